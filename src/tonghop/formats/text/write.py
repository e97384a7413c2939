"""Writing a document as plain text: UTF-8, blank lines between blocks, tables in tab-separated lines.

Decides the order of words on the page. Never wraps a line: a row of a form is one line, so that
what reads it back finds label and answer together.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonghop.core.publication.model import (
    Block,
    Closing,
    Document,
    Heading,
    ItemList,
    Letterhead,
    PageBreak,
    Paragraph,
    Table,
    Title,
    TurnedPages,
    place_cells,
)


def write(document: Document) -> bytes:
    """The document as UTF-8 text with line feeds."""
    blocks = ("\n".join(_lines(block)) for block in document.blocks)
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Letterhead():
            yield from (line for line in (block.superior, *block.issuer) if line)
            yield f"Số: {block.number}"
            if block.subject:
                yield block.subject
            yield from ("", *block.motto, "", block.dateline)
        case Title():
            yield from (*block.lines, *block.notes)
        case Heading() | Paragraph():
            yield block.text
        case ItemList():
            yield from (f"- {item}" for item in block.items)
        case Table():
            yield from _table_lines(block)
        case Closing():
            if block.recipients:
                yield from ("Nơi nhận:", *block.recipients, "")
            yield from (*block.authority, "", block.signer)
        case PageBreak() | TurnedPages():
            return


def _table_lines(table: Table) -> Iterator[str]:
    grid = [[""] * len(table.columns) for _ in (*table.heads, *table.rows)]
    for placed in place_cells(table):
        grid[placed.row][placed.column] = " ".join(placed.cell.text.split())
    return ("\t".join(row) for row in grid)
