"""Folding joins what people type differently and keeps apart what means something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonghop.core.intake.labels import split_marking
from tonghop.core.values.folding import fold, fold_with_origin

SAME = [
    ("Tỷ lệ hồ sơ", "Tỉ lệ  hồ sơ:"),
    ("∑VBĐT", "Σ VBĐT".replace(" ", "")),
    ("hóa đơn", "hoá đơn"),
    ("Ủy ban", "UỶ BAN"),
    ("Độc lập – Tự do", "Độc lập - Tự do"),
    ("công dịch vụ", "cổng dịch vụ"),
    ("<i>Tỷ lệ sở, ngành</i>", "Tỷ lệ sở, ngành"),
    ("**TM. ỦY BAN**", "TM ỦY BAN"),
    ("Nguye\u0302\u0303n", "Nguyễn"),
    ("hồ\u00a0sơ", "hồ sơ"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_differences_of_typing_fold_away(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("mức độ 3", "mức độ 4"), ("cấp xã", "cấp huyện"), ("1.1", "11"), ("100%", "100")],
)
def test_what_carries_meaning_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x1EFF), max_size=80))
def test_folding_with_offsets_says_the_same_and_points_back(text: str) -> None:
    folded = fold_with_origin(text)
    assert folded.text == fold(text)
    assert list(folded.origin) == sorted(folded.origin)
    assert all(0 <= offset < len(text) for offset in folded.origin)


@pytest.mark.parametrize(
    ("line", "stt", "wording"),
    [
        ("1.1. Tổng băng thông", "1.1.", "Tổng băng thông"),
        ("I/ Kết nối mạng", "I/", "Kết nối mạng"),
        ("- Tỷ lệ văn bản", "", "Tỷ lệ văn bản"),
        ("a. Tỷ lệ CBCCVC", "a.", "Tỷ lệ CBCCVC"),
        (" -  Tổng số", "", "Tổng số"),
        ("**1. Cổng thông tin:**", "1.", "Cổng thông tin:**"),
        ("10 người", "", "10 người"),
        ("30", "", "30"),
        ("2. Thống kê tại Văn thư", "2.", "Thống kê tại Văn thư"),
    ],
)
def test_the_marking_before_a_line_is_told_from_its_wording(line: str, stt: str, wording: str) -> None:
    marking = split_marking(line)
    assert (marking.stt, line[marking.wording_start :]) == (stt, wording)
