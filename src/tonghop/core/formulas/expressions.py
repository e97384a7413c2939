"""Each operation of formulas as a Python expression over operands that are all there.

Decides, node by node, as what an operation takes its operands and how Python writes it. Missing
figures never reach these expressions: ``emit`` guards them.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from tonghop.core.formulas.arithmetic import HUNDRED, ROUNDINGS, quantum
from tonghop.core.formulas.functions import MOST_DECIMALS
from tonghop.core.formulas.model import (
    Arithmetic,
    Call,
    Comparison,
    Conditional,
    Logic,
    Negation,
    Node,
    Not,
    Number,
    Quoted,
    YesNo,
)


class View(StrEnum):
    """As what an operation takes an operand; the value is the letter of its variable."""

    NUMBER = "n"
    YES_NO = "b"
    WORDS = "w"
    ANSWER = "r"
    """As it stands, of whatever kind, missing or not."""


LOOKUPS = (
    "previous",
    "same_period_last_year",
    "numerator",
    "denominator",
    "count_units",
    "sum_column",
    "count_rows",
)
"""Functions answered from the scope, whose kind only the figures tell."""

CONSTANTS: dict[str, object] = {
    "Decimal": Decimal,
    "HUNDRED": HUNDRED,
    **{f"MODE_{function}": rounding for function, rounding in ROUNDINGS.items()},
    **{f"QUANTUM_{places}": quantum(Decimal(places)) for places in range(MOST_DECIMALS + 1)},
}
"""The names the expressions use."""


def native_view(node: Node) -> View:
    """The kind a node gives for certain, or ANSWER where only the figures tell."""
    match node:
        case Number() | Negation() | Arithmetic():
            return View.NUMBER
        case YesNo() | Comparison() | Logic() | Not():
            return View.YES_NO
        case Conditional(chosen=chosen, otherwise=otherwise):
            view = native_view(chosen)
            return view if view is native_view(otherwise) else View.ANSWER
        case Call(function="is_blank" | "is_missing"):
            return View.YES_NO
        case Call(function=function) if function not in LOOKUPS:
            return View.NUMBER
        case _:
            return View.ANSWER


def compared_as(comparison: Comparison) -> View:
    """As what both sides of a comparison are taken; ANSWER where only the figures tell."""
    views = {native_view(comparison.left), native_view(comparison.right)}
    if comparison.operator not in ("==", "!=") or views == {View.NUMBER}:
        return View.NUMBER
    if isinstance(comparison.left, Quoted) or isinstance(comparison.right, Quoted):
        return View.WORDS if views == {View.ANSWER} else View.ANSWER
    certain = views - {View.ANSWER}
    return certain.pop() if len(certain) == 1 else View.ANSWER


def operands(node: Node) -> tuple[tuple[Node, View], ...]:
    """The operands of an operation, each with the view it is taken as."""
    match node:
        case Negation(operand=operand) | Not(operand=operand):
            return ((operand, native_view(node)),)
        case Arithmetic(left=left, right=right):
            return (left, View.NUMBER), (right, View.NUMBER)
        case Comparison(left=left, right=right):
            view = compared_as(node)
            return (left, view), (right, view)
        case Logic(operands=claims) | Call(function="count_yes", arguments=claims):
            return tuple((claim, View.YES_NO) for claim in claims)
        case Conditional(condition=condition, chosen=chosen, otherwise=otherwise):
            view = native_view(node)
            return (condition, View.YES_NO), (chosen, view), (otherwise, view)
        case Call(function="round" | "truncate", arguments=(number, _)):
            return ((number, View.NUMBER),)
        case Call(function="share", arguments=(part, whole, *_)):
            return (part, View.NUMBER), (whole, View.NUMBER)
        case Call(arguments=numbers):
            return tuple((number, View.NUMBER) for number in numbers)
        case _:
            return ()


def expression(node: Node, written: Sequence[str]) -> str:
    """An operation in Python over its written operands; raises ArithmeticError where undefined."""
    match node:
        case Negation():
            return f"(-{written[0]})"
        case Not():
            return f"(not {written[0]})"
        case Arithmetic(operator=sign):
            return f"({written[0]} {sign} {written[1]})"
        case Comparison(operator=sign):
            return f"({written[0]} {sign} {written[1]})"
        case Logic(operator=joined):
            return "(" + f" {joined} ".join(written) + ")"
        case Conditional():
            return f"({written[1]} if {written[0]} else {written[2]})"
        case Call(function=function, arguments=arguments):
            return _call(function, arguments, written)
        case _:
            raise TypeError(f"{type(node).__name__} is no operation")


def _call(function: str, arguments: Sequence[Node], written: Sequence[str]) -> str:
    match function:
        case "sum":
            return "(" + " + ".join(written) + ")"
        case "min" | "max":
            return f"{function}({', '.join(written)})" if len(written) > 1 else written[0]
        case "abs":
            return f"abs({written[0]})"
        case "count_yes":
            return f"Decimal(0 + {' + '.join(written)})"
        case "share":
            percent = f"(HUNDRED * {written[0]} / {written[1]})"
            return percent + _rounding(function, arguments[2]) if len(arguments) > 2 else percent
        case _:
            return f"{written[0]}{_rounding(function, arguments[1])}"


def _rounding(function: str, decimals: Node) -> str:
    if not isinstance(decimals, Number):
        raise TypeError("decimals are written out")
    return f".quantize(QUANTUM_{decimals.value}, MODE_{function})"
