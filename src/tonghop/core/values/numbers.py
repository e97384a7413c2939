"""Numbers as people type them: where they stand in a text, and what their marks may mean.

Decides which characters make one number and which figures a written number can stand for.
Never decides between two possible figures: that takes the row and the habit of the document
(``figures``). Offsets are those of the text given, whatever its Unicode form.

>>> [token.text for token in scan_numbers("743/746 đạt 99,59%")]
['743', '746', '99,59']
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

_DIGIT = "[0-9０-９]"
_MARK = "[.,．，]"
_GROUP_SPACE = "[ \u00a0\u2007\u2009\u202f]"
_PLAIN = re.compile(rf"{_DIGIT}+(?:{_MARK}{_DIGIT}+)*")
_TOKEN = re.compile(
    # Where no digit stands nothing else is tried.
    rf"(?={_DIGIT})(?:(?P<spaced>{_DIGIT}{{1,3}}(?:{_GROUP_SPACE}{_DIGIT}{{3}})++(?!{_GROUP_SPACE}?{_DIGIT})"
    rf"(?:{_MARK}{_DIGIT}++)?+(?!\s*%))"
    rf"|{_DIGIT}+(?:{_MARK}{_DIGIT}+)*)"
)
_LONGEST = 26
_TO_ASCII = str.maketrans("０１２３４５６７８９．，／％－（）", "0123456789.,/%-()")
_NO_SPACES = str.maketrans("", "", " \u00a0\u2007\u2009\u202f")
_NAMING_WORD = re.compile(
    r"(?:mức|độ|cấp|bảng|biểu|mẫu|mục|điều|khoản|điểm|cột|câu|phần|quý|tháng|năm|ngày|chí|lục|loại|kỳ)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NumberToken:
    """One written number: ``text`` is ``whole_text[start:end]``, without sign, percent or unit."""

    start: int
    end: int
    text: str


class MarkMeaning(StrEnum):
    """What a dot or comma inside a number does."""

    THOUSANDS = "thousands"
    DECIMAL = "decimal"


@dataclass(frozen=True, slots=True)
class NumberShape:
    """The figures a written number can stand for.

    ``values`` is empty where it is no number ("1.1.2"), one figure where its form leaves no
    choice, and two, the larger first, where ``mark`` may part thousands or decimals ("7.794").
    ``meanings`` are the marks whose meaning the form itself shows.
    """

    values: tuple[Decimal, ...]
    mark: str = ""
    meanings: tuple[tuple[str, MarkMeaning], ...] = ()


def to_ascii(text: str) -> str:
    """The same text, character for character, with full-width digits and signs as ASCII."""
    return text if text.isascii() else text.translate(_TO_ASCII)


def scan_numbers(text: str) -> tuple[NumberToken, ...]:
    """Find every written number; each run of digits lies in exactly one token, in order.

    Groups joined by a dot, a comma or a group space ("1 045") are one number; a slash always
    parts two. A space joins only three-digit groups that cannot be two figures side by side:
    not after a naming word ("mức độ 3 100"), not before a percent sign ("301 100%").
    """
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[NumberToken]:
    for match in _TOKEN.finditer(text):
        if match["spaced"] is None or _joins_groups(text, match.start()):
            yield NumberToken(match.start(), match.end(), match[0])
            continue
        for piece in _PLAIN.finditer(text, match.start(), match.end()):
            yield NumberToken(piece.start(), piece.end(), piece[0])


def _joins_groups(text: str, start: int) -> bool:
    if text[start] in "0０" or text[start - 1 : start] in ("/", "／"):
        return False
    return not _NAMING_WORD.search(unicodedata.normalize("NFC", text[max(0, start - 12) : start]))


def shape(text: str) -> NumberShape:
    """What figures the text of one token can stand for, by its form alone.

    More digits than any statistic has make no number: a barcode, or noise.

    Trailing zeros of a decimal are kept: "99,50" is ``Decimal("99.50")``.
    """
    written = to_ascii(text)
    if len(written) > _LONGEST:
        return NumberShape(())
    if written.isdecimal():
        return NumberShape((Decimal(written),))
    digits = written.translate(_NO_SPACES)
    spaced = digits != written
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0:
        return NumberShape((Decimal(digits),))
    mark, head, tail = digits[last], digits[:last], digits[last + 1 :]
    other = "," if mark == "." else "."
    decimal = (mark, MarkMeaning.DECIMAL)
    if mark in head:
        if other in head or not _is_grouped(digits.split(mark)):
            return NumberShape(())
        return NumberShape((Decimal(digits.replace(mark, "")),), meanings=((mark, MarkMeaning.THOUSANDS),))
    if other in head:
        if spaced or not _is_grouped(head.split(other)):
            return NumberShape(())
        value = Decimal(f"{head.replace(other, '')}.{tail}")
        return NumberShape((value,), meanings=((other, MarkMeaning.THOUSANDS), decimal))
    value = Decimal(f"{head}.{tail}")
    if not spaced and len(tail) == 3 and _is_grouped([head]):
        return NumberShape((Decimal(head + tail), value), mark=mark)
    return NumberShape((value,), meanings=(decimal,))


def _is_grouped(groups: list[str]) -> bool:
    return 1 <= len(groups[0]) <= 3 and groups[0][0] != "0" and all(len(group) == 3 for group in groups[1:])
