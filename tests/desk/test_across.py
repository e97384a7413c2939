"""A folder is more than its files: earlier periods of an office and its neighbours are looked at too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.forms_in_tests import form_of, observations_of, row

from tonghop.core.findings import Severity
from tonghop.core.forms.model import CheckSpec, FormVersion
from tonghop.core.periods import Frequency, ReportingPeriod
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup.consolidation import ReceivedReport, SetAside
from tonghop.core.validity import Validity
from tonghop.desk.across import add_findings_across, earlier_reports

ROWS = ("received", "online", "paper", "carried_over", "posted")
FIGURES = {"received": "700", "online": "410", "paper": "290", "carried_over": "31", "posted": "12"}


def form() -> FormVersion:
    checks = tuple(
        CheckSpec(kind, kind, Severity.WARNING, {})
        for kind in ("copy_of_last", "same_figures", "adjoining_windows", "parts_above")
    )
    return form_of(*map(row, ROWS), checks=checks)


def received(
    unit: str, quarter: int, figures: Mapping[str, str] = FIGURES, window: Validity | None = None
) -> ReceivedReport:
    return ReceivedReport(
        file=f"{unit}-{quarter}.docx",
        link="",
        sha256="",
        unit=unit,
        name=f"UBND {unit}",
        observations=observations_of({code: Decimal(figure) for code, figure in figures.items()}),
        dated=date(2023, 3 * quarter, 20),
        period=ReportingPeriod(2023, Frequency.QUARTER, quarter),
        window=window,
    )


def of_earlier_period(report: ReceivedReport) -> ReceivedReport:
    return replace(report, set_aside=SetAside.OTHER_PERIOD)


def kinds(reports: tuple[ReceivedReport, ...]) -> dict[str, list[str]]:
    return {report.file: sorted(finding.kind for finding in report.findings) for report in reports}


def test_the_report_of_an_earlier_period_is_held_against_the_one_added() -> None:
    before = of_earlier_period(received("a", 1, window=Validity(date(2022, 12, 15), date(2023, 3, 10))))
    now = received("a", 2, window=Validity(date(2023, 3, 15), date(2023, 6, 14)))
    found = kinds(add_findings_across(form(), (before, now), ()))
    assert found == {"a-1.docx": [], "a-2.docx": ["adjoining_windows.gap", "copy_of_last"]}


def test_two_offices_with_the_same_figures_are_both_told() -> None:
    found = kinds(add_findings_across(form(), (received("a", 2), received("b", 2)), ()))
    assert found == {"a-2.docx": ["same_figures"], "b-2.docx": ["same_figures"]}


def test_the_office_list_says_which_office_is_above() -> None:
    due = (ReportingUnit("a", "UBND a"), ReportingUnit("b", "UBND b", parent="a"))
    below = received("b", 2, {"received": "701", "online": "1"})
    found = kinds(add_findings_across(form(), (received("a", 2), below), due))
    assert found == {"a-2.docx": ["parts_above"], "b-2.docx": []}


def test_history_is_the_same_office_s_latest_first_and_one_report_a_period() -> None:
    now = received("a", 4)
    first, second = of_earlier_period(received("a", 1)), of_earlier_period(received("a", 2))
    again = replace(second, file="a-2-thay-the.docx", dated=date(2023, 7, 1))
    other, later = of_earlier_period(received("b", 2)), replace(now, set_aside=SetAside.REPLACED)
    history = earlier_reports(now, (first, second, again, other, later, now))
    assert [report.file for report in history] == ["a-2-thay-the.docx", "a-1.docx"]
