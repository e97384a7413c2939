"""PDFs of other programs: ruled tables over pages are read the same, tables without lines are not guessed."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
import typst
from weasyprint import HTML

from tonghop.core.intake.bind import bind
from tonghop.core.intake.raw import Paragraph, Table
from tonghop.core.intake.reading import NumberUse, Reading
from tonghop.core.values.model import Confidence, Missing, Text
from tonghop.formats import open_document
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary

FORM = PackLibrary((SHIPPED_PACKS,)).find("ba-ria-vung-tau/bieu-mau-7@2023-01-01")
SAMPLE = Path(__file__).parents[3] / "samples" / "bao-cao" / "mo-phong-2023.txt"
ORIGINAL = open_document(SAMPLE.name, SAMPLE.read_bytes())
N_COLUMNS = 5


def pieces() -> list[str | list[list[str]]]:
    return [
        block.text if isinstance(block, Paragraph) else [[cell.text for cell in row] for row in block.rows]
        for block in ORIGINAL.parts[0].blocks
    ]


def in_full(row: list[str]) -> list[str]:
    return [*row, *[""] * N_COLUMNS][:N_COLUMNS]


def by_weasyprint(is_ruled: bool) -> bytes:
    rule = "1px solid black" if is_ruled else "none"
    written = []
    for piece in pieces():
        if isinstance(piece, str):
            written.append(f"<p>{escape(piece)}</p>")
            continue
        rows = ["".join(f"<td>{escape(text)}</td>" for text in in_full(row)) for row in piece]
        head, body = rows[:2], rows[2:]
        written.append(
            f"<table><thead>{''.join(f'<tr>{row}</tr>' for row in head)}</thead>"
            f"<tbody>{''.join(f'<tr>{row}</tr>' for row in body)}</tbody></table>"
        )
    style = (
        "@page{size:A4;margin:2cm}body{font:12pt 'Liberation Serif','DejaVu Serif',serif}"
        f"table{{border-collapse:collapse;width:100%}}td{{border:{rule};padding:3pt 6pt;vertical-align:top}}"
    )
    pdf: bytes = HTML(string=f"<style>{style}</style>{''.join(written)}").write_pdf()
    return pdf


def by_typst(is_ruled: bool) -> bytes:
    rule = "0.5pt" if is_ruled else "none"
    written = ["#set page(width: 21cm, height: 16cm, margin: 2cm)\n#set text(size: 11pt)\n"]
    for piece in pieces():
        if isinstance(piece, str):
            written.append(f"#par({quoted(piece)})\n")
            continue
        rows = [", ".join(map(quoted, in_full(row))) for row in piece]
        written.append(
            f"#table(columns: (3em, 1fr, 7em, 6em, 4em), stroke: {rule}, "
            f"table.header({', '.join(rows[:2])}), {', '.join(rows[2:])})\n"
        )
    return typst.compile("".join(written).encode())


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def silently_other(read: Reading) -> dict[str, str]:
    """Figures read otherwise than from the original, without a question."""
    expected = bind(ORIGINAL, FORM).observations
    return {
        code: figure.raw
        for code, figure in read.observations.figures.items()
        if figure.confidence is not Confidence.ASK
        and not isinstance(figure.value, Missing | Text)
        and figure.value != expected.value(code)
    }


@pytest.mark.parametrize("write", [by_weasyprint, by_typst])
def test_a_ruled_table_over_pages_gives_the_same_figures(write: Callable[[bool], bytes]) -> None:
    document = open_document("paper.pdf", write(True))
    tables = [block for block in document.parts[0].blocks if isinstance(block, Table)]
    pages = {cell.page for table in tables for row in table.rows for cell in row}
    assert len(pages) > 1, "the table runs over pages"
    read, expected = bind(document, FORM), bind(ORIGINAL, FORM).observations
    assert silently_other(read) == {}
    n_same = sum(1 for figure in expected if read.observations.value(figure.indicator) == figure.value)
    assert n_same >= 0.9 * len(expected.figures)


@pytest.mark.parametrize("write", [by_weasyprint, by_typst])
def test_a_table_without_lines_is_not_guessed_at(write: Callable[[bool], bytes]) -> None:
    read = bind(open_document("paper.pdf", write(False)), FORM)
    assert silently_other(read) == {}
    left_over = {number.text for number in read.numbers if number.use is NumberUse.UNPLACED}
    assert {"4.205", "2.726"} <= left_over, "what is not placed is shown"
    assert "row_absent" in {finding.kind for finding in read.findings}
