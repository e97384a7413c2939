"""The functions of the trade: their names, what each takes and what it gives.

Decides the closed list of functions and the shape of their arguments. What each computes is in
``evaluate``; docs/reference/formula-language.md explains them to authors of forms.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tonghop.core.formulas.model import FormulaType


class Slot(StrEnum):
    """What may stand at one place among a function's arguments."""

    NUMBER = "number"
    YES_NO = "yes_no"
    ANY = "any"
    INDICATOR = "indicator"
    """The code of an indicator alone, not a computation."""
    DECIMALS = "decimals"
    """A whole number written out, 0 to 10."""
    UNIT_KIND = "unit_kind"
    MISSING_REASON = "missing_reason"
    TABLE = "table"
    COLUMN = "column"
    CONDITION = "condition"
    """A claim about one row of the table named first, over its column codes."""

    @property
    def is_word(self) -> bool:
        """Whether a code stands there that is no indicator: with or without quotes."""
        return self in (Slot.UNIT_KIND, Slot.MISSING_REASON, Slot.TABLE, Slot.COLUMN)


MOST_DECIMALS = 10


@dataclass(frozen=True, slots=True)
class Function:
    """One function. ``gives`` None means the kind of its first argument.

    The last ``n_optional`` slots may be left out; ``repeats`` lets the last slot be filled many times.
    """

    name: str
    slots: tuple[Slot, ...]
    gives: FormulaType | None
    n_optional: int = 0
    repeats: bool = False

    @property
    def fewest(self) -> int:
        """The least number of arguments."""
        return len(self.slots) - self.n_optional

    def accepts(self, n_arguments: int) -> bool:
        """Whether it takes that many arguments."""
        return n_arguments >= self.fewest and (self.repeats or n_arguments <= len(self.slots))

    def slot(self, index: int) -> Slot:
        """What stands at argument ``index``, from 0."""
        return self.slots[min(index, len(self.slots) - 1)]


_ALL = (
    Function("sum", (Slot.NUMBER,), FormulaType.NUMBER, repeats=True),
    Function("min", (Slot.NUMBER,), None, repeats=True),
    Function("max", (Slot.NUMBER,), None, repeats=True),
    Function("abs", (Slot.NUMBER,), None),
    Function("round", (Slot.NUMBER, Slot.DECIMALS), None),
    Function("truncate", (Slot.NUMBER, Slot.DECIMALS), None),
    Function("share", (Slot.NUMBER, Slot.NUMBER, Slot.DECIMALS), FormulaType.RATE, n_optional=1),
    Function("count_yes", (Slot.YES_NO,), FormulaType.NUMBER, repeats=True),
    Function("count_units", (Slot.UNIT_KIND,), FormulaType.NUMBER),
    Function("is_blank", (Slot.ANY,), FormulaType.YES_NO),
    Function("is_missing", (Slot.ANY, Slot.MISSING_REASON), FormulaType.YES_NO),
    Function("numerator", (Slot.INDICATOR,), FormulaType.NUMBER),
    Function("denominator", (Slot.INDICATOR,), FormulaType.NUMBER),
    Function("previous", (Slot.INDICATOR,), None),
    Function("same_period_last_year", (Slot.INDICATOR,), None),
    Function("sum_column", (Slot.TABLE, Slot.COLUMN), FormulaType.NUMBER),
    Function("count_rows", (Slot.TABLE, Slot.CONDITION), FormulaType.NUMBER, n_optional=1),
)

FUNCTIONS = {function.name: function for function in _ALL}
"""Every function by its name."""

EARLIER_PERIODS = ("previous", "same_period_last_year")
"""Functions that read another period's figure, so need nothing computed in this one."""
