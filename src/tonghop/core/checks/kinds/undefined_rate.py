"""Undefined rate: a rate of nothing is no rate, neither 0 % nor 100 %.

Decides where the denominator is exactly zero and the row still gives a figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonghop.core.checks.expressions import evaluate_number, exact_number, names_in, scope_of
from tonghop.core.checks.found import on_row, row_names
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, text_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Find the rate given although there is nothing it could be of."""
    rate, denominator, scope = text_of(spec, "rate"), text_of(spec, "denominator"), scope_of(report, history)
    stated = exact_number(report, rate)
    if stated is None or evaluate_number(denominator, scope) != 0:
        return
    rows = row_names(report, names_in(denominator, scope))
    yield on_row(spec, report, rate, stated=stated, arguments={"stated": stated, "rows": rows})


KIND = CheckKind(
    name="undefined_rate",
    parameters={
        "rate": Parameter(ParameterKind.INDICATOR),
        "denominator": Parameter(ParameterKind.EXPRESSION),
    },
    examine=examine,
)
