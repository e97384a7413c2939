"""Answer type: a row that asks a rate is answered by a rate.

Decides on whole figures written without "%" and without their parts, in rows whose measure unit the form
does not print beside the cell: "Tỷ lệ … : 12." may be 12 files and must not be read as 12 %. Where the
pack names what the count is part of, the share it would be is shown, also for a figure that intake left
open for that reason. 0 is the same either way. Answers in words are the business of intake.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.expressions import evaluate_number, exact_number, quotient, rounded, scope_of
from tonghop.core.checks.found import on_row
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, text_of, texts_of
from tonghop.core.findings import Argument, Finding
from tonghop.core.forms.model import CheckSpec, FormVersion, Indicator, SectionShape
from tonghop.core.values.model import ValueType

_PERCENT = ("%", "phần trăm")


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Find rates answered by what may be a count."""
    whole = _whole(spec, report, history)
    for row in _rows(spec, report.form):
        figure = _whole_figure(report, row)
        if not figure:
            continue
        shown: dict[str, Argument] = {
            "stated": figure,
            "raw": " ".join(report.observations.figures[row.code].raw.split()),
        }
        if whole is not None and figure <= whole:
            share = quotient(figure, whole)
            yield on_row(
                spec,
                report,
                row.code,
                kind="answer_type.of_whole",
                stated=figure,
                arguments={**shown, "whole": whole, "share": rounded(share or Decimal(0), 2)},
            )
        elif exact_number(report, row.code) is not None:
            yield on_row(spec, report, row.code, stated=figure, arguments=shown)


def _rows(spec: CheckSpec, form: FormVersion) -> tuple[Indicator, ...]:
    """Rates laid out without a column that prints the measure unit; those named, where some are."""
    shapes = {section.code: section.shape for section in form.sections}
    chosen = None if spec.parameters.get("indicators", "all") == "all" else texts_of(spec, "indicators")
    return tuple(
        row
        for row in form.indicators
        if row.value_type is ValueType.RATE
        and (row.code in chosen if chosen else shapes.get(row.section) is not SectionShape.TABLE)
    )


def _whole_figure(report: ReportUnderCheck, row: Indicator) -> Decimal | None:
    """The figure of a row where it may be a count; the one intake asks about where it placed none."""
    observation = report.observations.figures.get(row.code)
    if (
        observation is None
        or observation.answer.numerator is not None
        or observation.answer.bound is not None
    ):
        return None
    open_figures = observation.alternatives if observation.reason == "reading.no_percent_sign" else ()
    value = observation.value if isinstance(observation.value, Decimal) else next(iter(open_figures), None)
    is_whole = value is not None and value == value.to_integral_value()
    has_sign = any(sign in observation.raw.lower() for sign in _PERCENT)
    return value if is_whole and observation.raw and not has_sign else None


def _whole(spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]) -> Decimal | None:
    if "pair" in spec.parameters:
        return report.answers[text_of(spec, "pair")].denominator
    if "of" in spec.parameters:
        return evaluate_number(text_of(spec, "of"), scope_of(report, history))
    return None


KIND = CheckKind(
    name="answer_type",
    parameters={
        "indicators": Parameter(ParameterKind.INDICATORS_OR_ALL, is_required=False, default="all"),
        "of": Parameter(ParameterKind.EXPRESSION, is_required=False),
        "pair": Parameter(ParameterKind.INDICATOR, is_required=False),
    },
    examine=examine,
)
