Feature: Words that turn the sense of a question round
  A question that asks if something is the only one, or for all but something, is answered as that.

  Background:
    Given the shipped knowledge base

  Scenario Outline: Whether something is the only one
    When I ask "<question>"
    Then it is certain
    And it understood "<query>"
    And the status is <status>
    And the answer names "<words>"

    Examples:
      | question                                       | query                                 | status        | words                                               |
      | are C codes only for hospitals?                | HCPCS.II.C used-by only hospitals ?   | not stated    | As far as the sources say: C codes are used by      |
      | is HCPCS used only by Medicare?                | HCPCS used-by only Medicare ?         | does not hold | No, not only: HCPCS is used by Medicare |
      | is 00100-01999 anesthesia only | 00100-01999 section only CPT.I.anesthesia ? | holds | Yes: 00100-01999 is in CPT Anesthesia |
      | is CPT just for operations                     | CPT covers only surgery ?             | does not hold | No, not only: CPT covers surgery                    |
      | HCPCS is for Medicare patients only, isn't it? | HCPCS used-by only Medicare ?         | does not hold | No, not only: HCPCS is used by Medicare             |
      | Is CPT maintained solely by the AMA?           | CPT owner only AMA ?                  | holds         | Yes: CPT is maintained by AMA, and there is no      |
      | is the AMA the only one who maintains CPT?     | CPT owner only AMA ?                  | holds         | Yes: CPT is maintained by AMA                       |
      | do hospitals alone use C codes                 | HCPCS.II.C used-by only hospitals ?   | not stated    | no source names another                             |
      | does CPT cover nothing but supplies?           | CPT covers only supplies ?            | does not hold | No: CPT does not cover medical and surgical         |
      | does CPT cover more than just surgery?         | CPT covers not only surgery ?         | does not hold | Yes, not only: CPT covers surgery                   |
      | are only C codes used by hospitals             | only HCPCS.II.C used-by hospitals ?   | does not hold | CPT is used by hospitals                            |
      | Is HCPCS mostly used by Medicare?              | HCPCS used-by Medicare ? mainly       | holds         | HCPCS is used by Medicare (mainly)                  |

  Scenario Outline: All but what is named
    When I ask "<question>"
    Then it is certain
    And it understood "<query>"
    And the answer names "<words>"

    Examples:
      | question                                              | query                            | words                          |
      | who uses cpt codes besides doctors                    | CPT used-by ? but physicians     | CPT is used by medical coders  |
      | apart from Medicare, who accepts HCPCS?               | HCPCS accepted-by ? but Medicare | HCPCS is accepted by Medicaid  |
      | what does HCPCS cover other than ambulance services?  | HCPCS covers ? but ambulance     | HCPCS covers hospital beds     |
      | drugs that CPT doesn't have, which codes cover those? | ? covers drugs but CPT           | HCPCS Level II covers drugs    |
      | what covers drugs not in CPT?                         | ? covers drugs but CPT           | HCPCS Level II covers drugs    |
      | besides CPT what does HIPAA require                   | ? mandated-by HIPAA but CPT      | ICD-10-CM is required by HIPAA |

  Scenario: No source names another
    When I ask "who owns CPT besides the AMA?"
    Then it is not stated
    And the answer names "no source names another than AMA"

  Scenario: A neighbour does not tell what was left out
    When I ask "what covers ambulance besides HCPCS Level II?"
    Then it understood "? covers ambulance but HCPCS.II"
    And it is not stated
    And the answer names "no source names another than HCPCS Level II"

  Scenario: Whether it is the only one is not answered by a neighbour
    When I ask "is only HCPCS Level II for ambulance?"
    Then it is not stated
    And the answer names "As far as the sources say: HCPCS Level II covers ambulance services"

  Scenario: No source says of anything that it is the only one: who says so is never certain
    When I ask "who says only CPT is paid?"
    Then it is only likely

  Scenario: What another property denies is told where the one asked for has nothing
    When I ask "Which HCPCS letters are not used by Medicare?"
    Then it does not hold
    And the answer names "T codes are not paid by Medicare"
    And the answer names "S codes are not paid by Medicare"

  Scenario Outline: A word with no use in the reading forbids to be certain
    When I ask "<question>"
    Then it is only likely

    Examples:
      | question                                 |
      | who says only CPT is paid?               |
      | why isn't CPT covering only surgery?     |
      | do all CPT codes cover surgery           |
      | who used to maintain HCPCS               |
      | when does the next hcpcs update come out |

  Scenario Outline: The same words where they turn nothing
    When I ask "<question>"
    Then it is certain
    And it understood "<query>"

    Examples:
      | question                             | query                 |
      | just wondering, who owns CPT?        | CPT owner ?           |
      | I just want to know who owns HCPCS   | HCPCS owner ?         |
      | just to be sure, is HCPCS free?      | HCPCS access free ?   |
      | is level 1 hcpcs just cpt?           | HCPCS.I same-as CPT ? |
