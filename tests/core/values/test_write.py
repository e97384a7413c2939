"""How figures and answers are printed."""

from decimal import Decimal

import pytest

from tonghop.core.values.model import (
    Answer,
    Coded,
    Expectation,
    Missing,
    MissingReason,
    Relation,
    Text,
    ValueType,
)
from tonghop.core.values.write import format_answer, format_number

FILES = Expectation(ValueType.COUNT, ("hồ sơ",))
RATE = Expectation(ValueType.RATE, ("%",))
SPEED = Expectation(ValueType.QUANTITY, ("Mbps",))
STAGE = Expectation(ValueType.CODED, codes={"0": "Chưa", "1": "Hoàn thành"})


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        ("7794", None, "7.794"),
        ("99.52", None, "99,52"),
        ("99.50", None, "99,50"),
        ("-1234567.5", None, "-1.234.567,5"),
        ("99.595", 2, "99,60"),
        ("100", 2, "100,00"),
        ("1E+3", None, "1.000"),
        ("-0.0", None, "0,0"),
    ],
)
def test_a_number_is_written_as_official_papers_do(value: str, decimals: int | None, written: str) -> None:
    assert format_number(Decimal(value), decimals) == written


@pytest.mark.parametrize(
    ("answer", "row", "written"),
    [
        (Answer(Decimal(7794)), FILES, "7.794"),
        (Answer(Decimal(3700), bound=Relation.MORE_THAN), FILES, "hơn 3.700"),
        (Answer(Decimal("99.52")), RATE, "99,52%"),
        (Answer(Decimal("99.59"), Decimal(743), Decimal(746), Decimal("99.59")), RATE, "743/746 đạt 99,59%"),
        (Answer(Decimal(100), Decimal(645), Decimal(645)), RATE, "645/645"),
        (Answer(Decimal(1972)), SPEED, "1972"),
        (Answer(Decimal("1.972")), SPEED, "1,9720"),
        (Answer(True), Expectation(ValueType.YES_NO), "Có"),
        (Answer(Coded("1")), STAGE, "1"),
        (Answer(Text("Misa")), Expectation(ValueType.TEXT), "Misa"),
        (Answer(Missing(MissingReason.NONE_OCCURRED)), FILES, "không phát sinh"),
        (Answer(Missing(MissingReason.NOT_ENTERED)), FILES, ""),
    ],
)
def test_an_answer_is_written_so_that_it_cannot_be_misread(
    answer: Answer, row: Expectation, written: str
) -> None:
    assert format_answer(answer, row) == written


def test_a_code_outside_the_codelist_is_refused() -> None:
    with pytest.raises(ValueError, match="code '7' is none of 0, 1"):
        format_answer(Answer(Coded("7")), STAGE)
