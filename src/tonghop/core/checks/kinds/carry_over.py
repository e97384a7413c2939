"""Carry-over: what was carried over from the last period is what the last report left unresolved.

Decides by two expressions: ``carried`` over this report, ``left`` over the last one. Where the form does
not ask what was left unresolved, ``relation`` at_most holds what was carried over to what there was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonghop.core.checks.expressions import evaluate_number, names_in, scope_of
from tonghop.core.checks.found import on_row, row_names
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, text_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Compare with the last report; silent where there is none or a figure is missing."""
    if not history:
        return
    left_expression = text_of(spec, "left")
    last_scope = scope_of(history[0], history[1:])
    scope = scope_of(report, history)
    carried = evaluate_number(text_of(spec, "carried"), scope)
    left = evaluate_number(left_expression, last_scope)
    is_equal = text_of(spec, "relation", "equal") == "equal"
    if carried is None or left is None or (carried == left if is_equal else carried <= left):
        return
    codes = names_in(text_of(spec, "carried"), scope)
    if codes:
        yield on_row(
            spec,
            report,
            codes[0],
            kind="carry_over" if is_equal else "carry_over.at_most",
            stated=carried,
            expected=left,
            arguments={
                "stated": carried,
                "left": left,
                "rows": row_names(history[0], names_in(left_expression, last_scope)),
                "last_period": history[0].period.name if history[0].period else "",
                "difference": abs(carried - left),
            },
        )


KIND = CheckKind(
    name="carry_over",
    parameters={
        "carried": Parameter(ParameterKind.EXPRESSION),
        "left": Parameter(ParameterKind.EXPRESSION),
        "relation": Parameter(
            ParameterKind.CHOICE, is_required=False, choices=("equal", "at_most"), default="equal"
        ),
    },
    examine=examine,
    needs_history=True,
)
