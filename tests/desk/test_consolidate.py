"""Consolidating a folder: the shipped reports, bad files beside them, results that are whole or absent."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from tonghop.core.forms.model import FormVersion
from tonghop.core.periods import parse_period
from tonghop.core.reporting_units import ReportingUnit, UnitKind
from tonghop.core.rollup.consolidation import SetAside
from tonghop.desk.collect_files import find_paths
from tonghop.desk.consolidate import ConsolidationResult, consolidate
from tonghop.desk.results import ResultsNotWritable
from tonghop.formats.csv.read import read_offices
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

SAMPLES = Path(__file__).parents[2] / "samples"
GIA_LAI = "gia-lai/chinh-phu-dien-tu"
TODAY = date(2023, 3, 27)


@pytest.fixture(scope="module")
def forms() -> tuple[FormVersion, ...]:
    return PackLibrary((SHIPPED_PACKS,)).load_all()


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A copy of the shipped reports."""
    return Path(shutil.copytree(SAMPLES / "bao-cao", tmp_path / "báo cáo #1"))


def offices() -> tuple[ReportingUnit, ...]:
    return read_offices((SAMPLES / "don-vi.csv").read_bytes()).offices


def run(folder: Path, forms: Sequence[FormVersion], **options: object) -> ConsolidationResult:
    return consolidate(folder, folder.parent / "out", forms=forms, today=TODAY, **options)  # type: ignore[arg-type]


def test_the_shipped_reports_give_every_result(reports: Path, forms: Sequence[FormVersion]) -> None:
    result = run(reports, forms, expected=offices())
    assert not result.unread
    by_form = {one.form.pack: one for one in result.consolidations}
    assert [report.unit for report in by_form[GIA_LAI].added] == ["kbang"]
    bm7 = by_form["ba-ria-vung-tau/bieu-mau-7"]
    assert {report.unit for report in bm7.added} == {"vung-tau", "mo-phong"}
    assert [(late.office.code, late.days_late) for late in bm7.missing] == [("vi-du", 7)]
    made = {path.relative_to(result.out).as_posix() for path in result.out.rglob("*") if path.is_file()}
    assert made == {
        "cong-van-don-doc.docx",
        *(
            f"phieu-ra-soat/{office}.{kind}"
            for office in ("ubnd-huyen-mo-phong", "ubnd-thanh-pho-vung-tau", "uy-ban-nhan-dan-huyen-kbang")
            for kind in ("docx", "txt")
        ),
        "findings.csv",
        "findings.json",
        "so-lieu.json",
        "kiem-tra/kbang-2019-q2.docx.json",
        "kiem-tra/mo-phong-2023.txt.json",
        "kiem-tra/vung-tau-2023.xlsx.json",
        *(
            name.format(one.form.pack.replace("/", "-"), one.form.version)
            for one in result.consolidations
            for name in (
                "tong-hop-{}-{}.xlsx",
                "bao-cao-tong-hop-{}-{}.docx",
                "bao-cao-cap-tren-{}-{}.docx",
                "bao-cao-cap-tren-{}-{}.html",
            )
        ),
    }


def test_every_figure_of_the_workbook_is_that_of_its_report(
    reports: Path, forms: Sequence[FormVersion]
) -> None:
    result = run(reports, forms)
    workbook = next(result.out.glob("tong-hop-gia-lai-*.xlsx"))
    shown = [cells[6].value for cells in load_workbook(workbook)["Tổng hợp"].iter_rows(min_row=7)]
    for figure in (3569, 3552, 99.52, 301, 14):
        assert figure in shown


def test_findings_are_written_as_json_and_csv_alike(reports: Path, forms: Sequence[FormVersion]) -> None:
    result = run(reports, forms)
    described = json.loads((result.out / "findings.json").read_text(encoding="utf-8"))
    in_json = [
        (report["file"], finding["code"], finding["stated"] or "")
        for one in described["consolidations"]
        for report in one["reports"]
        for finding in report["findings"]
    ]
    content = (result.out / "findings.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    lines = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [(line["file"], line["code"], line["stated"]) for line in lines] == in_json
    assert ("vung-tau-2023.xlsx", "BM7-4.6", "100") in in_json


def test_a_bad_file_is_named_and_stops_nothing(reports: Path, forms: Sequence[FormVersion]) -> None:
    (reports / "cụt.docx").write_bytes((reports / "kbang-2019-q2.docx").read_bytes()[:2000])
    (reports / "rỗng.txt").write_bytes(b"")
    (reports / "thư.txt").write_text("Kính gửi các đơn vị, đề nghị gửi báo cáo.", encoding="utf-8")
    (reports / "~$kbang-2019-q2.docx").write_bytes(b"left behind by Word")
    result = run(reports, forms)
    assert {file.file for file in result.unread} == {"cụt.docx", "rỗng.txt", "thư.txt"}
    assert sum(len(one.added) for one in result.consolidations) == 3
    described = json.loads((result.out / "findings.json").read_text(encoding="utf-8"))
    assert all(file["reason"] and "." not in file["reason"].split()[0] for file in described["unread"])


def test_a_folder_of_nothing_readable_still_finishes(tmp_path: Path, forms: Sequence[FormVersion]) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "rỗng.txt").write_bytes(b"")
    result = run(folder, forms)
    assert not result.consolidations
    assert json.loads((result.out / "findings.json").read_text(encoding="utf-8"))["unread"]


