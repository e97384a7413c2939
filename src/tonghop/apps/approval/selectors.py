"""What stands on the page a report is decided on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from tonghop.apps.approval.models import Approval
from tonghop.apps.approval.services import authority_of
from tonghop.apps.collection.models import Revision, Submission
from tonghop.apps.collection.selectors import (
    count_by_severity,
    earlier_reports,
    findings_of,
    form_of,
    observations_of_revision,
    read_content,
)
from tonghop.apps.collection.services.sending import Actor
from tonghop.core.approval.authority import SigningAuthority, refuse_signing, signature_lines
from tonghop.core.approval.decision import RowMovement, blank_rows, largest_movements
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.observations import ObservationSet
from tonghop.core.submission.transitions import Refusal
from tonghop.core.values.model import MissingReason

MOVEMENTS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class GivenExplanation:
    """What the office says to a finding of the report, with the row it is about; None for the whole."""

    check: str
    row: Indicator | None
    text: str


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """All a signer decides on. ``earlier`` names the campaign compared with, empty where there is none.

    ``no_authority`` says why the reader may not sign today; None where they may or are no signer.
    """

    submission: Submission
    revision: Revision
    form: FormVersion
    observations: ObservationSet
    findings: tuple[Finding, ...]
    counts: Mapping[Severity, int]
    movements: tuple[RowMovement, ...]
    earlier: str
    blanks: Mapping[MissingReason, tuple[Indicator, ...]]
    explanations: tuple[GivenExplanation, ...]
    approvals: tuple[Approval, ...]
    authority: SigningAuthority | None
    lines: tuple[str, ...]
    no_authority: Refusal | None
    is_late: bool


def decision_page(submission: Submission, actor: Actor, at: datetime) -> DecisionPage | None:
    """The page of the revision on its way; None where the report was never submitted."""
    revision = submission.current
    if revision is None:
        return None
    form = form_of(submission.campaign)
    observations = observations_of_revision(revision)
    findings = findings_of(submission, observations)
    last = next(iter(earlier_reports(submission)), None)
    today = timezone.localdate(at)
    authority = authority_of(actor, submission, today)
    return DecisionPage(
        submission=submission,
        revision=revision,
        form=form,
        observations=observations,
        findings=findings,
        counts=count_by_severity(findings),
        movements=largest_movements(form, observations, last.form, last.observations, MOVEMENTS_SHOWN)
        if last
        else (),
        earlier=last.submission.campaign.title if last else "",
        blanks=blank_rows(form, observations, submission.kind),
        explanations=_explanations(form, read_content(revision).explanations),
        approvals=approvals_of(revision),
        authority=authority,
        lines=signature_lines(authority) if authority else (),
        no_authority=refuse_signing(authority, submission.unit_code, today),
        is_late=submission.deadline.is_late(submission.sent_at or at),
    )


def approvals_of(revision: Revision) -> tuple[Approval, ...]:
    """The initials and signatures a revision bears, in the order they were given."""
    return tuple(revision.approvals.all())


def _explanations(form: FormVersion, given: Mapping[str, str]) -> tuple[GivenExplanation, ...]:
    rows = {row.code: row for row in form.indicators}
    return tuple(
        GivenExplanation(check, rows.get(indicator), text)
        for key, text in given.items()
        for check, _, indicator in (key.partition("/"),)
    )
