"""Parts above: the offices below, added, are not more than what the office above them reports.

Decides on rows that are summed, where the office above answers the same form: its figure is for its whole
territory. Less is no fault here, for an office may be missing; more cannot be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.expressions import exact_number
from tonghop.core.checks.found import on_row
from tonghop.core.checks.model import CheckKind, OfficeReport
from tonghop.core.checks.parameters import Parameter, ParameterKind, texts_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec, FormVersion, Indicator, RollUpRule


def examine_across(spec: CheckSpec, reports: Sequence[OfficeReport]) -> Iterator[tuple[str, Finding]]:
    """Add the offices below each office that reports too, row by row."""
    below: dict[str, list[OfficeReport]] = defaultdict(list)
    for office in reports:
        if office.above is not None:
            below[office.above].append(office)
    for office in reports:
        for row in _summed_rows(spec, office.report.form) if below[office.unit] else ():
            finding = _compare(spec, office, below[office.unit], row)
            if finding is not None:
                yield office.unit, finding


def _compare(
    spec: CheckSpec, office: OfficeReport, below: Sequence[OfficeReport], row: Indicator
) -> Finding | None:
    whole = exact_number(office.report, row.code)
    parts = {
        part.name: figure for part in below if (figure := exact_number(part.report, row.code)) is not None
    }
    together = sum(parts.values(), Decimal(0))
    if whole is None or not parts or together <= whole:
        return None
    largest = max(parts, key=lambda name: parts[name])
    return on_row(
        spec,
        office.report,
        row.code,
        kind="parts_above",
        stated=whole,
        expected=together,
        arguments={
            "stated": whole,
            "together": together,
            "n_offices": len(parts),
            "difference": together - whole,
            "largest": largest,
            "largest_figure": parts[largest],
        },
    )


def _summed_rows(spec: CheckSpec, form: FormVersion) -> tuple[Indicator, ...]:
    if spec.parameters.get("indicators", "all") != "all":
        return tuple(form.indicator(code) for code in texts_of(spec, "indicators"))
    return tuple(row for row in form.indicators if row.roll_up is RollUpRule.SUM)


KIND = CheckKind(
    name="parts_above",
    parameters={"indicators": Parameter(ParameterKind.INDICATORS_OR_ALL, is_required=False, default="all")},
    examine_across=examine_across,
)
