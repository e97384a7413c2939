"""How each office stands to one row: owes it or not, and whether its answer can be added.

Decides who is due and which answers are usable. Never adds anything (``fold`` does).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tonghop.core.forms.model import FormVersion, Indicator, ScopeGround
from tonghop.core.observations import Observation, ObservationSet
from tonghop.core.reporting_units import ReportingUnit, UnitKind
from tonghop.core.rollup.model import Contribution, Coverage
from tonghop.core.values.model import Answer, Confidence, Missing, MissingReason


@dataclass(frozen=True, slots=True)
class Office:
    """An office of the roll-up; ``observations`` is empty where it sent nothing."""

    unit: str
    kind: UnitKind | None
    observations: ObservationSet


@dataclass(frozen=True, slots=True)
class RowStanding:
    """The offices sorted by how they stand to one row.

    ``answers`` holds what can be added, by office; ``due`` who owes the row. ``undecided`` and
    ``uninvited`` gave something that is not added: several readings, or a row not asked of them.
    """

    answers: Mapping[str, Answer]
    due: tuple[str, ...]
    undecided: tuple[str, ...] = ()
    uninvited: tuple[str, ...] = ()

    def coverage(self, reported: Iterable[str]) -> Coverage:
        """Who is due, and who of them reported."""
        return Coverage(tuple(reported), self.due)


def order_offices(contributions: Sequence[Contribution], due: Sequence[ReportingUnit]) -> tuple[Office, ...]:
    """All offices, those of the list first and in its order, the others by code.

    The order of the contributions leaves no trace. An office that reported without being on the
    list is counted like the others: its figures were sent and are not dropped.

    Raises:
        ValueError: two contributions name one office; which of them holds is the caller's decision.
    """
    sent = {contribution.unit: contribution for contribution in contributions}
    if len(sent) < len(contributions):
        units = [contribution.unit for contribution in contributions]
        twice = sorted({unit for unit in units if units.count(unit) > 1})
        raise ValueError(f"more than one contribution of {', '.join(twice)}: choose one before folding")
    kinds = {office.code: office.kind for office in due}
    unlisted = sorted(sent.keys() - kinds.keys())
    return tuple(_office(unit, kinds.get(unit), sent.get(unit)) for unit in (*kinds, *unlisted))


def _office(unit: str, listed_kind: UnitKind | None, sent: Contribution | None) -> Office:
    if sent is None:
        return Office(unit, listed_kind, ObservationSet())
    return Office(unit, listed_kind or sent.kind, sent.observations)


def stand_to_row(offices: Sequence[Office], form: FormVersion, indicator: Indicator) -> RowStanding:
    """Sort the offices by how they stand to a row.

    An office is not due where the form does not ask its kind, or where it says the row does not
    apply to it. Where that scope is only inferred from the label, an office that answers is due.
    """
    answers: dict[str, Answer] = {}
    due: list[str] = []
    undecided: list[str] = []
    uninvited: list[str] = []
    for office in offices:
        observation = office.observations.figures.get(indicator.code)
        is_asked = _is_asked(form, indicator, office.kind)
        if _is_blank(observation):
            if is_asked and not _is_missing(observation, MissingReason.NOT_APPLICABLE):
                due.append(office.unit)
            continue
        if not is_asked and _is_missing(observation, MissingReason.NONE_OCCURRED):
            continue
        if not is_asked and indicator.answered_by_ground is ScopeGround.PRINTED:
            uninvited.append(office.unit)
            continue
        due.append(office.unit)
        if observation is not None and observation.confidence is Confidence.ASK:
            undecided.append(office.unit)
        elif observation is not None:
            answers[office.unit] = observation.answer
    return RowStanding(answers, tuple(due), tuple(undecided), tuple(uninvited))


def added_figure(answer: Answer, indicator: Indicator) -> Decimal | None:
    """The number an answer brings to a sum, None where it brings none.

    "None occurred" is zero only where the form says that a blank of this row means so.
    """
    if isinstance(answer.value, Decimal):
        return answer.value
    is_zero = (
        answer.value == Missing(MissingReason.NONE_OCCURRED)
        and indicator.blank_means is MissingReason.NONE_OCCURRED
    )
    return Decimal(0) if is_zero else None


def _is_asked(form: FormVersion, indicator: Indicator, kind: UnitKind | None) -> bool:
    """Whether the row, and every section it stands in, is asked of that kind of office."""
    if not form.asks(indicator, kind):
        return False
    sections = {section.code: section for section in form.sections}
    section = sections.get(indicator.section)
    while section is not None:
        if kind is not None and section.answered_by and kind not in section.answered_by:
            return False
        section = sections.get(section.parent or "")
    return True


def _is_blank(observation: Observation | None) -> bool:
    """Whether nothing was said that could count: neither a figure, nor "none occurred", nor a/b."""
    if observation is None:
        return True
    if observation.confidence is Confidence.ASK or observation.answer.denominator is not None:
        return False
    value = observation.value
    return isinstance(value, Missing) and value.reason is not MissingReason.NONE_OCCURRED


def _is_missing(observation: Observation | None, reason: MissingReason) -> bool:
    return observation is not None and observation.value == Missing(reason)
