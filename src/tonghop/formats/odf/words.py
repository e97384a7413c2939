"""The words of an OpenDocument paragraph as they are seen.

Decides what of a paragraph's XML is words: white space runs as one, deleted text not at all, a field as
it stands, footnotes, comments and text boxes set aside for parts of their own, nothing hidden.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from tonghop.formats.assembling import Bookmark
from tonghop.formats.laying import trim_span
from tonghop.formats.legacy_letters import repair_run
from tonghop.formats.odf.names import DRAW, FORMAT, OFFICE, STYLE, SVG, TEXT, count_of
from tonghop.formats.raised_digits import raise_digits

_SPACES = re.compile(r"[ \t\r\n]+")
_CHARACTERS = {TEXT + "s": " ", TEXT + "tab": "\t", TEXT + "line-break": "\n"}
_MOST_SPACES = 1000
_SHAPES = frozenset((DRAW + "text-box", DRAW + "custom-shape", DRAW + "rect", DRAW + "ellipse"))
_PICTURES = frozenset((DRAW + "image", DRAW + "object", DRAW + "object-ole"))
_SILENT = frozenset(
    (TEXT + "tracked-changes", TEXT + "note-citation", TEXT + "ruby-text", TEXT + "number")
    + (TEXT + "sequence-decls", TEXT + "variable-decls", TEXT + "user-field-decls", OFFICE + "forms")
    + (OFFICE + "event-listeners", TEXT + "hidden-paragraph")
)


@dataclass(frozen=True, slots=True)
class RunStyle:
    """What a style says of words: hidden, raised or lowered, the face they are set in."""

    is_hidden: bool = False
    position: str | None = None
    face: str = ""


@dataclass(slots=True)
class Aside:
    """What stands in the text but outside its run, and what was left out of it."""

    notes: list[etree._Element] = field(default_factory=list)
    comments: list[etree._Element] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    pictures: int = 0
    page: int | None = None
    repaired: set[str] = field(default_factory=set)
    """Old encodings met, by name."""

    def hide(self, text: str) -> None:
        """Note words left out because they are not seen."""
        if text.strip():
            self.hidden.append(text.strip())


class WordReader:
    """Reads the words of paragraphs.

    Args:
        styles: by name, the styles of words.
        aside: where everything but words goes.
    """

    def __init__(self, styles: Mapping[str, RunStyle], aside: Aside) -> None:
        self._styles = styles
        self._aside = aside
        self._pieces: list[str] = []
        self._opened: dict[str, int] = {}
        self._bookmarks: list[Bookmark] = []

    def read(self, paragraph: etree._Element) -> str:
        """The words of a paragraph or heading, outer white space left out."""
        return self.read_marked(paragraph)[0]

    def read_marked(self, paragraph: etree._Element) -> tuple[str, tuple[Bookmark, ...]]:
        """The words of a paragraph or heading, and its bookmarks; one that goes on below ends here."""
        self._pieces, self._opened, self._bookmarks = [], {}, []
        self._read(paragraph, self._styles.get(paragraph.get(TEXT + "style-name", ""), RunStyle()))
        for name in tuple(self._opened):
            self._close_bookmark(name)
        written = "".join(self._pieces)
        text = written.strip(" ")
        begin = len(written) - len(written.lstrip(" "))
        trimmed = (
            Bookmark(name, *trim_span(text, max(start - begin, 0), min(end - begin, len(text))))
            for name, start, end in self._bookmarks
        )
        return text, tuple(trimmed)

    def _close_bookmark(self, name: str) -> None:
        if name in self._opened:
            end = sum(map(len, self._pieces))
            self._bookmarks.append(Bookmark(name, self._opened.pop(name), end))

    def _read(self, element: etree._Element, style: RunStyle) -> None:
        if element.text:
            self._write(element.text, style)
        for child in element:
            self._read_child(child, style)
            if child.tail:
                self._write(child.tail, style)

    def _write(self, written: str, style: RunStyle) -> None:
        text = _SPACES.sub(" ", written)
        before = self._pieces[-1] if self._pieces else " "
        if text.startswith(" ") and before.endswith((" ", "\n")):
            text = text[1:]
        if style.is_hidden:
            self._aside.hide(text)
            return
        repaired, encoding = repair_run(text, style.face)
        if encoding:
            self._aside.repaired.add(encoding)
        if text:
            self._pieces.append(raise_digits(repaired, style.position))

    def _read_child(self, child: etree._Element, style: RunStyle) -> None:
        tag = child.tag
        if tag in _CHARACTERS:
            repeated = min(count_of(child, TEXT + "c"), _MOST_SPACES) if tag == TEXT + "s" else 1
            self._show(_CHARACTERS[tag] * repeated, style)
        elif tag == TEXT + "soft-page-break":
            self._aside.page = (self._aside.page or 1) + 1
        elif tag == TEXT + "bookmark-start":
            self._opened[child.get(TEXT + "name", "")] = sum(map(len, self._pieces))
        elif tag == TEXT + "bookmark-end":
            self._close_bookmark(child.get(TEXT + "name", ""))
        elif tag == TEXT + "span":
            self._read(child, self._inherit(child, style))
        elif not self._set_aside(child) and tag not in _SILENT:
            self._read(child, style)

    def _set_aside(self, child: etree._Element) -> bool:
        """Keep what stands outside the run of the text for later; False where it is none of that."""
        tag = child.tag
        if tag == TEXT + "note":
            self._aside.notes.extend(child.iterchildren(TEXT + "note-body"))
        elif tag == OFFICE + "annotation":
            self._aside.comments.append(child)
        elif tag in _SHAPES:
            self._aside.boxes.append(child)
        elif tag in _PICTURES:
            self._aside.pictures += 1
        elif tag == TEXT + "hidden-text":
            self._aside.hide(all_words(child))
        else:
            return False
        return True

    def _show(self, text: str, style: RunStyle) -> None:
        if not style.is_hidden:
            self._pieces.append(text)

    def _inherit(self, span: etree._Element, outer: RunStyle) -> RunStyle:
        own = self._styles.get(span.get(TEXT + "style-name", ""))
        if own is None:
            return outer
        return RunStyle(
            own.is_hidden or outer.is_hidden, own.position or outer.position, own.face or outer.face
        )


def all_words(element: etree._Element) -> str:
    """All words inside an element, seen or not."""
    return "".join(str(text) for text in element.itertext())


def read_run_styles(*roots: etree._Element) -> dict[str, RunStyle]:
    """The styles of words and paragraphs by name, each with what it inherits."""
    elements = {
        style.get(STYLE + "name", ""): style for root in roots for style in root.iter(STYLE + "style")
    }
    faces = {
        face.get(STYLE + "name", ""): face.get(SVG + "font-family", "").strip("'")
        for root in roots
        for face in root.iter(STYLE + "font-face")
    }
    known: dict[str, RunStyle] = {}

    def find(name: str) -> RunStyle:
        if name not in elements:
            return RunStyle()
        if name not in known:
            # Known as plain while it is read: a style that is its own parent ends there.
            known[name] = RunStyle()
            parent = find(elements[name].get(STYLE + "parent-style-name", ""))
            known[name] = _read_style(elements[name], parent, faces)
        return known[name]

    return {name: find(name) for name in elements}


def _read_style(style: etree._Element, parent: RunStyle, faces: Mapping[str, str]) -> RunStyle:
    words = style.find(STYLE + "text-properties")
    if words is None:
        return parent
    named = words.get(STYLE + "font-name")
    face = (faces.get(named) or named) if named else words.get(FORMAT + "font-family", "").strip("'")
    shift = words.get(STYLE + "text-position", "").split(" ")[0]
    position = parent.position
    if shift:
        is_raised = shift == "super" or (shift.rstrip("%").isdecimal() and shift != "0%")
        is_lowered = shift == "sub" or shift.startswith("-")
        position = "superscript" if is_raised else ("subscript" if is_lowered else None)
    display = words.get(TEXT + "display")
    is_hidden = parent.is_hidden if display is None else display == "none"
    return RunStyle(is_hidden, position, face or parent.face)
