"""Formulas of a form in its own blank: what LibreOffice computes anew is what core says they mean."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from io import BytesIO
from pathlib import Path
from shutil import which
from typing import NamedTuple
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from tests.formats.excel.test_workbook import recalculated
from tests.forms_in_tests import form_of, observations_of, row
from xlsxwriter import Workbook

from tonghop.core.forms.model import Column, FormVersion, Indicator, TableForm, TimeNature
from tonghop.core.formulas.evaluate import evaluate
from tonghop.core.formulas.model import (
    Arithmetic,
    Call,
    Comparison,
    Conditional,
    Formula,
    FormulaType,
    Logic,
    Name,
    Negation,
    Node,
    Not,
    Number,
)
from tonghop.core.formulas.parse import parse
from tonghop.core.formulas.scope import Scope
from tonghop.core.intake.marks import mark_of
from tonghop.core.publication.blank import BlankForm, BlankRequest, prepare_blank
from tonghop.core.values.model import Answer, Missing, MissingReason, Value, ValueType
from tonghop.formats.excel.blank import write_blank
from tonghop.formats.excel.formulas import UNDEFINED_WORDS, NotInSheet, SheetScope, write_formula

NAMES = [f"row_{number}" for number in range(12)]
YES_NO = ["claim_0", "claim_1"]
N_COMMUNES = 77
WRONG = 987654321
N_FORMULAS = 300
NEAR = Decimal("4e-15")
"""How far a binary double, and the additions of a sheet, may stray from a decimal, relative to it."""
FAR = Decimal("Infinity")

needs_office = pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not on this machine")


def a_figure(chance: random.Random) -> Decimal | None:
    """Missing, zero, or a number to 10^12 with up to six decimals."""
    kind = chance.randrange(16)
    if kind == 0:
        return None
    if kind == 1:
        return Decimal(0)
    decimals, digits = chance.randrange(7), chance.randrange(13)
    whole = 10 ** (digits + decimals)
    return Decimal(chance.randint(-whole, whole)).scaleb(-decimals)


def a_number(chance: random.Random, depth: int) -> str:
    if depth == 0 or chance.random() < 0.2:
        return chance.choice([*NAMES, *NAMES, "100", "0.5", f"previous({NAMES[3]})", "count_units(commune)"])
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


class Given(NamedTuple):
    """A form, what its rows hold, and its computed rows."""

    form: FormVersion
    blank: BlankForm
    scope: Scope

    @property
    def computed(self) -> Mapping[str, Formula]:
        return {row.indicator.code: row.computed for row in self.blank.rows if row.computed is not None}


def a_form(seed: int) -> Given:
    """A form whose figures a former report carries, and three hundred rows computed from them."""
    chance = random.Random(seed)
    figures = {name: a_figure(chance) for name in NAMES}
    figures[NAMES[3]] = Decimal("412.25")
    told: dict[str, Answer | Decimal | bool | str] = {k: v for k, v in figures.items() if v is not None}
    told |= {name: said for name in YES_NO if (said := chance.choice([True, False, None])) is not None}
    rows = [row(name, ValueType.QUANTITY, time_nature=TimeNature.MOMENT) for name in NAMES]
    rows += [row(name, ValueType.YES_NO, time_nature=TimeNature.MOMENT) for name in YES_NO]
    while len(rows) < len(NAMES) + len(YES_NO) + N_FORMULAS:
        written = a_number(chance, 2)
        if not re.search(r"row_\d|claim_\d", written):
            continue
        kind = chance.choice([ValueType.QUANTITY, ValueType.QUANTITY, ValueType.RATE])
        rows.append(row(f"computed_{len(rows)}", kind, formula=written, decimals=chance.randrange(7)))
    form = form_of(*rows)
    earlier = observations_of(told)
    request = BlankRequest(earlier=earlier, unit_counts={"commune": N_COMMUNES})
    answers = {code: seen.answer for code, seen in earlier.figures.items()}
    scope = Scope(answers, previous=answers, unit_counts=request.unit_counts)
    return Given(form, prepare_blank(form, request), scope)


def spoilt(content: bytes) -> bytes:
    """The workbook with the same wrong number cached for every formula."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as book, ZipFile(out, "w") as spoiled:
        for name in book.namelist():
            inside = book.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text = inside.decode()
                text = re.sub(
                    r'(<c [^>]*?)(?: t="str")?(><f>[^<]*</f>)<v>[^<]*</v>', rf"\1\2<v>{WRONG}</v>", text
                )
                inside = text.encode()
            spoiled.writestr(name, inside)
    return out.getvalue()


def cells_of(content: bytes | object, codes: list[str], names: bytes) -> dict[str, object]:
    """What stands in the cells of these rows; places are read from the workbook as it was written."""
    book = load_workbook(BytesIO(content), data_only=True) if isinstance(content, bytes) else content
    defined = load_workbook(BytesIO(names)).defined_names
    found = {}
    for code in codes:
        sheet, reference = defined[mark_of(code)].attr_text.rsplit("!", 1)
        found[code] = book[sheet.strip("'")][reference.replace("$", "")].value  # type: ignore[index]
    return found


