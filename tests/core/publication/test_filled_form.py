"""A filled form prints what the form prints, with the office's own words in it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.papers import compose_small_form

from tonghop.core.publication.model import Appendix, Heading, Letterhead, Paragraph, Table, Title


def lines_of(document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading | Paragraph)]


@pytest.mark.parametrize(
    ("figures", "line"),
    [
        ({"bandwidth": "30"}, "1.1. Tổng băng thông: 30 Mbps"),
        ({"bandwidth": "30 Mbps."}, "1.1. Tổng băng thông: 30 Mbps."),
        ({"bandwidth": ""}, "1.1. Tổng băng thông: Mbps"),
        ({"linked": "Có"}, "- Đã kết nối: Có"),
        ({"on_time": "3552", "on_time_rate": "99,52"}, "- Đúng hạn: 3552 hồ sơ, chiếm tỷ lệ: 99,52 %"),
    ],
    ids=[
        "the measure unit is added",
        "not twice",
        "a blank keeps it",
        "words have none",
        "followers share a line",
    ],
)
def test_an_answer_stands_in_its_line(figures, line):
    assert line in lines_of(compose_small_form(figures))


def test_sections_are_numbered_as_the_layout_marks_them():
    headings = [block for block in compose_small_form({}).blocks if isinstance(block, Heading)]
    assert [(heading.text, heading.level) for heading in headings] == [
        ("I/ Kết nối:", 1),
        ("5.2. Hiệu quả sử dụng từ ngày 01/12/2018 đến ngày 20/5/2019:", 2),
        ("III/ Chữ ký số:", 1),
        ("VII/ Dịch vụ công:", 1),
    ]


def test_the_note_of_a_section_stands_under_its_rows():
    lines = lines_of(compose_small_form({}))
    at = lines.index("- Văn bản ký số: văn bản")
    assert lines[at + 1] == "Ghi chú: chỉ dành cho Văn phòng"


def test_a_row_no_document_shows_is_printed_only_where_it_has_an_answer():
    assert "- Chưa thấy: người" not in lines_of(compose_small_form({}))
    assert "- Chưa thấy: 3 người" in lines_of(compose_small_form({"unseen": "3"}))


def test_table_rows_show_stt_label_measure_unit_figure_and_note():
    [table] = [
        block
        for block in compose_small_form({"services": "29"}, remarks={"services": "Có danh sách"}).blocks
        if isinstance(block, Table)
    ]
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["3", "Mức độ 3", "", "", ""],
        ["", "- Tổng số dịch vụ", "dịch vụ", "29", "Có danh sách"],
        ["4", "Họp trực tuyến", "Chưa = 0\nHoàn thành = 1", "", ""],
    ]


def test_what_an_office_writes_beside_a_figure_stands_in_its_cell():
    answers = {"services": "29", "services_last_year": "21 dịch vụ"}
    [table] = [block for block in compose_small_form(answers).blocks if isinstance(block, Table)]
    assert table.rows[1][3].text == "29 (năm trước là 21 dịch vụ)"
    assert len(table.rows) == 3


def test_the_covering_report_pads_the_day_but_not_the_month_of_march():
    [letterhead] = [
        block
        for block in compose_small_form({}, dated=date(2019, 3, 5)).blocks
        if isinstance(block, Letterhead)
    ]
    assert letterhead.issuer == ("ỦY BAN NHÂN DÂN", "HUYỆN MẪU")
    assert letterhead.dateline == "Mẫu, ngày 05 tháng 3 năm 2019"


def test_simulated_figures_say_so_under_every_title():
    blocks = compose_small_form({}, caution="Số liệu mô phỏng").blocks
    notes = [block.notes for block in blocks if isinstance(block, Title)]
    notes += [block.attached for block in blocks if isinstance(block, Appendix)]
    assert len(notes) == 2
    assert all("(Số liệu mô phỏng)" in under for under in notes)


def test_a_figure_of_no_row_is_refused():
    with pytest.raises(KeyError, match="no_such_row"):
        compose_small_form({"no_such_row": "1"})