def test_a_copy_of_a_report_is_added_once(reports: Path, forms: Sequence[FormVersion]) -> None:
    (reports / "lần hai").mkdir()
    shutil.copy(reports / "kbang-2019-q2.docx", reports / "lần hai" / "kbang.docx")
    result = run(reports, forms, expected=offices())
    consolidation = next(one for one in result.consolidations if one.form.pack == GIA_LAI)
    assert [(report.is_added, report.set_aside) for report in consolidation.reports] == [
        (False, SetAside.REPLACED),
        (True, None),
    ]
    assert any(finding.code == "BC-1004" for report in consolidation.reports for finding in report.findings)
    assert all(len(total.coverage.reported) <= 1 for total in consolidation.rollup.totals.values())


def test_a_report_of_another_period_is_set_aside_and_shown(
    reports: Path, forms: Sequence[FormVersion]
) -> None:
    result = run(reports, forms, period=parse_period("20191"))
    consolidation = next(one for one in result.consolidations if one.form.pack == GIA_LAI)
    assert [report.set_aside for report in consolidation.reports] == [SetAside.OTHER_PERIOD]
    assert any(finding.code == "BC-6001" for finding in consolidation.reports[0].findings)


def test_links_of_the_workbook_lead_to_the_files(reports: Path, forms: Sequence[FormVersion]) -> None:
    result = run(reports, forms)
    for consolidation in result.consolidations:
        for report in consolidation.reports:
            assert (result.out / report.link).resolve() == (reports / report.file).resolve()


def test_earlier_results_are_replaced_whole(reports: Path, forms: Sequence[FormVersion]) -> None:
    first = run(reports, forms)
    (first.out / "tong-hop-old.xlsx").write_bytes(b"")
    for path in reports.glob("*.xlsx"):
        path.unlink()
    second = run(reports, forms)
    assert not (second.out / "tong-hop-old.xlsx").exists()
    assert not list(second.out.glob("kiem-tra/*.xlsx.json"))
    assert sorted(path.name for path in second.out.parent.iterdir()) == [".out.kept", reports.name, "out"]


def test_a_run_that_is_cut_leaves_the_results_as_they_were(
    reports: Path, forms: Sequence[FormVersion]
) -> None:
    before = run(reports, forms)
    stamp = (before.out / "findings.json").stat().st_mtime_ns

    def pull_the_plug(done: int, total: int, path: Path) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(reports, forms, on_progress=pull_the_plug)
    assert (before.out / "findings.json").stat().st_mtime_ns == stamp
    assert sorted(path.name for path in before.out.parent.iterdir()) == [".out.kept", reports.name, "out"]


