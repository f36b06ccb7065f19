Feature: Finding a code by words
  Whoever does not know the code types what it is for. What sources tell of the topic comes first, then the codes whose
  descriptors have the words, each with the line of the release that says so; what was misspelt is read, and said.
  The file beside this feature is made by the tests: its codes are of the official shape, its words are not.

  Background:
    Given the shipped knowledge base
    And the release "releases/HCPC2021_CONTR_ANWEB.txt" is imported

  Scenario: Words of a descriptor
    When I ask "search for wheelchair cushion"
    Then it is certain
    And it holds
    And the answer names "E codes cover wheelchairs"
    And the answer names "E2610: Wheelchair cushion with a motor"
    And it cites hcpcs-2021
    And it understood "? find "wheelchair cushion""

  Scenario: Misspelt words are read, and it is said how
    When I ask "search for wheelchiar cushoin"
    Then it holds
    And the answer names "E2610: Wheelchair cushion with a motor"
    And a note says "I read *wheelchiar* as *wheelchair*"
    And a note says "I read *cushoin* as *cushion*"

  Scenario Outline: In other words
    When I ask "<question>"
    Then it is certain
    And the answer names "<code>"

    Examples:
      | question                                         | code   |
      | which codes mention oxygen concentrators?        | E1390: |
      | codes for a commode chair with arms              | E0163: |
      | what is the HCPCS code for an oxygen concentrator | E1391: |
      | find codes for xray brought to a home            | R0070: |
      | what code do I use for blood sugar test strips   | A4253: |

  Scenario: Short forms that descriptors use
    When I ask "search for inj of a third drug"
    Then the answer names "J3420: Injection of a third drug"
    When I ask "search for w/c back cushion"
    Then the answer names "E2611: Cushion for the back of a wheelchair"

  Scenario: What has ended comes behind what is in force
    When I ask "search for wheelchair cushion of an older make"
    Then the answer names "E2619: Wheelchair cushion of an older make (not in force; listed in hcpcs-2021)"

  Scenario Outline: The name of a topic alone is asked for its codes
    When I ask "<question>"
    Then it is certain
    And it holds
    And the answer names "<what is stated>"
    And the answer names "<code>"

    Examples:
      | question            | what is stated                          | code   |
      | oxygen concentrator | E codes cover oxygen                    | E1390: |
      | portable x-ray      | R codes cover transport of portable     | R0070: |
      | what is a commode   | E codes cover commodes                  | E0163: |

  Scenario: Words that no descriptor has are told
    When I ask "search for zeppelin cushion"
    Then the answer names "E2610"
    And a note says "no descriptor has “zeppelin”"
    When I ask "search for zeppelin"
    Then it is not stated

  Scenario: What is not understood, but stands in descriptors, is likely a search
    When I ask "airway open by pressure"
    Then it is only likely
    And the answer names "E0601"
    When I ask "who won the match last night"
    Then it is not understood

  Scenario: What is understood is answered as before, with the codes beside it
    When I ask "what covers wheelchairs?"
    Then it is certain
    And it understood "? covers wheelchairs"
    When I ask "is there a code for a commode chair"
    Then it understood "? covers commodes"
    And a note says "descriptors of E0163 have"
    When I ask "what is the code for a hearing aid battery"
    Then the answer names "V5266"

  Scenario: A code that is looked for is told of
    When I ask "find E0601"
    Then the answer names "Device that keeps the airway open by pressure"

  Scenario: What is withheld is not searched, and that is told
    Given the release file "own-2024.csv"
      """
      code,short,long,effective,terminated
      99990,Zebra polish,Polishing of a zebra made up for a test,2024-01-01,
      99991,Zebra comb,Combing of a zebra made up for a test,2024-01-01,
      """
    When I ask "search for zebra"
    Then it is not stated
    And the answer does not name "99990"
    And a note says "the descriptors of cpt-2024 are withheld, and not searched"
    When I ask "search for zerba polishing"
    Then the answer does not name "zebra"
