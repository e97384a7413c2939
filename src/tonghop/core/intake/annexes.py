"""Annex tables: rows an office adds itself, under columns the form lays down.

Decides which grid column is which column of the annex, and which rows are heads, groups, blanks or
totals somebody added. Never adds a total row to the rows, and never drops one without a word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from tonghop.core.findings import Finding, Place, Severity
from tonghop.core.forms.model import Column, FormVersion, TableForm, TableGroup
from tonghop.core.intake.answers import PartClaim
from tonghop.core.intake.entries import Row
from tonghop.core.intake.laid import LaidForm
from tonghop.core.intake.ledger import Claim
from tonghop.core.intake.raw import Cell
from tonghop.core.intake.reading import FurnitureKind, PrintedNumber
from tonghop.core.observations import Observation, TableRow
from tonghop.core.values.folding import fold
from tonghop.core.values.habit import NumberHabit
from tonghop.core.values.model import Answer, Confidence, Missing, MissingReason, SpanRole
from tonghop.core.values.read import read_answer, read_stored

_SHORTEST_GROUP_TITLE = 12
_TOTAL_WORDS = ("tong", "tong so", "tong cong", "cong")
_STT_WORDS = ("stt", "tt", "so tt", "so thu tu")
_COLUMN_NUMBER = re.compile(r"\(\d{1,2}\)")


@dataclass(slots=True)
class CollectedAnnexes:
    """The annex rows of a document, the numbers they used, and what is to be asked."""

    tables: dict[str, tuple[TableRow, ...]] = field(default_factory=dict)
    claims: list[PartClaim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def collect_annexes(form: FormVersion, laid: LaidForm, habit: NumberHabit) -> CollectedAnnexes:
    """Read the rows standing under each annex title.

    Missing: a blank cell takes what its column says a blank means; a row blank throughout is room
    left on the form, not a row.
    """
    collected = CollectedAnnexes()
    for annex in form.tables:
        rows = laid.annex_rows.get(annex.code)
        if rows:
            collected.tables[annex.code] = _read_annex(form, annex, rows, laid, habit, collected)
    return collected


@dataclass(frozen=True, slots=True)
class _Grid:
    """Which grid column holds which column of the annex, and which the printed row numbers."""

    columns: Mapping[int, Column]
    stt: int | None = None
    is_whole: bool = False
    """Whether every column of the annex is known to stand there."""
    named: frozenset[int] = frozenset()
    """Grid columns whose own label stands in the head."""


def _read_annex(
    form: FormVersion,
    annex: TableForm,
    rows: Sequence[Row],
    laid: LaidForm,
    habit: NumberHabit,
    collected: CollectedAnnexes,
) -> tuple[TableRow, ...]:
    read: list[TableRow] = []
    grid = _Grid({})
    in_head = False
    heads: set[str] = set()
    group: TableGroup | None = None
    for row in rows:
        told = _grid_of(annex, row)
        is_head = told is not None or _is_head(annex, row) or row.is_head
        in_head, was_in_head = is_head and not _is_answered(annex, row, grid, in_head, heads), in_head
        if in_head:
            if told is not None:
                grid = _join_heads(grid, told) if was_in_head else told
            heads.update(_tight(cell.text) for cell in row.cells)
            _name_head(row, laid)
        elif (opened := _group_of(annex, row, grid)) is not None:
            group, figures = opened
            _name_labels(row, laid, besides=figures)
            if figures:
                collected.findings.append(_total_row(form, annex, row))
        elif _is_note(annex, row):
            _name_labels(row, laid)
        elif grid.columns and any(cell.text.strip() for cell in row.cells):
            if _is_total(row, grid):
                collected.findings.append(_total_row(form, annex, row))
            else:
                read.append(_read_row(form, annex, row, grid, group, laid, habit, collected))
    return tuple(read)


def _is_answered(annex: TableForm, row: Row, grid: _Grid, in_head: bool, heads: Set[str]) -> bool:
    """Whether a row that reads like a head holds answers which begin with the words of a column.

    Below a head it is a head only where it repeats one; within a head, where it neither bears a row number
    nor goes on under a label that stands already.
    """
    filled = {cell.column: cell.text for cell in row.cells if _tight(cell.text)}
    known = _wordings(annex) | heads
    # A label the form leaves a date or a number open in goes on with it.
    open_labels = tuple(_tight(one.label.split("{")[0]) for one in annex.columns if "{" in one.label)
    own = {
        place
        for place, text in filled.items()
        if not _COLUMN_NUMBER.fullmatch("".join(text.split()))
        if not _tight(text).startswith(open_labels)
        if not any(one.startswith(_tight(text)) for one in known)
    }
    if not grid.columns or not own:
        return False
    is_counted = grid.stt is not None and filled.get(grid.stt, "").strip(" .)").isdecimal()
    return not in_head or is_counted or bool(own & grid.named)


def _is_note(annex: TableForm, row: Row) -> bool:
    """Whether a row holds nothing but one of the form's own notes to the annex."""
    filled = [cell.text for cell in row.cells if cell.text.strip()]
    return len(filled) == 1 and fold(filled[0]) in {fold(note) for note in annex.notes}


