"""Windows of regimes and letters, gaps, figures to date, working days and deadlines."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonghop.core.periods import Frequency, ReportingPeriod
from tonghop.core.periods.due import (
    VIETNAM_CLOCK,
    Deadline,
    WorkCalendar,
    after_working_days,
    parse_deadline,
)
from tonghop.core.periods.regimes import WindowGround, cut_off_window, window_of
from tonghop.core.periods.spans import (
    BreakKind,
    FigureToDate,
    NotDerivable,
    WindowBreak,
    find_breaks,
    in_period,
)
from tonghop.core.sentences.render import render
from tonghop.core.validity import Validity
from tonghop.desk.work_calendar import open_work_calendar
from tonghop.formats.regimes.read import load_regimes

REGIMES = {regime.code: regime for regime in load_regimes()}
DECREE = REGIMES["nd-09-2019"]


@pytest.mark.parametrize(
    ("frequency", "number", "first_day", "last_day"),
    [
        (Frequency.MONTH, 5, date(2020, 4, 15), date(2020, 5, 14)),
        (Frequency.MONTH, 1, date(2019, 12, 15), date(2020, 1, 14)),
        (Frequency.QUARTER, 1, date(2019, 12, 15), date(2020, 3, 14)),
        (Frequency.QUARTER, 2, date(2020, 3, 15), date(2020, 6, 14)),
        (Frequency.QUARTER, 3, date(2020, 6, 15), date(2020, 9, 14)),
        (Frequency.QUARTER, 4, date(2020, 9, 15), date(2020, 12, 14)),
        (Frequency.HALF_YEAR, 1, date(2019, 12, 15), date(2020, 6, 14)),
        (Frequency.HALF_YEAR, 2, date(2020, 6, 15), date(2020, 12, 14)),
        (Frequency.YEAR, 1, date(2019, 12, 15), date(2020, 12, 14)),
    ],
)
def test_the_decree_sets_these_windows(
    frequency: Frequency, number: int, first_day: date, last_day: date
) -> None:
    assert DECREE.window(ReportingPeriod(2020, frequency, number)) == Validity(first_day, last_day)


def test_nine_months_are_a_provinces_own_decision() -> None:
    nine = ReportingPeriod(2023, Frequency.NINE_MONTHS)
    assert DECREE.window(nine) is None
    assert REGIMES["khanh-hoa-01-2023"].window(nine) == Validity(date(2022, 12, 15), date(2023, 9, 14))
    assert window_of(nine, REGIMES.values()) is None, "its first day is not known, so it holds only by name"


def test_no_window_is_cut_off_before_the_decree_was_in_force() -> None:
    assert DECREE.first_day == date(2019, 3, 12)
    assert DECREE.window(ReportingPeriod(2019, Frequency.MONTH, 2)) is None
    assert DECREE.window(ReportingPeriod(2018, Frequency.QUARTER, 4)) is None
    assert DECREE.window(ReportingPeriod(2019, Frequency.MONTH, 3)) is not None


def test_a_letter_overrides_the_regime() -> None:
    period = ReportingPeriod(2019, Frequency.QUARTER, 2)
    letter = Validity(date(2018, 12, 1), date(2019, 5, 20))
    asked = window_of(period, REGIMES.values(), letter)
    assert asked is not None and (asked.window, asked.ground) == (letter, WindowGround.LETTER)
    usual = window_of(period, REGIMES.values())
    assert usual is not None and usual.regime == DECREE
    assert usual.window == Validity(date(2019, 3, 15), date(2019, 6, 14))


@given(
    st.sampled_from(list(Frequency)),
    st.integers(1, 12),
    st.integers(2000, 2100),
    st.integers(1, 28),
)
def test_windows_of_following_periods_neither_gap_nor_overlap(
    frequency: Frequency, number: int, year: int, cut_off_day: int
) -> None:
    if frequency is Frequency.NINE_MONTHS:
        return
    number = min(number, 12 // frequency.months)
    last = number == 12 // frequency.months
    following = ReportingPeriod(year + last, frequency, 1 if last else number + 1)
    windows = [
        cut_off_window(period, cut_off_day)
        for period in (ReportingPeriod(year, frequency, number), following)
    ]
    assert find_breaks(windows) == ()


def test_gaps_and_overlaps_are_told_by_their_days() -> None:
    windows = [
        Validity(date(2019, 1, 1), date(2019, 3, 14)),
        Validity(date(2019, 3, 20), date(2019, 6, 14)),
        Validity(date(2019, 6, 10), date(2019, 9, 14)),
    ]
    assert find_breaks(reversed(windows)) == (
        WindowBreak(BreakKind.GAP, date(2019, 3, 15), date(2019, 3, 19)),
        WindowBreak(BreakKind.OVERLAP, date(2019, 6, 10), date(2019, 6, 14)),
    )


def to_date(first_day: date, last_day: date | None, figure: int) -> FigureToDate:
    return FigureToDate(Validity(first_day, last_day), Decimal(figure))


YEAR_START = date(2018, 12, 15)


def test_two_figures_to_date_from_one_day_tell_the_stretch_between() -> None:
    quarter = to_date(YEAR_START, date(2019, 3, 14), 813)
    half = to_date(YEAR_START, date(2019, 6, 14), 2000)
    assert in_period(quarter, half) == to_date(date(2019, 3, 15), date(2019, 6, 14), 1187)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        (
            to_date(date(2019, 1, 1), date(2019, 3, 14), 1),
            to_date(YEAR_START, date(2019, 6, 14), 2),
            NotDerivable.OTHER_START,
        ),
        (
            to_date(YEAR_START, date(2019, 6, 14), 1),
            to_date(YEAR_START, date(2019, 6, 14), 2),
            NotDerivable.NOT_LATER,
        ),
        (to_date(YEAR_START, None, 1), to_date(YEAR_START, date(2019, 6, 14), 2), NotDerivable.OPEN),
    ],
)
def test_other_windows_tell_nothing(before: FigureToDate, after: FigureToDate, why: NotDerivable) -> None:
    assert in_period(before, after) is why


def test_before_a_day_means_the_end_of_the_day_before_and_is_kept_as_written() -> None:
    deadline = parse_deadline("đề nghị gửi về Sở trước ngày 27/11/2018 để tổng hợp")
    assert deadline == Deadline("trước ngày 27/11/2018", date(2018, 11, 26))
    assert not deadline.is_late(datetime(2018, 11, 26, 23, 59, 59, tzinfo=VIETNAM_CLOCK))
    assert deadline.is_late(datetime(2018, 11, 27, tzinfo=VIETNAM_CLOCK))
    assert deadline.is_late(datetime(2018, 11, 26, 17, tzinfo=UTC)), "17 giờ UTC là 0 giờ hôm sau"


@pytest.mark.parametrize(
    ("text", "last_day", "hour"),
    [
        ("chậm nhất ngày 25 tháng 11 năm 2018", date(2018, 11, 25), None),
        ("trước 17 giờ 00 ngày 25/11/2018", date(2018, 11, 25), time(17)),
        ("Trước 16h30 ngày 25/11/2018", date(2018, 11, 25), time(16, 30)),
        ("trước ngày 01/01/2019", date(2018, 12, 31), None),
    ],
)
def test_deadlines_are_read_with_their_hour(text: str, last_day: date, hour: time | None) -> None:
    deadline = parse_deadline(text)
    assert deadline is not None
    assert (deadline.last_day, deadline.hour) == (last_day, hour)


@pytest.mark.parametrize("text", ["ngày 27/11/2018", "trước đây, ngày 27/11/2018", "trước ngày 31/02/2019"])
def test_a_text_without_a_deadline_has_none(text: str) -> None:
    assert parse_deadline(text) is None


def test_an_instant_without_a_clock_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Deadline("", date(2018, 11, 26)).is_late(datetime(2018, 11, 26))  # noqa: DTZ001


def test_working_days_leave_out_weekends_and_statutory_holidays() -> None:
    calendar = open_work_calendar([2019, 2020])
    assert not calendar.is_worked(date(2019, 2, 5)), "mồng một Tết"
    assert not calendar.is_worked(date(2019, 9, 2))
    assert not calendar.is_worked(date(2019, 4, 15)), "nghỉ bù giỗ Tổ rơi vào chủ nhật"
    assert calendar.is_worked(date(2019, 6, 14))
    assert after_working_days(date(2019, 6, 14), 2, calendar).day == date(2019, 6, 18)


def test_a_day_off_moved_without_a_cited_decision_is_not_taken_and_the_year_is_not_announced() -> None:
    calendar = open_work_calendar([2019])
    assert calendar.is_worked(date(2019, 4, 29)), "ngày hoán đổi, chưa có quyết định trong dữ liệu"
    assert after_working_days(date(2019, 6, 14), 1, calendar).unannounced == (2019,)


def test_a_due_day_in_a_year_without_a_decision_is_shown_as_not_announced() -> None:
    due = after_working_days(date(2019, 6, 14), 1, open_work_calendar([2019]))
    said = render("due.unannounced", {"day": due.day, "years": due.unannounced})
    assert "17/06/2019" in said and "2019: chưa công bố" in said


def test_a_cited_decision_moves_days() -> None:
    saturday, monday = date(2019, 5, 4), date(2019, 4, 29)
    calendar = WorkCalendar(
        frozenset(), frozenset({2019}), {saturday: True, monday: False}, {2019: "quyết định nêu trong ca"}
    )
    assert calendar.is_worked(saturday) and not calendar.is_worked(monday)
    assert after_working_days(date(2019, 5, 3), 1, calendar).day == saturday
    assert after_working_days(date(2019, 5, 3), 1, calendar).unannounced == ()


@given(st.dates(date(2018, 1, 1), date(2026, 6, 1)), st.integers(1, 15))
def test_the_days_counted_are_worked_and_as_many_as_asked(cut_off: date, working_days: int) -> None:
    calendar = CALENDAR
    due = after_working_days(cut_off, working_days, calendar)
    worked = [
        day
        for n in range(1, (due.day - cut_off).days + 1)
        if calendar.is_worked(day := cut_off + timedelta(days=n))
    ]
    assert len(worked) == working_days
    assert worked[-1] == due.day


CALENDAR = open_work_calendar(range(2018, 2027))


def test_a_year_the_calendar_does_not_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="no year 2017"):
        CALENDAR.is_worked(date(2017, 1, 3))
