"""How formulas compute: the precision, the roundings, and which reason wins when figures are missing.

Decides the arithmetic shared by the definition and by everything proved equal to it.
Results never depend on the caller's decimal context.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import (
    ROUND_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
)

from tonghop.core.values.model import Coded, Missing, MissingReason, Text, Value

ARITHMETIC = Context(
    prec=50,
    rounding=ROUND_HALF_EVEN,
    Emin=-9_999,
    Emax=9_999,
    capitals=1,
    clamp=0,
    flags=[],
    traps=[InvalidOperation, DivisionByZero, Overflow],
)
"""50 significant digits: far beyond any official figure, so a rate is exact before it is rounded."""

HUNDRED = Decimal(100)

ROUNDINGS = {"round": ROUND_HALF_UP, "truncate": ROUND_DOWN, "share": ROUND_HALF_UP}
"""Half goes up, away from zero, as official forms round; ``truncate`` cuts."""

STRONGEST_FIRST = (
    MissingReason.UNDEFINED,
    MissingReason.NOT_ENTERED,
    MissingReason.NOT_AVAILABLE_YET,
    MissingReason.ATTACHED_ELSEWHERE,
    MissingReason.NONE_OCCURRED,
    MissingReason.NOT_APPLICABLE,
)
"""Which reason a result has when several of its figures are missing: the one that asks most of the office."""

MISSING = {reason: Missing(reason) for reason in MissingReason}
UNDEFINED = MISSING[MissingReason.UNDEFINED]
UNUSABLE = MISSING[MissingReason.NOT_ENTERED]
"""An answer of a kind the operation cannot take (words where a number is asked) counts as not entered."""

_RANK = {reason: rank for rank, reason in enumerate(STRONGEST_FIRST)}


def strongest(values: Iterable[Value]) -> Missing:
    """The missing value that wins among operands of which at least one cannot be used.

    A present value among ``values`` counts as one of the wrong kind only if no operand is missing
    for a stronger reason; callers pass the operands that cannot be used.
    """
    reasons = (value.reason if isinstance(value, Missing) else UNUSABLE.reason for value in values)
    return MISSING[min(reasons, key=_RANK.__getitem__)]


def quantum(decimals: Decimal) -> Decimal:
    """One unit of the last of so many decimals: 0.01 for 2."""
    return Decimal(1).scaleb(-int(decimals))


def words(value: Value) -> str | None:
    """The code of a coded answer or the words of a text; None for any other."""
    if isinstance(value, Coded):
        return value.code
    return value.text if isinstance(value, Text) else None


def equal(left: Value, right: Value) -> bool | Missing:
    """Whether two answers of the same kind say the same; Missing where one has no figure or kinds differ.

    A coded answer and words compare by the code.
    """
    if isinstance(left, Missing) or isinstance(right, Missing):
        return strongest(value for value in (left, right) if isinstance(value, Missing))
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right if isinstance(left, bool) and isinstance(right, bool) else UNUSABLE
    if isinstance(left, Decimal) and isinstance(right, Decimal):
        try:
            return left == right
        except ArithmeticError:
            return UNDEFINED
    if isinstance(left, Decimal) or isinstance(right, Decimal):
        return UNUSABLE
    return words(left) == words(right)
