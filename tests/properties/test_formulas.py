"""Laws of formulas, on generated formulas and figures: each missing reason, zero denominators, extremes."""

from __future__ import annotations

from decimal import Decimal, getcontext, localcontext

from hypothesis import given
from hypothesis import strategies as st

from tonghop.core.formulas.errors import FormulaError
from tonghop.core.formulas.evaluate import evaluate, evaluate_all
from tonghop.core.formulas.fuse import fuse
from tonghop.core.formulas.model import Formula, FormulaType
from tonghop.core.formulas.order import dependencies
from tonghop.core.formulas.parse import parse
from tonghop.core.formulas.scope import Scope
from tonghop.core.formulas.types import check_types
from tonghop.core.values.model import Answer, Coded, Missing, MissingReason, Text, Value

NUMBERS = ("n1", "n2", "n3", "n4")
RATES = ("r1", "r2")
CLAIMS = ("y1", "y2")
CODES = ("c1", "c2")
SYMBOLS = {
    **dict.fromkeys(NUMBERS, FormulaType.NUMBER),
    **dict.fromkeys(RATES, FormulaType.RATE),
    **dict.fromkeys(CLAIMS, FormulaType.YES_NO),
    **dict.fromkeys(CODES, FormulaType.CODE),
}
COLUMNS = {"amount": FormulaType.NUMBER, "done": FormulaType.YES_NO}

FIGURES = st.one_of(
    st.sampled_from(
        [Decimal(0), Decimal(1), Decimal(100), Decimal("-0"), Decimal("0.005"), Decimal("2.675")]
    ),
    st.integers(-10_000, 10_000).map(Decimal),
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-1000, max_value=1000),
    st.builds(
        lambda digits, exponent: Decimal(digits).scaleb(exponent),
        st.integers(-(10**40), 10**40),
        st.integers(-9_000, 9_000),
    ),
)
MISSING = st.sampled_from(MissingReason).map(Missing)
REASONS = st.sampled_from([reason.value for reason in MissingReason])


