"""The layouts of files that are known, in the order in which they are tried."""

from sourcebook.releases.formats.hcpcs_text import HcpcsText
from sourcebook.releases.reading import Format

FORMATS: tuple[Format, ...] = (HcpcsText(),)
