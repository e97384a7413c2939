"""Prose with figures in it: every number of a paragraph bound to a figure, furniture, or told.

Decides what a bound number is and which numbers of a text are bound to nothing. Never decides a figure:
those are looked up by their key (``report_figures``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import groupby
from unicodedata import normalize

from tonghop.core.intake.furniture import find_furniture
from tonghop.core.values.numbers import NumberToken, scan_numbers

_ORDINAL = re.compile(r"\s*(?:[-–—+*•]\s*)?\(?\d+(?:\.\d+)*[.)](?=\s)")
"""A paragraph's own number: "1. ", "2.1. ", "3) "."""


@dataclass(frozen=True, slots=True)
class ProsePiece:
    """A stretch of prose: words, or what is printed of a figure, which ``key`` names; empty for words."""

    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class ProseParagraph:
    """A paragraph in pieces. ``quote`` names the office's own paragraph it comes from, empty for ours.

    ``comment`` is said beside it to whoever edits it and is not printed.
    """

    pieces: tuple[ProsePiece, ...]
    quote: str = ""
    comment: str = ""

    @property
    def text(self) -> str:
        """All words of the paragraph."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def skeleton(self) -> str:
        """The paragraph with the key of each figure in its place, however its letters and spaces are kept."""
        return " ".join(
            normalize(
                "NFC", "".join(f"{{{one.key}}}" if one.key else one.text for one in self.pieces)
            ).split()
        )


@dataclass(frozen=True, slots=True)
class ProseSection:
    """A heading and its paragraphs. ``code`` is that of the template, empty for one a person added."""

    code: str
    heading: str
    level: int
    paragraphs: tuple[ProseParagraph, ...]

    @property
    def digest(self) -> str:
        """Of its words, heading included, whatever figures stand in it: changes where a person edits."""
        told = "\n".join((" ".join(normalize("NFC", self.heading).split()), *self._skeletons()))
        return sha256(told.encode()).hexdigest()[:16]

    def _skeletons(self) -> Iterator[str]:
        return (one.skeleton for one in self.paragraphs if one.text.strip())


class UnboundNumber(ValueError):
    """A number in composed prose that no figure stands behind: a mistake of the template's author."""

    def __init__(self, number: str, text: str) -> None:
        super().__init__(f"{number!r} is bound to no figure in {text!r}")
        self.number = number
        self.text = text


def find_unbound(
    paragraph: ProseParagraph, wordings: Iterable[str] = (), quoted: str = ""
) -> tuple[NumberToken, ...]:
    """The numbers of a paragraph that are bound to nothing.

    A number is accounted for where it stands in a figure; where it is furniture: a date, a period, a law, a
    document number, a level, the paragraph's own number, or part of a known wording; or where the office's
    own paragraph this one was shortened from holds it too.

    Args:
        paragraph: the prose.
        wordings: texts whose digits are no figures: labels of the form, names of offices.
        quoted: the office's paragraph it comes from.
    """
    text = paragraph.text
    if not any(map(str.isdigit, text)):
        return ()
    free = [*_covered_by_figures(paragraph), *((one.start, one.end) for one in find_furniture(text))]
    if (own := _ORDINAL.match(text)) is not None:
        free.append(own.span())
    for wording in wordings:
        if wording in text:  # a thousand offices may have a number in their names, a paragraph names few
            free.extend(match.span() for match in re.finditer(re.escape(wording), text))
    said = {token.text for token in scan_numbers(quoted)} if quoted else frozenset[str]()
    return tuple(
        token
        for token in scan_numbers(text)
        if token.text not in said
        and not any(start <= token.start and token.end <= end for start, end in free)
    )


def numbered_wordings(wordings: Iterable[str]) -> tuple[str, ...]:
    """The wordings that hold digits and letters, each once, longest first."""
    found = {
        one
        for wording in wordings
        if any(map(str.isdigit, one := " ".join(wording.split()))) and any(map(str.isalpha, one))
    }
    return tuple(sorted(found, key=lambda one: (-len(one), one)))


def _covered_by_figures(paragraph: ProseParagraph) -> Iterator[tuple[int, int]]:
    start = 0
    for piece in paragraph.pieces:
        end = start + len(piece.text)
        if piece.key:
            yield start, end
        start = end


def require_bound(paragraph: ProseParagraph, wordings: Iterable[str]) -> None:
    """Refuse composed prose with a number nothing stands behind.

    Raises:
        UnboundNumber: the first such number.
    """
    for token in find_unbound(paragraph, wordings):
        raise UnboundNumber(token.text, paragraph.text)


def refresh(paragraph: ProseParagraph, printed: Mapping[str, str]) -> ProseParagraph:
    """The paragraph with each figure printed as it stands now; one not known any more keeps its words."""
    pieces = tuple(
        replace(piece, text=printed.get(piece.key, piece.text)) if piece.key else piece
        for piece in paragraph.pieces
    )
    return replace(paragraph, pieces=pieces)


def keys_in(paragraphs: Iterable[ProseParagraph]) -> tuple[str, ...]:
    """The keys of the figures in prose, in the order they first stand there."""
    return tuple(dict.fromkeys(one.key for each in paragraphs for one in each.pieces if one.key))


def cut_words(text: str, stretches: Collection[tuple[int, int, str]]) -> tuple[ProsePiece, ...]:
    """A text in pieces: ``stretches`` are start, end and key of the figures in it, and do not overlap."""
    pieces, reached = [], 0
    for start, end, key in sorted(stretches):
        if start > reached:
            pieces.append(ProsePiece(text[reached:start]))
        pieces.append(ProsePiece(text[start:end], key))
        reached = end
    if reached < len(text):
        pieces.append(ProsePiece(text[reached:]))
    return tuple(pieces)


def join_words(pieces: Iterable[ProsePiece]) -> Iterator[ProsePiece]:
    """The pieces with words that follow one another in one, so that a person edits whole stretches."""
    for is_figure, group in groupby(pieces, key=lambda piece: bool(piece.key)):
        if is_figure:
            yield from group
        else:
            yield ProsePiece("".join(piece.text for piece in group))
