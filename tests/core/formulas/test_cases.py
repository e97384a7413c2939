"""Formulas by the table of cases: results, mistakes with their place and advice, kinds."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from tonghop.core.formulas.errors import FormulaError
from tonghop.core.formulas.evaluate import evaluate
from tonghop.core.formulas.fuse import fuse
from tonghop.core.formulas.model import FormulaType
from tonghop.core.formulas.parse import parse
from tonghop.core.formulas.scope import Scope
from tonghop.core.formulas.types import check_types
from tonghop.core.sentences.formulas import SENTENCES
from tonghop.core.values.model import Answer, Coded, Missing, MissingReason, Text, Value

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "formulas.yaml").read_text("utf-8"))

SYMBOLS = {
    "received": FormulaType.NUMBER,
    "resolved": FormulaType.NUMBER,
    "on_time": FormulaType.RATE,
    "has_portal": FormulaType.YES_NO,
    "stage": FormulaType.CODE,
    "remark": FormulaType.TEXT,
}
TABLES = {"lines": {"network": FormulaType.CODE, "speed": FormulaType.NUMBER}}
CODES = {"stage": ("0", "1")}


def named(table: str) -> pytest.MarkDecorator:
    cases = CASES[table]
    return pytest.mark.parametrize("case", cases, ids=[case.get("name", case["formula"]) for case in cases])


def answer(written: Any) -> Answer:
    match written:
        case {"numerator": numerator, "denominator": denominator}:
            return Answer(value(written), Decimal(numerator), Decimal(denominator))
        case _:
            return Answer(value(written))


def value(written: Any) -> Value:
    match written:
        case bool():
            return written
        case str():
            return Decimal(written)
        case {"missing": reason}:
            return Missing(MissingReason(reason))
        case {"code": code}:
            return Coded(code)
        case {"text": text}:
            return Text(text)
        case {"value": figure}:
            return Decimal(figure)
    raise ValueError(f"the case holds {written!r}")


def answers(written: dict[str, Any]) -> dict[str, Answer]:
    return {code: answer(one) for code, one in written.items()}


def scope_of(case: dict[str, Any]) -> Scope:
    return Scope(
        answers(case["answers"]),
        answers(case.get("previous", {})),
        answers(case.get("last_year", {})),
        case.get("unit_counts", {}),
        {table: [answers(row) for row in rows] for table, rows in case.get("tables", {}).items()},
    )


@named("results")
def test_a_formula_gives(case: dict[str, Any]) -> None:
    formula = parse(case["formula"])
    assert repr(evaluate(formula, scope_of(case))) == repr(value(case["gives"]))


@named("results")
def test_a_fused_formula_gives(case: dict[str, Any]) -> None:
    fused = fuse({"row": parse(case["formula"])})
    assert repr(fused(scope_of(case))["row"]) == repr(value(case["gives"]))


def assert_told(error: FormulaError, case: dict[str, Any]) -> None:
    assert (error.key, error.position) == (case["key"], case["position"])
    assert case["advice"] in error.sentence("vi")
    assert "{" not in error.sentence("en").replace("“{”", "")


@named("misreadings")
def test_a_mistake_in_the_text_is_told_at_its_character(case: dict[str, Any]) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(case["formula"])
    assert_told(caught.value, case)


@named("mistypings")
def test_a_mistake_of_meaning_is_told_at_its_character(case: dict[str, Any]) -> None:
    formula = parse(case["formula"])
    with pytest.raises(FormulaError) as caught:
        check_types(formula, SYMBOLS, tables=TABLES, codes=CODES)
    assert_told(caught.value, case)


@named("kinds")
def test_a_formula_gives_a_kind_known_without_figures(case: dict[str, Any]) -> None:
    kind = check_types(parse(case["formula"]), SYMBOLS, tables=TABLES, codes=CODES)
    assert kind == FormulaType(case["gives"])


def test_every_sentence_on_formulas_has_a_case() -> None:
    told = {case["key"] for case in [*CASES["misreadings"], *CASES["mistypings"]]}
    elsewhere = {"too_long", "too_deep", "circle"}
    keys = {key.removeprefix("formula.") for key in SENTENCES if not key.startswith("formula.type_")}
    assert keys == told | elsewhere
