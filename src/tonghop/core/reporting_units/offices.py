"""Whose name a report prints: the kind of office and the unit it means on the report's date.

Decides from the words of the name, the list of cities that are a province's equal on that day, and the
registry. Never judges a day by the tree of another: where the day is not known, it says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tonghop.core.reporting_units.kinds import REFORM_DAY, TERRITORIAL, UnitKind, kind_exists
from tonghop.core.reporting_units.names import bare_name
from tonghop.core.reporting_units.registered import RegisteredUnit, Standing
from tonghop.core.reporting_units.registry import UnitRegistry
from tonghop.core.values.folding import fold

_COMMITTEE = r"^(?:ubnd |ui ban nhan dan )?"
_KINDS: tuple[tuple[re.Pattern[str], UnitKind], ...] = (
    (
        re.compile(r"^van phong (?:hdnd va )?(?:ubnd|ui ban nhan dan) (?:tinh|thanh pho)"),
        UnitKind.PROVINCE_OFFICE,
    ),
    (
        re.compile(r"^(?:so|ban|thanh tra tinh|truong|cuc|chi cuc|trung tam|cong an tinh) ?"),
        UnitKind.DEPARTMENT,
    ),
    (re.compile(_COMMITTEE + "tinh "), UnitKind.PROVINCE),
    (re.compile(_COMMITTEE + "(?:huien|quan|thi xa) "), UnitKind.DISTRICT),
    (re.compile(_COMMITTEE + "(?:xa|phuong|thi tran) "), UnitKind.COMMUNE),
    (re.compile(_COMMITTEE + "dac khu "), UnitKind.SPECIAL_ZONE),
)
_CITY = re.compile(_COMMITTEE + r"(?:thanh pho|tp) (?P<name>.+)")


@dataclass(frozen=True, slots=True)
class OfficeMatch:
    """What a printed name means on a day.

    ``kind`` and ``unit`` are None where they cannot be told. ``standing`` is IN_FORCE where some unit of
    that name is known to stand that day, NOT_IN_FORCE where none can have stood, else UNKNOWN.
    ``unit`` is told only where no other unit of that name may stand that day. ``candidates`` are the units
    of that name, those in force that day if there are any.
    """

    name: str
    kind: UnitKind | None
    unit: RegisteredUnit | None
    standing: Standing
    candidates: tuple[RegisteredUnit, ...] = ()


def kind_of_words(name: str) -> UnitKind | None:
    """The kind the words of a name tell; None where they tell none, as with "thành phố"."""
    folded = fold(name)
    return next((kind for pattern, kind in _KINDS if pattern.match(folded)), None)


def kind_of_office(name: str, on: date | None, registry: UnitRegistry) -> UnitKind | None:
    """The kind of office a name tells on a day.

    A city is a province's equal where the dated list of such cities has it. One that is not on the list
    was a district until 30/6/2025; afterwards there is no such city. Without a day, a city that was never
    on the list is a district, and one that was there all the time a province.

    Args:
        name: as printed: "UBND thành phố Vũng Tàu".
        on: the report's date, None where it is not known.
        registry: holds the list of cities and the days it is complete for.

    Returns:
        None where the words and the day do not decide.
    """
    city = _CITY.match(fold(name))
    return kind_of_words(name) if city is None else _kind_of_city(city["name"], on, registry)


def _kind_of_city(folded_name: str, on: date | None, registry: UnitRegistry) -> UnitKind | None:
    listed = next(
        (city for city in registry.province_cities if fold(bare_name(city.name)) == folded_name), None
    )
    if listed is None and on is None:
        return UnitKind.DISTRICT
    if on is None:
        return UnitKind.PROVINCE if listed is not None and listed.first_day is None else None
    if registry.cities_known is None or on < registry.cities_known[0]:
        return None
    if listed is not None and (listed.first_day is None or listed.first_day <= on):
        return UnitKind.PROVINCE
    return UnitKind.DISTRICT if on < REFORM_DAY else None


def match_office(name: str, on: date | None, registry: UnitRegistry) -> OfficeMatch:
    """Find the unit a printed name means on the report's date.

    Missing: without a date nothing is matched; a day no source knows gives UNKNOWN with the units of
    that name on other days as candidates, never a unit of another day.
    """
    kind = kind_of_office(name, on, registry)
    if on is None:
        return OfficeMatch(name, kind, None, Standing.UNKNOWN)
    named = [unit for unit in registry.search(name) if kind is None or unit.kind is kind]
    standing = [unit for unit in named if registry.standing(unit, on) is Standing.IN_FORCE]
    if standing:
        others = {unit.code for unit in named if registry.standing(unit, on) is not Standing.NOT_IN_FORCE}
        unit = standing[0] if others == {standing[0].code} else None
        return OfficeMatch(name, kind or _common_kind(standing), unit, Standing.IN_FORCE, tuple(standing))
    is_excluded = _is_ruled_out(kind, named, on, registry)
    return OfficeMatch(
        name, kind, None, Standing.NOT_IN_FORCE if is_excluded else Standing.UNKNOWN, tuple(named)
    )


def _is_ruled_out(
    kind: UnitKind | None, named: Sequence[RegisteredUnit], on: date, registry: UnitRegistry
) -> bool:
    """Whether no unit of a name can stand on a day: its kind does not exist, or the whole country is listed.

    Where the country is not listed, another unit of that name may have stood, and nothing is ruled out.
    """
    if kind is not None and not kind_exists(kind, on):
        return True
    span = registry.covering(on)
    is_listed = span is not None and span.is_whole and all(unit.kind in TERRITORIAL for unit in named)
    return bool(named) and is_listed


def _common_kind(units: list[RegisteredUnit]) -> UnitKind | None:
    kinds = {unit.kind for unit in units}
    return kinds.pop() if len(kinds) == 1 else None
