"""``tonghop consolidate``: exit codes, the summary, and refusals of wrong use."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tonghop.cli.main import tonghop

SAMPLES = Path(__file__).parents[2] / "samples"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(tonghop, ["consolidate", *map(str, arguments)])


def test_it_finishes_with_zero_though_reports_have_errors(tmp_path: Path) -> None:
    result = run(SAMPLES / "bao-cao", "--out", tmp_path / "out", "--expect", SAMPLES / "don-vi.csv")
    assert result.exit_code == 0, result.output
    assert "UBND thị xã Ví Dụ" in result.output
    assert "findings.json" in result.output
    assert (tmp_path / "out" / "findings.csv").is_file()


def test_the_summary_speaks_english_when_asked(tmp_path: Path) -> None:
    result = run(SAMPLES / "bao-cao", "--out", tmp_path / "out", "--lang", "en")
    assert "Files read" in result.output
    assert "no list given" in result.output


def test_an_unreadable_file_is_named_and_the_command_still_finishes(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "rỗng.docx").write_bytes(b"")
    result = run(folder, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert "rỗng.docx" in result.output


def test_every_wrong_line_of_the_office_list_is_told(tmp_path: Path) -> None:
    listed = tmp_path / "don-vi.csv"
    listed.write_text("code,name,kind\n,A,\nb,,huyen\n", encoding="utf-8")
    result = run(SAMPLES / "bao-cao", "--out", tmp_path / "out", "--expect", listed)
    assert result.exit_code == 2
    assert "Dòng 2: ô code để trống." in result.output
    assert "Dòng 3: ô name để trống." in result.output
    assert "không có loại đơn vị huyen" in result.output
    assert not (tmp_path / "out").exists()


WRONG_USE = [
    ("no folder of that name", ["{tmp}/none", "--out", "{tmp}/out"]),
    ("an empty folder", ["{tmp}/empty", "--out", "{tmp}/out"]),
    ("a period nobody writes", ["{samples}", "--out", "{tmp}/out", "--period", "quý này"]),
    ("an unknown form", ["{samples}", "--out", "{tmp}/out", "--form", "nobody/nothing"]),
    ("results over a folder that holds other things", ["{samples}", "--out", "{tmp}"]),
    ("no place for results", ["{samples}"]),
]


@pytest.mark.parametrize("arguments", [case[1] for case in WRONG_USE], ids=[case[0] for case in WRONG_USE])
def test_wrong_use_ends_with_two_and_writes_nothing(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    places = {"tmp": str(tmp_path), "samples": str(SAMPLES / "bao-cao")}
    result = run(*(argument.format(**places) for argument in arguments))
    assert result.exit_code == 2, result.output
    assert not (tmp_path / "out").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]
