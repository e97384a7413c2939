"""Figures and formulas as checks need them: exact numbers, quotients, rounding, conditions.

Decides what counts as an exact figure (a bound does not) and how a rate is rounded: half up, as
reports do. Formulas are those of the pack language; a bare indicator code is the shortest one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import lru_cache

from tonghop.core.checks.model import ReportUnderCheck
from tonghop.core.formulas.evaluate import evaluate
from tonghop.core.formulas.model import Comparison, Formula, Logic
from tonghop.core.formulas.order import find_names
from tonghop.core.formulas.parse import parse
from tonghop.core.formulas.scope import Scope
from tonghop.core.values.model import Value

_MOST_DIGITS = 28
"""Longer figures than Decimal computes with stand in files of nonsense; they are compared as they are."""

_RELATIONS = {"<": "<", "<=": "≤", ">": ">", ">=": "≥", "==": "=", "!=": "≠"}


def exact_number(report: ReportUnderCheck, code: str) -> Decimal | None:
    """The figure of a row, None where it is missing, not a number, or only a bound."""
    answer = report.answers[code]
    return answer.value if isinstance(answer.value, Decimal) and answer.bound is None else None


def quotient(numerator: Decimal, denominator: Decimal) -> Decimal | None:
    """100 × numerator / denominator; None where the denominator is zero."""
    return 100 * numerator / denominator if denominator else None


def rounded(figure: Decimal, decimals: int) -> Decimal:
    """Rounded half up to that many decimals."""
    return _quantized(figure, decimals, ROUND_HALF_UP)


def truncated(figure: Decimal, decimals: int) -> Decimal:
    """Cut off after that many decimals."""
    return _quantized(figure, decimals, ROUND_DOWN)


def _quantized(figure: Decimal, decimals: int, rounding: str) -> Decimal:
    if figure.adjusted() + decimals >= _MOST_DIGITS:
        return figure
    return figure.quantize(Decimal(1).scaleb(-decimals), rounding=rounding)


def decimals_of(figure: Decimal) -> int:
    """How many decimals a figure is written with: 2 for 99.50."""
    exponent = figure.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


@dataclass(frozen=True, slots=True)
class Sides:
    """A comparison in figures, and whether it holds: "120 ≤ 100" has left 120, right 100."""

    left: Decimal
    relation: str
    right: Decimal
    holds: bool


@dataclass(frozen=True, slots=True)
class Claims:
    """Comparisons joined by ``and`` or by ``or``; ``joined_by`` is empty for a single one."""

    joined_by: str
    sides: tuple[Sides, ...]


def scope_of(report: ReportUnderCheck, history: Sequence[ReportUnderCheck] = ()) -> Scope:
    """What a formula may look at: this report, the office's last one, and the one a year before."""
    year_before = next((earlier for earlier in history if _is_year_before(earlier, report)), None)
    return Scope(
        answers=report.answers,
        previous=history[0].answers if history else {},
        same_period_last_year=year_before.answers if year_before else {},
        tables={
            code: tuple(
                {column: observation.answer for column, observation in row.cells.items()} for row in rows
            )
            for code, rows in report.observations.tables.items()
        },
    )


def evaluate_number(expression: str, scope: Scope) -> Decimal | None:
    """The number an expression gives, None where a figure it needs is missing or only a bound."""
    answer = scope.answers.get(expression)
    if answer is not None:
        return answer.value if isinstance(answer.value, Decimal) and answer.bound is None else None
    value = _evaluate(expression, scope)
    return value if isinstance(value, Decimal) else None


def evaluate_condition(condition: str, scope: Scope) -> bool | None:
    """Whether a condition holds, None where a figure it needs is missing or only a bound."""
    value = _evaluate(condition, scope)
    return value if isinstance(value, bool) else None


def names_in(expression: str, scope: Scope) -> tuple[str, ...]:
    """The indicator codes an expression looks at in this period, each once, in the order of the text."""
    named = sorted(find_names(_parsed(expression).root), key=lambda name: name.position)
    return tuple(dict.fromkeys(name.code for name in named if name.code in scope.answers))


def claims_of(condition: str, scope: Scope) -> Claims | None:
    """The comparisons a condition is made of, in figures; None where it holds anything else."""
    root = _parsed(condition).root
    comparisons = root.operands if isinstance(root, Logic) else (root,)
    sides = [_sides(condition, node, scope) for node in comparisons if isinstance(node, Comparison)]
    known = tuple(side for side in sides if side is not None)
    if len(known) < len(comparisons):
        return None
    return Claims(root.operator if isinstance(root, Logic) else "", known)


def _sides(condition: str, comparison: Comparison, scope: Scope) -> Sides | None:
    left, right, holds = (
        evaluate(Formula(condition, node), scope) for node in (comparison.left, comparison.right, comparison)
    )
    if not isinstance(left, Decimal) or not isinstance(right, Decimal) or not isinstance(holds, bool):
        return None
    return Sides(left, _RELATIONS[comparison.operator], right, holds)


def _evaluate(expression: str, scope: Scope) -> Value | None:
    if any(scope.answers[code].bound is not None for code in names_in(expression, scope)):
        return None
    return evaluate(_parsed(expression), scope)


@lru_cache(maxsize=4096)
def _parsed(expression: str) -> Formula:
    return parse(expression)


def _is_year_before(earlier: ReportUnderCheck, report: ReportUnderCheck) -> bool:
    if earlier.period is None or report.period is None:
        return False
    return replace(earlier.period, year=earlier.period.year + 1) == report.period
