"""Whose report it is: equal names match, resembling ones are asked, none is guessed."""

from __future__ import annotations

import pytest

from tonghop.core.reporting_units import ReportingUnit, UnitKind
from tonghop.desk.offices import identify_office

OFFICES = (
    ReportingUnit("kbang", "Ủy ban nhân dân huyện Kbang", ("Huyện K'Bang",), UnitKind.DISTRICT),
    ReportingUnit("vung-tau", "UBND thành phố Vũng Tàu"),
    ReportingUnit("p1", "Phường 1"),
    ReportingUnit("p11", "Phường 11"),
    ReportingUnit("tan-an", "Xã Tân An", kind=UnitKind.COMMUNE),
    ReportingUnit("hoa-binh-bac", "Xã Hòa Bình", parent="bac"),
    ReportingUnit("hoa-binh-nam", "Xã Hoà Bình", parent="nam"),
    ReportingUnit("thuy-an", "Xã Thủy An"),
)

MATCHED = [
    ("ỦY BAN NHÂN DÂN HUYỆN KBANG", "kbang"),
    ("Uỷ ban nhân dân huyện Kbang", "kbang"),
    ("UBND huyện Kbang", "kbang"),
    ("Huyện Kbang", "kbang"),
    ("huyện k'bang", "kbang"),
    ("TP Vũng Tàu", "vung-tau"),
    ("UBND TP. Vũng Tàu", "vung-tau"),
    ("UBND THANH PHO VUNG TAU", "vung-tau"),
    ("Phường 1", "p1"),
    ("UBND phường 11", "p11"),
    ("Xã Tân An", "tan-an"),
    ("XÃ THUỶ AN", "thuy-an"),
]


@pytest.mark.parametrize(("printed", "code"), MATCHED, ids=[printed for printed, _ in MATCHED])
def test_the_same_name_however_typed_is_the_office(printed: str, code: str) -> None:
    office = identify_office(printed, None, "a.docx", OFFICES)
    assert (office.unit, office.finding) == (code, None)


ASKED = [
    ("Phường 2", "office_resembles"),
    ("Xã Tấn An", "office_resembles"),
    ("Huyện K Băng", "office_resembles"),
    ("Xã Hòa Bình", "office_ambiguous"),
    ("Sở Nội vụ", "office_not_listed"),
]


@pytest.mark.parametrize(("printed", "kind"), ASKED, ids=[printed for printed, _ in ASKED])
def test_a_name_that_is_not_the_same_is_asked_and_kept_apart(printed: str, kind: str) -> None:
    office = identify_office(printed, None, "a.docx", OFFICES)
    assert office.finding is not None
    assert office.finding.kind == f"workbook.finding.{kind}"
    assert office.unit not in {listed.code for listed in OFFICES}
    assert office.name == printed


def test_a_paper_that_names_nobody_is_asked_about() -> None:
    office = identify_office(None, None, "thư mục/a.docx", OFFICES)
    assert office.finding is not None
    assert office.name == "thư mục/a.docx"


def test_without_a_list_the_name_is_the_office_however_typed() -> None:
    once = identify_office("ỦY BAN NHÂN DÂN HUYỆN KBANG", UnitKind.DISTRICT, "a.docx", ())
    again = identify_office("UBND huyện Kbang", UnitKind.DISTRICT, "b.docx", ())
    assert once.unit == again.unit
    assert once.finding is None


def test_the_kind_of_the_list_goes_before_that_of_the_words() -> None:
    assert identify_office("Huyện Kbang", UnitKind.COMMUNE, "a", OFFICES).kind is UnitKind.DISTRICT
