"""Slips of the pen: digits swapped and decimal marks lost or moved.

Decides which figures a slip makes of a right one.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tonghop.core.checks.expressions import decimals_of

_SHIFTS = (1, -1, 2, -2, 3, -3)


def swap_digits(figure: Decimal) -> Iterator[Decimal]:
    """Every figure that differs by two neighbouring digits swapped; 75.35 gives 57.35, 73.55, 75.53."""
    sign, digits, _ = figure.as_tuple()
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            swapped = (*digits[:at], digits[at + 1], digits[at], *digits[at + 2 :])
            yield Decimal((sign, swapped, -decimals_of(figure)))


def move_mark(figure: Decimal) -> Iterator[tuple[int, Decimal]]:
    """The same digits with the mark 1 to 3 places elsewhere: the shift and the figure.

    Only what the digits can write: a whole figure stays whole when its last digits are zeros.
    """
    for shift in _SHIFTS:
        moved = figure.scaleb(shift)
        if shift > 0 or decimals_of(moved) <= decimals_of(figure) + 1 or moved == moved.to_integral_value():
            yield shift, moved
