"""Writing a filled form as a sheet of Excel (.xlsx), as an office keeps one.

Decides widths, merges and which answers are stored as numbers. Never changes what an answer
says: a plain count or a whole percentage becomes a number, every other answer stays as written,
because the sheet's own number style would rewrite it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tonghop.core.publication.model import (
    Alignment,
    Appendix,
    Block,
    Closing,
    Column,
    Document,
    Heading,
    ItemList,
    Letterhead,
    Paragraph,
    SignatureRow,
    Table,
    Title,
    align,
    place_cells,
)
from tonghop.core.sentences.render import render
from tonghop.formats.excel.wrapping import count_lines

_WIDTH = 86
"""Width of the sheet in the sheet's own characters: it fills a portrait A4 page."""
_BESIDE = 14
"""Width of a column that only a later, wider table has."""
_LINE_HEIGHT = 16
_PLAIN_COUNT = re.compile(r"(?:0|[1-9][0-9]{0,14})\Z")
_WHOLE_PERCENT = re.compile(r"([0-9]{1,3})%\Z")
_ALIGNMENTS = {
    Alignment.LEFT: "left",
    Alignment.CENTRE: "center",
    Alignment.RIGHT: "right",
    Alignment.JUSTIFIED: "left",
}


def write_form(document: Document) -> bytes:
    """The form on one sheet, as the bytes of an .xlsx file.

    Columns are those of the first table; lines outside tables run over all of them. A covering
    report is left to Word.
    """
    content = BytesIO()
    blocks = _form_blocks(document)
    tables = [block for block in blocks if isinstance(block, Table)]
    columns = tables[0].columns if tables else (Column(1),)
    with Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"title": document.name})
        widest = max((len(table.columns) for table in tables), default=1)
        sheet = _FormSheet(book, columns, max(0, widest - len(columns)))
        for block in blocks:
            sheet.add(block)
    return content.getvalue()


def _form_blocks(document: Document) -> tuple[Block, ...]:
    """The blocks without covering reports: letterhead to signature with no row of a form between."""
    kept: list[Block] = []
    opened: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Letterhead):
            kept, opened = kept + opened, [block]
        elif not opened:
            kept.append(block)
        else:
            opened.append(block)
            if isinstance(block, Closing):
                is_form = any(isinstance(one, Heading | Table) for one in opened)
                kept, opened = kept + (opened if is_form else []), []
    return (*kept, *opened)


class _FormSheet:
    """A sheet written from the top down."""

    def __init__(self, book: Workbook, columns: tuple[Column, ...], n_beside: int = 0) -> None:
        self._book = book
        self._sheet: Worksheet = book.add_worksheet("Biểu mẫu")
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}
        self._n_columns = len(columns)
        self._row = 0
        self._has_heads = False
        whole = sum(column.share for column in columns)
        self._widths = [_WIDTH * column.share // whole for column in columns] + [_BESIDE] * n_beside
        for number, width in enumerate(self._widths):
            self._sheet.set_column(number, number, width)
        self._sheet.set_paper(9)
        self._sheet.set_margins(left=1.18, right=0.79, top=0.79, bottom=0.79)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_header("&C&P")
        self._sheet.hide_gridlines(2)

    def add(self, block: Block) -> None:
        match block:
            case Heading():
                self._line(block.text, bold=True)
            case Paragraph():
                bold = all(run.bold for run in block.runs)
                self._line(block.text, bold=bold, italic=all(run.italic for run in block.runs))
            case ItemList():
                for item in block.items:
                    self._line(f"- {item}")
            case Table():
                self._table(block)
            case _:
                self._add_edge(block)

    def _add_edge(self, block: Block) -> None:
        """What a form opens and ends with."""
        match block:
            case Title():
                self._head(block.lines, block.notes)
            case Appendix():
                self._head((*((block.label,) if block.label else ()), *block.titles), block.attached)
            case Letterhead():
                self._head(block.issuer, (f"{render('paper.number')} {block.number}", block.dateline))
            case Closing():
                self._head((*block.authority, block.signer), ())
            case SignatureRow():
                for place in block.signatures:
                    for line in (*place.authority, place.how):
                        self._line(line)

    def _head(self, lines: tuple[str, ...], notes: tuple[str, ...]) -> None:
        for line in lines:
            self._line(line, bold=True, align="center")
        for line in notes:
            self._line(line, italic=True, align="center")
        self._row += 1

    def _format(self, **wanted: object) -> Format:
        key = tuple(sorted(wanted.items(), key=lambda item: item[0]))
        if key not in self._formats:
            base = {"font_name": "Times New Roman", "font_size": 12, "text_wrap": True, "valign": "vcenter"}
            self._formats[key] = self._book.add_format({**base, **wanted})
        return self._formats[key]

    def _line(self, text: str, **wanted: object) -> None:
        """A line over all columns; merged rows do not grow by themselves, so the height is set."""
        if not text:
            return
        cell_format = self._format(**wanted)
        if self._n_columns > 1:
            self._sheet.merge_range(self._row, 0, self._row, self._n_columns - 1, text, cell_format)
        else:
            self._sheet.write_string(self._row, 0, text, cell_format)
        self._sheet.set_row(self._row, _LINE_HEIGHT * count_lines(text, _WIDTH))
        self._row += 1

    def _table(self, table: Table) -> None:
        top = self._row
        heights = [1] * (len(table.heads) + len(table.rows))
        for placed in place_cells(table):
            cell = placed.cell
            is_head = placed.row < len(table.heads)
            asked = table.columns[placed.column].alignment
            alignment = Alignment.CENTRE if is_head else align(cell.text, asked)
            wanted = {"bold": cell.bold, "italic": cell.italic, "align": _ALIGNMENTS[alignment], "border": 1}
            row, column = top + placed.row, placed.column
            last_row, last_column = row + cell.row_span - 1, column + cell.column_span - 1
            if (last_row, last_column) != (row, column):
                self._sheet.merge_range(row, column, last_row, last_column, "", self._format(**wanted))
            self._answer(row, column, cell.text, wanted)
            if cell.row_span == 1:
                n_lines = count_lines(cell.text, sum(self._widths[column : last_column + 1]))
                heights[placed.row] = max(heights[placed.row], n_lines)
        for number, n_lines in enumerate(heights):
            self._sheet.set_row(top + number, _LINE_HEIGHT * n_lines)
        if table.heads and not self._has_heads:
            self._sheet.repeat_rows(top, top + len(table.heads) - 1)
            self._has_heads = True
        self._row = top + len(heights)

    def _answer(self, row: int, column: int, text: str, wanted: dict[str, object]) -> None:
        """Write a cell; beyond the first column, plain counts and whole percentages as numbers."""
        percent = _WHOLE_PERCENT.match(text)
        if column > 0 and _PLAIN_COUNT.match(text):
            self._sheet.write_number(row, column, int(text), self._format(**wanted, num_format="0"))
        elif column > 0 and percent:
            share = Decimal(percent[1]) / 100
            self._sheet.write_number(row, column, share, self._format(**wanted, num_format="0%"))
        else:
            self._sheet.write_string(row, column, text, self._format(**wanted))
