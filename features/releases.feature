Feature: Official files are imported
  A file is imported as it was downloaded. What is imported is whole; what is wrong with a file is said with its line,
  and with what to do; and the same file twice changes nothing.

  Scenario: A table of places of service
    When I import the file "place-of-service-2024.csv"
      """
      pos_code,pos_type,pos_name,pos_description
      01,Non-Facility,Pharmacy,Where drugs are sold.
      03,Non-Facility,School,Where people are taught.
      """
    Then it is imported as place-of-service-2024

  Scenario: The same file again
    When I import the file "place-of-service-2024.csv"
      """
      pos_code,pos_type,pos_name,pos_description
      01,Non-Facility,Pharmacy,Where drugs are sold.
      """
    And I import the file "place-of-service-2024.csv"
      """
      pos_code,pos_type,pos_name,pos_description
      01,Non-Facility,Pharmacy,Where drugs are sold.
      """
    Then it is imported as place-of-service-2024
    And the store is as before

  Scenario: Another file under the same name
    When I import the file "place-of-service-2024.csv"
      """
      pos_code,pos_type,pos_name,pos_description
      01,Non-Facility,Pharmacy,Where drugs are sold.
      """
    And I import the file "place-of-service-2024.csv"
      """
      pos_code,pos_type,pos_name,pos_description
      01,Non-Facility,Drugstore,Where drugs are sold.
      """
    Then it is refused
    And the store is as before
    And there is a finding E-release-differs that says "with other rows, from `place-of-service-2024.csv`"
    And there is a finding W-files-differ in line 2 that says "`Drugstore` here, but `Pharmacy` in place-of-service-2024"

  Scenario: Columns that are shifted
    When I import the file "place-of-service-2024.csv"
      """
      pos_code,pos_type,pos_name,pos_description
      01,Non-Facility,Pharmacy,Where drugs are sold.
      School,03,Non-Facility,Where people are taught.
      """
    Then it is refused
    And there is a finding E-too-many-bad-rows that says "1 of 2 rows cannot be read"
    And there is a finding E-bad-field in line 3 that says "`School` is no code of two digits"

  Scenario: The page of an error in the place of the file
    When I import the file "place-of-service-2024.csv"
      """
      <!DOCTYPE html>
      <html><body>The page cannot be found.</body></html>
      """
    Then it is refused
    And there is a finding E-web-page that says "download the file with a browser"

  Scenario: A file that nothing dates
    When I import the file "place-of-service.csv"
      """
      pos_code,pos_type,pos_name,pos_description
      01,Non-Facility,Pharmacy,Where drugs are sold.
      """
    Then it is refused
    And there is a finding E-release-undated that says "`--dated 2024-07-01`"

  Scenario: The file of one year under the name of another
    When I import the file "place-of-service-2023.csv"
      """
      pos_code,pos_type,pos_name,pos_description
      01,Non-Facility,Pharmacy,Where drugs are sold.
      """
    And I import the file "place-of-service-2024.csv"
      """
      pos_code,pos_type,pos_name,pos_description
      01,Non-Facility,Pharmacy,Where drugs are sold.
      """
    Then it is imported as place-of-service-2024
    And there is a finding W-wrong-year that says "the same file is in the store as place-of-service-2023"

  Scenario: Something else
    When I import the file "letter-2024.txt"
      """
      Dear Sir or Madam,
      """
    Then it is refused
    And there is a finding E-unknown-layout that says "it begins with `Dear Sir or Madam,`"
