"""Deciding on a report: initial, sign, send back; then number it and send it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tonghop.apps.approval import services
from tonghop.apps.approval.selectors import decision_page
from tonghop.apps.collection.refusals import ActRefused, say_refusal
from tonghop.apps.collection.selectors import find_submission
from tonghop.apps.collection.services import sending
from tonghop.apps.collection.visibility import revisions_shown
from tonghop.apps.publication.selectors import PAPER_KINDS, annex_pages, report_lines, write_report
from tonghop.core.findings import Severity
from tonghop.core.sentences.render import render as say
from tonghop.core.submission.transitions import Act, State, acts_open
from tonghop.web.acting import actor_of, found, words
from tonghop.web.templatetags.sentences import moment, reader_language

_CONTENT_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
}


@require_GET
def sign_report(request: HttpRequest, submission: UUID) -> HttpResponse:
    """What is decided on, and the report exactly as it will be filed."""
    return _decide(request, submission)


@require_POST
def approve_report(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Sign the revision whose digest was seen."""
    held = found(find_submission(str(submission)))
    try:
        services.approve(held, words(request, "digest"), actor_of(request), timezone.now())
    except ActRefused as refused:
        return _decide(request, submission, refused)
    return _done(request, "page.signer.signed_done", "issue_report", submission)


@require_POST
def initial_report(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Initial the revision whose digest was seen."""
    held = found(find_submission(str(submission)))
    try:
        services.initial(held, words(request, "digest"), actor_of(request), timezone.now())
    except ActRefused as refused:
        return _decide(request, submission, refused)
    return _done(request, "page.signer.initialled_done", "sign_report", submission)


@require_POST
def send_back_report(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Give the report back to whoever prepared it."""
    held = found(find_submission(str(submission)))
    try:
        services.send_back(held, actor_of(request), timezone.now(), words(request, "reason"))
    except ActRefused as refused:
        return _decide(request, submission, refused)
    return _done(request, "page.signer.sent_back_done", "sign_report", submission)


def _decide(request: HttpRequest, submission: UUID, refused: ActRefused | None = None) -> HttpResponse:
    held, actor, now = found(find_submission(str(submission))), actor_of(request), timezone.now()
    page = decision_page(held, actor, now)
    open_acts = acts_open(State(held.state), actor.roles)
    context = {
        "submission": held,
        "page": page,
        "counts": {severity.value: page.counts[severity] for severity in Severity} if page else {},
        "refusal": say_refusal(refused.refusal, reader_language()) if refused else "",
        "reason": words(request, "reason"),
        "authority_refusal": say_refusal(page.no_authority, reader_language())
        if page and page.no_authority
        else "",
        "can": {act.value: act in open_acts for act in Act},
        "lines": report_lines(page.form, page.observations) if page else (),
        "annexes": annex_pages(page.form, page.observations) if page else (),
    }
    return render(request, "signer/decide.html", context, status=409 if refused else 200)


def _done(request: HttpRequest, key: str, route: str, submission: UUID) -> HttpResponse:
    messages.success(request, say(key, language=reader_language()))
    return redirect(route, submission=submission)


@require_http_methods(["GET", "POST"])
def issue_report(request: HttpRequest, submission: UUID) -> HttpResponse:
    """The clerk's page: give the signed report its number and date."""
    held = found(find_submission(str(submission)))
    if request.method == "GET":
        return _clerk(request, submission)
    number, written = words(request, "number"), words(request, "date")
    try:
        dated = date.fromisoformat(written)
    except ValueError:
        return _clerk(request, submission, say("page.clerk.bad_date", language=reader_language()), 400)
    try:
        services.issue(held, number, dated, actor_of(request), timezone.now())
    except ActRefused as refused:
        return _clerk(request, submission, say_refusal(refused.refusal, reader_language()), 409)
    messages.success(request, say("page.clerk.issued_done", {"number": number}, reader_language()))
    return redirect("issue_report", submission=submission)


@require_POST
def send_report(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Send the issued report to the collecting office."""
    held = found(find_submission(str(submission)))
    try:
        sent, _ = sending.send(held, actor_of(request), timezone.now())
    except ActRefused as refused:
        return _clerk(request, submission, say_refusal(refused.refusal, reader_language()), 409)
    told = {"at": moment(sent.sent_at), "receipt": sent.receipt_code}
    messages.success(request, say("page.clerk.sent_done", told, reader_language()))
    return redirect("issue_report", submission=submission)


def _clerk(request: HttpRequest, submission: UUID, refusal: str = "", status: int = 200) -> HttpResponse:
    held = found(find_submission(str(submission)))
    open_acts = acts_open(State(held.state), actor_of(request).roles)
    context = {
        "submission": held,
        "refusal": refusal,
        "number": words(request, "number") or held.document_number,
        "date": words(request, "date") or (held.document_date or timezone.localdate()).isoformat(),
        "can_issue": Act.ISSUE in open_acts,
        "can_send": Act.SEND in open_acts,
    }
    return render(request, "signer/clerk.html", context, status=status)


@require_GET
def paper_of_report(request: HttpRequest, submission: UUID, kind: str) -> HttpResponse:
    """The report as a paper to keep, print or sign outside the portal; outside the office, what was sent."""
    suffix = f".{kind}"
    if suffix not in PAPER_KINDS or suffix not in _CONTENT_TYPES:
        raise Http404
    held = found(find_submission(str(submission)))
    shown = revisions_shown(held, actor_of(request).roles)
    if not shown:
        raise Http404
    response = HttpResponse(write_report(held, shown[-1], suffix), content_type=_CONTENT_TYPES[suffix])
    response["Content-Disposition"] = f'attachment; filename="bao-cao-{held.unit_code}{suffix}"'
    return response
