Feature: What decides on a claim beside the codes
  Edits and what their marks say, the day that decides, deadlines, what a modifier tells, and what is so of each code of a
  part: asked in the words of those who file and check claims.

  Background:
    Given the shipped knowledge base

  Scenario Outline: What an edit is and what its marks say
    When I ask "<question>"
    Then it holds
    And the answer names "<answer>"
    And it cites <source>

    Examples:
      | question                                                 | answer                   | source          |
      | what does modifier indicator 0 mean                      | no modifier undoes       | TEXMED          |
      | what does modifier indicator 1 mean                      | a modifier may undo      | AAPC-INDICATORS |
      | what does modifier indicator 9 mean                      | not applicable           | AAPC-INDICATORS |
      | can a modifier bypass an edit with indicator 0           | impossible               | TEXMED          |
      | what does MAI 1 mean                                     | each line                | FCSO-MUE        |
      | What does MAI 2 on the MUE table mean                    | absolute                 | FCSO-MUE        |
      | what does MAI 3 mean                                     | by clinical practice     | MUE-2024-07     |
      | what is a PTP edit                                       | not paid together        | TEXMED          |
      | does every code have an MUE                              | some codes only          | CMS-MUE         |
      | are some MUEs confidential                               | partly confidential      | CMS-MUE         |
      | do NCDs list codes                                       | no codes                 | CMS-TRACKING    |

  Scenario: Two sorts of edits side by side
    When I ask "MUE vs PTP edit"
    Then the answer names "more units of one code"
    And the answer names "two codes that are not paid together"

  Scenario: Pairs of codes are no matter of diagnoses
    When I ask "NCCI.pairs edits-codes-of ICD-10-CM ?"
    Then it does not hold

  Scenario Outline: Days and deadlines
    When I ask "<question>"
    Then it holds
    And the answer names "<answer>"
    And it cites <source>

    Examples:
      | question                                                       | answer                     | source        |
      | medical-code-sets version-date ?                               | date of service            | CFR-162.1000  |
      | nonmedical-code-sets version-date ?                            | date of transaction        | CFR-162.1000  |
      | do I use the code set of the date of service                   | date of service            | CFR-162.1000  |
      | must a health plan process old codes                           | in force earlier           | CFR-PREAMBLE  |
      | when are applications for drug codes due                       | January, April, July       | CMS-DECISIONS |
      | when are applications for non-drug HCPCS codes due             | January and July           | CMS-DECISIONS |
      | when did D codes leave the HCPCS file                          | 2011-05-24                 | ADA-2011      |
      | Why can't I find D codes in the CMS HCPCS download?            | 2011-05-24                 | ADA-2011      |
      | what did HCPCS originally stand for                            | HCFA Common Procedure      | HL7-HCPCS     |
      | when did HCFA become CMS                                       | 2001-07-01                 | HL7-HCPCS     |
      | why were local codes discontinued                              | uniform codes              | WIKIPEDIA-2003 |
      | how long does a category 3 code last before it sunsets         | five years                 | SUPERCODER-3  |
      | should I report an unlisted code or a category III code        | instead of                 | SUPERCODER-3  |
      | what law led to PLA codes                                      | PAMA                       | AMA-PLA       |
      | who asked for the S codes                                      | BCBSA                      | CMS-FILE-2019 |
      | who sits on the alpha-numeric panel                            | HIAA                       | RECORD-LAYOUT-2020 |
      | how is ambulance mileage rounded                               | a tenth of a mile          | FCSO-AMBULANCE |

  Scenario Outline: What a modifier tells, by what it tells
    When I ask "<question>"
    Then it holds
    And the answer names "<modifier>"
    And it cites <source>

    Examples:
      | question                                                 | modifier       | source       |
      | which modifier means an ABN is on file                   | modifier GA    | AAPC-ABN     |
      | which modifier means a voluntary ABN was given           | modifier GX    | AAPC-ABN     |
      | which modifier means the service is statutorily excluded | modifier GY    | AAPC-ABN     |
      | which modifier says no ABN                               | modifier GZ    | WPS-ABN      |
      | may the patient be billed with GZ                        | may not be billed | WPS-ABN   |
      | when was GX reintroduced                                 | 2010-04-01     | CMS-FILE-2019 |
      | what are the X{EPSU} modifiers                           | XE, XS, XP or XU | JUCM-X     |
      | can modifier 59 go on either column                      | either column  | CODING-ONLINE |
      | what is modifier P3                                      | under anesthesia | RECORD-LAYOUT-2020 |

  Scenario Outline: What is so of a part is so of each code in it
    When I ask "<question>"
    Then it holds
    And it cites <source>

    Examples:
      | question                         | source         |
      | Is K0001 a temporary code        | CMS-FILE-2019  |
      | is 0075T a temporary code        | SUPERCODER-3   |
      | 0075T is-for emerging-technology ? | SUPERCODER-3 |
      | 0075T is-for experimental ?      | D3             |
      | 0001U is-for laboratory ?        | AMA-PLA        |

  Scenario: What a part is for is told of a code that nobody gives a meaning
    When I ask "is 0075T an experimental code"
    Then the answer names "0075T is for experimental and investigational services"

  Scenario: What a code means is covered by the system that it is in
    When I ask "Hearing aid batteries: HCPCS or CPT"
    Then the answer begins with "HCPCS"
    And it cites CMS-FILE-2019

  Scenario: A shot is a vaccine, too; giving it is not
    When I ask "is 90658 a vaccine product"
    Then it holds
    And it cites RBCS-2024
    When I ask "is G0008 a vaccine"
    Then it does not hold

  Scenario: Several names of one thing are no others
    When I ask "C codes, are they only for hospital outpatient?"
    Then it is not stated
    And the answer names "no source names another"
    When I ask "do C codes cover emerging technology"
    Then it holds

  Scenario: Pages that contradict each other, of which one is trusted more
    When I ask "Is 99213 low or moderate complexity"
    Then the answer begins with "Low, not moderate"
    And it cites STUDY-GUIDE
    And DREAMSOFT dissents with "moderate", settled by "publisher over forum"

  Scenario Outline: Asked by those who load code tables and check claims
    When I ask "<question>"
    Then it is certain
    And it understood "<query>"
    And the answer names "<words>"

    Examples:
      | question                                                               | query                                         | words                            |
      | which year's codes do I use?                                           | medical-code-sets version-date ?              | date of service                  |
      | Which date decides what code version is right: date of service or date of submission? | medical-code-sets version-date date-of-service, date-of-transaction ? | Date of service, not |
      | Is CPT annual and HCPCS quarterly?                                     | CPT update-cycle yearly ?                     | CPT is updated yearly            |
      | do hcpcs codes ever get re-used for something different?               | HCPCS reuse ?                                 | used again                       |
      | Does every HCPCS code have an MUE?                                     | NCCI.unit-limits extent ?                     | some codes only                  |
      | Do NCCI edits check diagnosis codes?                                   | NCCI edits-codes-of ICD-10-CM ?               | not about codes of ICD-10-CM     |
      | when were XE and XS introduced                                         | HCPCS.II.modifiers.XE, HCPCS.II.modifiers.XS established ? | in use from 2015-01-01 |
      | what's the first letter of the ambulance modifier                      | HCPCS.II.modifiers.origin-destination tells ? | began (first letter)             |
      | Do D2 and D3 agree on how many levels HCPCS has?                       | disputed HCPCS levels ?                       | HCPCS has 3 levels               |
      | which of the five articles says CPT is all numeric                     | sources CPT format numeric ?                  | numeric                          |
      | In 2000 was there still a third HCPCS level?                           | HCPCS includes HCPCS.III ? on 2000-12-31      | HCPCS contained HCPCS Level III  |
      | What was J9380 before 2023                                             | J9380 means ? on 2022-12-31                   | vincristine                      |

  Scenario: Of two sorts of codes it is told how many there were last
    When I ask "are there more S codes than T codes?"
    Then it is certain
    And it understood "HCPCS.II.S, HCPCS.II.T code-count ?"
    And a note says "S codes had 533 codes"
    And a note says "T codes had 114 codes"

  Scenario Outline: What would be left aside takes certainty away
    When I ask "<question>"
    Then it is only likely

    Examples:
      | question                                   |
      | was CPT licensed in 2001 and 2010          |
      | At which J number do the chemo drugs begin? |
      | who says HCPCS is free because of HIPAA    |
