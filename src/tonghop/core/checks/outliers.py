"""Outliers: which figure stands apart from its own history, and which change from those of others.

Decides by two old methods on exact numbers. Levels by the robust z of Iglewicz and Hoaglin: 0.6745 times
the distance from the median over the median absolute deviation, past 3.5. Changes by Hidiroglou and
Berthelot (Survey Methodology 12, 1986): the ratio to the last figure, made symmetric about its median,
weighted by the square root of size, held against the quartiles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

_Z_OF_QUARTILE = Decimal("0.6745")
_MOST_Z = Decimal("3.5")
_LEAST_SPREAD = Decimal("0.05")
"""HB's A: quartiles nearer than this share of the median do not make every change unusual."""
_TIMES_QUARTILE = Decimal(7)
"""HB's C: how many quartile distances are still usual."""
_LEAST_CHANGE = Decimal("1.25")
"""A change within a quarter of the usual one is usual, however alike the others are."""
_LEAST_DEVIATION = Decimal("0.05")
"""A history that hardly moved is taken to move by this share of its median."""


@dataclass(frozen=True, slots=True)
class Change:
    """A figure and the one of the period before."""

    before: Decimal
    now: Decimal

    @property
    def ratio(self) -> Decimal:
        """How many times the figure before."""
        return self.now / self.before


def median(figures: Sequence[Decimal]) -> Decimal:
    """The middle figure, or the mean of the two in the middle.

    Raises:
        ValueError: no figures.
    """
    return _quantile(figures, 2, 4)


def judge_level(figure: Decimal, earlier: Sequence[Decimal]) -> bool:
    """Whether a figure stands apart from the earlier ones; never where there are none."""
    if not earlier:
        return False
    middle = median(earlier)
    spread = median([abs(one - middle) for one in earlier])
    deviation = max(spread, _LEAST_DEVIATION * abs(middle), Decimal(1))
    return _Z_OF_QUARTILE * abs(figure - middle) / deviation > _MOST_Z


def find_unusual_changes(changes: Sequence[Change]) -> tuple[int, ...]:
    """Which of the changes are unusual among all, by position; those from or to zero are passed over."""
    judged = [at for at, change in enumerate(changes) if change.before > 0 and change.now > 0]
    if len(judged) < 4:
        return ()
    middle = median([changes[at].ratio for at in judged])
    effects = {at: _effect(changes[at], middle) for at in judged}
    scores = list(effects.values())
    low, centre, high = (_quantile(scores, quarter, 4) for quarter in (1, 2, 3))
    least = abs(_LEAST_SPREAD * centre)
    below = _TIMES_QUARTILE * max(centre - low, least)
    above = _TIMES_QUARTILE * max(high - centre, least)
    return tuple(
        at
        for at, effect in effects.items()
        if not centre - below <= effect <= centre + above
        and not middle / _LEAST_CHANGE <= changes[at].ratio <= middle * _LEAST_CHANGE
    )


def _effect(change: Change, middle: Decimal) -> Decimal:
    """A change made symmetric about the median ratio, weighted by the square root of its size."""
    ratio = change.ratio
    centred = 1 - middle / ratio if ratio < middle else ratio / middle - 1
    return centred * max(change.before, change.now).sqrt()


def _quantile(figures: Sequence[Decimal], part: int, of: int) -> Decimal:
    """The figure ``part``/``of`` of the way through, in a straight line between neighbours."""
    if not figures:
        raise ValueError("no figures: there is no middle of nothing")
    in_order = sorted(figures)
    whole, rest = divmod((len(in_order) - 1) * part, of)
    if not rest:
        return in_order[whole]
    return in_order[whole] + (in_order[whole + 1] - in_order[whole]) * rest / of
