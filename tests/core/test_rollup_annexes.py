"""Annex rows of several offices become one list, and what they write differently is asked."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest

from tonghop.core.observations import Observation, ObservationSet, TableRow
from tonghop.core.reporting_units import ReportingUnit, UnitKind
from tonghop.core.rollup import Contribution, RollUp, fold
from tonghop.core.values.habit import NO_HABIT
from tonghop.core.values.model import Missing, MissingReason
from tonghop.core.values.read import read_answer
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary

FORM = PackLibrary((SHIPPED_PACKS,)).find("gia-lai/chinh-phu-dien-tu@2018-11-21")
SERVICES = next(annex for annex in FORM.tables if annex.code == "services_level3_table")
DISTRICTS = tuple(
    ReportingUnit(f"H{number}", f"Huyện {number}", kind=UnitKind.DISTRICT) for number in range(1, 18)
)


def _row(group: str, **cells: str) -> TableRow:
    columns = {column.code: column for column in SERVICES.columns}
    read = {
        code: Observation(code, read_answer(text, FORM.expectation(columns[code]), NO_HABIT).answer, raw=text)
        for code, text in cells.items()
    }
    return TableRow(read, group=group)


def _sent(unit: str, *rows: TableRow) -> Contribution:
    return Contribution(unit, unit, ObservationSet({}, {SERVICES.code: rows}), UnitKind.DISTRICT)


def _registration(address: str, online: str, whole: str, name: str = "Đăng ký khai sinh") -> TableRow:
    cells = {"service_name": name, "address": address, "offices_using": "1"}
    return _row("B", **cells, applications_online=online, applications_all=whole)


THREE = (
    _sent("H1", _registration("a.gov.vn", "10", "40")),
    _sent("H2", _registration("a.gov.vn", "5", "", name="Đăng ký  Khai sinh")),
    _sent("H3", _registration("b.gov.vn", "", "7")),
)


def _joined(roll_up: RollUp) -> dict[str, object]:
    (row,) = roll_up.annexes[SERVICES.code].rows
    return dict(row.cells)


def test_one_service_of_three_districts_is_one_row_with_its_figures_summed() -> None:
    cells = _joined(fold(THREE, FORM, DISTRICTS))
    assert cells["offices_using"] == Decimal(3)
    assert cells["applications_online"] == Decimal(15)
    assert cells["applications_all"] == Decimal(47)


def test_the_share_of_offices_is_rebuilt_from_the_list_of_offices() -> None:
    assert _joined(fold(THREE, FORM, DISTRICTS))["offices_using_rate"] == Decimal("17.65")


@pytest.mark.parametrize("due", [(), (*DISTRICTS, ReportingUnit("X", "Cơ quan X"))])
def test_the_share_is_not_computable_where_the_list_does_not_say_how_many(
    due: tuple[ReportingUnit, ...],
) -> None:
    cells = _joined(fold(THREE, FORM, due))
    assert cells["offices_using_rate"] == Missing(MissingReason.NOT_AVAILABLE_YET)


def test_a_blank_that_means_none_occurred_stays_so_where_nobody_gave_a_figure() -> None:
    cells = _joined(fold([_sent("H1", _registration("a.gov.vn", "", ""))], FORM, DISTRICTS))
    assert cells["applications_online"] == Missing(MissingReason.NONE_OCCURRED)


def test_names_and_addresses_written_differently_are_listed_with_who_writes_them() -> None:
    (row,) = fold(THREE, FORM, DISTRICTS).annexes[SERVICES.code].rows
    differing = {words.column: dict(words.written) for words in row.differing}
    assert differing == {
        "service_name": {"Đăng ký khai sinh": ("H1", "H3"), "Đăng ký Khai sinh": ("H2",)},
        "address": {"a.gov.vn": ("H1", "H2"), "b.gov.vn": ("H3",)},
    }


def test_the_order_of_offices_leaves_no_trace() -> None:
    rows = {str(fold(order, FORM, DISTRICTS).annexes[SERVICES.code]) for order in permutations(THREE)}
    assert len(rows) == 1


def test_rows_of_two_parts_are_not_joined_and_the_share_is_asked_in_one_part_only() -> None:
    department = _sent("S1", _row("A", service_name="Đăng ký khai sinh", applications_online="4"))
    first, second = fold([department, *THREE], FORM, DISTRICTS).annexes[SERVICES.code].rows
    assert (first.group, second.group) == ("A", "B")
    assert first.cells["offices_using"] == Missing(MissingReason.NOT_APPLICABLE)
    assert first.cells["offices_using_rate"] == Missing(MissingReason.NOT_APPLICABLE)
