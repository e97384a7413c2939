"""The blocks of an OpenDocument text.

Decides which paragraphs and tables a story has and in what order, the number before each list item, and the
grid of each table: a merged cell stands once, at its top left. Words come from ``words``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from lxml import etree

from tonghop.formats.assembling import BlockWords, Bookmark, CellWords, ParagraphWords
from tonghop.formats.odf.lists import Counter, ListStyle
from tonghop.formats.odf.names import TABLE, TEXT, XML_ID, count_of
from tonghop.formats.odf.words import Aside, WordReader, all_words

_PARAGRAPHS = frozenset((TEXT + "p", TEXT + "h"))
_ROW_GROUPS = frozenset(TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group"))
_MOST_COPIES = 1024
"""A row or cell written once for many is taken so often; no report table is wider or repeats more."""


class BlockReader:
    """Reads the blocks of one story.

    Args:
        words: the reader of words.
        aside: where everything outside the run of the text goes.
        list_styles: the document's list styles.
    """

    def __init__(self, words: WordReader, aside: Aside, list_styles: Mapping[str, ListStyle]) -> None:
        self._words = words
        self._aside = aside
        self._list_styles = list_styles
        self._counters: dict[str, Counter] = {}
        self._last_of_style: dict[str, Counter] = {}
        self._outline = Counter(list_styles.get("", {}))

    def read(self, parent: etree._Element) -> Iterator[BlockWords]:
        """The blocks inside an element in order."""
        for child in parent:
            if child.tag in _PARAGRAPHS:
                yield self._read_paragraph(child, "")
            elif child.tag == TEXT + "list":
                yield from self._read_list(child, None, 1)
            elif child.tag == TABLE + "table":
                yield from self._read_table(child)
            elif child.tag == TEXT + "soft-page-break":
                self._turn_page()
            elif child.tag == TEXT + "section" and child.get(TEXT + "display") == "none":
                self._aside.hide(all_words(child))
            elif child.tag != TEXT + "tracked-changes":
                if child.tag.startswith("{" + _DRAWING):
                    self._words.read(_alone(child))
                else:
                    yield from self.read(child)

    def _turn_page(self) -> None:
        self._aside.page = (self._aside.page or 1) + 1

    def _read_paragraph(self, paragraph: etree._Element, label: str) -> ParagraphWords:
        page = self._aside.page
        if paragraph.tag == TEXT + "h" and not label and paragraph.get(TEXT + "is-list-header") != "true":
            label = self._outline.next_label(count_of(paragraph, TEXT + "outline-level"), None)
        text, bookmarks = self._words.read_marked(paragraph)
        moved = tuple(one.moved(len(label)) for one in bookmarks)
        return ParagraphWords(label + text if text else "", page, moved if text else ())

    def _read_list(
        self, element: etree._Element, counter: Counter | None, depth: int
    ) -> Iterator[BlockWords]:
        counter = counter or self._begin_list(element)
        for item in element:
            if item.tag not in (TEXT + "list-item", TEXT + "list-header"):
                continue
            is_counted = item.tag == TEXT + "list-item"
            is_first = True
            for child in item:
                if child.tag == TEXT + "list":
                    yield from self._read_list(child, counter, depth + 1)
                elif child.tag in _PARAGRAPHS:
                    label = ""
                    if is_counted and is_first:
                        written = item.get(TEXT + "start-value")
                        start = int(written) if written and written.isdecimal() and len(written) < 9 else None
                        label = counter.next_label(depth, start)
                    is_first = False
                    yield self._read_paragraph(child, label)
                elif child.tag == TEXT + "soft-page-break":
                    self._turn_page()

    def _begin_list(self, element: etree._Element) -> Counter:
        """The counter of a list: its own, or that of the list it goes on with."""
        style = element.get(TEXT + "style-name", "")
        named = element.get(TEXT + "continue-list")
        continued = self._counters.get(named) if named else None
        if continued is None and element.get(TEXT + "continue-numbering") == "true":
            continued = self._last_of_style.get(style)
        counter = continued or Counter(self._list_styles.get(style, {}))
        self._counters[element.get(XML_ID, "")] = counter
        self._last_of_style[style] = counter
        return counter

    def _read_table(self, table: etree._Element) -> Iterator[BlockWords]:
        rows = list(_rows_of(table))
        frame = _frame_cell(rows)
        if frame is not None:
            yield from self.read(frame)
            return
        laid: list[tuple[CellWords, ...]] = []
        for number, row in enumerate(rows):
            cells = tuple(self._read_row(row, number))
            if cells:
                laid.append(cells)
        if laid:
            yield tuple(laid)

    def _read_row(self, row: etree._Element, number: int) -> Iterator[CellWords]:
        column = 0
        for cell in row.iterchildren(TABLE + "table-cell", TABLE + "covered-table-cell"):
            copies = min(count_of(cell, TABLE + "number-columns-repeated"), _MOST_COPIES)
            if cell.tag == TABLE + "covered-table-cell":
                column += copies
                continue
            page = self._aside.page
            text, bookmarks = _join(list(self.read(cell)))
            for _ in range(copies):
                across = min(count_of(cell, TABLE + "number-columns-spanned"), _MOST_COPIES)
                down = min(count_of(cell, TABLE + "number-rows-spanned"), _MOST_COPIES)
                yield CellWords(text, number, column, down, across, page, bookmarks=bookmarks)
                column += 1


_DRAWING = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"


def _alone(shape: etree._Element) -> etree._Element:
    """A paragraph around a shape that stands between paragraphs."""
    paragraph = etree.Element(TEXT + "p")
    paragraph.append(shape)
    return paragraph


def _join(blocks: list[BlockWords]) -> tuple[str, tuple[Bookmark, ...]]:
    """The words of a cell: its paragraphs, and the tables inside it, on lines of their own; its bookmarks."""
    lines: list[str] = []
    bookmarks: list[Bookmark] = []
    position = 0
    for block in blocks:
        if isinstance(block, ParagraphWords):
            bookmarks.extend(one.moved(position) for one in block.bookmarks)
            added = [block.text]
        else:
            added = ["\t".join(cell.text for cell in row) for row in block]
        lines.extend(added)
        position += sum(len(line) + 1 for line in added)
    return "\n".join(lines), tuple(bookmarks)


def _rows_of(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == TABLE + "table-row":
            for _ in islice(range(count_of(child, TABLE + "number-rows-repeated")), _MOST_COPIES):
                yield child
        elif child.tag in _ROW_GROUPS:
            yield from _rows_of(child)


def _frame_cell(rows: list[etree._Element]) -> etree._Element | None:
    """The only cell of a table that holds another table: a frame drawn round the real one."""
    cells = list(rows[0].iterchildren(TABLE + "table-cell")) if len(rows) == 1 else []
    return cells[0] if len(cells) == 1 and cells[0].find(TABLE + "table") is not None else None
