"""Patterns that name the letters a match may begin with find what they would find without."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonghop.core.intake import furniture
from tonghop.core.periods import mentions

FIRST = re.compile(r"^(?:\\b)?(?:\(\?-i:)?\(\?=(?:\[[^]]*\])+\)\)?")
PATTERNS = {
    "date": mentions._DATE,
    "window": mentions._WINDOW,
    "period": mentions._PERIOD,
    "year": furniture._YEAR,
    "earlier": furniture._EARLIER_FIGURE,
    "address": furniture._ADDRESS,
    **{kind.value: pattern for kind, pattern in furniture._OTHERS},
}
WORDS = st.sampled_from(
    (
        "từ ngày đến tháng năm quý II IV 6 cuối đầu 01/12/2018 20-5-2019 1.2.2020 … - – 3/4 12 ngàn thá n "
        "NGÀY TỪ Năm giai đoạn 2016 2020 kỳ trước : 45 KỲ Trước https://a.vn/1 mail1@sở.gov.vn www.bộ.vn Fax "
        "Tel ĐT điện thoại 0269.3824 Nghị quyết số 17/NQ-CP Luật Quyết định 28/2018/QĐ-TTg công văn Tờ "
        "trình KẾ HOẠCH mục 1.2 khoản và Điều cột Phần câu Hàng mức độ 3 Tiêu chí 4 bảng Biểu mẫu 7 Phụ lục "
        "BM2 hình 1 cửa cấp phiên bản v2.1 ISO 9001:2015 IPv6 Đ1 đ2 x_1 , . ( ) % / \n"
    ).split(" ")
)
TEXT = st.lists(st.tuples(WORDS, st.sampled_from(("", " ", " ", "\n", "\u00a0"))), max_size=14).map(
    lambda pieces: "".join(word + gap for word, gap in pieces)
)


@pytest.mark.parametrize("name", PATTERNS)
@given(text=TEXT)
def test_the_first_letters_of_a_pattern_leave_nothing_out(name: str, text: str) -> None:
    pattern = PATTERNS[name]
    unguarded = re.compile(FIRST.sub("", pattern.pattern), pattern.flags)
    assert unguarded.pattern != pattern.pattern
    assert [found.span() for found in pattern.finditer(text)] == [
        found.span() for found in unguarded.finditer(text)
    ]


@given(TEXT)
def test_a_text_without_the_sign_of_mail_has_the_addresses_it_has_with_it(text: str) -> None:
    plain = text.replace("@", "")
    found, without = (
        pattern.finditer(plain) for pattern in (furniture._ADDRESS, furniture._ADDRESS_BUT_MAIL)
    )
    assert [one.span() for one in found] == [one.span() for one in without]
