Feature: Disagreeing
  Where sources disagree the answer says so, and says what settles it, or that nothing does.

  Background:
    Given a knowledge base of my own that stands alone
    And the file "core.kb"
      """
      kind shelf within shelf
      kind subject

      property holds-books "what stands on a shelf"
        of        shelf
        value     subject
        many
        gathered
        says      "{subject} has books on {value}"
        denies    "{subject} has no books on {value}"
        asks      "what is on {subject}", "which shelf has {value}", "does {subject} have {value}"

      property colour "the colour of a shelf"
        of        shelf
        value     text
        one at a time
        inherited
        says      "{subject} is {value}"
        denies    "{subject} is not {value}"
        asks      "what colour is {subject}", "is {subject} coloured {value}", "what is coloured {value}"

      trust librarian over visitor

      source CATALOGUE "The catalogue"
        by        library
        rank      librarian
      source GUIDE "A visitor's guide"
        by        Ann
        rank      visitor
      source LETTER "A visitor's letter"
        by        Bob
        rank      visitor

      subject maps "maps"
      subject poems "poems"
      """

  Scenario: Rank settles it
    Given the file "shelves.kb"
      """
      shelf North "north shelf"
        colour    red                  [CATALOGUE:3]
        colour    blue                 [GUIDE:9]
      """
    When I ask "what colour is the north shelf?"
    Then it holds
    And the answer names "red"
    And GUIDE dissents with "blue", settled by "rank"

  Scenario: Equals leave it open, and a named preference settles it
    Given the file "shelves.kb"
      """
      shelf North "north shelf"
        colour    red                  [LETTER:3]
        colour    blue                 [GUIDE:9]
      """
    When I ask "what colour is North?"
    Then it is disputed
    When I write the file "settled.kb"
      """
      prefer LETTER over GUIDE on colour because "Bob looked twice" [CATALOGUE:8]
      """
    And I ask "what colour is North?"
    Then it holds
    And the answer names "red"
    And GUIDE dissents with "blue", settled by "Bob looked twice"

  Scenario: A denial against a statement
    Given the file "shelves.kb"
      """
      shelf North "north shelf"
        holds-books   maps             [GUIDE:1]
        holds-books   not maps         [CATALOGUE:2]
      """
    When I ask "does North have maps?"
    Then it does not hold
    And it cites CATALOGUE line 2
    And GUIDE dissents with "maps", settled by "rank"

  Scenario: A closed list denies the rest
    Given the file "shelves.kb"
      """
      shelf North "north shelf"
        holds-books   only poems       [CATALOGUE:2]
      """
    When I ask "does North have maps?"
    Then it does not hold
    When I ask "does North have poems?"
    Then it holds

  Scenario: An exception against a higher rank farther away
    Given the file "shelves.kb"
      """
      shelf North "north shelf"
        colour    red                  [CATALOGUE:3]
      shelf North.top "top board"
        colour    blue                 [GUIDE:9]
      """
    When I ask "what colour is the top board?"
    Then it is disputed
    When I write the file "settled.kb"
      """
      except colour of North.top is blue because "it was painted later" [CATALOGUE:12]
      """
    And I ask "what colour is the top board?"
    Then it holds
    And the answer names "blue"
    And it cites CATALOGUE line 12

  Scenario: A preference that names lines settles what one source says twice
    Given the file "shelves.kb"
      """
      shelf North "north shelf"
        colour    red                  [LETTER:3]
        colour    blue                 [LETTER:9]
      """
    When I ask "what colour is the north shelf?"
    Then it is disputed
    When I write the file "settled.kb"
      """
      prefer LETTER:3 over LETTER:9 on colour because "the second was a slip" [CATALOGUE:1]
      """
    And I ask "what colour is the north shelf?"
    Then it holds
    And the answer names "red"
    And LETTER line 9 dissents with "blue", settled by "the second was a slip"

  Scenario: The same value from two sources is no disagreement
    Given the file "shelves.kb"
      """
      shelf North "north shelf"
        colour    red                  [LETTER:3]
        colour    red                  [GUIDE:9]
      """
    When I ask "North colour red ?"
    Then it holds
    And it cites LETTER line 3
    And it cites GUIDE line 9
    And nobody dissents

  Scenario: Closer beats farther at equal rank
    Given the file "shelves.kb"
      """
      shelf North "north shelf"
        colour    red                  [LETTER:3]
      shelf North.top "top board"
        colour    blue                 [GUIDE:9]
      """
    When I ask "what colour is the top board?"
    Then it holds
    And the answer names "blue"
    When I ask "North.top colour red ?"
    Then it does not hold
    And it cites GUIDE line 9
    And LETTER line 3 dissents with "red", settled by "closer"

  Scenario: Dated facts do not oppose each other outside their days
    Given the file "shelves.kb"
      """
      shelf North "north shelf"
        colour    red until 2019       [CATALOGUE:3]
        colour    blue from 2020       [CATALOGUE:4]
      """
    When I ask "what colour is the north shelf?" as of 2019-12-31
    Then it holds
    And the answer names "red"
    And nobody dissents
    When I ask "what colour is the north shelf?" as of 2020-01-01
    Then the answer names "blue"
    And it cites CATALOGUE line 4

  Scenario: A list of disagreements, open ones too
    Given the file "shelves.kb"
      """
      shelf North "north shelf"
        colour    red                  [LETTER:3]
        colour    blue                 [GUIDE:9]
      """
    When I check it
    Then there is a finding N-open-dispute in line 2 that says "except colour of North"
    When I ask "where do the sources disagree?"
    Then it is certain
    And the answer names "blue"
