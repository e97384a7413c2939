"""The named styles of our Word files: one for each part of a paper, which a person edits in Word.

Decides which Word style stands for which part, and writes the looks of ``paper_style.csv`` into it. Never
sets a look on a single run where a style can hold it.
"""

from __future__ import annotations

from docx import document as word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from tonghop.formats.paper_style import FONT, TextStyle, paper_style

_HEADINGS = {f"heading{level}": f"Heading {level}" for level in (1, 2, 3)}
_LEFT = frozenset({"recipients", "recipient", "table", "wide_table"})
_JUSTIFIED = frozenset({"body", "footnote"})


def set_looks(paper: word.Document, locale: str) -> None:
    """Give a new paper its styles: the body as the default, the headings, then every other part."""
    style = paper_style()
    normal = paper.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    _set_letters(normal, style.texts["body"])
    normal.paragraph_format.space_before = Pt(0)
    normal.paragraph_format.space_after = Pt(style.measure("body", "space_after"))
    normal.paragraph_format.line_spacing = style.measure("body", "line_spacing")
    language = OxmlElement("w:lang")
    for kind in ("val", "eastAsia"):
        language.set(qn(f"w:{kind}"), locale)
    normal.element.get_or_add_rPr().append(language)
    for part, look in style.texts.items():
        if part in _HEADINGS:
            _set_heading(paper, part, look)
        else:
            _add_style(paper, part, look)


def look_of(paper: word.Document, part: str) -> ParagraphStyle:
    """The style of a part of the paper."""
    name = _HEADINGS.get(part, paper_style().texts[part].name)
    found = paper.styles[name]
    assert isinstance(found, ParagraphStyle)
    return found


def style_id(part: str) -> str:
    """How the XML names the style of a part that is no heading."""
    return f"TH{part.replace('_', '')}"


def _set_heading(paper: word.Document, part: str, look: TextStyle) -> None:
    style = look_of(paper, part)
    _set_letters(style, look)
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(6)
    style.paragraph_format.keep_with_next = True
    style.paragraph_format.first_line_indent = Mm(paper_style().measure("body", "first_line"))


def _add_style(paper: word.Document, part: str, look: TextStyle) -> None:
    style = paper.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), style_id(part))
    style.base_style = paper.styles["Normal"]
    style.quick_style = True
    _set_letters(style, look)
    layout = style.paragraph_format
    if part in _JUSTIFIED:
        layout.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    elif part not in _LEFT:
        layout.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if part == "body":
        layout.first_line_indent = Mm(paper_style().measure("body", "first_line"))
    else:
        layout.space_after, layout.line_spacing = Pt(0), 1


def _set_letters(style: ParagraphStyle, look: TextStyle) -> None:
    style.font.size, style.font.color.rgb = Pt(look.size), RGBColor(0, 0, 0)
    style.font.bold, style.font.italic = look.bold, look.italic
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
