"""An office's own evaluation in its answer, such as "Đạt" in "Đạt, có 04 màn hình".

Decides which word of an answer is an evaluation standing by itself. "Đạt 100%" is none: there the word
only says what the figure reaches.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_EVALUATION = re.compile(
    r"(?:^|[.;:,)])\s*(?P<word>(?:chưa|không)\s+(?:đạt|có)|đạt|có|không|chưa)\s*(?=[.;:,(]|$)", re.IGNORECASE
)


def find_evaluation(text: str) -> tuple[int, int] | None:
    """Where the evaluation stands in an answer, as offsets; None where it gives none.

    Any Unicode form; the first evaluation counts.
    """
    composed, starts = _compose(text)
    match = _EVALUATION.search(composed)
    return (starts[match.start("word")], starts[match.end("word")]) if match else None


def _compose(text: str) -> tuple[str, tuple[int, ...]]:
    """The composed text, and where each of its characters began; the last offset is the end."""
    composed: list[str] = []
    starts: list[int] = []
    for start, end in _clusters(text):
        for character in unicodedata.normalize("NFC", text[start:end]):
            composed.append(character)
            starts.append(start)
    return "".join(composed), (*starts, len(text))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Each letter with the marks that follow it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            yield start, at
            start = at
