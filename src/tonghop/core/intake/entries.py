"""The entries of a document: its lines and table rows, as a person filling a form sees them.

Decides which columns of a table hold number, label, measure unit, figure and note. Never decides
which row of a form an entry is (``bind`` does).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from tonghop.core.findings import Place
from tonghop.core.intake.raw import Cell, Paragraph, Part, Table
from tonghop.core.values.folding import fold


class ColumnRole(StrEnum):
    """What a column of a form table is for."""

    STT = "stt"
    LABEL = "label"
    MEASURE_UNIT = "measure_unit"
    VALUE = "value"
    NOTE = "note"
    EARLIER = "earlier"
    """The figure of the period before, printed beside."""
    REASON = "reason"
    """Why the figure is left blank."""
    CHECK = "check"
    """What a sheet of ours says of the figure."""


_HEADINGS: tuple[tuple[ColumnRole, tuple[str, ...]], ...] = (
    (ColumnRole.EARLIER, ("ki truoc", "so lieu ki truoc")),
    (ColumnRole.REASON, ("li do de trong",)),
    (ColumnRole.CHECK, ("kiem tra",)),
    (ColumnRole.STT, ("stt", "tt", "so tt", "sott", "so thu tu")),
    (ColumnRole.MEASURE_UNIT, ("don vi tinh", "dvt", "don vi")),
    (ColumnRole.NOTE, ("ghi chu", "giai trinh")),
    (ColumnRole.VALUE, ("so lieu", "ket qua", "gia tri", "so luong", "thuc hien")),
    (ColumnRole.LABEL, ("noi dung", "chi tieu", "tieu chi", "ten chi tieu", "danh muc")),
)
"""How forms head their columns, folded; tried in this order, whole heading or its beginning."""
_ROLE_OF_HEADING = {heading: role for role, headings in reversed(_HEADINGS) for heading in headings}
_BEGINNINGS = tuple(
    (role, tuple(heading + " " for heading in headings))
    for role, headings in _HEADINGS
    if role is not ColumnRole.STT
)
_ALL_BEGINNINGS = tuple(beginning for _, beginnings in _BEGINNINGS for beginning in beginnings)


_OPENING_WORD = re.compile(r"\s*([^\W\d_]{2})")
"""Two letters: "a)" opens a line of its own."""


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
    """A stretch of text that stands alone: a paragraph, or the one filled cell of a table row."""

    part: Part
    start: int
    text: str
    page: int | None = None
    row: Row | None = None
    """The table row whose one filled cell this is, where it is one."""

    def place(self, start: int, end: int) -> Place:
        """The place of a stretch of the line's text."""
        return Place(
            part=self.part.name,
            start=self.start + start,
            end=self.start + end,
            page=self.page,
            sheet=self.part.sheet,
            cell=next((cell.reference for cell in self.row.cells if cell.text), None) if self.row else None,
        )


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
    are broken over pages. A row whose one filled cell is merged, or stands outside the label column,
    is a line: sheets hold titles and sentences between their tables.
    """
    roles: ColumnMap | None = None
    for block in _join_continued(part):
        if isinstance(block, Line):
            yield block
            continue
        width = max((cell.column + cell.column_span for row in block.rows for cell in row), default=0)
        if roles is not None and roles.width != width:
            roles = None
        in_head = False
        for cells in block.rows:
            head = _read_head(cells, roles, in_head, width)
            in_head = head is not None
            roles = head or roles
            row = Row(part, cells, roles, in_head)
            alone = None if in_head else _line_cell(cells, roles)
            yield row if alone is None else Line(part, alone.start, alone.text, alone.page, row)


def _join_continued(part: Part) -> Iterator[Line | Table]:
    """Tables and lines of a part; a sentence broken over paragraphs is one line."""
    line: Line | None = None
    for block in part.blocks:
        if isinstance(block, Paragraph) and line is not None and _goes_on(line.text, block.text):
            line = replace(line, text=part.text[line.start : block.end])
            continue
        if line is not None:
            yield line
        line = Line(part, block.start, block.text, block.page) if isinstance(block, Paragraph) else None
        if isinstance(block, Table):
            yield block
    if line is not None:
        yield line


def _goes_on(before: str, after: str) -> bool:
    """Whether a paragraph continues the one before: that breaks off, and this begins with a small letter."""
    broken = before.rstrip()
    opening = _OPENING_WORD.match(after)
    return opening is not None and opening[1].islower() and broken[-1:].isalpha()


def _read_head(
    cells: tuple[Cell, ...], above: ColumnMap | None, in_head: bool, width: int
) -> ColumnMap | None:
    """The roles known after this row if it opens a head, or goes on with one above it; else None.

    A head over two rows names the real columns in its second, so later rows win; the row of printed
    column numbers belongs to the head. A row somebody put between the two does not part them.
    """
    named = {role: cell.column for cell in cells if (role := _role_of(cell)) is not None}
    # "Đơn vị công tác: Nội dung …" heads no columns: a head repeated keeps its labels where they were.
    is_elsewhere = above is not None and above.column(ColumnRole.LABEL) != named.get(ColumnRole.LABEL)
    if ColumnRole.LABEL in named and len(named) >= (3 if is_elsewhere else 2):
        return ColumnMap(tuple(named.items()), width)
    if above is None:
        return None
    if in_head and _is_column_numbers(cells):
        return above
    if len(named) < (1 if in_head else 2) or above.column(ColumnRole.LABEL) in named.values():
        return None
    return ColumnMap(tuple({**dict(above.columns), **named}.items()), width)


def _line_cell(cells: tuple[Cell, ...], roles: ColumnMap | None) -> Cell | None:
    """The one filled cell of a row that is no row of a form table but a line of text; else None."""
    filled = [cell for cell in cells if cell.text.strip()]
    if len(filled) != 1:
        return None
    is_label = roles is not None and filled[0].column == roles.column(ColumnRole.LABEL)
    return filled[0] if filled[0].column_span > 1 or not is_label else None


def _role_of(cell: Cell) -> ColumnRole | None:
    folded = fold(cell.text)
    if not folded or len(folded) > 90 or cell.column_span > 1:
        return None
    whole = _ROLE_OF_HEADING.get(folded)
    if whole is not None:
        return whole
    if len(folded) > 12 and folded.startswith(_ALL_BEGINNINGS):
        return next(role for role, beginnings in _BEGINNINGS if folded.startswith(beginnings))
    return ColumnRole.LABEL if folded.startswith(("noi dung/", "chi tieu/", "tieu chi/")) else None


def _is_column_numbers(cells: tuple[Cell, ...]) -> bool:
    """Whether a row is the printed column numbers: (1) (2) (3)."""
    texts = [cell.text.strip() for cell in cells if cell.text.strip()]
    return len(texts) >= 2 and all(
        text.strip("()").isdigit() and text == f"({text.strip('()')})" for text in texts
    )
