"""Units, days and names on the shipped registry: cases whose answers stand in the sources."""

from datetime import date
from decimal import Decimal

import pytest

from tonghop.core.reporting_units.kinds import UnitKind
from tonghop.core.reporting_units.lineage import Lineage
from tonghop.core.reporting_units.names import search_key
from tonghop.core.reporting_units.offices import kind_of_office, match_office
from tonghop.core.reporting_units.registered import Extent, RegisteredUnit, Standing, Succession, UnitKey
from tonghop.core.reporting_units.registry import UnitRegistry
from tonghop.formats.units.read import load_registry

REGISTRY = load_registry()
LINEAGE = Lineage(REGISTRY)


@pytest.mark.parametrize(
    "typed",
    ["kbang", "KBang", "K’Bang", "K'Bang", "k bang", "Huyện K’Bang", "huyen kbang", "UBND huyện Kbang"],
)
def test_a_name_is_found_however_it_is_typed(typed: str) -> None:
    assert "625" in {unit.code for unit in REGISTRY.search(typed)}


def test_the_form_typed_narrows_the_search() -> None:
    assert {unit.code for unit in REGISTRY.search("huyện kbang")} == {"625"}
    assert {unit.code for unit in REGISTRY.search("xa kbang")} == {"23638"}


def test_marks_that_are_typed_count_and_marks_left_out_do_not() -> None:
    with_marks = {unit.name for unit in REGISTRY.search("xã Nam Đông")}
    without = {unit.name for unit in REGISTRY.search("xa nam dong")}
    assert with_marks == {"Xã Nam Đông"}
    assert without >= {"Xã Nam Đông", "Xã Nam Dong"}


def test_a_unit_is_found_by_its_code_and_by_what_other_systems_call_it() -> None:
    assert [unit.name for unit in REGISTRY.search("625", date(2025, 3, 1))] == ["Huyện KBang"]
    assert [unit.name for unit in REGISTRY.search("H21")] == ["Tỉnh Gia Lai"]


def test_the_search_key_leaves_out_what_typing_varies() -> None:
    assert search_key("TP. Huế") == search_key("Thành phố Huế") == search_key("UBND thành phố Huế")


REUSED = {
    "91": ("Tỉnh Kiên Giang", "Tỉnh An Giang", "89"),
    "52": ("Tỉnh Bình Định", "Tỉnh Gia Lai", "64"),
    "24": ("Tỉnh Bắc Giang", "Tỉnh Bắc Ninh", "27"),
    "15": ("Tỉnh Yên Bái", "Tỉnh Lào Cai", "10"),
    "44": ("Tỉnh Quảng Bình", "Tỉnh Quảng Trị", "45"),
    "80": ("Tỉnh Long An", "Tỉnh Tây Ninh", "72"),
    "82": ("Tỉnh Tiền Giang", "Tỉnh Đồng Tháp", "87"),
}


@pytest.mark.parametrize("code", REUSED)
def test_a_code_given_to_another_province_is_never_confused(code: str) -> None:
    before, after, own_code = REUSED[code]
    former, successor = REGISTRY.find(code, date(2025, 6, 30)), REGISTRY.find(code, date(2025, 7, 1))
    assert former is not None and successor is not None
    assert (former.name, successor.name) == (before, after)
    assert former.key != successor.key
    assert REGISTRY.find(own_code, date(2025, 7, 1)) is None
    assert {edge.former.code for edge in LINEAGE.made_of(successor.key)} == {code, own_code}
    own = REGISTRY.find(own_code, date(2025, 6, 30))
    assert own is not None
    assert [edge.successor for edge in LINEAGE.became(own.key)] == [successor.key]
    assert {unit.parent for unit in REGISTRY.children(code, date(2025, 6, 30))} == {code}
    assert not set(REGISTRY.children(code, date(2025, 6, 30))) & set(
        REGISTRY.children(code, date(2025, 7, 1))
    )


def test_kbang_had_fourteen_communes_in_2019_and_thirteen_in_2025() -> None:
    stated = REGISTRY.counted_by_sources("625", date(2019, 5, 24))
    assert [(count.kind, count.count) for count in stated] == [(UnitKind.COMMUNE, 14)]
    assert "201/BC-UBND" in REGISTRY.citation(stated[0].source)
    assert REGISTRY.children("625", date(2019, 5, 24)) == ()
    assert len(REGISTRY.children("625", date(2025, 1, 4))) == 13


def test_the_communes_of_kbang_went_into_six() -> None:
    ends = {
        edge.successor
        for child in REGISTRY.children("625", date(2025, 6, 30))
        for edge in LINEAGE.became(child.key)
    }
    assert {REGISTRY.at(key).name for key in ends} == {
        "Xã Kbang",
        "Xã Kông Bơ La",
        "Xã Tơ Tung",
        "Xã Sơn Lang",
        "Xã Đak Rong",
        "Xã Krong",
    }


