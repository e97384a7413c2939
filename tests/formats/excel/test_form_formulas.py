"""Formulas of a form in its own sheet: what LibreOffice computes anew is what core says they mean."""

from __future__ import annotations

import random
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from shutil import which

import pytest
from openpyxl import load_workbook
from tests.formats.excel.test_workbook import recalculated
from xlsxwriter import Workbook

from tonghop.core.formulas.evaluate import evaluate
from tonghop.core.formulas.model import FormulaType
from tonghop.core.formulas.parse import parse
from tonghop.core.formulas.scope import Scope
from tonghop.core.values.model import Answer, Missing, MissingReason
from tonghop.formats.excel.formulas import UNDEFINED_WORDS, NotInSheet, write_formula

NAMES = [f"row_{number}" for number in range(12)]
YES_NO = ["claim_0", "claim_1"]
WRONG = 987654321
N_FORMULAS = 400


def a_figure(chance: random.Random) -> Decimal | None:
    """Missing, zero, or a number to 10^12 with up to six decimals: the fifteen digits a sheet keeps."""
    kind = chance.randrange(6)
    if kind == 0:
        return None
    if kind == 1:
        return Decimal(0)
    decimals = chance.randrange(7)
    limit = min(12, 15 - decimals)
    number = Decimal(chance.randint(-(10**limit), 10**limit)).scaleb(0)
    return number + Decimal(chance.randint(0, 10**decimals - 1)).scaleb(-decimals) if decimals else number


def a_number(chance: random.Random, depth: int) -> str:
    if depth == 0 or chance.random() < 0.2:
        return chance.choice([*NAMES, *NAMES, "100", "0.5"])
    inner = [a_number(chance, depth - 1) for _ in range(3)]
    return chance.choice(
        [
            f"({inner[0]} + {inner[1]})",
            f"({inner[0]} - {inner[1]})",
            f"({inner[0]} / {inner[1]})",
            f"(-{inner[0]})",
            f"sum({inner[0]}, {inner[1]}, {inner[2]})",
            f"min({inner[0]}, {inner[1]})",
            f"max({inner[0]}, {inner[1]})",
            f"abs({inner[0]})",
            f"share({inner[0]}, {inner[1]})",
            f"({inner[0]} if {a_claim(chance, depth - 1)} else {inner[1]})",
            f"count_yes({a_claim(chance, depth - 1)}, {a_claim(chance, depth - 1)})",
        ]
    )


def a_claim(chance: random.Random, depth: int) -> str:
    first, second = chance.choice(NAMES), chance.choice(NAMES)
    plain = chance.choice(
        [
            f"({first} > {second})",
            f"({first} == {second})",
            f"is_blank({first})",
            chance.choice(YES_NO),
            "yes",
        ]
    )
    if depth <= 0:
        return plain
    other = a_claim(chance, depth - 1)
    return chance.choice([f"({plain} and {other})", f"({plain} or {other})", f"(not {plain})"])


def cell_of(code: str, is_earlier: bool) -> tuple[str, FormulaType]:
    if is_earlier or code not in (*NAMES, *YES_NO):
        raise LookupError(code)
    if code in YES_NO:
        return f"$A${len(NAMES) + 1 + YES_NO.index(code)}", FormulaType.YES_NO
    return f"$A${NAMES.index(code) + 1}", FormulaType.NUMBER


def write_sheet(
    figures: dict[str, Decimal | None], claims: dict[str, bool | None], formulas: list[str]
) -> bytes:
    """Figures down column A, formulas down column C, every one with the same wrong cached value."""
    content = BytesIO()
    with Workbook(content) as book:
        sheet = book.add_worksheet()
        for place, figure in enumerate(figures.values()):
            if figure is not None:
                sheet.write_number(place, 0, figure)
        for place, claim in enumerate(claims.values(), start=len(figures)):
            if claim is not None:
                sheet.write_string(place, 0, "Có" if claim else "Không")
        for place, formula in enumerate(formulas):
            sheet.write_formula(place, 2, f"={write_formula(parse(formula), cell_of)}", None, WRONG)
    return content.getvalue()


