"""Range: a figure lies between the least and the most it can be.

Decides on exact figures and, for a bounded one ("hơn 120%"), only where the bound itself lies outside.
A rate the form allows above 100 is held to ``least`` and ``most`` as the pack writes them, no others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonghop.core.checks.expressions import exact_number
from tonghop.core.checks.found import on_row
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, number_of, texts_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec, FormVersion, Indicator
from tonghop.core.values.model import ValueType


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Find figures below ``least`` or above ``most``."""
    for row in _rows(spec, report.form):
        figure = exact_number(report, row.code)
        if figure is None:
            continue
        for name, kind in (("least", "range.below"), ("most", "range.above")):
            if name not in spec.parameters:
                continue
            limit = number_of(spec, name, "0")
            if figure < limit if name == "least" else figure > limit:
                yield on_row(
                    spec,
                    report,
                    row.code,
                    kind=kind,
                    stated=figure,
                    expected=limit,
                    arguments={"stated": figure, "limit": limit},
                )


def _rows(spec: CheckSpec, form: FormVersion) -> tuple[Indicator, ...]:
    """The rows named; ``all`` are the rates the form does not allow above 100."""
    if spec.parameters.get("indicators", "all") != "all":
        return tuple(form.indicator(code) for code in texts_of(spec, "indicators"))
    return tuple(
        row for row in form.indicators if row.value_type is ValueType.RATE and not row.over_100_allowed
    )


KIND = CheckKind(
    name="range",
    parameters={
        "indicators": Parameter(ParameterKind.INDICATORS_OR_ALL, is_required=False, default="all"),
        "least": Parameter(ParameterKind.NUMBER, is_required=False),
        "most": Parameter(ParameterKind.NUMBER, is_required=False),
    },
    examine=examine,
)