def _grid_of(annex: TableForm, row: Row) -> _Grid | None:
    """The columns a head row tells: by printed numbers "(1) (2)", or by their labels; None if no head.

    A head is a row most of whose filled cells are wordings of the annex. Where it fills the whole
    width of the annex, columns the head does not tell apart stand in the form's order.
    """
    filled = [cell for cell in row.cells if cell.text.strip()]
    if not filled:
        return None
    numbers = {column.number: column for column in annex.columns if column.number}
    printed = {cell.column: "".join(cell.text.split()) for cell in filled}
    if len(filled) >= 2 and all(map(_COLUMN_NUMBER.fullmatch, printed.values())) and numbers:
        by_number = {place: numbers[text] for place, text in printed.items() if text in numbers}
        unnamed = [cell.column for cell in filled if cell.column not in by_number]
        return _Grid(by_number, unnamed[0] if annex.numbered and unnamed else None, is_whole=True)
    by_label = {_tight(column.label.split("{")[0]): column for column in annex.columns}
    told = {
        cell.column: column
        for cell in filled
        if (column := _nearest_column(_tight(cell.text), by_label)) is not None
    }
    if len(told) < 2 or 2 * len(told) < len(filled):
        return None
    n_before = 1 if annex.numbered else 0
    if max(cell.column + cell.column_span for cell in row.cells) == len(annex.columns) + n_before:
        whole = {n_before + place: column for place, column in enumerate(annex.columns)}
        if all(whole.get(place) is column for place, column in told.items()):
            return _Grid(whole, 0 if annex.numbered else None, is_whole=True, named=frozenset(told))
    stt = [cell.column for cell in filled if _tight(cell.text) in _STT_WORDS]
    return _Grid(told, stt[0] if stt else None, named=frozenset(told))


def _join_heads(above: _Grid, below: _Grid) -> _Grid:
    """The grid of a head over two rows: the lower one names the columns the upper one groups."""
    named = above.named | below.named
    if below.is_whole:
        return replace(below, named=named)
    stt = below.stt if below.stt is not None else above.stt
    return _Grid({**above.columns, **below.columns}, stt, named=named)


def _nearest_column(tight: str, by_label: Mapping[str, Column]) -> Column | None:
    if tight in by_label:
        return by_label[tight]
    begun = [column for label, column in by_label.items() if len(label) > 3 and tight.startswith(label)]
    return begun[0] if len(begun) == 1 else None


def _is_head(annex: TableForm, row: Row) -> bool:
    """Whether every filled cell is wording of the annex's head: a label, a group of columns, a number."""
    filled = [cell.text for cell in row.cells if cell.text.strip()]
    wordings = _wordings(annex)
    return bool(filled) and all(
        _tight(text) in wordings or any(w and _tight(text).startswith(w) for w in wordings if len(w) > 8)
        for text in filled
    )


def _wordings(annex: TableForm) -> frozenset[str]:
    """The words of the annex's head: labels, groups of columns, those of the row numbers."""
    labels = {_tight(column.label.split("{")[0]) for column in annex.columns}
    return frozenset(labels | {_tight(column.group) for column in annex.columns} | set(_STT_WORDS))


def _tight(text: str) -> str:
    """Folded wording without spaces: narrow columns break words, "Số lượn g UBN D"."""
    return fold(text).replace(" ", "")


def _name_labels(row: Row, laid: LaidForm, besides: Sequence[Cell] = ()) -> None:
    for cell in row.cells:
        if cell not in besides:
            laid.name_cell(row.part, cell, FurnitureKind.LABEL)


def _name_head(row: Row, laid: LaidForm) -> None:
    for cell in row.cells:
        is_number = cell.text.strip("() ").isdigit()
        laid.name_cell(row.part, cell, FurnitureKind.COLUMN_NUMBER if is_number else FurnitureKind.LABEL)


