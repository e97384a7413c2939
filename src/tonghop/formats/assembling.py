"""A part put together from words already read.

Decides where each paragraph and cell stands in the text of its part: blocks and rows on lines of their own,
cells apart by tabs. Never decides what is a paragraph or a cell.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from tonghop.core.intake.raw import Cell, Paragraph, Part, PartKind, Table
from tonghop.formats.laying import paragraph_at, trim_span


class Bookmark(NamedTuple):
    """A named stretch of the words it comes with, from ``start`` to ``end``."""

    name: str
    start: int
    end: int

    def moved(self, by: int) -> Bookmark:
        """The same stretch of words that begin so much further on."""
        return Bookmark(self.name, self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class ParagraphWords:
    """The words of a paragraph, the page it begins on, and the bookmarks in it."""

    text: str
    page: int | None = None
    bookmarks: tuple[Bookmark, ...] = ()


@dataclass(frozen=True, slots=True)
class CellWords:
    """The words of a cell, its place in the grid from 0, and what else its format knows of it."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    page: int | None = None
    reference: str | None = None
    stored: Decimal | None = None
    is_hidden: bool = False
    bookmarks: tuple[Bookmark, ...] = ()


TableWords = tuple[tuple[CellWords, ...], ...]
"""Rows of cells in reading order; none is empty."""
BlockWords = ParagraphWords | TableWords


def assemble(name: str, kind: PartKind, blocks: Iterable[BlockWords], sheet: str | None = None) -> Part:
    """Lay blocks one after the other; blank paragraphs and tables without rows are left out."""
    placed: list[tuple[BlockWords, int]] = []
    pieces: list[str] = []
    position = 0
    for block in blocks:
        text = block.text if isinstance(block, ParagraphWords) else _table_text(block)
        placed.append((block, position))
        pieces.append(text)
        position += len(text) + 1
    whole = "\n".join(pieces)
    laid: list[Paragraph | Table] = []
    for block, start in placed:
        if isinstance(block, ParagraphWords):
            paragraph = paragraph_at(whole, start, start + len(block.text), block.page)
            if paragraph is not None:
                laid.append(paragraph)
        elif block:
            laid.append(_lay_table(whole, block, start))
    return Part(name, kind, whole, tuple(laid), sheet)


def find_bookmarks(part: str, blocks: Iterable[BlockWords]) -> dict[str, str]:
    """The bookmarks of blocks as ``assemble`` lays them: ``bookmark:<name>`` to ``part:start:end``.

    Of several of one name the first stands.
    """
    found: dict[str, str] = {}
    position = 0
    for block in blocks:
        pieces: Iterable[ParagraphWords | CellWords]
        pieces = (block,) if isinstance(block, ParagraphWords) else (cell for row in block for cell in row)
        for piece in pieces:
            for name, start, end in (one.moved(position) for one in piece.bookmarks):
                found.setdefault("bookmark:" + name, f"{part}:{start}:{end}")
            position += len(piece.text) + 1
        if not block:
            # A table without rows still takes its line.
            position += 1
    return found


def _table_text(rows: TableWords) -> str:
    return "\n".join("\t".join(cell.text for cell in row) for row in rows)


def _lay_table(whole: str, rows: TableWords, start: int) -> Table:
    position = start
    laid = []
    for row in rows:
        cells = []
        for cell in row:
            first, last = trim_span(whole, position, position + len(cell.text))
            cells.append(
                Cell(
                    first, last, whole[first:last], cell.row, cell.column, cell.row_span, cell.column_span,
                    cell.reference, cell.stored, cell.is_hidden, cell.page,
                )
            )  # fmt: skip
            position += len(cell.text) + 1
        laid.append(tuple(cells))
    return Table(start, position - 1, tuple(laid))
