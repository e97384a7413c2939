"""Dates, windows and periods as titles and letters write them.

Decides which dates, windows and periods a text names. Period and window
are kept apart: a letter may ask for 01/12/2018 to 20/5/2019 and call it "quý II/2019". Never
derives a window from a period: windows are given by a regime or a letter. Dates are always read
day, month, year; one that is in no calendar is None.

>>> parse_period("SỐ LIỆU CHÍNH PHỦ ĐIỆN TỬ QUÝ II NĂM 2019").code
'20192'
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

from tonghop.core.periods.model import ROMAN, Frequency, ReportingPeriod
from tonghop.core.validity import Validity


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text; ``day`` is None where it is incomplete or in no calendar."""

    start: int
    end: int
    text: str
    day: date | None


@dataclass(frozen=True, slots=True)
class WindowMention:
    """A window in a text; ``window`` is None where a day is impossible or the order is reversed."""

    start: int
    end: int
    text: str
    window: Validity | None


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period named in a text; ``year`` is None where the text gives none ("Quý 1")."""

    start: int
    end: int
    text: str
    frequency: Frequency
    number: int
    year: int | None

    @property
    def period(self) -> ReportingPeriod | None:
        """The period, where its year is given."""
        return None if self.year is None else ReportingPeriod(self.year, self.frequency, self.number)


_S = r"[ \t\u00a0]*+"
_BLANK = r"[ \t\u00a0.…_]*+"
_DAY_MONTH = rf"\d{{1,2}}{_S}/{_S}\d{{1,2}}"
_NUMERIC_DATE = (
    rf"(?<![\d/.,-])(?:\d{{1,2}}{_S}/{_S}\d{{1,2}}{_S}/{_S}\d{{4}}"
    rf"|\d{{1,2}}-\d{{1,2}}-\d{{4}}|\d{{1,2}}\.\d{{1,2}}\.\d{{4}})(?!\d)"
)
_LONG_DATE = (
    rf"ngày{_BLANK}(?:\d{{1,2}})?{_BLANK}tháng{_BLANK}(?:\d{{1,2}})?{_BLANK},?{_S}"
    rf"năm{_BLANK}(?:\d{{4}}(?!\d))?"
)
_SHORT_DATE = rf"ngày{_S}\d{{1,2}}{_S}(?:/|tháng){_S}\d{{1,2}}(?![\d/])"
_ANY_DAY = rf"(?:{_LONG_DATE}|{_NUMERIC_DATE}|(?<![\d/]){_DAY_MONTH}(?![\d/]))"


def _compile(pattern: str, first: str) -> re.Pattern[str]:
    """Compile a pattern so that its Vietnamese letters match composed and decomposed text alike.

    ``first`` are the characters a match may begin with: where none stands, nothing else is tried.
    """
    either = re.sub(
        r"[^\W\d_a-zA-Z]", lambda letter: f"(?:{letter[0]}|{normalize('NFD', letter[0])})", pattern
    )
    return re.compile(f"(?-i:(?=[{first}]))(?:{either})", re.IGNORECASE)


_DATE = _compile(rf"{_LONG_DATE}|(?:ngày{_S})?{_NUMERIC_DATE}|{_SHORT_DATE}", r"nN\d")
_WINDOW = _compile(
    rf"(?:từ\s*+)?(?:ngày\s*+)?(?P<first>{_ANY_DAY})\s*+(?:đến|tới|[-–—])\s*+(?:hết\s*+)?(?:ngày\s*+)?"
    rf"(?P<last>{_ANY_DAY})",
    r"tTnN\d",
)
_YEAR = rf"(?:{_S}(?:/|,|-|–)?{_S}(?:(?:của|trong){_S})?(?:năm{_S})?(?P<year_{{0}}>(?:19|20)\d\d)(?!\d))?"
_PERIOD = _compile(
    rf"\bquý{_S}(?P<quarter>IV|I{{1,3}}|[1-4])\b{_YEAR.replace('{0}', 'q')}"
    rf"|\b0?9{_S}tháng(?:{_S}đầu)?(?P<nine>){_YEAR.replace('{0}', 'n')}"
    rf"|\b0?6{_S}tháng(?:{_S}(?P<half>đầu|cuối))?{_YEAR.replace('{0}', 'h')}"
    rf"|\btháng{_S}(?P<month>1[0-2]|0?[1-9])\b(?!\d){_YEAR.replace('{0}', 'm')}"
    rf"|\bnăm{_S}(?P<year_y>(?:19|20)\d\d)\b(?!\s*[-–]\s*\d)",
    "qQtTnN069",
)
_CODE = re.compile(
    r"(?P<year>\d{4})(?:(?P<month>0[1-9]|1[0-2])|(?P<quarter>[1-4])|H(?P<half>[12])|(?P<nine>N))?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_FIGURES_OF_A_DAY = 3


def parse_date(text: str) -> date | None:
    """The first date in a text: "24 /5/2019", "ngày 05 tháng 10 năm 2020".

    Returns:
        None where there is no date, or where the first one is incomplete or impossible.
    """
    found = find_dates(text)
    return found[0].day if found else None


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Every date, in order, also incomplete ("ngày … tháng 5 năm 2019") and impossible ones."""
    return tuple(
        DateMention(match.start(), match.end(), match[0], _day(match[0])) for match in _DATE.finditer(text)
    )


