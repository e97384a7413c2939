"""From the text of a formula to its nodes.

Decides which shapes a formula may have. The standard library's ``ast`` reads the grammar and
only an exact list of its nodes is carried over; nothing is ever compiled or run from the text.
Numbers are taken from the text itself, so ``0.1`` is exactly one tenth.
Never checks names or kinds: ``types`` does.
"""

from __future__ import annotations

import ast
from collections.abc import Collection
from decimal import Decimal

from tonghop.core.formulas.errors import FormulaError, unknown
from tonghop.core.formulas.functions import FUNCTIONS, MOST_DECIMALS, Function, Slot
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
from tonghop.core.formulas.scan import check_characters
from tonghop.core.reporting_units import UnitKind
from tonghop.core.values.model import MissingReason

MOST_LEVELS = 100
"""How deep nodes may stand inside one another; a sum of many rows is written ``sum(a, b, …)``."""

_ARITHMETIC = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_COMPARISON = {ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_YES_NO = {"yes": True, "no": False}


def parse(text: str) -> Formula:
    """Read a formula.

    Line breaks count as spaces. ``0 <= a <= 100`` means ``0 <= a and a <= 100``.

    Raises:
        FormulaError: the text is no formula; the error points at the character and says what to
            write. Also for an unknown function or a wrong number of arguments.

    Example:
        >>> parse("round(100 * resolved / received, 2)").root.function
        'round'
    """
    check_characters(text)
    blank = "".join(" " if character.isspace() else character for character in text)
    start = len(blank) - len(blank.lstrip())
    try:
        tree = ast.parse(blank[start:], mode="eval")
    except SyntaxError as error:
        raise FormulaError("not_understood", text, _offset_of(error, text, start)) from None
    except (RecursionError, MemoryError):
        raise FormulaError("too_deep", text, start) from None
    return Formula(text, _Reader(text, blank, start).read(tree.body, 1))


def _offset_of(error: SyntaxError, text: str, start: int) -> int:
    return min(start + max((error.offset or 1) - 1, 0), max(len(text) - 1, 0))


class _Reader:
    """Carries ``ast`` nodes over to ours; ``blank`` is the text as parsed, from ``start`` on."""

    def __init__(self, text: str, blank: str, start: int) -> None:
        self._text = text
        self._start = start
        self._octets = blank[start:].encode()

    def read(self, node: ast.expr, level: int) -> Node:  # noqa: C901 - one case a node
        position = self._position(node.col_offset)
        if level > MOST_LEVELS:
            raise FormulaError("too_deep", self._text, position)
        match node:
            case ast.Constant():
                return self._constant(node, position)
            case ast.Name(id=code) if code in _YES_NO:
                return YesNo(_YES_NO[code], position)
            case ast.Name(id=code) if code in FUNCTIONS:
                raise FormulaError("function_alone", self._text, position, function=code)
            case ast.Name(id=code):
                return Name(code, position)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return Negation(self.read(operand, level + 1), position)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return Not(self.read(operand, level + 1), position)
            case ast.BinOp(op=operator) if type(operator) in _ARITHMETIC:
                left, right = self.read(node.left, level + 1), self.read(node.right, level + 1)
                return Arithmetic(_ARITHMETIC[type(operator)], left, right, position)
            case ast.Compare():
                return self._comparison(node, position, level)
            case ast.BoolOp(op=operator, values=claims):
                joined = "and" if isinstance(operator, ast.And) else "or"
                return Logic(joined, tuple(self.read(claim, level + 1) for claim in claims), position)
            case ast.IfExp():
                return Conditional(
                    self.read(node.test, level + 1),
                    self.read(node.body, level + 1),
                    self.read(node.orelse, level + 1),
                    position,
                )
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
                return self._call(name, arguments, position, level)
            case ast.Tuple(elts=[first, *_]):
                raise FormulaError("comma", self._text, self._text.index(",", self._end(first)))
            case _:
                raise FormulaError("not_understood", self._text, position)

    def _position(self, octet: int) -> int:
        """``ast`` counts octets of UTF-8; a position counts characters."""
        return self._start + len(self._octets[:octet].decode())

    def _end(self, node: ast.expr) -> int:
        return self._position(node.end_col_offset or node.col_offset)

    def _constant(self, node: ast.Constant, position: int) -> Node:
        written = self._text[position : self._end(node)]
        if isinstance(node.value, bool):
            return YesNo(node.value, position)
        if written[0] in "\"'":
            return Quoted(written[1:-1], position)
        if isinstance(node.value, str | bytes):
            raise FormulaError("not_understood", self._text, position)
        return Number(Decimal(written), position)

    def _comparison(self, node: ast.Compare, position: int, level: int) -> Node:
        sides = [self.read(side, level + 1) for side in (node.left, *node.comparators)]
        claims = tuple(
            Comparison(_COMPARISON[type(operator)], left, right, left.position)
            for operator, left, right in zip(node.ops, sides, sides[1:], strict=False)
        )
        return claims[0] if len(claims) == 1 else Logic("and", claims, position)

    def _call(self, name: str, arguments: list[ast.expr], position: int, level: int) -> Node:
        function = FUNCTIONS.get(name)
        if function is None:
            raise unknown("unknown_function", self._text, position, name, FUNCTIONS)
        if not function.accepts(len(arguments)):
            raise _wrong_count(function, len(arguments), self._text, position)
        return Call(
            name,
            tuple(
                self._argument(function.slot(index), argument, name, level)
                for index, argument in enumerate(arguments)
            ),
            position,
        )

    def _argument(self, slot: Slot, argument: ast.expr, function: str, level: int) -> Node:
        position = self._position(argument.col_offset)
        if slot.is_word:
            return self._word(slot, argument, function, position)
        node = self.read(argument, level + 1)
        if slot is Slot.DECIMALS and not _is_decimals(node):
            raise FormulaError("needs_decimals", self._text, position, function=function, most=MOST_DECIMALS)
        if slot is Slot.INDICATOR and not isinstance(node, Name):
            raise FormulaError("needs_indicator", self._text, position, function=function)
        return node

    def _word(self, slot: Slot, argument: ast.expr, function: str, position: int) -> Word:
        match argument:
            case ast.Name(id=word):
                pass
            case ast.Constant(value=str(word)):
                pass
            case _:
                raise FormulaError(f"needs_{slot}", self._text, position, function=function)
        known: Collection[str] = _CLOSED_LISTS.get(slot, (word,))
        if word not in known:
            raise unknown(f"unknown_{slot}", self._text, position, word, known, choices=", ".join(known))
        return Word(word, position)


_CLOSED_LISTS: dict[Slot, tuple[str, ...]] = {
    Slot.UNIT_KIND: tuple(kind.value for kind in UnitKind),
    Slot.MISSING_REASON: tuple(reason.value for reason in MissingReason),
}


def _is_decimals(node: Node) -> bool:
    return (
        isinstance(node, Number)
        and node.value == node.value.to_integral_value()
        and node.value <= MOST_DECIMALS
    )


def _wrong_count(function: Function, given: int, text: str, position: int) -> FormulaError:
    slots = ", ".join(slot.value for slot in function.slots) + (", …" if function.repeats else "")
    form = f"{function.name}({slots})"
    key = "too_few_arguments" if given < function.fewest else "too_many_arguments"
    return FormulaError(key, text, position, function=function.name, given=given, form=form)
