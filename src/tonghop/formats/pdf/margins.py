"""Headers, footers and page numbers of a PDF.

Decides which lines at the edge of pages are no part of the text: a page number, or a line that comes back on
other pages. A line in the middle of a page is never one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tonghop.formats.pdf.lines import Line

_EDGE = 0.11
"""Of the page's height, from above and from below."""
_PAGE_NUMBER = re.compile(
    r"(?i)^[-–—~|]?\s*(?:(?:trang|tr\.|page)\s*)?\d{1,4}(?:\s*(?:/|trên|of)\s*\d{1,4})?\s*[-–—~|]?$"
)
_DIGITS = re.compile(r"\d+")
_PAGES_OF_A_HEADER = 2


def split_margins(
    pages: Sequence[Sequence[Line]], heights: Sequence[float]
) -> tuple[list[list[Line]], list[Line], list[Line]]:
    """Part the lines of all pages.

    Args:
        pages: the lines of each page from the top.
        heights: the height of each page.

    Returns:
        The lines of the text by page, then those of headers and those of footers.
    """
    edges = [_edge_lines(lines, height) for lines, height in zip(pages, heights, strict=True)]
    seen = Counter(key for top, bottom in edges for key in {_key(line) for line in (*top, *bottom)})
    kept: list[list[Line]] = []
    headers: list[Line] = []
    footers: list[Line] = []
    for lines, (top, bottom) in zip(pages, edges, strict=True):
        gone: set[int] = set()
        for found, side in ((top, headers), (reversed(bottom), footers)):
            for line in found:
                if not _is_margin(line, seen):
                    break
                gone.add(id(line))
                side.append(line)
        kept.append([line for line in lines if id(line) not in gone])
    return kept, headers, footers


def _edge_lines(lines: Sequence[Line], height: float) -> tuple[list[Line], list[Line]]:
    return (
        [line for line in lines if line.bottom < _EDGE * height],
        [line for line in lines if line.top > (1 - _EDGE) * height],
    )


def _is_margin(line: Line, seen: Counter[str]) -> bool:
    return _PAGE_NUMBER.match(line.text) is not None or (
        seen[_key(line)] >= _PAGES_OF_A_HEADER and len(line.text) > 2
    )


def _key(line: Line) -> str:
    """The line whatever its page number."""
    return _DIGITS.sub("0", line.text)
