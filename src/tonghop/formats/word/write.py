"""Writing a document as Word (.docx) in the shape of an official paper.

Decides how blocks stand on the page: letterhead, title, body, appendices. Tables and signatures are in
``write_table`` and ``write_signatures``, looks in ``looks``, the page in ``page``. Never decides words.
"""

from __future__ import annotations

from io import BytesIO

from docx import document as word
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from tonghop.core.publication.model import (
    Addressees,
    Alignment,
    Appendix,
    Block,
    Closing,
    Document,
    Heading,
    ItemList,
    Letterhead,
    Paragraph,
    SignatureRow,
    Table,
    Title,
    TurnedPages,
    align,
)
from tonghop.core.sentences.render import render
from tonghop.formats.paper_style import paper_style
from tonghop.formats.word import page
from tonghop.formats.word.footnotes import Footnotes
from tonghop.formats.word.looks import look_of
from tonghop.formats.word.marking import mark_run
from tonghop.formats.word.properties import keep_properties
from tonghop.formats.word.unwritable import without_unwritable
from tonghop.formats.word.write_signatures import add_closing, add_line, add_signatures, side_by_side
from tonghop.formats.word.write_table import ALIGNMENTS, add_table

_ADDRESSED_AT = Mm(30)
"""Where "Kính gửi:" begins when it is followed by a list."""
_HEAD_WIDTHS = (66, 94)
"""Of the two halves of a letterhead, in millimetres."""


def write(document: Document) -> bytes:
    """The document as the bytes of a .docx file; letters no XML can hold are marked and told."""
    document = without_unwritable(document)
    paper = page.open_paper(document.name, document.language)
    writer = _PaperWriter(paper)
    for block in document.blocks:
        writer.add(block)
    writer.notes.put_into(paper)
    if document.properties:
        keep_properties(paper, document.properties)
    content = BytesIO()
    paper.save(content)
    return content.getvalue()


class _PaperWriter:
    """A paper written from the top down, and the notes gathered on the way."""

    def __init__(self, paper: word.Document) -> None:
        self._paper = paper
        self.notes = Footnotes()

    def add(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._add_paragraph(block)
            case Heading():
                self._paper.add_heading(block.text, min(block.level, 3))
            case ItemList():
                for item in block.items:
                    self._line("body", f"- {item}")
            case Table():
                add_table(self._paper, block, self.notes)
            case Closing():
                self._keep_last_words()
                add_closing(self._paper, block)
            case SignatureRow():
                self._keep_last_words()
                add_signatures(self._paper, block)
            case _:
                self._add_opening(block)

    def _add_opening(self, block: Block) -> None:
        """What a paper, or a part of it, opens with."""
        match block:
            case Letterhead():
                self._add_letterhead(block)
            case Title():
                self._add_title(block)
            case Addressees():
                self._add_addressees(block)
            case Appendix():
                self._add_appendix(block)
            case TurnedPages():
                self._begin_section(turned=True, begins=False)

    def _begin_section(self, *, turned: bool, begins: bool) -> None:
        section = self._paper.add_section(WD_SECTION.NEW_PAGE)
        if begins:
            page.restart_numbering(section)
        if turned:
            page.turn(section)
        else:
            page.stand_upright(section)

    def _keep_last_words(self) -> None:
        """No signature stands alone on a page: the paragraph before it goes with it."""
        before = [child for child in self._paper.element.body if child.tag != qn("w:sectPr")][-1:]
        if before and before[0].tag == qn("w:p"):
            self._paper.paragraphs[-1].paragraph_format.keep_with_next = True

    def _line(self, part: str, text: str) -> WordParagraph:
        return self._paper.add_paragraph(text, style=look_of(self._paper, part))

    def _add_paragraph(self, block: Paragraph) -> None:
        paragraph = self._paper.add_paragraph(style=look_of(self._paper, "body"))
        alignment = align(block.text, block.alignment)
        if alignment is not Alignment.JUSTIFIED:
            paragraph.alignment = ALIGNMENTS[alignment]
        if not block.indented:
            paragraph.paragraph_format.first_line_indent = Mm(0)
        for run in block.runs:
            written = paragraph.add_run(run.text)
            written.bold, written.italic = run.bold or None, run.italic or None
            if run.note:
                self.notes.add(written, run.note)
            mark_run(self._paper, written, run.mark, run.comment)

    def _add_letterhead(self, block: Letterhead) -> None:
        left_width, right_width = _HEAD_WIDTHS
        left, right = side_by_side(self._paper, left_width, right_width)
        style = paper_style()
        lines = [("superior", block.superior), *(("issuer", line) for line in block.issuer)]
        for part, line in lines:
            if line:
                add_line(self._paper, left, part, line)
        issuer = block.issuer[-1] if block.issuer else ""
        longest = min(style.rule_under("issuer", issuer), left_width / 2)
        page.draw_rule(left.add_paragraph(), Mm(left_width), Mm(longest))
        number = f"{render('paper.number')} {block.number}".rstrip()
        add_line(self._paper, left, "number", number).paragraph_format.space_before = Pt(4)
        if block.subject:
            add_line(self._paper, left, "letter_subject", block.subject).paragraph_format.space_before = Pt(6)
        add_line(self._paper, right, "state", block.motto[0])
        add_line(self._paper, right, "motto", block.motto[1])
        page.draw_rule(right.add_paragraph(), Mm(right_width), Mm(style.rule_under("motto", block.motto[1])))
        add_line(self._paper, right, "dateline", block.dateline).paragraph_format.space_before = Pt(4)

    def _add_title(self, block: Title) -> None:
        for number, line in enumerate(block.lines):
            paragraph = self._line("title", line)
            paragraph.paragraph_format.keep_with_next = True
            if number == 0:
                paragraph.paragraph_format.space_before = Pt(12)
        if block.ruled and block.lines:
            style = paper_style()
            longest = min(style.rule_under("title", block.lines[-1]), style.text_width / 2)
            page.draw_rule(self._paper.add_paragraph(), Mm(style.text_width), Mm(longest))
        for note in block.notes:
            self._line("title_note", note)
        self._paper.paragraphs[-1].paragraph_format.space_after = Pt(12)

    def _add_appendix(self, block: Appendix) -> None:
        if len(self._paper.element.body) > 1:
            self._begin_section(turned=block.turned, begins=True)
        lines = [("appendix_label", block.label)] if block.label else []
        lines += [("appendix_title", line) for line in block.titles]
        lines += [("appendix_note", line) for line in block.attached]
        for part, line in lines:
            self._line(part, line).paragraph_format.keep_with_next = True
        self._paper.paragraphs[-1].paragraph_format.space_after = Pt(12)

    def _add_addressees(self, block: Addressees) -> None:
        to = render("paper.to")
        if len(block.names) == 1:
            written = [self._line("addressees", f"{to} {block.names[0]}")]
        else:
            written = [self._line("addressees", line) for line in (to, *block.names)]
            for number, line in enumerate(written):
                line.alignment = ALIGNMENTS[Alignment.LEFT]
                line.paragraph_format.left_indent = _ADDRESSED_AT + (Mm(12) if number else 0)
        written[0].paragraph_format.space_before = Pt(6)
        written[-1].paragraph_format.space_after = Pt(12)
