"""One report as its collecting office works on it: look, return with reasons, accept, lock, extend, judge."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from tonghop.apps.collection import reading
from tonghop.apps.collection.models import Submission
from tonghop.apps.collection.refusals import ActRefused, say_refusal
from tonghop.apps.collection.selectors import find_submission
from tonghop.apps.collection.services import campaigns, sending, talking
from tonghop.apps.publication.selectors import annex_pages, report_lines
from tonghop.core.sentences.render import render as say
from tonghop.core.submission.transitions import Act, State, acts_open
from tonghop.web.acting import actor_of, found, person_of, words
from tonghop.web.templatetags.sentences import reader_language

_ROW = "row:"
"""Before the code of a row in the names of fields."""


@require_GET
def collected_report(request: HttpRequest, collected: UUID) -> HttpResponse:
    """The report, read only, with its findings; nothing of a draft or of a paper not sent yet."""
    return _show(request, collected)


def _show(request: HttpRequest, collected: UUID, refusal: str = "", status: int = 200) -> HttpResponse:
    held, actor = found(find_submission(str(collected))), actor_of(request)
    page = reading.received_page(held, actor.roles)
    acts = acts_open(State(held.state), actor.roles)
    typed = {
        name.removeprefix(_ROW): str(text) for name, text in request.POST.items() if name.startswith(_ROW)
    }
    labels = {row.code: f"{row.stt} {row.label}".strip() for row in page.form.indicators}
    context = {
        "submission": held,
        "page": page,
        "refusal": refusal,
        "can": {act.value: act in acts for act in Act},
        "lines": [
            (line, page.findings_of_row(line.code), typed.get(line.code, ""))
            for line in report_lines(page.form, page.observations)
        ]
        if page.observations is not None
        else [],
        "explanations": [(one, labels.get(one.indicator, "")) for one in page.explanations],
        "returned": [(one, labels.get(one.indicator, "")) for one in page.returned],
        "annexes": annex_pages(page.form, page.observations) if page.observations is not None else (),
        "reason": words(request, "reason"),
        "until": words(request, "until"),
        "is_collector": actor.may_collect,
    }
    return render(request, "collector/report.html", context, status=status)


def _act(do: Callable[[HttpRequest, Submission, datetime], object], key: str) -> Callable[..., HttpResponse]:
    """A route that does one act and comes back to the report, or shows why not where it was asked."""

    @require_POST
    def view(request: HttpRequest, collected: UUID) -> HttpResponse:
        held = found(find_submission(str(collected)))
        try:
            do(request, held, timezone.now())
        except ActRefused as refused:
            return _show(request, collected, say_refusal(refused.refusal, reader_language()), 409)
        except ValueError:
            return _show(request, collected, say("page.report.bad_time", language=reader_language()), 400)
        messages.success(request, say(key, language=reader_language()))
        return redirect("collected_report", collected=collected)

    return view


def _return(request: HttpRequest, held: Submission, at: datetime) -> None:
    rows = {
        name.removeprefix(_ROW): str(text)
        for name, text in request.POST.items()
        if name.startswith(_ROW) and str(text).strip()
    }
    sending.return_report(held, actor_of(request), at, words(request, "reason"), rows)


def _extend(request: HttpRequest, held: Submission, at: datetime) -> None:
    until = timezone.make_aware(datetime.fromisoformat(words(request, "until")))
    campaigns.extend(held, until, words(request, "reason"), person_of(request), at)


def _judge(request: HttpRequest, held: Submission, at: datetime) -> None:
    explanation = found(reading.find_explanation(held, words(request, "explanation")))
    written = words(request, "holds_until")
    until = date.fromisoformat(written) if written else None
    granted = words(request, "granted") == "yes"
    talking.judge(explanation, granted, words(request, "judgement"), until, person_of(request), at)


receive_report = _act(
    lambda request, held, at: sending.receive(held, actor_of(request), at), "page.report.received_done"
)
accept_report = _act(
    lambda request, held, at: sending.accept(held, actor_of(request), at), "page.report.accepted_done"
)
lock_report = _act(
    lambda request, held, at: sending.lock(held, actor_of(request), at), "page.report.locked_done"
)
unlock_report = _act(
    lambda request, held, at: sending.unlock(held, actor_of(request), at, words(request, "reason")),
    "page.report.unlocked_done",
)
return_report = _act(_return, "page.report.returned_done")
extend_report = _act(_extend, "page.report.extended_done")
judge_explanation = _act(_judge, "page.report.judged_done")
