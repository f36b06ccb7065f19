Feature: What D2 states
  "Questions and Answers on HCPCS and CPT Codes", statement by statement, asked in a person's own words.
  Each row carries the statement's id, the answer's status, what the answer names, the line that says so, and what
  becomes of the statement among everything else that is known; where somebody of standing decides it, who that is.

  Background:
    Given the shipped knowledge base

  Scenario Outline: What CPT is for, and who bears that out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                             | status | named               | line | authority      | verdict   |
      | D2-001 | does CPT cover medical services?     | holds  | medical services    | 1    | CMS-MEASURES   | supported |
      | D2-002 | are surgical services in CPT?        | holds  | surgery             | 1    | CMS-MEASURES   | supported |
      | D2-003 | does CPT handle diagnostic services? | holds  | diagnostic services | 1    | CMS-MEASURES   | supported |
      | D2-004 | do doctors use CPT?                  | holds  | physicians          | 1    | CMS-MEASURES   | supported |
      | D2-006 | do patients use CPT codes?           | holds  | patients            | 1    | CMS-MEASURES   | supported |
      | D2-014 | is a medical procedure in CPT?       | holds  | medical procedures  | 4    | CMS-MEASURES   | supported |
      | D2-019 | which codes are for procedures?      | holds  | CPT                 | 6    | CMS-MEASURES   | supported |
      | D2-024 | what do CPT codes represent?         | holds  | medical services    | 8    | CMS-MEASURES   | supported |
      | D2-050 | is CPT used for medical billing?     | holds  | billing             | 12   | CMS-PROCEDURES | supported |

  Scenario Outline: What articles alone say of CPT
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                       | status | named                 | line | verdict        |
      | D2-005 | do coders work with CPT?                       | holds  | coders                | 1    | uncorroborated |
      | D2-007 | who works with CPT codes?                      | holds  | financial departments | 1    | uncorroborated |
      | D2-007 | do finance departments use CPT?                | holds  | financial departments | 1    | uncorroborated |
      | D2-034 | can CPT be used for claiming health insurance? | holds  | claiming payment      | 12   | uncorroborated |
      | D2-115 | do we use CPT for standardized coding?         | holds  | standardised coding   | 14   | uncorroborated |
      | D2-134 | what sort of thing is CPT?                     | holds  | code book             | 22   | uncorroborated |

  Scenario Outline: Who owns what, and what the names stand for
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                        | status | named                        | line | authority    | verdict   |
      | D2-037 | who has the rights to CPT?      | holds  | AMA                          | 12   | HCFA-2000    | supported |
      | D2-038 | who is in charge of CPT?        | holds  | AMA                          | 12   | CFR-162.1002 | supported |
      | D2-114 | are CPT codes owned by the AMA? | holds  | AMA                          | 14   | CFR-162.1002 | supported |
      | D2-116 | expansion of AMA                | holds  | American Medical Association | 18   | AMA-2004     | supported |

  Scenario Outline: Who owns what, and what the names stand for, as articles tell it
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                    | status | named                     | line | verdict        |
      | D2-018 | DME is short for what?                      | holds  | durable medical equipment | 4    | supported      |
      | D2-036 | are HCPCS and CPT maintained by two bodies? | holds  | two bodies                | 12   | uncorroborated |
      | D2-039 | is CMS behind HCPCS?                        | holds  | CMS                       | 12   | supported      |
      | D2-064 | what else is Level II called?               | holds  | the HCPCS code set        | 14   | uncorroborated |
      | D2-122 | what other name do people use for Level II? | holds  | plain HCPCS codes         | 20   | uncorroborated |
      | D2-123 | what is another name for Level II?          | holds  | National Level II         | 20   | uncorroborated |
      | D2-129 | what are Level I codes also called?         | holds  | HCPCS National Level I    | 20   | uncorroborated |

  Scenario Outline: How the two code sets stand to each other, and of what parts they are made
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                   | status | named        | line | authority       | verdict   |
      | D2-031 | does HCPCS supplement CPT?                 | holds  | CPT          | 10   | CMS-README-2019 | supported |
      | D2-033 | are HCPCS and CPT two different things?    | holds  | CPT          | 12   | CFR-162.1002    | supported |
      | D2-052 | how old is HCPCS?                          | holds  | 1978         | 14   | WIKIPEDIA-1978  | supported |
      | D2-059 | can I use HCPCS and CPT on the same claim? | holds  | CPT          | 14   | CMS-README-2019 | supported |
      | D2-061 | is Level I just CPT?                       | holds  | CPT          | 14   | CMS-PROCEDURES  | supported |
      | D2-063 | what do Level II codes look like?          | holds  | alphanumeric | 14   | CMS-FILE-2019   | supported |
      | D2-086 | is CPT identical to Level I?               | holds  | CPT          | 14   | CMS-PROCEDURES  | supported |
      | D2-087 | what is Level II made up of?               | holds  | S codes      | 14   | CMS-FILE-2019   | supported |
      | D2-087 | does Level II contain R codes?             | holds  | R codes      | 14   | CMS-FILE-2019   | supported |
      | D2-118 | are Level I and CPT the same thing?        | holds  | CPT          | 20   | CMS-PROCEDURES  | supported |

  Scenario Outline: How the two code sets stand to each other, as articles tell it
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                  | status | named                        | line | verdict        |
      | D2-009 | is HCPCS wider than CPT?                  | holds  | CPT                          | 1    | supported      |
      | D2-009 | what is broader than CPT?                 | holds  | HCPCS                        | 1    | supported      |
      | D2-051 | does HCPCS build on CPT?                  | holds  | CPT                          | 14   | uncorroborated |
      | D2-058 | how is HCPCS described?                   | holds  | coding guidelines of its own | 14   | uncorroborated |
      | D2-119 | in what words is HCPCS Level I described? | holds  | major portion                | 20   | uncorroborated |

  Scenario Outline: What HCPCS covers, and who bears that out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                    | status | named                          | line | authority       | verdict   |
      | D2-010 | does HCPCS include non-physician services?  | holds  | non-physician                  | 1    | CMS-README-2019 | supported |
      | D2-011 | is a prosthesis in HCPCS?                   | holds  | prosthetics                    | 1    | CMS-FILE-2019   | supported |
      | D2-013 | does HCPCS cover surgical services?         | holds  | surgery                        | 1    | CMS-MEASURES    | supported |
      | D2-013 | are medical services part of HCPCS?         | holds  | medical services               | 1    | CMS-MEASURES    | supported |
      | D2-013 | are diagnostic tests in HCPCS?              | holds  | diagnostic services            | 1    | CMS-FILE-2019   | supported |
      | D2-015 | does HCPCS cover medical supplies?          | holds  | medical supplies               | 4    | CMS-FILE-2019   | supported |
      | D2-017 | is DME in HCPCS?                            | holds  | durable medical equipment      | 4    | CMS-FILE-2019   | supported |
      | D2-025 | are supplies billed under HCPCS?            | holds  | supplies                       | 8    | CFR-162.1002    | supported |
      | D2-026 | does HCPCS deal with medical products?      | holds  | medical equipment and supplies | 8    | CFR-162.1002    | supported |
      | D2-027 | are devices in HCPCS?                       | holds  | medical devices                | 8    | CMS-FILE-2019   | supported |
      | D2-028 | does HCPCS cover things CPT does not cover? | holds  | CPT leaves out                 | 8    | CMS-README-2019 | supported |
      | D2-080 | is an ambulance ride billed under HCPCS?    | holds  | ambulance                      | 14   | CMS-FILE-2019   | supported |
      | D2-081 | are artificial limbs covered by HCPCS?      | holds  | prosthetics                    | 14   | CMS-FILE-2019   | supported |
      | D2-082 | does HCPCS cover medicines?                 | holds  | drugs                          | 14   | CMS-FILE-2019   | supported |
      | D2-084 | are ancillary surgical supplies in HCPCS?   | holds  | surgical supplies              | 14   | CMS-FILE-2019   | supported |
      | D2-130 | does HCPCS cover products and supplies?     | holds  | medical equipment and supplies | 22   | CFR-162.1002    | supported |
      | D2-131 | are injectables in HCPCS?                   | holds  | injectable drugs               | 22   | CMS-FILE-2019   | supported |
      | D2-132 | does HCPCS cover patient transport?         | holds  | transportation                 | 22   | CFR-162.1002    | supported |
      | D2-133 | are services beyond CPT in HCPCS?           | holds  | CPT leaves out                 | 22   | CMS-README-2019 | supported |

  Scenario Outline: What HCPCS is used for, and who bears that out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                     | status | named                                     | line | authority      | verdict   |
      | D2-035 | is HCPCS used for claiming health insurance? | holds  | claiming payment                          | 12   | CMS-PROCEDURES | supported |
      | D2-050 | can HCPCS codes be used for medical billing? | holds  | billing                                   | 12   | CMS-PROCEDURES | supported |
      | D2-053 | what is the purpose of HCPCS?                | holds  | standardised coding of items              | 14   | WIKIPEDIA-1978 | supported |
      | D2-054 | why was HCPCS created?                       | holds  | standardised coding of items and services | 14   | WIKIPEDIA-1978 | supported |
      | D2-054 | is HCPCS used for describing services?       | holds  | describing services                       | 14   | WIKIPEDIA-1978 | supported |

  Scenario Outline: What this document alone says that HCPCS covers
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                               | status | named              | line | verdict        |
      | D2-012 | are medical contractors in HCPCS?      | holds  | contractors        | 1    | uncorroborated |
      | D2-083 | does HCPCS include infusion additives? | holds  | infusion additives | 14   | uncorroborated |
      | D2-083 | what covers infusion additives?        | holds  | HCPCS              | 14   | uncorroborated |

  Scenario Outline: What the law did
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                              | status | named              | line | authority      | verdict   |
      | D2-056 | when was HIPAA created?               | holds  | 1996               | 14   | WIKIPEDIA-1978 | supported |
      | D2-056 | what year did HCPCS become mandatory? | holds  | 1996               | 14   | WIKIPEDIA-1978 | supported |
      | D2-057 | what did HIPAA bring about?           | holds  | reporting of HCPCS | 14   | WIKIPEDIA-1978 | supported |
      | D2-057 | does HIPAA make us use HCPCS?         | holds  | HIPAA              | 14   | CFR-162.1002   | supported |

  Scenario Outline: What Level II is for, and what a single code means
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                    | status | named               | line | authority      | verdict   |
      | D2-020 | are medical supplies billed under Level II? | holds  | medical supplies    | 6    | CMS-FILE-2019  | supported |
      | D2-021 | what covers audiology?                      | holds  | hearing services    | 8    | CMS-FILE-2019  | supported |
      | D2-023 | what is V5266?                              | holds  | batteries           | 8    | CMS-FILE-2019  | supported |
      | D2-023 | which code is a hearing aid battery?        | holds  | V5266               | 8    | CMS-FILE-2019  | supported |
      | D2-076 | is Level II used for standard codes?        | holds  | standardised coding | 14   | CMS-PROCEDURES | supported |

  Scenario Outline: An example that this document alone gives
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                              | status | named          | line | verdict   |
      | D2-022 | what is V5266 an example of?          | holds  | HCPCS Level II | 8    | supported |
      | D2-022 | give me an example of a Level II code | holds  | V5266          | 8    | supported |

  Scenario Outline: What the letters of Level II stand for
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                  | status | named             | line | authority     | verdict   |
      | D2-016 | are J codes for medications?              | holds  | drugs             | 4    | CMS-FILE-2019 | supported |
      | D2-088 | do A codes cover rides to the doctor?     | holds  | transportation    | 14   | CMS-FILE-2019 | supported |
      | D2-088 | which letter is transport?                | holds  | A codes           | 14   | CMS-FILE-2019 | supported |
      | D2-089 | are medical supplies A codes?             | holds  | medical supplies  | 14   | CMS-FILE-2019 | supported |
      | D2-089 | which letter has surgical supplies?       | holds  | A codes           | 14   | CMS-FILE-2019 | supported |
      | D2-090 | which letter is for miscellaneous items?  | holds  | A codes           | 14   | CMS-FILE-2019 | supported |
      | D2-091 | are experimental services in the A codes? | holds  | experimental      | 14   | CMS-FILE-2019 | supported |
      | D2-092 | which letter is for tube feeding?         | holds  | B codes           | 14   | CMS-FILE-2019 | supported |
      | D2-093 | do B codes include parenteral nutrition?  | holds  | parenteral        | 14   | CMS-FILE-2019 | supported |
      | D2-094 | what letter is OPPS?                      | holds  | C codes           | 14   | CMS-FILE-2019 | supported |
      | D2-094 | are C codes provisional?                  | holds  | temporary         | 14   | CMS-FILE-2019 | supported |
      | D2-095 | what are E codes for?                     | holds  | durable           | 14   | CMS-FILE-2019 | supported |
      | D2-097 | are professional services G codes?        | holds  | professional      | 14   | CMS-FILE-2019 | supported |
      | D2-098 | which letter is for mental health?        | holds  | H codes           | 14   | CMS-FILE-2019 | supported |
      | D2-099 | do H codes cover addiction treatment?     | holds  | substance abuse   | 14   | CMS-FILE-2019 | supported |
      | D2-100 | do J codes cover non-oral drugs?          | holds  | other than orally | 14   | CMS-FILE-2019 | supported |
      | D2-101 | which letter is chemo?                    | holds  | J codes           | 14   | CMS-FILE-2019 | supported |
      | D2-103 | where do I find braces?                   | holds  | L codes           | 14   | CMS-FILE-2019 | supported |
      | D2-104 | what do L codes cover?                    | holds  | prosthetics       | 14   | CMS-FILE-2019 | supported |
      | D2-105 | are M codes for other medical services?   | holds  | medical services  | 14   | CMS-FILE-2019 | supported |
      | D2-106 | are lab tests in the P codes?             | holds  | laboratory        | 14   | CMS-FILE-2019 | supported |
      | D2-106 | what do P codes represent?                | holds  | pathology         | 14   | CMS-FILE-2019 | supported |
      | D2-107 | are the Q codes short term?               | holds  | temporary         | 14   | CMS-FILE-2019 | supported |
      | D2-109 | is radiology in the R codes?              | holds  | radiology         | 14   | CMS-FILE-2019 | supported |
      | D2-109 | which letter is for imaging?              | holds  | R codes           | 14   | CMS-FILE-2019 | supported |
      | D2-110 | which letter is for private payer codes?  | holds  | S codes           | 14   | CMS-FILE-2019 | supported |
      | D2-110 | are S codes temporary codes?              | holds  | temporary         | 14   | CMS-FILE-2019 | supported |
      | D2-112 | what letter is eye care?                  | holds  | V codes           | 14   | CMS-FILE-2019 | supported |
      | D2-113 | do V codes cover hearing?                 | holds  | hearing           | 14   | CMS-FILE-2019 | supported |

  Scenario Outline: What else is said of the letters
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                 | status        | named      | line | verdict        |
      | D2-096 | what letter is for temporary procedures? | holds         | G codes    | 14   | supported      |
      | D2-102 | are K codes provisional?                 | holds         | temporary  | 14   | outdated       |
      | D2-108 | how common are Q codes?                  | holds         | limited    | 14   | uncorroborated |
      | D2-108 | are Q codes in wide use?                 | does not hold | limited    | 14   | uncorroborated |
      | D2-108 | how are Q codes described?               | holds         | guidelines | 14   | uncorroborated |
      | D2-111 | do T codes cover Medicaid services?      | holds         | Medicaid   | 14   | uncorroborated |
      | D2-111 | are T codes temporary?                   | holds         | temporary  | 14   | uncorroborated |

  Scenario Outline: How to choose a code, and what to do before a claim
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                            | status | named                      | line | verdict        |
      | D2-041 | what decides the choice of the code set?            | holds  | describes the service best | 12   | uncorroborated |
      | D2-042 | what are providers there to do?                     | holds  | choose                     | 12   | uncorroborated |
      | D2-042 | whose task is it to choose between CPT and HCPCS?   | holds  | providers                  | 12   | uncorroborated |
      | D2-043 | what does choosing between CPT and HCPCS depend on? | holds  | payer                      | 12   | uncorroborated |
      | D2-044 | what do I need for filing claims?                   | holds  | check of coverage          | 12   | uncorroborated |
      | D2-045 | what do I need for a coverage check?                | holds  | diagnosis code             | 12   | uncorroborated |
      | D2-045 | what does checking coverage require?                | holds  | procedure code             | 12   | uncorroborated |
      | D2-046 | can I get HCPCS from code books?                    | holds  | code books                 | 12   | uncorroborated |
      | D2-046 | can I get CPT codes from code books?                | holds  | code books                 | 12   | uncorroborated |
      | D2-047 | where can I look up CPT?                            | holds  | software                   | 12   | uncorroborated |
      | D2-047 | where is HCPCS available?                           | holds  | software                   | 12   | uncorroborated |
      | D2-048 | where can I look up HCPCS codes?                    | holds  | internet                   | 12   | uncorroborated |

  Scenario Outline: What it says with a limit is told with the limit, and who bears it out
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                                | status | named                                                              | line | authority       | verdict   |
      | D2-065 | what does D2 tell about non-physician products?         | holds  | Level II covers non-physician services (mainly)                    | 14   | CMS-README-2019 | supported |
      | D2-066 | what does D2 write about medical and surgical supplies? | holds  | Level II covers medical and surgical supplies (mainly)             | 14   | CMS-README-2019 | supported |
      | D2-067 | what do we learn from D2 about services CPT leaves out? | holds  | Level II covers services and products that CPT leaves out (mainly) | 14   | CMS-PROCEDURES  | supported |
      | D2-124 | what is said about supplies in D2?                      | holds  | Level II covers medical and surgical supplies (mainly)             | 20   | CMS-README-2019 | supported |

  Scenario Outline: What others say without the limit, or of a part: that it is so mainly is more
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                                 | status | named                                                     | line | verdict        |
      | D2-120 | what does D2 say about physician services?               | holds  | CPT covers physician services (mainly)                    | 20   | uncorroborated |
      | D2-077 | what does D2 say about billing?                          | holds  | HCPCS is used for billing (mainly)                        | 14   | uncorroborated |
      | D2-078 | what does D2 state about identifying items and services? | holds  | HCPCS is used for identifying items and services (mainly) | 14   | uncorroborated |
      | D2-079 | what does D2 say about non-physician services?           | holds  | HCPCS covers non-physician services (mainly)              | 14   | uncorroborated |

  Scenario Outline: What is said with a limit is not said without it
    When I ask "<question>"
    Then it is certain
    And it holds in part
    And the limit of the answer is "<limit>"
    And it cites D2 line <line>
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                     | limit  | line | verdict        |
      | D2-121 | is patient work-up in Level I?               | mainly | 20   | uncorroborated |
      | D2-128 | does Level II cover some patient treatments? | some   | 20   | uncorroborated |

  Scenario Outline: What it gives as examples of what is covered
    When I ask "<question>"
    Then it is certain
    And it holds
    And it cites D2 line <line>
    And the statement <id> is <verdict>

    Examples:
      | id     | question                              | line | verdict        |
      | D2-085 | does HCPCS cover services not in CPT? | 14   | supported      |
      | D2-125 | does Level II cover DME?              | 20   | supported      |
      | D2-126 | are injections in Level II?           | 20   | uncorroborated |
      | D2-127 | are IV medications in Level II?       | 20   | uncorroborated |

  Scenario Outline: What was so once, as it says itself, is judged as of then
    When I ask "<question>" as of <day>
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question            | day        | status | named    | line | verdict   | authority      |
      | D2-055 | is HCPCS voluntary? | 1990-06-01 | holds  | optional | 14   | supported | WIKIPEDIA-1978 |
      | D2-055 | was HCPCS optional? | 1995-12-31 | holds  | optional | 14   | supported | WIKIPEDIA-1978 |

  Scenario Outline: Who made what has ended stays its maker
    When I ask "<question>"
    Then it is certain
    And it holds
    And it cites D2 line <line> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                             | named                   | line | verdict   | authority      |
      | D2-069 | were local codes created by state Medicaid agencies? | state Medicaid agencies | 14   | supported | WIKIPEDIA-2003 |
      | D2-070 | who made the local codes?                            | Medicare contractors    | 14   | supported | WIKIPEDIA-2003 |
      | D2-071 | who developed the local codes?                       | private insurers        | 14   | supported | WIKIPEDIA-2003 |

  Scenario Outline: What was so once, and until when
    When I ask "<question>" as of <day>
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And the statement <id> is outdated since <since>

    Examples:
      | id     | question                                 | day        | status        | named                       | line | since      |
      | D2-060 | how many levels are in HCPCS?            | 2003-06-30 | holds         | 3                           | 14   | 2003-12-31 |
      | D2-072 | is Level III used for specific programs? | 2003-12-31 | holds         | one programme or place      | 14   | 2003-12-31 |
      | D2-073 | how is Level III described?              | 2003-12-31 | holds         | still in the reference book | 14   | 2003-12-31 |
      | D2-074 | which payers accept local codes?         | 2003-12-31 | holds in part | some                        | 14   | 2003-12-31 |
      | D2-075 | in what words are local codes described? | 2003-12-31 | holds         | not nationally recognised   | 14   | 2003-12-31 |
      | D2-102 | do DME regional carriers use K codes?    | 2005-01-01 | holds         | regional carriers           | 14   | 2007-12-31 |
      | D2-117 | are there 3 levels in HCPCS?             | 2003-06-30 | holds         | 3                           | 20   | 2003-12-31 |

  Scenario Outline: The other name of the local codes has outlived them
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites D2 line <line> for "<named>"
    And it cites <authority> for "<named>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                         | status | named       | line | authority | verdict   |
      | D2-068 | what is Level III also known as? | holds  | local codes | 14   | HCFA-2000 | supported |

  Scenario Outline: Where somebody of better standing says otherwise
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <authority> for "<named>"
    And D2 line <line> dissents with "<said>", settled by "<settled>"
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                                                           | status        | named                                     | authority      | line | said                | settled               | verdict      |
      | D2-029 | what does HCPCS stand for?                                         | holds         | Healthcare Common Procedure Coding System | HL7-HCPCS      | 10   | Citing              | publisher over vendor | contradicted |
      | D2-029 | is HCPCS short for Health-facility Common Procedure Citing System? | does not hold | Coding                                    | HL7-HCPCS      | 10   | Citing              | publisher over vendor | contradicted |
      | D2-032 | which edition of CPT is in use?                                    | holds         | edition 4                                 | CFR-162.1002   | 10   | edition 3           | law over vendor       | contradicted |
      | D2-040 | what does CMS stand for?                                           | holds         | Centers for Medicare & Medicaid Services  | CMS-PROCEDURES | 12   | Center for Medicare | regulator over vendor | contradicted |
      | D2-060 | how many levels does HCPCS have?                                   | holds         | 2                                         | CMS-PROCEDURES | 14   | 3 levels            | regulator over vendor | outdated     |
      | D2-060 | does HCPCS include Level III?                                      | does not hold | Level III                                 | CMS-PROCEDURES | 14   | Level III           | regulator over vendor | outdated     |
      | D2-102 | do DME regional carriers use K codes?                              | does not hold | regional carriers                         | DMERC-PAGE     | 14   | regional carriers   | publisher over vendor | outdated     |
      | D2-117 | are there three levels in HCPCS?                                   | does not hold | 2                                         | CMS-PROCEDURES | 20   | 3 levels            | regulator over vendor | outdated     |

  Scenario Outline: What is declared to be a part is not the same thing
    When I ask "<question>"
    Then it is certain
    And it does not hold
    And D2 line <line> dissents with "<said>", settled by "declared"
    And the statement <id> is <verdict>

    Examples:
      | id     | question                                      | line | said                                 | verdict      |
      | D2-008 | is HCPCS the same as CPT?                     | 1    | HCPCS is the same as CPT             | contradicted |
      | D2-008 | do HCPCS and CPT mean the same?               | 1    | HCPCS is the same as CPT             | contradicted |
      | D2-030 | is HCPCS the same as Level III?               | 10   | HCPCS is the same as HCPCS Level III | contradicted |
      | D2-030 | are HCPCS and the local codes the same thing? | 10   | HCPCS is the same as HCPCS Level III | contradicted |

  Scenario Outline: What is true of some parts only
    When I ask "<question>"
    Then it is certain
    And it holds in part
    And it cites D2 line <line>
    And it cites <authority>
    And among the parts, "<good>" holds and "<bad>" does not hold
    And the statement <id> is <verdict> by <authority>

    Examples:
      | id     | question                   | line | good  | bad     | authority    | verdict   |
      | D2-062 | are Level I codes numeric? | 14   | CPT.I | CPT.II  | CMS-MEASURES | too broad |
      | D2-062 | is Level I always numeric? | 14   | CPT.I | CPT.PLA | AMA-PLA      | too broad |

  Scenario: A vendor without a name is noted, and nothing is concluded from it
    When I ask "what does D2 say about HCPCS?"
    Then it is certain
    And a note says "a vendor whose name is missing has both books [D2:12]"
    And the statement D2-049 is uncorroborated

  Scenario: The list of letters has no D and no U, so it is not cited for them
    When I ask "does Level II contain D codes?"
    Then it holds
    And it cites D4 line 64
    And it cites ADA-2011
    When I ask "what is Level II made up of?"
    Then it cites D2 line 14 for "C codes"
    And it cites D2 line 14 for "E codes"
