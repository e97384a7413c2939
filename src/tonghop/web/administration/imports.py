"""Tables of people and of offices: looked at first, every wrong line told, then written whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from tonghop.apps.registry import imports
from tonghop.apps.registry.csv_rows import RowMistake, decode
from tonghop.apps.registry.imports import ImportOutcome
from tonghop.apps.registry.selectors import office_on
from tonghop.web.acting import found, person_of
from tonghop.web.templatetags.sentences import say


@require_http_methods(["GET", "POST"])
def import_people(request: HttpRequest, office: str) -> HttpResponse:
    """People and their roles."""
    return _import(request, office, "people", imports.import_people, imports.PEOPLE_COLUMNS)


@require_http_methods(["GET", "POST"])
def import_offices(request: HttpRequest, office: str) -> HttpResponse:
    """Offices below this one."""
    return _import(request, office, "offices", imports.import_offices, imports.OFFICE_COLUMNS)


@require_GET
def people_template(request: HttpRequest, office: str) -> HttpResponse:
    """An empty table of people."""
    return _template(imports.PEOPLE_COLUMNS)


@require_GET
def offices_template(request: HttpRequest, office: str) -> HttpResponse:
    """An empty table of offices."""
    return _template(imports.OFFICE_COLUMNS)


def _import(
    request: HttpRequest,
    office: str,
    what: str,
    lay: Callable[..., ImportOutcome],
    columns: Mapping[str, str],
) -> HttpResponse:
    context: dict[str, object] = {
        "office": found(office_on(office, timezone.localdate())),
        "what": what,
        "title": f"page.import.{what}",
        "template": f"{what}_template",
        "columns": list(columns.values()),
        "text": "",
    }
    if request.method != "POST":
        return render(request, "administration/import.html", context)
    uploaded = request.FILES.get("file")
    text = decode(uploaded.read()) if uploaded else request.POST.get("text", "")
    if text is None:
        outcome = ImportOutcome(0, 0, 0, (RowMistake(0, "import.not_utf8"),))
    else:
        write = request.POST.get("act") == "write" and not uploaded
        outcome = lay(text, office, person_of(request), timezone.now(), write=write)
    if outcome.is_written:
        messages.success(request, say("page.import.written", n_rows=outcome.n_rows))
        return redirect("office_people", office=office)
    context |= {
        "text": text or "",
        "outcome": outcome,
        "mistakes": [(one.line, say(one.key, **one.arguments)) for one in outcome.mistakes],
    }
    return render(request, "administration/import.html", context, status=422 if outcome.mistakes else 200)


def _template(columns: Mapping[str, str]) -> HttpResponse:
    """A table with its headings, with the mark by which Excel knows UTF-8."""
    headings = ",".join(columns.values())
    response = HttpResponse(f"\ufeff{headings}\r\n", content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="mau.csv"'
    return response
