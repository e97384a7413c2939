"""Expression: a free condition of the pack holds.

Decides by the formula language; where the condition is a comparison, both sides are shown in figures.
Silent where a figure it needs is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonghop.core.checks.expressions import evaluate_condition, names_in, scope_of, sides_of
from tonghop.core.checks.found import on_row, row_names
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, text_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Evaluate the condition; the finding points at the first row it names."""
    condition, scope = text_of(spec, "holds"), scope_of(report, history)
    if evaluate_condition(condition, scope) is not False:
        return
    codes = names_in(condition, scope)
    sides = sides_of(condition, scope)
    yield on_row(
        spec,
        report,
        codes[0],
        kind="expression" if sides else "expression.unsided",
        stated=sides.left if sides else None,
        expected=sides.right if sides else None,
        arguments={
            "holds": condition,
            "rows": row_names(report, codes),
            **({"left": sides.left, "right": sides.right, "relation": sides.relation} if sides else {}),
        },
    )


KIND = CheckKind(
    name="expression",
    parameters={"holds": Parameter(ParameterKind.CONDITION)},
    examine=examine,
)
