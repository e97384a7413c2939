"""The board of a campaign, accepting many at once, reminding, and answering questions."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tonghop.apps.collection import board
from tonghop.apps.collection.board import BoardFilter, Timeliness, Weight
from tonghop.apps.collection.refusals import ActRefused, say_refusal
from tonghop.apps.collection.selectors import find_campaign, form_of
from tonghop.apps.collection.services import sending, talking
from tonghop.apps.collection.services.mailing import send_reminders
from tonghop.apps.registry.selectors import contacts_of
from tonghop.core.reporting_units import UnitKind
from tonghop.core.sentences.render import render as say
from tonghop.core.submission.transitions import Role, State
from tonghop.web.acting import actor_of, found, person_of, words
from tonghop.web.templatetags.sentences import moment, reader_language


@require_GET
def campaign_board(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """Offices × state, with findings, contact and time."""
    return _show_board(request, campaign)


def _show_board(
    request: HttpRequest, campaign: UUID, refused: list[tuple[str, str]] | None = None
) -> HttpResponse:
    held = found(find_campaign(str(campaign)))
    chosen = _filter(request)
    kept = request.GET.copy()
    kept.pop("page", None)
    context = {
        "campaign": held,
        "board": board.board_page(held, chosen, timezone.now()),
        "chosen": chosen,
        "query": kept.urlencode(),
        "states": list(State),
        "times": list(Timeliness),
        "weights": list(Weight),
        "kinds": list(UnitKind),
        "refused": refused or [],
        "is_collector": Role.COLLECTOR in actor_of(request).roles,
    }
    return render(request, "collector/board.html", context, status=409 if refused else 200)


def _filter(request: HttpRequest) -> BoardFilter:
    """The filter an address names; what is no word of the lists takes everything."""
    asked = {name: str(request.GET.get(name, "")).strip() for name in ("state", "time", "weight", "kind")}
    page = str(request.GET.get("page", "1"))
    return BoardFilter(
        state=asked["state"] if asked["state"] in set(State) else "",
        timeliness=asked["time"] if asked["time"] in set(Timeliness) else "",
        weight=asked["weight"] if asked["weight"] in set(Weight) else "",
        kind=asked["kind"] if asked["kind"] in set(UnitKind) else "",
        name=str(request.GET.get("name", "")).strip()[:100],
        page=int(page) if page.isdecimal() and len(page) < 7 else 1,
    )


@require_POST
def accept_many(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """Accept the reports ticked; those that cannot be are told with the reason."""
    held, actor = found(find_campaign(str(campaign))), actor_of(request)
    ticked = board.chosen_of(held, request.POST.getlist("submission"))
    accepted, refused = sending.accept_many(ticked, lambda _: actor, timezone.now())
    told = {"n_accepted": len(accepted), "n_refused": len(refused)}
    key = "page.board.accepted_many" if ticked else "page.board.nothing_ticked"
    messages.success(request, say(key, told, reader_language()))
    if refused:
        why = [(one.unit_name, say_refusal(refusal, reader_language())) for one, refusal in refused]
        return _show_board(request, campaign, why)
    return redirect("campaign_board", campaign=campaign)


@require_http_methods(["GET", "POST"])
def remind_offices(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """Remind offices that have not sent: words to copy, recorded, and by mail where an address is known."""
    held, now = found(find_campaign(str(campaign))), timezone.now()
    rows = board.not_come_of(held, now)
    text = words(request, "text")
    if request.method == "POST":
        ticked = set(request.POST.getlist("submission"))
        chosen = [one for one in rows if str(one.pk) in ticked]
        if chosen and text:
            contacts = contacts_of([one.unit_code for one in chosen], timezone.localdate())
            addresses = {code: one.email for code, one in contacts.items() if one.email}
            sent = send_reminders(chosen, text, addresses, person_of(request), now)
            n_mailed = sum(one.delivery == "waiting" for one in sent)
            told = {"n_offices": len(sent), "n_mailed": n_mailed}
            messages.success(request, say("page.remind.done", told, reader_language()))
            return redirect("remind_offices", campaign=campaign)
    due = min((one.deadline.last_instant for one in rows), default=now)
    asked = {"title": held.title, "letter": held.letter_number or "…", "due": moment(due)}
    context = {
        "campaign": held,
        "rows": rows,
        "contacts": contacts_of([one.unit_code for one in rows], timezone.localdate()),
        "ticked": request.POST.getlist("submission") if request.method == "POST" else None,
        "text": text if request.method == "POST" else say("page.remind.text", asked),
        "is_refused": request.method == "POST",
        "reminders": board.reminders_of(held)[:200],
    }
    return render(request, "collector/remind.html", context, status=400 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def campaign_questions(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """What offices asked about rows; an answer is shown to every office at that row."""
    held = found(find_campaign(str(campaign)))
    refusal, asked = "", words(request, "question")
    if request.method == "POST":
        question = found(board.find_question(held, asked))
        try:
            talking.answer(question, words(request, "answer"), person_of(request), timezone.now())
        except ActRefused as refused:
            refusal = say_refusal(refused.refusal, reader_language())
        else:
            messages.success(request, say("page.questions.answered_done", language=reader_language()))
            return redirect("campaign_questions", campaign=campaign)
    labels = {row.code: f"{row.stt} {row.label}".strip() for row in form_of(held).indicators}
    context = {
        "campaign": held,
        "questions": [(one, labels.get(one.indicator, "")) for one in board.questions_of(held)],
        "refusal": refusal,
        "asked": asked,
    }
    return render(request, "collector/questions.html", context, status=409 if refusal else 200)
