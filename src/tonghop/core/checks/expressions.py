"""Figures and formulas as checks need them: exact numbers, quotients, rounding, conditions.

Decides what counts as an exact figure (a bound does not) and how a rate is rounded: half up, as
reports do. Formulas are those of the pack language; a bare indicator code is the shortest one.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from tonghop.core.checks.model import ReportUnderCheck
from tonghop.core.values.model import Value

_RELATIONS: Mapping[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "≤",
    ast.Gt: ">",
    ast.GtE: "≥",
    ast.Eq: "=",
    ast.NotEq: "≠",
}


def exact_number(report: ReportUnderCheck, code: str) -> Decimal | None:
    """The figure of a row, None where it is missing, not a number, or only a bound."""
    answer = report.answers[code]
    return answer.value if isinstance(answer.value, Decimal) and answer.bound is None else None


def quotient(numerator: Decimal, denominator: Decimal) -> Decimal | None:
    """100 × numerator / denominator; None where the denominator is zero."""
    return 100 * numerator / denominator if denominator else None


def rounded(figure: Decimal, decimals: int) -> Decimal:
    """Rounded half up to that many decimals."""
    return figure.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def truncated(figure: Decimal, decimals: int) -> Decimal:
    """Cut off after that many decimals."""
    return figure.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_DOWN)


def decimals_of(figure: Decimal) -> int:
    """How many decimals a figure is written with: 2 for 99.50."""
    exponent = figure.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


@dataclass(frozen=True, slots=True)
class Sides:
    """A comparison in figures: "120 <= 100" has left 120, right 100."""

    left: Decimal
    relation: str
    right: Decimal


def evaluate_number(expression: str, report: ReportUnderCheck) -> Decimal | None:
    """The number an expression gives, None where a figure it needs is missing."""
    if expression in report.answers:
        return exact_number(report, expression)
    value = _evaluate(expression, report)
    return value if isinstance(value, Decimal) else None


def evaluate_condition(condition: str, report: ReportUnderCheck) -> bool | None:
    """Whether a condition holds, None where a figure it needs is missing."""
    value = _evaluate(condition, report)
    return value if isinstance(value, bool) else None


def names_in(expression: str, report: ReportUnderCheck) -> tuple[str, ...]:
    """The indicator codes an expression names, each once, in the order it names them."""
    named = [node for node in ast.walk(ast.parse(expression, mode="eval")) if isinstance(node, ast.Name)]
    named.sort(key=lambda node: (node.lineno, node.col_offset))
    return tuple(dict.fromkeys(node.id for node in named if node.id in report.answers))


def sides_of(condition: str, report: ReportUnderCheck) -> Sides | None:
    """Both sides of a condition that is one comparison, in figures; None where it is none."""
    tree = ast.parse(condition, mode="eval").body
    if not isinstance(tree, ast.Compare) or len(tree.ops) != 1:
        return None
    left = evaluate_number(ast.unparse(tree.left), report)
    right = evaluate_number(ast.unparse(tree.comparators[0]), report)
    if left is None or right is None:
        return None
    return Sides(left, _RELATIONS[type(tree.ops[0])], right)


def _evaluate(expression: str, report: ReportUnderCheck) -> Value:
    from tonghop.core.formulas.evaluate import evaluate
    from tonghop.core.formulas.parse import parse

    return evaluate(parse(expression), report.answers)
