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

  Scenario: Why not, of a whole whose parts differ
    Given the shipped knowledge base
    When I ask "is HCPCS free?"
    Then it holds in part
    And the answer begins with "In part: HCPCS is free to use, for"
    And the answer names "HCPCS Level II (all but D codes), not for CPT"
    When I ask "why is HCPCS not free?"
    Then the answer names "HCPCS Level II (all but D codes), not for CPT"
    And the proof says "CPT is licensed to use"

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

  Scenario Outline: Why not: what stands against it, and what beat the other side
    Given the shipped knowledge base
    When I ask "<question>"
    Then it is certain
    And it does not hold
    And the proof says "<reason>"
    And it cites <source>

    Examples:
      | question                                     | reason                                          | source          |
      | why is A4648 not a walking cast?             | A4648 means implantable tissue markers          | CMS-FILE-2019   |
      | why is 99213 not in Medicine?                | 99202-99499 is in CPT Evaluation and Management | SECTION-GUIDES  |
      | why is Category II not used for payment?     | only performance measurement                    | AMA-2004        |
      | why does CPT not cover wheelchairs?          | CPT leaves out                                  | CMS-README-2019 |
      | why is the AMA not the owner of the D codes? | D codes are maintained by ADA                   | ADA-2011        |

  Scenario: Why not, where nobody says it
    Given the shipped knowledge base
    When I ask "why does HCPCS Level II not cover surgery?"
    Then it is not stated
    And the proof says "no source says or denies it"

  Scenario: Why not, where it is so
    Given the shipped knowledge base
    When I ask "why not HCPCS covers surgery"
    Then it holds
    And the answer begins with "It is so"
    And it cites D2 line 1

  Scenario: A rule of the shipped knowledge: whose licence is needed
    Given the shipped knowledge base
    When I ask "why is CPT licensed by the AMA?"
    Then it holds
    And it follows by the rule "licence-of-owner"
    And the proof says "CPT is licensed to use"
    And the proof says "CPT is maintained by AMA"
    And it cites AMA-LICENSING
    And it cites CFR-162.1002

  Scenario: A rule of the shipped knowledge: what has a copyright holder is copyrighted
    Given the shipped knowledge base
    When I ask "how do you know that CPT is copyrighted?"
    Then it holds
    And it follows by the rule "copyright-protects"
    And the proof says "AMA holds the copyright of CPT"
    And it cites D1 line 50

  Scenario: What a whole covers because a part of it does
    Given the shipped knowledge base
    When I ask "why does Level II cover ambulance?"
    Then it holds
    And the proof says "ambulance codes cover ambulance services"
    And it cites D3 line 64
    And it cites CMS-FILE-2019

  Scenario: A settled exception shows what it was made for
    Given the shipped knowledge base
    When I ask "why are D codes owned by the ADA?"
    Then it holds
    And it cites CFR-162.1002
    And it cites ADA-2011
