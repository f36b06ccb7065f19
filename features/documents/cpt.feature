Feature: What is said of CPT
  By those who wrote no article: its categories, their codes, what they are for, who stands behind them.
  A scenario has what one source says of one thing, word for word as it is recorded, each thing on a day when it holds.

  Background:
    Given the shipped knowledge base

  Scenario: What STUDY-GUIDE says of 99201
    When I ask "? says 99201 by STUDY-GUIDE" as of 2020-12-31
    Then it states
      | 99201 means office visits |

  Scenario: What CMS-MEASURES says of CPT
    When I ask "? says CPT by CMS-MEASURES"
    Then it states
      | CPT brings better communication                |
      | CPT covers medical procedures                  |
      | CPT covers surgery                             |
      | CPT covers diagnostic services                 |
      | CPT does not direct giving care to patients    |
      | CPT stands for Current Procedural Terminology  |
      | CPT is used by physicians                      |
      | CPT is used by patients                        |
      | CPT is used by health plans and insurers       |
      | CPT is used for a shared language              |
      | CPT is used for describing services            |
      | CPT is used for identifying items and services |

  Scenario: What RECORD-LAYOUT-2020 says of CPT
    When I ask "? says CPT by RECORD-LAYOUT-2020"
    Then it states
      | AMA holds the copyright of CPT                |
      | CPT is in its edition 4                       |
      | CPT stands for Current Procedural Terminology |

  Scenario: What CFR-162.1002 says of CPT
    When I ask "? says CPT by CFR-162.1002"
    Then it states
      | CPT covers physician services                                    |
      | CPT is in its edition 4                                          |
      | CPT is a kind of code set                                        |
      | CPT is required by HIPAA                                         |
      | CPT is required by the HIPAA rules on transactions and code sets |
      | CPT is maintained by AMA                                         |
      | CPT is standardised                                              |
      | CPT is used for electronic health care transactions              |

  Scenario: What HCFA-2000 says of CPT
    When I ask "? says CPT by HCFA-2000"
    Then it states
      | CPT is licensed to use                              |
      | AMA holds the copyright of CPT                      |
      | CPT Editorial Panel decides which codes go into CPT |
      | CPT is maintained by AMA                            |

  Scenario: What FCSO says of CPT
    When I ask "? says CPT by FCSO"
    Then it states
      | CPT is licensed to use         |
      | AMA holds the copyright of CPT |
      | CPT is maintained by AMA       |

  Scenario: What AMA-LICENSING says of CPT
    When I ask "? says CPT by AMA-LICENSING"
    Then it states
      | CPT is accepted by government programs |
      | CPT is accepted by private insurers    |
      | CPT is licensed to use                 |
      | AMA holds the copyright of CPT         |
      | CPT is maintained by AMA               |
      | CPT is used for billing                |

  Scenario: What AMA-CATEGORIES says of CPT
    When I ask "? says CPT by AMA-CATEGORIES"
    Then it states
      | CPT has 3 categories                                                                                                                                |
      | CPT was developed by AMA                                                                                                                            |
      | CPT contains CPT Category I                                                                                                                         |
      | CPT contains CPT Category II                                                                                                                        |
      | CPT contains CPT Category III                                                                                                                       |
      | CPT is organised by only the kind of procedure or service and what the codes are for: established services, measures of performance, new technology |
      | CPT is organised by the kind of procedure or service                                                                                                |
      | CPT is organised by what the codes are for: established services, measures of performance, new technology                                           |

  Scenario: What AMA-LICENCE says of CPT
    When I ask "? says CPT by AMA-LICENCE"
    Then it states
      | CPT is licensed to use             |
      | CPT is paid to use (for outsiders) |

  Scenario: What CMS-README-2019 says of CPT
    When I ask "? says CPT by CMS-README-2019"
    Then it states
      | CPT can be had from the AMA                   |
      | CPT does not bring guaranteed reimbursement   |
      | CPT is used together with HCPCS               |
      | CPT is used together with HCPCS Level II      |
      | CPT leaves out medical equipment and supplies |
      | CPT leaves out medical and surgical supplies  |
      | CPT leaves out non-physician services         |

  Scenario: What STUDY-GUIDE says of CPT
    When I ask "? says CPT by STUDY-GUIDE"
    Then it states
      | CPT is a kind of code set             |
      | CPT is updated yearly (holds in part) |
      | CPT is used for documenting care      |

  Scenario: What CMS-PROCEDURES says of CPT
    When I ask "? says CPT by CMS-PROCEDURES"
    Then it states
      | CPT is accepted by government programs                  |
      | CPT is accepted by private insurers                     |
      | CPT is a kind of coding system                          |
      | CPT is standardised                                     |
      | CPT is used by healthcare professionals                 |
      | CPT is used for billing                                 |
      | CPT is used for identifying items and services (mainly) |

  Scenario: What RBCS-2021 says of CPT
    When I ask "? says CPT by RBCS-2021"
    Then it states
      | CPT is used by medical researchers         |
      | CPT is used for data analysis and research |

  Scenario: What BETOS-GLOSSARY says of CPT
    When I ask "? says CPT by BETOS-GLOSSARY"
    Then it states
      | CPT is used for tracking how often care is given |
      | CPT is used for assessing the cost of care       |
      | CPT is used for policymaking                     |

  Scenario: What AMA-CATEGORIES says of CPT Category I
    When I ask "? says CPT.I by AMA-CATEGORIES"
    Then it states
      | CPT Category I covers medical procedures               |
      | CPT Category I covers the most common medical services |
      | CPT Category I differs from CPT Category II            |
      | CPT Category I differs from CPT Category III           |
      | CPT Category I is written as 5 digits                  |

  Scenario: What SECTION-GUIDES says of CPT Category I
    When I ask "? says CPT.I by SECTION-GUIDES"
    Then it states
      | CPT Category I contains CPT Evaluation and Management     |
      | CPT Category I contains CPT Anesthesia                    |
      | CPT Category I contains CPT Surgery                       |
      | CPT Category I contains CPT Radiology                     |
      | CPT Category I contains CPT Pathology and Laboratory      |
      | CPT Category I contains CPT Medicine                      |
      | CPT Category I has 6 sections                             |

  Scenario: What GERATOOLS says of CPT Category I
    When I ask "? says CPT.I by GERATOOLS"
    Then it states
      | CPT Category I contains CPT Evaluation and Management     |
      | CPT Category I contains CPT Anesthesia                    |
      | CPT Category I contains CPT Surgery                       |
      | CPT Category I contains CPT Radiology                     |
      | CPT Category I contains CPT Pathology and Laboratory      |
      | CPT Category I contains CPT Medicine                      |
      | CPT Category I has 6 sections                             |

  Scenario: What CMS-MEASURES says of CPT Category I
    When I ask "? says CPT.I by CMS-MEASURES"
    Then it states
      | CPT Category I covers medical procedures     |
      | CPT Category I differs from CPT Category II  |
      | CPT Category I differs from CPT Category III |
      | CPT Category I is updated yearly             |
      | CPT Category I is used for documenting care  |

  Scenario: What RECORD-LAYOUT-2019 says of CPT Category I
    When I ask "? says CPT.I by RECORD-LAYOUT-2019"
    Then it states
      | CPT Category I is used for billing       |
      | CPT Category I is used for reimbursement |

  Scenario: What CMS-MEASURES says of CPT Category II
    When I ask "? says CPT.II by CMS-MEASURES"
    Then it states
      | CPT Category II covers performance measures          |
      | CPT Category II differs from CPT Category I          |
      | CPT Category II differs from CPT Category III        |
      | CPT Category II is written as 4 digits then letter F |
      | 0001F-9999F is the number space of CPT Category II   |

  Scenario: What AMA-2004 says of CPT Category II
    When I ask "? says CPT.II by AMA-2004"
    Then it states
      | CPT Category II covers performance measures                              |
      | CPT Category II is used for only performance measurement (does not hold) |
      | CPT Category II is used for performance measurement                      |

  Scenario: What AMA-CATEGORIES says of CPT Category II
    When I ask "? says CPT.II by AMA-CATEGORIES"
    Then it states
      | CPT Category II differs from CPT Category I   |
      | CPT Category II differs from CPT Category III |

  Scenario: What SUPERCODER says of CPT Category II
    When I ask "? says CPT.II by SUPERCODER"
    Then it states
      | CPT Category II is optional to use            |
      | CPT Category II is not paid by any payer      |
      | CPT Category II is not used for reimbursement |

  Scenario: What SUPERCODER-3 says of CPT Category III
    When I ask "? says CPT.III by SUPERCODER-3"
    Then it states
      | CPT Category III covers emerging technology           |
      | CPT Category III is written as 4 digits then letter T |
      | 0001T-9999T is the number space of CPT Category III   |
      | CPT Category III is temporary                         |
      | CPT Category III is updated twice yearly              |
      | CPT Category III is used for tracking new technology  |

  Scenario: What CMS-MEASURES says of CPT Category III
    When I ask "? says CPT.III by CMS-MEASURES"
    Then it states
      | CPT Category III covers emerging technology                     |
      | CPT Category III covers services under evaluation for wider use |
      | CPT Category III covers services not yet accepted or proven     |
      | CPT Category III differs from CPT Category I                    |
      | CPT Category III differs from CPT Category II                   |
      | CPT Category III can be paid by any payer (some)                |
      | CPT Category III is temporary                                   |
      | CPT Category III is used for tracking new technology            |
      | CPT Category III is used for reimbursement (some)               |

  Scenario: What AMA-CATEGORIES says of CPT Category III
    When I ask "? says CPT.III by AMA-CATEGORIES"
    Then it states
      | CPT Category III differs from CPT Category I  |
      | CPT Category III differs from CPT Category II |

  Scenario: What MUE-2024-07 says of CPT Category III
    When I ask "? says CPT.III by MUE-2024-07" as of 2024-09-30
    Then it states
      | CPT Category III has the codes 0042T-0866T (from 2024-07-01 until 2024-09-30) |

  Scenario: What AMA-PLA says of PLA codes
    When I ask "? says CPT.PLA by AMA-PLA"
    Then it states
      | PLA codes cover proprietary laboratory analyses     |
      | PLA codes are written as 4 digits then letter U     |
      | 0001U-9999U is the number space of PLA codes        |
      | PLA codes stand for Proprietary Laboratory Analyses |
      | PLA codes are updated quarterly                     |
      | PLA codes are used by laboratories as providers     |

  Scenario: What MUE-2024-07 says of PLA codes
    When I ask "? says CPT.PLA by MUE-2024-07" as of 2024-09-30
    Then it states
      | PLA codes have the codes 0001U-0438U (from 2024-07-01 until 2024-09-30) |

  Scenario: What SUPERCODER says of MAAA codes
    When I ask "? says CPT.MAAA by SUPERCODER"
    Then it states
      | MAAA codes cover only multianalyte assays with algorithmic analyses |
      | MAAA codes cover multianalyte assays with algorithmic analyses      |
      | MAAA codes are written as 4 digits then letter M                    |
      | 0001M-9999M is the number space of MAAA codes                       |
      | MAAA codes stand for Multianalyte Assays with Algorithmic Analyses  |

  Scenario: What MUE-2024-07 says of MAAA codes
    When I ask "? says CPT.MAAA by MUE-2024-07" as of 2024-09-30
    Then it states
      | MAAA codes have the codes 0002M-0019M (from 2024-07-01 until 2024-09-30) |

  Scenario: What MDBILLINGFACTS says of COVID vaccine administration codes
    When I ask "? says CPT.A by MDBILLINGFACTS"
    Then it states
      | COVID vaccine administration codes cover giving COVID vaccines           |
      | COVID vaccine administration codes are written as 4 digits then letter A |
      | 0001A-9999A is the number space of COVID vaccine administration codes    |

  Scenario Outline: One thing of each
    When I ask "<question>"
    Then it states
      | <statement> |

    Examples:
      | question                              | statement                                                    |
      | ? says 99213 by RBCS-2024             | 99213 means office visits                                    |
      | ? says 99214 by RBCS-2024             | 99214 means office visits                                    |
      | ? says CPT by AMA-PROCESS             | CPT Editorial Panel decides which codes go into CPT          |
      | ? says CPT by RECORD-LAYOUT-2016      | AMA holds the copyright of CPT                               |
      | ? says CPT by CYTOPATHOLOGY           | CPT was established in 1966                                  |
      | ? says CPT by MEDICALCODING-ONLINE    | CPT has the codes 00100-99607                                |
      | ? says CPT by SECTION-GUIDES          | CPT is organised by the kind of procedure or service         |
      | ? says CPT by RECORD-LAYOUT-2019      | CPT is used for reimbursement                                |
      | ? says CPT by AMA-2004                | CPT is used for data analysis and research                   |
      | ? says CPT by BETOS-PURPOSE           | CPT is used for analysing trends                             |
      | ? says CPT by CMS-README-2016         | CPT does not bring guaranteed reimbursement                  |
      | ? says CPT by AMA-NOTICE              | CPT does not direct giving care to patients                  |
      | ? says CPT by AAN-2009                | CPT is updated yearly (holds in part)                        |
      | ? says CPT.I by VERYWELLHEALTH        | CPT Category I has 10 sections (does not hold)               |
      | ? says CPT.I by NMBA                  | CPT Category I has the codes 00100-99499                     |
      | ? says CPT.I by CMS-PROCEDURES        | CPT Category I is updated yearly                             |
      | ? says CPT.I by STUDY-GUIDE           | 99213 is an example of CPT Category I                        |
      | ? says CPT.I by MUE-2024-07           | 90658 is an example of CPT Category I                        |
      | ? says CPT.I by SYNPUF-2010           | CPT Category I is described as the category used most        |
      | ? says CPT.II by SECTION-GUIDES       | CPT Category II is used for tracking of quality metrics      |
      | ? says CPT.II by MEDITEC              | CPT Category II is used for tracking of quality metrics      |
      | ? says CPT.II by CLEARCPC             | CPT Category II is used for tracking adherence to guidelines |
      | ? says CPT.II by CPT-2020-CATEGORY-II | CPT Category II has the codes 0001F-9007F                    |
      | ? says CPT.II by STUDYMOOSE           | 4000F is an example of CPT Category II                       |
      | ? says CPT.II by AMA-CATEGORY-2       | CPT Category II is advised on by PMAG                        |
      | ? says CPT.III by STUDYMOOSE          | 0182T is an example of CPT Category III                      |
