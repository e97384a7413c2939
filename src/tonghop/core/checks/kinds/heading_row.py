"""Heading row: a heading asks for nothing, so a number on it would be counted twice.

Decides for every heading of the form, and says which row below it the number repeats.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.found import on_row, row_name
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec, Indicator
from tonghop.core.values.model import ValueType


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Find numbers on headings."""
    for row in report.form.indicators:
        if row.value_type is not ValueType.HEADING:
            continue
        figure = report.observations.number(row.code)
        if figure is None:
            continue
        repeated = _row_repeated(report, row, figure)
        yield on_row(
            spec,
            report,
            row.code,
            kind="heading_row.repeats" if repeated else "heading_row",
            stated=figure,
            arguments={"stated": figure, "child": row_name(repeated) if repeated else ""},
        )


def _row_repeated(report: ReportUnderCheck, heading: Indicator, figure: Decimal) -> Indicator | None:
    below = (row for row in report.form.indicators if row.parent == heading.code)
    return next((row for row in below if report.observations.number(row.code) == figure), None)


KIND = CheckKind(name="heading_row", parameters={}, examine=examine)
