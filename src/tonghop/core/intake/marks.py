"""Our own marks in a file: which place belongs to which row.

Decides by marks what wording leaves open, and makes certain what wording already found. Never overrules
the wording: where a mark and a label name different places, both figures are shown and a person decides.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Mapping, Set
from dataclasses import replace
from typing import NamedTuple
from zlib import crc32

from tonghop.core.findings import Finding, Place, Severity
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.intake.entries import ColumnRole, Entry, Line
from tonghop.core.intake.laid import LaidForm, Slot
from tonghop.core.intake.lines import take_line
from tonghop.core.intake.phrases import find_answer
from tonghop.core.intake.raw import Cell, Part, PartKind, RawDocument, Table
from tonghop.core.intake.reading import FurnitureKind
from tonghop.core.intake.rows import LabelCell, take_row
from tonghop.core.intake.wording import WordingIndex
from tonghop.core.observations import Observation
from tonghop.core.values.model import Confidence

_LONGEST_NAME = 40
"""Word cuts the name of a bookmark here."""
_CELL, _BOOKMARK = "name:", "bookmark:"


def mark_of(code: str) -> str:
    """The name of the mark of a row: of its bookmark in Word, of its cell in Excel."""
    whole = f"th_{code}"
    return whole if len(whole) <= _LONGEST_NAME else f"{whole[:31]}_{crc32(code.encode()):08x}"


class MarkedPlace(NamedTuple):
    """Where the mark of a row lies: a stretch of a part's text, and the cell where it is one."""

    part: Part
    start: int
    end: int
    cell: Cell | None = None


def locate_marks(document: RawDocument, form: FormVersion) -> Mapping[str, MarkedPlace]:
    """By row, where its mark lies; a mark that is lost or points nowhere is left out."""
    codes = {mark_of(row.code): row.code for row in form.indicators}
    parts = {part.name: part for part in document.parts if part.kind in (PartKind.BODY, PartKind.SHEET)}
    cells = {
        (part.sheet, cell.reference): (part, cell)
        for part in parts.values()
        if part.sheet is not None
        for cell in _cells_of(part)
    }
    found: dict[str, MarkedPlace] = {}
    for key, where in document.properties.items():
        if key.startswith(_CELL) and (code := codes.get(key.removeprefix(_CELL))):
            sheet, _, reference = where.rpartition("!")
            if (known := cells.get((sheet, reference))) is not None:
                part, cell = known
                found[code] = MarkedPlace(part, cell.start, cell.end, cell)
        elif key.startswith(_BOOKMARK) and (code := codes.get(key.removeprefix(_BOOKMARK))):
            name, start, end = where.rsplit(":", 2)
            if name in parts and start.isdecimal() and end.isdecimal() and _holds(parts[name], int(start)):
                found[code] = MarkedPlace(parts[name], int(start), int(end))
    return found


def _holds(part: Part, offset: int) -> bool:
    first, last = part.window
    return first <= offset <= last


def _cells_of(part: Part) -> list[Cell]:
    return [cell for block in part.blocks if isinstance(block, Table) for row in block.rows for cell in row]


def lay_by_marks(
    marks: Mapping[str, MarkedPlace], form: FormVersion, index: WordingIndex, laid: LaidForm
) -> None:
    """Lay the entries whose label names no row but in which the mark of an open row lies.

    A row told in a sentence is laid where an answer follows its mark at once.
    """
    told = frozenset(row.code for row in form.indicators if row.section in index.phrases)
    spoken = [
        mark.start
        for row in form.indicators
        if row.code in told and (mark := marks.get(row.code)) is not None and mark.cell is None
        if row.code not in laid.slots and _lay_sentence(row, mark, marks, laid)
    ]
    left = []
    for entry, at in laid.loose:
        if isinstance(entry, Line) and any(_holds_offset(entry, start) for start in spoken):
            continue
        row = _marked_row(entry, marks, form, laid, told)
        if row is None:
            left.append((entry, at))
        elif isinstance(entry, Line):
            start = marks[row.code].start - entry.start
            colon = entry.text.find(":", start)
            end = marks[row.code].end - entry.start if colon < 0 else colon
            take_line(entry, row, max(start, 0), min(end, len(entry.text)), index, laid)
        else:
            label = _label_cell(entry, marks[row.code])
            if label is not None:
                take_row(entry, row, LabelCell(label, "", len(label.text)), index, laid)
    laid.loose[:] = left


def _holds_offset(entry: Entry, offset: int) -> bool:
    start, end = _span_of(entry)
    return start <= offset <= end


