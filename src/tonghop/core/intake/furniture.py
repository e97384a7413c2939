"""Numbers that are no figures: dates, document numbers, laws, names, references, addresses.

Decides the kind of every number in running text that no row of the form claims. What fits no kind
is left unplaced, never dropped. Wording of the form itself is known to ``bind``, not here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
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

_MAIL_SIGN = "@"
_MAIL_ADDRESS = rf"[\w.+-]+{_MAIL_SIGN}[\w.-]+\.\w+"
_ADDRESSES = (
    r"https?://[^\s>]+(?:\s[A-Z][\w.]*\.NET\s\d+)?[^\s>]*",
    _MAIL_ADDRESS,
    r"\bwww\.\S+",
    r"(?i:điện thoại|đt|fax|tel|di động)[^\d\n]{0,20}\+?\d[\d .\-]{5,}\d",
)
_LAWS = (
    rf"{_ADMINISTRATIVE_ACT}\s+(?:số\s*:?\s*)?\d+[a-z]?(?:\s*/\s*(?:\d{{4}}\s*/\s*)?{_SIGN})?",
    rf"\b\d+[a-z]?\s*/\s*(?:\d{{4}}\s*/\s*)?(?:NQ|NĐ|TT|QĐ|QH\d*|CT)(?:-{_SIGN})?",
)
_DOCUMENT_NUMBERS = (
    rf"\b\d+[a-z]?\s*/\s*(?:\d{{4}}\s*/\s*)?{_SIGN}(?![\w/])",
    r"\b(?i:công văn|báo cáo|tờ trình|kế hoạch|văn bản)\s+(?i:số)\s*:?\s*\d+\b(?!\s*[%/])",
)
_REFERENCES = (
    rf"\b(?i:mục|khoản|điểm|điều|chương|cột|dòng|trang|phần|câu|hàng)\s+(?i:số\s+)?{_ORDINAL}"
    rf"(?:\s*,\s*{_ORDINAL})*(?:\s+và\s+(?i:cột\s+|mục\s+)?{_ORDINAL})*",
)
_NAMES = (
    r"\b(?i:mức(?:\s+độ)?)\s+\d(?:\s*(?:,|và|-|–)\s*\d\b(?!\s*%))*",
    r"\b(?i:tiêu chí|bảng|biểu(?:\s+mẫu)?|mẫu|phụ lục|bm|hình)\s+(?i:số\s+)?"
    r"[A-Za-z]{0,3}\d+[A-Z]?(?:\.\d+)*\b(?!\s*%)",
    r"\b0?1\s+(?i:cửa)\b",
    r"\b[23]\s+(?i:cấp)\b",
    r"\b(?i:phiên bản)\s+v?\d+(?:\.\d+)*",
    r"\bISO\s+\d+(?:[:\-]\d+)*",
    r"\b[A-Za-zĐđ]+\d+[A-Za-z]*(?:\.\d+)*\b",
)


def _any_of(patterns: Iterable[str], first: str) -> re.Pattern[str]:
    """One pattern of several. ``first`` is what a match may begin with; nothing else is tried.

    Where all of them begin with a word, only the beginnings of words are tried.
    """
    several = tuple(patterns)
    word = r"\b" if all(pattern.startswith(r"\b") for pattern in several) else ""
    return re.compile(f"{word}(?={first})(?:{'|'.join(several)})")


_ADDRESS = _any_of(_ADDRESSES, r"[\w.+\-]")
_ADDRESS_BUT_MAIL = _any_of((pattern for pattern in _ADDRESSES if pattern != _MAIL_ADDRESS), "[hwđĐfFtTdD]")
"""Any word may open an address of mail: a text without its sign is spared looking at each."""
_OTHERS: tuple[tuple[FurnitureKind, re.Pattern[str]], ...] = (
    (FurnitureKind.LAW, _any_of(_LAWS, r"[NTQLC\d]")),
    (FurnitureKind.DOCUMENT_NUMBER, _any_of(_DOCUMENT_NUMBERS, r"[\dcCbBtTkKvV]")),
    (FurnitureKind.REFERENCE, _any_of(_REFERENCES, "[mMkKđĐcCdDtTpPhH][ụỤhHiIıİộỘòÒrRâÂàÀ]")),
    (FurnitureKind.NAME, _any_of(_NAMES, "[A-Za-zĐđ0-3]")),
)
_EARLIER_FIGURE = re.compile(r"(?=[kK])(?i:\bkỳ trước\s*:[^\n]*)")
"""A note that quotes the figure of the period before."""
_CLUSTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)
_YEAR = re.compile(
    r"(?=[nNgG])(?i:\bnăm\s+(?:19|20)\d\d\b|\b(?:giai đoạn)\s+(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d\b)"
)


def find_furniture(text: str) -> list[FurnitureSpan]:
    """Every stretch of furniture in a text, the more certain kinds first.

    Stretches may overlap; the first in the list that covers a number names its kind. Letters whose
    marks were typed apart (NFD) are read as the letters they are.
    """
    if unicodedata.is_normalized("NFC", text):
        return _find_in_composed(text)
    composed, origin = _compose(text)
    return [
        FurnitureSpan(origin[span.start], origin[span.end], span.kind) for span in _find_in_composed(composed)
    ]


def _compose(text: str) -> tuple[str, list[int]]:
    """The text in NFC, and where each of its characters began; one entry more for its end."""
    composed: list[str] = []
    origin: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        whole = unicodedata.normalize("NFC", cluster.group())
        composed.append(whole)
        origin.extend([cluster.start()] * len(whole))
    return "".join(composed), [*origin, len(text)]


def _find_in_composed(text: str) -> list[FurnitureSpan]:
    spans = list(_spans(text, _EARLIER_FIGURE, FurnitureKind.EARLIER))
    address = _ADDRESS if _MAIL_SIGN in text else _ADDRESS_BUT_MAIL
    spans.extend(_spans(text, address, FurnitureKind.ADDRESS))
    spans.extend(FurnitureSpan(found.start, found.end, FurnitureKind.DATE) for found in find_windows(text))
    dates = find_dates(text)
    spans.extend(FurnitureSpan(found.start, found.end, FurnitureKind.DATE) for found in dates)
    for kind, pattern in _OTHERS:
        spans.extend(_spans(text, pattern, kind))
    spans.extend(
        FurnitureSpan(found.start, found.end, FurnitureKind.PERIOD) for found in find_periods(text, dates)
    )
    spans.extend(_spans(text, _YEAR, FurnitureKind.PERIOD))
    return spans


_PAGE_NUMBER = re.compile(
    r"(?im)^[^\S\n]*(?:[-–—~|]\s*)?(?:(?:trang|tr\.|page)\s*)?\d{1,4}(?:\s*(?:/|trên|of)\s*\d{1,4})?(?:\s*[-–—~|])?"
    r"[^\S\n]*$"
)


def find_page_numbers(text: str) -> list[FurnitureSpan]:
    """The page numbers in a header or footer: "2", "- 2 -", "Trang 2/10" on lines of their own."""
    return list(_spans(text, _PAGE_NUMBER, FurnitureKind.PAGE_NUMBER))


def _spans(text: str, pattern: re.Pattern[str], kind: FurnitureKind) -> Iterator[FurnitureSpan]:
    return (FurnitureSpan(match.start(), match.end(), kind) for match in pattern.finditer(text))
