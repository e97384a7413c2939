"""Writing a document as one HTML page: the paper as it is printed, and links where its figures lead.

Decides the markup of each block; looks are in ``paper_look``. Printed from a browser it is the paper. Nothing
is fetched from elsewhere. Never decides words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from tonghop.core.publication.model import (
    Addressees,
    Alignment,
    Appendix,
    Block,
    Closing,
    Document,
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
from tonghop.formats.html.paper_look import paper_look
from tonghop.formats.paper_style import paper_style

_ASIDE = "#:/?"
"""Letters by which a link shows itself to be an address, and not the mark of a place on the page."""


def write(document: Document) -> bytes:
    """The document as the bytes of an HTML page in UTF-8."""
    writer = _PageWriter()
    body = "\n".join(writer.write(document.blocks))
    page = (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.name)}</title>\n<style>{paper_look()}</style>\n</head>\n"
        f'<body>\n<main class="paper">\n{body}\n{writer.notes()}</main>\n</body>\n</html>\n'
    )
    return page.encode()


class _PageWriter:
    """Blocks as HTML, and the notes gathered on the way."""

    def __init__(self) -> None:
        self._notes: list[str] = []
        self._n_titles = 0

    def write(self, blocks: Sequence[Block]) -> Iterator[str]:
        is_open = False
        for block in blocks:
            if isinstance(block, Appendix | TurnedPages):
                turned = isinstance(block, TurnedPages) or block.turned
                yield f"{'</section>' if is_open else ''}<section{' class=turned' if turned else ''}>"
                is_open = True
            yield from self._block(block)
        if is_open:
            yield "</section>"

    def notes(self) -> str:
        """The footnotes as a list that leads back to where each stands."""
        if not self._notes:
            return ""
        items = "".join(
            f'<li id="note{number}">{escape(text)} <a href="#noted{number}" aria-label="↩">↩</a></li>'
            for number, text in enumerate(self._notes, start=1)
        )
        return f'<ol class="footnote">{items}</ol>\n'

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Paragraph():
                yield self._paragraph(block)
            case Heading():
                level = min(block.level, 3)
                yield f'<h{level + 1} class="heading{level}">{_lines(block.text)}</h{level + 1}>'
            case ItemList():
                yield from (f'<p class="body">- {_lines(item)}</p>' for item in block.items)
            case Table():
                yield self._table(block)
            case Closing() | SignatureRow():
                yield _signed(block)
            case TurnedPages():
                return
            case _:
                yield from self._opening(block)

    def _opening(self, block: Letterhead | Title | Addressees | Appendix) -> Iterator[str]:
        match block:
            case Letterhead():
                yield _letterhead(block)
            case Title():
                yield self._title("title", block.lines)
                if block.ruled:
                    yield '<hr class="title">'
                yield from (f'<p class="title_note">{_lines(line)}</p>' for line in block.notes)
            case Appendix():
                label = (f'<p class="appendix_label">{_lines(block.label)}</p>',) if block.label else ()
                yield from label
                yield self._title("appendix_title", block.titles)
                yield from (f'<p class="appendix_note">{_lines(line)}</p>' for line in block.attached)
            case Addressees():
                yield _addressees(block)

    def _title(self, part: str, lines: Sequence[str]) -> str:
        """The first title of a page is its main heading."""
        self._n_titles += 1
        level = 1 if self._n_titles == 1 else 2
        return f'<h{level} class="{part}">{"<br>".join(map(_lines, lines))}</h{level}>'

    def _paragraph(self, block: Paragraph) -> str:
        alignment = align(block.text, block.alignment)
        plain = "" if block.indented else " plain"
        return f'<p class="body {alignment.value}{plain}">{"".join(map(self._piece, block.runs))}</p>'

    def _piece(self, piece: Run | TableCell) -> str:
        """Words with their weight, what they lead to, their mark, and the number of their note."""
        words = _lines(piece.text)
        for tag, wanted in (("b", piece.bold), ("i", piece.italic)):
            words = f"<{tag}>{words}</{tag}>" if wanted and words else words
        if piece.leads_to:
            is_address = any(letter in piece.leads_to for letter in _ASIDE)
            words = f'<a href="{"" if is_address else "#"}{escape(piece.leads_to)}">{words}</a>'
        if piece.mark:
            words = f'<span id="{escape(piece.mark)}">{words}</span>'
        if piece.comment:
            words = f'<span title="{escape(piece.comment)}">{words}</span>'
        if piece.note:
            self._notes.append(piece.note)
            number = len(self._notes)
            words += f'<sup><a id="noted{number}" href="#note{number}">{number}</a></sup>'
        return words

    def _table(self, block: Table) -> str:
        n_heads = len(block.heads)
        rows: list[list[str]] = [[] for _ in (*block.heads, *block.rows)]
        for placed in place_cells(block):
            asked = block.columns[placed.column].alignment
            if placed.cell.column_span == len(block.columns):
                asked = Alignment.LEFT
            rows[placed.row].append(self._cell(placed.cell, asked, is_head=placed.row < n_heads))
        whole = sum(column.share for column in block.columns)
        widths = "".join(f'<col style="width:{100 * column.share / whole:.2f}%">' for column in block.columns)
        heads, body = (
            "".join(f"<tr>{''.join(row)}</tr>\n" for row in part) for part in (rows[:n_heads], rows[n_heads:])
        )
        is_wide = len(block.columns) > paper_style().measure("wide_table", "columns")
        head = f"<thead>\n{heads}</thead>\n" if heads else ""
        return (
            f'<table class="{"wide_table" if is_wide else "table"}"><colgroup>{widths}</colgroup>\n{head}'
            f"<tbody>\n{body}</tbody></table>"
        )

    def _cell(self, cell: TableCell, asked: Alignment, *, is_head: bool) -> str:
        tag = "th" if is_head else "td"
        scope = f' scope="{"colgroup" if cell.column_span > 1 else "col"}"' if is_head else ""
        look = "" if is_head else f' class="{align(cell.text, asked).value}"'
        spans = (f' colspan="{cell.column_span}"' if cell.column_span > 1 else "") + (
            f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
        )
        return f"<{tag}{scope}{look}{spans}>{self._piece(cell)}</{tag}>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _part(part: str, *lines: str) -> str:
    return "".join(f'<p class="{part}">{_lines(line)}</p>' for line in lines if line)


def _letterhead(block: Letterhead) -> str:
    number = f"{render('paper.number')} {block.number}".rstrip()
    left = (
        _part("superior", block.superior)
        + _part("issuer", *block.issuer)
        + '<hr class="issuer">'
        + _part("number", number)
        + _part("letter_subject", block.subject)
    )
    right = (
        _part("state", block.motto[0])
        + _part("motto", block.motto[1])
        + '<hr class="motto">'
        + _part("dateline", block.dateline)
    )
    return f'<header class="beside"><div>{left}</div><div>{right}</div></header>'


def _addressees(block: Addressees) -> str:
    to = render("paper.to")
    if len(block.names) == 1:
        return f'<p class="addressees">{to} {_lines(block.names[0])}</p>'
    names = "".join(f"<br><span class=listed>{_lines(name)}</span>" for name in block.names)
    return f'<p class="addressees list">{to}{names}</p>'


def _signed(block: Closing | SignatureRow) -> str:
    if isinstance(block, Closing):
        to = _part("recipients", render("paper.recipients")) if block.recipients else ""
        left = to + _part("recipient", *block.recipients)
        right = _signature(Signature(block.authority, block.signer))
        return f'<footer class="beside"><div class="left">{left}</div><div>{right}</div></footer>'
    places = "".join(f"<div>{_signature(one)}</div>" for one in block.signatures)
    dateline = f'<p class="dateline right">{_lines(block.dateline)}</p>' if block.dateline else ""
    return f'{dateline}<footer class="beside">{places}</footer>'


def _signature(signature: Signature) -> str:
    above = _part("authority", *signature.authority) + _part("signing_note", signature.how)
    return f'{above}<p class="signer">{_lines(signature.signer)}</p>'
