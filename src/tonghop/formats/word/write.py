"""Writing a document as Word (.docx) in the shape of Nghị định 30/2020/NĐ-CP, Phụ lục I.

Decides how blocks stand on the page: letterhead, title, body, tables, closing. Page, fonts and the
rest of the house style are in ``page``. Never decides words.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from io import BytesIO

import docx
from docx import document as word
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.text.paragraph import CT_P
from docx.shared import Cm, Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph

from tonghop.core.publication.model import (
    Alignment,
    Block,
    Closing,
    Document,
    Heading,
    ItemList,
    Letterhead,
    PageBreak,
    Paragraph,
    Table,
    TableCell,
    Title,
    TurnedPages,
    place_cells,
)
from tonghop.formats.word import page
from tonghop.formats.word.marking import mark_run
from tonghop.formats.word.properties import keep_properties

_ALIGNMENTS = {
    Alignment.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Alignment.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Alignment.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Alignment.JUSTIFIED: WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_FIRST_LINE = Cm(1.27)
_SPACE_FOR_SIGNATURE = Pt(64)
_PLAIN, _SMALL = 13, 10
_MANY_COLUMNS = 6
"""A list of more columns than a form has is written small."""


def write(document: Document) -> bytes:
    """The document as the bytes of a .docx file."""
    paper = page.open_paper(document.name, document.language)
    for block in document.blocks:
        _add(paper, block)
    if document.properties:
        keep_properties(paper, document.properties)
    content = BytesIO()
    paper.save(content)
    return content.getvalue()


def _add(paper: word.Document, block: Block) -> None:
    match block:
        case Letterhead():
            _add_letterhead(paper, block)
        case Title():
            _add_title(paper, block)
        case Heading():
            heading = paper.add_heading(block.text, min(block.level, 3))
            heading.paragraph_format.first_line_indent = _FIRST_LINE
        case Paragraph():
            _add_paragraph(paper, block)
        case ItemList():
            for item in block.items:
                line = paper.add_paragraph(f"- {item}")
                line.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
                line.paragraph_format.first_line_indent = _FIRST_LINE
        case Table():
            _add_table(paper, block)
        case Closing():
            _add_closing(paper, block)
        case PageBreak() | TurnedPages():
            _begin_section(paper, block)


def _begin_section(paper: word.Document, block: PageBreak | TurnedPages) -> None:
    section = paper.add_section(WD_SECTION.NEW_PAGE)
    if isinstance(block, PageBreak):
        page.restart_numbering(section)
    else:
        page.turn(section)


def _add_paragraph(paper: word.Document, block: Paragraph) -> None:
    paragraph = paper.add_paragraph()
    paragraph.alignment = _ALIGNMENTS[block.alignment]
    if block.indented:
        paragraph.paragraph_format.first_line_indent = _FIRST_LINE
    for run in block.runs:
        written = paragraph.add_run(run.text)
        written.bold, written.italic = run.bold or None, run.italic or None
        mark_run(paper, written, run.mark, run.comment)


def _centre(
    paragraph: WordParagraph, text: str, size: int, *, bold: bool = False, italic: bool = False
) -> WordParagraph:
    """One tight centred line, as heads and signatures are made of."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = 1
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold or None, italic or None, Pt(size)
    return paragraph


def _side_by_side(paper: word.Document, left: int, right: int) -> tuple[WordCell, WordCell]:
    """Two columns without rules, widths in millimetres, on one page."""
    table = paper.add_table(rows=1, cols=2)
    page.lay_out(table, (Mm(left), Mm(right)))
    page.set_cell_margins(table, sides=0)
    page.keep_row_whole(table.rows[0])
    first, second = table.rows[0].cells
    return first, second


