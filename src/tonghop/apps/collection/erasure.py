"""Deleting the personal answers of a report: revisions keep a commitment, so that digests still hold."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from tonghop.apps.accounts.models import User
from tonghop.apps.collection.models import PersonalAnswer, Submission
from tonghop.apps.collection.selectors import form_of
from tonghop.apps.ledger import services as ledger


@transaction.atomic
def erase_answers(submission: Submission, by: User, at: datetime) -> int:
    """Delete what a report's personal rows and columns answer, in the draft and in every revision.

    Returns:
        How many answers were deleted; where there was none nothing is put on record.
    """
    form = form_of(submission.campaign)
    codes = {row.code for row in form.indicators if row.personal}
    codes |= {
        f"{table.code}/{column.code}" for table in form.tables for column in table.columns if column.personal
    }
    n_cells, _ = submission.cells.filter(code__in=codes).delete()
    n_answers, _ = PersonalAnswer.objects.filter(revision__submission=submission).delete()
    if n_cells or n_answers:
        ledger.record("answers_erased", f"submission:{submission.pk}", str(by.pk), at)
    return n_cells + n_answers


def reports_with_answers(unit: str) -> tuple[Submission, ...]:
    """The reports of an office that still hold personal answers in a revision, latest campaign first."""
    rows = Submission.objects.filter(unit_code=unit, revisions__personal_answers__isnull=False)
    return tuple(rows.select_related("campaign").distinct().order_by("-campaign__opens_at", "pk"))
