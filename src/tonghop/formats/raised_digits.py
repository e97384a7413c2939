"""Raised and lowered digits written as such.

Decides that ``1234`` with a small raised 5 after it is not the number 12345.
"""

from __future__ import annotations

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def raise_digits(text: str, position: str | None) -> str:
    """Write digits as raised or lowered where ``position`` is ``superscript`` or ``subscript``.

    >>> raise_digits("(2)", "superscript"), raise_digits("2", None)
    ('(²)', '2')
    """
    if position == "superscript":
        return text.translate(_SUPERSCRIPTS)
    return text.translate(_SUBSCRIPTS) if position == "subscript" else text


_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")


def lower_digits(text: str) -> str:
    """Write raised and lowered digits plainly.

    >>> lower_digits("1.234⁵")
    '1.2345'
    """
    return text.translate(_PLAIN)
