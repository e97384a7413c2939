"""The consolidated workbook: cached totals against core and against a recalculation, and harmless text."""

from __future__ import annotations

import io
import re
import subprocess
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import which
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook as ReadBook
from tests.forms_in_tests import form_of, observations_of, row
from xlsxwriter import Workbook

from tonghop.core.codelists import Codelist
from tonghop.core.findings import Finding, Place, Severity
from tonghop.core.forms.model import RollUpRule
from tonghop.core.intake.reading import NumberAccount, NumberUse
from tonghop.core.reporting_units import ReportingUnit, UnitKind
from tonghop.core.rollup import fold
from tonghop.core.rollup.consolidation import (
    Consolidation,
    ReceivedReport,
    SetAside,
    UnreadFile,
    contribution_of,
)
from tonghop.core.values.model import Answer, Coded, Missing, MissingReason, Relation, Text, ValueType
from tonghop.formats.excel.workbook import write_workbook
from tonghop.formats.excel.workbook.linked_sheet import MOST_LINKS, LinkedSheet

RATE, REBUILT = ValueType.RATE, RollUpRule.REBUILT_RATE
FORM = form_of(
    row("heading", ValueType.HEADING, RollUpRule.NONE, stt="1", label="Hồ sơ"),
    row("received", stt="1.10", label="Tổng số hồ sơ tiếp nhận", parent="heading"),
    row("on_time", label="Giải quyết đúng hạn", parent="heading", blank_means=MissingReason.NONE_OCCURRED),
    row("on_time_rate", RATE, REBUILT, label="Tỷ lệ đúng hạn", formula="round(100 * on_time / received, 2)"),
    row("late_rate", RATE, REBUILT, label="Tỷ lệ trễ hạn", formula="share(received - on_time, received)"),
    row("leaders_rate", RATE, REBUILT, label="Tỷ lệ lãnh đạo"),
    row("signed_rate", RATE, REBUILT, label="Tỷ lệ ký số"),
    row("connected", ValueType.YES_NO, RollUpRule.SHARE_OF_YES, label="Có kết nối"),
    row("stage", ValueType.CODED, RollUpRule.DISTRIBUTION, label="Tình trạng", codelist="stage"),
    row("services", ValueType.LIST, RollUpRule.LIST, label="Danh sách"),
    row("bandwidth", ValueType.QUANTITY, label="Băng thông"),
    row("nobody", label="Chưa ai có"),
    row("nothing_received", label="Không có hồ sơ"),
    row(
        "undefined_rate", RATE, REBUILT, label="Không xác định", formula="share(on_time, nothing_received, 1)"
    ),
    row("province_row", label="Chỉ tỉnh báo cáo", answered_by=(UnitKind.PROVINCE,)),
    codelists={"stage": Codelist("stage", "Tình trạng", {"0": 'Chưa "có"', "1": "Hoàn thành?*"})},
)
DUE = (
    ReportingUnit("a", "Huyện A", kind=UnitKind.DISTRICT),
    ReportingUnit("b", "Huyện B", kind=UnitKind.DISTRICT),
    ReportingUnit("c", "Huyện C", kind=UnitKind.DISTRICT),
    ReportingUnit("d", "Huyện D", kind=UnitKind.DISTRICT, due_on=date(2019, 5, 20)),
)


def report(unit: str, answers: dict[str, Answer | Decimal | bool | str], **fields: object) -> ReceivedReport:
    return ReceivedReport(
        file=f"{unit}.docx",
        link=f"../in/{unit}.docx",
        sha256=unit * 64,
        unit=unit,
        name=f"Huyện {unit.upper()}",
        observations=observations_of(answers),
        **fields,  # type: ignore[arg-type]
    )


REPORTS = (
    report(
        "a",
        {
            "received": "3569",
            "on_time": "3552",
            "on_time_rate": "99.52",
            "leaders_rate": "100",
            "signed_rate": Answer(Decimal("99.59"), Decimal(743), Decimal(746)),
            "connected": True,
            "stage": Answer(Coded("1")),
            "bandwidth": "30.1",
            "nothing_received": "0",
            "province_row": "12",
        },
        number="201/BC-UBND",
        dated=date(2019, 5, 24),
        findings=(
            Finding(
                "R1",
                "=cmd|'/c calc'!A1",
                Severity.ERROR,
                indicator="on_time_rate",
                stt="1.2",
                place=Place("body", 10, 15, page=2),
                stated=Decimal("99.52"),
                expected=Decimal("99.5"),
            ),
        ),
        unplaced=(NumberAccount(Place("body", 3, 5), "-17", NumberUse.UNPLACED, context="=1+1"),),
    ),
    report(
        "b",
        {
            "received": Answer(Decimal(3700), bound=Relation.MORE_THAN),
            "on_time": Answer(Missing(MissingReason.NONE_OCCURRED)),
            "leaders_rate": "80.5",
            "signed_rate": Answer(Decimal(50), Decimal(1), Decimal(2)),
            "connected": False,
            "stage": Answer(Coded("0")),
            "services": Answer(Text('=HYPERLINK("http://x")')),
            "bandwidth": "20.25",
        },
    ),
    report(
        "c",
        {"received": "41", "connected": True, "nothing_received": Answer(Missing(MissingReason.NOT_ENTERED))},
    ),
    report("a", {"received": "1"}, set_aside=SetAside.REPLACED, dated=date(2019, 5, 1)),
)
CONSOLIDATION = Consolidation(
    form=FORM,
    on=date(2019, 5, 27),
    reports=REPORTS,
    rollup=fold([contribution_of(one) for one in REPORTS if one.is_added], FORM, DUE),
    due=DUE,
    unread=(UnreadFile("hỏng.docx", "../in/hỏng.docx", "file.empty"),),
)


