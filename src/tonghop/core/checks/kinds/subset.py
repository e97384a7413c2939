"""Subset: what is counted within another row is not more than that row.

Decides on exact figures. Against a whole given only roughly ("hơn 3.700") a larger part is never an
error: the whole may be larger than it says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.expressions import exact_number
from tonghop.core.checks.found import on_row, row_name
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, text_of
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import CheckSpec, Indicator


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Compare the part with its whole; silent where the part is missing or only a bound."""
    part_code, whole_code = text_of(spec, "part"), text_of(spec, "whole")
    part, whole = exact_number(report, part_code), exact_number(report, whole_code)
    whole_row = report.form.indicator(whole_code)
    if part is not None and whole is None:
        yield from _above_rough_whole(spec, report, part, whole_row)
    if part is None or whole is None or part <= whole:
        return
    yield on_row(
        spec,
        report,
        part_code,
        stated=part,
        expected=whole,
        arguments={"stated": part, "whole": whole, "whole_row": row_name(whole_row)},
    )


def _above_rough_whole(
    spec: CheckSpec, report: ReportUnderCheck, part: Decimal, whole_row: Indicator
) -> Iterator[Finding]:
    answer = report.answers[whole_row.code]
    if answer.bound is None or not isinstance(answer.value, Decimal) or part <= answer.value:
        return
    raw = " ".join(report.observations.figures[whole_row.code].raw.split())
    yield on_row(
        spec,
        report,
        text_of(spec, "part"),
        kind="subset.rough",
        severity=max(spec.severity, Severity.WARNING, key=lambda severity: severity.weight),
        stated=part,
        arguments={"stated": part, "whole": raw, "whole_row": row_name(whole_row)},
    )


KIND = CheckKind(
    name="subset",
    parameters={"part": Parameter(ParameterKind.INDICATOR), "whole": Parameter(ParameterKind.INDICATOR)},
    examine=examine,
)
