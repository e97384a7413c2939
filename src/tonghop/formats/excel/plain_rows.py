"""Rows and strings written the plain way, read without building a tree of elements.

Decides whether they are plain: every byte belongs to a form every office program writes,
``<c r="D7" s="3"><v>7794</v></c>`` and a few like it. Where one byte does not, nothing is read here, and
``cells.read_cells`` and ``names.join_text``, which define what is shown, read all of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tonghop.formats.excel.cells import CellReader, SheetCells
from tonghop.formats.excel.names import column_number, tidy_text
from tonghop.formats.shown_numbers.show import Shown

_OPEN, _CLOSE = b"<sheetData>", b"</sheetData>"
# Neither marks nor characters XML forbids: what matches is well formed by construction.
_WORDS = r"[^<&\x00-\x08\x0b-\x1f\ufffe\uffff]*"
_QUOTED = r'"[^"<&\x00-\x1f\ufffe\uffff]*"'
_INLINE = rf"<is><t(?: xml:space=\"preserve\")?>({_WORDS})</t></is>"
_FORMULA = rf"<f(?: [a-z0-9]+={_QUOTED})*(?:/>|>{_WORDS}</f>)"
_CELL = re.compile(
    r'(<c r="([A-Z]{1,3})[0-9]{1,7}"(?: s="([0-9]+)")?(?: t="([A-Za-z]+)")?'
    rf"(?:/>|>({_FORMULA})?(?:<v>({_WORDS})</v>|{_INLINE})?</c>))"
)
_STRING = re.compile(rf"(<si><t(?: xml:space=\"preserve\")?>({_WORDS})</t></si>)")
_ROW = re.compile(rf"\s*<row(?: r=\"([0-9]{{1,9}})\")?((?: (?!r=)[A-Za-z][A-Za-z0-9:]*={_QUOTED})*) ?(/?)>")
_ATTRIBUTE = re.compile(r' ([A-Za-z0-9:]+)="([^"]*)"')
_TRIMMED = frozenset(("str", "d"))


@dataclass(slots=True)
class _Found:
    """What the rows read so far hold; the fields of ``SheetCells``."""

    rows: dict[int, dict[int, Shown]]
    hidden: set[int]
    errors: list[tuple[int, int, str]]
    without_value: list[tuple[int, int]]


def take_plain_rows(content: bytes, reader: CellReader) -> tuple[bytes, SheetCells] | None:
    """Read the cells of a sheet's XML where all its rows are plain.

    Returns:
        The XML without its rows, and their cells; None where a row is not plain.
    """
    start, end = content.find(_OPEN), content.rfind(_CLOSE)
    # A comment or a CDATA section may hold marks that are none.
    if start < 0 or end < start or b"<!" in content or not _is_utf_8(content):
        return None
    start += len(_OPEN)
    try:
        written = content[start:end].decode("utf-8")
    except UnicodeDecodeError:
        return None
    found = _Found({}, set(), [], [])
    number = 0
    *rows, left = written.split("</row>")
    for row in rows:
        opened = _open_rows(row, number, found)
        if opened is None:
            return None
        number, cells = opened
        if cells is None or not _read_row(row, cells, number, reader, found):
            return None
    last = _open_rows(left, number, found)
    if last is None or last[1] is not None:
        return None
    cells_found = SheetCells(
        found.rows, frozenset(found.hidden), tuple(found.errors), tuple(found.without_value)
    )
    return content[:start] + content[end:], cells_found


def take_plain_strings(content: bytes) -> list[str] | None:
    """The strings of a workbook's XML where all of them are plain, else None."""
    start, end = content.find(b"<si>"), content.rfind(b"</sst>")
    if start < 0 or end < start or b"<!" in content or not _is_utf_8(content):
        return None
    try:
        written = content[start:end].decode("utf-8")
    except UnicodeDecodeError:
        return None
    found = _STRING.findall(written)
    if sum([len(whole) for whole, _ in found]) != len(written):
        return None
    # A line's end is searched for once, not in each of a thousand strings.
    is_tidy = tidy_text(written) is written
    return [words if is_tidy else tidy_text(words) for _, words in found]


def _is_utf_8(content: bytes) -> bool:
    declaration = content[: content.find(b"?>") + 2].lower() if b"<?xml" in content[:8] else b""
    return b"encoding" not in declaration or b'"utf-8"' in declaration


def _open_rows(written: str, number: int, found: _Found) -> tuple[int, int | None] | None:
    """Pass over empty rows to the one that opens; its number and where its cells begin, None for none.

    None where something else than a row is written.
    """
    position = 0
    while opened := _ROW.match(written, position):
        position = opened.end()
        numbered, attributes_written, is_empty = opened.groups()
        number = int(numbered or 0) or number + 1
        if ' hidden="' in attributes_written or ' ht="' in attributes_written:
            attributes = dict(_ATTRIBUTE.findall(attributes_written))
            if attributes.get("hidden") in ("1", "true") or attributes.get("ht") == "0":
                found.hidden.add(number)
        if not is_empty:
            return number, position
    return None if written[position:].strip() else (number, None)


def _text_of(kind: str, value: str, inline: str) -> str:
    """What a cell of a kind of its own, or with its string inside, is written as."""
    text = tidy_text(inline).strip() if inline else value
    return text.strip() if kind in _TRIMMED else text


def _read_row(written: str, position: int, number: int, reader: CellReader, found: _Found) -> bool:
    """Read the cells of one row from a position on; False where not all of it is plain."""
    cells = found.rows.get(number, {})
    known, find_string, column_of = reader.shown, reader.strings_by_number.get, column_number
    read = position
    for whole, letters, style, kind, formula, value, inline in _CELL.findall(written, position):
        read += len(whole)
        if kind == "s" and (string := find_string(value)) is not None:
            cells[column_of(letters)] = string
            continue
        text = _text_of(kind, value, inline) if kind or inline else value
        if not text:
            if formula and "<v>" not in whole:
                found.without_value.append((number, column_of(letters)))
            continue
        shown = known.get((kind, style, text)) or reader.show_first(kind, style, text)
        if kind == "e":
            found.errors.append((number, column_of(letters), text))
        if shown.text:
            cells[column_of(letters)] = shown
    if cells:
        found.rows[number] = cells
    return read == len(written)
