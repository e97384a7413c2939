"""An annex of a blank as a sheet of its own: its title, its columns, room for rows under each part.

Decides what each column accepts, marks rows without a name and names given twice, and where the rows stand
for formulas that add them up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from tonghop.core.forms.model import Column, FormVersion, TableForm
from tonghop.core.publication.blank_paper import name_annex
from tonghop.core.publication.layout import fill
from tonghop.core.sentences.render import render
from tonghop.core.values.model import ValueType
from tonghop.formats.column_letters import column_letters
from tonghop.formats.excel.blank_cells import LINE_HEIGHT, BlankStyles, accept_answers
from tonghop.formats.excel.formulas import AnnexRange, quote
from tonghop.formats.excel.wrapping import count_lines

ROOM = 200
"""Rows to fill, over all parts of an annex; more may be inserted."""
_WIDTHS = {ValueType.TEXT: 24, ValueType.LIST: 24, ValueType.COUNT: 11, ValueType.RATE: 11}
_WIDTH = 13
_CHECK_WIDTH = 20
_STT_WIDTH = 6


@dataclass(frozen=True, slots=True)
class AnnexSheet:
    """Where an annex stands: its sheet, its rows from 0, its columns from 0 by their codes."""

    sheet: str
    annex: TableForm
    first: int

    @property
    def places(self) -> dict[str, int]:
        """The columns, by their codes."""
        n_before = 1 if self.annex.numbered else 0
        return {column.code: place for place, column in enumerate(self.annex.columns, n_before)}

    @property
    def check(self) -> int:
        """The column after the last, in which a row is judged."""
        return len(self.annex.columns) + (1 if self.annex.numbered else 0)

    @property
    def parts(self) -> tuple[tuple[int, int], ...]:
        """The rows to fill of each part of the annex, first and last; the row that opens a part is none."""
        room = ROOM // max(1, len(self.annex.groups))
        if not self.annex.groups:
            return ((self.first, self.first + room - 1),)
        opened = (self.first + number * (room + 1) for number in range(len(self.annex.groups)))
        return tuple((at + 1, at + room) for at in opened)

    @property
    def last(self) -> int:
        """The last row to fill."""
        return self.parts[-1][1]

    def cells_of(self, code: str) -> AnnexRange:
        """Where a column stands; an empty code asks for the first.

        Raises:
            LookupError: the annex has no such column.
        """
        wanted = next((column for column in self.annex.columns if column.code == code or not code), None)
        if wanted is None:
            raise LookupError(code)
        return AnnexRange(
            tuple(self._range(self.places[wanted.code], rows) for rows in self.parts),
            tuple(tuple(self._range(place, rows) for place in self.places.values()) for rows in self.parts),
            is_rate=wanted.value_type is ValueType.RATE,
        )

    def _range(self, place: int, rows: tuple[int, int]) -> str:
        letters = column_letters(place + 1)
        return f"'{self.sheet}'!${letters}${rows[0] + 1}:${letters}${rows[1] + 1}"


def place_annex(sheet: str, annex: TableForm) -> AnnexSheet:
    """Where the rows of an annex will stand: a formula may look at a sheet not written yet."""
    return AnnexSheet(sheet, annex, 2 + len(annex.notes) + _n_heads(annex))


def write_annex(
    sheet: Worksheet,
    styles: BlankStyles,
    form: FormVersion,
    placed: AnnexSheet,
    placeholders: Mapping[str, str],
) -> None:
    """Write an annex as an empty table with its checks; ``placeholders`` are the words its labels name."""
    annex, width = placed.annex, placed.check
    columns = [_WIDTHS.get(column.value_type, _WIDTH) for column in annex.columns]
    whole = sum(columns) + _CHECK_WIDTH + (_STT_WIDTH if annex.numbered else 0)
    lines = [(name_annex(annex), "title"), *((note, "note_line") for note in annex.notes)]
    for number, (text, look) in enumerate(lines):
        sheet.merge_range(number, 0, number, width, text, styles.look(look))
        sheet.set_row(number, LINE_HEIGHT * count_lines(text, whole))
    top = 1 + len(lines)
    _write_heads(sheet, styles, placed, top, placeholders)
    if annex.numbered:
        sheet.set_column(0, 0, _STT_WIDTH)
    for place, room in zip(placed.places.values(), columns, strict=True):
        sheet.set_column(place, place, room)
    sheet.set_column(width, width, _CHECK_WIDTH)
    for column, place in zip(annex.columns, placed.places.values(), strict=True):
        accept_answers(sheet, placed.first, place, column, form, placed.last)
    _write_room(sheet, styles, form, placed, whole)
    letters = column_letters(width + 1)
    mark = {
        "type": "formula",
        "criteria": f'=LEFT(${letters}{placed.first + 1},1)="✗"',
        "format": styles.bad,
    }
    sheet.conditional_format(placed.first, 0, placed.last, width, mark)
    sheet.freeze_panes(placed.first, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top, placed.first - 1)
    sheet.hide_gridlines(2)
    sheet.protect("", {"insert_rows": True, "delete_rows": True, "format_columns": True, "format_rows": True})


def _n_heads(annex: TableForm) -> int:
    return 2 if all(column.number for column in annex.columns) else 1


def _write_heads(
    sheet: Worksheet, styles: BlankStyles, placed: AnnexSheet, top: int, placeholders: Mapping[str, str]
) -> None:
    """Write the labels, and the printed numbers of columns where the form has them."""
    annex, look = placed.annex, styles.look("head")
    if annex.numbered:
        sheet.write_string(top, 0, "STT", look)
    n_lines = 1
    for column, place in zip(annex.columns, placed.places.values(), strict=True):
        label = fill(column.label, placeholders)
        sheet.write_string(top, place, label, look)
        n_lines = max(n_lines, _head_lines(column, label))
    sheet.write_string(top, placed.check, render("blank_form.head.check"), look)
    sheet.set_row(top, LINE_HEIGHT * n_lines)
    if _n_heads(annex) > 1:
        for column, place in zip(annex.columns, placed.places.values(), strict=True):
            sheet.write_string(top + 1, place, column.number, look)
        for place in (*((0,) if annex.numbered else ()), placed.check):
            sheet.write_blank(top + 1, place, None, look)


def _head_lines(column: Column, label: str) -> int:
    return count_lines(label, _WIDTHS.get(column.value_type, _WIDTH) - 3)


def _write_room(
    sheet: Worksheet, styles: BlankStyles, form: FormVersion, placed: AnnexSheet, whole: int
) -> None:
    """Rows to fill; each part of the annex is opened by its printed letter and title."""
    annex = placed.annex
    n_before = 1 if annex.numbered else 0
    opened = {
        first - 1: group for (first, _), group in zip(placed.parts, annex.groups.values(), strict=False)
    }
    for row in range(placed.first, placed.last + 1):
        if (group := opened.get(row)) is not None:
            look = styles.look("section")
            if annex.numbered:
                sheet.write_string(row, 0, group.code, look)
            title = group.title if annex.numbered else f"{group.code} {group.title}"
            sheet.merge_range(row, n_before, row, placed.check, title, look)
            sheet.set_row(row, LINE_HEIGHT * count_lines(title, whole - _STT_WIDTH))
            continue
        if annex.numbered:
            sheet.write_blank(row, 0, None, styles.look("open"))
        for column, place in zip(annex.columns, placed.places.values(), strict=True):
            sheet.write_blank(row, place, None, styles.figure(column, form, is_computed=False))
        sheet.write_formula(row, placed.check, _row_check(placed, row), styles.look("check"), "")


def _row_check(placed: AnnexSheet, row: int) -> str:
    """A row with answers needs its key, and a key stands once."""
    places = {code: column_letters(place + 1) for code, place in placed.places.items()}
    letters = list(places.values())
    first, last = placed.first + 1, placed.last + 1
    filled = f"COUNTA(${letters[0]}{row + 1}:${letters[-1]}{row + 1})"
    keys = [places[code] for code in placed.annex.key]
    missing = f"OR({','.join(f'${key}{row + 1}=' + quote('') for key in keys)})" if keys else "FALSE"
    twice = f"COUNTIFS({','.join(f'${key}${first}:${key}${last},${key}{row + 1}' for key in keys)})>1"
    said_twice = f'IF({twice},{quote(render("blank_form.key_twice"))},"")' if keys else '""'
    return f'=IF({filled}=0,"",IF({missing},{quote(render("blank_form.key_missing"))},{said_twice}))'
