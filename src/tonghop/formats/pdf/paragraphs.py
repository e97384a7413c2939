"""Lines joined again to the paragraphs they were broken from.

Decides from where lines begin and end: a line goes on in the next only where the next one's first word would
not have fitted on it. Never takes a line for the rest of another that still had room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tonghop.formats.assembling import ParagraphWords
from tonghop.formats.pdf.lines import Line

_TOLERANCE = 2.0
"""Points by which places of one margin differ."""
_MARKING = re.compile(
    r"(?:[-+•*–○▪]\s|\(?\d{1,2}(?:\.\d{1,2})*[.)/]\s|\d{1,2}(?:\.\d{1,2})+\s|[IVXL]+\s?[./)]\s|[a-zđ][.)]\s)"
)
_WIDER = 1.35
"""Times the usual distance between lines that parts paragraphs."""
_REST_OF_ADDRESS = re.compile(r"\.[A-Za-z]")
"""No word begins so: an address was broken for want of room (dichvucong.example.gov / .vn)."""


def join_paragraphs(lines: Sequence[Line], right: Mapping[int, float]) -> Iterator[ParagraphWords]:
    """The paragraphs of a stretch of lines.

    Args:
        lines: in reading order, also over pages.
        right: by page, where a full line ends.
    """
    gathered: list[Line] = []
    for line in lines:
        if gathered and not _goes_on(gathered, line, right[gathered[-1].page]):
            yield _paragraph(gathered)
            gathered = []
        gathered.append(line)
    if gathered:
        yield _paragraph(gathered)


def join_cell(lines: Sequence[Line], right: float) -> str:
    """The words of a cell: lines broken for want of room joined, others kept apart."""
    text = ""
    before: Line | None = None
    for line in lines:
        if before is not None:
            is_new = not _is_full(before, line, right) or _MARKING.match(line.text + " ") is not None
            is_broken_word = _REST_OF_ADDRESS.match(line.text) is not None
            text += "\n" if is_new else "" if is_broken_word else " "
        text += line.text
        before = line
    return text


def _paragraph(lines: Sequence[Line]) -> ParagraphWords:
    return ParagraphWords(" ".join(line.text for line in lines), lines[0].page)


def _is_full(line: Line, following: Line, right: float) -> bool:
    """Whether the first word of the following line would not have fitted on a line."""
    first = following.words[0]
    return line.x1 + 0.25 * line.size + (first.x1 - first.x0) > right - _TOLERANCE


def _goes_on(gathered: Sequence[Line], line: Line, right: float) -> bool:
    first, last = gathered[0], gathered[-1]
    if line.is_alone or last.is_alone or not _is_full(last, line, right):
        return False
    if len(gathered) > 1:
        # Once a paragraph has a second line, every further one begins where that did.
        return abs(line.x0 - gathered[1].x0) <= _TOLERANCE and not _is_apart(last, line)
    if line.x0 < first.x0 - _TOLERANCE:
        return True
    is_marked = _MARKING.match(line.text + " ") is not None
    if line.x0 > first.x0 + _TOLERANCE:
        return _hangs(first, line) and not is_marked
    return not is_marked and not _is_apart(last, line)


def _hangs(first: Line, line: Line) -> bool:
    """Whether a line begins under the words after the marking of the first."""
    return any(abs(word.x0 - line.x0) <= 2 * _TOLERANCE for word in first.words[1:3])


def _is_apart(last: Line, line: Line) -> bool:
    return line.page == last.page and line.top - last.top > _WIDER * 1.25 * last.size
