"""The habit of a document: what its dots and commas mean where they leave no doubt.

Decides only by counting numbers whose form has one reading ("99,52", "389.033.112"). Rates and
other figures are counted apart: one official paper may write "26.89%" beside "7.794" files.
Never reads a figure.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tonghop.core.values.numbers import MarkMeaning, scan_numbers, shape, to_ascii

_ROW_NUMBER = re.compile(r"\d{1,2}(?:[.,][1-9]\d?)+")
_VERSION = re.compile(r"\d{1,2}\.0")
_OPENS_TEXT = re.compile(r"[\s\-–—+•*(]*$")
_NAMED = re.compile(
    r"(?:mức|mức độ|cấp|bảng|biểu|biểu mẫu|mục|điều|khoản|điểm|cột|câu|phần|phụ lục|tiêu chí|ngày|"
    r"phiên bản|version|\bv)\s*$",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\s*%")
_WHOLE_THING = re.compile(
    r"\s*(?:hồ sơ|văn bản|thủ tục|tthc|dịch vụ|người|cơ quan|đơn vị|lượt|máy|bộ|tin|bài)\b", re.IGNORECASE
)
_MEASURED = re.compile(
    r"\s*(?:%|[kmgt]?bps|[kmgt]b\b|triệu|tỷ|tỉ|nghìn|ngàn|đồng|giờ|phút|km)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class MarkEvidence:
    """How often a mark was seen to part thousands, and how often decimals."""

    thousands: int = 0
    decimals: int = 0

    @property
    def meaning(self) -> MarkMeaning | None:
        """The one meaning all evidence shows; None without evidence or where it is divided."""
        if bool(self.thousands) == bool(self.decimals):
            return None
        return MarkMeaning.THOUSANDS if self.thousands else MarkMeaning.DECIMAL


@dataclass(frozen=True, slots=True)
class NumberHabit:
    """What a document shows of its marks, in percentages and in all other figures."""

    dot_in_rates: MarkEvidence = MarkEvidence()
    comma_in_rates: MarkEvidence = MarkEvidence()
    dot_elsewhere: MarkEvidence = MarkEvidence()
    comma_elsewhere: MarkEvidence = MarkEvidence()

    def evidence(self, mark: str, *, in_rate: bool) -> MarkEvidence:
        """The evidence about "." or "," among rates or among all other figures."""
        if mark == ".":
            return self.dot_in_rates if in_rate else self.dot_elsewhere
        return self.comma_in_rates if in_rate else self.comma_elsewhere

    def meaning(self, mark: str, *, in_rate: bool) -> MarkMeaning | None:
        """What the mark means there, None where the document does not show it."""
        return self.evidence(mark, in_rate=in_rate).meaning

    @property
    def is_mixed(self) -> bool:
        """Whether one mark parts thousands in one place and decimals in another."""
        pairs = ((self.dot_in_rates, self.dot_elsewhere), (self.comma_in_rates, self.comma_elsewhere))
        return any(
            sum(one.thousands for one in pair) > 0 and sum(one.decimals for one in pair) > 0 for pair in pairs
        )


NO_HABIT = NumberHabit()
"""Nothing is known of the document."""


def observe_habit(texts: Iterable[str]) -> NumberHabit:
    """Count the unambiguous marks in all texts of a document.

    A group of three digits before a thing counted whole ("7.794 hồ sơ") shows thousands. Row
    numbers, references and names ("1.1.", "mục 10.1", "mức độ 1,2", "phiên bản 2.0") show nothing.
    """
    seen = Counter(fact for text in texts for fact in _facts(text))

    def evidence(mark: str, in_rate: bool) -> MarkEvidence:
        return MarkEvidence(
            thousands=seen[mark, MarkMeaning.THOUSANDS, in_rate],
            decimals=seen[mark, MarkMeaning.DECIMAL, in_rate],
        )

    return NumberHabit(evidence(".", True), evidence(",", True), evidence(".", False), evidence(",", False))


def _facts(text: str) -> Iterator[tuple[str, MarkMeaning, bool]]:
    if "." not in text and "," not in text:
        return
    composed = to_ascii(unicodedata.normalize("NFC", text))
    for token in scan_numbers(composed):
        if "." not in token.text and "," not in token.text:
            continue
        if _is_a_name(composed, token.start, token.end):
            continue
        in_rate = _PERCENT.match(composed, token.end) is not None
        number = shape(token.text)
        for mark, meaning in number.meanings:
            yield mark, meaning, in_rate
        if number.mark and _WHOLE_THING.match(composed, token.end):
            yield number.mark, MarkMeaning.THOUSANDS, in_rate


def _is_a_name(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 12) : start]
    if _NAMED.search(before):
        return True
    if _MEASURED.match(text, end):
        return False
    if _VERSION.fullmatch(text, start, end):
        return True
    if not _ROW_NUMBER.fullmatch(text, start, end):
        return False
    opens_line = _OPENS_TEXT.match(text, text.rfind("\n", 0, start) + 1, start)
    return opens_line is not None
