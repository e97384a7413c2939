# ruff: noqa: E501  (XML stands on the lines Word and Excel write it on)
"""An annex with a merged head of two rows, a hidden row and a total somebody added: by hand, and saved by LibreOffice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.formats.made_by_hand import cell, docx, paragraph, xlsx

from tonghop.core.intake.bind import bind
from tonghop.core.intake.reading import NumberUse, Reading
from tonghop.formats import open_document
from tonghop.formats.column_letters import column_letters
from tonghop.formats.libreoffice import convert, find_libreoffice
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary

FORM = PackLibrary((SHIPPED_PACKS,)).find("gia-lai/chinh-phu-dien-tu@2018-11-21")
TITLE = "BẢNG PL3A.2: DANH SÁCH CÁC DỊCH VỤ CÔNG TRỰC TUYẾN MỨC ĐỘ 3 CỦA TỈNH"
UPPER = (
    "TT",
    "Nhóm dịch vụ",
    "Tên dịch vụ",
    "Địa chỉ đăng tải dịch vụ",
    "Quy mô triển khai, sử dụng",
    "",
    "Hiệu quả sử dụng",
    "",
    "Ghi chú",
)
LOWER = (
    "", "", "", "", "Số lượng UBND (cấp huyện hoặc cấp xã) đã triển khai, sử dụng",
    "Tỷ lệ UBND (cấp huyện hoặc cấp xã) đã triển khai, sử dụng",
    "Số lượng hồ sơ trực tuyến đã giải quyết (tính từ ngày 01/01/2018 đến ngày 20/11/2018)",
    "Tổng số hồ sơ đã tiếp nhận dưới cả hình thức trực tuyến và không trực trên toàn tỉnh (tính từ ngày 01/01/2018 đến ngày 20/11/2018)", "",
)  # fmt: skip
ROWS = (
    ("1", "Tư pháp", "Khai sinh lưu động", "", "", "", "41", "52", ""),
    ("2", "Tư pháp", "Khai tử lưu động", "", "", "", "63", "74", ""),
)
TOTAL = ("", "", "Tổng cộng", "", "", "", "104", "126", "")
GROUPED = {4: 2, 6: 2}
HIDDEN = 1
"""Which of the rows the workbook hides."""
needs_office = pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice is not on this machine")


def word_file() -> bytes:
    upper = "".join(
        cell(
            paragraph(text),
            f'<w:gridSpan w:val="{GROUPED[at]}"/>' if at in GROUPED else '<w:vMerge w:val="restart"/>',
        )
        for at, text in enumerate(UPPER)
        if text
    )
    lower = "".join(cell(paragraph(text), "" if text else "<w:vMerge/>") for text in LOWER)
    rows = ["".join(cell(paragraph(text)) for text in row) for row in (*ROWS, TOTAL)]
    grid = "<w:tblGrid>" + '<w:gridCol w:w="900"/>' * len(LOWER) + "</w:tblGrid>"
    written = "".join(f"<w:tr>{row}</w:tr>" for row in (upper, lower, *rows))
    return docx(f"{paragraph(TITLE)}<w:tbl>{grid}{written}</w:tbl>{paragraph()}")


def workbook() -> bytes:
    lines = [(TITLE,), UPPER, LOWER, *ROWS, TOTAL]
    written = []
    for number, line in enumerate(lines, start=1):
        cells = "".join(
            f'<c r="{column_letters(at + 1)}{number}"><v>{text}</v></c>'
            if text.isdecimal()
            else f'<c r="{column_letters(at + 1)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
            for at, text in enumerate(line)
            if text
        )
        hidden = ' hidden="1"' if number == 4 + HIDDEN else ""
        written.append(f'<row r="{number}"{hidden}>{cells}</row>')
    down = [f"{column_letters(at + 1)}2:{column_letters(at + 1)}3" for at in (0, 1, 2, 3, 8)]
    merged = "".join(f'<mergeCell ref="{one}"/>' for one in (*down, "A1:I1", "E2:F2", "G2:H2"))
    return xlsx("".join(written), after=f'<mergeCells count="8">{merged}</mergeCells>')


def read(content: bytes, kind: str) -> Reading:
    return bind(open_document(f"a.{kind}", content), FORM)


def assert_counts_and_total(reading: Reading) -> None:
    rows = reading.observations.tables["services_level3_table"]
    counted = [[row.cells[code].raw for code in ("applications_online", "applications_all")] for row in rows]
    assert counted == [["41", "52"], ["63", "74"]]
    assert [one.kind for one in reading.findings].count("annex_total_row") == 1
    assert [one.text for one in reading.numbers if one.use is NumberUse.UNPLACED] == ["104", "126"]


@pytest.mark.parametrize(("write", "kind"), [(word_file, "docx"), (workbook, "xlsx")])
def test_an_annex_by_hand(write: Callable[[], bytes], kind: str) -> None:
    assert_counts_and_total(read(write(), kind))


def test_a_hidden_row_of_an_annex_is_read_and_said() -> None:
    assert "file.hidden_rows" in [one.kind for one in open_document("a.xlsx", workbook()).findings]


@needs_office
@pytest.mark.office
@pytest.mark.slow
@pytest.mark.parametrize(
    ("write", "before", "after"),
    [
        (word_file, "docx", "docx"),
        (word_file, "docx", "odt"),
        (workbook, "xlsx", "xlsx"),
        (workbook, "xlsx", "ods"),
    ],
)
def test_an_annex_saved_by_libreoffice(write: Callable[[], bytes], before: str, after: str) -> None:
    assert_counts_and_total(read(convert(write(), before, after, after), after))
