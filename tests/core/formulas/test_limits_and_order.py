"""Formulas at their limits, how mistakes are pointed at, and the order of formulas that need one another."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tonghop.core.formulas.errors import FormulaError
from tonghop.core.formulas.evaluate import evaluate, evaluate_all
from tonghop.core.formulas.fuse import fuse
from tonghop.core.formulas.model import formula_type
from tonghop.core.formulas.order import dependencies, order
from tonghop.core.formulas.parse import parse
from tonghop.core.formulas.scope import Scope
from tonghop.core.values.model import Answer, Missing, MissingReason, ValueType


@pytest.mark.parametrize(
    "text",
    [
        "(" * 300 + "a" + ")" * 300,
        "-" * 1_900 + "a",
        "not " * 400 + "a",
        " + ".join(["a"] * 400),
        "a if b else " * 120 + "a",
        "abs(" * 45 + "a" + ")" * 45,
    ],
)
def test_a_formula_nested_too_deeply_is_refused_and_nothing_overflows(text: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(text)
    assert caught.value.key == "too_deep"


def test_a_formula_too_long_is_refused_where_it_becomes_too_long() -> None:
    with pytest.raises(FormulaError) as caught:
        parse("a" * 2_001)
    assert (caught.value.key, caught.value.position) == ("too_long", 2_000)


def test_the_deepest_formula_allowed_is_computed_both_ways() -> None:
    text = " + ".join(["a"] * 100)
    scope = Scope({"a": Answer(Decimal(1))})
    assert evaluate(parse(text), scope) == Decimal(100) == fuse({"k": parse(text)})(scope)["k"]


def test_pointing_shows_the_line_and_a_caret_under_the_character() -> None:
    with pytest.raises(FormulaError) as caught:
        parse('stage == "hoàn thành" or\n  a = b')
    assert caught.value.pointing() == "  a = b\n    ^"
    assert str(caught.value) == f"{caught.value.sentence('vi')}\n{caught.value.pointing()}"


def test_the_caret_does_not_drift_on_letters_with_separate_marks() -> None:
    with pytest.raises(FormulaError) as caught:
        parse('"to\u0302\u0309ng" = a')
    assert caught.value.pointing().splitlines()[1] == " " * len('"tong" ') + "^"


def test_dependencies_are_the_figures_of_this_period() -> None:
    formula = parse("a + numerator(b) - previous(c) + count_rows(lines, speed > 1) + count_units(commune)")
    assert dependencies(formula) == {"a", "b"}


def test_formulas_are_ordered_after_those_they_need_and_otherwise_as_given() -> None:
    formulas = {"rate": parse("share(a, total, 2)"), "first": parse("a"), "total": parse("sum(a, b)")}
    assert order(formulas) == ("total", "rate", "first")


def test_a_circle_is_told_at_the_name_that_closes_it() -> None:
    with pytest.raises(FormulaError) as caught:
        order({"a": parse("b + 1"), "b": parse("2 * c"), "c": parse("1 + a")})
    assert (caught.value.key, caught.value.text, caught.value.position) == ("circle", "1 + a", 4)
    assert "a → b → c → a" in caught.value.sentence("vi")


def test_fusing_refuses_a_circle() -> None:
    with pytest.raises(FormulaError):
        fuse({"a": parse("a + 1")})


def test_carrying_a_figure_over_is_no_circle() -> None:
    formulas = {"open_at_end": parse("previous(open_at_end) + received")}
    scope = Scope({"received": Answer(Decimal(5))}, previous={"open_at_end": Answer(Decimal(7))})
    assert evaluate_all(formulas, scope) == {"open_at_end": Decimal(12)} == fuse(formulas)(scope)


def test_a_long_chain_of_formulas_is_ordered_without_overflow() -> None:
    formulas = {f"k{i}": parse(f"k{i + 1} + 1") for i in range(3_000)}
    assert order(formulas)[0] == "k2999"


def test_a_computed_figure_stands_in_for_a_stated_one() -> None:
    formulas = {"total": parse("sum(a, b)"), "twice": parse("2 * total")}
    scope = Scope({code: Answer(Decimal(n)) for code, n in {"a": 1, "b": 2, "total": 999}.items()})
    assert (
        evaluate_all(formulas, scope) == {"total": Decimal(3), "twice": Decimal(6)} == fuse(formulas)(scope)
    )


def test_every_kind_of_row_but_a_heading_has_a_kind_in_formulas() -> None:
    assert [kind for kind in ValueType if formula_type(kind) is None] == [ValueType.HEADING]


@pytest.mark.parametrize(
    ("whole", "reason"),
    [(4, MissingReason.NOT_ENTERED), (0, MissingReason.UNDEFINED)],
    ids=["a figure", "undefined"],
)
def test_a_computed_figure_has_no_parts_of_its_own(whole: int, reason: MissingReason) -> None:
    formulas = {"rate": parse("share(a, b, 0)"), "part": parse("numerator(rate)")}
    stated = Answer(Decimal(50), numerator=Decimal(1), denominator=Decimal(2))
    scope = Scope({"a": Answer(Decimal(1)), "b": Answer(Decimal(whole)), "rate": stated})
    assert evaluate_all(formulas, scope)["part"] == Missing(reason) == fuse(formulas)(scope)["part"]
