"""Laws of the registry, on the official table itself and on generated later facts."""

import csv
from collections import Counter, defaultdict
from datetime import date, timedelta
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonghop.core.reporting_units.compare import compare_days, count_units
from tonghop.core.reporting_units.kinds import UnitKind, kind_exists
from tonghop.core.reporting_units.lineage import Lineage
from tonghop.core.reporting_units.names import search_key
from tonghop.core.reporting_units.offices import match_office
from tonghop.core.reporting_units.registered import Extent, RegisteredUnit, Standing, UnitKey
from tonghop.core.reporting_units.registry import UnitRegistry
from tonghop.formats.units.read import load_registry

REGISTRY = load_registry()
LINEAGE = Lineage(REGISTRY)
LAST_OLD, FIRST_NEW, LATEST = date(2025, 6, 30), date(2025, 7, 1), date(2026, 7, 25)
TABLE = list(
    csv.DictReader(
        (resources.files("tonghop") / "units" / "built" / "successions.csv").read_text().splitlines()
    )
)


def communes(on: date) -> dict[str, RegisteredUnit]:
    kinds = (UnitKind.COMMUNE, UnitKind.SPECIAL_ZONE)
    return {
        unit.code: unit
        for unit in REGISTRY.units
        if unit.kind in kinds and unit.standing(on) is Standing.IN_FORCE
    }


def test_every_old_commune_has_a_successor_and_every_new_one_a_predecessor() -> None:
    assert [unit for unit in communes(LAST_OLD).values() if not LINEAGE.became(unit.key)] == []
    assert [unit for unit in communes(FIRST_NEW).values() if not LINEAGE.made_of(unit.key)] == []


def test_every_district_and_province_of_the_old_tree_is_accounted_for() -> None:
    for province in REGISTRY.children(None, LAST_OLD):
        lasted = province.standing(FIRST_NEW) is Standing.IN_FORCE
        assert lasted or LINEAGE.became(province.key), province.name
    assert [
        unit.name
        for unit in REGISTRY.units
        if unit.kind is UnitKind.DISTRICT and unit.standing(FIRST_NEW) is not Standing.NOT_IN_FORCE
        if unit.known_until >= LAST_OLD
    ] == []


def test_a_commune_that_went_whole_went_to_one_place() -> None:
    extents: dict[UnitKey, list[Extent]] = defaultdict(list)
    for edge in REGISTRY.successions:
        if edge.day == FIRST_NEW and len(edge.former.code) == 5:
            extents[edge.former].append(edge.extent)
    assert [key for key, found in extents.items() if Extent.WHOLE in found and len(found) > 1] == []
    assert sum(len(found) > 1 for found in extents.values()) == 440


def test_no_part_carries_a_weight_nobody_gave() -> None:
    assert all(edge.weight is None for edge in REGISTRY.successions)
    assert not any(edge.carries_figures for edge in REGISTRY.successions if edge.extent is not Extent.WHOLE)


def test_every_chain_ends_where_the_table_and_later_changes_say() -> None:
    expected: dict[str, set[str]] = defaultdict(set)
    for row in TABLE:
        if row["day"] == "2025-07-01":
            expected[row["former"]].add(row["successor"])
    for code, unit in communes(LAST_OLD).items():
        ends = LINEAGE.last_successors(unit.key)
        assert {key.code for key in ends} == expected[code]
        assert all(REGISTRY.at(key).standing(LATEST) is Standing.IN_FORCE for key in ends)


def test_every_unit_stands_under_one_that_stands_the_same_day() -> None:
    for on in (date(2025, 1, 4), date(2025, 3, 1), LAST_OLD, FIRST_NEW, date(2026, 4, 30), LATEST):
        for unit in REGISTRY.units:
            if unit.standing(on) is Standing.IN_FORCE and unit.parent:
                above = REGISTRY.records(unit.parent)
                standing = REGISTRY.find(unit.parent, on) is not None
                assert standing or any(REGISTRY.is_doubtful(record, on) for record in above), unit.key


def test_no_code_is_borne_by_two_units_on_one_day() -> None:
    for on in (date(2025, 1, 4), date(2025, 3, 1), LAST_OLD, FIRST_NEW, date(2026, 4, 30), LATEST):
        borne = Counter(unit.code for unit in REGISTRY.units if unit.standing(on) is Standing.IN_FORCE)
        assert [code for code, times in borne.items() if times > 1] == []