@pytest.mark.office
@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not on this machine")
@pytest.mark.parametrize("seed", [1, 2])
def test_a_sheet_computes_what_the_formula_means(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    figures = {name: a_figure(chance) for name in NAMES}
    claims = {name: chance.choice([True, False, None]) for name in YES_NO}
    formulas: list[str] = []
    while len(formulas) < N_FORMULAS:
        written = a_number(chance, 2)
        try:
            write_formula(parse(written), cell_of)
        except NotInSheet:
            continue
        formulas.append(written)
    content = write_sheet(figures, claims, formulas)
    planted = load_workbook(BytesIO(content), data_only=True).active
    assert planted is not None and {cell.value for cell in planted["C"]} == {WRONG}
    sheet = recalculated(content, tmp_path).active
    assert sheet is not None
    given = {**figures, **claims}
    scope = Scope({code: Answer(value) for code, value in given.items() if value is not None})
    n_numbers = n_missing = 0
    for place, formula in enumerate(formulas, start=1):
        meant, shown = evaluate(parse(formula), scope), sheet.cell(place, 3).value
        if isinstance(meant, Missing):
            n_missing += 1
            undefined = meant.reason is MissingReason.UNDEFINED
            assert shown in ((None, "", UNDEFINED_WORDS) if undefined else (None, "")), (
                formula,
                meant,
                shown,
            )
        else:
            n_numbers += 1
            assert isinstance(meant, Decimal) and isinstance(shown, int | float), (formula, meant, shown)
            # Fifteen digits of the largest figure that went in; a difference of near ones has fewer.
            largest = max([abs(meant), *(abs(v) for v in figures.values() if v is not None), Decimal(1)])
            loose = any(sign in formula for sign in ("/", "share"))
            allowed = abs(meant) * Decimal("1e-6") if loose else largest * Decimal("1e-13")
            assert abs(Decimal(repr(shown)) - meant) <= allowed + largest * Decimal("1e-13"), (
                formula,
                meant,
                shown,
            )
    assert n_numbers > 50 and n_missing > 50


ROUNDED = [
    ("round(100 * row_0 / row_1, 2)", "743", "746", 99.6),
    ("share(row_0, row_1, 2)", "3552", "3569", 99.52),
    ("truncate(100 * row_0 / row_1, 2)", "743", "746", 99.59),
    ("round(row_0 / row_1, 0)", "5", "2", 3),
    ("round(row_0 / row_1, 0)", "-5", "2", -3),
    ("round(row_0 / row_1, 1)", "1", "0", UNDEFINED_WORDS),
]


@pytest.mark.office
@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not on this machine")
def test_rounding_is_half_up_away_from_zero(tmp_path: Path) -> None:
    content = BytesIO()
    with Workbook(content) as book:
        sheet = book.add_worksheet()
        for place, (formula, upper, lower, _) in enumerate(ROUNDED):
            sheet.write_number(place, 0, Decimal(upper))
            sheet.write_number(place, 1, Decimal(lower))

            def here(code: str, _earlier: bool, row: int = place + 1) -> tuple[str, FormulaType]:
                return f"{'A' if code == 'row_0' else 'B'}{row}", FormulaType.NUMBER

            sheet.write_formula(place, 2, f"={write_formula(parse(formula), here)}", None, WRONG)
    shown = recalculated(content.getvalue(), tmp_path).active
    assert shown is not None
    assert [cell.value for cell in shown["C"]] == [want for *_, want in ROUNDED]


@pytest.mark.parametrize("formula", ["count_units(district)", "numerator(row_0)", "count_rows(annex)"])
def test_what_a_sheet_does_not_hold_is_left_to_core(formula: str) -> None:
    with pytest.raises(NotInSheet):
        write_formula(parse(formula), cell_of)
