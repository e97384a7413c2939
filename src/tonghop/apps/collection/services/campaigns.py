"""Opening a campaign, extending, reminding, closing.

The list of who owes is frozen when the campaign opens: offices that merge or appear later change no rate.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256

from django.core.files.base import ContentFile
from django.db import transaction

from tonghop.apps.accounts.models import User
from tonghop.apps.catalog.models import PublishedForm
from tonghop.apps.collection.models import Campaign, Reminder, Submission
from tonghop.apps.collection.refusals import ActRefused
from tonghop.apps.ledger import services as ledger
from tonghop.apps.registry import selectors as registry
from tonghop.apps.registry.models import Office
from tonghop.core.periods import ReportingPeriod
from tonghop.core.reporting_units import UnitKind
from tonghop.core.submission.transitions import Refusal, RefusalGround, State
from tonghop.core.validity import Validity


@dataclass(frozen=True, slots=True)
class CampaignPlan:
    """What a campaign asks and when. ``due_at`` by kind of office; a kind that is not there owes nothing."""

    title: str
    period: ReportingPeriod
    window: Validity
    collector: str
    opens_at: datetime
    due_at: Mapping[UnitKind, datetime]
    locks_at: datetime | None = None
    letter_number: str = ""
    letter_date: date | None = None
    parent: Campaign | None = None
    is_simulated: bool = False
    left_out: frozenset[str] = field(default_factory=frozenset)
    """Codes of offices that owe nothing this time."""


class PlanRefused(Exception):
    """A campaign cannot be opened so; ``kind`` is a key of the catalogue."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def who_owes(plan: CampaignPlan) -> tuple[date, Office, tuple[Office, ...]]:
    """The cut-off day, the collecting office, and the offices that would owe, by code.

    Raises:
        PlanRefused: as ``open_campaign``.
    """
    cut_off = plan.window.last_day
    office = registry.office_on(plan.collector, cut_off) if cut_off else None
    if cut_off is None or office is None:
        raise PlanRefused("campaign.no_collector" if cut_off else "campaign.no_window")
    if any(due <= plan.opens_at for due in plan.due_at.values()):
        raise PlanRefused("campaign.due_before_opening")
    owing = tuple(
        one
        for one in registry.offices_below(plan.collector, cut_off)
        if UnitKind(one.kind) in plan.due_at and one.code not in plan.left_out
    )
    if not owing:
        raise PlanRefused("campaign.nobody_owes")
    return cut_off, office, owing


@transaction.atomic
def open_campaign(form: PublishedForm, plan: CampaignPlan, by: User, at: datetime) -> Campaign:
    """Open a campaign and freeze who owes it.

    Raises:
        PlanRefused: no such collecting office on the cut-off day, no office that owes, a window without a
        last
            day, or due times before the opening.
    """
    cut_off, office, owing = who_owes(plan)
    paths = registry.paths_on(cut_off)
    campaign = Campaign.objects.create(
        form=form,
        title=plan.title,
        period_code=plan.period.code,
        window_from=plan.window.first_day,
        window_to=cut_off,
        collector_code=office.code,
        collector_name=office.name,
        collector_above=list(paths[office.code]),
        letter_number=plan.letter_number,
        letter_date=plan.letter_date,
        opens_at=plan.opens_at,
        locks_at=plan.locks_at,
        opened_by=by,
        parent=plan.parent,
        is_simulated=plan.is_simulated,
    )
    Submission.objects.bulk_create(
        Submission(
            campaign=campaign,
            unit_code=one.code,
            unit_since=one.valid_from,
            unit_name=one.name,
            unit_kind=one.kind,
            above=list(paths[one.code]),
            has_checker=one.has_checker,
            due_at=plan.due_at[UnitKind(one.kind)],
            state_since=at,
        )
        for one in owing
    )
    ledger.record("opened", f"campaign:{campaign.pk}", str(by.pk), at, form.digest)
    return campaign


@transaction.atomic
def attach_letter(campaign: Campaign, suffix: str, content: bytes, by: User, at: datetime) -> None:
    """Keep the letter that asks, under its digest; ``suffix`` is of its kind of file."""
    digest = sha256(content).hexdigest()
    campaign.letter_file.save(f"{campaign.pk}/{digest}{suffix}", ContentFile(content))
    ledger.record("letter_attached", f"campaign:{campaign.pk}", str(by.pk), at, digest)


@transaction.atomic
def extend(submission: Submission, until: datetime, reason: str, by: User, at: datetime) -> None:
    """Give one office more time; it holds even after the lock.

    Raises:
        ActRefused: no reason, or a time that has passed.
    """
    if not reason.strip() or until <= at:
        raise ActRefused(Refusal(RefusalGround.NO_REASON, {"act": "extend"}))
    Submission.objects.filter(pk=submission.pk).update(extended_until=until, extension_reason=reason.strip())
    ledger.record("extended", f"submission:{submission.pk}", str(by.pk), at)


@transaction.atomic
def close(campaign: Campaign, by: User, at: datetime) -> None:
    """Close a campaign: nothing is typed any more but where an extension runs."""
    Campaign.objects.filter(pk=campaign.pk).update(closed_at=at)
    ledger.record("closed", f"campaign:{campaign.pk}", str(by.pk), at)


@transaction.atomic
def reopen(campaign: Campaign, by: User, at: datetime) -> None:
    """Open a closed campaign again."""
    Campaign.objects.filter(pk=campaign.pk).update(closed_at=None)
    ledger.record("reopened", f"campaign:{campaign.pk}", str(by.pk), at)


@transaction.atomic
def remind(
    submissions: list[Submission], text: str, addresses: Mapping[str, str], by: User, at: datetime
) -> list[Reminder]:
    """Record a reminder to each office that has not sent; ``addresses`` are mail addresses by unit code.

    Those with an address wait for the worker; the others stand in the portal alone.
    """
    late = [one for one in submissions if State(one.state) not in _SENT]
    return Reminder.objects.bulk_create(
        Reminder(
            submission=one,
            text=text,
            address=addresses.get(one.unit_code, ""),
            by=by,
            at=at,
            delivery="waiting" if addresses.get(one.unit_code) else "portal_only",
        )
        for one in late
    )


_SENT = (State.SENT, State.RECEIVED, State.ACCEPTED, State.LOCKED)
