"""Roll-up (tổng hợp): the figures of several offices as one, and how far they cover who owed.

Decides totals: counts are summed, rates are rebuilt from their parts, and a rate sent without
parts is not computed. Never averages a rate and never reads a missing figure as zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from tonghop.core.forms.model import RollUpRule
from tonghop.core.observations import ObservationSet
from tonghop.core.values.model import Value


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one office brings: its code in the list of offices, its name, its figures."""

    unit: str
    name: str
    observations: ObservationSet


@dataclass(frozen=True, slots=True)
class Coverage:
    """Who stands behind a total: ``reported`` gave a usable figure, ``due`` were asked."""

    reported: tuple[str, ...]
    due: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RateSpread:
    """What can be said of rates that cannot be added: how many, lowest, highest, how many say 100."""

    n_offices: int
    lowest: Decimal
    highest: Decimal
    n_at_100: int


@dataclass(frozen=True, slots=True)
class Total:
    """One indicator over all offices.

    ``value`` is Missing NOT_AVAILABLE_YET where nobody reported, UNDEFINED where a rate has a zero
    denominator, and ``computable`` is False where rates came without parts (*không tính được*).
    ``numerator`` and ``denominator`` are the summed parts of a rebuilt rate, over the offices in
    ``coverage.reported`` only. ``codes`` counts offices per code or per yes/no.
    ``bounded`` are offices whose figure was only a bound ("hơn 3.700").
    """

    indicator: str
    rule: RollUpRule
    value: Value
    coverage: Coverage
    computable: bool = True
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    spread: RateSpread | None = None
    codes: Mapping[str, int] = field(default_factory=dict)
    bounded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RollUp:
    """All totals of a form over a list of offices, in form order."""

    totals: Mapping[str, Total]
    units: Sequence[str]