def _group_of(annex: TableForm, row: Row, grid: _Grid) -> tuple[TableGroup, tuple[Cell, ...]] | None:
    """The group a row opens ("A", "DỊCH VỤ CÔNG …") and the sums written beside it, or None for no group row.

    A row that is counted, or has further words beside the title, is a row of answers that begin like one.
    """
    filled = [cell for cell in row.cells if cell.text.strip()]
    likeness = {
        (code, cell): _common_length(fold(cell.text), fold(group.title))
        for code, group in annex.groups.items()
        for cell in filled
    }
    best = max(likeness, key=lambda one: likeness[one], default=None)
    if best is None or likeness[best] <= _SHORTEST_GROUP_TITLE:
        return None
    code, title = best
    beside = tuple(cell for cell in filled if cell is not title and fold(cell.text) != fold(code))
    if any(cell.column == grid.stt or any(map(str.isalpha, cell.text)) for cell in beside):
        return None
    return annex.groups[code], beside


def _common_length(text: str, title: str) -> int:
    """How much of a text is the beginning of a title; 0 where the text goes on otherwise early.

    Titles of the parts of one annex begin alike, so that the part is the one whose title goes furthest.
    """
    common = next(
        (at for at, (one, other) in enumerate(zip(text, title, strict=False)) if one != other), None
    )
    length = min(len(text), len(title)) if common is None else common
    return length if 2 * length >= len(text) else 0


def _is_total(row: Row, grid: _Grid) -> bool:
    words = [cell.text for cell in row.cells if cell.text.strip() and cell.column != grid.stt]
    return bool(words) and fold(words[0]) in _TOTAL_WORDS


def _total_row(form: FormVersion, annex: TableForm, row: Row) -> Finding:
    shown = " | ".join(cell.text.strip() for cell in row.cells if cell.text.strip())
    return Finding(
        code="BC-1007",
        kind="annex_total_row",
        severity=Severity.NOTE,
        place=row.part.place_of(row.cells[0]),
        arguments={"form": form.name, "annex": f"{annex.symbol} {annex.title}".strip(), "row": shown},
    )


def _read_row(
    form: FormVersion,
    annex: TableForm,
    row: Row,
    grid: _Grid,
    group: TableGroup | None,
    laid: LaidForm,
    habit: NumberHabit,
    collected: CollectedAnnexes,
) -> TableRow:
    cells: dict[str, Observation] = {}
    stt = ""
    for cell in row.cells:
        if cell.column == grid.stt:
            stt = cell.text.strip()
            if stt:
                first = cell.start + cell.text.index(stt)
                place = Place(
                    row.part.name, first, first + len(stt), cell.page, row.part.sheet, cell.reference
                )
                laid.print_number(row.part, first, PrintedNumber(stt, place, table=annex.code))
            continue
        column = grid.columns.get(cell.column)
        if column is not None:
            cells[column.code] = _read_cell(form, annex, row, column, cell, group, habit, collected)
    return TableRow(cells, stt, group.code if group else "", row.part.place_of(row.cells[0]))


def _read_cell(
    form: FormVersion,
    annex: TableForm,
    row: Row,
    column: Column,
    cell: Cell,
    group: TableGroup | None,
    habit: NumberHabit,
    collected: CollectedAnnexes,
) -> Observation:
    expectation = form.expectation(column)
    if cell.stored is not None:
        reading = read_stored(cell.stored, cell.text, expectation)
    else:
        reading = read_answer(cell.text, expectation, habit)
    answer = reading.answer
    if answer.value == Missing(MissingReason.NOT_ENTERED) and not cell.text.strip():
        answer = Answer(Missing(_blank_means(column, group)))
    collected.claims.extend(
        PartClaim(
            row.part.name,
            Claim(cell.start + span.start, cell.start + span.end, f"{annex.code}.{column.code}"),
        )
        for span in reading.spans
        if span.role is not SpanRole.REMARK
    )
    place = row.part.place_of(cell)
    if reading.confidence is Confidence.ASK:
        collected.findings.append(
            Finding(
                code="BC-2001",
                kind="answer_unclear",
                severity=Severity.QUESTION,
                indicator=f"{annex.code}.{column.code}",
                place=place,
                stated=cell.text.strip(),
                arguments={
                    "form": form.name,
                    "stt": column.number,
                    "label": column.label,
                    "raw": cell.text.strip(),
                    "alternatives": reading.alternatives,
                },
            )
        )
    return Observation(
        indicator=column.code,
        answer=answer,
        raw=cell.text.strip(),
        place=place,
        confidence=reading.confidence,
        reason=reading.reason,
        printed_label=column.label,
        remark=reading.remark,
        alternatives=reading.alternatives,
    )


def _blank_means(column: Column, group: TableGroup | None) -> MissingReason:
    """What a blank cell means; in a part whose offices the column does not ask, nothing is due."""
    asked, answering = set(column.answered_by), set(group.answered_by) if group else set()
    if asked and answering and not asked & answering:
        return MissingReason.NOT_APPLICABLE
    return column.blank_means
