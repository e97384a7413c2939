"""Whose paper it is, where more than one office stands at its head."""

from __future__ import annotations

import pytest

from tonghop.core.intake.identity import identify
from tonghop.formats import open_document


def office_of(text: str) -> str | None:
    return identify(open_document("paper.txt", text.encode())).reporting_unit


@pytest.mark.parametrize(
    ("head", "office"),
    [
        ("ỦY BAN NHÂN DÂN\nHUYỆN MẪU", "ỦY BAN NHÂN DÂN HUYỆN MẪU"),
        ("UBND TỈNH MẪU\nSỞ TƯ PHÁP", "SỞ TƯ PHÁP"),
        ("ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSỞ TƯ PHÁP", "SỞ TƯ PHÁP"),
    ],
)
def test_the_issuing_body_reports_and_not_the_one_above_it(head: str, office: str):
    assert office_of(f"{head}\nSố: 12/BC-STP\nMẫu, ngày 05 tháng 02 năm 2019\nBÁO CÁO\n") == office


def test_the_letter_a_form_is_given_out_with_reports_for_nobody():
    letter = (
        "UBND TỈNH MẪU\nSỞ TƯ PHÁP\nSố: 12/STP-VP\nMẫu, ngày 05 tháng 3 năm 2019\n"
        "MẪU BÁO CÁO SỐ LIỆU\n({}theo Công văn số {} ngày 05/3/2019 của Sở Tư pháp)\n"
    )
    assert office_of(letter.format("", "12/STP-VP")) is None
    assert office_of(letter.format("", "99/STP-VP")) == "SỞ TƯ PHÁP"
