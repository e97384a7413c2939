"""`tonghop pack` says what a pack holds and what is wrong with it, and ends with the code it promises."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tonghop.cli.pack import pack
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary

BM7 = "ba-ria-vung-tau/bieu-mau-7"


def _run(*arguments: str) -> Result:
    return CliRunner(env={"COLUMNS": "200", "TONGHOP_PACKS": ""}).invoke(pack, arguments)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of a shipped pack whose author misspelt a row and forgot a case."""
    folder = tmp_path / BM7 / "2023-01-01"
    shutil.copytree(SHIPPED_PACKS / BM7 / "2023-01-01", folder)
    checks = folder / "checks.yaml"
    checks.write_text(
        checks.read_text(encoding="utf-8").replace(
            "numerator: procedures_integrated", "numerator: integrated"
        ),
        encoding="utf-8",
    )
    return tmp_path


def test_the_list_names_every_shipped_pack() -> None:
    result = _run("list")
    assert result.exit_code == 0
    assert f"{BM7}@2023-01-01" in result.output and "gia-lai/chinh-phu-dien-tu@2019-05-16" in result.output


def test_a_form_is_shown_with_its_rows_checks_and_sources() -> None:
    result = _run("show", BM7)
    assert result.exit_code == 0
    for shown in ("procedures_integrated_rate", "4.6.2", "BM7-4.7", "1427/BC-UBND", "Hoàn thành = 1"):
        assert shown in result.output


def test_rows_and_sources_nobody_has_seen_are_marked() -> None:
    shown = _run("show", "gia-lai/chinh-phu-dien-tu").output
    assert "chưa thấy bản in" in shown and "chưa thấy văn bản" in shown


@pytest.mark.parametrize("arguments", [("show", "tinh/khong-co"), ("lint", "nowhere"), ("show",)])
def test_wrong_use_ends_with_2(arguments: tuple[str, ...]) -> None:
    assert _run(*arguments).exit_code == 2


def test_shipped_packs_lint_clean() -> None:
    result = _run("lint")
    assert (result.exit_code, result.output.count("không có gì phải sửa")) == (
        0,
        len(PackLibrary((SHIPPED_PACKS,)).entries()),
    )


def test_a_mistake_is_told_with_file_place_and_what_to_do(broken: Path) -> None:
    result = _run("lint", str(broken))
    assert result.exit_code == 1
    for shown in ("checks.yaml", "checks[BM7-4.6].parameters.numerator", "Công thức chưa dùng được"):
        assert shown in result.output


def test_the_same_is_told_in_english(broken: Path) -> None:
    assert "The formula cannot be used" in _run("lint", str(broken), "--lang", "en").output
