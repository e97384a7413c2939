"""Rates over several offices: rebuilt from summed parts, or not computed.

Decides what the parts of a rate are and over which offices they may be summed. Never averages
rates, and never mixes parts from the rows of the form with parts written inside an answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from tonghop.core.forms.model import Column, Indicator, RollUpRule
from tonghop.core.formulas.evaluate import evaluate
from tonghop.core.formulas.model import Formula
from tonghop.core.formulas.scope import Scope
from tonghop.core.rollup.model import RateBasis, RateSpread, Total
from tonghop.core.rollup.parts import rate_parts
from tonghop.core.rollup.standing import RowStanding, added_figure
from tonghop.core.values.model import Answer, Missing, MissingReason, Relation, Value

_RATE_DECIMALS = 2
"""Official papers write 99,52 %: the decimals of a rebuilt rate where the form lays down none."""


@dataclass(frozen=True, slots=True)
class _RebuiltRate:
    value: Value
    basis: RateBasis
    reported: tuple[str, ...]
    bounded: tuple[str, ...]
    numerator: Decimal | None = None
    denominator: Decimal | None = None


def rebuild_rate(
    indicator: Indicator, rows: Mapping[str, Indicator], standings: Mapping[str, RowStanding]
) -> Total:
    """Rebuild a rate from parts summed over the offices that gave all of them.

    The parts are the rows its formula names; where it has no formula, or no office gave
    all of those rows, they are the numerator and denominator written in the answers ("743/746").
    Rates sent without parts are told as a spread. A part that is a bound makes the rate "about".
    """
    standing = standings[indicator.code]
    rebuilt = _by_formula(indicator, rows, standings) or _by_stated_parts(indicator, standing)
    reported = rebuilt.reported if rebuilt else ()
    left_out = [
        answer.value
        for unit, answer in standing.answers.items()
        if unit not in reported and isinstance(answer.value, Decimal)
    ]
    return Total(
        indicator=indicator.code,
        rule=RollUpRule.REBUILT_RATE,
        value=rebuilt.value if rebuilt else Missing(MissingReason.NOT_AVAILABLE_YET),
        coverage=standing.coverage(reported),
        computable=rebuilt is not None or not left_out,
        numerator=rebuilt.numerator if rebuilt else None,
        denominator=rebuilt.denominator if rebuilt else None,
        basis=rebuilt.basis if rebuilt else None,
        spread=_spread(left_out),
        bounded=rebuilt.bounded if rebuilt else (),
        bound=Relation.ABOUT if rebuilt and rebuilt.bounded else None,
        undecided=standing.undecided,
        uninvited=standing.uninvited,
    )


def offices_with_all(
    codes: Sequence[str], rows: Mapping[str, Indicator], standings: Mapping[str, RowStanding]
) -> tuple[str, ...]:
    """The offices whose figure can be added in every one of these rows, at least one."""
    first, *others = (
        [
            unit
            for unit, answer in standings[code].answers.items()
            if added_figure(answer, rows[code]) is not None
        ]
        for code in codes
    )
    return tuple(unit for unit in first if all(unit in other for other in others))


def rate_decimals(indicator: Indicator | Column) -> int:
    """The decimals of a rebuilt rate: the row's, two where it lays down none."""
    return _RATE_DECIMALS if indicator.decimals is None else indicator.decimals


def round_rate(rate: Decimal, indicator: Indicator | Column) -> Decimal:
    """Round half up to the decimals of the row; never adds decimals."""
    decimals = rate_decimals(indicator)
    exponent = rate.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > decimals:
        return rate.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return rate


def _by_formula(
    indicator: Indicator, rows: Mapping[str, Indicator], standings: Mapping[str, RowStanding]
) -> _RebuiltRate | None:
    parts = rate_parts(indicator, rows)
    if parts is None:
        return None
    due = frozenset(standings[indicator.code].due)
    reported = tuple(unit for unit in offices_with_all(parts.rows, rows, standings) if unit in due)
    if not reported:
        return None
    sums = Scope({code: Answer(_sum_of(code, reported, rows, standings)) for code in parts.rows})
    value = evaluate(parts.formula, sums)
    return _RebuiltRate(
        value=round_rate(value, indicator) if isinstance(value, Decimal) else value,
        basis=RateBasis.FORMULA,
        reported=reported,
        bounded=tuple(
            unit
            for unit in reported
            if any(standings[code].answers[unit].bound is not None for code in parts.rows)
        ),
        numerator=_number(evaluate(Formula(parts.formula.text, parts.numerator), sums)),
        denominator=_number(evaluate(Formula(parts.formula.text, parts.denominator), sums)),
    )


def _number(value: Value) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def _sum_of(
    code: str, units: Sequence[str], rows: Mapping[str, Indicator], standings: Mapping[str, RowStanding]
) -> Decimal:
    figures = (added_figure(standings[code].answers[unit], rows[code]) for unit in units)
    return sum((figure for figure in figures if figure is not None), Decimal(0))


def _by_stated_parts(indicator: Indicator, standing: RowStanding) -> _RebuiltRate | None:
    parts = {
        unit: (answer.numerator, answer.denominator)
        for unit, answer in standing.answers.items()
        if answer.numerator is not None and answer.denominator is not None
    }
    if not parts:
        return None
    numerator = sum((above for above, _ in parts.values() if above is not None), Decimal(0))
    denominator = sum((below for _, below in parts.values() if below is not None), Decimal(0))
    value: Value = Missing(MissingReason.UNDEFINED)
    if denominator:
        value = round_rate(100 * numerator / denominator, indicator)
    return _RebuiltRate(
        value=value,
        basis=RateBasis.STATED_PARTS,
        reported=tuple(parts),
        bounded=tuple(unit for unit in parts if standing.answers[unit].bound is not None),
        numerator=numerator,
        denominator=denominator,
    )


def _spread(rates: Sequence[Decimal]) -> RateSpread | None:
    if not rates:
        return None
    n_at_100 = sum(rate == 100 for rate in rates)
    return RateSpread(len(rates), lowest=min(rates), highest=max(rates), n_at_100=n_at_100)
