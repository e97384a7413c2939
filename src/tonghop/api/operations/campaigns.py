"""Campaigns and what is owed in them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Router
from ninja.params.functions import Query

from tonghop.api.asking import person_of
from tonghop.api.describe import describe_campaign, describe_submission
from tonghop.api.wire import CampaignPage, CampaignTold, SubmissionPage
from tonghop.apps.collection.visibility import campaigns_seen_by, submissions_seen_by
from tonghop.core.submission.transitions import State

router = Router(tags=["campaigns"])
MOST_ON_A_PAGE = 200
_LAST_PAGE = 1_000_000


@router.get("/campaigns", response=CampaignPage, url_name="campaigns", operation_id="list_campaigns")
def list_campaigns(
    request: HttpRequest,
    page: int = Query(1, ge=1, le=_LAST_PAGE),
    per_page: int = Query(50, ge=1, le=MOST_ON_A_PAGE),
) -> dict[str, Any]:
    """The campaigns the person's offices collect or owe in, latest first."""
    found = campaigns_seen_by(person_of(request), timezone.localdate())
    return _page(found, page, per_page, describe_campaign)


@router.get(
    "/campaigns/{campaign_id}", response=CampaignTold, url_name="campaign", operation_id="get_campaign"
)
def get_campaign(request: HttpRequest, campaign_id: UUID) -> dict[str, Any]:
    """One campaign."""
    return describe_campaign(_find(request, campaign_id))


@router.get(
    "/campaigns/{campaign_id}/submissions",
    response=SubmissionPage,
    url_name="campaign_submissions",
    operation_id="list_submissions",
)
def list_submissions(
    request: HttpRequest,
    campaign_id: UUID,
    state: State | None = None,
    page: int = Query(1, ge=1, le=_LAST_PAGE),
    per_page: int = Query(50, ge=1, le=MOST_ON_A_PAGE),
) -> dict[str, Any]:
    """The reports of a campaign the person may see, by office, all or those in one state."""
    campaign = _find(request, campaign_id)
    found = submissions_seen_by(person_of(request), campaign, timezone.localdate())
    chosen = found.filter(state=state.value) if state else found
    now = timezone.now()
    return _page(chosen, page, per_page, lambda one: describe_submission(one, now))


def _find(request: HttpRequest, campaign_id: UUID) -> Any:
    campaign = campaigns_seen_by(person_of(request), timezone.localdate()).filter(pk=campaign_id).first()
    if campaign is None:
        raise Http404
    return campaign


def _page(found: QuerySet[Any], page: int, per_page: int, describe: Any) -> dict[str, Any]:
    start = (page - 1) * per_page
    return {
        "items": [describe(one) for one in found[start : start + per_page]],
        "page": page,
        "per_page": per_page,
        "total": found.count(),
    }
