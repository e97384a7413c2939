"""The words officers write where a figure, a yes or a code is asked.

Decides what a phrase means; never reads a number. All patterns expect composed (NFC) text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tonghop.core.values.model import MissingReason, Relation

MISSING_PHRASES = {
    "không áp dụng": MissingReason.NOT_APPLICABLE,
    "n/a": MissingReason.NOT_APPLICABLE,
    "không phát sinh": MissingReason.NONE_OCCURRED,
    "chưa phát sinh": MissingReason.NONE_OCCURRED,
    "chưa có số liệu": MissingReason.NOT_AVAILABLE_YET,
    "chưa có thông tin": MissingReason.NOT_AVAILABLE_YET,
    "chưa thống kê": MissingReason.NOT_AVAILABLE_YET,
    "chưa thống kê được": MissingReason.NOT_AVAILABLE_YET,
    "đang thống kê": MissingReason.NOT_AVAILABLE_YET,
    "đang tổng hợp": MissingReason.NOT_AVAILABLE_YET,
    "đang cập nhật": MissingReason.NOT_AVAILABLE_YET,
    "gửi kèm": MissingReason.ATTACHED_ELSEWHERE,
    "kèm theo": MissingReason.ATTACHED_ELSEWHERE,
    "không xác định": MissingReason.UNDEFINED,
}
"""Whole answers that say why there is no figure."""

_MISSING_OPENINGS = (
    (re.compile(r"không (?:áp dụng|thuộc)\b", re.IGNORECASE), MissingReason.NOT_APPLICABLE),
    (re.compile(r"(?:không|chưa)(?: có)? phát sinh\b", re.IGNORECASE), MissingReason.NONE_OCCURRED),
    (re.compile(r"(?:chưa|không)(?: có| đủ) số liệu\b", re.IGNORECASE), MissingReason.NOT_AVAILABLE_YET),
    (re.compile(r"(?:chưa|đang) (?:thống kê|tổng hợp)\b", re.IGNORECASE), MissingReason.NOT_AVAILABLE_YET),
    (
        re.compile(
            r"(?:xem |theo |tại |có )?(?:danh sách|bảng|phụ lục|biểu|tệp|file)\b[^,;.]*"
            r"\b(?:kèm|đính kèm|gửi kèm)\b|(?:kèm theo|đính kèm|gửi kèm)\b"
            r"|(?:xem|theo|tại) (?:danh sách|bảng|phụ lục|biểu)\b",
            re.IGNORECASE,
        ),
        MissingReason.ATTACHED_ELSEWHERE,
    ),
)

NONE_WORDS = frozenset({"không", "không có"})
"""In place of a number: nothing to count, which is not the figure zero."""

NOT_YET_WORDS = frozenset({"chưa", "chưa có"})
"""In place of a number: nothing yet."""

DASHES = frozenset({"-", "–", "—", "−", "--", "---"})

YES_WORDS = frozenset(
    {"có", "đạt", "x", "1", "rồi", "đã", "đúng", "v", "✓", "✔", "☑", "☒", "[x]", "(x)", "yes"}
)
NO_WORDS = frozenset(
    {"không", "chưa", "chưa đạt", "không đạt", "chưa có", "không có", "0", "sai", "no", "chưa thực hiện"}
)
YES_OPENING = re.compile(r"(?:có|đạt|đã)\b(?P<pause>\s*[,;.(:]|$)?", re.IGNORECASE)
NO_OPENING = re.compile(r"(?:không|chưa)(?: đạt| có)?\b(?P<pause>\s*[,;.(:]|$)?", re.IGNORECASE)
UNTICKED = frozenset({"☐", "□", "[]", "[ ]"})

CHOICE_TEMPLATE = re.compile(r"\s*có\s*/\s*không\s*[?:]*", re.IGNORECASE)
"""The form's own "Có/ Không?", which is no answer by itself."""

PER_PERIOD = re.compile(r"\s*/\s*(?:tháng|quý|năm|tuần)\b", re.IGNORECASE)

DOTS_AFTER = re.compile(r"\s?(?:…|\.{3,}|_{2,})")
"""A printed place still standing right behind a number."""
DOTS = re.compile(r"…|\.{3,}|_{2,}")

PERCENT = re.compile(r"[\s.…_]*(?:%|phần trăm\b)", re.IGNORECASE)

