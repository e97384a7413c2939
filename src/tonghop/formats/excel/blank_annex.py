"""An annex of a blank as a sheet of its own: its title, its columns, room for rows.

Decides what each column accepts and marks rows without a name and names given twice.
"""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from tonghop.core.forms.model import Column, FormVersion, TableForm
from tonghop.core.publication.blank_paper import name_annex
from tonghop.core.sentences.render import render
from tonghop.core.values.model import ValueType
from tonghop.formats.column_letters import column_letters
from tonghop.formats.excel.blank_cells import LINE_HEIGHT, BlankStyles, accept_answers
from tonghop.formats.excel.formulas import quote
from tonghop.formats.excel.wrapping import count_lines

ROOM = 200
"""Rows to fill; more may be inserted."""
_WIDTHS = {ValueType.TEXT: 32, ValueType.LIST: 32}
_WIDTH = 14


def write_annex(sheet: Worksheet, styles: BlankStyles, form: FormVersion, annex: TableForm) -> None:
    """Write an annex as an empty table with its checks."""
    n_before = 1 if annex.numbered else 0
    width = n_before + len(annex.columns)
    sheet.merge_range(0, 0, 0, width, name_annex(annex), styles.look("title"))
    for number, note in enumerate(annex.notes, start=1):
        sheet.merge_range(number, 0, number, width, note, styles.look("note_line"))
    top = 2 + len(annex.notes)
    first = top + _write_heads(sheet, styles, annex, top, n_before)
    last = first + ROOM - 1
    if annex.numbered:
        sheet.set_column(0, 0, 6)
    for place, column in enumerate(annex.columns, start=n_before):
        sheet.set_column(place, place, _WIDTHS.get(column.value_type, _WIDTH))
        look = styles.figure(column, form, is_computed=False)
        for row in range(first, last + 1):
            sheet.write_blank(row, place, None, look)
        accept_answers(sheet, first, place, column, form, last)
    for row in range(first, last + 1):
        if annex.numbered:
            sheet.write_blank(row, 0, None, styles.look("open"))
        sheet.write_formula(
            row, width, _row_check(annex, row, first, last, n_before), styles.look("check"), ""
        )
    sheet.set_column(width, width, 24)
    letters = column_letters(width + 1)
    mark = {"type": "formula", "criteria": f'=LEFT(${letters}{first + 1},1)="✗"', "format": styles.bad}
    sheet.conditional_format(first, 0, last, width, mark)
    sheet.freeze_panes(first, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top, first - 1)
    sheet.print_area(0, 0, first + 30, width)
    sheet.protect("", {"insert_rows": True, "delete_rows": True, "format_columns": True, "format_rows": True})


def _write_heads(sheet: Worksheet, styles: BlankStyles, annex: TableForm, top: int, n_before: int) -> int:
    """Write the labels, and the printed numbers of columns where the form has them; how many rows that is."""
    look = styles.look("head")
    labels = (*("STT",) * n_before, *(column.label for column in annex.columns))
    for place, label in enumerate((*labels, render("blank_form.head.check"))):
        sheet.write_string(top, place, label, look)
    sheet.set_row(top, LINE_HEIGHT * max(_head_lines(column) for column in annex.columns))
    if not all(column.number for column in annex.columns):
        return 1
    for place, column in enumerate(annex.columns, start=n_before):
        sheet.write_string(top + 1, place, column.number, look)
    return 2


def _head_lines(column: Column) -> int:
    return count_lines(column.label, _WIDTHS.get(column.value_type, _WIDTH) - 2)


def _row_check(annex: TableForm, row: int, first: int, last: int, n_before: int) -> str:
    """A row with answers needs its key, and a key stands once."""
    places = {column.code: column_letters(place + 1) for place, column in enumerate(annex.columns, n_before)}
    letters = list(places.values())
    filled = f"COUNTA(${letters[0]}{row + 1}:${letters[-1]}{row + 1})"
    keys = [places[code] for code in annex.key]
    missing = f"OR({','.join(f'${key}{row + 1}=' + quote('') for key in keys)})" if keys else "FALSE"
    twice = f"COUNTIFS({','.join(f'${key}${first + 1}:${key}${last + 1},${key}{row + 1}' for key in keys)})>1"
    said_twice = f'IF({twice},{quote(render("blank_form.key_twice"))},"")' if keys else '""'
    return f'=IF({filled}=0,"",IF({missing},{quote(render("blank_form.key_missing"))},{said_twice}))'
