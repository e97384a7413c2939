"""Cut-off windows as regimes set them, and letters that set another.

Decides the window of a period: a letter's own, else that of the regime in force at its cut-off. A regime
never reaches back before its first day: Nghị định 09/2019/NĐ-CP has no window cut off before 12/3/2019.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tonghop.core.periods.model import Frequency, ReportingPeriod
from tonghop.core.validity import Validity


@dataclass(frozen=True, slots=True)
class ReportRegime:
    """A rule of cut-off: every period of these frequencies ends on one day of its last month.

    ``first_day`` None means that it is not known, and then the regime holds only where it is named.
    ``citation`` is empty where the source was not seen.
    """

    code: str
    name: str
    frequencies: tuple[Frequency, ...]
    cut_off_day: int
    first_day: date | None
    citation: str = ""

    def window(self, period: ReportingPeriod) -> Validity | None:
        """The window of a period; None where the regime has no such period or was not yet in force."""
        if period.frequency not in self.frequencies:
            return None
        window = cut_off_window(period, self.cut_off_day)
        if self.first_day is None or window.last_day is None:
            return window
        return window if window.last_day >= self.first_day else None


class WindowGround(StrEnum):
    """What a window rests on."""

    LETTER = "letter"
    REGIME = "regime"


@dataclass(frozen=True, slots=True)
class GroundedWindow:
    """The window that counts for a period, and why; ``regime`` None where a letter set it."""

    window: Validity
    ground: WindowGround
    regime: ReportRegime | None = None


def cut_off_window(period: ReportingPeriod, cut_off_day: int) -> Validity:
    """The window of a period that is cut off on that day of its last month, both ends included.

    Example:
        >>> cut_off_window(ReportingPeriod(2019, Frequency.QUARTER, 2), 14)
        Validity(first_day=datetime.date(2019, 3, 15), last_day=datetime.date(2019, 6, 14))
    """
    months = period.frequency.months
    last_month = period.year * 12 + period.number * months - 1
    return Validity(
        _day_of(last_month - months, cut_off_day) + timedelta(days=1), _day_of(last_month, cut_off_day)
    )


def _day_of(month: int, day: int) -> date:
    """A day of a month counted from year 0."""
    return date(month // 12, month % 12 + 1, day)


def window_of(
    period: ReportingPeriod, regimes: Iterable[ReportRegime], letter: Validity | None = None
) -> GroundedWindow | None:
    """The window that counts for a period.

    Args:
        period: the period as it is called.
        regimes: those to look in; the latest in force that has the period counts.
        letter: the window a letter asks for, which overrides any regime: 01/12/2018 to 20/5/2019 for
            "quý II/2019".

    Returns:
        None where no letter sets a window and no regime with a known first day has one.
    """
    if letter is not None:
        return GroundedWindow(letter, WindowGround.LETTER)
    dated = [(regime.first_day, regime) for regime in regimes if regime.first_day is not None]
    for _, regime in sorted(dated, key=lambda pair: pair[0], reverse=True):
        if window := regime.window(period):
            return GroundedWindow(window, WindowGround.REGIME, regime)
    return None
