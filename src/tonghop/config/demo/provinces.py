"""The two provinces of the demonstration: which offices stand in them, as far as the registry of units knows.

Decides names and codes of departments, which no registry lists: they are simulated and say so. Of Gia Lai in
May 2019 the registry knows Kbang district alone; the names of the other districts are those of the listing of
4/1/2025, and each says that it is simulated.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from tonghop.apps.registry.models import Office
from tonghop.core.reporting_units import UnitKind
from tonghop.core.reporting_units.names import search_key
from tonghop.core.reporting_units.registry import UnitRegistry

GIA_LAI, THANH_HOA = "64", "38"
KBANG, MANG_YANG = "625", "632"
SIMULATED = " (mô phỏng)"
GIA_LAI_SINCE = date(2019, 1, 1)
LISTED_2025 = date(2025, 1, 4)
REFORM = date(2025, 7, 1)
_DEPARTMENTS_2019 = {
    "vpub": ("Văn phòng UBND tỉnh", UnitKind.PROVINCE_OFFICE),
    "snv": ("Sở Nội vụ", UnitKind.DEPARTMENT),
    "stp": ("Sở Tư pháp", UnitKind.DEPARTMENT),
}
_DEPARTMENTS_TODAY = {
    "skhcn": ("Sở Khoa học và Công nghệ", UnitKind.DEPARTMENT),
    "snv": ("Sở Nội vụ", UnitKind.DEPARTMENT),
    "stc": ("Sở Tài chính", UnitKind.DEPARTMENT),
}


def offices_of_gia_lai(registry: UnitRegistry) -> tuple[Office, ...]:
    """The province of quý II/2019, until the districts ended."""
    last_day = REFORM - timedelta(days=1)
    found = [_office(GIA_LAI, "UBND tỉnh Gia Lai", UnitKind.PROVINCE, "", last_day, is_simulated=False)]
    for unit in registry.children(GIA_LAI, LISTED_2025):
        is_kbang = unit.code == KBANG
        name = "UBND huyện Kbang" if is_kbang else _committee(unit.name) + SIMULATED
        office = _office(unit.code, name, UnitKind.DISTRICT, GIA_LAI, last_day, is_simulated=not is_kbang)
        office.has_checker = "Mang Yang" in unit.name
        found.append(office)
    return (*found, *_departments(GIA_LAI, _DEPARTMENTS_2019, GIA_LAI_SINCE, last_day))


def offices_of_thanh_hoa(registry: UnitRegistry) -> tuple[Office, ...]:
    """The province of two levels: every commune and ward of the last listing."""
    found = [_office(THANH_HOA, "UBND tỉnh Thanh Hóa", UnitKind.PROVINCE, "", None, is_simulated=False)]
    found[0].valid_from = REFORM
    for at, unit in enumerate(registry.children(THANH_HOA, registry.last_known_day)):
        office = _office(
            unit.code, _committee(unit.name), UnitKind.COMMUNE, THANH_HOA, None, is_simulated=False
        )
        office.valid_from = unit.key.valid_from
        office.has_checker = at % 10 == 1
        found.append(office)
    return (*found, *_departments(THANH_HOA, _DEPARTMENTS_TODAY, REFORM, None))


def _departments(
    province: str, listed: dict[str, tuple[str, UnitKind]], since: date, last_day: date | None
) -> Iterable[Office]:
    for code, (name, kind) in listed.items():
        office = _office(f"{province}-{code}", name + SIMULATED, kind, province, last_day, is_simulated=True)
        office.valid_from = since
        yield office


def _office(
    code: str, name: str, kind: UnitKind, parent: str, last_day: date | None, *, is_simulated: bool
) -> Office:
    return Office(
        code=code,
        valid_from=GIA_LAI_SINCE,
        valid_until=last_day,
        name=name,
        kind=kind,
        parent_code=parent,
        search_key=search_key(name),
        contact_name="Đầu mối mô phỏng",
        contact_email=f"don-vi-{code}@example.vn",
        is_simulated=is_simulated,
    )


def _committee(unit: str) -> str:
    return f"UBND {unit[0].lower()}{unit[1:]}"
