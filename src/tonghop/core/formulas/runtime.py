"""What the fused code calls and names while it runs.

Decides how a missing reason is carried as a small rank, so that no Missing is built on the way.
"""

from __future__ import annotations

from decimal import Decimal

from tonghop.core.formulas.arithmetic import MISSING, STRONGEST_FIRST, UNUSABLE, equal, words
from tonghop.core.formulas.evaluate import over_rows
from tonghop.core.formulas.expressions import CONSTANTS
from tonghop.core.formulas.scope import count_units, earlier, part_of_rate
from tonghop.core.values.model import NOT_ENTERED, Missing, Value

_BY_RANK = (UNUSABLE, *(MISSING[reason] for reason in reversed(STRONGEST_FIRST)))
_RANKS = {missing.reason: rank for rank, missing in enumerate(_BY_RANK) if rank}
UNDEFINED_RANK = len(STRONGEST_FIRST)
"""The strongest reason."""


def rank(answer: Value) -> int:
    """The rank of an answer an operation cannot take: 1 for the weakest reason."""
    return _RANKS[answer.reason if isinstance(answer, Missing) else UNUSABLE.reason]


def as_number(answer: Value) -> tuple[Decimal | None, int]:
    """An answer as a number, or None and the rank of why not."""
    return (answer, 0) if isinstance(answer, Decimal) else (None, rank(answer))


def part_of_computed(answer: Value) -> Missing:
    """The numerator or denominator of a computed figure: it carries none of its own."""
    return answer if isinstance(answer, Missing) else UNUSABLE


RUNTIME: dict[str, object] = {
    **CONSTANTS,
    "BLANK": NOT_ENTERED.value,
    "BY_RANK": _BY_RANK,
    "Missing": Missing,
    "rank": rank,
    "as_number": as_number,
    "part_of_computed": part_of_computed,
    "words": words,
    "equal": equal,
    "over_rows": over_rows,
    "earlier": earlier,
    "part_of_rate": part_of_rate,
    "count_units": count_units,
}
"""The globals of the fused function, besides its own constants."""
