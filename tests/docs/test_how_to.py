"""What the how-to page and the reference page say of decisions and letters is what happens.

A ``sh`` block is run as written. A table whose heads are those of the sheet "Xử lý" is written into the
workbook, one with the heads of a review sheet into the sheet of the office last decided about.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from tonghop.core.rollup.answers import ANSWER_CODES
from tonghop.core.rollup.matters import MatterState, Ruling
from tonghop.core.rollup.read_decision import PROBLEM_CODES
from tonghop.core.sentences.render import render
from tonghop.formats.excel.workbook.decision_sheet import KEPT, SHOWN, WRITTEN

pytestmark = pytest.mark.slow

PROJECT = Path(__file__).parents[2]
PAGE = (PROJECT / "docs" / "how-to" / "xu-ly-va-de-nghi-ra-soat.md").read_text(encoding="utf-8")
REFERENCE = (PROJECT / "docs" / "reference" / "consolidated-workbook.md").read_text(encoding="utf-8")
_PIECES = re.compile(r"^```(sh|text)\n(.*?)^```$|((?:^\|[^\n]*\|\n)+)", flags=re.MULTILINE | re.DOTALL)


def squeezed(text: str) -> str:
    return " ".join(re.sub(r"[\u2500-\u257f]", " ", text).split())


def table_of(text: str) -> list[dict[str, str]]:
    head, _, *rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines()]
    return [dict(zip(head, row, strict=True)) for row in rows]


def decide(results: Path, lines: list[dict[str, str]]) -> None:
    for line in lines:
        written = 0
        for path in results.glob("tong-hop-*.xlsx"):
            book = load_workbook(path)
            sheet = book["Xử lý"]
            columns = {str(cell.value): number for number, cell in enumerate(sheet[1], start=1)}
            for row in range(2, sheet.max_row + 1):
                shown = {head: str(sheet.cell(row, columns[head]).value or "") for head in line}
                if shown["Đơn vị"] == line["Đơn vị"] and shown["Chỉ tiêu"].startswith(line["Chỉ tiêu"]):
                    for head, words in line.items():
                        if head not in ("Đơn vị", "Chỉ tiêu"):
                            sheet.cell(row, columns[head]).value = words or None
                    written += 1
            book.save(path)
        assert written == 1, line


def answer(results: Path, reports: Path, lines: list[dict[str, str]]) -> None:
    paper = docx.Document(str(next(results.glob("phieu-ra-soat/*vung-tau.docx"))))
    for line in lines:
        (row,) = [row for row in paper.tables[0].rows[1:] if line["Nội dung"] in row.cells[2].text]
        row.cells[3].text = line["Trả lời của đơn vị"]
    paper.save(str(reports / "phieu tra loi.docx"))


def test_the_page_leads_from_findings_to_decided_totals(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "samples", tmp_path / "samples")
    results, reports = tmp_path / "ket-qua", tmp_path / "samples" / "bao-cao"
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"COLUMNS": "120", "PYTHONUTF8": "1", "PATH": path}
    printed, n_runs = "", 0
    for language, text, table in _PIECES.findall(PAGE):
        if language == "text":
            assert squeezed(text) in printed
        elif language == "sh":
            ran = subprocess.run(
                ["sh", "-c", text], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
            )
            assert ran.returncode == 0, ran.stdout + ran.stderr
            printed, n_runs = squeezed(ran.stdout), n_runs + 1
        elif "Cách xử lý" in table_of(table)[0]:
            decide(results, table_of(table))
        else:
            answer(results, reports, table_of(table))
    assert n_runs == 3


@pytest.mark.parametrize("key", [*SHOWN, *WRITTEN, *KEPT])
def test_every_column_of_the_sheet_is_explained(key: str) -> None:
    assert re.search(rf"^\|[^|]*{re.escape(render(f'workbook.head.{key}'))}", REFERENCE, flags=re.MULTILINE)


@pytest.mark.parametrize("state", MatterState)
def test_every_state_is_explained(state: MatterState) -> None:
    words = render(f"decision.state.{state}", {"why": "", "former": ""})
    assert f"| {words.partition(':')[0].partition(';')[0]} |" in REFERENCE


def test_every_ruling_and_every_code_is_named() -> None:
    assert all(render(f"decision.ruling.{ruling}") in REFERENCE for ruling in Ruling)
    named = set(re.findall(r"^\| (BC-7\d{3}) \|", REFERENCE, flags=re.MULTILINE))
    assert named == PROBLEM_CODES | set(ANSWER_CODES.values())


@pytest.mark.parametrize("page", [PAGE, REFERENCE], ids=["how-to", "reference"])
def test_the_sheets_named_exist(page: str) -> None:
    sheets = {render(f"workbook.sheet.{key}") for key in ("totals", "decisions", "sources")}
    assert all(sheet in page for sheet in sheets)
