"""A PDF with a text layer to a raw document.

Decides what of a PDF is text: paragraphs and ruled tables in reading order over all pages, headers and
footers apart. Two libraries read every page; a person is asked about each number only one of them sees. A PDF
that is pictures of paper is refused as ``scan``: it was sent, and cannot be read. A PDF of ours holds its
words inside as well (``kept_inside``). Never guesses at a picture's words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

import pdfplumber
import pypdfium2
from pdfplumber.page import Page

from tonghop.core.findings import Finding, Place, Severity
from tonghop.core.intake.raw import Part, PartKind, RawDocument
from tonghop.formats.assembling import BlockWords, ParagraphWords, assemble
from tonghop.formats.notices import notice
from tonghop.formats.pdf.columns import part_columns
from tonghop.formats.pdf.kept_inside import find_kept_words, prefer_kept_words
from tonghop.formats.pdf.kept_words import KeptWords
from tonghop.formats.pdf.lines import Line, gather_lines, read_turned_words, read_words
from tonghop.formats.pdf.margins import split_margins
from tonghop.formats.pdf.paragraphs import join_paragraphs
from tonghop.formats.pdf.tables import DrawnTable, find_tables, is_continued, lay_table
from tonghop.formats.raised_digits import lower_digits
from tonghop.formats.unreadable import Unreadable

MEDIA = "application/pdf"
MOST_PAGES = 300
_MOST_CHARACTERS = 20_000
"""On one page; a printed page has four thousand."""
_STAMP = 250
"""Characters: a picture of a page bearing no more than this has been stamped or numbered, not typed."""
_WHOLE_PAGE = 0.6
"""Of the page's area: a picture so large is the page."""
_MOST_QUOTED = 12
_NEEDS_PASSWORD = "password"


def read(content: bytes) -> RawDocument:
    """Read a PDF.

    Parts: ``body``; ``header`` and ``footer``, every page's lines; ``turned`` what is written sideways;
    ``fields`` what is typed in form fields.

    Raises:
        Unreadable: ``encrypted``, ``damaged``, ``too_many_pages``, ``too_dense_page``, or ``scan``.
    """
    seen, kept = _first_look(content)
    try:
        with pdfplumber.open(BytesIO(content)) as pdf:
            reader = _DocumentReader(pdf.pages, seen)
            return prefer_kept_words(reader.read(), reader.read_all_lines, kept)
    except Unreadable:
        raise
    # pdfminer raises whatever its parts raise on a broken file: KeyError, TypeError, its own.
    except Exception as error:  # noqa: BLE001
        raise Unreadable("damaged") from error


