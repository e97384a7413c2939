"""The parts of a rate: what is divided by what, when both sides can be added over offices.

Decides whether a rate's formula is one division of sums of rows. Never computes a rate.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tonghop.core.forms.model import Indicator, RollUpRule
from tonghop.core.formulas.model import Arithmetic, Call, Formula, Name, Negation, Node, Number
from tonghop.core.formulas.parse import parse


@dataclass(frozen=True, slots=True)
class RateParts:
    """A rate's formula, its two sides without the factor 100, and the rows they name, each once."""

    formula: Formula
    numerator: Node
    denominator: Node
    rows: tuple[str, ...]


def rate_parts(indicator: Indicator, rows: Mapping[str, Indicator]) -> RateParts | None:
    """The parts a rate can be rebuilt from over several offices.

    None where the row has no formula, where the formula is not one division of plain sums and
    differences of rows (possibly rounded and times a number), or where one of those rows is not summed
    over offices: such parts cannot be added.
    """
    if indicator.formula is None:
        return None
    formula = parse(indicator.formula)
    sides = _sides(formula.root)
    if sides is None:
        return None
    numerator, denominator = sides
    named = _summed_rows(numerator), _summed_rows(denominator)
    if named[0] is None or named[1] is None:
        return None
    codes = tuple(dict.fromkeys((*named[0], *named[1])))
    are_summed = all(code in rows and rows[code].roll_up is RollUpRule.SUM for code in codes)
    return RateParts(formula, numerator, denominator, codes) if are_summed else None


def _sides(node: Node) -> tuple[Node, Node] | None:
    """The numerator and denominator of ``node``, looking through rounding and factors."""
    match node:
        case Call(function="round" | "truncate", arguments=(inner, _)):
            return _sides(inner)
        case Call(function="share", arguments=(numerator, denominator, *_)):
            return numerator, denominator
        case Arithmetic(operator="*", left=Number(), right=inner):
            return _sides(inner)
        case Arithmetic(operator="*", left=inner, right=Number()):
            return _sides(inner)
        case Arithmetic(operator="/", left=numerator, right=denominator):
            return _without_factor(numerator), denominator
        case _:
            return None


def _without_factor(node: Node) -> Node:
    match node:
        case Arithmetic(operator="*", left=Number(), right=inner):
            return inner
        case Arithmetic(operator="*", left=inner, right=Number()):
            return inner
        case _:
            return node


def _summed_rows(node: Node) -> tuple[str, ...] | None:
    """The rows of a sum or difference of rows; None where the node is anything else."""
    match node:
        case Name(code=code):
            return (code,)
        case Negation(operand=inner):
            return _summed_rows(inner)
        case Arithmetic(operator="+" | "-", left=left, right=right):
            return _joined((left, right))
        case Call(function="sum", arguments=arguments):
            return _joined(arguments)
        case _:
            return None


def _joined(nodes: Iterable[Node]) -> tuple[str, ...] | None:
    codes: list[str] = []
    for node in nodes:
        rows = _summed_rows(node)
        if rows is None:
            return None
        codes.extend(rows)
    return tuple(codes)
