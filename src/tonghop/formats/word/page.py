"""The house style of our Word files: A4, margins, fonts, page numbers, and the package around the words.

Decides what Nghị định 30/2020/NĐ-CP, Phụ lục I, lays down for every paper. The paper before any word is laid
out once, by python-docx; what is written on it is put beside its other parts. Never decides words.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

import docx
from docx import document as word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from tonghop.formats.word.elements import attribute, safe, twips

FONT = "Times New Roman"
TOP, BOTTOM, LEFT, RIGHT, HEADER = 20, 20, 30, 20, 10
"""Millimetres."""
TEXT_WIDTH, TURNED_TEXT_WIDTH = 160, 247
_TABLE_STYLES = frozenset(("TableNormal", "TableGrid"))
_LOCALES = {"vi": "vi-VN", "en": "en-GB"}
_CUSTOM, _COMMENTS, _CORE, _BODY = (
    "docProps/custom.xml",
    "word/comments.xml",
    "docProps/core.xml",
    "word/document.xml",
)
_OFFICE_TIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MEDIA = "application/vnd.openxmlformats-officedocument."
_CUSTOM_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_CUSTOM_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_CUSTOM = 2
"""Ids 0 and 1 are kept for the format itself."""
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest a zip can say: without a clock there is no true time to put there."""


@dataclass(frozen=True, slots=True)
class _Blank:
    """The parts of a paper without words, zipped; ``header`` is the tie to the part of page numbers."""

    package: bytes
    header: str


def section(blank_header: str, *, turned: bool, restarts: bool) -> str:
    """The properties of a section: ``blank_header`` a reference to page numbers, empty to go on with them."""
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if turned else 'w:w="11906" w:h="16838"'
    numbering = '<w:pgNumType w:start="1"/>' if restarts else ""
    return (
        f"<w:sectPr>{blank_header}<w:pgSz {size}/>"
        f'<w:pgMar w:top="{twips(TOP)}" w:right="{twips(RIGHT)}" w:bottom="{twips(BOTTOM)}" '
        f'w:left="{twips(LEFT)}" w:header="{twips(HEADER)}" w:footer="720" w:gutter="0"/>'
        f'{numbering}<w:cols w:space="720"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>'
    )


def header_reference(language: str) -> str:
    """What the first section says to have page numbers; the sections after it go on with them."""
    return f'<w:headerReference w:type="default" r:id="{_blank(_locale(language), False, False).header}"/>'


def put_on_paper(
    body: str, comments: str, *, name: str, language: str, properties: Mapping[str, str]
) -> bytes:
    """The bytes of a file.

    Args:
        body: the XML inside the body, sections included.
        comments: the XML of the comments it refers to; empty for none.
        name: the title in the file's properties.
        language: of the words.
        properties: marks of our own, which a person sees only among the file's properties.
    """
    locale = _locale(language)
    blank = _blank(locale, bool(comments), bool(properties))
    content = BytesIO(blank.package)
    content.seek(0, 2)
    with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED) as package:
        _put(package, _CORE, _core(name, locale))
        ties = f'xmlns:w="{_WORD}" xmlns:r="{_OFFICE_TIES}"'
        _put(package, _BODY, f"<w:document {ties}><w:body>{body}</w:body></w:document>")
        if comments:
            _put(package, _COMMENTS, f'<w:comments xmlns:w="{_WORD}">{comments}</w:comments>')
        if properties:
            _put(package, _CUSTOM, _custom(properties))
    return content.getvalue()


def _put(package: zipfile.ZipFile, name: str, written: str) -> None:
    member = zipfile.ZipInfo(name, _NO_TIME)
    member.compress_type = zipfile.ZIP_DEFLATED
    package.writestr(member, _DECLARATION + written)


def _core(name: str, locale: str) -> str:
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{safe(name)}</dc:title><dc:creator></dc:creator>"
        f"<dc:language>{safe(locale)}</dc:language></cp:coreProperties>"
    )


def _custom(properties: Mapping[str, str]) -> str:
    written = "".join(
        f'<op:property fmtid="{_CUSTOM_FORMAT}" pid="{number}" name={attribute(name)}>'
        f"<vt:lpwstr>{safe(text)}</vt:lpwstr></op:property>"
        for number, (name, text) in enumerate(properties.items(), start=_FIRST_CUSTOM)
    )
    return f'<op:Properties xmlns:op="{_CUSTOM_SPACE}" xmlns:vt="{_CUSTOM_TYPES}">{written}</op:Properties>'


def _locale(language: str) -> str:
    return _LOCALES.get(language, language)


@lru_cache(maxsize=8)
def _blank(locale: str, has_comments: bool, has_properties: bool) -> _Blank:
    """The paper before any word, laid out once: a letter to each of a thousand offices begins with it."""
    paper = docx.Document()
    page = paper.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    _number_pages(page)
    _set_styles(paper, locale)
    _drop_unused(paper)
    package = paper.part.package
    assert package is not None, "an open document stands in a package"
    if has_comments:
        part = Part(PackURI(f"/{_COMMENTS}"), f"{_MEDIA}wordprocessingml.comments+xml", b"", package)
        paper.part.relate_to(part, f"{_OFFICE_TIES}/comments")
    if has_properties:
        part = Part(PackURI(f"/{_CUSTOM}"), f"{_MEDIA}custom-properties+xml", b"", package)
        package.relate_to(part, f"{_OFFICE_TIES}/custom-properties")
    whole = BytesIO()
    paper.save(whole)
    left_out = {_CUSTOM, _COMMENTS, _CORE, _BODY}
    kept = BytesIO()
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.namelist():
            if member not in left_out:
                written = zipfile.ZipInfo(member, _NO_TIME)
                written.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(written, source.read(member))
        [header] = re.findall(r'headerReference[^>]*r:id="(\w+)"', source.read(_BODY).decode())
    return _Blank(kept.getvalue(), header)


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


def _number_pages(page: Section) -> None:
    page.different_first_page_header_footer = True
    line = page.header.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    line._p.append(field)


def _set_styles(paper: word.Document, locale: str) -> None:
    normal = paper.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    _set_font(normal, 14)
    normal.paragraph_format.space_before = Pt(0)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.15
    language = OxmlElement("w:lang")
    for kind in ("val", "eastAsia"):
        language.set(qn(f"w:{kind}"), locale)
    normal.element.get_or_add_rPr().append(language)
    for style in paper.styles:
        if style.type is WD_STYLE_TYPE.PARAGRAPH and style.name in ("Heading 1", "Heading 2", "Heading 3"):
            assert isinstance(style, ParagraphStyle)
            _set_font(style, 14)
            style.font.bold, style.font.italic = True, style.name == "Heading 3"
            style.paragraph_format.space_before = Pt(6)
            style.paragraph_format.space_after = Pt(6)
            style.paragraph_format.keep_with_next = True


def _set_font(style: ParagraphStyle, size: int) -> None:
    style.font.size, style.font.color.rgb = Pt(size), RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
