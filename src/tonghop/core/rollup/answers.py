"""What offices answered to their review sheets, laid on their reports.

Decides whether an answer is a figure or an explanation. A bare figure with one reading is the
office's own correction; anything else is an explanation that waits for the collector. An answer to a
figure the office has since sent anew is told and not applied. Where a check asks how the office counts, an
answer that names one way is a declaration: it becomes a line of the sheet of decisions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tonghop.core.findings import Argument, Finding, Severity
from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.answer_sheets import AnswerLine
from tonghop.core.observations import Observation
from tonghop.core.rollup.consolidation import ReceivedReport
from tonghop.core.rollup.conventions import asked_convention, line_of_answer
from tonghop.core.rollup.decide import list_matters
from tonghop.core.rollup.matters import AmendedBy, Amendment, DecisionLine, Matter, OfficeExplanation
from tonghop.core.rollup.read_decision import find_row, is_plain_answer
from tonghop.core.sentences.render import render
from tonghop.core.values.habit import NO_HABIT
from tonghop.core.values.model import Confidence, Missing, ValueType
from tonghop.core.values.read import read_answer

ANSWER_CODES = {
    "outdated": "BC-7101",
    "contradicts": "BC-7102",
    "other_office": "BC-7103",
}


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One answer, and the file and office of the sheet it stands on; ``unit`` empty if not known."""

    line: AnswerLine
    file: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class AnsweredReports:
    """The reports with the offices' corrections; explanations and the answers used, by reference.

    ``declared`` are the ways of counting offices answered, as lines of the sheet of decisions.
    """

    reports: tuple[ReceivedReport, ...]
    explanations: Mapping[str, OfficeExplanation]
    answered: frozenset[str]
    declared: tuple[DecisionLine, ...] = ()


def lay_answers(
    form: FormVersion, reports: Sequence[ReceivedReport], answers: Sequence[GivenAnswer]
) -> AnsweredReports:
    """Lay the answers on the reports of a form; answers to matters of other forms are left out.

    The figure sent stays in ``observations``; the correction is an amendment by the office.
    """
    matters = {matter.key.reference: matter for matter in list_matters(form, reports)}
    by_reference: dict[str, list[GivenAnswer]] = {}
    for given in answers:
        if given.line.answer and given.line.reference in matters:
            by_reference.setdefault(given.line.reference, []).append(given)
    amendments: dict[str, dict[str, Amendment]] = {}
    problems: dict[str, list[Finding]] = {}
    explanations: dict[str, OfficeExplanation] = {}
    declared: list[DecisionLine] = []
    for reference, group in by_reference.items():
        matter, given = matters[reference], group[-1]
        refused = _refuse(matter, group)
        if refused is not None:
            problems.setdefault(matter.file, []).append(refused)
            continue
        convention = asked_convention(form, matter.key.code, given.line.answer)
        if convention is not None:
            declared.append(_declare(matter, given, convention))
            continue
        figure, told = _read(form, matter, given)
        if figure is not None:
            amendments.setdefault(matter.file, {})[figure.indicator] = Amendment(
                AmendedBy.OFFICE, figure, reason=told, source=given.file
            )
        if told:
            explanations[reference] = OfficeExplanation(told, given.file)
    return AnsweredReports(
        tuple(_corrected(report, amendments, problems) for report in reports),
        explanations,
        frozenset(by_reference),
        tuple(declared),
    )


def _declare(matter: Matter, given: GivenAnswer, convention: str) -> DecisionLine:
    told = " ".join(given.line.answer.split())
    who = render("answer.declared_by", {"office": matter.office, "file": given.file})
    return line_of_answer(matter, convention, told, who)


def _refuse(matter: Matter, group: Sequence[GivenAnswer]) -> Finding | None:
    given = group[-1]
    if given.unit and given.unit != matter.key.unit:
        return _problem("other_office", matter, given)
    if given.line.as_sent != matter.as_sent and given.line.as_sent.strip(" –-…"):
        return _problem("outdated", matter, given, then=given.line.as_sent, now=matter.as_sent)
    if len({one.line.answer for one in group}) > 1:
        return _problem("contradicts", matter, given, answers=tuple(one.line.answer for one in group))
    return None


def _problem(name: str, matter: Matter, given: GivenAnswer, **arguments: Argument) -> Finding:
    is_row = not matter.key.subject.startswith("#")
    return Finding(
        ANSWER_CODES[name],
        f"answer.problem.{name}",
        Severity.QUESTION,
        indicator=matter.key.subject.partition("~")[0] if is_row else None,
        stt=matter.stt or None,
        arguments={"reference": given.line.reference, "file": given.file, **arguments},
    )


def _read(form: FormVersion, matter: Matter, given: GivenAnswer) -> tuple[Observation | None, str]:
    """The corrected figure, if the first line of the answer is one, and the words beside it."""
    row = find_row(form, matter.key.subject.partition("~")[0])
    first, _, rest = given.line.answer.partition("\n")
    if row is None or row.value_type in (ValueType.TEXT, ValueType.LIST, ValueType.HEADING):
        return None, given.line.answer
    reading = read_answer(first, form.expectation(row), NO_HABIT)
    is_figure = is_plain_answer(reading, row) and not isinstance(reading.answer.value, Missing)
    if not is_figure or " ".join(first.split()) == matter.as_sent:
        return None, given.line.answer
    used = Observation(
        row.code, reading.answer, raw=first.strip(), confidence=Confidence.READ, reason="answer.reading"
    )
    return used, rest.strip()


def _corrected(
    report: ReceivedReport,
    amendments: Mapping[str, Mapping[str, Amendment]],
    problems: Mapping[str, Sequence[Finding]],
) -> ReceivedReport:
    own = {
        code: replace(one, sent=report.observations.figures.get(code))
        for code, one in amendments.get(report.file, {}).items()
    }
    return replace(
        report,
        amendments={**report.amendments, **own},
        findings=(*report.findings, *problems.get(report.file, ())),
    )
