"""Many figures at once from a program: first looked through row by row, then all of them or none.

Decides what an import refuses: a cell the form does not have, one cell twice, a text that is no answer to its
row or has more than one reading. A person may leave such a text in a draft and decide later; a program is
told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from django.db import transaction

from tonghop.apps.accounts.models import User
from tonghop.apps.collection.models import Cell, Submission
from tonghop.apps.collection.refusals import ActRefused
from tonghop.apps.collection.selectors import form_of
from tonghop.apps.collection.services.filling import (
    MOST_CELLS,
    TypedCell,
    hold_open,
    is_cell,
    read_typed,
    rows_by_code,
    save_cells,
)
from tonghop.core.forms.model import Column, FormVersion, Indicator
from tonghop.core.submission.transitions import Refusal, RefusalGround
from tonghop.core.values.model import Answer, AnswerReading, Confidence, ValueType

_NUMERIC = frozenset({ValueType.COUNT, ValueType.QUANTITY, ValueType.RATE})


class RowMistake(StrEnum):
    """What is wrong with a row of an import; each is a sentence, ``page.api.row.<mistake>``."""

    UNKNOWN_CELL = "unknown_cell"
    SAME_CELL_TWICE = "same_cell_twice"
    NOT_A_NUMBER_ROW = "not_a_number_row"
    DECIMALS_IN_WHOLE = "decimals_in_whole"
    NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One row: ``written`` as people write it, or ``number`` as a figure that needs no reading."""

    code: str
    line: int = 0
    written: str = ""
    number: Decimal | None = None
    remark: str | None = None

    @property
    def typed(self) -> str:
        """The text that will stand in the cell; a figure with the decimal comma of the form."""
        return self.written if self.number is None else format(self.number, "f").replace(".", ",")


@dataclass(frozen=True, slots=True)
class RowFault:
    """A row that cannot be taken: its place in the import from 1, what is wrong, how the text was read."""

    row: int
    code: str
    line: int
    mistake: RowMistake
    reading: AnswerReading | None = None


@dataclass(frozen=True, slots=True)
class RowChange:
    """What a row changes: the text that stands in the cell, the text that comes, and its answer."""

    row: int
    code: str
    line: int
    before: str
    after: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import does, or would do. With a fault nothing is written."""

    n_rows: int
    faults: tuple[RowFault, ...]
    changes: tuple[RowChange, ...]
    is_written: bool

    @property
    def n_unchanged(self) -> int:
        """Rows that say what stands there already."""
        return self.n_rows - len(self.changes) - len(self.faults)


@transaction.atomic
def import_figures(
    submission: Submission, rows: Sequence[ImportedRow], by: User, at: datetime, *, dry_run: bool
) -> ImportOutcome:
    """Look rows through, and without ``dry_run`` and without a fault write all of them.

    Raises:
        ActRefused: the report is not being filled, the campaign is not open, or there are too many rows.
    """
    if len(rows) > MOST_CELLS:
        raise ActRefused(Refusal(RefusalGround.TOO_MANY_CELLS, {"n_cells": len(rows), "most": MOST_CELLS}))
    hold_open(submission, at)
    standing = {(one.code, one.line): one for one in submission.cells.select_for_update()}
    faults, changes = _look_through(form_of(submission.campaign), rows, standing)
    is_written = not dry_run and not faults
    if is_written:
        typed = [_typed(rows[one.row - 1], standing) for one in changes]
        save_cells(submission, typed, by, at, way="api")
    return ImportOutcome(len(rows), tuple(faults), tuple(changes), is_written)


def _look_through(
    form: FormVersion, rows: Sequence[ImportedRow], standing: Mapping[tuple[str, int], Cell]
) -> tuple[list[RowFault], list[RowChange]]:
    cells = rows_by_code(form)
    given = Counter((one.code, one.line) for one in rows)
    faults: list[RowFault] = []
    changes: list[RowChange] = []
    for number, one in enumerate(rows, 1):
        if not is_cell(cells, one.code, one.line):
            faults.append(RowFault(number, one.code, one.line, RowMistake.UNKNOWN_CELL))
            continue
        if given[one.code, one.line] > 1:
            faults.append(RowFault(number, one.code, one.line, RowMistake.SAME_CELL_TWICE))
            continue
        asked = cells[one.code]
        read = read_typed(form, asked, _typed(one, standing))
        mistake = _mistake_in(asked, one, read)
        if mistake is not None:
            faults.append(RowFault(number, one.code, one.line, mistake, read))
        elif _differs(one, standing.get((one.code, one.line))):
            before = standing[one.code, one.line].typed if (one.code, one.line) in standing else ""
            changes.append(RowChange(number, one.code, one.line, before, one.typed, read.answer))
    return faults, changes


def _mistake_in(asked: Indicator | Column | None, one: ImportedRow, read: AnswerReading) -> RowMistake | None:
    if one.number is None:
        return RowMistake.NOT_UNDERSTOOD if read.confidence is Confidence.ASK else None
    if asked is None or asked.value_type not in _NUMERIC:
        return RowMistake.NOT_A_NUMBER_ROW
    whole = asked.value_type is ValueType.COUNT
    return RowMistake.DECIMALS_IN_WHOLE if whole and one.number != one.number.to_integral_value() else None


def _differs(one: ImportedRow, before: Cell | None) -> bool:
    if before is None:
        return bool(one.typed or one.remark)
    return before.typed != one.typed or (one.remark is not None and before.remark != one.remark)


def _typed(one: ImportedRow, standing: Mapping[tuple[str, int], Cell]) -> TypedCell:
    before = standing.get((one.code, one.line))
    return TypedCell(
        code=one.code,
        typed=one.typed,
        base_version=before.version if before else 0,
        line=one.line,
        remark=one.remark,
        answer=None if one.number is None else Answer(one.number),
    )
