Feature: A knowledge base of one's own
  Whoever has knowledge of their own stands it on the shipped one, or alone; nothing medical is in the way.

  Scenario: On the shipped knowledge
    Given a knowledge base of my own on the shipped one
    And the file "ours.kb"
      """
      source MEMO "Our memo"
        rank      vendor

      about CPT
        note      "we buy it every December" [MEMO:4]
        example   99215 [MEMO:5]
      """
    When I ask "who owns CPT?"
    Then the answer names "AMA"
    And it cites D4 line 15
    When I ask "what is an example of CPT?"
    Then the answer names "99215"
    And it cites MEMO line 5

  Scenario: A correction of the shipped knowledge, which deletes nothing
    Given a knowledge base of my own on the shipped one
    And the file "ours.kb"
      """
      source MEMO "Our memo"
        rank      vendor

      except update-cycle of CPT.I is quarterly because "we load it each quarter" [MEMO:7]
      """
    When I ask "how often is CPT Category I updated?"
    Then it holds
    And the answer names "quarterly"
    And it cites MEMO line 7

  Scenario: Library classification, alone
    Given a knowledge base of my own that stands alone
    And the file "dewey.kb"
      """
      kind scheme
        aka "scheme", "classification"
      kind class within scheme, class
        aka "class", "classes"
      kind field within field
      kind publisher

      property keeper "who keeps a scheme"
        of        scheme, class
        value     publisher
        one at a time
        inherited
        says      "{subject} is kept by {value}"
        denies    "{subject} is not kept by {value}"
        asks      "who keeps {subject}", "what does {value} keep", "is {subject} kept by {value}"

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

      property treats "what a class is about"
        of        scheme, class
        value     field
        many
        gathered
        says      "{subject} is about {value}"
        denies    "{subject} is not about {value}"
        asks      "what is about {value}", "what is {subject} about", "is {subject} about {value}"

      kind code
      kind range
      trust publisher-itself over encyclopedia
      source GUIDE "The publisher's guide"
        rank      publisher-itself
      source WEB "An encyclopedia"
        rank      encyclopedia

      publisher OCLC "OCLC"
      field sciences "the sciences"
      field mathematics "mathematics"
        within    sciences

      scheme DDC "Dewey Decimal Classification"
        keeper    OCLC                 [GUIDE:1]
      class DDC.5 "class 500"
        numbers   500-599              [GUIDE:12]
        treats    sciences             [GUIDE:12]
      class DDC.5.mathematics "class 510"
        numbers   510-519              [GUIDE:13]
        treats    mathematics          [GUIDE:13, WEB:2]
      """
    When I check it
    Then it is clean
    When I ask "what is about mathematics?"
    Then it holds
    And the answer names "510-519"
    And it cites WEB line 2
    When I ask "which class is 512.5 in?"
    Then it holds
    And the answer names "class 510"
    And it cites GUIDE line 13
    When I ask "who keeps class 510?"
    Then it holds
    And the answer names "OCLC"
    When I ask "is class 500 about the sciences?"
    Then it holds
    When I ask "compare DDC and class 510"
    Then it is certain
    When I ask "who owns CPT?"
    Then it is not understood

  Scenario: A document of one's own is heard, and settled like any other
    Given a knowledge base of my own on the shipped one
    And the file "ours.kb"
      """
      source BLOG "Somebody's blog"
        rank      forum

      about CPT
        owner     CMS [BLOG:12]
      about A4648
        means     splints [BLOG:13]
      """
    When I ask "who owns CPT?"
    Then it holds
    And the answer names "AMA"
    And BLOG line 12 dissents with "CMS", settled by "forum"
    When I ask "what does A4648 mean?"
    Then the answer names "tissue"
    And BLOG line 13 dissents with "splints", settled by "regulator over forum"
    When I ask "what does BLOG say about A4648?"
    Then it cites BLOG line 13

  Scenario: A topic of one's own with the words of one's own house
    Given a knowledge base of my own on the shipped one
    And the file "ours.kb"
      """
      source MEMO "Our memo"
        rank      vendor

      topic stairlifts "stair lifts"
        within    dme
        aka       "stair lift", "chair lift"
      about HCPCS.II.E
        covers    stairlifts [MEMO:3]
      """
    When I ask "what covers a chair lift?"
    Then it is certain
    And the answer names "E codes"
    And it cites MEMO line 3
    When I ask "what does MEMO say about E codes?"
    Then the answer names "stair"
