"""Reporting units (đơn vị báo cáo): the offices that owe reports.

Decides the kinds of office and what an expected list says of one. Never uses a name as a key.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class UnitKind(StrEnum):
    """Kinds of office, as forms and the law tell them apart."""

    PROVINCE = "province"
    PROVINCE_OFFICE = "province_office"
    """Văn phòng UBND tỉnh, which answers sections of its own."""
    DEPARTMENT = "department"
    """Sở, ban, ngành cấp tỉnh."""
    DISTRICT = "district"
    """Huyện, quận, thị xã, thành phố thuộc tỉnh; ended on 1/7/2025."""
    COMMUNE = "commune"
    """Xã, phường, thị trấn."""
    SPECIAL_ZONE = "special_zone"


@dataclass(frozen=True, slots=True)
class ReportingUnit:
    """An office that owes a report, as the collecting office lists it.

    ``code`` is the list's own key; ``aliases`` are other ways its name is written;
    ``due_on`` is None where the list gives no date.
    """

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: UnitKind | None = None
    parent: str | None = None
    due_on: date | None = None
