"""Windows beside one another: what lies between them, and what a figure to date says of the last stretch.

Decides gaps and overlaps by counting days, both ends included, and subtracts figures only where the two
windows allow it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from tonghop.core.validity import Validity

_ONE_DAY = timedelta(days=1)


class BreakKind(StrEnum):
    """How two windows fail to meet."""

    GAP = "gap"
    OVERLAP = "overlap"


@dataclass(frozen=True, slots=True)
class WindowBreak:
    """Days that stand in no window, or in two; both ends included."""

    kind: BreakKind
    first_day: date
    last_day: date


def find_breaks(windows: Iterable[Validity]) -> tuple[WindowBreak, ...]:
    """Every gap and overlap between windows taken in order of their first days.

    A window still open reaches every later day.
    """
    breaks: list[WindowBreak] = []
    reached: date | None = None
    for window in sorted(windows, key=lambda one: (one.first_day, one.last_day or date.max)):
        last_day = window.last_day or date.max
        if reached is not None and window.first_day <= reached:
            breaks.append(WindowBreak(BreakKind.OVERLAP, window.first_day, min(reached, last_day)))
        elif reached is not None and window.first_day > reached + _ONE_DAY:
            breaks.append(WindowBreak(BreakKind.GAP, reached + _ONE_DAY, window.first_day - _ONE_DAY))
        reached = last_day if reached is None else max(reached, last_day)
    return tuple(breaks)


@dataclass(frozen=True, slots=True)
class FigureToDate:
    """A figure counted over a window, such as from the start of the year to a cut-off."""

    window: Validity
    figure: Decimal


class NotDerivable(StrEnum):
    """Why two figures to date do not tell the figure of the stretch between them."""

    OTHER_START = "other_start"
    """They do not begin on the same day, so they count different things."""
    NOT_LATER = "not_later"
    """The second does not reach beyond the first."""
    OPEN = "open"
    """One of the windows has no last day."""


def in_period(before: FigureToDate, after: FigureToDate) -> FigureToDate | NotDerivable:
    """The figure of the days between two figures to date.

    Args:
        before: to the earlier cut-off.
        after: from the same first day to a later cut-off.

    Returns:
        The figure over the days after the earlier cut-off up to the later one, which may be below zero where
        the later figure was corrected downwards; else why it cannot be told.
    """
    if before.window.last_day is None or after.window.last_day is None:
        return NotDerivable.OPEN
    if before.window.first_day != after.window.first_day:
        return NotDerivable.OTHER_START
    if after.window.last_day <= before.window.last_day:
        return NotDerivable.NOT_LATER
    between = Validity(before.window.last_day + _ONE_DAY, after.window.last_day)
    return FigureToDate(between, after.figure - before.figure)
