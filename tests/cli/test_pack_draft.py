"""``tonghop pack draft`` from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tonghop.cli.main import tonghop

TEMPLATE = Path(__file__).parents[2] / "samples" / "bieu-moi" / "mau-tiep-cong-dan.xlsx"
DAY = ["--first-day", "2026-01-01"]


def test_a_draft_is_written_named_and_sound(tmp_path: Path) -> None:
    asked = [
        "pack",
        "draft",
        str(TEMPLATE),
        "--out",
        str(tmp_path / "bieu"),
        "--name",
        "mo-phong/tiep-dan",
        *DAY,
    ]
    ran = CliRunner().invoke(tonghop, asked)
    assert ran.exit_code == 0, ran.output
    assert "mo-phong/tiep-dan@2026-01-01" in ran.output and "can-nguoi-duyet.html" in ran.output
    assert CliRunner().invoke(tonghop, ["pack", "lint", str(tmp_path / "bieu")]).exit_code == 0
    again = CliRunner().invoke(tonghop, asked)
    assert again.exit_code == 2 and "2026-01-01" in again.output


def test_the_version_before_is_told(tmp_path: Path) -> None:
    out = str(tmp_path / "bieu")
    first = ["pack", "draft", str(TEMPLATE), "--out", out, "--name", "mo-phong/tiep-dan", *DAY]
    assert CliRunner().invoke(tonghop, first).exit_code == 0
    former = ["--from", "mo-phong/tiep-dan", "--packs", out, "--first-day", "2027-01-01"]
    ran = CliRunner().invoke(tonghop, ["pack", "draft", str(TEMPLATE), "--out", out, *former])
    assert ran.exit_code == 0 and "changes.yaml" in ran.output, ran.output
    assert (tmp_path / "bieu" / "mo-phong" / "tiep-dan" / "2027-01-01" / "changes.yaml").is_file()


@pytest.mark.parametrize(
    "wrong",
    [["--name", "Mô phỏng"], ["--first-day", "hôm qua"], ["--from", "khong/co"]],
)
def test_wrong_use_is_said_in_words(wrong: list[str], tmp_path: Path) -> None:
    out = tmp_path / "bieu"
    ran = CliRunner().invoke(tonghop, ["pack", "draft", str(TEMPLATE), "--out", str(out), *wrong])
    assert ran.exit_code == 2 and not out.exists(), ran.output


@pytest.mark.parametrize("content", [b"", None, "Kính gửi các đồng chí.".encode()])
def test_what_is_no_form_ends_with_2(content: bytes | None, tmp_path: Path) -> None:
    template = tmp_path / "mau.txt"
    if content is not None:
        template.write_bytes(content)
    ran = CliRunner().invoke(tonghop, ["pack", "draft", str(template), "--out", str(tmp_path / "bieu")])
    assert ran.exit_code == 2 and "mau.txt" in ran.output and "Traceback" not in ran.output
