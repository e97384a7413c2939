"""What was said and done about one row: edits, evidence, questions; revisions side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q

from tonghop.apps.collection.form_page import written_as
from tonghop.apps.collection.models import CellEdit, Evidence, Revision, RowQuestion, Submission
from tonghop.apps.collection.selectors import form_of, observations_of_revision
from tonghop.core.forms.model import FormVersion
from tonghop.core.observations import ObservationSet

MOST_EDITS = 200
"""Edits of one row on one page, latest first."""


def edits_of(submission: Submission, code: str) -> tuple[CellEdit, ...]:
    """The edits of a row or of every cell of an annex, latest first."""
    named = Q(code=code) | Q(code__startswith=f"{code}/")
    found = CellEdit.objects.filter(named, submission=submission).select_related("by")
    return tuple(found.order_by("-at", "-id")[:MOST_EDITS])


def evidence_of(submission: Submission, code: str) -> tuple[Evidence, ...]:
    """Notes and files kept with a row, oldest first."""
    return tuple(submission.evidence.filter(indicator=code).select_related("by").order_by("at"))


def find_evidence(submission: Submission, number: int) -> Evidence | None:
    """A file kept with a report; None where it is a note alone or of another report."""
    return submission.evidence.filter(pk=number).exclude(digest="").first()


def questions_at(submission: Submission, code: str) -> tuple[RowQuestion, ...]:
    """The questions of a row: this office's own, and every one of the campaign that was answered."""
    asked = RowQuestion.objects.filter(campaign=submission.campaign_id, indicator=code)
    return tuple(asked.filter(Q(submission=submission) | ~Q(answer="")).select_related("asked_by"))


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row in two revisions, as written; annex cells carry their line."""

    code: str
    label: str
    before: str
    after: str


def compare_revisions(submission: Submission, before: Revision, after: Revision) -> tuple[ComparedRow, ...]:
    """The rows that differ between two revisions of a report, in form order, annexes after them."""
    form = form_of(submission.campaign)
    old, new = observations_of_revision(before), observations_of_revision(after)
    first, second = dict(_texts(old, form)), dict(_texts(new, form))
    labels = {row.code: f"{row.stt} {row.label}".strip() for row in form.indicators}
    order = {code: at for at, code in enumerate(labels)}
    codes = sorted(first.keys() | second.keys(), key=lambda key: (order.get(key[0], len(order)), key))
    return tuple(
        ComparedRow(code, labels.get(code, f"{code} {line}"), first.get((code, line), ""), text)
        for code, line in codes
        if (text := second.get((code, line), "")) != first.get((code, line), "")
    )


def _texts(observations: ObservationSet, form: FormVersion) -> Iterator[tuple[tuple[str, int], str]]:
    for one in observations:
        yield (one.indicator, 0), written_as(one.answer, one.indicator, form)
    for annex, rows in observations.tables.items():
        for number, row in enumerate(rows, start=1):
            for column, cell in row.cells.items():
                code = f"{annex}/{column}"
                yield (code, number), written_as(cell.answer, code, form)
