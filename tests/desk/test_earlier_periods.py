"""Reports of earlier periods in the folder are history, also those filed on another version of the form."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.desk.gia_lai_in_tests import LEVELS, OF_2018, OF_2019, Collector, the_report

from tonghop.core.findings import Finding
from tonghop.core.forms.changes import Change, FormChanges, RowChange
from tonghop.core.forms.joins import join_rows

pytestmark = pytest.mark.slow

RATE, ON_TIME, RECEIVED = "one_stop_on_time_rate", "one_stop_on_time", "one_stop_received"
COUNTED = {**LEVELS, RECEIVED: "3.569", ON_TIME: "3.552", RATE: "99,52", "documents_electronic": "1.204"}


@pytest.fixture
def collector(tmp_path: Path) -> Collector:
    return Collector(tmp_path)


def found(collector: Collector, kind: str) -> list[Finding]:
    return [one for one in the_report(collector.run()).findings if one.kind == kind]


def explained_by(findings: list[Finding]) -> list[str]:
    return [explanation.kind for finding in findings for explanation in finding.explanations]


@pytest.mark.parametrize("earlier", [OF_2018, OF_2019], ids=["version before", "same version"])
def test_a_copy_of_the_last_period_is_found(collector: Collector, earlier) -> None:  # type: ignore[no-untyped-def]
    quarter = "20184" if earlier is OF_2018 else "20192"
    collector.receive(quarter, COUNTED, earlier)
    collector.receive("20193", COUNTED)
    (finding,) = found(collector, "copy_of_last")
    assert finding.arguments["last_period"] == {"20184": "Quý IV/2018", "20192": "Quý II/2019"}[quarter]


@pytest.mark.parametrize("earlier", [OF_2018, OF_2019], ids=["version before", "same version"])
def test_last_period_s_rate_left_standing_is_explained_by_it(collector: Collector, earlier) -> None:  # type: ignore[no-untyped-def]
    now = {**COUNTED, RECEIVED: "4.120", ON_TIME: "3.701", RATE: "97,17"}
    collector.receive("20193", now)
    alone = found(collector, "ratio")
    assert "last_period" not in explained_by(alone)
    collector.receive("20184" if earlier is OF_2018 else "20192", {**COUNTED, RATE: "97,17"}, earlier)
    together = found(collector, "ratio")
    assert len(together) == len(alone) == 1, "one finding a figure, with every explanation"
    assert explained_by(together)[0] == "last_period"


def test_a_row_the_map_does_not_join_is_no_history() -> None:
    broken = RowChange(ON_TIME, Change.REDEFINED)
    split = RowChange(RATE, Change.SPLIT)
    others = tuple(row for row in OF_2019.changes.rows if row.code not in (ON_TIME, RATE))  # type: ignore[union-attr]
    changes = FormChanges(OF_2018.identifier, (*others, broken, split))
    from dataclasses import replace

    form = replace(OF_2019, changes=changes)
    joins = join_rows(form, OF_2018, {OF_2018.identifier: OF_2018})
    assert joins[RECEIVED] == RECEIVED
    assert ON_TIME not in joins and RATE not in joins
    assert not {row.code for row in changes.rows if row.change is Change.NEW} & joins.keys()


def test_without_a_map_between_them_two_versions_share_no_history() -> None:
    from dataclasses import replace

    assert join_rows(replace(OF_2019, changes=None), OF_2018, {OF_2018.identifier: OF_2018}) == {}
    assert join_rows(OF_2019, OF_2018, {}) == {}


def test_rows_are_followed_through_a_version_between() -> None:
    from dataclasses import replace

    rows = tuple(RowChange(row.code, Change.SAME) for row in OF_2019.indicators if row.code != ON_TIME)
    later = replace(OF_2019, first_day=date(2020, 1, 1), changes=FormChanges(OF_2019.identifier, rows))
    joins = join_rows(later, OF_2018, {form.identifier: form for form in (OF_2018, OF_2019, later)})
    assert joins[RECEIVED] == RECEIVED
    assert ON_TIME not in joins


def test_the_report_of_the_version_before_keeps_its_own_workbook(collector: Collector) -> None:
    collector.receive("20184", COUNTED, OF_2018)
    collector.receive("20193", COUNTED)
    collector.run()
    assert len(list(collector.out.glob("tong-hop-*.xlsx"))) == 2
