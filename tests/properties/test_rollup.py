"""Laws of the roll-up, on generated offices: order, additivity, merging, and rates that are no means."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.forms_in_tests import contribution, form_of, row

from tonghop.core.forms.model import RollUpRule
from tonghop.core.observations import Observation, ObservationSet
from tonghop.core.rollup import Contribution, fold
from tonghop.core.values.model import Answer, Coded, Missing, MissingReason, Relation, ValueType

ADDITIVE = ("received", "on_time", "bandwidth")
FORM = form_of(
    row("received"),
    row("on_time", blank_means=MissingReason.NONE_OCCURRED),
    row("bandwidth", ValueType.QUANTITY),
    row("on_time_rate", ValueType.RATE, RollUpRule.REBUILT_RATE, formula="share(on_time, received, 2)"),
    row("leaders_rate", ValueType.RATE, RollUpRule.REBUILT_RATE),
    row("connected", ValueType.YES_NO, RollUpRule.SHARE_OF_YES),
    row("stage", ValueType.CODED, RollUpRule.DISTRIBUTION),
)

counts = st.integers(min_value=0, max_value=10**9).map(Decimal)
amounts = st.decimals(min_value=0, max_value=10**6, places=3)
blanks = st.sampled_from(list(MissingReason)).map(lambda reason: Answer(Missing(reason)))
bounds = st.one_of(st.none(), st.sampled_from(list(Relation)))


@st.composite
def stated_rates(draw: st.DrawFn) -> Answer:
    """A rate, with or without the a/b it came from."""
    denominator = draw(st.integers(min_value=1, max_value=10**6).map(Decimal))
    numerator = draw(st.integers(min_value=0, max_value=int(denominator)).map(Decimal))
    rate = 100 * numerator / denominator
    return Answer(rate, numerator, denominator) if draw(st.booleans()) else Answer(rate)


def figures(additive: st.SearchStrategy[Answer]) -> st.SearchStrategy[dict[str, Answer]]:
    """The answers of one office; a row it does not mention is left out."""
    return st.fixed_dictionaries(
        {},
        optional={
            "received": additive | blanks,
            "on_time": additive | blanks,
            "bandwidth": st.builds(Answer, amounts) | blanks,
            "on_time_rate": stated_rates() | blanks,
            "leaders_rate": stated_rates() | blanks,
            "connected": st.builds(Answer, st.booleans()) | blanks,
            "stage": st.builds(Answer, st.sampled_from("012").map(Coded)) | blanks,
        },
    )


@st.composite
def offices(draw: st.DrawFn, prefix: str = "office") -> list[Contribution]:
    """Up to six offices with distinct codes."""
    sent = draw(st.lists(figures(st.builds(Answer, counts, bound=bounds)), max_size=6))
    return [contribution(f"{prefix}{number}", answers) for number, answers in enumerate(sent)]


@given(st.data())
def test_the_order_of_offices_does_not_matter(data: st.DataObject) -> None:
    sent = data.draw(offices())
    assert fold(data.draw(st.permutations(sent)), FORM) == fold(sent, FORM)


@given(offices("north"), offices("south"))
def test_the_total_of_a_whole_is_the_sum_of_the_totals_of_its_parts(
    north: list[Contribution], south: list[Contribution]
) -> None:
    whole = fold([*north, *south], FORM)
    parts = [fold(north, FORM), fold(south, FORM)]
    for code in ADDITIVE:
        values = [part.totals[code].value for part in parts]
        known = [value for value in values if isinstance(value, Decimal)]
        if known:
            assert whole.totals[code].value == sum(known)
        else:
            assert isinstance(whole.totals[code].value, Missing)
        reported = sum((part.totals[code].coverage.reported for part in parts), ())
        assert sorted(whole.totals[code].coverage.reported) == sorted(reported)


@given(offices())
def test_merging_offices_preserves_additive_totals(sent: list[Contribution]) -> None:
    assume(len(sent) >= 2)
    merged = merge(sent[0], sent[1])
    before, after = fold(sent, FORM), fold([merged, *sent[2:]], FORM)
    for code in ADDITIVE:
        assert after.totals[code].value == before.totals[code].value


def merge(one: Contribution, other: Contribution) -> Contribution:
    """One office in the place of two: figures added, a blank staying blank only where both are."""
    merged = {}
    for code in ADDITIVE:
        given_figures = [
            figure
            for observations in (one.observations, other.observations)
            if (figure := _figure(observations, code)) is not None
        ]
        if given_figures:
            merged[code] = Observation(code, Answer(sum(given_figures, Decimal(0))))
    return Contribution(one.unit, one.name, ObservationSet(merged))


def _figure(observations: ObservationSet, code: str) -> Decimal | None:
    value = observations.value(code)
    if value == Missing(MissingReason.NONE_OCCURRED) and code == "on_time":
        return Decimal(0)
    return value if isinstance(value, Decimal) else None


@given(st.lists(st.tuples(st.integers(1, 10**6), st.integers(0, 10**6)), min_size=1, max_size=6))
def test_a_rebuilt_rate_is_the_rate_of_the_sums(pairs: list[tuple[int, int]]) -> None:
    sent = [
        contribution(f"office{number}", {"received": str(received), "on_time": str(on_time)})
        for number, (received, on_time) in enumerate(pairs)
    ]
    total = fold(sent, FORM).totals["on_time_rate"]
    received, on_time = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    assert isinstance(total.value, Decimal)
    assert abs(total.value - Decimal(100 * on_time) / received) <= Decimal("0.005")
    assert (total.numerator, total.denominator) == (Decimal(on_time), Decimal(received))


@given(st.lists(st.decimals(0, 100, places=2), min_size=1, max_size=6))
def test_rates_without_parts_never_give_a_figure(rates: list[Decimal]) -> None:
    sent = [contribution(f"office{number}", {"leaders_rate": rate}) for number, rate in enumerate(rates)]
    total = fold(sent, FORM).totals["leaders_rate"]
    assert not total.computable
    assert isinstance(total.value, Missing)
    assert total.spread is not None
    assert (total.spread.n_offices, total.spread.lowest, total.spread.highest) == (
        len(rates),
        min(rates),
        max(rates),
    )


@given(offices())
def test_who_reported_is_among_who_was_due_and_counted_once(
    sent: list[Contribution],
) -> None:
    for total in fold(sent, FORM).totals.values():
        assert set(total.coverage.reported) <= set(total.coverage.due)
        assert len(set(total.coverage.reported)) == len(total.coverage.reported)
