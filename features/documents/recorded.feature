Feature: What is recorded of each statement
  Of every statement of the documents what the knowledge base holds, and the line it was read from.

  Background:
    Given the shipped knowledge base

  Scenario: D0, lines 3 to 12
    Then these statements are recorded
      | id     | line | says                                                |
      | D0-001 | 3    | HCPCS is used together with CPT                     |
      | D0-002 | 3    | unclear: protects medical services towards insurers |
      | D0-003 | 6    | CPT is used for documenting care                    |
      | D0-004 | 6    | CPT covers drugs and biologicals                    |
      | D0-005 | 8    | HCPCS is a kind of coding system                    |
      | D0-005 | 8    | HCPCS covers medical services                       |
      | D0-006 | 8    | HCPCS covers emergency services                     |
      | D0-007 | 8    | CPT covers drugs and biologicals                    |
      | D0-008 | 8    | CPT covers medical services                         |
      | D0-009 | 12   | HCPCS is described as a holder of several codes     |
      | D0-010 | 12   | HCPCS has 3 levels                                  |
      | D0-011 | 12   | HCPCS contains CPT                                  |
      | D0-012 | 12   | HCPCS contains HCPCS Level II                       |
      | D0-013 | 12   | HCPCS contains HCPCS Level III                      |
      | D0-014 | 12   | HCPCS is used for keeping up medical proficiency    |

  Scenario: D0, lines 14 to 24
    Then these statements are recorded
      | id     | line | says                                                           |
      | D0-015 | 14   | HCPCS is used for administration                               |
      | D0-016 | 14   | HCPCS Level II covers non-physician services                   |
      | D0-017 | 14   | HCPCS Level II covers medical devices                          |
      | D0-018 | 16   | CPT is used by hospitals                                       |
      | D0-019 | 16   | CPT is the same as HCPCS Level I                               |
      | D0-020 | 16   | CPT directs giving care to patients                            |
      | D0-021 | 18   | CPT has 3 categories                                           |
      | D0-022 | 18   | CPT contains CPT Category I                                    |
      | D0-023 | 18   | CPT contains CPT Category II                                   |
      | D0-024 | 18   | CPT contains CPT Category III                                  |
      | D0-025 | 18   | CPT is organised by medical urgency                            |
      | D0-026 | 23   | HCPCS was developed by CMS                                     |
      | D0-027 | 23   | CPT was developed by AMA                                       |
      | D0-028 | 24   | HCPCS is used for giving care to patients                      |
      | D0-029 | 24   | unclear: services that medical workers should be provided with |

  Scenario: D0, lines 25 to 31
    Then these statements are recorded
      | id     | line | says                                                      |
      | D0-030 | 25   | HCPCS contains CPT                                        |
      | D0-030 | 25   | HCPCS contains HCPCS Level II                             |
      | D0-030 | 25   | HCPCS contains HCPCS Level III                            |
      | D0-031 | 25   | CPT contains CPT Category I                               |
      | D0-031 | 25   | CPT contains CPT Category II                              |
      | D0-031 | 25   | CPT contains CPT Category III                             |
      | D0-032 | 26   | HCPCS is free to use                                      |
      | D0-033 | 26   | CPT is paid to use (for outsiders)                        |
      | D0-034 | 27   | HCPCS is used by direct healthcare workers                |
      | D0-034 | 27   | HCPCS is used by indirect healthcare workers              |
      | D0-035 | 27   | CPT is used for procedures on a patient                   |
      | D0-035 | 27   | CPT is described as made for procedures on a patient only |
      | D0-036 | 31   | HCPCS is used for describing services                     |
      | D0-037 | 31   | HCPCS is used for finding what coverage a person has      |

  Scenario: D0, lines 33 to 41
    Then these statements are recorded
      | id     | line | says                                                           |
      | D0-038 | 33   | HCPCS is free to use                                           |
      | D0-039 | 33   | HIPAA brought about free access to code sets                   |
      | D0-040 | 33   | HCPCS has 3 levels                                             |
      | D0-041 | 33   | CPT is used for methods that are required                      |
      | D0-041 | 33   | HCPCS Level II is used for methods that are required           |
      | D0-041 | 33   | HCPCS Level III is used for methods that are required          |
      | D0-042 | 35   | HCPCS Level I is the same as CPT                               |
      | D0-043 | 35   | CPT is used by healthcare professionals                        |
      | D0-044 | 37   | knowledge of coding is necessary (in place "serving patients") |
      | D0-045 | 39   | HCPCS Level II covers emergency ambulance services             |
      | D0-046 | 39   | HCPCS Level II is used by non-physician providers              |
      | D0-047 | 39   | HCPCS Level II is written as letter then 4 digits              |
      | D0-048 | 41   | A0021 is an example of HCPCS Level II                          |
      | D0-049 | 41   | A0021 means medical services                                   |
      | D0-050 | 41   | A0021 means surgical supplies                                  |
      | D0-051 | 41   | A0021 means transportation                                     |
      | D0-052 | 41   | A0021 means other services                                     |

  Scenario: D0, lines 43 to 55
    Then these statements are recorded
      | id     | line | says                                                             |
      | D0-053 | 43   | HCPCS Level III is also called local codes                       |
      | D0-054 | 43   | the use of HCPCS Level III is limited                            |
      | D0-055 | 43   | HCPCS Level III ended on 2003-12-31                              |
      | D0-056 | 45   | unclear: a sounder form of codes, a few years later              |
      | D0-057 | 45   | HCPCS Level III was developed by an unnamed medical organization |
      | D0-058 | 45   | HCPCS Level III is used for insurance of one programme or place  |
      | D0-059 | 49   | CPT directs giving care to patients                              |
      | D0-060 | 49   | CPT Editorial Panel has the duty of publishing                   |
      | D0-061 | 51   | CPT has 3 categories                                             |
      | D0-062 | 53   | CPT Category I has 6 sections                                    |
      | D0-063 | 53   | CPT Category I covers medical procedures                         |
      | D0-064 | 53   | CPT Category I covers laboratory tests                           |
      | D0-065 | 53   | CPT Category I covers drugs and biologicals                      |
      | D0-066 | 55   | CPT Category I is used by clinical specialists                   |

  Scenario: D0, lines 57 to 66
    Then these statements are recorded
      | id     | line | says                                                |
      | D0-067 | 57   | CPT Category II is used for managing patients       |
      | D0-068 | 57   | PMAG stands for Performance Measures Advisory Group |
      | D0-069 | 57   | PMAG decides which codes go into CPT                |
      | D0-070 | 57   | PMAG decides which codes go into CPT Category II    |
      | D0-070 | 57   | PMAG has the duty of deciding                       |
      | D0-071 | 57   | PMAG has the duty of reviewing                      |
      | D0-072 | 59   | CPT Category II is written as 4 digits then letter  |
      | D0-073 | 61   | CPT Category III covers emerging technology         |
      | D0-074 | 61   | CPT Category III is paid to use (for outsiders)     |
      | D0-075 | 65   | HCPCS directs giving care to patients               |
      | D0-076 | 65   | CPT directs giving care to patients                 |
      | D0-077 | 66   | HIPAA brought about free access to code sets        |
      | D0-078 | 66   | HCPCS is free to use                                |
      | D0-079 | 66   | AMA holds the copyright of CPT                      |
      | D0-080 | 66   | CPT is paid to use                                  |

  Scenario: D0, lines 67 to 69
    Then these statements are recorded
      | id     | line | says                                             |
      | D0-081 | 67   | HCPCS has 3 levels                               |
      | D0-082 | 67   | HCPCS contains CPT                               |
      | D0-082 | 67   | HCPCS contains HCPCS Level II                    |
      | D0-082 | 67   | HCPCS contains HCPCS Level III                   |
      | D0-083 | 67   | CPT has 3 categories                             |
      | D0-084 | 67   | CPT contains CPT Category I                      |
      | D0-084 | 67   | CPT contains CPT Category II                     |
      | D0-084 | 67   | CPT contains CPT Category III                    |
      | D0-085 | 68   | HCPCS is maintained by CMS                       |
      | D0-086 | 68   | CPT is maintained by AMA                         |
      | D0-087 | 68   | CMS stands for Centers for Medicare and Medicaid |
      | D0-088 | 69   | HCPCS is used by direct healthcare workers       |
      | D0-089 | 69   | HCPCS is used by indirect healthcare workers     |
      | D0-090 | 69   | CPT directs giving care to patients              |

  Scenario: D1, lines 5 to 14
    Then these statements are recorded
      | id     | line | says                                                        |
      | D1-001 | 5    | CPT stands for Current Procedural Terminology               |
      | D1-002 | 5    | CPT is maintained by AMA                                    |
      | D1-003 | 5    | HCPCS stands for Healthcare Common Procedural Coding System |
      | D1-004 | 5    | HCPCS contains CPT                                          |
      | D1-005 | 7    | CPT is a kind of code set                                   |
      | D1-006 | 7    | CPT is used for reporting procedures to authorities         |
      | D1-007 | 7    | HCPCS is used by healthcare professionals                   |
      | D1-008 | 7    | HCPCS is used for claiming payment from insurers            |
      | D1-009 | 12   | HCPCS is used for standardised coding of items and services |
      | D1-010 | 12   | CPT is used for describing services                         |
      | D1-011 | 13   | HCPCS is free to use                                        |
      | D1-012 | 13   | CPT is paid to use (for outsiders)                          |
      | D1-013 | 14   | HCPCS has 3 levels                                          |
      | D1-014 | 14   | HCPCS contains CPT                                          |
      | D1-014 | 14   | HCPCS contains HCPCS Level II                               |
      | D1-014 | 14   | HCPCS contains HCPCS Level III                              |
      | D1-015 | 14   | CPT has 3 categories                                        |
      | D1-016 | 14   | CPT contains CPT Category I                                 |
      | D1-016 | 14   | CPT contains CPT Category II                                |
      | D1-016 | 14   | CPT contains CPT Category III                               |

  Scenario: D1, lines 15 to 22
    Then these statements are recorded
      | id     | line | says                                                       |
      | D1-017 | 15   | HCPCS was developed by CMS                                 |
      | D1-018 | 15   | CMS stands for Centers for Medicare and Medicaid           |
      | D1-019 | 15   | CPT was developed by AMA                                   |
      | D1-020 | 15   | AMA stands for American Medical Association                |
      | D1-021 | 16   | HCPCS is used by direct healthcare workers                 |
      | D1-022 | 16   | HCPCS is used by indirect healthcare workers               |
      | D1-023 | 16   | CPT is used for procedures on a patient                    |
      | D1-024 | 20   | HCPCS was developed by CMS                                 |
      | D1-025 | 20   | HCPCS stands for Healthcare Common Procedure Coding System |
      | D1-026 | 20   | CMS stands for Centers for Medicare and Medicaid           |
      | D1-027 | 22   | HCPCS is used by healthcare professionals                  |
      | D1-028 | 22   | HCPCS is used for claiming payment from insurers           |
      | D1-029 | 22   | HCPCS is free to use                                       |
      | D1-030 | 22   | HIPAA brought about free access to code sets               |

  Scenario: D1, lines 24 to 28
    Then these statements are recorded
      | id     | line | says                                                   |
      | D1-031 | 24   | HCPCS is free to use                                   |
      | D1-032 | 24   | HCPCS has 3 levels                                     |
      | D1-033 | 24   | CPT is used by direct healthcare workers               |
      | D1-033 | 24   | CPT is used by indirect healthcare workers             |
      | D1-033 | 24   | HCPCS Level II is used by direct healthcare workers    |
      | D1-033 | 24   | HCPCS Level II is used by indirect healthcare workers  |
      | D1-033 | 24   | HCPCS Level III is used by direct healthcare workers   |
      | D1-033 | 24   | HCPCS Level III is used by indirect healthcare workers |
      | D1-034 | 26   | HCPCS Level I is the same as CPT                       |
      | D1-035 | 26   | CPT is maintained by AMA                               |
      | D1-036 | 26   | CPT is used by direct healthcare workers (mainly)      |
      | D1-037 | 26   | CPT is used for giving care to patients                |
      | D1-038 | 28   | HCPCS Level II is used by non-physician providers      |
      | D1-039 | 28   | HCPCS Level II covers ambulance services               |
      | D1-040 | 28   | HCPCS Level II is written as letters then 4 digits     |

  Scenario: D1, lines 30 to 40
    Then these statements are recorded
      | id     | line | says                                                      |
      | D1-041 | 30   | HCPCS Level III is also called local codes                |
      | D1-042 | 30   | HCPCS is used for looking up a patient's history          |
      | D1-043 | 30   | HCPCS is used for insurance of one programme or place     |
      | D1-044 | 34   | CPT was developed by AMA                                  |
      | D1-045 | 34   | CPT stands for Current Procedural Terminology             |
      | D1-046 | 36   | CPT directs giving care to patients                       |
      | D1-047 | 36   | CPT Editorial Panel has the duty of publishing            |
      | D1-048 | 36   | CPT Editorial Panel is part of AMA                        |
      | D1-049 | 38   | CPT has 3 categories                                      |
      | D1-050 | 38   | CPT Category I is used for giving care to patients        |
      | D1-050 | 38   | CPT Category II is used for giving care to patients       |
      | D1-050 | 38   | CPT Category III is used for giving care to patients      |
      | D1-051 | 40   | CPT Category I has 6 sections                             |
      | D1-052 | 40   | CPT Category I is influenced by healthcare professionals  |
      | D1-052 | 40   | CPT Category I is influenced by heads of medical staff    |
      | D1-053 | 40   | CPT Category I contains CPT Medicine                      |
      | D1-054 | 40   | CPT Category I contains CPT Radiology                     |
      | D1-055 | 40   | CPT Category I contains CPT Anesthesia                    |
      | D1-056 | 40   | CPT Category I contains CPT Surgery                       |
      | D1-057 | 40   | CPT Category I contains CPT Pathology and Laboratory      |
      | D1-058 | 40   | CPT Category I contains CPT Evaluation and Management     |

  Scenario: D1, lines 42 to 50
    Then these statements are recorded
      | id     | line | says                                                |
      | D1-059 | 42   | CPT Category II is used for managing patients       |
      | D1-060 | 42   | CPT is advised on by PMAG                           |
      | D1-060 | 42   | PMAG has the duty of advising                       |
      | D1-061 | 42   | PMAG stands for Performance Measures Advisory Group |
      | D1-062 | 44   | CPT Category III covers emerging technology         |
      | D1-063 | 44   | CPT Category III is paid to use                     |
      | D1-064 | 44   | CPT Category III is maintained by AMA               |
      | D1-065 | 48   | HCPCS was developed by CMS                          |
      | D1-066 | 48   | CPT was developed by AMA                            |
      | D1-067 | 49   | CPT has 3 categories                                |
      | D1-068 | 49   | HCPCS has 3 levels                                  |
      | D1-069 | 50   | HCPCS is free to use                                |
      | D1-070 | 50   | HIPAA brought about free access to code sets        |
      | D1-071 | 50   | CPT is paid to use                                  |
      | D1-072 | 50   | CPT is copyrighted                                  |

  Scenario: D1, lines 51 to 56
    Then these statements are recorded
      | id     | line | says                                                |
      | D1-073 | 51   | HCPCS is used by indirect healthcare workers        |
      | D1-074 | 51   | HCPCS is used by direct healthcare workers          |
      | D1-075 | 51   | CPT directs giving care to patients                 |
      | D1-076 | 52   | HCPCS directs giving care to patients               |
      | D1-076 | 52   | HCPCS is standardised                               |
      | D1-077 | 52   | CPT covers medical procedures                       |
      | D1-078 | 56   | HCPCS directs giving care to patients               |
      | D1-079 | 56   | CPT directs giving care to patients                 |
      | D1-080 | 56   | HCPCS has 3 levels                                  |
      | D1-081 | 56   | CPT is used for giving care to patients             |
      | D1-081 | 56   | HCPCS Level II is used for giving care to patients  |
      | D1-081 | 56   | HCPCS Level III is used for giving care to patients |
      | D1-082 | 56   | CPT is part of HCPCS                                |
      | D1-083 | 56   | CPT is paid to use (for outsiders)                  |

  Scenario: D2, line 1
    Then these statements are recorded
      | id     | line | says                                     |
      | D2-001 | 1    | CPT covers medical services              |
      | D2-002 | 1    | CPT covers surgery                       |
      | D2-003 | 1    | CPT covers diagnostic services           |
      | D2-004 | 1    | CPT is used by physicians                |
      | D2-005 | 1    | CPT is used by medical coders            |
      | D2-006 | 1    | CPT is used by patients                  |
      | D2-007 | 1    | CPT is used by financial departments     |
      | D2-008 | 1    | HCPCS is the same as CPT                 |
      | D2-009 | 1    | HCPCS is broader than CPT                |
      | D2-010 | 1    | HCPCS covers non-physician services      |
      | D2-011 | 1    | HCPCS covers prosthetics                 |
      | D2-012 | 1    | HCPCS covers work of medical contractors |
      | D2-013 | 1    | HCPCS covers medical services            |
      | D2-013 | 1    | HCPCS covers surgery                     |
      | D2-013 | 1    | HCPCS covers diagnostic services         |

  Scenario: D2, lines 4 to 8
    Then these statements are recorded
      | id     | line | says                                                           |
      | D2-014 | 4    | CPT covers medical procedures                                  |
      | D2-015 | 4    | HCPCS covers medical supplies                                  |
      | D2-016 | 4    | J codes cover drugs and biologicals                            |
      | D2-017 | 4    | HCPCS covers durable medical equipment                         |
      | D2-018 | 4    | DME stands for durable medical equipment                       |
      | D2-019 | 6    | CPT covers medical procedures                                  |
      | D2-020 | 6    | HCPCS Level II covers medical supplies                         |
      | D2-021 | 8    | HCPCS Level II covers hearing services                         |
      | D2-022 | 8    | V5266 is an example of HCPCS Level II                          |
      | D2-023 | 8    | V5266 means batteries of hearing devices                       |
      | D2-024 | 8    | CPT covers medical services                                    |
      | D2-024 | 8    | CPT covers medical procedures                                  |
      | D2-025 | 8    | HCPCS covers medical and surgical supplies                     |
      | D2-026 | 8    | HCPCS covers medical equipment and supplies                    |
      | D2-027 | 8    | HCPCS covers medical devices                                   |
      | D2-028 | 8    | HCPCS covers services and products that CPT leaves out         |

  Scenario: D2, lines 10 to 12
    Then these statements are recorded
      | id     | line | says                                                                            |
      | D2-029 | 10   | HCPCS stands for Health-facility Common Procedure Citing System                 |
      | D2-030 | 10   | HCPCS is the same as HCPCS Level III                                            |
      | D2-031 | 10   | HCPCS is used together with CPT                                                 |
      | D2-032 | 10   | CPT is in its edition 3                                                         |
      | D2-033 | 12   | CPT differs from HCPCS                                                          |
      | D2-033 | 12   | HCPCS differs from CPT                                                          |
      | D2-034 | 12   | CPT is used for claiming payment from insurers                                  |
      | D2-035 | 12   | HCPCS is used for claiming payment from insurers                                |
      | D2-036 | 12   | HCPCS is described as maintained by two bodies                                  |
      | D2-036 | 12   | CPT is described as maintained by two bodies                                    |
      | D2-037 | 12   | AMA holds the copyright of CPT                                                  |
      | D2-038 | 12   | CPT is maintained by AMA                                                        |
      | D2-039 | 12   | HCPCS is maintained by CMS                                                      |
      | D2-040 | 12   | CMS stands for Center for Medicare and Medicaid Services                        |
      | D2-041 | 12   | choosing between CPT and HCPCS depends on which code describes the service best |
      | D2-042 | 12   | it is the task of healthcare providers to choose between CPT and HCPCS          |
      | D2-043 | 12   | choosing between CPT and HCPCS depends on the payer of the claim                |
      | D2-044 | 12   | filing of claims requires a check of coverage with the payer                    |
      | D2-045 | 12   | checking coverage requires the procedure code                                   |
      | D2-045 | 12   | checking coverage requires the diagnosis code                                   |
      | D2-046 | 12   | HCPCS can be had from code books                                                |
      | D2-046 | 12   | CPT can be had from code books                                                  |
      | D2-047 | 12   | HCPCS can be had from software                                                  |
      | D2-047 | 12   | CPT can be had from software                                                    |
      | D2-048 | 12   | HCPCS can be had from look-up tools on the internet                             |
      | D2-048 | 12   | CPT can be had from look-up tools on the internet                               |
      | D2-049 | 12   | a vendor whose name is missing has both books                                   |
      | D2-050 | 12   | CPT is used for billing                                                         |
      | D2-050 | 12   | HCPCS is used for billing                                                       |

  Scenario: D2, line 14
    Then these statements are recorded
      | id     | line | says                                                                                                |
      | D2-051 | 14   | HCPCS is based on CPT                                                                               |
      | D2-052 | 14   | HCPCS was established in 1978                                                                       |
      | D2-053 | 14   | HCPCS is used for standardised coding of items and services                                         |
      | D2-054 | 14   | HCPCS is used for standardised coding of items and services                                         |
      | D2-054 | 14   | HCPCS is used for describing services                                                               |
      | D2-055 | 14   | HCPCS is optional to use (until 1995-12-31)                                                         |
      | D2-056 | 14   | HCPCS has been required since 1996                                                                  |
      | D2-056 | 14   | HIPAA was established in 1996                                                                       |
      | D2-057 | 14   | HCPCS is required by HIPAA                                                                          |
      | D2-057 | 14   | HIPAA brought about reporting of HCPCS codes on transactions                                        |
      | D2-058 | 14   | HCPCS is described as with coding guidelines of its own                                             |
      | D2-059 | 14   | HCPCS is used together with CPT                                                                     |
      | D2-060 | 14   | HCPCS has 3 levels                                                                                  |
      | D2-060 | 14   | HCPCS contains CPT                                                                                  |
      | D2-060 | 14   | HCPCS contains HCPCS Level II                                                                       |
      | D2-060 | 14   | HCPCS contains HCPCS Level III                                                                      |
      | D2-061 | 14   | HCPCS Level I is the same as CPT                                                                    |
      | D2-062 | 14   | CPT is written as numeric                                                                           |
      | D2-063 | 14   | HCPCS Level II is written as alphanumeric                                                           |
      | D2-064 | 14   | HCPCS Level II is also called the HCPCS code set                                                    |
      | D2-065 | 14   | HCPCS Level II covers non-physician services (mainly)                                               |
      | D2-066 | 14   | HCPCS Level II covers medical and surgical supplies (mainly)                                        |
      | D2-067 | 14   | HCPCS Level II covers services and products that CPT leaves out (mainly)                            |
      | D2-068 | 14   | HCPCS Level III is also called local codes                                                          |
      | D2-069 | 14   | HCPCS Level III was developed by state Medicaid agencies, Medicare contractors and private insurers |
      | D2-070 | 14   | HCPCS Level III was developed by state Medicaid agencies, Medicare contractors and private insurers |
      | D2-071 | 14   | HCPCS Level III was developed by state Medicaid agencies, Medicare contractors and private insurers |
      | D2-072 | 14   | HCPCS Level III is used for insurance of one programme or place                                     |
      | D2-073 | 14   | HCPCS Level III is described as still in the reference book                                         |
      | D2-074 | 14   | HCPCS Level III is accepted by any payer (some)                                                     |
      | D2-075 | 14   | HCPCS Level III is described as not nationally recognised                                           |
      | D2-076 | 14   | HCPCS Level II is used for standardised coding of items and services                                |
      | D2-077 | 14   | HCPCS is used for billing (mainly)                                                                  |
      | D2-078 | 14   | HCPCS is used for identifying items and services (mainly)                                           |
      | D2-079 | 14   | HCPCS covers non-physician services (mainly)                                                        |
      | D2-080 | 14   | HCPCS covers ambulance services                                                                     |
      | D2-081 | 14   | HCPCS covers prosthetics                                                                            |
      | D2-082 | 14   | HCPCS covers drugs and biologicals                                                                  |
      | D2-083 | 14   | HCPCS covers infusion additives                                                                     |
      | D2-084 | 14   | HCPCS covers surgical supplies                                                                      |
      | D2-085 | 14   | HCPCS covers services and products that CPT leaves out                                              |
      | D2-086 | 14   | CPT is the same as HCPCS Level I                                                                    |
      | D2-087 | 14   | HCPCS Level II contains A codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains B codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains C codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains E codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains G codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains H codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains J codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains K codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains L codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains M codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains P codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains Q codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains R codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains S codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains T codes                                                                     |
      | D2-087 | 14   | HCPCS Level II contains V codes                                                                     |
      | D2-088 | 14   | A codes cover transportation                                                                        |
      | D2-089 | 14   | A codes cover medical supplies                                                                      |
      | D2-089 | 14   | A codes cover surgical supplies                                                                     |
      | D2-090 | 14   | A codes cover miscellaneous items                                                                   |
      | D2-091 | 14   | A codes cover experimental and investigational services                                             |
      | D2-092 | 14   | B codes cover enteral therapy                                                                       |
      | D2-093 | 14   | B codes cover parenteral therapy                                                                    |
      | D2-094 | 14   | C codes are temporary                                                                               |
      | D2-094 | 14   | C codes cover hospital outpatient services                                                          |
      | D2-095 | 14   | E codes cover durable medical equipment                                                             |
      | D2-096 | 14   | G codes cover temporary procedures                                                                  |
      | D2-097 | 14   | G codes cover professional services                                                                 |
      | D2-098 | 14   | H codes cover behavioral health                                                                     |
      | D2-099 | 14   | H codes cover substance abuse treatment                                                             |
      | D2-100 | 14   | J codes cover drugs administered other than orally                                                  |
      | D2-101 | 14   | J codes cover chemotherapy drugs                                                                    |
      | D2-102 | 14   | K codes are temporary                                                                               |
      | D2-102 | 14   | K codes are used by durable medical equipment regional carriers                                     |
      | D2-103 | 14   | L codes cover orthotics                                                                             |
      | D2-104 | 14   | L codes cover prosthetics                                                                           |
      | D2-105 | 14   | M codes cover medical services                                                                      |
      | D2-106 | 14   | P codes cover pathology                                                                             |
      | D2-106 | 14   | P codes cover laboratory tests                                                                      |
      | D2-107 | 14   | Q codes are temporary                                                                               |
      | D2-108 | 14   | the use of Q codes is limited                                                                       |
      | D2-108 | 14   | Q codes are described as under guidelines of their own                                              |
      | D2-109 | 14   | R codes cover radiology                                                                             |
      | D2-110 | 14   | S codes are temporary                                                                               |
      | D2-110 | 14   | S codes cover services of private payers                                                            |
      | D2-111 | 14   | T codes are temporary                                                                               |
      | D2-111 | 14   | T codes cover services of state Medicaid agencies                                                   |
      | D2-112 | 14   | V codes cover vision services                                                                       |
      | D2-113 | 14   | V codes cover hearing services                                                                      |
      | D2-114 | 14   | CPT is maintained by AMA                                                                            |
      | D2-115 | 14   | CPT is used for standardised coding of items and services                                           |

  Scenario: D2, lines 18 to 20
    Then these statements are recorded
      | id     | line | says                                                         |
      | D2-116 | 18   | AMA stands for American Medical Association                  |
      | D2-117 | 20   | HCPCS has 3 levels                                           |
      | D2-117 | 20   | HCPCS contains CPT                                           |
      | D2-117 | 20   | HCPCS contains HCPCS Level II                                |
      | D2-118 | 20   | HCPCS Level I is the same as CPT                             |
      | D2-119 | 20   | CPT is described as the major portion of HCPCS               |
      | D2-120 | 20   | CPT covers physician services (mainly)                       |
      | D2-121 | 20   | CPT covers work-up and treatment of patients (mainly)        |
      | D2-122 | 20   | HCPCS Level II is also called plain HCPCS codes              |
      | D2-123 | 20   | HCPCS Level II is also called HCPCS National Level II        |
      | D2-124 | 20   | HCPCS Level II covers medical and surgical supplies (mainly) |
      | D2-125 | 20   | HCPCS Level II covers durable medical equipment              |
      | D2-126 | 20   | HCPCS Level II covers injections                             |
      | D2-127 | 20   | HCPCS Level II covers intravenous drugs                      |
      | D2-128 | 20   | HCPCS Level II covers treatments that CPT leaves out (some)  |
      | D2-129 | 20   | CPT is also called HCPCS National Level I                    |

  Scenario: D2, line 22
    Then these statements are recorded
      | id     | line | says                                                   |
      | D2-130 | 22   | HCPCS covers medical equipment and supplies            |
      | D2-131 | 22   | HCPCS covers injectable drugs                          |
      | D2-132 | 22   | HCPCS covers transportation                            |
      | D2-133 | 22   | HCPCS covers services and products that CPT leaves out |
      | D2-134 | 22   | CPT is a kind of code book                             |

  Scenario: D3, lines 5 to 7
    Then these statements are recorded
      | id     | line | says                                                                |
      | D3-001 | 5    | accurate coding brings better compliance                            |
      | D3-002 | 5    | accurate coding brings proper reimbursement                         |
      | D3-003 | 5    | accurate coding brings fewer penalties                              |
      | D3-004 | 5    | HCPCS is used for billing                                           |
      | D3-004 | 5    | CPT is used for billing                                             |
      | D3-004 | 5    | HCPCS is used for reimbursement                                     |
      | D3-004 | 5    | CPT is used for reimbursement                                       |
      | D3-005 | 5    | wrong coding can lead to audits                                     |
      | D3-006 | 5    | wrong coding can lead to fines                                      |
      | D3-007 | 5    | wrong coding can lead to accusations of fraud                       |
      | D3-008 | 5    | the trend in rules of coding is frequent change                               |
      | D3-009 | 5    | complexity of coding can lead to compliance issues                  |
      | D3-010 | 5    | complexity of coding can lead to harm to the finances of a practice |
      | D3-011 | 7    | knowing how HCPCS and CPT differ brings fewer errors                |
      | D3-012 | 7    | knowing how HCPCS and CPT differ brings better compliance           |
      | D3-013 | 7    | knowing how HCPCS and CPT differ brings simpler billing             |
      | D3-014 | 7    | knowing how HCPCS and CPT differ brings fewer delays in payment     |
      | D3-015 | 7    | knowing how HCPCS and CPT differ brings less risk of audits         |

  Scenario: D3, lines 11 to 15
    Then these statements are recorded
      | id     | line | says                                                        |
      | D3-016 | 11   | CPT stands for Current Procedural Terminology               |
      | D3-017 | 11   | CPT is a kind of coding system                              |
      | D3-017 | 11   | CPT is standardised                                         |
      | D3-017 | 11   | CPT covers medical procedures                               |
      | D3-018 | 11   | CPT covers medical procedures                               |
      | D3-019 | 11   | CPT covers surgery                                          |
      | D3-020 | 11   | CPT covers diagnostic services                              |
      | D3-021 | 11   | CPT was developed by AMA                                    |
      | D3-022 | 11   | CPT is maintained by AMA                                    |
      | D3-023 | 11   | AMA stands for American Medical Association                 |
      | D3-024 | 11   | CPT is used for documenting care                            |
      | D3-025 | 11   | CPT brings a shared understanding of providers and insurers |
      | D3-026 | 15   | CPT has 3 categories                                        |
      | D3-027 | 15   | CPT Category I differs from CPT Category II                 |
      | D3-027 | 15   | CPT Category I differs from CPT Category III                |
      | D3-027 | 15   | CPT Category II differs from CPT Category I                 |
      | D3-027 | 15   | CPT Category II differs from CPT Category III               |
      | D3-027 | 15   | CPT Category III differs from CPT Category I                |
      | D3-027 | 15   | CPT Category III differs from CPT Category II               |

  Scenario: D3, lines 17 to 18
    Then these statements are recorded
      | id     | line | says                                                                  |
      | D3-028 | 17   | CPT Category I covers the most common medical services                |
      | D3-029 | 17   | CPT Category I has 6 sections                                         |
      | D3-030 | 17   | CPT Category I contains CPT Evaluation and Management                 |
      | D3-031 | 17   | CPT Category I contains CPT Anesthesia                                |
      | D3-032 | 17   | CPT Category I contains CPT Surgery                                   |
      | D3-033 | 17   | CPT Category I contains CPT Radiology                                 |
      | D3-034 | 17   | CPT Category I contains CPT Pathology and Laboratory                  |
      | D3-035 | 17   | CPT Category I contains CPT Medicine                                  |
      | D3-036 | 17   | CPT Category I is updated yearly                                      |
      | D3-037 | 17   | CPT Category I is used for documenting care                           |
      | D3-038 | 17   | CPT Category I is used for billing                                    |
      | D3-038 | 17   | CPT Category I is used for reimbursement                              |
      | D3-039 | 18   | CPT Category II is used for performance measurement                   |
      | D3-040 | 18   | CPT Category II is not used for reimbursement                         |
      | D3-041 | 18   | CPT Category II is used for tracking of quality metrics               |
      | D3-042 | 18   | CPT Category II is used for tracking adherence to guidelines (mainly) |

  Scenario: D3, lines 19 to 34
    Then these statements are recorded
      | id     | line | says                                                         |
      | D3-043 | 19   | CPT Category III is temporary                                |
      | D3-044 | 19   | CPT Category III covers emerging technology                  |
      | D3-045 | 19   | CPT Category III covers services not yet accepted or proven  |
      | D3-046 | 19   | CPT Category III is used for tracking new technology         |
      | D3-047 | 23   | CPT is organised by the kind of procedure or service         |
      | D3-048 | 25   | CPT Anesthesia has the codes 00100-01999                     |
      | D3-049 | 26   | CPT Surgery has the codes 10004-69990                        |
      | D3-050 | 27   | CPT Radiology has the codes 70010-79999                      |
      | D3-051 | 28   | CPT Pathology and Laboratory has the codes 80047-89398       |
      | D3-052 | 29   | CPT Medicine has the codes 90281-99607                       |
      | D3-053 | 30   | CPT Evaluation and Management has the codes 99091-99499      |
      | D3-054 | 34   | CPT Category II has the codes 0001F-9007F                    |
      | D3-055 | 34   | CPT Category II is used for performance measurement          |
      | D3-055 | 34   | CPT Category II is used for tracking of quality metrics      |
      | D3-056 | 34   | CPT Category II is used for tracking adherence to guidelines |

  Scenario: D3, lines 38 to 48
    Then these statements are recorded
      | id     | line | says                                                                                     |
      | D3-057 | 38   | MAAA codes have the codes 0002M-0019M                                                    |
      | D3-058 | 38   | MAAA codes are part of CPT Category III                                                  |
      | D3-059 | 38   | MAAA codes are temporary                                                                 |
      | D3-060 | 38   | MAAA codes cover emerging technology                                                     |
      | D3-061 | 38   | MAAA codes cover services not yet accepted or proven                                     |
      | D3-062 | 40   | CPT Category III has the codes 0042T-0866T                                               |
      | D3-063 | 40   | CPT Category III covers experimental and investigational services                        |
      | D3-064 | 40   | CPT Category III covers services under evaluation for wider use                          |
      | D3-065 | 44   | PLA codes have the codes 0001U-0449U                                                     |
      | D3-066 | 44   | PLA codes cover proprietary laboratory analyses                                          |
      | D3-067 | 44   | PLA codes cover diagnostic services                                                      |
      | D3-068 | 44   | PLA codes are part of CPT                                                                |
      | D3-069 | 48   | CPT modifiers are used for adding detail to a code                                       |
      | D3-070 | 48   | CPT modifiers are used for adding detail to a code (some)                                |
      | D3-071 | 48   | CPT modifiers are put on CPT                                                             |
      | D3-072 | 48   | CPT modifiers are used for saying that a procedure was altered, its definition unchanged |

  Scenario: D3, lines 50 to 52
    Then these statements are recorded
      | id     | line | says                                                |
      | D3-073 | 50   | CPT brings accurate billing                         |
      | D3-074 | 50   | CPT brings proper reimbursement                     |
      | D3-075 | 50   | CPT brings better compliance                        |
      | D3-076 | 52   | RapidClaims is a kind of AI medical coding platform |
      | D3-077 | 52   | RapidClaims claims: accurate coding                 |
      | D3-077 | 52   | RapidClaims claims: compliant coding                |
      | D3-078 | 52   | RapidClaims claims: automated coding                |
      | D3-079 | 52   | RapidClaims claims: several specialties             |
      | D3-080 | 52   | RapidClaims claims: coverage determination checks   |
      | D3-081 | 52   | RapidClaims claims: NCCI edits                      |
      | D3-082 | 52   | RapidClaims claims: official CPT guidance           |
      | D3-083 | 52   | RapidClaims claims: automated modifiers             |
      | D3-084 | 52   | RapidClaims brings accurate billing                 |
      | D3-084 | 52   | RapidClaims brings efficient billing                |

  Scenario: D3, lines 56 to 62
    Then these statements are recorded
      | id     | line | says                                                           |
      | D3-085 | 56   | HCPCS stands for Healthcare Common Procedure Coding System     |
      | D3-086 | 56   | HCPCS covers services and products that CPT leaves out         |
      | D3-087 | 56   | HCPCS covers durable medical equipment (typically)             |
      | D3-088 | 56   | HCPCS covers non-physician services (typically)                |
      | D3-089 | 56   | HCPCS covers ambulance services (typically)                    |
      | D3-090 | 56   | DME stands for durable medical equipment                       |
      | D3-091 | 56   | HCPCS is accepted by Medicare                                  |
      | D3-092 | 56   | HCPCS is accepted by Medicaid                                  |
      | D3-093 | 56   | HCPCS is accepted by private insurers (some)                   |
      | D3-094 | 60   | HCPCS has 2 levels                                             |
      | D3-095 | 62   | HCPCS Level I is the same as CPT                               |
      | D3-096 | 62   | CPT covers medical procedures                                  |
      | D3-097 | 62   | CPT is used in clinical settings                               |
      | D3-098 | 62   | CPT is used for billing (mainly)                               |
      | D3-099 | 62   | CPT is used for reimbursement (mainly)                         |
      | D3-100 | 62   | CPT is used for statistics (mainly)                            |
      | D3-101 | 62   | HCPCS contains CPT                                             |

  Scenario: D3, lines 64 to 70
    Then these statements are recorded
      | id     | line | says                                                            |
      | D3-102 | 64   | HCPCS Level II is written as alphanumeric                       |
      | D3-103 | 64   | HCPCS Level II covers services and products that CPT leaves out |
      | D3-104 | 64   | HCPCS Level II covers durable medical equipment                 |
      | D3-105 | 64   | HCPCS Level II covers prosthetics                               |
      | D3-106 | 64   | HCPCS Level II covers ambulance services                        |
      | D3-107 | 64   | HCPCS Level II is used by Medicare (typically)                  |
      | D3-108 | 64   | HCPCS Level II is used by Medicaid (typically)                  |
      | D3-109 | 64   | HCPCS contains HCPCS Level II                                   |
      | D3-110 | 68   | HCPCS is used for billing                                       |
      | D3-110 | 68   | HCPCS is used for reimbursement                                 |
      | D3-111 | 70   | HCPCS covers medical supplies                                   |
      | D3-112 | 70   | HCPCS covers prosthetics                                        |
      | D3-113 | 70   | HCPCS covers wheelchairs                                        |
      | D3-114 | 70   | HCPCS covers hospital beds                                      |

  Scenario: D3, lines 71 to 79
    Then these statements are recorded
      | id     | line | says                                                             |
      | D3-115 | 71   | HCPCS covers drugs and biologicals (some)                        |
      | D3-116 | 71   | HCPCS covers drugs given outside a physician's office            |
      | D3-117 | 71   | HCPCS covers chemotherapy drugs                                  |
      | D3-118 | 72   | HCPCS covers non-emergency medical transportation (typically)    |
      | D3-119 | 72   | HCPCS covers ambulance services (typically)                      |
      | D3-119 | 72   | non-emergency medical transportation includes ambulance services |
      | D3-120 | 76   | HCPCS is used for billing                                        |
      | D3-120 | 76   | CPT is used for billing                                          |
      | D3-121 | 76   | CPT differs from HCPCS                                           |
      | D3-121 | 76   | HCPCS differs from CPT                                           |
      | D3-122 | 79   | CPT covers medical procedures (mainly)                           |
      | D3-122 | 79   | CPT covers surgery (mainly)                                      |
      | D3-122 | 79   | CPT covers diagnostic services (mainly)                          |
      | D3-122 | 79   | CPT is used for documenting care (mainly)                        |
      | D3-122 | 79   | CPT is used by healthcare professionals                          |
      | D3-123 | 79   | HCPCS covers services and products that CPT leaves out           |
      | D3-123 | 79   | HCPCS covers durable medical equipment                           |
      | D3-123 | 79   | HCPCS covers ambulance services                                  |
      | D3-123 | 79   | HCPCS covers drugs and biologicals                               |

  Scenario: D3, lines 80 to 81
    Then these statements are recorded
      | id     | line | says                                                            |
      | D3-124 | 80   | CPT has 3 categories                                            |
      | D3-124 | 80   | CPT contains CPT Category I                                     |
      | D3-124 | 80   | CPT contains CPT Category II                                    |
      | D3-124 | 80   | CPT contains CPT Category III                                   |
      | D3-125 | 80   | CPT Category I covers routine medical services                  |
      | D3-125 | 80   | CPT Category I is described as the category used most           |
      | D3-126 | 80   | HCPCS has 2 levels                                              |
      | D3-126 | 80   | HCPCS contains CPT                                              |
      | D3-126 | 80   | HCPCS contains HCPCS Level II                                   |
      | D3-127 | 80   | HCPCS Level I is the same as CPT                                |
      | D3-128 | 80   | HCPCS Level II covers services and products that CPT leaves out |
      | D3-129 | 81   | CPT is accepted by private insurers (most)                      |
      | D3-130 | 81   | CPT is accepted by government programs                          |
      | D3-131 | 81   | HCPCS is used by Medicare (mainly)                              |
      | D3-131 | 81   | HCPCS is used by Medicaid (mainly)                              |

  Scenario: D3, lines 82 to 84
    Then these statements are recorded
      | id     | line | says                                               |
      | D3-132 | 82   | CPT is maintained by AMA                           |
      | D3-133 | 82   | CPT is standardised (most)                         |
      | D3-134 | 82   | HCPCS Level II is more flexible than CPT           |
      | D3-135 | 82   | HCPCS Level II is updated more often than CPT      |
      | D3-136 | 82   | HCPCS Level II covers emerging technology          |
      | D3-137 | 83   | CPT covers services during patient visits (mainly) |
      | D3-137 | 83   | CPT is used for billing (mainly)                   |
      | D3-137 | 83   | CPT is used for reimbursement (mainly)             |
      | D3-138 | 83   | HCPCS covers durable medical equipment             |
      | D3-138 | 83   | HCPCS covers non-physician services                |
      | D3-138 | 83   | HCPCS covers ambulance services                    |
      | D3-138 | 83   | HCPCS covers drugs and biologicals                 |
      | D3-138 | 83   | HCPCS is used for billing                          |
      | D3-139 | 84   | CPT covers office visits                           |

  Scenario: D3, lines 85 to 97
    Then these statements are recorded
      | id     | line | says                                                                         |
      | D3-140 | 85   | CPT covers flu shots                                                         |
      | D3-141 | 86   | CPT covers performance measures                                              |
      | D3-142 | 87   | HCPCS covers transportation                                                  |
      | D3-143 | 88   | HCPCS covers medical supplies                                                |
      | D3-143 | 88   | HCPCS covers surgical supplies                                               |
      | D3-144 | 89   | HCPCS covers enteral therapy                                                 |
      | D3-144 | 89   | HCPCS covers parenteral therapy                                              |
      | D3-145 | 93   | knowing how HCPCS and CPT differ brings a better revenue cycle               |
      | D3-146 | 97   | knowing how HCPCS and CPT differ brings fewer underpayments and overpayments |
      | D3-147 | 97   | HCPCS covers medical supplies                                                |
      | D3-147 | 97   | HCPCS covers medical procedures                                              |
      | D3-147 | 97   | HCPCS covers medical services                                                |
      | D3-147 | 97   | HCPCS covers medical equipment and supplies                                  |
      | D3-148 | 97   | HCPCS brings guaranteed reimbursement                                        |
      | D3-148 | 97   | CPT brings guaranteed reimbursement                                          |
      | D3-149 | 97   | accurate coding brings fewer delays in payment                               |
      | D3-150 | 97   | accurate coding brings fewer denied claims                                   |

  Scenario: D3, lines 101 to 103
    Then these statements are recorded
      | id     | line | says                                                        |
      | D3-151 | 101  | HCPCS is used for a shared language                         |
      | D3-151 | 101  | CPT is used for a shared language                           |
      | D3-151 | 101  | HCPCS is used by healthcare professionals                   |
      | D3-151 | 101  | HCPCS is used by health plans and insurers                  |
      | D3-151 | 101  | HCPCS is used by patients                                   |
      | D3-151 | 101  | CPT is used by healthcare professionals                     |
      | D3-151 | 101  | CPT is used by health plans and insurers                    |
      | D3-151 | 101  | CPT is used by patients                                     |
      | D3-152 | 101  | HCPCS brings better communication                           |
      | D3-152 | 101  | CPT brings better communication                             |
      | D3-153 | 101  | knowing how HCPCS and CPT differ brings better coordination |
      | D3-154 | 103  | accurate coding brings fewer delays in payment              |
      | D3-154 | 103  | accurate coding brings fewer denied claims                  |
      | D3-155 | 103  | accurate coding brings financial stability                  |

  Scenario: D3, line 107
    Then these statements are recorded
      | id     | line | says                                               |
      | D3-156 | 107  | HCPCS is used for data analysis and research       |
      | D3-156 | 107  | CPT is used for data analysis and research         |
      | D3-157 | 107  | HCPCS is used by medical researchers               |
      | D3-157 | 107  | CPT is used by medical researchers                 |
      | D3-158 | 107  | HCPCS is used by public health officials           |
      | D3-158 | 107  | CPT is used by public health officials             |
      | D3-159 | 107  | HCPCS is used for tracking how often care is given |
      | D3-159 | 107  | CPT is used for tracking how often care is given   |
      | D3-160 | 107  | HCPCS is used for analysing trends                 |
      | D3-160 | 107  | CPT is used for analysing trends                   |
      | D3-161 | 107  | HCPCS is used for assessing the cost of care       |
      | D3-161 | 107  | CPT is used for assessing the cost of care         |
      | D3-162 | 107  | HCPCS is used for data analysis and research       |
      | D3-162 | 107  | CPT is used for data analysis and research         |
      | D3-162 | 107  | HCPCS is used for policymaking                     |
      | D3-162 | 107  | CPT is used for policymaking                       |

  Scenario: D3, lines 109 to 115
    Then these statements are recorded
      | id     | line | says                                                                  |
      | D3-163 | 109  | accurate coding is used for decisions on coverage                     |
      | D3-164 | 109  | accurate coding is used for allocating resources                      |
      | D3-165 | 109  | accurate coding is used for decisions on investment                   |
      | D3-166 | 109  | accurate coding is used for policymaking                              |
      | D3-166 | 109  | accurate coding is used for improving practices                       |
      | D3-167 | 113  | HIPAA stands for Health Insurance Portability and Accountability Act  |
      | D3-168 | 113  | PHI stands for Protected Health Information                           |
      | D3-169 | 113  | HIPAA binds organizations that deal with protected health information |
      | D3-170 | 113  | HIPAA brought about strict coding and billing practices               |
      | D3-171 | 113  | accurate coding is required for compliance                            |
      | D3-172 | 115  | HCPCS is required for HIPAA-compliant billing                         |
      | D3-172 | 115  | CPT is required for HIPAA-compliant billing                           |
      | D3-173 | 115  | HCPCS is used for electronic health care transactions                 |
      | D3-173 | 115  | CPT is used for electronic health care transactions                   |
      | D3-174 | 115  | non-compliance can lead to billing errors                             |
      | D3-175 | 115  | non-compliance can lead to delayed payment                            |
      | D3-176 | 115  | non-compliance can lead to legal repercussions                        |
      | D3-177 | 115  | accurate coding brings better compliance                              |
      | D3-178 | 115  | accurate coding brings proper reimbursement                           |
      | D3-179 | 115  | accurate coding brings protection of patient data                     |

  Scenario: D3, lines 119 to 124
    Then these statements are recorded
      | id     | line | says                                                |
      | D3-180 | 119  | RapidClaims is a kind of AI medical coding platform |
      | D3-181 | 119  | RapidClaims claims: automated coding                |
      | D3-182 | 119  | RapidClaims claims: real-time compliance checks     |
      | D3-183 | 119  | RapidClaims brings fewer errors                     |
      | D3-184 | 119  | RapidClaims brings fewer delays in payment          |
      | D3-185 | 119  | RapidClaims brings keeping up with regulation       |
      | D3-186 | 119  | RapidClaims brings better coding                    |
      | D3-187 | 119  | RapidClaims claims: correct use of HCPCS and CPT    |
      | D3-188 | 119  | RapidClaims brings more accurate coding             |
      | D3-189 | 119  | RapidClaims brings less risk of audits              |
      | D3-190 | 119  | RapidClaims brings fewer denied claims              |
      | D3-191 | 123  | RapidClaims claims: automation and assistance       |
      | D3-192 | 124  | RapidClaims claims: full automation                 |
      | D3-193 | 124  | RapidClaims claims: recommendations to coders       |

  Scenario: D3, lines 125 to 131
    Then these statements are recorded
      | id     | line | says                                                          |
      | D3-194 | 125  | RapidClaims claims: thousands of charts per minute            |
      | D3-195 | 125  | RapidClaims claims: exceptional accuracy                      |
      | D3-196 | 126  | RapidClaims claims: explainable AI                            |
      | D3-196 | 126  | RapidClaims claims: compliant AI                              |
      | D3-197 | 127  | RapidClaims claims: audit trail for each code                 |
      | D3-198 | 128  | RapidClaims claims: interpretation of medical notes           |
      | D3-199 | 128  | RapidClaims claims: interpretation of diagnoses               |
      | D3-200 | 128  | RapidClaims claims: interpretation of procedures              |
      | D3-201 | 129  | RapidClaims complies with ICD-10-CM                           |
      | D3-202 | 129  | RapidClaims complies with CPT                                 |
      | D3-203 | 129  | RapidClaims complies with HCPCS                               |
      | D3-204 | 129  | RapidClaims complies with CPT Evaluation and Management       |
      | D3-205 | 130  | RapidClaims claims: actionable insights                       |
      | D3-206 | 131  | RapidClaims claims: coding errors found before submission     |
      | D3-207 | 131  | RapidClaims claims: missing documents found before submission |

  Scenario: D3, lines 132 to 138
    Then these statements are recorded
      | id     | line | says                                                   |
      | D3-208 | 132  | RapidClaims claims: real-time insights                 |
      | D3-208 | 132  | RapidClaims brings more claims accepted                |
      | D3-209 | 133  | RapidClaims claims: adaptable AI and rules             |
      | D3-210 | 134  | RapidClaims claims: coding logic by specialty          |
      | D3-211 | 134  | RapidClaims claims: coding logic by payer              |
      | D3-212 | 135  | RapidClaims claims: updates by payer rules             |
      | D3-213 | 135  | RapidClaims claims: updates by NCCI edits              |
      | D3-214 | 135  | RapidClaims claims: updates by coverage determinations |
      | D3-215 | 136  | RapidClaims claims: security                           |
      | D3-215 | 136  | RapidClaims claims: privacy                            |
      | D3-216 | 137  | RapidClaims complies with HIPAA                        |
      | D3-217 | 137  | RapidClaims claims: encryption                         |
      | D3-218 | 137  | RapidClaims claims: secure cloud hosting               |
      | D3-219 | 138  | RapidClaims claims: data kept in the United States     |

  Scenario: D3, lines 140 to 144
    Then these statements are recorded
      | id     | line | says                                                           |
      | D3-220 | 140  | RapidClaims brings more accurate coding                        |
      | D3-221 | 140  | RapidClaims brings better operations                           |
      | D3-222 | 140  | RapidClaims brings fewer delays in payment                     |
      | D3-223 | 140  | RapidClaims claims: routine work done by AI                    |
      | D3-224 | 140  | RapidClaims brings financial stability                         |
      | D3-225 | 144  | knowing how HCPCS and CPT differ brings better compliance      |
      | D3-225 | 144  | knowing how HCPCS and CPT differ brings a better revenue cycle |
      | D3-225 | 144  | knowing how HCPCS and CPT differ brings accurate billing       |
      | D3-226 | 144  | HCPCS is used for reimbursement                                |
      | D3-226 | 144  | CPT is used for reimbursement                                  |
      | D3-227 | 144  | the trend in rules of coding is frequent change                          |
      | D3-227 | 144  | the trend in billing is growing complexity                               |
      | D3-228 | 144  | staying informed on coding brings fewer errors                 |
      | D3-228 | 144  | staying informed on coding brings fewer denied claims          |

  Scenario: D3, lines 146 to 148
    Then these statements are recorded
      | id     | line | says                                            |
      | D3-229 | 146  | RapidClaims offers RapidCode                    |
      | D3-230 | 146  | RapidClaims offers RapidAssist                  |
      | D3-231 | 146  | RapidClaims offers RapidRisk                    |
      | D3-232 | 146  | RapidClaims claims: simpler code assignment     |
      | D3-233 | 146  | RapidClaims claims: real-time compliance checks |
      | D3-234 | 146  | RapidClaims claims: automated coding            |
      | D3-235 | 146  | RapidClaims claims: seamless integration        |
      | D3-236 | 146  | RapidClaims claims: compliant coding            |
      | D3-236 | 146  | RapidClaims claims: precise coding              |
      | D3-236 | 146  | RapidClaims claims: current coding              |
      | D3-237 | 146  | RapidClaims brings fewer errors                 |
      | D3-237 | 146  | RapidClaims brings a better revenue cycle       |
      | D3-238 | 148  | RapidClaims brings better coding                |
      | D3-238 | 148  | RapidClaims brings a better revenue cycle       |

  Scenario: D3, lines 153 to 156
    Then these statements are recorded
      | id     | line | says                                                   |
      | D3-239 | 153  | CPT covers medical procedures (mainly)                 |
      | D3-239 | 153  | CPT covers surgery (mainly)                            |
      | D3-239 | 153  | CPT covers diagnostic services (mainly)                |
      | D3-239 | 153  | CPT is used for documenting care (mainly)              |
      | D3-239 | 153  | CPT is used by healthcare professionals                |
      | D3-240 | 153  | HCPCS covers services and products that CPT leaves out |
      | D3-241 | 153  | HCPCS covers durable medical equipment                 |
      | D3-242 | 153  | HCPCS covers ambulance services                        |
      | D3-243 | 153  | HCPCS covers drugs and biologicals (some)              |
      | D3-244 | 156  | HCPCS is used for billing                              |
      | D3-244 | 156  | CPT is used for billing                                |
      | D3-244 | 156  | HCPCS is used for reimbursement                        |
      | D3-244 | 156  | CPT is used for reimbursement                          |
      | D3-245 | 156  | HCPCS brings proper reimbursement                      |
      | D3-245 | 156  | CPT brings proper reimbursement                        |
      | D3-246 | 156  | HCPCS brings better compliance                         |
      | D3-246 | 156  | CPT brings better compliance                           |
      | D3-247 | 156  | HCPCS brings fewer denied claims                       |
      | D3-247 | 156  | CPT brings fewer denied claims                         |
      | D3-247 | 156  | HCPCS brings less risk of audits                       |
      | D3-247 | 156  | CPT brings less risk of audits                         |
      | D3-247 | 156  | HCPCS brings fewer penalties                           |
      | D3-247 | 156  | CPT brings fewer penalties                             |

  Scenario: D3, lines 159 to 165
    Then these statements are recorded
      | id     | line | says                                            |
      | D3-248 | 159  | wrong coding can lead to denied claims          |
      | D3-249 | 159  | wrong coding can lead to delayed payment        |
      | D3-250 | 159  | wrong coding can lead to penalties              |
      | D3-251 | 159  | wrong coding can lead to audits                 |
      | D3-252 | 159  | wrong coding can lead to accusations of fraud   |
      | D3-253 | 162  | CPT is maintained by AMA                        |
      | D3-253 | 162  | CPT is updated yearly                           |
      | D3-254 | 162  | HCPCS is updated more often than CPT            |
      | D3-255 | 162  | HCPCS Level II is updated more often than CPT   |
      | D3-256 | 162  | HCPCS is updated because of emerging technology |
      | D3-257 | 165  | RapidClaims claims: automated coding            |
      | D3-258 | 165  | RapidClaims claims: simpler code assignment     |
      | D3-259 | 165  | RapidClaims offers RapidCode                    |
      | D3-259 | 165  | RapidClaims offers RapidAssist                  |
      | D3-259 | 165  | RapidClaims offers RapidRisk                    |
      | D3-260 | 165  | RapidClaims claims: accurate coding             |
      | D3-260 | 165  | RapidClaims claims: compliant coding            |
      | D3-260 | 165  | RapidClaims claims: efficient coding            |
      | D3-261 | 165  | RapidClaims brings fewer errors                 |
      | D3-261 | 165  | RapidClaims brings better reimbursement         |

  Scenario: D4, lines 3 to 7
    Then these statements are recorded
      | id     | line | says                                                          |
      | D4-001 | 3    | HCPCS is used for billing                                     |
      | D4-001 | 3    | CPT is used for billing                                       |
      | D4-002 | 3    | HCPCS is used by healthcare providers                         |
      | D4-002 | 3    | HCPCS is used by health plans and insurers                    |
      | D4-002 | 3    | CPT is used by healthcare providers                           |
      | D4-002 | 3    | CPT is used by health plans and insurers                      |
      | D4-003 | 3    | HCPCS is described as among the most important code sets      |
      | D4-003 | 3    | CPT is described as among the most important code sets        |
      | D4-004 | 7    | HCPCS is used for identifying items and services              |
      | D4-004 | 7    | CPT is used for identifying items and services                |
      | D4-005 | 7    | HCPCS brings proper reimbursement                             |
      | D4-005 | 7    | CPT brings proper reimbursement                               |
      | D4-006 | 7    | HCPCS brings a shared understanding of providers and insurers |
      | D4-006 | 7    | CPT brings a shared understanding of providers and insurers   |

  Scenario: D4, lines 15 to 20
    Then these statements are recorded
      | id     | line | says                                                    |
      | D4-007 | 15   | CPT was developed by AMA                                |
      | D4-008 | 15   | CPT is maintained by AMA                                |
      | D4-009 | 15   | AMA stands for American Medical Association             |
      | D4-010 | 16   | HCPCS was developed by CMS                              |
      | D4-011 | 16   | HCPCS is maintained by CMS                              |
      | D4-012 | 16   | CMS stands for Centers for Medicare & Medicaid Services |
      | D4-013 | 18   | CPT stands for Current Procedural Terminology           |
      | D4-014 | 20   | CPT covers physician services                           |
      | D4-015 | 20   | CPT covers office visits                                |
      | D4-016 | 20   | CPT covers surgery                                      |
      | D4-017 | 20   | CPT covers radiology                                    |
      | D4-018 | 20   | CPT covers medical procedures                           |
      | D4-019 | 20   | CPT is written as numeric                               |
      | D4-020 | 20   | CPT is written as 5 digits                              |

  Scenario: D4, lines 23 to 29
    Then these statements are recorded
      | id     | line | says                                                       |
      | D4-021 | 23   | 99214 means office visits                                  |
      | D4-022 | 23   | 99214 is an example of CPT                                 |
      | D4-023 | 24   | 90658 means flu shots                                      |
      | D4-024 | 24   | 90658 is an example of CPT                                 |
      | D4-025 | 25   | 99397 means preventive visits over age 65                  |
      | D4-026 | 25   | 99397 is an example of CPT                                 |
      | D4-027 | 27   | HCPCS stands for Healthcare Common Procedure Coding System |
      | D4-028 | 29   | HCPCS is broader than CPT                                  |
      | D4-029 | 29   | HCPCS contains CPT                                         |
      | D4-030 | 29   | HCPCS covers other services                                |
      | D4-031 | 29   | HCPCS covers medical and surgical supplies                 |
      | D4-032 | 29   | HCPCS covers services and products that CPT leaves out     |
      | D4-033 | 29   | HCPCS is written as alphanumeric                           |
      | D4-034 | 29   | HCPCS is written as letter then 4 digits                   |

  Scenario: D4, lines 32 to 41
    Then these statements are recorded
      | id     | line | says                                        |
      | D4-035 | 32   | V2599 means contact lenses                  |
      | D4-036 | 32   | V2599 is an example of HCPCS Level II       |
      | D4-037 | 33   | A0425 means ground mileage                  |
      | D4-038 | 33   | A0425 is an example of HCPCS Level II       |
      | D4-039 | 34   | G9631 means injury of the ureter in surgery |
      | D4-040 | 34   | G9631 is an example of HCPCS Level II       |
      | D4-041 | 39   | CPT covers physician services               |
      | D4-042 | 39   | HCPCS covers other services                 |
      | D4-042 | 39   | HCPCS covers medical and surgical supplies  |
      | D4-042 | 39   | HCPCS covers physician services             |
      | D4-043 | 40   | CPT is written as 5 digits                  |
      | D4-044 | 40   | HCPCS is written as alphanumeric            |
      | D4-044 | 40   | HCPCS is written as letter then 4 digits    |
      | D4-045 | 41   | 99213 means office visits                   |
      | D4-046 | 41   | 99213 is an example of CPT                  |
      | D4-047 | 41   | A4648 means walking cast                    |
      | D4-048 | 41   | A4648 is an example of HCPCS Level II       |

  Scenario: D4, lines 44 to 53
    Then these statements are recorded
      | id     | line | says                                                                       |
      | D4-049 | 44   | CPT covers physician services                                              |
      | D4-050 | 46   | CPT Evaluation and Management is part of CPT                               |
      | D4-051 | 46   | CPT Evaluation and Management covers check-ups                             |
      | D4-052 | 46   | CPT Evaluation and Management covers consultations                         |
      | D4-053 | 46   | CPT Evaluation and Management covers evaluation and management of patients |
      | D4-054 | 47   | CPT has a group called medical procedures                                  |
      | D4-055 | 47   | CPT covers surgery                                                         |
      | D4-056 | 47   | CPT covers biopsies                                                        |
      | D4-057 | 47   | CPT covers injections                                                      |
      | D4-058 | 47   | CPT covers medical procedures                                              |
      | D4-059 | 48   | CPT covers giving drugs                                                    |
      | D4-060 | 51   | HCPCS covers services and products that CPT leaves out                     |
      | D4-061 | 53   | HCPCS Level I is the same as CPT                                           |
      | D4-062 | 53   | CPT brings easy switching between CPT and HCPCS                            |
      | D4-063 | 53   | HCPCS contains CPT                                                         |

  Scenario: D4, lines 54 to 61
    Then these statements are recorded
      | id     | line | says                                                             |
      | D4-064 | 54   | HCPCS contains HCPCS Level II                                    |
      | D4-065 | 55   | HCPCS Level II covers durable medical equipment                  |
      | D4-066 | 55   | DME stands for durable medical equipment                         |
      | D4-067 | 55   | durable medical equipment includes wheelchairs                   |
      | D4-068 | 55   | durable medical equipment includes walkers                       |
      | D4-069 | 55   | durable medical equipment is used in the home                    |
      | D4-070 | 56   | HCPCS Level II covers drugs and biologicals                      |
      | D4-071 | 56   | HCPCS Level II covers drugs and biologicals (with "no CPT code") |
      | D4-072 | 56   | HCPCS Level II covers vaccines (with "no CPT code")              |
      | D4-073 | 57   | HCPCS Level II covers ambulance services                         |
      | D4-074 | 57   | HCPCS Level II covers splints                                    |
      | D4-075 | 57   | HCPCS Level II covers bandages                                   |
      | D4-076 | 59   | HCPCS Level II is organised by the first letter                  |
      | D4-077 | 61   | HCPCS Level II contains A codes                                  |
      | D4-077 | 61   | A codes cover transportation                                     |
      | D4-078 | 61   | A codes cover surgical supplies                                  |
      | D4-079 | 61   | A codes cover medical supplies                                   |
      | D4-080 | 61   | A codes cover miscellaneous items                                |
      | D4-080 | 61   | A codes cover experimental and investigational services          |

  Scenario: D4, lines 62 to 67
    Then these statements are recorded
      | id     | line | says                                       |
      | D4-081 | 62   | HCPCS Level II contains B codes            |
      | D4-081 | 62   | B codes cover parenteral therapy           |
      | D4-082 | 62   | B codes cover enteral therapy              |
      | D4-083 | 63   | HCPCS Level II contains C codes            |
      | D4-083 | 63   | C codes are temporary                      |
      | D4-083 | 63   | C codes cover hospital outpatient services |
      | D4-084 | 64   | HCPCS Level II contains D codes            |
      | D4-084 | 64   | D codes cover dental procedures            |
      | D4-085 | 65   | HCPCS Level II contains E codes            |
      | D4-085 | 65   | E codes cover durable medical equipment    |
      | D4-086 | 66   | HCPCS Level II contains G codes            |
      | D4-086 | 66   | G codes cover professional services        |
      | D4-087 | 66   | G codes cover temporary procedures         |
      | D4-088 | 67   | HCPCS Level II contains H codes            |
      | D4-088 | 67   | H codes cover rehabilitative services      |

  Scenario: D4, lines 68 to 72
    Then these statements are recorded
      | id     | line | says                                                            |
      | D4-089 | 68   | HCPCS Level II contains J codes                                 |
      | D4-089 | 68   | J codes cover drugs administered other than orally              |
      | D4-090 | 68   | J codes do not cover chemotherapy drugs                         |
      | D4-091 | 69   | HCPCS Level II contains K codes                                 |
      | D4-091 | 69   | K codes are temporary                                           |
      | D4-091 | 69   | K codes are used by durable medical equipment regional carriers |
      | D4-092 | 70   | HCPCS Level II contains L codes                                 |
      | D4-092 | 70   | L codes cover prosthetics                                       |
      | D4-093 | 70   | L codes cover orthotics                                         |
      | D4-094 | 71   | HCPCS Level II contains M codes                                 |
      | D4-094 | 71   | M codes cover medical services                                  |
      | D4-095 | 72   | HCPCS Level II contains P codes                                 |
      | D4-095 | 72   | P codes cover laboratory tests                                  |
      | D4-095 | 72   | P codes cover pathology                                         |

  Scenario: D4, lines 73 to 81
    Then these statements are recorded
      | id     | line | says                                             |
      | D4-096 | 73   | HCPCS Level II contains Q codes                  |
      | D4-096 | 73   | Q codes are temporary                            |
      | D4-097 | 74   | HCPCS Level II contains R codes                  |
      | D4-097 | 74   | R codes cover radiology                          |
      | D4-098 | 75   | HCPCS Level II contains S codes                  |
      | D4-098 | 75   | S codes cover services of private payers         |
      | D4-099 | 76   | HCPCS Level II contains T codes                  |
      | D4-099 | 76   | T codes cover services of state medical agencies |
      | D4-100 | 77   | HCPCS Level II contains V codes                  |
      | D4-100 | 77   | V codes cover vision services                    |
      | D4-101 | 77   | V codes cover hearing services                   |
      | D4-102 | 80   | AMA holds the copyright of CPT                   |
      | D4-103 | 81   | HCPCS is not copyrighted                         |
      | D4-104 | 81   | HCPCS is public domain                           |
      | D4-104 | 81   | HCPCS is free to use                             |

  Scenario: D4, lines 84 to 92
    Then these statements are recorded
      | id     | line | says                                                                          |
      | D4-105 | 84   | CPT is simpler than HCPCS (typically)                                         |
      | D4-106 | 84   | CPT is simpler than HCPCS Level II (typically)                                |
      | D4-107 | 88   | CPT covers physician services                                                 |
      | D4-108 | 88   | HCPCS is broader than CPT                                                     |
      | D4-108 | 88   | HCPCS covers services and products that CPT leaves out                        |
      | D4-109 | 88   | HCPCS is used for a shared language                                           |
      | D4-109 | 88   | CPT is used for a shared language                                             |
      | D4-109 | 88   | HCPCS is used by physicians                                                   |
      | D4-109 | 88   | HCPCS is used by hospitals                                                    |
      | D4-109 | 88   | HCPCS is used by health plans and insurers                                    |
      | D4-109 | 88   | CPT is used by physicians                                                     |
      | D4-109 | 88   | CPT is used by hospitals                                                      |
      | D4-109 | 88   | CPT is used by health plans and insurers                                      |
      | D4-110 | 92   | it is the task of medical coders to translate doctors' work into codes        |
      | D4-111 | 92   | it is the task of medical coders to check codes on invoices                   |
      | D4-112 | 92   | knowledge of coding brings patients who understand their bills (for patients) |

  Scenario: D4, lines 95 to 104
    Then these statements are recorded
      | id     | line | says                                                           |
      | D4-113 | 95   | knowledge of coding is unnecessary (in place "everyday life")  |
      | D4-114 | 95   | knowledge of coding brings better informed consumers           |
      | D4-115 | 95   | knowledge of coding brings patients who understand their bills |
      | D4-116 | 100  | HCPCS is used in medical bills                                 |
      | D4-116 | 100  | CPT is used in medical bills                                   |
      | D4-117 | 100  | CPT covers physician services                                  |
      | D4-117 | 100  | CPT covers medical procedures                                  |
      | D4-117 | 100  | CPT covers check-ups                                           |
      | D4-118 | 100  | HCPCS covers durable medical equipment                         |
      | D4-119 | 100  | HCPCS covers vaccines                                          |
      | D4-120 | 100  | HCPCS covers other services                                    |
      | D4-120 | 100  | HCPCS covers medical and surgical supplies                     |
      | D4-121 | 104  | CPT does not vary by healthcare providers (typically)          |
      | D4-122 | 104  | HCPCS varies by health plans and insurers (may)                |
      | D4-122 | 104  | HCPCS varies by private insurers (may)                         |
      | D4-123 | 104  | HCPCS keeps the meaning of a code the same everywhere          |

  Scenario: D4, lines 108 to 112
    Then these statements are recorded
      | id     | line | says                                                           |
      | D4-124 | 108  | CPT covers physician services                                  |
      | D4-125 | 108  | HCPCS is broader than CPT                                      |
      | D4-125 | 108  | HCPCS covers all resources used in care                        |
      | D4-126 | 108  | HCPCS brings accurate billing                                  |
      | D4-126 | 108  | CPT brings accurate billing                                    |
      | D4-127 | 112  | learning codes by heart is unnecessary                         |
      | D4-128 | 112  | knowledge of coding brings patients who can review their bills |
      | D4-129 | 112  | HCPCS can be explained by healthcare providers                 |
      | D4-129 | 112  | HCPCS can be explained by health plans and insurers            |
      | D4-129 | 112  | CPT can be explained by healthcare providers                   |
      | D4-129 | 112  | CPT can be explained by health plans and insurers              |
