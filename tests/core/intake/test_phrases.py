"""Figures inside sentences are given to the row whose words stand around them, and to no other."""

import unicodedata
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.forms_in_tests import form_of, row

from tonghop.core.forms.model import FormVersion, Indicator, Section, SectionShape
from tonghop.core.intake.bind import bind
from tonghop.core.intake.raw import Paragraph, Part, PartKind, RawDocument
from tonghop.core.intake.reading import NumberUse, Reading
from tonghop.core.measure_units import MeasureUnit
from tonghop.core.values.model import Answer, Confidence, Missing, MissingReason, Relation, Text, ValueType
from tonghop.core.values.write import format_number

TOTAL = row("total", phrases=("là {value} văn bản và có",))
LEVEL = row("level3", phrases=("mức 3 là {value}",))
PAIR = row("pair", ValueType.PAIR, phrases=("nội bộ tỉnh): {value}",))
SIGNED = row("signed", phrases=("được ký số {value} văn bản", "được ký số là {value} văn bản"))
RATE = row("rate", ValueType.RATE, phrases=("tỷ lệ: {value}",), measure_unit="percent")
QUALIFIED = row("qualified", ValueType.TEXT, phrases=("bao gồm hồ sơ {value}",))
NARRATIVE = (TOTAL, LEVEL, PAIR, SIGNED, RATE, QUALIFIED)


