Feature: What D0 states
  "Difference Between HCPCS and Procedure Codes", statement by statement, asked in a person's own words.
  Each row carries the statement's id, the answer's status, what the answer names, the line that says so, and what
  becomes of the statement among everything else that is known. Its "procedure codes" are CPT.

  Background:
    Given the shipped knowledge base

  Scenario Outline: How HCPCS and CPT stand to each other, and of what they are made
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D0 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                                    | status | named            | line | authority       |
      | D0-001 | do HCPCS and CPT work together?             | holds  | used together    | 3    | CMS-README-2019 |
      | D0-001 | can HCPCS be billed with CPT?               | holds  | used together    | 3    | D2              |
      | D0-011 | does HCPCS include Level 1?                 | holds  | contains CPT     | 12   | CMS-PROCEDURES  |
      | D0-012 | does HCPCS contain Level 2?                 | holds  | HCPCS Level II   | 12   | CMS-PROCEDURES  |
      | D0-012 | what is HCPCS made up of?                   | holds  | HCPCS Level II   | 12   | CMS-PROCEDURES  |
      | D0-019 | are CPT codes the same as HCPCS Level 1?    | holds  | same as          | 16   | CMS-PROCEDURES  |
      | D0-042 | is Level 1 the same thing as CPT?           | holds  | same as          | 35   | CMS-PROCEDURES  |
      | D0-021 | how many categories of CPT codes are there? | holds  | 3 categories     | 18   | AMA-CATEGORIES  |
      | D0-061 | is CPT divided into three categories?       | holds  | 3 categories     | 51   | AMA-CATEGORIES  |
      | D0-083 | how many CPT categories are there?          | holds  | 3 categories     | 67   | AMA-CATEGORIES  |
      | D0-022 | is Category 1 a category of CPT?            | holds  | CPT Category I   | 18   | AMA-CATEGORIES  |
      | D0-023 | does CPT contain Category II?               | holds  | CPT Category II  | 18   | AMA-CATEGORIES  |
      | D0-024 | does CPT include Category 3?                | holds  | CPT Category III | 18   | AMA-CATEGORIES  |
      | D0-024 | is Cat III part of CPT?                     | holds  | CPT Category III | 18   | AMA-CATEGORIES  |
      | D0-031 | how is CPT broken down?                     | holds  | CPT Category I   | 25   | AMA-CATEGORIES  |
      | D0-031 | is Category 2 one of the parts of CPT?      | holds  | CPT Category II  | 25   | AMA-CATEGORIES  |
      | D0-031 | does CPT contain Category III codes?        | holds  | CPT Category III | 25   | AMA-CATEGORIES  |
      | D0-084 | into which parts is CPT split?              | holds  | CPT Category I   | 67   | AMA-CATEGORIES  |
      | D0-084 | what does CPT consist of?                   | holds  | CPT Category II  | 67   | AMA-CATEGORIES  |
      | D0-084 | what is CPT made up of?                     | holds  | CPT Category III | 67   | AMA-CATEGORIES  |
      | D0-062 | how many sections does Category I have?     | holds  | 6 sections       | 53   | SECTION-GUIDES  |
      | D0-062 | are there six sections in Cat I?            | holds  | 6 sections       | 53   | GERATOOLS       |

  Scenario Outline: Who made, runs and owns the code sets
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D0 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                          | status | named | line | authority      |
      | D0-026 | who created HCPCS?                | holds  | CMS   | 23   | D4             |
      | D0-026 | was HCPCS developed by CMS?       | holds  | CMS   | 23   | D4             |
      | D0-027 | did the AMA create CPT?           | holds  | AMA   | 23   | AMA-CATEGORIES |
      | D0-027 | which organization developed CPT? | holds  | AMA   | 23   | D3             |
      | D0-079 | who holds the copyright of CPT?   | holds  | AMA   | 66   | HCFA-2000      |
      | D0-079 | is CPT copyrighted by the AMA?    | holds  | AMA   | 66   | AMA-LICENSING  |
      | D0-085 | who runs HCPCS?                   | holds  | CMS   | 68   | D4             |
      | D0-085 | is CMS in charge of HCPCS?        | holds  | CMS   | 68   | D4             |
      | D0-086 | who owns CPT?                     | holds  | AMA   | 68   | CFR-162.1002   |
      | D0-086 | does the AMA own CPT?             | holds  | AMA   | 68   | CFR-162.1002   |

  Scenario Outline: What the codes are for, where somebody else says so too
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D0 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                                     | status | named              | line | authority          |
      | D0-003 | are procedure codes used for record keeping? | holds  | documenting        | 6    | D3                 |
      | D0-003 | which codes are used for documenting care?   | holds  | documenting        | 6    | D3                 |
      | D0-004 | does CPT cover medication services?          | holds  | drugs              | 6    | RBCS-2024          |
      | D0-007 | do procedure codes cover medicines?          | holds  | drugs              | 8    | RBCS-2024          |
      | D0-008 | are medical services covered by CPT?         | holds  | medical services   | 8    | CMS-MEASURES       |
      | D0-016 | does Level 2 cover non-physician services?   | holds  | non-physician      | 14   | CMS-README-2019    |
      | D0-016 | are nonphysician services in Level 2?        | holds  | non-physician      | 14   | RECORD-LAYOUT-2020 |
      | D0-045 | are emergency vehicles in Level II?          | holds  | emergency          | 39   | CMS-FILE-2019      |
      | D0-051 | is A0021 transportation?                     | holds  | transportation     | 41   | CMS-FILE-2019      |
      | D0-063 | are procedures in Category I?                | holds  | medical procedures | 53   | AMA-CATEGORIES     |
      | D0-064 | does Category I cover lab tests?             | holds  | laboratory         | 53   | SECTION-GUIDES     |
      | D0-065 | are medications in Category I?               | holds  | drugs              | 53   | SECTION-GUIDES     |
      | D0-073 | which category is for new technology?        | holds  | CPT Category III   | 61   | CMS-MEASURES       |
      | D0-073 | does Cat III cover emerging technologies?    | holds  | emerging           | 61   | SUPERCODER-3       |
      | D0-018 | do hospitals use CPT?                        | holds  | hospitals          | 16   | D4                 |
      | D0-018 | do medical facilities use procedure codes?   | holds  | hospitals          | 16   | D4                 |
      | D0-043 | do healthcare workers use Level 1?           | holds  | healthcare         | 35   | CMS-MEASURES       |

  Scenario Outline: What somebody of better standing says of a part
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D0 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <supporter>

    Examples:
      | id     | question                                 | status | named      | line | authority     | supporter |
      | D0-017 | are devices in Level 2?                  | holds  | devices    | 14   | CMS-FILE-2019 | D3        |
      | D0-036 | is HCPCS used for describing procedures? | holds  | describing | 31   | CMS-MEASURES  | D2        |
      | D0-036 | what are HCPCS codes good for?           | holds  | describing | 31   | CMS-MEASURES  | D2        |

  Scenario Outline: What HCPCS is and holds
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D0 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                              | status | named              | line | authority      |
      | D0-005 | what kind of system is HCPCS?         | holds  | coding system      | 8    | CMS-PROCEDURES |
      | D0-005 | are medical services in HCPCS?        | holds  | medical services   | 8    | D3             |
      | D0-006 | does HCPCS deal with emergency care?  | holds  | emergency services | 8    | CMS-FILE-2019  |
      | D0-006 | are emergency services part of HCPCS? | holds  | emergency services | 8    | CMS-FILE-2019  |
      | D0-048 | is A0021 an example of Level II?      | holds  | A0021              | 41   | CMS-FILE-2019  |
      | D0-048 | give me an example of a Level II code | holds  | A0021              | 41   | CMS-FILE-2019  |

  Scenario Outline: Who uses the codes, where somebody else says so too
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D0 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                                        | status | named                       | line | authority |
      | D0-034 | who uses HCPCS?                                 | holds  | direct healthcare workers   | 27   | D4        |
      | D0-034 | do indirect workers use HCPCS?                  | holds  | indirect healthcare workers | 27   | CMS-MUE   |
      | D0-088 | do direct health workers use HCPCS codes?       | holds  | direct healthcare workers   | 69   | D4        |
      | D0-089 | is HCPCS used by non-direct healthcare workers? | holds  | indirect healthcare workers | 69   | CMS-MUE   |
      | D0-046 | do non-physicians use Level II?                 | holds  | non-physician               | 39   | CMS-MUE   |
      | D0-046 | which providers use Level II?                   | holds  | non-physician               | 39   | CMS-MUE   |

  Scenario Outline: What the codes look like, what else they are called, and when they ended
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D0 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                                 | status | named                | line | authority      |
      | D0-047 | what do Level II codes look like?        | holds  | letter then 4 digits | 39   | CMS-FILE-2019  |
      | D0-047 | how are Level 2 codes written?           | holds  | letter then 4 digits | 39   | CMS-FILE-2019  |
      | D0-072 | how are Category 2 codes written?        | holds  | 4 digits then letter | 59   | CMS-MEASURES   |
      | D0-053 | what else is Level III called?           | holds  | local codes          | 43   | HCFA-2000      |
      | D0-053 | do people call Level III something else? | holds  | local codes          | 43   | D2             |
      | D0-055 | when did the local codes end?            | holds  | 2003-12-31           | 43   | WIKIPEDIA-2003 |
      | D0-055 | until when were Level 3 codes used?      | holds  | 2003-12-31           | 43   | WIKIPEDIA-2003 |

  Scenario Outline: What nobody else says: what the code sets are and are for
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D0 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                           | status | named                               | line | verdict        |
      | D0-009 | how is HCPCS described?                            | holds  | several codes                       | 12   | uncorroborated |
      | D0-014 | is HCPCS used for keeping up medical proficiency?  | holds  | medical proficiency                 | 12   | uncorroborated |
      | D0-014 | what serves medical proficiency?                   | holds  | medical proficiency                 | 12   | uncorroborated |
      | D0-015 | do we use HCPCS for administrative purposes?       | holds  | administration                      | 14   | uncorroborated |
      | D0-015 | what serves administration?                        | holds  | administration                      | 14   | uncorroborated |
      | D0-028 | is HCPCS used for caring for patients?             | holds  | care to patients                    | 24   | uncorroborated |
      | D0-028 | does HCPCS serve delivering medical services?      | holds  | care to patients                    | 24   | uncorroborated |
      | D0-035 | is CPT used for procedures on patients?            | holds  | procedures on a patient             | 27   | uncorroborated |
      | D0-035 | how is CPT described?                              | holds  | procedures on a patient only        | 27   | uncorroborated |
      | D0-060 | what is the role of the CPT panel?                 | holds  | publishing                          | 49   | uncorroborated |
      | D0-060 | is publishing the duty of the CPT Editorial Panel? | holds  | publishing                          | 49   | uncorroborated |
      | D0-068 | what does PMAG stand for?                          | holds  | Performance Measures Advisory Group | 57   | supported      |
      | D0-071 | what is the role of PMAG?                          | holds  | reviewing                           | 57   | supported      |
      | D0-071 | does the PMAG have the duty of reviewing?          | holds  | reviewing                           | 57   | supported      |

  Scenario Outline: What nobody else says: who uses the codes
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D0 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                             | status | named       | line | verdict        |
      | D0-066 | do specialists use Category I codes? | holds  | specialists | 55   | uncorroborated |

  Scenario Outline: Whether codes tell anybody how to care for patients
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D0 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                           | status        | named       | line | verdict   |
      | D0-075 | does HCPCS prescribe patient care? | holds in part | giving care | 65   | too broad |
      | D0-075 | what does HCPCS direct?            | holds in part | giving care | 65   | too broad |

  Scenario Outline: What the codes cost
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D0 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                  | status | named | line | verdict        |
      | D0-080 | do I have to pay for CPT? | holds  | paid  | 66   | uncorroborated |
      | D0-080 | is CPT paid?              | holds  | paid  | 66   | uncorroborated |

  Scenario Outline: What is said with a limit
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And the limit of the answer is "<limit>"
    And it cites D0 line <line>
    And the statement <id> is <verdict>

    Examples:
      | id     | question                            | status        | limit            | line | verdict        |
      | D0-044 | is knowing the codes necessary?     | holds in part | serving patients | 37   | uncorroborated |
      | D0-044 | how necessary is knowing the codes? | holds in part | serving patients | 37   | uncorroborated |

  Scenario Outline: What outsiders pay
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And the limit of the answer is "<limit>"
    And it cites D0 line <line>
    And it cites <authority>
    And the statement <id> is supported by <authority>

    Examples:
      | id     | question                            | status        | limit         | line | authority   |
      | D0-033 | is CPT paid for outsiders?          | holds         | for outsiders | 26   | AMA-LICENCE |
      | D0-033 | is CPT free for outsiders?          | does not hold | for outsiders | 26   | AMA-LICENCE |
      | D0-074 | is Category III paid for outsiders? | holds         | for outsiders | 61   | AMA-LICENCE |

  Scenario Outline: What is true of some parts only
    When I ask "<question>"
    Then it is certain
    And it holds in part
    And it cites D0 line <line>
    And among the parts, "<good>" holds and "<bad>" does not hold
    And the statement <id> is too broad by <authority>

    Examples:
      | id     | question                                  | line | good       | bad        | authority     |
      | D0-032 | is HCPCS available for free?              | 26   | HCPCS.II.J | CPT        | AMA-LICENSING |
      | D0-032 | can anyone use HCPCS free of charge?      | 26   | HCPCS.II.J | HCPCS.II.D | HCFA-2000     |
      | D0-038 | may anybody look up HCPCS without paying? | 33   | HCPCS.II.J | CPT        | FCSO          |
      | D0-078 | is HCPCS free of charge?                  | 66   | HCPCS.II.A | CPT        | AMA-LICENSING |

  Scenario Outline: Where somebody of better standing says otherwise
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <authority> for "<named>"
    And D0 line <line> dissents with "<said>", settled by "<settled>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                              | status        | named       | authority       | line | said                  | settled               | verdict      |
      | D0-039 | did HIPAA lead to free access?                        | does not hold | HIPAA       | CFR-162.1002    | 33   | free access           | law over vendor       | contradicted |
      | D0-077 | does HIPAA mandate free access?                       | does not hold | HIPAA       | CFR-162.1002    | 66   | free access           | law over vendor       | contradicted |
      | D0-077 | which law mandates free access?                       | does not hold | HIPAA       | CFR-162.1002    | 66   | free access           | law over vendor       | contradicted |
      | D0-049 | does A0021 mean medical services?                     | does not hold | ambulance   | CMS-FILE-2019   | 41   | medical services      | regulator over vendor | contradicted |
      | D0-049 | what does A0021 mean?                                 | holds         | ambulance   | CMS-FILE-2019   | 41   | medical services      | regulator over vendor | contradicted |
      | D0-050 | is A0021 a code for surgical supplies?                | does not hold | ambulance   | CMS-FILE-2019   | 41   | surgical supplies     | regulator over vendor | contradicted |
      | D0-052 | does A0021 mean other services?                       | does not hold | ambulance   | CMS-FILE-2019   | 41   | other services        | regulator over vendor | contradicted |
      | D0-067 | is Category II used for managing patients?            | does not hold | Category II | AMA-2004        | 57   | managing patients     | owner over vendor     | contradicted |
      | D0-069 | does the PMAG decide on CPT?                          | does not hold | Panel       | HCFA-2000       | 57   | PMAG                  | regulator over vendor | contradicted |
      | D0-069 | who decides on CPT?                                   | holds         | Panel       | HCFA-2000       | 57   | PMAG                  | regulator over vendor | contradicted |
      | D0-025 | are procedure codes grouped by medical urgency?       | does not hold | CPT         | AMA-CATEGORIES  | 18   | medical urgency       | owner over vendor     | contradicted |
      | D0-025 | is CPT organised by urgency?                          | does not hold | CPT         | AMA-CATEGORIES  | 18   | medical urgency       | owner over vendor     | contradicted |
      | D0-037 | is HCPCS used for finding out coverage?               | does not hold | HCPCS       | CMS-README-2016 | 31   | coverage              | regulator over vendor | contradicted |
      | D0-037 | does HCPCS serve finding out coverage?                | does not hold | HCPCS       | CMS-README-2019 | 31   | coverage              | regulator over vendor | contradicted |
      | D0-020 | does CPT prescribe patient care?                      | does not hold | CPT         | CMS-MEASURES    | 16   | giving care           | regulator over vendor | contradicted |
      | D0-059 | is CPT a guideline for caring for patients?           | does not hold | CPT         | CMS-MEASURES    | 49   | giving care           | regulator over vendor | contradicted |
      | D0-076 | does CPT lay down caring for patients?                | does not hold | CPT         | CMS-MEASURES    | 65   | giving care           | regulator over vendor | contradicted |
      | D0-090 | does CPT direct patient care?                         | does not hold | CPT         | CMS-MEASURES    | 69   | giving care           | regulator over vendor | contradicted |
      | D0-087 | what does CMS stand for?                              | holds         | Services    | CMS-PROCEDURES  | 68   | Medicare and Medicaid | regulator over vendor | contradicted |
      | D0-087 | does CMS stand for Centers for Medicare and Medicaid? | does not hold | Services    | CMS-PROCEDURES  | 68   | Medicare and Medicaid | regulator over vendor | contradicted |

  Scenario Outline: What was so once, and is so no longer
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <authority>
    And D0 line <line> dissents with "<said>", settled by "<settled>"
    And the statement <id> is outdated since <day>

    Examples:
      | id     | question                              | status        | authority          | line | said            | settled               | day        |
      | D0-010 | how many levels does HCPCS have?      | holds         | CMS-PROCEDURES     | 12   | 3 levels        | regulator over vendor | 2003-12-31 |
      | D0-010 | is HCPCS divided into three levels?   | does not hold | CMS-PROCEDURES     | 12   | 3 levels        | regulator over vendor | 2003-12-31 |
      | D0-040 | are there still 3 HCPCS levels?       | does not hold | CMS-PROCEDURES     | 33   | 3 levels        | regulator over vendor | 2003-12-31 |
      | D0-081 | number of HCPCS levels?               | holds         | RECORD-LAYOUT-2020 | 67   | 3 levels        | regulator over vendor | 2003-12-31 |
      | D0-013 | does HCPCS still have a Level 3?      | does not hold | CMS-PROCEDURES     | 12   | HCPCS Level III | regulator over vendor | 2003-12-31 |
      | D0-030 | is Level 3 one of the parts of HCPCS? | does not hold | CMS-PROCEDURES     | 25   | HCPCS Level III | regulator over vendor | 2003-12-31 |
      | D0-082 | does HCPCS contain Level III codes?   | does not hold | CMS-PROCEDURES     | 67   | HCPCS Level III | regulator over vendor | 2003-12-31 |

  Scenario Outline: What it says of Level III was so while there was a Level III
    When I ask "<question>" as of <day>
    Then it is certain
    And the status is <status>
    And it cites D0 line <line> for "<named>"
    And the statement <id> is outdated since 2003-12-31

    Examples:
      | id     | question                                 | day        | status | named   | line |
      | D0-041 | is Level 3 used for required methods?    | 2003-06-30 | holds  | methods | 33   |
      | D0-054 | how widely is Level III used?            | 2003-06-30 | holds  | limited | 43   |
      | D0-054 | are local codes rare?                    | 2003-12-31 | holds  | limited | 43   |

  Scenario Outline: On a day when there was a Level III, others said so too
    When I ask "<question>" as of <day>
    Then it is certain
    And the status is <status>
    And it cites D0 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is outdated since 2003-12-31

    Examples:
      | id     | question                                 | day        | status | named           | line | authority |
      | D0-010 | how many levels does HCPCS have?         | 2003-06-30 | holds  | 3 levels        | 12   | HCFA-2000 |
      | D0-013 | does HCPCS include Level III?            | 2003-12-31 | holds  | HCPCS Level III | 12   | HCFA-2000 |
      | D0-030 | is Level 3 a level of HCPCS?             | 2003-12-31 | holds  | HCPCS Level III | 25   | HCFA-2000 |
      | D0-040 | are there 3 levels in HCPCS?             | 2001-01-01 | holds  | 3 levels        | 33   | HCFA-2000 |
      | D0-058 | what were local codes used for?          | 2003-06-30 | holds  | one programme   | 45   | D2        |
      | D0-058 | is Level III used for specific programs? | 2003-06-30 | holds  | one programme   | 45   | D2        |
      | D0-081 | does HCPCS have 3 levels?                | 2003-12-31 | holds  | 3 levels        | 67   | HCFA-2000 |
      | D0-082 | what does HCPCS consist of?              | 2003-06-30 | holds  | HCPCS Level III | 67   | HCFA-2000 |

  Scenario Outline: What is left open
    When I ask "<question>"
    Then it is certain
    And it is disputed
    And it cites D0 line <line> for "<named>"
    And it cites <authority> for "<other>"
    And the statement <id> is disputed by <authority>

    Examples:
      | id     | question                                     | named | line | other | authority   |
      | D0-070 | does the PMAG decide on Category II?         | PMAG  | 57   | Panel | AMA-PROCESS |
      | D0-070 | who decides which codes go into Category II? | PMAG  | 57   | Panel | HCFA-2000   |

  Scenario Outline: What has no plain meaning is told as it stands
    When I ask "<question>"
    Then it is certain
    And a note says "<note>"
    And the statement <id> is <verdict>
    And the statement <id> stands in line <line>

    Examples:
      | id     | question                                | note                                                  | line | verdict        |
      | D0-002 | what does D0 say about HCPCS?           | protects medical services towards insurers            | 3    | uncorroborated |
      | D0-029 | what does D0 say about CPT?             | services that medical workers should be provided with | 24   | uncorroborated |
      | D0-056 | what does D0 say about the local codes? | a sounder form of codes                               | 45   | uncorroborated |

  Scenario: The codes record care, and direct none
    When I ask "are procedure codes used for record keeping?"
    Then it holds
    And it cites D3 line 11
    When I ask "does CPT prescribe patient care?"
    Then it does not hold
    And it cites CMS-MEASURES
    And the statement D0-003 is supported by D3
    And the statement D0-020 is contradicted by CMS-MEASURES

  Scenario: Who made the local codes, while there were any
    When I ask "who made the local codes?" as of 2003-06-30
    Then it is certain
    And it holds
    And the answer names "medicaid-agencies"
    And D0 line 45 dissents with "an unnamed medical organization", settled by "publisher over vendor"
    And the statement D0-057 is contradicted by AAPC-GLOSSARY

  Scenario: One meaning of a code within another
    When I ask "is A0021 transportation?"
    Then it holds
    And it cites D0 line 41
    And the proof says "ambulance mileage outside the state"
    And the statement D0-051 is supported by CMS-FILE-2019

  Scenario: Free, but for what others own
    When I ask "is HCPCS free of charge?"
    Then it holds in part
    And the proof says "CPT is licensed to use"
    And the proof says "D codes"
    And the statement D0-078 is too broad by AMA-LICENSING
    And the statement D0-079 is supported by HCFA-2000

  Scenario: One code, and four meanings in one line
    Then the statement D0-049 is contradicted by CMS-FILE-2019
    And its document contradicts itself in line 41
    And the statement D0-051 is supported by CMS-FILE-2019
    And its document contradicts itself in line 41
