Feature: Asking in one's own words
  An analyst asks, and gets the direct answer first, with the codes, who stands behind it, and the lines that say so.

  Background:
    Given the shipped knowledge base

  Scenario: What covers ambulance
    When I ask "what covers ambulance?"
    Then it holds
    And the answer names "HCPCS Level II"
    And the answer names "A0021-A0999"
    And it cites D3 line 64
    And it cites D4 line 57

  Scenario Outline: The same question in other words
    When I ask "<question>"
    Then it is certain
    And the answer names "A0021-A0999"

    Examples:
      | question                              |
      | which codes cover ambulance services? |
      | where do I find ambulance             |
      | what covers ambulence?                |

  Scenario: Who owns a code set, whatever its parts say
    When I ask "who owns CPT?"
    Then it holds
    And the answer names "AMA"
    And it cites D4 line 15

  Scenario: A whole whose parts differ
    When I ask "is HCPCS free?"
    Then it holds in part
    And the answer names "CPT"
    And it cites D4 line 81

  Scenario: A code in two ranges of one document
    When I ask "which section is 99213 in?"
    Then it holds
    And the answer names "Evaluation and Management"
    And it cites D3 line 30
    And D3 dissents with "Medicine", settled by "closer"

  Scenario: What nobody says is not stated
    When I ask "does HCPCS Level II cover surgery?"
    Then it is not stated

  Scenario: A question about something else
    When I ask "which wine goes with the AMA?"
    Then it is not understood
    And it suggests "AMA"

  Scenario: What people ask and no source here states
    When I ask "who is the president of the AMA?"
    Then it is certain
    And it is not stated
    And the answer begins with "Not stated for AMA: who is at its head"

  Scenario: On an earlier day
    When I ask "how many levels does HCPCS have?" as of 2000-07-13
    Then it holds
    And the answer names "3"
    When I ask "how many levels does HCPCS have?"
    Then the answer names "2"
    And it cites D3 line 60

  Scenario: What has ended
    When I ask "is Level III still used?"
    Then it does not hold
    And the proof says "2003-12-31"

  Scenario: Comparing
    When I ask "compare CPT and HCPCS Level II"
    Then the table says "AMA" in the row "maintains"

  Scenario: What one document says
    When I ask "what does D4 say about J codes?"
    Then the answer names "chemotherapy"
    And it cites D4 line 68

  Scenario Outline: A formal question is answered like one in words
    When I ask "<formal>"
    Then it is certain
    And it understood "<formal>"

    Examples:
      | formal             |
      | ? covers ambulance |
      | CPT owner ?        |
      | CPT owner AMA ?    |
      | ? define CPT       |

  Scenario: Of what is nothing but covered, or meant by codes, that is told
    When I ask "what is a walker"
    Then it is certain
    And the answer names "E codes cover walkers"
    And the answer names "E0130 means walkers"
    And the answer names "durable medical equipment includes walkers"
    And it cites CMS-FILE-2019

  Scenario Outline: However it is written
    When I ask "<question>"
    Then it is certain
    And it understood "<query>"

    Examples:
      | question                         | query                           |
      | WHO OWNS CPT?                    | CPT owner ?                     |
      | who owns cpt                     | CPT owner ?                     |
      | Please, who maintains CPT?       | CPT owner ?                     |
      | CPT - who owns it?               | CPT owner ?                     |
      | what letter covers wheel chairs? | ? covers wheelchairs as section |
      | what covers a wheelchair?        | ? covers wheelchairs            |
      | what covers wheelchairs          | ? covers wheelchairs            |
      | is Category 2 used for payment?  | CPT.II used-for reimbursement ? |
      | is Cat II used for payment?      | CPT.II used-for reimbursement ? |
      | A4648: what does it mean?        | A4648 means ?                   |
      | what does a4648 mean?            | A4648 means ?                   |

  Scenario Outline: A misspelt word is read aloud
    When I ask "<question>"
    Then it is certain
    And a note says "I read *<wrong>* as *<right>*"

    Examples:
      | question                   | wrong       | right        |
      | what covers ambulence?     | ambulence   | ambulance    |
      | what covers whelchairs?    | whelchairs  | wheelchairs  |
      | is Category III temporery? | temporery   | temporary    |
      | what covers chemoterapy?   | chemoterapy | chemotherapy |

  Scenario Outline: What is not known is not made up
    When I ask "<question>"
    Then it is not understood

    Examples:
      | question                       |
      | what is the weather in Boston? |
      | which coder earns most?        |
      | who taught the CEO to golf?    |
      | how heavy is the CPT manual?   |

  Scenario Outline: What no source records is said to be not stated
    When I ask "<question>"
    Then it is certain
    And it understood "<query>"
    And it is not stated
    And the answer begins with "<begins>"

    Examples:
      | question                            | query                  | begins                              |
      | how much does 99213 pay?            | 99213 fee ?            | Not stated for 99213: what is paid  |
      | who is the CEO of CMS?              | CMS headed-by ?        | Not stated for CMS: who is at its   |
      | what is the AMA's address           | AMA contact ?          | Not stated for AMA: how to reach it |
      | which diagnosis goes with 99213?    | 99213 justified-by ?   | Not stated for 99213: the diagnosis |
      | how many units of A0425 can I bill? | A0425 unit-limit ?     | Not stated for A0425: how many      |
      | what is the RVU of 99213?           | 99213 relative-value ? | Not stated for 99213: its relative  |

  Scenario Outline: What no source says is not stated
    When I ask "<question>"
    Then it is certain
    And it is not stated
    And the answer begins with "Not stated"

    Examples:
      | question                               |
      | does HCPCS Level II cover surgery?     |
      | when was CPT Category II established?  |
      | what is X1234?                         |
      | does Medicare accept CPT Category III? |
      | can I use GA and GX together?          |

  Scenario: What is not understood names what was, and offers the nearest questions
    When I ask "who taught the dog of CMS?"
    Then it is not understood
    And it suggests "CMS"

  Scenario: A code that nobody records, and what it looks like
    When I ask "what is X1234?"
    Then it is not stated
    And a note says "no such code is recorded: X1234"
    And a note says "written like a code of HCPCS Level II"

  Scenario Outline: The form of a code
    When I ask "is <code> a well-formed code of what?"
    Then it is certain
    And it holds
    And the answer names "<part>"
    And it cites <source>

    Examples:
      | code  | part             | source         |
      | 0042T | CPT Category III | SUPERCODER-3   |
      | 4000F | CPT Category II  | CMS-MEASURES   |
      | 0240U | PLA codes        | AMA-PLA        |
      | A0425 | HCPCS Level II   | CMS-FILE-2019  |
      | 99213 | CPT Category I   | AMA-CATEGORIES |

  Scenario: What is in a range
    When I ask "what is in A0021-A0999?"
    Then it is certain
    And the answer names "ambulance codes"
    And the answer names "A0425"
    And it cites PUBLISHERS

  Scenario: Which codes start with a letter
    When I ask "which codes start with L?"
    Then it is certain
    And the answer names "L0112-L4631"
    And the answer names "L5000-L9900"

  Scenario: Comparing marks what is known of one side only
    When I ask "what is the difference between CPT and HCPCS?"
    Then it is certain
    And the table says "1966" in the row "set up"
    And the table says "1978" in the row "set up"
    And the table says "AMA" in the row "maintains"
    And the table says "only HCPCS" in the row "levels"

  Scenario: Who says it, and who says otherwise
    When I ask "who says that HCPCS has three levels?"
    Then it is certain
    And it does not hold
    And the answer names "vendor"
    And it cites D0
    And it cites OLD-MANUAL
    When I ask "who says A4648 is a walking cast?"
    Then it cites D4 line 41

  Scenario: Does an article say so
    When I ask "does D3 say that HCPCS covers ambulance?"
    Then it is certain
    And it holds
    And it cites D3 line 64
    When I ask "does D4 say that J codes cover chemotherapy?"
    Then it does not hold

  Scenario: What somebody leaves out
    When I ask "does CPT cover wheelchairs?"
    Then it does not hold
    And the proof says "CPT leaves out medical equipment and supplies"
    And it cites CMS-README-2019

  Scenario Outline: Of what kind a thing is
    When I ask "<question>"
    Then it is certain
    And it <verdict>
    And it understood "<query>"
    And the answer begins with "<answer>"

    Examples:
      | question                         | query                                   | verdict        | answer                                        |
      | is GY a modifier                 | ? kind HCPCS.II.modifiers.GY as modifier | holds          | Yes: modifier GY is a modifier                |
      | is CPT a code set                | ? kind CPT as system                    | holds          | Yes: CPT is a code set                        |
      | is J a section                   | ? kind HCPCS.II.J as section            | holds          | Yes: J codes are a section                    |
      | is CMS an organization?          | ? kind CMS as organization              | holds          | Yes: CMS is an organization                   |
      | is A0425 a code?                 | ? kind A0425 as code                    | holds          | Yes: A0425 is a code                          |
      | is 99213 a code?                 | ? kind 99213 as code                    | holds          | Yes: 99213 is a code                          |
      | is X1234 a code?                 | ? kind X1234 as code                    | is not stated  | Not stated                                    |
      | is the AMA a code set?           | ? kind AMA as system                    | does not hold  | No: AMA is not a code set but an organization |
      | is Medicare a payer?             | ? kind Medicare as payer                | holds          | Yes: Medicare is a payer                      |
      | is surgery a service?            | ? kind surgery as topic                 | holds          | Yes: surgery is a topic                       |
      | are Medicare and Medicaid payers | ? kind Medicare, Medicaid as payer      | holds          | Yes: Medicare is a payer                      |

  Scenario Outline: Which of several it is
    When I ask "<question>"
    Then it is certain
    And it understood "<query>"
    And the answer begins with "<answer>"

    Examples:
      | question                            | query                                     | answer                                       |
      | CPT or HCPCS for wheelchairs?       | CPT, HCPCS covers wheelchairs ?           | HCPCS, not CPT: HCPCS covers wheelchairs     |
      | is CPT paid or free                 | CPT access paid, free ?                   | Paid, not free: CPT is paid to use           |
      | is Category II optional or required | CPT.II obligation optional, mandatory ?   | Optional, not mandatory: CPT Category II     |
      | is 99213 CPT or HCPCS               | 99213 section CPT, HCPCS ?                | CPT: 99213 is in CPT; CPT is part of HCPCS   |
      | crutches cpt or hcpcs               | CPT, HCPCS covers crutches ?              | HCPCS, not CPT                               |
      | does the AMA or CMS own the D codes | HCPCS.II.D owner AMA, CMS ?               | Neither: D codes are maintained by ADA       |
      | does HCPCS cover drugs and surgery  | HCPCS covers drugs, surgery ?             | Both: HCPCS covers drugs                     |
      | surgeries - cpt yes or no?          | CPT covers surgery ?                      | Yes: CPT covers surgery                      |

  Scenario Outline: A part of a code set that other words tell
    When I ask "<question>"
    Then it is certain
    And it understood "<query>"
    And the answer begins with "<answer>"

    Examples:
      | question                                                      | query                             | answer                                                |
      | what numbers do the surgical CPT codes run from and to?       | CPT.I.surgery codes ?             | CPT Surgery has the codes 10004-69990                 |
      | lab test codes, CPT, what are the lowest and highest numbers? | CPT.I.pathology codes ?           | CPT Pathology and Laboratory has the codes            |
      | tracking CPT codes: how do they look                          | CPT.II format ?                   | CPT Category II is written as 4 digits then letter F  |
      | format of the HCPCS drug codes                                | HCPCS.II.J format ?               | J codes are written as letter then 4 digits           |
      | who is the owner of the dental HCPCS codes                    | HCPCS.II.D owner ?                | D codes are maintained by ADA                         |
      | how many characters does a modifier of HCPCS have             | HCPCS.II.modifiers modifier-form ? | HCPCS Level II modifiers are written as 2 alphanumerics |

  Scenario: Words that tell several parts of a code set make no certain question
    When I ask "who looks after the temporary HCPCS codes"
    Then it is only likely
    And it suggests "C codes"
    And it suggests "G codes"

  Scenario Outline: What is said around a question
    When I ask "<question>"
    Then it is certain
    And it understood "<query>"

    Examples:
      | question                                                        | query                        |
      | what is the difference between CPT and HCPCS in plain english?  | ? compare CPT, HCPCS         |
      | quick q: who owns CPT                                           | CPT owner ?                  |
      | for my exam, what does HCPCS stand for? thanks in advance       | HCPCS stands-for ?           |
      | im a student, what is CPT for dummies                           | ? define CPT                 |
      | I mix up CPT and HCPCS. Which one is free?                      | CPT, HCPCS access free ?     |
      | I bought crutches. Which level of HCPCS are they in?            | ? covers crutches as level in HCPCS |
      | our lawyer asks whether HIPAA requires HCPCS. does it?          | HCPCS mandated-by HIPAA ?    |
      | A0428 HCPCS?                                                    | A0428 section HCPCS ?        |
      | HCPCS mandatory?                                                | HCPCS obligation mandatory ? |
      | J codes = ?                                                     | ? define HCPCS.II.J          |

  Scenario: A kind is proved by the declaration
    When I ask "is GY a modifier?"
    Then the proof says "kb/modifiers/level-2.kb"

  Scenario Outline: What the question says decides what is asked
    When I ask "<question>"
    Then it is certain
    And it <verdict>
    And it understood "<query>"
    And the answer begins with "<answer>"

    Examples:
      | question                            | query                           | verdict       | answer                                   |
      | how do HCPCS codes look             | HCPCS format ?                  | holds         | HCPCS is written as                      |
      | is 99213 valid                      | ? valid 99213                   | is not stated | Not stated whether 99213 is in use       |
      | is 99213 a valid CPT code           | ? valid 99213 in CPT            | is not stated | Not stated whether 99213 is in use       |
      | is 99201 a valid CPT code           | ? valid 99201 in CPT            | does not hold | Not in use: 99201 ended on 2020-12-31    |
      | is 12345 a valid level II code      | ? valid 12345 in HCPCS.II       | does not hold | No: 12345 is not written like a code     |
      | POS 02                              | 02 place-name ?                 | is not stated | Not stated for 02                        |
      | what is place of service 11?        | 11 place-name ?                 | is not stated | Not stated for 11                        |
      | is POS 22 a facility                | 22 place-setting facility ?     | is not stated | Not stated: no source says that place    |
      | which NCCI edits does A0425 have    | A0425 bundled-with ?            | is not stated | Not stated for A0425                     |
      | did CPT exist in 1970               | ? valid CPT on 1970-12-31       | holds         | In use: CPT                              |
      | did CPT exist in 1950               | ? valid CPT on 1950-12-31       | does not hold | Not in use                               |
      | did CPT exist before 2001           | CPT established < 2001 ?        | holds         | Yes: CPT was established in 1966         |
      | has CPT existed since 2003          | ? valid CPT on 2003-12-31       | holds         | In use: CPT                              |
      | what falls under E0100-E8002        | ? list E0100-E8002              | holds         | E0100-E8002 lies in E codes              |
      | ? part-of E0100-E8002               | ? part-of E0100-E8002           | holds         | E0100-E8002 lies in E codes              |
      | is A0425 in A0021-A0999             | A0425 part-of A0021-A0999 ?     | holds         | Yes: A0425 is part of A0021-A0999        |
      | is A0425 between A0400 and A0430    | A0425 part-of A0400-A0430 ?     | holds         | Yes: A0425 is part of A0400-A0430        |
      | are category II codes paid          | CPT.II payable-by ?             | does not hold | CPT Category II is not paid              |
      | is CPT paid                         | CPT access paid ?               | holds         | Yes: CPT is paid to use                  |
      | what letter is for drugs            | ? covers drugs as section       | holds         | A codes cover drugs                      |
      | which code set is 0042T in?         | ? locate 0042T as system        | holds         | 0042T is in CPT, part of HCPCS           |
      | is A0425 free?                      | A0425 access free ?             | holds         | Yes: A0425 is free to use                |
      | does CPT stand for common procedure? | CPT stands-for "common procedure" ? | does not hold | No: CPT does not stand for common procedure |
      | does CPT stand for Current Procedural Terminology? | CPT stands-for "Current Procedural Terminology" ? | holds | Yes: CPT stands for Current Procedural |
      | which codes start with W            | ? list W                        | holds         | Codes that begin with W were among HCPCS |
      | which codes start with N            | ? list N                        | is not stated | Not stated: no code or range that begins |
      | which codes start with A            | ? list A                        | holds         | ambulance codes have the codes A0021     |
      | which codes start with 99           | ? list 99                       | holds         | CPT Anesthesia has the codes 99100-99140 |
      | HCPCS part-of ?                     | HCPCS part-of ?                 | does not hold | HCPCS is part of nothing that is known   |

  Scenario: A wider whole of the same kind is told with the narrower one
    When I ask "which system is 0042T in?"
    Then the answer does not name "0042T is in HCPCS"

  Scenario Outline: What is not known is not taken for something else
    When I ask "<question>"
    Then it is not understood

    Examples:
      | question                 |
      | what is W                |
      | what is the AMA's wine   |
      | what is an unlisted code |

  Scenario Outline: A formal question without its mark is one all the same
    When I ask "<question>"
    Then it is certain
    And it understood "<query>"

    Examples:
      | question             | query                  |
      | CPT access licensed  | CPT access licensed ?  |
      | CPT access           | CPT access ?           |
      | CPT owner            | CPT owner ?            |
      | CPT owner AMA        | CPT owner AMA ?        |
      | A0425 section        | A0425 section ?        |
      | HCPCS part-of        | HCPCS part-of ?        |
      | CPT update-cycle     | CPT update-cycle ?     |
      | HCPCS based-on CPT   | HCPCS based-on CPT ?   |

  Scenario Outline: Codes are spoken of by how they are written
    When I ask "<question>"
    Then it is certain
    And the answer names "<words>"

    Examples:
      | question                                                   | words                                                  |
      | code ending in F, what is it                               | Codes that end in F are CPT Category II                |
      | what does the F at the end of a code mean like 3008F       | CPT Category II covers performance measures            |
      | if a code has four digits and then a T what category is it | CPT Category III                                       |
      | codes that start with W or X                               | were among HCPCS Level III                             |
      | What does the G in G9631 stand for?                        | Codes that begin with G are G codes                    |
      | What are the M codes at the end of the CPT like 0002M      | MAAA codes                                             |
      | which section has codes starting with 992                  | CPT Evaluation and Management                          |
      | who maintains codes ending in U                            | PLA codes are maintained by AMA                        |
      | does Medicare pay for S-prefix codes                       | S codes are not paid by Medicare                       |

  Scenario Outline: That a part has no codes that are written so is said only where something denies it
    When I ask "<question>"
    Then it is certain
    And it <status>
    And the answer names "<words>"

    Examples:
      | question                                      | status        | words                                             |
      | does level 2 have codes beginning with W or Z | is not stated | gives HCPCS Level II codes that begin with W or Z |
      | does level 2 have codes beginning with W or Z | is not stated | HCPCS Level II has the codes A0000-V9999          |
      | does category 3 have codes ending in F        | does not hold | CPT Category III has no codes that end in F       |

  Scenario: Codes that nothing gives a place are not made up
    When I ask "can codes end with an X"
    Then it is not stated
    And the answer names "no source gives any part codes that end in X"

  Scenario: A code is told before a whole system
    When I ask "is there a code for a flu shot"
    Then it is certain
    And the answer begins with "90658 means flu shots"
    And the answer names "CPT covers flu shots"
    And it cites D4 line 24

  Scenario: What a neighbour says of a wider place is neither yes nor no
    When I ask "is J1885 paid by Medicare?"
    Then the answer begins with "Not stated: no source says that J1885 can be paid by Medicare"
    And the answer names "HCPCS Level II is accepted by Medicare"

  Scenario: What a neighbour says is told where nothing else is stated
    When I ask "? covers intraoperative-ureter-injury"
    Then the answer begins with "G9631"
    And it cites CMS-FILE-2019
    And a note says "no source says of anything that it covers injury of the ureter in surgery"

  Scenario Outline: Which and a kind are never answered with yes
    When I ask "<question>"
    Then it is certain
    And it understood "<query>"
    And the answer names "<words>"

    Examples:
      | question                                             | query                                               | words         |
      | in which CPT section does 45378 fall?                | ? locate 45378 as section                           | CPT Surgery   |
      | prosthetics and orthotics are in which hcpcs section | ? covers prosthetics, orthotics as section in HCPCS | L codes       |
      | radiology code range cpt                             | CPT.I.radiology codes ?                             | 70010-79999   |
      | what is a modifier                                   | ? define modifier                                   | modifier 25   |
      | what is a modifier on a cpt code                     | ? define CPT.modifiers                              | CPT modifiers |
      | what are the six sections of CPT                     | CPT includes ? as section                           | CPT Radiology |
      | which level of HCPCS is just CPT                     | ? define HCPCS.I                                    | Level I       |
      | "neighborhood codes" is another name for which level | ? define HCPCS.III                                  | Level III     |
      | which level of HCPCS is the same as CPT              | ? define HCPCS.I                                    | Level I       |
      | emerging technology codes are in category __         | ? define CPT.III                                    | emerging      |
      | what level are J codes                               | HCPCS.II.J part-of ? as level                       | Level II      |
      | how does a level differ from a category in coding    | ? define level, category                            | large parts   |

  Scenario: Codes in general are told by what they are in
    When I ask "are the codes updated every year"
    Then it is certain
    And the answer begins with "CPT Category I is updated yearly"

  Scenario: Three questions in one
    When I ask "who owns CPT and how often is it updated and is it free?"
    Then it is certain
    And the answer names "CPT is maintained by AMA"

  Scenario: A question that reads as the one before is named
    When I ask "who owns CPT and who owns who?"
    Then a note says "I read “who owns who” as asking the same"

  Scenario Outline: A word that turns the question and is in no reading forbids to be certain
    When I ask "<question>"
    Then it is only likely

    Examples:
      | question                                    |
      | who only uses CPT?                          |
      | what uses does CPT have other than billing? |
      | is it free or is it paid?                   |
