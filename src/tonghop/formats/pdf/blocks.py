"""The blocks of a document as plain values for the typesetter.

Decides which words stand in which block, and nothing of how it looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from tonghop.core.publication.model import (
    Addressees,
    Alignment,
    Appendix,
    Block,
    Closing,
    Heading,
    ItemList,
    Letterhead,
    Paragraph,
    Run,
    Signature,
    SignatureRow,
    Table,
    TableCell,
    Title,
    TurnedPages,
    align,
    place_cells,
)
from tonghop.core.sentences.render import render
from tonghop.formats.paper_style import paper_style

Plain = Mapping[str, object]
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSEEN = "\ufffd"


def plain_block(block: Block) -> Iterator[Plain]:
    """One block as values; a list gives one paragraph an item, turned pages none."""
    match block:
        case Paragraph():
            yield _paragraph(block)
        case Heading():
            yield {"kind": "heading", "text": block.text, "level": block.level}
        case ItemList():
            yield from (_paragraph(Paragraph((Run(f"- {item}"),))) for item in block.items)
        case Table():
            yield _table(block)
        case Closing() | SignatureRow():
            yield _signed(block)
        case TurnedPages():
            return
        case _:
            yield _opening(block)


def _opening(block: Letterhead | Title | Addressees | Appendix) -> Plain:
    match block:
        case Letterhead():
            return {
                "kind": "letterhead",
                "superior": block.superior,
                "issuer": block.issuer,
                "number": f"{render('paper.number')} {block.number}".rstrip(),
                "dateline": block.dateline,
                "subject": block.subject,
                "motto": block.motto,
            }
        case Title():
            return {"kind": "title", "lines": block.lines, "notes": block.notes, "ruled": block.ruled}
        case Appendix():
            head = {"label": block.label, "titles": block.titles, "attached": block.attached}
            return {"kind": "appendix", **head}
        case Addressees():
            return {"kind": "addressees", "to": render("paper.to"), "names": block.names}


def _signed(block: Closing | SignatureRow) -> Plain:
    if isinstance(block, Closing):
        signature = _signature(Signature(block.authority, block.signer))
        to = render("paper.recipients")
        return {"kind": "closing", "to": to, "recipients": block.recipients, **signature}
    signatures = [_signature(one) for one in block.signatures]
    return {"kind": "signatures", "dateline": block.dateline, "signatures": signatures}


def _paragraph(block: Paragraph) -> Plain:
    return {
        "kind": "paragraph",
        "align": align(block.text, block.alignment).value,
        "indented": block.indented,
        "runs": [
            {"text": run.text, "bold": run.bold, "italic": run.italic, "note": run.note} for run in block.runs
        ],
    }


def _signature(signature: Signature) -> Plain:
    return {"authority": signature.authority, "how": signature.how, "signer": signature.signer}


def _table(block: Table) -> Plain:
    n_heads = len(block.heads)
    rows: list[list[Plain]] = [[] for _ in (*block.heads, *block.rows)]
    for placed in place_cells(block):
        column = block.columns[placed.column]
        spans_row = placed.cell.column_span == len(block.columns)
        asked = Alignment.LEFT if spans_row else column.alignment
        alignment = Alignment.CENTRE if placed.row < n_heads else align(placed.cell.text, asked)
        rows[placed.row].append(_cell(placed.cell, alignment))
    is_wide = len(block.columns) > paper_style().measure("wide_table", "columns")
    return {
        "kind": "table",
        "look": "wide_table" if is_wide else "table",
        "shares": [column.share for column in block.columns],
        "heads": rows[:n_heads],
        "rows": rows[n_heads:],
    }


def _cell(cell: TableCell, alignment: Alignment) -> Plain:
    return {
        "text": cell.text,
        "columns": cell.column_span,
        "rows": cell.row_span,
        "bold": cell.bold,
        "italic": cell.italic,
        "align": alignment.value,
        "note": cell.note,
        "plain": not (cell.bold or cell.italic or cell.note or "\n" in cell.text),
    }


def without_letters(plain: object, lost: Set[str]) -> object:
    """Plain values with a mark in the place of each letter that cannot be printed, a space for each tab."""
    if isinstance(plain, str):
        cleaned = _FORBIDDEN.sub(_UNSEEN, plain.replace("\t", " "))
        return "".join(_UNSEEN if letter in lost else letter for letter in cleaned) if lost else cleaned
    if isinstance(plain, Mapping):
        return {name: without_letters(value, lost) for name, value in plain.items()}
    if isinstance(plain, list | tuple):
        return [without_letters(value, lost) for value in plain]
    return plain
