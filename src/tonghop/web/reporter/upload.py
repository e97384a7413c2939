"""Taking figures from a filled file: read, look, agree."""

from __future__ import annotations

import json
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from tonghop.apps.collection.models import Submission
from tonghop.apps.collection.refusals import ActRefused, say_refusal
from tonghop.apps.collection.selectors import find_submission
from tonghop.apps.collection.services.computing import save_figures
from tonghop.apps.collection.services.filling import TypedCell, UnknownCell
from tonghop.apps.collection.uploads import UploadPreview, preview_upload
from tonghop.core.sentences.render import render as say
from tonghop.web.acting import found, person_of
from tonghop.web.reporter.form import show_form
from tonghop.web.reporter.rows import MEGABYTE
from tonghop.web.templatetags.sentences import reader_language

MOST_MEGABYTES = 15
"""The largest report taken here; larger ones go by the folder way."""


@require_http_methods(["GET", "POST"])
def upload_report(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Choose a file, then see what it would change."""
    held = found(find_submission(str(submission)))
    if request.method == "GET":
        return _show(request, held)
    sent, language = request.FILES.get("file"), reader_language()
    if sent is None:
        return _show(request, held, say("page.upload.no_file", language=language), status=400)
    name = sent.name or ""
    if (sent.size or 0) > MOST_MEGABYTES * MEGABYTE:
        told = say("page.row.too_big", {"name": name, "most": MOST_MEGABYTES}, language)
        return _show(request, held, told, status=400)
    preview = preview_upload(held, name, sent.read())
    if isinstance(preview, UploadPreview):
        return _show(request, held, preview=preview, name=name)
    return _show(request, held, say(preview.kind, preview.arguments, language), status=400)


def _show(
    request: HttpRequest,
    held: Submission,
    refusal: str = "",
    preview: UploadPreview | None = None,
    name: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {"submission": held, "refusal": refusal, "preview": preview, "file_name": name}
    return render(request, "reporter/upload.html", {**context, "most": MOST_MEGABYTES}, status=status)


@require_POST
def take_upload(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Save the cells of the file a person ticked; a cell changed meanwhile is left and told."""
    held, language = found(find_submission(str(submission))), reader_language()
    try:
        packed = [json.loads(one) for one in request.POST.getlist("take")]
        cells = [
            TypedCell(str(code), str(typed)[:4000], int(version), int(line))
            for code, line, typed, version in packed
        ]
        saved, _ = save_figures(held, cells, person_of(request), timezone.now(), "uploaded")
    except ActRefused as refused:
        return show_form(request, held, say_refusal(refused.refusal, language), status=409)
    except (UnknownCell, ValueError, TypeError):
        return show_form(request, held, say("page.form.bad_cells", language=language), status=400)
    stale = {(one.code, one.line) for one in saved if one.conflict is not None}
    if stale:
        kept = {(one.code, one.line): one for one in cells if (one.code, one.line) in stale}
        return show_form(request, held, say("page.form.conflicts", language=language), kept, status=409)
    messages.success(request, say("page.form.saved", {"n_cells": len(saved)}, language))
    return redirect("report_form", submission=submission)
