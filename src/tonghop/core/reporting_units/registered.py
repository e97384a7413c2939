"""What the registry holds: units with their days, successions, and facts stated by documents.

Decides when a unit is known to be in force, known not to be, and when that is not known. A record is
never changed by a later one: what changes a unit's name, kind or parent begins another record.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tonghop.core.reporting_units.kinds import UnitKind

UNTIL_TOLD = date.max
"""The last day of an office that stands until its own list says otherwise."""


@dataclass(frozen=True, slots=True, order=True)
class UnitKey:
    """A unit of the registry. The code alone is no key: codes have been given to other places.

    ``valid_from`` is the first day the unit is known to be in force, whether it began then or was
    only seen then.
    """

    code: str
    valid_from: date


class Standing(StrEnum):
    """Whether a unit is in force on a day, as far as the sources go."""

    IN_FORCE = "in_force"
    NOT_IN_FORCE = "not_in_force"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class RegisteredUnit:
    """One unit under one name, kind and parent.

    Known in force from ``key.valid_from`` to ``known_until``, both inclusive. ``began_then`` says that it
    did not exist under this record the day before; ``ended_then`` that it did not the day after. Where
    one is False, what lies beyond that day is not known.

    ``parent`` is the code of the unit above on the same days; ``other_names`` are other spellings and
    former names; ``source`` names an entry of the registry's sources.
    """

    key: UnitKey
    name: str
    kind: UnitKind
    parent: str | None
    known_until: date
    began_then: bool = False
    ended_then: bool = False
    other_names: tuple[str, ...] = ()
    source: str = ""

    @property
    def code(self) -> str:
        """The official code, which other units may bear on other days."""
        return self.key.code

    def standing(self, on: date) -> Standing:
        """Whether the unit is in force on a day.

        Missing: a day outside the days known, on a side where no beginning or end is known, is UNKNOWN.
        """
        if on < self.key.valid_from:
            return Standing.NOT_IN_FORCE if self.began_then else Standing.UNKNOWN
        if on > self.known_until:
            return Standing.NOT_IN_FORCE if self.ended_then else Standing.UNKNOWN
        return Standing.IN_FORCE


class Extent(StrEnum):
    """How much of a unit went into its successor."""

    WHOLE = "whole"
    PART = "part"
    UNKNOWN = "unknown"
    """The sources show that it went there, not how much of it."""


@dataclass(frozen=True, slots=True)
class Succession:
    """An edge between two units: ``former`` went into ``successor`` on ``day``, whole or in part.

    ``day`` is None where it is not known. ``weight`` is the share of the former unit that a figure takes
    along, between 0 and 1, and stands only together with its ``ground``; a part has none until somebody
    gives one. ``note`` is the wording of the source.
    """

    former: UnitKey
    successor: UnitKey
    extent: Extent
    day: date | None
    source: str
    note: str = ""
    weight: Decimal | None = None
    ground: str = ""

    def __post_init__(self) -> None:
        if self.weight is not None and not (self.ground and 0 <= self.weight <= 1):
            raise ValueError(f"{self.former.code}: a weight lies between 0 and 1 and names its ground")

    @property
    def carries_figures(self) -> bool:
        """Whether a figure of the former unit can be carried over: it went whole, or its share is known."""
        return self.extent is Extent.WHOLE or self.weight is not None


@dataclass(frozen=True, slots=True)
class UnitIdentifier:
    """What another system calls a unit: ``system`` is its name there, such as ``QĐ 20/2020/QĐ-TTg``."""

    unit: UnitKey
    system: str
    identifier: str
    source: str


@dataclass(frozen=True, slots=True)
class StatedCount:
    """How many units of a kind a source says there are on a day, in one unit or in the country.

    ``parent`` is None for the country; ``form`` narrows the kind ("phường"), empty for all of it.
    ``last_day`` is the last day the source's number is known to hold.
    """

    parent: str | None
    kind: UnitKind
    form: str
    count: int
    first_day: date
    last_day: date
    source: str


@dataclass(frozen=True, slots=True)
class ProvinceCity:
    """A city that is a province's equal, and since when; ``first_day`` None means before all lists here."""

    name: str
    first_day: date | None
    source: str


@dataclass(frozen=True, slots=True)
class RegistrySource:
    """Where facts of the registry come from. What was not seen is never cited to a user."""

    code: str
    citation: str
    seen: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """Days for which sources list every administrative unit of the country.

    ``is_whole`` is False between two listings that differ: what both hold stands, the rest is in doubt.
    """

    first_day: date
    last_day: date
    source: str
    is_whole: bool = True
