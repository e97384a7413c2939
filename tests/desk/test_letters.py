"""Letters to the offices: each asks only its own matters, and an answer put back is read."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree
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

from tonghop.core.intake.answer_sheets import read_answer_sheet
from tonghop.core.rollup.matters import AmendedBy, MatterState
from tonghop.formats import open_document

pytestmark = pytest.mark.slow

LETTER = "ubnd-huyen-mo-phong"
RATE = "procedures_integrated_rate"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.slip()
    return made


def words_of(path: Path) -> str:
    paper = docx.Document(str(path))
    cells = [cell.text for table in paper.tables for cell in table._cells]
    return "\n".join([*(paragraph.text for paragraph in paper.paragraphs), *cells])


def test_a_letter_holds_the_matters_and_figures_of_its_office_and_no_other(desk: Desk) -> None:
    desk.run()
    own, other = words_of(desk.letter(LETTER)), words_of(desk.letter("ubnd-huyen-vi-du"))
    assert MO_PHONG in own and VI_DU not in own
    assert ONLINE_LABEL in own and "108" in own
    assert ONLINE_LABEL not in other and "108" not in other


def test_word_and_mail_ask_the_same_matters_by_the_same_codes(desk: Desk) -> None:
    desk.run()
    sheets = []
    for suffix in (".docx", ".txt"):
        path = desk.letter(LETTER).with_suffix(suffix)
        sheet = read_answer_sheet(open_document(path.name, path.read_bytes()))
        assert sheet is not None
        assert not sheet.given, "nobody has answered yet"
        sheets.append([(line.reference, line.as_sent) for line in sheet.lines])
    assert sheets[0] == sheets[1]
    assert "108" in [as_sent for _, as_sent in sheets[0]]


def test_notes_and_what_only_the_collector_can_settle_are_not_asked(desk: Desk) -> None:
    desk.change("mo-phong.txt", MO_PHONG, "UBND huyện Mô Phổng")
    consolidation = desk.run()
    codes = {one.key.code for one in consolidation.handled if one.key and "Phổng" in str(one.matter)}
    assert any(code.startswith("BC-5") for code in codes)
    letter = words_of(desk.letter("ubnd-huyen-mo-phong"))
    assert "danh sách phải gửi" not in letter
    assert "không phải sửa" not in letter


def test_an_office_with_nothing_left_to_answer_gets_no_letter(desk: Desk) -> None:
    desk.run()
    path = desk.letter("ubnd-huyen-vi-du")
    asked = read_answer_sheet(open_document(path.name, path.read_bytes()))
    assert asked is not None
    references = {line.reference for line in asked.lines}
    book = load_workbook(desk.workbook)
    sheet = book["Xử lý"]
    columns = heads(sheet)
    for row in range(2, sheet.max_row + 1):
        if sheet.cell(row, columns["Mã xử lý"]).value in references:
            for head, words in (("Cách xử lý", "giữ nguyên"), ("Lý do", "a"), ("Người xác nhận", "b")):
                sheet.cell(row, columns[head]).value = words
    book.save(desk.workbook)
    desk.run()
    assert not path.exists()
    assert desk.letter(LETTER).exists()


def test_an_answered_figure_is_the_correction_of_the_office_and_is_checked_anew(desk: Desk) -> None:
    before = desk.run()
    returned = desk.answer(LETTER, {'4.6.1 "': "180"})
    after = desk.run()
    report = report_of(after, MO_PHONG)
    amendment = report.amendments[ONLINE_TOTAL]
    assert (amendment.by, amendment.source) == (AmendedBy.OFFICE, returned.name)
    assert report.observations.number(ONLINE_TOTAL) == 108, "what was sent stays"
    assert totals(after)[ONLINE_TOTAL] == number("360")
    assert ONLINE_TOTAL in changed(before, after)
    codes = {finding.code for finding in report.findings}
    assert not codes & {"BM7-4.6", "BM7-4.6.1", "BM7-4.6.2"}, "three findings came of one slip"
    assert {finding.code for finding in report_of(before, MO_PHONG).findings} - codes == {
        "BM7-4.6",
        "BM7-4.6.1",
        "BM7-4.6.2",
    }


def test_words_are_an_explanation_that_waits_for_the_collector(desk: Desk) -> None:
    before = desk.run()
    told = "Đã trừ 72 thủ tục bãi bỏ từ 01/01"
    desk.answer(LETTER, {'4.6.1 "': told})
    after = desk.run()
    matter = matter_at(after, MO_PHONG, ONLINE_TOTAL)
    assert (matter.state, matter.explanation) == (MatterState.EXPLAINED, told)
    assert not changed(before, after)
    assert ONLINE_LABEL not in words_of(desk.letter(LETTER)).replace("4.6.2", ""), "it is not asked twice"
    desk.decide(MO_PHONG, ONLINE_LABEL, ruling="chấp nhận giải trình", reason=told, name="Mẫu")
    assert [waiver.reason for waiver in report_of(desk.run(), MO_PHONG).waivers] == [told]


@pytest.mark.parametrize("answer", ["72 thủ tục đã bãi bỏ", "khoảng mười", "180 hoặc 181", "108"])
def test_an_answer_that_is_no_bare_figure_changes_nothing(desk: Desk, answer: str) -> None:
    before = desk.run()
    desk.answer(LETTER, {'4.6.1 "': answer})
    after = desk.run()
    assert not changed(before, after)
    assert matter_at(after, MO_PHONG, ONLINE_TOTAL).explanation == answer


def test_a_figure_with_words_on_further_lines_is_both(desk: Desk) -> None:
    desk.run()
    desk.answer(LETTER, {'4.6.1 "': "180\nGõ nhầm"})
    amendment = report_of(desk.run(), MO_PHONG).amendments[ONLINE_TOTAL]
    assert (amendment.used.value, amendment.reason) == (number("180"), "Gõ nhầm")


def test_an_answer_is_known_by_its_printed_codes_when_word_lost_the_property(desk: Desk) -> None:
    desk.run()
    returned = desk.answer(LETTER, {'4.6.1 "': "180"})
    bare = desk.home / "in" / "không thuộc tính.docx"
    with zipfile.ZipFile(returned) as package, zipfile.ZipFile(bare, "w") as copy:
        for name in package.namelist():
            if name != "docProps/custom.xml":
                content = package.read(name)
                if name.endswith((".rels", "[Content_Types].xml")):
                    content = without_custom_properties(content)
                copy.writestr(name, content)
    returned.unlink()
    assert totals(desk.run())[ONLINE_TOTAL] == number("360")


def without_custom_properties(part: bytes) -> bytes:
    root = etree.fromstring(part)
    for element in list(root):
        if any("docProps/custom.xml" in value for value in element.attrib.values()):
            root.remove(element)
    return etree.tostring(root)


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not on this machine")
def test_an_answer_saved_by_libreoffice_is_read_alike(desk: Desk, tmp_path: Path) -> None:
    desk.run()
    returned = desk.answer(LETTER, {'4.6.1 "': "180"})
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "docx"]
        + ["--outdir", str(tmp_path / "saved"), str(returned)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    shutil.copy(tmp_path / "saved" / returned.name, returned)
    assert totals(desk.run())[ONLINE_TOTAL] == number("360")


def test_a_mail_answered_line_by_line_is_read_too(desk: Desk) -> None:
    desk.run()
    mail = desk.letter(LETTER).with_suffix(".txt").read_text(encoding="utf-8")
    quoted = "\n".join(f"> {line}" for line in mail.splitlines())
    answered = quoted.replace("> Số đã gửi: 108\n> Trả lời: ……", "> Số đã gửi: 108\nTrả lời: 180")
    assert answered != quoted
    (desk.home / "in" / "thư trả lời.txt").write_text(answered, encoding="utf-8")
    assert totals(desk.run())[ONLINE_TOTAL] == number("360")


def test_an_answer_to_a_figure_sent_anew_since_is_told_and_not_applied(desk: Desk) -> None:
    desk.run()
    desk.answer(LETTER, {'4.6.1 "': "180"})
    desk.change("mo-phong.txt", f"{ONLINE_ROW}108", f"{ONLINE_ROW}801")
    after = desk.run()
    assert totals(after)[ONLINE_TOTAL] == number("981")
    assert "answer.problem.outdated" in [finding.kind for finding in report_of(after, MO_PHONG).findings]


def test_two_answers_that_differ_are_told_and_neither_is_applied(desk: Desk) -> None:
    before = desk.run()
    first = desk.answer(LETTER, {'4.6.1 "': "180"})
    shutil.copy(first, first.with_name("a.docx"))
    desk.answer(LETTER, {'4.6.1 "': "181"})
    after = desk.run()
    assert not changed(before, after)
    assert "answer.problem.contradicts" in [one.kind for one in report_of(after, MO_PHONG).findings]


def test_a_correction_after_a_decision_asks_the_collector_again(desk: Desk) -> None:
    desk.run()
    desk.answer(LETTER, {'4.6.1 "': "170"})
    desk.decide(MO_PHONG, ONLINE_LABEL, ruling="sửa thành", value="180", reason="a", name="b")
    after = desk.run()
    assert matter_at(after, MO_PHONG, ONLINE_TOTAL).state is MatterState.CHANGED
    assert totals(after)[ONLINE_TOTAL] == number("350")


def test_an_answer_is_no_report_and_is_shown_among_the_files(desk: Desk) -> None:
    desk.run()
    desk.answer(LETTER, {'4.6.1 "': "180"})
    after = desk.run()
    assert [(one.file, one.office, one.n_answers, one.n_used) for one in after.answered] == [
        (f"tra-loi-{LETTER}.docx", MO_PHONG, 1, 1)
    ]
    assert len(after.reports) == 2
    described = json.loads((desk.out / "findings.json").read_text(encoding="utf-8"))
    (amendment,) = [
        one for report in described["consolidations"][0]["reports"] for one in report["amendments"]
    ]
    assert (amendment["sent"], amendment["used"], amendment["by"]) == ("108", "180", "office")


def test_the_reminder_names_who_has_not_sent_with_the_day_due(desk: Desk) -> None:
    desk.run()
    words = words_of(desk.out / "cong-van-don-doc.docx")
    assert "UBND huyện Xa Xôi" in words and "30/03/2023" in words and "còn 3 ngày" in words
    assert MO_PHONG not in words and VI_DU not in words
    for piece in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "V/v đôn đốc",
        "Kính gửi:",
        "Nơi nhận:",
        "2/3 đơn vị",
    ):
        assert piece in words


def test_nobody_is_reminded_where_all_have_sent(desk: Desk) -> None:
    desk.offices = desk.offices[:2]
    desk.run()
    assert not (desk.out / "cong-van-don-doc.docx").exists()


def test_a_sheet_of_another_office_is_told_and_not_applied(desk: Desk) -> None:
    before = desk.run()
    reference = next(
        one.key.reference
        for one in before.handled
        if one.key is not None and one.key.subject == ONLINE_TOTAL and one.key.unit == "mo-phong"
    )
    paper = docx.Document(str(desk.letter("ubnd-huyen-vi-du")))
    paper.tables[0].rows[1].cells[0].text = reference
    paper.tables[0].rows[1].cells[1].text = "108"
    paper.tables[0].rows[1].cells[3].text = "180"
    paper.save(str(desk.home / "in" / "nhầm.docx"))
    after = desk.run()
    assert not changed(before, after)
    assert report_of(after, MO_PHONG).amendments == {}
    (told,) = [one for one in report_of(after, MO_PHONG).findings if one.code == "BC-7103"]
    assert (told.kind, told.indicator) == ("answer.problem.other_office", ONLINE_TOTAL)
    assert (told.arguments["file"], told.arguments["reference"]) == ("nhầm.docx", reference)
