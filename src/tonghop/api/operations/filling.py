"""Figures from programs: cells of a draft with the versions last seen, and many figures all or none."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router

from tonghop.api.asking import person_of
from tonghop.api.bodies import CSV_TYPE, invalid, one_mistake, read_json, read_rows
from tonghop.api.interface import body_of
from tonghop.api.operations.reports import find_or_404
from tonghop.api.problems import Problem, ProblemKind, spoken_language
from tonghop.api.wire import CellsGiven, CellsSaved, ImportTold, RowGiven, RowsGiven
from tonghop.apps.collection.services.filling import SavedCell, TypedCell, UnknownCell, save_cells
from tonghop.apps.collection.services.importing import (
    ImportedRow,
    ImportOutcome,
    RowFault,
    RowMistake,
    import_figures,
)
from tonghop.core.findings import Argument
from tonghop.core.sentences.render import render
from tonghop.core.submission.revision import describe_answer

router = Router(tags=["filling"])
_SAVED, _LEFT = 200, 409


@router.patch(
    "/submissions/{submission}/cells",
    response=CellsSaved,
    url_name="save_cells",
    openapi_extra=body_of(CellsGiven),
)
def save(request: HttpRequest, submission: UUID) -> dict[str, Any]:
    """Save cells of the draft; one changed since ``base_version`` is left and told: 409, with ``cells``."""
    given = read_json(request, CellsGiven)
    _refuse_twice(given)
    typed = [TypedCell(one.code, one.typed, one.base_version, one.line, one.remark) for one in given.cells]
    try:
        saved = save_cells(find_or_404(submission), typed, person_of(request), timezone.now(), way="api")
    except UnknownCell as unknown:
        line = next(one.line for one in given.cells if one.code == unknown.code)
        arguments: dict[str, Argument] = {"code": unknown.code, "line": line}
        told = render("page.api.row.unknown_cell", arguments, spoken_language())
        raise one_mistake("cells", RowMistake.UNKNOWN_CELL.value, told) from None
    cells = [_describe_saved(one) for one in saved]
    conflicts = [one for one in saved if one.conflict is not None]
    if conflicts:
        counts = {"n_conflicts": len(conflicts), "n_saved": len(saved) - len(conflicts)}
        raise Problem(ProblemKind.CONFLICT, counts, cells=cells)
    return {"cells": cells}


def _refuse_twice(given: CellsGiven) -> None:
    counted = Counter((one.code, one.line) for one in given.cells)
    twice = [
        {
            "where": f"cells.{place}",
            "code": RowMistake.SAME_CELL_TWICE.value,
            "message": render(
                "page.api.row.same_cell_twice", {"code": one.code, "line": one.line}, spoken_language()
            ),
        }
        for place, one in enumerate(given.cells)
        if counted[one.code, one.line] > 1
    ]
    if twice:
        raise invalid(twice)


def _describe_saved(one: SavedCell) -> dict[str, Any]:
    return {
        "code": one.code,
        "line": one.line,
        "status": _SAVED if one.conflict is None else _LEFT,
        "version": one.version,
        "answer": describe_answer(one.reading.answer),
        "stands": one.conflict,
    }


@router.post(
    "/submissions/{submission}/import",
    response=ImportTold,
    url_name="import_figures",
    openapi_extra=body_of(RowsGiven, CSV_TYPE),
)
def import_rows(request: HttpRequest, submission: UUID, dry_run: bool = False) -> dict[str, Any]:
    """Import figures as JSON or CSV (code, line, value or number, remark): all, or none with each fault.

    With ``dry_run`` nothing is written; faults and changes are told.
    """
    rows = [_row(place, one) for place, one in enumerate(read_rows(request, RowsGiven).rows)]
    outcome = import_figures(
        find_or_404(submission), rows, person_of(request), timezone.now(), dry_run=dry_run
    )
    if outcome.faults and not dry_run:
        raise invalid(
            [
                {"where": f"rows.{one.row - 1}", "code": one.mistake.value, "message": _say(one)}
                for one in outcome.faults
            ]
        )
    return _describe(outcome, dry_run)


def _row(place: int, one: RowGiven) -> ImportedRow:
    if (one.value is None) == (one.number is None):
        told = render("page.api.row.value_or_number", language=spoken_language())
        raise one_mistake(f"rows.{place}", "value_or_number", told)
    number = Decimal(one.number) if one.number is not None else None
    return ImportedRow(one.code, one.line, one.value or "", number, one.remark)


def _describe(outcome: ImportOutcome, dry_run: bool) -> dict[str, Any]:
    return {
        "dry_run": dry_run,
        "is_written": outcome.is_written,
        "n_rows": outcome.n_rows,
        "n_unchanged": outcome.n_unchanged,
        "faults": [
            {"row": one.row, "code": one.code, "line": one.line, "mistake": one.mistake, "message": _say(one)}
            for one in outcome.faults
        ],
        "changes": [
            {
                "row": one.row,
                "code": one.code,
                "line": one.line,
                "before": one.before,
                "after": one.after,
                "answer": describe_answer(one.answer),
            }
            for one in outcome.changes
        ],
    }


def _say(fault: RowFault) -> str:
    language = spoken_language()
    arguments: dict[str, Argument] = {"code": fault.code}
    if fault.mistake in (RowMistake.UNKNOWN_CELL, RowMistake.SAME_CELL_TWICE):
        arguments["line"] = fault.line
    if fault.mistake is RowMistake.NOT_UNDERSTOOD and fault.reading is not None:
        arguments["why"] = render(fault.reading.reason, language=language)
    return render(f"page.api.row.{fault.mistake.value}", arguments, language)
