"""A draft lints, is used at once, hides no guess, and follows the version before."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from tonghop.core.forms.model import FormVersion
from tonghop.core.publication.blank import BlankRequest
from tonghop.core.values.folding import fold
from tonghop.core.values.model import ValueType
from tonghop.desk.blank import write_blank
from tonghop.desk.check import check_file
from tonghop.desk.draft_pack import (
    REVIEW_PAGE,
    REVIEW_TABLE,
    DraftedPack,
    DraftExists,
    NothingToDraft,
    draft_pack,
)
from tonghop.formats.packs import SHIPPED_PACKS, PackEntry, PackLibrary, lint_pack
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.write import write_yaml

SHIPPED = PackLibrary((SHIPPED_PACKS,))
TODAY = date(2026, 1, 5)
BLANK = """BÁO CÁO THỐNG KÊ TIẾP CÔNG DÂN

Đơn vị báo cáo: ......

STT	Nội dung	Đơn vị tính	Số liệu	Ghi chú
1	Tổng số lượt tiếp công dân trong kỳ	lượt
1.1	Tiếp thường xuyên tại trụ sở	lượt
1.2	Tiếp định kỳ của lãnh đạo	lượt
2	Tỷ lệ đơn giải quyết đúng hạn	%
2.1	Tổng số đơn thuộc thẩm quyền	đơn
2.2	Số đơn giải quyết đúng hạn	đơn
3	Ứng dụng phần mềm theo dõi đơn	Chưa có = 0 Đã có = 1

PHỤ LỤC 1: DANH SÁCH VỤ VIỆC ĐÔNG NGƯỜI

