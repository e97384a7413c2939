"""Which characters make one number, and what its form allows it to be."""

from decimal import Decimal

import pytest

from tonghop.core.values.habit import MarkEvidence, observe_habit
from tonghop.core.values.numbers import scan_numbers, shape


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("24/5/2019", ["24", "5", "2019"]),
        ("24 /5/2019", ["24", "5", "2019"]),
        ("1.1.", ["1.1"]),
        ("3.1.1. Tỷ lệ", ["3.1.1"]),
        ("14/14", ["14", "14"]),
        ("26.89%", ["26.89"]),
        ("389.033.112", ["389.033.112"]),
        ("99,52 %", ["99,52"]),
        ("1 045", ["1 045"]),
        ("1\u2009045\u2009112", ["1\u2009045\u2009112"]),
        ("1 045,5 hồ sơ", ["1 045,5"]),
        ("mức độ 3 100", ["3", "100"]),
        ("301 100%", ["301", "100"]),
        ("301 100 29", ["301", "100", "29"]),
        ("năm 2019 100", ["2019", "100"]),
        ("Bảng 3A.1", ["3", "1"]),
        ("36a/NQ-CP", ["36"]),
        ("mức 1, 2", ["1", "2"]),
        ("0269….", ["0269"]),
        ("７.７９４", ["７.７９４"]),
    ],
)
def test_a_text_has_these_numbers(text: str, numbers: list[str]) -> None:
    assert [token.text for token in scan_numbers(text)] == numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3569", ["3569"]),
        ("7.794", ["7794", "7.794"]),
        ("7,794", ["7794", "7.794"]),
        ("389.033.112", ["389033112"]),
        ("1.234,5", ["1234.5"]),
        ("1,234.567", ["1234.567"]),
        ("99,50", ["99.50"]),
        ("0.802", ["0.802"]),
        ("1234.567", ["1234.567"]),
        ("1 045,5", ["1045.5"]),
        ("1.1.2", []),
        ("1.23,456", []),
        ("24.5.2019", []),
        ("8934563138165893456313816589", []),
    ],
)
def test_a_number_can_stand_for_these_figures(text: str, values: list[str]) -> None:
    assert [str(value) for value in shape(text).values] == values


@pytest.mark.parametrize(
    "text",
    [
        "1.1. Tổng số",
        "1,1",
        "mục 10.1",
        "Bảng 3.12",
        "mức độ 1,2",
        "phiên bản 2.0",
        "Quản lý ngân sách 8.0",
        "7.794",
        "1.1.2",
        "5873",
    ],
)
def test_row_numbers_and_undecided_marks_show_no_habit(text: str) -> None:
    assert observe_habit([text]) == observe_habit([])


def test_habits_of_rates_and_other_figures_are_counted_apart() -> None:
    habit = observe_habit(["99,52 %", "73,1%", "có 1.3 Mbps", "6.327 văn bản", "có 1.248,5 triệu"])
    assert habit.comma_in_rates == MarkEvidence(decimals=2)
    assert habit.dot_elsewhere == MarkEvidence(thousands=2, decimals=1)
    assert habit.meaning(".", in_rate=False) is None
    assert Decimal("0.5") in shape("0,5").values
