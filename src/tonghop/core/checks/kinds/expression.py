"""Expression: a free condition of the pack holds.

Decides by the formula language. Comparisons are shown in figures: of several that must all hold, those
that do not; of several of which one must hold, all. Silent where a figure it needs is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.expressions import Sides, claims_of, evaluate_condition, names_in, scope_of
from tonghop.core.checks.found import on_form, on_row, row_names
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, phrase_of, text_of
from tonghop.core.findings import Argument, Finding
from tonghop.core.forms.model import CheckSpec
from tonghop.core.values.write import format_number, write_in_english


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Evaluate the condition; the finding points at the first row it looks at."""
    condition, scope = text_of(spec, "holds"), scope_of(report, history)
    if evaluate_condition(condition, scope) is not False:
        return
    codes, claims = names_in(condition, scope), claims_of(condition, scope)
    arguments: dict[str, Argument] = {"holds": condition, "rows": row_names(report, codes)}
    broken = [side for side in claims.sides if not side.holds] if claims else []
    sides = broken[0] if len(broken) == 1 else None
    if sides is not None:
        kind = "expression"
        arguments |= {"left": sides.left, "relation": sides.relation, "right": sides.right}
    elif claims is not None:
        kind = "expression.none" if claims.joined_by == "or" else "expression.several"
        arguments["claims"] = tuple(_written(side, format_number) for side in broken)
        arguments["claims.en"] = tuple(_written(side, write_in_english) for side in broken)
    else:
        kind = "expression.unsided"
    if "note" in spec.parameters:
        kind = f"{kind}.noted" if sides is not None else "expression.noted_alone"
        arguments |= phrase_of(spec, "note")
    if codes:
        yield on_row(
            spec,
            report,
            codes[0],
            kind=kind,
            stated=sides.left if sides else None,
            expected=sides.right if sides else None,
            arguments=arguments,
        )
    else:
        yield on_form(spec, report, kind=kind, arguments=arguments)


def _written(sides: Sides, write: Callable[[Decimal], str]) -> str:
    return f"{write(sides.left)} {sides.relation} {write(sides.right)}"


KIND = CheckKind(
    name="expression",
    parameters={
        "holds": Parameter(ParameterKind.CONDITION),
        "note": Parameter(ParameterKind.PHRASE, is_required=False),
    },
    examine=examine,
)
