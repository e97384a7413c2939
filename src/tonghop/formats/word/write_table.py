"""Ruled tables in Word: heads repeated on every page, rows whole, figures under one another.

Decides widths, spans and how a cell is aligned. Never decides words.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache

from docx import document as word
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.text.paragraph import CT_P
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell

from tonghop.core.publication.model import Alignment, Table, TableCell, align, place_cells
from tonghop.formats.paper_style import paper_style
from tonghop.formats.word import page
from tonghop.formats.word.footnotes import Footnotes
from tonghop.formats.word.looks import style_id
from tonghop.formats.word.marking import mark_run

ALIGNMENTS = {
    Alignment.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Alignment.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Alignment.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Alignment.JUSTIFIED: WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_IN_XML = {
    Alignment.LEFT: "left",
    Alignment.CENTRE: "center",
    Alignment.RIGHT: "right",
    Alignment.JUSTIFIED: "both",
}


def add_table(paper: word.Document, block: Table, notes: Footnotes) -> None:
    """Add a table as wide as the room between the margins."""
    n_rows = len(block.heads) + len(block.rows)
    table = paper.add_table(rows=n_rows, cols=len(block.columns), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    whole = sum(column.share for column in block.columns)
    room = page.text_width(paper.sections[-1])
    page.lay_out(table, tuple(Mm(room * column.share / whole) for column in block.columns))
    page.set_cell_margins(table, sides=70, above_and_below=30)
    for row in table.rows:
        page.keep_row_whole(row)
    for row in table.rows[: len(block.heads)]:
        page.repeat_on_every_page(row)
    _fill_cells(paper, table, block, notes)
    paper.add_paragraph().paragraph_format.space_after = Pt(0)


def _fill_cells(paper: word.Document, table: WordTable, block: Table, notes: Footnotes) -> None:
    grid = [row.cells for row in table.rows]
    is_wide = len(block.columns) > paper_style().measure("wide_table", "columns")
    look = style_id("wide_table" if is_wide else "table")
    for placed in place_cells(block):
        cell = placed.cell
        written = grid[placed.row][placed.column]
        if cell.row_span > 1 or cell.column_span > 1:
            corner = grid[placed.row + cell.row_span - 1][placed.column + cell.column_span - 1]
            written = written.merge(corner)
        is_head = placed.row < len(block.heads)
        spans_row = cell.column_span == len(block.columns)
        alignment = Alignment.LEFT if spans_row else block.columns[placed.column].alignment
        stands = Alignment.CENTRE if is_head else align(cell.text, alignment)
        # A line that opens a part of the table is never the last of a page.
        _write_cell(written, cell, stands, look, keep=spans_row and not is_head)
        if cell.mark or cell.comment or cell.note:
            run = written.paragraphs[0].runs[0]
            if cell.note:
                notes.add(run, cell.note)
            mark_run(paper, run, cell.mark, cell.comment)


def _write_cell(written: WordCell, cell: TableCell, alignment: Alignment, look: str, *, keep: bool) -> None:
    written.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    container = written._tc
    container.remove(container.p_lst[0])
    for line in cell.text.split("\n"):
        paragraph = deepcopy(_cell_line(alignment, cell.bold, cell.italic, look, keep))
        paragraph.r_lst[0].text = line
        container.append(paragraph)


@cache
def _cell_line(alignment: Alignment, bold: bool, italic: bool, look: str, keep: bool) -> CT_P:
    """An empty line of a cell. Each is copied: setting the same looks cell by cell takes most of a table."""
    weight = "<w:b/>" if bold else ""
    slope = "<w:i/>" if italic else ""
    letters = f"<w:rPr>{weight}{slope}</w:rPr>" if bold or italic else ""
    kept = "<w:keepNext/>" if keep else ""
    line = parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{look}"/>{kept}<w:jc w:val="{_IN_XML[alignment]}"/>'
        f"</w:pPr><w:r>{letters}</w:r></w:p>"
    )
    assert isinstance(line, CT_P)
    return line
