"""Figures inside sentences: "đã tiếp nhận 176 hồ sơ của các cá nhân và doanh nghiệp".

Decides which stretch of a narrative paragraph answers a row, by the words the form gives around it.
Never takes a number whose surrounding words are not the row's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tonghop.core.forms.model import FormVersion, Indicator, SectionShape
from tonghop.core.intake.entries import Line
from tonghop.core.intake.laid import LaidForm, Slot
from tonghop.core.intake.reading import FurnitureKind
from tonghop.core.values.folding import fold, fold_with_origin
from tonghop.core.values.numbers import scan_numbers

_VALUE = "{value}"
_LONGEST_ANSWER = 60


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence of the form with the place of its figure, as a pattern over folded text."""

    row: Indicator
    pattern: re.Pattern[str]


def phrases_of(form: FormVersion) -> dict[str, list[Phrase]]:
    """The phrases of each narrative section, by its code, in printed order."""
    narrative = {section.code for section in form.sections if section.shape is SectionShape.NARRATIVE}
    phrases: dict[str, list[Phrase]] = {code: [] for code in narrative}
    for row in form.indicators:
        if row.section in narrative:
            phrases[row.section].extend(Phrase(row, _pattern(written)) for written in row.phrases)
    return phrases


def lay_phrases(entry: Line, phrases: Iterable[Phrase], laid: LaidForm) -> bool:
    """Lay every row whose phrase stands in a paragraph; whether any did.

    A row is laid by its first phrase that fits; later ones are other ways to say the same.
    """
    text, start = entry.text, entry.start
    folded = fold_with_origin(text)
    found = False
    for phrase in phrases:
        match = phrase.pattern.search(folded.text)
        if match is None or phrase.row.code in laid.slots:
            continue
        first = folded.origin[match.start("value")]
        last = _whole_number_end(text, folded.origin[match.end("value") - 1] + 1)
        laid.name(entry.part, start + folded.origin[match.start()], start + first, FurnitureKind.LABEL)
        laid.keep(
            Slot(
                indicator=phrase.row,
                text=text[first:last],
                place=entry.place(first, last),
                printed_label=text[folded.origin[match.start()] : first].strip(),
            )
        )
        found = True
    return found


def _whole_number_end(text: str, end: int) -> int:
    """The end of the number an offset lies in: folding parts "6.327" into two words."""
    return next((token.end for token in scan_numbers(text) if token.start < end < token.end), end)


def _pattern(written: str) -> re.Pattern[str]:
    """The phrase as a pattern: its words folded, and the shortest stretch with a digit between them."""
    before, _, after = written.partition(_VALUE)
    answer = rf"(?P<value>\d.{{0,{_LONGEST_ANSWER}}}?|[^\d ][^\d]{{0,20}}?\d.{{0,{_LONGEST_ANSWER}}}?)"
    head, tail = (re.escape(fold(side)) for side in (before, after))
    closing = rf" {tail}\b" if tail else r"(?![^ ])"
    return re.compile(rf"\b{head} {answer}{closing}")
