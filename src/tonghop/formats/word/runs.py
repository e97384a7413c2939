"""The words of a Word paragraph as they are seen.

Decides what of a paragraph's XML is words: the result of a field and not its code, text inserted and
not text deleted, one of two alternatives and not both, nothing hidden. What is not known is searched
for words all the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from tonghop.formats.raised_digits import raise_digits
from tonghop.formats.word.fields import FieldStack
from tonghop.formats.word.names import (
    COMPATIBILITY,
    MATH,
    WORD,
    child_of,
    children_of,
    is_on,
    value_of,
    words_of,
)
from tonghop.formats.word.styles import Styles
from tonghop.formats.word.symbols import show_symbol
from tonghop.formats.word.telling import Telling

_TEXT = WORD + "t"
_RUN = WORD + "r"
_RUN_PROPERTIES = WORD + "rPr"
_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
)
_SILENT = frozenset(
    [
        WORD + name
        for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "delText", "rubyPr")
    ]
    + [WORD + "annotationRef", MATH + "rPr", MATH + "ctrlPr"]
)


@dataclass(slots=True)
class Tally:
    """What a document's stories hold besides their words, counted over all of them."""

    inserted: int = 0
    deleted: int = 0
    pictures: int = 0
    hidden: list[str] = field(default_factory=list)
    text_boxes: list[etree._Element] = field(default_factory=list)

    def hide(self, text: str) -> None:
        """Note words left out because they are not seen."""
        if text.strip():
            self.hidden.append(text.strip())


