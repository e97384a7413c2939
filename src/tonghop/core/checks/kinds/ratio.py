"""Ratio: a stated rate is what its own parts give, rounded to the decimals it is stated with.

Decides on the rate as the office wrote it: the stated rate of "743/746 đạt 99,59%", else the figure of
the row. The parts are the expressions of the check, or, where it gives none, the numerator and
denominator inside the answer itself, or inside that of the row ``pair`` names ("14/14 cơ quan"). A rate
that fits only one of ``other_readings`` is a warning; what the sentence expects is always by the form's
own parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.explanations.ratios import OtherReading, RatioUnderCheck, explain_ratio, fits_reading
from tonghop.core.checks.expressions import decimals_of, evaluate_number, quotient, rounded, scope_of
from tonghop.core.checks.found import on_row
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, readings_of, text_of
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import CheckSpec
from tonghop.core.formulas.scope import Scope
from tonghop.core.values.model import Answer

SHOWN_DECIMALS = 2
"""A recomputed rate is shown with at least two decimals, as reports write them, unless it is whole."""


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Recompute the rate; silent where it or a part is missing, bounded, or the denominator is zero."""
    ratio = _ratio_under_check(spec, report, scope_of(report, history))
    if ratio is None:
        return
    exact = quotient(ratio.numerator, ratio.denominator)
    if exact is None or ratio.stated == rounded(exact, ratio.decimals):
        return
    severity = spec.severity
    if fits_reading(ratio) and severity is Severity.ERROR:
        severity = Severity.WARNING
    is_whole = exact == exact.to_integral_value()
    expected = rounded(exact, 0 if is_whole else max(SHOWN_DECIMALS, ratio.decimals))
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


def _ratio_under_check(spec: CheckSpec, report: ReportUnderCheck, scope: Scope) -> RatioUnderCheck | None:
    rate = text_of(spec, "rate")
    answer = report.answers[rate]
    if answer.bound is not None:
        return None
    stated = answer.stated
    if stated is None and answer.numerator is None and isinstance(answer.value, Decimal):
        stated = answer.value
    numerator, denominator = _parts(spec, report.answers[text_of(spec, "pair", rate)], scope)
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
        readings=tuple(_readings(spec, scope)),
    )


def _parts(spec: CheckSpec, answer: Answer, scope: Scope) -> tuple[Decimal | None, Decimal | None]:
    if "numerator" not in spec.parameters:
        return answer.numerator, answer.denominator
    return (
        evaluate_number(text_of(spec, "numerator"), scope),
        evaluate_number(text_of(spec, "denominator"), scope),
    )


def _readings(spec: CheckSpec, scope: Scope) -> Iterator[OtherReading]:
    for reading in readings_of(spec, "other_readings"):
        numerator = evaluate_number(reading.numerator, scope)
        denominator = evaluate_number(reading.denominator, scope)
        if numerator is not None and denominator:
            yield OtherReading(numerator, denominator, reading.note, reading.note_in_english)


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
