"""Our Excel forms keep every answer as the office wrote it, or as the number it is."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from tests.papers import compose_small_form

from tonghop.formats.excel.write_form import write_form


def sheet_with(answer: str):
    return openpyxl.load_workbook(BytesIO(write_form(compose_small_form({"services": answer})))).active


def figure_in(sheet):
    [row] = [row for row in sheet.iter_rows() if row[1].value == "- Tổng số dịch vụ"]
    return row[3]


@pytest.mark.parametrize(
    ("written", "stored", "number_format"),
    [
        ("29", 29, "0"),
        ("95%", Decimal("0.95"), "0%"),
        ("26.89%", "26.89%", "General"),
        ("7.794", "7.794", "General"),
        (
            "5.873 (kỳ trước chuyển qua là 1.596 hồ sơ)",
            "5.873 (kỳ trước chuyển qua là 1.596 hồ sơ)",
            "General",
        ),
        ("04", "04", "General"),
        ("99,52", "99,52", "General"),
    ],
)
def test_only_counts_and_whole_percentages_become_numbers(written, stored, number_format):
    cell = figure_in(sheet_with(written))
    assert (cell.value if isinstance(stored, str | int) else Decimal(str(cell.value))) == stored
    assert cell.number_format == number_format


def test_the_sheet_holds_the_form_without_its_covering_report():
    sheet = sheet_with("29")
    assert sheet["A1"].value == "BIỂU MẪU 1"
    texts = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "BÁO CÁO" not in texts


def test_the_sheet_prints_on_a4_with_its_heads_repeated():
    sheet = sheet_with("29")
    assert sheet.page_setup.paperSize == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    [first_head] = [row[0].row for row in sheet.iter_rows() if row[0].value == "STT"]
    assert sheet.print_title_rows == f"${first_head}:${first_head + 1}"


def test_labels_are_wrapped_and_heads_are_merged():
    sheet = sheet_with("29")
    label = figure_in(sheet).offset(column=-2)
    assert label.alignment.wrap_text
    [head] = [row[2].coordinate for row in sheet.iter_rows() if row[2].value == "Kết quả"]
    assert any(
        head in merged and merged.size == {"columns": 2, "rows": 1} for merged in sheet.merged_cells.ranges
    )
