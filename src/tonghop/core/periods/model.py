"""Nominal periods: year, frequency and number, with the code they have in exchange.

Decides the code and the name of a period. Never derives a window from a period (see ``regimes``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Frequency(StrEnum):
    """How often a report is due."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    """By a province's own decision; the first nine months of the year."""
    YEAR = "year"

    @property
    def months(self) -> int:
        """How many months such a period has."""
        return _MONTHS[self]


_MONTHS = {
    Frequency.MONTH: 1,
    Frequency.QUARTER: 3,
    Frequency.HALF_YEAR: 6,
    Frequency.NINE_MONTHS: 9,
    Frequency.YEAR: 12,
}
_IN_A_YEAR = {
    Frequency.MONTH: 12,
    Frequency.QUARTER: 4,
    Frequency.HALF_YEAR: 2,
    Frequency.NINE_MONTHS: 1,
    Frequency.YEAR: 1,
}
"""How many periods of that length a year is counted in; nine months are counted once."""
ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True, order=True)
class ReportingPeriod:
    """A nominal period: year, frequency and its number in the year (1 for a year)."""

    year: int
    frequency: Frequency
    number: int = 1

    @property
    def code(self) -> str:
        """``201905`` month 5, ``20192`` quarter II, ``2019H1`` first half, ``2019N`` nine months, ``2019``.

        The letters keep a half-year and nine months from being taken for a quarter.
        """
        if self.frequency is Frequency.MONTH:
            return f"{self.year:04d}{self.number:02d}"
        if self.frequency is Frequency.QUARTER:
            return f"{self.year:04d}{self.number}"
        if self.frequency is Frequency.HALF_YEAR:
            return f"{self.year:04d}H{self.number}"
        if self.frequency is Frequency.NINE_MONTHS:
            return f"{self.year:04d}N"
        return f"{self.year:04d}"

    @property
    def previous(self) -> ReportingPeriod:
        """The period of the same length right before this one."""
        if self.number > 1:
            return replace(self, number=self.number - 1)
        return replace(self.same_last_year, number=_IN_A_YEAR[self.frequency])

    @property
    def same_last_year(self) -> ReportingPeriod:
        """The same period of the year before."""
        return replace(self, year=self.year - 1)

    @property
    def name(self) -> str:
        """The period as a Vietnamese title writes it: "Quý II/2019", "6 tháng đầu năm 2020"."""
        if self.frequency is Frequency.MONTH:
            return f"Tháng {self.number}/{self.year}"
        if self.frequency is Frequency.QUARTER:
            return f"Quý {ROMAN[self.number - 1]}/{self.year}"
        if self.frequency is Frequency.HALF_YEAR:
            return f"6 tháng {'đầu' if self.number == 1 else 'cuối'} năm {self.year}"
        if self.frequency is Frequency.NINE_MONTHS:
            return f"9 tháng năm {self.year}"
        return f"Năm {self.year}"
