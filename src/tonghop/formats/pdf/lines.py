"""The lines of a PDF page.

Decides which characters make a word and which words a line, by where they stand: a PDF knows neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from pdfplumber.page import Page

from tonghop.formats.legacy_letters import repair_run
from tonghop.formats.raised_digits import raise_digits

_WORD_GAP = 0.2
"""Of the letters' size: a wider gap parts words where no space is written."""
_RAISED = 0.72
"""Of the line's size: smaller digits that stand higher are raised."""
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_BULLETS = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box, from the top left of the page in points."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line, from the left; ``page`` counts from 1. Never empty."""

    words: tuple[Word, ...]
    page: int
    is_alone: bool = False
    """True where it never goes on in the next line: it stands in a column of its own."""

    @property
    def text(self) -> str:
        """The words apart by single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Where the line begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where the line ends."""
        return self.words[-1].x1

    @property
    def top(self) -> float:
        """The highest point of its words."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """The lowest point of its words."""
        return max(word.bottom for word in self.words)

    @property
    def size(self) -> float:
        """The height of its words."""
        return max(word.bottom - word.top for word in self.words)


def read_words(page: Page, encodings: set[str]) -> list[Word]:
    """The words of a page that stand upright.

    Args:
        page: the page.
        encodings: old encodings met are added to it.
    """
    characters: list[dict[str, Any]] = page.chars
    _repair_letters(characters, encodings)
    _raise_small_digits(characters)
    found = page.extract_words(x_tolerance_ratio=_WORD_GAP, keep_blank_chars=False)
    words = []
    for word in found:
        text = _tidy(word["text"])
        if text and word.get("upright", True):
            words.append(Word(text, word["x0"], word["x1"], word["top"], word["bottom"]))
    return words


def read_turned_words(page: Page) -> str:
    """What is written sideways on a page, in the order the file holds it."""
    return _tidy("".join(character["text"] for character in page.chars if not character["upright"])).strip()


def _tidy(text: str) -> str:
    text = _LIGATURES.sub(lambda ligature: unicodedata.normalize("NFKC", ligature.group()), text)
    return unicodedata.normalize("NFC", _BULLETS.sub("•", text).replace("\u00ad", "-"))


def _repair_letters(characters: Sequence[dict[str, Any]], encodings: set[str]) -> None:
    """Write letters of old faces as Unicode; the sign of a VNI letter joins the letter before it."""
    for face, run in groupby(characters, key=lambda character: str(character.get("fontname", ""))):
        letters = list(run)
        repaired, encoding = repair_run("".join(letter["text"] for letter in letters), face)
        if encoding is None:
            continue
        encodings.add(encoding)
        _spread(letters, repaired)


def _spread(letters: list[dict[str, Any]], repaired: str) -> None:
    """Give each character of a run its repaired letter."""
    if sum(len(letter["text"]) for letter in letters) == len(repaired):
        position = 0
        for letter in letters:
            length = len(letter["text"])
            letter["text"] = repaired[position : position + length]
            position += length
        return
    for at, letter in enumerate(letters):
        following = letters[at + 1] if at + 1 < len(letters) else None
        if following is not None and letter["text"]:
            pair, _ = repair_run(letter["text"] + following["text"], str(letter["fontname"]))
            if len(pair) < len(letter["text"] + following["text"]):
                letter["text"], following["text"] = pair, ""
                continue
        letter["text"] = repair_run(letter["text"], str(letter["fontname"]))[0]


def _raise_small_digits(characters: Sequence[dict[str, Any]]) -> None:
    for before, after in zip(characters, characters[1:], strict=False):
        is_small = after["size"] < _RAISED * before["size"] and after["text"].isdecimal()
        touches = 0 <= after["x0"] - before["x1"] + 1 < 4 and not before["text"].isspace()
        if (
            is_small
            and touches
            and after["bottom"] < before["bottom"] - 1
            and after["top"] < before["bottom"]
        ):
            after["text"] = raise_digits(after["text"], "superscript")


def gather_lines(words: Iterable[Word], page: int) -> list[Line]:
    """Words as lines from the top: those whose middles stand at one height."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.top + word.bottom) / 2):
        middle = (word.top + word.bottom) / 2
        last = lines[-1][-1] if lines else None
        if last is not None and middle - (last.top + last.bottom) / 2 < 0.35 * (last.bottom - last.top):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [Line(tuple(sorted(line, key=lambda word: word.x0)), page) for line in lines]
