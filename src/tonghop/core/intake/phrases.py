"""Figures inside sentences: "đã tiếp nhận 176 hồ sơ của các cá nhân và doanh nghiệp".

Decides which stretch of a text answers a row, by the words the form gives around it: in the paragraphs
of a narrative section, and inside the answer of another row ("Đạt, có 04 màn hình"). Never takes a
number whose surrounding words are not the row's, nor one stretch for two rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tonghop.core.forms.model import FormVersion, Indicator, SectionShape
from tonghop.core.intake.entries import Line
from tonghop.core.intake.laid import LaidForm, Slot
from tonghop.core.intake.reading import FurnitureKind
from tonghop.core.values.evaluation import find_evaluation
from tonghop.core.values.folding import fold, fold_with_origin
from tonghop.core.values.model import ValueType
from tonghop.core.values.numbers import scan_numbers
from tonghop.core.values.phrases import BOUNDS, DOTS, MISSING_PHRASES, PERCENT

_VALUE = "{value}"
_WORDS_TYPES = frozenset({ValueType.TEXT, ValueType.LIST})


def _any_folded(words: Iterable[str]) -> str:
    folded = sorted({fold(word) for word in words} - {""}, key=len, reverse=True)
    return "|".join(map(re.escape, folded))


_NUMBER = r"\d+(?: \d+)*?"
_FIGURE = (
    rf"(?:(?:{_any_folded(BOUNDS)}) )?{_NUMBER}(?:/{_NUMBER})?(?:/(?:thang|qui|nam|tuan))?"
    r"(?: ?%)?(?: (?:nghin|ngan|trieu|ti))?"
)
"""A figure as it stands in folded text, with the words that bound or scale it; or why there is none."""
_ANSWER = rf"(?P<value>{_FIGURE}|{_any_folded(MISSING_PHRASES)})"
_OPENING_ANSWER = re.compile(rf" ?{_ANSWER}(?! ?[\d/%])(?![^ ])")


@dataclass(frozen=True, slots=True)
class Found:
    """Where a phrase stands in a text: where it begins, and where its answer begins and ends."""

    start: int
    answer_start: int
    answer_end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence of the form with the place of its answer."""

    row: Indicator
    written: str

    def find(self, text: str) -> Found | None:
        """Where the phrase first stands in a text; None where it does not."""
        if self.row.value_type is ValueType.YES_NO:
            evaluation = find_evaluation(text)
            return Found(evaluation[0], *evaluation) if evaluation else None
        before, _, after = (fold(side) for side in self.written.partition(_VALUE))
        folded = fold_with_origin(text)
        if self.row.value_type in _WORDS_TYPES:
            words = re.search(rf"\b{re.escape(before)}\b", folded.text)
            if words is None:
                return None
            start = folded.origin[words.start()]
            return Found(start, start, _end_of_clause(text, start))
        match = _pattern(before, after).search(folded.text)
        if match is None:
            return _find_dotted(text, before, after)
        answer_start = folded.origin[match.start("value")]
        answer_end = _whole_number_end(text, folded.origin[match.end("value") - 1] + 1)
        if self.row.value_type is ValueType.RATE and (percent := PERCENT.match(text, answer_end)):
            answer_end = percent.end()
        return Found(folded.origin[match.start()], answer_start, answer_end)


def phrases_of(form: FormVersion) -> dict[str, list[Phrase]]:
    """The phrases of each narrative section, by its code, in printed order."""
    phrases: dict[str, list[Phrase]] = {
        section.code: [] for section in form.sections if section.shape is SectionShape.NARRATIVE
    }
    for row in form.indicators:
        if row.section in phrases:
            phrases[row.section].extend(Phrase(row, written) for written in row.phrases)
    return phrases


def inner_phrases_of(form: FormVersion) -> dict[str, list[Phrase]]:
    """By code of a row, the phrases of the rows that stand inside its answer, in form order."""
    narrative = {section.code for section in form.sections if section.shape is SectionShape.NARRATIVE}
    phrases: dict[str, list[Phrase]] = {}
    for row in form.indicators:
        if stands_inside(row) and row.follows and row.section not in narrative:
            phrases.setdefault(row.follows, []).extend(Phrase(row, written) for written in row.phrases)
    return phrases


def stands_inside(row: Indicator) -> bool:
    """Whether a row has no place of its own: it stands inside the answer of the row it follows."""
    return row.follows is not None and bool(row.phrases)


