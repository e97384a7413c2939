from datetime import UTC, date, datetime, timedelta

from tonghop.core.submission.calendar import CampaignCalendar, OfficeDeadline, refuse_filling
from tonghop.core.submission.transitions import RefusalGround

OPENS = datetime(2019, 5, 16, 1, tzinfo=UTC)
DUE = datetime(2019, 5, 25, 10, tzinfo=UTC)
LOCKS = datetime(2019, 6, 5, 10, tzinfo=UTC)
CALENDAR = CampaignCalendar(OPENS, date(2019, 5, 20), LOCKS)
SECOND = timedelta(seconds=1)


def test_before_it_opens_nothing_is_typed() -> None:
    refused = refuse_filling(CALENDAR, OfficeDeadline(DUE), OPENS - SECOND)
    assert refused is not None
    assert (refused.ground, refused.arguments) == (RefusalGround.NOT_OPEN_YET, {"at": OPENS})
    assert refuse_filling(CALENDAR, OfficeDeadline(DUE), OPENS) is None


def test_a_late_report_may_still_be_sent() -> None:
    assert refuse_filling(CALENDAR, OfficeDeadline(DUE), DUE + SECOND) is None
    assert not OfficeDeadline(DUE).is_late(DUE)
    assert OfficeDeadline(DUE).is_late(DUE + SECOND)


def test_after_the_lock_only_an_extension_opens() -> None:
    refused = refuse_filling(CALENDAR, OfficeDeadline(DUE), LOCKS)
    assert refused is not None
    assert refused.ground is RefusalGround.LOCKED
    extended = OfficeDeadline(DUE, LOCKS + timedelta(days=2))
    assert refuse_filling(CALENDAR, extended, LOCKS + timedelta(days=1)) is None
    assert refuse_filling(CALENDAR, extended, LOCKS + timedelta(days=3)) is not None
    assert not extended.is_late(LOCKS + timedelta(days=1))


def test_a_closed_campaign_says_so() -> None:
    closed = CampaignCalendar(OPENS, date(2019, 5, 20), None, DUE)
    refused = refuse_filling(closed, OfficeDeadline(DUE), DUE)
    assert refused is not None
    assert refused.ground is RefusalGround.CLOSED
