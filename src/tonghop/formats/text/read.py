"""Plain text to a raw document.

Decides the encoding, and which lines are tables: consecutive lines with tabs are a table, one line
a row; and lines that each hold one cell behind a tab, a blank line ending the row, are a table too.
Never strips light markup and never changes a character: the part's text is exactly the decoded text. Text
typed for old faces (TCVN3, VNI) is known by the words it makes.
"""

from __future__ import annotations

import codecs
import re

from tonghop.core.findings import Place, Severity
from tonghop.core.intake.raw import Paragraph, Part, PartKind, RawDocument, Table
from tonghop.formats.laying import cell_at, paragraph_at
from tonghop.formats.legacy_letters import DECODERS, recognise
from tonghop.formats.notices import notice
from tonghop.formats.text.cell_lines import gather_cell_lines
from tonghop.formats.text.lines import Line, split_lines
from tonghop.formats.unreadable import Unreadable

MEDIA = "text/plain"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read(content: bytes) -> RawDocument:
    """Read a text file in UTF-8, or in UTF-16 with a byte order mark.

    Raises:
        Unreadable: ``encoding`` where the bytes are in no such encoding, ``binary`` where they
            are no text at all.
    """
    text, encoding = _decode(content)
    blocks = _find_blocks(text, split_lines(text))
    body = Part("body", PartKind.BODY, text, blocks)
    if encoding is None:
        return RawDocument(MEDIA, (body,))
    told = notice("legacy_letters", Place(part="body"), Severity.NOTE, encoding=encoding)
    return RawDocument(MEDIA, (body,), findings=(told,))


def _decode(content: bytes) -> tuple[str, str | None]:
    """The text, and the old encoding it was in; None where it was Unicode."""
    encoding = "utf-8-sig"
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\x00" in content:
            raise Unreadable("binary") from error
        # Old encodings write every letter in a byte, which Latin-1 shows one for one.
        text = content.decode("latin-1")
        if recognise(text) is None:
            raise Unreadable("encoding", {"position": error.start}) from error
    if _CONTROL.search(text):
        raise Unreadable("binary")
    old = recognise(text)
    return (text if old is None else DECODERS[old](text)), old


def _find_blocks(text: str, lines: tuple[Line, ...]) -> tuple[Paragraph | Table, ...]:
    blocks: list[Paragraph | Table] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        run_end = _tabbed_run_end(lines, at)
        if any(tabbed.is_row for tabbed in lines[at:run_end]):
            blocks.append(_lay_row_lines(text, lines[at:run_end]))
            at = run_end
            continue
        if line.is_cell:
            rows, after = gather_cell_lines(lines, at)
            if rows:
                blocks.append(_lay_rows(text, rows, line.page))
                at = after
                continue
        paragraph = paragraph_at(text, line.start, line.end, line.page)
        if paragraph is not None:
            blocks.append(paragraph)
        at += 1
    return tuple(blocks)


def _tabbed_run_end(lines: tuple[Line, ...], at: int) -> int:
    while at < len(lines) and lines[at].has_tab:
        at += 1
    return at


def _lay_row_lines(text: str, lines: tuple[Line, ...]) -> Table:
    rows = []
    for line in lines:
        spans = []
        start = line.start
        for piece in text[line.start : line.end].split("\t"):
            spans.append((start, start + len(piece)))
            start += len(piece) + 1
        rows.append(tuple(spans))
    return _lay_rows(text, tuple(rows), lines[0].page)


def _lay_rows(text: str, rows: tuple[tuple[tuple[int, int], ...], ...], page: int | None) -> Table:
    laid = tuple(
        tuple(cell_at(text, span, (row, column), page=page) for column, span in enumerate(spans))
        for row, spans in enumerate(rows)
    )
    return Table(rows[0][0][0], rows[-1][-1][1], laid)
