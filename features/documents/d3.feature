Feature: What D3 states
  "Understanding Differences Between HCPCS and CPT Codes", statement by statement, asked in a person's own words.
  Each row carries the statement's id, the answer's status, what the answer names, the line that says so, what becomes
  of the statement among everything else that is known, and whoever bears it out or stands against it.

  Background:
    Given the shipped knowledge base

  Scenario Outline: Names: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                             | status | named                                     | line | verdict   | authority    |
      | D3-016 | what is CPT short for?               | holds  | Current Procedural Terminology            | 11   | supported | CMS-MEASURES |
      | D3-023 | what does AMA stand for              | holds  | American Medical Association              | 11   | supported | AMA-2004     |
      | D3-085 | what do the letters HCPCS stand for? | holds  | Healthcare Common Procedure Coding System | 56   | supported | HL7-HCPCS    |

  Scenario Outline: Names: others bear it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                 | status | named                     | line | verdict   | by        |
      | D3-090 | what does DME stand for? | holds  | durable medical equipment | 56   | supported | D2 line 4 |

  Scenario Outline: Names: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                    | status | named                                               | line | verdict        |
      | D3-017 | is CPT standardized?        | holds  | CPT                                                 | 11   | supported      |
      | D3-017 | what kind of system is CPT? | holds  | coding system                                       | 11   | supported      |
      | D3-167 | spell out HIPAA             | holds  | Health Insurance Portability and Accountability Act | 113  | uncorroborated |
      | D3-168 | what is PHI short for?      | holds  | Protected Health Information                        | 113  | uncorroborated |

  Scenario Outline: Who is behind CPT: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                       | status | named | line | verdict   | authority      |
      | D3-021 | who invented CPT?              | holds  | AMA   | 11   | supported | AMA-CATEGORIES |
      | D3-022 | who looks after the CPT codes? | holds  | AMA   | 11   | supported | CFR-162.1002   |
      | D3-132 | is the AMA in charge of CPT?   | holds  | AMA   | 82   | supported | CFR-162.1002   |
      | D3-132 | who governs changes to CPT?    | holds  | AMA   | 82   | supported | CFR-162.1002   |

  Scenario Outline: Parts: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                              | status | named                        | line | verdict   | authority      |
      | D3-026 | how many categories are there in CPT?                 | holds  | 3                            | 15   | supported | AMA-CATEGORIES |
      | D3-027 | is Category II different from Category I?             | holds  | CPT Category                 | 15   | supported | CMS-MEASURES   |
      | D3-029 | how many sections are in Category I?                  | holds  | 6                            | 17   | supported | GERATOOLS      |
      | D3-030 | is Evaluation and Management a section of Category I? | holds  | Evaluation and Management    | 17   | supported | GERATOOLS      |
      | D3-031 | does the Anesthesia section belong to Category I?     | holds  | Anesthesia                   | 17   | supported | SECTION-GUIDES |
      | D3-032 | does Category I contain the Surgery section?          | holds  | Surgery                      | 17   | supported | GERATOOLS      |
      | D3-033 | which sections are in Category I?                     | holds  | CPT Radiology                | 17   | supported | SECTION-GUIDES |
      | D3-034 | what are the six sections of Category I               | holds  | Pathology and Laboratory     | 17   | supported | GERATOOLS      |
      | D3-035 | is the Medicine section in Category I?                | holds  | Medicine                     | 17   | supported | SECTION-GUIDES |
      | D3-047 | by what are CPT codes organised?                      | holds  | kind of procedure            | 23   | supported | AMA-CATEGORIES |
      | D3-047 | how are CPT codes grouped?                            | holds  | kind of procedure or service | 23   | supported | AMA-CATEGORIES |
      | D3-068 | are proprietary laboratory analyses part of CPT?      | holds  | CPT                          | 44   | supported | AMA-PLA        |
      | D3-094 | how many levels are there in HCPCS?                   | holds  | 2                            | 60   | supported | CMS-PROCEDURES |
      | D3-095 | is HCPCS Level I the same as CPT?                     | holds  | CPT                          | 62   | supported | CMS-PROCEDURES |
      | D3-101 | what are the parts of HCPCS?                          | holds  | HCPCS                        | 62   | supported | CMS-PROCEDURES |
      | D3-109 | is Level II part of HCPCS?                            | holds  | HCPCS Level II               | 64   | supported | CMS-PROCEDURES |
      | D3-124 | what are the categories of CPT?                       | holds  | CPT Category II              | 80   | supported | AMA-CATEGORIES |
      | D3-126 | is HCPCS divided into two levels?                     | holds  | 2                            | 80   | supported | CMS-PROCEDURES |
      | D3-127 | is Level I identical to CPT?                          | holds  | CPT                          | 80   | supported | CMS-PROCEDURES |

  Scenario Outline: Parts: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                        | status | named                  | line | verdict   |
      | D3-125 | how is Category I described?                    | holds  | the category used most | 80   | supported |
      | D3-125 | which category covers routine care?             | holds  | CPT Category I         | 80   | supported |
      | D3-125 | which category covers routine medical services? | holds  | CPT Category I         | 80   | supported |

  Scenario Outline: Ranges: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                    | status | named                    | line | verdict   | authority            |
      | D3-048 | range of the anesthesia codes?              | holds  | 00100-01999              | 25   | supported | GERATOOLS            |
      | D3-048 | which section is 00840 in?                  | holds  | Anesthesia               | 25   | supported | GERATOOLS            |
      | D3-049 | 47562 - which section?                      | holds  | Surgery                  | 26   | supported | GERATOOLS            |
      | D3-049 | what is the code range for surgery?         | holds  | 10004-69990              | 26   | supported | GERATOOLS            |
      | D3-050 | what is the range of the radiology codes?   | holds  | 70010-79999              | 27   | supported | GERATOOLS            |
      | D3-050 | which section does 71046 belong to?         | holds  | Radiology                | 27   | supported | GERATOOLS            |
      | D3-051 | what section is 80053 in?                   | holds  | Pathology and Laboratory | 28   | supported | GERATOOLS            |
      | D3-051 | which numbers are pathology and laboratory? | holds  | 80047-89398              | 28   | supported | GERATOOLS            |
      | D3-054 | is 4000F a Category II code?                | holds  | Category II              | 34   | supported | CPT-2020-CATEGORY-II |
      | D3-054 | what range are the Category II codes?       | holds  | 0001F                    | 34   | supported | CPT-2020-CATEGORY-II |

  Scenario Outline: Ranges: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                      | status | named       | line | verdict        |
      | D3-065 | what range are the PLA codes? | holds  | 0001U-0449U | 44   | uncorroborated |
      | D3-065 | what sort of code is 0240U?   | holds  | PLA         | 44   | uncorroborated |

  Scenario Outline: Ranges: what is declared says otherwise
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                  | status | named        | line | verdict  |
      | D3-057 | is 0011M a MAAA code?                     | holds  | MAAA         | 38   | outdated |
      | D3-057 | what is the code range of the MAAA codes? | holds  | 0002M-0019M  | 38   | outdated |
      | D3-062 | what is the code range of Category III?   | holds  | 0042T-0866T  | 40   | outdated |
      | D3-062 | which category is 0075T in?               | holds  | Category III | 40   | outdated |

  Scenario Outline: Categories of CPT: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                            | status        | named                           | line | verdict   | authority          |
      | D3-028 | which category is for the most common services?     | holds         | CPT Category I                  | 17   | supported | AMA-CATEGORIES     |
      | D3-036 | are Category I codes refreshed annually?            | holds         | yearly                          | 17   | supported | CMS-MEASURES       |
      | D3-037 | is Category I used for documenting procedures?      | holds         | Category I                      | 17   | supported | CMS-MEASURES       |
      | D3-038 | do we use Category I for billing?                   | holds         | Category I                      | 17   | supported | RECORD-LAYOUT-2019 |
      | D3-039 | what are Category II codes used for?                | holds         | performance measurement         | 18   | supported | AMA-2004           |
      | D3-040 | is Category II used for payment?                    | does not hold | Category II                     | 18   | supported | AMA-2004           |
      | D3-041 | is Category II used for tracking quality metrics?   | holds         | quality metrics                 | 18   | supported | MEDITEC            |
      | D3-041 | what is used for tracking quality?                  | holds         | Category II                     | 18   | supported | MEDITEC            |
      | D3-043 | are Category III codes temporary?                   | holds         | temporary                       | 19   | supported | CMS-MEASURES       |
      | D3-044 | which CPT category is for emerging technologies?    | holds         | Category III                    | 19   | supported | CMS-MEASURES       |
      | D3-045 | which codes are for unproven services?              | holds         | Category III                    | 19   | supported | CMS-MEASURES       |
      | D3-046 | what is Category III used for?                      | holds         | tracking new technology         | 19   | supported | CMS-MEASURES       |
      | D3-046 | what is used for tracking innovations?              | holds         | Category III                    | 19   | supported | CMS-MEASURES       |
      | D3-055 | what is used for performance measurement?           | holds         | Category II                     | 34   | supported | AMA-2004           |
      | D3-056 | are Category II codes used for guideline adherence? | holds         | adherence                       | 34   | supported | CLEARCPC           |
      | D3-056 | does Category II serve monitoring of guidelines?    | holds         | guidelines                      | 34   | supported | CLEARCPC           |
      | D3-064 | which part deals with services under evaluation?    | holds         | Category III                    | 40   | supported | CMS-MEASURES       |
      | D3-066 | what do PLA codes cover?                            | holds         | proprietary laboratory analyses | 44   | supported | AMA-PLA            |
      | D3-067 | are PLA codes for diagnostic testing?               | holds         | diagnostic                      | 44   | supported | AMA-PLA            |

  Scenario Outline: Categories of CPT: within its limit it holds
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                                  | status | named      | line | verdict        |
      | D3-042 | what does D3 say about adherence to clinical guidelines?  | holds  | mainly     | 18   | uncorroborated |
      | D3-042 | is Category II used for adherence to clinical guidelines? | holds  | guidelines | 34   | uncorroborated |

  Scenario Outline: Categories of CPT: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                         | status | named        | line | verdict        |
      | D3-059 | are MAAA codes temporary?                        | holds  | temporary    | 38   | uncorroborated |
      | D3-063 | does Category III cover experimental procedures? | holds  | experimental | 40   | uncorroborated |

  Scenario Outline: Categories of CPT: others say otherwise
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                                    | status | named                                | line | verdict      | by         |
      | D3-060 | what does D3 say about emerging technology? | holds  | MAAA codes cover emerging technology | 38   | contradicted | SUPERCODER |

  Scenario Outline: Categories of CPT: somebody of better standing says otherwise
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <by>
    And D3 line <line> dissents with "<said>", settled by "<settled>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                                 | status        | line | said             | settled               | verdict      | by         |
      | D3-060 | do MAAA codes cover emerging technology? | does not hold | 38   | emerging         | publisher over vendor | contradicted | SUPERCODER |
      | D3-061 | do MAAA codes cover unproven procedures? | does not hold | 38   | not yet accepted | publisher over vendor | contradicted | SUPERCODER |

  Scenario Outline: CPT modifiers: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                              | status | named         | line | verdict   | authority          |
      | D3-069 | what are CPT modifiers for?           | holds  | adding detail | 48   | supported | RECORD-LAYOUT-2019 |
      | D3-071 | what do CPT modifiers go on?          | holds  | CPT           | 48   | supported | STUDY-GUIDE        |
      | D3-072 | what is the purpose of CPT modifiers? | holds  | altered       | 48   | supported | RECORD-LAYOUT-2019 |

  Scenario Outline: CPT modifiers: within its limit it holds
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                | status | named  | line | verdict   |
      | D3-070 | is a CPT modifier used for more detail? | holds  | detail | 48   | supported |

  Scenario Outline: CPT: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                         | status | named               | line | verdict   | authority      |
      | D3-018 | does CPT cover medical procedures?               | holds  | medical procedures  | 11   | supported | CMS-MEASURES   |
      | D3-019 | is surgery in CPT?                               | holds  | surgery             | 11   | supported | CMS-MEASURES   |
      | D3-020 | does CPT include diagnostic services?            | holds  | diagnostic          | 11   | supported | CMS-MEASURES   |
      | D3-024 | is CPT used for documenting services?            | holds  | documenting         | 11   | supported | STUDY-GUIDE    |
      | D3-121 | is HCPCS different from CPT?                     | holds  | CPT                 | 76   | supported | CFR-162.1002   |
      | D3-130 | do government programs accept CPT?               | holds  | government programs | 81   | supported | CMS-PROCEDURES |
      | D3-141 | does CPT cover performance measurement services? | holds  | performance         | 86   | supported | CMS-MEASURES   |

  Scenario Outline: CPT: true of a part, and others say otherwise of another
    When I ask "<question>"
    Then it is certain
    And it holds in part
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                            | named  | line | verdict   | authority |
      | D3-253 | CPT: how often does it get updated? | yearly | 162  | too broad | AMA-PLA   |
      | D3-253 | how often are CPT codes updated?    | yearly | 162  | too broad | AMA-PLA   |

  Scenario Outline: CPT: others bear it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                          | status | named         | line | verdict   | by         |
      | D3-025 | what are the benefits of CPT?     | holds  | understanding | 11   | supported | D4 line 7  |
      | D3-139 | which code set has office visits? | holds  | CPT           | 84   | supported | D4 line 20 |

  Scenario Outline: CPT: within its limit it holds
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                 | status | named                               | line | verdict        |
      | D3-129 | what does D3 say about private insurers? | holds  | CPT is accepted by private insurers | 81   | supported      |
      | D3-133 | what does D3 say about CPT?              | holds  | standardised (most)                 | 82   | supported      |
      | D3-122 | who uses CPT?                            | holds  | healthcare professionals            | 79   | uncorroborated |
      | D3-239 | what does D3 say about documentation?    | holds  | mainly                              | 153  | uncorroborated |

  Scenario Outline: CPT: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                       | status        | named  | line | verdict        |
      | D3-137 | does CPT cover services during patient visits? | holds in part | mainly | 83   | uncorroborated |
      | D3-140 | what covers flu shots?                         | holds         | CPT    | 85   | uncorroborated |

  Scenario Outline: HCPCS: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                 | status | named         | line | verdict   | authority       |
      | D3-091 | does Medicare accept HCPCS?              | holds  | Medicare      | 56   | supported | CMS-README-2019 |
      | D3-092 | does Medicaid take HCPCS codes?          | holds  | Medicaid      | 56   | supported | CMS-README-2019 |
      | D3-110 | is HCPCS used for billing?               | holds  | billing       | 68   | supported | CMS-PROCEDURES  |
      | D3-113 | are wheelchairs in HCPCS?                | holds  | wheelchairs   | 70   | supported | CMS-FILE-2019   |
      | D3-114 | are hospital beds billed under HCPCS?    | holds  | hospital beds | 70   | supported | CMS-FILE-2019   |
      | D3-115 | what does D3 say about drugs?            | holds  | some          | 71   | supported | CMS-FILE-2019   |
      | D3-117 | is chemo in HCPCS?                       | holds  | chemotherapy  | 71   | supported | CMS-FILE-2019   |
      | D3-142 | is patient transport in HCPCS?           | holds  | transport     | 87   | supported | CFR-162.1002    |
      | D3-144 | does HCPCS cover enteral therapy?        | holds  | enteral       | 89   | supported | CMS-FILE-2019   |
      | D3-144 | does HCPCS include parenteral nutrition? | holds  | parenteral    | 89   | supported | CMS-FILE-2019   |
      | D3-147 | is equipment covered by HCPCS?           | holds  | equipment     | 97   | supported | CFR-162.1002    |
      | D3-243 | what does D3 say about drugs?            | holds  | some          | 153  | supported | CMS-FILE-2019   |

  Scenario Outline: HCPCS: others bear it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                                       | status | named                     | line | verdict   | by             |
      | D3-086 | does HCPCS cover services that CPT leaves out? | holds  | CPT                       | 56   | supported | D2 line 8      |
      | D3-111 | does HCPCS cover medical supplies?             | holds  | medical supplies          | 70   | supported | D2 line 4      |
      | D3-112 | does HCPCS cover prosthetics?                  | holds  | prosthetics               | 70   | supported | D2 line 1      |
      | D3-123 | does HCPCS cover medications?                  | holds  | drugs                     | 79   | supported | D2 line 8      |
      | D3-138 | does HCPCS cover non-physician services?       | holds  | non-physician             | 83   | supported | CMS-PROCEDURES |
      | D3-143 | does HCPCS cover surgical supplies?            | holds  | surgical supplies         | 88   | supported | D2 line 4      |
      | D3-147 | does HCPCS cover medical procedures?           | holds  | medical procedures        | 97   | supported | CFR-162.1002   |
      | D3-147 | does HCPCS cover medical services?             | holds  | medical services          | 97   | supported | CFR-162.1002   |
      | D3-240 | does HCPCS cover services not included in CPT? | holds  | CPT                       | 153  | supported | D2 line 8      |
      | D3-241 | does HCPCS cover DME?                          | holds  | durable medical equipment | 153  | supported | D2 line 4      |
      | D3-242 | are ambulances in HCPCS?                       | holds  | ambulance                 | 153  | supported | D2 line 14     |

  Scenario Outline: CPT: what the article says that it leaves out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"

    Examples:
      | question                                      | status        | named                     | line |
      | does CPT cover ambulance?                     | does not hold | ambulance                 | 64   |
      | does CPT cover ambulance services?            | does not hold | ambulance                 | 79   |
      | does CPT leave out ambulance services?        | holds         | ambulance                 | 153  |
      | does Level I cover ambulance?                 | does not hold | ambulance                 | 64   |
      | does CPT leave out durable medical equipment? | holds         | durable medical equipment | 64   |
      | does CPT leave out durable medical equipment? | holds         | durable medical equipment | 79   |
      | does CPT leave out DME?                       | holds         | durable medical equipment | 153  |
      | does CPT leave out prosthetics?               | holds         | prosthetics               | 64   |
      | what does D3 say about medications?           | holds         | CPT leaves out drugs      | 79   |
      | what does D3 say about medications?           | holds         | CPT leaves out drugs      | 153  |

  Scenario Outline: HCPCS: within its limit it holds
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                        | status | named                     | line | verdict        |
      | D3-087 | what does D3 say about DME?                     | holds  | typically                 | 56   | supported      |
      | D3-088 | what does D3 say about nonphysician services?   | holds  | typically                 | 56   | supported      |
      | D3-089 | what does D3 say about ambulance rides?         | holds  | typically                 | 56   | supported      |
      | D3-093 | what does D3 say about private insurers?        | holds  | some                      | 56   | supported      |
      | D3-118 | what does D3 say about NEMT?                    | holds  | typically                 | 72   | supported      |
      | D3-118 | what does D3 say about non-emergency transport? | holds  | typically                 | 72   | supported      |
      | D3-131 | what does D3 say about Medicare?                | holds  | HCPCS is used by Medicare | 81   | uncorroborated |
      | D3-131 | what does D3 say about Medicaid?                | holds  | HCPCS is used by Medicaid | 81   | uncorroborated |

  Scenario Outline: HCPCS: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                         | status | named         | line | verdict        |
      | D3-116 | does HCPCS cover drugs given outside the office? | holds  | office        | 71   | uncorroborated |
      | D3-119 | what does D3 say about ambulance services?       | holds  | typically     | 72   | uncorroborated |
      | D3-119 | is ambulance considered non-emergency transport? | holds  | non-emergency | 72   | uncorroborated |
      | D3-119 | what counts as non-emergency transport?          | holds  | ambulance     | 72   | uncorroborated |
      | D3-254 | is HCPCS updated more often than CPT?            | holds  | CPT           | 162  | uncorroborated |
      | D3-256 | what makes HCPCS change?                         | holds  | emerging      | 162  | uncorroborated |

  Scenario Outline: The levels of HCPCS: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                               | status | named              | line | verdict   | authority       |
      | D3-096 | does Level I cover medical procedures?                 | holds  | medical procedures | 62   | supported | CMS-MEASURES    |
      | D3-102 | what do Level II codes look like?                      | holds  | alphanumeric       | 64   | supported | CMS-FILE-2019   |
      | D3-103 | does Level II cover things CPT does not cover?         | holds  | CPT                | 64   | supported | CMS-README-2019 |
      | D3-104 | does HCPCS Level II include durable medical equipment? | holds  | durable            | 64   | supported | CMS-PROCEDURES  |
      | D3-105 | are prosthetics in Level II?                           | holds  | prosthetics        | 64   | supported | CMS-PROCEDURES  |
      | D3-106 | is ambulance covered by Level II?                      | holds  | ambulance          | 64   | supported | CMS-PROCEDURES  |
      | D3-128 | does Level II include services CPT leaves out?         | holds  | CPT                | 80   | supported | CMS-README-2019 |
      | D3-136 | does Level II cover emerging technologies?             | holds  | emerging           | 82   | supported | TRICARE-MANUAL  |

  Scenario Outline: The levels of HCPCS: within its limit it holds
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                              | status | named                        | line | verdict        |
      | D3-098 | what does D3 say about billing?       | holds  | mainly                       | 62   | uncorroborated |
      | D3-099 | what does D3 say about reimbursement? | holds  | mainly                       | 62   | uncorroborated |
      | D3-107 | what does D3 say about Medicare?      | holds  | Level II is used by Medicare | 64   | supported      |
      | D3-108 | what does D3 say about Medicaid?      | holds  | Level II is used by Medicaid | 64   | supported      |

  Scenario Outline: The levels of HCPCS: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                            | status        | named             | line | verdict        |
      | D3-097 | is HCPCS Level I used in clinical settings?         | holds         | clinical settings | 62   | uncorroborated |
      | D3-100 | is Level I used for statistics?                     | holds in part | statistics        | 62   | uncorroborated |
      | D3-134 | is Level II more flexible than CPT?                 | holds         | CPT               | 82   | uncorroborated |
      | D3-135 | do Level II codes change more often than CPT?       | holds         | CPT               | 82   | uncorroborated |
      | D3-255 | is HCPCS Level II updated more frequently than CPT? | holds         | CPT               | 162  | uncorroborated |

  Scenario Outline: Good and bad coding, and coded data: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                    | status | named           | line | verdict   | authority          |
      | D3-004 | is HCPCS used for billing?                  | holds  | billing         | 5    | supported | CMS-PROCEDURES     |
      | D3-004 | what is CPT used for?                       | holds  | reimbursement   | 5    | supported | RECORD-LAYOUT-2019 |
      | D3-151 | do patients use CPT codes?                  | holds  | patients        | 101  | supported | CMS-MEASURES       |
      | D3-151 | is CPT used for a shared language?          | holds  | shared language | 101  | supported | CMS-MEASURES       |
      | D3-156 | are CPT codes used for research?            | holds  | research        | 107  | supported | BETOS-PURPOSE      |
      | D3-156 | is HCPCS used for data analysis?            | holds  | research        | 107  | supported | BETOS-PURPOSE      |
      | D3-157 | do medical researchers use HCPCS?           | holds  | researchers     | 107  | supported | RBCS-2021          |
      | D3-159 | can HCPCS be used for tracking procedures?  | holds  | tracking        | 107  | supported | AACE               |
      | D3-160 | what serves trend analysis?                 | holds  | trends          | 107  | supported | BETOS-PURPOSE      |
      | D3-161 | is CPT used for assessing the cost of care? | holds  | cost            | 107  | supported | BETOS-GLOSSARY     |
      | D3-162 | are HCPCS codes used for policymaking?      | holds  | policymaking    | 107  | supported | BETOS-GLOSSARY     |

  Scenario Outline: Good and bad coding, and coded data: others bear it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                                      | status | named                | line | verdict   | by             |
      | D3-073 | does CPT help with accurate billing?          | holds  | accurate billing     | 50   | supported | D4 line 108    |
      | D3-074 | does CPT bring proper reimbursement?          | holds  | proper reimbursement | 50   | supported | D4 line 7      |
      | D3-120 | does D3 say that HCPCS is used for billing?   | holds  | billing              | 76   | supported | CMS-PROCEDURES |
      | D3-152 | do HCPCS codes help with clear communication? | holds  | communication        | 101  | supported | CMS-MEASURES   |

  Scenario Outline: Good and bad coding, and coded data: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                                      | status | named                   | line | verdict        |
      | D3-001 | what good does correct coding do?                             | holds  | better compliance       | 5    | uncorroborated |
      | D3-002 | does accurate coding lead to proper reimbursement?            | holds  | proper reimbursement    | 5    | uncorroborated |
      | D3-003 | does proper coding help avoid penalties?                      | holds  | fewer penalties         | 5    | uncorroborated |
      | D3-005 | what are the risks of improper coding?                        | holds  | audits                  | 5    | uncorroborated |
      | D3-006 | can incorrect coding lead to fines?                           | holds  | fines                   | 5    | uncorroborated |
      | D3-007 | could miscoding lead to fraud accusations?                    | holds  | fraud                   | 5    | uncorroborated |
      | D3-008 | how are the coding rules changing over time?                  | holds  | frequent change         | 5    | uncorroborated |
      | D3-009 | what does the complexity of the codes lead to?                | holds  | compliance issues       | 5    | uncorroborated |
      | D3-010 | can complex codes cause financial harm?                       | holds  | financ                  | 5    | uncorroborated |
      | D3-011 | does understanding the differences lead to fewer errors?      | holds  | fewer errors            | 7    | uncorroborated |
      | D3-012 | does knowing the differences lead to improved compliance?     | holds  | compliance              | 7    | uncorroborated |
      | D3-013 | why bother with knowing the difference between HCPCS and CPT? | holds  | simpler billing         | 7    | uncorroborated |
      | D3-014 | does knowing the differences bring faster payment?            | holds  | payment                 | 7    | uncorroborated |
      | D3-014 | does knowing the differences mean faster payment?             | holds  | payment                 | 7    | uncorroborated |
      | D3-015 | does understanding HCPCS and CPT bring less risk of audits?   | holds  | audits                  | 7    | uncorroborated |
      | D3-075 | how does CPT help?                                            | holds  | better compliance       | 50   | supported      |
      | D3-145 | what do we gain from knowing the differences?                 | holds  | revenue cycle           | 93   | uncorroborated |
      | D3-146 | does knowing the differences bring fewer underpayments?       | holds  | underpayments           | 97   | uncorroborated |
      | D3-149 | does using the right code mean fewer delays in payment?       | holds  | fewer delays            | 97   | uncorroborated |
      | D3-150 | do right codes bring fewer denied claims?                     | holds  | fewer denied claims     | 97   | uncorroborated |
      | D3-153 | does knowing the differences help coordination?               | holds  | coordination            | 101  | uncorroborated |
      | D3-154 | what is the advantage of accurate coding?                     | holds  | fewer denied claims     | 103  | uncorroborated |
      | D3-155 | does accurate coding help financial health?                   | holds  | financial               | 103  | uncorroborated |
      | D3-158 | do public health officials use CPT codes?                     | holds  | public health officials | 107  | uncorroborated |
      | D3-163 | what is used for coverage decisions?                          | holds  | accurate coding         | 109  | uncorroborated |
      | D3-164 | is accurate coding used for resource allocation?              | holds  | allocating resources    | 109  | uncorroborated |
      | D3-165 | what is accurate coding used for?                             | holds  | investment              | 109  | uncorroborated |
      | D3-166 | does accurate coding serve improving practices?               | holds  | improving practices     | 109  | uncorroborated |

  Scenario Outline: Good and bad coding, and coded data: others say otherwise
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                                         | status        | named      | line | verdict      | by              |
      | D3-148 | what does D3 say about guaranteed reimbursement? | does not hold | guaranteed | 97   | contradicted | CMS-README-2016 |

  Scenario Outline: Good and bad coding, and coded data: somebody of better standing says otherwise
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <by>
    And D3 line <line> dissents with "<said>", settled by "<settled>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                                   | status        | line | said       | settled               | verdict      | by              |
      | D3-148 | does HCPCS bring guaranteed reimbursement? | does not hold | 97   | guaranteed | regulator over vendor | contradicted | CMS-README-2016 |
      | D3-148 | does CPT bring guaranteed payment?         | does not hold | 97   | guaranteed | regulator over vendor | contradicted | CMS-README-2016 |

  Scenario Outline: What the law asks, and what follows from codes: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                          | status | named         | line | verdict   | authority          |
      | D3-173 | are HCPCS codes used for electronic transactions? | holds  | electronic    | 115  | supported | CFR-162.1002       |
      | D3-226 | is HCPCS used for getting paid?                   | holds  | reimbursement | 144  | supported | RECORD-LAYOUT-2019 |
      | D3-244 | what is HCPCS used for?                           | holds  | billing       | 156  | supported | CMS-PROCEDURES     |

  Scenario Outline: What the law asks, and what follows from codes: others bear it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                              | status | named                | line | verdict   | by        |
      | D3-245 | does CPT lead to proper compensation? | holds  | proper reimbursement | 156  | supported | D4 line 7 |

  Scenario Outline: What the law asks, and what follows from codes: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                                | status | named                        | line | verdict        |
      | D3-169 | do healthcare organizations have to follow HIPAA?       | holds  | protected health information | 113  | uncorroborated |
      | D3-169 | who must comply with HIPAA?                             | holds  | protected health information | 113  | uncorroborated |
      | D3-171 | is accurate coding needed for compliance?               | holds  | compliance                   | 113  | uncorroborated |
      | D3-172 | are CPT codes required for HIPAA-compliant billing?     | holds  | HIPAA-compliant billing      | 115  | uncorroborated |
      | D3-174 | what are the consequences of non-compliance?            | holds  | billing errors               | 115  | uncorroborated |
      | D3-175 | can noncompliance cause payment delays?                 | holds  | delayed payment              | 115  | uncorroborated |
      | D3-176 | can not complying lead to legal trouble?                | holds  | legal                        | 115  | uncorroborated |
      | D3-177 | does using the right code lead to better compliance?    | holds  | compliance                   | 115  | uncorroborated |
      | D3-178 | does proper coding mean secured revenue?                | holds  | proper reimbursement         | 115  | uncorroborated |
      | D3-179 | does correct coding bring protected patient data?       | holds  | protection of patient data   | 115  | uncorroborated |
      | D3-225 | what are the benefits of understanding the differences? | holds  | accurate billing             | 144  | uncorroborated |
      | D3-227 | how is billing changing?                                | holds  | growing complexity           | 144  | uncorroborated |
      | D3-228 | what good does staying informed do?                     | holds  | fewer denied claims          | 144  | uncorroborated |
      | D3-246 | why are CPT codes important?                            | holds  | better compliance            | 156  | supported      |
      | D3-247 | does HCPCS bring fewer claim denials?                   | holds  | fewer denied claims          | 156  | uncorroborated |
      | D3-248 | what happens if I use the wrong code?                   | holds  | denied claims                | 159  | uncorroborated |
      | D3-249 | can wrong codes cause payment delays?                   | holds  | delayed payment              | 159  | uncorroborated |
      | D3-250 | what is the penalty for wrong coding?                   | holds  | penalties                    | 159  | uncorroborated |
      | D3-251 | can using the wrong code lead to an audit?              | holds  | audits                       | 159  | uncorroborated |
      | D3-252 | how can wrong codes affect my practice?                 | holds  | fraud                        | 159  | uncorroborated |

  Scenario Outline: What the maker of a product says of it
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                           | status | named                                     | line | verdict        |
      | D3-076 | what sort of company is RapidClaims?               | holds  | AI medical coding platform                | 52   | uncorroborated |
      | D3-077 | what does RapidClaims claim to do?                 | holds  | compliant coding                          | 52   | uncorroborated |
      | D3-077 | does RapidClaims bring better compliance?          | holds  | better compliance                         | 52   | uncorroborated |
      | D3-078 | what can RapidClaims do?                           | holds  | automated coding                          | 52   | uncorroborated |
      | D3-079 | what can RapidClaims do?                           | holds  | several specialties                       | 52   | uncorroborated |
      | D3-080 | features of RapidClaims                            | holds  | coverage determination checks             | 52   | uncorroborated |
      | D3-081 | what are the features of RapidClaims?              | holds  | NCCI edits                                | 52   | uncorroborated |
      | D3-082 | what are the features of RapidClaims?              | holds  | official CPT guidance                     | 52   | uncorroborated |
      | D3-083 | what does the company RapidClaims do?              | holds  | automated modifiers                       | 52   | uncorroborated |
      | D3-084 | does RapidClaims bring accurate billing?           | holds  | accurate billing                          | 52   | uncorroborated |
      | D3-180 | how would you classify RapidClaims?                | holds  | AI medical coding platform                | 119  | uncorroborated |
      | D3-180 | what type of system is RapidClaims?                | holds  | AI medical coding platform                | 119  | uncorroborated |
      | D3-181 | what are the features of RapidClaims?              | holds  | automated coding                          | 119  | uncorroborated |
      | D3-182 | what does the company RapidClaims do?              | holds  | real-time compliance checks               | 119  | uncorroborated |
      | D3-183 | does RapidClaims lead to fewer errors?             | holds  | fewer errors                              | 119  | uncorroborated |
      | D3-184 | does RapidClaims help with faster payment?         | holds  | payment                                   | 119  | uncorroborated |
      | D3-185 | does RapidClaims bring keeping up with updates?    | holds  | regulation                                | 119  | uncorroborated |
      | D3-186 | does RapidClaims bring better coding?              | holds  | coding                                    | 119  | uncorroborated |
      | D3-187 | what can RapidClaims do?                           | holds  | correct use of HCPCS and CPT              | 119  | uncorroborated |
      | D3-188 | does RapidClaims bring improved accuracy?          | holds  | accurate                                  | 119  | uncorroborated |
      | D3-189 | does RapidClaims bring fewer audits?               | holds  | audits                                    | 119  | uncorroborated |
      | D3-190 | does RapidClaims help with fewer denials?          | holds  | denied claims                             | 119  | uncorroborated |
      | D3-191 | features of RapidClaims?                           | holds  | automation and assistance                 | 123  | uncorroborated |
      | D3-192 | what can Rapid Claims do?                          | holds  | full automation                           | 124  | uncorroborated |
      | D3-193 | features of Rapid Claims?                          | holds  | recommendations to coders                 | 124  | uncorroborated |
      | D3-194 | what does RapidClaims claim to do?                 | holds  | thousands of charts per minute            | 125  | uncorroborated |
      | D3-195 | what are Rapid Claims' features?                   | holds  | exceptional accuracy                      | 125  | uncorroborated |
      | D3-196 | what does RapidClaims claim to do?                 | holds  | explainable AI                            | 126  | uncorroborated |
      | D3-197 | what does D3 say about RapidClaims?                | holds  | audit trail for each code                 | 127  | uncorroborated |
      | D3-198 | what can RapidClaims do?                           | holds  | interpretation of medical notes           | 128  | uncorroborated |
      | D3-199 | what does the company RapidClaims do?              | holds  | interpretation of diagnoses               | 128  | uncorroborated |
      | D3-200 | what can RapidClaims do?                           | holds  | interpretation of procedures              | 128  | uncorroborated |
      | D3-201 | is RapidClaims compliant with ICD-10?              | holds  | ICD-10                                    | 129  | uncorroborated |
      | D3-202 | what does RapidClaims comply with?                 | holds  | CPT                                       | 129  | uncorroborated |
      | D3-203 | which standards does RapidClaims keep to?          | holds  | HCPCS                                     | 129  | uncorroborated |
      | D3-204 | does RapidClaims comply with E&M?                  | holds  | Evaluation and Management                 | 129  | uncorroborated |
      | D3-205 | what are the features of RapidClaims?              | holds  | actionable insights                       | 130  | uncorroborated |
      | D3-206 | what does RapidClaims claim to do?                 | holds  | coding errors found before submission     | 131  | uncorroborated |
      | D3-207 | what can RapidClaims do?                           | holds  | missing documents found before submission | 131  | uncorroborated |
      | D3-208 | does RapidClaims bring more claims accepted?       | holds  | claims accepted                           | 132  | uncorroborated |
      | D3-209 | features of RapidClaims?                           | holds  | adaptable AI and rules                    | 133  | uncorroborated |
      | D3-210 | what does RapidClaims claim to do?                 | holds  | coding logic by specialty                 | 134  | uncorroborated |
      | D3-211 | what can RapidClaims do?                           | holds  | coding logic by payer                     | 134  | uncorroborated |
      | D3-212 | what does the company RapidClaims do?              | holds  | updates by payer rules                    | 135  | uncorroborated |
      | D3-213 | what are the features of RapidClaims?              | holds  | updates by NCCI edits                     | 135  | uncorroborated |
      | D3-214 | what does RapidClaims claim to do?                 | holds  | updates by coverage determinations        | 135  | uncorroborated |
      | D3-215 | what can RapidClaims do?                           | holds  | privacy                                   | 136  | uncorroborated |
      | D3-216 | is RapidClaims HIPAA compliant?                    | holds  | HIPAA                                     | 137  | uncorroborated |
      | D3-217 | what are the features of RapidClaims?              | holds  | encryption                                | 137  | uncorroborated |
      | D3-218 | what does RapidClaims claim to do?                 | holds  | secure cloud hosting                      | 137  | uncorroborated |
      | D3-219 | what does the company Rapid Claims do?             | holds  | data kept in the United States            | 138  | uncorroborated |
      | D3-220 | does RapidClaims bring coding accuracy?            | holds  | accurate coding                           | 140  | uncorroborated |
      | D3-221 | does RapidClaims help with operational efficiency? | holds  | operations                                | 140  | uncorroborated |
      | D3-222 | does RapidClaims lead to smoother reimbursement?   | holds  | payment                                   | 140  | uncorroborated |
      | D3-223 | what can RapidClaims do?                           | holds  | routine work done by AI                   | 140  | uncorroborated |
      | D3-224 | what are the benefits of RapidClaims?              | holds  | financial                                 | 140  | uncorroborated |
      | D3-229 | who sells RapidCode?                               | holds  | RapidClaims                               | 146  | uncorroborated |
      | D3-230 | who makes RapidAssist?                             | holds  | RapidClaims                               | 146  | uncorroborated |
      | D3-231 | what does RapidClaims offer?                       | holds  | RapidRisk                                 | 146  | uncorroborated |
      | D3-232 | what are the features of RapidClaims?              | holds  | simpler code assignment                   | 146  | uncorroborated |
      | D3-233 | what does RapidClaims claim to do?                 | holds  | real-time compliance checks               | 146  | uncorroborated |
      | D3-234 | what can RapidClaims do?                           | holds  | automated coding                          | 146  | uncorroborated |
      | D3-235 | what does the company RapidClaims do?              | holds  | seamless integration                      | 146  | uncorroborated |
      | D3-236 | what are the features of RapidClaims?              | holds  | precise coding                            | 146  | uncorroborated |
      | D3-237 | does RapidClaims bring a smoother revenue cycle?   | holds  | revenue cycle                             | 146  | uncorroborated |
      | D3-238 | does RapidClaims lead to improved coding?          | holds  | coding                                    | 148  | uncorroborated |
      | D3-257 | what does RapidClaims claim to do?                 | holds  | automated coding                          | 165  | uncorroborated |
      | D3-258 | what can RapidClaims do?                           | holds  | simpler code assignment                   | 165  | uncorroborated |
      | D3-259 | what products does RapidClaims have?               | holds  | RapidAssist                               | 165  | uncorroborated |
      | D3-260 | what are the features of RapidClaims?              | holds  | efficient coding                          | 165  | uncorroborated |
      | D3-261 | does RapidClaims bring optimized reimbursement?    | holds  | reimbursement                             | 165  | uncorroborated |

  Scenario Outline: A range that takes in what belongs elsewhere
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D3 line <line> for "<named>"
    And it cites SECTION-GUIDES for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                   | status | named                     | line | verdict   |
      | D3-052 | what is the range of the Medicine section? | holds  | 90281                     | 29   | too broad |
      | D3-052 | where does 90658 belong?                   | holds  | Medicine                  | 29   | too broad |
      | D3-053 | 99213, which section is it in?             | holds  | Evaluation and Management | 30   | too broad |

  Scenario Outline: Where somebody of better standing says otherwise
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <authority>
    And D3 line <line> dissents with "<said>", settled by "<settled>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                       | status        | authority      | line | said       | settled               | verdict   |
      | D3-052 | which section is 99213 in?     | holds         | SECTION-GUIDES | 29   | Medicine   | closer                | too broad |
      | D3-052 | is 99213 a Medicine code?      | does not hold | SECTION-GUIDES | 29   | Medicine   | closer                | too broad |
      | D3-053 | 99091, which section is it in? | holds         | SECTION-GUIDES | 30   | Evaluation | publisher over vendor | too broad |

  Scenario Outline: What the law brought about, by the law itself
    When I ask "<question>"
    Then it is certain
    And it does not hold
    And it cites <authority> for "<named>"
    And D3 line <line> dissents with "<said>", settled by "<settled>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                             | named | authority    | line | said          | settled         | verdict      |
      | D3-170 | did HIPAA bring about strict coding? | HIPAA | CFR-162.1002 | 113  | strict coding | law over vendor | contradicted |
      | D3-170 | does HIPAA mandate strict coding?    | HIPAA | CFR-162.1002 | 113  | strict coding | law over vendor | contradicted |

  Scenario Outline: A part that is put where it does not belong
    When I ask "<question>"
    Then it is certain
    And it does not hold
    And D3 line <line> dissents with "<said>", settled by "declared"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                  | line | said             | verdict      |
      | D3-058 | are MAAA codes part of Category III?      | 38   | CPT Category III | contradicted |
      | D3-058 | do the MAAA codes belong to Category III? | 38   | CPT Category III | contradicted |

  Scenario: A code that lies in two of the article's own ranges
    When I ask "which section is 99213 in?"
    Then it holds
    And the answer begins with "99213 is in CPT Evaluation and Management"
    And a note says "2 ranges of D3"

  Scenario Outline: Where D3 is right and others are beaten
    When I ask "<question>"
    Then it is certain
    And it holds
    And it cites D3 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And <other> dissents with "<said>", settled by "<settled>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                             | named                   | line | authority      | other              | said                  | settled               | verdict   |
      | D3-029 | how many sections are in Category I? | 6                       | 17   | SECTION-GUIDES | VERYWELLHEALTH     | 10 sections           | publisher over forum  | supported |
      | D3-049 | what is the code range for surgery?  | 10004-69990             | 26   | SECTION-GUIDES | HEALTHPRICECOMPARE | 10021-69990           | publisher over forum  | supported |
      | D3-085 | what do the letters HCPCS stand for? | Common Procedure Coding | 56   | HL7-HCPCS      | D1 line 5          | Procedural            | publisher over vendor | supported |
      | D3-085 | what do the letters HCPCS stand for? | Common Procedure Coding | 56   | HL7-HCPCS      | D2 line 10         | Citing                | publisher over vendor | supported |
      | D3-094 | how many levels are there in HCPCS?  | 2                       | 60   | CMS-PROCEDURES | D0 line 12         | 3 levels              | regulator over vendor | supported |
      | D3-094 | how many levels are there in HCPCS?  | 2                       | 60   | CMS-PROCEDURES | OLD-MANUAL         | 3 levels              | regulator over forum  | supported |
      | D3-102 | what do Level II codes look like?    | alphanumeric            | 64   | CMS-FILE-2019  | D1 line 28         | letters then 4 digits | regulator over vendor | supported |
      | D3-121 | is HCPCS different from CPT?         | CPT                     | 76   | CFR-162.1002   | D2 line 1          | the same as CPT       | law over vendor       | supported |
      | D3-126 | is HCPCS divided into two levels?    | 2                       | 80   | CMS-PROCEDURES | D1 line 14         | 3 levels              | regulator over vendor | supported |

  Scenario Outline: What is said with a limit is not said without it
    When I ask "<question>"
    Then it is certain
    And it holds in part
    And the limit of the answer is "<limit>"
    And it cites D3 line <line>
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                       | limit  | line | verdict        |
      | D3-100 | is HCPCS Level I used for statistics?          | mainly | 62   | uncorroborated |
      | D3-137 | does CPT cover services during patient visits? | mainly | 83   | uncorroborated |
