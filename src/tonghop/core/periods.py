"""Reporting periods (kỳ báo cáo) and cut-off windows (thời gian chốt số liệu).

Decides the code of a period and the two dates a report really covers. The two are kept
apart: a letter may ask for 01/12/2018 to 20/5/2019 and call it "quý II/2019".
Never derives a window from a period: windows are given by a regime or a letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Frequency(StrEnum):
    """How often a report is due."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
class ReportingPeriod:
    """A nominal period: year, frequency and its number in the year (1 for a year)."""

    year: int
    frequency: Frequency
    number: int = 1
