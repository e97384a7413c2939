"""Laws of reading and writing figures, on generated answers and generated text."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tonghop.core.values.habit import MarkEvidence, NumberHabit, observe_habit
from tonghop.core.values.model import (
    Answer,
    Coded,
    Confidence,
    Expectation,
    Missing,
    MissingReason,
    Relation,
    Text,
    ValueType,
)
from tonghop.core.values.numbers import scan_numbers
from tonghop.core.values.read import read_answer
from tonghop.core.values.write import format_answer, format_number

COUNT = Expectation(ValueType.COUNT, ("hồ sơ",))
QUANTITY = Expectation(ValueType.QUANTITY, ("Mbps",))
WHOLE_QUANTITY = Expectation(ValueType.QUANTITY, ("máy",), decimals=0)
RATE = Expectation(ValueType.RATE, ("%",))
PAIR = Expectation(ValueType.PAIR)
YES_NO = Expectation(ValueType.YES_NO)
CODED = Expectation(ValueType.CODED, codes={"0": "Chưa", "1": "Đang làm", "2": "Hoàn thành"})
ROWS = (
    COUNT, QUANTITY, RATE, PAIR, YES_NO, CODED,
    Expectation(ValueType.TEXT), Expectation(ValueType.LIST), Expectation(ValueType.HEADING),
)  # fmt: skip

counts = st.integers(0, 10**12).map(Decimal)
wholes = st.integers(-(10**12), 10**12).map(Decimal)
decimals = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places), st.integers(-(10**12), 10**12), st.integers(0, 6)
)
bounds = st.sampled_from([None, *Relation])
evidence = st.builds(MarkEvidence, st.integers(0, 2), st.integers(0, 2))
habits = st.builds(NumberHabit, evidence, evidence, evidence, evidence)
words = st.text(
    st.sampled_from(
        "0123456789０９.,/%()-–…*:; \u00a0\u2009\nxXhồsơđạtCóKhôngchiếmtỷlệkhoảngtriệuMbpsngày\u0301"
    ),
    max_size=40,
)


@st.composite
def figures(draw: st.DrawFn) -> tuple[Answer, Expectation]:
    bound = draw(bounds)
    row, values = draw(
        st.sampled_from([(COUNT, counts), (QUANTITY, decimals), (WHOLE_QUANTITY, wholes), (RATE, decimals)])
    )
    return Answer(draw(values), bound=bound), row


@st.composite
def fractions(draw: st.DrawFn) -> tuple[Answer, Expectation]:
    numerator, denominator, bound = draw(counts), draw(counts), draw(bounds)
    stated = draw(st.none() | decimals)
    row = draw(st.sampled_from([COUNT, QUANTITY, PAIR, RATE]))
    if row is not RATE:
        return Answer(numerator, numerator, denominator, stated, bound), row
    if stated is not None:
        return Answer(stated, numerator, denominator, stated, bound), row
    undefined = Missing(MissingReason.UNDEFINED)
    value = 100 * numerator / denominator if denominator else undefined
    return Answer(value, numerator, denominator, bound=bound), row


missing = st.tuples(
    st.sampled_from(MissingReason).map(lambda reason: Answer(Missing(reason))), st.sampled_from(ROWS)
)
others = st.sampled_from(
    [
        (Answer(True), YES_NO),
        (Answer(False), YES_NO),
        *((Answer(Coded(code)), CODED) for code in CODED.codes),
        (Answer(Text("Theo QĐ 3018 của UBND tỉnh")), Expectation(ValueType.TEXT)),
        (Answer(Text("Misa Bamboo.NET 2019; 12 máy")), Expectation(ValueType.LIST)),
    ]
)


@given(st.one_of(figures(), fractions(), missing, others), habits)
def test_an_answer_read_back_from_its_printed_form_is_the_same(
    printed: tuple[Answer, Expectation], habit: NumberHabit
) -> None:
    answer, row = printed
    assert read_answer(format_answer(answer, row), row, habit).answer == answer


@given(counts)
def test_a_whole_number_of_things_reads_back_from_its_official_form(value: Decimal) -> None:
    habit = observe_habit([])
    assert read_answer(f"{format_number(value)} hồ sơ", COUNT, habit).answer == Answer(value)


@given(words)
def test_every_digit_run_lies_in_exactly_one_number(text: str) -> None:
    tokens = scan_numbers(text)
    assert [text[token.start : token.end] for token in tokens] == [token.text for token in tokens]
    for run in re.finditer(r"[0-9]+", text):
        assert sum(token.start <= run.start() and run.end() <= token.end for token in tokens) == 1
    assert all(one.end <= other.start for one, other in zip(tokens, tokens[1:], strict=False))


@given(words, st.sampled_from(ROWS), habits)
def test_spans_name_every_number_of_any_answer_once(text: str, row: Expectation, habit: NumberHabit) -> None:
    spans = read_answer(text, row, habit).spans
    tokens = scan_numbers(text)
    assert [(span.start, span.end, span.text) for span in spans] == [
        (token.start, token.end, token.text) for token in tokens
    ]


@given(words, st.sampled_from(ROWS), habits)
def test_an_answer_in_question_holds_no_figure_and_a_decided_one_offers_no_other(
    text: str, row: Expectation, habit: NumberHabit
) -> None:
    reading = read_answer(text, row, habit)
    if reading.confidence is Confidence.ASK:
        assert isinstance(reading.answer.value, Text | Missing)
        assert (reading.answer.numerator, reading.answer.denominator) == (None, None)
    else:
        assert reading.alternatives == ()