STT	Tên vụ việc	Số người tham gia	Ghi chú
1			…
2			…
"""
FILLED = (
    BLANK.replace("cáo: ......", "cáo: UBND xã Mô Phỏng")
    .replace("trong kỳ	lượt", "trong kỳ	lượt	30")
    .replace("trụ sở	lượt", "trụ sở	lượt	20")
    .replace("lãnh đạo	lượt", "lãnh đạo	lượt	9")
    .replace("đúng hạn	%", "đúng hạn	%	80")
    .replace("thẩm quyền	đơn", "thẩm quyền	đơn	10")
    .replace("đúng hạn	đơn", "đúng hạn	đơn	8")
    .replace("Đã có = 1", "Đã có = 1	1")
    .replace("\n1\t\t\t…\n2\t\t\t…\n", "\n1	Vụ đất đai thôn 3	25	mô phỏng\n")
)


def write(folder: Path, text: str, name: str = "mau.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def drafted(tmp_path: Path) -> DraftedPack:
    return draft_pack(write(tmp_path, BLANK), tmp_path / "bieu", today=TODAY, name="mo-phong/tiep-dan")


def library(folder: Path) -> PackLibrary:
    return PackLibrary((folder,))


def test_a_draft_lints(drafted: DraftedPack) -> None:
    assert drafted.left_out == () and lint_pack(drafted.folder) == ()
    assert drafted.form.identifier == "mo-phong/tiep-dan@2026-01-05"
    assert {check.kind for check in drafted.form.checks} == {
        "sum_of_parts",
        "ratio",
        "subset",
        "range",
        "blank",
    }


def test_a_draft_reads_a_filled_copy_at_once(drafted: DraftedPack, tmp_path: Path) -> None:
    checked = check_file(write(tmp_path, FILLED, "xa.txt"), (drafted.form,))
    assert checked.form is drafted.form and checked.reading is not None
    values = {
        row.label: checked.reading.observations.figures[row.code].raw for row in drafted.form.indicators
    }
    assert values["Tổng số lượt tiếp công dân trong kỳ"] == "30"
    assert values["Tỷ lệ đơn giải quyết đúng hạn"] == "80"
    [row] = checked.reading.observations.tables[drafted.form.tables[0].code]
    assert [cell.raw for cell in row.cells.values()] == ["Vụ đất đai thôn 3", "25", "mô phỏng"]
    [told] = [finding for finding in checked.findings if finding.kind.startswith("sum_of_parts")]
    assert (told.stated, told.expected) == (Decimal(30), Decimal(29))


def test_every_guess_stands_in_the_files_and_on_both_lists(drafted: DraftedPack) -> None:
    written = "".join((drafted.folder / name).read_text("utf-8") for name in ("form.yaml", "checks.yaml"))
    assert written.count("# CẦN DUYỆT") == len(drafted.guesses)
    with (drafted.folder / REVIEW_TABLE).open(encoding="utf-8-sig", newline="") as file:
        listed = list(csv.DictReader(file))
    assert len(listed) == len(drafted.guesses) and all(line["Đề xuất"] and line["Lý do"] for line in listed)
    page = (drafted.folder / REVIEW_PAGE).read_text("utf-8")
    assert page.count('<th scope="row">') == len(drafted.guesses)
    assert listed[0]["Độ chắc"].startswith("chưa rõ")


def test_the_same_template_gives_the_same_files(drafted: DraftedPack, tmp_path: Path) -> None:
    again = draft_pack(write(tmp_path, BLANK), tmp_path / "khac", today=TODAY, name="mo-phong/tiep-dan")
    names = [path.relative_to(drafted.folder) for path in drafted.folder.rglob("*.*")]
    assert names and all(
        (again.folder / name).read_bytes() == (drafted.folder / name).read_bytes() for name in names
    )


def test_the_version_before_gives_codes_and_the_map(drafted: DraftedPack, tmp_path: Path) -> None:
    newer = BLANK.replace("Tiếp định kỳ của lãnh đạo", "Tiếp định kỳ của Chủ tịch").replace(
        "3	Ứng dụng", "4	Ứng dụng"
    )
    newer = newer.replace("4	Ứng", "3	Số cuộc đối thoại với công dân	cuộc\n4	Ứng")
    after = draft_pack(
        write(tmp_path, newer),
        tmp_path / "bieu",
        today=date(2027, 1, 5),
        former=drafted.form,
        find_folder=library(tmp_path / "bieu").find_folder,
    )
    assert lint_pack(after.folder, library(tmp_path / "bieu").find_folder) == ()
    told = {row["code"]: row["change"] for row in changes(after)["rows"]}
    codes = {row.label: row.code for row in drafted.form.indicators}
    assert told[codes["Tổng số lượt tiếp công dân trong kỳ"]] == "same"
    assert told[codes["Ứng dụng phần mềm theo dõi đơn"]] == "renamed"
    assert sorted(told.values()).count("new") == 1 + ("dropped" in told.values())


def test_what_the_version_before_knew_is_kept(drafted: DraftedPack, tmp_path: Path) -> None:
    text = (drafted.folder / "form.yaml").read_text("utf-8")
    former = text.replace("name: đơn\n", "name: đơn\n    written: [đơn thư]\n", 1)
    assert former != text
    (drafted.folder / "form.yaml").write_text(former, encoding="utf-8")
    before = library(tmp_path / "bieu").find("mo-phong/tiep-dan")
    after = draft_pack(write(tmp_path, BLANK), tmp_path / "bieu", today=date(2027, 1, 5), former=before)
    assert after.form.measure_units["don"].written == ("đơn thư",)
    assert {row["change"] for row in changes(after)["rows"]} == {"same"}


def changes(drafted: DraftedPack) -> dict[str, list[dict[str, str]]]:
    read: dict[str, list[dict[str, str]]] = yaml.load(
        (drafted.folder / "changes.yaml").read_text("utf-8"), yaml.BaseLoader
    )
    return read


def test_a_document_without_a_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NothingToDraft):
        draft_pack(write(tmp_path, "Kính gửi các đồng chí.\n"), tmp_path / "bieu", today=TODAY)
    assert not (tmp_path / "bieu").exists()


def test_a_pack_that_stands_there_is_never_written_over(drafted: DraftedPack, tmp_path: Path) -> None:
    before = (drafted.folder / "form.yaml").read_bytes()
    with pytest.raises(DraftExists):
        draft_pack(write(tmp_path, FILLED), tmp_path / "bieu", today=TODAY, name="mo-phong/tiep-dan")
    assert (drafted.folder / "form.yaml").read_bytes() == before


def test_annex_columns_are_typed_and_keyed(drafted: DraftedPack) -> None:
    form: FormVersion = drafted.form
    [annex] = form.tables
    assert annex.symbol == "1" and annex.title == "DANH SÁCH VỤ VIỆC ĐÔNG NGƯỜI"
    assert [column.value_type for column in annex.columns] == [
        ValueType.TEXT,
        ValueType.COUNT,
        ValueType.TEXT,
    ]
    assert annex.key == (annex.columns[0].code,)


@pytest.mark.parametrize(
    "text",
    [
        "1.10",
        "yes",
        "a: b",
        "# không",
        "- gạch",
        '"nháy"',
        "[x]",
        " đầu",
        "x #y",
        "null",
        "*a",
        "%",
        "{window}",
        "12",
    ],
)
def test_yaml_gives_back_every_text(text: str) -> None:
    mapping = {"a": text, "b": [text], "c": [{"code": "m", "d": text}], "e": {text: text}}
    assert yaml.load(write_yaml(mapping, {"c[m].d": ["nhận xét"]}), yaml.BaseLoader) == mapping


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
@pytest.mark.parametrize("entry", SHIPPED.entries(), ids=lambda entry: entry.identifier)
def test_blanks_of_shipped_packs_give_sound_drafts(entry: PackEntry, suffix: str, tmp_path: Path) -> None:
    form = SHIPPED.find(entry.identifier)
    blank = tmp_path / f"mau.{suffix}"
    write_blank(form, blank, BlankRequest(), load_layout(entry.folder))
    drafted = draft_pack(blank, tmp_path / "bieu", today=TODAY, name="mo-phong/nhap")
    assert lint_pack(drafted.folder) == ()
    if suffix == "xlsx":  # on a sheet every row has its own cells, also those that paper tells in sentences
        wordings = {fold(row.label) for row in drafted.form.indicators}
        asked = [
            row
            for row in form.indicators
            if row.follows is None and row.seen and not row.supplementary and "{" not in row.label
        ]
        missed = [row.label for row in asked if fold(row.label) not in wordings]
        assert 10 * len(missed) <= len(asked), missed
