# ruff: noqa: E501  (XML stands on the lines Word and Excel write it on)
"""Word and Excel files made by hand, with XML as Word and Excel emit it."""

from __future__ import annotations

import zipfile
from io import BytesIO

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": _WORD,
        "r": f"{_OFFICE}/relationships",
        "m": f"{_OFFICE}/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_WORD_PARTS = ("styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer")


def packed(members: dict[str, str | bytes]) -> bytes:
    """A zip of these members."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            # OpenDocument asks for its mark to stand first and uncompressed.
            package.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return stream.getvalue()


def content_types(**parts: str) -> str:
    """The list of what each part is; LibreOffice opens nothing without it."""
    known = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>'
        for name, kind in parts.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{known}</Types>"
    )


def ties(*named: tuple[str, str]) -> str:
    """A relationships part: pairs of kind and target, with ids rId1 and on."""
    written = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(named, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'


def docx(body: str, *, custom: str = "", **parts: str) -> bytes:
    """A Word file: the inside of its body, and of any of the parts ``styles``, ``numbering`` and so on."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types(
            **{"word/document.xml": "wordprocessingml.document.main"},
            **{f"word/{kind}.xml": f"wordprocessingml.{kind}" for kind in parts},
        ),
        "_rels/.rels": ties(
            ("officeDocument", "word/document.xml"), ("custom-properties", "docProps/custom.xml")
        ),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": ties(
            *((kind, f"{kind}.xml") for kind in _WORD_PARTS if kind in parts)
        ),
    }
    roots = {"header": "hdr", "footer": "ftr"}
    for kind, inside in parts.items():
        root = roots.get(kind, kind)
        members[f"word/{kind}.xml"] = f"<w:{root} {NAMESPACES}>{inside}</w:{root}>"
    members["docProps/custom.xml"] = (
        f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">{custom}</Properties>'
    )
    return packed(members)


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of plain runs."""
    written = "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{written}</w:p>"


def numbered(text: str, level: int = 0, list_id: int = 1) -> str:
    """A paragraph of an automatically numbered list."""
    return paragraph(
        text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    )


def level(index: int, number_format: str, text: str, more: str = "") -> str:
    """A level of a list in ``numbering.xml``."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def cell(content: str, properties: str = "") -> str:
    """A table cell holding blocks."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def table(*rows: str) -> str:
    """A table of rows, each the XML of its cells."""
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def xlsx(rows: str, *, before: str = "", after: str = "", strings: str = "", formats: str = "") -> bytes:
    """An Excel file of one sheet: its rows, what stands before and after them, shared strings, styles."""
    workbook = '<sheets><sheet name="Biểu" sheetId="1" r:id="rId1"/></sheets>'
    return packed(
        {
            "[Content_Types].xml": content_types(
                **{
                    "xl/workbook.xml": "spreadsheetml.sheet.main",
                    "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
                    "xl/shared.xml": "spreadsheetml.sharedStrings",
                    "xl/styles.xml": "spreadsheetml.styles",
                }
            ),
            "_rels/.rels": ties(("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" {NAMESPACES}>{workbook}</workbook>',
            "xl/_rels/workbook.xml.rels": ties(
                ("worksheet", "worksheets/sheet1.xml"),
                ("sharedStrings", "shared.xml"),
                ("styles", "styles.xml"),
            ),
            "xl/worksheets/sheet1.xml": (
                f'<worksheet xmlns="{_SHEET}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'
            ),
            "xl/shared.xml": f'<sst xmlns="{_SHEET}">{strings}</sst>',
            "xl/styles.xml": f'<styleSheet xmlns="{_SHEET}">{formats}</styleSheet>',
        }
    )
