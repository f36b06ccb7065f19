Feature: That there are such things, and since when
  Who is cited for a thing itself, for its beginning and its end; who stands behind a rule, an exception, a preference.

  Background:
    Given the shipped knowledge base

  Scenario Outline: In use from, or until
    When I ask "<question>"
    Then it holds
    And it states
      | <statement> |
    And it cites <place> for "<statement>"

    Examples:
      | question                     | statement                             | place          |
      | 99201 until ?                | 99201 ended on 2020-12-31             | STUDY-GUIDE    |
      | CPT from ?                   | CPT is in use from 1966               | CYTOPATHOLOGY  |
      | U0001 from ?                 | U0001 is in use from 2020-02-04       | HCPCS-CODES    |
      | HCPCS from ?                 | HCPCS is in use from 1978             | WIKIPEDIA-1978 |
      | HCPCS.II from ?              | HCPCS Level II is in use from 1980    | NGS-MANUAL     |
      | HCPCS.III until ?            | HCPCS Level III ended on 2003-12-31   | WIKIPEDIA-2003 |
      | HCPCS.II.U from ?            | U codes are in use from 2020-02-04    | HCPCS-CODES    |
      | HCPCS.II.modifiers.GA from ? | modifier GA is in use from 1995-01-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.GX from ? | modifier GX is in use from 2010-04-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.GY from ? | modifier GY is in use from 2002-01-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.GZ from ? | modifier GZ is in use from 2002-01-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.GM from ? | modifier GM is in use from 2002-01-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.QL from ? | modifier QL is in use from 1999-01-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.JW from ? | modifier JW is in use from 2003-01-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.KX from ? | modifier KX is in use from 2002-07-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.KL from ? | modifier KL is in use from 2007-07-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.LT from ? | modifier LT is in use from 1984-01-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.RT from ? | modifier RT is in use from 1984-01-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.TC from ? | modifier TC is in use from 1984-01-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.XE from ? | modifier XE is in use from 2015-01-01 | JUCM-X         |
      | HCPCS.II.modifiers.XE from ? | modifier XE is in use from 2015-01-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.XS from ? | modifier XS is in use from 2015-01-01 | JUCM-X         |
      | HCPCS.II.modifiers.XS from ? | modifier XS is in use from 2015-01-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.XP from ? | modifier XP is in use from 2015-01-01 | JUCM-X         |
      | HCPCS.II.modifiers.XP from ? | modifier XP is in use from 2015-01-01 | CMS-FILE-2019  |
      | HCPCS.II.modifiers.XU from ? | modifier XU is in use from 2015-01-01 | JUCM-X         |
      | HCPCS.II.modifiers.XU from ? | modifier XU is in use from 2015-01-01 | CMS-FILE-2019  |
      | CMS from ?                   | CMS is in use from 2001-07-01         | HL7-HCPCS      |
      | HCFA until ?                 | HCFA ended on 2001-06-30              | HL7-HCPCS      |

  Scenario Outline: A thing by itself
    When I ask "<question>"
    Then it cites <place> for "<statement>"

    Examples:
      | question                         | statement                                        | place              |
      | ? define CPT.I                   | CPT Category I is a category                     | AMA-CATEGORIES     |
      | ? define CPT.I                   | CPT Category I is a category                     | D0 line 18         |
      | ? define CPT.I                   | CPT Category I is a category                     | D1 line 14         |
      | ? define CPT.I                   | CPT Category I is a category                     | D3 line 80         |
      | ? define CPT.II                  | CPT Category II is a category                    | AMA-CATEGORIES     |
      | ? define CPT.II                  | CPT Category II is a category                    | D0 line 18         |
      | ? define CPT.II                  | CPT Category II is a category                    | D1 line 14         |
      | ? define CPT.II                  | CPT Category II is a category                    | D3 line 80         |
      | ? define CPT.III                 | CPT Category III is a category                   | AMA-CATEGORIES     |
      | ? define CPT.III                 | CPT Category III is a category                   | D0 line 18         |
      | ? define CPT.III                 | CPT Category III is a category                   | D1 line 14         |
      | ? define CPT.III                 | CPT Category III is a category                   | D3 line 80         |
      | ? define CPT.PLA                 | PLA codes are a section                          | AMA-PLA            |
      | ? define CPT.PLA                 | PLA codes are a section                          | D3 line 44         |
      | ? define CPT.MAAA                | MAAA codes are a section                         | SUPERCODER         |
      | ? define CPT.A                   | COVID vaccine administration codes are a section | MDBILLINGFACTS     |
      | ? define CPT.I.em                | CPT Evaluation and Management is a section       | SECTION-GUIDES     |
      | ? define CPT.I.em                | CPT Evaluation and Management is a section       | D1 line 40         |
      | ? define CPT.I.em                | CPT Evaluation and Management is a section       | D3 line 17         |
      | ? define CPT.I.anesthesia        | CPT Anesthesia is a section                      | SECTION-GUIDES     |
      | ? define CPT.I.anesthesia        | CPT Anesthesia is a section                      | D1 line 40         |
      | ? define CPT.I.anesthesia        | CPT Anesthesia is a section                      | D3 line 17         |
      | ? define CPT.I.surgery           | CPT Surgery is a section                         | SECTION-GUIDES     |
      | ? define CPT.I.surgery           | CPT Surgery is a section                         | D1 line 40         |
      | ? define CPT.I.surgery           | CPT Surgery is a section                         | D3 line 17         |
      | ? define CPT.I.radiology         | CPT Radiology is a section                       | SECTION-GUIDES     |
      | ? define CPT.I.radiology         | CPT Radiology is a section                       | D1 line 40         |
      | ? define CPT.I.radiology         | CPT Radiology is a section                       | D3 line 17         |
      | ? define CPT.I.pathology         | CPT Pathology and Laboratory is a section        | SECTION-GUIDES     |
      | ? define CPT.I.pathology         | CPT Pathology and Laboratory is a section        | D1 line 40         |
      | ? define CPT.I.pathology         | CPT Pathology and Laboratory is a section        | D3 line 17         |
      | ? define CPT.I.medicine          | CPT Medicine is a section                        | SECTION-GUIDES     |
      | ? define CPT.I.medicine          | CPT Medicine is a section                        | D1 line 40         |
      | ? define CPT.I.medicine          | CPT Medicine is a section                        | D3 line 17         |
      | ? define HCPCS.I                 | CPT: Current Procedural Terminology              | CMS-PROCEDURES     |
      | ? define HCPCS.I                 | CPT: Current Procedural Terminology              | D3 line 62         |
      | ? define HCPCS.I                 | CPT: Current Procedural Terminology              | D4 line 53         |
      | ? define HCPCS.II                | HCPCS Level II is a level                        | CMS-PROCEDURES     |
      | ? define HCPCS.II                | HCPCS Level II is a level                        | D3 line 64         |
      | ? define HCPCS.II                | HCPCS Level II is a level                        | D4 line 54         |
      | ? define HCPCS.III               | HCPCS Level III was a level                      | HCFA-2000          |
      | ? define HCPCS.III               | HCPCS Level III was a level                      | D0 line 12         |
      | ? define HCPCS.III               | HCPCS Level III was a level                      | D1 line 14         |
      | ? define HCPCS.II.A              | A codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.A.ambulance    | ambulance codes are a section                    | PUBLISHERS         |
      | ? define HCPCS.II.B              | B codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.C              | C codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.D              | D codes are a section                            | ADA-2011           |
      | ? define HCPCS.II.D              | D codes are a section                            | D4 line 64         |
      | ? define HCPCS.II.E              | E codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.G              | G codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.H              | H codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.J              | J codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.J.chemotherapy | chemotherapy codes are a section                 | PUBLISHERS         |
      | ? define HCPCS.II.K              | K codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.L              | L codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.L.orthotics    | orthotic codes are a section                     | PUBLISHERS         |
      | ? define HCPCS.II.L.prosthetics  | prosthetic codes are a section                   | PUBLISHERS         |
      | ? define HCPCS.II.M              | M codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.P              | P codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.Q              | Q codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.R              | R codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.S              | S codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.T              | T codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.U              | U codes are a section                            | CMS-FILE-2025-10   |
      | ? define HCPCS.II.V              | V codes are a section                            | CMS-FILE-2019      |
      | ? define HCPCS.II.V.vision       | vision codes are a section                       | PUBLISHERS         |
      | ? define HCPCS.II.V.hearing      | hearing codes are a section                      | PUBLISHERS         |
      | ? define CPT.modifiers           | CPT modifiers are a set of modifiers             | D3 line 48         |
      | ? define HCPCS.II.modifiers      | HCPCS Level II modifiers are a set of modifiers  | RECORD-LAYOUT-2020 |

  Scenario Outline: What follows by a rule, and who stands behind the rule
    When I ask "<question>"
    Then it holds
    And it follows by the rule "<rule>"
    And the proof says "by the rule <rule>", citing <source>

    Examples:
      | question                        | rule                  | source          |
      | CDT licensed-by ADA ?           | licence-of-owner      | ADA-2011        |
      | CDT licensed-by ADA ?           | licence-of-owner      | AMA-LICENSING   |
      | HCPCS.II.D licensed-by ADA ?    | licence-of-owner      | ADA-2011        |
      | CDT protection copyrighted ?    | copyright-protects    | CMS-README-2019 |
      | CDT benefit better-compliance ? | mandate-complied-with | CFR-162.1002    |

  Scenario Outline: What beats an older or a repeated word, and who stands behind that
    When I ask "<question>"
    Then it holds
    And the proof says "<words>", citing <source>

    Examples:
      | question                     | words                                                  | source         |
      | HCPCS.II owner CMS ?         | preference of CMS-PROCEDURES over RECORD-LAYOUT-2020   | CMS-PROCEDURES |
      | HCPCS.II owner CMS ?         | preference of CMS-PROCEDURES over RECORD-LAYOUT-2016   | CMS-PROCEDURES |
      | HCPCS.II decided-by CMS ?    | preference of CMS-PROCEDURES over CMS-README-2019      | CMS-PROCEDURES |
      | HCPCS.II.D owner ADA ?       | exception: the D codes are the CDT                     | CFR-162.1002   |
      | HCPCS.II.D access licensed ? | exception: the CDT may be used under the ADA's licence | ADA-2011       |