def _add_letterhead(paper: word.Document, block: Letterhead) -> None:
    left, right = _side_by_side(paper, 66, 94)
    lines = [(line, False) for line in (block.superior,) if line] + [(line, True) for line in block.issuer]
    for number, (line, bold) in enumerate(lines):
        paragraph = left.paragraphs[0] if number == 0 else left.add_paragraph()
        _centre(paragraph, line, 12, bold=bold)
    page.draw_rule(left.add_paragraph(), Mm(66), Mm(18))
    _centre(left.add_paragraph(), f"Số: {block.number}", 13).paragraph_format.space_before = Pt(4)
    if block.subject:
        _centre(left.add_paragraph(), block.subject, 12).paragraph_format.space_before = Pt(6)
    _centre(right.paragraphs[0], block.motto[0], 12, bold=True)
    _centre(right.add_paragraph(), block.motto[1], 13, bold=True)
    page.draw_rule(right.add_paragraph(), Mm(94), Mm(54))
    dateline = _centre(right.add_paragraph(), block.dateline, 13, italic=True)
    dateline.paragraph_format.space_before = Pt(4)


def _add_title(paper: word.Document, block: Title) -> None:
    for number, line in enumerate(block.lines):
        paragraph = _centre(paper.add_paragraph(), line, 14, bold=True)
        paragraph.paragraph_format.keep_with_next = True
        if number == 0:
            paragraph.paragraph_format.space_before = Pt(12)
    if block.ruled:
        page.draw_rule(paper.add_paragraph(), page.TEXT_WIDTH, Mm(50))
    for note in block.notes:
        _centre(paper.add_paragraph(), note, 14, italic=True)
    paper.paragraphs[-1].paragraph_format.space_after = Pt(12)


def _add_closing(paper: word.Document, block: Closing) -> None:
    left, right = _side_by_side(paper, 75, 85)
    if block.recipients:
        opening = left.paragraphs[0].add_run("Nơi nhận:")
        opening.bold, opening.italic, opening.font.size = True, True, Pt(12)
        left.paragraphs[0].paragraph_format.space_after = Pt(0)
        for recipient in block.recipients:
            line = left.add_paragraph()
            line.add_run(recipient).font.size = Pt(11)
            line.paragraph_format.space_after = Pt(0)
    for number, line_text in enumerate(block.authority):
        paragraph = right.paragraphs[0] if number == 0 else right.add_paragraph()
        _centre(paragraph, line_text, 14, bold=True)
    name = _centre(right.add_paragraph(), block.signer, 14, bold=True)
    name.paragraph_format.space_before = _SPACE_FOR_SIGNATURE


def _add_table(paper: word.Document, block: Table) -> None:
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
    _fill_cells(paper, table, block)
    paper.add_paragraph().paragraph_format.space_after = Pt(0)


def _fill_cells(paper: word.Document, table: WordTable, block: Table) -> None:
    grid = [row.cells for row in table.rows]
    for placed in place_cells(block):
        cell = placed.cell
        written = grid[placed.row][placed.column]
        if cell.row_span > 1 or cell.column_span > 1:
            corner = grid[placed.row + cell.row_span - 1][placed.column + cell.column_span - 1]
            written = written.merge(corner)
        is_head = placed.row < len(block.heads)
        spans_row = cell.column_span == len(block.columns)
        alignment = Alignment.LEFT if spans_row else block.columns[placed.column].alignment
        size = _SMALL if len(block.columns) > _MANY_COLUMNS else _PLAIN
        _write_cell(written, cell, Alignment.CENTRE if is_head else alignment, size)
        if cell.mark or cell.comment:
            mark_run(paper, written.paragraphs[0].runs[0], cell.mark, cell.comment)


def _write_cell(written: WordCell, cell: TableCell, alignment: Alignment, size: int) -> None:
    written.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    container = written._tc
    container.remove(container.p_lst[0])
    for line in cell.text.split("\n"):
        paragraph = deepcopy(_cell_line(alignment, cell.bold, cell.italic, size))
        paragraph.r_lst[0].text = line
        container.append(paragraph)


@cache
def _cell_line(alignment: Alignment, bold: bool, italic: bool, size: int) -> CT_P:
    """An empty line of a cell. Each is copied: setting the same looks cell by cell takes most of a table."""
    paragraph = docx.Document().add_paragraph()
    paragraph.alignment = _ALIGNMENTS[alignment]
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = 1
    run = paragraph.add_run()
    run.bold, run.italic, run.font.size = bold or None, italic or None, Pt(size)
    return paragraph._p
