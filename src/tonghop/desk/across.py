"""What several files of a folder show together: earlier periods of an office, and the other offices.

Decides which files stand as the history of a report: those of the same office and form that speak of an
earlier period, those of another version of the form by the rows its map joins. They are not added up, but
what they say is held against what the office says now. Never changes which report counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tonghop.core.checks.model import OfficeReport, ReportUnderCheck
from tonghop.core.checks.personal import conceal_personal
from tonghop.core.checks.run import exchange_findings, run, run_across
from tonghop.core.findings import Finding, order_by_weight
from tonghop.core.forms.model import FormVersion
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup.consolidation import ReceivedReport, SetAside, end_of_period
from tonghop.core.rollup.conventions import Conventions


def add_findings_across(
    form: FormVersion,
    reports: Sequence[ReceivedReport],
    due: Sequence[ReportingUnit],
    earlier: Sequence[ReceivedReport] = (),
    conventions: Conventions | None = None,
) -> tuple[ReceivedReport, ...]:
    """Examine the reports that are added against one another and against earlier ones in the folder.

    Args:
        form: the form version all are laid on.
        reports: those that are added and those set aside.
        due: the office list; it alone says which office is above which.
        earlier: further reports of earlier periods, from ``rollup.other_versions``.
        conventions: ways of counting the offices declared.

    Returns:
        The same reports in the same order, with what was found added to the reports it is about.
    """
    above = {office.code: office.parent for office in due}
    known = (*reports, *earlier)
    offices = {
        report.unit: OfficeReport(
            unit=report.unit,
            name=report.name,
            report=_under_check(form, report, (conventions or {}).get(report.unit)),
            history=tuple(_under_check(form, before) for before in earlier_reports(report, known)),
            above=above.get(report.unit),
        )
        for report in reports
        if report.is_added
    }
    found: dict[str, list[Finding]] = defaultdict(list)
    for unit, finding in run_across(tuple(offices.values())):
        found[unit].append(finding)
    return tuple(
        _with_findings(report, offices[report.unit], found[report.unit]) if report.is_added else report
        for report in reports
    )


def _with_findings(report: ReceivedReport, office: OfficeReport, across: Sequence[Finding]) -> ReceivedReport:
    """The report judged anew by what the office filed before and how it says it counts."""
    findings = report.findings
    if office.history or office.report.conventions:
        alone = run(replace(office.report, conventions={}))
        known = run(office.report, office.history)
        before, now = (
            conceal_personal(found, office.report.form, report.observations) for found in (alone, known)
        )
        findings = exchange_findings(findings, before, now)
    if not across and findings == report.findings:
        return report
    return replace(report, findings=order_by_weight((*findings, *across)))


def earlier_reports(report: ReceivedReport, reports: Sequence[ReceivedReport]) -> tuple[ReceivedReport, ...]:
    """The reports of the same office for earlier periods, latest first; one a period, the later dated."""
    if report.period is None:
        return ()
    by_period = {}
    for other in sorted(reports, key=lambda one: (one.dated is not None, one.dated, one.file)):
        is_history = other.set_aside is SetAside.OTHER_PERIOD and other.unit == report.unit
        if is_history and other.period and end_of_period(other.period) < end_of_period(report.period):
            by_period[end_of_period(other.period)] = other
    return tuple(by_period[period] for period in sorted(by_period, reverse=True))


def _under_check(
    form: FormVersion, report: ReceivedReport, conventions: Mapping[str, str] | None = None
) -> ReportUnderCheck:
    return ReportUnderCheck(
        form=form,
        observations=report.observations,
        unit_kind=report.kind,
        on=report.dated,
        period=report.period,
        window=report.window,
        conventions=conventions or {},
    )
