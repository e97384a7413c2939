"""Headers, footers and page numbers of a PDF.

Decides which lines at the edge of pages are no part of the text: a page number, or a line that comes back at
the same height on other pages. A line that only resembles another, as two rows of a form do, is text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tonghop.formats.pdf.lines import Line

_EDGE = 0.11
"""Of the page's height, from above and from below."""
_PAGE_NUMBER = re.compile(
    r"(?i)^[-–—~|]?\s*(?:(?:trang|tr\.|page)\s*)?(\d{1,4})(?:\s*(?:/|trên|of)\s*\d{1,4})?\s*[-–—~|]?$"
)
_NUMBER = re.compile(r"\d+")
_PAGES_OF_A_HEADER = 2
_SAME_HEIGHT = 4.0
"""Points: pages hold one header a little higher or lower."""
_SET_APART = 0.7
"""Of the letters' size: the room between a lone page number and the text."""

Place = tuple[bool, int]
"""Above or below, and how far from the edge of the page in steps of ``_SAME_HEIGHT``."""


def split_margins(
    pages: Sequence[Sequence[Line]], heights: Sequence[float], *, only_numbers: bool = False
) -> tuple[list[list[Line]], list[Line], list[Line]]:
    """Part the lines of all pages.

    Args:
        pages: the lines of each page from the top.
        heights: the height of each page.
        only_numbers: take a line that comes back for text, and part page numbers alone.

    Returns:
        The lines of the text by page, then those of headers and those of footers.
    """
    edges = [
        (line, is_above, height)
        for lines, height in zip(pages, heights, strict=True)
        for is_above, line in _edge_lines(lines, height)
    ]
    seen = Counter(key for line, is_above, height in edges for key in _keys(line, is_above, height))
    kept: list[list[Line]] = []
    headers: list[Line] = []
    footers: list[Line] = []
    for lines, height in zip(pages, heights, strict=True):
        gone: set[int] = set()
        above = [line for is_above, line in _edge_lines(lines, height) if is_above]
        below = [line for is_above, line in _edge_lines(lines, height) if not is_above]
        for is_above, found, side in ((True, above, headers), (False, below[::-1], footers)):
            for line in found:
                may_repeat = not only_numbers or _page_number(line) is not None
                is_repeated = may_repeat and any(
                    seen[key] >= _PAGES_OF_A_HEADER for key in _keys(line, is_above, height)
                )
                if not is_repeated and not _is_lone_page_number(line, lines):
                    break
                gone.add(id(line))
                side.append(line)
        kept.append([line for line in lines if id(line) not in gone])
    return kept, headers, footers


def _edge_lines(lines: Sequence[Line], height: float) -> Iterator[tuple[bool, Line]]:
    """The lines near the top (True) and the bottom (False) of a page."""
    for line in lines:
        if line.bottom < _EDGE * height:
            yield True, line
        elif line.top > (1 - _EDGE) * height:
            yield False, line


def _keys(line: Line, is_above: bool, height: float) -> Iterator[tuple[Place, str]]:
    """What a line must share with one of another page: its height and its words but for the page number."""
    step = int((line.top if is_above else height - line.bottom) / _SAME_HEIGHT)
    number = _page_number(line)
    words = (
        "#" if number is not None else _NUMBER.sub(lambda found: _hide(found.group(), line.page), line.text)
    )
    yield (is_above, step), words
    # A height just between two steps belongs to both.
    yield (is_above, step + 1), words


def _hide(number: str, page: int) -> str:
    return "#" if int(number) == page else number


def _page_number(line: Line) -> int | None:
    """The number of the page a line says; None where it says something else or another page's."""
    found = _PAGE_NUMBER.match(line.text)
    return int(found.group(1)) if found and 1 <= int(found.group(1)) <= line.page else None


def _is_lone_page_number(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a page number that no other page has at its height stands well apart from the text."""
    if _page_number(line) is None:
        return False
    nearest = min(
        (max(other.top - line.bottom, line.top - other.bottom) for other in lines if other is not line),
        default=line.size,
    )
    return nearest >= _SET_APART * line.size
