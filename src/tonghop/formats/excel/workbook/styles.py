"""How cells of the consolidated workbook look: one place for fonts, colours and borders.

Decides looks only. A look is asked for by what the cell means.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from tonghop.core.findings import Severity

A4 = 9
"""Excel's number for the paper."""
_FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
_LOOKS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "plain": {},
    "small": {"italic": True, "font_size": 10, "font_color": "#595959"},
    "head": {
        "bold": True,
        "border": 1,
        "text_wrap": True,
        "align": "center",
        "valign": "vcenter",
        "bg_color": "#DDE6F0",
    },
    "section": {"bold": True, "border": 1, "bg_color": "#F2F2F2", "text_wrap": True},
    "text": {"border": 1, "text_wrap": True},
    "centre": {"border": 1, "align": "center", "text_wrap": True},
    "stt": {"border": 1, "align": "center", "num_format": "@"},
    "part": {"border": 1, "italic": True, "text_wrap": True, "indent": 2, "font_color": "#595959"},
    "figure": {"border": 1, "align": "right"},
    "missing": {"border": 1, "align": "right", "italic": True, "font_color": "#7F7F7F", "text_wrap": True},
    "not_added": {"border": 1, "align": "right", "italic": True, "font_color": "#C00000", "text_wrap": True},
    "not_sent": {"border": 1, "bg_color": "#E7E6E6"},
    "total": {"border": 1, "bold": True, "align": "right", "bg_color": "#F7FBF4", "text_wrap": True},
    "amended": {"border": 1, "align": "right", "bold": True, "font_color": "#1F4E9E", "text_wrap": True},
    "entry": {"border": 1, "text_wrap": True, "bg_color": "#FFFDF0"},
    "link": {"border": 1, "font_color": "#0563C1", "underline": 1, "text_wrap": True},
}
SEVERITY_COLOURS = {
    Severity.ERROR: "#F8CBAD",
    Severity.WARNING: "#FFE0B2",
    Severity.QUESTION: "#FFF9C4",
    Severity.NOTE: "#E3F2FD",
}


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[str, str, Severity | None, int], Format] = {}

    def look(
        self, name: str, number_format: str = "", severity: Severity | None = None, indent: int = 0
    ) -> Format:
        """The format of a look, with a number format, a severity's colour or an indent where given."""
        key = (name, number_format, severity, indent)
        if key not in self._made:
            properties = {**_FONT, **_LOOKS[name]}
            if number_format:
                properties["num_format"] = number_format
            if severity is not None:
                properties["bg_color"] = SEVERITY_COLOURS[severity]
            if indent:
                properties["indent"] = indent
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


LINE_HEIGHT = 15
"""Points a line of text takes."""
_MOST_HEIGHT = 409
"""Excel allows no higher row."""


def height_for(texts_and_widths: Iterable[tuple[str, int]]) -> int:
    """The height, in points, that shows wrapped texts whole in columns of these widths in characters.

    Written into the file, because not every program fits rows to their text when it opens one.
    """
    n_lines = max((_n_lines(text, width) for text, width in texts_and_widths), default=1)
    return min(n_lines * LINE_HEIGHT, _MOST_HEIGHT)


@lru_cache(maxsize=4096)
def _n_lines(text: str, width: int) -> int:
    if len(text) < width and "\n" not in text:
        return 1
    return sum(_n_wrapped(line, max(width - 1, 1)) for line in text.split("\n"))


def _n_wrapped(line: str, width: int) -> int:
    """How many lines a text takes that breaks between words, and inside a word longer than a line."""
    n_lines, room = 1, width
    for word in line.split():
        if len(word) <= room:
            room -= len(word) + 1
        else:
            n_lines += -(-len(word) // width) - (room == width)
            room = width - 1 - (len(word) - 1) % width - 1
    return n_lines
