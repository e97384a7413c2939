"""Writing a list sheet: heads that stay in sight, wrapped text, links that lead somewhere.

Decides how a list is laid out and printed. Text is always written as text, so that nothing an
office typed is run as a formula. Never decides what a list holds (``list_sheets`` does).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tonghop.core.findings import Severity
from tonghop.core.sentences.render import Language, render
from tonghop.formats.excel.workbook.figure_cells import number_format
from tonghop.formats.excel.workbook.linked_sheet import LinkedSheet
from tonghop.formats.excel.workbook.styles import A4, Styles, height_for


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere: ``external:`` a file, or ``internal:`` a cell of this workbook."""

    target: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Words, or a figure, a person is meant to write over."""

    content: str | Decimal


LineCell = str | Decimal | Link | Entry


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column: the last part of its head's key, its width in characters.

    ``choices`` are the only words a person may write in it; empty for any.
    """

    key: str
    width: int
    choices: tuple[str, ...] = ()
    is_hidden: bool = False
    head: str = ""
    """The head itself, where it is a form's own wording."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list; ``severity`` colours its first cell."""

    cells: tuple[LineCell, ...]
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class ListSheet:
    """A list: name of the sheet, columns, lines gone through once, and what it says when empty."""

    key: str
    columns: tuple[ListColumn, ...]
    lines: Iterable[Line]
    when_empty: str = ""
    name: str = ""
    """The name of the sheet, where it is a form's own."""


def write_list(sheet: LinkedSheet, listed: ListSheet, styles: Styles, language: Language) -> None:
    """Write a list with its heads frozen and repeated on every page."""
    _write_heads(sheet, listed, styles, language)
    n_lines = 0
    for row, line in enumerate(listed.lines, start=1):
        n_lines = row
        for number, cell in enumerate(line.cells):
            severity = line.severity if number == 0 else None
            if isinstance(cell, Decimal):
                sheet.write_number(row, number, cell, styles.look("figure", number_format(cell)))
            elif isinstance(cell, Link):
                sheet.write_link(row, number, cell.target, cell.words, styles.look("link"))
            elif isinstance(cell, Entry) and isinstance(cell.content, Decimal):
                look = styles.look("entry", number_format(cell.content))
                sheet.write_number(row, number, cell.content, look)
            elif isinstance(cell, Entry):
                sheet.write_string(row, number, cell.content, styles.look("entry", "@"))
            else:
                sheet.write_string(row, number, _shown(cell), styles.look("text", "@", severity))
        sheet.set_row(row, height_for(_texts(listed.columns, line)))
    if n_lines:
        sheet.autofilter(0, 0, n_lines, len(listed.columns) - 1)
        _offer_choices(sheet, listed, n_lines)
    elif listed.when_empty:
        sheet.write_string(1, 0, render(listed.when_empty, {}, language), styles.look("plain"))
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f"&C{render('workbook.page', {}, language)}")


def _write_heads(sheet: LinkedSheet, listed: ListSheet, styles: Styles, language: Language) -> None:
    for number, column in enumerate(listed.columns):
        words = column.head or render(f"workbook.head.{column.key}", {}, language)
        sheet.write_string(0, number, words, styles.look("head"))
        sheet.set_column(number, number, column.width, None, {"hidden": column.is_hidden})


def _offer_choices(sheet: LinkedSheet, listed: ListSheet, n_lines: int) -> None:
    for number, column in enumerate(listed.columns):
        if column.choices:
            choices = {"validate": "list", "source": list(column.choices), "ignore_blank": True}
            sheet.data_validation(1, number, n_lines, number, choices)


def _texts(columns: Sequence[ListColumn], line: Line) -> list[tuple[str, int]]:
    """The texts of a line with the widths of their columns."""
    return [
        (_shown(cell), column.width)
        for column, cell in zip(columns, line.cells, strict=True)
        if not column.is_hidden
    ]


def _shown(cell: LineCell) -> str:
    if isinstance(cell, Link):
        return cell.words
    return str(cell.content if isinstance(cell, Entry) else cell)
