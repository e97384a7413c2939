"""Writing a document as plain text: UTF-8, blank lines between blocks, tables in tab-separated lines.

Decides the order of words on the page. Never wraps a line: a row of a form is one line, so that
what reads it back finds label and answer together.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonghop.core.publication.model import (
    Addressees,
    Appendix,
    Block,
    Closing,
    Document,
    Heading,
    ItemList,
    Letterhead,
    Paragraph,
    SignatureRow,
    Table,
    Title,
    TurnedPages,
    place_cells,
)
from tonghop.core.sentences.render import render


def write(document: Document) -> bytes:
    """The document as UTF-8 text with line feeds."""
    blocks = ("\n".join(_lines(block)) for block in document.blocks)
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield block.text
            yield from (f"({run.note})" for run in block.runs if run.note)
        case Heading():
            yield block.text
        case ItemList():
            yield from (f"- {item}" for item in block.items)
        case Table():
            yield from _table_lines(block)
        case Closing() | SignatureRow():
            yield from _signed_lines(block)
        case TurnedPages():
            return
        case _:
            yield from _opening_lines(block)


def _opening_lines(block: Letterhead | Title | Addressees | Appendix) -> Iterator[str]:
    match block:
        case Letterhead():
            yield from (line for line in (block.superior, *block.issuer) if line)
            yield f"{render('paper.number')} {block.number}"
            if block.subject:
                yield block.subject
            yield from ("", *block.motto, "", block.dateline)
        case Title():
            yield from (*block.lines, *block.notes)
        case Appendix():
            yield from (line for line in (block.label, *block.titles, *block.attached) if line)
        case Addressees():
            to = render("paper.to")
            yield from ((f"{to} {block.names[0]}",) if len(block.names) == 1 else (to, *block.names))


def _signed_lines(block: Closing | SignatureRow) -> Iterator[str]:
    if isinstance(block, Closing):
        if block.recipients:
            yield from (render("paper.recipients"), *block.recipients, "")
        yield from (*block.authority, "", block.signer)
        return
    yield from ((block.dateline, "") if block.dateline else ())
    for one in block.signatures:
        yield from (*one.authority, *((one.how,) if one.how else ()), "", one.signer)


def _table_lines(table: Table) -> Iterator[str]:
    grid = [[""] * len(table.columns) for _ in (*table.heads, *table.rows)]
    for placed in place_cells(table):
        grid[placed.row][placed.column] = " ".join(placed.cell.text.split())
    return ("\t".join(row) for row in grid)
