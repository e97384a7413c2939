"""A report without a fault has no error and no warning, on any pack, alone or among others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.packs.clean_forms import draw_clean_report

from tonghop.core.checks.model import OfficeReport, ReportUnderCheck
from tonghop.core.checks.run import run, run_across
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import FormVersion
from tonghop.core.periods import Frequency, ReportingPeriod
from tonghop.core.reporting_units import UnitKind
from tonghop.core.sentences.render import sentence_of
from tonghop.core.validity import Validity
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary

N_REPORTS = 12
FORMS = PackLibrary((SHIPPED_PACKS,)).load_all()
ASKED = [(form, kind) for form in FORMS for kind in form.respondents]
BY_FORM_AND_KIND = pytest.mark.parametrize(
    ("form", "kind"), ASKED, ids=[f"{form.pack}@{form.version}-{kind}" for form, kind in ASKED]
)


def weighty(findings: tuple[Finding, ...]) -> list[str]:
    return [
        sentence_of(finding) for finding in findings if finding.severity in (Severity.ERROR, Severity.WARNING)
    ]


def of_the_quarter_before(report: ReportUnderCheck, year: int) -> ReportUnderCheck:
    return replace(
        report,
        period=ReportingPeriod(year, Frequency.QUARTER, 2),
        window=Validity(date(year, 3, 15), date(year, 6, 14)),
        on=date(year, 6, 15),
    )


@BY_FORM_AND_KIND
def test_a_clean_report_has_no_error_and_no_warning(form: FormVersion, kind: UnitKind) -> None:
    for number in range(N_REPORTS):
        report = draw_clean_report(form, kind, f"{form.pack} {kind} {number}")
        assert sum(isinstance(observation.value, Decimal) for observation in report.observations) >= 5
        assert weighty(run(report)) == []


@BY_FORM_AND_KIND
def test_clean_reports_of_several_offices_and_periods_have_none_either(
    form: FormVersion, kind: UnitKind
) -> None:
    offices = []
    for number in range(N_REPORTS):
        name = f"{form.pack} {kind} {number}"
        before = of_the_quarter_before(draw_clean_report(form, kind, f"{name} before"), 2021)
        offices.append(OfficeReport(name, name, draw_clean_report(form, kind, name), (before,)))
    assert weighty(tuple(finding for _, finding in run_across(offices))) == []


def test_one_figure_changed_in_a_clean_report_is_found() -> None:
    form, kind = next((form, kind) for form, kind in ASKED if form.pack.endswith("bieu-mau-7"))
    report = draw_clean_report(form, kind, "one figure")
    figures = dict(report.observations.figures)
    rate = figures["procedures_integrated_rate"]
    assert isinstance(rate.value, Decimal)
    figures["procedures_integrated_rate"] = replace(rate, answer=replace(rate.answer, value=rate.value / 2))
    changed = replace(report, observations=replace(report.observations, figures=figures))
    assert weighty(run(changed)) != []
