"""Several rows in one place: "3552 hồ sơ, chiếm tỷ lệ: 99,52 %" answers two.

Decides where the answer of one row ends and the label of the row that follows it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.values.folding import fold, fold_with_origin

_BEFORE_ANSWER = re.compile(r"[\u0300-\u036f]*(?:[\s.…]*[)\]”\"])?[\s:*_;]*")
"""What stands between a label and its answer; marks on the last letter, apart from it in decomposed text, and
dots before a closing bracket are the label's own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One row's share of a text: where its label begins, and where its answer begins and ends."""

    row: Indicator
    label_start: int
    label_end: int
    answer_start: int
    answer_end: int


def split_answers(
    text: str,
    label_start: int,
    label_end: int,
    row: Indicator,
    followers: Mapping[str, Indicator],
    mates: Sequence[Indicator] = (),
) -> list[Piece]:
    """Cut a text into the answers of a row and of those written after it, in order.

    Args:
        text: a line, or a cell.
        label_start: where the wording of ``row`` begins in it.
        label_end: where it ends; equal to the start where the label stands in another cell.
        row: the row the text belongs to.
        followers: by code of a row, the row printed after it in the same place.
        mates: the next rows of the form, which people write on one line to save paper
            ("Tiến sỹ: 0 người   Thạc sỹ: 2 người"); one counts only where a colon follows its label.
    """
    cuts = [(row, label_start, label_end), *_find_chain(text, label_end, row, followers)]
    for mate in mates:
        position = cuts[-1][2]
        found = _find_label(text, position, mate)
        if found is not None and text[found[1] :].lstrip().startswith(":"):
            cuts.append((mate, *found))
            cuts.extend(_find_chain(text, found[1], mate, followers))
    ends = [_before_joint(text, start) for _, start, _ in cuts[1:]]
    ends.append(_before_closing(text) if len(cuts) > 1 else len(text))
    return [
        Piece(owner, start, stop, _skip(text, stop, end), max(end, stop))
        for (owner, start, stop), end in zip(cuts, ends, strict=True)
    ]


def _find_chain(
    text: str, position: int, row: Indicator, followers: Mapping[str, Indicator]
) -> Iterator[tuple[Indicator, int, int]]:
    """The rows that follow ``row`` in the text from a position on, with where their labels stand."""
    follower = followers.get(row.code)
    while follower is not None:
        found = _find_label(text, position, follower)
        if found is not None:
            yield (follower, *found)
            position = found[1]
        follower = followers.get(follower.code)


def followers_of(form: FormVersion) -> Mapping[str, Indicator]:
    """By code of a row, the row that follows it on the same line; those inside its answer are apart."""
    return {row.follows: row for row in form.indicators if row.follows and not row.phrases}


def _find_label(text: str, position: int, row: Indicator) -> tuple[int, int] | None:
    """Where a row's label stands in a text, at or after a position."""
    rest = fold_with_origin(text[position:])
    for label in (row.label, *row.aliases):
        folded = fold(label)
        at = rest.text.find(folded)
        if folded and at >= 0:
            return position + rest.origin[at], position + rest.end_in_original(at + len(folded))
    return None


def _before_joint(text: str, label_start: int) -> int:
    """Where an answer ends before a follower's label: the comma or bracket between is neither's."""
    return len(text[:label_start].rstrip(" \t\u00a0,;(-–*"))


def _before_closing(text: str) -> int:
    """The end of the last answer: a bracket opened before its label is closed after it."""
    ended = text.rstrip()
    return len(ended) - 1 if ended.endswith(")") else len(text)


def _skip(text: str, label_end: int, answer_end: int) -> int:
    """Past the colon and spaces after a label; dots stay: a dotted place is an answer not given.

    Emphasis that opens right before the answer is the answer's own: ": **645/645**".
    """
    match = _BEFORE_ANSWER.match(text, label_end, answer_end)
    if match is None:
        return label_end
    start = match.end()
    while start > label_end + 1 and text[start - 1] == "*":
        start -= 1
    return start if start and text[start - 1].isspace() else match.end()
