"""``tonghop pack blank``, ``preview`` and ``diff`` from the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from openpyxl import load_workbook

from tonghop.cli.main import tonghop
from tonghop.formats.packs.library import SHIPPED_PACKS

FORM = "gia-lai/chinh-phu-dien-tu@2019-05-16"


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_a_blank_is_written_and_recognised(suffix: str, tmp_path: Path) -> None:
    target = tmp_path / f"blank.{suffix}"
    asked = [
        "--unit",
        "Ủy ban nhân dân huyện Kbang",
        "--period",
        "20192",
        "--window",
        "2019-05-16",
        "15/8/2019",
    ]
    ran = CliRunner().invoke(tonghop, ["pack", "blank", FORM, "--out", str(target), *asked])
    assert ran.exit_code == 0, ran.output
    out = CliRunner().invoke(tonghop, ["check", str(target), "--json", "-"])
    told = json.loads(out.stdout)
    assert told["form"]["version"] == "2019-05-16"
    assert told["period"] == {"code": "20192", "from": "2019-05-16", "to": "2019-08-15"}
    assert told["figures"] and all(figure["missing"] for figure in told["figures"])
    assert told["numbers"]["unplaced"] == []


@pytest.mark.parametrize(
    "wrong",
    [
        ["--out", "blank.pdf"],
        ["--out", "blank.docx", "--period", "quý mấy"],
        ["--out", "blank.docx", "--window", "2019-08-15", "2019-05-16"],
    ],
)
def test_wrong_use_is_said_in_words(
    wrong: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = CliRunner().invoke(tonghop, ["pack", "blank", FORM, *wrong])
    assert ran.exit_code == 2 and not list(tmp_path.iterdir()), ran.output


def test_an_unreadable_former_report_ends_with_2(tmp_path: Path) -> None:
    former = tmp_path / "empty.docx"
    former.write_bytes(b"")
    target = str(tmp_path / "blank.docx")
    ran = CliRunner().invoke(tonghop, ["pack", "blank", FORM, "--out", target, "--from", str(former)])
    assert ran.exit_code == 2


def test_a_former_report_stands_beside_the_labels_of_a_paper(tmp_path: Path) -> None:
    first, second = tmp_path / "first.docx", tmp_path / "second.docx"
    CliRunner().invoke(tonghop, ["pack", "blank", FORM, "--out", str(first)])
    paper = Document(str(first))
    line = next(p for p in paper.paragraphs if p.text.startswith("1.1."))
    line.runs[-1].text = ": 30 Mbps"
    paper.save(str(first))
    ran = CliRunner().invoke(tonghop, ["pack", "blank", FORM, "--out", str(second), "--from", str(first)])
    assert ran.exit_code == 0
    assert "Kỳ trước: 30" in [comment.text for comment in Document(str(second)).comments]
    told = json.loads(CliRunner().invoke(tonghop, ["check", str(second), "--json", "-"]).stdout)
    assert told["numbers"]["unplaced"] == []
    assert "earlier" in {number["kind"] for number in told["numbers"]["furniture"]}


def test_a_preview_is_written(tmp_path: Path) -> None:
    target = tmp_path / "form.html"
    ran = CliRunner().invoke(tonghop, ["pack", "preview", FORM, "--out", str(target), "--lang", "en"])
    assert ran.exit_code == 0 and '<html lang="en">' in target.read_text()


def test_a_comparison_as_text_json_and_page(tmp_path: Path) -> None:
    page = tmp_path / "diff.html"
    versions = ["gia-lai/chinh-phu-dien-tu@2018-11-21", FORM]
    ran = CliRunner().invoke(tonghop, ["pack", "diff", *versions, "--html", str(page)])
    assert ran.exit_code == 0 and "đổi tên: 3" in ran.output and page.is_file()
    told = json.loads(CliRunner().invoke(tonghop, ["pack", "diff", *versions, "--json", "-"]).stdout)
    assert {one["change"] for one in told["rows"]} == {"same", "renamed", "new"}
    assert len(told["rows"]) == 109


def test_a_row_that_divides_by_offices_is_live_once_it_is_said_how_many(tmp_path: Path) -> None:
    mine = "mo-phong/mot-cua/2023-01-01"
    shutil.copytree(SHIPPED_PACKS / "ba-ria-vung-tau/bieu-mau-7/2023-01-01", tmp_path / mine)
    written = tmp_path / mine / "form.yaml"
    by_offices = "formula: share(procedures_integrated, count_units(district))"
    form = written.read_text(encoding="utf-8").replace(
        "formula: 100 * procedures_integrated / procedures_level34_provided", by_offices
    )
    written.write_text(form.replace("ba-ria-vung-tau/bieu-mau-7", "mo-phong/mot-cua"), encoding="utf-8")
    formulas = []
    for more in ([], ["--count-units", "district", "17"]):
        target = tmp_path / "blank.xlsx"
        command = ["pack", "blank", "mo-phong/mot-cua", "--out", str(target), "--packs", str(tmp_path), *more]
        ran = CliRunner().invoke(tonghop, command)
        assert ran.exit_code == 0, ran.output
        cells = (cell.value for row in load_workbook(target)["Biểu mẫu"].iter_rows() for cell in row)
        formulas.append([value for value in cells if str(value).startswith("=") and "/17" in str(value)])
    assert formulas[0] == [] and len(formulas[1]) == 1
