Feature: Editing
  A domain expert edits `.kb` files; a mistake is answered in the words of the language, at its place, with the mend.

  Background:
    Given a knowledge base of my own that stands alone
    And the file "core.kb"
      """
      kind organization
      kind system

      property owner "who keeps a code set"
        of        system
        value     organization
        one at a time
        says      "{subject} is kept by {value}"
        denies    "{subject} is not kept by {value}"
        asks      "who keeps {subject}", "what does {value} keep", "is {subject} kept by {value}"

      source LETTER "A letter"
        rank      publisher
      trust publisher

      organization OCLC "OCLC"
      """

  Scenario: An unknown name, and the nearest one
    Given the file "dewey.kb"
      """
      system DDC "Dewey Decimal Classification"
        owner     OCLLC                [LETTER:1]
      """
    When I check it
    Then there is a finding E-unknown-name in line 2 that says "did you mean `OCLC`"

  Scenario: Several mistakes are reported at once
    Given the file "dewey.kb"
      """
      system DDC "Dewey Decimal Classification
        owner     OCLC                 [LETTER:1]

      system UDC "Universal Decimal Classification"
        owner     OCLLC                [LETTER:1]

      system LCC "Library of Congress Classification"
        owner     OCLC
      """
    When I check it
    Then there is a finding E-open-quote in line 1 that says "quote"
    And there is a finding E-unknown-name in line 5 that says "OCLC"
    And there is a finding E-uncited-fact in line 8 that says "without a source"

  Scenario: A changed fact changes the answer
    Given the file "dewey.kb"
      """
      organization LOC "Library of Congress"
      system DDC "Dewey Decimal Classification"
        owner     OCLC                 [LETTER:1]
      """
    When I ask "who keeps DDC?"
    Then the answer names "OCLC"
    When I change "owner     OCLC" to "owner     LOC" in "dewey.kb"
    And I ask "who keeps DDC?"
    Then the answer names "LOC"
    And the answer does not name "OCLC"

  Scenario: A property added with its phrases is asked at once
    Given the file "more.kb"
      """
      property invented "the year a code set was invented"
        of        system
        value     date
        one at a time
        says      "{subject} was invented in {value}"
        denies    "{subject} was not invented in {value}"
        asks      "when was {subject} invented", "what was invented in {value}"

      system DDC "Dewey Decimal Classification"
        invented  1873                 [LETTER:2]
      """
    When I ask "when was DDC invented?"
    Then it holds
    And the answer names "1873"
    And it cites LETTER line 2

  Scenario: An alias makes a word understood
    Given the file "dewey.kb"
      """
      system DDC "Dewey Decimal Classification"
        owner     OCLC                 [LETTER:1]
      """
    When I ask "who keeps the library numbers?"
    Then it is not understood
    When I write the file "words.kb"
      """
      about DDC
        aka       "library numbers"
      """
    And I ask "who keeps the library numbers?"
    Then it is certain
    And the answer names "OCLC"

  Scenario: A code range written the wrong way round
    Given the file "more.kb"
      """
      kind class within system
      kind code
      kind range

      property numbers "the numbers of a class"
        of        class
        value     range
        many
        places    shelved
        says      "{subject} has the numbers {value}"
        denies    "{subject} does not have the numbers {value}"
        asks      "which numbers has {subject}", "does {subject} have the numbers {value}"

      property shelved "the class a number is in"
        of        class, range, code
        value     class
        one at a time
        inherited
        says      "{subject} is in {value}"
        denies    "{subject} is not in {value}"
        asks      "which class is {subject} in", "is {subject} in {value}", "what is in {value}"

      system DDC "Dewey Decimal Classification"
        owner     OCLC                 [LETTER:1]
      class DDC.5 "class 500"
        numbers   599-500              [LETTER:2]
      """
    When I check it
    Then there is a finding E-range-reversed in line 26 that says "500-599"

  Scenario: A fact stated twice
    Given the file "dewey.kb"
      """
      system DDC "Dewey Decimal Classification"
        owner     OCLC                 [LETTER:1]
        owner     OCLC                 [LETTER:1]
      """
    When I check it
    Then there is a finding W-duplicate-fact in line 3 that says "stated a second time"

  Scenario: The same, mended
    Given the file "dewey.kb"
      """
      system DDC "Dewey Decimal Classification"
        owner     OCLC                 [LETTER:1, LETTER:2]
      """
    When I check it
    Then it is clean
    When I ask "who keeps DDC?"
    Then it cites LETTER line 1
    And it cites LETTER line 2
