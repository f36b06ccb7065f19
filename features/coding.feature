Feature: Asking about codes of official files
  Whoever has imported official files asks about their codes: what one means, whether it was in use on a day, what changed.
  The files beside this feature are made by the tests: their codes are of the official shape, their words are not.

  Background:
    Given the shipped knowledge base
    And the release "releases/HCPC2018_CONTR_ANWEB.txt" is imported
    And the release "releases/HCPC2019_CONTR_ANWEB.txt" is imported
    And the release "releases/2023_07_anweb.txt" is imported
    And the release "releases/icd10cm-order-2025.txt" is imported

  # --- whether it is in use ---

  Scenario: A code is in use, by the release in force on the day
    When I ask "is A0021 valid on 2019-03-01?"
    Then it is certain
    And it holds
    And the answer begins with "In use on 2019-03-01: A0021 is listed in hcpcs-2019, the release in force"
    And the answer names "added 1985-01-01"
    And it cites hcpcs-2019
    And it cites CFR-162.1000
    And a note says "decided by presence in a release"
    And a note says "ambulance codes have the codes A0021-A0999 [PUBLISHERS]"
    And a note says "A0000-A9999 is the number space of A codes [PUBLISHERS]"

  Scenario: The last day counts, the day after does not
    When I ask "was A0021 valid on 2023-03-31?"
    Then it holds
    When I ask "was A0021 valid on 2023-04-01?"
    Then it does not hold
    And the answer names "ended 2023-03-31, its last day"
    And it cites hcpcs-2023-07

  Scenario: A code that has left the file is known from the older release
    When I ask "was G9976 still active in 2019"
    Then it does not hold
    And the answer names "no longer listed in hcpcs-2019; it is known from hcpcs-2018"
    And it cites hcpcs-2018
    When I ask "what does G9976 mean"
    Then it holds
    And the answer names "Note that the patient gave a reason"
    And a note says "so on 2018-12-31, its last day"

  Scenario: A code that is not listed at all
    When I ask "is E9999 valid?"
    Then it does not hold
    And the answer names "not listed in hcpcs-2023-07"
    And a note says "E0000-E9999 is the number space of E codes"

  Scenario: What a file leaves out as a whole it tells nothing of
    When I ask "is D0120 valid on 2019-03-01?"
    Then it is not stated

  Scenario: A code that was used again, and the time between
    When I ask "was J9380 valid on 2005-05-05?"
    Then it holds
    When I ask "was J9380 valid on 2015-05-05?"
    Then it does not hold
    And the answer names "used again from 2023-07-01"
    When I ask "what is the descriptor of J9380 on 2005-05-05"
    Then the answer names "the drug that there was"
    And it cites hcpcs-2018
    When I ask "what is the descriptor of J9380 on 2024-01-01"
    Then the answer names "the drug that there is"
    And it cites hcpcs-2023-07

  Scenario Outline: Since when, until when
    When I ask "<question>"
    Then it is certain
    And the answer names "<day>"

    Examples:
      | question                       | day        |
      | when was E0467 added?          | 2019-01-01 |
      | since when is E0467 valid      | 2019-01-01 |
      | when was A0021 terminated?     | 2023-03-31 |
      | was E0467 added in 2019?       | 2019-01-01 |

  Scenario: The newest release at hand is named, and that a newer one may differ
    When I ask "is K0462 still used?"
    Then it holds
    And the answer names "hcpcs-2023-07, the newest release at hand"
    And a note says "a newer one may say otherwise"

  # --- what it is ---

  Scenario: What a code is
    When I ask "what is E0110?"
    Then it is certain
    And the answer names "Crutches for the forearm, of any make, a pair, with tips and handgrips"
    And the answer names "the coverage of E0110 is special instructions"
    And it cites hcpcs-2023-07 for "Crutches"
    And it cites CMS-FILE-2019 for "means crutches"

  Scenario: On an earlier day the release in force then speaks
    When I ask "what is E0110?" as of 2018-06-01
    Then the answer names "Crutches for the forearm, a pair, with tips and handgrips"
    And it cites hcpcs-2018 for "Crutches"
    And the answer does not name "of any make"

  Scenario: Coverage that changes with a release
    When I ask "what is the coverage of E0467?" as of 2019-06-01
    Then the answer names "special instructions"
    When I ask "what is the coverage of E0467?"
    Then the answer names "not covered"

  Scenario: What is not stated of a code is answered with what is known of it
    When I ask "who invented E0260?"
    Then the answer does not name "Not understood"
    When I ask "is E0255 a hospital bed?"
    Then it is not stated

  Scenario: One release is asked
    When I ask "according to hcpcs-2018, is G9976 valid?"
    Then it holds
    And it cites hcpcs-2018
    And a note says "only hcpcs-2018 was asked"
    When I ask "what does hcpcs-2018 say about E0110?"
    Then the answer names "Crutches for the forearm, a pair"

  Scenario Outline: A code of diagnoses, with its dot and without
    When I ask "<question>"
    Then it is certain
    And the answer names "Sugar sickness of the second kind with high sugar"
    And it cites icd10cm-2024-10

    Examples:
      | question            |
      | what is E11.65?     |
      | what is e11.65      |
      | what does E11.65 mean? |

  Scenario: Without its dot it has the shape of another code, and both are told
    When I ask "what is E1165?"
    Then the answer names "Sugar sickness of the second kind with high sugar"
    And the answer names "E codes"
    And a note says "E1165 may be E11.65 or E1165; both are answered"

  # --- what there is, and what changed ---

  Scenario: What changed between two releases
    When I ask "what changed in the HCPCS E codes between 2018 and 2019?"
    Then it is certain
    And it holds
    And the answer names "E codes, from hcpcs-2018 to hcpcs-2019: 1 added, 0 removed, 1 changed"
    And the answer names "added (1): E0467"
    And the answer names "reworded (1): E0110"
    And the table says "of any make" in the row "E0110"
    And it cites hcpcs-2018
    And it cites hcpcs-2019

  Scenario: Since a day
    When I ask "changes to E codes since 2018"
    Then the answer names "E codes, from hcpcs-2018 to hcpcs-2023-07: 1 added, 0 removed, 1 changed"

  Scenario: What changed for one code, over all releases at hand
    When I ask "what changed in E0110?"
    Then the answer names "from hcpcs-2018 to hcpcs-2019"
    And the answer names "descriptor: Crutches for the forearm, a pair"
    When I ask "what changed in A0425?"
    Then the answer names "A0425 is the same in all releases at hand"

  Scenario: What was deleted
    When I ask "which codes were deleted from HCPCS in 2019?"
    Then the answer names "removed (1): G9976"
    And the answer does not name "added ("
    When I ask "which E codes were removed between 2018 and 2019?"
    Then the answer begins with "E codes, from hcpcs-2018 to hcpcs-2019: 1 added, 0 removed, 1 changed"
    And the answer does not name "reworded"

  Scenario: For a time of which no release is at hand that is said
    When I ask "what changed in HCPCS in 2021?"
    Then the answer names "by the days that hcpcs-2023-07 has"
    And a note says "no release at hand is dated from 2021-01-01 until 2021-12-31"

  Scenario: How many there are
    When I ask "how many E codes are there"
    Then it is certain
    And the answer names "E codes: 3 codes are listed in hcpcs-2023-07"

  Scenario: The codes in a range
    When I ask "list the codes in A0021-A0999"
    Then the answer names "A0021-A0999: 2 codes are listed in hcpcs-2023-07, the newest release at hand; 1 of them has ended"
    And the answer names "A0021: Ambulance ride beyond the state, each mile (ended 2023-03-31)"

  Scenario: Codes with a beginning
    When I ask "which codes start with E"
    Then the answer names "E0260: Hospital bed"

  Scenario: Codes of which a column says something
    When I ask "which codes are excluded by statute"
    Then it is certain
    And the answer names "A9282: Wig of any kind, each"

  # --- dissent ---

  Scenario: A document has another meaning than the file
    When I ask "what does A4648 mean?"
    Then the answer names "implantable tissue markers"
    And the answer names "Tissue marker to be implanted, each"
    And D4 dissents with "walking cast", settled by "higher rank"

  Scenario: What somebody states of a code against what the release says
    Given a knowledge base of my own on the shipped one
    And the file "ours.kb"
      """
      source MEMO "Our memo"
        rank regulator
      source POSTER "A poster in the hall"
        rank vendor

      about A0021
        coverage not-covered  [MEMO:3]
      about A0425
        coverage not-covered  [POSTER:1]
      """
    When I ask "what is the coverage of A0021?" as of 2019-03-01
    Then it is disputed
    And the answer names "not covered"
    And it cites MEMO line 3
    And it cites hcpcs-2019
    When I ask "what is the coverage of A0425?"
    Then it holds
    And the answer names "special instructions"
    And POSTER dissents with "not covered", settled by "higher rank"

  Scenario: The code above a code, by the words of a tree
    When I ask "what is the parent of E11.65"
    Then it is certain
    And it holds
    And the answer names "E11.65 is a finer case of E11.6"
    When I ask "is E11.6 the parent of E11.65"
    Then it is certain
    And it holds

  Scenario: Whether Medicare covers a code is what its column says
    When I ask "is A0021 covered by Medicare" as of 2019-03-01
    Then it is certain
    And the answer names "coverage of A0021"
