"""The fold: figures of several offices as one.

Decides totals: counts are summed, rates are rebuilt from their parts, and a rate sent without
parts is not computed. Never averages a rate and never reads a missing figure as zero.
This is the slow clear definition; faster engines are proved equal to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, localcontext

from tonghop.core.forms.model import FormVersion, Indicator, RollUpRule
from tonghop.core.formulas.arithmetic import ARITHMETIC
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup.annexes import join_annexes
from tonghop.core.rollup.model import Contribution, RollUp, Total
from tonghop.core.rollup.rates import rebuild_rate, round_rate
from tonghop.core.rollup.standing import RowStanding, added_figure, order_offices, stand_to_row
from tonghop.core.values.model import (
    Answer,
    Coded,
    Missing,
    MissingReason,
    Relation,
    Value,
    ValueType,
)

_NOBODY = Missing(MissingReason.NOT_AVAILABLE_YET)
_NO_SINGLE_FIGURE = Missing(MissingReason.NOT_APPLICABLE)
_UPWARD = frozenset({Relation.MORE_THAN, Relation.AT_LEAST})
_DOWNWARD = frozenset({Relation.LESS_THAN, Relation.AT_MOST})


def fold(
    contributions: Sequence[Contribution], form: FormVersion, due: Sequence[ReportingUnit] = ()
) -> RollUp:
    """Roll the figures of several offices up to one, row by row, by the rule each row lays down.

    Shape: n offices × m rows → m totals; headings have none. The order of contributions does not matter.
    Units: each row's own measure unit; nothing is converted.
    Missing: an office not asked, or answering "not applicable", is not due; "none occurred" is zero
    only where the form says a blank means so; any other missing figure leaves the office out of the
    total and stays visible in its coverage. Nobody's figure gives NOT_AVAILABLE_YET.

    Args:
        contributions: one report an office, the one that holds.
        form: the version all of them answered.
        due: the offices that owe it; an office that reported is due whether listed or not.

    Raises:
        ValueError: two contributions name one office.
    """
    offices = order_offices(contributions, due)
    rows = {indicator.code: indicator for indicator in form.indicators}
    standings = {
        code: stand_to_row(offices, form, indicator)
        for code, indicator in rows.items()
        if indicator.value_type is not ValueType.HEADING and not indicator.personal
    }
    with localcontext(ARITHMETIC):
        totals = {code: _total(rows[code], standing, rows, standings) for code, standing in standings.items()}
        annexes = join_annexes(contributions, form, due)
    return RollUp(totals, tuple(office.unit for office in offices), annexes)


def _total(
    indicator: Indicator,
    standing: RowStanding,
    rows: Mapping[str, Indicator],
    standings: Mapping[str, RowStanding],
) -> Total:
    match indicator.roll_up:
        case RollUpRule.SUM:
            return _sum(indicator, standing)
        case RollUpRule.REBUILT_RATE:
            return rebuild_rate(indicator, rows, standings)
        case RollUpRule.SHARE_OF_YES:
            return _share_of_yes(indicator, standing)
        case RollUpRule.DISTRIBUTION | RollUpRule.LIST | RollUpRule.NONE | RollUpRule.COUNT_OFFICES:
            return _distribution(indicator, standing)


def _sum(indicator: Indicator, standing: RowStanding) -> Total:
    """Sum the figures; a bounded one ("hơn 3.700") makes the total a bound. A pair sums both sides."""
    figures = {
        unit: figure
        for unit, answer in standing.answers.items()
        if (figure := added_figure(answer, indicator)) is not None
    }
    bounds = {unit: bound for unit in figures if (bound := standing.answers[unit].bound) is not None}
    pairs = [
        (answer.numerator, answer.denominator)
        for unit in figures
        if (answer := standing.answers[unit]).numerator is not None and answer.denominator is not None
    ]
    is_whole_pair = bool(pairs) and len(pairs) == len(figures)
    return Total(
        indicator=indicator.code,
        rule=RollUpRule.SUM,
        value=sum(figures.values(), Decimal(0)) if figures else _NOBODY,
        coverage=standing.coverage(figures),
        numerator=_summed(numerator for numerator, _ in pairs) if is_whole_pair else None,
        denominator=_summed(denominator for _, denominator in pairs) if is_whole_pair else None,
        bounded=tuple(bounds),
        bound=join_bounds(bounds.values()),
        undecided=standing.undecided,
        uninvited=standing.uninvited,
    )


def _summed(figures: Iterable[Decimal | None]) -> Decimal:
    return sum((figure for figure in figures if figure is not None), Decimal(0))


def join_bounds(bounds: Iterable[Relation]) -> Relation | None:
    """How a sum stands to the truth when some of its figures are bounds.

    All one way keeps the way, strictly where any is strict; both ways, or "about", leaves "about".
    """
    kinds = frozenset(bounds)
    if not kinds:
        return None
    if kinds <= _UPWARD:
        return Relation.MORE_THAN if Relation.MORE_THAN in kinds else Relation.AT_LEAST
    if kinds <= _DOWNWARD:
        return Relation.LESS_THAN if Relation.LESS_THAN in kinds else Relation.AT_MOST
    return Relation.ABOUT


def _share_of_yes(indicator: Indicator, standing: RowStanding) -> Total:
    """The share of offices saying yes among those that said yes or no, in percent."""
    said = {unit: answer.value for unit, answer in standing.answers.items() if isinstance(answer.value, bool)}
    n_yes = sum(said.values())
    share: Value = _NOBODY
    if said:
        share = round_rate(Decimal(100) * n_yes / len(said), indicator)
    return Total(
        indicator=indicator.code,
        rule=RollUpRule.SHARE_OF_YES,
        value=share,
        coverage=standing.coverage(said),
        numerator=Decimal(n_yes) if said else None,
        denominator=Decimal(len(said)) if said else None,
        codes={"yes": n_yes, "no": len(said) - n_yes} if said else {},
        undecided=standing.undecided,
        uninvited=standing.uninvited,
    )


def _distribution(indicator: Indicator, standing: RowStanding) -> Total:
    """How many offices gave each code; a listed row or one without a rule only says who answered."""
    answered = {
        unit: answer for unit, answer in standing.answers.items() if not isinstance(answer.value, Missing)
    }
    codes: Mapping[str, int] = {}
    if indicator.roll_up is RollUpRule.DISTRIBUTION:
        answered = {unit: answer for unit, answer in answered.items() if _code(answer) is not None}
        codes = dict(sorted(Counter(code for answer in answered.values() if (code := _code(answer))).items()))
    return Total(
        indicator=indicator.code,
        rule=indicator.roll_up,
        value=_NO_SINGLE_FIGURE if answered else _NOBODY,
        coverage=standing.coverage(answered),
        codes=codes,
        undecided=standing.undecided,
        uninvited=standing.uninvited,
    )


def _code(answer: Answer) -> str | None:
    if isinstance(answer.value, Coded):
        return answer.value.code
    if isinstance(answer.value, bool):
        return "yes" if answer.value else "no"
    return None
