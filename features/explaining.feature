Feature: Explaining
  Every answer comes with its reasons; "why" shows them all, "why not" names the nearest condition that failed.

  Scenario: Why an answer holds
    Given the shipped knowledge base
    When I ask "why is CPT maintained by the AMA?"
    Then it holds
    And the proof says "CPT"
    And it cites D4 line 15

  Scenario: Why not, with another value
    Given the shipped knowledge base
    When I ask "why is CPT not owned by CMS?"
    Then it does not hold
    And the proof says "AMA"

  Scenario: A rule shows its conditions
    Given a knowledge base of my own that stands alone
    And the file "library.kb"
      """
      kind library
      kind shelf within library

      property keeper "who keeps a library"
        of        library, shelf
        value     text
        one at a time
        inherited
        says      "{subject} is kept by {value}"
        denies    "{subject} is not kept by {value}"
        asks      "who keeps {subject}", "is {subject} kept by {value}", "what does {value} keep"

      property lending "whether books may be borrowed"
        of        library, shelf
        value     one of yes, no
        one at a time
        of every part
        says      "borrowing from {subject}: {value}"
        denies    "borrowing from {subject}: not {value}"
        asks      "can I borrow from {subject}", "is borrowing from {subject} {value}"

      source RULES "House rules"
        rank      house
      trust house

      library Town "Town library"
        keeper    "the council"        [RULES:1]
      shelf Town.maps "map shelf"

      rule lent-by-council "What the council keeps is lent"
        if        ?s keeper "the council"
        then      ?s lending yes
      """
    When I check it
    Then it is clean
    When I ask "Town.maps lending yes ?"
    Then it holds
    And it follows by the rule "lent-by-council"
    And the proof says "kept by the council"
    And it cites RULES line 1
    When I ask "why-not Town.maps keeper mayor ?"
    Then it does not hold
    And the proof says "council"