def parse_window(text: str) -> Validity | None:
    """The first cut-off window of a text: "từ ngày 01/12/2018 đến ngày 20/5/2019".

    A first day without a year takes the year of the last day, or the year before where it would
    otherwise come after it ("từ 01/12 đến 20/5/2019").
    """
    found = find_windows(text)
    return found[0].window if found else None


def find_windows(text: str) -> tuple[WindowMention, ...]:
    """Every stretch "from … to …" between two days, in order."""
    if len(_DIGITS.findall(text)) < _FIGURES_OF_A_DAY:
        return ()
    return tuple(
        WindowMention(match.start(), match.end(), match[0], _window(match["first"], match["last"]))
        for match in _WINDOW.finditer(text)
        if len(_DIGITS.findall(match["last"])) == _FIGURES_OF_A_DAY
    )


def parse_period(text: str, year: int | None = None) -> ReportingPeriod | None:
    """The period a title or a code names: "QUÝ II NĂM 2019", "06 tháng đầu năm 2020", "20192".

    Args:
        text: a title, or the code of a period.
        year: taken where the text names a period without its year ("Quý 1").

    Returns:
        The first month, quarter or half-year that has a year, else the first year named; None where
        no period is named or its year is not known. "6 tháng" alone is the first half.
    """
    code = _CODE.fullmatch(text.strip())
    if code:
        return _period_of_code(code)
    mentions = find_periods(text)
    parts = [mention for mention in mentions if mention.frequency is not Frequency.YEAR]
    years = [mention.year for mention in mentions if mention.frequency is Frequency.YEAR]
    if parts:
        known = parts[0].year or (years[0] if years else year)
        return None if known is None else ReportingPeriod(known, parts[0].frequency, parts[0].number)
    return mentions[0].period if mentions else None


def find_periods(text: str, dates: Iterable[DateMention] | None = None) -> tuple[PeriodMention, ...]:
    """Every month, quarter, half-year or year named, in order; those inside a date are left out.

    Args:
        text: any text.
        dates: what ``find_dates`` finds in it, where that is known.
    """
    taken = [(found.start, found.end) for found in (find_dates(text) if dates is None else dates)]
    return tuple(
        _mention(match)
        for match in _PERIOD.finditer(text)
        if not any(start <= match.start() < end for start, end in taken)
    )


def _mention(match: re.Match[str]) -> PeriodMention:
    frequency, number = Frequency.YEAR, 1
    if quarter := match["quarter"]:
        frequency = Frequency.QUARTER
        number = int(quarter) if quarter.isdecimal() else ROMAN.index(quarter.upper()) + 1
    elif month := match["month"]:
        frequency, number = Frequency.MONTH, int(month)
    elif match["nine"] is not None:
        frequency = Frequency.NINE_MONTHS
    elif match["year_y"] is None:
        frequency, number = (
            Frequency.HALF_YEAR,
            2 if normalize("NFC", match["half"] or "").lower() == "cuối" else 1,
        )
    year = match["year_q"] or match["year_n"] or match["year_h"] or match["year_m"] or match["year_y"]
    return PeriodMention(match.start(), match.end(), match[0], frequency, number, int(year) if year else None)


def _period_of_code(code: re.Match[str]) -> ReportingPeriod:
    year = int(code["year"])
    if code["month"]:
        return ReportingPeriod(year, Frequency.MONTH, int(code["month"]))
    if code["quarter"]:
        return ReportingPeriod(year, Frequency.QUARTER, int(code["quarter"]))
    if code["half"]:
        return ReportingPeriod(year, Frequency.HALF_YEAR, int(code["half"]))
    return ReportingPeriod(year, Frequency.NINE_MONTHS if code["nine"] else Frequency.YEAR)


def _day(text: str) -> date | None:
    numbers = [int(digits) for digits in _DIGITS.findall(text)]
    return _calendar_day(numbers[2], numbers[1], numbers[0]) if len(numbers) == 3 else None


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _window(first: str, last: str) -> Validity | None:
    last_day = _day(last)
    if last_day is None:
        return None
    first_day = _day(first)
    numbers = [int(digits) for digits in _DIGITS.findall(first)]
    if len(numbers) == 2:
        first_day = _calendar_day(last_day.year, numbers[1], numbers[0])
        if first_day is not None and first_day > last_day:
            first_day = _calendar_day(last_day.year - 1, numbers[1], numbers[0])
    if first_day is None or first_day > last_day:
        return None
    return Validity(first_day, last_day)
