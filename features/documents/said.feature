Feature: What sources say of marks, circumstances, practice and lists
  What one source says of one thing, word for word as it is recorded, and the line of a document that says so.

  Background:
    Given the shipped knowledge base

  Scenario: What D3 says of AMA
    When I ask "? says AMA by D3"
    Then it states
      | AMA stands for American Medical Association |
      | CPT was developed by AMA                    |
      | CPT is maintained by AMA                    |
    And it cites D3 line 11 for "AMA stands for American Medical Association"
    And it cites D3 line 162 for "AMA stands for American Medical Association"
    And it cites D3 line 11 for "CPT was developed by AMA"
    And it cites D3 line 11 for "CPT is maintained by AMA"
    And it cites D3 line 82 for "CPT is maintained by AMA"
    And it cites D3 line 162 for "CPT is maintained by AMA"

  Scenario: What CFR-162.1000 says of CDT
    When I ask "? says CDT by CFR-162.1000"
    Then it states
      | CDT is used in the version of the date of service |

  Scenario: What RECORD-LAYOUT-2020 says of CDT
    When I ask "? says CDT by RECORD-LAYOUT-2020"
    Then it states
      | D0000-D9999 is the number space of CDT |

  Scenario: What QUALCHOICE says of CPT.modifiers.25
    When I ask "? says CPT.modifiers.25 by QUALCHOICE"
    Then it states
      | modifier 25 signals an evaluation beyond a procedure of the same day                                 |
      | modifier 25 says: an office visit or other evaluation that went beyond the procedure of the same day |

  Scenario: What CODECRAM says of CPT.modifiers.26
    When I ask "? says CPT.modifiers.26 by CODECRAM"
    Then it states
      | modifier 26 signals the professional part of a service alone                        |
      | modifier 26 says: only the professional part of a service, such as reading an image |

  Scenario: What QUALCHOICE says of CPT.modifiers.26
    When I ask "? says CPT.modifiers.26 by QUALCHOICE"
    Then it states
      | modifier 26 signals the professional part of a service alone                        |
      | modifier 26 says: only the professional part of a service, such as reading an image |

  Scenario: What QUALCHOICE says of CPT.modifiers.50
    When I ask "? says CPT.modifiers.50 by QUALCHOICE"
    Then it states
      | modifier 50 signals both sides of the body                         |
      | modifier 50 says: the procedure was done on both sides of the body |

  Scenario: What CODECRAM says of CPT.modifiers.76
    When I ask "? says CPT.modifiers.76 by CODECRAM"
    Then it states
      | modifier 76 signals a procedure done again by the same person on the same day |
      | modifier 76 says: the same person did the procedure again on the same day     |

  Scenario: What QUALCHOICE says of CPT.modifiers.76
    When I ask "? says CPT.modifiers.76 by QUALCHOICE"
    Then it states
      | modifier 76 signals a procedure done again by the same person on the same day |
      | modifier 76 says: the same person did the procedure again on the same day     |

  Scenario: What CODECRAM says of CPT.modifiers.77
    When I ask "? says CPT.modifiers.77 by CODECRAM"
    Then it states
      | modifier 77 signals a procedure done again by another person on the same day |
      | modifier 77 says: another person did the procedure again on the same day     |

  Scenario: What QUALCHOICE says of CPT.modifiers.91
    When I ask "? says CPT.modifiers.91 by QUALCHOICE"
    Then it states
      | modifier 91 signals a laboratory test repeated on purpose on the same day   |
      | modifier 91 says: a laboratory test was repeated on purpose on the same day |

  Scenario: What HCPCSCODEBOOKS says of HCPCS
    When I ask "? says HCPCS by HCPCSCODEBOOKS"
    Then it states
      | HCPCS is not used for finding what coverage a person has |
      | a code of HCPCS does not decide coverage by insurance    |
      | a code of HCPCS does not decide reimbursement            |

  Scenario: What OHDSI-971 says of HCPCS
    When I ask "? says HCPCS by OHDSI-971"
    Then it states
      | codes of HCPCS are used again          |
      | codes of HCPCS Level II are used again |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.modifiers.KL
    When I ask "? says HCPCS.II.modifiers.KL by CMS-FILE-2019"
    Then it states
      | modifier KL signals delivery of an item by mail  |
      | modifier KL says: the item was delivered by mail |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.modifiers.KX
    When I ask "? says HCPCS.II.modifiers.KX by CMS-FILE-2019"
    Then it states
      | modifier KX signals that what the medical policy asks for is met |
      | modifier KX says: what the medical policy asks for is met        |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.modifiers.LT
    When I ask "? says HCPCS.II.modifiers.LT by CMS-FILE-2019"
    Then it states
      | modifier LT signals the left side of the body |
      | modifier LT says: left side of the body       |

  Scenario: What FCSO-AMBULANCE says of HCPCS.II.modifiers.RH
    When I ask "? says HCPCS.II.modifiers.RH by FCSO-AMBULANCE"
    Then it states
      | modifier RH signals an ambulance trip from a residence to a hospital |
      | modifier RH says: from a residence to a hospital                     |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.modifiers.RT
    When I ask "? says HCPCS.II.modifiers.RT by CMS-FILE-2019"
    Then it states
      | modifier RT signals the right side of the body |
      | modifier RT says: right side of the body       |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.modifiers.TC
    When I ask "? says HCPCS.II.modifiers.TC by CMS-FILE-2019"
    Then it states
      | modifier TC signals the technical part of a service alone |
      | modifier TC says: the technical part of a service alone   |

  Scenario: What D2 says of HCPCS.III
    When I ask "? says HCPCS.III by D2"
    Then it states
      | HCPCS Level III is also called local codes                                                          |
      | HCPCS Level III was developed by state Medicaid agencies, Medicare contractors and private insurers |
      | HCPCS Level III is used for insurance of one programme or place (not stated)                        |
      | HCPCS Level III is described as still in the reference book (not stated)                            |
      | HCPCS Level III is accepted by any payer (some) (not stated)                                        |
      | HCPCS Level III is described as not nationally recognised (not stated)                              |
      | the use of HCPCS Level III is not nationwide (not stated)                                           |
      | HCPCS is the same as HCPCS Level III (does not hold)                                                |
      | HCPCS contains HCPCS Level III (does not hold)                                                      |
    And it cites D2 line 14 for "HCPCS Level III is also called local codes"
    And it cites D2 line 14 for "HCPCS Level III was developed by state Medicaid agencies, Medicare contractors and private insurers"
    And it cites D2 line 14 for "HCPCS Level III is used for insurance of one programme or place (not stated)"
    And it cites D2 line 14 for "HCPCS Level III is described as still in the reference book (not stated)"
    And it cites D2 line 14 for "HCPCS Level III is accepted by any payer (some) (not stated)"
    And it cites D2 line 14 for "HCPCS Level III is described as not nationally recognised (not stated)"
    And it cites D2 line 14 for "the use of HCPCS Level III is not nationwide (not stated)"
    And it cites D2 line 10 for "HCPCS is the same as HCPCS Level III (does not hold)"
    And it cites D2 line 14 for "HCPCS contains HCPCS Level III (does not hold)"

  Scenario: What D3 says of HIPAA
    When I ask "? says HIPAA by D3"
    Then it states
      | HIPAA stands for Health Insurance Portability and Accountability Act    |
      | HIPAA brought about strict coding and billing practices (does not hold) |
      | HIPAA binds organizations that deal with protected health information   |
      | RapidClaims complies with HIPAA                                         |
      | RapidClaims guards data by HIPAA                                        |
    And it cites D3 line 113 for "HIPAA stands for Health Insurance Portability and Accountability Act"
    And it cites D3 line 113 for "HIPAA brought about strict coding and billing practices (does not hold)"
    And it cites D3 line 113 for "HIPAA binds organizations that deal with protected health information"
    And it cites D3 line 137 for "RapidClaims complies with HIPAA"
    And it cites D3 line 137 for "RapidClaims guards data by HIPAA"

  Scenario: What CFR-162.1000 says of ICD-10-CM
    When I ask "? says ICD-10-CM by CFR-162.1000"
    Then it states
      | ICD-10-CM is used in the version of the date of service |

  Scenario: What STUDY-GUIDE says of ICD-10-CM
    When I ask "? says ICD-10-CM by STUDY-GUIDE"
    Then it states
      | ICD-10-CM covers diagnoses |

  Scenario: What icd10cm says of ICD-10-CM
    When I ask "? says ICD-10-CM by icd10cm"
    Then it states
      | ICD-10-CM is free to use                                                                                                                  |
      | ICD-10-CM is written as letter then digit then 1 alphanumeric then "." then 1 to 4 alphanumerics or letter then digit then 1 alphanumeric |
      | ICD-10-CM is updated yearly                                                                                                               |

  Scenario: What CFR-162.1000 says of ICD-10-PCS
    When I ask "? says ICD-10-PCS by CFR-162.1000"
    Then it states
      | ICD-10-PCS is used in the version of the date of service |

  Scenario: What CFR-162.1002 says of ICD-10-PCS
    When I ask "? says ICD-10-PCS by CFR-162.1002"
    Then it states
      | ICD-10-PCS stands for International Classification of Diseases, 10th Revision, Procedure Coding System |
      | ICD-10-PCS covers procedures on inpatients that hospitals report                                       |
      | ICD-10-PCS is maintained by HHS                                                                        |
      | ICD-10-PCS is required by HIPAA                                                                        |
      | ICD-10-PCS is required by the HIPAA rules on transactions and code sets                                |

  Scenario: What FORKLAUNCH-254 says of NCCI
    When I ask "? says NCCI by FORKLAUNCH-254"
    Then it states
      | NCCI are not about codes of ICD-10-CM                         |
      | procedure-to-procedure edits are not about codes of ICD-10-CM |

  Scenario: What TEXMED says of NCCI
    When I ask "? says NCCI by TEXMED"
    Then it states
      | NCCI is updated quarterly                                                         |
      | procedure-to-procedure edits stop two codes that are not paid together on one day |
      | procedure-to-procedure edits stand for procedure-to-procedure                     |
      | procedure-to-procedure edits are updated quarterly                                |

  Scenario: What ncci-add-on says of NCCI.add-ons
    When I ask "? says NCCI.add-ons by ncci-add-on"
    Then it states
      | add-on code edits are free to use |

  Scenario: What ncci-ptp-practitioner says of NCCI.pairs
    When I ask "? says NCCI.pairs by ncci-ptp-practitioner"
    Then it states
      | procedure-to-procedure edits are free to use |

  Scenario: What FCSO-MUE says of NCCI.unit-limits
    When I ask "? says NCCI.unit-limits by FCSO-MUE"
    Then it states
      | medically unlikely edits are applied to each line of a claim or to the day, as the adjudication indicator of the code says |

  Scenario: What MUE-2024-07 says of NCCI.unit-limits
    When I ask "? says NCCI.unit-limits by MUE-2024-07"
    Then it states
      | medically unlikely edits are applied to each line of a claim or to the day, as the adjudication indicator of the code says |

  Scenario: What ncci-mue-practitioner says of NCCI.unit-limits
    When I ask "? says NCCI.unit-limits by ncci-mue-practitioner"
    Then it states
      | medically unlikely edits are free to use |

  Scenario: What CFR-162.1000 says of NDC
    When I ask "? says NDC by CFR-162.1000"
    Then it states
      | NDC is used in the version of the date of service |

  Scenario: What D3 says of PHI
    When I ask "? says PHI by D3"
    Then it states
      | PHI stands for Protected Health Information |
    And it cites D3 line 113 for "PHI stands for Protected Health Information"

  Scenario: What D3 says of accurate-coding
    When I ask "? says accurate-coding by D3"
    Then it states
      | accurate coding brings better compliance                                |
      | accurate coding brings proper reimbursement                             |
      | accurate coding brings fewer penalties                                  |
      | accurate coding brings fewer delays in payment                          |
      | accurate coding brings fewer denied claims                              |
      | accurate coding brings better communication                             |
      | accurate coding brings a shared understanding of providers and insurers |
      | accurate coding is used for a shared language                           |
      | accurate coding brings financial stability                              |
      | accurate coding is used for data analysis and research                  |
      | accurate coding is used for tracking how often care is given            |
      | accurate coding is used for analysing trends                            |
      | accurate coding is used for assessing the cost of care                  |
      | accurate coding is used for decisions on coverage                       |
      | accurate coding is used for allocating resources                        |
      | accurate coding is used for decisions on investment                     |
      | accurate coding is used for policymaking                                |
      | accurate coding is used for improving practices                         |
      | accurate coding is required for compliance                              |
      | accurate coding brings protection of patient data                       |
    And it cites D3 line 5 for "accurate coding brings better compliance"
    And it cites D3 line 115 for "accurate coding brings better compliance"
    And it cites D3 line 5 for "accurate coding brings proper reimbursement"
    And it cites D3 line 115 for "accurate coding brings proper reimbursement"
    And it cites D3 line 5 for "accurate coding brings fewer penalties"
    And it cites D3 line 97 for "accurate coding brings fewer delays in payment"
    And it cites D3 line 103 for "accurate coding brings fewer delays in payment"
    And it cites D3 line 97 for "accurate coding brings fewer denied claims"
    And it cites D3 line 103 for "accurate coding brings fewer denied claims"
    And it cites D3 line 101 for "accurate coding brings better communication"
    And it cites D3 line 101 for "accurate coding brings a shared understanding of providers and insurers"
    And it cites D3 line 101 for "accurate coding is used for a shared language"
    And it cites D3 line 103 for "accurate coding brings financial stability"
    And it cites D3 line 107 for "accurate coding is used for data analysis and research"
    And it cites D3 line 107 for "accurate coding is used for tracking how often care is given"
    And it cites D3 line 107 for "accurate coding is used for analysing trends"
    And it cites D3 line 107 for "accurate coding is used for assessing the cost of care"
    And it cites D3 line 109 for "accurate coding is used for decisions on coverage"
    And it cites D3 line 109 for "accurate coding is used for allocating resources"
    And it cites D3 line 109 for "accurate coding is used for decisions on investment"
    And it cites D3 line 109 for "accurate coding is used for policymaking"
    And it cites D3 line 109 for "accurate coding is used for improving practices"
    And it cites D3 line 113 for "accurate coding is required for compliance"
    And it cites D3 line 115 for "accurate coding brings protection of patient data"

  Scenario: What RECORD-LAYOUT-2019 says of action-mark
    When I ask "? says action-mark by RECORD-LAYOUT-2019"
    Then it states
      | action code says: what was last done to the code, as the HCPCS file marks it |

  Scenario: What RECORD-LAYOUT-2020 says of action-mark
    When I ask "? says action-mark by RECORD-LAYOUT-2020"
    Then it states
      | action code stands at position 293 of the record |

  Scenario: What RECORD-LAYOUT-2019 says of action-mark-A
    When I ask "? says action-mark-A by RECORD-LAYOUT-2019"
    Then it states
      | action code A says: the code or modifier was added |

  Scenario: What RECORD-LAYOUT-2019 says of action-mark-B
    When I ask "? says action-mark-B by RECORD-LAYOUT-2019"
    Then it states
      | action code B says: both an administrative field and the long descriptor were changed |

  Scenario: What RECORD-LAYOUT-2019 says of action-mark-C
    When I ask "? says action-mark-C by RECORD-LAYOUT-2019"
    Then it states
      | action code C says: the long descriptor was changed |

  Scenario: What RECORD-LAYOUT-2019 says of action-mark-D
    When I ask "? says action-mark-D by RECORD-LAYOUT-2019"
    Then it states
      | action code D says: the code or modifier was discontinued |

  Scenario: What RECORD-LAYOUT-2019 says of action-mark-F
    When I ask "? says action-mark-F by RECORD-LAYOUT-2019"
    Then it states
      | action code F says: an administrative field was changed |

  Scenario: What RECORD-LAYOUT-2019 says of action-mark-N
    When I ask "? says action-mark-N by RECORD-LAYOUT-2019"
    Then it states
      | action code N says: no maintenance |

  Scenario: What RECORD-LAYOUT-2019 says of action-mark-P
    When I ask "? says action-mark-P by RECORD-LAYOUT-2019"
    Then it states
      | action code P says: a payment field was changed |

  Scenario: What RECORD-LAYOUT-2019 says of action-mark-R
    When I ask "? says action-mark-R by RECORD-LAYOUT-2019"
    Then it states
      | action code R says: the code or modifier that had been discontinued is used again |

  Scenario: What RECORD-LAYOUT-2019 says of action-mark-S
    When I ask "? says action-mark-S by RECORD-LAYOUT-2019"
    Then it states
      | action code S says: the short descriptor was changed |

  Scenario: What RECORD-LAYOUT-2019 says of action-mark-T
    When I ask "? says action-mark-T by RECORD-LAYOUT-2019"
    Then it states
      | action code T says: the type of service or the BETOS class was changed |

  Scenario: What D3 says of billing
    When I ask "? says billing by D3"
    Then it states
      | the trend in billing is growing complexity |
      | HCPCS is used for billing                  |
      | CPT is used for billing                    |
      | CPT Category I is used for billing         |
      | CPT is used for billing (mainly)           |
    And it cites D3 line 144 for "the trend in billing is growing complexity"
    And it cites D3 line 5 for "HCPCS is used for billing"
    And it cites D3 line 68 for "HCPCS is used for billing"
    And it cites D3 line 76 for "HCPCS is used for billing"
    And it cites D3 line 83 for "HCPCS is used for billing"
    And it cites D3 line 156 for "HCPCS is used for billing"
    And it cites D3 line 5 for "CPT is used for billing"
    And it cites D3 line 76 for "CPT is used for billing"
    And it cites D3 line 156 for "CPT is used for billing"
    And it cites D3 line 17 for "CPT Category I is used for billing"
    And it cites D3 line 62 for "CPT is used for billing (mainly)"
    And it cites D3 line 83 for "CPT is used for billing (mainly)"

  Scenario: What D4 says of biopsies
    When I ask "? says biopsies by D4"
    Then it states
      | medical procedures includes biopsies |
      | CPT covers biopsies                  |
    And it cites D4 line 47 for "medical procedures includes biopsies"
    And it cites D4 line 47 for "CPT covers biopsies"

  Scenario: What D4 says of checkups
    When I ask "? says checkups by D4"
    Then it states
      | evaluation and management of patients includes check-ups |
      | CPT Evaluation and Management covers check-ups           |
      | CPT covers check-ups                                     |
    And it cites D4 line 46 for "evaluation and management of patients includes check-ups"
    And it cites D4 line 46 for "CPT Evaluation and Management covers check-ups"
    And it cites D4 line 100 for "CPT covers check-ups"

  Scenario: What D3 says of coding-complexity
    When I ask "? says coding-complexity by D3"
    Then it states
      | complexity of coding can lead to compliance issues                  |
      | complexity of coding can lead to harm to the finances of a practice |
    And it cites D3 line 5 for "complexity of coding can lead to compliance issues"
    And it cites D3 line 5 for "complexity of coding can lead to harm to the finances of a practice"

  Scenario: What D3 says of coding-rules
    When I ask "? says coding-rules by D3"
    Then it states
      | the trend in rules of coding is frequent change |
    And it cites D3 line 5 for "the trend in rules of coding is frequent change"
    And it cites D3 line 144 for "the trend in rules of coding is frequent change"

  Scenario: What D4 says of consultations
    When I ask "? says consultations by D4"
    Then it states
      | evaluation and management of patients includes consultations |
      | CPT Evaluation and Management covers consultations           |
    And it cites D4 line 46 for "evaluation and management of patients includes consultations"
    And it cites D4 line 46 for "CPT Evaluation and Management covers consultations"

  Scenario: What RECORD-LAYOUT-2019 says of coverage-mark
    When I ask "? says coverage-mark by RECORD-LAYOUT-2019"
    Then it states
      | coverage code says: whether Medicare covers the code, as the HCPCS file marks it |

  Scenario: What RECORD-LAYOUT-2020 says of coverage-mark
    When I ask "? says coverage-mark by RECORD-LAYOUT-2020"
    Then it states
      | coverage code stands at position 230 of the record |

  Scenario: What RECORD-LAYOUT-2019 says of coverage-mark-C
    When I ask "? says coverage-mark-C by RECORD-LAYOUT-2019"
    Then it states
      | coverage code C says: carrier judgment: the contractor decides on coverage |

  Scenario: What RECORD-LAYOUT-2019 says of coverage-mark-D
    When I ask "? says coverage-mark-D by RECORD-LAYOUT-2019"
    Then it states
      | coverage code D says: special coverage instructions apply |

  Scenario: What RECORD-LAYOUT-2019 says of coverage-mark-I
    When I ask "? says coverage-mark-I by RECORD-LAYOUT-2019"
    Then it states
      | coverage code I says: not payable by Medicare |

  Scenario: What RECORD-LAYOUT-2019 says of coverage-mark-M
    When I ask "? says coverage-mark-M by RECORD-LAYOUT-2019"
    Then it states
      | coverage code M says: not covered by Medicare |

  Scenario: What RECORD-LAYOUT-2019 says of coverage-mark-S
    When I ask "? says coverage-mark-S by RECORD-LAYOUT-2019"
    Then it states
      | coverage code S says: not covered by Medicare, by statute |

  Scenario: What D3 says of dme
    When I ask "? says dme by D3"
    Then it states
      | DME stands for durable medical equipment           |
      | HCPCS covers durable medical equipment (typically) |
      | CPT leaves out durable medical equipment           |
      | HCPCS Level II covers durable medical equipment    |
      | HCPCS covers durable medical equipment             |
    And it cites D3 line 56 for "DME stands for durable medical equipment"
    And it cites D3 line 56 for "HCPCS covers durable medical equipment (typically)"
    And it cites D3 line 64 for "CPT leaves out durable medical equipment"
    And it cites D3 line 79 for "CPT leaves out durable medical equipment"
    And it cites D3 line 153 for "CPT leaves out durable medical equipment"
    And it cites D3 line 64 for "HCPCS Level II covers durable medical equipment"
    And it cites D3 line 79 for "HCPCS covers durable medical equipment"
    And it cites D3 line 83 for "HCPCS covers durable medical equipment"
    And it cites D3 line 153 for "HCPCS covers durable medical equipment"

  Scenario: What RECORD-LAYOUT-2020 says of field-action-date
    When I ask "? says field-action-date by RECORD-LAYOUT-2020"
    Then it states
      | the field of the action effective date stands at positions 277 to 284 of the record |

  Scenario: What RECORD-LAYOUT-2020 says of field-add-date
    When I ask "? says field-add-date by RECORD-LAYOUT-2020"
    Then it states
      | the field of the date added stands at positions 269 to 276 of the record |

  Scenario: What RECORD-LAYOUT-2020 says of field-cross-reference
    When I ask "? says field-cross-reference by RECORD-LAYOUT-2020"
    Then it states
      | the field of the first cross-reference code stands at positions 205 to 209 of the record |

  Scenario: What RECORD-LAYOUT-2020 says of field-termination-date
    When I ask "? says field-termination-date by RECORD-LAYOUT-2020"
    Then it states
      | the field of the termination date stands at positions 285 to 292 of the record |

  Scenario: What D3 says of having-two-sets
    When I ask "? says having-two-sets by D3"
    Then it states
      | having two code sets, CPT and HCPCS is explained by this: they serve different functions and purposes |
    And it cites D3 line 76 for "having two code sets, CPT and HCPCS is explained by this: they serve different functions and purposes"

  Scenario: What D4 says of having-two-sets
    When I ask "? says having-two-sets by D4"
    Then it states
      | having two code sets, CPT and HCPCS is explained by this: CPT is for what the doctor does                    |
      | having two code sets, CPT and HCPCS is explained by this: HCPCS adds everything else that goes into care     |
      | having two code sets, CPT and HCPCS is explained by this: all who are involved then bill in one language     |
      | having two code sets, CPT and HCPCS is explained by this: together they make the bill for all of it accurate |
    And it cites D4 line 88 for "having two code sets, CPT and HCPCS is explained by this: CPT is for what the doctor does"
    And it cites D4 line 108 for "having two code sets, CPT and HCPCS is explained by this: CPT is for what the doctor does"
    And it cites D4 line 88 for "having two code sets, CPT and HCPCS is explained by this: HCPCS adds everything else that goes into care"
    And it cites D4 line 100 for "having two code sets, CPT and HCPCS is explained by this: HCPCS adds everything else that goes into care"
    And it cites D4 line 108 for "having two code sets, CPT and HCPCS is explained by this: HCPCS adds everything else that goes into care"
    And it cites D4 line 88 for "having two code sets, CPT and HCPCS is explained by this: all who are involved then bill in one language"
    And it cites D4 line 108 for "having two code sets, CPT and HCPCS is explained by this: together they make the bill for all of it accurate"

  Scenario: What D4 says of injections
    When I ask "? says injections by D4"
    Then it states
      | medical procedures includes injections |
      | CPT covers injections                  |
    And it cites D4 line 47 for "medical procedures includes injections"
    And it cites D4 line 47 for "CPT covers injections"

  Scenario: What D3 says of knowing-the-differences
    When I ask "? says knowing-the-differences by D3"
    Then it states
      | knowing how HCPCS and CPT differ brings fewer errors                         |
      | knowing how HCPCS and CPT differ brings better compliance                    |
      | knowing how HCPCS and CPT differ brings simpler billing                      |
      | knowing how HCPCS and CPT differ brings fewer delays in payment              |
      | knowing how HCPCS and CPT differ brings less risk of audits                  |
      | knowing how HCPCS and CPT differ brings a better revenue cycle               |
      | knowing how HCPCS and CPT differ brings fewer underpayments and overpayments |
      | knowing how HCPCS and CPT differ brings better coordination                  |
      | knowing how HCPCS and CPT differ brings accurate billing                     |
    And it cites D3 line 7 for "knowing how HCPCS and CPT differ brings fewer errors"
    And it cites D3 line 7 for "knowing how HCPCS and CPT differ brings better compliance"
    And it cites D3 line 144 for "knowing how HCPCS and CPT differ brings better compliance"
    And it cites D3 line 7 for "knowing how HCPCS and CPT differ brings simpler billing"
    And it cites D3 line 7 for "knowing how HCPCS and CPT differ brings fewer delays in payment"
    And it cites D3 line 7 for "knowing how HCPCS and CPT differ brings less risk of audits"
    And it cites D3 line 93 for "knowing how HCPCS and CPT differ brings a better revenue cycle"
    And it cites D3 line 144 for "knowing how HCPCS and CPT differ brings a better revenue cycle"
    And it cites D3 line 97 for "knowing how HCPCS and CPT differ brings fewer underpayments and overpayments"
    And it cites D3 line 101 for "knowing how HCPCS and CPT differ brings better coordination"
    And it cites D3 line 144 for "knowing how HCPCS and CPT differ brings accurate billing"

  Scenario: What D4 says of knowing-the-differences
    When I ask "? says knowing-the-differences by D4"
    Then it states
      | knowing how HCPCS and CPT differ brings patients who can review their bills |
    And it cites D4 line 112 for "knowing how HCPCS and CPT differ brings patients who can review their bills"

  Scenario: What CFR-162.1002 says of medical-code-sets
    When I ask "? says medical-code-sets by CFR-162.1002"
    Then it states
      | medical code sets are required by the HIPAA rules on transactions and code sets |

  Scenario: What D3 says of noncompliance
    When I ask "? says noncompliance by D3"
    Then it states
      | non-compliance can lead to billing errors      |
      | non-compliance can lead to delayed payment     |
      | non-compliance can lead to legal repercussions |
    And it cites D3 line 115 for "non-compliance can lead to billing errors"
    And it cites D3 line 115 for "non-compliance can lead to delayed payment"
    And it cites D3 line 115 for "non-compliance can lead to legal repercussions"

  Scenario: What D4 says of outpatient-payment
    When I ask "? says outpatient-payment by D4"
    Then it states
      | services under the hospital outpatient prospective payment system stand for Outpatient Prospective Payment System |
      | C codes cover services under the hospital outpatient prospective payment system                                   |
    And it cites D4 line 63 for "services under the hospital outpatient prospective payment system stand for Outpatient Prospective Payment System"
    And it cites D4 line 63 for "C codes cover services under the hospital outpatient prospective payment system"

  Scenario: What place-of-service says of place-of-service-codes
    When I ask "? says place-of-service-codes by place-of-service"
    Then it states
      | place of service codes stand for place of service |
      | place of service codes are maintained by CMS      |
      | place of service codes are free to use            |
      | place of service codes are written as 2 digits    |

  Scenario: What D3 says of staying-current
    When I ask "? says staying-current by D3"
    Then it states
      | staying informed on coding brings fewer errors        |
      | staying informed on coding brings fewer denied claims |
    And it cites D3 line 144 for "staying informed on coding brings fewer errors"
    And it cites D3 line 144 for "staying informed on coding brings fewer denied claims"

  Scenario: What D4 says of surgery
    When I ask "? says surgery by D4"
    Then it states
      | medical procedures includes surgery |
      | CPT covers surgery                  |
    And it cites D4 line 47 for "medical procedures includes surgery"
    And it cites D4 line 20 for "CPT covers surgery"
    And it cites D4 line 47 for "CPT covers surgery"

  Scenario: What D4 says of walkers
    When I ask "? says walkers by D4"
    Then it states
      | durable medical equipment includes walkers |
    And it cites D4 line 55 for "durable medical equipment includes walkers"

  Scenario: What D4 says of wheelchairs
    When I ask "? says wheelchairs by D4"
    Then it states
      | durable medical equipment includes wheelchairs |
    And it cites D4 line 55 for "durable medical equipment includes wheelchairs"

  Scenario: What D3 says of wrong-coding
    When I ask "? says wrong-coding by D3"
    Then it states
      | wrong coding can lead to audits               |
      | wrong coding can lead to fines                |
      | wrong coding can lead to accusations of fraud |
      | wrong coding can lead to denied claims        |
      | wrong coding can lead to delayed payment      |
      | wrong coding can lead to penalties            |
      | wrong coding can lead to legal penalties      |
      | wrong coding can lead to financial penalties  |
      | wrong coding can lead to compliance issues    |
    And it cites D3 line 5 for "wrong coding can lead to audits"
    And it cites D3 line 159 for "wrong coding can lead to audits"
    And it cites D3 line 5 for "wrong coding can lead to fines"
    And it cites D3 line 5 for "wrong coding can lead to accusations of fraud"
    And it cites D3 line 159 for "wrong coding can lead to accusations of fraud"
    And it cites D3 line 159 for "wrong coding can lead to denied claims"
    And it cites D3 line 159 for "wrong coding can lead to delayed payment"
    And it cites D3 line 159 for "wrong coding can lead to penalties"
    And it cites D3 line 159 for "wrong coding can lead to legal penalties"
    And it cites D3 line 159 for "wrong coding can lead to financial penalties"
    And it cites D3 line 159 for "wrong coding can lead to compliance issues"
