"""Kinds of office, and the days on which a kind exists at all.

Decides what a kind is called in code and since or until when the law knows it. Never decides the kind
of one office: a name may leave it open (see ``match``).
"""

from __future__ import annotations

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
    """Đặc khu; a kind of its own since 1/7/2025."""


REFORM_DAY = date(2025, 7, 1)
"""The first day without districts and with special zones."""

TERRITORIAL = (UnitKind.PROVINCE, UnitKind.DISTRICT, UnitKind.COMMUNE, UnitKind.SPECIAL_ZONE)
"""Kinds that are administrative units, each with a people's committee; the others are offices of one."""


def kind_exists(kind: UnitKind, on: date) -> bool:
    """Whether the law knows this kind on a day: districts until 30/6/2025, special zones from 1/7/2025."""
    if kind is UnitKind.DISTRICT:
        return on < REFORM_DAY
    if kind is UnitKind.SPECIAL_ZONE:
        return on >= REFORM_DAY
    return True
