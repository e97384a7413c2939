"""The names of Excel's XML, and references such as D14."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from tonghop.formats.raised_digits import raise_digits

SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

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


@lru_cache(maxsize=16384)
def column_letters(number: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def read_reference(reference: str) -> tuple[int, int] | None:
    """Row and column, from 1, of a reference; None where it is none."""
    found = _REFERENCE.match(reference)
    return (int(found.group(2)), column_number(found.group(1))) if found else None


def whole_number(written: str | None) -> int | None:
    """A whole number of the XML, None where it is none or beyond anything a sheet can hold."""
    return int(written) if written and len(written) < 10 and written.isdecimal() else None


def join_text(element: etree._Element) -> str:
    """The text of a string of one or more runs, without the pronunciation some add."""
    pieces = []
    for child in element:
        if child.tag == SPREADSHEET + "t":
            pieces.append(child.text or "")
        elif child.tag == SPREADSHEET + "r":
            raised = child.find(f"{SPREADSHEET}rPr/{SPREADSHEET}vertAlign")
            position = raised.get("val") if raised is not None else None
            pieces.extend(raise_digits(text.text or "", position) for text in child.iter(SPREADSHEET + "t"))
    return "".join(pieces).replace("_x000D_", "").replace("\r\n", "\n")
