"""Around the form: findings and what is said to them, sending on, versions, the receipt."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from tonghop.apps.collection.blanks import BLANK_KINDS, write_prefilled
from tonghop.apps.collection.form_page import form_page
from tonghop.apps.collection.refusals import ActRefused, say_refusal
from tonghop.apps.collection.row_history import compare_revisions
from tonghop.apps.collection.selectors import find_submission
from tonghop.apps.collection.services import sending, talking
from tonghop.apps.collection.visibility import receipt_of, revisions_shown
from tonghop.core.sentences.render import render as say
from tonghop.web.acting import actor_of, found, words
from tonghop.web.reporter.form import findings_with_words, show_form
from tonghop.web.templatetags.sentences import reader_language

CONTENT_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@require_GET
def report_findings(request: HttpRequest, submission: UUID) -> HttpResponse:
    """The findings as they stand now: the list, and each at its row."""
    held = found(find_submission(str(submission)))
    page = form_page(held)
    context = {
        "submission": held,
        "page": page,
        "told": findings_with_words(held, page, actor_of(request).roles),
        "in_place": True,
    }
    return render(request, "reporter/findings.html", context)


@require_POST
def explain_finding(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Say something to a finding (giải trình)."""
    held, actor = found(find_submission(str(submission))), actor_of(request)
    code, row = words(request, "finding"), words(request, "indicator")
    try:
        talking.explain(
            held, code, row, words(request, "stated"), words(request, "text"), actor.person, timezone.now()
        )
    except ActRefused as refused:
        return show_form(request, held, say_refusal(refused.refusal, reader_language()), status=409)
    messages.success(request, say("page.form.explained", language=reader_language()))
    return redirect("report_form", submission=submission)


@require_POST
def submit_report(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Lay the report before the signer (trình ký)."""
    held = found(find_submission(str(submission)))
    try:
        sending.submit(held, actor_of(request), timezone.now(), words(request, "reason"))
    except ActRefused as refused:
        return show_form(request, held, say_refusal(refused.refusal, reader_language()), status=409)
    messages.success(request, say("page.form.submitted", language=reader_language()))
    return redirect("report_form", submission=submission)


@require_POST
def amend_report(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Start a replacing revision."""
    held = found(find_submission(str(submission)))
    try:
        sending.amend(held, actor_of(request), timezone.now(), words(request, "reason"))
    except ActRefused as refused:
        return show_form(request, held, say_refusal(refused.refusal, reader_language()), status=409)
    messages.success(request, say("page.form.amending", language=reader_language()))
    return redirect("report_form", submission=submission)


@require_GET
def report_versions(request: HttpRequest, submission: UUID) -> HttpResponse:
    """The revisions of a report, and two of them side by side."""
    held = found(find_submission(str(submission)))
    revisions = revisions_shown(held, actor_of(request).roles)
    by_number = {str(one.number): one for one in revisions}
    last = [str(one.number) for one in revisions[-2:]]
    before = by_number.get(request.GET.get("before", last[0] if last else ""))
    after = by_number.get(request.GET.get("after", last[-1] if last else ""))
    rows = compare_revisions(held, before, after) if before and after else ()
    context = {"submission": held, "revisions": revisions, "before": before, "after": after, "rows": rows}
    return render(request, "reporter/versions.html", context)


@require_GET
def report_receipt(request: HttpRequest, submission: UUID) -> HttpResponse:
    """What the portal confirms of the last sending."""
    held = found(find_submission(str(submission)))
    return render(request, "reporter/receipt.html", {"submission": held, "receipt": receipt_of(held)})


@require_GET
def blank_of_report(request: HttpRequest, submission: UUID, kind: str) -> HttpResponse:
    """The form as a file to fill elsewhere, with what is typed already."""
    suffix = f".{kind}"
    if suffix not in BLANK_KINDS:
        raise Http404
    held = found(find_submission(str(submission)))
    response = HttpResponse(write_prefilled(held, suffix), content_type=CONTENT_TYPES[suffix])
    response["Content-Disposition"] = f'attachment; filename="bieu-{held.unit_code}{suffix}"'
    return response
