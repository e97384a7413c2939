"""The names of OpenDocument's XML, and the few readings of it all modules share."""

from __future__ import annotations

from lxml import etree

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = "{" + _OASIS + "office:1.0}"
TEXT = "{" + _OASIS + "text:1.0}"
TABLE = "{" + _OASIS + "table:1.0}"
STYLE = "{" + _OASIS + "style:1.0}"
NUMBER = "{" + _OASIS + "datastyle:1.0}"
DRAW = "{" + _OASIS + "drawing:1.0}"
FORMAT = "{" + _OASIS + "xsl-fo-compatible:1.0}"
SVG = "{" + _OASIS + "svg-compatible:1.0}"
META = "{" + _OASIS + "meta:1.0}"
MANIFEST = "{" + _OASIS + "manifest:1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
EXTENDED = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"

MOST_REPEATED = 1 << 20
"""Rows and columns a sheet can have; a greater count is cut to this."""


def count_of(element: etree._Element, name: str, default: int = 1) -> int:
    """A whole number above 0 among the attributes; the default where it is none."""
    written = element.get(name, "")
    if not (written.isascii() and written.isdecimal() and len(written) < 10):
        return default
    return min(max(int(written), 1), MOST_REPEATED)
