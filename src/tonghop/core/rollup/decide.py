"""Applying what the collector decided to the reports of a consolidation.

Decides which line of the sheet belongs to which matter, whether a decision still holds, and what it
does. Never fixes anything silently: the figure sent stays beside the one used, the finding stays
with its state, and no decision is dropped unless the office's file changed at that place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from tonghop.core.findings import Argument, Finding
from tonghop.core.forms.model import FormVersion
from tonghop.core.rollup.consolidation import ReceivedReport
from tonghop.core.rollup.conventions import split_conventions
from tonghop.core.rollup.matters import (
    UNPLACED,
    AmendedBy,
    Amendment,
    Decision,
    DecisionLine,
    Explanations,
    HandledMatter,
    Matter,
    MatterKey,
    MatterState,
    OfficeExplanation,
    Ruling,
    Waiver,
)
from tonghop.core.rollup.read_decision import PROBLEM_CODES, problem, read_decision

_LONGEST_KEPT = 2000
"""Characters of a figure as sent that a line keeps; a cell of a workbook holds 32.767."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """The reports with decisions applied, and every matter with how it stands."""

    reports: tuple[ReceivedReport, ...]
    handled: tuple[HandledMatter, ...]


def list_matters(form: FormVersion, reports: Sequence[ReceivedReport]) -> tuple[Matter, ...]:
    """Every finding and every unplaced number of the reports, in their order.

    Findings about a decision are no matters: they are settled on the line they speak of.
    """
    return tuple(matter for report in reports for matter in _matters_of(form, report))


def settle(
    form: FormVersion,
    reports: Sequence[ReceivedReport],
    lines: Sequence[DecisionLine],
    explanations: Explanations | None = None,
    on: date | None = None,
) -> Settlement:
    """Apply the decisions to the reports.

    Args:
        form: the form of the reports.
        reports: as received, the office's own corrections applied.
        lines: those of the sheet, of this form or of any; others are left out.
        explanations: what offices answered.
        on: the day of the consolidation, by which a decision lapses; None where no decision does.

    Missing: a line nobody wrote on leaves its matter open. A decision that cannot be read, two that
    contradict each other and one without a reason or a name are not applied; the report has a finding.
    """
    matters = list_matters(form, reports)
    of_form = [line for line in lines if line.key is None or line.key.form == form.identifier]
    declared, others = split_conventions(form, of_form)
    matched, left = _match(matters, others)
    handled = [
        _handle(form, matter, matched.get(number, ()), explanations or {}, on)
        for number, matter in enumerate(matters)
    ]
    handled += [HandledMatter(None, one.line, MatterState.DECLARED, one.decision) for one in declared]
    handled += [one for line in left if (one := _handle_left_over(form, line, reports)) is not None]
    consistent = _refuse_contradictions(handled)
    by_report: dict[tuple[str, str, str, str], list[HandledMatter]] = defaultdict(list)
    for one in consistent:
        if one.key is not None:
            by_report[one.key.form, one.key.period, one.key.unit, one.key.file].append(one)
    applied = (_applied(report, by_report.get(key_of_report(form, report), ())) for report in reports)
    return Settlement(tuple(applied), tuple(consistent))


def key_of_report(form: FormVersion, report: ReceivedReport) -> tuple[str, str, str, str]:
    """What the keys of a report's matters have in common: form, period, office, file."""
    period = report.period.code if report.period else ""
    return form.identifier, period, report.unit, "" if report.is_added else report.file


def text_as_sent(report: ReceivedReport, indicator: str) -> str:
    """What the office wrote at an indicator, its own corrections applied; empty where nothing."""
    observation = report.corrected.figures.get(indicator)
    return " ".join(observation.raw.split())[:_LONGEST_KEPT] if observation else ""


def _matters_of(form: FormVersion, report: ReceivedReport) -> Iterator[Matter]:
    common = key_of_report(form, report)
    rows = {row.code: row for row in form.indicators}
    seen: Counter[tuple[str, str]] = Counter()

    def key(subject: str, code: str) -> MatterKey:
        seen[subject, code] += 1
        again = seen[subject, code]
        return MatterKey(*common, subject if again == 1 else f"{subject}~{again}", code)

    for finding in report.findings:
        if finding.code in PROBLEM_CODES:
            continue
        row = rows.get(finding.indicator or "")
        subject = finding.indicator or _digest(finding.kind, *_quoted(finding.arguments))
        is_private = row is not None and row.personal
        yield Matter(
            key=key(subject, finding.code),
            office=report.name,
            file=report.file,
            as_sent="" if is_private else _sent_at(report, finding),
            stt=finding.stt or "",
            label=row.label if row else "",
            finding=finding,
        )
    for number in report.unplaced:
        subject = _digest(number.text, " ".join(number.context.split()))
        yield Matter(key(subject, UNPLACED), report.name, report.file, number.text, number=number)


def _sent_at(report: ReceivedReport, finding: Finding) -> str:
    if finding.indicator is not None and finding.indicator in report.corrected.figures:
        return text_as_sent(report, finding.indicator)
    return "" if finding.stated is None else str(finding.stated)


def _quoted(arguments: Mapping[str, Argument]) -> Iterator[str]:
    for name in sorted(arguments):
        yield f"{name}={arguments[name]}"


def _digest(*parts: str) -> str:
    return "#" + sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def _match(
    matters: Sequence[Matter], lines: Sequence[DecisionLine]
) -> tuple[dict[int, tuple[DecisionLine, ...]], list[DecisionLine]]:
    """The lines of each matter by its number, and the lines that belong to none."""
    by_key = {matter.key: number for number, matter in enumerate(matters)}
    by_reference = {matter.key.reference: number for number, matter in enumerate(matters)}
    matched: dict[int, list[DecisionLine]] = defaultdict(list)
    left: list[DecisionLine] = []
    for line in lines:
        number = by_key.get(line.key) if line.key else by_reference.get(line.reference)
        if number is None:
            left.append(line)
        else:
            matched[number].append(line)
    return {number: tuple(group) for number, group in matched.items()}, left


