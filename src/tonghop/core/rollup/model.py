"""What goes into a roll-up and what comes out.

Decides the shape of a total: the figure, who stands behind it, and what could not be added.
Never computes (``fold`` does).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from tonghop.core.forms.model import RollUpRule
from tonghop.core.observations import ObservationSet
from tonghop.core.reporting_units import UnitKind
from tonghop.core.values.model import Relation, Value


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one office brings: its code in the list of offices, its name, its figures.

    ``kind`` decides which rows it owes; None owes every row.
    """

    unit: str
    name: str
    observations: ObservationSet
    kind: UnitKind | None = None


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


class RateBasis(StrEnum):
    """What a rate was rebuilt from."""

    FORMULA = "formula"
    """The rows its formula names, each summed."""
    STATED_PARTS = "stated_parts"
    """The a/b the offices wrote in the answer itself."""


@dataclass(frozen=True, slots=True)
class Total:
    """One indicator over all offices.

    ``value`` is Missing NOT_AVAILABLE_YET where nobody reported, UNDEFINED where a rate has a zero
    denominator, NOT_APPLICABLE where the row is counted by code or listed and has no single figure.
    ``computable`` is False where rates came without parts (*không tính được*).
    ``numerator`` and ``denominator`` are the summed parts of a rebuilt rate or of a pair, over the
    offices in ``coverage.reported`` only; ``basis`` says where those parts came from.
    ``spread`` speaks of the rates left out because they came without parts.
    ``codes`` counts offices per code, or per ``yes`` and ``no``. ``bounded`` are offices whose figure
    was only a bound ("hơn 3.700"); ``bound`` is how the total then stands to the truth.
    ``undecided`` are offices whose figure has more than one reading, and ``uninvited`` those the form
    does not ask and which gave a figure all the same: neither is added, both are named.
    """

    indicator: str
    rule: RollUpRule
    value: Value
    coverage: Coverage
    computable: bool = True
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    basis: RateBasis | None = None
    spread: RateSpread | None = None
    codes: Mapping[str, int] = field(default_factory=dict)
    bounded: tuple[str, ...] = ()
    bound: Relation | None = None
    undecided: tuple[str, ...] = ()
    uninvited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DifferingWords:
    """One column of a joined row in which offices write differently: each wording and who writes it so."""

    column: str
    written: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class JoinedRow:
    """One row of a joined annex: what its columns say, and the offices that filed it.

    ``differing`` is what a person has to decide; until then the wording most offices use is shown.
    ``undecided`` are offices with a figure of several readings, which is not added.
    """

    group: str
    units: tuple[str, ...]
    cells: Mapping[str, Value]
    differing: tuple[DifferingWords, ...] = ()
    undecided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JoinedAnnex:
    """The rows of one annex over all offices, joined by key."""

    annex: str
    rows: tuple[JoinedRow, ...]


@dataclass(frozen=True, slots=True)
class RollUp:
    """All totals of a form over a list of offices, in form order; headings have none.

    ``annexes`` are its lists joined by key, by code of the annex. Personal rows and columns are in neither.
    """

    totals: Mapping[str, Total]
    units: Sequence[str]
    annexes: Mapping[str, JoinedAnnex] = field(default_factory=dict)
