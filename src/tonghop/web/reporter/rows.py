"""The page of one row: who changed it, what is kept with it, what was asked about it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from tonghop.apps.collection.models import Submission
from tonghop.apps.collection.refusals import ActRefused, say_refusal
from tonghop.apps.collection.row_history import edits_of, evidence_of, find_evidence, questions_at
from tonghop.apps.collection.selectors import find_submission, form_of
from tonghop.apps.collection.services import talking
from tonghop.core.sentences.render import render as say
from tonghop.core.submission.transitions import Role
from tonghop.web.acting import actor_of, found, person_of, words
from tonghop.web.templatetags.sentences import reader_language

MEGABYTE = 1 << 20
MOST_MEGABYTES = 10
"""The largest file kept with a row."""


@require_GET
def report_row(request: HttpRequest, submission: UUID, code: str) -> HttpResponse:
    """One row of a report."""
    return _show(request, found(find_submission(str(submission))), code)


def _show(
    request: HttpRequest, held: Submission, code: str, refusal: str = "", status: int = 200
) -> HttpResponse:
    form = form_of(held.campaign)
    labels = {row.code: f"{row.stt} {row.label}".strip() for row in form.indicators}
    labels |= {table.code: table.title for table in form.tables}
    if code not in labels:
        raise Http404
    row = next((one for one in form.indicators if one.code == code), None)
    source = form.sources.get(row.source or "") if row else None
    context = {
        "submission": held,
        "code": code,
        "label": labels[code],
        "definition": row.definition if row else "",
        "citation": source.citation if source and source.seen else "",
        "edits": edits_of(held, code),
        "evidence": evidence_of(held, code),
        "questions": questions_at(held, code),
        "may_add": Role.REPORTER in actor_of(request).roles,
        "most": MOST_MEGABYTES,
        "refusal": refusal,
        "text": words(request, "text"),
        "note": words(request, "note"),
    }
    return render(request, "reporter/row_page.html", context, status=status)


@require_POST
def ask_about_row(request: HttpRequest, submission: UUID, code: str) -> HttpResponse:
    """Ask the collecting office about a row."""
    held = found(find_submission(str(submission)))
    try:
        talking.ask(held, code, words(request, "text"), person_of(request), timezone.now())
    except ActRefused as refused:
        return _show(request, held, code, say_refusal(refused.refusal, reader_language()), 409)
    messages.success(request, say("page.row.asked", language=reader_language()))
    return redirect("report_row", submission=submission, code=code)


@require_POST
def keep_evidence(request: HttpRequest, submission: UUID, code: str) -> HttpResponse:
    """Keep a note or a file with a row."""
    held, note, sent = (
        found(find_submission(str(submission))),
        words(request, "note"),
        request.FILES.get("file"),
    )
    if sent is None and not note:
        return _show(request, held, code, say("page.row.nothing_kept", language=reader_language()), 400)
    if sent is not None and (sent.size or 0) > MOST_MEGABYTES * MEGABYTE:
        told = say("page.row.too_big", {"name": sent.name or "", "most": MOST_MEGABYTES}, reader_language())
        return _show(request, held, code, told, 400)
    content, name = (sent.read(), sent.name or "") if sent else (b"", "")
    talking.attach(held, code, note, name, content, person_of(request), timezone.now())
    messages.success(request, say("page.row.kept", language=reader_language()))
    return redirect("report_row", submission=submission, code=code)


@require_GET
def evidence_file(request: HttpRequest, submission: UUID, evidence: int) -> FileResponse:
    """A file kept with a report: only ever saved, never shown inside the portal."""
    kept = found(find_evidence(found(find_submission(str(submission))), evidence))
    return FileResponse(
        kept.file.open("rb"),
        as_attachment=True,
        filename=kept.file_name or kept.digest,
        content_type="application/octet-stream",
    )
