"""The one dated calendar of a campaign: opening, cut-off, due times and lock.

Decides whether figures may be typed at an instant and whether a report came in time. Every refusal names the
instant and who can move it. Never reads a clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tonghop.core.submission.transitions import Refusal, RefusalGround, Role


@dataclass(frozen=True, slots=True)
class CampaignCalendar:
    """The days of a campaign; instants have a time zone.

    ``cut_off`` is the last day figures speak of; ``locks_at`` None: not fixed yet.

    ``closed_at`` is when the collecting office closed the campaign, None while it is open.
    """

    opens_at: datetime
    cut_off: date
    locks_at: datetime | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OfficeDeadline:
    """When one office owes its report; ``extended_until`` prevails over ``due_at``."""

    due_at: datetime
    extended_until: datetime | None = None

    @property
    def last_instant(self) -> datetime:
        """The instant after which the report is late."""
        return self.extended_until or self.due_at

    def is_late(self, at: datetime) -> bool:
        """Whether something done at an instant is late; at the very instant it is in time."""
        return at > self.last_instant


def refuse_filling(calendar: CampaignCalendar, deadline: OfficeDeadline, at: datetime) -> Refusal | None:
    """Why figures may not be typed or sent at an instant; None where they may.

    A report past its due time may still be sent, and is marked late: a late figure is better than none. An
    extension given to an office holds even after the lock.
    """
    if at < calendar.opens_at:
        return Refusal(RefusalGround.NOT_OPEN_YET, {"at": calendar.opens_at}, (Role.COLLECTOR,))
    extended = deadline.extended_until is not None and at <= deadline.extended_until
    if calendar.closed_at is not None and at >= calendar.closed_at and not extended:
        return Refusal(RefusalGround.CLOSED, {"at": calendar.closed_at}, (Role.COLLECTOR,))
    if calendar.locks_at is not None and at >= calendar.locks_at and not extended:
        return Refusal(RefusalGround.LOCKED, {"at": calendar.locks_at}, (Role.COLLECTOR,))
    return None
