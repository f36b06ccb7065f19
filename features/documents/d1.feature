Feature: What D1 states
  "5 Difference between HCPCS and CPT with Comparison Table", statement by statement, asked in a person's own words.
  Each row carries the statement's id, the answer's status, what the answer names, the line that says so, and what
  becomes of the statement among everything else that is known. D1 retells D0: neither bears out the other.

  Background:
    Given the shipped knowledge base

  Scenario Outline: What the names stand for, and what the code sets are called
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D1 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                                           | status | named                                     | line | authority          |
      | D1-001 | what does CPT stand for?                           | holds  | Current Procedural Terminology            | 5    | CMS-MEASURES       |
      | D1-001 | does CPT stand for Current Procedural Terminology? | holds  | Current Procedural Terminology            | 5    | RECORD-LAYOUT-2020 |
      | D1-045 | CPT is short for what?                             | holds  | Current Procedural Terminology            | 34   | CMS-MEASURES       |
      | D1-020 | spell out AMA                                      | holds  | American Medical Association              | 15   | AMA-2004           |
      | D1-020 | what does AMA stand for?                           | holds  | American Medical Association              | 15   | AMA-2004           |
      | D1-025 | what is the full form of HCPCS?                    | holds  | Healthcare Common Procedure Coding System | 20   | HL7-HCPCS          |
      | D1-025 | what do the letters HCPCS stand for?               | holds  | Healthcare Common Procedure Coding System | 20   | HL7-HCPCS          |
      | D1-041 | what is another name for Level III?                | holds  | local codes                               | 30   | HCFA-2000          |
      | D1-041 | is Level III also called local codes?              | holds  | local codes                               | 30   | HCFA-2000          |

  Scenario Outline: Of what parts the code sets are made
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D1 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                                           | status | named            | line | authority      |
      | D1-004 | does HCPCS include CPT?                            | holds  | contains CPT     | 5    | CMS-PROCEDURES |
      | D1-004 | does HCPCS contain CPT codes?                      | holds  | contains CPT     | 5    | CMS-PROCEDURES |
      | D1-082 | is CPT part of HCPCS?                              | holds  | part of HCPCS    | 56   | CMS-PROCEDURES |
      | D1-034 | is HCPCS Level I identical to CPT?                 | holds  | same as          | 26   | CMS-PROCEDURES |
      | D1-034 | is Level 1 really CPT?                             | holds  | same as          | 26   | CMS-PROCEDURES |
      | D1-015 | does CPT have 3 categories?                        | holds  | 3 categories     | 14   | AMA-CATEGORIES |
      | D1-049 | number of categories in CPT?                       | holds  | 3 categories     | 38   | AMA-CATEGORIES |
      | D1-067 | is CPT divided into 3 categories?                  | holds  | 3 categories     | 49   | AMA-CATEGORIES |
      | D1-016 | what does CPT consist of?                          | holds  | CPT Category I   | 14   | AMA-CATEGORIES |
      | D1-016 | is Category II a category of CPT?                  | holds  | CPT Category II  | 14   | AMA-CATEGORIES |
      | D1-016 | does CPT contain Category III?                     | holds  | CPT Category III | 14   | AMA-CATEGORIES |
      | D1-051 | how many sections are there in Category 1?         | holds  | 6 sections       | 40   | SECTION-GUIDES |
      | D1-053 | is Medicine a section of Category I?               | holds  | CPT Medicine     | 40   | SECTION-GUIDES |
      | D1-054 | does Category I contain the Radiology section?     | holds  | CPT Radiology    | 40   | SECTION-GUIDES |
      | D1-055 | is Anesthesia a section of Cat I?                  | holds  | CPT Anesthesia   | 40   | GERATOOLS      |
      | D1-056 | is Surgery one of the parts of Category I?         | holds  | CPT Surgery      | 40   | SECTION-GUIDES |
      | D1-057 | does Category I include Pathology and Laboratory?  | holds  | CPT Pathology    | 40   | SECTION-GUIDES |
      | D1-058 | does Category 1 include Evaluation and Management? | holds  | CPT Evaluation   | 40   | SECTION-GUIDES |
      | D1-058 | does E/M belong to Category I?                     | holds  | CPT Evaluation   | 40   | SECTION-GUIDES |

  Scenario Outline: Who made, runs and owns the code sets
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D1 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                                    | status | named       | line | authority       |
      | D1-002 | who administers CPT?                        | holds  | AMA         | 5    | CFR-162.1002    |
      | D1-002 | is CPT run by the AMA?                      | holds  | AMA         | 5    | CFR-162.1002    |
      | D1-035 | who looks after CPT?                        | holds  | AMA         | 26   | CFR-162.1002    |
      | D1-064 | who owns Category III?                      | holds  | AMA         | 44   | CFR-162.1002    |
      | D1-017 | which agency made HCPCS?                    | holds  | CMS         | 15   | D4              |
      | D1-024 | who developed HCPCS?                        | holds  | CMS         | 20   | D4              |
      | D1-065 | did CMS develop HCPCS?                      | holds  | CMS         | 48   | D4              |
      | D1-019 | who invented CPT?                           | holds  | AMA         | 15   | AMA-CATEGORIES  |
      | D1-044 | did the AMA develop CPT?                    | holds  | AMA         | 34   | AMA-CATEGORIES  |
      | D1-066 | who came up with CPT?                       | holds  | AMA         | 48   | D3              |
      | D1-048 | is the CPT Editorial Panel part of the AMA? | holds  | AMA         | 36   | AMA-PROCESS     |
      | D1-048 | whose panel is the Editorial Panel?         | holds  | AMA         | 36   | AMA-PROCESS     |
      | D1-072 | is CPT copyrighted?                         | holds  | copyrighted | 50   | CMS-README-2019 |
      | D1-072 | is CPT under copyright?                     | holds  | copyrighted | 50   | CMS-README-2019 |

  Scenario Outline: What the codes are for, and who uses them, where somebody else says so too
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D1 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                                         | status | named               | line | authority    |
      | D1-008 | is HCPCS used for claiming health insurance?     | holds  | claiming payment    | 7    | D2           |
      | D1-028 | do HCPCS codes serve claims?                     | holds  | claiming payment    | 22   | D2           |
      | D1-028 | can HCPCS be used for claiming health insurance? | holds  | claiming payment    | 22   | D2           |
      | D1-009 | is HCPCS used for standardized coding?           | holds  | standardised coding | 12   | D2           |
      | D1-010 | does CPT serve the description of services?      | holds  | describing services | 12   | CMS-MEASURES |
      | D1-010 | is CPT used for describing care?                 | holds  | describing services | 12   | CMS-MEASURES |
      | D1-062 | are new technologies in Category III?            | holds  | emerging technology | 44   | CMS-MEASURES |
      | D1-062 | which codes cover emerging technologies?         | holds  | CPT Category III    | 44   | SUPERCODER-3 |

  Scenario Outline: What sort of thing CPT is
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D1 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                    | status | named    | line | authority    |
      | D1-005 | what sort of thing is CPT?  | holds  | code set | 7    | CFR-162.1002 |
      | D1-005 | how would you classify CPT? | holds  | code set | 7    | CFR-162.1002 |

  Scenario Outline: Who uses the codes, where somebody else says so too
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D1 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                                | status | named                       | line | authority |
      | D1-021 | do direct healthcare workers use HCPCS? | holds  | direct healthcare workers   | 16   | D4        |
      | D1-022 | do non-direct workers use HCPCS?        | holds  | indirect healthcare workers | 16   | CMS-MUE   |
      | D1-073 | do indirect professionals use HCPCS?    | holds  | indirect healthcare workers | 51   | CMS-MUE   |
      | D1-074 | is HCPCS for direct professionals?      | holds  | direct healthcare workers   | 51   | D4        |
      | D1-038 | do non-physicians use Level II codes?   | holds  | non-physician               | 28   | CMS-MUE   |
      | D1-038 | who uses Level II?                      | holds  | non-physician               | 28   | CMS-MUE   |

  Scenario Outline: What somebody of better standing says of a part
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D1 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <supporter>

    Examples:
      | id     | question                            | status | named                    | line | authority     | supporter |
      | D1-007 | do medical workers use HCPCS?       | holds  | healthcare professionals | 7    | CMS-MEASURES  | D3        |
      | D1-027 | do clinicians bill with HCPCS?      | holds  | healthcare professionals | 22   | CMS-MEASURES  | D4        |
      | D1-039 | are ambulance services in Level II? | holds  | ambulance                | 28   | CMS-FILE-2019 | D4        |
      | D1-039 | which level covers ambulances?      | holds  | HCPCS Level II           | 28   | CMS-FILE-2019 | D3        |

  Scenario Outline: What nobody else says: what the code sets are and are for
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D1 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                        | status | named                               | line | verdict        |
      | D1-006 | is CPT used for reporting to authorities?       | holds  | authorities                         | 7    | uncorroborated |
      | D1-006 | what is used for reporting to authorities?      | holds  | authorities                         | 7    | uncorroborated |
      | D1-023 | what is used for procedures on patients?        | holds  | procedures on a patient             | 16   | uncorroborated |
      | D1-037 | is CPT used for delivering medical services?    | holds  | giving care                         | 26   | uncorroborated |
      | D1-042 | what is used for medical history?               | holds  | patient's history                   | 30   | uncorroborated |
      | D1-042 | does HCPCS serve medical history?               | holds  | patient's history                   | 30   | uncorroborated |
      | D1-043 | is HCPCS used for a specific program?           | holds  | one programme                       | 30   | uncorroborated |
      | D1-043 | do HCPCS codes serve specific programs?         | holds  | one programme                       | 30   | uncorroborated |
      | D1-047 | does the CPT panel have the duty of publishing? | holds  | publishing                          | 36   | uncorroborated |
      | D1-047 | who has the duty of publishing?                 | holds  | publishing                          | 36   | uncorroborated |
      | D1-052 | who influences Category I?                      | holds  | healthcare professionals            | 40   | uncorroborated |
      | D1-052 | is Category I shaped by senior staff?           | holds  | heads of medical staff              | 40   | uncorroborated |
      | D1-061 | PMAG stands for what?                           | holds  | Performance Measures Advisory Group | 42   | supported      |
      | D1-060 | who advises on CPT?                             | holds  | PMAG                                | 42   | uncorroborated |
      | D1-060 | what is the advisory board of CPT?              | holds  | PMAG                                | 42   | uncorroborated |

  Scenario Outline: What nobody else says: who uses the codes
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D1 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                          | status | named                       | line | verdict        |
      | D1-033 | do indirect workers use Level 2?                  | holds  | indirect healthcare workers | 24   | outdated       |
      | D1-033 | do direct workers use Level I?                    | holds  | direct healthcare workers   | 24   | outdated       |
      | D1-036 | what does D1 say about direct healthcare workers? | holds  | mainly                      | 26   | uncorroborated |

  Scenario Outline: Whether codes tell anybody how to care for patients
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D1 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                             | status        | named              | line | verdict        |
      | D1-076 | is HCPCS standardised?                               | holds         | standardised       | 52   | too broad      |
      | D1-076 | does HCPCS lay down caring for patients?             | holds in part | giving care        | 52   | too broad      |
      | D1-077 | does CPT cover medical procedures?                   | holds         | medical procedures | 52   | supported      |
      | D1-078 | does HCPCS direct patient care?                      | holds in part | giving care        | 56   | too broad      |
      | D1-050 | is Category I used for delivering medical services?  | holds         | giving care        | 38   | contradicted   |
      | D1-050 | are Category III codes used for caring for patients? | holds         | giving care        | 38   | contradicted   |
      | D1-081 | is Level II used for caring for patients?            | holds         | giving care        | 56   | outdated       |

  Scenario Outline: What the codes cost
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D1 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                           | status | named | line | verdict        |
      | D1-063 | is Category III paid?              | holds  | paid  | 44   | uncorroborated |
      | D1-063 | do I have to pay for Category III? | holds  | paid  | 44   | uncorroborated |
      | D1-071 | is CPT paid to use?                | holds  | paid  | 50   | uncorroborated |

  Scenario Outline: What outsiders pay
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And the limit of the answer is "<limit>"
    And it cites D1 line <line>
    And it cites <authority>
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                   | status        | limit         | line | authority   |
      | D1-012 | is CPT paid for outsiders? | holds         | for outsiders | 13   | AMA-LICENCE |
      | D1-012 | is CPT free for outsiders? | does not hold | for outsiders | 13   | AMA-LICENCE |
      | D1-083 | is CPT for outsiders paid? | holds         | for outsiders | 56   | AMA-LICENCE |

  Scenario Outline: What is true of some parts only
    When I ask "<question>"
    Then it is certain
    And it holds in part
    And it cites D1 line <line>
    And among the parts, "<good>" holds and "<bad>" does not hold
    And the statement <id> is too broad by <authority>

    Examples:
      | id     | question                         | line | good       | bad        | authority     |
      | D1-011 | is HCPCS gratis?                 | 13   | HCPCS.II.J | CPT        | AMA-LICENSING |
      | D1-029 | can everyone use HCPCS for free? | 22   | HCPCS.II.E | CPT        | HCFA-2000     |
      | D1-031 | is HCPCS at no cost?             | 24   | HCPCS.II.J | HCPCS.II.D | FCSO          |
      | D1-069 | can I use HCPCS without paying?  | 50   | HCPCS.II.A | CPT        | AMA-LICENSING |

  Scenario Outline: Where somebody of better standing says otherwise
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <authority> for "<named>"
    And D1 line <line> dissents with "<said>", settled by "<settled>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                                         | status        | named            | authority      | line | said                  | settled               | verdict      |
      | D1-003 | does HCPCS stand for Healthcare Common Procedural Coding System? | does not hold | Procedure Coding | HL7-HCPCS      | 5    | Procedural            | publisher over vendor | contradicted |
      | D1-003 | what does HCPCS stand for?                                       | holds         | Procedure Coding | HL7-HCPCS      | 5    | Procedural            | publisher over vendor | contradicted |
      | D1-018 | what is CMS short for?                                           | holds         | Services         | CMS-PROCEDURES | 15   | Medicare and Medicaid | regulator over vendor | contradicted |
      | D1-026 | spell out CMS                                                    | holds         | Services         | CMS-PROCEDURES | 20   | Medicare and Medicaid | regulator over vendor | contradicted |
      | D1-026 | what does the acronym CMS mean?                                  | holds         | Services         | CMS-PROCEDURES | 20   | Medicare and Medicaid | regulator over vendor | contradicted |
      | D1-030 | did HIPAA bring about free access?                               | does not hold | HIPAA            | CFR-162.1002   | 22   | free access           | law over vendor       | contradicted |
      | D1-070 | does HIPAA mandate free access?                                  | does not hold | HIPAA            | CFR-162.1002   | 50   | free access           | law over vendor       | contradicted |
      | D1-070 | what brought about free access?                                  | does not hold | HIPAA            | CFR-162.1002   | 50   | free access           | law over vendor       | contradicted |
      | D1-046 | does CPT direct the care of patients?                            | does not hold | CPT              | CMS-MEASURES   | 36   | giving care           | regulator over vendor | contradicted |
      | D1-075 | does CPT prescribe caring for patients?                          | does not hold | CPT              | CMS-MEASURES   | 51   | giving care           | regulator over vendor | contradicted |
      | D1-079 | is CPT a guideline for the care of patients?                     | does not hold | CPT              | CMS-MEASURES   | 56   | giving care           | regulator over vendor | contradicted |
      | D1-040 | is a Level II code written as letters then 4 digits?             | does not hold | letter then      | CMS-FILE-2019  | 28   | letters then 4 digits | regulator over vendor | contradicted |
      | D1-050 | is Category II used for offering medical services?               | does not hold | Category II      | AMA-2004       | 38   | giving care           | owner over vendor     | contradicted |
      | D1-059 | is Category II used for managing patients?                       | does not hold | Category II      | AMA-2004       | 42   | managing patients     | owner over vendor     | contradicted |
      | D1-059 | do we use Category 2 for managing patients?                      | does not hold | Category II      | AMA-2004       | 42   | managing patients     | owner over vendor     | contradicted |

  Scenario Outline: What was so once, and is so no longer
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <authority>
    And D1 line <line> dissents with "<said>", settled by "<settled>"
    And the statement <id> is outdated since <day>

    Examples:
      | id     | question                            | status        | authority          | line | said            | settled               | day        |
      | D1-013 | does HCPCS have three levels?       | does not hold | CMS-PROCEDURES     | 14   | 3 levels        | regulator over vendor | 2003-12-31 |
      | D1-032 | how many levels are there in HCPCS? | holds         | CMS-PROCEDURES     | 24   | 3 levels        | regulator over vendor | 2003-12-31 |
      | D1-068 | are there 3 levels in HCPCS?        | does not hold | RECORD-LAYOUT-2020 | 49   | 3 levels        | regulator over vendor | 2003-12-31 |
      | D1-080 | number of levels in HCPCS?          | holds         | CMS-PROCEDURES     | 56   | 3 levels        | regulator over vendor | 2003-12-31 |
      | D1-014 | does HCPCS contain Level III?       | does not hold | CMS-PROCEDURES     | 14   | HCPCS Level III | regulator over vendor | 2003-12-31 |

  Scenario Outline: On a day when there was a Level III, others said so too
    When I ask "<question>" as of <day>
    Then it is certain
    And the status is <status>
    And it cites D1 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is outdated since 2003-12-31

    Examples:
      | id     | question                         | day        | status | named           | line | authority |
      | D1-013 | does HCPCS have three levels?    | 2003-06-30 | holds  | 3 levels        | 14   | HCFA-2000 |
      | D1-014 | what levels does HCPCS have?     | 2003-06-30 | holds  | HCPCS Level III | 14   | HCFA-2000 |
      | D1-014 | does HCPCS include Level III?    | 2003-12-31 | holds  | HCPCS Level III | 14   | HCFA-2000 |
      | D1-032 | is HCPCS divided into 3 levels?  | 2002-01-01 | holds  | 3 levels        | 24   | HCFA-2000 |
      | D1-068 | how many levels does HCPCS have? | 2003-12-31 | holds  | 3 levels        | 49   | HCFA-2000 |
      | D1-080 | are there three levels in HCPCS? | 2003-06-30 | holds  | 3 levels        | 56   | HCFA-2000 |

  Scenario Outline: It says so of Level III too, which has ended
    When I ask "<question>" as of <day>
    Then it is certain
    And the status is <status>
    And it cites D1 line <line> for "<named>"
    And the statement <id> is outdated since 2003-12-31

    Examples:
      | id     | question                                   | day        | status | named                     | line |
      | D1-033 | do direct workers use local codes?         | 2003-06-30 | holds  | direct healthcare workers | 24   |
      | D1-081 | is Level III used for caring for patients? | 2003-06-30 | holds  | giving care               | 56   |

  Scenario: The same document spells the name in two ways
    When I ask "what does HCPCS stand for?"
    Then it cites D1 line 20 for "Procedure"
    And D1 line 5 dissents with "Procedural", settled by "publisher over vendor"
    And the statement D1-003 is contradicted by HL7-HCPCS
    And its document contradicts itself in line 20
    And the statement D1-025 is supported by HL7-HCPCS
    And its document contradicts itself in line 5

  Scenario: What somebody holds the copyright of is copyrighted
    When I ask "is CPT copyrighted?"
    Then it holds
    And it cites D1 line 50
    And it follows by the rule "copyright-protects"
    And the proof says "AMA holds the copyright of CPT"
    And the statement D1-072 is supported by CMS-README-2019

  Scenario: The owner of the whole is the owner of the part
    When I ask "who owns Category III?"
    Then it holds
    And it cites D1 line 44
    And the proof says "CPT Category III is part of CPT"
    And the statement D1-064 is supported by CFR-162.1002

  Scenario: D1 retells D0, and both say it of CPT, too, of which it is denied
    When I ask "does HCPCS direct patient care?"
    Then it cites D0 line 65
    And it cites D1 line 56
    And it holds in part
    And among the parts, "HCPCS.II" holds and "CPT" does not hold
    And the statement D1-078 is too broad by CMS-MEASURES
    And the statement D0-075 is too broad by AMA-NOTICE

  Scenario: What the parts of HCPCS cost, by whose licence
    When I ask "is CPT free?"
    Then it is certain
    And it does not hold
    And it cites AMA-LICENSING
    And D1 line 24 dissents with "HCPCS is free to use", settled by "closer"