def test_huong_xuan_stood_under_nam_dong_in_2020_and_what_lay_between_is_unknown() -> None:
    seen = REGISTRY.find("20179", date(2020, 10, 5))
    assert seen is not None and seen.parent == "483"
    assert [unit.name for unit in REGISTRY.children("483", date(2020, 10, 5))] == ["Xã Hương Xuân"]
    assert seen.standing(date(2022, 1, 1)) is Standing.UNKNOWN
    listed = REGISTRY.find("20179", date(2025, 1, 4))
    assert listed is not None and listed.parent == "482"
    assert [edge.extent for edge in LINEAGE.became(seen.key)] == [Extent.UNKNOWN]


@pytest.mark.parametrize(
    ("name", "on", "kind"),
    [
        ("UBND thành phố Vũng Tàu", date(2023, 3, 15), UnitKind.DISTRICT),
        ("UBND thành phố Đà Nẵng", date(2023, 3, 15), UnitKind.PROVINCE),
        ("Ủy ban nhân dân TP. Hồ Chí Minh", date(2019, 1, 1), UnitKind.PROVINCE),
        ("Thành phố Huế", date(2024, 12, 31), UnitKind.DISTRICT),
        ("Thành phố Huế", date(2025, 1, 4), UnitKind.PROVINCE),
        ("Thành phố Đồng Nai", date(2026, 4, 30), UnitKind.PROVINCE),
        ("Thành phố Đồng Nai", date(2026, 4, 29), None),
        ("UBND thành phố Vũng Tàu", date(2025, 7, 1), None),
        ("UBND thành phố Đà Nẵng", date(1990, 1, 1), None),
        ("UBND thành phố Vũng Tàu", None, UnitKind.DISTRICT),
        ("UBND thành phố Huế", None, None),
        ("Văn phòng UBND tỉnh Gia Lai", date(2019, 1, 1), UnitKind.PROVINCE_OFFICE),
        ("Sở Thông tin và Truyền thông", None, UnitKind.DEPARTMENT),
    ],
)
def test_the_kind_of_an_office_is_that_of_the_reports_day(
    name: str, on: date | None, kind: UnitKind | None
) -> None:
    assert kind_of_office(name, on, REGISTRY) is kind


def test_an_office_is_matched_to_the_unit_of_its_day() -> None:
    assert (unit := match_office("ỦY BAN NHÂN DÂN HUYỆN KBANG", date(2019, 5, 24), REGISTRY).unit)
    assert unit.key == UnitKey("625", date(2019, 5, 24))
    assert (unit := match_office("UBND tỉnh Gia Lai", date(2025, 7, 1), REGISTRY).unit)
    assert unit.code == "52"


def test_a_day_no_source_knows_is_unknown_and_no_unit_of_another_day_is_taken() -> None:
    match = match_office("UBND huyện Kbang", date(2020, 1, 1), REGISTRY)
    assert match.unit is None
    assert match.standing is Standing.UNKNOWN
    assert {unit.code for unit in match.candidates} == {"625"}


def test_a_district_after_the_reform_is_known_not_to_exist() -> None:
    assert match_office("UBND huyện Kbang", date(2025, 7, 1), REGISTRY).standing is Standing.NOT_IN_FORCE
    assert match_office("UBND tỉnh Kiên Giang", date(2025, 7, 1), REGISTRY).standing is Standing.NOT_IN_FORCE


def test_a_name_borne_by_several_units_gives_candidates_and_no_unit() -> None:
    match = match_office("UBND xã Tân An", date(2025, 1, 4), REGISTRY)
    assert match.unit is None and len(match.candidates) > 1


def test_a_weight_needs_its_ground() -> None:
    former, successor = UnitKey("1", date(2025, 1, 4)), UnitKey("2", date(2025, 7, 1))
    with pytest.raises(ValueError, match="ground"):
        Succession(former, successor, Extent.PART, None, "", weight=Decimal("0.4"))
    weighed = Succession(
        former, successor, Extent.PART, None, "", weight=Decimal("0.4"), ground="dân số 2024"
    )
    assert weighed.carries_figures
    assert not Succession(former, successor, Extent.PART, None, "").carries_figures


def test_two_records_of_one_key_are_refused() -> None:
    unit = RegisteredUnit(UnitKey("1", date(2025, 1, 4)), "Xã A", UnitKind.COMMUNE, None, date(2025, 6, 30))
    with pytest.raises(ValueError, match="two records"):
        UnitRegistry([unit, unit])


def test_a_source_that_was_not_seen_is_never_cited() -> None:
    assert REGISTRY.sources["nq-175-2024"].seen is False
    assert REGISTRY.citation("nq-175-2024") == ""
    cited = {unit.source for unit in REGISTRY.units} | {edge.source for edge in REGISTRY.successions}
    assert all(REGISTRY.citation(source) for source in cited)
