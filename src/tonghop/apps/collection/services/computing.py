"""Saving what a person typed, and with it the rows computed from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from tonghop.apps.accounts.models import User
from tonghop.apps.collection.computed_rows import blank_of, computed_rows
from tonghop.apps.collection.models import Submission
from tonghop.apps.collection.selectors import earlier_reports, form_of, observations_of_cells
from tonghop.apps.collection.services.filling import SavedCell, TypedCell, save_cells
from tonghop.core.submission.revision import describe_answer
from tonghop.core.values.model import NOT_ENTERED
from tonghop.core.values.write import format_answer


@transaction.atomic
def save_figures(
    submission: Submission, typed: Sequence[TypedCell], by: User, at: datetime, way: str = "typed"
) -> tuple[tuple[SavedCell, ...], tuple[SavedCell, ...]]:
    """Save cells and then the rows computed from them; text typed into a computed row is not taken.

    Returns:
        What became of each cell typed, and the computed cells that changed.

    Raises:
        ActRefused: as ``save_cells``.
        UnknownCell: as ``save_cells``.
    """
    rules = computed_rows(blank_of(submission, earlier_reports(submission)))
    own = [one for one in typed if one.code not in rules.formulas]
    saved = save_cells(submission, own, by, at, way)
    if not rules.formulas:
        return saved, ()
    form = form_of(submission.campaign)
    cells = {(cell.code, cell.line): cell for cell in submission.cells.all()}
    changed = []
    for code, answer in rules.answers(form, observations_of_cells(cells.values(), form)).items():
        standing = cells.get((code, 0))
        before = standing.answer if standing else describe_answer(NOT_ENTERED)
        if before == describe_answer(answer):
            continue
        written = (
            "" if answer == NOT_ENTERED else format_answer(answer, form.expectation(form.indicator(code)))
        )
        changed.append(TypedCell(code, written, standing.version if standing else 0, answer=answer))
    return saved, save_cells(submission, changed, by, at, "computed")
