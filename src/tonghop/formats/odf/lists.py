"""Automatic numbers of OpenDocument lists and headings.

Decides the words the program shows before a list item: 1.1., a), IV/, or a bullet.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from tonghop.formats.list_numbers import write_number
from tonghop.formats.odf.names import EXTENDED, STYLE, TEXT, count_of

_KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list style; a bullet has ``bullet`` and no ``kind``."""

    kind: str = ""
    prefix: str = ""
    suffix: str = ""
    bullet: str = ""
    start: int = 1
    shown_levels: int = 1
    pattern: str | None = None
    """How newer LibreOffice writes the whole label: ``%1%.%2%)``."""


ListStyle = dict[int, Level]


@dataclass(slots=True)
class Counter:
    """How far one list has counted, by level from 1."""

    style: ListStyle
    counts: dict[int, int] = field(default_factory=dict)

    def next_label(self, depth: int, start: int | None) -> str:
        """Count an item at a depth and give the words before it, with the space after."""
        level = self.style.get(depth)
        if level is None:
            return ""
        begun = self.counts.get(depth, level.start - 1) + 1
        self.counts[depth] = begun if start is None else start
        for deeper in [known for known in self.counts if known > depth]:
            del self.counts[deeper]
        label = self._label(depth, level)
        return label + " " if label else ""

    def _label(self, depth: int, level: Level) -> str:
        if level.bullet:
            # Symbol faces keep their bullets in a private range; every one of them is a bullet.
            return "•" if "\ue000" <= level.bullet[0] <= "\uf8ff" else level.bullet
        if not level.kind:
            return level.prefix + level.suffix
        if level.pattern is not None:
            label = level.pattern
            for upper in range(1, depth + 1):
                label = label.replace(f"%{upper}%", self._ordinal(upper))
            return label
        shown = range(max(1, depth - level.shown_levels + 1), depth + 1)
        return level.prefix + ".".join(filter(None, map(self._ordinal, shown))) + level.suffix

    def _ordinal(self, depth: int) -> str:
        level = self.style.get(depth)
        if level is None or not level.kind:
            return ""
        return write_number(self.counts.get(depth, level.start), level.kind)


def read_list_styles(*roots: etree._Element) -> dict[str, ListStyle]:
    """The list styles of a document by name; the outline of headings is ``""``."""
    styles: dict[str, ListStyle] = {}
    for root in roots:
        for element in root.iter(TEXT + "list-style"):
            styles[element.get(STYLE + "name", "")] = dict(_read_levels(element))
        for element in root.iter(TEXT + "outline-style"):
            styles[""] = dict(_read_levels(element))
    return styles


def _read_levels(style: etree._Element) -> Iterable[tuple[int, Level]]:
    for element in style:
        depth = min(count_of(element, TEXT + "level"), _DEEPEST)
        if element.tag == TEXT + "list-level-style-bullet":
            yield depth, Level(bullet=element.get(TEXT + "bullet-char", "•") or "•")
        elif element.tag in (TEXT + "list-level-style-number", TEXT + "outline-level-style"):
            yield (
                depth,
                Level(
                    kind=_KINDS.get(element.get(STYLE + "num-format", ""), ""),
                    prefix=element.get(STYLE + "num-prefix", ""),
                    suffix=element.get(STYLE + "num-suffix", ""),
                    start=count_of(element, TEXT + "start-value"),
                    shown_levels=count_of(element, TEXT + "display-levels"),
                    pattern=element.get(EXTENDED + "num-list-format")
                    or element.get(STYLE + "num-list-format"),
                ),
            )
