"""What a draft proposes from lines, tables and numbering, and that nothing of it goes unmarked."""

from __future__ import annotations

import pytest

from tonghop.core.intake.drafting.answers import find_answers, read_bracketed_codes, read_codes
from tonghop.core.intake.drafting.lines import LineKind, understand
from tonghop.core.intake.drafting.mapping import map_form
from tonghop.core.intake.drafting.model import ProposedForm
from tonghop.core.intake.drafting.naming import name, slug
from tonghop.core.intake.drafting.propose import propose_form
from tonghop.core.intake.drafting.scope import kinds_alone_asked
from tonghop.formats import open_document

TABLE = """BÁO CÁO THỐNG KÊ TIẾP CÔNG DÂN (mô phỏng)

STT	Nội dung	Đơn vị tính	Số liệu	Ghi chú
1	Số lượt tiếp công dân	lượt
1.1	Tiếp thường xuyên	lượt
1.2	Tiếp định kỳ	lượt
2	Tình trạng phần mềm	Chưa có = 0 Đang làm = 1 Đã có = 2
3	Tỷ lệ đơn giải quyết đúng hạn	%
3.1	Tổng số đơn thuộc thẩm quyền	đơn
3.2	Số đơn giải quyết đúng hạn	đơn
4	Kinh phí đã chi	triệu đồng
5	Tổng số đơn tiếp nhận	đơn
	Trong đó:
	- Đơn khiếu nại	đơn
	- Đơn tố cáo	đơn
"""
LINES = """BÁO CÁO THỐNG KÊ TIẾP CÔNG DÂN (mô phỏng)

I. Tiếp công dân

1. Tổng số lượt tiếp: ........ lượt

- Tổng số vụ việc: ...... vụ việc, chiếm tỷ lệ: ..... %

- Có ban hành nội quy: Có/ Không?

Ghi chú: Câu này chỉ UBND các xã, phường báo cáo

II. Liên hệ

Ghi chú: Mục này chỉ dành cho các sở, ban, ngành

1. Họ và tên người lập: ............

2. Điện thoại: 0269.........
"""


def propose(text: str) -> ProposedForm:
    return propose_form(open_document("mau.txt", text.encode()))


def rows(form: ProposedForm) -> dict[str, tuple[str, str]]:
    return {row.label: (row.value_type.value, row.unit) for row in form.rows}


def test_types_and_units_come_from_the_unit_column() -> None:
    told = rows(propose(TABLE))
    assert told["Số lượt tiếp công dân"] == ("count", "lượt")
    assert told["Tỷ lệ đơn giải quyết đúng hạn"] == ("rate", "%")
    assert told["Kinh phí đã chi"] == ("quantity", "triệu đồng")
    assert told["Tình trạng phần mềm"] == ("coded", "")
    assert told["Trong đó"] == ("heading", "")


def test_codes_hidden_in_the_unit_column_are_a_codelist() -> None:
    [coded] = [row for row in propose(TABLE).rows if row.codes]
    assert coded.codes == {"0": "Chưa có", "1": "Đang làm", "2": "Đã có"}


def test_numbering_and_wording_state_what_belongs_together() -> None:
    form = propose(TABLE)
    labels = {row.code: row.label for row in form.rows}
    told = {
        (one.kind, labels[one.target], tuple(labels[part] for part in one.parts)) for one in form.relations
    }
    assert told == {
        ("sum_of_parts", "Số lượt tiếp công dân", ("Tiếp thường xuyên", "Tiếp định kỳ")),
        (
            "ratio",
            "Tỷ lệ đơn giải quyết đúng hạn",
            ("Số đơn giải quyết đúng hạn", "Tổng số đơn thuộc thẩm quyền"),
        ),
        ("subset", "Tổng số đơn thuộc thẩm quyền", ("Số đơn giải quyết đúng hạn",)),
        ("sum_of_parts", "Tổng số đơn tiếp nhận", ("Đơn khiếu nại", "Đơn tố cáo")),
    }


def test_a_formula_the_form_prints_is_taken_as_printed() -> None:
    form = propose(TABLE.replace("Số lượt tiếp công dân", "Số lượt tiếp công dân (1=1.1+1.2)"))
    [written] = [one for one in form.relations if one.guess.reason == "relation.written_out"]
    assert written.guess.confidence.value == "exact" and len(written.parts) == 2


def test_lines_give_rows_sections_and_who_answers() -> None:
    form = propose(LINES)
    told = rows(form)
    assert told["Tổng số lượt tiếp"] == ("count", "lượt")
    assert told["Tổng số vụ việc"] == ("count", "vụ việc")
    assert told["chiếm tỷ lệ"] == ("rate", "%")
    assert told["Có ban hành nội quy"] == ("yes_no", "")
    by_label = {row.label: row for row in form.rows}
    assert by_label["chiếm tỷ lệ"].follows is by_label["Tổng số vụ việc"]
    assert by_label["Có ban hành nội quy"].answered_by == ("commune",)
    assert [section.answered_by for section in form.sections] == [(), ("department",)]
    assert by_label["Họ và tên người lập"].is_personal and by_label["Điện thoại"].is_personal