def paper(text: str) -> RawDocument:
    """A document of these lines."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Paragraph(start, start + len(line), line))
        start += len(line) + 1
    return RawDocument("text/plain", (Part("body", PartKind.BODY, text, tuple(blocks)),))


def narrative(*rows: Indicator) -> FormVersion:
    """A form of one narrative section."""
    section = Section("all", "Số liệu", stt="1", shape=SectionShape.NARRATIVE)
    percent = MeasureUnit("percent", "%")
    return form_of(*rows, sections=(section,), measure_units={"percent": percent})


def read(form: FormVersion, *lines: str) -> Reading:
    return bind(paper("\n".join(("1. Số liệu:", *lines))), form)


@pytest.mark.parametrize(
    ("line", "code", "raw", "answer"),
    [
        ("Văn bản đi là 6.327 văn bản và có chữ ký.", "total", "6.327", Answer(6327)),
        ("Mức 1, 2 là 1.248; mức 3 là 656; mức 4 là 68.", "level3", "656", Answer(656)),
        ("mức 3 là 1.656", "level3", "1.656", Answer(1656)),
        ("Trong nội bộ tỉnh): 1045/1045/tháng. Ngoài", "pair", "1045/1045/tháng", Answer(1045, 1045, 1045)),
        (
            "Trong nội bộ tỉnh): 1.045/1.046/tháng.",
            "pair",
            "1.045/1.046/tháng",
            Answer(1045, 1045, 1046),
        ),
        ("được ký số hơn 3.700 văn bản", "signed", "hơn 3.700", Answer(3700, bound=Relation.MORE_THAN)),
        ("được ký số là 3.700 văn bản", "signed", "3.700", Answer(3700)),
        ("tỷ lệ: 43% (bao gồm hồ sơ còn trong hạn).", "rate", "43%", Answer(43)),
        ("tỷ lệ: 70 % so với năm trước", "rate", "70 %", Answer(70)),
        (
            "tỷ lệ: 43% (bao gồm hồ sơ còn trong hạn).",
            "qualified",
            "bao gồm hồ sơ còn trong hạn",
            Answer(Text("bao gồm hồ sơ còn trong hạn")),
        ),
        ("được ký số …… văn bản", "signed", "……", Answer(Missing(MissingReason.NOT_ENTERED))),
        (
            "được ký số chưa có số liệu văn bản",
            "signed",
            "chưa có số liệu",
            Answer(Missing(MissingReason.NOT_AVAILABLE_YET)),
        ),
    ],
)
def test_a_figure_is_read_from_its_sentence(line: str, code: str, raw: str, answer: Answer) -> None:
    figure = read(narrative(*NARRATIVE), line).observations.figures[code]
    assert (figure.raw, figure.answer) == (raw, answer)


@pytest.mark.parametrize(
    "line",
    [
        "Mức 13 là 656",
        "mức 3 đang được 656 đơn vị dùng",
        "được ký số văn bản 3.700",
        "bao gồm văn bản 12",
        "đã được ký số trong 12 đơn vị là 3.700 tờ",
    ],
)
def test_a_number_other_words_surround_is_left_without_a_place(line: str) -> None:
    reading = read(narrative(*NARRATIVE), line)
    assert reading.observations.figures == {}
    assert any(number.use is NumberUse.UNPLACED for number in reading.numbers)


def test_a_phrase_that_stands_twice_keeps_its_first_figure_and_shows_the_second() -> None:
    reading = read(narrative(LEVEL), "mức 3 là 656", "mức 3 là 657")
    assert reading.observations.figures["level3"].raw == "656"
    assert [number.text for number in reading.numbers if number.use is NumberUse.UNPLACED] == ["657"]


def test_one_figure_is_not_given_to_two_rows() -> None:
    reading = read(narrative(LEVEL, replace(LEVEL, code="again")), "mức 3 là 656")
    assert list(reading.observations.figures) == ["level3"]


def test_the_same_phrase_in_another_section_is_another_row() -> None:
    sections = tuple(
        Section(code, title, stt=stt, shape=SectionShape.NARRATIVE)
        for code, title, stt in (("one", "Cấp tỉnh", "1"), ("two", "Cấp huyện", "2"))
    )
    rows = tuple(replace(LEVEL, code=f"level3_{code}", section=code) for code in ("one", "two"))
    reading = bind(
        paper("1. Cấp tỉnh: mức 3 là 5\n2. Cấp huyện: mức 3 là 7"), form_of(*rows, sections=sections)
    )
    assert {code: figure.raw for code, figure in reading.observations.figures.items()} == {
        "level3_one": "5",
        "level3_two": "7",
    }


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_every_number_written_into_a_sentence_is_read_back(total: int, level: int) -> None:
    written = f"Văn bản đi là {format_number(total)} văn bản và có chữ ký; mức 3 là {format_number(level)}."
    figures = read(narrative(*NARRATIVE), written).observations.figures
    assert (figures["total"].value, figures["level3"].value) == (total, level)


SCREENS = row("screens_rate", ValueType.RATE, label="Tỷ lệ xã có màn hình", stt="Tiêu chí 19")
WITHIN = {"follows": "screens_rate", "supplementary": True}
CRITERION = form_of(
    SCREENS,
    row("met", ValueType.YES_NO, phrases=("{value}",), **WITHIN),
    row("screens", label="màn hình", phrases=("có {value} màn hình",), **WITHIN),
    row("share", ValueType.RATE, label="máy", phrases=("{value} máy tính",), **WITHIN),
    row("evidence", ValueType.LIST, label="kèm theo", phrases=("kèm theo {value}",), **WITHIN),
)


@pytest.mark.parametrize(
    ("answer", "inside"),
    [
        ("Đạt", {"met": True}),
        ("Chưa đạt.", {"met": False}),
        ("Có", {"met": True}),
        ("(kèm theo biên bản). Đạt", {"met": True, "evidence": Missing(MissingReason.ATTACHED_ELSEWHERE)}),
        (
            "Đạt, có 04 màn hình (kèm theo biên bản giao nhận).",
            {"met": True, "screens": 4, "evidence": Missing(MissingReason.ATTACHED_ELSEWHERE)},
        ),
        ("100% máy tính có màn hình.", {"share": 100}),
    ],
)
def test_a_criterion_answered_without_its_rate_is_asked_and_what_stands_beside_is_kept(
    answer: str, inside: dict[str, object]
) -> None:
    reading = bind(paper(f"- Tiêu chí 19: Tỷ lệ xã có màn hình: {answer}"), CRITERION)
    figures = dict(reading.observations.figures)
    criterion = figures.pop("screens_rate")
    assert (criterion.confidence, criterion.printed_stt) == (Confidence.ASK, "Tiêu chí 19")
    assert {code: figure.value for code, figure in figures.items()} == inside
    assert not any(number.use is NumberUse.UNPLACED for number in reading.numbers)


@pytest.mark.parametrize(
    ("answer", "inside"),
    [
        ("Đạt 100%.", {}),
        ("1/1 đạt 100%, có 04 màn hình", {"screens": 4}),
        ("100%; có 4 màn hình: đạt.", {"screens": 4, "met": True}),
    ],
)
def test_a_criterion_answered_with_its_rate_is_read(answer: str, inside: dict[str, object]) -> None:
    figures = dict(
        bind(paper(f"- Tiêu chí 19: Tỷ lệ xã có màn hình: {answer}"), CRITERION).observations.figures
    )
    assert figures.pop("screens_rate").value == 100
    assert {code: figure.value for code, figure in figures.items()} == inside


def test_an_answer_broken_over_two_paragraphs_is_read_whole() -> None:
    text = "- Tiêu chí 19: Tỷ lệ xã có màn hình: Đảm bảo 100% số xã được\n\ntrang bị; kèm theo biên bản"
    figures = bind(paper(text), CRITERION).observations.figures
    assert figures["screens_rate"].raw.endswith("trang bị; kèm theo biên bản")
    assert figures["screens_rate"].value == 100


def test_a_new_item_is_not_taken_for_the_rest_of_the_one_before() -> None:
    for opening in ("- trang bị", "a) trang bị", "Trang bị"):
        text = f"- Tiêu chí 19: Tỷ lệ xã có màn hình: Đảm bảo 100% số xã được\n\n{opening}"
        assert bind(paper(text), CRITERION).observations.figures["screens_rate"].raw.endswith("số xã được")


def test_dashed_lines_under_a_row_of_words_are_its_answer_and_no_further() -> None:
    form = form_of(row("software", ValueType.TEXT, label="Các phần mềm như sau"))
    text = "Các phần mềm như sau:\n- Hộ tịch;\n- Kế toán.\nNơi nhận:\n- Như trên."
    assert bind(paper(text), form).observations.figures["software"].raw == "- Hộ tịch;\n- Kế toán."


def test_marks_written_apart_from_the_last_letter_of_a_label_are_no_part_of_the_answer() -> None:
    form = form_of(row("visits", ValueType.RATE, label="Tỷ lệ phục vụ"))
    text = unicodedata.normalize("NFD", "- Tỷ lệ phục vụ: 743/746 đạt 99,59%.")
    figure = bind(paper(text), form).observations.figures["visits"]
    assert (figure.confidence, figure.answer.stated) == (Confidence.READ, Decimal("99.59"))
