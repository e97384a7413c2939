"""The grid of a Word table.

Decides the row, column and spans of each cell: a merged cell stands once, at its top left. Never
reads a cell's words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tonghop.formats.word.names import WORD, is_on, value_of, whole_number

_WRAPPERS = frozenset(WORD + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_MOST_COLUMNS = 1024


@dataclass(frozen=True, slots=True)
class PlacedCell:
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


def draw_grid(table: etree._Element) -> TableGrid:
    """Place the cells of a table. Deleted and hidden rows take no place in the grid."""
    kept: list[etree._Element] = []
    hidden: list[etree._Element] = []
    inserted = deleted = 0
    for row in _unwrap(table, WORD + "tr"):
        properties = row.find(WORD + "trPr")
        if properties is not None and properties.find(WORD + "del") is not None:
            deleted += 1
        elif is_on(properties, "hidden"):
            hidden.append(row)
        else:
            inserted += properties is not None and properties.find(WORD + "ins") is not None
            kept.append(row)
    return TableGrid(_place_rows(kept), inserted, deleted, tuple(hidden))


def _place_rows(rows: list[etree._Element]) -> tuple[tuple[PlacedCell, ...], ...]:
    placed = [_place_row(index, row) for index, row in enumerate(rows)]
    heights: dict[tuple[int, int], int] = {}
    for cells in reversed(placed):
        for cell in cells:
            if _continues_above(cell.element):
                below = heights.get((cell.row + 1, cell.column), 0)
                heights[cell.row, cell.column] = below + 1
    return tuple(tuple(_merge_cell(cell, heights, placed) for cell in cells) for cells in placed)


def _merge_cell(
    cell: PlacedCell, heights: dict[tuple[int, int], int], placed: list[tuple[PlacedCell, ...]]
) -> PlacedCell:
    # The first row has nothing above it to continue, whatever it says.
    if (cell.row, cell.column) in heights and cell.row > 0:
        is_covered = any(above.column == cell.column for above in placed[cell.row - 1])
        if is_covered:
            return PlacedCell(cell.element, cell.row, cell.column, cell.column_span, 1, is_covered=True)
    below = heights.get((cell.row + 1, cell.column), 0)
    return PlacedCell(
        cell.element, cell.row, cell.column, cell.column_span, 1 + below, is_covered=cell.is_covered
    )


def _place_row(index: int, row: etree._Element) -> tuple[PlacedCell, ...]:
    properties = row.find(WORD + "trPr")
    column = min(max(whole_number(value_of(properties, "gridBefore"), 0), 0), _MOST_COLUMNS)
    cells: list[PlacedCell] = []
    for element in _unwrap(row, WORD + "tc"):
        cell_properties = element.find(WORD + "tcPr")
        span = min(max(whole_number(value_of(cell_properties, "gridSpan"), 1), 1), _MOST_COLUMNS)
        if cells and _continues(cell_properties, "hMerge"):
            # The old way of merging across: the cell before grows over this one.
            owner = next(at for at in range(len(cells) - 1, -1, -1) if not cells[at].is_covered)
            wide = cells[owner]
            cells[owner] = PlacedCell(wide.element, index, wide.column, wide.column_span + span)
            cells.append(PlacedCell(element, index, column, span, is_covered=True))
        else:
            cells.append(PlacedCell(element, index, column, span))
        column += span
    return tuple(cells)


def _continues_above(cell: etree._Element) -> bool:
    return _continues(cell.find(WORD + "tcPr"), "vMerge")


def _continues(properties: etree._Element | None, name: str) -> bool:
    merge = properties.find(WORD + name) if properties is not None else None
    return merge is not None and merge.get(WORD + "val", "continue") == "continue"


def _unwrap(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """The rows of a table or cells of a row, also those inside content controls."""
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _unwrap(child, wanted)
