"""``tonghop check``: exit codes, what it prints, and the JSON it writes."""

import json
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tonghop.cli.main import tonghop

SAMPLES = Path(__file__).parents[2] / "samples" / "bao-cao"
WITH_ERRORS = SAMPLES / "vung-tau-2023.xlsx"
CLEAN = SAMPLES / "mo-phong-2023.txt"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(tonghop, ["check", *map(str, arguments)], env={"COLUMNS": "160"})


def test_a_report_without_errors_ends_with_zero() -> None:
    assert run(CLEAN).exit_code == 0


def test_a_report_with_errors_ends_with_one_and_names_them() -> None:
    result = run(WITH_ERRORS)
    assert result.exit_code == 1
    assert "194/279" in result.output
    assert "69,53%" in result.output


def test_it_speaks_english_when_asked() -> None:
    assert "69.53%" in run(WITH_ERRORS, "--lang", "en").output


def test_an_unreadable_file_ends_with_two_and_costs_no_other_its_reading(tmp_path: Path) -> None:
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"PK\x03\x04")
    result = run(broken, CLEAN)
    assert result.exit_code == 2
    assert "hong.xlsx" in result.output
    assert CLEAN.name in result.output


def test_one_file_gives_one_object_and_several_a_list(tmp_path: Path) -> None:
    one, several = tmp_path / "mot.json", tmp_path / "nhieu.json"
    run(CLEAN, "--json", one)
    run(CLEAN, WITH_ERRORS, "--json", several)
    assert json.loads(one.read_text("utf-8"))["file"] == CLEAN.name
    assert [report["file"] for report in json.loads(several.read_text("utf-8"))] == [
        CLEAN.name,
        WITH_ERRORS.name,
    ]


def test_json_asked_on_standard_output_stands_there_alone() -> None:
    result = run(CLEAN, "--json", "-")
    assert json.loads(result.stdout)["figures"]


WRONG_USE = [
    ("no file", [], "TỆP"),
    ("a file that is not there", ["khong-co.docx"], "Không có tệp khong-co.docx"),
    ("a folder", [SAMPLES], "là thư mục"),
    ("an unknown form", [CLEAN, "--form", "khong/co"], "khong/co"),
    ("packs in no folder", [CLEAN, "--packs", "khong-co"], "khong-co"),
    ("json into no folder", [CLEAN, "--json", "khong-co/ra.json"], "không có thư mục này"),
]


@pytest.mark.parametrize(
    ("arguments", "named"), [case[1:] for case in WRONG_USE], ids=[c[0] for c in WRONG_USE]
)
def test_wrong_use_ends_with_two_and_names_what_was_wrong(arguments: list[object], named: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert named in result.output


def test_every_report_inside_an_archive_is_checked_under_its_path(tmp_path: Path) -> None:
    path = tmp_path / "gui.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(CLEAN, f"xa-1/{CLEAN.name}")
        archive.write(WITH_ERRORS, f"xa-2/{WITH_ERRORS.name}")
        archive.writestr("xa-3/anh.png", b"\x89PNG\r\n\x1a\n")
    written = tmp_path / "ra.json"
    result = run(path, "--json", written)
    assert result.exit_code == 2, "one file inside cannot be read"
    assert f"gui.zip/xa-1/{CLEAN.name}" in result.output
    assert "gui.zip/xa-3/anh.png" in result.output
    assert "194/279" in result.output
    assert [report["file"] for report in json.loads(written.read_text("utf-8"))] == [
        CLEAN.name,
        WITH_ERRORS.name,
    ]


def test_the_report_a_message_brings_is_checked_and_the_message_told(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "Báo cáo"
    message.set_content("Kính gửi, số liệu mục 4.7 là bản mới.")
    message.add_attachment(
        WITH_ERRORS.read_bytes(), maintype="application", subtype="octet-stream", filename=WITH_ERRORS.name
    )
    path = tmp_path / "thu.eml"
    path.write_bytes(bytes(message))
    result = run(path)
    assert result.exit_code == 1
    assert f"thu.eml/{WITH_ERRORS.name}" in result.output
    assert "số liệu mục 4.7 là bản mới" in result.output
