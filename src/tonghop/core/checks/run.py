"""Running the checks of a form over one report, or over the reports of several offices.

Decides which checks are in force on the day the report speaks for, the legal ground a finding may cite,
and that each stated figure has one finding. Never repairs a figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from tonghop.core.checks.kinds import KINDS
from tonghop.core.checks.model import OfficeReport, ReportUnderCheck
from tonghop.core.findings import Explanation, Finding, order_by_weight
from tonghop.core.forms.model import CheckSpec, FormVersion

_COMPUTED = frozenset({"ratio", "sum_of_parts"})
"""Kinds that say what a stated figure should have been: one finding for each figure."""


def run(report: ReportUnderCheck, history: Sequence[ReportUnderCheck] = ()) -> tuple[Finding, ...]:
    """Examine a report by every check of its form.

    Args:
        report: the figures, the form and the day the report speaks for.
        history: earlier reports of the same office, latest first.

    Returns:
        Findings, heaviest first, each stated figure once.

    Raises:
        KeyError: the form lists a check of a kind that does not exist; linting the pack refuses it.
        ParameterError: a check's parameters are wrong; linting the pack refuses them.
    """
    findings = (
        finding
        for spec in report.form.checks
        if _is_in_force(spec, report)
        for finding in _examine(spec, report, history)
    )
    return order_by_weight(merge_by_figure(findings))


def run_across(reports: Sequence[OfficeReport]) -> tuple[tuple[str, Finding], ...]:
    """Examine the reports of several offices on one form: only what shows between offices.

    What one office shows alone, or against its own earlier reports, is ``run``'s and does not come again. All
    reports are laid on one form version.

    Returns:
        Each finding with the office it is about, heaviest first; within a severity, of outliers those that
        move the total above most come first.

    Raises:
        KeyError, ParameterError: as ``run``.
    """
    found: list[tuple[str, Finding]] = []
    for spec in reports[0].report.form.checks if reports else ():
        kind = KINDS[spec.kind]
        in_force = [office for office in reports if _is_in_force(spec, office.report)]
        if kind.examine_across is not None:
            forms = {office.unit: office.report.form for office in in_force}
            found += (
                (unit, _with_ground(finding, spec, forms[unit]))
                for unit, finding in kind.examine_across(spec, in_force)
            )
    return tuple(sorted(found, key=lambda one: one[1].severity.weight))


def exchange_findings(
    findings: Iterable[Finding], before: Sequence[Finding], now: Sequence[Finding]
) -> tuple[Finding, ...]:
    """The findings of a report after it was judged anew by something more known of it.

    Args:
        findings: all that is told of the report, what reading it told among them.
        before: what ``run`` finds without that knowledge, as far as the same is still known of the paper.
        now: what it finds with it.

    Returns:
        ``findings`` without what only ``before`` holds, then what only ``now`` holds. What both runs tell for
        want of the paper is neither taken out nor put in.
    """
    lost = [finding for finding in before if finding not in now]
    gained = tuple(finding for finding in now if finding not in before)
    return (*(finding for finding in findings if finding not in lost), *gained)


def merge_by_figure(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Join the findings that recompute one stated figure; the heaviest speaks, the others explain.

    The order of first finding is kept.
    """
    merged: dict[tuple[object, ...], Finding] = {}
    for at, finding in enumerate(findings):
        computed = finding.kind in _COMPUTED and finding.indicator is not None
        key = (finding.indicator, finding.stated) if computed else (at,)
        merged[key] = _join(merged[key], finding) if key in merged else finding
    return tuple(merged.values())


def _join(first: Finding, second: Finding) -> Finding:
    main, other = sorted((first, second), key=lambda finding: finding.severity.weight)
    explanations = dict.fromkeys(explanation.kind for explanation in main.explanations)
    further = tuple(explanation for explanation in other.explanations if explanation.kind not in explanations)
    return replace(main, explanations=(*main.explanations, *further, *_also_expected(main, other)))


def _also_expected(main: Finding, other: Finding) -> Iterator[Explanation]:
    if isinstance(other.expected, Decimal) and other.expected != main.expected:
        measure = other.arguments.get("measure", "")
        yield Explanation(
            "also_expected", {"check": other.code, "expected": other.expected, "measure": measure}
        )


def _is_in_force(spec: CheckSpec, report: ReportUnderCheck) -> bool:
    return spec.first_day is None or report.on is None or spec.first_day <= report.on


def _examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    for finding in KINDS[spec.kind].examine(spec, report, history):
        yield _with_ground(finding, spec, report.form)


def _with_ground(finding: Finding, spec: CheckSpec, form: FormVersion) -> Finding:
    source = form.sources.get(spec.source or "")
    if source is None or not source.seen:
        return finding
    return replace(finding, ground=source.code, arguments={**finding.arguments, "citation": source.citation})
