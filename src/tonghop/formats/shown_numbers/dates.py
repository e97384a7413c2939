"""A day number as the date a person sees.

Decides what a stored count of days shows under a date format, in Vietnamese words. Excel counts a
29 February 1900 that never was; days before it are shown as Excel shows them.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

_SECONDS_A_DAY = 86400
_LAST_DAY = 2958465  # 31/12/9999
_FALSE_LEAP_DAY = 60
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_SHORT_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")


def show_date(days: Decimal, tokens: tuple[tuple[str, str], ...], since_1904: bool) -> str | None:
    """Show a count of days under a date format's tokens; None where it is no date (Excel shows ####)."""
    if days < 0 or days > _LAST_DAY:
        return None
    seconds = int((days * _SECONDS_A_DAY).to_integral_value(ROUND_HALF_UP))
    moment = _moment(seconds, since_1904)
    is_half_day = any(kind == "half" for kind, _ in tokens)
    pieces = []
    for index, (kind, letters) in enumerate(tokens):
        if kind == "elapsed":
            pieces.append(_show_elapsed(seconds, letters))
        elif kind == "half":
            pieces.append("SA" if moment.hour < 12 else "CH")
        elif kind == "date":
            letters = letters.lower()
            if letters[0] == "m" and _is_minute(tokens, index):
                pieces.append(str(moment.minute).rjust(min(len(letters), 2), "0"))
            else:
                pieces.append(_show_piece(moment, letters, is_half_day))
        elif kind in ("literal", "point", "comma"):
            pieces.append(letters)
    return "".join(pieces)


# A sheet's dates belong to no time zone; UTC only keeps the arithmetic free of clock changes.
def _moment(seconds: int, since_1904: bool) -> datetime:
    if since_1904:
        return datetime(1904, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    day = seconds // _SECONDS_A_DAY
    first = (
        datetime(1899, 12, 31, tzinfo=UTC) if day < _FALSE_LEAP_DAY else datetime(1899, 12, 30, tzinfo=UTC)
    )
    return first + timedelta(seconds=seconds)


def _is_minute(tokens: tuple[tuple[str, str], ...], index: int) -> bool:
    """True for an ``m`` that follows hours or stands before seconds."""
    times = [
        (at, letters[0].lower()) for at, (kind, letters) in enumerate(tokens) if kind in ("date", "elapsed")
    ]
    at = next(place for place, (token, _) in enumerate(times) if token == index)
    follows_hours = at > 0 and times[at - 1][1] == "h"
    before_seconds = at + 1 < len(times) and times[at + 1][1] == "s"
    return follows_hours or before_seconds


def _show_elapsed(seconds: int, letters: str) -> str:
    in_one = {"h": 3600, "m": 60, "s": 1}[letters[0]]
    return str(seconds // in_one).rjust(len(letters), "0")


def _show_piece(moment: datetime, letters: str, is_half_day: bool) -> str:
    first = letters[0]
    if first == "y":
        return f"{moment.year % 100:02d}" if len(letters) <= 2 else f"{moment.year:04d}"
    if first == "m":
        return _show_month(moment.month, len(letters))
    if first == "d":
        return _show_day(moment, len(letters))
    if first == "h":
        hour = (moment.hour + 11) % 12 + 1 if is_half_day else moment.hour
        return str(hour).rjust(min(len(letters), 2), "0")
    whole, _, fraction = letters.partition(".")
    shown = str(moment.second).rjust(min(len(whole), 2), "0")
    return shown + ("," + "0" * len(fraction) if fraction else "")


def _show_month(month: int, letters: int) -> str:
    if letters >= 4:
        return f"Tháng {month}"
    return f"Thg{month}" if letters == 3 else str(month).rjust(letters, "0")


def _show_day(moment: datetime, letters: int) -> str:
    if letters >= 4:
        return _WEEKDAYS[moment.weekday()]
    return _SHORT_WEEKDAYS[moment.weekday()] if letters == 3 else str(moment.day).rjust(letters, "0")
