"""What the collector decides on the sheet "Xử lý" is applied, shown, and kept from run to run."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.desk.offices_in_tests import (
    MO_PHONG,
    ONLINE_LABEL,
    ONLINE_ROW,
    ONLINE_TOTAL,
    VI_DU,
    Desk,
    changed,
    heads,
    matter_at,
    number,
    report_of,
    totals,
)

from tonghop.core.rollup.matters import AmendedBy, MatterState, Ruling
from tonghop.desk.results import ResultsNotWritable
from tonghop.formats import Unreadable, open_document
from tonghop.formats.excel.workbook.read_decisions import sheets_without_decisions

pytestmark = pytest.mark.slow

CORRECTION = {
    "ruling": "sửa thành",
    "value": "180",
    "reason": "Gõ đảo chữ số, đã gọi điện hỏi",
    "name": "Trần Thị Mẫu",
    "day": "24/3/2023",
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.slip()
    return made


def test_the_whole_loop_from_a_finding_to_decided_totals_and_back(desk: Desk) -> None:
    before = desk.run()
    assert totals(before)[ONLINE_TOTAL] == number("288")
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)

    decided = desk.run()
    assert matter_at(decided, MO_PHONG, ONLINE_TOTAL).state is MatterState.APPLIED
    assert totals(decided)[ONLINE_TOTAL] == number("360")
    built_on_it = {row.code for row in decided.form.indicators if row.formula and ONLINE_TOTAL in row.formula}
    assert changed(before, decided).keys() <= {ONLINE_TOTAL} | built_on_it

    desk.change("mo-phong.txt", "4.205", "4.206")
    elsewhere = desk.run()
    assert matter_at(elsewhere, MO_PHONG, ONLINE_TOTAL).state is MatterState.APPLIED
    assert totals(elsewhere)[ONLINE_TOTAL] == number("360")

    desk.change("mo-phong.txt", f"{ONLINE_ROW}108", f"{ONLINE_ROW}801")
    there = desk.run()
    asked = matter_at(there, MO_PHONG, ONLINE_TOTAL)
    assert asked.state is MatterState.CHANGED
    assert all(piece in asked.former for piece in ("108", "sửa thành", "180", "Trần Thị Mẫu"))
    assert totals(there)[ONLINE_TOTAL] == number("981")

    again = desk.run()
    assert "Trần Thị Mẫu" in matter_at(again, MO_PHONG, ONLINE_TOTAL).former
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    assert totals(desk.run())[ONLINE_TOTAL] == number("360")


def test_the_value_sent_and_the_value_used_stand_side_by_side(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    decided = desk.run()
    report = report_of(decided, MO_PHONG)
    assert report.observations.number(ONLINE_TOTAL) == 108
    assert report.used.number(ONLINE_TOTAL) == 180
    assert report.amendments[ONLINE_TOTAL].by is AmendedBy.COLLECTOR
    book = load_workbook(desk.workbook)
    sources = book["Nguồn số liệu"]
    columns = heads(sources)
    (line,) = [
        row
        for row in sources.iter_rows(min_row=2)
        if row[0].value == MO_PHONG and str(row[columns["Chỉ tiêu"] - 1].value).startswith(ONLINE_LABEL)
    ]
    assert line[columns["Số liệu"] - 1].value == 108
    assert line[columns["Số liệu sử dụng"] - 1].value == 180
    assert str(line[columns["Sửa số liệu"] - 1].value).startswith("đơn vị tổng hợp sửa")
    marked = [cell for row in book["Tổng hợp"].iter_rows() for cell in row if cell.comment is not None]
    assert [cell.value for cell in marked] == [180]
    assert "108" in str(marked[0].comment and marked[0].comment.text)


def test_a_finding_stays_whatever_was_decided(desk: Desk) -> None:
    before = desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    after = desk.run()
    assert report_of(after, MO_PHONG).findings == report_of(before, MO_PHONG).findings


def test_an_accepted_explanation_is_a_waiver_and_changes_no_total(desk: Desk) -> None:
    before = desk.run()
    desk.decide(
        MO_PHONG, ONLINE_LABEL, ruling="chấp nhận giải trình", reason="Đã trừ thủ tục bãi bỏ", name="Mẫu"
    )
    after = desk.run()
    (waiver,) = report_of(after, MO_PHONG).waivers
    assert (waiver.subject, waiver.reason, waiver.confirmed_by) == (
        ONLINE_TOTAL,
        "Đã trừ thủ tục bãi bỏ",
        "Mẫu",
    )
    assert not changed(before, after)


def test_a_returned_office_is_listed_with_the_reason(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, ruling="trả lại", reason="Ba chỗ không khớp", name="Mẫu")
    after = desk.run()
    assert [(one.office, one.reasons) for one in after.returned] == [(MO_PHONG, ("Ba chỗ không khớp",))]
    shown = [[cell.value for cell in row] for row in load_workbook(desk.workbook)["Trả lại"].iter_rows()]
    assert shown[1] == [MO_PHONG, "Ba chỗ không khớp"]
    assert "Đề nghị gửi lại báo cáo: Ba chỗ không khớp." in desk.letter("ubnd-huyen-mo-phong").with_suffix(
        ".txt"
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ({"ruling": "sửa thành", "value": "nhiều", "reason": "a", "name": "b"}, "value_not_read"),
        ({"ruling": "sửa thành", "value": "180 hoặc 181", "reason": "a", "name": "b"}, "value_not_read"),
        ({"ruling": "sửa thành", "reason": "a", "name": "b"}, "no_value"),
        ({"ruling": "sửa thành", "value": "180", "row": "99", "reason": "a", "name": "b"}, "no_row"),
        ({"ruling": "sửa thành", "value": "180", "name": "b"}, "no_reason"),
        ({"ruling": "giữ nguyên", "reason": "a"}, "no_name"),
        ({"ruling": "giữ nguyên", "value": "180", "reason": "a", "name": "b"}, "value_not_asked"),
        ({"ruling": "sửa", "value": "180", "reason": "a", "name": "b"}, "unknown_ruling"),
        ({"reason": "a", "name": "b"}, "no_ruling"),
        ({"ruling": "giữ nguyên", "reason": "a", "name": "b", "day": "mai"}, "bad_date"),
    ],
)
def test_a_decision_that_is_none_is_a_finding_and_is_not_applied(
    desk: Desk, written: dict[str, str], problem: str
) -> None:
    before = desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **written)
    after = desk.run()
    kept = matter_at(after, MO_PHONG, ONLINE_TOTAL)
    assert kept.state is MatterState.INVALID
    assert f"decision.problem.{problem}" in [one.kind for one in report_of(after, MO_PHONG).findings]
    assert not changed(before, after)
    assert kept.line is not None and kept.line.reason == written.get("reason", "")
    again = desk.run()
    assert matter_at(again, MO_PHONG, ONLINE_TOTAL).line == kept.line, "what was written is not lost"


def test_two_figures_for_one_place_are_both_refused(desk: Desk) -> None:
    before = desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    desk.decide(MO_PHONG, "Tỷ lệ TTHC cung cấp", **{**CORRECTION, "value": "179", "row": "4.6.1"})
    after = desk.run()
    assert not changed(before, after)
    states = [one.state for one in after.handled if one.line is not None]
    assert states == [MatterState.INVALID] * 2


def test_a_figure_without_a_finding_can_be_changed_from_another_line_by_its_number(desk: Desk) -> None:
    before = desk.run()
    desk.decide(VI_DU, "Biểu mẫu 7: văn bản không ghi kỳ", **{**CORRECTION, "value": "81", "row": "4.4.1"})
    after = desk.run()
    assert (number("160"), number("161")) in changed(before, after).values()


def test_a_number_typed_as_a_number_is_taken_exactly(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **{**CORRECTION, "value": 180})
    assert totals(desk.run())[ONLINE_TOTAL] == number("360")
    assert totals(desk.run())[ONLINE_TOTAL] == number("360"), "and stays one when written anew"


def test_a_sorted_sheet_with_columns_moved_and_added_is_read_alike(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    book = load_workbook(desk.workbook)
    sheet = book["Xử lý"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    turned = [rows[0], *sorted(rows[1:], key=lambda row: str(row[6]), reverse=True)]
    sheet.delete_rows(1, sheet.max_row)
    sheet.append(["Bảng của tôi"])
    for row in turned:
        sheet.append([row[-1], "ghi chú riêng", *reversed(row[:-1])])
    book.save(desk.workbook)
    decided = desk.run()
    assert matter_at(decided, MO_PHONG, ONLINE_TOTAL).state is MatterState.APPLIED
    assert totals(decided)[ONLINE_TOTAL] == number("360")


def test_lines_of_which_only_a_part_was_sorted_are_refused(desk: Desk) -> None:
    before = desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    book = load_workbook(desk.workbook)
    sheet = book["Xử lý"]
    key = heads(sheet)["Khóa (không sửa)"]
    first, second = sheet.cell(2, key), sheet.cell(4, key)
    first.value, second.value = second.value, first.value
    book.save(desk.workbook)
    after = desk.run()
    assert not changed(before, after)
    assert "decision.problem.torn" in [one.kind for one in report_of(after, MO_PHONG).findings]


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not on this machine")
def test_a_workbook_saved_by_libreoffice_is_read_alike(desk: Desk, tmp_path: Path) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "xlsx"]
        + ["--outdir", str(tmp_path / "saved"), str(desk.workbook)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    shutil.copy(tmp_path / "saved" / desk.workbook.name, desk.workbook)
    decided = desk.run()
    assert matter_at(decided, MO_PHONG, ONLINE_TOTAL).state is MatterState.APPLIED
    assert totals(decided)[ONLINE_TOTAL] == number("360")


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not on this machine")
@pytest.mark.parametrize("renamed", ["", "sổ tôi đã xử lý.ods"])
@pytest.mark.parametrize("is_first_kept", [True, False])
def test_decisions_saved_as_an_opendocument_workbook_are_read(
    desk: Desk, tmp_path: Path, renamed: str, is_first_kept: bool
) -> None:
    desk.run()
    untouched = desk.workbook.read_bytes()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"]
        + ["--convert-to", "ods", "--outdir", str(desk.out), str(desk.workbook)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    (saved,) = desk.out.glob("*.ods")
    saved.rename(desk.out / (renamed or saved.name))
    if is_first_kept:
        desk.workbook.write_bytes(untouched)
    else:
        desk.workbook.unlink()
    for _ in range(2):
        decided = desk.run()
        assert matter_at(decided, MO_PHONG, ONLINE_TOTAL).state is MatterState.APPLIED
        assert totals(decided)[ONLINE_TOTAL] == number("360")
    assert any(path.suffix == ".ods" for path in (desk.out / "ban-luu").iterdir()), "what was read is kept"


def test_a_renamed_file_and_another_order_of_files_keep_the_decision(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    (desk.home / "in" / "mo-phong.txt").rename(desk.home / "in" / "z gửi lại.txt")
    assert totals(desk.run())[ONLINE_TOTAL] == number("360")


def test_a_decision_waits_while_the_report_is_away(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    away = desk.home / "mo-phong.txt"
    (desk.home / "in" / "mo-phong.txt").rename(away)
    assert matter_at(desk.run(), MO_PHONG, ONLINE_TOTAL).state is MatterState.WAITING
    away.rename(desk.home / "in" / "mo-phong.txt")
    back = desk.run()
    assert matter_at(back, MO_PHONG, ONLINE_TOTAL).state is MatterState.APPLIED
    assert totals(back)[ONLINE_TOTAL] == number("360")


def test_a_decision_holds_when_its_finding_goes_away_and_the_figure_does_not(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, "Tỷ lệ TTHC cung cấp", ruling="sửa thành", value="94", reason="a", name="b")
    desk.change("mo-phong.txt", f"{ONLINE_ROW}108", f"{ONLINE_ROW}180")
    after = desk.run()
    kept = matter_at(after, MO_PHONG, "procedures_integrated_rate")
    assert kept.state is MatterState.NOT_FOUND_ANY_MORE
    assert kept.decision is not None and kept.decision.ruling is Ruling.REPLACE
    assert report_of(after, MO_PHONG).used.number("procedures_integrated_rate") == 94


def test_the_workbook_with_decisions_is_kept_as_a_copy_once(desk: Desk) -> None:
    desk.run()
    assert not (desk.out / "ban-luu").exists(), "nobody has decided anything"
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    written = desk.workbook.read_bytes()
    desk.run()
    (copy,) = (desk.out / "ban-luu").iterdir()
    assert copy.read_bytes() == written
    desk.run()
    desk.run()
    assert len(list((desk.out / "ban-luu").iterdir())) == 2, "the one a person wrote, the one we wrote after"


def test_decisions_survive_a_run_without_their_form(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    texts = {path: path.read_bytes() for path in (desk.home / "in").iterdir()}
    for path in texts:
        path.unlink()
    (desk.home / "in" / "thư.txt").write_text("Kính gửi các đơn vị.", encoding="utf-8")
    with pytest.raises(AssertionError):
        desk.run()
    assert not list(desk.out.glob("tong-hop-*.xlsx"))
    (desk.home / "in" / "thư.txt").unlink()
    for path, content in texts.items():
        path.write_bytes(content)
    assert totals(desk.run())[ONLINE_TOTAL] == number("360")


def test_a_workbook_that_cannot_be_read_is_not_written_over(desk: Desk) -> None:
    desk.run()
    damaged = desk.workbook.read_bytes()[:3000]
    desk.workbook.write_bytes(damaged)
    with pytest.raises(ResultsNotWritable) as refusal:
        desk.run()
    assert refusal.value.key == "workbook.use.decisions_unreadable"
    assert desk.workbook.read_bytes() == damaged


def test_a_run_cut_between_taking_away_and_putting_in_place_loses_no_decision(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    aside = desk.home / ".out-cut"
    aside.mkdir()
    desk.out.rename(aside / "old")
    assert totals(desk.run())[ONLINE_TOTAL] == number("360")


def test_decisions_can_be_read_from_a_workbook_elsewhere(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    elsewhere = desk.home / "sổ đã xử lý.xlsx"
    shutil.move(desk.workbook, elsewhere)
    shutil.rmtree(desk.out)
    assert totals(desk.run(decisions=elsewhere))[ONLINE_TOTAL] == number("360")


def test_what_people_write_is_never_a_formula_of_the_workbook(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **{**CORRECTION, "reason": "'=HYPERLINK(1)", "name": "+84 905"})
    desk.run()
    sheet = load_workbook(desk.workbook)["Xử lý"]
    written = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith(("=", "+"))]
    assert written and all(cell.data_type == "s" and cell.number_format == "@" for cell in written)


def test_the_choices_are_offered_in_the_cell_and_the_key_is_hidden(desk: Desk) -> None:
    desk.run()
    sheet = load_workbook(desk.workbook)["Xử lý"]
    (offered,) = sheet.data_validations.dataValidation
    assert str(offered.formula1) == '"giữ nguyên,sửa thành,chấp nhận giải trình,trả lại"'
    letters = sheet.cell(1, heads(sheet)["Khóa (không sửa)"]).column_letter
    assert sheet.column_dimensions[letters].hidden


def test_a_line_that_lost_its_hidden_key_is_known_by_its_code_while_the_figure_stays(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    without_keys(desk.workbook)
    assert totals(desk.run())[ONLINE_TOTAL] == number("360")
    without_keys(desk.workbook)
    desk.change("mo-phong.txt", f"{ONLINE_ROW}108", f"{ONLINE_ROW}801")
    after = desk.run()
    assert matter_at(after, MO_PHONG, ONLINE_TOTAL).state is MatterState.CHANGED
    assert totals(after)[ONLINE_TOTAL] == number("981")


def without_keys(workbook: Path) -> None:
    book = load_workbook(workbook)
    sheet = book["Xử lý"]
    sheet.delete_cols(heads(sheet)["Khóa (không sửa)"])
    book.save(workbook)


def test_a_number_nobody_placed_is_a_line_and_can_be_put_in_a_row(desk: Desk) -> None:
    desk.change("mo-phong.txt", "BIỂU MẪU 7\n", "BIỂU MẪU 7\nNgoài ra đơn vị đã cấp 57 thiết bị.\n")
    before = desk.run()
    (loose,) = [one for one in before.handled if one.matter is not None and one.matter.number is not None]
    assert (loose.matter.as_sent if loose.matter else "", loose.state) == ("57", MatterState.OPEN)
    written = {**CORRECTION, "value": "57", "row": "4.4.3", "reason": "Đơn vị ghi ngoài bảng"}
    desk.decide(MO_PHONG, 'Số "57"', **written)
    after = desk.run()
    assert (number("50"), number("82")) in changed(before, after).values()


def test_a_sheet_too_large_to_read_beside_the_decisions_stops_no_run(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **CORRECTION)
    book = load_workbook(desk.workbook)
    for row in range(100, 1600):
        book["Nguồn số liệu"].cell(row, row).value = 1
    book["Xử lý"].title = "đã xử lý"
    book.save(desk.workbook)
    with pytest.raises(Unreadable):
        open_document(desk.workbook.name, desk.workbook.read_bytes())
    assert matter_at(desk.run(), MO_PHONG, ONLINE_TOTAL).state is MatterState.APPLIED


def test_every_sheet_but_that_of_decisions_is_left_out_when_decisions_are_read(desk: Desk) -> None:
    desk.run()
    left_out = sheets_without_decisions(desk.forms)
    assert set(load_workbook(desk.workbook).sheetnames) - left_out == {"Xử lý"}
    desk.run(language="en")
    assert set(load_workbook(desk.workbook).sheetnames) - left_out == {"Decisions"}
