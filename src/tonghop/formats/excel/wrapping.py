"""How high a row of wrapped text must be: sheets do not grow merged rows, nor rows written by programs."""

from __future__ import annotations

from math import ceil

_LETTERS_PER_CHARACTER = 1.15
"""Letters of running Vietnamese in the width of one digit."""


def count_lines(text: str, width: int) -> int:
    """How many lines a wrapped text takes in a column of that width, in characters."""
    room = width * _LETTERS_PER_CHARACTER
    return sum(max(1, ceil(len(line) / room)) for line in text.split("\n"))
