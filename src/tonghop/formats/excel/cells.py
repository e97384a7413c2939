"""The cells of a sheet's XML as they are shown.

Decides what one ``<c>`` shows: number, word, truth value, error, date. Never computes a formula: the
result the program saved is what a person sees.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from tonghop.formats.excel.names import SPREADSHEET, column_number, join_text, whole_number
from tonghop.formats.shown_numbers.show import Shown, as_shown, show_number

_ROW = SPREADSHEET + "row"
_CELL = SPREADSHEET + "c"
_VALUE = SPREADSHEET + "v"
_FORMULA = SPREADSHEET + "f"
_INLINE = SPREADSHEET + "is"
_DIGITS = "0123456789"
_BLANK = Shown("")


class CellReader:
    """What a workbook's cells share, and what of them was shown already.

    Args:
        strings: the strings of the workbook, in the order cells count them.
        format_codes: the number format code of each style.
        since_1904: True in a workbook that counts days from 1904.
    """

    def __init__(self, strings: Sequence[str], format_codes: Sequence[str], since_1904: bool) -> None:
        self._format_codes = {str(index): code for index, code in enumerate(format_codes)}
        self._since_1904 = since_1904
        self.shown_strings = [as_shown((text.strip(), None, False)) for text in strings]
        self.strings_by_number = {
            str(number): shown for number, shown in enumerate(self.shown_strings) if shown.text
        }
        """Those that say anything, by their number as a cell writes it."""
        self.shown: dict[tuple[str, str, str], Shown] = {}
        """By kind, style and what is written: the same figure in the same format comes back often."""

    def show(self, kind: str, style: str, written: str) -> Shown:
        """Show a cell of a type and style as the XML names them, ``""`` where it does not.

        Types are ``n`` for a number, also where none is named, ``s``, ``str``, ``b``, ``e``, ``d``.
        """
        known = self.shown.get((kind, style, written))
        return known if known is not None else self.show_first(kind, style, written)

    def show_first(self, kind: str, style: str, written: str) -> Shown:
        """Show a cell that is not among ``shown``, and keep it there."""
        if not kind or kind == "n":
            code = self._format_codes.get(style) or self._format_code(style)
            shown = show_number(written, code, self._since_1904)
        else:
            shown = self._show_other(kind, written)
        self.shown[kind, style, written] = shown
        return shown

    def _show_other(self, kind: str, written: str) -> Shown:
        if kind == "s":
            index = whole_number(written.strip())
            if index is None or index >= len(self.shown_strings):
                return _BLANK
            return self.shown_strings[index]
        if kind == "b":
            return Shown("TRUE" if written.strip() in ("1", "true") else "FALSE")
        return Shown(written)

    def _format_code(self, style: str) -> str:
        return self._format_codes.get(str(whole_number(style) or 0), "General")


@dataclass(frozen=True, slots=True)
class SheetCells:
    """The cells of a sheet that show something, by row and column from 1, and what is wrong in some."""

    rows: dict[int, dict[int, Shown]]
    hidden_rows: frozenset[int]
    errors: tuple[tuple[int, int, str], ...]
    without_value: tuple[tuple[int, int], ...]


def read_cells(sheet: etree._Element, reader: CellReader) -> SheetCells:
    """Read every cell that shows something; blank and styled-only ones are left out."""
    rows: dict[int, dict[int, Shown]] = {}
    hidden: set[int] = set()
    errors: list[tuple[int, int, str]] = []
    without_value: list[tuple[int, int]] = []
    number = 0
    for row in sheet.iter(_ROW):
        number = whole_number(row.get("r")) or number + 1
        if row.get("hidden") in ("1", "true") or row.get("ht") == "0":
            hidden.add(number)
        cells = rows.get(number, {})
        column = 0
        for cell in row.iterchildren(_CELL):
            kind = cell.get("t", "")
            column = column_number(cell.get("r", "").rstrip(_DIGITS)) or column + 1
            value, has_formula = _written_value(cell, kind)
            if value is None:
                if has_formula:
                    without_value.append((number, column))
                continue
            shown = reader.show(kind, cell.get("s", ""), value) if value else _BLANK
            if kind == "e":
                errors.append((number, column, value))
            if shown.text:
                cells[column] = shown
        if cells:
            rows[number] = cells
    return SheetCells(rows, frozenset(hidden), tuple(errors), tuple(without_value))


def _written_value(cell: etree._Element, kind: str) -> tuple[str | None, bool]:
    value: str | None = None
    has_formula = False
    for child in cell:
        if child.tag == _VALUE:
            value = child.text or ""
        elif child.tag == _FORMULA:
            has_formula = True
        elif child.tag == _INLINE:
            value = join_text(child).strip()
    if value is not None and kind in ("str", "d"):
        value = value.strip()
    return value, has_formula
