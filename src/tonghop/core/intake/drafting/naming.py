"""Codes for things that print none: short, stable, made of the words of the label.

Decides a code from the wording alone, so that the same form gives the same codes whatever stands in it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from keyword import iskeyword

_STOP_WORDS = frozenset("của các và tại được cho trong theo đã đến từ với những là ở có về do".split())
_PASSED_OVER = re.compile(r"\([^()]*\)|\{\w+\}")
_WORD = re.compile(r"[^\W_]+")
_NOT_PLAIN = re.compile(r"[^a-z0-9]")
_N_WORDS = 8
_LONGEST = 56


def plain_letters(text: str) -> str:
    """A text in small letters without Vietnamese marks.

    >>> plain_letters("Tổng số đơn")
    'tong so don'
    """
    parted = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    return "".join(mark for mark in parted if not unicodedata.combining(mark))


def slug(text: str, separator: str = "_", most: int = _N_WORDS) -> str:
    """The telling words of a wording, joined: a code beginning with a letter; empty where it has none.

    >>> slug("Tổng số đơn đã tiếp nhận trong kỳ (cả trực tiếp)")
    'tong_so_don_tiep_nhan_ky'
    """
    composed = unicodedata.normalize("NFC", _PASSED_OVER.sub(" ", text)).casefold()
    words = _WORD.findall(composed)
    telling = [word for word in words if word not in _STOP_WORDS] or words
    plain = [_NOT_PLAIN.sub("", plain_letters(word)) for word in telling]
    joined = separator.join([word for word in plain if word][:most])[
        : _LONGEST + 4 * (most - _N_WORDS)
    ].rstrip(separator)
    return f"so{separator}{joined}" if joined[:1].isdigit() else joined


def name(text: str, taken: Collection[str], around: str = "") -> str:
    """A code of a wording that nothing carries yet.

    Args:
        text: the label.
        taken: codes already given.
        around: the code of the heading or section it stands under, used where the label alone does not tell.
    """
    short = slug(text) or (f"{around}_muc" if around else "muc")
    longer = slug(text, most=2 * _N_WORDS) or short
    under = f"{short}_{around}"[:_LONGEST] if around else short
    for code in (short, longer, under):
        if code not in taken and not iskeyword(code):
            return code
    number = 2
    while f"{under}_{number}" in taken:
        number += 1
    return f"{under}_{number}"
