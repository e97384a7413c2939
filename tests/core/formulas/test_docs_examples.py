"""Every example on the page about the formula language gives what the page says."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from tonghop.core.formulas.arithmetic import STRONGEST_FIRST
from tonghop.core.formulas.errors import FormulaError
from tonghop.core.formulas.evaluate import evaluate
from tonghop.core.formulas.functions import FUNCTIONS
from tonghop.core.formulas.fuse import fuse
from tonghop.core.formulas.parse import parse
from tonghop.core.formulas.scope import Scope
from tonghop.core.values.model import Answer, Coded, Missing, MissingReason, Value

PAGE = (Path(__file__).parents[3] / "docs" / "reference" / "formula-language.md").read_text("utf-8")


def table_rows(heading: str) -> list[list[str]]:
    """The rows of every table under that heading row, cell by cell."""
    rows: list[list[str]] = []
    for table in PAGE.split(heading + "\n")[1:]:
        for line in table.splitlines()[1:]:
            if not line.startswith("|"):
                break
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


EXAMPLES = table_rows("| công thức | số liệu | kết quả |")
MISTAKES = table_rows("| viết sai | được báo |")


def value(written: str) -> Value:
    if written in ("yes", "no"):
        return written == "yes"
    if written.startswith('"'):
        return Coded(written.strip('"'))
    return Missing(MissingReason(written)) if written in list(MissingReason) else Decimal(written)


def answer(written: str) -> Answer:
    parts = written.split("/")
    if len(parts) == 2:
        numerator, denominator = map(Decimal, parts)
        return Answer(100 * numerator / denominator, numerator, denominator)
    return Answer(value(written))


def scope_of(figures: str) -> Scope:
    """From "a = 1; b: not_entered; kỳ trước a = 7; đơn vị commune = 41; lines.speed = 1, 2"."""
    answers: dict[str, Answer] = {}
    previous: dict[str, Answer] = {}
    last_year: dict[str, Answer] = {}
    counts: dict[str, int] = {}
    tables: dict[str, list[dict[str, Answer]]] = {}
    for figure in re.findall(r"`([^`]+)`", figures):
        place, written = re.split(r" = |: ", figure, maxsplit=1)
        prefix, _, code = place.rpartition(" ")
        table, _, column = code.rpartition(".")
        if table:
            cells = [answer(cell) for cell in written.split(", ")]
            rows = tables.setdefault(table, [{} for _ in cells])
            for row, cell in zip(rows, cells, strict=True):
                row[column] = cell
        elif prefix == "đơn vị":
            counts[code] = int(written)
        else:
            {"": answers, "kỳ trước": previous, "năm trước": last_year}[prefix][code] = answer(written)
    return Scope(answers, previous, last_year, counts, tables)


@pytest.mark.parametrize(("formula", "figures", "result"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_an_example_gives_what_the_page_says(formula: str, figures: str, result: str) -> None:
    parsed, scope, expected = parse(formula.strip("`")), scope_of(figures), value(result.strip("`"))
    assert repr(evaluate(parsed, scope)) == repr(expected)
    assert repr(fuse({"row": parsed})(scope)["row"]) == repr(expected)


@pytest.mark.parametrize(("formula", "told"), MISTAKES, ids=[row[0] for row in MISTAKES])
def test_a_mistake_is_told_as_the_page_says(formula: str, told: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(formula.strip("`"))
    assert caught.value.sentence("vi") == told


def test_the_page_shows_an_error_as_it_is_displayed() -> None:
    with pytest.raises(FormulaError) as caught:
        parse("total = sum(a, b)")
    assert f"```text\n{caught.value}\n```" in PAGE


def test_the_page_has_a_chapter_and_an_example_for_every_function() -> None:
    assert set(re.findall(r"^### `(\w+)\(", PAGE, flags=re.MULTILINE)) == set(FUNCTIONS)
    examples = " ".join(row[0] for row in EXAMPLES)
    assert [name for name in FUNCTIONS if f"{name}(" not in examples] == []


def test_the_page_names_every_missing_reason_strongest_first() -> None:
    table = PAGE.split("| lý do | nghĩa |")[1].split("\n\n")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, flags=re.MULTILINE) == list(STRONGEST_FIRST)
