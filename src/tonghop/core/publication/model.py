"""A document without a layout engine: blocks in reading order.

Decides what kinds of block an official paper is made of. Never holds a font, a size or a
margin: those are ``formats/paper_style.csv``, the same for every writer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Alignment(StrEnum):
    """How text stands between its margins.

    ``FIGURE`` is for columns of figures: what is a number stands to the right, so that digits stand
    under digits; what is words stands in the middle.
    """

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one weight and slope.

    ``mark`` names the place for finding it again, ``comment`` is said beside it; neither is printed.
    ``note`` is a footnote to it. ``leads_to`` is the mark of another place, or an address, that a reader
    on a screen is led to from here.
    """

    text: str
    bold: bool = False
    italic: bool = False
    mark: str = ""
    comment: str = ""
    note: str = ""
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body; ``indented`` moves its first line in."""

    runs: tuple[Run, ...]
    alignment: Alignment = Alignment.JUSTIFIED
    indented: bool = True

    @property
    def text(self) -> str:
        """All words of the paragraph."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the body, its printed number included; level 1 is the highest."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list of short lines, each opened by a dash."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """The centred title: bold lines, then lighter ones below it ("(Kèm theo Báo cáo số …)").

    ``ruled`` draws the short line under the title of a paper that has an issuing body.
    """

    lines: tuple[str, ...]
    notes: tuple[str, ...] = ()
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Appendix:
    """The head of an appendix. It begins a new page and counts its own pages from 1.

    ``label`` is "Phụ lục I", empty where the paper has one appendix that is not numbered; ``titles`` are
    printed bold; ``attached`` is the line that ties it to its report ("(Kèm theo Báo cáo số …)").
    ``turned`` lays its pages on their side.
    """

    titles: tuple[str, ...]
    attached: tuple[str, ...] = ()
    label: str = ""
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Addressees:
    """Whom a paper is for ("Kính gửi:"): one on the same line, several on lines of their own."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of an official paper: issuing body and number left, motto, place and date right.

    ``superior`` is the body above (cơ quan chủ quản), empty for a People's Committee.
    ``number`` is as printed after "Số: "; ``dateline`` is "Kbang, ngày 24 tháng 5 năm 2019".
    ``subject`` is the trích yếu of a letter ("V/v …"), printed under its number; other papers have it
    in their title.
    """

    issuer: tuple[str, ...]
    number: str = ""
    dateline: str = ""
    superior: str = ""
    subject: str = ""
    motto: tuple[str, str] = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of an official paper: recipients (Nơi nhận) left, authority and name right."""

    authority: tuple[str, ...]
    signer: str
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """One place to sign: the lines above it, the light line under them ("(Ký tên, đóng dấu)"), the name."""

    authority: tuple[str, ...]
    signer: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """Places to sign side by side, such as who compiled a form and the head of the office.

    ``dateline`` stands above the last of them.
    """

    signatures: tuple[Signature, ...]
    dateline: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its share of the width (any positive numbers) and how it is aligned."""

    share: int
    alignment: Alignment = Alignment.LEFT


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell; one that spans stands once, at its top left. All that is beside its text is as of a run."""

    text: str
    column_span: int = 1
    row_span: int = 1
    bold: bool = False
    italic: bool = False
    mark: str = ""
    comment: str = ""
    note: str = ""
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table. ``heads`` are repeated on every page.

    A row holds the cells that begin in it, left to right; grid places covered by a span of
    an earlier cell are not repeated.
    """

    columns: tuple[Column, ...]
    heads: tuple[tuple[TableCell, ...], ...]
    rows: tuple[tuple[TableCell, ...], ...]


@dataclass(frozen=True, slots=True)
class TurnedPages:
    """What follows stands on pages turned on their side: lists too wide for an upright one."""


Block = (
    Letterhead
    | Title
    | Addressees
    | Heading
    | Paragraph
    | ItemList
    | Table
    | Closing
    | SignatureRow
    | Appendix
    | TurnedPages
)


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: its name in the file's own properties, and its blocks in reading order.

    ``properties`` are marks of our own, kept where the file can hold them and never shown. ``dated`` is the
    day the paper bears, None where it bears none yet.
    """

    name: str
    blocks: tuple[Block, ...]
    language: str = "vi"
    properties: Mapping[str, str] = field(default_factory=dict)
    dated: date | None = None


_FIGURE = re.compile(r"[-–+(]?[0-9][0-9.,\s]*[%)]?\Z")


def align(text: str, alignment: Alignment) -> Alignment:
    """How a text stands in a column of that alignment; only a column of figures looks at the text.

    >>> align("99,52%", Alignment.FIGURE), align("Có", Alignment.FIGURE)
    (<Alignment.RIGHT: 'right'>, <Alignment.CENTRE: 'centre'>)
    """
    if alignment is not Alignment.FIGURE:
        return alignment
    return Alignment.RIGHT if _FIGURE.match(text.strip()) else Alignment.CENTRE


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell with the grid place of its top left corner, both counted from 0."""

    row: int
    column: int
    cell: TableCell


def place_cells(table: Table) -> tuple[PlacedCell, ...]:
    """Lay the cells of a table, heads first, on its grid.

    Raises:
        ValueError: a row has more cells than the grid has free places; the message names the row.
    """
    taken: set[tuple[int, int]] = set()
    placed: list[PlacedCell] = []
    for row, cells in enumerate((*table.heads, *table.rows)):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            if column + cell.column_span > len(table.columns):
                raise ValueError(f"row {row + 1} is wider than {len(table.columns)} columns: {cell.text!r}")
            taken.update(
                (row + down, column + right)
                for down in range(cell.row_span)
                for right in range(cell.column_span)
            )
            placed.append(PlacedCell(row, column, cell))
    return tuple(placed)
