"""The XML a Word file is made of, as text: runs, paragraphs, cells.

Decides only how words stand in the markup; letters XML forbids become a mark that something stood there.
Written as text and not as a tree, because a letter goes to each of a thousand offices and a tree costs ten
times as much. Never decides a size or a margin (``page`` does) and never reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSEEN = "\ufffd"
_BREAKS = re.compile(r"(\t|\r\n|[\n\r])")
MILLIMETRE = 360 / 6.35
"""In twentieths of a point, the measure of Word."""


def twips(millimetres: float) -> int:
    """A length on paper in twentieths of a point.

    >>> twips(160)
    9071
    """
    return round(millimetres * MILLIMETRE)


def safe(text: str) -> str:
    """Text as it may stand between tags.

    >>> safe("a < b")
    'a &lt; b'
    """
    return escape(_FORBIDDEN.sub(_UNSEEN, text))


def attribute(text: str) -> str:
    """Text as it may stand in an attribute, its quotation marks around it."""
    return '"' + safe(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;") + '"'


def words(text: str) -> str:
    """The text of a run: tabs and line breaks have marks of their own."""
    if "\n" not in text and "\t" not in text and "\r" not in text:
        return _words(text)
    pieces = _BREAKS.split(text)
    return "".join(
        (("<w:tab/>" if piece == "\t" else "<w:br/>") if number % 2 else _words(piece))
        for number, piece in enumerate(pieces)
    )


def _words(text: str) -> str:
    if not text:
        return ""
    keeps_spaces = ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() else ""
    return f"<w:t{keeps_spaces}>{safe(text)}</w:t>"


def run(text: str, *, bold: bool = False, italic: bool = False, size: int | None = None) -> str:
    """Words of one look; ``size`` in points, None for that of the paragraph's style."""
    look = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    if size is not None:
        look += f'<w:sz w:val="{2 * size}"/>'
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{words(text)}</w:r>"


def paragraph(
    inside: str,
    *,
    style: str = "",
    keep_with_next: bool = False,
    borders: str = "",
    spacing: str = "",
    indents: str = "",
    alignment: str = "",
    section: str = "",
) -> str:
    """A paragraph; its properties stand in the order of the schema, which Word insists on."""
    properties = "".join(
        (
            f'<w:pStyle w:val="{style}"/>' if style else "",
            "<w:keepNext/>" if keep_with_next else "",
            borders,
            f"<w:spacing {spacing}/>" if spacing else "",
            f"<w:ind {indents}/>" if indents else "",
            f'<w:jc w:val="{alignment}"/>' if alignment else "",
            section,
        )
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def cell(inside: str, width: int, *, column_span: int = 1, merge: str = "", centred: bool = False) -> str:
    """A cell of a table; ``merge`` is the mark of one that spans rows."""
    span = f'<w:gridSpan w:val="{column_span}"/>' if column_span > 1 else ""
    stands = '<w:vAlign w:val="center"/>' if centred else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{stands}</w:tcPr>{inside}</w:tc>'


def table(
    rows: Iterable[str],
    widths: Iterable[int],
    *,
    ruled: bool,
    sides: int,
    above_and_below: int = 0,
) -> str:
    """A table of rows ready made; widths and margins of cells in twentieths of a point."""
    room = {"top": above_and_below, "left": sides, "bottom": above_and_below, "right": sides}
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in room.items())
    style = '<w:tblStyle w:val="TableGrid"/>' if ruled else ""
    centred = '<w:jc w:val="center"/>' if ruled else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{style}<w:tblW w:w="0" w:type="auto"/>{centred}<w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar>{margins}</w:tblCellMar><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" '
        'w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(cells: str, *, is_head: bool = False) -> str:
    """A row that is not split over two pages; a head is printed again at the top of each."""
    repeated = "<w:tblHeader/>" if is_head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"
