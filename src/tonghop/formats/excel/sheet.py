"""One worksheet as a part: its used cells as one table.

Decides which cells stand in the table: every used row by every used column, a merged cell once. A row
or column where nothing shows is not used, however it is styled. Never decides which cells matter.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from lxml import etree

from tonghop.core.findings import Finding, Place
from tonghop.core.intake.raw import Cell, Part, PartKind, Table
from tonghop.formats.column_letters import column_letters
from tonghop.formats.excel.cells import SheetCells
from tonghop.formats.excel.names import SPREADSHEET, read_reference, whole_number
from tonghop.formats.notices import notice
from tonghop.formats.shown_numbers.show import Shown
from tonghop.formats.unreadable import Unreadable

MOST_CELLS = 2_000_000
LAST_COLUMN = 16384
_BLANK = Shown("")
_ONE_CELL = (1, 1)
Spans = dict[tuple[int, int], tuple[int, int]]
_as_cell: Callable[[tuple[object, ...]], Cell] = partial(tuple.__new__, Cell)
"""All fields of a cell as a cell: what ``Cell(...)`` does, without a call of Python for each."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """The used rows and columns of a sheet, and what merging and hiding do to them."""

    rows: list[int]
    columns: list[int]
    lettered: list[tuple[int, str]]
    spans: Spans
    covered: frozenset[tuple[int, int]]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    marked_rows: frozenset[int]
    """Rows that are hidden or hold a part of a merged cell."""

    def hides(self, row: int, column: int, row_span: int, column_span: int) -> bool:
        """True where no row or no column of a cell is seen."""
        return all(at in self.hidden_rows for at in range(row, row + row_span)) or all(
            at in self.hidden_columns for at in range(column, column + column_span)
        )


def read_sheet(
    name: str, root: etree._Element, cells: SheetCells, is_hidden: bool
) -> tuple[Part, tuple[Finding, ...]]:
    """Lay the cells of a worksheet as its XML merges and hides them.

    Returns:
        The part, named as the sheet; and what was noticed: hidden rows, columns or sheet that are not
        blank, error values, formulas without a saved result, values under a merged cell.

    Raises:
        Unreadable: ``too_many_cells``.
    """
    grid = _draw_grid(name, root, cells)
    part = _lay_sheet(name, cells, grid, is_hidden)
    return part, tuple(_notice_all(name, cells, grid, is_hidden))


def _draw_grid(name: str, root: etree._Element, cells: SheetCells) -> _Grid:
    rows = sorted(cells.rows)
    columns = sorted(set[int]().union(*cells.rows.values()))
    if len(rows) * len(columns) > MOST_CELLS:
        raise Unreadable("too_many_cells", {"sheet": name, "limit": MOST_CELLS})
    spans: Spans = {}
    covered: set[tuple[int, int]] = set()
    marked_rows = set(cells.hidden_rows)
    steps = 0
    for top, left, bottom, right in _merged_ranges(root):
        spans[top, left] = (bottom - top + 1, right - left + 1)
        for row in rows[bisect_left(rows, top) : bisect_right(rows, bottom)]:
            marked_rows.add(row)
            across = columns[bisect_left(columns, left) : bisect_right(columns, right)]
            steps += len(across) + 1
            if steps > MOST_CELLS:
                raise Unreadable("too_many_cells", {"sheet": name, "limit": MOST_CELLS})
            covered.update((row, column) for column in across if (row, column) != (top, left))
    lettered = [(column, column_letters(column)) for column in columns]
    return _Grid(
        rows, columns, lettered, spans, frozenset(covered),
        cells.hidden_rows, _hidden_columns(root), frozenset(marked_rows),
    )  # fmt: skip


def _merged_ranges(root: etree._Element) -> Iterable[tuple[int, int, int, int]]:
    for merged in root.iter(SPREADSHEET + "mergeCell"):
        first, _, last = merged.get("ref", "").partition(":")
        top_left, bottom_right = read_reference(first), read_reference(last or first)
        if top_left and bottom_right:
            yield (*top_left, *bottom_right)


def _hidden_columns(root: etree._Element) -> frozenset[int]:
    hidden: set[int] = set()
    for column in root.iter(SPREADSHEET + "col"):
        first, last = whole_number(column.get("min")), whole_number(column.get("max"))
        is_hidden = column.get("hidden") in ("1", "true") or column.get("width") == "0"
        if is_hidden and first and last:
            hidden.update(range(first, min(last, LAST_COLUMN) + 1))
    return frozenset(hidden)


def _lay_sheet(name: str, cells: SheetCells, grid: _Grid, is_hidden: bool) -> Part:
    if not grid.rows:
        return Part(name, PartKind.SHEET, "", (), sheet=name)
    rows: list[tuple[Cell, ...]] = []
    position = 0
    is_plain = not is_hidden and not grid.hidden_columns
    for row in grid.rows:
        if is_plain and row not in grid.marked_rows:
            laid = _lay_plain_row(cells.rows[row], grid, row, position)
        else:
            laid = _lay_row(cells.rows[row], grid, row, position, is_hidden)
        if laid:
            rows.append(laid)
            position = laid[-1].end + 1
    text = "\n".join(["\t".join([cell.text for cell in row]) for row in rows])
    return Part(name, PartKind.SHEET, text, (Table(0, len(text), tuple(rows)),), sheet=name)


def _lay_plain_row(shown_cells: dict[int, Shown], grid: _Grid, row: int, position: int) -> tuple[Cell, ...]:
    """A row where nothing is hidden or merged, as most are; a law holds it to ``_lay_row``."""
    laid: list[Cell] = []
    at, left, row_name, show, lay = (
        row - grid.rows[0],
        grid.columns[0],
        str(row),
        shown_cells.get,
        laid.append,
    )
    for column, letters in grid.lettered:
        text, stored, is_unseen = show(column, _BLANK)
        end = position + len(text)
        lay(
            _as_cell(
                (position, end, text, at, column - left, 1, 1, letters + row_name, stored, is_unseen, None)
            )
        )
        position = end + 1
    return tuple(laid)


def _lay_row(
    shown_cells: dict[int, Shown], grid: _Grid, row: int, position: int, is_hidden: bool
) -> tuple[Cell, ...]:
    laid = []
    top, left = grid.rows[0], grid.columns[0]
    covered, spans, hidden_columns = grid.covered, grid.spans, grid.hidden_columns
    is_row_hidden = row in grid.hidden_rows
    row_name, show = str(row), shown_cells.get
    for column, letters in grid.lettered:
        if covered and (row, column) in covered:
            continue
        text, stored, is_unseen = show(column, _BLANK)
        row_span, column_span = spans.get((row, column), _ONE_CELL) if spans else _ONE_CELL
        is_unseen = is_hidden or is_unseen
        if is_row_hidden or column in hidden_columns:
            is_unseen = is_unseen or grid.hides(row, column, row_span, column_span)
        end = position + len(text)
        laid.append(
            Cell(
                position, end, text, row - top, column - left, row_span, column_span,
                letters + row_name, stored, is_unseen,
            )
        )  # fmt: skip
        position = end + 1
    return tuple(laid)


def _notice_all(name: str, cells: SheetCells, grid: _Grid, is_hidden: bool) -> Iterable[Finding]:
    place = Place(part=name, sheet=name)
    if is_hidden and grid.rows:
        yield notice("hidden_sheet", place, sheet=name)
    hidden_rows = [row for row in grid.rows if row in grid.hidden_rows]
    if hidden_rows:
        yield notice("hidden_rows", place, sheet=name, rows=_join_ranges(hidden_rows, str))
    hidden_columns = [column for column in grid.columns if column in grid.hidden_columns]
    if hidden_columns:
        yield notice(
            "hidden_columns", place, sheet=name, columns=_join_ranges(hidden_columns, column_letters)
        )
    for row, column, error in cells.errors:
        reference = f"{column_letters(column)}{row}"
        at = Place(part=name, sheet=name, cell=reference)
        yield notice("formula_error", at, sheet=name, cell=reference, error=error)
    for row, column in cells.without_value:
        reference = f"{column_letters(column)}{row}"
        at = Place(part=name, sheet=name, cell=reference)
        yield notice("formula_without_value", at, sheet=name, cell=reference)
    for row, column in sorted(grid.covered):
        if column in cells.rows[row]:
            reference = f"{column_letters(column)}{row}"
            at = Place(part=name, sheet=name, cell=reference)
            yield notice("covered_cell", at, sheet=name, cell=reference, text=cells.rows[row][column].text)


def _join_ranges(numbers: list[int], show: Callable[[int], str]) -> str:
    """Write runs of numbers short: 3, 4, 5, 9 as ``3-5, 9``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] + 1 == number:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(show(first) if first == last else f"{show(first)}-{show(last)}" for first, last in runs)
