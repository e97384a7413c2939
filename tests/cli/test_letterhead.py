"""``tonghop letterhead``: what is wrong in an office's file is told at once; a sound one gives a page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tonghop.cli.main import tonghop
from tonghop.core.approval.authority import Capacity
from tonghop.core.publication.office_paper import PaperKind, write_closing, write_letterhead
from tonghop.formats import open_document
from tonghop.formats.office_paper import OfficePaperRefused, read_office_paper

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "the-thuc.md").read_text(encoding="utf-8")
SOUND = PAGE.partition("```yaml\n")[2].partition("```")[0]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(tonghop, ["letterhead", *map(str, arguments)])


def office_file(folder: Path, written: str = SOUND) -> Path:
    file = folder / "the-thuc.yaml"
    file.write_text(written, encoding="utf-8")
    return file


def test_the_file_of_the_page_is_sound(tmp_path: Path):
    result = run(office_file(tmp_path))
    assert (result.exit_code, "Ủy ban nhân dân huyện Mô phỏng" in result.output) == (0, True)


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html"])
def test_a_sample_page_is_written_as_asked(tmp_path: Path, suffix: str):
    target = tmp_path / f"mau{suffix}"
    assert run(office_file(tmp_path), "--out", target).exit_code == 0
    content = target.read_bytes()
    if suffix == ".html":
        shown = content.decode()
    else:
        shown = open_document(target.name, content).parts[0].text
    for line in ("HUYỆN MÔ PHỎNG", "Số: 01/BC-UBND", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "- Lưu: VT, VP."):
        assert line in shown


def test_another_suffix_is_refused(tmp_path: Path):
    result = run(office_file(tmp_path), "--out", tmp_path / "mau.odt")
    assert result.exit_code == 2
    assert ".docx, .pdf, .html" in result.output


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("place: Mô phỏng", "places: Mô phỏng", "mục places: không có mục tên này"),
        ("place: Mô phỏng", "place: ''", "mục place: chưa ghi"),
        ("issuer: [Ủy ban nhân dân, huyện Mô phỏng]", "issuer: []", "mục issuer: chưa ghi"),
        ("  head: Chủ tịch\n", "", "mục signature.head: chưa ghi"),
        ("KT.", "KT", "“KT” không phải quyền hạn ký"),
        ("  own_title: Phó Chủ tịch\n", "", "ký KT. thì phải ghi chức vụ của người ký"),
        ("{number}/BC-UBND", "BC-UBND", "phải có đúng một chỗ {number}"),
        ("{number}/BC-UBND", "{number} /BC-UBND", "có dấu cách"),
        ('"- Lưu: VT, VP."', '"- Lưu VT."', "dòng cuối phải ghi nơi lưu"),
        ('"- Như trên;"', '"Như trên;"', "phải bắt đầu bằng dấu gạch"),
        ("explains_figures: no", "explains_figures: có", "ghi yes hoặc no; hiện là “có”"),
        ("signs:\n", "signs: [a]\nx:\n", "mục signs: phải gồm các mục con"),
        ("place: Mô phỏng", "place: [a", "không đọc được"),
        (SOUND, "- a", "chưa có mục nào"),
    ],
)
def test_each_mistake_is_told_with_its_entry(tmp_path: Path, before: str, after: str, told: str):
    assert before in SOUND
    result = run(office_file(tmp_path, SOUND.replace(before, after)))
    assert result.exit_code == 1
    assert told in result.output


def test_all_mistakes_are_told_at_once():
    with pytest.raises(OfficePaperRefused) as refused:
        read_office_paper(b"issuer: []\nsigns: {report: BC}\nsignature: {capacity: X}")
    assert [fault.path for fault in refused.value.faults] == [
        *("place", "signature.head", "issuer", "signature.capacity", "signs.report"),
    ]


@pytest.mark.parametrize(
    ("capacity", "collective", "own_title", "lines"),
    [
        ("TM.", "Ủy ban nhân dân", "", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        ("KT.", "Ủy ban nhân dân", "Phó Chủ tịch", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("TL.", "", "Chánh Văn phòng", ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
        ("TUQ.", "", "Chánh Văn phòng", ("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
        ("Q.", "", "", ("Q. CHỦ TỊCH",)),
        ("", "", "", ("CHỦ TỊCH",)),
    ],
)
def test_the_lines_above_a_name_say_in_what_right_it_stands(
    capacity: str, collective: str, own_title: str, lines: tuple[str, ...]
):
    written = SOUND.replace("capacity: KT.", f"capacity: {capacity}")
    written = written.replace("collective: Ủy ban nhân dân", f"collective: {collective}")
    written = written.replace("own_title: Phó Chủ tịch", f"own_title: {own_title}")
    office = read_office_paper(written.encode())
    assert office.capacity is Capacity(capacity)
    assert write_closing(office, PaperKind.REPORT).authority == lines


def test_numbers_and_days_are_printed_as_official_papers_do():
    office = read_office_paper(SOUND.encode())
    head = write_letterhead(
        office, PaperKind.LETTER, 2026, dated=date(2026, 2, 3), number="7", subject="V/v a"
    )
    assert (head.number, head.dateline) == ("07/UBND-VP", "Mô phỏng, ngày 03 tháng 02 năm 2026")
    open_head = write_letterhead(office, PaperKind.LETTER, 2026)
    assert (open_head.number, open_head.dateline) == ("……/UBND-VP", "Mô phỏng, ngày …… tháng …… năm 2026")
