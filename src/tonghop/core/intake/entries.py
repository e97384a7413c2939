"""The entries of a document: its lines and table rows, as a person filling a form sees them.

Decides which columns of a table hold number, label, measure unit, figure and note. Never decides
which row of a form an entry is (``bind`` does).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tonghop.core.intake.labels import fold
from tonghop.core.intake.raw import Cell, Paragraph, Part, Table


class ColumnRole(StrEnum):
    """What a column of a form table is for."""

    STT = "stt"
    LABEL = "label"
    MEASURE_UNIT = "measure_unit"
    VALUE = "value"
    NOTE = "note"


_HEADINGS: tuple[tuple[ColumnRole, tuple[str, ...]], ...] = (
    (ColumnRole.STT, ("stt", "tt", "so tt", "so thu tu")),
    (ColumnRole.MEASURE_UNIT, ("don vi tinh", "dvt", "don vi")),
    (ColumnRole.NOTE, ("ghi chu", "giai trinh")),
    (ColumnRole.VALUE, ("so lieu", "ket qua", "gia tri", "so luong", "thuc hien")),
    (ColumnRole.LABEL, ("noi dung", "chi tieu", "tieu chi", "ten chi tieu", "danh muc")),
)
"""How forms head their columns, folded; tried in this order, whole heading or its beginning."""


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Which grid column plays which role; a role the table does not show is absent."""

    columns: tuple[tuple[ColumnRole, int], ...]
    width: int

    def column(self, role: ColumnRole) -> int | None:
        """The grid column of a role, or None."""
        for known, column in self.columns:
            if known is role:
                return column
        return None


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a part."""

    part: Part
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class Row:
    """A table row of a part, with the roles of its columns where the table's head tells them."""

    part: Part
    cells: tuple[Cell, ...]
    roles: ColumnMap | None
    is_head: bool = False

    def cell(self, role: ColumnRole) -> Cell | None:
        """The cell playing a role, or None where the row or the table lacks it."""
        column = self.roles.column(role) if self.roles else None
        if column is None:
            return None
        return next((cell for cell in self.cells if cell.column == column), None)


Entry = Line | Row


def list_entries(part: Part) -> Iterator[Entry]:
    """Lines and rows of a part in reading order.

    A table without a head of its own, of the same width as the one before, continues it: forms
    are broken over pages.
    """
    roles: ColumnMap | None = None
    for block in part.blocks:
        if isinstance(block, Paragraph):
            yield Line(part, block)
            continue
        width = _width(block)
        head_rows, found = _read_head(block, width)
        if found is not None:
            roles = found
        elif roles is not None and roles.width != width:
            roles = None
        for number, cells in enumerate(block.rows):
            is_head = number < head_rows or (roles is not None and _repeats_head(cells, roles))
            yield Row(part, cells, roles, is_head)


def _width(table: Table) -> int:
    return max((cell.column + cell.column_span for row in table.rows for cell in row), default=0)


def _read_head(table: Table, width: int) -> tuple[int, ColumnMap | None]:
    """How many rows the head takes, and the roles it gives; (0, None) where there is no head.

    A head over two rows names the real columns in its second, so later rows win; the row of printed
    column numbers belongs to the head.
    """
    roles: dict[ColumnRole, int] = {}
    n_rows = 0
    for number, cells in enumerate(table.rows[:5]):
        named = {role: cell.column for cell in cells if (role := _role_of(cell)) is not None}
        if named and not set(named.values()) & {roles.get(ColumnRole.LABEL)}:
            roles.update(named)
            n_rows = number + 1
        elif _is_column_numbers(cells) and n_rows == number:
            n_rows = number + 1
        elif n_rows:
            break
    if ColumnRole.LABEL not in roles or len(roles) < 2:
        return 0, None
    return n_rows, ColumnMap(tuple(roles.items()), width)


def _repeats_head(cells: tuple[Cell, ...], roles: ColumnMap) -> bool:
    named = {role: cell.column for cell in cells if (role := _role_of(cell)) is not None}
    return len(named) >= 2 and all(roles.column(role) in (None, column) for role, column in named.items())


def _role_of(cell: Cell) -> ColumnRole | None:
    folded = fold(cell.text)
    if not folded or len(folded) > 90 or cell.column_span > 1:
        return None
    for role, headings in _HEADINGS:
        if any(folded == heading for heading in headings):
            return role
    if len(folded) > 12:
        for role, headings in _HEADINGS:
            if role is not ColumnRole.STT and any(folded.startswith(heading + " ") for heading in headings):
                return role
    return ColumnRole.LABEL if folded.startswith(("noi dung/", "chi tieu/", "tieu chi/")) else None


def _is_column_numbers(cells: tuple[Cell, ...]) -> bool:
    """Whether a row is the printed column numbers: (1) (2) (3)."""
    texts = [cell.text.strip() for cell in cells if cell.text.strip()]
    return len(texts) >= 2 and all(
        text.strip("()").isdigit() and text == f"({text.strip('()')})" for text in texts
    )
