"""Rows of a form that other rows give: which they are for one report, and what they come to.

Decides that a row is locked exactly where a blank of the form would carry its formula.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tonghop.apps.catalog.selectors import load_form
from tonghop.apps.collection.models import Submission
from tonghop.apps.collection.selectors import EarlierReport
from tonghop.core.forms.model import FormVersion
from tonghop.core.formulas.evaluate import evaluate_all
from tonghop.core.formulas.model import Formula
from tonghop.core.formulas.scope import Scope
from tonghop.core.observations import ObservationSet
from tonghop.core.publication.blank import BlankForm, BlankRequest, prepare_blank
from tonghop.core.values.model import Answer


@dataclass(frozen=True, slots=True)
class ComputedRows:
    """The formulas of a report's locked rows, and the figures of the period before they may look at."""

    formulas: Mapping[str, Formula]
    previous: Mapping[str, Answer]

    def answers(self, form: FormVersion, observations: ObservationSet) -> dict[str, Answer]:
        """What the locked rows come to. Missing: with the reason the formula gives."""
        given = {code: one.answer for code, one in observations.figures.items() if code not in self.formulas}
        tables = {
            table.code: tuple(
                {code: cell.answer for code, cell in row.cells.items()}
                for row in observations.tables.get(table.code, ())
            )
            for table in form.tables
        }
        results = evaluate_all(self.formulas, Scope(given, previous=self.previous, tables=tables))
        return {code: Answer(value) for code, value in results.items()}


def blank_of(submission: Submission, earlier: tuple[EarlierReport, ...] = ()) -> BlankForm:
    """The blank of a report: its form as printed for this office and period, with the report before."""
    campaign, loaded = submission.campaign, load_form(submission.campaign.form_id)
    request = BlankRequest(
        unit=submission.unit_name,
        unit_kind=submission.kind,
        period=campaign.period,
        window=campaign.window,
        earlier=earlier[0].observations if earlier else ObservationSet(),
    )
    return prepare_blank(loaded.form, request, loaded.layout)


def computed_rows(blank: BlankForm) -> ComputedRows:
    """The locked rows of a blank."""
    earlier = blank.request.earlier.figures
    return ComputedRows(
        {row.indicator.code: row.computed for row in blank.rows if row.computed is not None},
        {code: one.answer for code, one in earlier.items()},
    )
