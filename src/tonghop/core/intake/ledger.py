"""The account of numbers: every digit of a document is placed, furniture, or unplaced, exactly once.

Decides what is left over after the rows of the form have taken their figures. Never drops a digit:
the spans it returns tile every digit run of the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tonghop.core.findings import Place
from tonghop.core.intake.furniture import FurnitureSpan, find_furniture, find_page_numbers
from tonghop.core.intake.raw import Cell, Part, PartKind, Table
from tonghop.core.intake.reading import FurnitureKind, NumberAccount, NumberUse
from tonghop.core.values.numbers import scan_numbers


@dataclass(frozen=True, slots=True)
class Claim:
    """A number a row took as (part of) its figure: offsets in the part's text."""

    start: int
    end: int
    indicator: str


def account_numbers(
    part: Part, claims: Iterable[Claim], known: Sequence[FurnitureSpan]
) -> tuple[NumberAccount, ...]:
    """Account for every number of a part, in order.

    Args:
        part: the part of the document.
        claims: numbers taken by rows; they do not overlap.
        known: stretches binding already knows to be furniture (labels, row numbers); they win over
            what the text alone suggests.
    """
    text, (begin, end) = part.text, part.window
    by_start = sorted(claims, key=lambda claim: claim.start)
    cells = _CellFinder(part)
    margins = find_page_numbers(text) if part.kind in _MARGINS else []
    # No name or date runs from one cell into the next: "… cuối bảng" beside 77 does not make a table 77.
    found = find_furniture(part.own_text.replace("\t", "|"))
    if begin:
        found = [replace(span, start=span.start + begin, end=span.end + begin) for span in found]
    kinds = _paint(len(text), (*known, *margins, *found))
    accounts: list[NumberAccount] = []

    def free(start: int, end: int) -> None:
        for token in scan_numbers(text[start:end]):
            first, last = start + token.start, start + token.end
            kind = next((_KINDS[mark - 1] for mark in kinds[first:last] if mark), None)
            accounts.append(
                NumberAccount(
                    place=cells.place(first, last),
                    text=text[first:last],
                    use=NumberUse.FURNITURE if kind else NumberUse.UNPLACED,
                    furniture=kind,
                    context="" if kind else _line_around(text, first, last),
                )
            )

    position = begin
    for claim in by_start:
        free(position, claim.start)
        accounts.append(
            NumberAccount(
                place=cells.place(claim.start, claim.end),
                text=text[claim.start : claim.end],
                use=NumberUse.PLACED,
                indicator=claim.indicator,
            )
        )
        position = claim.end
    free(position, end)
    return tuple(accounts)


_KINDS = tuple(FurnitureKind)
_PAINTS = {kind: bytes([number]) for number, kind in enumerate(_KINDS, start=1)}
_MARGINS = frozenset((PartKind.HEADER, PartKind.FOOTER))


def _paint(length: int, furniture: Sequence[FurnitureSpan]) -> bytearray:
    """The kind of furniture at each character, counted from 1; 0 where there is none.

    Painted backwards, so that the first span of the list, the surest, stays on top.
    """
    painted = bytearray(length)
    for span in reversed(furniture):
        size = span.end - span.start
        painted[span.start : span.end] = _PAINTS[span.kind] * size
    return painted


def _line_around(text: str, start: int, end: int) -> str:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return text[first : last if last >= 0 else len(text)].strip()[:300]


class _CellFinder:
    """Finds the spreadsheet cell or page an offset lies in."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._spans: list[tuple[int, int, Cell | None, int | None]] = []
        for block in part.blocks:
            if isinstance(block, Table):
                self._spans.extend((c.start, c.end, c, c.page) for row in block.rows for c in row)
            else:
                self._spans.append((block.start, block.end, None, block.page))
        self._spans.sort(key=lambda span: span[0])
        self._starts = [span[0] for span in self._spans]

    def place(self, start: int, end: int) -> Place:
        """The place of a stretch of the part's text."""
        cell: Cell | None = None
        page: int | None = None
        index = bisect_right(self._starts, start) - 1
        if index >= 0 and start < self._spans[index][1]:
            _, _, cell, page = self._spans[index]
        return Place(
            part=self._part.name,
            start=start,
            end=end,
            page=page,
            sheet=self._part.sheet,
            cell=cell.reference if cell else None,
        )
