"""The lines of a text with their places.

Decides where lines and pages end and how a line shows a table. Never looks at a line's words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|[\n\r\f]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line: ``text[start:end]`` without its end. ``tabs`` counts its tabs.

    ``page`` counts the form feeds before it from 1, None in a text without form feeds.
    """

    start: int
    end: int
    tabs: int
    begins_with_tab: bool
    holds_nothing: bool
    page: int | None

    @property
    def is_blank(self) -> bool:
        """True where the line has neither words nor a tab."""
        return self.holds_nothing and not self.tabs

    @property
    def has_tab(self) -> bool:
        """True for any line of a table."""
        return self.tabs > 0

    @property
    def is_row(self) -> bool:
        """True where the line holds a whole row: a tab stands between cells."""
        return self.tabs > 1 or (self.tabs == 1 and not self.begins_with_tab)

    @property
    def is_cell(self) -> bool:
        """True where the line may hold one cell behind its only tab."""
        return self.tabs == 1 and self.begins_with_tab

    @property
    def is_plain(self) -> bool:
        """True for a line of words without a tab."""
        return not self.holds_nothing and not self.tabs


def split_lines(text: str) -> tuple[Line, ...]:
    """Split a text at line feeds, carriage returns and form feeds; every character keeps its place."""
    lines = []
    start = 0
    page = 1 if "\f" in text else None
    for end_of_line in _LINE_END.finditer(text):
        lines.append(_line(text, start, end_of_line.start(), page))
        start = end_of_line.end()
        if page is not None and end_of_line.group() == "\f":
            page += 1
    lines.append(_line(text, start, len(text), page))
    return tuple(lines)


def _line(text: str, start: int, end: int, page: int | None) -> Line:
    words = text[start:end]
    tabs = words.count("\t")
    return Line(start, end, tabs, words.startswith("\t"), not words.strip(), page)
