"""Reading the raw lists as they are: no row mended, no row dropped."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

CONVERSION = "conversion-2025-07-01.csv"
LIST_BEFORE = "communes-2025-01-04.csv"
LIST_AFTER = "units-2026-07-25.json"
_HEAD_ROWS = 2


@dataclass(frozen=True)
class RawRow:
    """One row of the official conversion table, cells as they stand; ``line`` counts rows from 1."""

    line: int
    province: str
    name: str
    code: str
    former_name: str
    former_code: str
    note: str
    district: str
    former_province: str


@dataclass(frozen=True)
class Listed:
    """A unit of a list: its code, full name, and the code of the unit above ("" for a province)."""

    code: str
    name: str
    parent: str


def read_conversion(folder: Path) -> list[RawRow]:
    """Every row below the heading of the official conversion table."""
    with (folder / CONVERSION).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    return [RawRow(line, *row[:8]) for line, row in enumerate(rows, start=1) if line > _HEAD_ROWS]


def read_list_before(folder: Path) -> Mapping[str, Listed]:
    """Provinces, districts and communes of the list of 4/1/2025, by code."""
    units: dict[str, Listed] = {}
    with (folder / LIST_BEFORE).open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            units[row["Mã TP"]] = Listed(row["Mã TP"], row["Tỉnh Thành Phố"], "")
            units[row["Mã QH"]] = Listed(row["Mã QH"], row["Quận Huyện"], row["Mã TP"])
            if row["Mã PX"]:
                units[row["Mã PX"]] = Listed(row["Mã PX"], row["Phường Xã"], row["Mã QH"])
    return units


def read_list_after(folder: Path) -> Mapping[str, Listed]:
    """Provinces and communes in force on 25/7/2026, by code."""
    units: dict[str, Listed] = {}
    for province in json.loads((folder / LIST_AFTER).read_text(encoding="utf-8")):
        units[province["Code"]] = Listed(province["Code"], province["FullName"], "")
        for ward in province["Wards"]:
            units[ward["Code"]] = Listed(ward["Code"], ward["FullName"], ward["ProvinceCode"])
    return units
