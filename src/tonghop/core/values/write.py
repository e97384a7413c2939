"""Figures and answers as an official paper writes them: 7.794 and 99,52%.

Decides the printed form of an answer, such that reading it back gives the same answer whatever the
habit of the document: ``read_answer(format_answer(a, e), e, habit).answer == a``. Never rounds an
answer; ``format_number`` rounds only to the decimals it is asked for.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from tonghop.core.values.figures import asks_whole
from tonghop.core.values.model import (
    Answer,
    Coded,
    Expectation,
    Missing,
    MissingReason,
    Relation,
    ValueType,
)

_MISSING = {
    MissingReason.NOT_APPLICABLE: "không áp dụng",
    MissingReason.NONE_OCCURRED: "không phát sinh",
    MissingReason.NOT_AVAILABLE_YET: "chưa có số liệu",
    MissingReason.NOT_ENTERED: "",
    MissingReason.ATTACHED_ELSEWHERE: "gửi kèm",
    MissingReason.UNDEFINED: "không xác định",
}
_BOUND = {
    Relation.MORE_THAN: "hơn ",
    Relation.AT_LEAST: "ít nhất ",
    Relation.LESS_THAN: "dưới ",
    Relation.AT_MOST: "không quá ",
    Relation.ABOUT: "khoảng ",
    None: "",
}
_SWAP = str.maketrans(",.", ".,")


def format_number(value: Decimal, decimals: int | None = None) -> str:
    """Write a figure with dots between thousands and a decimal comma: ``7.794``, ``99,52``.

    Args:
        value: the figure.
        decimals: round half up to this many, keeping zeros; None keeps the decimals it carries.
    """
    if decimals is not None:
        value = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{abs(value) if not value else value:,f}".translate(_SWAP)


def write_in_english(value: Decimal) -> str:
    """Write a figure as English does, with the decimals it carries: ``7,794``, ``99.52``."""
    return f"{abs(value) if not value else value:,f}"


def format_answer(answer: Answer, expectation: Expectation) -> str:
    """Write an answer for its place in the form, without the measure unit (a rate keeps its "%").

    A figure whose marks could be misread without the unit is written so that they cannot be: 1972
    Mbps as "1972", 1.972 Mbps as "1,9720".

    Missing: each reason has its words; not entered is an empty text.

    Raises:
        ValueError: the answer is a code the row's codelist does not have.
    """
    value = answer.value
    if answer.numerator is not None and answer.denominator is not None:
        return _write_parts(answer, expectation)
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, Decimal):
        return f"{_BOUND[answer.bound]}{_write_figure(value, expectation)}"
    if isinstance(value, Missing):
        return _MISSING[value.reason]
    if isinstance(value, Coded):
        if value.code not in expectation.codes:
            raise ValueError(f"code {value.code!r} is none of {', '.join(expectation.codes)}")
        return value.code
    return value.text


def _write_parts(answer: Answer, expectation: Expectation) -> str:
    """a/b, and the rate where it is stated: "743/746 đạt 99,59%"."""
    parts = "/".join(
        format_number(part) for part in (answer.numerator, answer.denominator) if part is not None
    )
    if answer.stated is None:
        return f"{_BOUND[answer.bound]}{parts}"
    rate = _write_figure(answer.stated, Expectation(ValueType.RATE))
    if expectation.value_type is ValueType.RATE:
        return f"{parts} đạt {_BOUND[answer.bound]}{rate}"
    return f"{_BOUND[answer.bound]}{parts} đạt {rate}"


def _write_figure(value: Decimal, expectation: Expectation) -> str:
    if asks_whole(expectation):
        return format_number(value)
    whole, _, decimals = f"{abs(value):f}".partition(".")
    sign = "-" if value < 0 else ""
    if not decimals:
        few_groups = 4 <= len(whole) <= 6
        written = whole if few_groups else format_number(Decimal(whole))
    elif len(whole) <= 3 and len(decimals) == 3 and whole != "0":
        written = f"{whole},{decimals}0"
    else:
        written = f"{format_number(Decimal(whole))},{decimals}"
    return f"{sign}{written}%" if expectation.value_type is ValueType.RATE else f"{sign}{written}"
