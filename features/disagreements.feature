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
      | entry | question                                   | status        | winner          | loser           | said                              | settled               |
      | A1    | how many levels does HCPCS have?           | holds         | CMS-PROCEDURES  | D0              | 3                                 | regulator over vendor |
      | A1    | how many levels does HCPCS have?           | holds         | D3              | D1              | 3                                 | regulator over vendor |
      | A1    | are there 3 levels in HCPCS?               | does not hold | D3              | D2              | 3                                 | regulator over vendor |
      | A1    | are there 3 levels in HCPCS?               | does not hold | CMS-PROCEDURES  | OLD-MANUAL      | 3                                 | regulator over forum  |
      | A2    | does HCPCS include Level III?              | does not hold | CMS-PROCEDURES  | D2              | HCPCS Level III                   | regulator over vendor |
      | A4    | what does HCPCS stand for?                 | holds         | HL7-HCPCS       | D1              | Procedural                        | publisher over vendor |
      | A4    | what does HCPCS stand for?                 | holds         | D4              | D2              | Citing                            | publisher over vendor |
      | A5    | what does CMS stand for?                   | holds         | D4              | D2              | Center for Medicare               | regulator over vendor |
      | A5    | what does CMS stand for?                   | holds         | CMS-PROCEDURES  | D0              | Centers for Medicare and Medicaid | regulator over vendor |
      | A9    | do J codes cover chemotherapy?             | holds         | CMS-FILE-2019   | D4              | do not cover chemotherapy         | regulator over vendor |
      | A9    | what do J codes cover?                     | holds         | D2              | D4              | do not cover chemotherapy         | regulator over vendor |
      | A14   | is Category II used for managing patients? | does not hold | AMA-2004        | D0              | managing patients                 | owner over vendor     |
      | A14   | is Category II used for managing patients? | does not hold | AMA-2004        | D1              | managing patients                 | owner over vendor     |
      | A15   | who decides on CPT?                        | holds         | AMA-PROCESS     | D0              | PMAG                              | regulator over vendor |
      | A16   | are the D codes free?                      | does not hold | ADA-2011        | D4              | free                              | exception             |
      | A16   | is CPT free?                               | does not hold | AMA-LICENSING   | D1              | free                              | over vendor           |
      | A17   | did HIPAA bring about free access?         | does not hold | CFR-162.1002    | D0              | free access                       | law over vendor       |
      | A17   | did HIPAA bring about strict coding?       | does not hold | CFR-162.1002    | D3              | strict coding                     | law over vendor       |
      | A18   | does CPT direct patient care?              | does not hold | CMS-MEASURES    | D0              | giving care                       | regulator over vendor |
      | A18   | does CPT direct patient care?              | does not hold | CMS-MEASURES    | D1              | giving care                       | regulator over vendor |
      | A19   | is HCPCS used for identifying coverage?    | does not hold | CMS-README-2016 | D0              | coverage                          | regulator over vendor |
      | A20   | is HCPCS different from CPT?               | holds         | CFR-162.1002    | D2              | same as CPT                       | law over vendor       |
      | A29   | who decides which codes go into Level II?  | holds         | CMS-PROCEDURES  | CMS-README-2019 | Alpha-Numeric                     | preference            |
      | B1    | which section is 99213 in?                 | holds         | D3              | D3              | Medicine                          | closer                |
      | B4    | how many sections are in Category I?       | holds         | D3              | VERYWELLHEALTH  | 10                                | publisher over forum  |
      | C1    | what does A4648 mean?                      | holds         | CMS-FILE-2019   | D4              | walking cast                      | regulator over vendor |
      | C2    | what does A0021 mean?                      | holds         | CMS-FILE-2019   | D0              | surgical supplies                 | regulator over vendor |
      | C3    | which edition of CPT is in use?            | holds         | CFR-162.1002    | D2              | edition 3                         | law over vendor       |
      | C4    | is CPT organised by medical urgency?       | does not hold | AMA-CATEGORIES  | D0              | medical urgency                   | owner over vendor     |
      | C9    | do DME regional carriers use K codes?      | does not hold | DMERC-PAGE      | D4              | regional carriers                 | publisher over vendor |

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
    Then the answer begins with "90658 means flu shots"
    And the answer names "CPT covers flu shots"
    And it cites D3 line 85
    When I ask "what covers vaccines?"
    Then the answer begins with "CPT covers vaccines"
    And it cites D4 line 56 for "HCPCS Level II"
    And nobody dissents

  Scenario: A23, code and meaning the same for all, use perhaps not
    When I ask "does HCPCS vary by insurer?"
    Then it holds in part
    And the limit of the answer is "may"
    And it cites D4 line 104
    When I ask "what is constant in HCPCS?"
    Then it cites D4 line 104 for "the meaning of a code"
    And nobody dissents
    When I ask "does the choice of the code set depend on the payer of the claim?"
    Then it holds
    And it cites D2 line 12
    And nobody dissents

  Scenario: A24, both are standardised
    When I ask "is CPT standardised?"
    Then it holds
    And it cites D3 line 11
    And it cites CMS-PROCEDURES
    And nobody dissents
    When I ask "is HCPCS standardised?"
    Then it holds
    And it cites D1
    And it cites CMS-PROCEDURES
    And nobody dissents
    When I ask "is Level II more flexible than CPT?"
    Then it holds
    And it cites D3 line 82
    And nobody dissents

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
    And nobody dissents
    When I ask "how many sections does Category I have?"
    Then it cites D0 for "6"
    And it cites D3 line 17 for "6"
    And it cites SECTION-GUIDES for "6"

  Scenario Outline: What an article alone says, and nobody denies: it stands open, as the article's own word
    When I ask "<question>"
    Then it is certain
    And it holds
    And it cites <source> line <line> for "<named>"
    And nobody dissents

    Examples:
      | entry | question                                         | source | line | named             |
      | A19   | is HCPCS used for medical history?               | D1     | 30   | history           |
      | A25   | do coders use CPT?                               | D2     | 1    | coders            |
      | A25   | do indirect workers use CPT?                     | D1     | 24   | indirect          |
      | A25   | how is CPT described?                            | D0     | 27   | on a patient only |
      | A28   | in what words is Level I described?              | D2     | 20   | major portion     |
      | A28   | what are Level I codes also called?              | D2     | 20   | National Level I  |
      | B8    | what is the duty of the CPT panel?               | D0     | 49   | publishing        |
      | B13   | what is the duty of the Editorial Panel?         | D1     | 36   | publishing        |
      | B14   | is HCPCS used for medical history?               | D1     | 30   | history           |
      | C6    | does correct coding protect patient data?        | D3     | 115  | patient data      |
      | C7    | does HCPCS cover drugs given outside the office? | D3     | 71   | outside           |
      | C10   | what does 99397 mean?                            | D4     | 25   | over age 65       |
      | C13   | does Level I bring easy switching?               | D4     | 53   | switching         |
      | C14   | what decides the order of Level II?              | D4     | 59   | first letter      |

  Scenario Outline: What somebody of standing says of the same matter
    When I ask "<question>"
    Then it is certain
    And it holds
    And it cites <source> for "<named>"

    Examples:
      | entry | question                                    | source             | named                               |
      | A18   | is CPT used for describing services?        | CMS-MEASURES       | describing services                 |
      | A19   | is HCPCS used for electronic transactions?  | CFR-162.1002       | electronic                          |
      | A21   | do private insurers accept HCPCS?           | CMS-README-2019    | private insurers                    |
      | A21   | does Medicare accept HCPCS?                 | CMS-README-2019    | Medicare                            |
      | A21   | which letter is for private payer codes?    | CMS-FILE-2019      | S codes                             |
      | A25   | do doctors use CPT?                         | CMS-MEASURES       | physicians                          |
      | A28   | what else is Level II called?               | RECORD-LAYOUT-2020 | national codes                      |
      | B8    | who looks after CPT?                        | CFR-162.1002       | AMA                                 |
      | B13   | who publishes CPT?                          | CFR-162.1002       | AMA                                 |
      | B13   | is the CPT Editorial Panel part of the AMA? | AMA-PROCESS        | AMA                                 |
      | C9    | who uses K codes?                           | DMERC-PAGE         | Medicare administrative contractors |
      | C11   | which category is 0900T in?                 | SUPERCODER-3       | Category III                        |
      | C11   | what sort of code is 0500U?                 | AMA-PLA            | PLA                                 |
      | C11   | what kind of code is 0025M?                 | SUPERCODER         | MAAA                                |
      | C12   | what does R0070 mean?                       | CMS-FILE-2019      | portable X-ray                      |
      | C14   | what do Level II codes look like?           | CMS-FILE-2019      | letter then 4 digits                |
      | C15   | when was HCPCS established?                 | WIKIPEDIA-1978     | 1978                                |
      | C15   | since when is CMS in use?                   | HL7-HCPCS          | 2001-07-01                          |
      | C15   | what replaced HCFA?                         | HL7-HCPCS          | CMS                                 |

  Scenario: A21, used by Medicare, mainly; taken by private payers, too
    When I ask "is HCPCS used by Medicare?"
    Then it holds
    And it cites CMS-README-2019
    When I ask "what does D3 say about Medicare?"
    Then it cites D3 line 81 for "HCPCS is used by Medicare (mainly)"
    When I ask "do S codes cover services of private payers?"
    Then it holds
    And it cites D2 line 14
    And it cites D4 line 75
    And nobody dissents

  Scenario: A25, direct workers mainly, and others without a limit
    When I ask "what does D1 say about direct workers?"
    Then it cites D1 line 26 for "(mainly)"
    When I ask "who uses CPT?"
    Then it cites D2 line 1 for "patients"
    And it cites D3 line 101 for "patients"
    And nobody dissents

  Scenario: A28, which side is the larger: the whole is compared, not Level II
    When I ask "which is broader, HCPCS or CPT?"
    Then it holds
    And it cites D2 line 1
    And it cites D4 line 29
    And nobody dissents

  Scenario: B5, three parts are counted, two are named
    When I ask "are there 3 levels in HCPCS?"
    Then it does not hold
    And D2 line 20 dissents with "3 levels", settled by "regulator over vendor"
    When I ask "does HCPCS contain Level II?"
    Then it holds
    And it cites D2 line 20
    And it cites CMS-PROCEDURES

  Scenario: B6, mainly non-physician, mainly physician: what is said with a limit opposes nothing
    When I ask "what does D2 say about non-physician services?"
    Then it cites D2 line 14 for "HCPCS covers non-physician services (mainly)"
    When I ask "what does D2 say about physician services?"
    Then it cites D2 line 20 for "CPT covers physician services (mainly)"
    When I ask "does HCPCS cover physician services?"
    Then it holds
    And it cites CFR-162.1002
    And nobody dissents

  Scenario: B7, not recognised in the nation, and wanted by some: both until they ended, and neither since
    When I ask "which payers accept local codes?" as of 2003-12-31
    Then it holds in part
    And the limit of the answer is "some"
    And it cites D2 line 14
    And nobody dissents
    When I ask "how are local codes described?" as of 2003-12-31
    Then it cites D2 line 14 for "not nationally recognised"
    When I ask "which payers accept local codes?"
    Then it is not stated
    And the answer begins with "Not stated: HCPCS Level III ended on 2003-12-31"

  Scenario: B8, one article says who leads CPT in two ways
    When I ask "does PMAG decide on CPT?"
    Then it does not hold
    And it cites HCFA-2000
    And D0 line 57 dissents with "PMAG", settled by "regulator over vendor"
    When I ask "who owns CPT?"
    Then it cites D0 line 68 for "AMA"

  Scenario: B9, who pays for Category III, and who for CPT
    When I ask "is Category III free?"
    Then it does not hold
    And it cites D1 line 44
    And D1 line 50 dissents with "HCPCS is free", settled by "closer"
    When I ask "is Category III licensed?"
    Then it holds
    And it cites AMA-LICENSING
    When I ask "is CPT free for outsiders?"
    Then it does not hold
    And it cites D0 line 26
    And it cites D1 line 13

  Scenario: B10, HCPCS has CPT in it, and so not every code of it begins with a letter
    When I ask "does HCPCS include CPT?"
    Then it holds
    And it cites D4 line 29
    When I ask "are HCPCS codes a letter and four digits?"
    Then it holds in part
    And it cites D4 line 40
    And among the parts, "HCPCS.II" holds and "CPT" does not hold

  Scenario: B12, the shot in CPT and the vaccine in HCPCS: HCPCS has CPT in it
    When I ask "is 90658 an example of a CPT code?"
    Then it holds
    And it cites D4 line 24
    When I ask "does HCPCS cover vaccines?"
    Then it holds
    And it cites D4 line 100
    And it cites SECTION-GUIDES
    And nobody dissents

  Scenario: B14, several purposes of one code set do not oppose each other
    When I ask "what is HCPCS used for?"
    Then it cites D1 line 7 for "claiming payment"
    And it cites D1 line 12 for "standardised coding"
    And it cites D1 line 30 for "history"
    And nobody dissents

  Scenario: B18, of little use, and then ended
    When I ask "how common are local codes?" as of 2003-01-01
    Then it cites D0 line 43 for "limited"
    When I ask "when did Level III end?"
    Then it cites D0 line 43 for "2003-12-31"
    And it cites WIKIPEDIA-2003

  Scenario: C5, who is paid is not decided by a code
    When I ask "does accurate coding bring proper reimbursement?"
    Then it holds
    And it cites D3 line 5
    When I ask "what covers ambulance?"
    Then a note says "decides neither coverage nor payment"

  Scenario: C8, the year of the law, not that of its duties
    When I ask "when was HIPAA established?"
    Then it holds
    And it cites D2 line 14 for "1996"
    And it cites WIKIPEDIA-1978 for "1996"
    And nobody dissents

  Scenario: C11, a range of a year is not the number space
    When I ask "what is the code range of Category III?"
    Then it cites D3 line 40 for "0042T-0866T"
    And a note says "0001T-9999T is the number space"
    When I ask "what range are the PLA codes?"
    Then it cites D3 line 44 for "0001U-0449U"
    And a note says "0001U-9999U is the number space"
    When I ask "what is the code range of the MAAA codes?"
    Then it cites D3 line 38 for "0002M-0019M"
    And a note says "0001M-9999M is the number space"

  Scenario: C12, the title and the codes of one letter
    When I ask "what do R codes cover?"
    Then it cites D2 line 14 for "radiology"
    And it cites D4 line 74 for "radiology"
    And it cites CMS-FILE-2019 for "portable X-ray"
    And nobody dissents

  Scenario: C15, a maker younger than what was made: the name of the maker before
    When I ask "who developed HCPCS?"
    Then it cites D0 line 23 for "CMS"
    And it cites D4 line 16 for "CMS"
    When I ask "what does HCPCS stand for?" as of 1999-05-05
    Then it cites HL7-HCPCS for "HCFA Common Procedure Coding System"

  Scenario: C16, a vaccine told as its giving
    When I ask "what does 90658 mean?"
    Then it cites D4 line 24 for "flu shots"
    When I ask "what does G0008 mean?"
    Then it cites CMS-FILE-2019 for "flu shots"

  Scenario Outline: What becomes of each side, and who decides it
    Then the statement <id> is <verdict> by <source>

    Examples:
      | entry | id     | verdict      | source          |
      | A1    | D0-010 | outdated     | CMS-PROCEDURES  |
      | A1    | D1-013 | outdated     | CMS-PROCEDURES  |
      | A1    | D2-060 | outdated     | CMS-PROCEDURES  |
      | A1    | D3-094 | supported    | CMS-PROCEDURES  |
      | A2    | D0-055 | supported    | WIKIPEDIA-2003  |
      | A3    | D0-053 | supported    | HCFA-2000       |
      | A3    | D1-041 | supported    | HCFA-2000       |
      | A3    | D2-068 | supported    | HCFA-2000       |
      | A4    | D1-025 | supported    | HL7-HCPCS       |
      | A4    | D3-085 | supported    | HL7-HCPCS       |
      | A4    | D4-027 | supported    | HL7-HCPCS       |
      | A4    | D1-003 | contradicted | HL7-HCPCS       |
      | A4    | D2-029 | contradicted | HL7-HCPCS       |
      | A5    | D4-012 | supported    | CMS-PROCEDURES  |
      | A5    | D0-087 | contradicted | CMS-PROCEDURES  |
      | A5    | D1-018 | contradicted | CMS-PROCEDURES  |
      | A5    | D2-040 | contradicted | CMS-PROCEDURES  |
      | A6    | D4-019 | too broad    | CMS-MEASURES    |
      | A6    | D2-062 | too broad    | CMS-MEASURES    |
      | A6    | D0-072 | supported    | CMS-MEASURES    |
      | A7    | D4-034 | too broad    | AMA-CATEGORIES  |
      | A7    | D0-047 | supported    | CMS-FILE-2019   |
      | A7    | D3-102 | supported    | CMS-FILE-2019   |
      | A7    | D1-040 | contradicted | CMS-FILE-2019   |
      | A8    | D2-098 | supported    | CMS-FILE-2019   |
      | A8    | D4-088 | supported    | CMS-FILE-2019   |
      | A9    | D2-101 | supported    | CMS-FILE-2019   |
      | A9    | D3-117 | supported    | CMS-FILE-2019   |
      | A9    | D4-090 | contradicted | CMS-FILE-2019   |
      | A10   | D2-016 | supported    | CMS-FILE-2019   |
      | A10   | D2-100 | supported    | CMS-FILE-2019   |
      | A10   | D4-089 | supported    | CMS-FILE-2019   |
      | A11   | D4-084 | supported    | ADA-2011        |
      | A11   | D2-087 | supported    | CMS-FILE-2019   |
      | A12   | D2-110 | supported    | CMS-FILE-2019   |
      | A12   | D4-098 | supported    | CMS-FILE-2019   |
      | A13   | D2-105 | supported    | CMS-FILE-2019   |
      | A13   | D4-094 | supported    | CMS-FILE-2019   |
      | A13   | D2-107 | supported    | CMS-FILE-2019   |
      | A13   | D4-096 | supported    | CMS-FILE-2019   |
      | A14   | D0-067 | contradicted | AMA-2004        |
      | A14   | D1-059 | contradicted | AMA-2004        |
      | A14   | D3-039 | supported    | AMA-2004        |
      | A14   | D3-040 | supported    | AMA-2004        |
      | A15   | D0-069 | contradicted | HCFA-2000       |
      | A15   | D0-070 | disputed     | HCFA-2000       |
      | A15   | D3-132 | supported    | CFR-162.1002    |
      | A16   | D0-032 | too broad    | HCFA-2000       |
      | A16   | D1-011 | too broad    | HCFA-2000       |
      | A16   | D4-103 | too broad    | CMS-README-2019 |
      | A16   | D3-095 | supported    | CMS-PROCEDURES  |
      | A16   | D0-079 | supported    | HCFA-2000       |
      | A16   | D2-037 | supported    | HCFA-2000       |
      | A17   | D0-039 | contradicted | CFR-162.1002    |
      | A17   | D1-030 | contradicted | CFR-162.1002    |
      | A17   | D2-057 | supported    | CFR-162.1002    |
      | A17   | D3-170 | contradicted | CFR-162.1002    |
      | A17   | D3-173 | supported    | CFR-162.1002    |
      | A18   | D0-059 | contradicted | CMS-MEASURES    |
      | A18   | D1-075 | contradicted | CMS-MEASURES    |
      | A18   | D0-003 | supported    | STUDY-GUIDE     |
      | A18   | D2-001 | supported    | CMS-MEASURES    |
      | A18   | D3-018 | supported    | CMS-MEASURES    |
      | A19   | D0-037 | contradicted | CMS-README-2016 |
      | A19   | D3-110 | supported    | CMS-PROCEDURES  |
      | A20   | D2-033 | supported    | CFR-162.1002    |
      | A20   | D3-121 | supported    | CFR-162.1002    |
      | A20   | D4-029 | supported    | CMS-PROCEDURES  |
      | A20   | D3-086 | supported    | D2              |
      | A20   | D4-060 | supported    | D2              |
      | A21   | D3-091 | supported    | CMS-README-2019 |
      | A21   | D2-110 | supported    | CMS-FILE-2019   |
      | A21   | D4-098 | supported    | CMS-FILE-2019   |
      | A22   | D4-119 | supported    | RBCS-2024       |
      | A23   | D2-076 | supported    | CMS-PROCEDURES  |
      | A24   | D1-009 | supported    | WIKIPEDIA-1978  |
      | A24   | D2-053 | supported    | WIKIPEDIA-1978  |
      | A25   | D2-004 | supported    | CMS-MEASURES    |
      | A26   | D0-004 | supported    | RBCS-2024       |
      | A26   | D4-059 | supported    | D3              |
      | A26   | D3-115 | supported    | CMS-FILE-2019   |
      | A26   | D4-070 | supported    | CMS-PROCEDURES  |
      | A27   | D0-045 | supported    | CMS-FILE-2019   |
      | A27   | D1-039 | supported    | CMS-PROCEDURES  |
      | A27   | D2-080 | supported    | D3              |
      | A28   | D4-028 | supported    | D2              |
      | A28   | D2-009 | supported    | D4              |
      | A29   | D0-057 | contradicted | AAPC-GLOSSARY   |
      | A30   | D0-062 | supported    | GERATOOLS       |
      | A30   | D3-029 | supported    | GERATOOLS       |
      | A29   | D2-069 | supported    | WIKIPEDIA-2003  |
      | A29   | D2-070 | supported    | WIKIPEDIA-2003  |
      | A29   | D2-071 | supported    | WIKIPEDIA-2003  |
      | B3    | D3-253 | too broad    | AMA-PLA         |
      | B4    | D3-026 | supported    | AMA-CATEGORIES  |
      | B4    | D3-047 | supported    | AMA-CATEGORIES  |
      | B5    | D2-117 | outdated     | CMS-PROCEDURES  |
      | B5    | D2-118 | supported    | CMS-PROCEDURES  |
      | B8    | D0-069 | contradicted | HCFA-2000       |
      | B8    | D0-086 | supported    | CFR-162.1002    |
      | B9    | D0-074 | supported    | AMA-LICENCE     |
      | B9    | D0-033 | supported    | AMA-LICENCE     |
      | B12   | D4-024 | supported    | MUE-2024-07     |
      | B10   | D4-029 | supported    | CMS-PROCEDURES  |
      | B10   | D4-044 | too broad    | D2              |
      | B11   | D4-060 | supported    | D2              |
      | B12   | D4-119 | supported    | RBCS-2024       |
      | B13   | D1-044 | supported    | AMA-CATEGORIES  |
      | B14   | D1-008 | supported    | CMS-PROCEDURES  |
      | B14   | D1-009 | supported    | WIKIPEDIA-1978  |
      | B15   | D2-033 | supported    | CFR-162.1002    |
      | B16   | D4-104 | too broad    | CMS-README-2019 |
      | B16   | D4-061 | supported    | CMS-PROCEDURES  |
      | B17   | D3-123 | supported    | D2              |
      | B17   | D3-095 | supported    | CMS-PROCEDURES  |
      | B18   | D0-055 | supported    | WIKIPEDIA-2003  |
      | C1    | D4-047 | contradicted | CMS-FILE-2019   |
      | C2    | D0-049 | contradicted | CMS-FILE-2019   |
      | C2    | D0-050 | contradicted | CMS-FILE-2019   |
      | C2    | D0-051 | supported    | CMS-FILE-2019   |
      | C2    | D0-052 | contradicted | CMS-FILE-2019   |
      | C3    | D2-032 | contradicted | CFR-162.1002    |
      | C4    | D0-025 | contradicted | AMA-CATEGORIES  |
      | C5    | D3-148 | contradicted | CMS-README-2016 |
      | C8    | D2-056 | supported    | WIKIPEDIA-1978  |
      | C9    | D2-102 | outdated     | DMERC-PAGE      |
      | C9    | D4-091 | outdated     | DMERC-PAGE      |
      | C12   | D2-109 | supported    | CMS-FILE-2019   |
      | C12   | D4-097 | supported    | CMS-FILE-2019   |
      | C15   | D0-026 | supported    | AACE            |
      | C15   | D1-065 | supported    | AACE            |
      | C15   | D4-010 | supported    | AACE            |
      | C15   | D2-052 | supported    | WIKIPEDIA-1978  |

  Scenario Outline: What becomes of a side where no source of standing decides it
    Then the statement <id> is <verdict>

    Examples:
      | entry | id     | verdict        |
      | A2    | D2-073 | outdated       |
      | A2    | D2-074 | outdated       |
      | A3    | D2-030 | contradicted   |
      | A3    | D2-122 | uncorroborated |
      | A12   | D2-111 | uncorroborated |
      | A12   | D4-099 | uncorroborated |
      | A19   | D2-078 | uncorroborated |
      | A25   | D3-122 | uncorroborated |
      | B6    | D2-079 | uncorroborated |
      | A15   | D1-060 | uncorroborated |
      | A19   | D0-075 | too broad      |
      | A19   | D1-078 | too broad      |
      | A19   | D1-042 | uncorroborated |
      | A20   | D2-008 | contradicted   |
      | A21   | D3-131 | uncorroborated |
      | A22   | D3-140 | uncorroborated |
      | A22   | D4-023 | uncorroborated |
      | A22   | D4-072 | uncorroborated |
      | A23   | D2-042 | uncorroborated |
      | A23   | D2-043 | uncorroborated |
      | A23   | D4-122 | uncorroborated |
      | A23   | D4-123 | uncorroborated |
      | A24   | D3-133 | supported      |
      | A24   | D3-134 | uncorroborated |
      | A25   | D1-036 | uncorroborated |
      | A25   | D2-005 | uncorroborated |
      | A25   | D0-035 | uncorroborated |
      | A26   | D4-057 | uncorroborated |
      | A26   | D2-126 | uncorroborated |
      | A27   | D3-119 | uncorroborated |
      | A28   | D2-129 | uncorroborated |
      | A28   | D2-119 | uncorroborated |
      | A30   | D4-054 | uncorroborated |
      | B1    | D3-052 | too broad      |
      | B1    | D3-053 | too broad      |
      | B2    | D3-058 | contradicted   |
      | B2    | D3-062 | outdated       |
      | B3    | D3-254 | uncorroborated |
      | B6    | D2-120 | uncorroborated |
      | B7    | D2-075 | outdated       |
      | B7    | D2-074 | outdated       |
      | B8    | D0-060 | uncorroborated |
      | B11   | D4-042 | uncorroborated |
      | B13   | D1-047 | uncorroborated |
      | B14   | D1-042 | uncorroborated |
      | B15   | D2-008 | contradicted   |
      | B18   | D0-054 | outdated       |
      | C6    | D3-179 | uncorroborated |
      | C7    | D3-116 | uncorroborated |
      | C10   | D4-025 | uncorroborated |
      | C11   | D3-062 | outdated       |
      | C11   | D3-065 | uncorroborated |
      | C11   | D3-057 | outdated       |
      | C13   | D4-062 | uncorroborated |
      | C14   | D4-076 | uncorroborated |
      | C16   | D4-023 | uncorroborated |

  Scenario: All of them at once
    When I ask "where do the sources disagree?"
    Then it is certain
    And the answer names "A4648"
    And the answer names "HIPAA"
    When I ask "where do the sources disagree about J codes?"
    Then the answer names "chemotherapy"

  Scenario Outline: Of what is so by definition, too, those who say it are named
    When I ask "<question>"
    Then it is certain
    And it cites <source>
    And the answer does not name "Nobody"

    Examples:
      | question                                          | source         |
      | who says HCPCS is the same as HCPCS Level III     | D2             |
      | who says HCPCS is the same as CPT                 | D2             |
      | who says CPT is part of HCPCS                     | CMS-PROCEDURES |
      | who says HCPCS Level III ended on 2003-12-31      | D0             |
      | who says 99201 ended on 2020-12-31                | STUDY-GUIDE    |

  Scenario Outline: Asked of one matter, only what is said of that is told
    When I ask "<question>"
    Then it is certain
    And the answer names "<side>"
    And the answer names "<other>"
    And the answer does not name "<never>"

    Examples:
      | question                                                | side                               | other           | never     |
      | do the sources agree on what HCPCS stands for?          | Citing System                      | Procedural      | free      |
      | do all sources agree about how many levels HCPCS has?   | HCPCS has 3 levels                 | has 2 levels    | free      |
      | is it disputed that CPT is free?                        | CPT is licensed                    | HCPCS is free   | numeric   |
      | is there any disagreement over who maintains CPT?       | do not disagree about this         | who maintains   | numeric   |
      | disputed CPT format ?                                   | CPT is written as numeric          | 5 digits        | free      |

  Scenario Outline: What is said with a limit and without it is listed, though neither opposes the other
    When I ask "? disputes <thing>"
    Then the answer names "<limited>"
    And the answer names "<plain>"
    And the answer names "neither opposes the other"

    Examples:
      | entry | thing    | limited                                        | plain                         |
      | A21   | HCPCS.II | Level II is used by Medicare (typically)       | Level II is used by Medicare  |
      | A22   | HCPCS.II | covers drugs and biologicals (with             | covers drugs and biologicals  |
      | A24   | CPT      | CPT is standardised (most)                     | CPT is standardised           |
      | A25   | CPT      | CPT is used by direct healthcare workers (main | CPT is used by physicians     |
      | B6    | HCPCS    | HCPCS covers non-physician services (mainly)   | covers non-physician services |
      | B6    | CPT      | CPT covers physician services (mainly)         | CPT covers physician services |