def strayed(node: Node, scope: Scope) -> Decimal:  # noqa: C901 - one case a node
    """How far a sheet may be from the number a node means; infinite where a claim hangs on less."""

    def number(inner: Node) -> tuple[Decimal, Decimal]:
        meant = evaluate(Formula("", inner), scope)
        return (meant, strayed(inner, scope)) if isinstance(meant, Decimal) else (Decimal(0), FAR)

    match node:
        case Number():
            return Decimal(0)
        case Name() | Call(function="previous" | "count_units"):
            return abs(number_of(node, scope)) * NEAR
        case Negation(operand=operand) | Call(function="abs", arguments=(operand,)):
            return strayed(operand, scope)
        case Arithmetic(operator="+" | "-", left=left, right=right):
            (a, of_a), (b, of_b) = number(left), number(right)
            return of_a + of_b + (abs(a) + abs(b)) * NEAR
        case Arithmetic(operator="/", left=left, right=right):
            return of_quotient(number(left), number(right))
        case Call(function="share", arguments=(part, whole)):
            return 100 * of_quotient(number(part), number(whole))
        case Call(function="sum", arguments=parts):
            told = [number(part) for part in parts]
            return sum((of + abs(value) * 3 * NEAR for value, of in told), Decimal(0))
        case Call(function="min" | "max", arguments=parts):
            return max(strayed(part, scope) for part in parts)
        case Call(function="count_yes", arguments=claims):
            return Decimal(0) if all(is_sure(claim, scope) for claim in claims) else FAR
        case Conditional(condition=condition, chosen=chosen, otherwise=otherwise):
            if not is_sure(condition, scope):
                return FAR
            return strayed(chosen if evaluate(Formula("", condition), scope) is True else otherwise, scope)
    raise AssertionError(node)


def number_of(node: Node, scope: Scope) -> Decimal:
    meant = evaluate(Formula("", node), scope)
    return meant if isinstance(meant, Decimal) else Decimal(0)


def of_quotient(above: tuple[Decimal, Decimal], below: tuple[Decimal, Decimal]) -> Decimal:
    (a, of_a), (b, of_b) = above, below
    if abs(b) <= of_b or FAR in (of_a, of_b):
        return FAR
    return (of_a + abs(a / b) * of_b) / (abs(b) - of_b) + abs(a / b) * NEAR


def is_sure(node: Node, scope: Scope) -> bool:
    """Whether every comparison in a claim is between figures a sheet can tell apart or holds as equal."""
    match node:
        case Comparison(left=left, right=right):
            apart = abs(number_of(left, scope) - number_of(right, scope))
            return not apart or apart > strayed(left, scope) + strayed(right, scope) + Decimal("1e-6")
        case Logic(operands=operands):
            return all(is_sure(operand, scope) for operand in operands)
        case Not(operand=operand):
            return is_sure(operand, scope)
    return True


def shown_as(value: object, one: Indicator) -> Decimal:
    """The figure a cell shows: fifteen digits, and a fraction in percent."""
    assert isinstance(value, int | float), (one.code, one.formula, value)
    number = Decimal(repr(value)) * (100 if one.value_type is ValueType.RATE else 1)
    return number.quantize(Decimal(1).scaleb(-(one.decimals or 0)), ROUND_HALF_UP)


@pytest.mark.office
@needs_office
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_blank_computes_what_its_formulas_mean(seed: int, tmp_path: Path) -> None:
    """To the last declared decimal wherever a double can tell it; elsewhere as near as a double can be."""
    given = a_form(seed)
    codes = list(given.computed)
    content = write_blank(given.blank)
    planted = spoilt(content)
    assert set(cells_of(planted, codes, content).values()) == {WRONG}, "every cached value is wrong"
    anew = cells_of(recalculated(planted, tmp_path), codes, content)
    cached = cells_of(content, codes, content)
    n_exact = n_near = n_missing = 0
    for code, formula in given.computed.items():
        one, meant = given.form.indicator(code), evaluate(formula, given.scope)
        if isinstance(meant, Missing):
            n_missing += 1
            is_undefined = meant.reason is MissingReason.UNDEFINED
            allowed = (None, "", UNDEFINED_WORDS) if is_undefined else (None, "")
            assert anew[code] in allowed and cached[code] in allowed, (one.formula, meant, anew[code])
            continue
        assert isinstance(meant, Decimal) and isinstance(formula.root, Call)
        unrounded = number_of(formula.root.arguments[0], given.scope)
        stray = strayed(formula.root.arguments[0], given.scope)
        unit = Decimal(1).scaleb(-(one.decimals or 0))
        tie = (unrounded.quantize(unit, ROUND_DOWN) + (unit / 2).copy_sign(unrounded)) if unrounded else unit
        is_held = stray + abs(meant) * NEAR < unit / 2 and (unrounded == tie or abs(unrounded - tie) > stray)
        if is_held and not (unrounded == tie and stray > unit / 1000):
            n_exact += 1
            assert shown_as(anew[code], one) == meant == shown_as(cached[code], one), (
                one.formula,
                unrounded,
                meant,
                anew[code],
            )
        elif stray != FAR:
            n_near += 1
            off = abs(shown_as(anew[code], one) - meant)
            assert off <= unit + stray + abs(meant) * NEAR, (one.formula, meant, anew[code])
    assert n_exact > 100 and n_missing > 40, (n_exact, n_near, n_missing)


