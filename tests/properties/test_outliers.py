"""Laws of outliers: they hold for any figures an office may have reported."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tonghop.core.checks.outliers import Change, find_unusual_changes, judge_level, median

LEVELS = st.lists(st.integers(1_000, 1_100).map(Decimal), min_size=6, max_size=12)
CHANGES = st.lists(st.builds(Change, *[st.integers(1_000, 1_100).map(Decimal)] * 2), min_size=8, max_size=30)


@given(LEVELS)
def test_a_level_like_the_earlier_ones_is_usual_and_ten_times_as_much_is_not(earlier: list[Decimal]) -> None:
    usual = median(earlier)
    assert not judge_level(usual, earlier)
    assert judge_level(10 * usual, earlier)
    assert judge_level(usual / 10, earlier)


@given(LEVELS)
def test_the_order_of_earlier_figures_does_not_matter(earlier: list[Decimal]) -> None:
    assert median(earlier) == median(sorted(earlier))
    assert judge_level(Decimal(1_300), earlier) == judge_level(Decimal(1_300), earlier[::-1])


@given(CHANGES)
def test_changes_within_a_quarter_of_the_usual_one_are_usual(changes: list[Change]) -> None:
    assert find_unusual_changes(changes) == ()


@given(CHANGES, st.sampled_from([Decimal(10), Decimal("0.1")]))
def test_the_one_change_of_a_factor_of_ten_is_found_and_no_other(
    changes: list[Change], factor: Decimal
) -> None:
    assert find_unusual_changes([*changes, Change(Decimal(1_000), 1_000 * factor)]) == (len(changes),)


@given(st.lists(st.builds(Change, st.integers(0, 50).map(Decimal), st.integers(0, 50).map(Decimal))))
def test_changes_from_or_to_nothing_are_passed_over(changes: list[Change]) -> None:
    told = find_unusual_changes(changes)
    assert all(changes[at].before > 0 and changes[at].now > 0 for at in told)
