"""Consolidating a campaign: ask for it, see its state, take its files; fill the report to the level above."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tonghop.apps.collection.refusals import ActRefused, say_refusal
from tonghop.apps.collection.selectors import find_campaign
from tonghop.apps.publication import selectors, services
from tonghop.apps.publication.received import DOCUMENTS
from tonghop.core.sentences.render import render as say
from tonghop.core.submission.transitions import Role
from tonghop.web.acting import actor_of, found, person_of
from tonghop.web.templatetags.sentences import reader_language


@require_http_methods(["GET", "POST"])
def consolidations(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """The runs of a campaign with their files; a new one is asked for here."""
    held = found(find_campaign(str(campaign)))
    if request.method == "GET":
        return _show(request, campaign)
    if Role.COLLECTOR not in actor_of(request).roles:
        return _show(request, campaign, say("page.runs.not_yours", language=reader_language()), 403)
    try:
        services.ask_for_consolidation(held, person_of(request), timezone.now())
    except services.NothingToAdd:
        return _show(request, campaign, say("page.runs.nothing", language=reader_language()), 409)
    messages.success(request, say("page.runs.asked", language=reader_language()))
    return redirect("consolidations", campaign=campaign)


@require_GET
def consolidation_file(_request: HttpRequest, campaign: UUID, run: UUID, name: str) -> FileResponse:
    """One file of a run, to keep."""
    held = found(find_campaign(str(campaign)))
    path = found(selectors.run_file(held, str(run), name))
    return FileResponse(path.open("rb"), as_attachment=True, filename=path.name)


@require_POST
def report_from_totals(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """Fill the report to the level above from the totals (lập báo cáo từ số tổng hợp)."""
    held = found(find_campaign(str(campaign)))
    upward = found(selectors.report_above(held))
    try:
        done = services.fill_from_totals(held, upward, person_of(request), timezone.now())
    except services.NothingToAdd:
        return _show(request, campaign, say("page.runs.nothing", language=reader_language()), 409)
    except ActRefused as refused:
        return _show(request, campaign, say_refusal(refused.refusal, reader_language()), 409)
    told = {"n_filled": done.n_filled, "n_blank": done.n_blank, "n_kept": done.n_kept}
    messages.success(request, say("page.totals.done", told, reader_language()))
    return redirect("consolidations", campaign=campaign)


def _show(request: HttpRequest, campaign: UUID, refusal: str = "", status: int = 200) -> HttpResponse:
    held = found(find_campaign(str(campaign)))
    context = {
        "campaign": held,
        "runs": [
            (
                run,
                [name for name in run.names if not name.startswith(f"{DOCUMENTS}/")],
                [name for name in run.names if name.startswith(f"{DOCUMENTS}/")],
            )
            for run in selectors.runs_of(held)
        ],
        "upward": selectors.report_above(held),
        "refusal": refusal,
        "is_collector": Role.COLLECTOR in actor_of(request).roles,
    }
    return render(request, "collector/consolidations.html", context, status=status)