@pytest.fixture(scope="module")
def written() -> bytes:
    target = io.BytesIO()
    write_workbook(CONSOLIDATION, target)
    return target.getvalue()


def opened(content: bytes, cached: bool) -> ReadBook:
    return load_workbook(io.BytesIO(content), data_only=cached)


def totals(book: ReadBook) -> dict[str, object]:
    """The total of each row, by its label."""
    sheet = book["Tổng hợp"]
    return {str(cells[1].value): cells[3].value for cells in sheet.iter_rows(min_row=7) if cells[1].value}


SHOWN = [
    ("Tổng số hồ sơ tiếp nhận", "7310"),
    ("Giải quyết đúng hạn", "3552"),
    ("Tỷ lệ đúng hạn", "48.87"),
    ("Tỷ lệ trễ hạn", "51.13"),
    ("Tỷ lệ lãnh đạo", "không tính được"),
    ("Tỷ lệ ký số", "99.47"),
    ("tử số các đơn vị ghi", "744"),
    ("mẫu số các đơn vị ghi", "748"),
    ("Có kết nối", "66.67"),
    ("Tình trạng", '0 – Chưa "có": 1; 1 – Hoàn thành?*: 1'),
    ("Danh sách", "–"),
    ("Băng thông", "50.35"),
    ("Chưa ai có", "chưa có số liệu"),
    ("Không xác định", "không xác định"),
    ("Chỉ tỉnh báo cáo", "không áp dụng"),
]


@pytest.mark.parametrize(("label", "shown"), SHOWN, ids=[label for label, _ in SHOWN])
def test_cached_total(written: bytes, label: str, shown: str) -> None:
    assert str(totals(opened(written, cached=True))[label]) == shown


def test_totals_are_live_formulas(written: bytes) -> None:
    formulas = totals(opened(written, cached=False))
    still = {label for label, content in formulas.items() if not str(content).startswith("=")}
    assert still == {"Số liệu", "Hồ sơ", "Tỷ lệ lãnh đạo", "Danh sách", "Chỉ tỉnh báo cáo"}
    assert formulas["Tổng số hồ sơ tiếp nhận"] == '=IF(COUNT(G9:J9)=0,"chưa có số liệu",SUM(G9:J9))'
    assert formulas["Tỷ lệ đúng hạn"] == (
        '=IF((SUM(G9:H9))=0,"không xác định",ROUND(((100*D10)/(SUM(G9:H9))),2))'
    ), "office c gave no on-time count, so its files stay out of the denominator"


def recalculated(content: bytes, folder: Path) -> ReadBook:
    """The workbook as LibreOffice computes it anew, whatever values were cached."""
    source, profile = folder / "book.xlsx", folder / "profile"
    source.write_bytes(content)
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" '
        'oor:op="fuse"><value>0</value></prop></item></oor:items>'
    )
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "xlsx", "--outdir", str(folder / "out"), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return load_workbook(folder / "out" / "book.xlsx", data_only=True)


@pytest.mark.office
@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not on this machine")
def test_a_recalculation_gives_the_cached_values_and_corrects_a_wrong_one(
    written: bytes, tmp_path: Path
) -> None:
    right = totals(opened(written, cached=True))
    planted = with_wrong_cached_value(written, right="7310", wrong="7311")
    assert totals(opened(planted, cached=True))["Tổng số hồ sơ tiếp nhận"] == 7311
    assert totals(recalculated(planted, tmp_path)) == right


def with_wrong_cached_value(content: bytes, right: str, wrong: str) -> bytes:
    target = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            part = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                assert part.count(f"<v>{right}</v>".encode()) == 1
                part = part.replace(f"<v>{right}</v>".encode(), f"<v>{wrong}</v>".encode())
            copy.writestr(name, part)
    return target.getvalue()


