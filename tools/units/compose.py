"""Composing the records of the registry from the cleaned table and the two lists.

Decides which days each record is known for. The list of 4/1/2025 and the old side of the table (the
state on 30/6/2025) tell the same unit where code, form, unit above and, roughly, name agree; else both
are kept, and what lay between the two days is left unknown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from difflib import SequenceMatcher

from tonghop.core.reporting_units.kinds import REFORM_DAY, UnitKind
from tonghop.core.reporting_units.names import form_of
from tonghop.core.reporting_units.registered import Extent, RegisteredUnit, Succession, UnitKey
from tonghop.core.values.folding import fold
from tools.units.clean import CleanRow
from tools.units.raw import Listed

LIST_DAY = date(2025, 1, 4)
LAST_OLD_DAY = REFORM_DAY - timedelta(days=1)
LATEST_DAY = date(2026, 7, 25)
DONG_NAI_DAY = date(2026, 4, 30)

LIST_SOURCE, TABLE_SOURCE, LATEST_SOURCE, DONG_NAI_SOURCE = "ds-2025", "bang-2025", "ds-2026", "dong-nai-2026"
_SAME_NAME = 0.6


@dataclass(frozen=True)
class Built:
    """The records and edges to be shipped."""

    units: Sequence[RegisteredUnit]
    successions: Sequence[Succession]


def old_side(rows: Iterable[CleanRow], before: Mapping[str, Listed]) -> dict[str, Listed]:
    """Every unit on the old side of the table, by code.

    The table names districts and provinces only beside communes; those it does not name stand as listed.
    """
    units: dict[str, Listed] = {}
    for row in rows:
        units[row.former_province_code] = Listed(row.former_province_code, row.former_province_name, "")
        units[row.district_code] = Listed(row.district_code, row.district_name, row.former_province_code)
        if row.former_code:
            units[row.former_code] = Listed(row.former_code, row.former_name, row.district_code)
    for unit in before.values():
        if len(unit.code) < 5:
            units.setdefault(unit.code, unit)
    return units


def new_side(rows: Iterable[CleanRow]) -> dict[str, Listed]:
    """Every unit on the new side of the table, by code."""
    units: dict[str, Listed] = {}
    for row in rows:
        units[row.province_code] = Listed(row.province_code, row.province_name, "")
        units[row.code] = Listed(row.code, row.name, row.province_code)
    return units


def is_same_unit(listed: Listed, tabled: Listed) -> bool:
    """Whether two sources speak of one unit: same code, unit above and form, and names that resemble."""
    resemblance = SequenceMatcher(None, fold(listed.name), fold(tabled.name)).ratio()
    return (
        listed.parent == tabled.parent
        and form_of(listed.name) == form_of(tabled.name)
        and resemblance >= _SAME_NAME
    )


def compose(rows: Sequence[CleanRow], before: Mapping[str, Listed], after: Mapping[str, Listed]) -> Built:
    """All records and all edges, by key."""
    old, new = old_side(rows, before), new_side(rows)
    lasting = _lasting_provinces(rows, old)
    units = [*_old_units(before, old, lasting), *_new_units(new, after, lasting)]
    current = {unit.code: unit for unit in units if unit.known_until >= LAST_OLD_DAY and _is_old(unit)}
    begun = {unit.code: unit for unit in units if unit.key.valid_from == REFORM_DAY}
    edges = [
        *_edges_of_communes(rows, current, begun),
        *_edges_of_provinces(rows, current, begun),
        *_edges_of_renaming(units),
        *_edges_between_lists(units),
    ]
    return Built(
        sorted(units, key=lambda unit: unit.key),
        sorted(edges, key=lambda edge: (edge.former, edge.successor)),
    )


def _is_old(unit: RegisteredUnit) -> bool:
    return unit.key.valid_from <= LAST_OLD_DAY


def _lasting_provinces(rows: Iterable[CleanRow], old: Mapping[str, Listed]) -> frozenset[str]:
    """Codes of provinces the reform left as they were: one former province, same code, same name."""
    formers: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for row in rows:
        formers[row.province_code].add(row.former_province_code)
        names[row.province_code] = row.province_name
    return frozenset(
        code
        for code, parts in formers.items()
        if parts == {code} and fold(names[code]) == fold(old[code].name)
    )


def _kind(code: str, name: str) -> UnitKind:
    if len(code) == 5:
        return UnitKind.SPECIAL_ZONE if form_of(name) == "Đặc khu" else UnitKind.COMMUNE
    return UnitKind.PROVINCE if len(code) == 2 else UnitKind.DISTRICT


def _other_names(name: str, *others: str) -> tuple[str, ...]:
    """Spellings that do not fold to the same name; how a tone mark is placed makes no other name."""
    kept = {fold(other).replace(" ", ""): other for other in others}
    kept.pop(fold(name).replace(" ", ""), None)
    return tuple(sorted(kept.values()))


def _record(listed: Listed, first: date, last: date, source: str) -> RegisteredUnit:
    return RegisteredUnit(
        UnitKey(listed.code, first),
        listed.name,
        _kind(listed.code, listed.name),
        listed.parent or None,
        last,
        source=source,
    )


def _old_units(
    before: Mapping[str, Listed], old: Mapping[str, Listed], lasting: frozenset[str]
) -> list[RegisteredUnit]:
    units = []
    for code in sorted(before.keys() | old.keys()):
        listed, tabled = before.get(code), old.get(code)
        if listed and tabled and is_same_unit(listed, tabled):
            unit = _record(tabled, LIST_DAY, LAST_OLD_DAY, TABLE_SOURCE)
            unit = replace(unit, other_names=_other_names(tabled.name, listed.name), ended_then=True)
            if code in lasting:
                unit = replace(unit, known_until=LATEST_DAY, ended_then=False)
            units.append(unit)
            continue
        if listed:
            units.append(_record(listed, LIST_DAY, LIST_DAY, LIST_SOURCE))
        if tabled:
            units.append(replace(_record(tabled, LAST_OLD_DAY, LAST_OLD_DAY, TABLE_SOURCE), ended_then=True))
    return units


def _new_units(
    new: Mapping[str, Listed], after: Mapping[str, Listed], lasting: frozenset[str]
) -> list[RegisteredUnit]:
    units = []
    for code, tabled in sorted(new.items()):
        if code in lasting:
            continue
        later = after.get(code, tabled)
        unit = replace(_record(tabled, REFORM_DAY, LATEST_DAY, TABLE_SOURCE), began_then=True)
        if fold(form_of(later.name)) == fold(form_of(tabled.name)):
            units.append(replace(unit, other_names=_other_names(tabled.name, later.name)))
            continue
        if (tabled.parent or code) != "75":
            raise ValueError(f"{code}: {tabled.name} became {later.name}, and no source says when")
        units.append(replace(unit, known_until=DONG_NAI_DAY - timedelta(days=1), ended_then=True))
        units.append(replace(_record(later, DONG_NAI_DAY, LATEST_DAY, DONG_NAI_SOURCE), began_then=True))
    return units


def _edges_of_communes(
    rows: Iterable[CleanRow], current: Mapping[str, RegisteredUnit], begun: Mapping[str, RegisteredUnit]
) -> list[Succession]:
    """The rows of the table; a special zone made of a whole district follows that district."""
    edges = []
    for row in rows:
        former = row.former_code or ("" if row.former_name else row.district_code)
        if former:
            edges.append(
                Succession(
                    current[former].key,
                    begun[row.code].key,
                    Extent(row.extent),
                    REFORM_DAY,
                    TABLE_SOURCE,
                    note=row.note,
                )
            )
    return edges


def _edges_of_provinces(
    rows: Iterable[CleanRow], current: Mapping[str, RegisteredUnit], begun: Mapping[str, RegisteredUnit]
) -> list[Succession]:
    """A province went whole where all its communes went to one province."""
    went: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        went[row.former_province_code].add(row.province_code)
    return [
        Succession(
            current[former].key,
            begun[successor].key,
            Extent.WHOLE if len(successors) == 1 else Extent.PART,
            REFORM_DAY,
            TABLE_SOURCE,
        )
        for former, successors in sorted(went.items())
        for successor in sorted(successors)
        if successor in begun
    ]


def _edges_of_renaming(units: Iterable[RegisteredUnit]) -> list[Succession]:
    """Units that changed form and kept their code, on the day they did."""
    begun = [unit for unit in units if unit.key.valid_from == DONG_NAI_DAY]
    return [
        Succession(
            UnitKey(unit.code, REFORM_DAY),
            unit.key,
            Extent.WHOLE,
            DONG_NAI_DAY,
            DONG_NAI_SOURCE,
            "Đổi loại hình",
        )
        for unit in begun
    ]


def _edges_between_lists(units: Sequence[RegisteredUnit]) -> list[Succession]:
    """One code in one unit above, another form or name: it went on, how much and when is not known."""
    seen = {unit.code: unit for unit in units if unit.known_until == LIST_DAY}
    return [
        Succession(seen[unit.code].key, unit.key, Extent.UNKNOWN, None, TABLE_SOURCE, "Cùng mã")
        for unit in units
        if unit.key.valid_from == LAST_OLD_DAY and unit.code in seen and seen[unit.code].parent == unit.parent
    ]
