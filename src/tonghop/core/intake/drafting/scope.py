"""Who answers, where a form says so in words: "Mục này chỉ dành cho Văn phòng UBND tỉnh báo cáo".

Decides the kinds of office such words name. Never infers them from what a label is about.
"""

from __future__ import annotations

import re

from tonghop.core.values.folding import fold

_ONLY = re.compile(r"\b(?:chi danh cho|danh cho|chi (?:ubnd|cac|van phong|so)|chi do)\b")
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("province_office", re.compile(r"\bvan phong (?:ubnd|ui ban nhan dan) tinh\b")),
    ("department", re.compile(r"\b(?:so ban nganh|so nganh|cac so)\b")),
    ("district", re.compile(r"\b(?:huien|thi xa thanh pho)\b")),
    ("commune", re.compile(r"\b(?:cap xa|xa phuong|cac xa|ubnd xa|phuong xa)\b")),
    ("special_zone", re.compile(r"\bdac khu\b")),
)


def kinds_named(text: str) -> tuple[str, ...]:
    """The kinds of office words name, in the order of the levels."""
    folded = " ".join(fold(text).replace("/", " ").split())
    return tuple(kind for kind, pattern in _KINDS if pattern.search(folded))


def kinds_alone_asked(text: str) -> tuple[str, ...]:
    """The kinds of office a note says are the only ones to answer; empty where it says no such thing."""
    return kinds_named(text) if _ONLY.search(fold(text)) else ()
