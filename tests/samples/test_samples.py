"""The shipped samples are what the packs' cases give today, and say what is simulated."""

from __future__ import annotations

import csv
import runpy
from pathlib import Path

import docx
import openpyxl
import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
MAKE = runpy.run_path(str(SAMPLES / "make.py"))


def words_of(path: Path) -> list[str]:
    """Every text of a file in order, whatever its bytes."""
    if path.suffix == ".docx":
        paper = docx.Document(str(path))
        cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
        return [paragraph.text for paragraph in paper.paragraphs] + cells
    if path.suffix == ".xlsx":
        sheet = openpyxl.load_workbook(path).active
        assert sheet is not None
        return [f"{cell.value} {cell.number_format}" for row in sheet.iter_rows() for cell in row]
    return path.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def written_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bao-cao")
    MAKE["write_samples"](folder)
    return folder


def test_the_folder_holds_the_samples_and_nothing_else():
    assert {path.name for path in (SAMPLES / "bao-cao").iterdir()} == set(MAKE["REPORTS"])


@pytest.mark.parametrize("name", MAKE["REPORTS"])
def test_writing_a_sample_again_gives_the_same_words(name: str, written_again: Path):
    assert words_of(written_again / name) == words_of(SAMPLES / "bao-cao" / name)


def test_the_simulated_report_says_so():
    assert "(Số liệu mô phỏng)" in words_of(SAMPLES / "bao-cao" / "mo-phong-2023.txt")


def test_figures_stand_as_the_offices_wrote_them():
    kbang = words_of(SAMPLES / "bao-cao" / "kbang-2019-q2.docx")
    assert "- Tổng số hồ sơ được giải quyết đúng hạn: 3552 hồ sơ, chiếm tỷ lệ: 99,52 %" in kbang
    assert "- Số lượng UBND cấp xã đã triển khai: 14/14 cơ quan, Chiếm tỷ lệ: 100 %" in kbang
    vung_tau = words_of(SAMPLES / "bao-cao" / "vung-tau-2023.xlsx")
    assert "26.89% General" in vung_tau
    assert "7.794 (kỳ trước chuyển qua là 1.596 hồ sơ) General" in vung_tau
    assert "0.95 0%" in vung_tau


def test_one_office_of_the_list_has_not_sent():
    with (SAMPLES / "don-vi.csv").open(encoding="utf-8", newline="") as file:
        offices = list(csv.DictReader(file))
    assert len(offices) == len(MAKE["REPORTS"]) + 1
    assert all(office["code"] and office["name"] and office["kind"] == "district" for office in offices)