def mostly(present: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    return st.one_of(present, present, present, MISSING)


NUMBER_ANSWERS = st.builds(
    Answer, mostly(FIGURES), numerator=st.none() | FIGURES, denominator=st.none() | FIGURES
)
CLAIM_ANSWERS = st.builds(Answer, mostly(st.booleans()))
CODE_ANSWERS = st.builds(Answer, mostly(st.sampled_from(["0", "1", "2"]).map(Coded)))
ANY_ANSWERS = st.one_of(NUMBER_ANSWERS, CLAIM_ANSWERS, CODE_ANSWERS, st.just(Answer(Text("1"))))


def answers_of_kind(code: str) -> st.SearchStrategy[Answer]:
    return {"n": NUMBER_ANSWERS, "r": NUMBER_ANSWERS, "y": CLAIM_ANSWERS, "c": CODE_ANSWERS}[code[0]]


def scopes(*, of_any_kind: bool) -> st.SearchStrategy[Scope]:
    answers = st.fixed_dictionaries(
        {}, optional={code: ANY_ANSWERS if of_any_kind else answers_of_kind(code) for code in SYMBOLS}
    )
    rows = st.fixed_dictionaries({}, optional={"amount": NUMBER_ANSWERS, "done": CLAIM_ANSWERS})
    return st.builds(
        Scope,
        answers=answers,
        previous=answers,
        same_period_last_year=answers,
        unit_counts=st.dictionaries(st.sampled_from(["commune", "district"]), st.integers(0, 200)),
        tables=st.fixed_dictionaries({}, optional={"annex": st.lists(rows, max_size=3)}),
    )


SCOPES = scopes(of_any_kind=False)
UNRULY_SCOPES = scopes(of_any_kind=True)


def joined(form: str, *parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map(lambda written: form.format(*written))


def listed(function: str, parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(parts, min_size=1, max_size=4).map(lambda written: f"{function}({', '.join(written)})")


def number_leaves(names: tuple[str, ...]) -> st.SearchStrategy[str]:
    name = st.sampled_from(names)
    return st.one_of(
        name,
        name,
        st.sampled_from(["0", "1", "100", "0.1", "99999999999999999999.999"]),
        joined("previous({})", name),
        joined("same_period_last_year({})", name),
        joined("numerator({})", name),
        joined("denominator({})", name),
        st.sampled_from(
            [
                "count_units(commune)",
                "sum_column(annex, amount)",
                "count_rows(annex)",
                "count_rows(annex, amount > 0 and not done)",
            ]
        ),
    )


def expressions(names: tuple[str, ...]) -> tuple[st.SearchStrategy[str], st.SearchStrategy[str]]:
    """Well-typed numbers and claims over those number names, shallow enough to be read."""
    numbers = number_leaves(names)
    claims: st.SearchStrategy[str] = st.sampled_from(
        [*CLAIMS, "yes", "no", 'c1 == "1"', "c1 != c2", "y1 == y2"]
    )
    for _ in range(3):
        inner, inner_claims = numbers, claims
        places = st.integers(0, 10).map(str)
        numbers = st.one_of(
            inner,
            joined("({} {} {})", inner, st.sampled_from("+-*/"), inner),
            joined("-{}", inner),
            listed("sum", inner),
            listed("min", inner),
            listed("max", inner),
            joined("abs({})", inner),
            joined("round({}, {})", inner, places),
            joined("truncate({}, {})", inner, places),
            joined("share({}, {}, {})", inner, inner, places),
            joined("share({}, {})", inner, inner),
            listed("count_yes", inner_claims),
            joined("({} if {} else {})", inner, inner_claims, inner),
        )
        claims = st.one_of(
            inner_claims,
            joined("({} {} {})", inner, st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), inner),
            joined("({} and {})", inner_claims, inner_claims),
            joined("({} or {})", inner_claims, inner_claims),
            joined("(not {})", inner_claims),
            joined("is_blank({})", inner),
            joined("is_missing({}, {})", inner, REASONS),
        )
    return numbers, claims


WELL_TYPED = st.one_of(*expressions(NUMBERS + RATES))
UNTYPED = st.one_of(*expressions((*SYMBOLS, "yes", '"1"')))


@st.composite
def formula_sets(draw: st.DrawFn) -> dict[str, Formula]:
    """Up to five formulas; a later one may name an earlier one, which may also be a stated row."""
    written: dict[str, Formula] = {}
    for code in draw(st.lists(st.sampled_from(["n1", "n2", "k1", "k2", "k3"]), max_size=5, unique=True)):
        names = tuple(name for name in (*NUMBERS, *RATES) if name not in ("n1", "n2")) + tuple(written)
        written[code] = parse(draw(expressions(names)[0]))
    written["holds"] = parse(draw(expressions((*NUMBERS, *written))[1]))
    return written


def printed(values: dict[str, Value]) -> dict[str, str]:
    """Down to trailing zeros and signs, which equality of decimals would hide."""
    return {name: repr(value) for name, value in values.items()}


def parsed(text: str) -> Formula | None:
    try:
        return parse(text)
    except FormulaError:
        return None


@given(formula_sets(), SCOPES)
def test_fused_formulas_give_what_the_definition_gives(formulas: dict[str, Formula], scope: Scope) -> None:
    assert printed(fuse(formulas)(scope)) == printed(evaluate_all(formulas, scope))


@given(UNTYPED, UNRULY_SCOPES)
def test_fused_formulas_agree_even_where_kinds_are_wrong(text: str, scope: Scope) -> None:
    formula = parsed(text)
    if formula is not None:
        assert printed(fuse({"k": formula})(scope)) == printed(evaluate_all({"k": formula}, scope))


@given(WELL_TYPED, SCOPES)
def test_a_formula_that_type_checks_never_raises_and_gives_the_kind_it_promised(
    text: str, scope: Scope
) -> None:
    formula = parse(text)
    kind = check_types(formula, SYMBOLS, tables={"annex": COLUMNS})
    value = evaluate(formula, scope)
    if not isinstance(value, Missing):
        assert isinstance(value, Decimal if kind.is_number else bool)


@given(WELL_TYPED, SCOPES, st.integers(1, 9))
def test_results_do_not_depend_on_the_callers_decimal_context(text: str, scope: Scope, digits: int) -> None:
    formula = parse(text)
    usual = evaluate(formula, scope), fuse({"k": formula})(scope)["k"]
    with localcontext() as context:
        context.prec = digits
        assert repr((evaluate(formula, scope), fuse({"k": formula})(scope)["k"])) == repr(usual)
        assert getcontext().prec == digits


@given(WELL_TYPED, SCOPES, SCOPES)
def test_a_formula_looks_only_at_its_dependencies(text: str, scope: Scope, other: Scope) -> None:
    formula = parse(text)
    needed = dependencies(formula)
    mixed = {**other.answers, **{code: scope.answers[code] for code in needed if code in scope.answers}}
    for code in needed - scope.answers.keys():
        mixed.pop(code, None)
    changed = Scope(mixed, scope.previous, scope.same_period_last_year, scope.unit_counts, scope.tables)
    assert repr(evaluate(formula, changed)) == repr(evaluate(formula, scope))


@given(st.text(alphabet="ab10.,+-*/()<>=!\"' \n\té^[]{};:%andorif", max_size=60) | st.text(max_size=40))
def test_any_text_is_a_formula_or_an_error_that_points_inside_it(text: str) -> None:
    try:
        parse(text)
    except FormulaError as error:
        assert 0 <= error.position <= len(text)
        assert error.pointing().endswith("^")
        assert error.sentence("vi") != error.sentence("en")


@given(st.integers(0, 10**20), st.integers(0, 10))
def test_a_written_number_is_read_exactly(digits: int, places: int) -> None:
    written = f"{Decimal(digits).scaleb(-places):f}"
    assert repr(evaluate(parse(written), Scope())) == repr(Decimal(written))
