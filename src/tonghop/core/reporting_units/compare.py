"""Counting the units of a day and comparing two days.

Decides what is counted: units known to be in force, with those in doubt counted apart. A day no source
lists is not counted at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tonghop.core.reporting_units.kinds import TERRITORIAL, UnitKind
from tonghop.core.reporting_units.names import form_of
from tonghop.core.reporting_units.registered import RegisteredUnit, Standing
from tonghop.core.reporting_units.registry import UnitRegistry


@dataclass(frozen=True, slots=True)
class UnitCount:
    """How many units of one kind, or of one form of it, are known on a day.

    ``doubtful`` are those the sources leave open; ``stated`` is the official number, None where no
    source gives one.
    """

    kind: UnitKind
    form: str
    known: int
    doubtful: int
    stated: int | None
    source: str


@dataclass(frozen=True, slots=True)
class TreeChange:
    """How the country differs between two days, by unit.

    A unit is the same on both days when code, name, kind and parent are.
    """

    ended: tuple[RegisteredUnit, ...]
    begun: tuple[RegisteredUnit, ...]


def count_units(registry: UnitRegistry, on: date) -> tuple[UnitCount, ...] | None:
    """Count every territorial kind and form on a day, beside what the sources state.

    Returns:
        None where no source lists the country on that day.
    """
    if registry.covering(on) is None:
        return None
    known = _tally(unit for unit in registry.units if unit.standing(on) is Standing.IN_FORCE)
    doubtful = _tally(unit for unit in registry.units if registry.is_doubtful(unit, on))
    stated = {(count.kind, count.form): count for count in registry.counted_by_sources(None, on)}
    counts = []
    for kind, form in sorted({*known, *stated}, key=lambda pair: (TERRITORIAL.index(pair[0]), pair[1])):
        official = stated.get((kind, form))
        counts.append(
            UnitCount(
                kind,
                form,
                known.get((kind, form), 0),
                doubtful.get((kind, form), 0),
                official.count if official else None,
                official.source if official else "",
            )
        )
    return tuple(counts)


def _tally(units: Iterable[RegisteredUnit]) -> Mapping[tuple[UnitKind, str], int]:
    """Counts by kind (form empty) and by kind and form."""
    counted: Counter[tuple[UnitKind, str]] = Counter()
    for unit in units:
        if unit.kind in TERRITORIAL:
            counted.update([(unit.kind, ""), (unit.kind, form_of(unit.name))])
    return counted


def compare_days(registry: UnitRegistry, before: date, after: date) -> TreeChange | None:
    """What ended and what began between two days; None where one of them is listed by no source."""
    if registry.covering(before) is None or registry.covering(after) is None:
        return None
    first, second = _standing(registry, before), _standing(registry, after)
    return TreeChange(
        ended=tuple(first[face] for face in sorted(first.keys() - second.keys())),
        begun=tuple(second[face] for face in sorted(second.keys() - first.keys())),
    )


def _standing(registry: UnitRegistry, on: date) -> dict[tuple[str, str, str, str], RegisteredUnit]:
    return {
        (unit.code, unit.name, unit.kind.value, unit.parent or ""): unit
        for unit in registry.units
        if unit.kind in TERRITORIAL and unit.standing(on) is Standing.IN_FORCE
    }
