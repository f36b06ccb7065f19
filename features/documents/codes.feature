Feature: What is said of single codes
  By those who wrote no article: what a code means, and who pays for it.
  A scenario has what one source says of one thing, word for word as it is recorded, each thing on a day when it holds.

  Background:
    Given the shipped knowledge base

  Scenario: What CMS-FILE-2019 says of A0021
    When I ask "? says A0021 by CMS-FILE-2019"
    Then it states
      | A0021 means ambulance mileage outside the state |
      | A0021 is not paid by Medicare                   |

  Scenario: What CMS-FILE-2019 says of A0080
    When I ask "? says A0080 by CMS-FILE-2019"
    Then it states
      | A0080 means non-emergency medical transportation |
      | A0080 is not paid by Medicare                    |

  Scenario: What CMS-FILE-2019 says of A0425
    When I ask "? says A0425 by CMS-FILE-2019"
    Then it states
      | A0425 means ground mileage          |
      | A0425 can be paid by Medicare (may) |

  Scenario: What CMS-FILE-2019 says of A0427
    When I ask "? says A0427 by CMS-FILE-2019"
    Then it states
      | A0427 means emergency ambulance services |
      | A0427 can be paid by Medicare (may)      |

  Scenario: What CMS-FILE-2019 says of A0428
    When I ask "? says A0428 by CMS-FILE-2019"
    Then it states
      | A0428 means non-emergency ambulance services |
      | A0428 can be paid by Medicare (may)          |

  Scenario: What CMS-FILE-2019 says of A0429
    When I ask "? says A0429 by CMS-FILE-2019"
    Then it states
      | A0429 means emergency ambulance services |
      | A0429 can be paid by Medicare (may)      |

  Scenario: What CMS-FILE-2019 says of A0430
    When I ask "? says A0430 by CMS-FILE-2019"
    Then it states
      | A0430 means air ambulance           |
      | A0430 can be paid by Medicare (may) |

  Scenario: What CMS-FILE-2019 says of A4570
    When I ask "? says A4570 by CMS-FILE-2019"
    Then it states
      | A4570 means splints           |
      | A4570 is not paid by Medicare |

  Scenario: What CMS-FILE-2019 says of E1130
    When I ask "? says E1130 by CMS-FILE-2019"
    Then it states
      | E1130 means wheelchairs       |
      | E1130 is not paid by Medicare |

  Scenario: What OHDSI-971 says of J9380
    When I ask "? says J9380 by OHDSI-971" as of 2023-06-30
    Then it states
      | J9380 means vincristine (until 2023-06-30) |

  Scenario: What CMS-FILE-2025-10 says of J9380
    When I ask "? says J9380 by CMS-FILE-2025-10" as of 2023-07-01
    Then it states
      | J9380 means teclistamab (from 2023-07-01) |

  Scenario Outline: One thing of each
    When I ask "<question>"
    Then it states
      | <statement> |

    Examples:
      | question                      | statement                                                                  |
      | ? says A0425 by MO-HEALTHNET  | A0425 does not need an origin and destination modifier (in place Missouri) |
      | ? says A4253 by CMS-FILE-2019 | A4253 means diabetic supplies                                              |
      | ? says A4338 by CMS-FILE-2019 | A4338 means urinary supplies                                               |
      | ? says A4361 by CMS-FILE-2019 | A4361 means ostomy supplies                                                |
      | ? says A4648 by CMS-FILE-2019 | A4648 means implantable tissue markers                                     |
      | ? says A5500 by CMS-FILE-2019 | A5500 means diabetic and orthopedic shoes                                  |
      | ? says A6216 by CMS-FILE-2019 | A6216 means bandages                                                       |
      | ? says A9270 by CMS-FILE-2019 | A9270 is not paid by Medicare                                              |
      | ? says A9500 by CMS-FILE-2019 | A9500 means radiopharmaceuticals                                           |
      | ? says B4034 by CMS-FILE-2019 | B4034 means enteral therapy                                                |
      | ? says B4035 by CMS-FILE-2019 | B4035 means enteral therapy                                                |
      | ? says B4164 by CMS-FILE-2019 | B4164 means parenteral therapy                                             |
      | ? says B4193 by CMS-FILE-2019 | B4193 means parenteral therapy                                             |
      | ? says E0100 by CMS-FILE-2019 | E0100 means canes                                                          |
      | ? says E0110 by CMS-FILE-2019 | E0110 means crutches                                                       |
      | ? says E0112 by CMS-FILE-2019 | E0112 means crutches                                                       |
      | ? says E0114 by CMS-FILE-2019 | E0114 means crutches                                                       |
      | ? says E0130 by CMS-FILE-2019 | E0130 means walkers                                                        |
      | ? says E0135 by CMS-FILE-2019 | E0135 means walkers                                                        |
      | ? says E0163 by CMS-FILE-2019 | E0163 means commodes                                                       |
      | ? says E0250 by CMS-FILE-2019 | E0250 means hospital beds                                                  |
      | ? says E0260 by CMS-FILE-2019 | E0260 means hospital beds                                                  |
      | ? says E0465 by CMS-FILE-2019 | E0465 means ventilators                                                    |
      | ? says E0467 by CMS-FILE-2019 | E0467 means ventilators                                                    |
      | ? says E0570 by CMS-FILE-2019 | E0570 means nebulizers                                                     |
      | ? says E0601 by CMS-FILE-2019 | E0601 means positive airway pressure devices                               |
      | ? says E0630 by CMS-FILE-2019 | E0630 means patient lifts                                                  |
      | ? says E0720 by CMS-FILE-2019 | E0720 means nerve stimulators                                              |
      | ? says E0781 by CMS-FILE-2019 | E0781 means infusion pumps                                                 |
      | ? says E0784 by CMS-FILE-2019 | E0784 means infusion pumps                                                 |
      | ? says E0840 by CMS-FILE-2019 | E0840 means traction equipment                                             |
      | ? says E1390 by CMS-FILE-2019 | E1390 means oxygen and oxygen equipment                                    |
      | ? says G0008 by CMS-FILE-2019 | G0008 means giving flu shots                                                |
      | ? says G9631 by CMS-FILE-2019 | G9631 means injury of the ureter in surgery                                |
      | ? says H0001 by CMS-FILE-2019 | H0001 means substance abuse treatment                                      |
      | ? says H2001 by CMS-FILE-2019 | H2001 means rehabilitative services                                        |
      | ? says H2017 by CMS-FILE-2019 | H2017 means rehabilitative services                                        |
      | ? says J1815 by CMS-FILE-2019 | J1815 means insulin                                                        |
      | ? says K0001 by CMS-FILE-2019 | K0001 means wheelchairs                                                    |
      | ? says L1832 by CMS-FILE-2019 | L1832 means orthotics                                                      |
      | ? says L5000 by CMS-FILE-2019 | L5000 means prosthetics                                                    |
      | ? says R0070 by CMS-FILE-2019 | R0070 means transport of portable X-ray equipment                          |
      | ? says U0001 by HCPCS-CODES   | U0001 means coronavirus laboratory tests                                   |
      | ? says V2020 by CMS-FILE-2019 | V2020 means eyeglasses                                                     |
      | ? says V2599 by CMS-FILE-2019 | V2599 means contact lenses                                                 |
      | ? says V5010 by CMS-FILE-2019 | V5010 means hearing aids                                                   |
      | ? says V5014 by CMS-FILE-2019 | V5014 means hearing aids                                                   |
      | ? says V5266 by CMS-FILE-2019 | V5266 means batteries of hearing devices                                   |
