"""Reporting periods (kỳ báo cáo), cut-off windows (thời gian chốt số liệu) and due days."""

from tonghop.core.periods.mentions import (
    DateMention,
    PeriodMention,
    WindowMention,
    find_dates,
    find_periods,
    find_windows,
    parse_date,
    parse_period,
    parse_window,
)
from tonghop.core.periods.model import Frequency, ReportingPeriod

__all__ = [
    "DateMention",
    "Frequency",
    "PeriodMention",
    "ReportingPeriod",
    "WindowMention",
    "find_dates",
    "find_periods",
    "find_windows",
    "parse_date",
    "parse_period",
    "parse_window",
]
