"""Campaigns, reports, figures, receipts and forms as fields, ready for the JSON writer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from tonghop.api.wire import FigureSource
from tonghop.apps.collection.models import Campaign, Cell, Submission
from tonghop.apps.collection.visibility import Receipt, receipt_of
from tonghop.core.forms.model import Column, FormVersion, Indicator
from tonghop.core.observations import ObservationSet
from tonghop.core.submission.revision import describe_answer


def describe_campaign(campaign: Campaign) -> dict[str, Any]:
    """A campaign; the form by name and digest."""
    return {
        "id": str(campaign.pk),
        "title": campaign.title,
        "form": campaign.form.identifier,
        "form_digest": campaign.form.digest,
        "period": campaign.period_code,
        "first_day": campaign.window_from,
        "last_day": campaign.window_to,
        "collector": campaign.collector_code,
        "collector_name": campaign.collector_name,
        "letter_number": campaign.letter_number,
        "letter_date": campaign.letter_date,
        "opens_at": campaign.opens_at,
        "locks_at": campaign.locks_at,
        "closed_at": campaign.closed_at,
        "is_simulated": campaign.is_simulated,
    }


def describe_submission(one: Submission, now: datetime, *, is_inside: bool = False) -> dict[str, Any]:
    """A report's head; ``current`` is told to the office only until it is sent."""
    receipt = receipt_of(one)
    return {
        "id": str(one.pk),
        "campaign": str(one.campaign_id),
        "unit": one.unit_code,
        "unit_name": one.unit_name,
        "unit_kind": one.unit_kind,
        "state": one.state,
        "state_since": one.state_since,
        "due_at": one.due_at,
        "extended_until": one.extended_until,
        "extension_reason": one.extension_reason,
        "is_late": one.deadline.is_late(one.sent_at or now),
        "sent_at": one.sent_at,
        "document_number": one.document_number,
        "document_date": one.document_date,
        "reason": one.reason,
        "n_errors": one.n_errors,
        "n_warnings": one.n_warnings,
        "n_questions": one.n_questions,
        "current": one.current_id if is_inside or (receipt and receipt.digest == one.current_id) else None,
        "standing": one.standing_id,
        "receipt": describe_receipt(receipt) if receipt else None,
    }


def describe_receipt(receipt: Receipt) -> dict[str, Any]:
    """What is confirmed of a report sent."""
    submission = receipt.submission
    return {
        "code": receipt.code,
        "campaign": submission.campaign.title,
        "unit_name": submission.unit_name,
        "document_number": submission.document_number,
        "document_date": submission.document_date,
        "sent_at": receipt.sent_at,
        "digest": receipt.digest,
        "ledger_number": receipt.entry.number,
        "ledger_seal": receipt.entry.seal,
    }


def describe_figures(
    form: FormVersion,
    observations: ObservationSet,
    of: FigureSource,
    revision: str | None,
    cells: Iterable[Cell] = (),
) -> dict[str, Any]:
    """Figures in printed order; ``cells`` give what was typed in a draft and the versions."""
    kept = {(cell.code, cell.line): cell for cell in cells}
    return {
        "of": of,
        "revision": revision,
        "form": form.identifier,
        "figures": [
            {
                "code": row.code,
                "stt": row.stt,
                "label": row.label,
                "measure_unit": _measure_unit(form, row),
                "answer": describe_answer(observation.answer),
                "remark": observation.remark,
                **_typed(kept.get((row.code, 0))),
            }
            for row in form.indicators
            if (observation := observations.figures.get(row.code)) is not None
        ],
        "tables": [_describe_annex(code, observations, kept) for code in observations.tables],
    }


def _describe_annex(
    code: str, observations: ObservationSet, kept: dict[tuple[str, int], Cell]
) -> dict[str, Any]:
    rows = []
    for place, row in enumerate(observations.tables[code], 1):
        line = int(row.printed_stt) if kept else place
        cells = {
            column: {"answer": describe_answer(cell.answer), **_typed(kept.get((f"{code}/{column}", line)))}
            for column, cell in row.cells.items()
        }
        rows.append({"line": line, "stt": row.printed_stt, "group": row.group, "cells": cells})
    return {"table": code, "rows": rows}


def _typed(cell: Cell | None) -> dict[str, Any]:
    return {"typed": cell.typed if cell else None, "version": cell.version if cell else None}


def _measure_unit(form: FormVersion, row: Indicator | Column) -> str | None:
    unit = form.measure_units.get(row.measure_unit or "")
    return unit.name if unit else None


def describe_form(form: FormVersion) -> dict[str, Any]:
    """The definition of a form; notes and sources of the pack stay in the pack."""
    return {
        "pack": form.pack,
        "version": form.version,
        "digest": form.digest,
        "title": form.title,
        "symbol": form.symbol,
        "issuer": form.issuer,
        "frequencies": list(form.frequencies),
        "respondents": [kind.value for kind in form.respondents],
        "sections": [
            {"code": one.code, "stt": one.stt, "title": one.title, "shape": one.shape.value}
            for one in form.sections
        ],
        "rows": [_describe_row(form, row) for row in form.indicators],
        "tables": [
            {
                "code": one.code,
                "title": one.title,
                "symbol": one.symbol,
                "key": list(one.key),
                "columns": [_describe_row(form, column) for column in one.columns],
            }
            for one in form.tables
        ],
        "checks": [
            {"code": one.code, "kind": one.kind, "severity": one.severity, "parameters": dict(one.parameters)}
            for one in form.checks
        ],
    }


def _describe_row(form: FormVersion, row: Indicator | Column) -> dict[str, Any]:
    codelist = form.codelists.get(row.codelist or "")
    return {
        "code": row.code,
        "label": row.label,
        "stt": row.stt if isinstance(row, Indicator) else row.number,
        "section": row.section if isinstance(row, Indicator) else None,
        "parent": row.parent if isinstance(row, Indicator) else None,
        "value_type": row.value_type.value,
        "measure_unit": _measure_unit(form, row),
        "decimals": row.decimals,
        "codes": dict(codelist.codes) if codelist else {},
        "formula": row.formula,
        "roll_up": row.roll_up.value,
        "blank_means": row.blank_means.value,
        "answered_by": [kind.value for kind in row.answered_by],
        "definition": row.definition if isinstance(row, Indicator) else "",
        "is_personal": row.personal,
    }
