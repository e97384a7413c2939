"""Measure units (đơn vị tính): what a figure counts or measures, and how people write it.

Decides the names of a unit and whether it admits decimals. Never converts silently: a
figure keeps the unit of its row.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeasureUnit:
    """One unit: stable code, official name, the ways it is written, and whether it is whole.

    ``whole`` units (hồ sơ, thủ tục, văn bản, người) rule out decimals, which decides
    what the dot in "7.794" means.
    """

    code: str
    name: str
    written: tuple[str, ...] = ()
    whole: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Every way the unit is written, the official name first."""
        return (self.name, *self.written)