class RunReader:
    """Writes the words of one story's runs and knows where each stands.

    Args:
        styles: the document's styles.
        tally: the document's tally.
        page_mark: the element that turns the page, None where pages are not known.
        telling: the elements whose properties count.
    """

    def __init__(self, styles: Styles, tally: Tally, page_mark: str | None, telling: Telling) -> None:
        self.tally = tally
        self.position = 0
        self.paragraph_page: int | None = None
        self.bookmarks: dict[str, tuple[int, int]] = {}
        self._styles = styles
        self._telling = telling
        self._pieces: list[str] = []
        self._page_mark = page_mark
        self._page = 1
        self._paragraph_text_start = 0
        self._fields = FieldStack()
        self._open_bookmarks: dict[str, tuple[str, int]] = {}
        self._readers: dict[str, Callable[[etree._Element], None]] = {
            _TEXT: self._read_text,
            MATH + "t": self._read_text,
            _RUN: self._read_formatted_run,
            WORD + "tab": lambda _: self._write_seen("\t"),
            WORD + "ptab": lambda _: self._write_seen("\t"),
            WORD + "br": self._read_break,
            WORD + "cr": lambda _: self._write_seen("\n"),
            WORD + "noBreakHyphen": lambda _: self._write_seen("-"),
            WORD + "lastRenderedPageBreak": self._turn_page,
            WORD + "sym": self._read_symbol,
            WORD + "fldChar": self._read_field_mark,
            WORD + "ins": self._read_inserted,
            WORD + "moveTo": self._read_inserted,
            WORD + "del": self._skip_deleted,
            WORD + "moveFrom": self._skip_deleted,
            WORD + "bookmarkStart": self._open_bookmark,
            WORD + "bookmarkEnd": self._close_bookmark,
            WORD + "drawing": self._read_drawing,
            WORD + "pict": self._read_drawing,
            WORD + "object": self._read_drawing,
            COMPATIBILITY + "AlternateContent": self._read_alternative,
            MATH + "f": lambda element: self._read_pair(element, "num", "/", "den"),
            MATH + "sSup": lambda element: self._read_pair(element, "e", "^", "sup"),
            MATH + "sSub": lambda element: self._read_pair(element, "e", "_", "sub"),
        }

    def text(self) -> str:
        """All words written so far."""
        return "".join(self._pieces)

    def write(self, text: str) -> None:
        """Write words or a separator."""
        self._pieces.append(text)
        self.position += len(text)

    def begin_paragraph(self) -> int:
        """Note that a paragraph or cell begins here; its place."""
        self._paragraph_text_start = self.position
        self.paragraph_page = self._page if self._page_mark is not None else None
        return self.position

    def read_paragraph(
        self, paragraph: etree._Element, properties: etree._Element | None, label: str
    ) -> None:
        """Write a paragraph: its automatic number, then its runs."""
        if label:
            self.write(label)
        self._paragraph_text_start = self.position
        if properties is not None:
            mark = properties.find(_RUN_PROPERTIES)
            if mark is not None:
                self.tally.inserted += mark.find(WORD + "ins") is not None
                self.tally.deleted += mark.find(WORD + "del") is not None
            if self._styles.find(value_of(properties, "pStyle")).is_hidden:
                self.tally.hide(words_of(paragraph))
                return
        self._read_children(paragraph)

    def read_run(self, element: etree._Element) -> None:
        """Write what an element shows, whatever it is."""
        reader = self._readers.get(element.tag)
        if reader is not None:
            reader(element)
        elif element.tag not in _SILENT:
            self._read_children(element)

    def _read_children(self, element: etree._Element) -> None:
        find_reader, telling = self._readers.get, self._telling
        for child in children_of(element):
            tag = child.tag
            if tag == _RUN and child not in telling:
                self._read_children(child)
                continue
            reader = find_reader(tag)
            if reader is not None:
                reader(child)
            elif tag not in _SILENT:
                self._read_children(child)

    def _write_seen(self, text: str) -> None:
        if self._fields.shows_result:
            self.write(text)

    def _read_text(self, element: etree._Element) -> None:
        text = element.text
        if text and self._fields.shows_result:
            self._pieces.append(text)
            self.position += len(text)

    def _read_formatted_run(self, run: etree._Element) -> None:
        properties = child_of(run, _RUN_PROPERTIES) if run in self._telling else None
        if properties is None:
            self._read_children(run)
        elif self._is_hidden(properties):
            self.tally.hide(words_of(run))
            # A hidden run may still open or close a field that others show.
            for mark in run.iterchildren(WORD + "fldChar"):
                self._read_field_mark(mark)
        elif properties.find(WORD + "vertAlign") is not None:
            before = len(self._pieces)
            self._read_children(run)
            position = value_of(properties, "vertAlign")
            self._pieces[before:] = [raise_digits(piece, position) for piece in self._pieces[before:]]
        else:
            self._read_children(run)

    def _is_hidden(self, properties: etree._Element) -> bool:
        if properties.find(WORD + "vanish") is not None:
            return is_on(properties, "vanish")
        return self._styles.find(value_of(properties, "rStyle")).is_hidden

    def _read_break(self, element: etree._Element) -> None:
        if self._page_mark == element.tag and element.get(WORD + "type") == "page":
            self._turn_page(element)
        self._write_seen("\n")

    def _turn_page(self, element: etree._Element) -> None:
        if self._page_mark != element.tag:
            return
        self._page += 1
        # A break before the first word puts the whole paragraph on the new page.
        if self.position == self._paragraph_text_start:
            self.paragraph_page = self._page

    def _read_symbol(self, element: etree._Element) -> None:
        self._write_seen(show_symbol(element.get(WORD + "font", ""), element.get(WORD + "char", "")))

    def _read_field_mark(self, element: etree._Element) -> None:
        self._write_seen(self._fields.read_mark(element))

    def _read_inserted(self, element: etree._Element) -> None:
        self.tally.inserted += 1
        self._read_children(element)

    def _skip_deleted(self, element: etree._Element) -> None:
        self.tally.deleted += 1

    def _open_bookmark(self, element: etree._Element) -> None:
        mark = element.get(WORD + "id", "")
        self._open_bookmarks[mark] = (element.get(WORD + "name", ""), self.position)

    def _close_bookmark(self, element: etree._Element) -> None:
        opened = self._open_bookmarks.pop(element.get(WORD + "id", ""), None)
        # Names with an underscore first are Word's own: the last place edited, targets of a contents list.
        if opened is not None and not opened[0].startswith("_"):
            self.bookmarks[opened[0]] = (opened[1], self.position)

    def _read_drawing(self, element: etree._Element) -> None:
        self.tally.text_boxes.extend(_find_text_boxes(element))
        self.tally.pictures += any(next(element.iter(tag), None) is not None for tag in _PICTURES)

    def _read_alternative(self, element: etree._Element) -> None:
        for chosen in choose_alternative(element):
            self._read_children(chosen)

    def _read_pair(self, element: etree._Element, first: str, mark: str, second: str) -> None:
        """Write a fraction or power so that its two figures do not run together."""
        for index, name in enumerate((first, second)):
            if index:
                self._write_seen(mark)
            for child in element.iterchildren(MATH + name):
                self._read_children(child)


def choose_alternative(element: etree._Element) -> list[etree._Element]:
    """The first choice of an element written twice for older programs; else what is left for them."""
    for name in ("Choice", "Fallback"):
        chosen = element.find(COMPATIBILITY + name)
        if chosen is not None:
            return [chosen]
    return []


def _find_text_boxes(element: etree._Element) -> list[etree._Element]:
    """Outermost text boxes of a drawing; those inside them are found when they are read."""
    if element.tag == WORD + "txbxContent":
        return [element]
    children: list[etree._Element] = list(element)
    if element.tag == COMPATIBILITY + "AlternateContent":
        children = choose_alternative(element)
    return [box for child in children for box in _find_text_boxes(child)]
