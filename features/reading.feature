Feature: How answers read
  An analyst forwards an answer, a patient reads it: what matters comes first, and nothing stands there unasked.

  Background:
    Given the shipped knowledge base

  Scenario Outline: A comparison begins with what tells the things apart
    When I ask "<question>"
    Then the answer begins with "<begins>"
    And it understood "<query>"

    Examples:
      | question                     | query                             | begins                     |
      | compare CPT and HCPCS        | ? compare CPT, HCPCS              | CPT covers                 |
      | compare GA and GZ | ? compare HCPCS.II.modifiers.GA, HCPCS.II.modifiers.GZ | modifier GA says           |
      | compare HCPCS.I and HCPCS.II | ? compare HCPCS.I, HCPCS.II       | HCPCS Level I covers       |
      | compare J codes and E codes  | ? compare HCPCS.II.J, HCPCS.II.E  | J codes cover              |

  Scenario: The owners are among what is said first, the counts come after, the heaviest row of the table first
    When I ask "compare CPT and HCPCS"
    Then the answer names "CPT is maintained by AMA; HCPCS is maintained by CMS"
    And the answer names "CPT is paid to use; HCPCS is free to use in part"

  Scenario Outline: Level I is called Level I among levels, and what has ended is told as ended
    When I ask "<question>"
    Then the answer names "HCPCS Level I (CPT)"
    And the answer names "HCPCS Level III (until 2003-12-31)"

    Examples:
      | question                            |
      | what are the three levels of HCPCS  |
      | how many levels does HCPCS have     |
      | list the levels of HCPCS            |
      | HCPCS includes ? as level           |

  Scenario Outline: One thing of two names is never the same as itself
    When I ask "<question>"
    Then the answer begins with "<begins>"
    And the answer does not name "CPT is the same as CPT"

    Examples:
      | question          | begins                            |
      | CPT same-as ?     | CPT is the same as HCPCS Level I  |
      | HCPCS.I same-as ? | HCPCS Level I is the same as CPT  |

  Scenario Outline: Who stands behind a thing is told of what holds codes, and not unasked of anything else
    When I ask "<question>"
    Then the answer does not name "to use"
    And the answer does not name "maintained by"

    Examples:
      | question               |
      | what is modifier 59    |
      | what is modifier GA    |
      | what is J9000          |
      | what do hospitals use  |
      | what is used for research |

  Scenario Outline: … but there it is told
    When I ask "<question>"
    Then the answer names "maintained by CMS"
    And the answer names "free to use"

    Examples:
      | question              |
      | what covers ambulance |
      | what are J codes      |

  Scenario Outline: What is best borne out comes first
    When I ask "<question>"
    Then the answer begins with "<begins>"

    Examples:
      | question                       | begins                                                       |
      | what is HCPCS used for         | HCPCS is used for billing        |
      | what does CPT cover            | CPT covers medical procedures, surgery                       |
      | who uses CPT                   | CPT is used by physicians, health plans and insurers         |
      | what does HCPCS Level II cover | HCPCS Level II covers ambulance services, durable medical equipment |

  Scenario: Of a whole whose parts differ, what is said of itself comes first
    When I ask "on what terms may I use HCPCS?"
    Then the answer begins with "In part: HCPCS is free to use, for HCPCS Level II (all but D codes)"

  Scenario: A set of modifiers has no digits of codes
    When I ask "CPT format ?"
    Then the answer names "5 digits (CPT Category I)"
    When I ask "CPT.modifiers format ?"
    Then it is not stated
    And a note says "CPT modifiers are written as 2 digits"

  Scenario Outline: What a maker says of itself is its own account
    When I ask "<question>"
    Then the answer names "by the account of RapidClaims itself"

    Examples:
      | question                                        |
      | does RapidClaims bring more accurate coding     |
      | benefits of RapidClaims                         |
      | does RapidClaims comply with HIPAA              |

  Scenario: … and told as it is where somebody else says it
    When I ask "does CPT bring better communication?"
    Then the answer does not name "account"

  Scenario: What stands in several lines is one thing
    When I ask "CPT owner ? by D3"
    Then the answer names "D3 says 1 thing about CPT"

  Scenario Outline: A number lies in the range that is settled
    When I ask "<question>"
    Then the answer names "<range>"

    Examples:
      | question      | range       |
      | what is 0001U | 0001U-0449U |
