Feature: What the authorities say
  Law, regulator, owners, contractors and publishers; what is so now, what was so once, and from which day.
  A row names the source that must stand behind the answer itself, not only somewhere near it.

  Background:
    Given the shipped knowledge base

  Scenario Outline: Who owns, decides, advises and licenses
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <source> for "<named>"

    Examples:
      | question                                         | status | named           | source         |
      | who owns CPT?                                    | holds  | AMA             | CFR-162.1002   |
      | who owns HCPCS?                                  | holds  | HHS             | CFR-162.1002   |
      | who runs HCPCS Level II?                         | holds  | CMS             | CMS-PROCEDURES |
      | who owns the dental codes?                       | holds  | ADA             | CFR-162.1002   |
      | who owns the CDT?                                | holds  | ADA             | ADA-2011       |
      | who decides which codes go into Level II?        | holds  | CMS             | CMS-PROCEDURES |
      | who decides whether a code goes into CPT?        | holds  | CPT-panel       | AMA-PROCESS    |
      | who gives advice on Category II?                 | holds  | PMAG            | AMA-CATEGORY-2 |
      | who holds the copyright of the D codes?          | holds  | ADA             | ADA-2011       |
      | who licenses CPT?                                | holds  | AMA             | AMA-LICENSING  |
      | whose licence do I need for CDT?                 | holds  | ADA             | ADA-2011       |
      | is CPT copyrighted?                              | holds  | copyrighted     | AMA-LICENSING  |
      | where can I download Level II?                   | holds  | website of CMS  | CMS-DECISIONS  |
      | where can I get the D codes?                     | holds  | ADA             | ADA-2011       |
      | which law requires HCPCS?                        | holds  | HIPAA           | CFR-162.1002   |
      | does HIPAA require CPT?                          | holds  | HIPAA           | CFR-162.1002   |
      | is it the date of service that counts for HCPCS? | holds  | date of service | CFR-162.1000   |
      | which version of CPT do I use?                   | holds  | date of service | CFR-162.1000   |

  Scenario Outline: What the codes look like, and where they are
    When I ask "<question>"
    Then it is certain
    And it holds
    And it cites <source> for "<named>"

    Examples:
      | question                                   | named                  | source             |
      | what do Category I codes look like?        | 5 digits               | AMA-CATEGORIES     |
      | what do Category II codes look like?       | 4 digits then letter F | CMS-MEASURES       |
      | what do Category III codes look like?      | 4 digits then letter T | SUPERCODER-3       |
      | what do PLA codes look like?               | 4 digits then letter U | AMA-PLA            |
      | what do MAAA codes look like?              | 4 digits then letter M | SUPERCODER         |
      | what does a Level II code look like?       | letter then 4 digits   | CMS-FILE-2019      |
      | what do Level II modifiers look like?      | 2 alphanumerics        | RECORD-LAYOUT-2020 |
      | what number space is reserved for Q codes? | Q0000-Q9999            | PUBLISHERS         |
      | which section is J9045 in?                 | chemotherapy codes     | PUBLISHERS         |
      | which section is 99091 in?                 | Medicine               | SECTION-GUIDES     |
      | which section is 99140 in?                 | Anesthesia             | SECTION-GUIDES     |
      | which codes cover chemotherapy?            | J9000-J9999            | CMS-FILE-2019      |
      | what do U codes cover?                     | coronavirus            | HCPCS-CODES        |
      | do J codes cover insulin?                  | insulin                | CMS-FILE-2019      |
      | what does CPT leave out?                   | equipment              | CMS-README-2019    |
      | what does A0425 mean?                      | ground mileage         | CMS-FILE-2019      |
      | is V5014 a hearing aid?                    | hearing aids           | CMS-FILE-2019      |
      | what is the code for a CPAP machine?       | E0601                  | CMS-FILE-2019      |
      | what is the code for a cane?               | E0100                  | CMS-FILE-2019      |

  Scenario Outline: Who accepts and who pays
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <source>

    Examples:
      | question                             | status        | source          |
      | who accepts G codes?                 | holds         | CMS-FILE-2019   |
      | does TRICARE accept C codes?         | holds         | TRICARE-MANUAL  |
      | do private insurers accept S codes?  | holds         | JUCM-S          |
      | do private insurers accept Level II? | holds         | CMS-README-2019 |
      | does Medicare accept S codes?        | does not hold | JUCM-S          |
      | does Medicare pay for S codes?       | does not hold | CMS-FILE-2019   |
      | does Medicare pay for T codes?       | does not hold | CMS-FILE-2019   |
      | does Medicare pay for H codes?       | does not hold | CMS-FILE-2019   |
      | does any payer pay for Category II?  | does not hold | SUPERCODER      |
      | does Medicare cover ambulance codes? | holds in part | CMS-FILE-2019   |
      | is Category II optional?             | holds         | SUPERCODER      |

  Scenario Outline: Modifiers
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <source>
    And the answer names "<named>"

    Examples:
      | question                                  | status        | named              | source         |
      | what does modifier GA mean?               | holds         | beneficiary notice | AAPC-ABN       |
      | what does modifier GY say?                | holds         | law excludes       | AAPC-ABN       |
      | what does the JW modifier tell the payer? | holds         | discarded          | CODAPEDIA      |
      | what does modifier 59 mean?               | holds         | distinct           | JUCM-X         |
      | which modifiers go on ambulance codes?    | holds         | origin             | FCSO-AMBULANCE |
      | when did modifier XE begin?               | holds         | 2015-01-01         | CMS-FILE-2019  |
      | which modifiers conflict with GY?         | holds         | GZ                 | COLUMBIA-2002  |
      | can GY and GZ be on one line?             | does not hold | GZ                 | COLUMBIA-2002  |

  Scenario: What nobody has said of two modifiers is not stated
    When I ask "can I use GA and GX together?"
    Then it is not stated

  Scenario Outline: What was so once, and what is so now
    When I ask "<question>" as of <day>
    Then it is certain
    And the status is <status>
    And the answer names "<named>"
    And it cites <source>

    Examples: the levels of HCPCS
      | question                         | day        | status        | named           | source         |
      | how many levels does HCPCS have? | 2000-07-13 | holds         | 3               | HCFA-2000      |
      | how many levels does HCPCS have? | 2003-12-31 | holds         | 3               | HCFA-2000      |
      | how many levels does HCPCS have? | 2004-01-01 | holds         | 2               | CMS-PROCEDURES |
      | are there 3 levels in HCPCS?     | 2025-10-01 | does not hold | 3               | CMS-PROCEDURES |
      | does HCPCS include Level III?    | 2003-06-30 | holds         | HCPCS Level III | HCFA-2000      |
      | does HCPCS include Level III?    | 2025-10-01 | does not hold | HCPCS Level III | CMS-PROCEDURES |
      | is Level III part of HCPCS?      | 2003-12-31 | holds         | HCPCS           | HCFA-2000      |
      | is Level III still used?         | 2003-12-31 | holds         | HCPCS Level III | WIKIPEDIA-2003 |
      | is Level III still used?         | 2004-01-01 | does not hold | 2003-12-31      | WIKIPEDIA-2003 |

    Examples: names and owners
      | question                   | day        | status | named                                     | source    |
      | what does HCPCS stand for? | 1999-05-05 | holds  | HCFA Common Procedure Coding System       | HL7-HCPCS |
      | what does HCPCS stand for? | 2001-07-01 | holds  | Healthcare Common Procedure Coding System | HL7-HCPCS |

    Examples: cycles, access, releases
      | question                                           | day        | status | named     | source           |
      | how often is Level II updated?                     | 2018-05-01 | holds  | yearly    | CMS-README-2016  |
      | how often is Level II updated?                     | 2020-01-01 | holds  | quarterly | CMS-DECISIONS    |
      | is the use of HCPCS voluntary?                     | 1990-01-01 | holds  | optional  | WIKIPEDIA-1978   |
      | is the use of HCPCS mandatory?                     | 2010-01-01 | holds  | mandatory | WIKIPEDIA-1978   |
      | how many codes does the file have for Level II?    | 2019-03-01 | holds  | 6440      | CMS-FILE-2019    |
      | how many codes does the file have for Level II?    | 2025-11-01 | holds  | 8463      | CMS-FILE-2025-10 |
      | how many codes does the file have for the A codes? | 2025-11-01 | holds  | 846       | CMS-FILE-2025-10 |

    Examples: single codes
      | question              | day        | status        | named       | source           |
      | what does J9380 mean? | 2020-01-01 | holds         | vincristine | OHDSI-971        |
      | what does J9380 mean? | 2024-01-01 | holds         | teclistamab | CMS-FILE-2025-10 |
      | is 99201 still valid? | 2020-12-31 | holds         | 99201       | STUDY-GUIDE      |
      | is 99201 still valid? | 2021-01-01 | does not hold | 2020-12-31  | STUDY-GUIDE      |

  Scenario Outline: When things began and ended
    When I ask "<question>"
    Then it is certain
    And it holds
    And it cites <source> for "<named>"

    Examples:
      | question                                  | named      | source         |
      | when was HCPCS established?               | 1978       | WIKIPEDIA-1978 |
      | when was CPT first published?             | 1966       | CYTOPATHOLOGY  |
      | when was HIPAA introduced?                | 1996       | WIKIPEDIA-1978 |
      | since when is HCPCS mandatory?            | 1996       | WIKIPEDIA-1978 |
      | when did Level III end?                   | 2003-12-31 | WIKIPEDIA-2003 |
      | when did U codes begin?                   | 2020-02-04 | HCPCS-CODES    |
      | since when is CMS in use?                 | 2001-07-01 | HL7-HCPCS      |
      | what replaced HCFA?                       | CMS        | HL7-HCPCS      |
      | what was HCPCS called before?             | HCFA       | HL7-HCPCS      |
      | how often are PLA codes updated?          | quarterly  | AMA-PLA        |
      | how often do Category III codes come out? | twice      | SUPERCODER-3   |

  Scenario: Subject ended, last day told
    When I ask "what does HCPCS Level III cover?"
    Then it is not stated
    And a note says "on its last day"
    And the answer begins with "Not stated: HCPCS Level III ended on 2003-12-31"

  Scenario: That a code exists does not mean that it is paid
    When I ask "what covers ambulance?"
    Then a note says "27 were marked not payable by Medicare"
    And a note says "decides neither coverage nor payment"
