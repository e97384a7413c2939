"""What of campaigns and reports a person may see: by the offices whose roles are held, as of a day.

Decides that the collecting office and readers outside an office see what that office sent, never its draft or
a paper still before its signer. The auditor reads everything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from tonghop.apps.accounts.models import User
from tonghop.apps.accounts.permissions import OFFICE_STAFF, READERS
from tonghop.apps.collection.models import Campaign, Cell, Revision, Submission
from tonghop.apps.ledger import selectors as ledger
from tonghop.core.ledger import LedgerEntry
from tonghop.core.submission.transitions import Act, Role

INSIDERS = OFFICE_STAFF | {Role.AUDITOR}
"""Who sees a report before it is sent."""


def campaigns_seen_by(user: User, on: date) -> QuerySet[Campaign]:
    """The campaigns a person's offices collect or owe in, latest first."""
    own, below = _offices_read(user, on)
    owing = Submission.objects.filter(_lies_in("unit_code", "above", own, below)).values("campaign_id")
    collecting = _lies_in("collector_code", "collector_above", own, below)
    return Campaign.objects.select_related("form").filter(collecting | Q(pk__in=owing))


def submissions_seen_by(user: User, campaign: Campaign, on: date) -> QuerySet[Submission]:
    """The reports of a campaign a person may see, by office: of the offices held, and all to who collects."""
    own, below = _offices_read(user, on)
    return (
        campaign.submissions.select_related("campaign__form", "current", "standing")
        .filter(_lies_in("unit_code", "above", own, below))
        .order_by("unit_code", "id")
    )


def _offices_read(user: User, on: date) -> tuple[list[str], list[str]]:
    """The offices a person reads in, and those of them with what lies below."""
    held = [one for one in user.holdings.all() if one.holds_on(on) and Role(one.role) in READERS]
    return [one.unit_code for one in held], [one.unit_code for one in held if one.covers_below]


def _lies_in(code: str, above: str, own: Iterable[str], below: Iterable[str]) -> Q:
    return Q(**{f"{code}__in": own}) | Q(**{f"{above}__overlap": list(below)})


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the portal confirms of a report sent: the digest of what was sent and the ledger's entry."""

    code: str
    submission: Submission
    digest: str
    sent_at: datetime
    entry: LedgerEntry


def receipt_of(submission: Submission) -> Receipt | None:
    """The receipt of the last sending; None before the first."""
    sent = _sendings(submission) if submission.receipt_code else ()
    if not sent:
        return None
    return Receipt(submission.receipt_code, submission, sent[-1].document, sent[-1].at, sent[-1])


def find_receipt(code: str) -> Receipt | None:
    """The receipt of a code, for anybody who holds the paper it is printed on; None where there is none."""
    submission = (
        Submission.objects.select_related("campaign").filter(receipt_code=code.upper()).first()
        if code
        else None
    )
    return receipt_of(submission) if submission else None


def revisions_shown(submission: Submission, roles: frozenset[Role]) -> tuple[Revision, ...]:
    """The revisions of a report somebody may read, by number: inside the office all, outside those sent."""
    every = tuple(submission.revisions.all())
    if roles & INSIDERS:
        return every
    sent = {entry.document for entry in _sendings(submission)}
    return tuple(one for one in every if one.digest in sent)


def draft_cells(submission: Submission) -> tuple[Cell, ...]:
    """The cells of a draft as typed, by code and line."""
    return tuple(submission.cells.order_by("code", "line"))


def _sendings(submission: Submission) -> tuple[LedgerEntry, ...]:
    return tuple(
        one for one in ledger.entries_about(f"submission:{submission.pk}") if one.act == Act.SEND.value
    )
