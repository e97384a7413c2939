"""Many papers of a few shapes, pressed from what the writer laid out once.

Decides nothing of looks: every piece of XML comes from ``write``, once for each shape of block, and only
words are put in. A paper that holds another kind of block is written by ``write`` itself. Letters go to a
thousand offices, and laying each out costs twenty times as much.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from xml.sax.saxutils import escape

from tonghop.core.publication.model import (
    Alignment,
    Block,
    Document,
    Heading,
    ItemList,
    Paragraph,
    Run,
    Table,
    TableCell,
    Title,
)
from tonghop.formats.word.unwritable import without_unwritable
from tonghop.formats.word.write import write

_OPENS, _ENDS = "\ue000", "\ue001"
"""Stand around the number of a text in what is laid out; no font has them."""
_TOKEN = re.compile(f"{_OPENS}(\\d+){_ENDS}")
_WORDS = re.compile(f"<w:t(?: [^>]*)?>([^<]*){_OPENS}(\\d+){_ENDS}([^<]*)</w:t>")
_ROW = re.compile(r"<w:tr[ >].*?</w:tr>", re.DOTALL)
_BODY = "word/document.xml"
_CORE, _CUSTOM = "docProps/core.xml", "docProps/custom.xml"
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest a zip can say: without a clock there is no true time to put there."""

_Template = tuple[str | tuple[str, int, str], ...]
"""Literal XML, and places for words: what stands before them, the number of the text, what stands after."""


class _Unpressed(Exception):
    """A shape that cannot be pressed."""


def press(document: Document) -> bytes:
    """The bytes ``write`` gives, but for the times in the zip; the same document gives the same bytes.

    Letters that XML forbids become a mark that something stood there, as ``write`` has it.
    """
    document = without_unwritable(document)
    try:
        pieces = [piece for block in document.blocks for piece in _press_block(block, document.language)]
        envelope = _lay_envelope(document.language, tuple(document.properties))
    except _Unpressed:
        return write(document)
    texts = (document.name, *document.properties.values())
    content = BytesIO(envelope.package)
    content.seek(0, 2)
    with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED) as package:
        _put(package, _BODY, "".join((envelope.opening, *pieces, envelope.closing)))
        for name, template in envelope.named.items():
            _put(package, name, _TOKEN.sub(lambda found: escape(texts[int(found[1])]), template))
    return content.getvalue()


def _put(package: zipfile.ZipFile, name: str, written: str) -> None:
    member = zipfile.ZipInfo(name, _NO_TIME)
    member.compress_type = zipfile.ZIP_DEFLATED
    package.writestr(member, written)


def _with_texts(block: Block, change: Callable[[str], str]) -> Block:
    """A block with every text changed; a block that cannot be pressed as it is."""
    match block:
        case Title():
            return replace(
                block, lines=tuple(map(change, block.lines)), notes=tuple(map(change, block.notes))
            )
        case Heading():
            return replace(block, text=change(block.text))
        case ItemList():
            return replace(block, items=tuple(map(change, block.items)))
        case Paragraph():
            return replace(block, runs=tuple(replace(run, text=change(run.text)) for run in block.runs))
        case Table():
            rows, heads = (
                tuple(tuple(replace(cell, text=change(cell.text)) for cell in row) for row in part)
                for part in (block.rows, block.heads)
            )
            return replace(block, rows=rows, heads=heads)
        case _:
            return block


def _press_block(block: Block, language: str) -> Iterator[str]:
    match block:
        case Table():
            yield from _press_table(block, language)
        case ItemList():
            for item in block.items:
                yield from _fill(ItemList((item,)), language)
        case Title() | Heading() | Paragraph():
            if any(_is_marked(run) for run in getattr(block, "runs", ())):
                raise _Unpressed
            # The rule under a title is as long as its words ask.
            if isinstance(block, Title) and block.ruled:
                raise _Unpressed
            yield from _fill(block, language)
        case _:
            raise _Unpressed


def _is_marked(piece: Run | TableCell) -> bool:
    return bool(piece.mark or piece.comment or piece.note)


def _fill(block: Block, language: str) -> Iterator[str]:
    shape, texts = _take_texts(block)
    yield from _filled(_lay_block(shape, language), texts)


