"""An office is asked once how it counts levels; what it answers holds in the next run and the next period."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.desk.gia_lai_in_tests import (
    COUNTING,
    LEVELS,
    Collector,
    kinds_of,
    lines_of,
    the_report,
)

from tonghop.core.rollup.matters import MatterState

pytestmark = pytest.mark.slow

APART_NOW = {**LEVELS, "services_level12": "272"}
"""272 + 29 + 0 = 301: fits apart, and no other way, since the first level does not pass the total."""
KEEP = {"Cách_xử_lý": "giữ nguyên", "Lý_do": "Đơn vị trả lời qua điện thoại", "Người_xác_nhận": "Mẫu"}


@pytest.fixture
def collector(tmp_path: Path) -> Collector:
    made = Collector(tmp_path)
    made.receive("20192", LEVELS)
    return made


def test_an_office_is_asked_how_it_counts_as_long_as_nobody_has_said(collector: Collector) -> None:
    for _ in range(2):
        assert kinds_of(collector.run(), COUNTING) == ["level_counting.ask"]


def test_what_the_collector_writes_on_the_line_holds_in_the_next_run(collector: Collector) -> None:
    collector.run()
    collector.decide(COUNTING, **KEEP, Số_liệu_sử_dụng="đếm dồn")
    for _ in range(2):
        after = collector.run()
        assert kinds_of(after, COUNTING) == []
        (line,) = lines_of(after, COUNTING)
        assert (line.state, line.decision and line.decision.convention) == (
            MatterState.DECLARED,
            "cumulative",
        )
        assert the_report(after).amendments == {}


def test_the_other_way_of_counting_is_found_where_the_figures_do_not_fit_it(collector: Collector) -> None:
    collector.run()
    collector.decide(COUNTING, **KEEP, Số_liệu_sử_dụng="đếm riêng")
    after = collector.run()
    assert kinds_of(after, COUNTING) == ["level_counting.apart"]
    assert {line.state for line in lines_of(after, COUNTING)} == {MatterState.DECLARED, MatterState.OPEN}


def test_an_answered_sheet_holds_in_the_next_period_without_the_sheet(collector: Collector) -> None:
    collector.run()
    collector.answer("đếm dồn", "Đơn vị đếm dồn các mức độ.")
    answered = collector.run()
    assert kinds_of(answered, COUNTING) == []
    (line,) = lines_of(answered, COUNTING)
    assert line.decision is not None and line.decision.reason == "Đơn vị đếm dồn các mức độ"
    assert [(one.n_answers, one.n_used) for one in answered.answered] == [(1, 1)]
    again = collector.run()
    assert [one.decision for one in lines_of(again, COUNTING)] == [line.decision]
    assert [(one.n_answers, one.n_used) for one in again.answered] == [(1, 1)]

    collector.forget()
    collector.receive("20193", LEVELS)
    assert kinds_of(collector.run(), COUNTING) == []
    collector.receive("20193", {**LEVELS, "services_level4": "30"})
    assert kinds_of(collector.run(), COUNTING) == ["level_counting.cumulative"]
    assert kinds_of(collector.run(), COUNTING) == ["level_counting.cumulative"]


def test_a_sheet_that_says_how_the_office_does_not_count_declares_nothing(collector: Collector) -> None:
    collector.run()
    collector.answer("đếm dồn", "Đơn vị không đếm dồn.")
    after = collector.run()
    assert kinds_of(after, COUNTING) == ["level_counting.ask"]
    assert [line.state for line in lines_of(after, COUNTING)] == [MatterState.EXPLAINED]


def test_clearing_the_line_asks_anew(collector: Collector) -> None:
    collector.run()
    collector.decide(COUNTING, **KEEP, Số_liệu_sử_dụng="đếm dồn")
    collector.run()
    collector.decide(COUNTING, Cách_xử_lý="", Lý_do="", Người_xác_nhận="", Số_liệu_sử_dụng="")
    assert kinds_of(collector.run(), COUNTING) == ["level_counting.ask"]


def test_a_way_of_counting_without_a_name_is_no_decision(collector: Collector) -> None:
    collector.run()
    collector.decide(COUNTING, **{**KEEP, "Người_xác_nhận": ""}, Số_liệu_sử_dụng="đếm dồn")
    after = collector.run()
    assert kinds_of(after, COUNTING) == ["level_counting.ask"]
    problems = [finding.kind for finding in the_report(after).findings if "decision" in finding.kind]
    assert problems == ["decision.problem.no_name"]
