"""A file of no known form keeps the contract, names itself unrecognised, and is listed in a consolidation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

import tonghop
from tonghop.cli.main import tonghop as program
from tonghop.core.sentences.render import render
from tonghop.desk.check_report import describe_checked_file
from tonghop.desk.consolidate import consolidate
from tonghop.formats.json.write import write_json
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

FOLDER = Path(__file__).parents[2] / "samples" / "bieu-moi" / "da-dien"
SCHEMA = json.loads((Path(tonghop.__file__).parent / "desk" / "check.schema.json").read_text("utf-8"))


@pytest.fixture(params=sorted(path.name for path in FOLDER.iterdir()))
def described(request: pytest.FixtureRequest) -> Iterator[dict[str, Any]]:
    yield json.loads(write_json(describe_checked_file(tonghop.check(FOLDER / request.param))))


def test_the_json_keeps_the_contract(described: dict[str, Any]) -> None:
    Draft202012Validator(SCHEMA).validate(described)
    assert described["form"] is None and described["figures"] == []
    assert described["reporting_unit"].startswith("UBND xã")


def test_every_number_that_is_no_furniture_is_listed(described: dict[str, Any]) -> None:
    numbers, listed = described["numbers"], described["without_form"]["figures"]
    assert len(listed) == numbers["placed"] + len(numbers["unplaced"]) >= 11
    assert all(one["label"] for one in listed)


def test_a_recognised_report_has_no_such_list() -> None:
    report = Path(__file__).parents[2] / "samples" / "bao-cao" / "mo-phong-2023.txt"
    assert describe_checked_file(tonghop.check(report))["without_form"] is None


def test_the_command_ends_with_1_and_tells_place_and_words() -> None:
    ran = CliRunner().invoke(program, ["check", str(FOLDER / "xa-hoa-phu.xlsx")], env={"COLUMNS": "200"})
    assert ran.exit_code == 1
    for told in (render("form_not_recognised"), "Biểu!D6", "Tiếp thường xuyên tại trụ sở", "20 lượt"):
        assert told in " ".join(ran.output.split()), told


def test_a_consolidation_lists_it_with_what_was_read(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "xa.xlsx").write_bytes((FOLDER / "xa-hoa-phu.xlsx").read_bytes())
    sample = FOLDER.parents[1] / "bao-cao" / "vung-tau-2023.xlsx"
    (reports / "vung-tau.xlsx").write_bytes(sample.read_bytes())
    forms = PackLibrary((SHIPPED_PACKS,)).load_all()
    result = consolidate(reports, tmp_path / "out", forms=forms, today=date(2026, 4, 1))
    [unread] = result.unread
    assert unread.kind == "workbook.unread.no_form" and int(str(unread.arguments["n_numbers"])) >= 11
    assert (tmp_path / "out" / str(unread.arguments["report"])).is_file()
    [book] = (tmp_path / "out").glob("tong-hop-*.xlsx")
    cells = {str(cell.value) for sheet in load_workbook(book) for row in sheet.iter_rows() for cell in row}
    assert any(render(unread.kind, unread.arguments) in cell for cell in cells)
