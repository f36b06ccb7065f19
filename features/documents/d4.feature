Feature: What D4 states
  "Difference Between CPT and HCPCS", statement by statement, asked in a person's own words.
  Each row carries the statement's id, the answer's status, what the answer names, and the line that says so.

  Background:
    Given the shipped knowledge base

  Scenario Outline: What codes are for, and who uses them
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"

    Examples:
      | id     | question                                       | status | named                     | line |
      | D4-001 | is CPT used for billing?                       | holds  | billing                   | 3    |
      | D4-002 | who uses HCPCS?                                | holds  | health plans and insurers | 3    |
      | D4-003 | how is CPT described?                          | holds  | most important            | 3    |
      | D4-004 | are HCPCS codes used for identifying services? | holds  | identifying               | 7    |
      | D4-005 | what good do CPT codes do?                     | holds  | proper reimbursement      | 7    |
      | D4-006 | does HCPCS bring a shared understanding?       | holds  | shared understanding      | 7    |

  Scenario Outline: What the names stand for, and who is behind them
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"

    Examples:
      | id     | question                      | status | named                                     | line |
      | D4-007 | who came up with CPT?         | holds  | AMA                                       | 15   |
      | D4-008 | who keeps CPT up to date?     | holds  | AMA                                       | 15   |
      | D4-009 | AMA - what is that short for? | holds  | American Medical Association              | 15   |
      | D4-010 | which agency developed HCPCS? | holds  | CMS                                       | 16   |
      | D4-011 | who runs HCPCS?               | holds  | CMS                                       | 16   |
      | D4-012 | what does CMS stand for?      | holds  | Centers for Medicare & Medicaid Services  | 16   |
      | D4-013 | CPT stands for what?          | holds  | Current Procedural Terminology            | 18   |
      | D4-027 | what is HCPCS short for?      | holds  | Healthcare Common Procedure Coding System | 27   |
      | D4-066 | DME stands for what?          | holds  | durable medical equipment                 | 55   |

  Scenario Outline: What CPT covers
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"

    Examples:
      | id     | question                                          | status | named                     | line |
      | D4-014 | does CPT cover physician services?                | holds  | physician services        | 20   |
      | D4-015 | is an office visit in CPT?                        | holds  | office visits             | 20   |
      | D4-016 | are surgeries part of CPT?                        | holds  | surgery                   | 20   |
      | D4-017 | are X-rays in CPT?                                | holds  | radiology                 | 20   |
      | D4-018 | does CPT include procedures?                      | holds  | procedures                | 47   |
      | D4-041 | does CPT focus on physician services?             | holds  | physician services        | 39   |
      | D4-041 | is CPT for physician services?                    | holds  | physician services        | 39   |
      | D4-049 | what is CPT for?                                  | holds  | physician services        | 44   |
      | D4-050 | does CPT have the part Evaluation and Management? | holds  | Evaluation and Management | 46   |
      | D4-051 | are check-ups in evaluation and management?       | holds  | check-ups                 | 46   |
      | D4-052 | which section do I need for consultations?        | holds  | Evaluation and Management | 46   |
      | D4-053 | what does the E/M section cover?                  | holds  | evaluation and management | 46   |
      | D4-054 | which groups does CPT have?                       | holds  | medical procedures        | 47   |
      | D4-055 | what covers surgery?                              | holds  | CPT                       | 20   |
      | D4-056 | what covers biopsies?                             | holds  | CPT                       | 47   |
      | D4-057 | are injections in CPT?                            | holds  | injections                | 47   |
      | D4-058 | are other medical procedures in CPT?              | holds  | procedures                | 47   |
      | D4-058 | does CPT cover medical procedures?                | holds  | procedures                | 47   |
      | D4-059 | does CPT cover giving medications?                | holds  | giving drugs              | 48   |
      | D4-107 | what does CPT focus on?                           | holds  | physician services        | 88   |
      | D4-117 | are checkups in CPT?                              | holds  | check-ups                 | 100  |
      | D4-124 | what is CPT for?                                  | holds  | physician services        | 108  |

  Scenario Outline: What the codes look like
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"

    Examples:
      | id     | question                               | status        | named                | line |
      | D4-019 | CPT format numeric ?                   | holds in part | numeric              | 20   |
      | D4-020 | CPT format 5 digits ?                  | holds in part | 5 digits             | 20   |
      | D4-033 | what is the format of HCPCS            | holds         | alphanumeric         | 29   |
      | D4-034 | what is the format of HCPCS codes?     | holds         | letter               | 29   |
      | D4-043 | CPT format 5 digits ?                  | holds in part | 5 digits             | 40   |
      | D4-044 | HCPCS format letter then 4 digits ?    | holds in part | letter then 4 digits | 40   |
      | D4-044 | what is the format of the HCPCS codes? | holds         | alphanumeric         | 40   |
      | D4-076 | what decides the order of Level II?    | holds         | first letter         | 59   |

  Scenario Outline: What single codes mean, and of what they are examples
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"

    Examples:
      | id     | question                                | status | named          | line |
      | D4-021 | what is 99214?                          | holds  | office visits  | 23   |
      | D4-022 | is 99214 an example of CPT?             | holds  | 99214          | 23   |
      | D4-023 | what does 90658 mean?                   | holds  | flu shots      | 24   |
      | D4-024 | is 90658 an example of a CPT code?      | holds  | 90658          | 24   |
      | D4-025 | what is the code 99397 for?             | holds  | over age 65    | 25   |
      | D4-026 | give me an example of a CPT code        | holds  | 99397          | 25   |
      | D4-035 | what is V2599?                          | holds  | contact lenses | 32   |
      | D4-036 | is V2599 an example of HCPCS Level II?  | holds  | V2599          | 32   |
      | D4-037 | A0425 - what does that code mean?       | holds  | ground mileage | 33   |
      | D4-038 | example of a HCPCS Level II code        | holds  | A0425          | 33   |
      | D4-039 | what is G9631 the code for?             | holds  | ureter         | 34   |
      | D4-040 | is G9631 an example of Level II?        | holds  | G9631          | 34   |
      | D4-045 | what does the code 99213 mean?          | holds  | office visits  | 41   |
      | D4-046 | what is 99213 an example of?            | holds  | CPT            | 41   |
      | D4-048 | is A4648 an example of a Level II code? | holds  | A4648          | 41   |

  Scenario Outline: What HCPCS covers, and how it stands to CPT
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"

    Examples:
      | id     | question                                           | status | named              | line |
      | D4-028 | is HCPCS more extensive than CPT?                  | holds  | CPT                | 29   |
      | D4-028 | which is broader, HCPCS or CPT?                    | holds  | HCPCS              | 29   |
      | D4-029 | does HCPCS include CPT?                            | holds  | CPT                | 29   |
      | D4-030 | does HCPCS cover other services?                   | holds  | other services     | 29   |
      | D4-031 | are supplies in HCPCS?                             | holds  | supplies           | 29   |
      | D4-032 | does HCPCS cover things CPT does not cover?        | holds  | CPT                | 29   |
      | D4-042 | does HCPCS cover physician services?               | holds  | physician services | 39   |
      | D4-060 | does HCPCS cover services not in CPT?              | holds  | CPT                | 51   |
      | D4-061 | is HCPCS Level I just CPT?                         | holds  | CPT                | 53   |
      | D4-062 | does HCPCS Level I bring easy switching?           | holds  | switching          | 53   |
      | D4-063 | is Level I part of HCPCS?                          | holds  | HCPCS              | 53   |
      | D4-064 | what are the levels of HCPCS?                      | holds  | HCPCS Level II     | 54   |
      | D4-108 | what is wider than CPT?                            | holds  | HCPCS              | 88   |
      | D4-118 | is DME covered by HCPCS?                           | holds  | durable            | 100  |
      | D4-119 | are vaccines in HCPCS?                             | holds  | vaccines           | 100  |
      | D4-120 | does HCPCS cover additional services and supplies? | holds  | other services     | 100  |
      | D4-120 | does HCPCS cover additional services?              | holds  | other services     | 100  |
      | D4-125 | does HCPCS cover all resources used in care?       | holds  | all resources      | 108  |

  Scenario Outline: What Level II covers
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"

    Examples:
      | id     | question                                  | status        | named                     | line |
      | D4-065 | does Level II cover DME?                  | holds         | durable medical equipment | 55   |
      | D4-067 | is a wheelchair considered DME?           | holds         | wheelchairs               | 55   |
      | D4-068 | what counts as durable medical equipment? | holds         | walkers                   | 55   |
      | D4-069 | where is durable medical equipment used?  | holds         | home                      | 55   |
      | D4-070 | are drugs and biologicals in Level II?    | holds         | drugs                     | 56   |
      | D4-071 | does Level II cover medications?          | holds         | drugs                     | 56   |
      | D4-072 | does Level II include vaccines?           | holds in part | vaccines                  | 56   |
      | D4-073 | does Level II cover ambulance rides?      | holds         | ambulance                 | 57   |
      | D4-074 | are splints in Level II?                  | holds         | splints                   | 57   |
      | D4-075 | does HCPCS Level II cover bandages?       | holds         | bandages                  | 57   |

  Scenario Outline: What the letters of Level II stand for
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"

    Examples:
      | id     | question                                  | status | named                  | line |
      | D4-077 | does HCPCS Level II have A codes?         | holds  | A codes                | 61   |
      | D4-077 | which letter is for transportation?       | holds  | A codes                | 61   |
      | D4-078 | do A codes cover surgical supplies?       | holds  | surgical supplies      | 61   |
      | D4-079 | which letter stands for medical supplies? | holds  | A codes                | 61   |
      | D4-080 | are miscellaneous items A codes?          | holds  | miscellaneous          | 61   |
      | D4-080 | do A codes include experimental services? | holds  | experimental           | 61   |
      | D4-081 | what letter is parenteral therapy?        | holds  | B codes                | 62   |
      | D4-082 | what do the B codes cover?                | holds  | enteral therapy        | 62   |
      | D4-083 | are C codes temporary?                    | holds  | temporary              | 63   |
      | D4-083 | what are C codes for?                     | holds  | outpatient             | 63   |
      | D4-084 | does Level II have D codes?               | holds  | D codes                | 64   |
      | D4-084 | which letter is for dental procedures?    | holds  | D codes                | 64   |
      | D4-085 | which codes are for DME?                  | holds  | E codes                | 65   |
      | D4-086 | what do G codes represent?                | holds  | professional services  | 66   |
      | D4-087 | do G codes cover temporary procedures?    | holds  | temporary procedures   | 66   |
      | D4-088 | do H codes cover rehabilitation?          | holds  | rehabilitative         | 67   |
      | D4-089 | what do J codes cover?                    | holds  | other than orally      | 68   |
      | D4-091 | are K codes temporary?                    | holds  | temporary              | 69   |
      | D4-091 | who uses K codes?                         | holds  | regional carriers      | 69   |
      | D4-092 | which codes cover prosthetics?            | holds  | L codes                | 70   |
      | D4-093 | what letter is orthotics?                 | holds  | L codes                | 70   |
      | D4-094 | what do M codes represent?                | holds  | medical services       | 71   |
      | D4-095 | which letter is laboratory?               | holds  | P codes                | 72   |
      | D4-096 | are Q codes temporary codes?              | holds  | temporary              | 73   |
      | D4-096 | does Level II have Q codes?               | holds  | Q codes                | 73   |
      | D4-097 | what do R codes cover?                    | holds  | radiology              | 74   |
      | D4-098 | what are the S codes for?                 | holds  | private payers         | 75   |
      | D4-099 | what do T codes cover?                    | holds  | state medical agencies | 76   |
      | D4-100 | which letter is for vision services?      | holds  | V codes                | 77   |
      | D4-101 | are hearing services V codes?             | holds  | hearing                | 77   |

  Scenario Outline: On what terms they may be used
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"

    Examples:
      | id     | question                        | status        | named         | line |
      | D4-102 | do I need a licence for CPT?    | holds         | licensed      | 80   |
      | D4-102 | who holds the copyright on CPT? | holds         | AMA           | 80   |
      | D4-104 | can I use HCPCS for free?       | holds in part | free          | 81   |
      | D4-104 | is HCPCS in the public domain?  | holds in part | public domain | 81   |

  Scenario Outline: How they compare, who works with them, and whether one has to know them
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D4 line <line> for "<named>"

    Examples:
      | id     | question                                                | status        | named                   | line |
      | D4-105 | are CPT codes less complicated than HCPCS codes?        | holds in part | HCPCS                   | 84   |
      | D4-106 | is CPT simpler than HCPCS Level II?                     | holds in part | HCPCS Level II          | 84   |
      | D4-109 | do physicians use HCPCS?                                | holds         | physicians              | 88   |
      | D4-109 | is HCPCS used for a shared language?                    | holds         | shared language         | 88   |
      | D4-110 | what do medical coders do with the codes?               | holds         | translate               | 92   |
      | D4-111 | what is the task of coders?                             | holds         | check codes on invoices | 92   |
      | D4-112 | what does D4 say about knowing the codes?               | holds         | patients                | 92   |
      | D4-113 | how necessary is knowledge of codes?                    | holds in part | everyday life           | 95   |
      | D4-114 | does code knowledge lead to informed consumers?         | holds         | consumers               | 95   |
      | D4-114 | does understanding these codes make informed consumers? | holds         | consumers               | 95   |
      | D4-115 | what are the benefits of knowing the codes?             | holds         | understand              | 95   |
      | D4-116 | do CPT codes appear on my bill?                         | holds         | medical bills           | 100  |
      | D4-121 | what does D4 say about providers?                       | holds         | typically               | 104  |
      | D4-122 | does HCPCS depend on the insurer?                       | holds in part | may                     | 104  |
      | D4-123 | what is constant in HCPCS?                              | holds         | meaning                 | 104  |
      | D4-126 | does HCPCS help with accurate billing?                  | holds         | accurate billing        | 108  |
      | D4-127 | do I have to memorise the codes?                        | holds         | unnecessary             | 112  |
      | D4-127 | how necessary is learning codes by heart?               | holds         | unnecessary             | 112  |
      | D4-128 | does code knowledge help with reviewing bills?          | holds         | review                  | 112  |
      | D4-129 | who can explain HCPCS codes?                            | holds         | providers               | 112  |

  Scenario Outline: Where somebody of better standing says otherwise
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <authority> for "<named>"
    And D4 line <line> dissents with "<said>", settled by "<settled>"

    Examples:
      | id     | question                       | status        | named        | authority     | line | said         | settled               |
      | D4-047 | what does A4648 mean?          | holds         | tissue       | CMS-FILE-2019 | 41   | walking cast | regulator over vendor |
      | D4-047 | is A4648 a walking cast?       | does not hold | A4648        | CMS-FILE-2019 | 41   | walking cast | regulator over vendor |
      | D4-090 | do J codes cover chemotherapy? | holds         | chemotherapy | CMS-FILE-2019 | 68   | chemotherapy | regulator over vendor |

  Scenario Outline: What is true of some parts only
    When I ask "<question>"
    Then it is certain
    And it holds in part
    And it cites D4 line <line>
    And among the parts, "<good>" holds and "<bad>" does not hold

    Examples:
      | id     | question                            | line | good       | bad        |
      | D4-019 | CPT format numeric ?                | 20   | CPT.I      | CPT.II     |
      | D4-020 | CPT format 5 digits ?               | 20   | CPT.I      | CPT.PLA    |
      | D4-043 | CPT format 5 digits ?               | 40   | CPT.I      | CPT.III    |
      | D4-034 | HCPCS format letter then 4 digits ? | 29   | HCPCS.II   | CPT        |
      | D4-044 | HCPCS format letter then 4 digits ? | 40   | HCPCS.II   | CPT        |
      | D4-103 | is HCPCS in the public domain?      | 81   | HCPCS.II.J | CPT        |
      | D4-104 | is HCPCS free?                      | 81   | HCPCS.II.J | CPT        |

  Scenario: What an article says of a code is told with the article's name
    When I ask "what does D4 say about A4648?"
    Then it is certain
    And it does not hold
    And it cites D4 line 41 for "walking cast"

  Scenario Outline: What is said with a limit is not said without it
    When I ask "<question>"
    Then it is certain
    And it holds in part
    And the limit of the answer is "<limit>"
    And it cites D4 line <line>

    Examples:
      | id     | question                                         | limit     | line |
      | D4-105 | are CPT codes less complicated than HCPCS codes? | typically | 84   |
      | D4-106 | is CPT simpler than HCPCS Level II?              | typically | 84   |
      | D4-122 | does HCPCS vary by insurer?                      | may       | 104  |
