"""Rows an office added where the form leaves one open ("…"): all of them kept, each under its own label.

Decides which table rows are added rows: those no wording of the form is near, standing in the section of the
open row and before what the form prints after it. The open row answers their sum. Never adds one that is not
read for certain: then the open row is asked about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.intake.answers import Collected, PartClaim, collect_observations
from tonghop.core.intake.entries import ColumnRole, Row
from tonghop.core.intake.laid import AddedRow, LaidForm
from tonghop.core.intake.raw import Cell
from tonghop.core.intake.rows import LabelCell, take_row
from tonghop.core.intake.wording import WordingIndex
from tonghop.core.observations import Observation
from tonghop.core.reporting_units import UnitKind
from tonghop.core.values.habit import NumberHabit
from tonghop.core.values.model import Answer, Confidence, Missing, MissingReason


@dataclass(frozen=True, slots=True)
class CollectedRows:
    """The answers of open rows, the added rows behind each, their numbers, and what is to be asked."""

    figures: Mapping[str, Observation]
    added: Mapping[str, tuple[Observation, ...]]
    claims: tuple[PartClaim, ...] = ()
    findings: tuple[Finding, ...] = ()


def lay_added(form: FormVersion, index: WordingIndex, laid: LaidForm) -> None:
    """Lay what is left of a section with an open row; a row without a figure stays where it is."""
    order = {row.code: place for place, row in enumerate(form.indicators)}
    left = []
    for entry, at in laid.loose:
        open_row = index.open_rows.get(at.section or "")
        label = entry.cell(ColumnRole.LABEL) if isinstance(entry, Row) else None
        is_added = (
            isinstance(entry, Row)
            and open_row is not None
            and _is_filled(entry, label)
            and _is_before_next(open_row, at.row, order)
        )
        if is_added and isinstance(entry, Row) and open_row is not None and label is not None:
            laid.added.setdefault(open_row.code, []).append(AddedRow(entry, label, at.row))
        else:
            left.append((entry, at))
    laid.loose[:] = left
    for code, rows in laid.added.items():
        standing = [laid.slots[code]] if code in laid.slots else []
        for row in rows:
            aside = LaidForm(printed=laid.printed, furniture=laid.furniture)
            take_row(
                row.entry, form.indicator(code), LabelCell(row.label, "", len(row.label.text)), index, aside
            )
            standing.append(aside.slots[code])
        filled = [slot for slot in standing if slot.text.strip()]
        if not _are_certain(form, form.indicator(code), rows, laid):
            laid.unsure_added.add(code)
        laid.met.extend(standing)
        laid.added_slots[code] = filled
        laid.slots[code] = (filled or standing)[0]


def _is_filled(entry: Row, label: Cell | None) -> bool:
    value = entry.cell(ColumnRole.VALUE)
    return label is not None and value is not None and bool(label.text.strip() and value.text.strip())


def _is_before_next(open_row: Indicator, met: Indicator | None, order: Mapping[str, int]) -> bool:
    """Whether the row met last stands before the open row, so that nothing printed after it has come."""
    return met is None or met.section != open_row.section or order[met.code] <= order[open_row.code]


def _are_certain(form: FormVersion, open_row: Indicator, rows: Sequence[AddedRow], laid: LaidForm) -> bool:
    """Whether no added row can be a mistyped row of the form.

    They stand where the open row is printed, the row after it is there, and they are numbered on from the row
    before, or written in the place of the dots.
    """
    section = [row for row in form.indicators if row.section == open_row.section]
    place = section.index(open_row)
    before, after = section[:place], section[place + 1 :]
    worded = [row for row in rows if any(map(str.isalnum, row.label.text))]
    if not worded:
        return True
    stands_there = all(row.after is None or row.after in (*before[-1:], open_row) for row in worded)
    is_closed = not after or after[0].code in laid.slots
    first = before[-1].stt if before else ""
    numbers = [row.stt for row in worded]
    goes_on = first.isdecimal() and numbers == [str(int(first) + n) for n in range(1, len(numbers) + 1)]
    return stands_there and is_closed and (goes_on or len(worded) == len(rows))


def collect_added(
    form: FormVersion, laid: LaidForm, kind: UnitKind | None, habit: NumberHabit
) -> CollectedRows:
    """Read every added row, and add up those of one open row; the sum is asked about where one is unsure."""
    figures: dict[str, Observation] = {}
    added: dict[str, tuple[Observation, ...]] = {}
    claims: list[PartClaim] = []
    findings: list[Finding] = []
    for code, standing in laid.added_slots.items():
        read: list[Collected] = [collect_observations(form, {code: slot}, kind, habit) for slot in standing]
        if not read:
            continue
        rows = tuple(one.figures[code] for one in read)
        added[code] = rows
        claims.extend(claim for one in read for claim in one.claims)
        findings.extend(finding for one in read for finding in one.findings)
        is_unsure = code in laid.unsure_added
        figures[code] = rows[0] if len(rows) == 1 and not is_unsure else _sum_of(rows, is_unsure)
        if any(_has_words(row) for row in rows):
            findings.append(_tell(form, form.indicator(code), rows, is_unsure))
    return CollectedRows(figures, added, tuple(claims), tuple(findings))


def _sum_of(rows: Sequence[Observation], is_unsure: bool) -> Observation:
    values = [row.value for row in rows if row.answer.bound is None and row.confidence is not Confidence.ASK]
    numbers = [value for value in values if isinstance(value, Decimal)]
    written = " + ".join(row.raw for row in rows)
    if is_unsure or len(numbers) < len(rows):
        unknown = Answer(Missing(MissingReason.NOT_ENTERED))
        return replace(
            rows[0], answer=unknown, raw=written, confidence=Confidence.ASK, reason="reading.added_rows"
        )
    return replace(
        rows[0], answer=Answer(sum(numbers, Decimal())), raw=written, reason="reading.added_rows", remark=""
    )


def _has_words(row: Observation) -> bool:
    return any(map(str.isalpha, row.printed_label))


def _tell(form: FormVersion, row: Indicator, added: Sequence[Observation], is_unsure: bool) -> Finding:
    return Finding(
        code="BC-1014",
        kind="rows_added.unsure" if is_unsure else "rows_added",
        severity=Severity.QUESTION if is_unsure else Severity.NOTE,
        indicator=row.code,
        place=added[0].place,
        arguments={
            "form": form.name,
            "stt": row.stt,
            "label": row.label,
            "rows": tuple(f"“{one.printed_label}” {one.raw}" for one in added),
        },
    )
