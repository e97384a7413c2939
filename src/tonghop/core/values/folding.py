"""Folding of wording, so that the same label typed by two people is the same text.

Decides which differences of typing carry no meaning in official labels and names: letter case, tone
marks and their place (hóa/hoá), i and y (tỉ/tỷ), dash and quotation kinds, ∑ and Σ, markup, punctuation,
spaces, Unicode composition. Never folds digits: "mức độ 3" and "mức độ 4" stay apart.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SUMMATION = "∑Σσς"
_KEPT = frozenset("%/")


class _FoldTable(dict[int, str]):
    """Character code to its folded form, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        self[code] = folded
        return folded


def _fold_character(character: str) -> str:
    if character in _SUMMATION:
        return "s"
    plain = []
    for piece in unicodedata.normalize("NFKD", character).lower():
        if unicodedata.combining(piece):
            continue
        if piece in "đð":
            plain.append("d")
        elif piece == "y":
            plain.append("i")
        elif piece.isalnum() or piece in _KEPT:
            plain.append(piece)
        else:
            plain.append(" ")
    return "".join(plain)


_TABLE = _FoldTable()
_MARKUP = re.compile(r"</?[A-Za-z][A-Za-z0-9]*/?>")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The folded form: lower-case letters without marks, digits, "%" and "/", single spaces."""
    return " ".join(_MARKUP.sub(" ", text).translate(_TABLE).split())


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text that still knows the original and where each of its characters came from.

    ``origin[i]`` is the offset in the original text of folded character ``i``.
    """

    text: str
    origin: tuple[int, ...]
    original: str = ""

    def breaks_after(self, folded_end: int) -> bool:
        """Whether the wording may end there: no further word follows but after a mark or as a number."""
        if folded_end >= len(self.text):
            return True
        following = folded_end + 1 if self.text[folded_end] == " " else folded_end
        between = self.original[self.origin[folded_end - 1] + 1 : self.origin[following]]
        return not self.text[following].isalpha() or bool(between.strip())

    def end_in_original(self, folded_end: int) -> int:
        """The original offset just after the folded prefix of that length."""
        return self.origin[folded_end - 1] + 1 if folded_end else 0


@lru_cache(maxsize=1 << 14)
def fold_with_origin(text: str) -> FoldedText:
    """Fold as ``fold`` does, keeping offsets into the original."""
    masked = _MARKUP.sub(lambda tag: " " * len(tag.group()), text)
    characters: list[str] = []
    origin: list[int] = []
    for offset, character in enumerate(masked):
        for piece in _TABLE[ord(character)]:
            if piece == " " and (not characters or characters[-1] == " "):
                continue
            characters.append(piece)
            origin.append(offset)
    while characters and characters[-1] == " ":
        characters.pop()
        origin.pop()
    return FoldedText("".join(characters), tuple(origin), text)
