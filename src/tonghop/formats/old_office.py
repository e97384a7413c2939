"""Files of the old Office (.doc, .xls, .rtf) and binary workbooks (.xlsb), by way of LibreOffice.

Decides by what road each is read. A workbook goes to .xlsx and not straight to values, because only so its
number formats stay: 0.9952 that people see as 99,52% must be read as seen. LibreOffice is known to lose the
table of some .doc files, so a .doc is read a second time by antiword where it is installed, and a person is
asked where the second sees a number the first does not; what the first alone sees is noted, for antiword
gives up on wide tables. Never takes a number of one reading into the other.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tonghop.core.findings import Finding, Place, Severity
from tonghop.core.intake.raw import PartKind, RawDocument, Table
from tonghop.formats.excel.read import read as read_excel
from tonghop.formats.libreoffice import convert, run_limited
from tonghop.formats.notices import notice
from tonghop.formats.unreadable import Unreadable
from tonghop.formats.word.read import read as read_word

WORD_97 = "Word 97-2003 (.doc)"
EXCEL_97 = "Excel 97-2003 (.xls)"
EXCEL_BINARY = "Excel (.xlsb)"
RICH_TEXT = "RTF (.rtf)"

_LONGEST_ANTIWORD = 30
_MOST_QUOTED = 12
_FIRST_STREAM = 512
_WORD_MARK, _WORKBOOK_MARK, _PASSWORD_RECORD = b"\xec\xa5", b"\x09\x08", b"\x2f\x00"
_ANTIWORD_ROW = re.compile(r"^\|.*\|\s*$", re.MULTILINE)
# antiword counts automatic lists in its own way: the number that opens a line may be its own.
_LIST_NUMBER = re.compile(r"^[ \t]*\(?\d+(?:\.\d+)*[.)/](?=\s)", re.MULTILINE)


def read_doc(content: bytes) -> RawDocument:
    """Read a .doc.

    Raises:
        Unreadable: ``encrypted``; see ``libreoffice.convert``.
    """
    if content[_FIRST_STREAM : _FIRST_STREAM + 2] == _WORD_MARK and content[_FIRST_STREAM + 11] & 1:
        raise Unreadable("encrypted")
    document = read_word(convert(content, "doc", "docx", WORD_97))
    noticed = tuple(_compare(document, read_by_antiword(content)))
    return replace(document, media="application/msword", findings=(*document.findings, *noticed))


def read_xls(content: bytes) -> RawDocument:
    """Read a .xls.

    Raises:
        Unreadable: ``encrypted``; see ``libreoffice.convert``.
    """
    opening = content[_FIRST_STREAM : _FIRST_STREAM + 64]
    first_record = 4 + int.from_bytes(opening[2:4], "little")
    if opening.startswith(_WORKBOOK_MARK) and opening[first_record : first_record + 2] == _PASSWORD_RECORD:
        raise Unreadable("encrypted")
    document = read_excel(convert(content, "xls", "xlsx", EXCEL_97))
    return replace(document, media="application/vnd.ms-excel")


def read_xlsb(content: bytes) -> RawDocument:
    """Read a binary workbook.

    Raises:
        Unreadable: see ``libreoffice.convert``.
    """
    document = read_excel(convert(content, "xlsb", "xlsx", EXCEL_BINARY))
    return replace(document, media="application/vnd.ms-excel.sheet.binary.macroEnabled.12")


def read_rtf(content: bytes) -> RawDocument:
    """Read rich text.

    Raises:
        Unreadable: see ``libreoffice.convert``.
    """
    return replace(read_word(convert(content, "rtf", "docx", RICH_TEXT)), media="application/rtf")


def read_by_antiword(content: bytes) -> str | None:
    """The words of a .doc as antiword sees them; None where it is not installed or gives up."""
    program = shutil.which("antiword")
    if program is None:
        return None
    with tempfile.TemporaryDirectory(prefix="tonghop-") as folder:
        path = Path(folder) / "report.doc"
        path.write_bytes(content)
        command = [program, "-m", "UTF-8.txt", "-w", "0", str(path)]
        try:
            printed = run_limited(command, _LONGEST_ANTIWORD, WORD_97, Path(folder))
        except Unreadable:
            return None
    return printed.decode("utf-8", "replace") if printed.strip() else None


def _compare(document: RawDocument, second: str | None) -> Iterator[Finding]:
    place = Place(part="body")
    if second is None:
        yield notice("read_once", place, Severity.NOTE)
        return
    body = [part for part in document.parts if part.kind in (PartKind.BODY, PartKind.NOTE)]
    first_text = "\n".join(part.text for part in body)
    first, second_numbers = _count_numbers(first_text), _count_numbers(second)
    only_first = first - second_numbers - _count_numbers("\n".join(_LIST_NUMBER.findall(first_text)))
    only_second = second_numbers - first - _count_numbers("\n".join(_LIST_NUMBER.findall(second)))
    if only_first or only_second:
        yield notice(
            "readings_differ",
            place,
            Severity.QUESTION if only_second else Severity.NOTE,
            only_first=_quote(only_first),
            only_second=_quote(only_second),
        )
    has_table = any(isinstance(block, Table) for part in body for block in part.blocks)
    if not has_table and _ANTIWORD_ROW.search(second):
        yield notice("table_lost", place, Severity.QUESTION)


def _count_numbers(text: str) -> Counter[str]:
    return Counter(re.findall(r"[0-9]+", unicodedata.normalize("NFKC", text)))


def _quote(numbers: Counter[str]) -> str:
    shown = sorted(numbers.elements())
    quoted = ", ".join(shown[:_MOST_QUOTED]) + (", …" if len(shown) > _MOST_QUOTED else "")
    return quoted or "–"
