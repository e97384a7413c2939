"""The words of a document kept inside its own PDF, so that it is read back without looking at pages.

Decides how they are kept and what of them is believed: only what agrees with the pages, number by number.
Never trusts their shape, which anybody may have written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from tonghop.core.intake.raw import Part, PartKind
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
from tonghop.formats.assembling import BlockWords, CellWords, ParagraphWords, assemble

KEPT_WORDS = "tonghop-noi-dung.json"
"""The name of the attachment."""
MEDIA = "application/json"
MOST_BYTES = 20_000_000
_SHAPE = "tonghop-document/1"
_BOOKMARK = "bookmark:"
_BODY = "body"


class KeptWords(NamedTuple):
    """The body of a document and its marks, as they were when it was written.

    ``heads`` are the texts of the head rows of its tables, which every page repeats; ``beside`` the lines
    that stand side by side on a page, whose order the page does not tell.
    """

    body: Part
    properties: Mapping[str, str]
    heads: frozenset[str]
    beside: tuple[str, ...]


def keep_words(document: Document) -> Mapping[str, object]:
    """The words of a document in reading order, with its marks, as JSON has them."""
    blocks = [kept for block in document.blocks for kept in _keep(block)]
    return {"shape": _SHAPE, "properties": dict(document.properties), "blocks": blocks}


def _keep(block: Block) -> Iterator[dict[str, Any]]:
    if isinstance(block, Table):
        yield {"rows": _keep_rows(block), "heads": len(block.heads)}
    elif isinstance(block, Paragraph):
        marks, at = {}, 0
        for run in block.runs:
            if run.mark:
                marks[run.mark] = [at, at + len(run.text)]
            at += len(run.text)
        yield {"text": block.text, "marks": marks} if marks else {"text": block.text}
    else:
        beside = {"beside": True} if isinstance(block, Letterhead | Closing | SignatureRow) else {}
        yield from ({"text": line, **beside} for line in _lines(block) if line)


def _keep_rows(table: Table) -> list[list[list[Any]]]:
    rows: list[list[list[Any]]] = [[] for _ in (*table.heads, *table.rows)]
    for placed in place_cells(table):
        cell = placed.cell
        rows[placed.row].append([cell.text, placed.column, cell.row_span, cell.column_span, cell.mark])
    return rows


def _lines(block: Block) -> tuple[str, ...]:
    match block:
        case Letterhead():
            number = f"{render('paper.number')} {block.number}".rstrip()
            left = (block.superior, *block.issuer, number, block.subject)
            return (*left, *block.motto, block.dateline)
        case Title():
            return (*block.lines, *block.notes)
        case Appendix():
            return (block.label, *block.titles, *block.attached)
        case Addressees():
            to = render("paper.to")
            return (f"{to} {block.names[0]}",) if len(block.names) == 1 else (to, *block.names)
        case Heading():
            return (block.text,)
        case ItemList():
            return tuple(f"- {item}" for item in block.items)
        case Closing():
            opening = (render("paper.recipients"),) if block.recipients else ()
            return (*opening, *block.recipients, *block.authority, block.signer)
        case SignatureRow():
            signed = [line for one in block.signatures for line in (*one.authority, one.how, one.signer)]
            return (block.dateline, *signed)
        case Paragraph() | Table() | TurnedPages():
            return ()


def read_kept_words(content: bytes) -> KeptWords | None:
    """What was kept; None where it is not of our shape, or too large."""
    if len(content) > MOST_BYTES:
        return None
    try:
        kept = json.loads(content)
        if kept["shape"] != _SHAPE:
            return None
        return _lay(kept["blocks"], _texts(kept["properties"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _texts(given: Mapping[Any, Any]) -> dict[str, str]:
    return {key: text for key, text in given.items() if isinstance(key, str) and isinstance(text, str)}


def _lay(kept: Sequence[Mapping[str, Any]], properties: dict[str, str]) -> KeptWords:
    blocks: list[BlockWords] = []
    heads: set[str] = set()
    beside: list[str] = []
    at = 0
    for block in kept:
        if "rows" in block:
            rows, found = _lay_rows(block["rows"], at)
            blocks.append(rows)
            properties |= found
            heads.update(squeeze(*(cell.text for cell in row)) for row in rows[: int(block["heads"])])
            at += sum(len(cell.text) + 1 for row in rows for cell in row) or 1
        else:
            text = str(block["text"])
            if "beside" in block:
                beside.append(squeeze(text))
            for mark, (start, end) in block.get("marks", {}).items():
                properties[f"{_BOOKMARK}{mark}"] = f"{_BODY}:{at + int(start)}:{at + int(end)}"
            blocks.append(ParagraphWords(text))
            at += len(text) + 1
    return KeptWords(assemble(_BODY, PartKind.BODY, blocks), properties, frozenset(heads), tuple(beside))


def squeeze(*texts: str) -> str:
    """Texts without their spaces: where lines end on a page is no part of what it says."""
    return "".join("".join(text.split()) for text in texts)


def _lay_rows(kept: Sequence[Any], at: int) -> tuple[tuple[tuple[CellWords, ...], ...], dict[str, str]]:
    marks: dict[str, str] = {}
    rows: list[tuple[CellWords, ...]] = []
    for number, row in enumerate(kept):
        cells = []
        for text, column, row_span, column_span, mark in row:
            cells.append(CellWords(str(text), number, int(column), int(row_span), int(column_span)))
            if mark:
                marks[f"{_BOOKMARK}{mark}"] = f"{_BODY}:{at}:{at + len(text)}"
            at += len(str(text)) + 1
        if cells:
            rows.append(tuple(cells))
    return tuple(rows), marks
