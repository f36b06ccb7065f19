Feature: What is said of edits, days and circumstances of claims
  By those who wrote no article: edits and their marks, modifiers of notices and waste, the days that decide.
  A scenario has what one source says of one thing, word for word as it is recorded.

  Background:
    Given the shipped knowledge base

  Scenario: What DREAMSOFT says of 99213
    When I ask "? says 99213 by DREAMSOFT"
    Then it states
      | the medical decision making of 99213 is moderate (does not hold) |

  Scenario: What MED-REPORT says of 99213
    When I ask "? says 99213 by MED-REPORT"
    Then it states
      | the medical decision making of 99213 is moderate (does not hold) |

  Scenario: What STUDY-GUIDE says of 99213
    When I ask "? says 99213 by STUDY-GUIDE"
    Then it states
      | the medical decision making of 99213 is low |
      | 99213 is an example of CPT Category I       |

  Scenario: What FCSO-AMBULANCE says of A0425
    When I ask "? says A0425 by FCSO-AMBULANCE"
    Then it states
      | A0425 is counted to a tenth of a mile up to 100 miles and in whole miles above, by Medicare |

  Scenario: What WA-MEDICAID says of A0425
    When I ask "? says A0425 by WA-MEDICAID"
    Then it states
      | A0425 is counted up to whole miles, by Washington Medicaid |

  Scenario: What HL7-HCPCS says of CMS
    When I ask "? says CMS by HL7-HCPCS"
    Then it states
      | CMS was formerly called Health Care Financing Administration |
      | HCFA was replaced by CMS                                     |

  Scenario: What MDBILLINGFACTS says of CPT.A
    When I ask "? says CPT.A by MDBILLINGFACTS"
    Then it states
      | COVID vaccine administration codes are written as 4 digits then letter A |
      | 0001A-9999A is the number space of COVID vaccine administration codes    |
      | COVID vaccine administration codes cover giving COVID vaccines           |
      | COVID vaccine administration codes are for giving COVID vaccines         |

  Scenario: What VERYWELLHEALTH says of CPT.I
    When I ask "? says CPT.I by VERYWELLHEALTH"
    Then it states
      | CPT Category I has 10 sections (does not hold)                                    |
      | new codes of CPT Category I come into force on 1 January and 1 July, for vaccines |

  Scenario: What SECTION-GUIDES says of CPT.I.anesthesia
    When I ask "? says CPT.I.anesthesia by SECTION-GUIDES"
    Then it states
      | CPT Anesthesia has the codes 00100-01999 |
      | CPT Anesthesia has the codes 99100-99140 |
      | CPT Anesthesia covers anesthesia         |
      | CPT Anesthesia is for anesthesia         |
      | CPT Category I contains CPT Anesthesia   |

  Scenario: What SECTION-GUIDES says of CPT.I.radiology
    When I ask "? says CPT.I.radiology by SECTION-GUIDES"
    Then it states
      | CPT Radiology has the codes 70010-79999 |
      | CPT Radiology covers radiology          |
      | CPT Radiology is for radiology          |
      | CPT Category I contains CPT Radiology   |

  Scenario: What SECTION-GUIDES says of CPT.I.surgery
    When I ask "? says CPT.I.surgery by SECTION-GUIDES"
    Then it states
      | CPT Surgery has the codes 10004-69990 |
      | CPT Surgery covers surgery            |
      | CPT Surgery is for surgery            |
      | CPT Category I contains CPT Surgery   |

  Scenario: What AMA-2004 says of CPT.II
    When I ask "? says CPT.II by AMA-2004"
    Then it states
      | CPT Category II covers performance measures                              |
      | CPT Category II is used for only performance measurement (does not hold) |
      | CPT Category II is used for performance measurement                      |
      | CPT Category II is for performance measures                              |

  Scenario: What CMS-MEASURES says of CPT.II
    When I ask "? says CPT.II by CMS-MEASURES"
    Then it states
      | CPT Category II is written as 4 digits then letter F |
      | 0001F-9999F is the number space of CPT Category II   |
      | CPT Category II covers performance measures          |
      | CPT Category II differs from CPT Category I          |
      | CPT Category II differs from CPT Category III        |
      | CPT Category II is for performance measures          |
      | CPT Category I differs from CPT Category II          |
      | CPT Category III differs from CPT Category II        |

  Scenario: What CMS-MEASURES says of CPT.III
    When I ask "? says CPT.III by CMS-MEASURES"
    Then it states
      | CPT Category III covers emerging technology                     |
      | CPT Category III covers services under evaluation for wider use |
      | CPT Category III covers services not yet accepted or proven     |
      | CPT Category III differs from CPT Category I                    |
      | CPT Category III differs from CPT Category II                   |
      | CPT Category III is used for tracking new technology            |
      | CPT Category III is used for reimbursement (some)               |
      | CPT Category III can be paid by any payer (some)                |
      | CPT Category III is temporary                                   |
      | CPT Category III is for emerging technology                     |
      | CPT Category III is for services under evaluation for wider use |
      | CPT Category III is for services not yet accepted or proven     |
      | CPT Category I differs from CPT Category III                    |
      | CPT Category II differs from CPT Category III                   |

  Scenario: What D3 says of CPT.III
    When I ask "? says CPT.III by D3"
    Then it states
      | CPT Category III differs from CPT Category I                      |
      | CPT Category III differs from CPT Category II                     |
      | CPT Category III is temporary                                     |
      | CPT Category III covers emerging technology                       |
      | CPT Category III covers services not yet accepted or proven       |
      | CPT Category III is used for tracking new technology              |
      | CPT Category III covers experimental and investigational services |
      | CPT Category III covers services under evaluation for wider use   |
      | CPT Category III has the codes 0042T-0866T                        |
      | CPT Category III is for experimental and investigational services |
      | CPT Category I differs from CPT Category III                      |
      | CPT Category II differs from CPT Category III                     |
      | CPT contains CPT Category III                                     |
      | MAAA codes are part of CPT Category III (does not hold)           |

  Scenario: What DISCOVERIES says of CPT.III
    When I ask "? says CPT.III by DISCOVERIES"
    Then it states
      | CPT Category III come out ahead of the book |

  Scenario: What SUPERCODER-3 says of CPT.III
    When I ask "? says CPT.III by SUPERCODER-3"
    Then it states
      | CPT Category III is written as 4 digits then letter T                                               |
      | 0001T-9999T is the number space of CPT Category III                                                 |
      | CPT Category III covers emerging technology                                                         |
      | CPT Category III is used for tracking new technology                                                |
      | CPT Category III is temporary                                                                       |
      | CPT Category III is updated twice yearly                                                            |
      | a code of CPT Category III lasts five years, unless it is prolonged or moves to Category I          |
      | where one fits, CPT Category III is reported instead of a code of Category I for what is not listed |
      | CPT Category III is for emerging technology                                                         |

  Scenario: What DISCOVERIES says of CPT.MAAA
    When I ask "? says CPT.MAAA by DISCOVERIES"
    Then it states
      | MAAA codes come out ahead of the book |

  Scenario: What SUPERCODER says of CPT.MAAA
    When I ask "? says CPT.MAAA by SUPERCODER"
    Then it states
      | MAAA codes stand for Multianalyte Assays with Algorithmic Analyses  |
      | MAAA codes are written as 4 digits then letter M                    |
      | 0001M-9999M is the number space of MAAA codes                       |
      | MAAA codes cover only multianalyte assays with algorithmic analyses |
      | MAAA codes cover multianalyte assays with algorithmic analyses      |
      | MAAA codes are for multianalyte assays with algorithmic analyses    |

  Scenario: What AMA-PLA says of CPT.PLA
    When I ask "? says CPT.PLA by AMA-PLA"
    Then it states
      | PLA codes stand for Proprietary Laboratory Analyses |
      | PLA codes are written as 4 digits then letter U     |
      | 0001U-9999U is the number space of PLA codes        |
      | PLA codes cover proprietary laboratory analyses     |
      | PLA codes are updated quarterly                     |
      | PLA codes are used by laboratories as providers     |
      | PLA codes were made under PAMA                      |
      | PLA codes are for proprietary laboratory analyses   |

  Scenario: What DISCOVERIES says of CPT.PLA
    When I ask "? says CPT.PLA by DISCOVERIES"
    Then it states
      | PLA codes come out ahead of the book |

  Scenario: What CODING-ONLINE says of CPT.modifiers.59
    When I ask "? says CPT.modifiers.59 by CODING-ONLINE"
    Then it states
      | modifier 59 is put on either column of an edited pair (from 2019-07-01) |
      | the X modifiers say more precisely why than modifier 59                 |

  Scenario: What JUCM-X says of CPT.modifiers.59
    When I ask "? says CPT.modifiers.59 by JUCM-X"
    Then it states
      | modifier 59 signals a service distinct from another of the same day       |
      | modifier 59 says: a service that is distinct from another of the same day |
      | the X modifiers say more precisely why than modifier 59                   |

  Scenario: What RECORD-LAYOUT-2020 says of CPT.modifiers.performance
    When I ask "? says CPT.modifiers.performance by RECORD-LAYOUT-2020"
    Then it states
      | the modifiers 1P, 2P, 3P and 8P is put on CPT Category II |

  Scenario: What RECORD-LAYOUT-2020 says of CPT.modifiers.physical-status
    When I ask "? says CPT.modifiers.physical-status by RECORD-LAYOUT-2020"
    Then it states
      | the modifiers P1 to P6 say: the state of a patient under anesthesia   |
      | the modifiers P1 to P6 signal the state of a patient under anesthesia |
      | the modifiers P1 to P6 are put on CPT Anesthesia                       |

  Scenario: What HL7-HCPCS says of HCFA
    When I ask "? says HCFA by HL7-HCPCS"
    Then it states
      | HCFA was renamed on 2001-07-01                       |
      | HCFA stands for Health Care Financing Administration |
      | HCFA was replaced by CMS                             |

  Scenario: What HCFA-2000 says of HCPCS
    When I ask "? says HCPCS by HCFA-2000"
    Then it states
      | HCPCS was formerly called HCFA Common Procedure Coding System                           |
      | HCPCS stands for HCFA Common Procedure Coding System (until 2001-06-30) (does not hold) |
      | HCPCS has 3 levels (until 2003-12-31) (does not hold)                                   |
      | HCPCS contains CPT (until 2003-12-31)                                                   |
      | HCPCS contains HCPCS Level II (until 2003-12-31)                                        |
      | HCPCS contains HCPCS Level III (until 2003-12-31) (does not hold)                       |
      | CPT is maintained by AMA                                                                |
      | CPT Editorial Panel decides which codes go into CPT                                     |
      | AMA holds the copyright of CPT                                                          |
      | CPT is licensed to use                                                                  |
      | HCPCS Level III is also called local codes                                              |

  Scenario: What HL7-HCPCS says of HCPCS
    When I ask "? says HCPCS by HL7-HCPCS"
    Then it states
      | HCPCS was formerly called HCFA Common Procedure Coding System                           |
      | HCPCS stands for Healthcare Common Procedure Coding System (from 2001-07-01)            |
      | HCPCS stands for HCFA Common Procedure Coding System (until 2001-06-30) (does not hold) |
      | HCPCS is also called HCFA Common Procedure Coding System (before July 2001)             |

  Scenario: What CMS-DECISIONS says of HCPCS.II
    When I ask "? says HCPCS.II by CMS-DECISIONS"
    Then it states
      | new codes of HCPCS Level II come into force on 1 January, 1 April, 1 July and 1 October (from 2020-01-01) |
      | CMS decides which codes go into HCPCS Level II                                                            |
      | HCPCS Level II can be had from the website of CMS, as a file for each quarter                             |
      | HCPCS Level II is updated quarterly (from 2020-01-01)                                                     |

  Scenario: What CMS-FILE-2025-10 says of HCPCS.II
    When I ask "? says HCPCS.II by CMS-FILE-2025-10"
    Then it states
      | no codes of HCPCS Level II begin with F, I, N, O, W, X, Y and Z |
      | HCPCS Level II is free to use (holds in part)                   |
      | HCPCS Level II contains U codes                                 |

  Scenario: What CMS-README-2016 says of HCPCS.II
    When I ask "? says HCPCS.II by CMS-README-2016"
    Then it states
      | a discontinued code stays in the file of HCPCS Level II for four years |
      | HCPCS Level II is updated yearly (until 2019-12-31) (does not hold)    |

  Scenario: What OHDSI-971 says of HCPCS.II
    When I ask "? says HCPCS.II by OHDSI-971"
    Then it states
      | codes of HCPCS Level II are used again |

  Scenario: What PUBLISHERS says of HCPCS.II.A.ambulance
    When I ask "? says HCPCS.II.A.ambulance by PUBLISHERS"
    Then it states
      | ambulance codes are for ambulance services |
      | ambulance codes have the codes A0021-A0999 |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.B
    When I ask "? says HCPCS.II.B by CMS-FILE-2019"
    Then it states
      | B codes are for enteral and parenteral therapy |
      | B codes cover enteral therapy                  |
      | B codes cover parenteral therapy               |
      | HCPCS Level II contains B codes                |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.C
    When I ask "? says HCPCS.II.C by CMS-FILE-2019"
    Then it states
      | C codes are for hospital outpatient services |
      | C codes cover hospital outpatient services   |
      | C codes are temporary                        |
      | HCPCS Level II contains C codes              |

  Scenario: What ADA-2011 says of HCPCS.II.D
    When I ask "? says HCPCS.II.D by ADA-2011"
    Then it states
      | D codes left the public file of CMS on 2011-05-24, and stayed part of HCPCS                 |
      | D codes are maintained by ADA                                                               |
      | ADA holds the copyright of D codes                                                          |
      | D codes are licensed to use                                                                 |
      | D codes are free to use (for "those who take part in programmes of CMS")                    |
      | D codes are used by dentists                                                                |
      | D codes can be had from the ADA                                                             |
      | D codes cannot be had from the website of CMS, as a file for each quarter (from 2011-05-24) |
      | HCPCS Level II contains D codes                                                             |

  Scenario: What RECORD-LAYOUT-2020 says of HCPCS.II.D
    When I ask "? says HCPCS.II.D by RECORD-LAYOUT-2020"
    Then it states
      | D codes are for dental procedures  |
      | ADA holds the copyright of D codes |
      | D codes cover dental procedures    |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.E
    When I ask "? says HCPCS.II.E by CMS-FILE-2019"
    Then it states
      | E codes are for durable medical equipment      |
      | E codes cover durable medical equipment        |
      | E codes cover walkers                          |
      | E codes cover crutches                         |
      | E codes cover canes                            |
      | E codes cover hospital beds                    |
      | E codes cover oxygen and oxygen equipment      |
      | E codes cover positive airway pressure devices |
      | E codes cover ventilators                      |
      | E codes cover nebulizers                       |
      | E codes cover patient lifts                    |
      | E codes cover commodes                         |
      | E codes cover traction equipment               |
      | E codes cover infusion pumps                   |
      | E codes cover nerve stimulators                |
      | E codes cover wheelchairs                      |
      | HCPCS Level II contains E codes                |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.H
    When I ask "? says HCPCS.II.H by CMS-FILE-2019"
    Then it states
      | H codes are used by state Medicaid agencies |
      | H codes cover behavioral health             |
      | H codes cover substance abuse treatment     |
      | H codes cover rehabilitative services       |
      | H codes are accepted by Medicaid            |
      | H codes are not paid by Medicare            |
      | HCPCS Level II contains H codes             |

  Scenario: What PUBLISHERS says of HCPCS.II.J.chemotherapy
    When I ask "? says HCPCS.II.J.chemotherapy by PUBLISHERS"
    Then it states
      | chemotherapy codes are for chemotherapy drugs |
      | chemotherapy codes have the codes J9000-J9999 |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.K
    When I ask "? says HCPCS.II.K by CMS-FILE-2019"
    Then it states
      | K codes are for durable medical equipment |
      | K codes cover durable medical equipment   |
      | K codes cover wheelchairs                 |
      | K codes are temporary                     |
      | K codes are accepted by Medicare          |
      | K codes can be paid by Medicare (most)    |
      | HCPCS Level II contains K codes           |

  Scenario: What PUBLISHERS says of HCPCS.II.L.orthotics
    When I ask "? says HCPCS.II.L.orthotics by PUBLISHERS"
    Then it states
      | orthotic codes are for orthotics          |
      | orthotic codes have the codes L0112-L4631 |

  Scenario: What PUBLISHERS says of HCPCS.II.L.prosthetics
    When I ask "? says HCPCS.II.L.prosthetics by PUBLISHERS"
    Then it states
      | prosthetic codes are for prosthetics        |
      | prosthetic codes have the codes L5000-L9900 |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.S
    When I ask "? says HCPCS.II.S by CMS-FILE-2019"
    Then it states
      | S codes were asked for by BCBSA            |
      | S codes are for services of private payers |
      | S codes cover services of private payers   |
      | S codes are temporary                      |
      | S codes are not paid by Medicare           |
      | HCPCS Level II contains S codes            |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.T
    When I ask "? says HCPCS.II.T by CMS-FILE-2019"
    Then it states
      | T codes are used by state Medicaid agencies         |
      | T codes are for services of state Medicaid agencies |
      | T codes cover services of state Medicaid agencies   |
      | T codes are accepted by Medicaid                    |
      | T codes are accepted by private insurers (may)      |
      | T codes are not paid by Medicare                    |
      | HCPCS Level II contains T codes                     |

  Scenario: What HCPCS-CODES says of HCPCS.II.U
    When I ask "? says HCPCS.II.U by HCPCS-CODES"
    Then it states
      | U codes are for coronavirus laboratory tests |
      | U codes cover coronavirus laboratory tests   |
      | U0001 is an example of U codes               |

  Scenario: What PUBLISHERS says of HCPCS.II.V.vision
    When I ask "? says HCPCS.II.V.vision by PUBLISHERS"
    Then it states
      | vision codes are for vision services    |
      | vision codes have the codes V2020-V2799 |

  Scenario: What AAPC-ABN says of HCPCS.II.modifiers.GA
    When I ask "? says HCPCS.II.modifiers.GA by AAPC-ABN"
    Then it states
      | modifier GA signals a required advance beneficiary notice on file  |
      | modifier GA goes with required notice on file                      |
      | modifier GA says: a required advance beneficiary notice is on file |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.modifiers.GM
    When I ask "? says HCPCS.II.modifiers.GM by CMS-FILE-2019"
    Then it states
      | modifier GM signals several patients on one ambulance trip |
      | modifier GM says: several patients on one ambulance trip   |

  Scenario: What AAPC-ABN says of HCPCS.II.modifiers.GX
    When I ask "? says HCPCS.II.modifiers.GX by AAPC-ABN"
    Then it states
      | modifier GX signals a voluntary advance beneficiary notice         |
      | modifier GX goes with voluntary notice given                       |
      | modifier GX says: a voluntary advance beneficiary notice was given |

  Scenario: What AAPC-GX says of HCPCS.II.modifiers.GX
    When I ask "? says HCPCS.II.modifiers.GX by AAPC-GX"
    Then it states
      | modifier GX was deleted in 2002, before it came back |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.modifiers.GX
    When I ask "? says HCPCS.II.modifiers.GX by CMS-FILE-2019"
    Then it states
      | modifier GX came back on 2010-04-01 |

  Scenario: What AAPC-ABN says of HCPCS.II.modifiers.GY
    When I ask "? says HCPCS.II.modifiers.GY by AAPC-ABN"
    Then it states
      | modifier GY signals an item or service that the law excludes                                              |
      | modifier GY goes with no notice needed                                                                    |
      | modifier GY says: the law excludes the item or service, or it is no Medicare benefit; no notice is needed |

  Scenario: What WPS-ABN says of HCPCS.II.modifiers.GZ
    When I ask "? says HCPCS.II.modifiers.GZ by WPS-ABN"
    Then it states
      | modifier GZ signals an expected denial as not reasonable and necessary                                                                         |
      | modifier GZ signals no advance beneficiary notice                                                                                              |
      | modifier GZ goes with no notice given                                                                                                          |
      | with modifier GZ the patient may not be billed                                                                                                 |
      | modifier GZ says: denial as not reasonable and necessary is expected and there is no advance beneficiary notice; the patient may not be billed |

  Scenario: What CODAPEDIA says of HCPCS.II.modifiers.JW
    When I ask "? says HCPCS.II.modifiers.JW by CODAPEDIA"
    Then it states
      | modifier JW signals a discarded amount of a drug    |
      | modifier JW says: an amount of a drug was discarded |

  Scenario: What CODAPEDIA says of HCPCS.II.modifiers.JZ
    When I ask "? says HCPCS.II.modifiers.JZ by CODAPEDIA"
    Then it states
      | modifier JZ signals no discarded amount of a drug   |
      | modifier JZ says: no amount of a drug was discarded |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.modifiers.QL
    When I ask "? says HCPCS.II.modifiers.QL by CMS-FILE-2019"
    Then it states
      | modifier QL signals death after the ambulance was called                         |
      | modifier QL says: the patient was pronounced dead after the ambulance was called |

  Scenario: What CODING-ONLINE says of HCPCS.II.modifiers.X
    When I ask "? says HCPCS.II.modifiers.X by CODING-ONLINE"
    Then it states
      | the X modifiers say more precisely why than modifier 59 |

  Scenario: What JUCM-X says of HCPCS.II.modifiers.X
    When I ask "? says HCPCS.II.modifiers.X by JUCM-X"
    Then it states
      | the X modifiers say: more precisely than modifier 59 why a service is distinct: XE, XS, XP or XU |
      | the X modifiers signal a service distinct from another of the same day                            |
      | the X modifiers say more precisely why than modifier 59                                           |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.modifiers.XE
    When I ask "? says HCPCS.II.modifiers.XE by CMS-FILE-2019"
    Then it states
      | modifier XE signals a separate encounter                       |
      | modifier XE says: distinct because it was a separate encounter |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.modifiers.XP
    When I ask "? says HCPCS.II.modifiers.XP by CMS-FILE-2019"
    Then it states
      | modifier XP signals a separate practitioner                       |
      | modifier XP says: distinct because it was a separate practitioner |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.modifiers.XS
    When I ask "? says HCPCS.II.modifiers.XS by CMS-FILE-2019"
    Then it states
      | modifier XS signals a separate structure                       |
      | modifier XS says: distinct because it was a separate structure |

  Scenario: What CMS-FILE-2019 says of HCPCS.II.modifiers.XU
    When I ask "? says HCPCS.II.modifiers.XU by CMS-FILE-2019"
    Then it states
      | modifier XU signals no overlap with the usual parts of the main service                    |
      | modifier XU says: distinct because it does not overlap the usual parts of the main service |

  Scenario: What WIKIPEDIA-2003 says of HCPCS.III
    When I ask "? says HCPCS.III by WIKIPEDIA-2003"
    Then it states
      | HCPCS Level III ended because electronic transactions needed uniform codes                          |
      | HCPCS Level III was developed by state Medicaid agencies, Medicare contractors and private insurers |

  Scenario: What WIKIPEDIA-2003 says of HIPAA
    When I ask "? says HIPAA by WIKIPEDIA-2003"
    Then it states
      | HIPAA had to be complied with from 2003-10-16 |

  Scenario: What CMS-FILE-2025-10 says of J9380
    When I ask "? says J9380 by CMS-FILE-2025-10"
    Then it states
      | codes of J9380 are used again             |
      | J9380 came back on 2023-07-01             |
      | J9380 means teclistamab (from 2023-07-01) |

  Scenario: What OHDSI-971 says of J9380
    When I ask "? says J9380 by OHDSI-971"
    Then it states
      | codes of J9380 are used again                              |
      | J9380 means vincristine (until 2023-06-30) (does not hold) |

  Scenario: What CMS-TRACKING says of LCD
    When I ask "? says LCD by CMS-TRACKING"
    Then it states
      | LCD: no codes (mainly)             |
      | LCD: codes listed (for "DME MACs") |

  Scenario: What CMS-AOC says of NCCI.add-ons
    When I ask "? says NCCI.add-ons by CMS-AOC"
    Then it states
      | add-on code edits stop an add-on code that is reported without a primary code |

  Scenario: What FORKLAUNCH-254 says of NCCI.pairs
    When I ask "? says NCCI.pairs by FORKLAUNCH-254"
    Then it states
      | procedure-to-procedure edits are not about codes of ICD-10-CM |

  Scenario: What TEXMED says of NCCI.pairs
    When I ask "? says NCCI.pairs by TEXMED"
    Then it states
      | procedure-to-procedure edits stop two codes that are not paid together on one day |
      | procedure-to-procedure edits stand for procedure-to-procedure                     |
      | procedure-to-procedure edits are updated quarterly                                |

  Scenario: What CMS-MUE says of NCCI.unit-limits
    When I ask "? says NCCI.unit-limits by CMS-MUE"
    Then it states
      | medically unlikely edits stop more units of one code than one person gets in a day under most circumstances |
      | medically unlikely edits are published for some codes only                                                  |
      | medically unlikely edits are partly confidential                                                            |
      | MUE stands for medically unlikely edit                                                                      |

  Scenario: What CMS-TRACKING says of NCD
    When I ask "? says NCD by CMS-TRACKING"
    Then it states
      | NCD: no codes |

  Scenario: What RECORD-LAYOUT-2020 says of alpha-numeric-panel
    When I ask "? says alpha-numeric-panel by RECORD-LAYOUT-2020"
    Then it states
      | CMS sits on Alpha-Numeric Editorial Panel                                     |
      | HIAA sits on Alpha-Numeric Editorial Panel                                    |
      | BCBSA sits on Alpha-Numeric Editorial Panel                                   |
      | HCPCS Level II is maintained by Alpha-Numeric Editorial Panel (does not hold) |

  Scenario: What CMS-TRACKING says of billing-articles
    When I ask "? says billing-articles by CMS-TRACKING"
    Then it states
      | Billing and Coding Articles: codes listed |

  Scenario: What CMS-DECISIONS says of drug-applications
    When I ask "? says drug-applications by CMS-DECISIONS"
    Then it states
      | applications for codes of drugs and biologicals are due on the first business day of January, April, July and October |

  Scenario: What CFR-PREAMBLE says of insurers
    When I ask "? says insurers by CFR-PREAMBLE"
    Then it states
      | health plans and insurers must be able to process the versions of code sets that were in force earlier |

  Scenario: What CFR-162.1000 says of medical-code-sets
    When I ask "? says medical-code-sets by CFR-162.1000"
    Then it states
      | medical code sets are used in the version of the date of service |

  Scenario: What FCSO-AMBULANCE says of mileage
    When I ask "? says mileage by FCSO-AMBULANCE"
    Then it states
      | ambulance mileage is counted to a tenth of a mile up to 100 miles and in whole miles above, by Medicare |

  Scenario: What WA-MEDICAID says of mileage
    When I ask "? says mileage by WA-MEDICAID"
    Then it states
      | ambulance mileage is counted up to whole miles, by Washington Medicaid |

  Scenario: What CFR-162.1000 says of nonmedical-code-sets
    When I ask "? says nonmedical-code-sets by CFR-162.1000"
    Then it states
      | nonmedical code sets are used in the version of the date of transaction |

  Scenario: What CMS-DECISIONS says of other-applications
    When I ask "? says other-applications by CMS-DECISIONS"
    Then it states
      | applications for codes of anything but drugs are due on the first business day of January and July |

  Scenario: What AAPC-INDICATORS says of pair-indicator-0
    When I ask "? says pair-indicator-0 by AAPC-INDICATORS"
    Then it states
      | modifier indicator 0 says: no modifier undoes the edit              |
      | undoing an edit of modifier indicator 0 by a modifier is impossible |

  Scenario: What TEXMED says of pair-indicator-0
    When I ask "? says pair-indicator-0 by TEXMED"
    Then it states
      | modifier indicator 0 says: no modifier undoes the edit              |
      | undoing an edit of modifier indicator 0 by a modifier is impossible |

  Scenario: What AAPC-INDICATORS says of pair-indicator-1
    When I ask "? says pair-indicator-1 by AAPC-INDICATORS"
    Then it states
      | modifier indicator 1 says: a modifier may undo the edit where the services are separate |
      | undoing an edit of modifier indicator 1 by a modifier is possible where separate        |

  Scenario: What TEXMED says of pair-indicator-1
    When I ask "? says pair-indicator-1 by TEXMED"
    Then it states
      | modifier indicator 1 says: a modifier may undo the edit where the services are separate |
      | undoing an edit of modifier indicator 1 by a modifier is possible where separate        |

  Scenario: What AAPC-INDICATORS says of pair-indicator-9
    When I ask "? says pair-indicator-9 by AAPC-INDICATORS"
    Then it states
      | modifier indicator 9 says: not applicable: the edit was deleted on the day it began   |
      | undoing an edit of modifier indicator 9 by a modifier is needless as it never applied |

  Scenario: What TEXMED says of pair-indicator-9
    When I ask "? says pair-indicator-9 by TEXMED"
    Then it states
      | modifier indicator 9 says: not applicable: the edit was deleted on the day it began |

  Scenario: What FCSO-MUE says of unit-indicator
    When I ask "? says unit-indicator by FCSO-MUE"
    Then it states
      | MUE adjudication indicator says: whether a limit on units is applied to a line or to a day |

  Scenario: What MUE-2024-07 says of unit-indicator
    When I ask "? says unit-indicator by MUE-2024-07"
    Then it states
      | MUE adjudication indicator says: whether a limit on units is applied to a line or to a day |

  Scenario: What FCSO-MUE says of unit-indicator-1
    When I ask "? says unit-indicator-1 by FCSO-MUE"
    Then it states
      | MUE adjudication indicator 1 says: the limit is for each line of a claim |

  Scenario: What MUE-2024-07 says of unit-indicator-1
    When I ask "? says unit-indicator-1 by MUE-2024-07"
    Then it states
      | MUE adjudication indicator 1 says: the limit is for each line of a claim |

  Scenario: What FCSO-MUE says of unit-indicator-2
    When I ask "? says unit-indicator-2 by FCSO-MUE"
    Then it states
      | MUE adjudication indicator 2 says: the limit is for the date of service, by policy, and absolute |

  Scenario: What MUE-2024-07 says of unit-indicator-2
    When I ask "? says unit-indicator-2 by MUE-2024-07"
    Then it states
      | MUE adjudication indicator 2 says: the limit is for the date of service, by policy, and absolute |

  Scenario: What MUE-2024-07 says of unit-indicator-3
    When I ask "? says unit-indicator-3 by MUE-2024-07"
    Then it states
      | MUE adjudication indicator 3 says: the limit is for the date of service, by clinical practice |
