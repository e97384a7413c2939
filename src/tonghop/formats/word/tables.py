"""The grid of a Word table.

Decides the row, column and spans of each cell: a merged cell stands once, at its top left. Never
reads a cell's words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from tonghop.formats.word.names import VALUE, WORD, child_of, children_of, is_on, value_of, whole_number
from tonghop.formats.word.telling import Telling

_WRAPPERS = frozenset(WORD + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_ROW_PROPERTIES, _CELL_PROPERTIES = WORD + "trPr", WORD + "tcPr"
_MOST_COLUMNS = 1024
_UNMERGED = (1, False, False)
_GRID_SPAN, _DOWN, _ACROSS = WORD + "gridSpan", WORD + "vMerge", WORD + "hMerge"


class PlacedCell(NamedTuple):
    """A cell of the grid and its XML; ``is_covered`` where a cell above or left of it covers it."""

    element: etree._Element
    row: int
    column: int
    column_span: int
    row_span: int = 1
    is_covered: bool = False


@dataclass(frozen=True, slots=True)
class TableGrid:
    """The rows of a table; how many of them are tracked as inserted, and as deleted or hidden."""

    rows: tuple[tuple[PlacedCell, ...], ...]
    inserted: int
    deleted: int
    hidden: tuple[etree._Element, ...]


def draw_grid(table: etree._Element, telling: Telling) -> TableGrid:
    """Place the cells of a table. Deleted and hidden rows take no place in the grid.

    Args:
        table: the table.
        telling: the elements whose properties count.
    """
    kept: list[etree._Element] = []
    hidden: list[etree._Element] = []
    inserted = deleted = 0
    for row in _unwrap(table, WORD + "tr"):
        properties = child_of(row, _ROW_PROPERTIES) if row in telling else None
        if properties is not None and properties.find(WORD + "del") is not None:
            deleted += 1
        elif is_on(properties, "hidden"):
            hidden.append(row)
        else:
            inserted += properties is not None and properties.find(WORD + "ins") is not None
            kept.append(row)
    return TableGrid(_place_rows(kept, telling), inserted, deleted, tuple(hidden))


def _place_rows(rows: list[etree._Element], telling: Telling) -> tuple[tuple[PlacedCell, ...], ...]:
    placed: list[list[PlacedCell]] = []
    continued: list[set[int]] = []
    for index, row in enumerate(rows):
        cells, continued_columns = _place_row(index, row, telling)
        placed.append(cells)
        continued.append(continued_columns)
    if any(continued):
        _merge_down(placed, continued)
    return tuple(tuple(cells) for cells in placed)


def _merge_down(placed: list[list[PlacedCell]], continued: list[set[int]]) -> None:
    """Let each cell grow over the cells below that continue it, from the last row up."""
    heights: dict[int, int] = {}
    for index in range(len(placed) - 1, -1, -1):
        # The first row has nothing above it to continue, whatever it says.
        above = {cell.column for cell in placed[index - 1]} if index else set()
        grown: dict[int, int] = {}
        for at, cell in enumerate(placed[index]):
            height = 1 + heights.get(cell.column, 0)
            is_covered = cell.column in continued[index] and cell.column in above
            if is_covered:
                grown[cell.column] = height
            if is_covered or height > 1:
                placed[index][at] = cell._replace(
                    row_span=1 if is_covered else height, is_covered=is_covered or cell.is_covered
                )
        heights = grown


def _place_row(index: int, row: etree._Element, telling: Telling) -> tuple[list[PlacedCell], set[int]]:
    """The cells of a row, and the columns whose cell says that it continues the one above."""
    properties = child_of(row, _ROW_PROPERTIES) if row in telling else None
    before = value_of(properties, "gridBefore") if properties is not None else None
    column = min(max(whole_number(before, 0), 0), _MOST_COLUMNS)
    cells: list[PlacedCell] = []
    continued: set[int] = set()
    for element in _unwrap(row, WORD + "tc"):
        span, is_continued_down, is_continued_across = (
            _read_merging(element) if element in telling else _UNMERGED
        )
        if is_continued_down:
            continued.add(column)
        is_covered = bool(cells) and is_continued_across
        if is_covered:
            # The old way of merging across: the cell before grows over this one.
            owner = next(at for at in range(len(cells) - 1, -1, -1) if not cells[at].is_covered)
            cells[owner] = cells[owner]._replace(column_span=cells[owner].column_span + span)
        cells.append(PlacedCell(element, index, column, span, is_covered=is_covered))
        column += span
    return cells, continued


def _read_merging(cell: etree._Element) -> tuple[int, bool, bool]:
    """How many columns a cell takes, and whether it continues the cell above or the one before."""
    span, down, across = 1, False, False
    properties = child_of(cell, _CELL_PROPERTIES)
    for child in properties if properties is not None else ():
        tag = child.tag
        if tag == _GRID_SPAN:
            span = min(max(whole_number(child.get(VALUE), 1), 1), _MOST_COLUMNS)
        elif tag == _DOWN:
            down = child.get(VALUE, "continue") == "continue"
        elif tag == _ACROSS:
            across = child.get(VALUE, "continue") == "continue"
    return span, down, across


def _unwrap(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """The rows of a table or cells of a row, also those inside content controls."""
    for child in children_of(parent):
        tag = child.tag
        if tag == wanted:
            yield child
        elif tag in _WRAPPERS:
            yield from _unwrap(child, wanted)
