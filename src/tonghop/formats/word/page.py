"""The house style of our Word files: A4, margins, fonts, page numbers, rules and tables.

Decides how the page of ``paper_style.csv`` is laid out in Word, and the few marks of the file format that
python-docx has no words for. Never decides words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO

import docx
from docx import document as word
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from tonghop.formats.paper_style import paper_style
from tonghop.formats.word.looks import look_of, set_looks

_TABLE_STYLES = frozenset(("TableNormal", "TableGrid"))
_LOCALES = {"vi": "vi-VN", "en": "en-GB"}


def open_paper(name: str, language: str) -> word.Document:
    """An empty paper of the house style; ``name`` becomes the title in the file's properties."""
    paper = docx.Document(BytesIO(_blank_paper(_LOCALES.get(language, language))))
    properties = paper.core_properties
    properties.title, properties.author, properties.comments = name, "", ""
    properties.language = _LOCALES.get(language, language)
    # The template's own dates are nobody's: without a clock there is no true one to put there.
    for template_date in ("dcterms:created", "dcterms:modified"):
        for element in properties._element.findall(qn(template_date)):
            properties._element.remove(element)
    return paper


@lru_cache(maxsize=8)
def _blank_paper(locale: str) -> bytes:
    """The paper before any word, laid out once: a letter to each of a thousand offices begins with it."""
    paper = docx.Document()
    section = paper.sections[0]
    width, height, top, bottom, left, right, header = (
        Mm(paper_style().measure("page", name))
        for name in ("width", "height", "top", "bottom", "left", "right", "header")
    )
    section.page_width, section.page_height = width, height
    section.top_margin, section.bottom_margin = top, bottom
    section.left_margin, section.right_margin = left, right
    section.header_distance = header
    set_looks(paper, locale)
    _number_pages(section, look_of(paper, "page_number"))
    _drop_unused(paper)
    content = BytesIO()
    paper.save(content)
    return content.getvalue()


def _drop_unused(paper: word.Document) -> None:
    """Leave out nine tenths of python-docx's template: looks of tables nobody asks for, and a picture."""
    styles = paper.styles.element
    for style in styles.xpath("w:style[@w:type='table']"):
        if style.get(qn("w:styleId")) not in _TABLE_STYLES:
            styles.remove(style)
    for part, unused in ((paper.part, "stylesWithEffects"), (paper.part.package, "thumbnail")):
        for name, tie in list(part.rels.items()):
            if tie.reltype.endswith(unused):
                del part.rels[name]


def restart_numbering(section: Section) -> None:
    """An annex counts its own pages, and shows no number on its first."""
    for earlier in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(earlier)
    numbering = OxmlElement("w:pgNumType")
    numbering.set(qn("w:start"), "1")
    # Order matters to Word: page numbers stand before columns.
    section._sectPr.xpath("w:cols")[0].addprevious(numbering)


def text_width(section: Section) -> int:
    """The room between the margins of a section, in millimetres."""
    sides = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    return sides // Mm(1)


def turn(section: Section) -> None:
    """Turn the pages of a section on their side; its pages go on counting."""
    style = paper_style()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width = Mm(style.measure("page", "height"))
    section.page_height = Mm(style.measure("page", "width"))


def stand_upright(section: Section) -> None:
    """Stand the pages of a section upright again."""
    style = paper_style()
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width = Mm(style.measure("page", "width"))
    section.page_height = Mm(style.measure("page", "height"))


def _number_pages(section: Section, look: ParagraphStyle) -> None:
    section.different_first_page_header_footer = True
    line = section.header.paragraphs[0]
    line.style = look
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    line._p.append(field)


def draw_rule(paragraph: Paragraph, room: Length, width: Length) -> None:
    """Make an empty paragraph a rule of that width, centred in its room."""
    margin = Length((room - width) // 2)
    paragraph.paragraph_format.left_indent = margin
    paragraph.paragraph_format.right_indent = margin
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(5), Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(4)
    rule = OxmlElement("w:top")
    for mark, wanted in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        rule.set(qn(f"w:{mark}"), wanted)
    borders = OxmlElement("w:pBdr")
    borders.append(rule)
    # Order matters to Word: the border stands before spacing and indents.
    paragraph._p.get_or_add_pPr().insert(0, borders)


def lay_out(table: Table, widths: Sequence[Length]) -> None:
    """Fix the widths of the columns, in every cell: LibreOffice reads the grid, Word the cells."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def set_cell_margins(table: Table, *, sides: int, above_and_below: int = 0) -> None:
    """Room between rules and text, in twentieths of a point."""
    margins = OxmlElement("w:tblCellMar")
    room = {"top": above_and_below, "left": sides, "bottom": above_and_below, "right": sides}
    for side, twips in room.items():
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(twips))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    if look is None:
        properties.append(margins)
    else:
        look.addprevious(margins)


def keep_row_whole(row: _Row) -> None:
    """A row is not split over two pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def repeat_on_every_page(row: _Row) -> None:
    """A head row is printed again at the top of each page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
