"""Numbers that are no figures: dates, document numbers, laws, names, references, addresses.

Decides the kind of every number in running text that no row of the form claims. What fits no kind
is left unplaced, never dropped. Wording of the form itself is known to ``bind``, not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tonghop.core.intake.reading import FurnitureKind
from tonghop.core.periods import find_dates, find_periods, find_windows


@dataclass(frozen=True, slots=True)
class FurnitureSpan:
    """A stretch of text whose numbers are of one kind."""

    start: int
    end: int
    kind: FurnitureKind


_SIGN = r"[A-ZĐ][A-ZĐa-zđ0-9]*(?:-[A-ZĐ][A-ZĐa-zđ0-9.]*)*"
"""The sign of a document: BC-UBND, STTTT-CNTT, NQ-CP, TT-BTTTT."""
_ADMINISTRATIVE_ACT = r"(?:Nghị\s+quyết|Nghị\s+định|Thông\s+tư|Quyết\s+định|Luật|Chỉ\s+thị|NQ|NĐ|TT|QĐ|CT)"

_ORDINAL = r"\(?\d+(?:\.\d+)*\)?"
_REFERENCE = re.compile(
    rf"(?i)\b(?:mục|khoản|điểm|điều|chương|cột|dòng|trang|phần|câu|hàng)\s+(?:số\s+)?{_ORDINAL}"
    rf"(?:\s*,\s*{_ORDINAL})*(?:\s+và\s+(?:cột\s+|mục\s+)?{_ORDINAL})*"
)

_PATTERNS: tuple[tuple[FurnitureKind, re.Pattern[str]], ...] = (
    (
        FurnitureKind.ADDRESS,
        re.compile(r"https?://[^\s>]+(?:\s[A-Z][\w.]*\.NET\s\d+)?[^\s>]*|[\w.+-]+@[\w.-]+\.\w+|\bwww\.\S+"),
    ),
    (
        FurnitureKind.ADDRESS,
        re.compile(r"(?i)(?:điện thoại|đt|fax|tel|di động)[^\d\n]{0,20}\+?\d[\d .\-]{5,}\d"),
    ),
    (
        FurnitureKind.LAW,
        re.compile(
            rf"{_ADMINISTRATIVE_ACT}\s+(?:số\s*:?\s*)?\d+[a-z]?(?:\s*/\s*(?:\d{{4}}\s*/\s*)?{_SIGN})?"
        ),
    ),
    (
        FurnitureKind.LAW,
        re.compile(rf"\b\d+[a-z]?\s*/\s*(?:\d{{4}}\s*/\s*)?(?:NQ|NĐ|TT|QĐ|QH\d*|CT)(?:-{_SIGN})?"),
    ),
    (FurnitureKind.DOCUMENT_NUMBER, re.compile(rf"\b\d+[a-z]?\s*/\s*(?:\d{{4}}\s*/\s*)?{_SIGN}(?![\w/])")),
    (
        FurnitureKind.DOCUMENT_NUMBER,
        re.compile(r"(?i)\b(?:công văn|báo cáo|tờ trình|kế hoạch|văn bản)\s+số\s*:?\s*\d+\b(?!\s*[%/])"),
    ),
    (
        FurnitureKind.REFERENCE,
        re.compile(
            r"(?i)\b(?:mục|khoản|điểm|điều|chương|cột|dòng|trang|phần|câu|hàng)\s+(?:số\s+)?\(?\d+(?:\.\d+)*\)?(?:\s*,\s*\(?\d+(?:\.\d+)*\)?)*(?:\s+và\s+(?:cột\s+|mục\s+)?\(?\d+(?:\.\d+)*\)?)*"
        ),
    ),
    (FurnitureKind.NAME, re.compile(r"(?i)\bmức(?:\s+độ)?\s+\d(?:\s*(?:,|và|-|–)\s*\d\b(?!\s*%))*")),
    (
        FurnitureKind.NAME,
        re.compile(
            r"(?i)\b(?:tiêu chí|bảng|biểu(?:\s+mẫu)?|mẫu|phụ lục|bm|hình)\s+(?:số\s+)?[A-Z]{0,3}\d+[A-Z]?(?:\.\d+)*\b(?!\s*%)"
        ),
    ),
    (FurnitureKind.NAME, re.compile(r"\bPL\d+[A-Z]?(?:\.\d+)*")),
    (
        FurnitureKind.NAME,
        re.compile(r"(?i)\b(?:hệ thống|phần mềm|bộ phận|cơ chế)\s+(?:điện tử\s+)?0?1\s+cửa\b"),
    ),
    (FurnitureKind.NAME, re.compile(r"(?i)\b0?1\s+cửa\b|\b[23]\s+cấp\b|\bphiên bản\s+v?\d+(?:\.\d+)*")),
    (FurnitureKind.NAME, re.compile(r"\b[A-Za-zĐđ]+\d+[A-Za-z]*(?:\.\d+)*\b|\bISO\s+\d+(?:[:\-]\d+)*")),
)

_YEAR = re.compile(r"(?i)\bnăm\s+(?:19|20)\d\d\b|\b(?:giai đoạn)\s+(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d\b")


def find_furniture(text: str) -> list[FurnitureSpan]:
    """Every stretch of furniture in a text, the more certain kinds first.

    Stretches may overlap; the first in the list that covers a number names its kind.
    """
    spans: list[FurnitureSpan] = []
    spans.extend(_matches(text, _PATTERNS[:2]))
    spans.extend(FurnitureSpan(found.start, found.end, FurnitureKind.DATE) for found in find_windows(text))
    spans.extend(FurnitureSpan(found.start, found.end, FurnitureKind.DATE) for found in find_dates(text))
    spans.extend(_matches(text, _PATTERNS[2:]))
    spans.extend(FurnitureSpan(found.start, found.end, FurnitureKind.PERIOD) for found in find_periods(text))
    spans.extend(FurnitureSpan(*year.span(), FurnitureKind.PERIOD) for year in _YEAR.finditer(text))
    return spans


def _matches(text: str, patterns: Iterable[tuple[FurnitureKind, re.Pattern[str]]]) -> Iterable[FurnitureSpan]:
    for kind, pattern in patterns:
        for match in pattern.finditer(text):
            yield FurnitureSpan(match.start(), match.end(), kind)
