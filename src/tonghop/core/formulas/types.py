"""Whether a formula makes sense, told from the kinds of its rows alone, without any figure.

Decides names and kinds: a formula accepted here never meets an operation it cannot do on
answers of the declared kinds. Never looks at a figure.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from tonghop.core.formulas.errors import FormulaError, unknown
from tonghop.core.formulas.functions import FUNCTIONS, Slot
from tonghop.core.formulas.model import (
    Arithmetic,
    Call,
    Comparison,
    Conditional,
    Formula,
    FormulaType,
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

Symbols = Mapping[str, FormulaType]


@dataclass(frozen=True, slots=True)
class _Checker:
    text: str
    symbols: Symbols
    tables: Mapping[str, Symbols]
    codes: Mapping[str, Collection[str]] = field(default_factory=dict)

    def kind(self, node: Node) -> FormulaType:  # noqa: C901 - one case a node
        match node:
            case Number():
                return FormulaType.NUMBER
            case YesNo():
                return FormulaType.YES_NO
            case Quoted() | Word():
                return FormulaType.TEXT
            case Name(code=code, position=position):
                if code not in self.symbols:
                    raise unknown("unknown_name", self.text, position, code, self.symbols)
                return self.symbols[code]
            case Negation(operand=operand):
                return self.number(operand, "-")
            case Arithmetic(operator=sign, left=left, right=right):
                return self._arithmetic(sign, left, right)
            case Comparison(operator=sign, left=left, right=right):
                return self._comparison(sign, left, right)
            case Logic(operator=joined, operands=operands):
                for operand in operands:
                    self.claim(operand, joined)
                return FormulaType.YES_NO
            case Not(operand=operand):
                return self.claim(operand, "not")
            case Conditional(condition=condition, chosen=chosen, otherwise=otherwise):
                self.claim(condition, "if")
                return self._either(chosen, otherwise)
            case Call():
                return self._call(node)

    def number(self, node: Node, operation: str) -> FormulaType:
        kind = self.kind(node)
        if not kind.is_number:
            raise FormulaError("needs_number", self.text, node.position, operation=operation, found=kind)
        return kind

    def claim(self, node: Node, operation: str) -> FormulaType:
        kind = self.kind(node)
        if kind is not FormulaType.YES_NO:
            raise FormulaError("needs_yes_no", self.text, node.position, operation=operation, found=kind)
        return kind

    def _arithmetic(self, sign: str, left: Node, right: Node) -> FormulaType:
        kinds = {self.number(left, sign), self.number(right, sign)}
        is_sum_of_rates = sign in "+-" and kinds == {FormulaType.RATE}
        return FormulaType.RATE if is_sum_of_rates else FormulaType.NUMBER

    def _comparison(self, sign: str, left: Node, right: Node) -> FormulaType:
        if sign not in ("==", "!="):
            self.number(left, sign)
            self.number(right, sign)
            return FormulaType.YES_NO
        kinds = self.kind(left), self.kind(right)
        if not _comparable(*kinds):
            is_code_as_number = set(kinds) == {FormulaType.CODE, FormulaType.NUMBER}
            key = "code_without_quotes" if is_code_as_number else "kinds_differ"
            raise FormulaError(key, self.text, right.position, left=kinds[0], right=kinds[1])
        self._check_code(left, right)
        self._check_code(right, left)
        return FormulaType.YES_NO

    def _check_code(self, coded: Node, quoted: Node) -> None:
        if not isinstance(coded, Name) or not isinstance(quoted, Quoted):
            return
        codes = self.codes.get(coded.code)
        if codes is not None and quoted.text not in codes:
            raise FormulaError(
                "unknown_code", self.text, quoted.position, code=quoted.text, choices=", ".join(codes)
            )

    def _either(self, chosen: Node, otherwise: Node) -> FormulaType:
        kinds = self.kind(chosen), self.kind(otherwise)
        if not _comparable(*kinds):
            left, right = kinds
            raise FormulaError("branches_differ", self.text, otherwise.position, left=left, right=right)
        return kinds[0] if kinds[0] is kinds[1] else _joint(kinds[0])

    def _call(self, call: Call) -> FormulaType:
        function = FUNCTIONS[call.function]
        kinds = [
            self._argument(function.slot(index), argument, call)
            for index, argument in enumerate(call.arguments)
        ]
        if function.name in ("numerator", "denominator"):
            self.number(call.arguments[0], function.name)
        return function.gives or kinds[0] or FormulaType.NUMBER

    def _argument(self, slot: Slot, argument: Node, call: Call) -> FormulaType | None:
        match slot:
            case Slot.NUMBER | Slot.DECIMALS:
                return self.number(argument, call.function)
            case Slot.YES_NO:
                return self.claim(argument, call.function)
            case Slot.ANY | Slot.INDICATOR:
                return self.kind(argument)
            case Slot.TABLE:
                self._columns(argument)
            case Slot.COLUMN:
                self._check_column(call, argument)
            case Slot.CONDITION:
                columns = self._columns(call.arguments[0])
                _Checker(self.text, columns, {}).claim(argument, call.function)
        return None

    def _columns(self, table: Node) -> Symbols:
        code = table.text if isinstance(table, Word) else ""
        if code not in self.tables:
            raise unknown("unknown_table", self.text, table.position, code, self.tables)
        return self.tables[code]

    def _check_column(self, call: Call, column: Node) -> None:
        columns = self._columns(call.arguments[0])
        code = column.text if isinstance(column, Word) else ""
        if code not in columns:
            raise unknown("unknown_column", self.text, column.position, code, columns)
        if not columns[code].is_number:
            raise FormulaError(
                "needs_number", self.text, column.position, operation=call.function, found=columns[code]
            )


def check_types(
    formula: Formula,
    symbols: Symbols,
    *,
    tables: Mapping[str, Symbols] | None = None,
    codes: Mapping[str, Collection[str]] | None = None,
) -> FormulaType:
    """Check names and kinds, and tell what kind of answer the formula gives.

    Args:
        formula: as parsed.
        symbols: the kind of each indicator, by code.
        tables: for each annex, the kind of each column, by code.
        codes: for coded indicators, the codes they admit; others are compared unchecked.

    Raises:
        FormulaError: an unknown name, or an operation on a kind that cannot take it.
    """
    return _Checker(formula.text, symbols, tables or {}, codes or {}).kind(formula.root)


def _comparable(left: FormulaType, right: FormulaType) -> bool:
    return left is right or (left.is_number and right.is_number) or (left.is_words and right.is_words)


def _joint(kind: FormulaType) -> FormulaType:
    return FormulaType.NUMBER if kind.is_number else FormulaType.TEXT
