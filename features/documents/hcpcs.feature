Feature: What is said of HCPCS and its levels
  By those who wrote no article: owners, levels, updates, terms, use.
  A scenario has what one source says of one thing, word for word as it is recorded, each thing on a day when it holds.

  Background:
    Given the shipped knowledge base

  Scenario: What HL7-HCPCS says of HCPCS
    When I ask "? says HCPCS by HL7-HCPCS" as of 2001-07-01
    Then it states
      | HCPCS is also called HCFA Common Procedure Coding System (before July 2001)             |
      | HCPCS stands for Healthcare Common Procedure Coding System (from 2001-07-01)            |
      | HCPCS stands for HCFA Common Procedure Coding System (until 2001-06-30) (does not hold) |

  Scenario: What HCFA-2000 says of HCPCS
    When I ask "? says HCPCS by HCFA-2000" as of 2001-06-30
    Then it states
      | HCPCS contains CPT (until 2003-12-31)                                   |
      | HCPCS contains HCPCS Level II (until 2003-12-31)                        |
      | HCPCS contains HCPCS Level III (until 2003-12-31)                       |
      | HCPCS has 3 levels (until 2003-12-31)                                   |
      | HCPCS stands for HCFA Common Procedure Coding System (until 2001-06-30) |

  Scenario: What CFR-162.1002 says of HCPCS
    When I ask "? says HCPCS by CFR-162.1002"
    Then it states
      | HCPCS covers physician services                                    |
      | HCPCS covers transportation                                        |
      | HCPCS covers medical equipment and supplies                        |
      | HCPCS covers medical and surgical supplies                         |
      | HCPCS differs from CPT                                             |
      | HCPCS is a kind of code set                                        |
      | HCPCS is required by HIPAA                                         |
      | HCPCS is required by the HIPAA rules on transactions and code sets |
      | HCPCS is maintained by HHS                                         |
      | HCPCS is standardised                                              |
      | HCPCS is used for electronic health care transactions              |

  Scenario: What WIKIPEDIA-1978 says of HCPCS
    When I ask "? says HCPCS by WIKIPEDIA-1978" as of 1996-01-01
    Then it states
      | HCPCS was established in 1978                               |
      | HCPCS is a kind of coding system                            |
      | HCPCS has been required since 1996                          |
      | HCPCS is optional to use (until 1995-12-31) (holds in part) |
      | HCPCS is mandatory to use (from 1996-01-01)                 |
      | HCPCS is used for describing services                       |
      | HCPCS is used for standardised coding of items and services |

  Scenario: What CMS-PROCEDURES says of HCPCS
    When I ask "? says HCPCS by CMS-PROCEDURES" as of 2004-01-01
    Then it states
      | HCPCS contains only CPT and HCPCS Level II (from 2004-01-01)     |
      | HCPCS contains CPT (from 2004-01-01)                             |
      | HCPCS contains HCPCS Level II (from 2004-01-01)                  |
      | HCPCS is a kind of coding system                                 |
      | HCPCS has 2 levels (from 2004-01-01)                             |
      | HCPCS is standardised                                            |
      | HCPCS is used for billing                                        |
      | HCPCS is used for claiming payment from insurers                 |

  Scenario: What RECORD-LAYOUT-2020 says of HCPCS
    When I ask "? says HCPCS by RECORD-LAYOUT-2020" as of 2004-01-01
    Then it states
      | HCPCS has 2 levels (from 2004-01-01) |

  Scenario: What AACE says of HCPCS
    When I ask "? says HCPCS by AACE"
    Then it states
      | HCPCS was developed by HCFA                        |
      | HCPCS is used for data analysis and research       |
      | HCPCS is used for tracking how often care is given |

  Scenario: What BETOS-GLOSSARY says of HCPCS
    When I ask "? says HCPCS by BETOS-GLOSSARY"
    Then it states
      | HCPCS is used for tracking how often care is given |
      | HCPCS is used for assessing the cost of care       |
      | HCPCS is used for policymaking                     |

  Scenario: What RBCS-2021 says of HCPCS
    When I ask "? says HCPCS by RBCS-2021"
    Then it states
      | HCPCS is used by medical researchers         |
      | HCPCS is used for data analysis and research |

  Scenario: What CMS-README-2016 says of HCPCS
    When I ask "? says HCPCS by CMS-README-2016"
    Then it states
      | HCPCS does not bring guaranteed reimbursement            |
      | HCPCS is not used for finding what coverage a person has |

  Scenario: What CMS-README-2019 says of HCPCS
    When I ask "? says HCPCS by CMS-README-2019"
    Then it states
      | HCPCS does not bring guaranteed reimbursement            |
      | HCPCS is used together with CPT                          |
      | HCPCS is not used for finding what coverage a person has |

  Scenario: What RECORD-LAYOUT-2020 says of HCPCS Level II
    When I ask "? says HCPCS.II by RECORD-LAYOUT-2020"
    Then it states
      | HCPCS Level II is also called national codes                                  |
      | HCPCS Level II covers non-physician services                                  |
      | HCPCS Level II covers services and products that CPT leaves out               |
      | HCPCS Level II is maintained by Alpha-Numeric Editorial Panel (does not hold) |

  Scenario: What CMS-PROCEDURES says of HCPCS Level II
    When I ask "? says HCPCS.II by CMS-PROCEDURES"
    Then it states
      | HCPCS Level II covers services and products that CPT leaves out (mainly) |
      | HCPCS Level II covers drugs and biologicals                              |
      | HCPCS Level II covers ambulance services                                 |
      | HCPCS Level II covers durable medical equipment                          |
      | HCPCS Level II covers prosthetics                                        |
      | HCPCS Level II covers orthotics                                          |
      | CMS decides which codes go into HCPCS Level II                           |
      | HCPCS Level II is a kind of coding system                                |
      | HCPCS Level II is maintained by CMS                                      |
      | HCPCS Level II is standardised                                           |
      | HCPCS Level II is used for identifying items and services (mainly)       |
      | HCPCS Level II is used for standardised coding of items and services     |
      | HCPCS Level II is used for identifying items and services                |

  Scenario: What CMS-DECISIONS says of HCPCS Level II
    When I ask "? says HCPCS.II by CMS-DECISIONS" as of 2020-01-01
    Then it states
      | HCPCS Level II can be had from the website of CMS, as a file for each quarter |
      | CMS decides which codes go into HCPCS Level II                                |
      | HCPCS Level II is updated quarterly (from 2020-01-01)                         |

  Scenario: What CMS-README-2019 says of HCPCS Level II
    When I ask "? says HCPCS.II by CMS-README-2019" as of 2019-12-31
    Then it states
      | HCPCS Level II is accepted by Medicare                                                   |
      | HCPCS Level II is accepted by Medicaid                                                   |
      | HCPCS Level II is accepted by private insurers                                           |
      | HCPCS Level II is used together with CPT                                                 |
      | HCPCS Level II covers non-physician services                                             |
      | HCPCS Level II covers services and products that CPT leaves out                          |
      | HCPCS Level II covers non-physician services (mainly)                                    |
      | HCPCS Level II covers medical and surgical supplies (mainly)                             |
      | HCPCS Level II covers medical equipment and supplies                                     |
      | HCPCS Level II covers medical and surgical supplies                                      |
      | Alpha-Numeric Editorial Panel decides which codes go into HCPCS Level II (does not hold) |
      | HCPCS Level II is updated yearly (until 2019-12-31)                                      |
      | HCPCS Level II is used by Medicare                                                       |
      | HCPCS Level II is used by Medicaid                                                       |
      | HCPCS Level II is used by private insurers                                               |
      | HCPCS Level II is used for billing                                                       |

  Scenario: What CMS-FILE-2019 says of HCPCS Level II
    When I ask "? says HCPCS.II by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | HCPCS Level II is free to use (holds in part)                                   |
      | HCPCS Level II has 6440 codes in the release (from 2019-01-01 until 2019-12-31) |
      | A0425 is an example of HCPCS Level II                                           |
      | A4648 is an example of HCPCS Level II                                           |
      | E0601 is an example of HCPCS Level II                                           |
      | G9631 is an example of HCPCS Level II                                           |
      | J9000 is an example of HCPCS Level II                                           |
      | V2599 is an example of HCPCS Level II                                           |
      | V5266 is an example of HCPCS Level II                                           |
      | HCPCS Level II is written as letter then 4 digits                               |
      | HCPCS Level II contains A codes                                                 |
      | HCPCS Level II contains B codes                                                 |
      | HCPCS Level II contains C codes                                                 |
      | HCPCS Level II contains E codes                                                 |
      | HCPCS Level II contains G codes                                                 |
      | HCPCS Level II contains H codes                                                 |
      | HCPCS Level II contains J codes                                                 |
      | HCPCS Level II contains K codes                                                 |
      | HCPCS Level II contains L codes                                                 |
      | HCPCS Level II contains M codes                                                 |
      | HCPCS Level II contains P codes                                                 |
      | HCPCS Level II contains Q codes                                                 |
      | HCPCS Level II contains R codes                                                 |
      | HCPCS Level II contains S codes                                                 |
      | HCPCS Level II contains T codes                                                 |
      | HCPCS Level II contains V codes                                                 |

  Scenario: What CMS-FILE-2025-10 says of HCPCS Level II
    When I ask "? says HCPCS.II by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | HCPCS Level II is free to use (holds in part)                                   |
      | HCPCS Level II has 8463 codes in the release (from 2025-10-01 until 2025-12-31) |
      | HCPCS Level II contains U codes                                                 |

  Scenario: What RECORD-LAYOUT-2019 says of HCPCS Level II
    When I ask "? says HCPCS.II by RECORD-LAYOUT-2019"
    Then it states
      | HCPCS Level II covers non-physician services (mainly)                    |
      | HCPCS Level II covers services and products that CPT leaves out (mainly) |

  Scenario: What CMS-README-2016 says of HCPCS Level II
    When I ask "? says HCPCS.II by CMS-README-2016" as of 2016-12-31
    Then it states
      | HCPCS Level II has 5956 codes in the release (from 2016-01-01 until 2016-12-31) |
      | HCPCS Level II is updated yearly (until 2019-12-31)                             |

  Scenario: What HCFA-2000 says of HCPCS Level III
    When I ask "? says HCPCS.III by HCFA-2000" as of 2003-12-31
    Then it states
      | HCPCS Level III is also called local codes            |
      | HCPCS Level III covers services of one payer or place |

  Scenario: What AAPC-GLOSSARY says of HCPCS Level III
    When I ask "? says HCPCS.III by AAPC-GLOSSARY" as of 2003-12-31
    Then it states
      | HCPCS Level III was developed by state Medicaid agencies |
      | HCPCS Level III is written as letter W-Z then 4 digits   |

  Scenario: What WIKIPEDIA-2003 says of HCPCS Level III
    When I ask "? says HCPCS.III by WIKIPEDIA-2003" as of 2003-12-31
    Then it states
      | HCPCS Level III was developed by state Medicaid agencies, Medicare contractors and private insurers |
      | HCPCS Level III is used for insurance of one programme or place                                     |

  Scenario Outline: One thing of each
    When I ask "<question>"
    Then it states
      | <statement> |

    Examples:
      | question                                  | statement                                                                     |
      | ? says HCPCS by OLD-MANUAL                | HCPCS has 3 levels (does not hold)                                            |
      | ? says HCPCS by RECORD-LAYOUT-2019        | HCPCS is used for reimbursement                                               |
      | ? says HCPCS by BETOS-PURPOSE             | HCPCS is used for analysing trends                                            |
      | ? says HCPCS by HCPCSCODEBOOKS            | HCPCS is not used for finding what coverage a person has                      |
      | ? says HCPCS by CFR-162.1000              | HCPCS is used in the version of the date of service                           |
      | ? says HCPCS.II by RECORD-LAYOUT-2016     | HCPCS Level II is maintained by Alpha-Numeric Editorial Panel (does not hold) |
      | ? says HCPCS.II by NCCI-MANUAL            | HCPCS Level II has the codes A0000-V9999                                      |
      | ? says HCPCS.II by CMS-MUE                | HCPCS Level II is used by suppliers of equipment and services                 |
      | ? says HCPCS.II by HCPCS-CODES-PROCEDURES | HCPCS Level II is used by suppliers of equipment and services                 |
      | ? says HCPCS.II by ADA-2011               | HCPCS Level II contains D codes                                               |
      | ? says HCPCS.III by LEVELS-PAGE           | HCPCS Level III was replaced by HCPCS Level II                                |

  Scenario Outline: What an article says besides its statements
    When I ask "<question>"
    Then it cites <place> for "<statement>"

    Examples:
      | question                  | place       | statement                                                    |
      | ? says HCPCS by D1        | D1 line 12  | HCPCS is standardised                                        |
      | ? says HCPCS by D2        | D2 line 14  | HCPCS is organised by the first letter                       |
      | ? says AMA by D2          | D2 line 12  | AMA stands for American Medical Association                  |
      | ? says wrong-coding by D3 | D3 line 159 | wrong coding can lead to compliance issues                   |
      | ? says AMA by D3          | D3 line 162 | AMA stands for American Medical Association                  |
      | ? says CPT by D3          | D3 line 17  | CPT contains CPT Category I                                  |
      | ? says CPT by D3          | D3 line 18  | CPT contains CPT Category II                                 |
      | ? says CPT by D3          | D3 line 19  | CPT contains CPT Category III                                |
      | ? says CPT.I by D3        | D3 line 17  | CPT Category I is updated because of new medical practice    |
      | ? says CPT.II by D3       | D3 line 18  | CPT Category II covers performance measures                  |
      | ? says CPT by D4          | D4 line 46  | CPT has a group called evaluation and management of patients |
      | ? says CPT by D4          | D4 line 48  | CPT has a group called giving drugs                          |
