"""What is to do: the first page after signing in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from tonghop.apps.collection.work import BoardItem, WorkItem, boards_of, work_items
from tonghop.core.submission.transitions import Act
from tonghop.web.acting import person_of

_PAGES = {
    Act.INITIAL: "sign_report",
    Act.APPROVE: "sign_report",
    Act.ISSUE: "issue_report",
    Act.SEND: "issue_report",
}


@require_GET
def my_work(request: HttpRequest) -> HttpResponse:
    """Reports with what each role owes, and the campaigns collected."""
    person = person_of(request)
    items = work_items(person, timezone.now(), timezone.localdate())
    boards = boards_of(person, timezone.localdate())
    context = {
        "items": [(item, _page_of(item)) for item in items],
        "boards": [(board, _board_of(board)) for board in boards],
        "n_to_do": sum(1 for item in items if item.acts),
    }
    return render(request, "reporter/my_work.html", context)


def _page_of(item: WorkItem) -> str:
    route = next((_PAGES[act] for act in item.acts if act in _PAGES), "report_form")
    return reverse(route, args=[item.submission.pk])


def _board_of(board: BoardItem) -> str:
    try:
        return reverse("campaign_board", args=[board.campaign.pk])
    except NoReverseMatch:
        return ""
