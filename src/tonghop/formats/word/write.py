"""Writing a document as Word (.docx) in the shape of Nghị định 30/2020/NĐ-CP, Phụ lục I.

Decides how blocks stand on the page: letterhead, title, body, tables, closing. Page, fonts and the
rest of the house style are in ``page``. Never decides words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tonghop.core.publication.model import (
    Alignment,
    Block,
    Closing,
    Document,
    Heading,
    ItemList,
    Letterhead,
    PageBreak,
    Paragraph,
    PlacedCell,
    Table,
    TableCell,
    Title,
    TurnedPages,
    place_cells,
)
from tonghop.formats.word import page
from tonghop.formats.word.elements import attribute, cell, paragraph, row, run, table, twips, words

_ALIGNMENTS = {
    Alignment.LEFT: "left",
    Alignment.CENTRE: "center",
    Alignment.RIGHT: "right",
    Alignment.JUSTIFIED: "both",
}
_FIRST_LINE = f'w:firstLine="{twips(12.7)}"'
_NO_ROOM_BELOW = 'w:after="0"'
_TIGHT = 'w:after="0" w:line="240" w:lineRule="auto"'
_SIGNATURE = 'w:before="1280" ' + _TIGHT
"""Room for a signature and a seal."""
_PLAIN, _SMALL = 13, 10
_MANY_COLUMNS = 6
"""A list of more columns than a form has is written small."""
_SIDES, _ABOVE_AND_BELOW = 70, 30
"""Room between rules and words."""
_AUTHOR, _INITIALS = "tonghop", "TH"


def write(document: Document) -> bytes:
    """The document as the bytes of a .docx file; the same document gives the same bytes."""
    return _Writer(document).write()


class _Writer:
    """Writes one document; holds the section it is in and the marks it has made."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._pieces: list[str] = []
        self._comments: list[str] = []
        self._n_marks = 0
        self._header = page.header_reference(document.language)
        self._is_turned = False
        self._restarts = False

    def write(self) -> bytes:
        for block in self._document.blocks:
            self._pieces.extend(self._written(block))
        self._pieces.append(self._section())
        return page.put_on_paper(
            "".join(self._pieces),
            "".join(self._comments),
            name=self._document.name,
            language=self._document.language,
            properties=self._document.properties,
        )

    def _written(self, block: Block) -> Iterator[str]:
        match block:
            case Letterhead():
                yield _letterhead(block)
            case Title():
                yield from _title(block)
            case Heading():
                style = f"Heading{min(block.level, 3)}"
                yield paragraph(run(block.text), style=style, indents=_FIRST_LINE)
            case Paragraph():
                yield self._paragraph(block)
            case ItemList():
                for item in block.items:
                    yield paragraph(run(f"- {item}"), indents=_FIRST_LINE, alignment="both")
            case Table():
                yield self._table(block)
                yield paragraph("", spacing=_NO_ROOM_BELOW)
            case Closing():
                yield _closing(block)
            case PageBreak() | TurnedPages():
                yield paragraph("", section=self._section())
                # The section that begins: an annex counts its own pages, turned pages go on counting.
                self._header, self._restarts = "", isinstance(block, PageBreak)
                self._is_turned = self._is_turned or isinstance(block, TurnedPages)

    def _section(self) -> str:
        return page.section(self._header, turned=self._is_turned, restarts=self._restarts)

    def _paragraph(self, block: Paragraph) -> str:
        inside = "".join(
            self._marked(run(one.text, bold=one.bold, italic=one.italic), one.mark, one.comment)
            for one in block.runs
        )
        indents = _FIRST_LINE if block.indented else ""
        return paragraph(inside, indents=indents, alignment=_ALIGNMENTS[block.alignment])

    def _marked(self, written: str, mark: str, comment: str) -> str:
        """A run with a bookmark of that name around it and a comment beside it; nothing for an empty text."""
        if comment:
            number = len(self._comments)
            self._comments.append(
                f'<w:comment w:id="{number}" w:author="{_AUTHOR}" w:initials="{_INITIALS}"><w:p><w:pPr>'
                '<w:pStyle w:val="CommentText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="CommentReference"/>'
                f"</w:rPr><w:annotationRef/></w:r><w:r>{words(comment)}</w:r></w:p></w:comment>"
            )
            written = (
                f'<w:commentRangeStart w:id="{number}"/>{written}<w:commentRangeEnd w:id="{number}"/>'
                '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
                f'<w:commentReference w:id="{number}"/></w:r>'
            )
        if mark:
            self._n_marks += 1
            opened = f'<w:bookmarkStart w:id="{self._n_marks}" w:name={attribute(mark)}/>'
            written = f'{opened}{written}<w:bookmarkEnd w:id="{self._n_marks}"/>'
        return written

    def _table(self, block: Table) -> str:
        whole = sum(column.share for column in block.columns)
        room = page.TURNED_TEXT_WIDTH if self._is_turned else page.TEXT_WIDTH
        widths = [twips(room * column.share / whole) for column in block.columns]
        rows = _lay_rows(block, widths, lambda placed: self._cell_lines(block, placed))
        return table(rows, widths, ruled=True, sides=_SIDES, above_and_below=_ABOVE_AND_BELOW)

    def _cell_lines(self, block: Table, placed: PlacedCell) -> str:
        held = placed.cell
        is_head, spans_row = placed.row < len(block.heads), held.column_span == len(block.columns)
        alignment = Alignment.LEFT if spans_row else block.columns[placed.column].alignment
        size = _SMALL if len(block.columns) > _MANY_COLUMNS else _PLAIN
        lines = []
        for number, line in enumerate(held.text.split("\n")):
            written = run(line, bold=held.bold, italic=held.italic, size=size)
            if number == 0 and (held.mark or held.comment):
                written = self._marked(written, held.mark, held.comment)
            stands = _ALIGNMENTS[Alignment.CENTRE if is_head else alignment]
            lines.append(paragraph(written, spacing=_TIGHT, alignment=stands))
        return "".join(lines)