def test_figures_are_numbers_and_missing_ones_the_words_of_their_reason(written: bytes) -> None:
    sheet = opened(written, cached=True)["Tổng hợp"]
    assert (sheet["G9"].value, sheet["G9"].number_format) == (3569, "#,##0")
    assert (sheet["H9"].value, sheet["H9"].number_format) == (3700, '"hơn "#,##0')
    assert (sheet["H10"].value, sheet["H10"].number_format) == (0, '"không phát sinh"')
    assert sheet["I10"].value == "chưa nhập"
    assert (sheet["A9"].value, sheet["A9"].data_type) == ("1.10", "s"), "1.10 is a label, not a number"
    assert sheet["E9"].value == "3/4"


def test_a_figure_that_was_not_added_is_text_and_its_office_named(written: bytes) -> None:
    sheet = opened(written, cached=True)["Tổng hợp"]
    cells = next(cells for cells in sheet.iter_rows(min_row=7) if cells[1].value == "Chỉ tỉnh báo cáo")
    assert [cell.value for cell in cells[6:8]] == ["12 (?)", "không áp dụng"]
    assert "Huyện A" in str(cells[5].value)


def test_nothing_an_office_typed_becomes_a_formula(written: bytes) -> None:
    book = opened(written, cached=False)
    hostile = [
        cell
        for sheet in book
        for cells in sheet.iter_rows()
        for cell in cells
        if str(cell.value).startswith(("=HYPERLINK", "=cmd", "=1+1", "-17"))
    ]
    assert len(hostile) >= 4
    with ZipFile(io.BytesIO(written)) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/sheet") and name != "xl/worksheets/sheet1.xml":
                assert b"<f>" not in package.read(name)
        formulas = re.findall(rb"<f>.*?</f>", package.read("xl/worksheets/sheet1.xml"))
        assert formulas and not [one for one in formulas if b"HYPERLINK" in one]


def test_a_finding_leads_to_its_file_and_to_the_cell_of_the_figure(written: bytes) -> None:
    sheet = opened(written, cached=True)["Nội dung cần rà soát"]
    found = {cell.value: cell for cell in sheet[2]}
    to_file, to_figure = found["a.docx"].hyperlink, found["G11"].hyperlink
    assert to_file is not None
    assert to_figure is not None
    assert to_file.target == "..\\in\\a.docx"
    assert to_figure.location == "'Tổng hợp'!G11"
    assert opened(written, cached=True)["Tổng hợp"]["G11"].value == 99.52
    assert "trang 2" in " ".join(str(value) for value in found)


def test_who_has_not_sent_is_listed_with_the_days(written: bytes) -> None:
    sheet = opened(written, cached=True)["Chưa gửi"]
    lines = [[cell.value for cell in cells] for cells in sheet.iter_rows(min_row=2)]
    assert lines == [["d", "Huyện D", "Cấp huyện", "20/05/2019", "chậm 7 ngày"]]


def test_reports_set_aside_and_unread_files_stay_in_sight(written: bytes) -> None:
    sheet = opened(written, cached=True)["Tệp đã nhận"]
    uses = [(cells[0].value, cells[4].value) for cells in sheet.iter_rows(min_row=2)]
    assert ("a.docx", "để riêng: có bản khác của cùng đơn vị") in uses
    assert any(file == "hỏng.docx" and str(use).startswith("không đọc được") for file, use in uses)


def test_the_same_consolidation_gives_the_same_bytes(written: bytes) -> None:
    target = io.BytesIO()
    write_workbook(CONSOLIDATION, target)
    assert target.getvalue() == written


def test_sheets_print_on_a4_with_their_heads_on_every_page(written: bytes) -> None:
    for sheet in opened(written, cached=True):
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_title_rows
        assert sheet.freeze_panes


def test_more_cells_than_excel_has_links_for_keep_their_words() -> None:
    target = io.BytesIO()
    book = Workbook(target, {"constant_memory": True})
    sheet = book.add_worksheet("S", LinkedSheet)
    look = book.add_format()
    for at in range(MOST_LINKS // 2 + 1):
        sheet.write_link(at, 0, f"external:../in/a {at % 3} & b.docx", "<a>", look)
        sheet.write_link(at, 1, "internal:'Tổng hợp'!G11", f"G{at}", look)
    book.close()
    with ZipFile(target) as package:
        ties = package.read("xl/worksheets/_rels/sheet1.xml.rels").decode()
        written = package.read("xl/worksheets/sheet1.xml").decode()
    assert written.count("<hyperlink ") == MOST_LINKS
    assert ties.count("Target=") == 3
    read = load_workbook(target)["S"]
    assert read["A2"].hyperlink.target == "..\\in\\a%201%20&%20b.docx"
    assert read["B2"].hyperlink.location == "'Tổng hợp'!G11"
    last = MOST_LINKS // 2 + 1
    assert (read.cell(last, 1).value, read.cell(last, 2).value) == ("<a>", f"G{last - 1}")
    assert read.cell(last, 1).hyperlink is None
