"""Several reports in one file, parted: two communes' reports pasted into one Word file, a sheet a commune.

Decides where one report ends and the next opens: where the rows of the form begin again behind a letterhead,
a document number, the office's name, the form's title, or on another sheet. Never cuts without such an
opening, and every character of the file stays in exactly one report, at the place it had.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.identity import ReportHead, begins_letterhead, head_of_report
from tonghop.core.intake.laid import Slot
from tonghop.core.intake.raw import Paragraph, Part, PartKind, RawDocument, Table
from tonghop.core.values.folding import fold
from tonghop.core.values.model import ValueType
from tonghop.core.values.phrases import DOTS

FEWEST_ROWS = 4
"""Fewer rows than this said again are slips, however short the report."""
_MARKUP = re.compile(r"^[\s*#_]+")

Spot = tuple[int, int]
"""A place in a document: number of the part, and offset in its text."""


@dataclass(slots=True)
class _Stretch:
    """What stands from one opening to the next: rows met, and those of them with an answer."""

    standing: set[str] = field(default_factory=set)
    answered: set[str] = field(default_factory=set)

    def repeats(self, before: _Stretch) -> bool:
        """Whether this says again what the report before it said."""
        again = self.standing & before.standing
        is_filled = min(len(self.answered), len(before.answered)) >= FEWEST_ROWS
        fewer = min(len(self.standing), len(before.standing))
        return is_filled and len(again) >= FEWEST_ROWS and 2 * len(again) >= fewer

    def take(self, other: _Stretch) -> None:
        """Go on with what belongs to the same report."""
        self.standing |= other.standing
        self.answered |= other.answered


def find_openings(document: RawDocument, form: FormVersion) -> tuple[Spot, ...]:
    """Every place a report could open at, in order; empty where the file cannot hold two reports.

    One report names its office, number and motto once. Its title stands over the cover and over the form.
    """
    titles = tuple(fold(title) for title in (form.title.split("{")[0], *form.recognised_by))
    found = [
        ((number, offset), heads)
        for number, part in enumerate(document.parts)
        if part.kind in (PartKind.BODY, PartKind.SHEET)
        for offset, heads in _openings_of(part, titles)
    ]
    counted = Counter(head for _, heads in found for head in heads)
    has_cover = bool(found) and not {ReportHead.MOTTO, ReportHead.NUMBER}.isdisjoint(found[0][1])
    n_titles = counted.pop(ReportHead.TITLE, 0)
    may_hold_two = n_titles > 1 + has_cover or any(n > 1 for n in counted.values())
    return tuple(spot for spot, _ in found) if may_hold_two else ()


def part_reports(
    document: RawDocument, openings: Sequence[Spot], lay: Callable[[RawDocument], Iterable[Slot]]
) -> tuple[RawDocument, ...]:
    """The reports of a file, each a document of its own; the document itself where it holds one.

    Args:
        document: the whole file.
        openings: where a report could open.
        lay: finds the rows of the form in a stretch of the file.
    """
    cuts = _find_cuts(document, openings, lay)
    if not cuts:
        return (document,)
    edges = [(0, 0), *cuts, (len(document.parts), 0)]
    return tuple(_cut(document, start, end) for start, end in pairwise(edges))


def _find_cuts(
    document: RawDocument, openings: Sequence[Spot], lay: Callable[[RawDocument], Iterable[Slot]]
) -> list[Spot]:
    cuts: list[Spot] = []
    current, opened = _Stretch(), None
    edges = [*sorted({(0, 0), *openings}), (len(document.parts), 0)]
    for start, end in pairwise(edges):
        opened = opened or start
        stretch = _Stretch()
        for slot in lay(_cut(document, start, end)):
            stretch.standing.add(slot.indicator.code)
            if _is_answered(slot):
                stretch.answered.add(slot.indicator.code)
        if not stretch.standing:
            continue
        if stretch.repeats(current):
            cuts.append(opened)
            current = stretch
        else:
            current.take(stretch)
        opened = None
    return cuts


def _is_answered(slot: Slot) -> bool:
    """Whether somebody filled a row: a blank form prints dots and measure units."""
    written = DOTS.sub("", slot.text).strip(" .")
    in_words = slot.indicator.value_type in (
        ValueType.YES_NO,
        ValueType.CODED,
        ValueType.TEXT,
        ValueType.LIST,
    )
    return bool(written) and (in_words or any(map(str.isdecimal, written)))


def _openings_of(part: Part, titles: tuple[str, ...]) -> Iterator[tuple[int, set[ReportHead]]]:
    """Where a head begins, and what stands in it; lines too few to hold a report between are one head."""
    found: list[tuple[int, set[ReportHead]]] = (
        [(0, {ReportHead.SHEET})] if part.kind is PartKind.SHEET else []
    )
    n_since = 0 if found else FEWEST_ROWS
    above: int | None = None
    for start, texts in _lines_of(part):
        n_since += 1
        heads = {
            head
            for text in texts
            for line in text.splitlines()
            if (head := _head_of(_MARKUP.sub("", line), titles)) is not None
        }
        if heads:
            if n_since > FEWEST_ROWS:
                found.append((start if above is None else above, set()))
            found[-1][1].update(heads)
            n_since, above = 0, None
        elif len(texts) == 1 and begins_letterhead(texts[0]):
            above = start if above is None else above
        else:
            above = None
    yield from found


def _lines_of(part: Part) -> Iterator[tuple[int, list[str]]]:
    """Each paragraph and table row with text: where it begins, and its filled cells."""
    for block in part.blocks:
        if isinstance(block, Paragraph):
            yield block.start, [block.text]
            continue
        for row in block.rows:
            if texts := [cell.text for cell in row if cell.text.strip()]:
                yield row[0].start, texts


def _head_of(line: str, titles: tuple[str, ...]) -> ReportHead | None:
    head = head_of_report(line)
    if head is not None or not line:
        return head
    folded = fold(line)
    return ReportHead.TITLE if any(title and folded.startswith(title) for title in titles) else None


def _cut(document: RawDocument, start: Spot, end: Spot) -> RawDocument:
    """The document from one spot to another; what stands beside the text stays with the first report."""
    is_first = start == (0, 0)
    parts = []
    for number, part in enumerate(document.parts):
        if part.kind not in (PartKind.BODY, PartKind.SHEET):
            if is_first:
                parts.append(part)
            continue
        first = start[1] if number == start[0] else 0
        last = end[1] if number == end[0] else len(part.text)
        if start[0] <= number <= end[0] and first < last:
            parts.append(_cut_part(part, first, last))
    windows = {part.name: part.window for part in parts}

    def is_here(part: str, offset: int | None) -> bool:
        window = windows.get(part)
        return window is not None and window[0] <= (offset or 0) < window[1]

    findings = tuple(
        finding
        for finding in document.findings
        if (is_here(finding.place.part, finding.place.start) if finding.place is not None else is_first)
    )
    properties = document.properties if is_first else {}
    return replace(document, parts=tuple(parts), properties=properties, findings=findings)


def _cut_part(part: Part, first: int, last: int) -> Part:
    if (first, last) == part.window:
        return part
    blocks: list[Paragraph | Table] = []
    for block in part.blocks:
        if isinstance(block, Paragraph):
            if first <= block.start < last:
                blocks.append(block)
            continue
        rows = tuple(row for row in block.rows if row and first <= row[0].start < last)
        if rows:
            blocks.append(Table(rows[0][0].start, rows[-1][-1].end, rows))
    return replace(part, blocks=tuple(blocks), span=(first, last))
