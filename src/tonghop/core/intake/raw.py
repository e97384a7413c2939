"""A document as it lies: paragraphs and tables in order, each with its place.

Decides the neutral shape between file formats and forms. Never interprets: no number is read here.
A part's ``text`` holds every character a reader of the document sees, and every paragraph and
cell is a slice of it, so a span of text is a place in the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from tonghop.core.findings import Finding, Place


class PartKind(StrEnum):
    """What a part of a document is."""

    BODY = "body"
    SHEET = "sheet"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"
    """Footnotes, comments, text boxes: seen by a reader, outside the run of the text."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: ``part.text[start:end]`` is ``text``. ``page`` counts from 1, None if unknown."""

    start: int
    end: int
    text: str
    page: int | None = None


class Cell(NamedTuple):
    """A table cell: ``part.text[start:end]`` is ``text``, what a person sees.

    ``row`` and ``column`` count from 0 in the table's grid; a merged cell stands once, at its
    top left. ``stored`` is the exact number a spreadsheet keeps under the shown text, scaled as
    shown (0.9952 shown as 99,52% is stored 99.52); None where the cell is not a number.
    A named tuple: a report has a thousand cells, and a frozen dataclass takes thrice as long to make.
    """

    start: int
    end: int
    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    reference: str | None = None
    stored: Decimal | None = None
    hidden: bool = False
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells in reading order."""

    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text with its paragraphs and tables in order; ``sheet`` names a worksheet.

    ``span`` is set where several reports share the part: the stretch of ``text`` that is this report's.
    """

    name: str
    kind: PartKind
    text: str
    blocks: tuple[Paragraph | Table, ...]
    sheet: str | None = None
    span: tuple[int, int] | None = None

    @property
    def window(self) -> tuple[int, int]:
        """The stretch of ``text`` the blocks stand in: all of it, unless several reports share the part."""
        return self.span or (0, len(self.text))

    @property
    def own_text(self) -> str:
        """The text of this report's stretch."""
        return self.text if self.span is None else self.text[slice(*self.span)]

    def place_of(self, cell: Cell) -> Place:
        """Where a cell of this part stands."""
        return Place(self.name, cell.start, cell.end, cell.page, self.sheet, cell.reference)


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A whole file as read. ``properties`` hold our own identity marks where the file has them.

    ``findings`` are what the reader of the format saw: tracked changes, hidden rows, broken formulas.
    """

    media: str
    parts: tuple[Part, ...]
    properties: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
