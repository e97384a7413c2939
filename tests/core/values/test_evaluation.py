"""An evaluation is a word standing by itself; what a figure reaches is none."""

import unicodedata

import pytest

from tonghop.core.values.evaluation import find_evaluation

CASES = [
    ("Đạt", "Đạt"),
    ("Đạt, có 04 màn hình (kèm theo biên bản giao nhận).", "Đạt"),
    ("Đạt (thực hiện theo quyết định số 22/QĐ-UBND).", "Đạt"),
    ("(kèm theo Quyết định phân công nhiệm vụ của UBND xã). Đạt", "Đạt"),
    ("(Có 02 công chức đã học xong). Chưa đạt.", "Chưa đạt"),
    ("100%; đăng nhập 04 lần/ngày: đạt.", "đạt"),
    ("Có.", "Có"),
    ("Không có", "Không có"),
]
NONE = ["", "Đạt 100%.", "743/746 đạt 99,59%", "Có 02 công chức", "Đảm bảo 100%", "chưa có số liệu", "12."]


@pytest.mark.parametrize(("text", "word"), CASES)
def test_an_evaluation_is_found_where_it_stands(text: str, word: str) -> None:
    found = find_evaluation(text)
    assert found is not None and text[found[0] : found[1]] == word


@pytest.mark.parametrize("text", NONE)
def test_a_word_that_goes_on_is_no_evaluation(text: str) -> None:
    assert find_evaluation(text) is None


@pytest.mark.parametrize(("text", "word"), CASES)
def test_decomposed_letters_make_no_difference(text: str, word: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    found = find_evaluation(apart)
    assert found is not None and unicodedata.normalize("NFC", apart[found[0] : found[1]]) == word
