Feature: What follows from good and from bad coding
  Whoever asks what coding is good for, or what comes of it when it is bad, asks of one practice what an article states of
  another that is near to it. What is near is told, and that it is not stated of the one that was asked about.

  Background:
    Given the shipped knowledge base

  Scenario Outline: What an article states of accurate and of wrong coding
    When I ask "<question>"
    Then it is certain
    And it holds
    And the answer begins with "<answer>"
    And it cites D3 line <line>

    Examples:
      | question                                                     | answer                                                          | line |
      | could bad coding land us in legal trouble?                   | Yes: wrong coding can lead to legal repercussions               | 159  |
      | does wrong coding lead to legal penalties?                   | Yes: wrong coding can lead to legal penalties                   | 159  |
      | how does good coding help research?                          | Yes: accurate coding is used for data analysis and research     | 107  |
      | does accurate coding reduce miscommunication?                | Yes: accurate coding brings better communication                | 101  |
      | if our practice codes things right, do we dodge fines?       | Yes: accurate coding brings fewer penalties                     | 5    |
      | how does coding properly protect a practice's income?        | Yes: accurate coding brings financial stability                 | 103  |
      | is RapidClaims an AI product?                                | Yes, by the account of RapidClaims itself                       | 52   |

  Scenario Outline: What is stated of another practice is told, and is no yes
    When I ask "<question>"
    Then it is certain
    And it is not stated
    And the answer begins with "Not stated of <asked> itself, but of what is near to it: <told>"
    And it cites D3 line <line> for "<told>"

    Examples:
      | question                                        | asked           | told                                                            | line |
      | does accurate coding lower the risk of audits?  | accurate coding | knowing how HCPCS and CPT differ brings less risk of audits     | 7    |
      | can wrong coding cause billing errors?          | wrong coding    | non-compliance can lead to billing errors                       | 115  |
      | can non-compliance lead to fines?               | non-compliance  | wrong coding can lead to fines                                  | 5    |

  Scenario Outline: Why there are two code sets
    When I ask "<question>"
    Then it is certain
    And it holds
    And the answer names "CPT is for what the doctor does"
    And it cites D4 line 108

    Examples:
      | question                                               |
      | why are there two codebooks?                           |
      | why have two coding systems at all?                    |
      | what good does it do to have two systems?              |

  Scenario Outline: Who chooses between the two code sets, and by what
    When I ask "<question>"
    Then it is certain
    And it holds
    And the answer names "<named>"
    And it cites D2 line 12

    Examples:
      | question                                                                                       | named                |
      | Who gets to choose if a service goes out under CPT or under HCPCS?                             | healthcare providers |
      | Is it the provider's call which of the two, CPT or HCPCS, to use?                              | healthcare providers |
      | on what basis do you pick HCPCS over CPT?                                                      | the payer            |

  Scenario: A reason is no limit
    When I ask "Could we be accused of fraud just because we used the wrong codes?"
    Then it holds
    And the answer begins with "Yes: wrong coding can lead to accusations of fraud"
