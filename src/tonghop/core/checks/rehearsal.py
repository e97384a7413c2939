"""Rehearses the checks of a form on the cases of its pack.

Decides whether each case gives the findings its author wrote down, no more and no less. Never changes
a case: what differs is a fault of the pack.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tonghop.core.checks.model import OfficeReport, PaperText, ReportUnderCheck
from tonghop.core.checks.run import run, run_across
from tonghop.core.findings import Finding, Place, Severity
from tonghop.core.forms.cases import GROUP, ExpectedFinding, PackCase, WrittenAnswer
from tonghop.core.forms.faults import PackFault
from tonghop.core.forms.model import Column, FormVersion, Indicator
from tonghop.core.intake.reading import PrintedNumber
from tonghop.core.observations import Observation, ObservationSet, TableRow
from tonghop.core.periods import parse_period
from tonghop.core.values.habit import NumberHabit, observe_habit
from tonghop.core.values.model import Answer, Confidence
from tonghop.core.values.read import read_answer

OWN_ROWS = "rows"
"""Under this name a case gives the numbers printed before the form's own rows."""


def report_of(form: FormVersion, case: PackCase) -> ReportUnderCheck:
    """A case as a report: its answers read as intake reads them, its printed numbers as a file has them."""
    return ReportUnderCheck(
        form=form,
        observations=observe(form, case),
        unit_kind=case.unit_kind,
        printed_numbers=tuple(_printed_numbers(case)),
        on=case.window.last_day if case.window else case.document.dated,
        period=parse_period(case.period),
        window=case.window,
        texts=tuple(PaperText(text, Place(case.file)) for text in case.texts),
        conventions=case.conventions,
    )


def find_in_case(form: FormVersion, case: PackCase) -> tuple[Finding, ...]:
    """What a case gives: alone, with the office's earlier reports, and beside the other offices."""
    report = report_of(form, case)
    earlier = tuple(report_of(form, one) for one in case.earlier)
    offices = [OfficeReport(case.unit_name, case.unit_name, report, earlier, case.above)]
    for other in case.others:
        history = tuple(report_of(form, one) for one in other.earlier)
        offices.append(
            OfficeReport(other.unit_name, other.unit_name, report_of(form, other), history, other.above)
        )
    alone = run(report, earlier)
    across = (finding for unit, finding in run_across(offices) if unit == case.unit_name)
    return (*alone, *(finding for finding in across if finding not in alone))


def observe(form: FormVersion, case: PackCase) -> ObservationSet:
    """The figures of a case, read with the number habit of the whole case.

    Raises:
        KeyError: the case names a row, table or column the form does not have; linting refuses it.
    """
    written = [answer for answer in case.figures.values() if isinstance(answer, str)]
    habit = observe_habit(written)
    columns = {table.code: {column.code: column for column in table.columns} for table in form.tables}
    return ObservationSet(
        figures={
            code: _observe(form, form.indicator(code), answer, habit) for code, answer in case.figures.items()
        },
        tables={
            table: tuple(_table_row(form, columns[table], row, habit) for row in rows)
            for table, rows in case.tables.items()
        },
    )


def rehearse(form: FormVersion, cases: Iterable[PackCase]) -> tuple[PackFault, ...]:
    """Run every case; what it does not find, and what it finds beyond its list, in the order of cases.

    A simulated case that lists no findings at all may not give a warning or an error; notes and
    questions of any case need not be listed.
    """
    return tuple(fault for case in cases for fault in _compare(form, case))


def _compare(form: FormVersion, case: PackCase) -> Iterator[PackFault]:
    findings = find_in_case(form, case)
    found = {ExpectedFinding(finding.code, finding.indicator) for finding in findings}
    weighty = {
        ExpectedFinding(finding.code, finding.indicator)
        for finding in findings
        if finding.severity in (Severity.ERROR, Severity.WARNING)
    }
    for missed in case.findings:
        if missed not in found:
            yield PackFault("case_missed", case.file, "expect.findings", _named(missed))
    for surplus in sorted(weighty - set(case.findings), key=lambda finding: finding.code):
        yield PackFault("case_surplus", case.file, "expect.findings", _named(surplus))
    for code in case.silent:
        if any(finding.code == code for finding in findings):
            yield PackFault("case_not_silent", case.file, "expect.silent", {"code": code})


def _named(finding: ExpectedFinding) -> Mapping[str, str]:
    return {"code": finding.code, "indicator": finding.indicator or "–"}


def _observe(
    form: FormVersion, row: Indicator | Column, written: WrittenAnswer, habit: NumberHabit
) -> Observation:
    if not isinstance(written, str):
        return Observation(row.code, Answer(written), confidence=Confidence.EXACT)
    reading = read_answer(written, form.expectation(row), habit)
    return Observation(
        indicator=row.code,
        answer=reading.answer,
        raw=written,
        confidence=reading.confidence,
        reason=reading.reason,
        remark=reading.remark,
        alternatives=reading.alternatives,
    )


def _table_row(
    form: FormVersion, columns: Mapping[str, Column], row: Mapping[str, WrittenAnswer], habit: NumberHabit
) -> TableRow:
    group = row.get(GROUP, "")
    cells = {
        code: _observe(form, columns[code], answer, habit) for code, answer in row.items() if code != GROUP
    }
    return TableRow(cells, group=group if isinstance(group, str) else "")


def _printed_numbers(case: PackCase) -> Iterator[PrintedNumber]:
    for table, numbers in case.printed_numbers.items():
        for number in numbers:
            yield PrintedNumber(number, Place(case.file), table=None if table == OWN_ROWS else table)
