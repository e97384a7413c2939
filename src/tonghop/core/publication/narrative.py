"""Sentences of a form with the answers of an office in them.

Decides which sentences are written and how an answer stands in one. Never changes an answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from string import Formatter

from tonghop.core.forms.model import Indicator
from tonghop.core.publication.layout import fill
from tonghop.core.values.model import ValueType

_DOTTED = "……"
"""Where a sentence has no answer yet, as on the blank form."""
_WORDS = frozenset({ValueType.YES_NO, ValueType.TEXT, ValueType.LIST})


def write_sentences(
    rows: Sequence[Indicator],
    figures: Mapping[str, str],
    written: Sequence[str] | None,
    placeholders: Mapping[str, str],
) -> Iterator[str]:
    """The paragraphs of a narrative section; one that would hold no answer is left out.

    Args:
        rows: the rows of the section.
        figures: indicator code to the answer as the office writes it; empty for a blank, which is dotted.
        written: the paragraphs as the layout lays them down; None to write the first phrase of each row.
        placeholders: further texts a paragraph may name.

    Raises:
        KeyError: a paragraph names a placeholder that is not given.
    """
    answered = [row for row in rows if row.code in figures]
    if written is None:
        yield from (f"- {write_in_words(row, figures[row.code])}." for row in answered)
        return
    given = {row.code: figures.get(row.code, "").strip() or _DOTTED for row in rows}
    codes = {row.code for row in answered}
    for text in written:
        named = {name for _, name, _, _ in Formatter().parse(text) if name in given}
        if named & codes or not named:
            yield fill(text, {**placeholders, **given})


def write_in_words(row: Indicator, answer: str) -> str:
    """An answer in the first phrase of its row; an answer in words needs no other."""
    answer = answer.strip() or _DOTTED
    return answer if row.value_type in _WORDS else row.phrases[0].replace("{value}", answer)
