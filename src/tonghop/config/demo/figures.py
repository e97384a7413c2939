"""Figures of the demonstration: Kbang's own, and simulated ones made from the cases of the shipped forms.

Decides how offices differ: counts are multiplied, so that parts still make their wholes. Never draws by
chance: the same office has the same figures every time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from tonghop.apps.collection.services.filling import TypedCell
from tonghop.core.forms.cases import PackCase, WrittenAnswer
from tonghop.core.values.model import Answer
from tonghop.formats.packs.library import PackLibrary
from tonghop.formats.packs.load import load_cases

_SHARE = re.compile(r"^(\d+)/(\d+) đạt [\d,]+%")
_VARIES = ("staff_trained_rate", "documents_signed_rate", "email_regular_rate")
"""Shares no other row leans on: their numerators may differ by a little."""

SIMULATED_DISTRICT: Mapping[str, str] = {
    "internet_bandwidth": "50 Mbps",
    "internet_bandwidth_per_staff": "1,2 Mbps",
    "documents_electronic_only_rate": "70 %",
    "documents_electronic_and_paper_rate": "20 %",
    "document_system_links_districts": "Có",
    "document_system_links_communes": "Có",
    "district_leaders_using_rate": "100 %",
    "commune_leaders_using_rate": "100 %",
    "communes_using_rate": "100 %",
    "one_stop_procedures": "280",
    "one_stop_procedures_rate": "100 %",
    "one_stop_communes": "12/12 cơ quan",
    "one_stop_communes_rate": "100 %",
    "procedures_total": "280",
    "services_level12": "250",
    "services_level3": "30",
    "services_level3_with_applications": "12",
    "services_level3_signed": "0",
    "services_level3_tracked": "30",
    "services_level3_prefilled": "30",
    "services_level3_business_registry": "0",
    "services_level3_list": "Có danh sách kèm theo",
    "services_level4": "0",
    "applications_level3_self_declared_rate": "60",
    "applications_level3_staff_declared_rate": "40",
    "applications_level4_online": "0",
    "services_level4_with_applications": "0",
    "applications_level4_paper": "0",
}


def case_of(library: PackLibrary, form: str, name: str) -> PackCase:
    """The case of a pack by the name of its file."""
    [case] = [one for one in load_cases(library.find_folder(form)) if Path(one.file).stem == name]
    return case


def cells_of(figures: Mapping[str, WrittenAnswer]) -> list[TypedCell]:
    """Figures as somebody would type them into an empty form; a reason stays a reason."""
    return [
        TypedCell(code, given, 0) if isinstance(given, str) else TypedCell(code, "", 0, answer=Answer(given))
        for code, given in figures.items()
    ]


def simulated_district(at: int) -> Mapping[str, str]:
    """The figures of the district with this place in the list."""
    received = 1200 + 137 * at
    on_time = received - at % 9
    return {
        **SIMULATED_DISTRICT,
        "one_stop_received": f"{received} hồ sơ",
        "one_stop_on_time": f"{on_time} hồ sơ",
        "one_stop_on_time_rate": f"{percent(on_time, received)} %",
        "applications_level3_online": str(40 + 3 * at),
        "applications_level3_paper": str(300 + 11 * at),
    }


def wrong_district(at: int) -> Mapping[str, str]:
    """The same with mistakes people make: more on time than received, a rate of other parts."""
    received = 1200 + 137 * at
    return {
        **simulated_district(at),
        "one_stop_on_time": f"{received + 10} hồ sơ",
        "one_stop_on_time_rate": "95,10 %",
        "services_level3_with_applications": "45",
    }


def simulated_commune(clean: PackCase, at: int) -> Mapping[str, WrittenAnswer]:
    """The figures of the commune with this place in the list, made from the clean case of the form."""
    return {code: _vary(code, given, at) for code, given in clean.figures.items()}


def wrong_commune(clean: PackCase, at: int) -> Mapping[str, WrittenAnswer]:
    """The same with a rate that is not that of its parts and a part above its whole."""
    figures = dict(simulated_commune(clean, at))
    figures["applications_published_rate"] = "640/650 đạt 89,46%"
    figures["documents_signed_rate"] = "330/312 đạt 105,77%"
    return figures


def percent(part: int, whole: int) -> str:
    """A share in per cent as written in Vietnam: 99,52."""
    share = (Decimal(100 * part) / whole).quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()
    return format(share, "f").replace(".", ",")


def _vary(code: str, given: WrittenAnswer, at: int) -> WrittenAnswer:
    share = _SHARE.match(given) if isinstance(given, str) else None
    if share is None or not isinstance(given, str):
        return given
    part, whole, times = int(share[1]), int(share[2]), 1 + at % 4
    if whole < 10:
        return given
    part, whole = part * times, whole * times
    if code in _VARIES:
        part = max(0, part - at % 7)
    return f"{part}/{whole} đạt {percent(part, whole)}%{given[share.end() :]}"
