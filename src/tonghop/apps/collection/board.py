"""The board of a campaign: every office that owes, where its report stands, in time or not.

Reads a page of offices and the counts of all, in as many queries whatever their number. An office is in time
by the instant it sent; one whose accepted report is being replaced is not missed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.db.models import Case, CharField, Count, Expression, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from tonghop.apps.accounts.models import User
from tonghop.apps.collection.models import Campaign, Reminder, RowQuestion, Submission
from tonghop.apps.registry.selectors import Contact, contacts_of
from tonghop.core.submission.transitions import Role, State

PAGE = 100
CAME = (State.SENT, State.RECEIVED, State.ACCEPTED, State.LOCKED)
"""States of a report that lies with the collecting office."""
READING_ROLES = (Role.COLLECTOR, Role.AUDITOR, Role.VIEWER)


class Timeliness(StrEnum):
    """How a report stands to its time."""

    ON_TIME = "on_time"
    LATE = "late"
    MISSING = "missing"
    """Not sent, and its time has passed."""
    NOT_DUE = "not_due"
    """Not sent, and its time has not come."""


class Weight(StrEnum):
    """Which findings a report must have to be shown."""

    ERRORS = "errors"
    ANY = "any"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class BoardFilter:
    """What part of a board is looked at; empty takes everything. ``page`` counts from 1."""

    state: str = ""
    timeliness: str = ""
    weight: str = ""
    kind: str = ""
    name: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One office: its report, how it stands to its time, and whom to call."""

    submission: Submission
    timeliness: Timeliness
    contact: Contact


@dataclass(frozen=True, slots=True)
class Board:
    """A page of lines, the counts of the whole campaign, and how many lines the filter leaves."""

    lines: tuple[BoardLine, ...]
    by_state: Mapping[State, int]
    by_time: Mapping[Timeliness, int]
    n_owed: int
    n_shown: int
    page: int
    n_pages: int


def board_page(campaign: Campaign, chosen: BoardFilter, at: datetime, size: int = PAGE) -> Board:
    """A page of the board of a campaign as of an instant: three queries, whatever the number of offices."""
    rows = campaign.submissions.annotate(timeliness=_timeliness(at))
    counted = rows.aggregate(
        n_owed=Count("id"),
        **{f"state_{state.value}": Count("id", filter=Q(state=state)) for state in State},
        **{f"time_{one.value}": Count("id", filter=Q(timeliness=one.value)) for one in Timeliness},
        n_shown=Count("id", filter=_shown(chosen)),
    )
    n_pages = max(1, -(-counted["n_shown"] // size))
    page = min(max(1, chosen.page), n_pages)
    lines = list(rows.filter(_shown(chosen)).order_by("unit_code")[(page - 1) * size : page * size])
    contacts = contacts_of([one.unit_code for one in lines], campaign.window_to)
    return Board(
        lines=tuple(
            BoardLine(one, Timeliness(one.timeliness), contacts.get(one.unit_code, Contact()))
            for one in lines
        ),
        by_state={state: counted[f"state_{state.value}"] for state in State},
        by_time={one: counted[f"time_{one.value}"] for one in Timeliness},
        n_owed=counted["n_owed"],
        n_shown=counted["n_shown"],
        page=page,
        n_pages=n_pages,
    )


def _timeliness(at: datetime) -> Expression:
    last = Coalesce("extended_until", "due_at")
    came = Q(state__in=CAME) | Q(standing__isnull=False)
    return Case(
        When(came & Q(sent_at__lte=last), then=Value(Timeliness.ON_TIME.value)),
        When(came, then=Value(Timeliness.LATE.value)),
        When(Q(due_at__lt=at) & (Q(extended_until=None) | Q(extended_until__lt=at)), then=Value("missing")),
        default=Value(Timeliness.NOT_DUE.value),
        output_field=CharField(),
    )


def _shown(chosen: BoardFilter) -> Q:
    wanted = Q(pk__isnull=False)
    if chosen.state:
        wanted &= Q(state=chosen.state)
    if chosen.timeliness:
        wanted &= Q(timeliness=chosen.timeliness)
    if chosen.kind:
        wanted &= Q(unit_kind=chosen.kind)
    if chosen.name:
        wanted &= Q(unit_name__icontains=chosen.name) | Q(unit_code__startswith=chosen.name)
    if chosen.weight == Weight.ERRORS:
        wanted &= Q(n_errors__gt=0)
    elif chosen.weight:
        has_some = Q(n_errors__gt=0) | Q(n_warnings__gt=0) | Q(n_questions__gt=0)
        wanted &= has_some if chosen.weight == Weight.ANY else ~has_some
    return wanted


def campaigns_collected_by(user: User, on: date) -> QuerySet[Campaign]:
    """The campaigns a person collects or reads for the collecting office, latest first, with counts.

    ``n_owed``, ``n_came`` and ``n_accepted`` stand on each.
    """
    held = [one for one in user.holdings.all() if one.holds_on(on) and Role(one.role) in READING_ROLES]
    own = [one.unit_code for one in held]
    below = [one.unit_code for one in held if one.covers_below]
    accepted = (State.ACCEPTED, State.LOCKED)
    return Campaign.objects.filter(Q(collector_code__in=own) | Q(collector_above__overlap=below)).annotate(
        n_owed=Count("submissions"),
        n_came=Count("submissions", filter=Q(submissions__state__in=CAME)),
        n_accepted=Count("submissions", filter=Q(submissions__state__in=accepted)),
    )


def overdue_of(campaign: Campaign, at: datetime) -> tuple[Submission, ...]:
    """The reports that have not come and whose time has passed, by office."""
    rows = campaign.submissions.annotate(timeliness=_timeliness(at))
    return tuple(rows.filter(timeliness=Timeliness.MISSING.value).order_by("unit_code"))


def not_come_of(campaign: Campaign, at: datetime) -> tuple[Submission, ...]:
    """The reports that have not come, whether due or not, by office; ``timeliness`` stands on each."""
    rows = campaign.submissions.annotate(timeliness=_timeliness(at))
    missed = (Timeliness.MISSING.value, Timeliness.NOT_DUE.value)
    return tuple(rows.filter(timeliness__in=missed).order_by("unit_code"))


def chosen_of(campaign: Campaign, identifiers: list[str]) -> tuple[Submission, ...]:
    """The reports of a campaign among those named, by office; names of other campaigns are left out."""
    known = {str(one.pk): one for one in campaign.submissions.select_related("campaign", "current")}
    return tuple(one for key, one in known.items() if key in set(identifiers))


def reminders_of(campaign: Campaign) -> QuerySet[Reminder]:
    """The reminders of a campaign, latest first."""
    return (
        Reminder.objects.filter(submission__campaign=campaign)
        .select_related("submission", "by")
        .order_by("-at", "submission__unit_code")
    )


def questions_of(campaign: Campaign) -> QuerySet[RowQuestion]:
    """What offices asked about rows, unanswered first, then oldest first."""
    return campaign.questions.select_related("submission", "asked_by", "answered_by").order_by(
        F("answered_at").asc(nulls_first=True), "asked_at"
    )


def find_question(campaign: Campaign, identifier: str) -> RowQuestion | None:
    """A question of a campaign."""
    return campaign.questions.filter(pk=int(identifier)).first() if identifier.isdecimal() else None
