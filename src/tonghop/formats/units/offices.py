"""A province's own list of its departments and offices: one CSV file, written by the province.

Columns ``code,name,kind,parent,valid_from,last_day,other_names,source``; the first five must be there.
Decides how the list is written and names every cell that is wrong, all at once. An office without a last
day stands until the list says otherwise.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tonghop.core.findings import Argument
from tonghop.core.reporting_units.kinds import UnitKind
from tonghop.core.reporting_units.registered import UNTIL_TOLD, RegisteredUnit, UnitKey

_REQUIRED = ("code", "name", "kind", "parent", "valid_from")


@dataclass(frozen=True, slots=True)
class OfficeProblem:
    """One thing wrong in the list; ``kind`` is a key of the catalogue."""

    kind: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProvinceOffices:
    """The offices of the lines that are right, and what is wrong with the others."""

    offices: tuple[RegisteredUnit, ...]
    problems: tuple[OfficeProblem, ...] = ()


def read_province_offices(content: bytes, file: str) -> ProvinceOffices:
    """Read a province's list of departments and offices.

    ``kind`` is ``department`` or ``province_office``; ``parent`` the code of the province; days are
    written 2025-07-01; ``other_names`` are parted by ``|``.

    Args:
        content: the file, UTF-8 with or without a byte order mark.
        file: its name, for messages.
    """
    lines = content.decode("utf-8-sig", errors="replace").splitlines()
    reader = csv.DictReader(lines)
    lacking = [column for column in _REQUIRED if column not in (reader.fieldnames or ())]
    if lacking:
        return ProvinceOffices((), tuple(_problem("no_column", file, 1, column=column) for column in lacking))
    offices: dict[UnitKey, RegisteredUnit] = {}
    problems: list[OfficeProblem] = []
    for row in reader:
        cells = {column: (cell or "").strip() for column, cell in row.items() if isinstance(column, str)}
        wrong = _wrong_cells(cells, file, reader.line_num)
        if not wrong:
            office = _office(cells)
            if office.key in offices:
                wrong = [_problem("code_twice", file, reader.line_num, code=office.code)]
            offices.setdefault(office.key, office)
        problems.extend(wrong)
    return ProvinceOffices(tuple(offices.values()), tuple(problems))


def _problem(kind: str, file: str, line: int, **arguments: Argument) -> OfficeProblem:
    return OfficeProblem(f"units.offices.{kind}", {"file": file, "line": line, **arguments})


def _wrong_cells(cells: Mapping[str, str], file: str, line: int) -> list[OfficeProblem]:
    wrong = [column for column in _REQUIRED if not cells[column]]
    if cells["kind"] not in (UnitKind.DEPARTMENT, UnitKind.PROVINCE_OFFICE):
        wrong.append("kind")
    days = {column: _day(cells.get(column, "")) for column in ("valid_from", "last_day") if cells.get(column)}
    wrong.extend(column for column, day in days.items() if day is None)
    first, last = days.get("valid_from"), days.get("last_day")
    if first is not None and last is not None and last < first:
        wrong.append("last_day")
    return [
        _problem("bad_cell", file, line, column=column, written=cells.get(column, ""))
        for column in dict.fromkeys(wrong)
    ]


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _office(cells: Mapping[str, str]) -> RegisteredUnit:
    last_day = _day(cells.get("last_day", ""))
    return RegisteredUnit(
        UnitKey(cells["code"], date.fromisoformat(cells["valid_from"])),
        cells["name"],
        UnitKind(cells["kind"]),
        cells["parent"],
        last_day or UNTIL_TOLD,
        began_then=True,
        ended_then=last_day is not None,
        other_names=tuple(name.strip() for name in cells.get("other_names", "").split("|") if name.strip()),
        source=cells.get("source", ""),
    )
