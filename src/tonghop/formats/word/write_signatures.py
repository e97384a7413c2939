"""The end of an official paper in Word: recipients to the left, authority and name to the right.

Decides how they stand side by side and that they are never split over two pages.
"""

from __future__ import annotations

from docx import document as word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph

from tonghop.core.publication.model import Closing, Signature, SignatureRow
from tonghop.core.sentences.render import render
from tonghop.formats.paper_style import paper_style
from tonghop.formats.word import page
from tonghop.formats.word.looks import look_of

_CLOSING_WIDTHS = (75, 85)
"""Recipients and signature, in millimetres."""


def side_by_side(paper: word.Document, *widths: int) -> tuple[WordCell, ...]:
    """Columns without rules, widths in millimetres, on one page."""
    table = paper.add_table(rows=1, cols=len(widths))
    page.lay_out(table, tuple(Mm(width) for width in widths))
    page.set_cell_margins(table, sides=0)
    page.keep_row_whole(table.rows[0])
    return tuple(table.rows[0].cells)


def add_line(paper: word.Document, cell: WordCell, part: str, text: str) -> WordParagraph:
    """One line of a part's own look in a cell; the empty line a cell begins with is used first."""
    first = cell.paragraphs[0]
    paragraph: WordParagraph = first if len(cell.paragraphs) == 1 and not first.runs else cell.add_paragraph()
    paragraph.style = look_of(paper, part)
    paragraph.add_run(text)
    return paragraph


def add_closing(paper: word.Document, block: Closing) -> None:
    """Recipients and one signature."""
    left, right = side_by_side(paper, *_CLOSING_WIDTHS)
    if block.recipients:
        add_line(paper, left, "recipients", render("paper.recipients"))
        for recipient in block.recipients:
            add_line(paper, left, "recipient", recipient)
    _sign(paper, right, Signature(block.authority, block.signer))


def add_signatures(paper: word.Document, block: SignatureRow) -> None:
    """Signatures side by side, each as wide as the others."""
    if block.dateline:
        dateline = paper.add_paragraph(block.dateline, style=look_of(paper, "dateline"))
        dateline.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        dateline.paragraph_format.space_before = Pt(12)
        dateline.paragraph_format.keep_with_next = True
    width = int(paper_style().text_width) // len(block.signatures)
    cells = side_by_side(paper, *(width for _ in block.signatures))
    for cell, signature in zip(cells, block.signatures, strict=True):
        _sign(paper, cell, signature)


def _sign(paper: word.Document, cell: WordCell, signature: Signature) -> None:
    for line in signature.authority:
        add_line(paper, cell, "authority", line)
    if signature.how:
        add_line(paper, cell, "signing_note", signature.how)
    name = add_line(paper, cell, "signer", signature.signer)
    name.paragraph_format.space_before = Pt(paper_style().measure("authority", "room"))
