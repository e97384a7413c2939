"""Typing figures: each save appends to the history, and a stale version is a visible conflict.

Nothing typed is lost: where two people changed one cell, both texts are kept and the second is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from tonghop.apps.accounts.models import User
from tonghop.apps.collection.models import Cell, CellEdit, Submission
from tonghop.apps.collection.refusals import ActRefused
from tonghop.apps.collection.selectors import form_of
from tonghop.core.forms.model import Column, FormVersion, Indicator
from tonghop.core.submission.calendar import refuse_filling
from tonghop.core.submission.revision import describe_answer
from tonghop.core.submission.transitions import EDITABLE, Refusal, RefusalGround, Role, State
from tonghop.core.values.habit import NO_HABIT
from tonghop.core.values.model import NOT_ENTERED, Answer, AnswerReading, Confidence, Missing, ValueType
from tonghop.core.values.read import read_answer

PERSONAL_KEPT_APART = "•••"
"""Stands in the history of a cell for a personal answer."""
MOST_CELLS = 5000
"""The largest block one save takes."""


@dataclass(frozen=True, slots=True)
class TypedCell:
    """What was typed in one place. ``base_version`` is the version the person saw, 0 for an empty cell.

    ``answer`` is given where a figure comes from a program or a file and needs no reading.
    """

    code: str
    typed: str
    base_version: int
    line: int = 0
    remark: str | None = None
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class SavedCell:
    """What became of it. ``conflict`` is what stands there since, where the base version was stale."""

    code: str
    line: int
    version: int
    reading: AnswerReading
    conflict: str | None = None


class UnknownCell(Exception):
    """A cell the form does not have, or a line where there is none; ``code`` names it."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@transaction.atomic
def save_cells(
    submission: Submission, typed: Sequence[TypedCell], by: User, at: datetime, way: str = "typed"
) -> tuple[SavedCell, ...]:
    """Save cells of a draft, all or none; a cell whose base version is stale is left and told as a conflict.

    Raises:
        ActRefused: the report is not being filled, the campaign is not open, or the block is too large.
        UnknownCell: a cell the form does not have.
    """
    if len(typed) > MOST_CELLS:
        raise ActRefused(Refusal(RefusalGround.TOO_MANY_CELLS, {"n_cells": len(typed), "most": MOST_CELLS}))
    hold_open(submission, at)
    form = form_of(submission.campaign)
    rows = rows_by_code(form)
    unknown = next((one.code for one in typed if not is_cell(rows, one.code, one.line)), None)
    if unknown is not None:
        raise UnknownCell(unknown)
    standing = {
        (cell.code, cell.line): cell
        for cell in Cell.objects.select_for_update().filter(
            submission=submission, code__in={one.code for one in typed}
        )
    }
    saved, cells, edits = [], [], []
    for one in typed:
        before = standing.get((one.code, one.line))
        read = read_typed(form, rows[one.code], one)
        version = before.version if before else 0
        if one.base_version != version and (before.typed if before else "") != one.typed:
            saved.append(SavedCell(one.code, one.line, version, read, before.typed if before else ""))
            continue
        saved.append(SavedCell(one.code, one.line, version + 1, read))
        cells.append(_cell(submission, one, read, before))
        is_personal = getattr(rows[one.code], "personal", False)
        edits.append(_edit(submission, one, before, by, at, way, is_personal))
    Cell.objects.bulk_create(
        cells,
        update_conflicts=True,
        unique_fields=["submission", "code", "line"],
        update_fields=["typed", "answer", "confidence", "reading", "alternatives", "remark", "version"],
    )
    CellEdit.objects.bulk_create(edits)
    return tuple(saved)


def rows_by_code(form: FormVersion) -> Mapping[str, Indicator | Column | None]:
    """Every cell of a form: rows by code, annex columns as ``<annex>/<column>``, groups as ``<annex>/``."""
    rows: dict[str, Indicator | Column | None] = {row.code: row for row in form.indicators}
    for table in form.tables:
        rows[f"{table.code}/"] = None
        rows |= {f"{table.code}/{column.code}": column for column in table.columns}
    return rows


def is_cell(rows: Mapping[str, Indicator | Column | None], code: str, line: int) -> bool:
    """Whether a form has a cell: a row of the form at line 0, a column of an annex from line 1."""
    return code in rows and ("/" in code) == (line > 0)


def hold_open(submission: Submission, at: datetime) -> None:
    """Keep the report from moving on while its cells are saved, to the end of the transaction.

    Raises:
        ActRefused: the report is not being filled, or the campaign is not open.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT state, extended_until FROM collection_submission WHERE id = %s FOR SHARE", [submission.pk]
        )
        state, submission.extended_until = cursor.fetchone()
    if State(state) not in EDITABLE:
        arguments = {"act": "fill", "state": state}
        raise ActRefused(Refusal(RefusalGround.WRONG_STATE, arguments, _who_reopens(State(state))))
    refusal = refuse_filling(submission.campaign.calendar, submission.deadline, at)
    if refusal is not None:
        raise ActRefused(refusal)


def _who_reopens(state: State) -> tuple[Role, ...]:
    inside = (State.AWAITING_SIGNATURE, State.SIGNED, State.ISSUED)
    return (Role.SIGNER,) if state in inside else (Role.COLLECTOR,)


def read_typed(form: FormVersion, row: Indicator | Column | None, one: TypedCell) -> AnswerReading:
    """What is understood of a text typed in a cell; what stands in ``answer`` is taken as it is."""
    if one.answer is not None:
        return AnswerReading(one.answer, Confidence.EXACT, "reading.stored")
    if row is None or (isinstance(row, Indicator) and row.value_type is ValueType.HEADING and not one.typed):
        return AnswerReading(NOT_ENTERED, Confidence.READ, "reading.words")
    if not one.typed.strip():
        return AnswerReading(Answer(Missing(row.blank_means)), Confidence.READ, "reading.blank")
    return read_answer(one.typed, form.expectation(row), NO_HABIT)


def _cell(submission: Submission, one: TypedCell, read: AnswerReading, before: Cell | None) -> Cell:
    return Cell(
        submission=submission,
        code=one.code,
        line=one.line,
        typed=one.typed,
        answer=describe_answer(read.answer),
        confidence=read.confidence.value,
        reading=read.reason,
        alternatives=[format(figure, "f") for figure in read.alternatives],
        remark=one.remark if one.remark is not None else (before.remark if before else ""),
        version=(before.version if before else 0) + 1,
    )


def _edit(
    submission: Submission,
    one: TypedCell,
    before: Cell | None,
    by: User,
    at: datetime,
    way: str,
    is_personal: bool,
) -> CellEdit:
    """A change as it is kept for good; a personal answer must stay deletable, so only that it changed is."""
    earlier = before.typed if before else ""
    told = {text: PERSONAL_KEPT_APART if text and is_personal else text for text in (earlier, one.typed)}
    return CellEdit(
        submission=submission,
        code=one.code,
        line=one.line,
        before=told[earlier],
        after=told[one.typed],
        by=by,
        at=at,
        way=way,
        base_version=one.base_version,
    )
