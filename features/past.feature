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
      | was HCPCS always required                                                | No: HCPCS was not mandatory          | HCPCS is mandatory to use (from 1996-01-01)           |
      | before HIPAA, did hospitals have to use HCPCS?                           | HCPCS was optional to use            | HCPCS is mandatory to use (from 1996-01-01)           |
      | was HCPCS optional at first                                              | Yes: HCPCS was optional              | HCPCS is mandatory to use (from 1996-01-01)           |
      | was hcpcs ever voluntary                                                 | Yes: HCPCS was optional              | HCPCS is mandatory to use (from 1996-01-01)           |
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
      | were Level III codes nationally recognized                         | No: the use of HCPCS Level III was not nationwide        |

  Scenario: Two questions of two times
    When I ask "was HCPCS always mandatory, or was it optional before HIPAA?"
    Then the answer begins with "Optional, not mandatory: HCPCS was optional to use"

  Scenario Outline: No day tells it
    When I ask "<question>"
    Then it is only likely

    Examples:
      | question                         |
      | who owned HCPCS at first         |
      | was CPT always owned by the AMA  |
      | was HCPCS ever free              |
      | who maintained HCPCS before 2001? |

  Scenario Outline: What is not stated, where what is known answers
    When I ask "<question>"
    Then it is certain
    And the answer begins with "<first words>"

    Examples:
      | question                                            | first words                               |
      | M codes mean what                                   | M codes cover medical services and        |
      | what do V codes stand for                           | V codes cover hearing services, vision    |
      | S9083 filed to Medicare, do they pay                | S9083 is not paid by Medicare             |
      | H0001 billed to Medicare. Will they pay?            | H0001 is not paid by Medicare             |
      | Having a code for it means it's covered, right?     | None that is stated: a code of HCPCS does |
      | how much is 99213                                   | Not stated for 99213                      |
      | are dental codes in the CMS download                | D codes left the public file of CMS       |
      | we rec'd a claim with 0075T, is that an experimental code? | CPT Category III covers experimental |

  Scenario Outline: A list is no yes and no no
    When I ask "<question>"
    Then it is only likely

    Examples:
      | question                                                     |
      | Can just anybody look up HCPCS codes?                        |

  Scenario: What a question takes up from the sentence before, and its reading does not, leaves certainty
    When I ask "We bill six different insurers, each with its own quirks. Can RapidClaims adjust to that?"
    Then it is only likely
