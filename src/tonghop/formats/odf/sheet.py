"""The sheets of an OpenDocument workbook.

Decides which cells stand in the table of a sheet: every used row by every used column, a merged cell once.
A number is shown by its own number format in Vietnamese marks, not by the words another country's settings
left in the file. Never computes a formula.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from lxml import etree

from tonghop.core.findings import Finding, Place
from tonghop.core.intake.raw import Part, PartKind
from tonghop.formats.assembling import CellWords, assemble
from tonghop.formats.column_letters import column_letters
from tonghop.formats.notices import notice
from tonghop.formats.odf.names import CALC, OFFICE, TABLE, TEXT, count_of
from tonghop.formats.odf.words import WordReader
from tonghop.formats.shown_numbers.show import Shown, show_number
from tonghop.formats.unreadable import Unreadable

MOST_CELLS = 2_000_000
_CELLS = (TABLE + "table-cell", TABLE + "covered-table-cell")
_NUMBERS = frozenset(("float", "percentage", "currency"))
_GROUPS = frozenset(
    TABLE + name
    for name in ("table-header-rows", "table-rows", "table-row-group")
    + ("table-header-columns", "table-columns", "table-column-group")
)
_DURATION = re.compile(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S")
_FIRST_DAY = date(1899, 12, 30)
_SECONDS_A_DAY = 86400
_BLANK = Shown("")


@dataclass(frozen=True, slots=True)
class _Filled:
    """A cell that shows something, and how far it is merged."""

    shown: Shown
    row_span: int
    column_span: int
    is_covered: bool


@dataclass(frozen=True, slots=True)
class _Cells:
    """A sheet's cells by row and column from 1, and what merging and hiding do to them."""

    rows: dict[int, dict[int, _Filled]]
    hidden_rows: set[int]
    hidden_columns: set[int]
    errors: list[tuple[str, str]]


class SheetReader:
    """Reads the sheets of one workbook.

    Args:
        words: the reader of words.
        codes: by name of a cell style, its number format code.
    """

    def __init__(self, words: WordReader, codes: Mapping[str, str]) -> None:
        self._words = words
        self._codes = codes

    def read(self, table: etree._Element, is_hidden: bool) -> tuple[Part, tuple[Finding, ...]]:
        """The part of a sheet, named as it; and what was noticed in it.

        Raises:
            Unreadable: ``too_many_cells``.
        """
        name = table.get(TABLE + "name", "")
        default_styles, hidden_columns = _read_columns(table)
        cells = _Cells({}, set(), hidden_columns, [])
        number = 1
        for row in _walk(table, TABLE + "table-row"):
            copies = count_of(row, TABLE + "number-rows-repeated")
            found = dict(self._read_row(row, number, default_styles, cells))
            shown = {column: cell for column, cell in found.items() if cell.shown.text or cell.row_span > 1}
            if any(cell.shown.text for cell in shown.values()):
                if copies * len(shown) > MOST_CELLS:
                    raise Unreadable("too_many_cells", {"sheet": name, "limit": MOST_CELLS})
                cells.rows.update((number + copy, shown) for copy in range(copies))
                if row.get(TABLE + "visibility", "visible") != "visible":
                    cells.hidden_rows.update(range(number, number + copies))
            number += copies
        return _lay(name, cells, is_hidden), tuple(_notice_all(name, cells, is_hidden))

    def _read_row(
        self, row: etree._Element, number: int, default_styles: Mapping[int, str], cells: _Cells
    ) -> Iterator[tuple[int, _Filled]]:
        column = 1
        for cell in row.iterchildren(*_CELLS):
            copies = count_of(cell, TABLE + "number-columns-repeated")
            style = cell.get(TABLE + "style-name") or default_styles.get(column, "")
            shown = self._show(cell, style)
            if shown.text or cell.get(TABLE + "number-rows-spanned"):
                spans = (
                    count_of(cell, TABLE + "number-rows-spanned"),
                    count_of(cell, TABLE + "number-columns-spanned"),
                )
                is_covered = cell.tag == TABLE + "covered-table-cell"
                for copy in range(min(copies, 16384)):
                    yield column + copy, _Filled(shown, *spans, is_covered)
                if cell.get(CALC + "value-type") == "error":
                    cells.errors.append((f"{column_letters(column)}{number}", shown.text))
            column += copies

    def _show(self, cell: etree._Element, style: str) -> Shown:
        kind = cell.get(OFFICE + "value-type")
        code = self._codes.get(style, "General")
        if kind in _NUMBERS:
            return show_number(cell.get(OFFICE + "value", ""), code)
        if kind == "boolean":
            return Shown("TRUE" if cell.get(OFFICE + "boolean-value") == "true" else "FALSE")
        if kind in ("date", "time"):
            days = _days(cell.get(f"{OFFICE}{kind}-value", ""))
            if days is not None and code != "General":
                return show_number(str(days), code)
        paragraphs = [self._words.read(paragraph) for paragraph in cell.iterchildren(TEXT + "p")]
        return Shown("\n".join(paragraphs).strip())


