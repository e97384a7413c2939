"""Two periods beside one another, over the offices present in both.

Decides which offices may be compared, row by row, and what the difference is. Never compares the totals of
different offices, never compares a figure that is only a bound, and never averages a rate: both sides are
folded anew over the same offices.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal, localcontext
from enum import StrEnum

from tonghop.core.forms.model import FormVersion, Indicator, RollUpRule, TimeNature
from tonghop.core.formulas.arithmetic import ARITHMETIC
from tonghop.core.periods import ReportingPeriod
from tonghop.core.rollup.fold import fold
from tonghop.core.rollup.model import Contribution, Total
from tonghop.core.rollup.parts import rate_parts
from tonghop.core.values.model import ValueType

_COMPARED = (RollUpRule.SUM, RollUpRule.REBUILT_RATE, RollUpRule.SHARE_OF_YES)
_HUNDREDTH = Decimal("0.01")


class Span(StrEnum):
    """Which earlier period a figure is held against."""

    PREVIOUS = "previous"
    """Kỳ trước: the period of the same length right before."""
    LAST_YEAR = "last_year"
    """Cùng kỳ năm trước."""

    def before(self, period: ReportingPeriod) -> ReportingPeriod:
        """The period that stands so to another."""
        return period.previous if self is Span.PREVIOUS else period.same_last_year


class NotComparable(StrEnum):
    """Why two periods cannot be held against one another on a row."""

    NOBODY = "nobody"
    """No office has a figure that can be added in both."""
    NO_FIGURE = "no_figure"
    """A total of one of them cannot be computed: a rate over a zero denominator."""
    OTHER_STRETCH = "other_stretch"
    """The figure is counted from the start of the year: two periods of one year overlap."""


@dataclass(frozen=True, slots=True)
class EarlierFigures:
    """What offices reported for an earlier period, on the same version of the form."""

    period: ReportingPeriod
    contributions: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Movement:
    """How the figure of one office changed; ``change`` is in the row's unit, in points for a rate."""

    unit: str
    now: Decimal
    then: Decimal

    @property
    def change(self) -> Decimal:
        """By how much it rose; below zero where it fell."""
        return self.now - self.then


@dataclass(frozen=True, slots=True)
class PeriodComparison:
    """One row over the same offices in two periods.

    ``units`` are those offices. ``now`` and ``then`` are totals over them alone. ``relative`` is the change
    in percent of ``then``, rounded half up to two decimals and written without zeros at its end; None for
    a rate, whose change is in percentage points, and where ``then`` is zero. ``movements`` hold every one of
    the offices that has a figure of its own, largest rise
    first; those that do not differ keep the order of the offices.
    """

    indicator: str
    units: tuple[str, ...]
    now: Total
    then: Total
    change: Decimal
    relative: Decimal | None
    movements: tuple[Movement, ...]


def compare(
    form: FormVersion,
    now: Sequence[Contribution],
    then: Sequence[Contribution],
    codes: Collection[str],
    span: Span,
) -> Mapping[str, PeriodComparison | NotComparable]:
    """Hold the figures of two periods against one another, row by row.

    Missing: an office without a figure of its own in one of the periods, or with one that is only a bound
    ("hơn 3.700") or has several readings, is left out of both sides; where none is left the row is not
    comparable.

    Args:
        form: the version both periods answered.
        now: one report an office.
        then: one report an office.
        codes: the rows to compare; those that are not added up are passed over.
        span: how the earlier period stands to this one.
    """
    rows = {row.code: row for row in form.indicators}
    compared = [rows[code] for code in codes if code in rows and rows[code].roll_up in _COMPARED]
    needed = narrow_form(form, compared)
    earlier = {one.unit: one for one in then}
    in_both = [(one, earlier[one.unit]) for one in now if one.unit in earlier]
    sides = [
        (mine.unit, fold([mine], needed).totals, fold([before], needed).totals) for mine, before in in_both
    ]
    told: dict[str, PeriodComparison | NotComparable] = {}
    with localcontext(ARITHMETIC):
        for row in compared:
            if row.time_nature is TimeNature.YEAR_TO_DATE and span is Span.PREVIOUS:
                told[row.code] = NotComparable.OTHER_STRETCH
                continue
            usable = {
                unit: (mine[row.code], before[row.code])
                for unit, mine, before in sides
                if _is_exact(mine[row.code]) and _is_exact(before[row.code])
            }
            told[row.code] = _compare_row(row, usable, in_both, narrow_form(form, [row]))
    return told


def narrow_form(form: FormVersion, rows: Iterable[Indicator]) -> FormVersion:
    """The form with these rows alone, and those their rates are rebuilt from."""
    known = {row.code: row for row in form.indicators}
    wanted: set[str] = set()
    for row in rows:
        parts = rate_parts(row, known)
        wanted |= {row.code, *(parts.rows if parts else ())}
    return replace(form, indicators=tuple(row for row in form.indicators if row.code in wanted), tables=())


def _is_exact(total: Total) -> bool:
    return bool(total.coverage.reported) and not total.bounded and total.spread is None


def _compare_row(
    row: Indicator,
    usable: Mapping[str, tuple[Total, Total]],
    in_both: Sequence[tuple[Contribution, Contribution]],
    form: FormVersion,
) -> PeriodComparison | NotComparable:
    units = tuple(mine.unit for mine, _ in in_both if mine.unit in usable)
    while units:
        now = fold([mine for mine, _ in in_both if mine.unit in units], form).totals[row.code]
        then = fold([before for _, before in in_both if before.unit in units], form).totals[row.code]
        # The two ways a rate is rebuilt do not mix: an office known by one of them alone falls out here.
        reported = set(now.coverage.reported) & set(then.coverage.reported)
        if reported == set(units):
            return _difference(row, units, now, then, usable)
        units = tuple(unit for unit in units if unit in reported)
    return NotComparable.NOBODY


def _difference(
    row: Indicator,
    units: tuple[str, ...],
    now: Total,
    then: Total,
    usable: Mapping[str, tuple[Total, Total]],
) -> PeriodComparison | NotComparable:
    if not isinstance(now.value, Decimal) or not isinstance(then.value, Decimal):
        return NotComparable.NO_FIGURE
    movements = [
        Movement(unit, mine.value, before.value)
        for unit in units
        for mine, before in (usable[unit],)
        if isinstance(mine.value, Decimal) and isinstance(before.value, Decimal)
    ]
    change = now.value - then.value
    relative = None
    if not is_in_points(row) and then.value:
        relative = _without_zeros((100 * change / abs(then.value)).quantize(_HUNDREDTH, ROUND_HALF_UP))
    return PeriodComparison(
        row.code,
        units,
        now,
        then,
        change,
        relative,
        tuple(sorted(movements, key=lambda one: one.change, reverse=True)),
    )


def _without_zeros(share: Decimal) -> Decimal:
    """10.00 as 10, 4.30 as 4.3; never in powers of ten."""
    whole = share.to_integral_value()
    return whole if share == whole else share.normalize()


def is_in_points(row: Indicator) -> bool:
    """Whether the figure of a row over offices is in percent, so that it changes by percentage points."""
    return row.value_type is ValueType.RATE or row.roll_up is RollUpRule.SHARE_OF_YES
