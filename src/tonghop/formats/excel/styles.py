"""The number format of each cell style of a workbook."""

from __future__ import annotations

from lxml import etree

from tonghop.formats.excel.names import SPREADSHEET, whole_number
from tonghop.formats.shown_numbers.format_code import BUILT_IN_CODES


def read_format_codes(root: etree._Element) -> tuple[str, ...]:
    """The number format code of each cell style, in the order cells count them."""
    own = {
        element.get("numFmtId", ""): element.get("formatCode", "General")
        for element in root.iter(SPREADSHEET + "numFmt")
    }
    styles = root.find(SPREADSHEET + "cellXfs")
    if styles is None:
        return ()
    codes = []
    for style in styles:
        number = style.get("numFmtId", "0")
        built_in = BUILT_IN_CODES.get(whole_number(number) or 0, "General")
        codes.append(own.get(number, built_in))
    return tuple(codes)