def test_a_filled_copy_gives_the_form_of_its_blank() -> None:
    filled = LINES.replace("........ lượt", "1.234 lượt").replace("...... vụ việc", "12 vụ việc")
    filled = filled.replace("..... %", "5,5 %").replace("Có/ Không?", "Có")
    assert rows(propose(filled)) == rows(propose(LINES))
    assert [row.code for row in propose(filled).rows] == [row.code for row in propose(LINES).rows]


def test_a_row_that_nothing_tells_the_type_of_is_asked_about() -> None:
    form = propose(LINES.replace("Tổng số lượt tiếp: ........ lượt", "Kết cấu: ........"))
    [asked] = [guess for row in form.rows for guess in row.guesses if guess.confidence.value == "ask"]
    assert asked.reason == "type.nothing_tells_type"


def test_every_answered_row_says_why_it_has_its_type() -> None:
    for text in (TABLE, LINES):
        draft = map_form(propose(text), "mo-phong/thu", "2026-01-01")
        told = {placed.path for placed in draft.guesses}
        for section in draft.form["sections"]:
            for row in section.get("rows", []):
                assert f"sections[{section['code']}].rows[{row['code']}].type" in told


def test_figures_in_sentences_are_known_by_the_words_around() -> None:
    text = "BÁO CÁO (mô phỏng)\n\n1. Tiếp dân: Trong quý đã tiếp 15 lượt người, xử lý hơn 1.200 đơn thư.\n"
    form = propose(text)
    assert form.sections[0].shape == "narrative" and form.sections[0].title == "Tiếp dân"
    assert [row.phrase for row in form.rows] == [
        "Trong quý đã tiếp {value} lượt người",
        "xử lý {value} đơn thư",
    ]


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("Tổng băng thông (xem mục 10.1): ....... Mbps.", [("blank", "Mbps")]),
        ("Số UBND cấp xã: 14/14 cơ quan, Chiếm tỷ lệ: 100 %", [("pair", "cơ quan"), ("number", "%")]),
        ("Số thủ tục: 301 Chiếm tỷ lệ: 100%", [("number", ""), ("number", "%")]),
        ("Trong nội bộ tỉnh: ……../……../tháng", [("pair", "/tháng")]),
        ("Tổng số văn bản: văn bản", [("unit", "văn bản")]),
        ("Cổng thông tin (https://abc.gov.vn)", []),
        ("Địa chỉ: xem tại phụ lục", []),
    ],
)
def test_room_for_answers(line: str, answers: list[tuple[str, str]]) -> None:
    assert [(found.answer.kind, found.answer.unit) for found in find_answers(line, 0)] == answers


def test_a_long_dotted_line_is_read_at_once() -> None:
    assert find_answers("Nội dung: " + "." * 5000 + " x = y: " + "… " * 3000 + "?", 0) is not None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("- Tổng số đơn: 12 đơn", LineKind.ROWS),
        ("- Tỷ lệ xã có máy quét: Đạt, có 04 máy (kèm biên bản)", LineKind.WORDED),
        ("II. Kết quả", LineKind.HEAD),
        ("Ghi chú: không kê khai số 3", LineKind.NOTE),
        ("Trong quý đã tiếp 15 lượt, tăng so với quý trước.", LineKind.PROSE),
        ("Nơi nhận:", LineKind.CLOSING),
    ],
)
def test_kinds_of_lines(text: str, kind: LineKind) -> None:
    assert understand(text).kind is kind


def test_codes_are_words_of_the_label_and_never_repeat() -> None:
    assert slug("Tổng số hồ sơ đã tiếp nhận (cả trực tuyến)") == "tong_so_ho_so_tiep_nhan"
    assert slug("3 máy quét") == "so_3_may_quet"
    taken: set[str] = set()
    for _ in range(4):
        taken.add(name("Chiếm tỷ lệ", taken, "muc_a"))
    assert len(taken) == 4


def test_a_list_of_codes_needs_two_codes_and_nothing_else() -> None:
    assert read_codes("Chưa = 0, Hoàn thành = 1") == {"0": "Chưa", "1": "Hoàn thành"}
    assert read_codes("máy (cỡ = 1)") == {} and read_codes("hồ sơ") == {}
    assert read_bracketed_codes("Kết nối (Có: 1/ Không: 0)") == {"1": "Có", "0": "Không"}


def test_who_answers_is_told_by_words_only() -> None:
    assert kinds_alone_asked("Mục này chỉ dành cho Văn phòng UBND tỉnh báo cáo") == ("province_office",)
    assert kinds_alone_asked("Tỷ lệ UBND cấp xã đã kết nối") == ()
