"""The printed number and bullet in front of a line's wording.

Decides where marking ends and wording begins. How wording is folded is decided in ``values.folding``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_MARKING = re.compile(
    r"""^[\s\W_]*                                    # bullets, dashes, emphasis marks
        (?P<stt>(?:[IVXLC]+|\d{1,3}(?:[.,]\d{1,3})*|[a-zđ])(?=\s*[./)]))?
        (?(stt)\s*[./)]+)
        [\s\W_]*""",
    re.VERBOSE,
)
_WORD_OR_DIGIT = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Marking:
    """The bullet and number printed before a line's wording: ``stt`` as printed, and where wording starts."""

    stt: str
    stt_start: int
    wording_start: int


@lru_cache(maxsize=1 << 13)
def split_marking(text: str) -> Marking:
    """Take the printed number and bullets off the front of a line: "- ", "1.1.", "I/", "a)".

    A line that is nothing but a number has no marking: the number is its wording.
    """
    match = _MARKING.match(text)
    if match is None or not _WORD_OR_DIGIT.search(text, match.end()):
        return Marking("", 0, 0)
    stt = match.group("stt") or ""
    if not stt:
        return Marking("", 0, match.end())
    end = match.end()
    printed = text[match.start("stt") : end].strip(" \t*_-–")
    return Marking(printed, match.start("stt"), end)
