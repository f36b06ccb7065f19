Feature: What D4 states
  "Difference Between CPT and HCPCS", statement by statement, asked in a person's own words.
  Each row carries the statement's id, the answer's status, what the answer names, the line that says so, what becomes
  of the statement among everything else that is known, and whoever bears it out or stands against it.

  Background:
    Given the shipped knowledge base

  Scenario Outline: Codes in general: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                       | status | named                     | line | verdict   | authority      |
      | D4-001 | is CPT used for billing?                       | holds  | billing                   | 3    | supported | CMS-PROCEDURES |
      | D4-002 | who uses HCPCS?                                | holds  | health plans and insurers | 3    | supported | CMS-MEASURES   |
      | D4-004 | are HCPCS codes used for identifying services? | holds  | identifying               | 7    | supported | CMS-MEASURES   |

  Scenario Outline: Codes in general: others bear it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                   | status | named                | line | verdict   | by         |
      | D4-005 | what good do CPT codes do? | holds  | proper reimbursement | 7    | supported | D3 line 97 |

  Scenario Outline: Codes in general: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                 | status | named                | line | verdict        |
      | D4-003 | how is CPT described?                    | holds  | most important       | 3    | uncorroborated |
      | D4-006 | does HCPCS bring a shared understanding? | holds  | shared understanding | 7    | uncorroborated |

  Scenario Outline: Names and owners: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                      | status | named                                     | line | verdict   | authority      |
      | D4-007 | who came up with CPT?         | holds  | AMA                                       | 15   | supported | AMA-CATEGORIES |
      | D4-008 | who keeps CPT up to date?     | holds  | AMA                                       | 15   | supported | CFR-162.1002   |
      | D4-009 | AMA - what is that short for? | holds  | American Medical Association              | 15   | supported | AMA-2004       |
      | D4-010 | which agency developed HCPCS? | holds  | CMS                                       | 16   | supported | AACE           |
      | D4-012 | what does CMS stand for?      | holds  | Centers for Medicare & Medicaid Services  | 16   | supported | CMS-PROCEDURES |
      | D4-013 | CPT stands for what?          | holds  | Current Procedural Terminology            | 18   | supported | CMS-MEASURES   |
      | D4-027 | what is HCPCS short for?      | holds  | Healthcare Common Procedure Coding System | 27   | supported | HL7-HCPCS      |

  Scenario Outline: Names and owners: others bear it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question             | status | named                     | line | verdict   | by         |
      | D4-011 | who runs HCPCS?      | holds  | CMS                       | 16   | supported | D0 line 68 |
      | D4-066 | DME stands for what? | holds  | durable medical equipment | 55   | supported | D2 line 4  |

  Scenario Outline: What CPT covers: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                   | status | named                     | line | verdict   | authority      |
      | D4-014 | does CPT cover physician services?         | holds  | physician services        | 20   | supported | CFR-162.1002   |
      | D4-016 | are surgeries part of CPT?                 | holds  | surgery                   | 20   | supported | CMS-MEASURES   |
      | D4-017 | are X-rays in CPT?                         | holds  | radiology                 | 20   | supported | SECTION-GUIDES |
      | D4-018 | does CPT include procedures?               | holds  | procedures                | 20   | supported | CMS-MEASURES   |
      | D4-041 | does CPT focus on physician services?      | holds  | physician services        | 39   | supported | CFR-162.1002   |
      | D4-041 | is CPT for physician services?             | holds  | physician services        | 39   | supported | CFR-162.1002   |
      | D4-049 | what is CPT for?                           | holds  | physician services        | 44   | supported | CFR-162.1002   |
      | D4-050 | is Evaluation and Management part of CPT?  | holds  | Evaluation and Management | 46   | supported | SECTION-GUIDES |
      | D4-052 | which section do I need for consultations? | holds  | Evaluation and Management | 46   | supported | SECTION-GUIDES |
      | D4-053 | what does the E/M section cover?           | holds  | evaluation and management | 46   | supported | SECTION-GUIDES |
      | D4-055 | does CPT cover surgery?                    | holds  | surgery                   | 47   | supported | CMS-MEASURES   |
      | D4-058 | are other medical procedures in CPT?       | holds  | procedures                | 47   | supported | CMS-MEASURES   |
      | D4-058 | does CPT cover medical procedures?         | holds  | procedures                | 47   | supported | CMS-MEASURES   |
      | D4-107 | what does CPT focus on?                    | holds  | physician services        | 88   | supported | CFR-162.1002   |
      | D4-124 | what is CPT for?                           | holds  | physician services        | 108  | supported | CFR-162.1002   |

  Scenario Outline: What CPT covers: others bear it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                           | status | named         | line | verdict   | by         |
      | D4-015 | is an office visit in CPT?         | holds  | office visits | 20   | supported | D3 line 84 |
      | D4-059 | does CPT cover giving medications? | holds  | giving drugs  | 48   | supported | D3 line 85 |

  Scenario Outline: What CPT covers: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                    | status | named              | line | verdict        |
      | D4-051 | are check-ups in evaluation and management? | holds  | check-ups          | 46   | uncorroborated |
      | D4-054 | which groups does CPT have?                 | holds  | medical procedures | 47   | uncorroborated |
      | D4-054 | into which groups does CPT fall?            | holds  | medical procedures | 47   | uncorroborated |
      | D4-056 | what covers biopsies?                       | holds  | CPT                | 47   | uncorroborated |
      | D4-057 | are injections in CPT?                      | holds  | injections         | 47   | uncorroborated |
      | D4-117 | are checkups in CPT?                        | holds  | check-ups          | 100  | uncorroborated |

  Scenario Outline: How codes are written: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                            | status | named        | line | verdict        |
      | D4-033 | what is the format of HCPCS         | holds  | alphanumeric | 29   | uncorroborated |
      | D4-076 | what decides the order of Level II? | holds  | first letter | 59   | uncorroborated |

  Scenario Outline: Single codes: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                | status | named          | line | verdict   | authority     |
      | D4-035 | what is V2599?                          | holds  | contact lenses | 32   | supported | CMS-FILE-2019 |
      | D4-036 | is V2599 an example of HCPCS Level II?  | holds  | V2599          | 32   | supported | CMS-FILE-2019 |
      | D4-037 | A0425 - what does that code mean?       | holds  | ground mileage | 33   | supported | CMS-FILE-2019 |
      | D4-038 | example of a HCPCS Level II code        | holds  | A0425          | 33   | supported | CMS-FILE-2019 |
      | D4-039 | what is G9631 the code for?             | holds  | ureter         | 34   | supported | CMS-FILE-2019 |
      | D4-040 | is G9631 an example of Level II?        | holds  | G9631          | 34   | supported | CMS-FILE-2019 |
      | D4-046 | what is 99213 an example of?            | holds  | CPT            | 41   | supported | STUDY-GUIDE   |
      | D4-021 | what is 99214?                          | holds  | office visits  | 23   | supported | RBCS-2024     |
      | D4-022 | is 99214 an example of CPT?             | holds  | 99214          | 23   | supported | RBCS-2024     |
      | D4-024 | is 90658 an example of a CPT code?      | holds  | 90658          | 24   | supported | MUE-2024-07   |
      | D4-026 | give me an example of a CPT code        | holds  | 99397          | 25   | supported | RBCS-2024     |
      | D4-045 | what does the code 99213 mean?          | holds  | office visits  | 41   | supported | RBCS-2024     |
      | D4-048 | is A4648 an example of a Level II code? | holds  | A4648          | 41   | supported | CMS-FILE-2019 |

  Scenario Outline: Single codes: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                    | status | named       | line | verdict        |
      | D4-023 | what does 90658 mean?       | holds  | flu shots   | 24   | uncorroborated |
      | D4-025 | what is the code 99397 for? | holds  | over age 65 | 25   | uncorroborated |

  Scenario Outline: HCPCS beside CPT: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                      | status | named          | line | verdict   | authority      |
      | D4-029 | does HCPCS include CPT?       | holds  | CPT            | 29   | supported | CMS-PROCEDURES |
      | D4-031 | are supplies in HCPCS?        | holds  | supplies       | 29   | supported | CFR-162.1002   |
      | D4-061 | is HCPCS Level I just CPT?    | holds  | CPT            | 53   | supported | CMS-PROCEDURES |
      | D4-063 | is Level I part of HCPCS?     | holds  | HCPCS          | 53   | supported | CMS-PROCEDURES |
      | D4-064 | what are the levels of HCPCS? | holds  | HCPCS Level II | 54   | supported | CMS-PROCEDURES |
      | D4-119 | are vaccines in HCPCS?        | holds  | vaccines       | 100  | supported | RBCS-2024      |

  Scenario Outline: HCPCS beside CPT: others bear it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                                    | status | named   | line | verdict   | by        |
      | D4-028 | is HCPCS more extensive than CPT?           | holds  | CPT     | 29   | supported | D2 line 1 |
      | D4-028 | which is broader, HCPCS or CPT?             | holds  | HCPCS   | 29   | supported | D2 line 1 |
      | D4-032 | does HCPCS cover things CPT does not cover? | holds  | CPT     | 29   | supported | D2 line 8 |
      | D4-060 | does HCPCS cover services not in CPT?       | holds  | CPT     | 51   | supported | D2 line 8 |
      | D4-108 | what is wider than CPT?                     | holds  | HCPCS   | 88   | supported | D2 line 1 |
      | D4-118 | is DME covered by HCPCS?                    | holds  | durable | 100  | supported | D2 line 4 |

  Scenario Outline: HCPCS beside CPT: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                           | status | named              | line | verdict        |
      | D4-030 | does HCPCS cover other services?                   | holds  | other services     | 29   | uncorroborated |
      | D4-042 | does HCPCS cover physician services?               | holds  | physician services | 39   | uncorroborated |
      | D4-062 | does HCPCS Level I bring easy switching?           | holds  | switching          | 53   | uncorroborated |
      | D4-120 | does HCPCS cover additional services and supplies? | holds  | other services     | 100  | uncorroborated |
      | D4-120 | does HCPCS cover additional services?              | holds  | other services     | 100  | uncorroborated |
      | D4-125 | does HCPCS cover all resources used in care?       | holds  | all resources      | 108  | uncorroborated |

  Scenario Outline: Level II: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                               | status | named                     | line | verdict   | authority      |
      | D4-065 | does Level II cover DME?               | holds  | durable medical equipment | 55   | supported | CMS-PROCEDURES |
      | D4-070 | are drugs and biologicals in Level II? | holds  | drugs                     | 56   | supported | CMS-PROCEDURES |
      | D4-073 | does Level II cover ambulance rides?   | holds  | ambulance                 | 57   | supported | CMS-PROCEDURES |
      | D4-074 | are splints in Level II?               | holds  | splints                   | 57   | supported | CMS-FILE-2019  |
      | D4-075 | does HCPCS Level II cover bandages?    | holds  | bandages                  | 57   | supported | CMS-FILE-2019  |

  Scenario Outline: Level II: within its limit it holds
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                         | status | named | line | verdict   |
      | D4-071 | does Level II cover medications? | holds  | drugs | 56   | supported |

  Scenario Outline: Level II: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                  | status        | named       | line | verdict        |
      | D4-067 | is a wheelchair considered DME?           | holds         | wheelchairs | 55   | uncorroborated |
      | D4-068 | what counts as durable medical equipment? | holds         | walkers     | 55   | uncorroborated |
      | D4-069 | where is durable medical equipment used?  | holds         | home        | 55   | uncorroborated |
      | D4-072 | does Level II include vaccines?           | holds in part | vaccines    | 56   | uncorroborated |

  Scenario Outline: The letters of Level II: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                  | status | named                 | line | verdict   | authority     |
      | D4-077 | does HCPCS Level II have A codes?         | holds  | A codes               | 61   | supported | CMS-FILE-2019 |
      | D4-077 | which letter is for transportation?       | holds  | A codes               | 61   | supported | CMS-FILE-2019 |
      | D4-078 | do A codes cover surgical supplies?       | holds  | surgical supplies     | 61   | supported | CMS-FILE-2019 |
      | D4-079 | which letter stands for medical supplies? | holds  | A codes               | 61   | supported | CMS-FILE-2019 |
      | D4-080 | are miscellaneous items A codes?          | holds  | miscellaneous         | 61   | supported | CMS-FILE-2019 |
      | D4-080 | do A codes include experimental services? | holds  | experimental          | 61   | supported | CMS-FILE-2019 |
      | D4-081 | what letter is parenteral therapy?        | holds  | B codes               | 62   | supported | CMS-FILE-2019 |
      | D4-082 | what do the B codes cover?                | holds  | enteral therapy       | 62   | supported | CMS-FILE-2019 |
      | D4-083 | are C codes temporary?                    | holds  | temporary             | 63   | supported | CMS-FILE-2019 |
      | D4-083 | what are C codes for?                     | holds  | outpatient            | 63   | supported | CMS-FILE-2019 |
      | D4-084 | does Level II have D codes?               | holds  | D codes               | 64   | supported | ADA-2011      |
      | D4-084 | which letter is for dental procedures?    | holds  | D codes               | 64   | supported | RECORD-LAYOUT-2020 |
      | D4-085 | which codes are for DME?                  | holds  | E codes               | 65   | supported | CMS-FILE-2019 |
      | D4-086 | what do G codes represent?                | holds  | professional services | 66   | supported | CMS-FILE-2019 |
      | D4-088 | do H codes cover rehabilitation?          | holds  | rehabilitative        | 67   | supported | CMS-FILE-2019 |
      | D4-089 | what do J codes cover?                    | holds  | other than orally     | 68   | supported | CMS-FILE-2019 |
      | D4-092 | which codes cover prosthetics?            | holds  | L codes               | 70   | supported | CMS-FILE-2019 |
      | D4-093 | what letter is orthotics?                 | holds  | L codes               | 70   | supported | CMS-FILE-2019 |
      | D4-094 | what do M codes represent?                | holds  | medical services      | 71   | supported | CMS-FILE-2019 |
      | D4-095 | which letter is laboratory?               | holds  | P codes               | 72   | supported | CMS-FILE-2019 |
      | D4-096 | are Q codes temporary codes?              | holds  | temporary             | 73   | supported | CMS-FILE-2019 |
      | D4-096 | does Level II have Q codes?               | holds  | Q codes               | 73   | supported | CMS-FILE-2019 |
      | D4-097 | what do R codes cover?                    | holds  | radiology             | 74   | supported | CMS-FILE-2019 |
      | D4-098 | what are the S codes for?                 | holds  | private payers        | 75   | supported | CMS-FILE-2019 |
      | D4-100 | which letter is for vision services?      | holds  | V codes               | 77   | supported | CMS-FILE-2019 |
      | D4-101 | are hearing services V codes?             | holds  | hearing               | 77   | supported | CMS-FILE-2019 |

  Scenario Outline: The letters of Level II: others bear it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                               | status | named                | line | verdict   | by         |
      | D4-087 | do G codes cover temporary procedures? | holds  | temporary procedures | 66   | supported | D2 line 14 |

  Scenario Outline: The letters of Level II: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question               | status | named                  | line | verdict        |
      | D4-099 | what do T codes cover? | holds  | state medical agencies | 76   | uncorroborated |

  Scenario Outline: The letters of Level II: others say otherwise
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                        | status | named             | line | verdict  | by         |
      | D4-091 | are K codes temporary?          | holds  | temporary         | 69   | outdated | DMERC-PAGE |
      | D4-091 | what does D4 say about K codes? | holds  | regional carriers | 69   | outdated | DMERC-PAGE |

  Scenario Outline: The letters of Level II: somebody of better standing says otherwise
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <by>
    And D4 line <line> dissents with "<said>", settled by "<settled>"
    And the statement <id> is <verdict> by <by>

    Examples:
      | id     | question                              | status        | line | said              | settled               | verdict  | by         |
      | D4-091 | do DME regional carriers use K codes? | does not hold | 69   | regional carriers | publisher over vendor | outdated | DMERC-PAGE |

  Scenario Outline: Terms of use: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                              | status | named | line | verdict   | authority |
      | D4-102 | who holds the copyright on CPT?       | holds  | AMA   | 80   | supported | HCFA-2000 |
      | D4-102 | is the copyright of CPT with the AMA? | holds  | AMA   | 80   | supported | HCFA-2000 |

  Scenario Outline: Comparing, working with and knowing the codes: an authority bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                             | status | named           | line | verdict   | authority    |
      | D4-109 | do physicians use HCPCS?             | holds  | physicians      | 88   | supported | CMS-MEASURES |
      | D4-109 | is HCPCS used for a shared language? | holds  | shared language | 88   | supported | CMS-MEASURES |

  Scenario Outline: Comparing, working with and knowing the codes: nobody else says so
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"
    And nobody dissents
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                                | status        | named                   | line | verdict        |
      | D4-105 | are CPT codes less complicated than HCPCS codes?        | holds in part | HCPCS                   | 84   | uncorroborated |
      | D4-106 | is CPT simpler than HCPCS Level II?                     | holds in part | HCPCS Level II          | 84   | uncorroborated |
      | D4-110 | what do medical coders do with the codes?               | holds         | translate               | 92   | uncorroborated |
      | D4-111 | what is the task of coders?                             | holds         | check codes on invoices | 92   | uncorroborated |
      | D4-112 | what does D4 say about knowing the codes?               | holds         | patients                | 92   | uncorroborated |
      | D4-113 | how necessary is knowledge of codes?                    | holds in part | everyday life           | 95   | uncorroborated |
      | D4-114 | does code knowledge lead to informed consumers?         | holds         | consumers               | 95   | uncorroborated |
      | D4-114 | does understanding these codes make informed consumers? | holds         | consumers               | 95   | uncorroborated |
      | D4-115 | what are the benefits of knowing the codes?             | holds         | understand              | 95   | uncorroborated |
      | D4-116 | do CPT codes appear on my bill?                         | holds         | medical bills           | 100  | uncorroborated |
      | D4-121 | what does D4 say about providers?                       | holds         | typically               | 104  | uncorroborated |
      | D4-122 | does HCPCS depend on the insurer?                       | holds in part | may                     | 104  | uncorroborated |
      | D4-123 | what is constant in HCPCS?                              | holds         | meaning                 | 104  | uncorroborated |
      | D4-126 | does HCPCS help with accurate billing?                  | holds         | accurate billing        | 108  | uncorroborated |
      | D4-127 | do I have to memorise the codes?                        | holds         | unnecessary             | 112  | uncorroborated |
      | D4-127 | how necessary is learning codes by heart?               | holds         | unnecessary             | 112  | uncorroborated |
      | D4-128 | does code knowledge help with reviewing bills?          | holds         | review                  | 112  | uncorroborated |
      | D4-129 | who can explain HCPCS codes?                            | holds         | providers               | 112  | uncorroborated |

  Scenario Outline: What single codes mean and cover, by the file itself
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <authority> for "<named>"
    And D4 line <line> dissents with "<said>", settled by "<settled>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                       | status        | named        | authority     | line | said         | settled               | verdict      |
      | D4-047 | what does A4648 mean?          | holds         | tissue       | CMS-FILE-2019 | 41   | walking cast | regulator over vendor | contradicted |
      | D4-047 | is A4648 a walking cast?       | does not hold | A4648        | CMS-FILE-2019 | 41   | walking cast | regulator over vendor | contradicted |
      | D4-090 | do J codes cover chemotherapy? | holds         | chemotherapy | CMS-FILE-2019 | 68   | chemotherapy | regulator over vendor | contradicted |

  Scenario Outline: What is said of the whole does not hold of every part
    When I ask "<question>"
    Then it is certain
    And it does not hold
    And the proof says "<reason>"
    And D4 line <line> dissents with "<said>", settled by "<settled>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                          | reason                             | line | said          | settled                 | authority       | verdict   |
      | D4-104 | is CPT in the public domain?      | AMA holds the copyright of CPT     | 81   | public domain | closer, and higher rank | CMS-README-2019 | too broad |
      | D4-103 | are D codes in the public domain? | ADA holds the copyright of D codes | 81   | public domain | closer, and higher rank | CMS-README-2019 | too broad |
      | D4-104 | is CPT free?                      | CPT is licensed                    | 81   | free          | closer                  | AMA-LICENSING   | too broad |

  Scenario Outline: What is true of some parts only
    When I ask "<question>"
    Then it is certain
    And it holds in part
    And it cites D4 line <line>
    And among the parts, "<good>" holds and "<bad>" does not hold
    And the proof says "<reason>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                | line | good       | bad     | reason                                                | authority       | verdict   |
      | D4-019 | is CPT numeric?                         | 20   | CPT.I      | CPT.II  | CPT Category II is written as 4 digits then letter F  | CMS-MEASURES    | too broad |
      | D4-019 | are CPT codes all numeric?              | 20   | CPT.I      | CPT.PLA | PLA codes are written as 4 digits then letter U       | AMA-PLA         | too broad |
      | D4-020 | do CPT codes have 5 digits?             | 20   | CPT.I      | CPT.PLA | CPT Category I is written as 5 digits                 | AMA-PLA         | too broad |
      | D4-043 | are CPT codes 5 digits long?            | 40   | CPT.I      | CPT.III | CPT Category III is written as 4 digits then letter T | SUPERCODER-3    | too broad |
      | D4-034 | does HCPCS have a letter then 4 digits? | 29   | HCPCS.II   | CPT     | HCPCS Level II is written as letter then 4 digits     | D2 line 14      | too broad |
      | D4-044 | HCPCS format letter then 4 digits ?     | 40   | HCPCS.II   | CPT     | CPT is written as numeric                             | D2 line 14      | too broad |
      | D4-103 | is HCPCS in the public domain?          | 81   | HCPCS.II.J | CPT     | AMA holds the copyright of CPT                        | CMS-README-2019 | too broad |
      | D4-103 | is HCPCS not copyrighted?               | 81   | HCPCS.II.J | CPT     | AMA holds the copyright of CPT                        | CMS-README-2019 | too broad |
      | D4-104 | is HCPCS in the public domain?          | 81   | HCPCS.II.J | CPT     | AMA holds the copyright of CPT                        | CMS-README-2019 | too broad |
      | D4-104 | is HCPCS free?                          | 81   | HCPCS.II.J | CPT     | CPT is licensed                                       | AMA-LICENSING   | too broad |
      | D4-104 | can I use HCPCS for free?               | 81   | HCPCS.II.J | CPT     | HCPCS Level II is free                                | AMA-LICENSING   | too broad |

  Scenario Outline: What is said of the codes of HCPCS, true of Level II only
    When I ask "<question>"
    Then it is certain
    And it holds
    And it cites D4 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                               | named        | line | verdict   |
      | D4-034 | what is the format of HCPCS codes?     | letter       | 29   | too broad |
      | D4-044 | what is the format of the HCPCS codes? | alphanumeric | 40   | too broad |

  Scenario: What an article says of a code is told with the article's name
    When I ask "what does D4 say about A4648?"
    Then it is certain
    And it does not hold
    And it cites D4 line 41 for "walking cast"

  Scenario Outline: Where D4 is right and others are beaten
    When I ask "<question>"
    Then it is certain
    And it holds
    And it cites D4 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And <other> dissents with "<said>", settled by "<settled>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                 | named                   | line | authority      | other      | said                  | settled               | verdict   |
      | D4-012 | what does CMS stand for? | Medicaid Services       | 16   | CMS-PROCEDURES | D0 line 68 | Medicare and Medicaid | regulator over vendor | supported |
      | D4-012 | what does CMS stand for? | Medicaid Services       | 16   | CMS-PROCEDURES | D2 line 12 | Center for            | regulator over vendor | supported |
      | D4-027 | what is HCPCS short for? | Common Procedure Coding | 27   | HL7-HCPCS      | D1 line 5  | Procedural            | publisher over vendor | supported |
      | D4-027 | what is HCPCS short for? | Common Procedure Coding | 27   | HL7-HCPCS      | D2 line 10 | Citing                | publisher over vendor | supported |

  Scenario Outline: What is said with a limit is not said without it
    When I ask "<question>"
    Then it is certain
    And it holds in part
    And the limit of the answer is "<limit>"
    And it cites D4 line <line>
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                         | limit         | line | verdict        |
      | D4-105 | are CPT codes less complicated than HCPCS codes? | typically     | 84   | uncorroborated |
      | D4-106 | is CPT simpler than HCPCS Level II?              | typically     | 84   | uncorroborated |
      | D4-113 | is knowledge of codes unnecessary?               | everyday life | 95   | uncorroborated |
      | D4-122 | does HCPCS vary by insurer?                      | may           | 104  | uncorroborated |
