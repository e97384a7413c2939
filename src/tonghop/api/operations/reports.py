"""One report: its head, figures, findings, revisions, and the receipt anybody may verify.

Decides nothing about who sees what: ``collection.visibility`` does.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router
from ninja.params.functions import Path

from tonghop.api.asking import roles_of
from tonghop.api.describe import describe_figures, describe_receipt, describe_submission
from tonghop.api.problems import Problem, ProblemKind, spoken_language
from tonghop.api.wire import (
    FigureSource,
    FiguresTold,
    FindingsTold,
    ReceiptTold,
    RevisionList,
    SubmissionTold,
)
from tonghop.apps.collection.models import Cell, Revision, Submission
from tonghop.apps.collection.selectors import (
    find_submission,
    findings_of,
    form_of,
    observations_of_cells,
    read_content,
)
from tonghop.apps.collection.visibility import INSIDERS, draft_cells, find_receipt, revisions_shown
from tonghop.core.checks.personal import without_personal
from tonghop.desk.check_report import describe_finding

router = Router(tags=["submissions"])


@router.get("/submissions/{submission}", response=SubmissionTold, url_name="submission")
def get_submission(request: HttpRequest, submission: UUID) -> dict[str, Any]:
    """What an office owes: state, calendar, receipt."""
    found = find_or_404(submission)
    is_inside = bool(roles_of(request) & INSIDERS)
    return describe_submission(found, timezone.now(), is_inside=is_inside)


@router.get("/submissions/{submission}/figures", response=FiguresTold, url_name="figures")
def get_figures(
    request: HttpRequest, submission: UUID, of: FigureSource = FigureSource.STANDING
) -> dict[str, Any]:
    """The figures: of the standing (accepted) revision, the current one, or the draft with its versions.

    Personal answers are never given.
    """
    found = find_or_404(submission)
    form = form_of(found.campaign)
    if of is FigureSource.DRAFT:
        cells = _draft(request, found)
        observations = without_personal(form, observations_of_cells(cells, form))
        return describe_figures(form, observations, of, None, cells)
    revision = _revision(request, found, of)
    return describe_figures(
        form, without_personal(form, read_content(revision).observations), of, revision.digest
    )


@router.get("/submissions/{submission}/findings", response=FindingsTold, url_name="findings")
def get_findings(
    request: HttpRequest, submission: UUID, of: FigureSource = FigureSource.STANDING
) -> dict[str, Any]:
    """What a person should look at in those figures, heaviest first."""
    found = find_or_404(submission)
    form = form_of(found.campaign)
    revision = None if of is FigureSource.DRAFT else _revision(request, found, of)
    observations = (
        observations_of_cells(_draft(request, found), form)
        if revision is None
        else read_content(revision).observations
    )
    findings = findings_of(found, observations)
    return {
        "of": of,
        "revision": revision.digest if revision else None,
        "findings": [describe_finding(one, spoken_language()) for one in findings],
    }


@router.get("/submissions/{submission}/revisions", response=RevisionList, url_name="revisions")
def list_revisions(request: HttpRequest, submission: UUID) -> dict[str, Any]:
    """The revisions, by number; outside the office those that were sent."""
    found = find_or_404(submission)
    return {
        "revisions": [
            {
                "number": one.number,
                "digest": one.digest,
                "made_at": one.made_at,
                "reason": one.reason,
                "is_current": one.digest == found.current_id,
                "is_standing": one.digest == found.standing_id,
            }
            for one in revisions_shown(found, roles_of(request))
        ]
    }


@router.get(
    "/submissions/{submission}/revisions/{digest}",
    url_name="revision",
    openapi_extra={
        "responses": {
            200: {
                "description": "The canonical JSON (RFC 8785) that was signed; ETag is its SHA-256.",
                "content": {"application/json": {"schema": {"type": "object"}}},
            },
            304: {"description": "The bytes of the ETag given."},
        }
    },
)
def get_revision(
    request: HttpRequest, submission: UUID, digest: str = Path(..., pattern="^[0-9a-f]{64}$")
) -> HttpResponse:
    """The bytes of a revision: exactly what was signed."""
    shown = revisions_shown(find_or_404(submission), roles_of(request))
    revision = next((one for one in shown if one.digest == digest), None)
    if revision is None:
        raise Http404
    tag = f'"{digest}"'
    asked = {one.strip().removeprefix("W/") for one in request.headers.get("If-None-Match", "").split(",")}
    if asked & {tag, "*"}:
        response = HttpResponse(status=304)
    else:
        response = HttpResponse(bytes(revision.content), content_type="application/json")
    response["ETag"] = tag
    return response


@router.get("/receipts/{code}", response=ReceiptTold, url_name="receipt", auth=None)
def verify_receipt(
    request: HttpRequest, code: str = Path(..., pattern="^[A-Za-z0-9]{10}$")
) -> dict[str, Any]:
    """What the portal confirms of a report that was sent, by the code on its receipt. Needs no token."""
    receipt = find_receipt(code)
    if receipt is None:
        raise Http404
    return describe_receipt(receipt)


def find_or_404(submission: UUID) -> Submission:
    """The report of a route, which the table of permissions has let through."""
    found = find_submission(str(submission))
    if found is None:
        raise Http404
    return found


def _draft(request: HttpRequest, found: Submission) -> tuple[Cell, ...]:
    if not roles_of(request) & INSIDERS:
        raise Problem(ProblemKind.FORBIDDEN)
    return draft_cells(found)


def _revision(request: HttpRequest, found: Submission, of: FigureSource) -> Revision:
    wanted = found.standing_id if of is FigureSource.STANDING else found.current_id
    shown = revisions_shown(found, roles_of(request))
    revision = next((one for one in shown if one.digest == wanted), None)
    if revision is None:
        raise Http404
    return revision
