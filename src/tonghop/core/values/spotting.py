"""The numbers of an answer, each with what stands right around it.

Decides which numbers may be figures at all, and sees percent signs, scales ("triệu"), signs,
brackets, bounds and units beside them. Never decides which of them is the answer (``numeric``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from tonghop.core.values.figures import NumberReading, plain, read_number, read_scaled
from tonghop.core.values.habit import NumberHabit
from tonghop.core.values.model import Confidence, Expectation, Relation, ValueType
from tonghop.core.values.phrases import (
    BOUND_AFTER,
    BOUND_BEFORE,
    BOUNDS,
    FURNITURE,
    PER_PERIOD,
    PERCENT,
    SCALE,
    power_of,
    unit_pattern,
)
from tonghop.core.values.written import WrittenText

_BRACKETED = re.compile(r"\([^()]*\)?")
_OPENING_DASH = re.compile(r"\s*[-–−]\s*$")
_SIGN = re.compile(r"(?:^|[\s(:=<>~≈≥≤])[-–−]$")
_SCALED_UNIT = re.compile(r"(?:(?:nghìn|ngàn)(?: tỷ| tỉ)?|triệu|tỷ|tỉ)\b", re.IGNORECASE)
_OVER = re.compile(r"\s*/\s*|\s+trên(?:\s+tổng\s+số)?\s+", re.IGNORECASE)
_COUNTED = frozenset({ValueType.COUNT, ValueType.PAIR})
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that may be a figure: position among the numbers, and its offsets.

    ``end`` is behind the digits, ``tail`` behind the percent sign or scale word as well.
    """

    position: int
    text: str
    start: int
    end: int
    tail: int
    is_percent: bool
    power: int
    is_bracketed: bool


def spot_figures(written: WrittenText, expectation: Expectation) -> list[Figure]:
    """Every number of the answer that is no date, document number or name."""
    text = written.text
    furniture = (
        [match.span() for match in FURNITURE.finditer(text)] if _LETTER.search(text) or "/" in text else []
    )
    brackets = [match.span() for match in _BRACKETED.finditer(text)] if "(" in text else []
    figures = []
    for position, token in enumerate(written.numbers):
        if _within(token.start, furniture):
            continue
        percent = PERCENT.match(text, token.end)
        scale = None if percent else SCALE.match(text, token.end)
        if scale and skip_unit(text, token.end, expectation) >= scale.end():
            scale = None  # the word belongs to the unit of the row: "14,58 triệu đồng"
        beside = percent or scale
        figures.append(
            Figure(
                position=position,
                text=token.text,
                start=token.start,
                end=token.end,
                tail=beside.end() if beside else token.end,
                is_percent=percent is not None,
                power=power_of(scale["word"]) if scale else 0,
                is_bracketed=_within(token.start, brackets),
            )
        )
    return figures


def _within(place: int, stretches: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in stretches)


def is_fraction(text: str, upper: Figure, lower: Figure, expectation: Expectation) -> bool:
    """Whether two figures stand as a/b: "743/746", "14 trên 14", "3552 hồ sơ/3569 hồ sơ"."""
    if lower.position != upper.position + 1 or upper.is_percent or upper.power:
        return False
    between = skip_unit(text, upper.end, expectation)
    return _OVER.fullmatch(text, between, lower.start) is not None


def read_figure(text: str, figure: Figure, expectation: Expectation, habit: NumberHabit) -> NumberReading:
    """Which number a figure is, with its sign and scale."""
    number = _read_size(figure, expectation, habit)
    if _OPENING_DASH.fullmatch(text, 0, figure.start) and (
        expectation.value_type in _COUNTED or text[figure.start - 1].isspace()
    ):
        sizes = (number.value,) if number.value is not None else number.alternatives
        either = tuple(signed for size in sizes for signed in (size, -size))
        return NumberReading(None, Confidence.ASK, "reading.dash_or_minus", either)
    if not _SIGN.search(text, max(0, figure.start - 2), figure.start):
        return number
    return replace(
        number,
        value=None if number.value is None else -number.value,
        alternatives=tuple(-size for size in number.alternatives),
    )


def _read_size(figure: Figure, expectation: Expectation, habit: NumberHabit) -> NumberReading:
    if not figure.power:
        return read_number(figure.text, expectation, habit)
    of_unit = max((_power_of_unit(word) for word in expectation.measure_words), default=0)
    if of_unit == figure.power:
        return read_number(figure.text, expectation, habit)
    number = read_scaled(figure.text, figure.power, expectation, habit)
    if of_unit and number.value is not None:
        converted = plain(number.value.scaleb(-of_unit))
        return NumberReading(None, Confidence.ASK, "reading.other_measure_unit", (converted, number.value))
    return number


def _power_of_unit(word: str) -> int:
    scale = _SCALED_UNIT.match(word)
    return power_of(scale[0]) if scale else 0


def bound_of(text: str, figure: Figure, expectation: Expectation) -> Relation | None:
    """The bound written around a figure: "hơn 3.700", "30% trở lên"."""
    before = BOUND_BEFORE.search(text, 0, figure.start)
    if before:
        return BOUNDS[before["words"].lower()]
    after = BOUND_AFTER.match(text, skip_unit(text, figure.tail, expectation))
    if after:
        return Relation.AT_LEAST if after["up"] else Relation.AT_MOST
    return None


def skip_unit(text: str, place: int, expectation: Expectation) -> int:
    """The offset behind the row's measure unit, where it stands at ``place``."""
    unit = unit_pattern(expectation.measure_words).match(text, place)
    return unit.end() if unit else place


def rest_of(text: str, figure: Figure, expectation: Expectation) -> str:
    """What stands behind a figure, its unit, "/tháng" and bound."""
    place = skip_unit(text, figure.tail, expectation)
    for pattern in (PER_PERIOD, BOUND_AFTER):
        match = pattern.match(text, place)
        place = match.end() if match else place
    return text[place:].strip(" .,;:…_")


def has_words(text: str) -> bool:
    """Whether any letter stands in it."""
    return _LETTER.search(text) is not None


def decimal_of(number: NumberReading) -> tuple[Decimal, ...]:
    """Every figure a number may be, likeliest first."""
    return number.alternatives if number.value is None else (number.value,)
