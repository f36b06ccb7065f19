Feature: Where the documents disagree
  Each entry of the register of disagreements that the shipped knowledge bears on: what is asked, which side wins, what
  settles it; or that it is open; or that the two sides do not oppose each other at all. A-entries are between documents,
  B-entries inside one, C-entries against what is so.

  Background:
    Given the shipped knowledge base

  Scenario Outline: One side wins, and what settles it is said
    When I ask "<question>"
    Then it is certain
    And the status is <status>
    And it cites <winner>
    And <loser> dissents with "<said>", settled by "<settled>"

    Examples:
      | entry | question                                   | status        | winner         | loser           | said                              | settled               |
      | A1    | how many levels does HCPCS have?           | holds         | CMS-PROCEDURES | D0              | 3                                 | regulator over vendor |
      | A1    | how many levels does HCPCS have?           | holds         | D3             | D1              | 3                                 | regulator over vendor |
      | A1    | are there 3 levels in HCPCS?               | does not hold | D3             | D2              | 3                                 | regulator over vendor |
      | A1    | are there 3 levels in HCPCS?               | does not hold | CMS-PROCEDURES | OLD-MANUAL      | 3                                 | regulator over forum  |
      | A2    | does HCPCS include Level III?              | does not hold | CMS-PROCEDURES | D2              | HCPCS Level III                   | regulator over vendor |
      | A4    | what does HCPCS stand for?                 | holds         | HL7-HCPCS      | D1              | Procedural                        | publisher over vendor |
      | A4    | what does HCPCS stand for?                 | holds         | D4             | D2              | Citing                            | publisher over vendor |
      | A5    | what does CMS stand for?                   | holds         | D4             | D2              | Center for Medicare               | regulator over vendor |
      | A5    | what does CMS stand for?                   | holds         | CMS-PROCEDURES | D0              | Centers for Medicare and Medicaid | regulator over vendor |
      | A9    | do J codes cover chemotherapy?             | holds         | CMS-FILE-2019  | D4              | do not cover chemotherapy         | regulator over vendor |
      | A9    | what do J codes cover?                     | holds         | D2             | D4              | do not cover chemotherapy         | regulator over vendor |
      | A14   | is Category II used for managing patients? | does not hold | AMA-2004       | D0              | managing patients                 | owner over vendor     |
      | A14   | is Category II used for managing patients? | does not hold | AMA-2004       | D1              | managing patients                 | owner over vendor     |
      | A15   | who decides on CPT?                        | holds         | AMA-PROCESS    | D0              | PMAG                              | regulator over vendor |
      | A16   | are the D codes free?                      | does not hold | ADA-2011       | D4              | free                              | exception             |
      | A16   | is CPT free?                               | does not hold | AMA-LICENSING  | D1              | free                              | over vendor           |
      | A17   | did HIPAA bring about free access?         | does not hold | CFR-162.1002   | D0              | free access                       | law over vendor       |
      | A17   | did HIPAA bring about strict coding?       | does not hold | CFR-162.1002   | D3              | strict coding                     | law over vendor       |
      | A20   | is HCPCS different from CPT?               | holds         | CFR-162.1002   | D2              | same as CPT                       | law over vendor       |
      | A29   | who decides which codes go into Level II?  | holds         | CMS-PROCEDURES | CMS-README-2019 | Alpha-Numeric                     | preference            |
      | B1    | which section is 99213 in?                 | holds         | D3             | D3              | Medicine                          | closer                |
      | B4    | how many sections are in Category I?       | holds         | D3             | VERYWELLHEALTH  | 10                                | publisher over forum  |
      | C1    | what does A4648 mean?                      | holds         | CMS-FILE-2019  | D4              | walking cast                      | regulator over vendor |
      | C2    | what does A0021 mean?                      | holds         | CMS-FILE-2019  | D0              | surgical supplies                 | regulator over vendor |

  Scenario Outline: What belongs to what is decided by what is declared
    When I ask "<question>"
    Then it is certain
    And it does not hold
    And <loser> dissents with "<said>", settled by "declared"

    Examples:
      | entry | question                             | loser      | said             |
      | A3    | is HCPCS the same as Level III?      | D2 line 10 | HCPCS Level III  |
      | A20   | is HCPCS the same as CPT?            | D2 line 1  | same as CPT      |
      | B15   | are HCPCS and CPT the same thing?    | D2 line 1  | same as CPT      |
      | B2    | are MAAA codes part of Category III? | D3 line 38 | CPT Category III |

  Scenario: A1, on a day when the other side was right
    When I ask "how many levels does HCPCS have?" as of 2000-07-13
    Then it holds
    And it cites HCFA-2000 for "3"
    And D3 dissents with "2", settled by "regulator over vendor"

  Scenario: A2, an article that knows the end, and two that do not
    When I ask "when did Level III end?"
    Then it cites D0 line 43 for "2003-12-31"
    When I ask "is Level III still used?"
    Then it does not hold
    And the answer names "2003-12-31"

  Scenario: A29, who made the local codes, while there were any
    When I ask "who developed Level III codes?" as of 2003-01-01
    Then it holds
    And it cites D2 line 14 for "medicaid-agencies"
    And D0 dissents with "an unnamed medical organization", settled by "publisher over vendor"

  Scenario Outline: Both sides are right of a part: the answer says of which
    When I ask "<question>"
    Then it is certain
    And it holds in part
    And it cites <source>
    And among the parts, "<good>" holds and "<bad>" does not hold

    Examples:
      | entry | question                            | source        | good       | bad        |
      | A6    | CPT format numeric ?                | D4            | CPT.I      | CPT.II     |
      | A7    | HCPCS format letter then 4 digits ? | D4            | HCPCS.II   | CPT        |
      | A16   | is HCPCS free?                      | D1            | HCPCS.II.J | CPT        |
      | A16   | is HCPCS in the public domain?      | D4            | HCPCS.II.J | HCPCS.II.D |
      | B16   | is HCPCS in the public domain?      | D4            | HCPCS.II.J | CPT        |
      | B3    | is HCPCS updated quarterly?         | CMS-DECISIONS | HCPCS.II   | CPT.I      |

  Scenario Outline: The two sides do not oppose each other
    When I ask "<question>"
    Then it is certain
    And it holds
    And it cites <one>
    And it cites <other>
    And nobody dissents

    Examples:
      | entry | question                                              | one | other         |
      | A8    | what do H codes cover?                                | D2  | D4            |
      | A10   | do J codes cover drugs?                               | D2  | D4            |
      | A12   | do T codes cover services of state Medicaid agencies? | D2  | CMS-FILE-2019 |
      | A13   | do M codes cover medical services?                    | D2  | D4            |
      | A26   | does Level II cover drugs?                            | D4  | CMS-FILE-2019 |
      | A27   | does Level II cover ambulance?                        | D0  | D3            |
      | B11   | does HCPCS cover physician services?                  | D4  | CFR-162.1002  |
      | B17   | does HCPCS cover services not in CPT?                 | D3  | D4            |

  Scenario: A3, what the third level is called
    When I ask "what else is Level III called?"
    Then it cites D0 line 43 for "local codes"

  Scenario: A10, the wider and the narrower statement on J codes
    When I ask "do J codes cover oral drugs?"
    Then it holds in part
    And the limit of the answer is "some"
    And it cites CMS-FILE-2019

  Scenario: A11, a letter that one list leaves out
    When I ask "does HCPCS Level II have D codes?"
    Then it holds
    And it cites D4 line 64
    And it cites ADA-2011
    When I ask "does HCPCS Level II have U codes?"
    Then it holds
    And it cites CMS-FILE-2025-10

  Scenario: A22, the shot is CPT, the vaccine may be either
    When I ask "what covers flu shots?"
    Then the answer begins with "CPT covers flu shots"
    And it cites D3 line 85
    When I ask "what covers vaccines?"
    Then the answer begins with "CPT covers vaccines"
    And it cites D4 line 56 for "HCPCS Level II"

  Scenario: A23, code and meaning the same for all, use perhaps not
    When I ask "does HCPCS vary by insurer?"
    Then it holds in part
    And the limit of the answer is "may"
    And it cites D4 line 104
    When I ask "what is constant in HCPCS?"
    Then it cites D4 line 104 for "the meaning of a code"

  Scenario: A24, both are standardised
    When I ask "is CPT standardised?"
    Then it holds
    And it cites D3 line 11
    When I ask "is HCPCS standardised?"
    Then it holds
    And it cites D1

  Scenario: A26, giving a drug and the drug itself
    When I ask "does CPT cover giving medications?"
    Then it holds
    And it cites D4 line 48
    When I ask "which codes are for chemotherapy?"
    Then the answer names "J9000-J9999"

  Scenario: B1, a code that lies in two ranges of one article, on both sides of the border
    When I ask "which section is 99199 in?"
    Then it holds
    And the answer begins with "99199 is in CPT Medicine"
    And a note says "2 ranges of D3"
    When I ask "which section is 99607 in?"
    Then the answer begins with "99607 is in CPT Medicine"

  Scenario: B3, how often, of the whole and of its parts
    When I ask "how often is CPT updated?"
    Then it cites D3 line 162 for "yearly"
    And it cites AMA-PLA for "quarterly"
    When I ask "is HCPCS updated more often than CPT?"
    Then it holds
    And it cites D3 line 162

  Scenario: B17, what CPT lacks, and what is CPT
    When I ask "is HCPCS Level I the same as CPT?"
    Then it holds
    And it cites D3 line 62
    And it cites D4 line 53
    And nobody dissents

  Scenario: A30, groups of an article are not the sections
    When I ask "which groups does CPT have?"
    Then it holds
    And it cites D4 line 47 for "medical procedures"
    When I ask "how many sections does Category I have?"
    Then it cites D0 for "6"
    And it cites D3 line 17 for "6"

  Scenario: All of them at once
    When I ask "where do the sources disagree?"
    Then it is certain
    And the answer names "A4648"
    And the answer names "HIPAA"
    When I ask "where do the sources disagree about J codes?"
    Then the answer names "chemotherapy"
