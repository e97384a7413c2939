"""Labels name rows when they are the form's, and nothing else when they are not."""

import pytest
from tests.forms_in_tests import form_of, row

from tonghop.core.intake.wording import WordingIndex
from tonghop.core.values.folding import fold, fold_with_origin

FORM = form_of(
    row("total", label="TỔNG SỐ"),
    row("received", label="Tổng số hồ sơ tiếp nhận qua Phần mềm Một cửa điện tử của đơn vị"),
    row("level3", label="Tổng số DVCTT mức độ 3"),
    row("level4", label="Tổng số DVCTT mức độ 4"),
    row("commune", label="Tỷ lệ UBND cấp xã đã kết nối"),
    row("district", label="Tỷ lệ UBND cấp huyện đã kết nối"),
    row("window", label="Hiệu quả sử dụng {window}"),
)
INDEX = WordingIndex(FORM)


def named(text: str) -> list[str]:
    """The rows whose wording a text begins with."""
    return [wording.row.code for wording, _ in INDEX.begin(fold_with_origin(text)) if wording.row]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Tổng số: 12", ["total"]),
        ("TỔNG SỐ", ["total"]),
        ("Tổng số hồ sơ tiếp nhận qua Phần mềm Một cửa điện tử của đơn vị: 3569", ["received"]),
        ("Tổng số hồ sơ tiếp nhận qua Phần mềm Một cửa điện tử của đơn vị 3569 hồ sơ", ["received"]),
        ("Tổng số DVCTT mức độ 3 (29)", ["level3"]),
        ("Tỉ lệ UBND cấp xã đã kết nối: 100%", ["commune"]),
        ("Hiệu quả sử dụng từ ngày 01/12/2018 đến ngày 20/5/2019:", ["window"]),
    ],
)
def test_a_text_begins_with_the_longest_wording_of_the_form(text: str, codes: list[str]) -> None:
    assert named(text) == codes


@pytest.mark.parametrize(
    "text", ["Tổng số hồ sơ tiếp nhận qua Phần mềm Một ca: 5", "Tổng số máy in", "Tổng số DVCTT mức độ 5"]
)
def test_a_short_label_is_not_taken_for_the_beginning_of_another(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Tổng số hồ sơ tiếp nhận qua Phần mêm Một cửa điện tử của đơn vị", "received"),
        ("Tổng số hồ sơ tiếp nhận qua Phần mềm", "received"),
        ("Tỷ lệ UBND cấp xã đã kêt nôi", "commune"),
        ("Tổng số DVCT mức độ 4", "level4"),
    ],
)
def test_a_mistyped_or_shortened_label_is_the_one_row_it_can_mean(typed: str, code: str) -> None:
    found = INDEX.nearest(fold(typed), [indicator.code for indicator in FORM.indicators])
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "typed", ["Tổng số DVCTT mức độ 2", "Tổng số", "Tỷ lệ UBND các cấp đã kết nối", "Số máy in"]
)
def test_a_label_that_could_mean_two_rows_or_none_is_no_row(typed: str) -> None:
    open_rows = [indicator.code for indicator in FORM.indicators if indicator.code != "total"]
    assert INDEX.nearest(fold(typed), open_rows) is None


def test_a_row_already_laid_is_no_candidate() -> None:
    assert INDEX.nearest(fold("Tổng số DVCT mức độ 4"), ["level3"]) is None
