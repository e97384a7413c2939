"""Tables drawn with rules, also over several pages.

Decides the grid of a table: a merged cell stands once, at its top left; the pieces of a table on pages one
after the other are one table, and a row the page broke in two is one row.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pdfplumber.page import Page

from tonghop.formats.assembling import CellWords, TableWords
from tonghop.formats.pdf.lines import Line, Word, gather_lines
from tonghop.formats.pdf.paragraphs import join_cell

Box = tuple[float, float, float, float]

_SAME_RULE = 3.0
"""Points by which one rule is off from page to page."""
_USUAL_PADDING = 5.4


@dataclass(frozen=True, slots=True)
class DrawnCell:
    """A cell's box and the lines inside it."""

    box: Box
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class DrawnTable:
    """A table as drawn on one page; cells from the top, then from the left."""

    page: int
    box: Box
    cells: tuple[DrawnCell, ...]


def find_tables(page: Page, words: Sequence[Word], number: int) -> tuple[list[DrawnTable], list[Word]]:
    """The tables of a page with their words, and the words outside every table.

    A single box is a frame round text, not a table.
    """
    boxes = [sorted(set(table.cells), key=lambda box: (box[1], box[0])) for table in page.find_tables()]
    drawn = []
    left = list(words)
    for cells in boxes:
        if len(cells) < 2:
            continue
        inside: list[DrawnCell] = []
        for box in cells:
            own = [word for word in left if _holds(box, word)]
            taken = set(map(id, own))
            left = [word for word in left if id(word) not in taken]
            inside.append(DrawnCell(box, tuple(gather_lines(own, number))))
        outer = (
            min(box[0] for box in cells), min(box[1] for box in cells),
            max(box[2] for box in cells), max(box[3] for box in cells),
        )  # fmt: skip
        if any(cell.lines for cell in inside):
            drawn.append(DrawnTable(number, outer, tuple(inside)))
    return drawn, left


def _holds(box: Box, word: Word) -> bool:
    across, down = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= across <= box[2] and box[1] <= down <= box[3]


def is_continued(above: DrawnTable, below: DrawnTable) -> bool:
    """Whether a table at the top of a page goes on with the one that ended the page before."""
    return (
        below.page == above.page + 1
        and abs(above.box[0] - below.box[0]) <= _SAME_RULE
        and abs(above.box[2] - below.box[2]) <= _SAME_RULE
    )


def lay_table(pieces: Sequence[DrawnTable]) -> TableWords:
    """One table of its pieces in order."""
    columns = _rules([x for piece in pieces for cell in piece.cells for x in (cell.box[0], cell.box[2])])
    padding = _padding(pieces)
    rows: list[tuple[CellWords, ...]] = []
    for piece in (pieces[0], *(_mend_repeated_head(pieces[0], piece) for piece in pieces[1:])):
        laid = _lay_piece(piece, columns, padding, _height(rows))
        if rows and laid and _is_rest_of_row(rows[-1], laid[0]):
            joined = _join_rows(rows[-1], laid[0])
            # The broken row stands where it began: the rows after it move up by one.
            rows[-1] = joined
            laid = [tuple(replace(cell, row=cell.row - 1) for cell in row) for row in laid[1:]]
        rows.extend(laid)
    return tuple(rows)


def _mend_repeated_head(first: DrawnTable, piece: DrawnTable) -> DrawnTable:
    """Give a head repeated on a later page the lines that ran over into the row below it.

    Some programs draw a repeated head lower than the first one, and its last lines over the next row.
    """
    heads = {round(cell.box[0]): cell for cell in reversed(first.cells)}
    cells = list(piece.cells)
    for at, cell in enumerate(piece.cells):
        head = heads.get(round(cell.box[0]))
        said = _texts(cell.lines)
        wanted = _texts(head.lines) if head is not None else ()
        if not said or len(said) >= len(wanted) or wanted[: len(said)] != said:
            continue
        rest = wanted[len(said) :]
        for below, under in enumerate(piece.cells):
            is_under = abs(under.box[1] - cell.box[3]) <= _SAME_RULE and under.box[0] == cell.box[0]
            if is_under and _texts(under.lines)[: len(rest)] == rest:
                cells[at] = replace(cell, lines=(*cell.lines, *under.lines[: len(rest)]))
                cells[below] = replace(under, lines=under.lines[len(rest) :])
    return replace(piece, cells=tuple(cells))


def _texts(lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple(line.text for line in lines)


def _height(rows: Sequence[tuple[CellWords, ...]]) -> int:
    return max((cell.row + cell.row_span for row in rows for cell in row), default=0)


def _padding(pieces: Sequence[DrawnTable]) -> float:
    gaps = [line.x0 - cell.box[0] for piece in pieces for cell in piece.cells for line in cell.lines]
    return min(max(min(gaps, default=_USUAL_PADDING), 0.0), _USUAL_PADDING)


def _rules(places: list[float]) -> list[float]:
    """Places of rules, those of one rule taken together."""
    rules: list[float] = []
    for place in sorted(places):
        if not rules or place - rules[-1] > _SAME_RULE:
            rules.append(place)
    return rules


def _nearest(rules: list[float], place: float) -> int:
    at = bisect_left(rules, place)
    nearby = [index for index in (at - 1, at) if 0 <= index < len(rules)]
    return min(nearby, key=lambda index: abs(rules[index] - place))


def _lay_piece(
    piece: DrawnTable, columns: list[float], padding: float, first_row: int
) -> list[tuple[CellWords, ...]]:
    heights = _rules([y for cell in piece.cells for y in (cell.box[1], cell.box[3])])
    by_row: dict[int, list[CellWords]] = {}
    for cell in piece.cells:
        x0, top, x1, bottom = cell.box
        row, column = _nearest(heights, top), _nearest(columns, x0)
        by_row.setdefault(row, []).append(
            CellWords(
                join_cell(cell.lines, x1 - padding),
                first_row + row,
                column,
                max(_nearest(heights, bottom) - row, 1),
                max(_nearest(columns, x1) - column, 1),
                piece.page,
            )
        )
    return [tuple(sorted(cells, key=lambda cell: cell.column)) for _, cells in sorted(by_row.items())]


def _is_rest_of_row(above: Sequence[CellWords], below: Sequence[CellWords]) -> bool:
    """Whether a page broke a row: some cell goes on in the middle of a sentence and none begins anew."""
    over = {cell.column: cell.text for cell in above}
    if [cell.column for cell in above] != [cell.column for cell in below]:
        return False
    goes_on = False
    for cell in below:
        before = over[cell.column]
        if not cell.text:
            continue
        if before:
            if not cell.text[0].islower() or before.endswith((".", ";", ":")):
                return False
            goes_on = True
    return goes_on


def _join_rows(above: Sequence[CellWords], below: Sequence[CellWords]) -> tuple[CellWords, ...]:
    rest = {cell.column: cell.text for cell in below}
    return tuple(
        replace(cell, text=" ".join(filter(None, (cell.text, rest.get(cell.column, ""))))) for cell in above
    )
