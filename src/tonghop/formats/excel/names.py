"""The names of Excel's XML, and references such as D14."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from tonghop.formats.raised_digits import raise_digits

SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

_TEXT = SPREADSHEET + "t"
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$")


@lru_cache(maxsize=16384)
def column_number(letters: str) -> int:
    """Column A is 1, Z is 26, AA is 27; 0 for letters that name no column."""
    if not (letters.isascii() and letters.isalpha() and letters.isupper() and len(letters) <= 3):
        return 0
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def read_reference(reference: str) -> tuple[int, int] | None:
    """Row and column, from 1, of a reference; None where it is none."""
    found = _REFERENCE.match(reference)
    return (int(found.group(2)), column_number(found.group(1))) if found else None


def whole_number(written: str | None) -> int | None:
    """A whole number of the XML, None where it is none or beyond anything a sheet can hold."""
    return int(written) if written and len(written) < 10 and written.isdecimal() else None


def join_text(element: etree._Element) -> str:
    """The text of a string of one or more runs, without the pronunciation some add."""
    if len(element) == 1 and element[0].tag == _TEXT:
        return tidy_text(element[0].text or "")
    pieces = []
    for child in element:
        if child.tag == _TEXT:
            pieces.append(child.text or "")
        elif child.tag == SPREADSHEET + "r":
            raised = child.find(f"{SPREADSHEET}rPr/{SPREADSHEET}vertAlign")
            position = raised.get("val") if raised is not None else None
            pieces.extend(raise_digits(text.text or "", position) for text in child.iter(_TEXT))
    return tidy_text("".join(pieces))


def tidy_text(text: str) -> str:
    """A line of a string ends in one character, however it was written."""
    if "_x000D_" not in text and "\r" not in text:
        return text
    return text.replace("_x000D_", "").replace("\r\n", "\n")
