"""The form page: the form as printed, with an input in every cell asked of this office."""

from __future__ import annotations

import json
from collections.abc import Mapping
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from tonghop.apps.collection.form_page import FormPage, PageCell, form_page
from tonghop.apps.collection.models import Explanation, Submission
from tonghop.apps.collection.refusals import say_refusal
from tonghop.apps.collection.selectors import find_submission, observations_of_revision
from tonghop.apps.collection.services.filling import TypedCell
from tonghop.apps.collection.visibility import INSIDERS, revisions_shown
from tonghop.core.findings import Finding, Severity
from tonghop.core.sentences.catalogue import CATALOGUE
from tonghop.core.submission.calendar import refuse_filling
from tonghop.core.submission.transitions import EDITABLE, Act, Role, State, acts_open
from tonghop.core.values.model import Answer, Expectation, Missing, MissingReason, ValueType
from tonghop.core.values.write import format_answer
from tonghop.web.acting import actor_of, found
from tonghop.web.templatetags.sentences import reader_language

_REASONS = (
    MissingReason.NOT_APPLICABLE,
    MissingReason.NONE_OCCURRED,
    MissingReason.NOT_AVAILABLE_YET,
    MissingReason.ATTACHED_ELSEWHERE,
)
MISSING_WORDS = tuple(
    format_answer(Answer(Missing(reason)), Expectation(ValueType.COUNT)) for reason in _REASONS
)
"""Reasons a person chooses from, as offices write them and as they are read."""
_SCRIPT_WORDS = (
    "conflict", "keep_mine", "take_theirs", "empty_text", "read_as", "which", "unreadable", "line",
    "status_saved", "status_pending", "status_offline", "status_signed_out",
    "status_refused", "status_pasted",
    "status_left", "status_conflicts", "remove_line",
)  # fmt: skip


def _script_words() -> str:
    """The sentences the page's program shows, each with its places left open."""
    language = reader_language()
    templates = {name: CATALOGUE[f"page.form.{name}"] for name in _SCRIPT_WORDS}
    return json.dumps({name: one.en if language == "en" else one.vi for name, one in templates.items()})


@require_GET
def report_form(request: HttpRequest, submission: UUID) -> HttpResponse:
    """The form of a report, to fill or to read."""
    return show_form(request, found(find_submission(str(submission))))


def show_form(
    request: HttpRequest,
    held: Submission,
    refusal: str = "",
    kept: Mapping[tuple[str, int], TypedCell] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The form page. ``kept`` are texts that could not be saved and stay in their inputs."""
    actor, now, language = actor_of(request), timezone.now(), reader_language()
    inside = bool(actor.roles & INSIDERS)
    shown = () if inside else revisions_shown(held, actor.roles)
    is_open = State(held.state) in EDITABLE and Role.REPORTER in actor.roles
    not_now = refuse_filling(held.campaign.calendar, held.deadline, now) if is_open else None
    page = None
    if inside or shown:
        page = form_page(held, None if inside else observations_of_revision(shown[-1]))
    acts = acts_open(State(held.state), actor.roles)
    context = {
        "submission": held,
        "page": page,
        "inside": inside,
        "may_type": is_open and not_now is None,
        "refusal": refusal or (say_refusal(not_now, language) if not_now else ""),
        "kept": {f"{code}|{line}": one for (code, line), one in (kept or {}).items()},
        "seen": json.dumps(_seen(page)) if page else "",
        "missing_words": MISSING_WORDS,
        "script_words": _script_words(),
        "is_late": held.deadline.is_late(now),
        "can": {act.value: act in acts for act in Act},
        "told": findings_with_words(held, page, actor.roles) if page and inside else [],
        "revisions": revisions_shown(held, actor.roles),
        "is_reporter": Role.REPORTER in actor.roles,
    }
    return render(request, "reporter/form.html", context, status=status)


def findings_with_words(
    held: Submission, page: FormPage, roles: frozenset[Role]
) -> list[tuple[Finding, Explanation | None, bool]]:
    """Each finding with what the office said to it, and whether the person may say something."""
    said = {(one.finding_code, one.indicator): one for one in held.explanations.all()}
    may = State(held.state) in EDITABLE and Role.REPORTER in roles
    return [
        (one, said.get((one.code, one.indicator or "")), may and one.severity is not Severity.NOTE)
        for one in page.findings
    ]


def _seen(page: FormPage) -> dict[str, tuple[int, str, str]]:
    """Of every cell of the page the version, text and note shown."""
    return {cell.key: (cell.version, cell.typed, cell.remark) for cell in _cells(page) if cell.version}


def _cells(page: FormPage) -> list[PageCell]:
    rows = [row.cell for section in page.sections for row in section.rows]
    lines = [cell for annex in page.annexes for line in annex.lines for cell in (line.group, *line.cells)]
    return rows + lines
