"""The layouts of files that are known, in the order in which they are tried."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sourcebook.releases.formats import hcpcs_release, icd10cm
from sourcebook.releases.formats.cpt_list import CptList
from sourcebook.releases.formats.hcpcs_corrections import HcpcsCorrections, HcpcsCorrectionsPrint
from sourcebook.releases.formats.hcpcs_layout import SERIES as HCPCS
from sourcebook.releases.formats.hcpcs_report import CHANGES, HcpcsReport, HcpcsReportPrint, against
from sourcebook.releases.formats.hcpcs_sheet import HcpcsSheet
from sourcebook.releases.formats.hcpcs_text import HcpcsText
from sourcebook.releases.formats.icd10cm import Addenda, CodesFile, OrderFile
from sourcebook.releases.formats.ncci_add_on import NcciAddOn, NcciAddOnText
from sourcebook.releases.formats.ncci_limits import NcciLimits
from sourcebook.releases.formats.ncci_pairs import NcciPairs
from sourcebook.releases.formats.place_of_service import PlacesOfService
from sourcebook.releases.formats.rbcs import Rbcs
from sourcebook.releases.reading import Format, Reading

FORMATS: tuple[Format, ...] = (
    NcciAddOnText(),  # before a layout whose records those of a few add-on codes could be taken for
    HcpcsText(),
    HcpcsSheet(),
    HcpcsReport(),
    HcpcsReportPrint(),
    HcpcsCorrections(),
    HcpcsCorrectionsPrint(),
    OrderFile(),
    CodesFile(),
    Addenda(),
    NcciPairs(),
    NcciLimits(),
    NcciAddOn(),
    PlacesOfService(),
    Rbcs(),
    CptList(),
)

TOGETHER: Mapping[str, Callable[[Sequence[Reading]], tuple[Reading, ...]]] = {
    HCPCS: hcpcs_release.together,
    icd10cm.SERIES: icd10cm.together,
}
"""What makes one reading for each release of the readings of one path, for series in which that needs more than
putting tables together and comparing those that are there twice."""


Rows = Mapping[str, Mapping[str, Any]]
REPORTS: Mapping[str, Callable[[Sequence[Mapping[str, Any]], Rows, Rows], list[str]] | None] = {
    CHANGES.name: against,
    icd10cm.ADDENDA.name: None,
}
"""Tables that tell what the publisher says to have changed, and what finds where two releases differ otherwise: from
the rows of the table, and by code the rows of the release before and of the one that the table came with."""
