"""The campaigns of a collecting office: the list, planning and opening one, closing and opening again."""

from __future__ import annotations

from pathlib import PurePosixPath
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tonghop.apps.accounts.permissions import offices_held
from tonghop.apps.catalog.selectors import published_forms
from tonghop.apps.collection.board import campaigns_collected_by
from tonghop.apps.collection.selectors import campaigns_owed_by, find_campaign
from tonghop.apps.collection.services import campaigns
from tonghop.apps.collection.services.campaigns import PlanRefused
from tonghop.apps.registry.selectors import names_of
from tonghop.core.sentences.render import render as say
from tonghop.core.submission.transitions import Role
from tonghop.web.acting import found, person_of
from tonghop.web.collector.plan_form import OWING_KINDS, TypedPlan, period_choices, read_plan
from tonghop.web.templatetags.sentences import reader_language

LETTER_KINDS = (".pdf", ".docx")


@require_GET
def campaign_list(request: HttpRequest) -> HttpResponse:
    """Every campaign the reader's offices collect."""
    rows = campaigns_collected_by(person_of(request), timezone.localdate())
    can_open = bool(offices_held(person_of(request), Role.COLLECTOR, timezone.localdate()))
    return render(request, "collector/campaigns.html", {"campaigns": rows, "can_open": can_open})


@require_http_methods(["GET", "POST"])
def new_campaign(request: HttpRequest) -> HttpResponse:
    """Plan a campaign, see who would owe, open it."""
    person, today = person_of(request), timezone.localdate()
    mine = offices_held(person, Role.COLLECTOR, today)
    parents = {str(one.pk): one for one in campaigns_owed_by(mine)}
    forms = {one.digest: one for one in published_forms()}
    typed = read_plan(request.POST, parents) if request.method == "POST" else _empty_plan(mine)
    faults = {name: say(key, language=reader_language()) for name, key in typed.faults.items()}
    context: dict[str, object] = {
        "offices": [(code, names_of([code], today).get(code, code)) for code in mine],
        "forms": forms.values(),
        "parents": parents.values(),
        "periods": period_choices(),
        "kinds": [(kind, typed.typed.get(f"due_{kind.value}", "")) for kind in OWING_KINDS],
        "plan": typed,
        "faults": faults,
    }
    if request.method == "GET":
        return render(request, "collector/new_campaign.html", context)
    if typed.typed.get("collector", "") not in mine:
        raise PermissionDenied("collector")
    form = forms.get(typed.typed.get("form", ""))
    letter = request.FILES.get("letter_file")
    suffix = PurePosixPath(letter.name or "").suffix.lower() if letter else ""
    if letter and suffix not in LETTER_KINDS:
        faults["letter_file"] = say("page.plan.letter_kind", language=reader_language())
    if typed.plan is None or form is None or faults:
        return render(request, "collector/new_campaign.html", context, status=400)
    try:
        if "open" not in request.POST:
            context["owing"] = campaigns.who_owes(typed.plan)[2]
            return render(request, "collector/new_campaign.html", context)
        opened = campaigns.open_campaign(form, typed.plan, person, timezone.now())
    except PlanRefused as refused:
        context["refusal"] = say(refused.kind, language=reader_language())
        return render(request, "collector/new_campaign.html", context, status=409)
    if letter:
        campaigns.attach_letter(opened, suffix, letter.read(), person, timezone.now())
    messages.success(request, say("page.plan.opened", {"title": opened.title}, reader_language()))
    return redirect("campaign_board", campaign=opened.pk)


def _empty_plan(mine: tuple[str, ...]) -> TypedPlan:
    now = timezone.localtime()
    typed = {
        "year": str(now.year),
        "collector": mine[0] if mine else "",
        "opens_at": f"{now:%Y-%m-%dT%H:%M}",
    }
    return TypedPlan(None, typed, frozenset())


@require_POST
def close_campaign(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """Close a campaign: offices type nothing more but where an extension runs."""
    held = found(find_campaign(str(campaign)))
    campaigns.close(held, person_of(request), timezone.now())
    messages.success(request, say("page.board.closed_done", language=reader_language()))
    return redirect("campaign_board", campaign=campaign)


@require_POST
def reopen_campaign(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """Open a closed campaign again."""
    held = found(find_campaign(str(campaign)))
    campaigns.reopen(held, person_of(request), timezone.now())
    messages.success(request, say("page.board.reopened_done", language=reader_language()))
    return redirect("campaign_board", campaign=campaign)


@require_GET
def campaign_letter(_request: HttpRequest, campaign: UUID) -> FileResponse:
    """The letter that asks, as it was given."""
    held = found(find_campaign(str(campaign)))
    if not held.letter_file:
        raise Http404
    name = f"cong-van{PurePosixPath(held.letter_file.name or '').suffix}"
    return FileResponse(held.letter_file.open("rb"), as_attachment=True, filename=name)