@pytest.mark.parametrize("out", ["in/reports", "in", "other"])
def test_results_are_never_written_over_what_is_no_result(
    out: str, tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    folder = tmp_path / "in" / "reports"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.docx").write_bytes(b"")
    with pytest.raises(ResultsNotWritable):
        consolidate(folder, tmp_path / out, forms=forms, today=TODAY)
    assert (folder / "a.txt").is_file()


def test_files_are_found_in_order_without_results_and_leftovers(tmp_path: Path) -> None:
    for name in ("b.docx", "a/c.txt", ".hidden/x.txt", "~$b.docx", "out/findings.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    found = [path.relative_to(tmp_path).as_posix() for path in find_paths(tmp_path, tmp_path / "out")]
    assert found == ["a/c.txt", "b.docx"]


def test_the_word_report_opens(reports: Path, forms: Sequence[FormVersion]) -> None:
    result = run(reports, forms, expected=offices())
    for path in result.out.glob("*.docx"):
        words = " ".join(cell.text for table in docx.Document(str(path)).tables for cell in table._cells)
        assert "UBND thị xã Ví Dụ" in words


def test_the_list_of_offices_reads_kinds_aliases_and_dates() -> None:
    listed = read_offices(
        "\ufeffname;code;aliases;kind;due_on\nHuyện A;a;UBND huyện A|A;district;20/6/2019\n".encode()
    )
    assert not listed.problems
    assert listed.offices == (
        ReportingUnit("a", "Huyện A", ("UBND huyện A", "A"), UnitKind.DISTRICT, None, date(2019, 6, 20)),
    )


def test_every_wrong_line_of_the_list_is_named_at_once() -> None:
    listed = read_offices(
        b"code,name,aliases,kind,parent,due_on\n,A,,,,\nb,B,,huyen,,\nb,C,,,,31/2/2019\n\nd,D,,,,2019-06-20\n"
    )
    assert [(problem.line, problem.kind.rpartition(".")[2]) for problem in listed.problems] == [
        (2, "empty_cell"),
        (3, "unknown_kind"),
        (4, "code_twice"),
        (4, "bad_date"),
    ]
    assert [office.code for office in listed.offices] == ["d"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [(b"name\nA\n", "no_column"), ("code,name\na,Huyện".encode("utf-16"), "not_utf8"), (b"", "no_column")],
)
def test_a_list_that_cannot_be_read_says_why(content: bytes, problem: str) -> None:
    listed = read_offices(content)
    assert [found.kind.rpartition(".")[2] for found in listed.problems] == [problem]


def put_into_one_file(folder: Path, second_office: str) -> None:
    text = (SAMPLES / "bao-cao" / "mo-phong-2023.txt").read_text("utf-8")
    second = text.replace("UBND huyện Mô Phỏng", second_office).replace("4.205", "5.205")
    folder.mkdir()
    (folder / "gộp.txt").write_text(f"{text}\n{second}", "utf-8")


def test_two_offices_in_one_file_are_both_added(tmp_path: Path, forms: Sequence[FormVersion]) -> None:
    put_into_one_file(tmp_path / "in", "UBND thị xã Ví Dụ")
    result = run(tmp_path / "in", forms, expected=offices())
    (bm7,) = result.consolidations
    assert {report.unit: report.file for report in bm7.added} == {
        "mo-phong": "gộp.txt (báo cáo 1)",
        "vi-du": "gộp.txt (báo cáo 2)",
    }
    received = [report.used.number("applications_received") for report in bm7.added]
    assert sorted(filter(None, received)) == [4205, 5205]
    assert "vi-du" not in {late.office.code for late in bm7.missing}
    described = json.loads((result.out / "kiem-tra" / "gộp.txt.json").read_text("utf-8"))
    assert [further["reporting_unit"] for further in described["further_reports"]] == ["UBND thị xã Ví Dụ"]


def test_two_reports_of_one_office_in_one_file_are_two_versions(
    tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    put_into_one_file(tmp_path / "in", "UBND huyện Mô Phỏng")
    (bm7,) = run(tmp_path / "in", forms).consolidations
    assert [report.file for report in bm7.added] == ["gộp.txt (báo cáo 2)"]
    (replaced,) = (report for report in bm7.reports if not report.is_added)
    assert replaced.set_aside is SetAside.REPLACED
    assert "workbook.finding.which_report_holds" in {finding.kind for finding in replaced.findings}


@pytest.mark.parametrize("name", ["Bản sao của {}", "Copy of {}", "{0} - Copy", "{} (1)", "zz-{}"])
def test_a_copy_of_a_report_that_names_no_office_is_no_second_office(
    tmp_path: Path, forms: Sequence[FormVersion], name: str
) -> None:
    text = (SAMPLES / "bao-cao" / "mo-phong-2023.txt").read_text("utf-8")
    nameless = text.replace(" của UBND huyện Mô Phỏng", " của đơn vị")
    (tmp_path / "in").mkdir()
    for file in ("bieu", name.format("bieu")):
        (tmp_path / "in" / f"{file}.txt").write_text(nameless, "utf-8")
    (bm7,) = run(tmp_path / "in", forms).consolidations
    assert len(bm7.added) == 1
    if not name.startswith("zz"):
        assert bm7.added[0].file == "bieu.txt"
    (copy,) = (report for report in bm7.reports if not report.is_added)
    assert "workbook.finding.same_file_twice" in {finding.kind for finding in copy.findings}
