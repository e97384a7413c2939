"""What a signer weighs: which figures moved most against the last report, and which rows are blank and why.

Decides the order in which moved figures are shown and what counts as blank. Never judges a movement: checks
do. Compares a row with itself only where both reports ask it in the same measure unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext

from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.formulas.arithmetic import ARITHMETIC
from tonghop.core.observations import ObservationSet
from tonghop.core.reporting_units import UnitKind
from tonghop.core.values.model import Missing, MissingReason, ValueType

_MOVING = (ValueType.COUNT, ValueType.QUANTITY, ValueType.RATE, ValueType.PAIR)
_ANSWERLESS = (ValueType.HEADING, ValueType.LIST)
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class RowMovement:
    """One row against the same row of the last report, in the row's own measure unit.

    ``share`` is the difference in percent of the figure before, to one decimal; None for a rate, which is
    told in points, and where the figure before was zero.
    """

    row: Indicator
    now: Decimal
    before: Decimal
    share: Decimal | None

    @property
    def difference(self) -> Decimal:
        """Now less before."""
        return self.now - self.before


def largest_movements(
    form: FormVersion, now: ObservationSet, earlier_form: FormVersion, before: ObservationSet, most: int
) -> tuple[RowMovement, ...]:
    """The rows that moved most, by their share of the figure before; what was zero before comes first.

    Missing: a row without a figure in either report is not compared. Personal rows are never shown.

    Args:
        form: of the report.
        now: its figures.
        earlier_form: of the last report, which may be another version.
        before: the figures of the last report.
        most: how many rows at most.
    """
    known = {row.code: row for row in earlier_form.indicators}
    moved = []
    with localcontext(ARITHMETIC):
        for row in form.indicators:
            then = known.get(row.code)
            if row.value_type not in _MOVING or row.personal or then is None or not _is_same(row, then):
                continue
            figure, figure_before = now.number(row.code), before.number(row.code)
            if figure is not None and figure_before is not None and figure != figure_before:
                moved.append(_movement(row, figure, figure_before))
        return tuple(sorted(moved, key=_size, reverse=True)[:most])


def _is_same(row: Indicator, then: Indicator) -> bool:
    return (row.value_type, row.measure_unit) == (then.value_type, then.measure_unit)


def _movement(row: Indicator, now: Decimal, before: Decimal) -> RowMovement:
    share = None
    if before and row.value_type is not ValueType.RATE:
        share = ((now - before) * 100 / abs(before)).quantize(_TENTH, ROUND_HALF_UP)
    return RowMovement(row, now, before, share)


def _size(movement: RowMovement) -> tuple[bool, Decimal]:
    """What appeared from nothing weighs most; then the share of the figure before."""
    if not movement.before:
        return True, abs(movement.difference)
    return False, abs(movement.difference / movement.before)


def blank_rows(
    form: FormVersion, figures: ObservationSet, kind: UnitKind | None
) -> Mapping[MissingReason, tuple[Indicator, ...]]:
    """The rows asked of an office that hold no answer, by the reason given; computed rows are left out."""
    blanks: dict[MissingReason, list[Indicator]] = {}
    for row in form.indicators:
        value = figures.value(row.code)
        is_asked = form.asks(row, kind) and row.value_type not in _ANSWERLESS
        if is_asked and isinstance(value, Missing) and row.formula is None and not row.supplementary:
            blanks.setdefault(value.reason, []).append(row)
    return {reason: tuple(blanks[reason]) for reason in MissingReason if reason in blanks}
