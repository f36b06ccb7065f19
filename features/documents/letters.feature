Feature: What is said of the letters of Level II
  By those who wrote no article: their codes, what they cover, who accepts and pays, how many codes a release has.
  A scenario has what one source says of one thing, word for word as it is recorded, each thing on a day when it holds.

  Background:
    Given the shipped knowledge base

  Scenario: What CMS-FILE-2019 says of A codes
    When I ask "? says HCPCS.II.A by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | A codes have 676 codes in the release (from 2019-01-01 until 2019-12-31) |
      | A codes cover transportation                                             |
      | A codes cover medical supplies                                           |
      | A codes cover surgical supplies                                          |
      | A codes cover administrative items                                       |
      | A codes cover miscellaneous items                                        |
      | A codes cover experimental and investigational services                  |
      | A codes cover radiopharmaceuticals                                       |
      | A codes cover diabetic and orthopedic shoes                              |
      | A codes cover diabetic supplies                                          |
      | A codes cover ostomy supplies                                            |
      | A codes cover urinary supplies                                           |
      | A codes cover bandages                                                   |
      | A codes cover splints                                                    |
      | A4648 is an example of A codes                                           |

  Scenario: What CMS-FILE-2025-10 says of A codes
    When I ask "? says HCPCS.II.A by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | A codes have 846 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of ambulance codes
    When I ask "? says HCPCS.II.A.ambulance by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | ambulance codes have 41 codes in the release (from 2019-01-01 until 2019-12-31) |
      | ambulance codes cover ambulance services                                        |
      | ambulance codes cover emergency ambulance services                              |
      | ambulance codes cover non-emergency ambulance services                          |
      | ambulance codes cover non-emergency medical transportation                      |
      | ambulance codes cover air ambulance                                             |
      | ambulance codes cover ambulance mileage                                         |
      | A0021 is an example of ambulance codes                                          |
      | A0425 is an example of ambulance codes                                          |
      | ambulance codes are not paid by Medicare (most)                                 |
      | ambulance codes can be paid by Medicare (some)                                  |

  Scenario: What CMS-FILE-2019 says of B codes
    When I ask "? says HCPCS.II.B by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | B codes have 49 codes in the release (from 2019-01-01 until 2019-12-31) |
      | B codes cover enteral therapy                                           |
      | B codes cover parenteral therapy                                        |

  Scenario: What CMS-FILE-2025-10 says of B codes
    When I ask "? says HCPCS.II.B by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | B codes have 51 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of C codes
    When I ask "? says HCPCS.II.C by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | C codes have 325 codes in the release (from 2019-01-01 until 2019-12-31) |
      | C codes cover hospital outpatient services                               |
      | C codes are temporary                                                    |

  Scenario: What TRICARE-MANUAL says of C codes
    When I ask "? says HCPCS.II.C by TRICARE-MANUAL"
    Then it states
      | C codes are accepted by TRICARE                        |
      | C codes cover device categories of outpatient payment  |
      | C codes cover what is new in hospital outpatient care  |
      | C codes cover outpatient drugs that have no other code |
      | C codes are used by hospitals                          |

  Scenario: What CMS-FILE-2025-10 says of C codes
    When I ask "? says HCPCS.II.C by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | C codes have 587 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What ADA-2011 says of D codes
    When I ask "? says HCPCS.II.D by ADA-2011" as of 2011-05-24
    Then it states
      | D codes are licensed to use                                                                 |
      | D codes are free to use (for "those who take part in programmes of CMS")                    |
      | D codes can be had from the ADA                                                             |
      | D codes cannot be had from the website of CMS, as a file for each quarter (from 2011-05-24) |
      | ADA holds the copyright of D codes                                                          |
      | D codes are maintained by ADA                                                               |
      | D codes are used by dentists                                                                |

  Scenario: What RECORD-LAYOUT-2020 says of D codes
    When I ask "? says HCPCS.II.D by RECORD-LAYOUT-2020"
    Then it states
      | ADA holds the copyright of D codes |
      | D codes cover dental procedures    |

  Scenario: What CMS-README-2019 says of D codes
    When I ask "? says HCPCS.II.D by CMS-README-2019" as of 2011-05-24
    Then it states
      | D codes cannot be had from the website of CMS, as a file for each quarter (from 2011-05-24) |

  Scenario: What CMS-FILE-2019 says of D codes
    When I ask "? says HCPCS.II.D by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | D codes have 0 codes in the release (from 2019-01-01 until 2019-12-31) |

  Scenario: What CMS-FILE-2019 says of E codes
    When I ask "? says HCPCS.II.E by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | E codes have 606 codes in the release (from 2019-01-01 until 2019-12-31) |
      | E codes cover durable medical equipment                                  |
      | E codes cover walkers                                                    |
      | E codes cover crutches                                                   |
      | E codes cover canes                                                      |
      | E codes cover hospital beds                                              |
      | E codes cover oxygen and oxygen equipment                                |
      | E codes cover positive airway pressure devices                           |
      | E codes cover ventilators                                                |
      | E codes cover nebulizers                                                 |
      | E codes cover patient lifts                                              |
      | E codes cover commodes                                                   |
      | E codes cover traction equipment                                         |
      | E codes cover infusion pumps                                             |
      | E codes cover nerve stimulators                                          |
      | E codes cover wheelchairs                                                |

  Scenario: What CMS-FILE-2025-10 says of E codes
    When I ask "? says HCPCS.II.E by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | E codes have 671 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of G codes
    When I ask "? says HCPCS.II.G by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | G codes are accepted by Medicare                                          |
      | G codes have 1591 codes in the release (from 2019-01-01 until 2019-12-31) |
      | G codes cover professional services                                       |
      | G codes cover medical procedures                                          |
      | G codes cover drug testing                                                |
      | G9631 is an example of G codes                                            |
      | G codes can be paid by Medicare (most)                                    |
      | G codes are temporary                                                     |

  Scenario: What CMS-FILE-2025-10 says of G codes
    When I ask "? says HCPCS.II.G by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | G codes have 1978 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of H codes
    When I ask "? says HCPCS.II.H by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | H codes are accepted by Medicaid                                        |
      | H codes have 88 codes in the release (from 2019-01-01 until 2019-12-31) |
      | H codes cover behavioral health                                         |
      | H codes cover substance abuse treatment                                 |
      | H codes cover rehabilitative services                                   |
      | H codes are not paid by Medicare                                        |

  Scenario: What CMS-FILE-2025-10 says of H codes
    When I ask "? says HCPCS.II.H by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | H codes have 94 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of J codes
    When I ask "? says HCPCS.II.J by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | J codes have 774 codes in the release (from 2019-01-01 until 2019-12-31) |
      | J codes cover drugs and biologicals                                      |
      | J codes cover drugs administered other than orally                       |
      | J codes cover injectable drugs                                           |
      | J codes cover chemotherapy drugs                                         |
      | J codes cover insulin                                                    |
      | J codes cover oral drugs (some)                                          |

  Scenario: What CMS-FILE-2025-10 says of J codes
    When I ask "? says HCPCS.II.J by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | J codes have 1188 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of K codes
    When I ask "? says HCPCS.II.K by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | K codes are accepted by Medicare                                         |
      | K codes have 139 codes in the release (from 2019-01-01 until 2019-12-31) |
      | K codes cover durable medical equipment                                  |
      | K codes cover wheelchairs                                                |
      | K codes can be paid by Medicare (most)                                   |
      | K codes are temporary                                                    |

  Scenario: What DMERC-PAGE says of K codes
    When I ask "? says HCPCS.II.K by DMERC-PAGE" as of 2008-01-01
    Then it states
      | K codes are used by durable medical equipment regional carriers (until 2007-12-31) (does not hold)  |
      | K codes are not used by durable medical equipment regional carriers (from 2008-01-01)               |
      | K codes are used by durable medical equipment Medicare administrative contractors (from 2007-01-01) |

  Scenario: What CMS-FILE-2025-10 says of K codes
    When I ask "? says HCPCS.II.K by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | K codes have 175 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of L codes
    When I ask "? says HCPCS.II.L by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | L codes have 902 codes in the release (from 2019-01-01 until 2019-12-31) |
      | L codes cover orthotics                                                  |
      | L codes cover prosthetics                                                |

  Scenario: What CMS-FILE-2025-10 says of L codes
    When I ask "? says HCPCS.II.L by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | L codes have 938 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of M codes
    When I ask "? says HCPCS.II.M by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | M codes have 78 codes in the release (from 2019-01-01 until 2019-12-31) |
      | M codes cover medical services                                          |
      | M codes cover performance measures                                      |

  Scenario: What CMS-FILE-2025-10 says of M codes
    When I ask "? says HCPCS.II.M by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | M codes have 424 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of P codes
    When I ask "? says HCPCS.II.P by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | P codes have 55 codes in the release (from 2019-01-01 until 2019-12-31) |
      | P codes cover pathology                                                 |
      | P codes cover laboratory tests                                          |

  Scenario: What CMS-FILE-2025-10 says of P codes
    When I ask "? says HCPCS.II.P by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | P codes have 59 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of Q codes
    When I ask "? says HCPCS.II.Q by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | Q codes are accepted by Medicare                                         |
      | Q codes have 310 codes in the release (from 2019-01-01 until 2019-12-31) |
      | Q codes can be paid by Medicare (most)                                   |
      | Q codes are temporary                                                    |

  Scenario: What CMS-FILE-2025-10 says of Q codes
    When I ask "? says HCPCS.II.Q by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | Q codes have 585 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of R codes
    When I ask "? says HCPCS.II.R by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | R codes have 3 codes in the release (from 2019-01-01 until 2019-12-31) |
      | R codes cover radiology                                                |
      | R codes cover transport of portable X-ray equipment                    |

  Scenario: What CMS-FILE-2025-10 says of R codes
    When I ask "? says HCPCS.II.R by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | R codes have 3 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of S codes
    When I ask "? says HCPCS.II.S by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | S codes have 526 codes in the release (from 2019-01-01 until 2019-12-31) |
      | S codes cover services of private payers                                 |
      | S codes are not paid by Medicare                                         |
      | S codes are temporary                                                    |

  Scenario: What JUCM-S says of S codes
    When I ask "? says HCPCS.II.S by JUCM-S"
    Then it states
      | S codes are accepted by private insurers                 |
      | S codes are accepted by Blue Cross and Blue Shield plans |
      | S codes are not accepted by Medicare                     |

  Scenario: What CMS-FILE-2025-10 says of S codes
    When I ask "? says HCPCS.II.S by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | S codes have 533 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of T codes
    When I ask "? says HCPCS.II.T by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | T codes are accepted by Medicaid                                         |
      | T codes are accepted by private insurers (may)                           |
      | T codes have 109 codes in the release (from 2019-01-01 until 2019-12-31) |
      | T codes cover services of state Medicaid agencies                        |
      | T codes are not paid by Medicare                                         |

  Scenario: What CMS-FILE-2025-10 says of T codes
    When I ask "? says HCPCS.II.T by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | T codes have 114 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What HCPCS-CODES says of U codes
    When I ask "? says HCPCS.II.U by HCPCS-CODES"
    Then it states
      | U codes cover coronavirus laboratory tests |
      | U0001 is an example of U codes             |

  Scenario: What CMS-FILE-2025-10 says of U codes
    When I ask "? says HCPCS.II.U by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | U codes have 5 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of V codes
    When I ask "? says HCPCS.II.V by CMS-FILE-2019" as of 2019-12-31
    Then it states
      | V codes have 209 codes in the release (from 2019-01-01 until 2019-12-31) |
      | V codes cover vision services                                            |
      | V codes cover eyeglasses                                                 |
      | V codes cover contact lenses                                             |
      | V codes cover hearing services                                           |
      | V codes cover hearing aids                                               |
      | V codes cover speech and language services                               |
      | V2599 is an example of V codes                                           |

  Scenario: What CMS-FILE-2025-10 says of V codes
    When I ask "? says HCPCS.II.V by CMS-FILE-2025-10" as of 2025-12-31
    Then it states
      | V codes have 212 codes in the release (from 2025-10-01 until 2025-12-31) |

  Scenario: What CMS-FILE-2019 says of vision codes
    When I ask "? says HCPCS.II.V.vision by CMS-FILE-2019"
    Then it states
      | vision codes cover vision services |
      | vision codes cover eyeglasses      |
      | vision codes cover contact lenses  |

  Scenario: What CMS-FILE-2019 says of hearing codes
    When I ask "? says HCPCS.II.V.hearing by CMS-FILE-2019"
    Then it states
      | hearing codes cover hearing services             |
      | hearing codes cover hearing aids                 |
      | hearing codes cover speech and language services |

  Scenario Outline: One thing of each
    When I ask "<question>"
    Then it states
      | <statement> |

    Examples:
      | question                                        | statement                                               |
      | ? says HCPCS.II.A by PUBLISHERS                 | A0000-A9999 is the number space of A codes              |
      | ? says HCPCS.II.A.ambulance by PUBLISHERS       | ambulance codes have the codes A0021-A0999              |
      | ? says HCPCS.II.A.ambulance by FCSO-AMBULANCE   | ambulance codes need an origin and destination modifier |
      | ? says HCPCS.II.B by PUBLISHERS                 | B0000-B9999 is the number space of B codes              |
      | ? says HCPCS.II.C by PUBLISHERS                 | C0000-C9999 is the number space of C codes              |
      | ? says HCPCS.II.D by PUBLISHERS                 | D0000-D9999 is the number space of D codes              |
      | ? says HCPCS.II.D by RECORD-LAYOUT-2016         | ADA holds the copyright of D codes                      |
      | ? says HCPCS.II.D by ADA-TERMS                  | D codes are licensed to use                             |
      | ? says HCPCS.II.E by PUBLISHERS                 | E0000-E9999 is the number space of E codes              |
      | ? says HCPCS.II.G by PUBLISHERS                 | G0000-G9999 is the number space of G codes              |
      | ? says HCPCS.II.G by CMS-README-2019            | G codes are temporary                                   |
      | ? says HCPCS.II.H by PUBLISHERS                 | H0000-H9999 is the number space of H codes              |
      | ? says HCPCS.II.J by PUBLISHERS                 | J0000-J9999 is the number space of J codes              |
      | ? says HCPCS.II.J.chemotherapy by PUBLISHERS    | chemotherapy codes have the codes J9000-J9999           |
      | ? says HCPCS.II.J.chemotherapy by CMS-FILE-2019 | chemotherapy codes cover chemotherapy drugs             |
      | ? says HCPCS.II.K by PUBLISHERS                 | K0000-K9999 is the number space of K codes              |
      | ? says HCPCS.II.K by CMS-README-2019            | K codes are temporary                                   |
      | ? says HCPCS.II.L by PUBLISHERS                 | L0000-L9999 is the number space of L codes              |
      | ? says HCPCS.II.L.orthotics by PUBLISHERS       | orthotic codes have the codes L0112-L4631               |
      | ? says HCPCS.II.L.orthotics by CMS-FILE-2019    | orthotic codes cover orthotics                          |
      | ? says HCPCS.II.L.prosthetics by PUBLISHERS     | prosthetic codes have the codes L5000-L9900             |
      | ? says HCPCS.II.L.prosthetics by CMS-FILE-2019  | prosthetic codes cover prosthetics                      |
      | ? says HCPCS.II.M by PUBLISHERS                 | M0000-M9999 is the number space of M codes              |
      | ? says HCPCS.II.P by PUBLISHERS                 | P0000-P9999 is the number space of P codes              |
      | ? says HCPCS.II.Q by PUBLISHERS                 | Q0000-Q9999 is the number space of Q codes              |
      | ? says HCPCS.II.Q by CMS-README-2019            | Q codes are temporary                                   |
      | ? says HCPCS.II.R by PUBLISHERS                 | R0000-R9999 is the number space of R codes              |
      | ? says HCPCS.II.S by PUBLISHERS                 | S0000-S9999 is the number space of S codes              |
      | ? says HCPCS.II.T by PUBLISHERS                 | T0000-T9999 is the number space of T codes              |
      | ? says HCPCS.II.U by PUBLISHERS                 | U0000-U9999 is the number space of U codes              |
      | ? says HCPCS.II.U by HL7-COVID                  | U codes cover coronavirus laboratory tests              |
      | ? says HCPCS.II.V by PUBLISHERS                 | V0000-V9999 is the number space of V codes              |
      | ? says HCPCS.II.V.vision by PUBLISHERS          | vision codes have the codes V2020-V2799                 |
      | ? says HCPCS.II.V.hearing by PUBLISHERS         | hearing codes have the codes V5008-V5364                |
      | ? says HCPCS.II.D by CFR-162.1002               | D codes are maintained by ADA                           |
