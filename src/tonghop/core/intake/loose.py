"""Entries whose label is mistyped or shortened: given to the one open row they can only mean.

Decides after everything certain is laid. Never places an entry two open rows could claim.
"""

from __future__ import annotations

from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.entries import ColumnRole, Line, Row
from tonghop.core.intake.labels import split_marking
from tonghop.core.intake.laid import LaidForm, Position
from tonghop.core.intake.lines import print_marking, take_line
from tonghop.core.intake.rows import LabelCell, take_row
from tonghop.core.intake.wording import WordingIndex
from tonghop.core.values.folding import fold

_SHORTEST_LABEL = 4


def lay_loose(form: FormVersion, index: WordingIndex, laid: LaidForm) -> None:
    """Lay what can still be laid for certain enough; the rest stays in the account of numbers."""
    for entry, at in laid.loose:
        before = set(laid.slots)
        open_rows = [row.code for row in form.indicators if row.code not in before and row.follows is None]
        if not open_rows:
            return
        if isinstance(entry, Line):
            _lay_loose_line(entry, at, open_rows, form, index, laid)
        else:
            _lay_loose_row(entry, open_rows, index, laid)
        for code in laid.slots.keys() - before:
            laid.slots[code].is_guessed = True


def _lay_loose_line(
    entry: Line, at: Position, open_rows: list[str], form: FormVersion, index: WordingIndex, laid: LaidForm
) -> None:
    """A line's label is what stands before its colon; only rows of the section reached are open to it."""
    text = entry.text
    start = split_marking(text).wording_start
    colon = text.find(":", start)
    if colon < 0:
        return
    in_section = [code for code in open_rows if at.section in (None, form.indicator(code).section)]
    row = index.nearest(fold(text[start:colon]), in_section)
    if row is not None:
        print_marking(entry, colon, laid, row)
        take_line(entry, row, start, colon, index, laid)


def _lay_loose_row(entry: Row, open_rows: list[str], index: WordingIndex, laid: LaidForm) -> None:
    wordiest = max(entry.cells, key=lambda cell: sum(map(str.isalpha, cell.text)), default=None)
    cell = entry.cell(ColumnRole.LABEL) or wordiest
    if cell is None or len(cell.text.strip()) < _SHORTEST_LABEL:
        return
    row = index.nearest(fold(cell.text[split_marking(cell.text).wording_start :]), open_rows)
    if row is not None:
        stt = entry.cell(ColumnRole.STT)
        label = LabelCell(cell, stt.text.strip() if stt is not None else "", len(cell.text))
        take_row(entry, row, label, index, laid)
