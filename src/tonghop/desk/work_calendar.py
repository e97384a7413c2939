"""The working days of Vietnam: statutory holidays, and days moved by decisions on file.

Decides that a day off given by moving another is taken only with the decision cited: the library knows
such days without saying by which decision.
"""

from __future__ import annotations

from collections.abc import Iterable

from holidays import country_holidays

from tonghop.core.periods.due import WorkCalendar
from tonghop.formats.regimes.read import load_moved_days

_SUBSTITUTED = "substituted"


def open_work_calendar(years: Iterable[int]) -> WorkCalendar:
    """The calendar of these years."""
    asked = frozenset(years)
    named = country_holidays("VN", years=asked, language="en_US")
    moved, cited = load_moved_days()
    statutory = frozenset(
        day for day, name in named.items() if day.year in asked and _SUBSTITUTED not in name.lower()
    )
    return WorkCalendar(statutory, asked, moved, cited)
