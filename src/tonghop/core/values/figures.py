"""One written number in its place: which figure it is, or that it must be asked.

Decides from the value type, then the habit of the document. Never guesses: where neither
decides, there is no value and every possible figure is an alternative.

==========================  ====================  =============================================
what is asked               "7.794"               "7,794"
==========================  ====================  =============================================
a whole number of things    7794                  7794 if the document parts thousands by comma
                                                  or decimals by dot, else asked
a rate                      7.794, but asked      7.794
                            where other rates
                            have decimal commas
any other quantity          by the habit of the   by the habit of the document, else asked
                            document, else asked
==========================  ====================  =============================================
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tonghop.core.values.habit import NumberHabit
from tonghop.core.values.model import Confidence, Expectation, ValueType
from tonghop.core.values.numbers import MarkMeaning, NumberShape, shape

_WHOLE_TYPES = frozenset({ValueType.COUNT, ValueType.PAIR})


@dataclass(frozen=True, slots=True)
class NumberReading:
    """How one number was read. ``value`` is None exactly where ``confidence`` is ASK."""

    value: Decimal | None
    confidence: Confidence
    reason: str
    alternatives: tuple[Decimal, ...] = ()


def asks_whole(expectation: Expectation) -> bool:
    """Whether the row counts things, so that decimals are ruled out."""
    return expectation.value_type in _WHOLE_TYPES or (
        expectation.decimals == 0 and expectation.value_type is ValueType.QUANTITY
    )


def read_number(text: str, expectation: Expectation, habit: NumberHabit) -> NumberReading:
    """Read one number token ("7.794"), unsigned, without percent sign or unit.

    Args:
        text: the text of a token of ``scan_numbers``.
        expectation: what the row asks; a rate reads a lone mark as decimal.
        habit: what the document shows of its dots and commas.
    """
    number = shape(text)
    if len(number.values) == 1:
        return _certain(text, number.values[0], expectation)
    if not number.values:
        return NumberReading(None, Confidence.ASK, "reading.malformed")
    if asks_whole(expectation):
        return _whole(number, habit)
    if expectation.value_type is ValueType.RATE:
        return _rate(number, habit)
    return _by_habit(number, habit)


def read_scaled(text: str, power: int, expectation: Expectation, habit: NumberHabit) -> NumberReading:
    """Read a number followed by "nghìn", "triệu" or "tỷ", times ten to ``power``, exactly.

    Decimals are usual there ("14,58 triệu lượt"), so only the habit tells "1.500 triệu" apart.
    """
    number = shape(text)
    if not number.values:
        return NumberReading(None, Confidence.ASK, "reading.malformed")
    values = tuple(plain(value.scaleb(power)) for value in number.values)
    if len(values) == 2:
        return _by_habit(NumberShape(values, number.mark), habit)
    if asks_whole(expectation) and values[0] != values[0].to_integral_value():
        return NumberReading(None, Confidence.ASK, "reading.decimals_in_whole", values)
    return NumberReading(values[0], Confidence.READ, "reading.scaled")


def plain(value: Decimal) -> Decimal:
    """The same figure without an exponent where it is whole: 1.458E+7 as 14580000."""
    whole = value.to_integral_value()
    return Decimal(f"{whole:f}") if whole == value else value


def _certain(text: str, value: Decimal, expectation: Expectation) -> NumberReading:
    if asks_whole(expectation) and "." in str(value):
        if value != value.to_integral_value():
            return NumberReading(None, Confidence.ASK, "reading.decimals_in_whole", (value,))
        return NumberReading(plain(value), Confidence.INFERRED, "reading.whole_with_decimals")
    if " " in text:
        return _spaced(text, value)
    return NumberReading(value, Confidence.READ, "reading.plain")


def _spaced(text: str, value: Decimal) -> NumberReading:
    """A plain space inside: "1 045" and "1 234 567" are one number, "301 100" may be two figures."""
    groups = text.split(" ")
    if len(groups) > 2 or groups[1].startswith("0"):
        return NumberReading(value, Confidence.INFERRED, "reading.group_spaces")
    return NumberReading(None, Confidence.ASK, "reading.several_numbers", (value, Decimal(groups[0])))


def _whole(number: NumberShape, habit: NumberHabit) -> NumberReading:
    official = number.mark == "."
    shown = (
        habit.meaning(",", in_rate=False) is MarkMeaning.THOUSANDS
        or habit.meaning(".", in_rate=False) is MarkMeaning.DECIMAL
    )
    if official or shown:
        return NumberReading(number.values[0], Confidence.INFERRED, "reading.whole_unit")
    return NumberReading(None, Confidence.ASK, "reading.comma_in_whole", number.values)


def _rate(number: NumberShape, habit: NumberHabit) -> NumberReading:
    if number.mark == ".":
        dot, comma = habit.evidence(".", in_rate=True), habit.evidence(",", in_rate=True)
        if (dot.thousands or comma.decimals) and not dot.decimals:
            return NumberReading(None, Confidence.ASK, "reading.mark_undecided", number.values[::-1])
    return NumberReading(number.values[1], Confidence.INFERRED, "reading.rate_decimal")


def _by_habit(number: NumberShape, habit: NumberHabit) -> NumberReading:
    larger, smaller = number.values
    meaning = habit.meaning(number.mark, in_rate=False)
    if meaning is None:
        return NumberReading(None, Confidence.ASK, "reading.mark_undecided", number.values)
    value = larger if meaning is MarkMeaning.THOUSANDS else smaller
    return NumberReading(value, Confidence.INFERRED, "reading.habit")
