Feature: What is said of other code sets, laws and organizations
  By those who wrote no article: what they are, and who keeps them.
  A scenario has what one source says of one thing, word for word as it is recorded, each thing on a day when it holds.

  Background:
    Given the shipped knowledge base

  Scenario: What ADA-TERMS says of CDT
    When I ask "? says CDT by ADA-TERMS"
    Then it states
      | CDT is licensed to use                    |
      | ADA holds the copyright of CDT            |
      | CDT stands for Current Dental Terminology |

  Scenario: What CFR-162.1002 says of CDT
    When I ask "? says CDT by CFR-162.1002"
    Then it states
      | CDT covers dental procedures                                     |
      | CDT is required by HIPAA                                         |
      | CDT is required by the HIPAA rules on transactions and code sets |
      | CDT is maintained by ADA                                         |

  Scenario: What ADA-2011 says of CDT
    When I ask "? says CDT by ADA-2011"
    Then it states
      | CDT is licensed to use         |
      | ADA holds the copyright of CDT |
      | CDT is maintained by ADA       |

  Scenario: What CFR-162.1002 says of NDC
    When I ask "? says NDC by CFR-162.1002"
    Then it states
      | NDC covers drugs and biologicals                                 |
      | NDC is required by HIPAA                                         |
      | NDC is required by the HIPAA rules on transactions and code sets |
      | NDC is maintained by HHS                                         |
      | NDC stands for National Drug Codes                               |

  Scenario: What CFR-162.1002 says of ICD-10-CM
    When I ask "? says ICD-10-CM by CFR-162.1002"
    Then it states
      | ICD-10-CM is required by HIPAA                                                                      |
      | ICD-10-CM is required by the HIPAA rules on transactions and code sets                              |
      | ICD-10-CM is maintained by HHS                                                                      |
      | ICD-10-CM stands for International Classification of Diseases, 10th Revision, Clinical Modification |

  Scenario: What NCCI-MANUAL says of NCCI
    When I ask "? says NCCI by NCCI-MANUAL"
    Then it states
      | NCCI is maintained by CMS                          |
      | NCCI stands for National Correct Coding Initiative |

  Scenario: What WIKIPEDIA-1978 says of HIPAA
    When I ask "? says HIPAA by WIKIPEDIA-1978"
    Then it states
      | HIPAA brought about reporting of HCPCS codes on transactions |
      | HIPAA was established in 1996                                |

  Scenario: What CFR-162.1002 says of HIPAA
    When I ask "? says HIPAA by CFR-162.1002"
    Then it states
      | HIPAA brought about standard code sets for electronic transactions |
      | HIPAA did not bring about free access to code sets                 |
      | HIPAA did not bring about strict coding and billing practices      |

  Scenario: What HL7-HCPCS says of HCFA
    When I ask "? says HCFA by HL7-HCPCS"
    Then it states
      | HCFA was replaced by CMS                             |
      | HCFA stands for Health Care Financing Administration |

  Scenario: What MEDITEC says of PMAG
    When I ask "? says PMAG by MEDITEC"
    Then it states
      | PMAG has the duty of advising                       |
      | PMAG has the duty of reviewing                      |
      | PMAG stands for Performance Measures Advisory Group |

  Scenario Outline: One thing of each
    When I ask "<question>"
    Then it states
      | <statement> |

    Examples:
      | question                                   | statement                                                                                                                 |
      | ? says CDT by CFR-162.1000                 | CDT is used in the version of the date of service                                                                         |
      | ? says NDC by CFR-162.1000                 | NDC is used in the version of the date of service                                                                         |
      | ? says ICD-10-CM by CFR-162.1000           | ICD-10-CM is used in the version of the date of service                                                                   |
      | ? says NCCI by TEXMED                      | NCCI is updated quarterly                                                                                                 |
      | ? says HHS by CFR-162.1002                 | HHS stands for Department of Health and Human Services                                                                    |
      | ? says CMS by CMS-PROCEDURES               | CMS stands for Centers for Medicare & Medicaid Services                                                                   |
      | ? says AMA by AMA-2004                     | AMA stands for American Medical Association                                                                               |
      | ? says CPT-panel by AMA-PROCESS            | CPT Editorial Panel has the duty of deciding                                                                              |
      | ? says ADA by ADA-2011                     | ADA stands for American Dental Association                                                                                |
      | ? says BCBSA by RECORD-LAYOUT-2020         | BCBSA stands for Blue Cross and Blue Shield Association                                                                   |
      | ? says HIAA by RECORD-LAYOUT-2020          | HIAA stands for Health Insurance Association of America                                                                   |
      | ? says dme-regional-carriers by DMERC-PAGE | durable medical equipment regional carriers were replaced by durable medical equipment Medicare administrative contractors |
