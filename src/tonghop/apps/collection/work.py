"""What a person has to do: reports of the offices held, with the act each role owes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count

from tonghop.apps.accounts.models import User
from tonghop.apps.accounts.permissions import OFFICE_STAFF
from tonghop.apps.collection.models import Campaign, Submission
from tonghop.apps.collection.selectors import work_of
from tonghop.core.submission.transitions import Act, Role, State, acts_open

MOST_SHOWN = 100
"""Reports on one page; the latest campaigns come first."""
_BOARD = (Role.COLLECTOR, Role.AUDITOR, Role.VIEWER)


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A report and what the person may do with it now; no acts: it waits for somebody else."""

    submission: Submission
    acts: tuple[Act, ...]
    is_late: bool


@dataclass(frozen=True, slots=True)
class BoardItem:
    """A campaign the person collects or reads, and how many of its reports wait."""

    campaign: Campaign
    n_owed: int
    n_waiting: int


def work_items(user: User, at: datetime, on: date) -> tuple[WorkItem, ...]:
    """The reports of the offices in which a person works, latest first, what is to do before the rest."""
    held: dict[str, set[Role]] = {}
    for one in user.holdings.all():
        if one.holds_on(on) and Role(one.role) in OFFICE_STAFF:
            held.setdefault(one.unit_code, set()).add(Role(one.role))
    items = [_item(row, frozenset(held[row.unit_code]), at) for row in work_of(held)[:MOST_SHOWN]]
    return tuple(sorted(items, key=lambda item: not item.acts))


def _item(row: Submission, roles: frozenset[Role], at: datetime) -> WorkItem:
    acts = [
        act
        for act in acts_open(State(row.state), roles)
        if act not in (Act.SEND_BACK, Act.AMEND) and not (act is Act.INITIAL and row.initialled_by_id)
    ]
    unsent = row.sent_at is None or State(row.state) in (State.DRAFT, State.RETURNED)
    return WorkItem(row, tuple(acts), unsent and row.deadline.is_late(at))


def boards_of(user: User, on: date) -> tuple[BoardItem, ...]:
    """The campaigns of the offices a person collects for or reads, latest first."""
    held = [one for one in user.holdings.all() if one.holds_on(on) and Role(one.role) in _BOARD]
    campaigns = Campaign.objects.filter(collector_code__in={one.unit_code for one in held}) | (
        Campaign.objects.filter(collector_above__overlap=[one.unit_code for one in held if one.covers_below])
    )
    counted = campaigns.distinct().order_by("-opens_at")[:MOST_SHOWN]
    waiting = dict(
        Submission.objects.filter(
            campaign__in=[one.pk for one in counted], state__in=(State.SENT, State.RECEIVED)
        )
        .values_list("campaign")
        .annotate(n=Count("pk"))
    )
    owed = dict(
        Submission.objects.filter(campaign__in=[one.pk for one in counted])
        .values_list("campaign")
        .annotate(n=Count("pk"))
    )
    return tuple(BoardItem(one, owed.get(one.pk, 0), waiting.get(one.pk, 0)) for one in counted)
