Feature: What an answer says
  An answer tells each thing once, by a name that says something, and nothing beside it that seems to say otherwise.

  Background:
    Given the shipped knowledge base

  Scenario Outline: What something stands for is told of its short name
    When I ask "<question>"
    Then it holds
    And the answer names "<said>"
    And the answer does not name "<not said>"

    Examples:
      | question                         | said                                     | not said                                                        |
      | what does MUE stand for?         | MUE stands for medically unlikely edit   | Medically unlikely edits stand                                  |
      | what does DME stand for          | DME stands for durable medical equipment | durable medical equipment stands for durable medical equipment |
      | what is durable medical equipment | DME stands for durable medical equipment | durable medical equipment stands for durable medical equipment |

  Scenario: What is chosen with another is said without yes or no
    When I ask "H codes - behavioral health or rehab?"
    Then it holds
    And the answer begins with "Both: H codes cover behavioral health; H codes cover rehabilitative services"
    And the answer does not name "Yes"
    And it cites D4 line 67 for "H codes cover rehabilitative services"

  Scenario: What follows from an answer is not told as disputed beside it
    When I ask "who developed Level III codes?"
    Then it holds
    And the answer begins with "HCPCS Level III was developed by state Medicaid agencies, Medicare contractors"
    And the answer does not name "Disputed"
    When I ask "was Level III developed by Medicare contractors?"
    Then it is disputed

  Scenario: What is not stated of a value is told with what is stated of one that is called alike
    When I ask "are T codes used by Medicaid?"
    Then a note says "no source says just that T codes are used by Medicaid; T codes are used by state Medicaid agencies"

  Scenario: What shares a mere noun is not told beside it
    When I ask "is a dental cleaning coded in CPT?"
    Then the answer does not name "just that"

  Scenario: What is told once is not told as known again, and what is not stated stays told
    When I ask "who are S codes for"
    Then the answer begins with "S codes are accepted by Blue Cross and Blue Shield plans and private insurers"
    And a note says "Not stated for S codes"
    And the answer does not name "known"

  Scenario: What a code's own place is for comes first where nothing is stated of the code
    When I ask "is J3490 a drug code?"
    Then it is not stated
    And the answer begins with "Not stated of J3490 itself, which is in J codes: J codes cover drugs and biologicals"
    When I ask "is Q0144 for drugs?"
    Then it is not stated
    And the answer begins with "Not stated: no source says"

  Scenario: Several of something are said to do it
    When I ask "what do the modifiers P1 to P6 signal?"
    Then the answer begins with "the modifiers P1 to P6 say: the state of a patient under anesthesia"

  Scenario: Only releases that could tell are named, and in one note
    When I ask "what is in A0021-A0999?"
    Then a note says "a release of hcpcs would tell"
    When I ask "what is the descriptor of G9631?"
    Then a note says "a release of cpt or hcpcs would tell"

  Scenario Outline: What was asked is told in English
    When I ask "<formal>"
    Then it is certain
    When I ask "<in words>"
    Then it understood "<formal>"

    Examples:
      | formal                                 | in words                                            |
      | ? signals drug-waste as modifier       | which modifiers signal a discarded amount of a drug |
      | ? signals drug-waste                   | what signals a discarded amount of a drug           |
      | ? covers radiology as section in HCPCS.II | which sections of HCPCS Level II cover radiology |
      | ? appended-to CPT                      | what is put on CPT                                  |
