"""One story of a Word document: the body, a header, the footnotes.

Decides which blocks a story has and in what order. Words come from ``runs``.
"""

from __future__ import annotations

from lxml import etree

from tonghop.core.intake.raw import Cell, Paragraph, Part, PartKind, Table
from tonghop.formats.laying import cell_at, paragraph_at, trim_span
from tonghop.formats.word.names import COMPATIBILITY, WORD, child_of, children_of, words_of
from tonghop.formats.word.numbering import Numbering
from tonghop.formats.word.runs import RunReader, choose_alternative
from tonghop.formats.word.tables import PlacedCell, draw_grid
from tonghop.formats.word.telling import Telling

_PARAGRAPH = WORD + "p"
_PARAGRAPH_PROPERTIES = WORD + "pPr"
_TABLE = WORD + "tbl"
_CELL = WORD + "tc"
_BOOKMARKS = frozenset((WORD + "bookmarkStart", WORD + "bookmarkEnd"))
_DELETED = frozenset((WORD + "del", WORD + "moveFrom"))
_ALTERNATIVES = COMPATIBILITY + "AlternateContent"
_PROPERTIES = frozenset(WORD + name for name in ("sectPr", "sdtPr", "sdtEndPr", "tcPr", "tblPr", "tblGrid"))

_ParagraphSpan = tuple[int, int, int | None]
_CellSpan = tuple[PlacedCell, int, int, int | None]
_TableSpan = list[list[_CellSpan]]


class StoryReader:
    """Reads the blocks of one story, writing their words one after the other.

    Args:
        runs: the reader of runs; holds the words written so far.
        numbering: the document's lists.
        telling: the elements whose properties count.
    """

    def __init__(self, runs: RunReader, numbering: Numbering, telling: Telling) -> None:
        self._runs = runs
        self._numbering = numbering
        self._telling = telling
        self._blocks: list[_ParagraphSpan | _TableSpan] = []
        self._cell_depth = 0
        self._cell_page: int | None = None
        self._is_first = True

    def read_blocks(self, parent: etree._Element) -> None:
        """Read the paragraphs and tables of an element in order."""
        for child in children_of(parent):
            tag = child.tag
            if tag == _PARAGRAPH:
                self._read_paragraph(child)
            elif tag == _TABLE:
                self._read_table(child)
            elif tag in _BOOKMARKS:
                self._runs.read_run(child)
            elif tag == _ALTERNATIVES:
                for chosen in choose_alternative(child):
                    self.read_blocks(chosen)
            elif tag in _DELETED:
                self._runs.tally.deleted += 1
            elif tag not in _PROPERTIES:
                self.read_blocks(child)

    def lay(self, name: str, kind: PartKind) -> Part:
        """The part read so far."""
        text = self._runs.text()
        blocks: list[Paragraph | Table] = []
        for block in self._blocks:
            if isinstance(block, tuple):
                paragraph = paragraph_at(text, *block)
                if paragraph is not None:
                    blocks.append(paragraph)
            else:
                blocks.append(_lay_table(text, block))
        return Part(name, kind, text, tuple(blocks))

    def bookmarks(self, name: str) -> dict[str, str]:
        """The bookmarks of the story: ``bookmark:<name>`` to ``part:start:end``."""
        text = self._runs.text()
        found = {}
        for bookmark, (start, end) in self._runs.bookmarks.items():
            start, end = trim_span(text, start, end)
            found["bookmark:" + bookmark] = f"{name}:{start}:{end}"
        return found

    def _separate(self, mark: str) -> None:
        if not self._is_first:
            self._runs.write(mark)
        self._is_first = False

    def _read_paragraph(self, paragraph: etree._Element) -> None:
        self._separate("\n")
        start = self._runs.begin_paragraph()
        properties = child_of(paragraph, _PARAGRAPH_PROPERTIES) if paragraph in self._telling else None
        label = self._numbering.next_label(properties) if properties is not None else ""
        self._runs.read_paragraph(paragraph, properties, label)
        self._cell_page = self._cell_page or self._runs.paragraph_page
        if not self._cell_depth and self._runs.position > start:
            self._blocks.append((start, self._runs.position, self._runs.paragraph_page))

    def _read_table(self, table: etree._Element) -> None:
        grid = draw_grid(table, self._telling)
        self._runs.tally.inserted += grid.inserted
        self._runs.tally.deleted += grid.deleted
        for row in grid.hidden:
            self._runs.tally.hide(words_of(row))
        if not self._cell_depth and len(grid.rows) == 1 and _is_frame(grid.rows[0]):
            self.read_blocks(grid.rows[0][0].element)
            return
        self._cell_depth += 1
        rows = [spans for cells in grid.rows if (spans := self._read_row(cells))]
        self._cell_depth -= 1
        if rows and not self._cell_depth:
            self._blocks.append(rows)

    def _read_row(self, cells: tuple[PlacedCell, ...]) -> list[_CellSpan]:
        spans: list[_CellSpan] = []
        for cell in cells:
            if cell.is_covered:
                self._runs.tally.hide(words_of(cell.element))
                continue
            self._separate("\t" if spans else "\n")
            self._is_first = True
            start = self._runs.begin_paragraph()
            self._cell_page = None
            self.read_blocks(cell.element)
            self._is_first = False
            spans.append((cell, start, self._runs.position, self._cell_page))
        return spans


def _is_frame(cells: tuple[PlacedCell, ...]) -> bool:
    """True for a single cell with a table inside: a frame drawn round the real table."""
    return len(cells) == 1 and cells[0].element.find(_TABLE) is not None


def _lay_table(text: str, rows: _TableSpan) -> Table:
    laid: list[tuple[Cell, ...]] = []
    for spans in rows:
        laid.append(
            tuple(
                cell_at(
                    text,
                    (start, end),
                    (cell.row, cell.column),
                    row_span=cell.row_span,
                    column_span=cell.column_span,
                    page=page,
                )
                for cell, start, end, page in spans
            )
        )
    return Table(rows[0][0][1], rows[-1][-1][2], tuple(laid))
