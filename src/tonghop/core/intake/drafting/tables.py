"""What the tables of a form are: one row a figure, or rows with several columns each.

Decides the columns of a head over several rows, and which of two a table is. Never decides what a cell means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tonghop.core.intake.drafting.lines import tidy
from tonghop.core.intake.entries import ColumnRole, Row
from tonghop.core.intake.raw import Cell
from tonghop.core.values.folding import fold

_STT_WORDS = frozenset(("stt", "tt", "so tt", "sott", "so thu tu"))
_COLUMN_NUMBER = re.compile(r"\(\s*(\d{1,2}|[A-Z])\s*\)|^([A-Z]|\d{1,2})$")
_DIGITS = re.compile(r"\d+[.)]?")


@dataclass(frozen=True, slots=True)
class HeadColumn:
    """A column as its head names it: ``group`` is the head printed over it and its neighbours."""

    column: int
    label: str
    group: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class TableHead:
    """The head of a table: its columns without the printed row numbers, and how many rows it takes."""

    columns: tuple[HeadColumn, ...]
    stt: int | None
    n_rows: int


def is_figure_table(rows: Sequence[Row]) -> bool:
    """Whether a table asks one figure a row: its head names a label and leaves one column for figures."""
    roles = next((row.roles for row in rows if row.roles is not None), None)
    if roles is None or roles.column(ColumnRole.LABEL) is None:
        return False
    final = [row.roles for row in rows if row.roles is not None][-1]
    named = {column for _, column in final.columns}
    n_open = final.width - len(named)
    return n_open == 0 or (n_open == 1 and final.column(ColumnRole.VALUE) is None)


def goes_on_figure_table(row: Row) -> bool:
    """Whether a row belongs to a table whose head was read above a title that parts it."""
    return not row.is_head and row.roles is not None and is_figure_table([row])


def is_table_head(row: Row) -> bool:
    """Whether a row opens a table: its first filled cell heads the row numbers, or a form's head is known."""
    filled = filled_cells(row)
    return row.is_head or (len(filled) > 1 and fold(filled[0].text) in _STT_WORDS)


def filled_cells(row: Row) -> list[Cell]:
    """The cells of a row that say anything."""
    return [cell for cell in row.cells if cell.text.strip()]


def read_head(rows: Sequence[Row]) -> TableHead:
    """The columns of a table, told by its first rows: names, groups over them, printed column numbers."""
    n_rows = _count_head_rows(rows)
    head = rows[:n_rows]
    width = max((cell.column + cell.column_span for row in rows for cell in row.cells), default=0)
    numbers: dict[int, str] = {}
    levels: list[list[Cell]] = []
    for cells in map(filled_cells, head):
        if _are_numbers(cells):
            numbers.update({cell.column: "".join(cell.text.split()) for cell in cells})
        elif len(levels) > 1 and cells[0].column > levels[-1][-1].column:
            levels[-1].extend(cells)
        elif cells:
            levels.append(cells)
    names = _name_columns(levels, width)
    stt = next((at for at, name in enumerate(names) if name and fold(name[0]) in _STT_WORDS), None)
    columns = tuple(
        HeadColumn(
            at,
            name[-1] if name else "",
            name[-2] if len(name) > 1 and fold(name[-2]) != fold(name[-1]) else "",
            numbers.get(at, ""),
        )
        for at, name in enumerate(names)
        if at != stt and name
    )
    return TableHead(columns, stt, n_rows)


def _count_head_rows(rows: Sequence[Row]) -> int:
    """Head rows stand before the first row that is numbered, lettered or empty of words."""
    n_rows = 1
    for row in rows[1:4]:
        filled = filled_cells(row)
        first = filled[0] if filled else None
        if first is None:
            break
        if _are_numbers(filled):
            return n_rows + 1
        is_numbered = first.column == 0 and (
            _DIGITS.fullmatch(first.text.strip()) is not None or len(first.text.strip()) <= 3
        )
        if is_numbered or first.column == 0:
            break
        n_rows += 1
    return n_rows


def _are_numbers(cells: Sequence[Cell]) -> bool:
    return len(cells) > 1 and all(_COLUMN_NUMBER.fullmatch(cell.text.strip()) for cell in cells)


def _name_columns(levels: Sequence[Sequence[Cell]], width: int) -> list[list[str]]:
    """By column, the heads standing over it from the top."""
    if len(levels) == 2 and len(levels[0]) < width and all(cell.column_span == 1 for cell in levels[0]):
        return _name_unmerged(levels[0], levels[1], width)
    names: list[list[str]] = [[] for _ in range(width)]
    for cells in levels:
        for cell in cells:
            for column in range(cell.column, min(cell.column + max(1, cell.column_span), width)):
                names[column].append(tidy(cell.text))
    return names


def _name_unmerged(upper: Sequence[Cell], lower: Sequence[Cell], width: int) -> list[list[str]]:
    """The columns of a head over two rows whose merged cells were lost, as plain text writes it.

    How many of the upper heads are groups follows from the counts; the lower heads are shared out evenly.
    """
    first = next((at for at, cell in enumerate(upper) if cell.column >= lower[0].column), len(upper))
    n_groups = max(1, len(upper) + len(lower) - width)
    names = [[tidy(cell.text)] for cell in upper[:first]]
    for at, cell in enumerate(lower):
        group = upper[first + min(at * n_groups // len(lower), n_groups - 1)] if first < len(upper) else None
        names.append([*([tidy(group.text)] if group is not None else []), tidy(cell.text)])
    names.extend([tidy(cell.text)] for cell in upper[first + n_groups :])
    return [*names, *([] for _ in range(width - len(names)))][: max(width, len(names))]
