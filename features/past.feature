Feature: Questions in the past
  What has ended is asked of its last day, what has changed of the day that is meant; what was so before and since is told
  beside it, and where the time that is asked of cannot be had the answer is not certain.

  Background:
    Given the shipped knowledge base

  Scenario Outline: Asked of its beginning, of all its days, of days before something
    When I ask "<question>"
    Then it is certain
    And the answer begins with "<first words>"
    And a note says "<beside it>"

    Examples:
      | question                                                                 | first words                          | beside it                                             |
      | Back when it started, was it mandatory for hospitals to use HCPCS?       | No: HCPCS was not mandatory          | HCPCS is mandatory to use (from 1996-01-01)           |
      | was HCPCS always required                                                | HCPCS was optional to use            | HCPCS is mandatory to use (from 1996-01-01)           |
      | before HIPAA, did hospitals have to use HCPCS?                           | HCPCS was optional to use            | HCPCS is mandatory to use (from 1996-01-01)           |
      | was HCPCS optional at first                                              | Yes: HCPCS was optional              | HCPCS is mandatory to use (from 1996-01-01)           |
      | was hcpcs ever voluntary                                                 | Yes: HCPCS was optional              | HCPCS is mandatory to use (from 1996-01-01)           |
      | what did HCPCS originally stand for                                      | HCPCS stood for HCFA Common          | HCPCS stands for Healthcare Common Procedure          |
      | was Level II always updated quarterly                                    | No: HCPCS Level II was not updated   | updated quarterly (from 2020-01-01)                   |
      | what did J9380 mean before                                               | J9380 meant vincristine              | J9380 means teclistamab (from 2023-07-01)             |

  Scenario Outline: Asked of what has ended
    When I ask "<question>"
    Then it is certain
    And the answer begins with "<first words>"

    Examples:
      | question                                                           | first words                                              |
      | Were Level III codes written for one particular insurance program? | Yes: HCPCS Level III was used for insurance              |
      | what were Level III HCPCS codes used for?                          | HCPCS Level III was used for                             |
      | who maintained Level III                                           | HCPCS Level III was maintained by CMS                    |
      | did Level III cover local services                                 | Yes: HCPCS Level III covered                             |
      | does Level III cover local services                                | No: HCPCS Level III ended on 2003-12-31; on its last day |
      | do insurers still accept local codes                               | No: HCPCS Level III ended on 2003-12-31                  |
      | Which insurers still take Level III codes                          | No longer: HCPCS Level III ended on 2003-12-31           |

  Scenario: Two questions of two times
    When I ask "was HCPCS always mandatory, or was it optional before HIPAA?"
    Then the answer begins with "HCPCS was optional to use"

  Scenario Outline: No day tells it
    When I ask "<question>"
    Then it is only likely

    Examples:
      | question                         |
      | who owned HCPCS at first         |
      | was CPT always owned by the AMA  |
      | was HCPCS ever free              |
