"""The shipped registry: records rebuilt from the official table, and facts written by hand with a source.

Decides how the files are written. Never mends a cell: a wrong one is a mistake of whoever edited it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from tonghop.core.reporting_units.kinds import UnitKind
from tonghop.core.reporting_units.registered import (
    Coverage,
    Extent,
    ProvinceCity,
    RegisteredUnit,
    RegistrySource,
    StatedCount,
    Succession,
    UnitIdentifier,
    UnitKey,
)
from tonghop.core.reporting_units.registry import UnitRegistry

_FOLDERS = ("built", "written")


@lru_cache(maxsize=1)
def load_registry() -> UnitRegistry:
    """The shipped registry, read once."""
    return read_registry(resources.files("tonghop") / "units")


def read_registry(folder: Traversable) -> UnitRegistry:
    """A registry from its two folders: ``built`` from the raw lists, ``written`` by hand.

    Raises:
        ValueError: a weight without its ground, or not between 0 and 1; two records of one key.
        KeyError: a weight of an edge that is not there.
    """
    rows = _Rows(folder)
    coverage = list(rows.of("coverage.csv"))
    cities = next(row for row in coverage if row["what"] == "cities")
    return UnitRegistry(
        units=(_unit(row) for row in rows.of("units.csv")),
        successions=_weigh(map(_succession, rows.of("successions.csv")), rows.of("weights.csv")),
        identifiers=(
            UnitIdentifier(
                UnitKey(row["code"], _day(row["valid_from"])), row["system"], row["identifier"], row["source"]
            )
            for row in rows.of("identifiers.csv")
        ),
        stated_counts=(_stated_count(row) for row in rows.of("stated-counts.csv")),
        province_cities=(
            ProvinceCity(row["name"], _day(row["first_day"]) if row["first_day"] else None, row["source"])
            for row in rows.of("province-cities.csv")
        ),
        coverage=(
            Coverage(_day(row["first_day"]), _day(row["last_day"]), row["source"], row["whole"] == "x")
            for row in coverage
            if row["what"] == "units"
        ),
        sources=(
            RegistrySource(row["code"], row["citation"], row["seen"] == "x") for row in rows.of("sources.csv")
        ),
        cities_known=(_day(cities["first_day"]), _day(cities["last_day"])),
    )


class _Rows:
    """The rows of one file, wherever in the registry's folders it stands: built rows first."""

    def __init__(self, folder: Traversable) -> None:
        self.folder = folder

    def of(self, name: str) -> Iterator[dict[str, str]]:
        for part in _FOLDERS:
            file = self.folder / part / name
            if file.is_file():
                yield from _read(file.read_text(encoding="utf-8").splitlines())


def _read(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(lines)


@lru_cache(maxsize=64)
def _day(written: str) -> date:
    return date.fromisoformat(written)


def _unit(row: dict[str, str]) -> RegisteredUnit:
    return RegisteredUnit(
        UnitKey(row["code"], _day(row["valid_from"])),
        row["name"],
        UnitKind(row["kind"]),
        row["parent"] or None,
        _day(row["known_until"]),
        row["began"] == "x",
        row["ended"] == "x",
        tuple(row["other_names"].split("|")) if row["other_names"] else (),
        row["source"],
    )


def _succession(row: dict[str, str]) -> Succession:
    return Succession(
        UnitKey(row["former"], _day(row["former_from"])),
        UnitKey(row["successor"], _day(row["successor_from"])),
        Extent(row["extent"]),
        _day(row["day"]) if row["day"] else None,
        row["source"],
        row["note"],
    )


def _weigh(edges: Iterable[Succession], weights: Iterable[dict[str, str]]) -> Iterable[Succession]:
    """Give the parts their weights, each with the ground it was given on."""
    weighed = {(edge.former, edge.successor): edge for edge in edges}
    for row in weights:
        pair = (
            UnitKey(row["former"], _day(row["former_from"])),
            UnitKey(row["successor"], _day(row["successor_from"])),
        )
        weighed[pair] = replace(weighed[pair], weight=Decimal(row["weight"]), ground=row["ground"])
    return weighed.values()


def _stated_count(row: dict[str, str]) -> StatedCount:
    return StatedCount(
        row["parent"] or None,
        UnitKind(row["kind"]),
        row["form"],
        int(row["count"]),
        _day(row["first_day"]),
        _day(row["last_day"]),
        row["source"],
    )
