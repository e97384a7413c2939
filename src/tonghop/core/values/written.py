"""A text made ready for reading, with the way back to the characters as they were written.

Decides nothing about meaning: composes letters (NFC), turns full-width signs and odd spaces into
plain ones and blanks out emphasis marks. Every number is found in the text as written, so its
place is exact whatever the Unicode form.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from tonghop.core.values.model import NumberSpan, SpanRole
from tonghop.core.values.numbers import NumberToken, scan_numbers, to_ascii

_EMPHASIS = re.compile(r"\*+|</?(?:i|b|u|em|strong|sub|sup|br)\s*/?>", re.IGNORECASE)
_SPACES = str.maketrans({character: " " for character in "\u00a0\u2007\u2009\u202f\t\n\r\u200b\ufeff"})


@dataclass(frozen=True, slots=True)
class WrittenText:
    """``text`` is for matching; ``numbers`` lie in it, ``origins`` are the same tokens as written."""

    text: str
    numbers: tuple[NumberToken, ...]
    origins: tuple[NumberToken, ...]

    def spans(
        self, roles: dict[int, SpanRole], otherwise: SpanRole = SpanRole.REMARK
    ) -> tuple[NumberSpan, ...]:
        """Name every number, by its position among them; those not named are ``otherwise``."""
        return tuple(
            NumberSpan(token.start, token.end, token.text, roles.get(index, otherwise))
            for index, token in enumerate(self.origins)
        )


def prepare(raw: str) -> WrittenText:
    """Make a text ready for reading."""
    origins = scan_numbers(raw)
    if unicodedata.is_normalized("NFC", raw):
        composed, numbers = raw, origins
    else:
        composed, numbers = _compose(raw, origins)
    if not composed.isascii() or "\n" in composed or "\t" in composed:
        composed = to_ascii(composed).translate(_SPACES)
    if "*" in composed or "<" in composed:
        composed = _EMPHASIS.sub(lambda mark: " " * len(mark[0]), composed)
    return WrittenText(composed, numbers, origins)


def words(raw: str) -> str:
    """The words of an answer as they are kept: composed, without emphasis and outer spaces."""
    return _EMPHASIS.sub("", unicodedata.normalize("NFC", raw)).strip()


def _compose(raw: str, origins: tuple[NumberToken, ...]) -> tuple[str, tuple[NumberToken, ...]]:
    """Compose piece by piece between numbers, which hold no letters, so that places carry over."""
    pieces: list[str] = []
    numbers: list[NumberToken] = []
    length = done = 0
    for token in origins:
        before = unicodedata.normalize("NFC", raw[done : token.start])
        start = length + len(before)
        length = start + len(token.text)
        pieces += (before, token.text)
        numbers.append(NumberToken(start, length, token.text))
        done = token.end
    pieces.append(unicodedata.normalize("NFC", raw[done:]))
    return "".join(pieces), tuple(numbers)
