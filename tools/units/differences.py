"""What the sources say differently, unit by unit and count by count. Nothing here is settled, only listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tonghop.core.reporting_units.names import form_of
from tonghop.core.values.folding import fold
from tools.units.raw import Listed

_LEVELS = {2: "tỉnh", 3: "huyện", 5: "xã"}


@dataclass(frozen=True)
class Difference:
    """One thing two sources say of one code; empty where a source does not have the code."""

    code: str
    what: str
    first_source: str
    first: str
    second_source: str
    second: str


@dataclass(frozen=True)
class SourceCount:
    """How many units of a level and form a source holds, beside the official number where there is one."""

    source: str
    level: str
    form: str
    counted: int


def compare(
    first_source: str, first: Mapping[str, Listed], second_source: str, second: Mapping[str, Listed]
) -> list[Difference]:
    """Every code in one source only, and every code with another name or unit above."""
    found = []
    for code in sorted(first.keys() | second.keys()):
        one, other = first.get(code), second.get(code)
        if one is None or other is None:
            what = f"chỉ có trong {first_source if one else second_source}"
        elif one.parent != other.parent:
            what = "khác đơn vị cấp trên"
        elif form_of(one.name) != form_of(other.name):
            what = "khác loại đơn vị"
        elif fold(one.name).replace(" ", "") != fold(other.name).replace(" ", ""):
            what = "khác tên"
        elif one.name != other.name:
            what = "khác cách viết"
        else:
            continue
        found.append(Difference(code, what, first_source, _shown(one), second_source, _shown(other)))
    return found


def _shown(unit: Listed | None) -> str:
    return "" if unit is None else f"{unit.name} ({unit.parent})" if unit.parent else unit.name


def count(source: str, units: Iterable[Listed]) -> list[SourceCount]:
    """Units of a source by level, and by form within the level."""
    tally: dict[tuple[str, str], int] = {}
    for unit in units:
        level = _LEVELS[len(unit.code)]
        for form in {"", form_of(unit.name)}:
            tally[(level, form)] = tally.get((level, form), 0) + 1
    return [SourceCount(source, level, form, counted) for (level, form), counted in sorted(tally.items())]