SCALE = re.compile(r"\s*(?P<word>(?:nghìn|ngàn)(?: tỷ| tỉ)?|triệu|tỷ|tỉ)\b(?!\s*lệ)", re.IGNORECASE)
_POWERS = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}

BOUNDS = {
    "hơn": Relation.MORE_THAN,
    "trên": Relation.MORE_THAN,
    ">": Relation.MORE_THAN,
    "ít nhất": Relation.AT_LEAST,
    "tối thiểu": Relation.AT_LEAST,
    "không dưới": Relation.AT_LEAST,
    ">=": Relation.AT_LEAST,
    "≥": Relation.AT_LEAST,
    "dưới": Relation.LESS_THAN,
    "<": Relation.LESS_THAN,
    "không quá": Relation.AT_MOST,
    "tối đa": Relation.AT_MOST,
    "nhiều nhất": Relation.AT_MOST,
    "<=": Relation.AT_MOST,
    "≤": Relation.AT_MOST,
    "khoảng": Relation.ABOUT,
    "xấp xỉ": Relation.ABOUT,
    "ước": Relation.ABOUT,
    "ước đạt": Relation.ABOUT,
    "ước khoảng": Relation.ABOUT,
    "gần": Relation.ABOUT,
    "~": Relation.ABOUT,
    "≈": Relation.ABOUT,
}
_BOUND = "|".join(re.escape(words) for words in sorted(BOUNDS, key=len, reverse=True))
BOUND_BEFORE = re.compile(rf"(?<!\w)(?P<words>{_BOUND})[\s…_.\-–−]*$", re.IGNORECASE)
BOUND_AFTER = re.compile(r"\s*trở (?:(?P<up>lên)|xuống)\b", re.IGNORECASE)

STATING = (
    r"(?:đạt|đảm bảo|bảo đảm|chiếm|tương ứng|tương đương|bằng|là|=)"
    r"(?:\s++(?:tỷ|tỉ) lệ)?|(?:tỷ|tỉ) lệ(?:\s++(?:đạt|là))?"
)
"""Words that introduce a stated rate."""

STATED_BY = re.compile(
    rf"(?<!chưa )(?<!không )(?:{STATING})\s*+:?\s*+(?:{_BOUND})?[\s\-–−]*+$", re.IGNORECASE
)

LEAD_IN = re.compile(
    rf"[\s:;,.=…_+*•\-–—−(]*+(?:(?:{STATING}|có|gồm|tổng số|tổng cộng|tổng|số lượng|được|đã)[\s:=,…_.]*+)*+"
    rf"(?:{_BOUND})?[\s…_.\-–−]*+",
    re.IGNORECASE,
)
"""Everything that may stand before a figure without changing what it answers."""

FURNITURE = re.compile(
    r"(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}(?!\d)"
    r"|(?<!\d)\d+/(?:\d{4}/)?[A-ZĐ]{2}[\w-]*"
    r"|(?i:(?:mức độ|tiêu chí|bảng|mục|phụ lục|biểu mẫu|điều|khoản|quý|tháng|ngày|quyết định số)\s*"
    r"\d+(?:\s*(?:,|và|/)\s*\d+)*)"
    r"|(?i:năm\s*\d{4}(?!\d))"
)
"""Dates, document numbers and names inside an answer: numbers that are no figure."""


def missing_opening(text: str) -> MissingReason | None:
    """The reason a longer answer opens with, e.g. "Không phát sinh hồ sơ trong quý"."""
    for pattern, reason in _MISSING_OPENINGS:
        if pattern.match(text):
            return reason
    return None


def power_of(words: str) -> int:
    """The power of ten of "nghìn", "triệu", "tỷ", "nghìn tỷ"."""
    return sum(_POWERS[word] for word in words.lower().split())


@lru_cache(maxsize=512)
def unit_pattern(measure_words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of the row's measure unit as written right behind a figure, longest first."""
    words = sorted((re.escape(word) for word in measure_words if word), key=len, reverse=True)
    return re.compile(rf"\s*(?:{'|'.join(words)})(?!\w)" if words else r"(?!)", re.IGNORECASE)


def without_printed(text: str, measure_words: Iterable[str]) -> str:
    """The text without what the form itself prints behind a place: the unit, "%" and "/tháng"."""
    bare = unit_pattern(tuple(measure_words)).sub(" ", text)
    return PER_PERIOD.sub(" ", bare).replace("%", " ")
