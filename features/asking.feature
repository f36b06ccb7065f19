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
    When I ask "who is the president of the AMA?"
    Then it is not understood
    And it suggests "AMA"

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
