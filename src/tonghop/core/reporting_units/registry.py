"""The registry of units: every unit with its days, and what can be read of any day.

Decides what a code or a name means on a day. Reads of a day depend on records of that day alone, so
facts added about later days change none of them. Never fills a gap: what no source says is unknown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property

from tonghop.core.reporting_units.names import bare_name, form_of, marks_agree, search_key, unit_of_committee
from tonghop.core.reporting_units.registered import (
    Coverage,
    ProvinceCity,
    RegisteredUnit,
    RegistrySource,
    Standing,
    StatedCount,
    Succession,
    UnitIdentifier,
    UnitKey,
)


class UnitRegistry:
    """Units, successions and stated facts, indexed for reading.

    Args:
        units: every record; two with one key are refused.
        successions: edges between them.
        identifiers: what other systems call them.
        stated_counts: how many units sources say there are.
        province_cities: cities that are a province's equal, all of them for the days of ``cities_known``.
        coverage: days for which the whole country is listed.
        sources: the citations behind ``source``.
        cities_known: the first and last day for which ``province_cities`` is complete.

    Raises:
        ValueError: two records have one key.
    """

    def __init__(
        self,
        units: Iterable[RegisteredUnit],
        successions: Iterable[Succession] = (),
        identifiers: Iterable[UnitIdentifier] = (),
        stated_counts: Iterable[StatedCount] = (),
        province_cities: Iterable[ProvinceCity] = (),
        coverage: Iterable[Coverage] = (),
        sources: Iterable[RegistrySource] = (),
        cities_known: tuple[date, date] | None = None,
    ) -> None:
        self.units = tuple(units)
        self.successions = tuple(successions)
        self.identifiers = tuple(identifiers)
        self.stated_counts = tuple(stated_counts)
        self.province_cities = tuple(province_cities)
        self.coverage = tuple(coverage)
        self.cities_known = cities_known
        self.sources: Mapping[str, RegistrySource] = {source.code: source for source in sources}
        self._of_key: dict[UnitKey, RegisteredUnit] = {}
        self._of_code: dict[str, list[RegisteredUnit]] = defaultdict(list)
        self._under: dict[str | None, list[RegisteredUnit]] = defaultdict(list)
        for unit in self.units:
            if unit.key in self._of_key:
                raise ValueError(f"two records of {unit.key}: give each its own first day")
            self._of_key[unit.key] = unit
            self._of_code[unit.code].append(unit)
            self._under[unit.parent].append(unit)

        self._next: dict[UnitKey, list[UnitKey]] = defaultdict(list)
        self._former: dict[UnitKey, list[UnitKey]] = defaultdict(list)
        for edge in self.successions:
            self._next[edge.former].append(edge.successor)
            self._former[edge.successor].append(edge.former)

    @cached_property
    def _named(self) -> Mapping[str, Sequence[RegisteredUnit]]:
        """Units by search key, folded only once somebody searches."""
        named: dict[str, list[RegisteredUnit]] = defaultdict(list)
        for unit in self.units:
            for key in _keys_of(unit):
                named[key].append(unit)
        for identifier in self.identifiers:
            named[search_key(identifier.identifier)].append(self.at(identifier.unit))
        return named

    def extended(self, units: Iterable[RegisteredUnit]) -> UnitRegistry:
        """The same registry with more units: the departments and offices a province lists itself."""
        return UnitRegistry(
            (*self.units, *units),
            self.successions,
            self.identifiers,
            self.stated_counts,
            self.province_cities,
            self.coverage,
            self.sources.values(),
            self.cities_known,
        )

    def at(self, key: UnitKey) -> RegisteredUnit:
        """The record of a key.

        Raises:
            KeyError: no such record.
        """
        return self._of_key[key]

    def records(self, code: str) -> tuple[RegisteredUnit, ...]:
        """Every unit that ever bore a code, earliest first."""
        return tuple(sorted(self._of_code.get(code, ()), key=lambda unit: unit.key))

    def standing(self, unit: RegisteredUnit, on: date) -> Standing:
        """Whether a unit is in force on a day, as far as all records go.

        Where the unit's own record leaves it open, a record it passed into that had begun by then, or one it
        came from that still stood, tells that this one was not in force.
        """
        own = unit.standing(on)
        if own is not Standing.UNKNOWN:
            return own
        gave_way = any(key.valid_from <= on for key in self._next.get(unit.key, ()))
        not_yet = any(
            former in self._of_key and on <= self._of_key[former].known_until
            for former in self._former.get(unit.key, ())
        )
        return Standing.NOT_IN_FORCE if gave_way or not_yet else own

    def find(self, code: str, on: date) -> RegisteredUnit | None:
        """The unit known to bear a code on a day; None where none is known to."""
        return next(
            (unit for unit in self._of_code.get(code, ()) if unit.standing(on) is Standing.IN_FORCE), None
        )

    def search(self, name: str, on: date | None = None) -> tuple[RegisteredUnit, ...]:
        """Units a name, code or identifier may mean, earliest first.

        Marks, case, spaces and "UBND" may be left out; marks that are typed must agree, and so must the
        form where one is typed ("huyện Kbang").

        Args:
            name: what a person typed or a paper prints.
            on: keep only units known to be in force that day; None for all days.
        """
        name = unit_of_committee(name)
        found = self._named.get(search_key(name), ())
        agreeing = [unit for unit in found if _agrees(name, unit)]
        chosen = agreeing or ([] if form_of(name) else found)
        standing = (unit for unit in chosen if on is None or unit.standing(on) is Standing.IN_FORCE)
        return tuple(sorted(dict.fromkeys(standing), key=lambda unit: (unit.key.valid_from, unit.code)))

    def children(self, code: str | None, on: date) -> tuple[RegisteredUnit, ...]:
        """Units known to stand directly under a code on a day, by code; None for the provinces."""
        return self._below(code, on, Standing.IN_FORCE)

    def doubtful_children(self, code: str | None, on: date) -> tuple[RegisteredUnit, ...]:
        """Units that may or may not stand under a code on a day: the sources of that day leave it open."""
        return tuple(unit for unit in self._below(code, on, Standing.UNKNOWN) if self.is_doubtful(unit, on))

    def is_doubtful(self, unit: RegisteredUnit, on: date) -> bool:
        """Whether the listings leave it open that a unit stands on a day between them.

        So it is where the unit stands in the listing before or after that day and not in the other, and its
        code is not known to be borne. Outside all listings everything is open, and nothing in doubt.
        """
        span = self.covering(on)
        if span is None or span.is_whole or self.standing(unit, on) is not Standing.UNKNOWN:
            return False
        is_listed = unit.known_until == span.first_day - timedelta(
            days=1
        ) or unit.key.valid_from == span.last_day + timedelta(days=1)
        return is_listed and self.find(unit.code, on) is None

    def _below(self, code: str | None, on: date, standing: Standing) -> tuple[RegisteredUnit, ...]:
        below = (unit for unit in self._under.get(code, ()) if self.standing(unit, on) is standing)
        return tuple(sorted(below, key=lambda unit: unit.code))

    def covering(self, on: date) -> Coverage | None:
        """The listing of the whole country that holds on a day; None where no source lists that day."""
        return next((span for span in self.coverage if span.first_day <= on <= span.last_day), None)

    @property
    def last_known_day(self) -> date:
        """The last day any listing of the country covers.

        Raises:
            ValueError: there is no listing.
        """
        return max(span.last_day for span in self.coverage)

    def counted_by_sources(self, parent: str | None, on: date) -> tuple[StatedCount, ...]:
        """What sources say of how many units there are under a parent (None: in the country) on a day."""
        return tuple(
            count
            for count in self.stated_counts
            if count.parent == parent and count.first_day <= on <= count.last_day
        )

    def identifiers_of(self, key: UnitKey) -> tuple[UnitIdentifier, ...]:
        """What other systems call a unit."""
        return tuple(identifier for identifier in self.identifiers if identifier.unit == key)

    def citation(self, source: str) -> str:
        """The citation of a source; empty where it was not seen, and then nobody may cite it."""
        known = self.sources.get(source)
        return known.citation if known is not None and known.seen else ""


def _keys_of(unit: RegisteredUnit) -> frozenset[str]:
    written = (unit.name, *unit.other_names)
    return frozenset({search_key(unit.code), *(search_key(name) for name in written)}).union(
        search_key(bare_name(name)) for name in written
    )


def _agrees(name: str, unit: RegisteredUnit) -> bool:
    """Whether a name as typed is one of a unit's names, marks and form included."""
    form = form_of(name)
    return any(
        marks_agree(name, written) and (not form or form_of(written) == form)
        for written in (unit.name, *unit.other_names)
        if search_key(name) in (search_key(written), search_key(bare_name(written)))
    ) or search_key(name) == search_key(unit.code)


def known_days(units: Sequence[RegisteredUnit]) -> tuple[date, ...]:
    """The first and last days these units are known on, in order: the nearest answers to an unknown day."""
    return tuple(sorted({day for unit in units for day in (unit.key.valid_from, unit.known_until)}))