def _handle(
    form: FormVersion,
    matter: Matter,
    lines: Sequence[DecisionLine],
    explanations: Explanations,
    on: date | None,
) -> HandledMatter:
    told = explanations.get(matter.key.reference, OfficeExplanation("", "")).text
    written = [line for line in lines if not line.is_blank]
    former = next((line.former for line in lines if line.former), "")
    if not written:
        state = MatterState.EXPLAINED if told else MatterState.OPEN
        return HandledMatter(matter, None, state, explanation=told, former=former)
    line = written[0]
    if any(_says(other) != _says(line) for other in written[1:]):
        return HandledMatter(matter, line, MatterState.INVALID, None, problem("twice", line), told, former)
    if line.key is not None and line.key.reference != line.reference:
        return HandledMatter(matter, line, MatterState.INVALID, None, problem("torn", line), told, former)
    if line.as_sent != matter.as_sent:
        return HandledMatter(matter, None, MatterState.CHANGED, explanation=told, former=_former_words(line))
    read = read_decision(form, line, matter.key.subject)
    if isinstance(read, Finding):
        return HandledMatter(matter, line, MatterState.INVALID, None, read, told, former)
    if read.until is not None and on is not None and read.until < on:
        return HandledMatter(matter, line, MatterState.EXPIRED, explanation=told, former=former)
    rests_on_other_figures = line.ground is not None and line.ground != matter.ground
    if read.ruling is Ruling.ACCEPT and rests_on_other_figures:
        return HandledMatter(matter, None, MatterState.STALE, explanation=told, former=_former_words(line))
    return HandledMatter(matter, line, MatterState.APPLIED, read, explanation=told, former=former)


def _says(line: DecisionLine) -> tuple[str, ...]:
    return line.ruling, line.value, line.row, line.reason, line.confirmed_by, line.until, line.as_sent


def _former_words(line: DecisionLine) -> str:
    """An earlier decision in the person's own words: what was sent, what was decided, why, who, when."""
    told = [
        line.as_sent,
        line.ruling,
        line.value,
        line.reason,
        line.confirmed_by,
        line.decided_on,
        line.until,
    ]
    return " · ".join(part for part in told if part)


def _handle_left_over(
    form: FormVersion, line: DecisionLine, reports: Sequence[ReceivedReport]
) -> HandledMatter | None:
    """A line whose finding is not there any more; None where there is nothing to keep of it."""
    if line.is_blank and not line.former:
        return None
    if line.key is None:
        return HandledMatter(None, line, MatterState.INVALID, problem=problem("unknown", line))
    here = line.key.form, line.key.period, line.key.unit, line.key.file
    report = next((report for report in reports if key_of_report(form, report) == here), None)
    if report is None:
        return HandledMatter(None, line, MatterState.WAITING)
    indicator = line.key.subject.partition("~")[0]
    is_row = any(row.code == indicator for row in form.indicators)
    if line.is_blank or not is_row or text_as_sent(report, indicator) != line.as_sent:
        words = line.former if line.is_blank else _former_words(line)
        return HandledMatter(None, line, MatterState.CHANGED, former=words)
    read = read_decision(form, line, indicator)
    if isinstance(read, Finding):
        return HandledMatter(None, line, MatterState.INVALID, problem=read)
    return HandledMatter(None, line, MatterState.NOT_FOUND_ANY_MORE, read)


def _refuse_contradictions(handled: Sequence[HandledMatter]) -> list[HandledMatter]:
    """Two decisions that put different figures in one place are both refused."""
    wanted: dict[tuple[tuple[str, ...], str], set[object]] = defaultdict(set)
    for one in handled:
        if one.key is not None and one.decision is not None and one.decision.used is not None:
            wanted[_place_of(one.key, one.decision)].add(one.decision.used.answer)
    return [
        replace(one, state=MatterState.INVALID, decision=None, problem=problem("two_values", one.line))
        if one.key is not None
        and one.line is not None
        and one.decision is not None
        and one.decision.used is not None
        and len(wanted[_place_of(one.key, one.decision)]) > 1
        else one
        for one in handled
    ]


def _place_of(key: MatterKey, decision: Decision) -> tuple[tuple[str, ...], str]:
    return (key.form, key.period, key.unit, key.file), decision.indicator or ""


def _applied(report: ReceivedReport, handled: Sequence[HandledMatter]) -> ReceivedReport:
    """The report with what was decided about it, in the matters of its own key."""
    if not any(one.problem is not None or one.decision is not None for one in handled):
        return report if not report.waivers else replace(report, waivers=())
    amendments = dict(report.amendments)
    waivers: list[Waiver] = []
    problems: list[Finding] = []
    for one in handled:
        if one.problem is not None:
            problems.append(one.problem)
        decision = one.decision
        if decision is None or one.key is None:
            continue
        if decision.ruling is Ruling.ACCEPT and not decision.convention:
            waivers.append(
                Waiver(
                    one.key.code,
                    one.key.subject,
                    decision.reason,
                    decision.confirmed_by,
                    decision.decided_on,
                    decision.until,
                )
            )
        if decision.used is not None:
            amendments[decision.used.indicator] = Amendment(
                AmendedBy.COLLECTOR,
                decision.used,
                report.observations.figures.get(decision.used.indicator),
                decision.reason,
                decision.confirmed_by,
                decision.decided_on,
            )
    return replace(
        report,
        amendments=amendments,
        waivers=tuple(waivers),
        findings=(*report.findings, *problems),
    )
