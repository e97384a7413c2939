"""The reports of a campaign as the desk adds them up: accepted revisions, else those sent and waiting.

Personal answers are left out. A report returned or being replaced counts with the revision that was accepted;
one never accepted and returned does not count.
"""

from __future__ import annotations

from django.utils import timezone

from tonghop.apps.collection.models import Campaign, Revision, Submission
from tonghop.apps.collection.selectors import form_of, read_content, under_check
from tonghop.core.checks.personal import without_personal
from tonghop.core.checks.run import run
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup.consolidation import ReceivedReport
from tonghop.core.submission.transitions import State
from tonghop.desk.consolidate_received import ReceivedReports

DOCUMENTS = "bao-cao"
"""The folder of the signed documents among the results."""
_WAITING = (State.SENT, State.RECEIVED)
_DIGITS_SHOWN = 12


def revisions_to_add(campaign: Campaign) -> dict[str, str]:
    """For each office whose report counts, the digest of the revision that does."""
    rows = campaign.submissions.order_by("unit_code")
    chosen = {
        one.unit_code: one.standing_id or (one.current_id if State(one.state) in _WAITING else None)
        for one in rows
    }
    return {code: digest for code, digest in chosen.items() if digest}


def received_reports(campaign: Campaign, digests: dict[str, str]) -> ReceivedReports:
    """The reports of named revisions, with who owes and the accepted reports of earlier campaigns.

    Args:
        campaign: whose reports.
        digests: by unit code, as ``revisions_to_add`` gives them.
    """
    revisions = Revision.objects.filter(digest__in=digests.values()).select_related("submission__campaign")
    in_order = sorted(revisions, key=lambda one: one.submission.unit_code)
    return ReceivedReports(
        form=form_of(campaign),
        received=tuple(_receive(one, with_findings=True) for one in in_order),
        due=tuple(_owed(one) for one in campaign.submissions.order_by("unit_code")),
        period=campaign.period,
        earlier=_earlier(campaign),
        documents={_link(one): bytes(one.content) for one in in_order},
    )


def _earlier(campaign: Campaign) -> tuple[ReceivedReport, ...]:
    """What offices reported on the same form to the same office for earlier periods."""
    rows = Submission.objects.filter(
        campaign__form_id=campaign.form_id,
        campaign__collector_code=campaign.collector_code,
        campaign__window_to__lt=campaign.window_to,
        standing__isnull=False,
    ).select_related("standing__submission__campaign")
    return tuple(_receive(one.standing, with_findings=False) for one in rows if one.standing is not None)


def _receive(revision: Revision, *, with_findings: bool) -> ReceivedReport:
    submission = revision.submission
    form = form_of(submission.campaign)
    observations = without_personal(form, read_content(revision).observations)
    findings = run(under_check(submission, observations)) if with_findings else ()
    return ReceivedReport(
        file=_link(revision),
        link=_link(revision),
        sha256=revision.digest,
        unit=submission.unit_code,
        name=submission.unit_name,
        observations=observations,
        kind=submission.kind,
        number=submission.document_number or None,
        dated=submission.document_date,
        period=submission.campaign.period,
        window=submission.campaign.window,
        findings=findings,
    )


def _link(revision: Revision) -> str:
    """Where the document of a revision stands among the results."""
    unit = revision.submission.unit_code
    return f"{DOCUMENTS}/{unit}-ban-{revision.number}-{revision.digest[:_DIGITS_SHOWN]}.json"


def _owed(submission: Submission) -> ReportingUnit:
    return ReportingUnit(
        submission.unit_code,
        submission.unit_name,
        kind=submission.kind,
        due_on=timezone.localdate(submission.deadline.last_instant),
        valid_from=submission.unit_since,
    )
