"""Sentences show figures, dates and lists as each language writes them, and never fail a user."""

from datetime import date
from decimal import Decimal

import pytest

from tonghop.core.findings import Argument, Explanation, Finding, Severity
from tonghop.core.sentences.catalogue import CATALOGUE, merge_sentences
from tonghop.core.sentences.model import Sentence
from tonghop.core.sentences.render import message_of, missing_arguments, render, sentence_of, show

FINDING = Finding(
    code="BM7-4.6",
    kind="ratio",
    severity=Severity.ERROR,
    arguments={
        "form": "Biểu mẫu 7",
        "stt": "4.6",
        "label": "Tỷ lệ",
        "stated": Decimal(100),
        "measure": "%",
        "numerator": Decimal(194),
        "denominator": Decimal(1279),
        "expected": Decimal("15.17"),
        "citation": "Công văn số 609/STTTT-CNTT",
    },
    explanations=(
        Explanation("complement_of_row", {"row": "4.5", "figure": Decimal("73.11")}),
        Explanation("neighbour_row", {"row": "4.4", "figure": Decimal(100)}),
    ),
    ground="letter-609",
)


@pytest.mark.parametrize(
    ("argument", "vietnamese", "english"),
    [
        (Decimal("7794"), "7.794", "7,794"),
        (Decimal("99.50"), "99,50", "99.50"),
        (Decimal("1E+3"), "1.000", "1,000"),
        (2019, "2019", "2019"),
        (date(2019, 5, 4), "04/05/2019", "04/05/2019"),
        (("4.4", Decimal("1.5")), "4.4, 1,5", "4.4, 1.5"),
        ("số", "số", "số"),
    ],
)
def test_an_argument_is_shown_as_the_language_writes_it(
    argument: Argument, vietnamese: str, english: str
) -> None:
    assert show(argument, "vi") == vietnamese
    assert show(argument, "en") == english


def test_a_sentence_tells_place_finding_explanations_advice_and_ground() -> None:
    assert sentence_of(FINDING) == (
        'Biểu mẫu 7, mục 4.6 "Tỷ lệ": ghi 100%, tính từ 194/1.279 là 15,17%. '
        "Bằng 100 trừ mục 4.5: 100 − 73,11; hoặc 100 là số của mục 4.4 liền kề. "
        "Đề nghị sửa số liệu hoặc ghi rõ mẫu số. Căn cứ: Công văn số 609/STTTT-CNTT."
    )


def test_a_message_is_the_place_and_the_finding_alone() -> None:
    assert message_of(FINDING, "en") == (
        'Biểu mẫu 7, row 4.6 "Tỷ lệ": says 100%, but 194/1,279 gives 15.17%.'
    )


def test_a_missing_argument_leaves_a_mark_and_is_named_to_tests() -> None:
    assert render("heading_row", {}) == CATALOGUE["heading_row"].vi.replace("{stated}", "…")
    assert missing_arguments("heading_row", {}) == {"stated"}


def test_an_unknown_key_comes_out_as_itself() -> None:
    assert render("no.such.key") == "no.such.key"


def test_one_key_in_two_stages_is_refused() -> None:
    stage = {"ratio": Sentence(vi="a", en="b")}
    with pytest.raises(ValueError, match="ratio"):
        merge_sentences([stage, stage])
