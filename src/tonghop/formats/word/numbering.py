"""Automatic numbers and bullets, as a reader of the page sees them.

Decides the words Word puts before a numbered paragraph: they stand in no run of the document. Never
reads a number a person typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from tonghop.formats.list_numbers import write_number
from tonghop.formats.word.names import VALUE, WORD, child_of, is_on, value_of, whole_number
from tonghop.formats.word.styles import Style, Styles

_PLACE = re.compile(r"%([1-9])")
_NUMBERED = WORD + "numPr"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: ``text`` is its pattern, ``%1.%2`` naming the levels to count.

    ``restart_after`` is how many upper levels make it start anew (0 none), None for all above it.
    """

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart_after: int | None = None
    is_decimal_only: bool = False
    style_id: str | None = None


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list of the document: the abstract list that counts, its levels, and levels started anew."""

    abstract_id: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a document and how far each has counted.

    Args:
        root: the part ``numbering.xml``, None where the document has none.
        styles: the document's styles.
    """

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = _Lists(root, styles) if root is not None else None
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def next_label(self, properties: etree._Element | None) -> str:
        """Count a paragraph and give the words before it, with the space after; "" if not numbered."""
        if self._lists is None or properties is None:
            return ""
        style_id = value_of(properties, "pStyle")
        style = self._styles.find(style_id)
        numbered = child_of(properties, _NUMBERED)
        list_id = value_of(numbered, "numId") or style.list_id
        found = self._lists.find(list_id) if list_id is not None else None
        if list_id is None or found is None:
            return ""
        index = _level_index(found, style_id, style, numbered)
        level = found.levels.get(index)
        if level is None:
            return ""
        counts = self._count(list_id, found, index)
        label = _write_label(found, level, counts)
        return label + ("" if level.suffix == "nothing" or not label else " ")

    def _count(self, list_id: str, found: NumberedList, index: int) -> dict[int, int]:
        counts = self._counts.setdefault(found.abstract_id, {})
        for upper in range(index):
            if upper in found.levels:
                counts.setdefault(upper, found.levels[upper].start)
        if index in found.starts and (list_id, index) not in self._started:
            self._started.add((list_id, index))
            counts[index] = found.starts[index]
        else:
            counts[index] = counts.get(index, found.levels[index].start - 1) + 1
        for lower in [deeper for deeper in counts if deeper > index]:
            restart_after = found.levels[lower].restart_after if lower in found.levels else None
            if restart_after is None or index < restart_after:
                del counts[lower]
        return counts


def _level_index(
    found: NumberedList, style_id: str | None, style: Style, numbered: etree._Element | None
) -> int:
    written = value_of(numbered, "ilvl")
    if written is not None:
        return whole_number(written, 0)
    if style_id is not None:
        for index, level in found.levels.items():
            if level.style_id == style_id:
                return index
    return style.level or 0


def _write_label(found: NumberedList, level: Level, counts: dict[int, int]) -> str:
    if level.number_format == "bullet":
        return _write_bullet(level.text)
    if level.number_format == "none" and not _PLACE.search(level.text):
        return level.text

    def write_place(place: re.Match[str]) -> str:
        index = int(place.group(1)) - 1
        counted = found.levels.get(index)
        if counted is None:
            return ""
        number_format = "decimal" if level.is_decimal_only else counted.number_format
        return write_number(counts.get(index, counted.start), number_format)

    return _PLACE.sub(write_place, level.text)


def _write_bullet(text: str) -> str:
    """Symbol fonts keep their bullets in a private range; every one of them is a bullet."""
    if any("\ue000" <= letter <= "\uf8ff" for letter in text):
        return "•"
    return "○" if text == "o" else text


class _Lists:
    """The lists of a document, read when the first paragraph asks: most files bring more than they use."""

    def __init__(self, root: etree._Element, styles: Styles) -> None:
        self._styles = styles
        self._abstract = _by_id(root, "abstractNum", "abstractNumId")
        self._instances = _by_id(root, "num", "numId")
        self._known: dict[str, NumberedList | None] = {}

    def find(self, list_id: str) -> NumberedList | None:
        """The list of an id; None where the document has none, or none that counts."""
        if list_id not in self._known:
            self._known[list_id] = self._read(list_id)
        return self._known[list_id]

    def _read(self, list_id: str) -> NumberedList | None:
        instance = self._instances.get(list_id)
        if instance is None:
            return None
        abstract_id = value_of(instance, "abstractNumId") or ""
        linked = self._abstract.get(abstract_id)
        # A list may borrow its levels from the list of a numbering style.
        borrowed = (
            self._styles.list_of_style(value_of(linked, "numStyleLink")) if linked is not None else None
        )
        if borrowed in self._instances:
            abstract_id = value_of(self._instances[borrowed], "abstractNumId") or ""
        if abstract_id not in self._abstract:
            return None
        return _read_overrides(instance, abstract_id, dict(_read_levels(self._abstract[abstract_id])))


def _by_id(root: etree._Element, name: str, id_name: str) -> dict[str, etree._Element]:
    return {element.get(WORD + id_name, ""): element for element in root.iterchildren(WORD + name)}


def _read_overrides(instance: etree._Element, abstract_id: str, levels: dict[int, Level]) -> NumberedList:
    starts = {}
    for override in instance.iterchildren(WORD + "lvlOverride"):
        index = whole_number(override.get(WORD + "ilvl"), 0)
        levels.update(_read_levels(override))
        start = value_of(override, "startOverride")
        if start is not None:
            starts[index] = whole_number(start, 1)
    return NumberedList(abstract_id, levels, starts)


def _read_levels(parent: etree._Element) -> Iterable[tuple[int, Level]]:
    for element in parent.iterchildren(WORD + "lvl"):
        restart = element.find(WORD + "lvlRestart")
        yield (
            whole_number(element.get(WORD + "ilvl"), 0),
            Level(
                start=whole_number(value_of(element, "start"), 0),
                number_format=value_of(element, "numFmt") or "decimal",
                text=value_of(element, "lvlText") or "",
                suffix=value_of(element, "suff") or "tab",
                restart_after=None if restart is None else whole_number(restart.get(VALUE), 0),
                is_decimal_only=is_on(element, "isLgl"),
                style_id=value_of(element, "pStyle"),
            ),
        )
