"""Equal elsewhere: one matter asked in several places has one figure.

Decides on the rows that hold an exact figure; the first of them is what the others are held to. A blank
one is the business of ``blank``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonghop.core.checks.expressions import exact_number
from tonghop.core.checks.found import on_row, row_name
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, texts_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Compare every figure with the first one given; a finding for each that differs."""
    given = {
        code: figure
        for code in texts_of(spec, "indicators")
        if (figure := exact_number(report, code)) is not None
    }
    first = next(iter(given), None)
    for code, figure in given.items():
        if first is not None and figure != given[first]:
            yield on_row(
                spec,
                report,
                code,
                stated=figure,
                expected=given[first],
                arguments={
                    "stated": figure,
                    "elsewhere": row_name(report.form.indicator(first)),
                    "figure": given[first],
                    "difference": abs(figure - given[first]),
                },
            )


KIND = CheckKind(
    name="equal_elsewhere", parameters={"indicators": Parameter(ParameterKind.INDICATORS)}, examine=examine
)
