"""From the text laid at a row to its figure.

Decides the answer of each row, why a blank is blank, and which numbers of the text it used.
Never guesses between two readings: the row is asked about, and its figure stays out of totals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import FormVersion, Indicator, ScopeGround
from tonghop.core.intake.laid import Slot
from tonghop.core.intake.ledger import Claim
from tonghop.core.intake.phrases import stands_inside
from tonghop.core.observations import Observation
from tonghop.core.reporting_units import UnitKind
from tonghop.core.values.folding import fold, fold_with_origin
from tonghop.core.values.habit import NumberHabit
from tonghop.core.values.model import (
    Answer,
    AnswerReading,
    Confidence,
    Missing,
    MissingReason,
    NumberSpan,
    SpanRole,
    Text,
    ValueType,
)
from tonghop.core.values.numbers import scan_numbers
from tonghop.core.values.read import read_answer, read_stored


@dataclass(frozen=True, slots=True)
class PartClaim:
    """A claim on a number, with the part it stands in."""

    part: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Collected:
    """The figures of a document, the numbers they used, and what is to be asked."""

    figures: Mapping[str, Observation]
    claims: tuple[PartClaim, ...]
    findings: tuple[Finding, ...]


def collect_observations(
    form: FormVersion, slots: Mapping[str, Slot], kind: UnitKind | None, habit: NumberHabit
) -> Collected:
    """Read every laid row.

    Missing: a blank becomes NOT_APPLICABLE where the form says in words that it does not ask this kind
    of office, else what the form says a blank means in that row.
    """
    figures: dict[str, Observation] = {}
    claims: list[PartClaim] = []
    findings: list[Finding] = []
    inner = _inner_slots(slots)
    for row in form.indicators:
        slot = slots.get(row.code)
        if slot is None or (row.value_type is ValueType.HEADING and not slot.text.strip()):
            continue
        reading = _leave_inner(_read(slot, form, habit), slot, inner.get(row.code, ()))
        if _is_blank(reading.answer):
            reading = _explain_blank(reading, slot, form, kind, habit)
        if slot.is_guessed and reading.confidence in (Confidence.EXACT, Confidence.READ):
            reading = replace(reading, confidence=Confidence.INFERRED, reason="reading.near_label")
        figures[row.code] = Observation(
            indicator=row.code,
            answer=reading.answer,
            raw=slot.text.strip(),
            place=slot.place,
            confidence=reading.confidence,
            reason=reading.reason,
            printed_stt=slot.printed_stt,
            printed_label=slot.printed_label,
            remark=_remark(reading, slot),
            alternatives=reading.alternatives,
        )
        claims.extend(_claims(slot, reading))
        if reading.confidence is Confidence.ASK:
            findings.append(_question(form, row, slot, reading))
    return Collected(figures, tuple(claims), tuple(findings))


def _read(slot: Slot, form: FormVersion, habit: NumberHabit) -> AnswerReading:
    expectation = form.expectation(slot.indicator)
    if slot.stored is not None:
        return read_stored(slot.stored, slot.text, expectation)
    return read_answer(_without_definition(slot), expectation, habit)


def _without_definition(slot: Slot) -> str:
    """The text of a slot up to the row's own definition, where the form prints that after the answer."""
    definition = fold(slot.indicator.definition)
    folded = fold_with_origin(slot.text)
    if not definition or not folded.text.endswith(definition):
        return slot.text
    return slot.text[: folded.end_in_original(len(folded.text) - len(definition))].rstrip(" (")


def _inner_slots(slots: Mapping[str, Slot]) -> Mapping[str, list[Slot]]:
    """By code of a row, the slots that stand inside its answer."""
    inner: dict[str, list[Slot]] = {}
    for slot in slots.values():
        if stands_inside(slot.indicator) and slot.indicator.follows:
            inner.setdefault(slot.indicator.follows, []).append(slot)
    return inner


def _leave_inner(reading: AnswerReading, slot: Slot, inner: Sequence[Slot]) -> AnswerReading:
    """The reading without the numbers of rows standing inside the answer: "100% máy tính" for communes.

    Where its figure is one of those, the row itself is not answered.
    """
    offset = slot.place.start or 0
    taken = [((row.place.start or 0) - offset, (row.place.end or 0) - offset) for row in inner]

    def is_left(span: NumberSpan) -> bool:
        return any(start <= span.start and span.end <= end for start, end in taken)

    if not any(is_left(span) and span.role is not SpanRole.REMARK for span in reading.spans):
        return reading
    spans = tuple(replace(span, role=SpanRole.REMARK) if is_left(span) else span for span in reading.spans)
    if reading.confidence is Confidence.ASK:
        return replace(reading, spans=spans)
    answer = Answer(Text(" ".join(slot.text.split())))
    return AnswerReading(answer, Confidence.ASK, "reading.other_kind", spans)


def _remark(reading: AnswerReading, slot: Slot) -> str:
    """What the office wrote beyond the answer: in the same place, else in the note column."""
    return reading.remark if reading.remark not in ("", slot.text.strip()) else slot.note


def _is_blank(answer: Answer) -> bool:
    return isinstance(answer.value, Missing) and answer.value.reason is MissingReason.NOT_ENTERED


def _explain_blank(
    reading: AnswerReading, slot: Slot, form: FormVersion, kind: UnitKind | None, habit: NumberHabit
) -> AnswerReading:
    if reading.confidence is Confidence.ASK:
        return reading
    if slot.indicator.answered_by_ground is ScopeGround.PRINTED and not form.asks(slot.indicator, kind):
        return replace(reading, answer=Answer(Missing(MissingReason.NOT_APPLICABLE)))
    moved = _moved_figure(slot, form, habit)
    if moved is not None:
        return AnswerReading(
            reading.answer, Confidence.ASK, "reading.moved_cell", reading.spans, alternatives=(moved,)
        )
    return replace(reading, answer=Answer(Missing(slot.indicator.blank_means)))


def _moved_figure(slot: Slot, form: FormVersion, habit: NumberHabit) -> Decimal | None:
    """A lone number in another cell of the row: a figure typed one cell off, perhaps."""
    expectation = form.expectation(slot.indicator)
    for text in (*(cell.text for cell in slot.beside), slot.note):
        tokens = scan_numbers(text)
        if len(tokens) == 1 and not text.replace(tokens[0].text, "").strip(" %"):
            value = read_answer(text, expectation, habit).answer.value
            if isinstance(value, Decimal):
                return value
    return None


def _claims(slot: Slot, reading: AnswerReading) -> list[PartClaim]:
    start = slot.place.start or 0
    return [
        PartClaim(slot.place.part, Claim(start + span.start, start + span.end, slot.indicator.code))
        for span in reading.spans
        if span.role is not SpanRole.REMARK
    ]


def _question(form: FormVersion, row: Indicator, slot: Slot, reading: AnswerReading) -> Finding:
    kind = "answer_other_kind" if isinstance(reading.answer.value, Text) else "answer_unclear"
    if reading.reason == "reading.moved_cell":
        kind = "answer_moved"
    if reading.reason == "reading.no_percent_sign":
        kind = "answer_without_percent"
    return Finding(
        code="BC-2001",
        kind=kind,
        severity=Severity.QUESTION,
        indicator=row.code,
        stt=row.stt or None,
        place=slot.place,
        stated=slot.text.strip() or None,
        arguments={
            "form": form.name,
            "stt": row.stt,
            "label": row.label,
            "raw": slot.text.strip(),
            "alternatives": reading.alternatives,
        },
    )
