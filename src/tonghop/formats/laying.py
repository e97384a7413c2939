"""Blocks as slices of the text they stand in.

Decides one law for every format: ``part.text[start:end] == block.text``, blocks in reading order,
none overlapping, white space around a block's text left outside the block.
Never decides what is a paragraph or a cell: the reader of the format does.
"""

from __future__ import annotations

from tonghop.core.intake.raw import Cell, Paragraph


def trim_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a span until no white space stands at either side; an empty one keeps its start."""
    slice_ = text[start:end]
    stripped = slice_.strip()
    if len(stripped) == end - start:
        return start, end
    if not stripped:
        return start, start
    start += len(slice_) - len(slice_.lstrip())
    return start, start + len(stripped)


def paragraph_at(text: str, start: int, end: int, page: int | None = None) -> Paragraph | None:
    """Lay a paragraph over a span of its part's text; None where the span is blank."""
    start, end = trim_span(text, start, end)
    return Paragraph(start, end, text[start:end], page) if end > start else None


def cell_at(
    text: str,
    span: tuple[int, int],
    grid: tuple[int, int],
    *,
    row_span: int = 1,
    column_span: int = 1,
    page: int | None = None,
) -> Cell:
    """Lay a cell over a span of its part's text; ``grid`` is its row and column from 0."""
    start, end = span
    words = text[start:end].strip()
    if len(words) != end - start:
        start, end = trim_span(text, start, end)
    return Cell(start, end, words, grid[0], grid[1], row_span, column_span, page=page)