def _days(written: str) -> Decimal | None:
    """A date, time or length of time as days since 30/12/1899; None where it is none."""
    length = _DURATION.fullmatch(written)
    if length is not None:
        hours, minutes, seconds = map(int, length.groups())
        return Decimal(hours * 3600 + minutes * 60 + seconds) / _SECONDS_A_DAY
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    since = moment - datetime.combine(_FIRST_DAY, time(0), moment.tzinfo)
    return since.days + Decimal(since.seconds) / _SECONDS_A_DAY


def _walk(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag in _GROUPS:
            yield from _walk(child, wanted)


def _read_columns(table: etree._Element) -> tuple[dict[int, str], set[int]]:
    """The cell style each column gives its cells, and the columns hidden, from 1."""
    styles: dict[int, str] = {}
    hidden: set[int] = set()
    number = 1
    for column in _walk(table, TABLE + "table-column"):
        last = min(number + count_of(column, TABLE + "number-columns-repeated"), 16385)
        style = column.get(TABLE + "default-cell-style-name")
        if style:
            styles.update(dict.fromkeys(range(number, last), style))
        if column.get(TABLE + "visibility", "visible") != "visible":
            hidden.update(range(number, last))
        number = last
    return styles, hidden


def _lay(name: str, cells: _Cells, is_hidden: bool) -> Part:
    columns = sorted(
        {column for row in cells.rows.values() for column, cell in row.items() if cell.shown.text}
    )
    if len(columns) * len(cells.rows) > MOST_CELLS:
        raise Unreadable("too_many_cells", {"sheet": name, "limit": MOST_CELLS})
    top = min(cells.rows, default=0)
    covered: set[tuple[int, int]] = set()
    laid: list[tuple[CellWords, ...]] = []
    for number, row in sorted(cells.rows.items()):
        laid_row = []
        for column in columns:
            cell = row.get(column)
            is_covered = (number, column) in covered or (cell is not None and cell.is_covered)
            if cell is not None and not is_covered:
                covered.update(
                    (number + down, column + across)
                    for down in range(min(cell.row_span, 4096))
                    for across in range(min(cell.column_span, 1024))
                    if down or across
                )
            if is_covered:
                continue
            shown = cell.shown if cell is not None else _BLANK
            is_unseen = is_hidden or shown.is_concealed
            is_unseen = is_unseen or number in cells.hidden_rows or column in cells.hidden_columns
            laid_row.append(
                CellWords(
                    shown.text, number - top, column - columns[0],
                    cell.row_span if cell else 1, cell.column_span if cell else 1, None,
                    f"{column_letters(column)}{number}", shown.stored, is_unseen,
                )
            )  # fmt: skip
        if laid_row:
            laid.append(tuple(laid_row))
    return assemble(name, PartKind.SHEET, [tuple(laid)] if laid else [], sheet=name)


def _notice_all(name: str, cells: _Cells, is_hidden: bool) -> Iterator[Finding]:
    place = Place(part=name, sheet=name)
    if is_hidden and cells.rows:
        yield notice("hidden_sheet", place, sheet=name)
    if cells.hidden_rows:
        yield notice("hidden_rows", place, sheet=name, rows=_join(sorted(cells.hidden_rows)))
    used = {column for row in cells.rows.values() for column, cell in row.items() if cell.shown.text}
    hidden_columns = [column_letters(column) for column in sorted(used & cells.hidden_columns)]
    if hidden_columns:
        yield notice("hidden_columns", place, sheet=name, columns=", ".join(hidden_columns))
    for reference, error in cells.errors:
        at = Place(part=name, sheet=name, cell=reference)
        yield notice("formula_error", at, sheet=name, cell=reference, error=error)
    for number, row in sorted(cells.rows.items()):
        for column, cell in sorted(row.items()):
            if cell.is_covered and cell.shown.text:
                reference = f"{column_letters(column)}{number}"
                at = Place(part=name, sheet=name, cell=reference)
                yield notice("covered_cell", at, sheet=name, cell=reference, text=cell.shown.text)


def _join(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers))
