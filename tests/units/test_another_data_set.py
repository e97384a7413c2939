"""The registry against ``vietnamadminunits`` (MIT), a data set made by others from the same reform."""

import csv
import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tonghop.core.reporting_units.kinds import UnitKind
from tonghop.core.reporting_units.registered import Standing
from tonghop.core.values.folding import fold
from tonghop.formats.units.read import load_registry

PACKAGE = pytest.importorskip("vietnamadminunits", reason="vietnamadminunits is not installed")
THEIRS = Path(PACKAGE.__file__).parent / "data"
DIFFERENCES = Path(__file__).parent / "vietnamadminunits-differences.csv"
REGISTRY = load_registry()
LAST_OLD, FIRST_NEW = date(2025, 6, 30), date(2025, 7, 1)

Edges = dict[tuple[str, str], str]
"""Former and new code to the extent."""


def select(query: str) -> list[tuple[str, ...]]:
    with sqlite3.connect(THEIRS / "dataset.db") as connection:
        return connection.execute(query).fetchall()


def test_the_new_units_are_the_same_in_code_name_and_province() -> None:
    theirs = {
        code: (fold(name), province)
        for code, name, province in select("select wardCode, ward, provinceCode from admin_units")
    }
    ours = {
        unit.code: (fold(unit.name), unit.parent)
        for unit in REGISTRY.units
        if unit.kind in (UnitKind.COMMUNE, UnitKind.SPECIAL_ZONE)
        and unit.standing(FIRST_NEW) is Standing.IN_FORCE
    }
    assert ours == theirs


def test_the_old_communes_are_the_same_in_code_district_and_province() -> None:
    query = (
        "select distinct wardCode, districtCode, provinceCode from admin_units_legacy where wardCode != ''"
    )
    theirs = {code: (district, province) for code, district, province in select(query)}
    provinces = {unit.code: unit.parent for unit in REGISTRY.units if unit.kind is UnitKind.DISTRICT}
    ours = {
        unit.code: (unit.parent, provinces[unit.parent or ""])
        for unit in REGISTRY.units
        if unit.kind is UnitKind.COMMUNE and unit.standing(LAST_OLD) is Standing.IN_FORCE
    }
    assert ours == theirs


def our_edges() -> Edges:
    return {
        (edge.former.code, edge.successor.code): edge.extent.value
        for edge in REGISTRY.successions
        if edge.day == FIRST_NEW and len(edge.former.code) == 5
    }


def their_edges() -> Edges:
    mapping: dict[str, Any] = json.loads((THEIRS / "converter_2025.json").read_text())
    keys = "select provinceKey, districtKey, wardKey, wardCode from admin_units_legacy where wardCode != ''"
    old = {"_".join(key): code for *key, code in select(keys)}
    new = {
        (province, ward): code
        for province, ward, code in select("select provinceKey, wardKey, wardCode from admin_units")
    }

    def named() -> Iterator[tuple[str, str, str, str]]:
        for province, wards in mapping["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
            yield from (
                (former, province, ward, "whole") for ward, formers in wards.items() for former in formers
            )
        for province, formers in mapping["DICT_PROVINCE_WARD_DIVIDED"].items():
            for former, parts in formers.items():
                yield from ((former, province, part["newWardKey"], "part") for part in parts)

    return {
        (old[former], new[province, ward]): extent
        for former, province, ward, extent in named()
        if former in old
    }


def test_the_edges_are_the_same_but_for_the_differences_listed() -> None:
    ours, theirs = our_edges(), their_edges()
    found = {
        (former, successor, ours.get((former, successor), ""), theirs.get((former, successor), ""))
        for former, successor in ours.keys() | theirs.keys()
        if ours.get((former, successor)) != theirs.get((former, successor))
    }
    with DIFFERENCES.open(encoding="utf-8", newline="") as file:
        listed = {
            (row["former"], row["successor"], row["ours"], row["theirs"]) for row in csv.DictReader(file)
        }
    assert found == listed
    assert len(ours.keys() & theirs.keys()) == 10564
