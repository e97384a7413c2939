"""Consolidating a campaign: asked for on a page, made by the worker, kept with the digests it was made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from tonghop.apps.accounts.models import User
from tonghop.apps.catalog.selectors import load_form
from tonghop.apps.collection.models import Campaign, Submission
from tonghop.apps.collection.selectors import form_of
from tonghop.apps.collection.services.filling import TypedCell, save_cells
from tonghop.apps.ledger import services as ledger
from tonghop.apps.publication.models import ConsolidationRun
from tonghop.apps.publication.received import received_reports, revisions_to_add
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.rollup.model import Total
from tonghop.core.sentences.render import render
from tonghop.core.values.model import Answer, Missing, MissingReason, ValueType
from tonghop.core.values.write import format_answer
from tonghop.desk.consolidate_received import add_up_received, consolidate_received
from tonghop.desk.paper_files import PAPER_WRITERS

CONSOLIDATION = "consolidate_campaign"
"""Name of the worker's task."""
ROLLED_UP = "rolled_up"


class NothingToAdd(Exception):
    """No office of the campaign has sent a report that counts."""


@transaction.atomic
def ask_for_consolidation(campaign: Campaign, by: User, at: datetime) -> ConsolidationRun:
    """Record a run over the revisions that count now, and ask the worker for it.

    Raises:
        NothingToAdd: no report counts yet.
    """
    digests = revisions_to_add(campaign)
    if not digests:
        raise NothingToAdd
    run = ConsolidationRun.objects.create(campaign=campaign, made_at=at, made_by=by, revisions=digests)
    ledger.record("consolidated", f"campaign:{campaign.pk}", str(by.pk), at)
    app.configure_task(CONSOLIDATION).defer(run=str(run.pk))
    return run


def make_consolidation(identifier: str) -> None:
    """Make a run that waits: workbook, reports, letters, and the documents they were made of.

    A run that fails keeps why; the campaign is untouched and another run can be asked for.
    """
    run = ConsolidationRun.objects.select_related("campaign").get(pk=UUID(identifier))
    if run.state != "waiting":
        return
    folder = f"consolidations/{run.pk}"
    out = Path(default_storage.path(folder))
    try:
        consolidate_received(
            received_reports(run.campaign, run.revisions),
            out,
            timezone.localdate(run.made_at),
            template=load_form(run.campaign.form_id).template,
            unit=run.campaign.collector_name,
            papers=tuple(PAPER_WRITERS),
        )
        run.names = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
        run.folder, run.state = folder, "done"
    # Whatever goes wrong, the page must say that it did: nobody looks at the worker's own log.
    except Exception as failure:
        run.state, run.failure = "failed", f"{type(failure).__name__}: {failure}"
        run.save()
        raise
    run.save()


@dataclass(frozen=True, slots=True)
class FilledFromTotals:
    """What filling a draft from totals did: rows filled, left blank with a reason, and kept as typed."""

    n_filled: int
    n_blank: int
    n_kept: int


@transaction.atomic
def fill_from_totals(campaign: Campaign, upward: Submission, by: User, at: datetime) -> FilledFromTotals:
    """Fill the draft the collecting office owes above with the totals of a campaign.

    A rate whose parts were not sent, and any total that has no single figure, stays blank with its reason.
    What a person typed is kept.

    Args:
        campaign: whose totals.
        upward: the report owed to the level above.
        by: who asks.
        at: when.

    Raises:
        NothingToAdd: no report counts yet.
        ActRefused: the report above is not being filled, or its campaign is not open.
    """
    digests = revisions_to_add(campaign)
    if not digests:
        raise NothingToAdd
    reports = received_reports(campaign, digests)
    totals = add_up_received(reports, timezone.localdate(at)).rollup.totals
    form, source = form_of(upward.campaign), form_of(campaign)
    standing = {cell.code: cell for cell in upward.cells.filter(line=0)}
    ways = dict(upward.edits.filter(line=0).order_by("at", "id").values_list("code", "way"))
    typed, n_blank, n_kept = [], 0, 0
    for row in _same_rows(form, source):
        if row.code not in totals:
            continue
        cell = standing.get(row.code)
        if cell is not None and cell.typed and ways.get(row.code) != ROLLED_UP:
            n_kept += 1
            continue
        answer, why = _answer_of(totals[row.code])
        n_blank += isinstance(answer.value, Missing)
        text = format_answer(answer, form.expectation(row)) if not why else ""
        typed.append(TypedCell(row.code, text, cell.version if cell else 0, remark=why, answer=answer))
    save_cells(upward, typed, by, at, ROLLED_UP)
    return FilledFromTotals(len(typed) - n_blank, n_blank, n_kept)


def _same_rows(form: FormVersion, source: FormVersion) -> tuple[Indicator, ...]:
    """The rows of a form that the other form asks in the same way."""
    known: Mapping[str, Indicator] = {row.code: row for row in source.indicators}
    return tuple(
        row
        for row in form.indicators
        if row.value_type is not ValueType.HEADING
        and row.code in known
        and (row.value_type, row.measure_unit) == (known[row.code].value_type, known[row.code].measure_unit)
    )


def _answer_of(total: Total) -> tuple[Answer, str]:
    """A total as an answer, and why it stays blank where it has no figure."""
    if not total.computable or isinstance(total.value, Missing):
        why = "rate_without_parts" if not total.computable else "no_single_figure"
        if total.computable and not total.coverage.reported:
            why = "nobody_reported"
        told = {"n_reported": len(total.coverage.reported), "n_due": len(total.coverage.due)}
        return Answer(Missing(MissingReason.NOT_AVAILABLE_YET)), render(f"page.totals.{why}", told)
    return Answer(total.value, total.numerator, total.denominator, bound=total.bound), ""
