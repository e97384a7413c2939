"""Laying a table row on a form: STT, label, measure unit, figure, note.

Decides which cell of a row is the label and which the figure, by the table's head, else by wording.
Never takes a figure from a cell that the head gives another role; such a figure is asked about.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace

from tonghop.core.forms.model import Indicator
from tonghop.core.intake.choice import choose_wording
from tonghop.core.intake.entries import ColumnRole, Row
from tonghop.core.intake.followers import split_answers
from tonghop.core.intake.labels import split_marking
from tonghop.core.intake.laid import AddedRow, LaidForm, Position, Slot
from tonghop.core.intake.phrases import lay_inner
from tonghop.core.intake.raw import Cell, Part
from tonghop.core.intake.reading import FurnitureKind, PrintedNumber
from tonghop.core.intake.wording import Wording, WordingIndex, WordingKind
from tonghop.core.values.folding import FoldedText, fold, fold_with_origin

_LONGEST_STT = 10


@dataclass(frozen=True, slots=True)
class LabelCell:
    """The cell of a row that carries a wording of the form, and the number printed for it."""

    cell: Cell
    stt: str
    label_end: int
    """Where the form's wording ends in the cell's text."""


def lay_row(entry: Row, index: WordingIndex, laid: LaidForm, at: Position) -> Position:
    """Lay one table row; returns the position in the form after it."""
    if entry.is_head:
        _name_head(entry, laid)
        return at
    for cell, offset in _label_candidates(entry):
        folded = fold_with_origin(cell.text[offset:])
        found = index.begin(folded) or index.name_told_in_words(folded)
        stt = _stt_of(entry, cell, offset)
        chosen = choose_wording(found, stt, laid, at)
        if chosen is not None:
            return _lay_wording(entry, cell, stt, offset, folded, chosen, index, laid, at)
    label, open_row = entry.cell(ColumnRole.LABEL), index.open_rows.get(at.section or "")
    if open_row is not None and label is not None and label.text.strip() and not fold(label.text):
        laid.added.setdefault(open_row.code, []).append(AddedRow(entry, label, at.row))
        return at
    laid.loose.append((entry, at))
    return at


def _lay_wording(
    entry: Row,
    cell: Cell,
    stt: str,
    offset: int,
    folded: FoldedText,
    chosen: tuple[Wording, int],
    index: WordingIndex,
    laid: LaidForm,
    at: Position,
) -> Position:
    wording, length = chosen
    if wording.row is None:
        laid.name_cell(entry.part, cell, FurnitureKind.LABEL)
        if wording.kind is WordingKind.SECTION and wording.section is not None:
            return Position(wording.section.code, None, wording.position)
        return at
    label_end = offset + folded.end_in_original(length)
    take_row(entry, wording.row, LabelCell(cell, stt, label_end), index, laid)
    return at.at_row(wording.row, wording.position)


def take_row(entry: Row, row: Indicator, label: LabelCell, index: WordingIndex, laid: LaidForm) -> None:
    """Give a table row to a row of the form: its figure, its printed number, what stands beside."""
    part = entry.part
    unit = entry.cell(ColumnRole.MEASURE_UNIT) or _measure_unit_cell(entry, row, label.cell, index)
    value = entry.cell(ColumnRole.VALUE) or _value_cell(entry, label.cell, unit)
    note = entry.cell(ColumnRole.NOTE)
    aside = _name_aside(entry, laid)
    _name_label(part, row, label, index, laid)
    _print_stt(entry, row, label, value, laid)
    if unit is not None:
        laid.name_cell(part, unit, FurnitureKind.LABEL)
    if value is None:  # the label runs over the rest of the row: it stands there, with nothing to answer
        place = replace(part.place_of(label.cell), start=label.cell.end)
        laid.keep(Slot(row, "", place, label.stt, label.cell.text.strip()))
        return
    used = {cell.column for cell in (label.cell, unit, value, note, *aside) if cell is not None}
    value = _reason_cell(entry, value)
    place = part.place_of(value)
    for piece in split_answers(value.text, 0, 0, row, index.followers):
        is_own = piece.row is row
        laid.name(part, value.start + piece.label_start, value.start + piece.label_end, FurnitureKind.LABEL)
        slot = Slot(
            indicator=piece.row,
            text=value.text[piece.answer_start : piece.answer_end],
            place=replace(place, start=value.start + piece.answer_start, end=value.start + piece.answer_end),
            printed_stt=label.stt if is_own else "",
            printed_label=(
                label.cell.text if is_own else value.text[piece.label_start : piece.label_end]
            ).strip(),
            stored=value.stored if is_own else None,
            beside=_cells_beside(entry, label.cell, used) if is_own else (),
            note=note.text.strip() if note is not None and is_own else "",
        )
        laid.keep(slot)
        lay_inner(slot, index.inner_phrases, laid)


def _name_aside(entry: Row, laid: LaidForm) -> tuple[Cell, ...]:
    """The cells of a row that help whoever fills it and answer nothing; their numbers are named."""
    shown = [entry.cell(role) for role in (ColumnRole.EARLIER, ColumnRole.CHECK)]
    for cell in shown:
        if cell is not None:
            laid.name_cell(entry.part, cell, FurnitureKind.EARLIER)
    return tuple(cell for cell in (*shown, entry.cell(ColumnRole.REASON)) if cell is not None)


def _reason_cell(entry: Row, value: Cell) -> Cell:
    """Where a row is answered: in the cell of the figure, or, that left blank, where the reason is told."""
    reason = entry.cell(ColumnRole.REASON)
    return reason if reason is not None and reason.text.strip() and not value.text.strip() else value


def _label_candidates(entry: Row) -> list[tuple[Cell, int]]:
    """Cells that may carry the label, each with where its wording may begin: the label column first."""
    preferred = entry.cell(ColumnRole.LABEL)
    cells = [preferred] if preferred is not None else []
    cells += [cell for cell in entry.cells if cell is not preferred and len(cell.text.strip()) > 3]
    return [
        (cell, offset)
        for cell in cells
        for offset in dict.fromkeys((split_marking(cell.text).wording_start, 0))
    ]


def _stt_of(entry: Row, label: Cell, offset: int) -> str:
    """The number printed for a row: in its own column, before the label, or in the cell to its left."""
    own = entry.cell(ColumnRole.STT)
    if own is not None and own.text.strip():
        return own.text.strip()
    if offset and (marked := split_marking(label.text).stt):
        return marked
    left = [cell.text.strip() for cell in entry.cells if cell.column < label.column and cell.text.strip()]
    return left[-1] if left and len(left[-1]) <= _LONGEST_STT else ""


def _name_head(entry: Row, laid: LaidForm) -> None:
    for cell in entry.cells:
        is_number = cell.text.strip("() ").isdigit()
        laid.name_cell(entry.part, cell, FurnitureKind.COLUMN_NUMBER if is_number else FurnitureKind.LABEL)


def _name_label(part: Part, row: Indicator, label: LabelCell, index: WordingIndex, laid: LaidForm) -> None:
    text, start = label.cell.text, label.cell.start
    wording_start = split_marking(text).wording_start
    laid.name(part, start, start + wording_start, FurnitureKind.ROW_NUMBER)
    is_whole = index.is_wording_of(row, fold(text[wording_start:]))
    end = len(text) if is_whole else label.label_end
    laid.name(part, start + wording_start, start + end, FurnitureKind.LABEL)


def _print_stt(entry: Row, row: Indicator, label: LabelCell, value: Cell | None, laid: LaidForm) -> None:
    wording = label.cell.text.strip()
    own = entry.cell(ColumnRole.STT)
    left = (own,) if own is not None else tuple(c for c in entry.cells if c.column < label.cell.column)
    for cell in left:
        text = cell.text.strip()
        if text and cell is not value and len(text) <= _LONGEST_STT:
            first = cell.start + cell.text.index(text)
            place = replace(entry.part.place_of(cell), start=first, end=first + len(text))
            laid.print_number(entry.part, first, PrintedNumber(text, place, wording, indicator=row.code))
            return
    marking = split_marking(label.cell.text)
    if marking.stt:
        first = label.cell.start + marking.stt_start
        place = replace(entry.part.place_of(label.cell), start=first, end=first + len(marking.stt))
        laid.print_number(entry.part, first, PrintedNumber(marking.stt, place, wording, indicator=row.code))


def _measure_unit_cell(entry: Row, row: Indicator, label: Cell, index: WordingIndex) -> Cell | None:
    """The cell printing the measure unit or the codes to choose from, where no head tells."""
    written = index.measure_wordings(row)
    right = (cell for cell in entry.cells if cell.column > label.column and cell.text.strip())
    return next((cell for cell in right if fold(cell.text) in written), None)


def _value_cell(entry: Row, label: Cell, unit: Cell | None) -> Cell | None:
    """The first cell right of the label that is not the measure unit; a filled one before a blank."""
    right = [cell for cell in entry.cells if cell.column > label.column and cell is not unit]
    return next((cell for cell in right if cell.text.strip()), right[0] if right else None)


def _cells_beside(entry: Row, label: Cell, used: Set[int]) -> tuple[Cell, ...]:
    """Filled cells right of the label that play no role."""
    return tuple(
        cell
        for cell in entry.cells
        if cell.column > label.column and cell.column not in used and cell.text.strip()
    )
