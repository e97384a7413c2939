"""Review sheets that offices answered: their corrections put into the reports, which are checked again.

Decides which sheet speaks of which report and that a corrected figure is judged like one sent. The file
of the report is read again, never changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from tonghop.core.checks.run import run
from tonghop.core.findings import order_by_weight
from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.answer_sheets import AnswerSheet
from tonghop.core.rollup.answers import AnsweredReports, GivenAnswer, lay_answers
from tonghop.core.rollup.consolidation import AnsweredFile, ReceivedReport
from tonghop.core.rollup.conventions import Conventions, conventions_in_force, split_conventions
from tonghop.core.rollup.matters import DecisionLine
from tonghop.desk.check import check_file, report_under_check

Compare = Callable[[Sequence[ReceivedReport], Conventions], Sequence[ReceivedReport]]


@dataclass(frozen=True, slots=True)
class ReceivedSheet:
    """A review sheet found among the reports; ``link`` leads to it from the folder of results."""

    file: str
    link: str
    sheet: AnswerSheet


class ReportPlace(NamedTuple):
    """Where a report lies: its file on disk, and which report of that file it is, counted from 0."""

    path: Path
    number: int = 0


def correct_reports(
    form: FormVersion,
    standing: Sequence[ReceivedReport],
    sheets: Sequence[ReceivedSheet],
    places: Mapping[str, ReportPlace],
    compare: Compare,
    decisions: Sequence[DecisionLine] = (),
) -> AnsweredReports:
    """Lay the answers on the reports of a form, and judge anew those that were corrected.

    Args:
        form: of the reports.
        standing: the reports with their own findings, those set aside among them.
        sheets: every answered sheet, of whatever form.
        places: where each report lies, by its ``file``.
        compare: adds what only shows between reports, and by the ways of counting declared.
        decisions: lines of the sheet of decisions, which may declare some. A declaration on a sheet that
            has no line yet comes back with the reports.
    """
    answers = [
        GivenAnswer(line, received.file, received.sheet.unit)
        for received in sheets
        for line in received.sheet.lines
    ]
    compared = compare(standing, {})
    laid = lay_answers(form, compared, answers)
    known = {one.key for one in split_conventions(form, decisions)[0]}
    laid = replace(laid, declared=tuple(line for line in laid.declared if line.key not in known))
    conventions = conventions_in_force(form, (*decisions, *laid.declared))
    if not conventions and not any(report.amendments for report in laid.reports):
        return laid
    corrected: list[ReceivedReport] = []
    for plain, before, after in zip(standing, compared, laid.reports, strict=True):
        told = after.findings[len(before.findings) :]
        report = replace(plain, amendments=after.amendments, findings=(*plain.findings, *told))
        corrected.append(_check_again(form, report, places[report.file]) if report.amendments else report)
    views = compare([replace(report, observations=report.corrected) for report in corrected], conventions)
    judged = (replace(report, findings=view.findings) for report, view in zip(corrected, views, strict=True))
    return replace(laid, reports=tuple(judged))


def _check_again(form: FormVersion, report: ReceivedReport, place: ReportPlace) -> ReceivedReport:
    """The report with the findings of its corrected figures in place of those of the figures sent."""
    reading = check_file(place.path, (form,), form).reports[place.number].reading
    if reading is None:
        return report
    corrected = {code: one.used for code, one in report.amendments.items()}
    figures = {**report.observations.figures, **reading.observations.figures}
    sent = replace(reading, observations=replace(report.observations, figures=figures))
    anew = replace(sent, observations=replace(report.observations, figures={**figures, **corrected}))
    before = run(report_under_check(form, sent))
    stale = [*before, *(finding for finding in reading.findings if finding.indicator in corrected)]
    lasting = [finding for finding in report.findings if finding not in stale]
    return replace(report, findings=order_by_weight((*lasting, *run(report_under_check(form, anew)))))


def describe_sheets(
    sheets: Sequence[ReceivedSheet], used: frozenset[str], names: dict[str, str]
) -> tuple[AnsweredFile, ...]:
    """What is shown of the sheets: how many answers they hold and how many belong to a matter."""
    return tuple(
        AnsweredFile(
            received.file,
            received.link,
            names.get(received.sheet.unit, received.sheet.unit),
            sum(bool(line.answer) for line in received.sheet.lines),
            sum(bool(line.answer) and line.reference in used for line in received.sheet.lines),
        )
        for received in sheets
    )