def _lay_rows(block: Table, widths: list[int], lines_of: Callable[[PlacedCell], str]) -> list[str]:
    """The rows of a table; a cell over several rows stands again, empty, in each row after its first."""
    placed_by_row: dict[int, dict[int, tuple[TableCell, str, str]]] = {}
    for placed in place_cells(block):
        held = placed.cell
        begins = '<w:vMerge w:val="restart"/>' if held.row_span > 1 else ""
        placed_by_row.setdefault(placed.row, {})[placed.column] = held, begins, lines_of(placed)
        for down in range(1, held.row_span):
            further = placed_by_row.setdefault(placed.row + down, {})
            further[placed.column] = held, "<w:vMerge/>", "<w:p/>"
    rows = []
    for number in range(len(block.heads) + len(block.rows)):
        cells, column = [], 0
        begun = placed_by_row.get(number, {})
        while column < len(widths):
            if column not in begun:
                cells.append(cell("<w:p/>", widths[column]))
                column += 1
                continue
            held, merge, inside = begun[column]
            width = sum(widths[column : column + held.column_span])
            is_first = merge != "<w:vMerge/>"
            cells.append(cell(inside, width, column_span=held.column_span, merge=merge, centred=is_first))
            column += held.column_span
        rows.append(row("".join(cells), is_head=number < len(block.heads)))
    return rows


def _centre(text: str, size: int, *, bold: bool = False, italic: bool = False, before: int = 0) -> str:
    """One tight centred line, as heads and signatures are made of; ``before`` in points."""
    spacing = f'w:before="{20 * before}" {_TIGHT}' if before else _TIGHT
    return paragraph(run(text, bold=bold, italic=italic, size=size), spacing=spacing, alignment="center")


def _rule(room: int, width: int) -> str:
    """An empty paragraph that is a rule of that width, centred in its room; millimetres."""
    margin = twips((room - width) / 2)
    return paragraph(
        "",
        borders='<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>',
        spacing='w:before="100" w:after="0" w:line="80" w:lineRule="exact"',
        indents=f'w:left="{margin}" w:right="{margin}"',
    )


def _side_by_side(left: str, right: str, widths: tuple[int, int]) -> str:
    """Two columns without rules, widths in millimetres, on one page."""
    in_twips = [twips(width) for width in widths]
    cells = cell(left or "<w:p/>", in_twips[0]) + cell(right or "<w:p/>", in_twips[1])
    return table((row(cells),), in_twips, ruled=False, sides=0)


def _letterhead(block: Letterhead) -> str:
    lines = [(line, False) for line in (block.superior,) if line] + [(line, True) for line in block.issuer]
    left = [_centre(line, 12, bold=bold) for line, bold in lines]
    left += [_rule(66, 18), _centre(f"Số: {block.number}", 13, before=4)]
    if block.subject:
        left.append(_centre(block.subject, 12, before=6))
    right = (
        _centre(block.motto[0], 12, bold=True),
        _centre(block.motto[1], 13, bold=True),
        _rule(94, 54),
        _centre(block.dateline, 13, italic=True, before=4),
    )
    return _side_by_side("".join(left), "".join(right), (66, 94))


def _title(block: Title) -> Iterator[str]:
    """Bold lines that stay with what follows, then lighter ones; the last leaves room below."""
    lines = [(line, True) for line in block.lines] + [(note, False) for note in block.notes]
    for number, (line, is_bold) in enumerate(lines):
        is_last = number == len(lines) - 1
        after = 'w:after="240" w:line="240" w:lineRule="auto"' if is_last else _TIGHT
        yield paragraph(
            run(line, bold=is_bold, italic=not is_bold, size=14),
            keep_with_next=is_bold,
            spacing=f'w:before="240" {after}' if number == 0 and is_bold else after,
            alignment="center",
        )
        if block.ruled and number == len(block.lines) - 1:
            yield _rule(page.TEXT_WIDTH, 50)


def _closing(block: Closing) -> str:
    left = []
    if block.recipients:
        left.append(
            paragraph(run("Nơi nhận:", bold=True, italic=True, size=12), spacing=_NO_ROOM_BELOW),
        )
        left += [paragraph(run(one, size=11), spacing=_NO_ROOM_BELOW) for one in block.recipients]
    right = [_centre(line, 14, bold=True) for line in block.authority]
    right.append(paragraph(run(block.signer, bold=True, size=14), spacing=_SIGNATURE, alignment="center"))
    return _side_by_side("".join(left), "".join(right), (75, 85))
