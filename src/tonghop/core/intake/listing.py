"""The numbers of a paper whose form is not known, each with the words that stand for a label.

Decides which words those are: of a table cell, the label of its row and the head of its column; of a line,
what stands before the number. Never decides what a number means, and leaves none out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tonghop.core.findings import Place
from tonghop.core.intake.drafting.answers import is_known_unit
from tonghop.core.intake.raw import Cell, Part, RawDocument, Table
from tonghop.core.intake.reading import NumberAccount, NumberUse

_LONGEST = 200
_WORDS = re.compile(r"[^\W\d_]{2}")
_UNIT = re.compile(r"[ \u00a0]*(%|[^\W\d_][^\d:;,.()\n\t/]{0,24})")
STT_WORDS = frozenset(("stt", "tt", "so tt", "sott", "so thu tu"))


@dataclass(frozen=True, slots=True)
class ListedNumber:
    """A number with its words: ``label`` of its row or line, ``column`` the head over it.

    ``beside`` is its unit; ``line`` counts the lines of its part from 1.
    """

    text: str
    label: str
    column: str
    beside: str
    place: Place
    line: int


def list_numbers(document: RawDocument, accounts: tuple[NumberAccount, ...]) -> tuple[ListedNumber, ...]:
    """Every number that is no furniture, in reading order.

    Args:
        document: the paper.
        accounts: every number of it.
    """
    cells = {part.name: sorted(_cells(part), key=lambda one: one.cell.start) for part in document.parts}
    texts = {part.name: part.text for part in document.parts}
    return tuple(
        _listed(account, texts[account.place.part], cells[account.place.part])
        for account in accounts
        if account.use is not NumberUse.FURNITURE
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    """A cell with the words of its row, the unit its row prints, and the head over its column."""

    cell: Cell
    label: str
    unit: str
    head: str


def _cells(part: Part) -> Iterator[_Standing]:
    for block in part.blocks:
        if not isinstance(block, Table):
            continue
        heads: dict[int, str] = {}
        for row in block.rows:
            worded = [cell for cell in row if _WORDS.search(cell.text)]
            is_head = len(worded) > 1 and not any(_is_figure(cell.text) for cell in row)
            label = max(worded, key=lambda cell: len(cell.text)).text if worded else ""
            unit = next((cell.text.strip() for cell in row if is_known_unit(cell.text.strip())), "")
            for cell in row:
                own = _plain(label) if cell.text != label else ""
                yield _Standing(cell, own, unit, heads.get(cell.column, ""))
            if is_head and not heads.keys() >= {cell.column for cell in worded}:
                heads.update({cell.column: _plain(cell.text) for cell in worded})


def _is_figure(text: str) -> bool:
    return re.fullmatch(r"\s*[\d.,%/ ]*\d[\d.,%/ ]*", text) is not None


def _listed(account: NumberAccount, text: str, cells: list[_Standing]) -> ListedNumber:
    start, end = account.place.start or 0, account.place.end or 0
    at = bisect_right(cells, start, key=lambda one: one.cell.start) - 1
    standing = cells[at] if at >= 0 and start < cells[at].cell.end else None
    first = standing.cell.start if standing else text.rfind("\n", 0, start) + 1
    before = _plain(text[first:start]).rstrip(" :.,;-–(")
    within = standing.cell.end if standing else len(text)
    beside = (
        match[1].strip() if (match := _UNIT.match(text, end, within)) else standing.unit if standing else ""
    )
    line = text.count("\n", 0, start) + 1
    label = " › ".join(part for part in ((standing.label if standing else ""), before) if part)
    head = standing.head if standing else ""
    return ListedNumber(account.text, label[-_LONGEST:], head, beside, account.place, line)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"</?[A-Za-z][A-Za-z0-9]*/?>", " ", text).replace("*", " ").split())


def labels_by_indicator(rows: Mapping[str, str], accounts: tuple[NumberAccount, ...]) -> dict[Place, str]:
    """The labels of numbers laid on a form proposed from the paper itself."""
    return {
        one.place: rows[one.indicator]
        for one in accounts
        if one.indicator is not None and one.indicator in rows
    }
