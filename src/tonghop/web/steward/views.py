"""Forms as published, forms of the library, how one looks, and the questions asked at its rows."""

from __future__ import annotations

from collections import defaultdict

from csp.constants import UNSAFE_INLINE
from csp.decorators import csp_replace
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from tonghop.apps.catalog import selectors as catalog
from tonghop.apps.catalog import services
from tonghop.apps.collection.questions import questions_on_form
from tonghop.core.forms.faults import PackRefused
from tonghop.formats.html.preview import write_preview
from tonghop.web.acting import found, person_of, words
from tonghop.web.templatetags.sentences import reader_language, say

_PREVIEW_LOOK = {"style-src": [UNSAFE_INLINE]}
"""The preview carries its look inside, and nothing that runs."""


@require_GET
def form_list(request: HttpRequest) -> HttpResponse:
    """Forms published, and those of the library that are not."""
    return _list(request)


@require_POST
def publish_form(request: HttpRequest) -> HttpResponse:
    """Publish a form of the library: its bytes are stored for good."""
    identifier = words(request, "form")
    try:
        made = services.publish_form(catalog.form_library(), identifier, person_of(request), timezone.now())
    except PackRefused as refused:
        return _list(request, str(refused), status=409)
    messages.success(request, say("page.forms.done", title=made.title))
    return redirect("form_rows", digest=made.digest)


@require_GET
@csp_replace(_PREVIEW_LOOK)
def preview_form(request: HttpRequest) -> HttpResponse:
    """How a form of the library looks to each kind of office."""
    try:
        form = catalog.form_library().find(request.GET.get("bieu", ""))
    except PackRefused as refused:
        raise Http404 from refused
    return HttpResponse(write_preview(form, reader_language()))


@require_GET
def form_rows(request: HttpRequest, digest: str) -> HttpResponse:
    """A published form row by row, with what offices ask there."""
    published = found(catalog.find_published(digest))
    form = catalog.load_form(digest).form
    asked = defaultdict(list)
    for question in questions_on_form(digest, person_of(request), timezone.localdate()):
        asked[question.indicator].append(question)
    rows = [(row, asked.get(row.code, [])) for row in form.indicators]
    n_open = sum(not one.answer for questions in asked.values() for one in questions)
    context = {"published": published, "form": form, "rows": rows, "n_open": n_open}
    return render(request, "steward/form.html", context)


def _list(request: HttpRequest, refusal: str = "", *, status: int = 200) -> HttpResponse:
    context = {
        "published": catalog.published_forms(),
        "waiting": catalog.forms_not_published(),
        "refusal": refusal,
    }
    return render(request, "steward/forms.html", context, status=status)