def _press_table(table: Table, language: str) -> Iterator[str]:
    """Head, rows by their shape, and what comes after the table."""
    cells = [cell for row in (*table.heads, *table.rows) for cell in row]
    if any(cell.row_span > 1 or _is_marked(cell) for cell in cells):
        raise _Unpressed
    # Where a figure stands in its cell depends on what it says.
    if any(column.alignment is Alignment.FIGURE for column in table.columns):
        raise _Unpressed
    head, texts = _take_texts(replace(table, rows=()))
    assert isinstance(head, Table)
    yield from _filled(_lay_table(head, None, language)[0], texts)
    for row in table.rows:
        shape, texts = _take_texts(replace(table, heads=(), rows=(row,)))
        assert isinstance(shape, Table)
        yield from _filled(_lay_table(head, shape.rows[0], language)[1], texts)
    yield from _filled(_lay_table(head, None, language)[2], ())


def _take_texts(block: Block) -> tuple[Block, list[str]]:
    """A block with numbers in the place of its texts, line by line, and the texts; what is empty stays so."""
    texts: list[str] = []

    def take(text: str) -> str:
        lines = []
        for line in text.split("\n"):
            lines.append(f"{_OPENS}{len(texts)}{_ENDS}" if line else "")
            texts.extend((line,) if line else ())
        return "\n".join(lines)

    return _with_texts(block, take), texts


def _filled(template: _Template, texts: Sequence[str]) -> Iterator[str]:
    for piece in template:
        yield piece if isinstance(piece, str) else _words(f"{piece[0]}{escape(texts[piece[1]])}{piece[2]}")


def _words(written: str) -> str:
    """Words of a run, escaped already; tabs and returns have marks of their own."""
    return "".join(
        "<w:tab/>" if piece == "\t" else "<w:br/>" if piece == "\r" else f"<w:t{_spaces(piece)}>{piece}</w:t>"
        for piece in re.split(r"([\t\r])", written)
        if piece
    )


def _spaces(piece: str) -> str:
    return "" if len(piece.strip()) == len(piece) else ' xml:space="preserve"'


@lru_cache(maxsize=1024)
def _lay_block(shape: Block, language: str) -> _Template:
    return _template_of(_body_of(Document("", (shape,), language))[1])


@lru_cache(maxsize=1024)
def _lay_table(
    head: Table, row: tuple[TableCell, ...] | None, language: str
) -> tuple[_Template, _Template, _Template]:
    """What comes before the first row, heads included, a row of that shape, and what comes after the last."""
    written = _body_of(Document("", (replace(head, rows=(row or _blank_row(head),)),), language))[1]
    rows = list(_ROW.finditer(written))
    if len(rows) != len(head.heads) + 1:
        raise _Unpressed
    last = rows[-1]
    before = written[: last.start()] if row is None else ""
    # The texts of the row are counted from 0, as those of the heads are: each stands in its own part.
    return _template_of(before), _template_of(last[0]), _template_of(written[last.end() :])


def _blank_row(table: Table) -> tuple[TableCell, ...]:
    return tuple(TableCell("") for _ in table.columns)


def _template_of(written: str) -> _Template:
    pieces: list[str | tuple[str, int, str]] = []
    position = 0
    for found in _WORDS.finditer(written):
        pieces += (written[position : found.start()], (found[1], int(found[2]), found[3]))
        position = found.end()
    pieces.append(written[position:])
    if any(isinstance(piece, str) and _OPENS in piece for piece in pieces):
        raise _Unpressed
    return tuple(pieces)


def _body_of(document: Document) -> tuple[str, str, str]:
    """The XML of a document before, inside and after the blocks of its body."""
    with zipfile.ZipFile(BytesIO(write(document))) as package:
        written = package.read(_BODY).decode()
    start = written.index("<w:body>") + len("<w:body>")
    end = written.rindex("<w:sectPr")
    return written[:start], written[start:end], written[end:]


@dataclass(frozen=True, slots=True)
class _Envelope:
    """What is around the words: every other part zipped, the ends of the body, and parts that name things."""

    package: bytes
    opening: str
    closing: str
    named: dict[str, str]


@lru_cache(maxsize=16)
def _lay_envelope(language: str, properties: tuple[str, ...]) -> _Envelope:
    """An empty paper with numbers in the place of its name and of its own properties."""
    numbered = {name: f"{_OPENS}{number}{_ENDS}" for number, name in enumerate(properties, start=1)}
    empty = Document(f"{_OPENS}0{_ENDS}", (), language, numbered)
    opening, _, closing = _body_of(empty)
    kept, named = BytesIO(), {}
    with zipfile.ZipFile(BytesIO(write(empty))) as source, zipfile.ZipFile(kept, "w") as target:
        for name in source.namelist():
            if name in (_CORE, _CUSTOM):
                named[name] = source.read(name).decode()
            elif name != _BODY:
                member = zipfile.ZipInfo(name, _NO_TIME)
                member.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(member, source.read(name))
    return _Envelope(kept.getvalue(), opening, closing, named)
