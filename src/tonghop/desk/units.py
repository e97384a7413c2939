"""Units in time: what a unit was on a day, what became of it, what it was made of.

Decides how a typed name finds one unit or several candidates, and gathers what is known of it. Never
fills in a day the sources do not know.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tonghop.core.reporting_units.kinds import REFORM_DAY, UnitKind
from tonghop.core.reporting_units.lineage import Lineage
from tonghop.core.reporting_units.names import form_of
from tonghop.core.reporting_units.registered import (
    Extent,
    RegisteredUnit,
    StatedCount,
    Succession,
    UnitIdentifier,
    UnitKey,
)
from tonghop.core.reporting_units.registry import UnitRegistry, known_days
from tonghop.formats.units.offices import OfficeProblem, read_province_offices
from tonghop.formats.units.read import load_registry


class OfficesRefused(Exception):
    """A province's list of offices has mistakes; all of them are in ``problems``."""

    def __init__(self, problems: Sequence[OfficeProblem]) -> None:
        super().__init__(f"{len(problems)} mistakes")
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class FoundUnits:
    """What a typed name may mean: one place, several, or none.

    ``places`` holds, for each place, its records earliest first; ``known_days`` the days on which any unit of
    that name is known, where a day was asked and none is known to stand that day.
    """

    places: tuple[tuple[RegisteredUnit, ...], ...]
    known_days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitStory:
    """All that is known of a unit.

    ``went_into`` tells where the units under an ended district went; ``ends`` where every chain of
    successors ends, and how much of the unit got there, empty where its direct successors are the end.
    """

    unit: RegisteredUnit
    parent: RegisteredUnit | None
    became: tuple[tuple[Succession, RegisteredUnit], ...]
    made_of: tuple[tuple[Succession, RegisteredUnit], ...]
    went_into: tuple[RegisteredUnit, ...]
    ends: tuple[tuple[RegisteredUnit, Extent], ...]
    identifiers: tuple[UnitIdentifier, ...]
    stated_counts: tuple[StatedCount, ...]


@dataclass(frozen=True, slots=True)
class UnitTree:
    """A unit on a day with everything known to stand under it; ``doubtful`` may or may not stand there.

    What stands under a code in doubt is drawn once, under the last record of that code.
    """

    unit: RegisteredUnit
    children: tuple[UnitTree, ...]
    doubtful: tuple[UnitTree, ...]
    stated_counts: tuple[StatedCount, ...]


def open_registry(office_files: Sequence[Path] = ()) -> UnitRegistry:
    """The shipped registry, with the departments and offices provinces list themselves.

    Raises:
        OfficesRefused: a list has mistakes.
        OSError: a file cannot be read.
    """
    registry = load_registry()
    problems: list[OfficeProblem] = []
    offices: list[RegisteredUnit] = []
    for path in office_files:
        listed = read_province_offices(path.read_bytes(), path.name)
        offices.extend(listed.offices)
        problems.extend(listed.problems)
    if problems:
        raise OfficesRefused(problems)
    return registry.extended(offices) if offices else registry


def find_units(registry: UnitRegistry, name: str, on: date | None) -> FoundUnits:
    """Find what a typed name, code or identifier means, on a day or on any.

    Records of one code, kind and form are one place: a district seen in 2019 and listed in 2025.
    """
    units = registry.search(name, on)
    if not units and on is not None:
        return FoundUnits((), known_days(registry.search(name)))
    places: dict[tuple[str, UnitKind, str], list[RegisteredUnit]] = {}
    for unit in units:
        places.setdefault((unit.code, unit.kind, form_of(unit.name)), []).append(unit)
    return FoundUnits(tuple(tuple(records) for records in places.values()))


def tell_story(registry: UnitRegistry, unit: RegisteredUnit) -> UnitStory:
    """Gather what is known of one unit."""
    lineage = Lineage(registry)
    first, last = unit.key.valid_from, unit.known_until
    became = tuple((edge, registry.at(edge.successor)) for edge in lineage.became(unit.key))
    ends = lineage.last_successors(unit.key)
    return UnitStory(
        unit=unit,
        parent=registry.find(unit.parent, first) if unit.parent else None,
        became=became,
        made_of=tuple((edge, registry.at(edge.former)) for edge in lineage.made_of(unit.key)),
        went_into=() if became else _went_into(registry, lineage, unit, last),
        ends=() if set(ends) == {edge.successor for edge, _ in became} else _known(registry, ends),
        identifiers=registry.identifiers_of(unit.key),
        stated_counts=registry.counted_by_sources(unit.code, first),
    )


def _known(
    registry: UnitRegistry, ends: Mapping[UnitKey, Extent]
) -> tuple[tuple[RegisteredUnit, Extent], ...]:
    return tuple((registry.at(key), ends[key]) for key in sorted(ends))


def _went_into(
    registry: UnitRegistry, lineage: Lineage, unit: RegisteredUnit, last: date
) -> tuple[RegisteredUnit, ...]:
    """Where the units under a district that ended with its level went."""
    if unit.kind is not UnitKind.DISTRICT or last >= REFORM_DAY:
        return ()
    successors = {
        edge.successor for child in registry.children(unit.code, last) for edge in lineage.became(child.key)
    }
    return tuple(registry.at(key) for key in sorted(successors))


def draw_tree(registry: UnitRegistry, unit: RegisteredUnit, on: date) -> UnitTree:
    """Everything known to stand under a unit on a day, down to the last level."""
    doubtful = registry.doubtful_children(unit.code, on)
    last_of_code = {record.code: record for record in doubtful}
    return UnitTree(
        unit,
        tuple(draw_tree(registry, child, on) for child in registry.children(unit.code, on)),
        tuple(
            draw_tree(registry, record, on)
            if last_of_code[record.code] is record
            else UnitTree(record, (), (), ())
            for record in doubtful
        ),
        registry.counted_by_sources(unit.code, on),
    )
