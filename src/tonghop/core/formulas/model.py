"""What a formula is made of: a closed set of frozen nodes, and the kinds of answer it gives.

Decides the shape of a parsed formula. Never computes: ``evaluate`` does. Two nodes are equal
when they say the same thing, wherever they stand in the text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from tonghop.core.values.model import ValueType


class FormulaType(StrEnum):
    """The kinds of answer a formula can take or give, known before any figure is."""

    NUMBER = "number"
    RATE = "rate"
    """A number too; told apart so that a row of rates can be recognised."""
    YES_NO = "yes_no"
    CODE = "code"
    TEXT = "text"

    @property
    def is_number(self) -> bool:
        """Whether it can be computed with."""
        return self in (FormulaType.NUMBER, FormulaType.RATE)

    @property
    def is_words(self) -> bool:
        """Whether it can be compared with words in quotes."""
        return self in (FormulaType.CODE, FormulaType.TEXT)


_TYPES_OF_ANSWERS = {
    ValueType.COUNT: FormulaType.NUMBER,
    ValueType.QUANTITY: FormulaType.NUMBER,
    ValueType.PAIR: FormulaType.NUMBER,
    ValueType.RATE: FormulaType.RATE,
    ValueType.YES_NO: FormulaType.YES_NO,
    ValueType.CODED: FormulaType.CODE,
    ValueType.TEXT: FormulaType.TEXT,
    ValueType.LIST: FormulaType.TEXT,
}


def formula_type(value_type: ValueType) -> FormulaType | None:
    """What a row or column of that type is in a formula; None for a heading, which has no answer."""
    return _TYPES_OF_ANSWERS.get(value_type)


@dataclass(frozen=True, slots=True)
class Number:
    """A number written in the formula, exactly as written."""

    value: Decimal
    position: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class YesNo:
    """``yes`` or ``no`` written in the formula."""

    value: bool
    position: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotes, to be compared with a coded or text answer."""

    text: str
    position: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Word:
    """The code of a table, column, kind of office or missing reason, as an argument."""

    text: str
    position: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Name:
    """An indicator by its code; inside the condition of a table function, a column by its code."""

    code: str
    position: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Negation:
    """``-operand``."""

    operand: Node
    position: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """``left operator right`` with ``+ - * /``; ``position`` is where ``left`` starts."""

    operator: str
    left: Node
    right: Node
    position: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Comparison:
    """``left operator right`` with ``== != < <= > >=``."""

    operator: str
    left: Node
    right: Node
    position: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Logic:
    """Two or more claims joined by ``and`` or by ``or``."""

    operator: str
    operands: tuple[Node, ...]
    position: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """``not operand``."""

    operand: Node
    position: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Conditional:
    """``chosen if condition else otherwise``."""

    condition: Node
    chosen: Node
    otherwise: Node
    position: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the trade on its arguments; ``position`` is that of the function's name."""

    function: str
    arguments: tuple[Node, ...]
    position: int = field(compare=False)


Leaf = Number | YesNo | Quoted | Word | Name
Node = Leaf | Negation | Arithmetic | Comparison | Logic | Not | Conditional | Call


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as written and as understood; node positions are offsets in ``text``."""

    text: str
    root: Node
