"""Two periods are compared over the offices present in both, rates from their parts, bounds left out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.forms_in_tests import contribution, form_of, row

from tonghop.core.forms.model import FormVersion, RollUpRule, TimeNature
from tonghop.core.periods import Frequency, ReportingPeriod
from tonghop.core.rollup.comparison import NotComparable, PeriodComparison, Span, compare
from tonghop.core.values.model import Answer, Relation, ValueType


def form() -> FormVersion:
    rate = row("rate", ValueType.RATE, RollUpRule.REBUILT_RATE, formula="100 * on_time / received")
    return form_of(
        row("received"),
        row("on_time"),
        rate,
        row("stated", ValueType.RATE, RollUpRule.REBUILT_RATE),
        row("to_date", time_nature=TimeNature.YEAR_TO_DATE),
        row("linked", ValueType.YES_NO, RollUpRule.SHARE_OF_YES),
    )


def of(unit: str, **answers: str | bool | Answer):
    return contribution(unit, answers)


def compared(now, then, code: str, span: Span = Span.PREVIOUS) -> PeriodComparison:
    told = compare(form(), now, then, [code], span)[code]
    assert isinstance(told, PeriodComparison)
    return told


def test_only_offices_of_both_periods_stand_on_either_side() -> None:
    now = [of("a", received="120"), of("b", received="50"), of("new", received="1000")]
    then = [of("a", received="100"), of("b", received="60"), of("gone", received="7000")]
    told = compared(now, then, "received")
    assert told.units == ("a", "b")
    assert (told.now.value, told.then.value) == (Decimal(170), Decimal(160))
    assert (told.change, told.relative) == (Decimal(10), Decimal("6.25"))


def test_movements_run_from_the_largest_rise_to_the_largest_fall() -> None:
    now = [of(unit, received=figure) for unit, figure in (("a", "5"), ("b", "30"), ("c", "10"))]
    then = [of(unit, received="10") for unit in "abc"]
    moved = [(one.unit, one.change) for one in compared(now, then, "received").movements]
    assert moved == [("b", Decimal(20)), ("c", Decimal(0)), ("a", Decimal(-5))]


def test_a_rate_is_rebuilt_on_both_sides_and_never_averaged() -> None:
    now = [of("a", received="100", on_time="100"), of("b", received="900", on_time="450")]
    then = [of("a", received="100", on_time="50"), of("b", received="100", on_time="50")]
    told = compared(now, then, "rate")
    assert told.now.value == Decimal(55), "the mean of 100 % and 50 % would be 75 %"
    assert (told.change, told.relative) == (Decimal(5), None)


def test_an_office_without_its_parts_in_one_period_is_in_neither() -> None:
    now = [of("a", received="100", on_time="90"), of("b", received="10", on_time="1")]
    then = [of("a", received="100", on_time="80"), of("b", received="10")]
    assert compared(now, then, "rate").units == ("a",)


def test_rates_without_parts_are_not_compared() -> None:
    now, then = [of("a", stated="95")], [of("a", stated="90")]
    assert compare(form(), now, then, ["stated"], Span.PREVIOUS) == {"stated": NotComparable.NOBODY}


def test_a_rate_over_nothing_has_no_change() -> None:
    now, then = [of("a", received="0", on_time="0")], [of("a", received="1", on_time="1")]
    assert compare(form(), now, then, ["rate"], Span.PREVIOUS) == {"rate": NotComparable.NO_FIGURE}


def test_a_bound_is_no_figure_to_compare() -> None:
    bounded = Answer(Decimal(3700), bound=Relation.MORE_THAN)
    now = [of("a", received=bounded), of("b", received="8")]
    then = [of("a", received="3000"), of("b", received="8")]
    told = compared(now, then, "received")
    assert (told.units, told.change, told.relative) == (("b",), Decimal(0), Decimal(0))


def test_nothing_before_gives_no_relative_change() -> None:
    assert compared([of("a", received="3")], [of("a", received="0")], "received").relative is None


def test_a_figure_to_date_is_held_against_last_year_alone() -> None:
    now, then = [of("a", to_date="9")], [of("a", to_date="4")]
    assert compare(form(), now, then, ["to_date"], Span.PREVIOUS) == {"to_date": NotComparable.OTHER_STRETCH}
    assert compared(now, then, "to_date", Span.LAST_YEAR).change == Decimal(5)


def test_a_share_of_yes_changes_by_points() -> None:
    now, then = [of("a", linked=True), of("b", linked=True)], [of("a", linked=True), of("b", linked=False)]
    told = compared(now, then, "linked")
    assert (told.change, told.relative) == (Decimal(50), None)


def test_rows_that_are_not_added_are_passed_over() -> None:
    plain = replace(form(), indicators=(row("words", ValueType.TEXT, RollUpRule.LIST),))
    assert compare(plain, [], [], ["words", "unknown"], Span.PREVIOUS) == {}


@pytest.mark.parametrize(
    ("frequency", "number", "before"),
    [
        (Frequency.MONTH, 1, "201812"),
        (Frequency.QUARTER, 1, "20184"),
        (Frequency.QUARTER, 3, "20192"),
        (Frequency.HALF_YEAR, 1, "2018H2"),
        (Frequency.NINE_MONTHS, 1, "2018N"),
        (Frequency.YEAR, 1, "2018"),
    ],
)
def test_the_period_before_has_the_same_length(frequency: Frequency, number: int, before: str) -> None:
    period = ReportingPeriod(2019, frequency, number)
    assert Span.PREVIOUS.before(period).code == before
    assert Span.LAST_YEAR.before(period) == replace(period, year=2018)
