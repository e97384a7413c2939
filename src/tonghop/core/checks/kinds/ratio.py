"""Ratio: a stated rate is what its own parts give, rounded to the decimals it is stated with.

Decides on the rate as the office wrote it: the stated rate of "743/746 đạt 99,59%", else the figure of
the row. The parts are the expressions of the check, or, where it gives none, the numerator and
denominator inside the answer itself (or inside the answer of the row ``pair`` names). A rate that fits
only one of ``other_readings`` is a warning; what the sentence expects is always by the form's own parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.explanations.ratios import RatioUnderCheck, explain_ratio, fits_reading
from tonghop.core.checks.expressions import decimals_of, evaluate_number, quotient, rounded
from tonghop.core.checks.found import on_row
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, readings_of, text_of
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import CheckSpec

SHOWN_DECIMALS = 2
"""A recomputed rate is shown with at least two decimals, as reports write them."""


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Recompute the rate; silent where it or a part is missing, bounded, or the denominator is zero."""
    ratio = _ratio_under_check(spec, report)
    if ratio is None:
        return
    exact = quotient(ratio.numerator, ratio.denominator)
    if exact is None or ratio.stated == rounded(exact, ratio.decimals):
        return
    severity = spec.severity
    if fits_reading(report, ratio) and severity is Severity.ERROR:
        severity = Severity.WARNING
    expected = rounded(exact, max(SHOWN_DECIMALS, ratio.decimals))
    yield on_row(
        spec,
        report,
        ratio.rate,
        severity=severity,
        stated=ratio.stated,
        expected=expected,
        arguments={
            "stated": ratio.stated,
            "numerator": ratio.numerator,
            "denominator": ratio.denominator,
            "expected": expected,
        },
        explanations=explain_ratio(report, ratio, history),
    )


def _ratio_under_check(spec: CheckSpec, report: ReportUnderCheck) -> RatioUnderCheck | None:
    rate = text_of(spec, "rate")
    answer = report.answers[rate]
    if answer.bound is not None:
        return None
    stated = answer.stated
    if stated is None and answer.numerator is None and isinstance(answer.value, Decimal):
        stated = answer.value
    numerator, denominator = _parts(spec, report, rate)
    if stated is None or numerator is None or denominator is None:
        return None
    decimals = int(text_of(spec, "decimals", str(decimals_of(stated))))
    return RatioUnderCheck(
        rate=rate,
        stated=stated,
        decimals=decimals,
        numerator=numerator,
        denominator=denominator,
        numerator_expression=text_of(spec, "numerator", ""),
        denominator_expression=text_of(spec, "denominator", ""),
        readings=readings_of(spec, "other_readings"),
    )


def _parts(spec: CheckSpec, report: ReportUnderCheck, rate: str) -> tuple[Decimal | None, Decimal | None]:
    if "numerator" in spec.parameters:
        return (
            evaluate_number(text_of(spec, "numerator"), report),
            evaluate_number(text_of(spec, "denominator"), report),
        )
    holder = report.answers[text_of(spec, "pair", rate)]
    return holder.numerator, holder.denominator


KIND = CheckKind(
    name="ratio",
    parameters={
        "rate": Parameter(ParameterKind.INDICATOR),
        "numerator": Parameter(ParameterKind.EXPRESSION, is_required=False),
        "denominator": Parameter(ParameterKind.EXPRESSION, is_required=False),
        "pair": Parameter(ParameterKind.INDICATOR, is_required=False),
        "decimals": Parameter(ParameterKind.NUMBER, is_required=False),
        "other_readings": Parameter(ParameterKind.READINGS, is_required=False),
    },
    examine=examine,
)
