"""Sentences of a form with the answers of an office in them.

Decides which sentences are written and how an answer stands in one. Never changes an answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import Formatter

from tonghop.core.forms.model import Indicator
from tonghop.core.publication.model import Run
from tonghop.core.values.model import ValueType

_DOTTED = "……"
"""Where a sentence has no answer yet, as on the blank form."""
_WORDS = frozenset({ValueType.YES_NO, ValueType.TEXT, ValueType.LIST})


def write_sentences(
    rows: Sequence[Indicator],
    figures: Mapping[str, str],
    written: Sequence[str] | None,
    placeholders: Mapping[str, str],
    marks: Mapping[str, str] | None = None,
    comments: Mapping[str, str] | None = None,
) -> Iterator[tuple[Run, ...]]:
    """The paragraphs of a narrative section; one that would hold no answer is left out.

    Args:
        rows: the rows of the section.
        figures: indicator code to the answer as the office writes it; empty for a blank, which is dotted.
        written: the paragraphs as the layout lays them down; None to write the first phrase of each row.
        placeholders: further texts a paragraph may name.
        marks: indicator code to the name by which the words before its answer are found again.
        comments: indicator code to what is said beside those words.

    Raises:
        KeyError: a paragraph names a placeholder that is not given.
    """
    answered = [row for row in rows if row.code in figures]
    given = {row.code: figures.get(row.code, "").strip() or _DOTTED for row in rows}
    aside = _Aside(given, placeholders, marks or {}, comments or {})
    if written is None:
        for row in answered:
            yield aside.write_runs(f"- {_as_template(row)}.")
        return
    codes = {row.code for row in answered}
    for text in written:
        named = {name for _, name, _, _ in Formatter().parse(text) if name in given}
        if named & codes or not named:
            yield aside.write_runs(text)


def _as_template(row: Indicator) -> str:
    """The first phrase of a row with its code in the place of the answer; an answer in words needs none."""
    code = "{" + row.code + "}"
    return code if row.value_type in _WORDS else row.phrases[0].replace("{value}", code)


@dataclass(frozen=True, slots=True)
class _Aside:
    """What stands for the names in a sentence, and what is kept with the words before an answer."""

    answers: Mapping[str, str]
    placeholders: Mapping[str, str]
    marks: Mapping[str, str]
    comments: Mapping[str, str]

    def write_runs(self, text: str) -> tuple[Run, ...]:
        """A sentence as runs, broken only where a mark or a comment needs it.

        The mark lies on the words before the answer: what a person types over the dots leaves it whole.
        """
        runs: list[Run] = []
        words = ""
        for before, name, _, _ in Formatter().parse(text):
            words += before
            if name is None:
                continue
            mark, comment = self.marks.get(name, ""), self.comments.get(name, "")
            if name not in self.answers:
                words += self.placeholders[name]
            elif words.strip() and (mark or comment):
                # The answer stands outside: in the next mark it would be taken for the answer of the row
                # before.
                runs.extend((Run(words, mark=mark, comment=comment), Run(self.answers[name])))
                words = ""
            elif mark or comment:
                runs.append(Run(words + self.answers[name], mark=mark, comment=comment))
                words = ""
            else:
                words += self.answers[name]
        return (*runs, Run(words)) if words else tuple(runs)


def write_in_words(row: Indicator, answer: str) -> str:
    """An answer in the first phrase of its row; an answer in words needs no other."""
    answer = answer.strip() or _DOTTED
    return answer if row.value_type in _WORDS else row.phrases[0].replace("{value}", answer)