@pytest.mark.parametrize(
    ("on", "provinces", "districts", "communes_and_zones"),
    [
        (date(2025, 1, 4), 63, 696, 10051),
        (LAST_OLD, 63, 696, 10035),
        (FIRST_NEW, 34, 0, 3321),
        (LATEST, 34, 0, 3321),
    ],
)
def test_a_day_has_as_many_units_as_its_list(
    on: date, provinces: int, districts: int, communes_and_zones: int
) -> None:
    counts = count_units(REGISTRY, on)
    assert counts is not None
    of = {count.kind: count.known for count in counts if not count.form}
    assert of[UnitKind.PROVINCE] == provinces
    assert of.get(UnitKind.DISTRICT, 0) == districts
    assert of[UnitKind.COMMUNE] + of.get(UnitKind.SPECIAL_ZONE, 0) == communes_and_zones


@pytest.mark.parametrize("on", [FIRST_NEW, date(2026, 4, 30), LATEST, LAST_OLD])
def test_counted_and_published_numbers_agree_on_listed_days(on: date) -> None:
    counts = count_units(REGISTRY, on)
    assert counts is not None
    assert [count for count in counts if count.stated not in (None, count.known)] == []


def test_between_two_listings_that_differ_the_difference_is_in_doubt() -> None:
    counts = count_units(REGISTRY, date(2025, 3, 1))
    assert counts is not None
    commune = next(count for count in counts if count.kind is UnitKind.COMMUNE and not count.form)
    assert commune.doubtful > 0
    assert commune.known <= 10035 <= commune.known + commune.doubtful


def test_a_day_outside_all_listings_is_not_counted_or_compared() -> None:
    assert count_units(REGISTRY, date(2019, 5, 24)) is None
    assert compare_days(REGISTRY, date(2019, 5, 24), LATEST) is None
    assert count_units(REGISTRY, LATEST + timedelta(days=1)) is None


LATER = st.builds(
    RegisteredUnit,
    key=st.builds(
        UnitKey,
        code=st.sampled_from(["52", "91", "23638", "625", "99999"]),
        valid_from=st.dates(LATEST + timedelta(days=1), date(2030, 1, 1)),
    ),
    name=st.sampled_from(["Xã Kbang", "Tỉnh Gia Lai", "Phường Mới"]),
    kind=st.sampled_from([UnitKind.PROVINCE, UnitKind.COMMUNE]),
    parent=st.sampled_from([None, "52", "91"]),
    known_until=st.just(date(2031, 1, 1)),
    began_then=st.booleans(),
)
SMALL = [
    unit
    for unit in REGISTRY.units
    if {unit.code, unit.parent} & {"52", "91", "64", "89", "625"} or unit.parent is None
]


@settings(deadline=None, max_examples=60)
@given(st.lists(LATER, unique_by=lambda unit: unit.key, max_size=6), st.dates(date(2018, 1, 1), LATEST))
def test_reads_of_a_day_never_change_when_later_facts_are_added(
    later: list[RegisteredUnit], on: date
) -> None:
    before = UnitRegistry(SMALL, coverage=REGISTRY.coverage)
    after = before.extended(later)
    for code in ("52", "91", "64", "625", "23638"):
        assert after.find(code, on) == before.find(code, on)
        assert after.children(code, on) == before.children(code, on)
        assert after.doubtful_children(code, on) == before.doubtful_children(code, on)
    assert after.search("kbang", on) == before.search("kbang", on)
    assert count_units(after, on) == count_units(before, on)


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from(REGISTRY.units),
    st.dates(date(2004, 1, 1), date(2025, 1, 3)) | st.dates(LATEST + timedelta(days=1), date(2030, 1, 1)),
)
def test_no_office_is_ruled_out_on_a_day_whose_tree_is_not_known(unit: RegisteredUnit, on: date) -> None:
    match = match_office(f"UBND {unit.name}", on, REGISTRY)
    if kind_exists(unit.kind, on):
        assert match.standing is not Standing.NOT_IN_FORCE
    assert match.unit is None or match.unit.standing(on) is Standing.IN_FORCE


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(REGISTRY.units), st.dates(date(2018, 1, 1), LATEST))
def test_a_unit_matched_stands_on_the_reports_day_and_bears_its_name(unit: RegisteredUnit, on: date) -> None:
    match = match_office(f"UBND {unit.name}", on, REGISTRY)
    if unit.standing(on) is Standing.IN_FORCE:
        assert unit in match.candidates
    if match.unit is not None:
        assert match.unit.standing(on) is Standing.IN_FORCE
        assert search_key(unit.name) in map(search_key, (match.unit.name, *match.unit.other_names))
