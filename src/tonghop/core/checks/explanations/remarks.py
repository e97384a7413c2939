"""Figures inside remarks: "(kỳ trước chuyển qua là 1.596 hồ sơ)" holds 1596.

Decides which numbers of a remark are figures: dates, document numbers, levels and quoted law are not.
"""

from __future__ import annotations

import re
from decimal import Decimal

_NO_FIGURE = re.compile(
    r"""
    \d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}                         # a date
    | \bngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2})?(?:\s+năm\s+\d{4})?
    | \b(?:tháng|năm|quý|kỳ)\s+\d{1,4}(?:\s*/\s*\d{4})?
    | \d+\s*/\s*[\w-]*[A-ZĐ][\w-]*                            # 201/BC-UBND
    | \d+\s*/\s*\d{4}\s*/\s*[A-ZĐ][\w-]*                      # 09/2019/NĐ-CP
    | \b(?:số|QĐ|NĐ|TT|CV|KH|mục|bảng|biểu|phụ\ lục|điều|khoản|mức\ độ|tiêu\ chí)\s+\d+(?:[./]\d+)*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.,/])(\d{1,3}(?:[.\u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?(?![\w/])")


def remark_numbers(remark: str) -> tuple[Decimal, ...]:
    """The figures a remark holds, in order, in Vietnamese style (dot or thin space for thousands)."""
    figures = _NO_FIGURE.sub(" ", remark)
    return tuple(
        Decimal(re.sub(r"\D", "", match[1]) + (f".{match[2]}" if match[2] else ""))
        for match in _NUMBER.finditer(figures)
    )
