"""Answers as offices wrote them, and what each is read as: the table is tests/cases/values.yaml."""

from decimal import Decimal
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
import yaml

from tonghop.core.sentences.reading import SENTENCES
from tonghop.core.values.habit import NO_HABIT, observe_habit
from tonghop.core.values.model import (
    Answer,
    Coded,
    Confidence,
    Expectation,
    Missing,
    MissingReason,
    Relation,
    SpanRole,
    Text,
    Value,
    ValueType,
)
from tonghop.core.values.read import read_answer, read_stored

TABLE = yaml.load(
    (Path(__file__).parents[2] / "cases" / "values.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)
RATE = Expectation(ValueType.RATE, ("%",))
FILES = Expectation(ValueType.COUNT, ("hồ sơ",))


def expectation(row: str) -> Expectation:
    asked = TABLE["rows"][row]
    return Expectation(
        ValueType(asked["value_type"]), tuple(asked.get("measure_words", ())), asked.get("codes", {})
    )


def expected_value(case: dict[str, Any]) -> Value:
    kind, _, rest = case["value"].partition(" ")
    if kind == "missing":
        return Missing(MissingReason(rest))
    if kind == "code":
        return Coded(rest)
    if kind == "words":
        return Text(case["text"])
    return kind == "yes" if kind in ("yes", "no") else Decimal(kind)


def expected_answer(case: dict[str, Any]) -> Answer:
    parts = {name: Decimal(case[name]) for name in ("numerator", "denominator", "stated") if name in case}
    bound = Relation(case["bound"]) if "bound" in case else None
    return Answer(expected_value(case), bound=bound, **parts)


def named(case: dict[str, Any]) -> str:
    return f"{case['row']}: {case['text'] or 'blank'}"


@pytest.mark.parametrize("case", TABLE["cases"], ids=named)
def test_an_answer_is_read_as_the_table_says(case: dict[str, Any]) -> None:
    reading = read_answer(case["text"], expectation(case["row"]), NO_HABIT)
    assert reading.answer == expected_answer(case)
    assert reading.confidence == case.get("sure", "read")
    assert reading.reason == f"reading.{case.get('reason', 'plain')}"
    assert [str(value) for value in reading.alternatives] == case.get("alternatives", [])
    if "remark" in case:
        assert reading.remark == case["remark"]


@pytest.mark.parametrize("case", TABLE["cases"], ids=named)
def test_decomposed_letters_and_hard_spaces_change_nothing(case: dict[str, Any]) -> None:
    row = expectation(case["row"])
    written = read_answer(case["text"], row, NO_HABIT)
    assert read_answer(normalize("NFD", case["text"]), row, NO_HABIT).answer == written.answer
    if " " in case["text"] and written.confidence is Confidence.READ and row.value_type is not ValueType.TEXT:
        spaced = read_answer(case["text"].replace(" ", "\u00a0"), row, NO_HABIT)
        assert type(spaced.answer.value) is type(written.answer.value)


def test_every_reason_in_the_table_has_a_sentence() -> None:
    told = {f"reading.{case.get('reason', 'plain')}" for case in TABLE["cases"]}
    assert sorted(told - SENTENCES.keys()) == []


def test_each_number_of_a_rate_with_parts_is_named() -> None:
    spans = read_answer("743/746 đạt 99,59%", RATE, NO_HABIT).spans
    assert [(span.text, span.role) for span in spans] == [
        ("743", SpanRole.NUMERATOR),
        ("746", SpanRole.DENOMINATOR),
        ("99,59", SpanRole.STATED),
    ]


def test_a_number_beside_the_answer_is_a_remark() -> None:
    spans = read_answer("7.794 (kỳ trước chuyển qua là 1.596 hồ sơ)", FILES, NO_HABIT).spans
    assert [(span.text, span.role) for span in spans] == [
        ("7.794", SpanRole.VALUE),
        ("1.596", SpanRole.REMARK),
    ]


@pytest.mark.parametrize(
    ("document", "text", "value"),
    [
        (["12,5 Mbps", "1.248.656"], "1.972", Decimal(1972)),
        (["chiếm 1.3 Mbps mỗi người"], "1.972", Decimal("1.972")),
        (["có 1.3 Mbps", "có 1.248.656 lượt"], "1.972", None),
        (["26.89%", "73.11%"], "1.972", None),
        (["có 1,248,656 lượt"], "1,972", Decimal(1972)),
    ],
)
def test_the_habit_of_the_document_decides_a_quantity(
    document: list[str], text: str, value: Decimal | None
) -> None:
    reading = read_answer(text, Expectation(ValueType.QUANTITY), observe_habit(document))
    if value is None:
        assert reading.confidence is Confidence.ASK
        assert set(reading.alternatives) == {Decimal(1972), Decimal("1.972")}
    else:
        assert (reading.answer.value, reading.confidence) == (value, Confidence.INFERRED)


def test_one_document_may_write_dot_decimals_in_rates_beside_dot_thousands_in_counts() -> None:
    habit = observe_habit(["26.89%", "7.794 (kỳ trước chuyển qua là 1.596 hồ sơ)", "73.11%", "5.873"])
    assert habit.is_mixed
    assert read_answer("26.89%", RATE, habit).answer.value == Decimal("26.89")
    assert read_answer("7.794", FILES, habit).answer.value == Decimal(7794)


def test_a_comma_in_a_count_is_thousands_where_the_document_writes_so() -> None:
    habit = observe_habit(["tổng số 1,248,656 lượt"])
    assert read_answer("7,794", FILES, habit).answer.value == Decimal(7794)


def test_a_dotted_rate_is_asked_where_other_rates_have_decimal_commas() -> None:
    reading = read_answer("7.794%", RATE, observe_habit(["99,52 %", "73,11%"]))
    assert reading.confidence is Confidence.ASK
    assert reading.alternatives == (Decimal("7.794"), Decimal(7794))


def test_a_stored_number_is_exact_whatever_is_shown() -> None:
    reading = read_stored(Decimal(7794), "7,794", FILES)
    assert (reading.answer, reading.confidence) == (Answer(Decimal(7794)), Confidence.EXACT)
    assert [span.text for span in reading.spans] == ["7,794"]


def test_a_stored_number_answers_yes_no_and_codes() -> None:
    stage = expectation("stage")
    assert read_stored(Decimal(1), "1", Expectation(ValueType.YES_NO)).answer == Answer(True)
    assert read_stored(Decimal(2), "2", stage).answer == Answer(Coded("2"))
    assert read_stored(Decimal(7), "7", stage).confidence is Confidence.ASK
