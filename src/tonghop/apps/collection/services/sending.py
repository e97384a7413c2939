"""A report on its way: from the draft to a revision, to the collecting office, and back where it must.

Every move goes by the one table of transitions, holds the report's row, and leaves an entry in the ledger. A
revision is written once; returning, replacing and accepting never change one.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from tonghop.apps.accounts.models import User
from tonghop.apps.collection.models import PersonalAnswer, ReturnReason, Revision, Submission
from tonghop.apps.collection.refusals import ActRefused
from tonghop.apps.collection.selectors import count_by_severity, findings_of, form_of, observations_of_cells
from tonghop.apps.ledger import services as ledger
from tonghop.core.findings import Finding, Severity
from tonghop.core.ledger import LedgerEntry
from tonghop.core.observations import ObservationSet
from tonghop.core.submission.calendar import refuse_filling
from tonghop.core.submission.revision import RevisionHead, compose_revision, describe_answer
from tonghop.core.submission.transitions import (
    TRANSITIONS,
    Act,
    Refusal,
    RefusalGround,
    Role,
    State,
    refuse_act,
)
from tonghop.core.values.model import Missing
from tonghop.formats.json.canonical import digest_of, write_canonical

RECEIPT_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without those that look alike on paper."""
_RECEIPT_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, with the roles held for the office the report belongs to."""

    person: User
    roles: frozenset[Role]

    @property
    def may_collect(self) -> bool:
        """Whether the collecting office acts through them."""
        return Role.COLLECTOR in self.roles


def move(
    submission: Submission,
    act: Act,
    actor: Actor,
    at: datetime,
    reason: str = "",
    change: Callable[[Submission], None] = lambda _: None,
    document: str = "",
) -> tuple[Submission, LedgerEntry]:
    """Bring a report on by one act, inside a transaction: hold its row, refuse or change, record.

    Args:
        submission: the report; its row is read again under a lock.
        act: the act.
        actor: who does it.
        at: when.
        reason: words, where the act owes them.
        change: what else changes on the row; may raise ``ActRefused``.
        document: digest of what it is about; the current revision where empty.

    Raises:
        ActRefused: the table does not allow it now.
    """
    held = Submission.objects.select_for_update(of=("self",)).select_related("campaign").get(pk=submission.pk)
    refusal = refuse_act(act, State(held.state), actor.roles, reason)
    if refusal is not None:
        raise ActRefused(refusal)
    change(held)
    held.state, held.state_since = TRANSITIONS[act].to_state, at
    if TRANSITIONS[act].needs_reason:
        held.reason = reason.strip()
    held.save()
    subject, about = f"submission:{held.pk}", document or held.current_id or ""
    return held, ledger.record(act.value, subject, str(actor.person.pk), at, about)


@transaction.atomic
def submit(submission: Submission, actor: Actor, at: datetime, reason: str = "") -> Submission:
    """Turn the draft into a revision and lay it before the signer (trình ký).

    Raises:
        ActRefused: not now, or errors are left that the office neither mended nor explained.
    """

    def change(held: Submission) -> None:
        refusal = refuse_filling(held.campaign.calendar, held.deadline, at)
        if refusal is not None:
            raise ActRefused(refusal)
        observations = observations_of_cells(held.cells.all(), form_of(held.campaign))
        findings = findings_of(held, observations)
        _refuse_unanswered(held, findings)
        held.current = _write_revision(held, observations, actor.person, at, reason)
        held.prepared_by, held.initialled_by = actor.person, None
        held.document_number, held.document_date = "", None
        count_findings(held, findings)

    return move(submission, Act.SUBMIT, actor, at, reason, change)[0]


def _refuse_unanswered(held: Submission, findings: Sequence[Finding]) -> None:
    explained = {(one.finding_code, one.indicator) for one in held.explanations.all()}
    left = [
        one
        for one in findings
        if one.severity is Severity.ERROR and (one.code, one.indicator or "") not in explained
    ]
    if left:
        raise ActRefused(Refusal(RefusalGround.UNANSWERED_ERRORS, {"n_errors": len(left)}, (Role.REPORTER,)))


def count_findings(held: Submission, findings: Sequence[Finding]) -> None:
    """Note on the row how many findings the last check left."""
    counts = count_by_severity(findings)
    held.n_errors, held.n_warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    held.n_questions = counts[Severity.QUESTION]


def _write_revision(
    held: Submission, observations: ObservationSet, by: User, at: datetime, reason: str
) -> Revision:
    """Write the next revision of a report: its bytes once and for good."""
    campaign, form = held.campaign, form_of(held.campaign)
    last = held.revisions.order_by("-number").first()
    head = RevisionHead(
        campaign=str(campaign.pk),
        submission=str(held.pk),
        number=(last.number if last else 0) + 1,
        replaces=last.digest if last else "",
        form=form.identifier,
        form_digest=form.digest,
        unit=held.unit_code,
        unit_since=held.unit_since.isoformat(),
        unit_name=held.unit_name,
        period=campaign.period_code,
        first_day=campaign.window_from.isoformat(),
        last_day=campaign.window_to.isoformat(),
    )
    personal = [
        row.code
        for row in form.indicators
        if row.personal and not isinstance(observations.value(row.code), Missing)
    ]
    salts = {code: secrets.token_hex(16) for code in personal}
    content = write_canonical(compose_revision(form, head, observations, salts, _explanations(held)))
    revision = Revision.objects.create(
        digest=digest_of(content),
        submission=held,
        number=head.number,
        content=content,
        made_at=at,
        made_by=by,
        reason=reason.strip(),
    )
    PersonalAnswer.objects.bulk_create(
        PersonalAnswer(
            revision=revision,
            code=code,
            salt=salts[code],
            answer=describe_answer(observations.answer(code)),
        )
        for code in personal
    )
    return revision


def _explanations(held: Submission) -> Mapping[str, str]:
    return {f"{one.finding_code}/{one.indicator}": one.text for one in held.explanations.all()}


@transaction.atomic
def send(submission: Submission, actor: Actor, at: datetime) -> tuple[Submission, LedgerEntry]:
    """Send an issued report; the receipt names its digest and the head of the ledger.

    Raises:
        ActRefused: not now, or it has no number and date yet.
    """

    def change(held: Submission) -> None:
        if not held.document_number or held.document_date is None:
            raise ActRefused(Refusal(RefusalGround.NO_NUMBER, {}, (Role.CLERK,)))
        refusal = refuse_filling(held.campaign.calendar, held.deadline, at)
        if refusal is not None:
            raise ActRefused(refusal)
        held.sent_at = at
        held.receipt_code = "".join(secrets.choice(RECEIPT_LETTERS) for _ in range(_RECEIPT_LENGTH))

    return move(submission, Act.SEND, actor, at, change=change)


@transaction.atomic
def receive(submission: Submission, actor: Actor, at: datetime) -> Submission:
    """Take a report in (tiếp nhận)."""
    return move(submission, Act.RECEIVE, actor, at)[0]


@transaction.atomic
def return_report(
    submission: Submission, actor: Actor, at: datetime, reason: str, rows: Mapping[str, str] | None = None
) -> Submission:
    """Return a report with its reasons; ``rows`` ties words to rows. The revision stays as it was signed.

    Raises:
        ActRefused: not now, or no reason.
    """
    held, _ = move(submission, Act.RETURN, actor, at, reason)
    if held.current is not None:
        told = {"": reason, **(rows or {})}
        ReturnReason.objects.bulk_create(
            ReturnReason(
                submission=held, revision=held.current, indicator=code, text=text, by=actor.person, at=at
            )
            for code, text in told.items()
            if text.strip()
        )
    return held


@transaction.atomic
def accept(submission: Submission, actor: Actor, at: datetime) -> Submission:
    """Accept a report: its revision stands until another is accepted."""

    def change(held: Submission) -> None:
        held.standing = held.current

    return move(submission, Act.ACCEPT, actor, at, change=change)[0]


@transaction.atomic
def lock(submission: Submission, actor: Actor, at: datetime) -> Submission:
    """Lock an accepted report."""
    return move(submission, Act.LOCK, actor, at)[0]


@transaction.atomic
def unlock(submission: Submission, actor: Actor, at: datetime, reason: str) -> Submission:
    """Open a locked report again, with a reason."""
    return move(submission, Act.UNLOCK, actor, at, reason)[0]


@transaction.atomic
def amend(submission: Submission, actor: Actor, at: datetime, reason: str) -> Submission:
    """Start a replacing revision; the accepted one stands meanwhile.

    Raises:
        ActRefused: not now, no reason, or the campaign takes nothing any more.
    """

    def change(held: Submission) -> None:
        refusal = refuse_filling(held.campaign.calendar, held.deadline, at)
        if refusal is not None:
            raise ActRefused(refusal)

    return move(submission, Act.AMEND, actor, at, reason, change)[0]


def accept_many(
    submissions: Sequence[Submission], roles_for: Callable[[Submission], Actor], at: datetime
) -> tuple[tuple[Submission, ...], tuple[tuple[Submission, Refusal], ...]]:
    """Accept each that can be; what could not is told with its refusal, and does not stop the others."""
    accepted, refused = [], []
    for one in submissions:
        try:
            accepted.append(accept(one, roles_for(one), at))
        except ActRefused as refusal:
            refused.append((one, refusal.refusal))
    return tuple(accepted), tuple(refused)