ROUNDED = [
    ("round(100 * row_0 / row_1, 2)", "743", "746", 99.6),
    ("share(row_0, row_1, 2)", "3552", "3569", 99.52),
    ("truncate(100 * row_0 / row_1, 2)", "743", "746", 99.59),
    ("round(row_0 / row_1, 0)", "5", "2", 3),
    ("round(row_0 / row_1, 0)", "-5", "2", -3),
    ("round(row_0 / row_1, 1)", "1", "0", UNDEFINED_WORDS),
]


@pytest.mark.office
@needs_office
def test_rounding_is_half_up_away_from_zero(tmp_path: Path) -> None:
    content = BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for place, (formula, upper, lower, _) in enumerate(ROUNDED):
            sheet.write_number(place, 0, Decimal(upper))
            sheet.write_number(place, 1, Decimal(lower))

            def here(code: str, _earlier: bool, row: int = place + 1) -> tuple[str, FormulaType]:
                return f"{'A' if code == 'row_0' else 'B'}{row}", FormulaType.NUMBER

            sheet.write_formula(place, 2, f"={write_formula(parse(formula), SheetScope(here))}", None, WRONG)
    shown = recalculated(content.getvalue(), tmp_path).active
    assert shown is not None
    assert [cell.value for cell in shown["C"]] == [want for *_, want in ROUNDED]


LINES = TableForm(
    "lines",
    "Đường truyền",
    (
        Column("name", "Tên đường truyền", ValueType.TEXT),
        Column("speed", "Tốc độ đường truyền", ValueType.QUANTITY),
    ),
    key=("name",),
)
OVER_AN_ANNEX = form_of(
    row("total_speed", ValueType.QUANTITY, formula="sum_column(lines, speed)", decimals=2),
    row("n_lines", formula="count_rows(lines)"),
    row(
        "per_commune",
        ValueType.QUANTITY,
        formula="sum_column(lines, speed) / count_units(commune)",
        decimals=3,
    ),
    tables=(LINES,),
)


@pytest.mark.office
@needs_office
@pytest.mark.parametrize(
    "speeds", [(), ("100.5", "20.25"), ("100.5", None), ("300000000000.01", "0.02", "7")]
)
def test_rows_over_an_annex_are_computed_while_it_is_filled(
    speeds: tuple[str | None, ...], tmp_path: Path
) -> None:
    blank = prepare_blank(OVER_AN_ANNEX, BlankRequest(unit_counts={"commune": N_COMMUNES}))
    content = write_blank(blank)
    book = load_workbook(BytesIO(content))
    sheet = book[book.sheetnames[1]]
    first = next(cell.row for cell in sheet["A"] if cell.value == "STT") + 1
    for at, speed in enumerate(speeds, start=first):
        sheet.cell(at, 2).value = f"Đường {at}"
        sheet.cell(at, 3).value = None if speed is None else float(speed)
    filled = BytesIO()
    book.save(filled)
    codes = ["total_speed", "n_lines", "per_commune"]
    anew = cells_of(recalculated(filled.getvalue(), tmp_path), codes, content)
    rows = [{"speed": Answer(Decimal(speed))} if speed is not None else {} for speed in speeds]
    scope = Scope(tables={"lines": rows}, unit_counts={"commune": N_COMMUNES})
    for one in blank.rows:
        assert one.computed is not None
        meant: Value = evaluate(one.computed, scope)
        shown = anew[one.indicator.code]
        if isinstance(meant, Missing):
            assert shown in (None, "")
        else:
            assert shown_as(shown, one.indicator) == meant


@pytest.mark.parametrize(
    "formula", ["count_units(district)", "numerator(row_0)", "sum_column(lines, speed)", "previous(row_0)"]
)
def test_what_a_workbook_does_not_hold_stays_a_cell_to_fill(formula: str) -> None:
    def here(code: str, is_earlier: bool) -> tuple[str, FormulaType]:
        if is_earlier:
            raise LookupError(code)
        return "$A$1", FormulaType.NUMBER

    with pytest.raises(NotInSheet):
        write_formula(parse(formula), SheetScope(here))
    form = form_of(row("row_0"), row("asked", ValueType.QUANTITY, formula=f"{formula} + 0 * row_0"))
    assert prepare_blank(form, BlankRequest()).rows[1].computed is None
