"""Due days: working days after a cut-off, and deadlines as letters write them, on the Vietnamese clock.

Decides which instant a deadline means. "Trước ngày 27/11/2018" means the end of 26/11/2018 unless the
campaign says otherwise. Never assumes a make-up day: where none was announced, it says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from tonghop.core.periods.mentions import find_dates

VIETNAM_CLOCK = timezone(timedelta(hours=7), "ICT")
"""Vietnam keeps one clock, seven hours ahead of UTC, without summer time."""

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Days off by law, and days moved by decisions.

    ``holidays`` are statutory days off, of every year in ``years``. ``moved`` gives for a day made a working
    day or a day off by a decision whether it is worked; ``cited`` the decision, by year: a year without one
    has its make-up days not announced.
    """

    holidays: frozenset[date]
    years: frozenset[int]
    moved: Mapping[date, bool]
    cited: Mapping[int, str]

    def is_worked(self, day: date) -> bool:
        """Whether offices work on a day.

        Raises:
            ValueError: the calendar does not hold the day's year.
        """
        if day.year not in self.years:
            raise ValueError(f"the calendar has no year {day.year}")
        if day in self.moved:
            return self.moved[day]
        return day.weekday() < _SATURDAY and day not in self.holidays


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day found by counting working days. ``unannounced`` are the years whose make-up days are not known.

    Where there are any, a Saturday worked or a Monday moved may still shift the day.
    """

    day: date
    unannounced: tuple[int, ...]


def after_working_days(cut_off: date, working_days: int, calendar: WorkCalendar) -> DueDay:
    """The last of so many working days after a cut-off, the cut-off itself not counted.

    Raises:
        ValueError: fewer than one working day, or a year the calendar does not hold.
    """
    if working_days < 1:
        raise ValueError("count at least one working day after the cut-off")
    day, left = cut_off, working_days
    while left:
        day += _ONE_DAY
        left -= calendar.is_worked(day)
    years = range(cut_off.year, day.year + 1)
    return DueDay(day, tuple(year for year in years if year not in calendar.cited))


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as a letter writes it, and the last day it allows; ``hour`` None means all of that day."""

    written: str
    last_day: date
    hour: time | None = None

    def passes_at(self) -> datetime:
        """The first instant that is too late: the hour named, else the start of the next day."""
        if self.hour is not None:
            return datetime.combine(self.last_day, self.hour, VIETNAM_CLOCK)
        return datetime.combine(self.last_day + _ONE_DAY, time(), VIETNAM_CLOCK)

    def is_late(self, at: datetime) -> bool:
        """Whether something done at an instant is late.

        Raises:
            ValueError: ``at`` has no time zone.
        """
        if at.tzinfo is None:
            raise ValueError("give an instant with its time zone")
        return at >= self.passes_at()


_HOUR = r"(?:(?P<hour>\d{1,2})\s*(?:giờ|h|g|:)\s*(?P<minute>[0-5]\d)?\s*(?:phút)?\s*,?\s*)?"
_DEADLINE = re.compile(
    rf"(?P<word>trước|chậm\s+nhất|muộn\s+nhất|hạn\s+cuối)\s*(?:là|vào)?\s*(?:lúc)?\s*{_HOUR}(?=ngày\s|\d{{1,2}}/)",
    re.IGNORECASE,
)


def parse_deadline(text: str) -> Deadline | None:
    """The first deadline of a text: "trước ngày 27/11/2018", "chậm nhất 17 giờ 00 ngày 25/11/2018".

    "Trước" a day without an hour leaves the day before as the last; with an hour, that hour of that day.

    Returns:
        None where there is none, or where its day is incomplete or in no calendar.
    """
    for match in _DEADLINE.finditer(text):
        mention = next((found for found in find_dates(text) if found.start >= match.end("word")), None)
        if mention is None or mention.day is None or text[match.end() : mention.start].strip():
            continue
        hour = _hour(match)
        is_day_excluded = match["word"].lower() == "trước" and hour is None
        last_day = mention.day - _ONE_DAY if is_day_excluded else mention.day
        return Deadline(text[match.start() : mention.end], last_day, hour)
    return None


def _hour(match: re.Match[str]) -> time | None:
    if match["hour"] is None or int(match["hour"]) > 23:
        return None
    return time(int(match["hour"]), int(match["minute"] or 0))
