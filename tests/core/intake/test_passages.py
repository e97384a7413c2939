"""The office's own words are kept under their headings, and nothing that is not its report is among them."""

import pytest

from tonghop.core.checks.personal import without_personal
from tonghop.core.intake.bind import bind
from tonghop.core.observations import ObservationSet, Passage
from tonghop.formats import open_document
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary

FORM = PackLibrary((SHIPPED_PACKS,)).find("vpcp/nghi-quyet-36a@2018-06-05")
OPENING = """BÁO CÁO
Tình hình thực hiện Nghị quyết số 36a/NQ-CP của Chính phủ về Chính phủ điện tử quý II năm 2018 (mô phỏng)
Thực hiện yêu cầu của cấp trên, tỉnh Mô Phỏng báo cáo như sau:
"""
CLOSING = """Trên đây là báo cáo của tỉnh Mô Phỏng.
Nơi nhận:
- Văn phòng Chính phủ;
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mô
"""


def words(body: str) -> list[tuple[str, str, str]]:
    reading = bind(open_document("paper.txt", f"{OPENING}{body}{CLOSING}".encode()), FORM)
    return [(passage.section, passage.heading, passage.text) for passage in reading.observations.passages]


def test_words_after_a_title_and_under_it_are_kept_in_order_without_opening_and_closing() -> None:
    body = (
        "1. Cổng thông tin điện tử: Đang nâng cấp.\n- Đã tập huấn cho cán bộ.\n"
        "7. Hội nghị truyền hình trực tuyến: Đang vận hành.\n"
        "II. NHIỆM VỤ TRONG THỜI GIAN TỚI\n- Nâng cấp cổng.\n"
    )
    plans = "NHIỆM VỤ TRONG THỜI GIAN TỚI"
    assert words(body) == [
        ("portal", "Cổng thông tin điện tử", "Đang nâng cấp."),
        ("portal", "Cổng thông tin điện tử", "Đã tập huấn cho cán bộ."),
        ("conference", "Hội nghị truyền hình trực tuyến", "Đang vận hành."),
        ("plans", plans, "Nâng cấp cổng."),
    ]


@pytest.mark.parametrize("heading", ["TỒN TẠI, HẠN CHẾ", "Kiến nghị, đề xuất"])
def test_words_under_a_heading_of_the_offices_own_are_in_no_section_of_the_form(heading: str) -> None:
    body = (
        "II. NHIỆM VỤ TRONG THỜI GIAN TỚI\n- Nâng cấp cổng.\n"
        f"III. {heading}:\n- Thiếu kinh phí.\n- Thiếu cán bộ.\n"
    )
    assert words(body)[1:] == [("", heading, "Thiếu kinh phí."), ("", heading, "Thiếu cán bộ.")]


def test_a_passage_names_the_rows_whose_figures_stand_in_it() -> None:
    body = (
        "7. Hội nghị truyền hình trực tuyến: "
        "Hệ thống hội nghị truyền hình trực tuyến của tỉnh với 20 điểm cầu.\n"
        "Đang vận hành tốt.\n"
    )
    reading = bind(open_document("paper.txt", f"{OPENING}{body}{CLOSING}".encode()), FORM)
    said = reading.observations.words_of("conference")
    assert [passage.indicators for passage in said] == [("conference_points",), ()]
    assert reading.observations.words_of("plans") == ()


def test_a_passage_that_holds_a_personal_answer_stays_in_the_report_of_the_office() -> None:
    form = PackLibrary((SHIPPED_PACKS,)).find("gia-lai/chinh-phu-dien-tu@2018-11-21")
    personal = next(row.code for row in form.indicators if row.personal)
    kept, left = Passage("Thiếu cán bộ."), Passage("Ông Mô Phỏng", indicators=(personal,))
    assert without_personal(form, ObservationSet(passages=(left, kept))).passages == (kept,)