def _first_look(content: bytes) -> tuple[list[str], KeptWords | None]:
    """The text of each page as PDFium sees it, which is quick and refuses what cannot be read.

    With it the words a PDF of ours holds inside.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("encrypted" if _NEEDS_PASSWORD in str(error).lower() else "damaged") from error
    try:
        if len(document) > MOST_PAGES:
            raise Unreadable("too_many_pages", {"pages": len(document), "limit": MOST_PAGES})
        texts = []
        for number in range(len(document)):
            page = document[number].get_textpage()
            if page.count_chars() > _MOST_CHARACTERS:
                raise Unreadable("too_dense_page", {"page": number + 1, "limit": _MOST_CHARACTERS})
            texts.append(page.get_text_range())
        kept = find_kept_words(document)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("damaged") from error
    finally:
        document.close()
    if not any(text.strip() for text in texts):
        raise Unreadable("scan", {"pages": len(texts)})
    return texts, kept


class _DocumentReader:
    def __init__(self, pages: Sequence[Page], seen: Sequence[str]) -> None:
        self._pages = pages
        self._seen = seen
        self._encodings: set[str] = set()
        self._tables: list[Sequence[DrawnTable]] = []
        self._lines: list[Sequence[Line]] = []
        self._heights: list[float] = []
        self._widths: list[float] = []
        self._turned: list[str] = []
        self._pictured = [number for number, page in enumerate(pages, start=1) if _is_picture(page)]

    def read(self) -> RawDocument:
        unread = [number for number in self._pictured if len(self._seen[number - 1].strip()) <= _STAMP]
        if len(unread) == len(self._pages):
            raise Unreadable("scan", {"pages": len(unread)})
        for number, page in enumerate(self._pages, start=1):
            words = read_words(page, self._encodings)
            drawn, outside = find_tables(page, words, number)
            self._tables.append(drawn)
            self._lines.append(gather_lines(outside, number))
            self._heights.append(float(page.height))
            self._widths.append(float(page.width))
            self._turned.append(read_turned_words(page))
            page.close()
        kept, headers, footers = split_margins(self._lines, self._heights)
        parts = [
            self._body(kept),
            assemble("header", PartKind.HEADER, _paragraphs(headers)),
            assemble("footer", PartKind.FOOTER, _paragraphs(footers)),
            assemble("turned", PartKind.NOTE, map(ParagraphWords, self._turned)),
            assemble("fields", PartKind.NOTE, map(ParagraphWords, _typed_fields(self._pages))),
        ]
        parts = [part for part in parts if part.blocks or part.kind is PartKind.BODY]
        return RawDocument(MEDIA, tuple(parts), {}, tuple(self._notice_all(parts, unread)))

    def read_all_lines(self) -> Part:
        """The body with every line in it but page numbers: what looks like a header may be a title twice."""
        return self._body(split_margins(self._lines, self._heights, only_numbers=True)[0])

    def _body(self, lines: Sequence[Sequence[Line]]) -> Part:
        return assemble("body", PartKind.BODY, _order_blocks(lines, self._tables, self._widths))

    def _notice_all(self, parts: Sequence[Part], unread: Sequence[int]) -> Iterator[Finding]:
        place = Place(part="body")
        for encoding in sorted(self._encodings):
            yield notice("legacy_letters", place, Severity.NOTE, encoding=encoding)
        if unread:
            yield notice("scanned_pages", place, Severity.QUESTION, pages=", ".join(map(str, unread)))
        recognised = [number for number in self._pictured if number not in unread]
        if recognised:
            yield notice("recognised_pages", place, Severity.QUESTION, pages=", ".join(map(str, recognised)))
        first = _count_numbers("\n".join(part.text for part in parts if part.name != "fields"))
        second = _count_numbers("\n".join(self._seen))
        if first != second:
            yield notice(
                "readings_differ",
                place,
                Severity.QUESTION,
                only_first=_quote(first - second),
                only_second=_quote(second - first),
            )


def _is_picture(page: Page) -> bool:
    whole = float(page.width) * float(page.height)
    return any(
        (image["x1"] - image["x0"]) * (image["bottom"] - image["top"]) > _WHOLE_PAGE * whole
        for image in page.images
    )


class _BlockQueue:
    """Lines and pieces of tables waiting for what may still go on with them on the next page."""

    def __init__(self, right: Mapping[int, float]) -> None:
        self._right = right
        self._lines: list[Line] = []
        self._pieces: list[DrawnTable] = []

    def take_lines(self, lines: Sequence[Line]) -> Iterator[BlockWords]:
        """Take lines; whatever table waited has ended."""
        if lines:
            yield from self._end_table()
            self._lines.extend(lines)

    def take_table(self, piece: DrawnTable) -> Iterator[BlockWords]:
        """Take a table or a piece of one; whatever paragraph waited has ended."""
        yield from self._end_paragraphs()
        if self._pieces and not is_continued(self._pieces[-1], piece):
            yield from self._end_table()
        self._pieces.append(piece)

    def end(self) -> Iterator[BlockWords]:
        """Let go of everything."""
        yield from self._end_paragraphs()
        yield from self._end_table()

    def _end_paragraphs(self) -> Iterator[BlockWords]:
        yield from join_paragraphs(self._lines, self._right)
        self._lines = []

    def _end_table(self) -> Iterator[BlockWords]:
        if self._pieces:
            yield lay_table(self._pieces)
            self._pieces = []


def _find_right_edges(pages: Sequence[Sequence[Line]], widths: Sequence[float]) -> dict[int, float]:
    """By page, where a full line ends: the farthest a line goes on any page as wide, turned ones apart."""
    farthest: dict[float, float] = {}
    for lines, width in zip(pages, widths, strict=True):
        farthest[width] = max((farthest.get(width, 0.0), *(line.x1 for line in lines)))
    return {number: farthest[width] for number, width in enumerate(widths, start=1)}


def _order_blocks(
    pages: Sequence[Sequence[Line]], tables: Sequence[Sequence[DrawnTable]], widths: Sequence[float]
) -> Iterator[BlockWords]:
    """Paragraphs and tables of all pages in reading order."""
    queue = _BlockQueue(_find_right_edges(pages, widths))
    for lines, drawn in zip(pages, tables, strict=True):
        position = -1.0
        for piece in sorted(drawn, key=lambda piece: piece.box[1]):
            top = piece.box[1]
            yield from queue.take_lines(part_columns([line for line in lines if position <= line.top < top]))
            yield from queue.take_table(piece)
            position = top
        yield from queue.take_lines(part_columns([line for line in lines if line.top >= position]))
    yield from queue.end()


def _paragraphs(lines: Sequence[Line]) -> Iterator[ParagraphWords]:
    return (ParagraphWords(line.text, line.page) for line in lines)


def _typed_fields(pages: Sequence[Page]) -> Iterator[str]:
    """What a person typed in the fields of a form: it is drawn over the page, not on it."""
    for page in pages:
        for field in page.annots:
            typed: Any = field.get("data", {}).get("V")
            if isinstance(typed, bytes):
                encoding = "utf-16" if typed.startswith((b"\xfe\xff", b"\xff\xfe")) else "latin-1"
                yield typed.decode(encoding, "replace")


def _count_numbers(text: str) -> Counter[str]:
    return Counter(re.findall(r"[0-9]+", lower_digits(text)))


def _quote(numbers: Counter[str]) -> str:
    shown = sorted(numbers.elements())
    return (", ".join(shown[:_MOST_QUOTED]) + (", …" if len(shown) > _MOST_QUOTED else "")) or "–"
