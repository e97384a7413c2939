"""Implication: where one condition holds, another must.

Decides by the formula language; silent where a figure either side needs is missing or only a bound.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonghop.core.checks.expressions import claims_of, evaluate_condition, names_in, scope_of
from tonghop.core.checks.found import on_row, row_names
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, text_of
from tonghop.core.findings import Argument, Finding
from tonghop.core.forms.model import CheckSpec
from tonghop.core.formulas.scope import Scope
from tonghop.core.values.write import format_number, write_in_english


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Evaluate ``when``, then ``then``; the finding points at the first row of ``then``."""
    when, then, scope = text_of(spec, "when"), text_of(spec, "then"), scope_of(report, history)
    if evaluate_condition(when, scope) is not True or evaluate_condition(then, scope) is not False:
        return
    asked = names_in(then, scope)
    if asked:
        yield on_row(
            spec,
            report,
            asked[0],
            arguments={
                "when_rows": row_names(report, names_in(when, scope)),
                "then_rows": row_names(report, asked),
                **_written("when", when, scope),
                **_written("then", then, scope),
            },
        )


def _written(name: str, condition: str, scope: Scope) -> dict[str, Argument]:
    """A condition in figures, "29 > 0"; as the pack writes it where it is no plain comparison."""
    claims = claims_of(condition, scope)
    if claims is None:
        return {name: (condition,)}
    return {
        name: tuple(
            f"{format_number(side.left)} {side.relation} {format_number(side.right)}" for side in claims.sides
        ),
        f"{name}.en": tuple(
            f"{write_in_english(side.left)} {side.relation} {write_in_english(side.right)}"
            for side in claims.sides
        ),
    }


KIND = CheckKind(
    name="implication",
    parameters={"when": Parameter(ParameterKind.CONDITION), "then": Parameter(ParameterKind.CONDITION)},
    examine=examine,
)
