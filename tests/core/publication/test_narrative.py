"""A narrative form is written in its own sentences, with the office's answers in them."""

import pytest
from tests.forms_in_tests import row

from tonghop.core.publication.narrative import write_sentences
from tonghop.core.values.model import ValueType

ROWS = (
    row("total", phrases=("cung cấp {value} dịch vụ",)),
    row("online", phrases=("tiếp nhận {value} hồ sơ",)),
    row("period", ValueType.TEXT, phrases=("số liệu {value}",)),
)
WRITTEN = ("Tỉnh {place} cung cấp {total} dịch vụ.", "Đã tiếp nhận {online} hồ sơ ({period}).")


@pytest.mark.parametrize(
    ("figures", "written", "sentences"),
    [
        ({"total": "1.972"}, WRITTEN, ["Tỉnh Mẫu cung cấp 1.972 dịch vụ."]),
        ({"online": "hơn 170"}, WRITTEN, ["Đã tiếp nhận hơn 170 hồ sơ (……)."]),
        ({"total": ""}, WRITTEN, ["Tỉnh Mẫu cung cấp …… dịch vụ."]),
        ({}, WRITTEN, []),
        ({}, ("Không có số liệu.",), ["Không có số liệu."]),
        (
            {"total": "5", "period": "số liệu quý II"},
            None,
            ["- cung cấp 5 dịch vụ.", "- số liệu quý II."],
        ),
    ],
    ids=["answered", "bounded", "blank", "nothing to say", "words alone", "no layout"],
)
def test_a_sentence_holds_its_answers(
    figures: dict[str, str], written: tuple[str, ...] | None, sentences: list[str]
) -> None:
    paragraphs = write_sentences(ROWS, figures, written, {"place": "Mẫu"})
    assert ["".join(run.text for run in runs) for runs in paragraphs] == sentences


def test_a_mark_lies_on_the_words_before_the_answer() -> None:
    marks, comments = {"total": "th_total"}, {"total": "Kỳ trước: 5"}
    paragraphs = list(
        write_sentences(ROWS, {"total": "", "online": "9"}, WRITTEN, {"place": "Mẫu"}, marks, comments)
    )
    assert [(run.text, run.mark, run.comment) for run in paragraphs[0]] == [
        ("Tỉnh Mẫu cung cấp ", "th_total", "Kỳ trước: 5"),
        ("……", "", ""),
        (" dịch vụ.", "", ""),
    ]
    assert len(paragraphs[1]) == 1, "nothing is broken where there is no mark"


def test_a_sentence_naming_an_unknown_row_is_refused() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        list(write_sentences(ROWS, {"total": "5"}, ("{total} {nowhere}",), {}))
