"""An accepted explanation says who, why and until when; past that, or on other figures, it is asked anew."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from tests.desk.offices_in_tests import (
    MO_PHONG,
    ONLINE_LABEL,
    ONLINE_TOTAL,
    Desk,
    matter_at,
    report_of,
)

from tonghop.core.rollup.matters import MatterState

pytestmark = pytest.mark.slow

ACCEPTED = {
    "ruling": "chấp nhận giải trình",
    "reason": "Đã trừ thủ tục bãi bỏ",
    "name": "Trần Thị Mẫu",
    "day": "27/3/2023",
    "until": "30/6/2023",
}
A_PART = ("4.5.2.", "120", "121")
"""4.5.2 is one of the two parts of 4.6.1, whose finding says what it should come to."""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.slip()
    return made


def line_of(desk: Desk, stt: str) -> str:
    return next(line for line in desk.texts["mo-phong.txt"].splitlines() if line.startswith(stt))


def asked_in_letter(desk: Desk) -> bool:
    return ONLINE_LABEL in desk.letter("ubnd-huyen-mo-phong").with_suffix(".txt").read_text(encoding="utf-8")


def test_a_waiver_carries_who_why_and_until_when(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **ACCEPTED)
    (waiver,) = report_of(desk.run(), MO_PHONG).waivers
    told = (waiver.confirmed_by, waiver.reason, waiver.decided_on, waiver.until)
    assert told == ("Trần Thị Mẫu", "Đã trừ thủ tục bãi bỏ", date(2023, 3, 27), date(2023, 6, 30))
    (report,) = [
        one
        for one in json.loads((desk.out / "findings.json").read_text("utf-8"))["consolidations"][0]["reports"]
        if one["waivers"]
    ]
    assert report["waivers"][0] | {"code": ""} == {
        "code": "",
        "reason": "Đã trừ thủ tục bãi bỏ",
        "confirmed_by": "Trần Thị Mẫu",
        "on": "2023-03-27",
        "until": "2023-06-30",
    }
    assert not asked_in_letter(desk)


def test_it_holds_on_its_last_day_and_is_asked_again_the_day_after(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **ACCEPTED)
    desk.today = date(2023, 6, 30)
    assert matter_at(desk.run(), MO_PHONG, ONLINE_TOTAL).state is MatterState.APPLIED
    desk.today = date(2023, 7, 1)
    for _ in range(2):
        lapsed = desk.run()
        assert matter_at(lapsed, MO_PHONG, ONLINE_TOTAL).state is MatterState.EXPIRED
        assert report_of(lapsed, MO_PHONG).waivers == ()
        assert asked_in_letter(desk)
    desk.decide(MO_PHONG, ONLINE_LABEL, until="31/12/2023")
    assert matter_at(desk.run(), MO_PHONG, ONLINE_TOTAL).state is MatterState.APPLIED


def test_an_explanation_whose_figures_changed_elsewhere_is_flagged(desk: Desk) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **ACCEPTED)
    desk.run()
    part = line_of(desk, A_PART[0])
    desk.change("mo-phong.txt", part, part.replace(A_PART[1], A_PART[2]))
    for _ in range(2):
        after = desk.run()
        flagged = matter_at(after, MO_PHONG, ONLINE_TOTAL)
        assert flagged.matter is not None and flagged.matter.as_sent == "108", (
            "the figure itself is as it was"
        )
        assert "Trần Thị Mẫu" in flagged.former and "30/6/2023" in flagged.former
        assert report_of(after, MO_PHONG).waivers == ()
        assert asked_in_letter(desk)


def test_a_correction_by_the_collector_does_not_rest_on_other_figures(desk: Desk) -> None:
    desk.run()
    written = {"ruling": "sửa thành", "value": "180", "reason": "Gọi điện hỏi", "name": "Mẫu"}
    desk.decide(MO_PHONG, ONLINE_LABEL, **written)
    part = line_of(desk, A_PART[0])
    desk.change("mo-phong.txt", part, part.replace(A_PART[1], A_PART[2]))
    assert matter_at(desk.run(), MO_PHONG, ONLINE_TOTAL).state is MatterState.APPLIED


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ({**ACCEPTED, "until": "cuối năm"}, "bad_date"),
        ({**ACCEPTED, "ruling": "trả lại"}, "until_not_asked"),
    ],
)
def test_a_last_day_that_cannot_hold_is_told(desk: Desk, written: dict[str, str], problem: str) -> None:
    desk.run()
    desk.decide(MO_PHONG, ONLINE_LABEL, **written)
    after = desk.run()
    assert matter_at(after, MO_PHONG, ONLINE_TOTAL).state is MatterState.INVALID
    assert f"decision.problem.{problem}" in [one.kind for one in report_of(after, MO_PHONG).findings]