def _lay_sentence(
    row: Indicator, mark: MarkedPlace, marks: Mapping[str, MarkedPlace], laid: LaidForm
) -> bool:
    """Lay a row told in a sentence by its mark alone; False where no answer follows the mark at once."""
    text = mark.part.text
    after = (other.start for other in marks.values() if other.part is mark.part and other.start >= mark.end)
    line_end = text.find("\n", mark.end)
    end = min((*after, line_end if line_end >= 0 else len(text)))
    at = find_answer(text, mark.end, end)
    if at is None:
        return False
    laid.name(mark.part, mark.start, at[0], FurnitureKind.LABEL)
    place = Place(part=mark.part.name, start=at[0], end=at[1], sheet=mark.part.sheet)
    laid.keep(Slot(row, text[slice(*at)], place, printed_label=text[mark.start : at[0]].strip()))
    return True


def _label_cell(entry: Entry, mark: MarkedPlace) -> Cell | None:
    if isinstance(entry, Line):
        return None
    if mark.cell is None:
        return next((cell for cell in entry.cells if cell.start <= mark.start <= cell.end), None)
    left = [cell for cell in entry.cells if cell.column < mark.cell.column]
    wordiest = max(left, key=lambda cell: sum(map(str.isalpha, cell.text)), default=None)
    return entry.cell(ColumnRole.LABEL) or wordiest


def _marked_row(
    entry: Entry,
    marks: Mapping[str, MarkedPlace],
    form: FormVersion,
    laid: LaidForm,
    told: Set[str],
) -> Indicator | None:
    """The open row whose mark lies in an entry; one of those ``told`` in sentences has no line of its own."""
    start, end = _span_of(entry)
    inside = [
        row
        for row in form.indicators
        if row.code not in laid.slots
        and not (isinstance(entry, Line) and row.code in told)
        and (mark := marks.get(row.code)) is not None
        and mark.part.name == entry.part.name
        and start <= mark.start <= end
    ]
    return next((row for row in inside if row.follows is None), inside[0] if inside else None)


def _span_of(entry: Entry) -> tuple[int, int]:
    if isinstance(entry, Line):
        return entry.start, entry.start + len(entry.text)
    return entry.cells[0].start, entry.cells[-1].end


def weigh_marks(
    figures: Mapping[str, Observation], marks: Mapping[str, MarkedPlace], form: FormVersion
) -> tuple[dict[str, Observation], tuple[Finding, ...]]:
    """Figures as sure as their marks make them, and what marks and labels disagree about.

    A figure read where its mark lies is exact, unless its text leaves more than one reading. Where the
    mark lies in another row, and another answer stands there, the figure is asked about.
    """
    spans = {mark.part.name: _entry_starts(mark.part) for mark in marks.values()}
    for mark in marks.values():
        # Several rows may stand in one sentence or line: each begins at its own mark.
        insort(spans[mark.part.name], mark.start)

    def entry_at(part: str, start: int) -> tuple[str, int]:
        return part, bisect_right(spans.get(part, []), start)

    standing = {
        entry_at(seen.place.part, seen.place.start or 0): seen
        for seen in figures.values()
        if seen.place is not None
    }
    weighed, findings = dict(figures), []
    for code, mark in marks.items():
        seen = figures.get(code)
        if seen is None or seen.place is None:
            continue
        marked_at = entry_at(mark.part.name, mark.start)
        if marked_at == entry_at(seen.place.part, seen.place.start or 0):
            if seen.confidence is Confidence.READ:
                weighed[code] = replace(seen, confidence=Confidence.EXACT, reason="reading.marked")
            continue
        other = standing.get(marked_at)
        there = mark.cell.text.strip() if mark.cell is not None else other.raw if other is not None else ""
        if there != seen.raw:
            weighed[code] = replace(seen, confidence=Confidence.ASK, reason="reading.marks_disagree")
            findings.append(_disagreement(form, form.indicator(code), seen, there))
    return weighed, tuple(findings)


def _entry_starts(part: Part) -> list[int]:
    """Where each paragraph and each table row of a part begins."""
    starts: list[int] = []
    for block in part.blocks:
        if isinstance(block, Table):
            starts.extend(row[0].start for row in block.rows if row)
        else:
            starts.append(block.start)
    return sorted(starts)


def _disagreement(form: FormVersion, row: Indicator, seen: Observation, there: str) -> Finding:
    return Finding(
        code="BC-1013",
        kind="marks_disagree",
        severity=Severity.QUESTION,
        indicator=row.code,
        stt=row.stt or None,
        place=seen.place,
        stated=seen.raw,
        arguments={
            "form": form.name,
            "stt": row.stt,
            "label": row.label,
            "by_label": seen.raw,
            "by_mark": there,
        },
    )
