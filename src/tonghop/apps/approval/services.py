"""Use cases of approving, each one transaction: initial, send back, approve, issue.

An approval is of one digest: whoever signs what has changed since the page was opened is refused.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from tonghop.apps.accounts.models import SigningMandate
from tonghop.apps.approval.models import Approval
from tonghop.apps.collection.models import Submission
from tonghop.apps.collection.refusals import ActRefused
from tonghop.apps.collection.services.sending import Actor, move
from tonghop.core.approval.authority import SigningAuthority, refuse_signing, signature_lines
from tonghop.core.ledger import LedgerEntry
from tonghop.core.submission.transitions import Act, Refusal, RefusalGround, Role


@transaction.atomic
def initial(submission: Submission, digest: str, actor: Actor, at: datetime) -> Submission:
    """Initial a report before it is signed (ký nháy).

    Raises:
        ActRefused: not now, or the report changed since it was looked at.
    """

    def change(held: Submission) -> None:
        _require_same(held, digest)
        held.initialled_by = actor.person

    held, entry = move(submission, Act.INITIAL, actor, at, change=change, document=digest)
    _note(held, "initial", actor, at, entry, None)
    return held


@transaction.atomic
def send_back(submission: Submission, actor: Actor, at: datetime, reason: str) -> Submission:
    """Give the report back to whoever prepared it, with a reason; the revision stays on record.

    Raises:
        ActRefused: not now, or no reason.
    """
    return move(submission, Act.SEND_BACK, actor, at, reason)[0]


@transaction.atomic
def approve(submission: Submission, digest: str, actor: Actor, at: datetime) -> Approval:
    """Sign a report: the approval names the digest and is an entry of the ledger.

    Args:
        submission: the report.
        digest: of the revision as the signer saw it.
        actor: who signs.
        at: when.

    Raises:
        ActRefused: not now; no authority for this office today; an office with a checker whose initials are
            missing; or the report changed since the page was opened.
    """
    authority = authority_of(actor, submission, timezone.localdate(at))

    def change(held: Submission) -> None:
        refusal = refuse_signing(authority, held.unit_code, timezone.localdate(at))
        if refusal is not None:
            raise ActRefused(refusal)
        if held.has_checker and held.initialled_by_id is None:
            raise ActRefused(Refusal(RefusalGround.NOT_INITIALLED, {}, (Role.CHECKER,)))
        _require_same(held, digest)

    held, entry = move(submission, Act.APPROVE, actor, at, change=change, document=digest)
    return _note(held, "approve", actor, at, entry, authority)


def authority_of(actor: Actor, submission: Submission, on: date) -> SigningAuthority | None:
    """The authority a person signs with for an office: one in force that day before one that is not."""
    held = [
        one.as_authority()
        for one in SigningMandate.objects.filter(user=actor.person, unit_code=submission.unit_code)
    ]
    return next((one for one in held if one.days.contains(on)), held[0] if held else None)


@transaction.atomic
def issue(submission: Submission, number: str, dated: date, actor: Actor, at: datetime) -> Submission:
    """Give a signed report its number and date (văn thư).

    Raises:
        ActRefused: not now, or no number.
    """

    def change(held: Submission) -> None:
        if not number.strip():
            raise ActRefused(Refusal(RefusalGround.NO_NUMBER, {}, (Role.CLERK,)))
        held.document_number, held.document_date = number.strip(), dated

    return move(submission, Act.ISSUE, actor, at, change=change)[0]


def _require_same(held: Submission, digest: str) -> None:
    if held.current_id != digest:
        raise ActRefused(Refusal(RefusalGround.OTHER_DOCUMENT, {}))


def _note(
    held: Submission,
    kind: str,
    actor: Actor,
    at: datetime,
    entry: LedgerEntry,
    authority: SigningAuthority | None,
) -> Approval:
    return Approval.objects.create(
        revision_id=held.current_id or "",
        kind=kind,
        person=actor.person,
        person_name=str(actor.person),
        lines=list(signature_lines(authority)) if authority else [],
        ground=authority.ground if authority else "",
        at=at,
        ledger_number=entry.number,
    )
