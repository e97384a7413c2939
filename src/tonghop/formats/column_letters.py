"""The letters of a sheet's columns."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=16384)
def column_letters(number: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