def lay_phrases(entry: Line, phrases: Iterable[Phrase], laid: LaidForm) -> bool:
    """Lay every row whose phrase stands in a paragraph; whether any did.

    A row is laid by its first phrase that fits; later ones are other ways to say the same.
    """
    found = False
    for phrase, at in _find_apart(entry.text, phrases, laid):
        laid.name(entry.part, entry.start + at.start, entry.start + at.answer_start, FurnitureKind.LABEL)
        laid.keep(
            Slot(
                indicator=phrase.row,
                text=entry.text[at.answer_start : at.answer_end],
                place=entry.place(at.answer_start, at.answer_end),
                printed_label=entry.text[at.start : at.answer_start].strip(),
            )
        )
        found = True
    return found


def lay_inner(slot: Slot, index: Mapping[str, Sequence[Phrase]], laid: LaidForm) -> None:
    """Lay the rows standing inside the answer of a row just laid."""
    phrases = index.get(slot.indicator.code, ())
    if slot is not laid.slots.get(slot.indicator.code):
        return
    offset = slot.place.start or 0
    for phrase, at in _find_apart(slot.text, phrases, laid):
        place = replace(slot.place, start=offset + at.answer_start, end=offset + at.answer_end)
        laid.keep(Slot(phrase.row, slot.text[at.answer_start : at.answer_end], place))


def _find_apart(text: str, phrases: Iterable[Phrase], laid: LaidForm) -> Iterator[tuple[Phrase, Found]]:
    """The phrases of open rows that stand in a text, no stretch given twice."""
    taken: list[Found] = []
    for phrase in phrases:
        at = phrase.find(text) if phrase.row.code not in laid.slots else None
        if at is None or any(
            at.answer_start < other.answer_end and other.answer_start < at.answer_end for other in taken
        ):
            continue
        taken.append(at)
        yield phrase, at


@lru_cache(maxsize=1024)
def _pattern(before: str, after: str) -> re.Pattern[str]:
    """A phrase as a pattern over folded text."""
    closing = r"(?! ?[\d/%])(?![^ ])" if not after else re.escape(after) + r"\b"
    joint = "" if not after or after[0] in "/%" else " "
    opening = rf"\b{re.escape(before)} " if before else r"(?<![^ ])"
    return re.compile(rf"{opening}{_ANSWER}{joint}{closing}")


def _find_dotted(text: str, before: str, after: str) -> Found | None:
    """A phrase whose place is still dotted: "là …… văn bản"; folding drops the dots."""
    if not before:
        return None
    if not after:
        return _find_dots_after(text, before)
    folded = fold_with_origin(text)
    match = re.search(rf"\b{re.escape(before)}(?P<gap> ?){re.escape(after)}\b", folded.text)
    if match is None:
        return None
    start = folded.end_in_original(match.start("gap"))
    end = folded.origin[match.end("gap")]
    return Found(folded.origin[match.start()], start, end) if DOTS.search(text, start, end) else None


def _find_dots_after(text: str, before: str) -> Found | None:
    folded = fold_with_origin(text)
    match = re.search(rf"\b{re.escape(before)}(?![^ ])", folded.text)
    if match is None:
        return None
    end = folded.end_in_original(match.end())
    dots = find_answer(text, end, len(text))
    is_dotted = dots is not None and DOTS.fullmatch(text, *dots) is not None
    return Found(folded.origin[match.start()], *dots) if dots is not None and is_dotted else None


def find_answer(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the answer stands that a stretch of a sentence opens with: a figure, a reason for none, or dots.

    None where other words come first: a figure further on answers something else.
    """
    dots = DOTS.search(text, start, end)
    if dots is not None and not any(map(str.isalnum, text[start : dots.start()])):
        return dots.span()
    folded = fold_with_origin(text[start:end])
    match = _OPENING_ANSWER.match(folded.text)
    if match is None:
        return None
    first = start + folded.origin[match.start("value")]
    last = _whole_number_end(text, start + folded.origin[match.end("value") - 1] + 1)
    percent = PERCENT.match(text, last)
    return first, percent.end() if percent else last


def _whole_number_end(text: str, end: int) -> int:
    """The end of the number an offset lies in: folding parts "6.327" into two words."""
    return next((token.end for token in scan_numbers(text) if token.start < end < token.end), end)


def _end_of_clause(text: str, start: int) -> int:
    """Where the words begun at an offset end: a closing bracket, a semicolon, or the sentence's end."""
    depth = 0
    for at in range(start, len(text)):
        if text[at] == "(":
            depth += 1
        elif text[at] == ")":
            if not depth:
                return at
            depth -= 1
        elif text[at] in ";\n" or text[at] == "." and not text[at + 1 : at + 2].strip():
            return at
    return len(text)
