Feature: What a code means for a claim, and who has the say
  People who get a bill, send a claim or buy a product ask what follows from a code, whom to ask, and what is allowed.

  Background:
    Given the shipped knowledge base

  Scenario Outline: That a code exists promises nothing
    When I ask "<question>"
    Then it is certain
    And the status is does not hold
    And it cites <authority>

    Examples:
      | question                                                    | authority       |
      | does a HCPCS code mean my insurance will pay?               | CMS-README-2016 |
      | does a HCPCS code decide whether I am covered?              | HCPCSCODEBOOKS  |
      | does a CPT code decide reimbursement?                       | CMS-README-2016 |
      | if there is a CPT code, will my insurance pay for it?       | CMS-README-2019 |
      | does the existence of a HCPCS code decide coverage?         | CMS-README-2019 |
      | does a CPT code mean it is covered?                         | CMS-README-2016 |

  Scenario Outline: Letters that Medicare does not take
    When I ask "<question>"
    Then it is certain
    And the status is does not hold
    And it cites <authority>

    Examples:
      | question                      | authority     |
      | does Medicare accept H codes? | CMS-FILE-2019 |
      | does Medicare take S codes?   | JUCM-S        |
      | does Medicare accept T codes? | CMS-FILE-2019 |

  Scenario Outline: Who has the say, whom to ask, and what is allowed
    When I ask "<question>"
    Then it is certain
    And it holds
    And the answer names "<named>"
    And it cites <source>

    Examples:
      | question                                              | named                | source        |
      | what regulation gives CMS authority over Level II?    | 42 CFR 414.40        | PROBSEE       |
      | where does CMS get its authority for Level II from?   | 42 CFR 414.40        | PROBSEE       |
      | can I resell CPT codes?                               | by licence           | AMA-LICENSING |
      | is redistribution of CPT allowed?                     | by licence           | AMA-LICENCE   |
      | can a physician bill Level II?                        | physicians           | MUE-2024-07   |
      | who decides whether to use CPT or HCPCS?              | providers            | D2 line 12    |
      | which code set should I choose?                       | choosing             | D2 line 12    |
      | how do I decide between a CPT and a HCPCS code?       | payer of the claim   | D2 line 12    |
      | what should I do before I send a claim?               | check of coverage    | D2 line 12    |
      | is it a good idea to check coverage?                  | advisable            | D2 line 12    |
      | who turns the doctor's notes into codes?              | medical coders       | D4 line 92    |
      | who makes sure invoices have the proper codes?        | medical coders       | D4 line 92    |
      | who can I ask about a code on my bill?                | health plans         | D4 line 112   |
      | can both CPT and HCPCS be on one bill?                | medical bills        | D4 line 100   |
      | what happens when claims are coded right?             | fewer denied claims  | D3 line 97    |
      | what happens if I code a claim wrong?                 | denied claims        | D3 line 159   |
      | how does RapidClaims handle security and privacy?     | encryption           | D3 line 137   |
      | how does RapidClaims keep data safe?                  | secure cloud hosting | D3 line 137   |
      | how does RapidClaims guard data?                      | HIPAA                | D3 line 137   |
      | where is the data of RapidClaims stored?              | the United States    | D3 line 138   |
      | does RapidClaims check NCCI edits?                    | NCCI edits           | D3 line 52    |
      | does RapidClaims keep an audit trail?                 | audit trail          | D3 line 127   |
      | can RapidClaims read doctors' notes?                  | medical notes        | D3 line 128   |

  Scenario: Within the agreement of CMS nothing may be passed on
    When I ask "CPT passing-on ? with 'the licence for programmes of CMS'"
    Then it holds
    And the answer names "forbidden"
    And it cites FCSO

  Scenario Outline: Codes tell nobody how to treat
    When I ask "<question>"
    Then it is certain
    And the status is does not hold
    And it cites CMS-MEASURES

    Examples:
      | question                           |
      | is CPT a treatment guideline?      |
      | does CPT tell doctors what to do?  |
      | is CPT a rulebook for care?        |
