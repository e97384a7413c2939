"""Saving cells: by a program of the page as JSON, or by the page's own form where no program runs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from tonghop.apps.collection.form_page import offer, place_in_form, read_back, written_as
from tonghop.apps.collection.refusals import ActRefused, say_refusal
from tonghop.apps.collection.selectors import find_submission, form_of
from tonghop.apps.collection.services.computing import save_figures
from tonghop.apps.collection.services.filling import SavedCell, TypedCell, UnknownCell
from tonghop.core.forms.model import FormVersion
from tonghop.core.sentences.render import render as say
from tonghop.core.values.model import Answer, Confidence
from tonghop.web.acting import found, person_of
from tonghop.web.reporter.form import MISSING_WORDS, show_form
from tonghop.web.templatetags.sentences import reader_language

_WAYS = ("typed", "pasted")


class NotCells(Exception):
    """What was sent is no list of cells."""


@require_POST
def save_cells(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Save what was typed; a refusal is 409 with its sentence, and the page keeps what was typed."""
    if request.content_type != "application/json":
        return _save_form(request, submission)
    held = found(find_submission(str(submission)))
    try:
        cells, way = _parse(request.body)
        saved, computed = save_figures(held, cells, person_of(request), timezone.now(), way)
    except ActRefused as refused:
        return JsonResponse({"refusal": say_refusal(refused.refusal, reader_language())}, status=409)
    except (UnknownCell, NotCells):
        return JsonResponse({"refusal": say("page.form.bad_cells", language=reader_language())}, status=400)
    form, texts = form_of(held.campaign), {(one.code, one.line): one.typed for one in cells}
    return JsonResponse(
        {
            "saved": [_describe(one, texts[one.code, one.line], form) for one in saved],
            "computed": [
                {"code": one.code, "text": written_as(one.reading.answer, one.code, form)} for one in computed
            ],
        }
    )


def _parse(body: bytes) -> tuple[list[TypedCell], str]:
    """The cells a program sent.

    Raises:
        NotCells: anything else.
    """
    try:
        sent = json.loads(body)
        cells = [_typed(one) for one in sent["cells"]]
        way = str(sent.get("way", "typed"))
    except (ValueError, KeyError, TypeError, AttributeError, InvalidOperation) as failure:
        raise NotCells from failure
    return cells, way if way in _WAYS else "typed"


def _typed(one: Mapping[str, Any]) -> TypedCell:
    chosen, remark = one.get("chosen"), one.get("remark")
    return TypedCell(
        code=str(one["code"]),
        line=int(one.get("line", 0)),
        typed=_text(one["typed"]),
        base_version=int(one["base_version"]),
        remark=None if remark is None else _text(remark),
        answer=Answer(Decimal(str(chosen))) if chosen else None,
    )


def _text(written: object) -> str:
    """A text as kept: the database holds no zero byte."""
    return str(written).replace("\0", "")[:4000]


def _describe(one: SavedCell, typed: str, form: FormVersion) -> dict[str, object]:
    asked = one.reading.confidence is Confidence.ASK
    row = place_in_form(form, one.code)
    return {
        "code": one.code,
        "line": one.line,
        "version": one.version,
        "read_as": "" if asked else read_back(one.reading.answer, typed, row, form),
        "asked": asked,
        "why": say(one.reading.reason, language=reader_language()) if asked else "",
        "alternatives": [
            {"figure": figure, "shown": shown} for figure, shown in offer(one.reading.alternatives)
        ],
        "conflict": one.conflict,
    }


def _save_form(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Save the whole page at once; only what differs from what the person saw is sent on."""
    held = found(find_submission(str(submission)))
    try:
        cells = list(_changed(request))
        saved, _ = save_figures(held, cells, person_of(request), timezone.now())
    except ActRefused as refused:
        kept = {(one.code, one.line): one for one in cells}
        return show_form(request, held, say_refusal(refused.refusal, reader_language()), kept, status=409)
    except (UnknownCell, NotCells):
        return show_form(
            request, held, say("page.form.bad_cells", language=reader_language()), {}, status=400
        )
    conflicts = [one for one in saved if one.conflict is not None]
    if conflicts:
        return show_form(request, held, say("page.form.conflicts", language=reader_language()),
                         _kept(cells, conflicts), status=409)  # fmt: skip
    messages.success(request, say("page.form.saved", {"n_cells": len(saved)}, reader_language()))
    return redirect("report_form", submission=submission)


def _kept(cells: Sequence[TypedCell], conflicts: Sequence[SavedCell]) -> dict[tuple[str, int], TypedCell]:
    stale = {(one.code, one.line) for one in conflicts}
    return {(one.code, one.line): one for one in cells if (one.code, one.line) in stale}


def _changed(request: HttpRequest) -> Iterator[TypedCell]:
    """The cells of the page whose text or note differs from what was shown.

    Raises:
        NotCells: the page's own record of what it showed is not there.
    """
    try:
        seen = json.loads(request.POST.get("seen", ""))
        known = {str(key): (int(one[0]), str(one[1]), str(one[2])) for key, one in seen.items()}
    except (ValueError, TypeError, AttributeError, IndexError, KeyError) as failure:
        raise NotCells from failure
    for name, text in request.POST.items():
        kind, _, key = name.partition("|")
        if kind != "c":
            continue
        code, _, line = key.rpartition("|")
        version, before, noted = known.get(key, (0, "", ""))
        chosen = request.POST.get(f"m|{key}", "")
        typed = chosen if chosen in MISSING_WORDS and not str(text).strip() else _text(text)
        remark = _text(request.POST.get(f"r|{key}", noted))
        if (typed, remark) != (before, noted) and line.isdecimal():
            yield TypedCell(code, typed, version, int(line), remark)
