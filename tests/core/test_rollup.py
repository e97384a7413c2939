"""Totals over offices: cases as a table, one form of four summed rows and the rates over them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.forms_in_tests import contribution, form_of, row

from tonghop.core.forms.model import RollUpRule, ScopeGround
from tonghop.core.reporting_units import ReportingUnit, UnitKind
from tonghop.core.rollup import RateBasis, RateSpread, Total, fold
from tonghop.core.rollup.fold import join_bounds
from tonghop.core.values.model import (
    Answer,
    Coded,
    Confidence,
    Missing,
    MissingReason,
    Relation,
    Text,
    ValueType,
)

RATE = ValueType.RATE
REBUILT = RollUpRule.REBUILT_RATE
FORM = form_of(
    row("received"),
    row("on_time"),
    row("paper", blank_means=MissingReason.NONE_OCCURRED),
    row("on_time_rate", RATE, REBUILT, formula="round(100 * on_time / received, 2)"),
    row("paper_rate", RATE, REBUILT, formula="round(100 * paper / received, 2)"),
    row("leaders_rate", RATE, REBUILT),
    row("one_decimal_rate", RATE, REBUILT, decimals=1),
    row("connected", ValueType.YES_NO, RollUpRule.SHARE_OF_YES),
    row("stage", ValueType.CODED, RollUpRule.DISTRIBUTION),
    row("services", ValueType.LIST, RollUpRule.LIST),
    row("wards_only", answered_by=(UnitKind.COMMUNE,)),
    row(
        "wards_perhaps",
        answered_by=(UnitKind.COMMUNE,),
        answered_by_ground=ScopeGround.INFERRED,
    ),
    row("heading", ValueType.HEADING, RollUpRule.NONE),
)


def missing(reason: MissingReason) -> Answer:
    return Answer(Missing(reason))


def total_of(indicator: str, *answers: Answer | Decimal | bool | str | None) -> Total:
    """The total of a row to which offices a, b, c… gave these answers, None being no row at all."""
    contributions = [
        contribution(unit, {} if answer is None else {indicator: answer})
        for unit, answer in zip("abcdefgh", answers, strict=False)
    ]
    return fold(contributions, FORM).totals[indicator]


SUMS = [
    ("whole numbers add up", ["3569", "1045"], Decimal(4614), "ab"),
    ("a missing figure leaves its office out of the coverage", ["3569", None], Decimal(3569), "a"),
    ("zero is a figure", ["0", "0"], Decimal(0), "ab"),
    (
        "not entered is not zero",
        ["5", missing(MissingReason.NOT_ENTERED), missing(MissingReason.ATTACHED_ELSEWHERE)],
        Decimal(5),
        "a",
    ),
    (
        "none occurred is no zero where the form does not say so",
        ["5", missing(MissingReason.NONE_OCCURRED)],
        Decimal(5),
        "a",
    ),
    ("words are not figures", ["5", Answer(Text("có"))], Decimal(5), "a"),
    ("nobody reported gives no figure", [None, None], Missing(MissingReason.NOT_AVAILABLE_YET), ""),
]


@pytest.mark.parametrize(("answers", "value", "reported"), [c[1:] for c in SUMS], ids=[c[0] for c in SUMS])
def test_sum(answers: list[Answer | str | None], value: Decimal | Missing, reported: str) -> None:
    total = total_of("received", *answers)
    assert total.value == value
    assert total.coverage.reported == tuple(reported)
    assert len(total.coverage.due) == len(answers)


def test_none_occurred_is_zero_where_the_form_says_a_blank_means_so() -> None:
    total = total_of("paper", "7", missing(MissingReason.NONE_OCCURRED), missing(MissingReason.NOT_ENTERED))
    assert total.value == 7
    assert total.coverage.reported == ("a", "b")


def test_an_office_to_which_a_row_does_not_apply_does_not_owe_it() -> None:
    total = total_of("received", "7", missing(MissingReason.NOT_APPLICABLE), None)
    assert total.coverage.due == ("a", "c")


def test_a_bound_makes_the_total_a_bound_and_names_the_office() -> None:
    total = total_of("received", "100", Answer(Decimal(3700), bound=Relation.MORE_THAN))
    assert (total.value, total.bound, total.bounded) == (Decimal(3800), Relation.MORE_THAN, ("b",))


@pytest.mark.parametrize(
    ("bounds", "joined"),
    [
        ("", None),
        (">", ">"),
        (">= >", ">"),
        (">= >=", ">="),
        ("< <=", "<"),
        ("<=", "<="),
        ("> <", "~"),
        ("> ~", "~"),
    ],
)
def test_bounds_join_one_way_or_become_about(bounds: str, joined: str | None) -> None:
    assert join_bounds(Relation(mark) for mark in bounds.split()) == (Relation(joined) if joined else None)


def test_an_undecided_figure_is_named_and_not_added() -> None:
    asked = contribution("b", {"received": "1045"}, confidence=Confidence.ASK)
    total = fold([contribution("a", {"received": "5"}), asked], FORM).totals["received"]
    assert (total.value, total.undecided) == (Decimal(5), ("b",))
    assert total.coverage.due == ("a", "b")


def test_a_pair_sums_both_sides_only_where_every_office_gave_both() -> None:
    pair = Answer(Decimal(1045), Decimal(1045), Decimal(1100))
    both = total_of("received", pair, Answer(Decimal(10), Decimal(10), Decimal(20)))
    assert (both.numerator, both.denominator) == (Decimal(1055), Decimal(1120))
    one_sided = total_of("received", pair, "10")
    assert (one_sided.value, one_sided.numerator, one_sided.denominator) == (Decimal(1055), None, None)


def two_districts() -> list[tuple[str, dict[str, str | Answer]]]:
    return [
        ("a", {"received": "3569", "on_time": "3552", "on_time_rate": "99.52"}),
        ("b", {"received": "10", "on_time": "5", "on_time_rate": "50"}),
    ]


def test_a_rate_is_rebuilt_from_the_summed_rows_of_its_formula() -> None:
    rolled = fold([contribution(unit, answers) for unit, answers in two_districts()], FORM)
    total = rolled.totals["on_time_rate"]
    assert total.value == Decimal("99.39"), "3557 / 3579, and not the mean 74.76"
    assert (total.basis, total.computable) == (RateBasis.FORMULA, True)
    assert (total.numerator, total.denominator) == (Decimal(3557), Decimal(3579))


def test_an_office_lacking_a_part_is_left_out_of_both_parts() -> None:
    lacking = contribution("c", {"received": "1000", "on_time_rate": "97"})
    rolled = fold([*(contribution(*sent) for sent in two_districts()), lacking], FORM)
    total = rolled.totals["on_time_rate"]
    assert total.value == Decimal("99.39")
    assert total.coverage.reported == ("a", "b")
    assert total.spread == RateSpread(n_offices=1, lowest=Decimal(97), highest=Decimal(97), n_at_100=0)
    assert rolled.totals["received"].value == 4579, "its count is still counted"


def test_none_occurred_is_a_zero_part_where_the_form_says_so() -> None:
    rolled = fold(
        [contribution("a", {"received": "50", "paper": missing(MissingReason.NONE_OCCURRED)})], FORM
    )
    assert rolled.totals["paper_rate"].value == 0
    assert rolled.totals["paper_rate"].coverage.reported == ("a",)


def test_a_zero_denominator_is_undefined() -> None:
    rolled = fold([contribution("a", {"received": "0", "on_time": "0"})], FORM)
    assert rolled.totals["on_time_rate"].value == Missing(MissingReason.UNDEFINED)
    assert rolled.totals["on_time_rate"].computable


def test_rates_without_parts_are_not_computed_and_told_as_a_spread() -> None:
    total = total_of("leaders_rate", "100", "80.5", "100", None)
    assert not total.computable
    assert total.value == Missing(MissingReason.NOT_AVAILABLE_YET)
    assert total.spread == RateSpread(3, Decimal("80.5"), Decimal(100), 2)
    assert total.coverage.reported == ()


def test_a_rate_is_rebuilt_from_the_parts_written_in_the_answers() -> None:
    stated = Answer(Decimal("99.59"), Decimal(743), Decimal(746), stated=Decimal("99.59"))
    total = total_of("leaders_rate", stated, Answer(Decimal(50), Decimal(1), Decimal(2)), "100")
    assert (total.numerator, total.denominator) == (Decimal(744), Decimal(748))
    assert total.value == Decimal("99.47")
    assert (total.basis, total.coverage.reported) == (RateBasis.STATED_PARTS, ("a", "b"))
    assert total.spread == RateSpread(1, Decimal(100), Decimal(100), 1)


def test_stated_parts_round_to_the_decimals_of_the_row() -> None:
    two_of_three = Answer(Decimal("66.6"), Decimal(2), Decimal(3))
    assert total_of("one_decimal_rate", two_of_three).value == Decimal("66.7")


def test_stated_parts_over_nothing_are_undefined() -> None:
    nothing = Answer(Missing(MissingReason.UNDEFINED), Decimal(0), Decimal(0))
    assert total_of("leaders_rate", nothing).value == Missing(MissingReason.UNDEFINED)


def test_a_part_that_is_a_bound_makes_the_rate_about() -> None:
    bounded = contribution(
        "a", {"received": Answer(Decimal(3700), bound=Relation.MORE_THAN), "on_time": "3600"}
    )
    total = fold([bounded], FORM).totals["on_time_rate"]
    assert (total.bound, total.bounded) == (Relation.ABOUT, ("a",))


def test_share_of_yes_counts_only_those_who_said() -> None:
    total = total_of("connected", True, True, False, None)
    assert total.value == Decimal("66.67")
    assert total.codes == {"yes": 2, "no": 1}
    assert len(total.coverage.reported) == 3


def test_distribution_counts_offices_by_code() -> None:
    total = total_of("stage", Answer(Coded("1")), Answer(Coded("0")), Answer(Coded("1")), None)
    assert total.codes == {"0": 1, "1": 2}
    assert total.value == Missing(MissingReason.NOT_APPLICABLE)
    assert total.coverage.reported == ("a", "b", "c")


def test_a_list_says_who_answered() -> None:
    total = total_of("services", Answer(Text("có danh sách kèm theo")), None)
    assert total.coverage.reported == ("a",)


def test_headings_have_no_total() -> None:
    assert "heading" not in fold([], FORM).totals


KINDS = [
    ReportingUnit("district", "Huyện A", kind=UnitKind.DISTRICT),
    ReportingUnit("commune", "Xã B", kind=UnitKind.COMMUNE),
    ReportingUnit("unknown", "Đơn vị C"),
]


def test_only_offices_a_row_asks_owe_it_and_unknown_kinds_owe_everything() -> None:
    rolled = fold([], FORM, KINDS)
    assert rolled.totals["wards_only"].coverage.due == ("commune", "unknown")
    assert rolled.units == ("district", "commune", "unknown")


def test_a_figure_from_an_office_the_form_does_not_ask_is_named_and_not_added() -> None:
    sent = [contribution("district", {"wards_only": "9"}), contribution("commune", {"wards_only": "2"})]
    total = fold(sent, FORM, KINDS).totals["wards_only"]
    assert (total.value, total.uninvited) == (Decimal(2), ("district",))
    assert "district" not in total.coverage.due


def test_an_answer_outside_a_scope_that_is_only_inferred_is_added() -> None:
    total = fold([contribution("district", {"wards_perhaps": "9"})], FORM, KINDS).totals["wards_perhaps"]
    assert (total.value, total.uninvited) == (Decimal(9), ())
    assert total.coverage.due == ("district", "commune", "unknown")


def test_an_office_outside_the_list_is_counted_and_due() -> None:
    rolled = fold([contribution("visitor", {"received": "4"})], FORM, KINDS)
    assert rolled.units == ("district", "commune", "unknown", "visitor")
    assert rolled.totals["received"].value == 4


def test_two_contributions_of_one_office_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match="visitor"):
        fold([contribution("visitor", {}), contribution("visitor", {})], FORM)


def test_the_form_of_these_cases_is_in_force() -> None:
    assert FORM.first_day == date(2023, 1, 1)
