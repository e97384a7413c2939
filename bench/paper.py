"""A list of 1.000 rows on 28 pages as PDF: archived, tagged, its font embedded.

The peer is WeasyPrint, given the HTML of the same paper and the same font. Both write PDF/A-3a. The words on
the pages, page numbers and repeated heads apart, are asserted equal. Every run has a paper of its own: typst
remembers what it has laid out.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date

import pypdfium2
from weasyprint import CSS, HTML  # type: ignore[import-untyped]
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]

from tonghop.core.publication.model import Alignment, Column, Document, Table, TableCell, Title
from tonghop.formats.html.paper import write as write_html
from tonghop.formats.paper_style import EMBEDDED_FONT, FONT, FONTS
from tonghop.formats.pdf.write import write as write_pdf

N_RUNS = 7
N_ROWS, N_PAGES = 1000, 28
HEADS = ("STT", "Đơn vị báo cáo", "Tiếp nhận", "Đúng hạn", "Tỷ lệ")
_FACES = "\n".join(
    f'@font-face {{ font-family: "{family}"; src: url("{(FONTS / f"Tinos-{face}.ttf").as_uri()}"); {look} }}'
    for family in (FONT, EMBEDDED_FONT)
    for face, look in (("Regular", ""), ("Bold", "font-weight: bold;"), ("Italic", "font-style: italic;"))
)

Row = dict[str, str | int | float]


def rows() -> list[Row]:
    """The one row of the results file."""
    paper = _paper(0)
    ours, theirs = write_pdf(paper), _their_pdf(paper)
    assert len(pypdfium2.PdfDocument(ours)) == N_PAGES
    assert _words(ours) == _words(theirs) == _words_of(paper)
    ours_taken, theirs_taken = _interleaved()
    return [
        {
            "name": "28 pages and 1.000 rows to PDF",
            "peer": "WeasyPrint",
            "ours": round(ours_taken * 1000, 1),
            "theirs": round(theirs_taken * 1000, 1),
            "ratio": round(theirs_taken / ours_taken, 2),
            "at_least": 4,
            "unit": "ms",
        }
    ]


def _paper(run: int) -> Document:
    """A paper of which no row stands in that of another run."""
    columns = (
        Column(8, Alignment.CENTRE),
        Column(46),
        *(Column(18, Alignment.FIGURE) for _ in range(3)),
    )
    heads = (tuple(TableCell(head, bold=True) for head in HEADS),)
    body = tuple(
        tuple(
            map(
                TableCell,
                (
                    str(number),
                    _office(number, run),
                    f"{number + 7}.{(number + 100 * run) % 1000:03}",
                    f"{number + 3}.{(number + 100 * run) % 997:03}",
                    f"{(number + run) % 100},{(number + run) % 89:02}%",
                ),
            )
        )
        for number in range(1, N_ROWS + 1)
    )
    title = Title(("DANH SÁCH (SỐ LIỆU MÔ PHỎNG)",))
    return Document("Danh sách", (title, Table(columns, heads, body)), dated=date(2026, 7, 1))


def _office(number: int, run: int) -> str:
    """A name; one in six is so long that it takes two lines."""
    name = f"Mô phỏng {number}{'ABCDEFGH'[run]}"
    return f"Văn phòng Ủy ban nhân dân xã {name}" if number % 6 == 0 else f"UBND xã {name}"


def _their_pdf(paper: Document) -> bytes:
    fonts = FontConfiguration()
    look = CSS(string=_FACES, font_config=fonts)
    page = HTML(string=write_html(paper).decode())
    content: bytes = page.write_pdf(stylesheets=[look], font_config=fonts, pdf_variant="pdf/a-3a")
    return content


def _words(content: bytes) -> str:
    """The letters on all pages without spaces; page numbers and repeated heads left out."""
    head = "".join(HEADS).replace(" ", "")
    pieces = []
    for number, page in enumerate(pypdfium2.PdfDocument(content), start=1):
        shown = "".join(page.get_textpage().get_text_range().split())
        before, _, after = shown.partition(head)
        if number > 1:
            assert before in (str(number), ""), before
            before = ""
            after = after.removesuffix(str(number)) if not shown.startswith(str(number)) else after
        pieces.append(before + after)
    return "".join(pieces)


def _words_of(paper: Document) -> str:
    title, table = paper.blocks
    assert isinstance(title, Title) and isinstance(table, Table)
    cells = [cell.text for row in table.rows for cell in row]
    return "".join("".join((*title.lines, *cells)).split())


def _interleaved() -> tuple[float, float]:
    """Medians of seven runs of each, turn about, in seconds."""
    writers: dict[str, Callable[[Document], bytes]] = {"ours": write_pdf, "theirs": _their_pdf}
    taken: dict[str, list[float]] = {name: [] for name in writers}
    for run in range(1, N_RUNS + 1):
        paper = _paper(run)
        for name, write in writers.items():
            started = time.perf_counter()
            write(paper)
            taken[name].append(time.perf_counter() - started)
    return statistics.median(taken["ours"]), statistics.median(taken["theirs"])
