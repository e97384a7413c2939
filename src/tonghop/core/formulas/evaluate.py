"""What a formula means: a walk over its nodes, computing with Decimal.

THE definition. Slow and plain on purpose: every faster way (``fuse``) is proved to give the same.
Never raises on figures: what cannot be computed is Missing with a reason.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext
from functools import reduce

from tonghop.core.formulas.arithmetic import (
    ARITHMETIC,
    HUNDRED,
    ROUNDINGS,
    UNDEFINED,
    equal,
    quantum,
    strongest,
)
from tonghop.core.formulas.model import (
    Arithmetic,
    Call,
    Comparison,
    Conditional,
    Formula,
    Logic,
    Name,
    Negation,
    Node,
    Not,
    Number,
    Quoted,
    Word,
    YesNo,
)
from tonghop.core.formulas.order import order
from tonghop.core.formulas.scope import Scope, count_units, earlier, part_of_rate, rows, stated
from tonghop.core.values.model import NOT_ENTERED, Answer, Missing, Text, Value

_OPERATORS: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
_ORDERINGS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def evaluate(formula: Formula, scope: Scope) -> Value:
    """Compute a formula.

    Missing: a result is missing when a figure it needs is; of several reasons the first of
    ``arithmetic.STRONGEST_FIRST`` wins. A zero denominator, or a result that cannot be held in
    50 digits, is UNDEFINED. ``and`` and ``or`` are decided as soon as one side decides them.
    Only the chosen branch of a conditional counts. An answer of the wrong kind is NOT_ENTERED.

    Example:
        >>> from tonghop.core.formulas.parse import parse
        >>> scope = Scope({"resolved": Answer(Decimal(743)), "received": Answer(Decimal(746))})
        >>> evaluate(parse("share(resolved, received, 2)"), scope)
        Decimal('99.60')
    """
    with localcontext(ARITHMETIC):
        return _value(formula.root, scope)


def evaluate_all(formulas: Mapping[str, Formula], scope: Scope) -> dict[str, Value]:
    """Compute formulas that may name one another; a computed figure stands in for a stated one.

    Returns:
        The results, in the order the formulas are given.

    Raises:
        FormulaError: formulas need one another in a circle.
    """
    answers = dict(scope.answers)
    computed: dict[str, Value] = {}
    within = replace(scope, answers=answers)
    for name in order(formulas):
        computed[name] = evaluate(formulas[name], within)
        answers[name] = Answer(computed[name])
    return {name: computed[name] for name in formulas}


def _value(node: Node, scope: Scope) -> Value:  # noqa: C901 - one case a node
    match node:
        case Number(value=number):
            return number
        case YesNo(value=said):
            return said
        case Quoted(text=text) | Word(text=text):
            return Text(text)
        case Name(code=code):
            return stated(scope, code)
        case Negation(operand=operand):
            return on_numbers(operator.neg, (_value(operand, scope),))
        case Arithmetic(operator=sign, left=left, right=right):
            return on_numbers(_OPERATORS[sign], (_value(left, scope), _value(right, scope)))
        case Comparison(operator=sign, left=left, right=right):
            return _compare(sign, _value(left, scope), _value(right, scope))
        case Logic(operator=joined, operands=operands):
            return _join(joined == "or", [_value(operand, scope) for operand in operands])
        case Not(operand=operand):
            claim = _value(operand, scope)
            return not claim if isinstance(claim, bool) else strongest((claim,))
        case Conditional(condition=condition, chosen=chosen, otherwise=otherwise):
            claim = _value(condition, scope)
            if not isinstance(claim, bool):
                return strongest((claim,))
            return _value(chosen if claim else otherwise, scope)
        case Call(function=function, arguments=arguments):
            return _call(function, arguments, scope)


def on_numbers(compute: Callable[..., Decimal | bool], operands: Sequence[Value]) -> Value:
    """Compute over operands that must all be numbers; Missing otherwise, or where it is undefined."""
    unusable = [operand for operand in operands if not isinstance(operand, Decimal)]
    if unusable:
        return strongest(unusable)
    try:
        return compute(*operands)
    except ArithmeticError:
        return UNDEFINED


def _compare(sign: str, left: Value, right: Value) -> Value:
    if sign in _ORDERINGS:
        return on_numbers(_ORDERINGS[sign], (left, right))
    same = equal(left, right)
    return not same if sign == "!=" and isinstance(same, bool) else same


def _join(deciding: bool, claims: Sequence[Value]) -> Value:
    """``and`` is decided by one False, ``or`` by one True."""
    if any(claim is deciding for claim in claims):
        return deciding
    unusable = [claim for claim in claims if not isinstance(claim, bool)]
    return strongest(unusable) if unusable else not deciding


def _call(function: str, arguments: tuple[Node, ...], scope: Scope) -> Value:
    match function, arguments:
        case "is_blank", (asked,):
            return isinstance(_value(asked, scope), Missing)
        case "is_missing", (asked, Word(text=reason)):
            found = _value(asked, scope)
            return isinstance(found, Missing) and found.reason == reason
        case (("numerator" | "denominator"), (Name(code=code),)):
            return part_of_rate(scope, function, code)
        case (("previous" | "same_period_last_year"), (Name(code=code),)):
            return earlier(scope, function, code)
        case "count_units", (Word(text=kind),):
            return count_units(scope, kind)
        case (("sum_column" | "count_rows"), (Word(text=table), *rest)):
            return over_rows(function, table, tuple(rest), scope)
        case "count_yes", claims:
            return _count_yes([_value(claim, scope) for claim in claims])
        case _:
            return on_numbers(_ON_NUMBERS[function], [_value(argument, scope) for argument in arguments])


def over_rows(function: str, table: str, rest: tuple[Node, ...], scope: Scope) -> Value:
    """``sum_column`` or ``count_rows`` over an annex; one row that cannot be told makes the whole missing."""
    asked = rows(scope, table)
    if asked is None:
        return NOT_ENTERED.value
    match rest:
        case ():
            return Decimal(len(asked))
        case (Word(text=column),):
            cells = [row.get(column, NOT_ENTERED).value for row in asked]
            return on_numbers(_total, cells) if cells else Decimal(0)
        case _:
            return _count_yes([_value(rest[0], Scope(row)) for row in asked])


def _count_yes(claims: Sequence[Value]) -> Value:
    unusable = [claim for claim in claims if not isinstance(claim, bool)]
    return strongest(unusable) if unusable else Decimal(sum(claim is True for claim in claims))


def _total(*parts: Decimal) -> Decimal:
    return reduce(operator.add, parts)


def _round(number: Decimal, decimals: Decimal) -> Decimal:
    return number.quantize(quantum(decimals), ROUNDINGS["round"])


def _truncate(number: Decimal, decimals: Decimal) -> Decimal:
    return number.quantize(quantum(decimals), ROUNDINGS["truncate"])


def _share(part: Decimal, whole: Decimal, decimals: Decimal | None = None) -> Decimal:
    percent = HUNDRED * part / whole
    return percent if decimals is None else percent.quantize(quantum(decimals), ROUNDINGS["share"])


def _lowest(*numbers: Decimal) -> Decimal:
    return min(numbers)


def _highest(*numbers: Decimal) -> Decimal:
    return max(numbers)


_ON_NUMBERS: dict[str, Callable[..., Decimal]] = {
    "sum": _total,
    "min": _lowest,
    "max": _highest,
    "abs": abs,
    "round": _round,
    "truncate": _truncate,
    "share": _share,
}
