Feature: Asked by coders at work
  Coders, billers, auditors and suppliers ask in the words of their trade: codes first or last, modifiers by what happened.

  Background:
    Given the shipped knowledge base

  Scenario Outline: Which modifier it is, by what happened
    When I ask "<question>"
    Then it is certain
    And it holds
    And the answer names "<modifier>"

    Examples:
      | question                                                   | modifier    |
      | threw out half the vial, which modifier do we put?         | modifier JW |
      | which modifier when the whole vial was used                | modifier JZ |
      | the ABN was not signed, which modifier?                    | modifier GZ |
      | patient signed the ABN, which modifier do I append         | modifier GA |
      | what modifier do we append for both knees                  | modifier 50 |
      | which modifier for only the professional component         | modifier 26 |
      | repeat procedure by a different doctor, what modifier      | modifier 77 |

  Scenario Outline: Two modifiers side by side, a bare number among them
    When I ask "<question>"
    Then it is certain
    And the answer names "modifier 59"
    And the answer names "modifier XE"

    Examples:
      | question                   |
      | XE vs 59, which is it      |
      | 59 or XE, which one do I use |
      | should I append 59 or XE   |

  Scenario Outline: Two codes are one and the same, or not
    When I ask "<question>"
    Then it is certain
    And it does not hold

    Examples:
      | question                                 |
      | are 99213 and 99214 the same thing?      |
      | is G0008 the same code as 90471          |
      | are 59 and XU the same modifier          |

  Scenario Outline: What the marks of edits and their limits say
    When I ask "<question>"
    Then it is certain
    And it holds
    And the answer names "<words>"

    Examples:
      | question                                        | words                               |
      | is an MUE per line or per day                   | each line of a claim or to the day  |
      | CCI indicator 0 means what                      | no modifier undoes the edit         |
      | where did the LCD codes go?                     | Billing and Coding Articles         |
      | what are HCPCS modifiers made of                | 2 alphanumerics                     |

  Scenario Outline: Which code set is for what a hospital or a pharmacy reports
    When I ask "<question>"
    Then it is certain
    And it holds
    And the answer begins with "<words>"

    Examples:
      | question                                              | words             |
      | which code set do hospitals use for inpatient surgery | ICD-10-PCS covers |
      | drugs dispensed by a pharmacy, which code set         | NDC covers        |
      | E/M stands for?                                       | CPT Evaluation and Management stands for Evaluation and Management |

  Scenario: HCPCS is not for what retail pharmacies report
    When I ask "does HCPCS cover drugs on pharmacy claims"
    Then it is certain
    And it does not hold
    And it cites CFR-162.1002

  Scenario: What is denied of all does not tell what a part is for
    When I ask "what do Q codes cover"
    Then it is not stated
    And the answer begins with "Not stated for Q codes"

  Scenario: What is known of a code in one set is no code of another
    When I ask "what is the ICD-10-CM code for an appendectomy"
    Then it is not stated
    And the answer begins with "Not stated: no source loaded tells a code for"

  Scenario: Of two wholes the one alone is not taken
    When I ask "Splints and bandages, lvl I or lvl II?"
    Then it is only likely
