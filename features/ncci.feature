Feature: NCCI's edits
  A biller imports the files of a quarter and asks what may be billed together, how often, and beside what. Nothing is
  promised that no file says: two codes that no row lists are told as that, and so is a code without a published limit.

  Background:
    Given the shipped knowledge base
    And the release file "ccipra-v302r0-f1.txt"
      """
      Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale
      \t\tprior to 1996\tDate\tDate\t0=not allowed\t
      \t\t\t\t*=no data\t1=allowed\t
      \t\t\t\t\t9=not applicable\t
      11042\t97597\t\t20110101\t*\t1\tMisuse of Column Two code with Column One code
      11042\t99213\t\t20050101\t20191231\t1\tCPT Manual or CMS manual coding instruction
      11042\t99213\t\t20210101\t*\t0\tCPT Manual or CMS manual coding instruction
      11043\t11042\t*\t19960101\t*\t1\tMore extensive procedure
      11043\t97597\t\t20130101\t20130101\t9\tStandards of medical/surgical practice
      11043\t97602\t\t20200101\t20231231\t1\tStandards of medical/surgical practice
      """
    And the release file "mue-practitioner-2024q3.csv"
      """
      "HCPCS/
      CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale
      11042,1,3 Date of Service Edit: Clinical,Clinical: Data
      99213,2,3 Date of Service Edit: Clinical,Clinical: Data
      A4206,0,2 Date of Service Edit: Policy,CMS Policy
      """
    And the release file "add-on-codes-2024q2.csv"
      """
      primary_code,add_on_code,aoc_edit_type
      CCCCC,0054T,2
      0070U,0071U,1
      0070U,0072U,1
      """

  Scenario Outline: Two codes that a row lists, however one asks
    When I ask "<question>"
    Then it is certain
    And it holds
    And the answer begins with "Listed: 97597 is bundled into 11042"
    And the answer names "by a modifier"
    And it cites ncci-ptp-practitioner-2024-07 line 5

    Examples:
      | question                                              |
      | can 11042 and 97597 be billed together?               |
      | is there an NCCI edit between 11042 and 97597?        |
      | can I bill 97597 and 11042 together?                  |
      | is there an NCCI edit between 97597 and 11042?        |
      | may 11042 and 97597 be billed on the same day?        |
      | is 97597 bundled into 11042?                          |

  Scenario: A pair that was deleted ended on its day, inclusive
    When I ask "is there an NCCI edit between 11043 and 97602 on 2023-12-31?"
    Then it holds
    And the answer begins with "Listed on 2023-12-31"
    When I ask "is there an NCCI edit between 11043 and 97602 on 2024-01-01?"
    Then it does not hold
    And the answer begins with "No longer listed on 2024-01-01"
    And the answer names "deletion date 2023-12-31"

  Scenario: A pair that is not yet in effect
    When I ask "is there an NCCI edit between 11043 and 97602 on 2019-12-31?"
    Then it does not hold
    And the answer begins with "Not listed yet on 2019-12-31"

  Scenario Outline: A pair with two lives is told as it was on the day
    When I ask "is there an NCCI edit between 11042 and 99213 on <day>?"
    Then it <holds>
    And the answer begins with "<begins>"
    And it cites ncci-ptp-practitioner-2024-07 line <line>

    Examples:
      | day        | holds         | begins                         | line |
      | 2019-06-01 | holds         | Listed on 2019-06-01           | 6    |
      | 2020-06-01 | does not hold | No longer listed on 2020-06-01 | 6    |
      | 2024-08-01 | holds         | Listed on 2024-08-01           | 7    |

  Scenario: What the indicators mean, and who says so
    When I ask "can 11042 and 97597 be billed together?"
    Then a note says "an indicator of 0 says that no modifier undoes the edit"
    And a note says "AAPC-INDICATORS"

  Scenario: Two codes that no row lists, in either order
    When I ask "is there an NCCI edit between 97597 and 99213?"
    Then it does not hold
    And the answer begins with "None listed"
    And the answer names "ncci-ptp-practitioner-2024-07"
    And a note says "a newer one may say otherwise"

  Scenario: All pairs of a code
    When I ask "which codes bundle into 11042?"
    Then it holds
    And the answer begins with "11042 is the column 1 code of 2 pairs"
    And the answer names "97597 and 99213"
    And the answer names "11042 is the column 2 code of 1"

  Scenario Outline: A published limit
    When I ask "<question>"
    Then it is certain
    And the answer names "at most <units> units of <code> a day"
    And the answer names "for practitioners"
    And it cites ncci-mue-practitioner-2024-07 line <line>

    Examples:
      | question                                      | code  | units | line |
      | what is the MUE of 99213?                     | 99213 | 2     | 4    |
      | how many units of A4206 can be billed a day?  | A4206 | 0     | 5    |
      | MUE for 11042                                 | 11042 | 1     | 3    |

  Scenario: A code without a published limit, which is not the same as none
    When I ask "what is the MUE of 00100?"
    Then it is not stated
    And a note says "ncci-mue-practitioner-2024-07, the newest release at hand, has no row of 00100"
    And a note says "not every code has a published limit"
    And a note says "CMS-MUE"

  Scenario: An add-on code whose primary codes the contractor decides
    When I ask "is 0054T an add-on code?"
    Then it holds
    And the answer names "any primary code that the contractor accepts"
    And it cites ncci-add-on-2024-04 line 2

  Scenario: The primary code of an add-on code
    When I ask "what is the primary code of 0071U?"
    Then it holds
    And the answer names "0070U"
    And it cites ncci-add-on-2024-04 line 3

  Scenario: The add-on codes of a primary code
    When I ask "what are the add-on codes of 0070U?"
    Then it holds
    And the answer names "0071U and 0072U"

  Scenario: Everything that is known of a code
    When I ask "what is 11042?"
    Then it holds
    And the answer names "at most 1 units of 11042 a day"
    And a note says "11042 is the column 1 code of 3 and the column 2 code of 1 procedure-to-procedure edits"
