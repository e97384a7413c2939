"""Rows of an annex that read like its head, or like the title of a part: never lost without a word."""

from __future__ import annotations

import pytest
from tests.formats.made_by_hand import cell, docx, paragraph, table

from tonghop.core.intake.bind import bind
from tonghop.core.intake.reading import NumberUse, Reading
from tonghop.formats import open_document
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary

FORM = PackLibrary((SHIPPED_PACKS,)).find("gia-lai/chinh-phu-dien-tu@2018-11-21")
TITLE = "BẢNG PL3A.2: DANH SÁCH CÁC DỊCH VỤ CÔNG TRỰC TUYẾN MỨC ĐỘ 3 CỦA TỈNH"
HEAD = (
    "TT", "Nhóm dịch vụ", "Tên dịch vụ", "Địa chỉ đăng tải dịch vụ",
    "Số lượng UBND (cấp huyện hoặc cấp xã) đã triển khai, sử dụng",
    "Tỷ lệ UBND (cấp huyện hoặc cấp xã) đã triển khai, sử dụng",
    "Số lượng hồ sơ trực tuyến đã giải quyết (tính từ ngày 01/01/2018 đến ngày 20/11/2018)",
    "Tổng số hồ sơ đã tiếp nhận dưới cả hình thức trực tuyến và không trực trên toàn tỉnh (tính từ ngày "
    "01/01/2018 đến ngày 20/11/2018)", "Ghi chú",
)  # fmt: skip
NUMBERS = tuple(f"({number})" for number in range(1, 10))
LIKE_HEAD = (
    "1", "Nhóm dịch vụ hành chính", "Tên dịch vụ thử nghiệm", "Địa chỉ đăng tải dịch vụ của huyện",
    "", "", "41", "52", "",
)  # fmt: skip
PLAIN = ("2", "Tư pháp", "Khai sinh lưu động", "", "", "", "63", "74", "")
COUNTED = ["41", "52", "63", "74"]


def read(*rows: tuple[str, ...]) -> Reading:
    written = table(*("".join(cell(paragraph(text)) for text in row) for row in rows))
    return bind(open_document("a.docx", docx(paragraph(TITLE) + written)), FORM)


def counts(reading: Reading) -> list[str]:
    rows = reading.observations.tables["services_level3_table"]
    return [
        row.cells[code].raw
        for row in rows
        for code in ("applications_online", "applications_all")
        if code in row.cells
    ]


def unplaced(reading: Reading) -> list[str]:
    return [number.text for number in reading.numbers if number.use is NumberUse.UNPLACED]


@pytest.mark.parametrize("head", [(HEAD,), (HEAD, NUMBERS)], ids=["labels", "labels and numbers"])
@pytest.mark.parametrize("rows", [(LIKE_HEAD, PLAIN), (PLAIN, LIKE_HEAD)], ids=["first", "last"])
def test_a_row_whose_answers_begin_with_the_column_labels_is_kept(
    rows: tuple[tuple[str, ...], ...], head: tuple[tuple[str, ...], ...]
) -> None:
    reading = read(*head, *rows)
    assert sorted(counts(reading)) == COUNTED and unplaced(reading) == []


def test_it_is_kept_without_row_numbers() -> None:
    reading = read(*(row[1:] for row in (HEAD, LIKE_HEAD, PLAIN)))
    assert counts(reading) == COUNTED and unplaced(reading) == []


def test_a_head_repeated_over_pages_is_no_row() -> None:
    reading = read(HEAD, NUMBERS, LIKE_HEAD, HEAD, NUMBERS, PLAIN)
    assert counts(reading) == COUNTED


def test_a_row_whose_answer_begins_like_the_title_of_a_part_is_kept() -> None:
    begins = (
        "1",
        "Dịch vụ công trực tuyến",
        "Dịch vụ công trực tuyến mà thủ tục",
        "",
        "",
        "",
        "41",
        "52",
        "",
    )
    reading = read(HEAD, NUMBERS, begins, PLAIN)
    assert counts(reading) == COUNTED


def test_sums_beside_the_title_of_a_part_are_told_and_open_the_part() -> None:
    title = FORM.tables[1].groups["B"].title
    reading = read(HEAD, NUMBERS, ("B", title, "", "", "", "", "104", "126", ""), LIKE_HEAD, PLAIN)
    assert counts(reading) == COUNTED
    assert {row.group for row in reading.observations.tables["services_level3_table"]} == {"B"}
    assert [one.kind for one in reading.findings].count("annex_total_row") == 1
    assert unplaced(reading) == ["104", "126"]
