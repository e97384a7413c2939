"""A scan counts as sent by the office its path names; everything in archives is consolidated."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.desk.test_collect_files import message, zipped

from tonghop.core.reporting_units import ReportingUnit
from tonghop.desk.consolidate import consolidate
from tonghop.desk.sent_unread import find_office_on_path
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

SAMPLES = Path(__file__).parents[2] / "samples" / "bao-cao"
OFFICES = [
    ReportingUnit("622", "UBND huyện Kbang"),
    ReportingUnit("1", "UBND xã Tân An"),
    ReportingUnit("2", "UBND xã Tân An Tây"),
]


def scan() -> bytes:
    """A PDF of one page without any text, as a scanner of paper gives."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ]
    content, places = b"%PDF-1.4\n", []
    for number, written in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        content
        + b"xref\n0 4\n0000000000 65535 f \n" + table
        + b"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(content)
    )  # fmt: skip


@pytest.mark.parametrize(
    "path, code",
    [
        ("quý 2/BC_huyen-Kbang (ký).pdf", "622"),
        ("UBND HUYỆN KBANG/scan0001.pdf", "622"),
        ("xa tan an.pdf", "1"),
        ("xa tan an tay.pdf", "2"),
        ("scan0001.pdf", None),
        ("xã Tân An và huyện Kbang.pdf", "622"),
    ],
)
def test_the_office_of_a_scan_is_the_one_its_path_names(path: str, code: str | None) -> None:
    assert find_office_on_path(path, OFFICES) == code


def test_a_scan_is_sent_and_not_missing(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "huyện Kbang.pdf").write_bytes(scan())
    shutil.copy(SAMPLES / "mo-phong-2023.txt", folder)
    forms = PackLibrary((SHIPPED_PACKS,)).load_all()
    office = ReportingUnit("622", "UBND huyện Kbang")
    other = ReportingUnit("623", "UBND huyện Đak Đoa")
    result = consolidate(
        folder, tmp_path / "out", forms=forms, today=date(2023, 4, 1), expected=[office, other]
    )
    (unread,) = result.unread
    assert (unread.kind, unread.unit) == ("file.scan", "622")
    assert {missing.office.code for one in result.consolidations for missing in one.missing} == {"623"}


def test_reports_in_archives_and_messages_are_added(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    kbang = (SAMPLES / "kbang-2019-q2.docx").read_bytes()
    simulated = (SAMPLES / "mo-phong-2023.txt").read_bytes()
    (folder / "gửi.zip").write_bytes(zipped({"xã/mô phỏng.txt": simulated}))
    (folder / "thư.eml").write_bytes(message(kbang=kbang))
    result = consolidate(
        folder, tmp_path / "out", forms=PackLibrary((SHIPPED_PACKS,)).load_all(), today=date(2023, 4, 1)
    )
    read = {report.file for one in result.consolidations for report in one.reports}
    assert (read, result.unread) == ({"gửi.zip/xã/mô phỏng.txt", "thư.eml/kbang.docx"}, ())
    said = [
        finding.arguments["text"]
        for one in result.consolidations
        for report in one.reports
        for finding in report.findings
        if finding.kind == "file.covering_message"
    ]
    assert said == ["Kính gửi báo cáo quý II/2019. Xin cảm ơn."]
