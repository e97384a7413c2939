"""Reading the sheet "Xử lý" back from a workbook a person has worked in.

Decides only where each cell of a line stands: by the words of the heads, in either language, wherever the
columns were moved and however the lines were sorted. Never judges a decision (``core.rollup`` does).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.raw import Cell, RawDocument, Table
from tonghop.core.rollup.matters import DecisionLine, MatterKey
from tonghop.core.sentences.render import Language, render
from tonghop.core.values.folding import fold
from tonghop.formats.excel.workbook.annex_sheets import name_of_sheet
from tonghop.formats.excel.workbook.decision_sheet import KEPT, SHOWN, WRITTEN
from tonghop.formats.excel.workbook.list_sheets import BESIDE_DECISIONS

_LANGUAGES: tuple[Language, ...] = ("vi", "en")
_NEEDED = frozenset({"reference", "ruling", "reason", "confirmed_by"})
"""Heads without which a row of words is not the head of our sheet."""


def sheets_without_decisions(forms: Iterable[FormVersion]) -> frozenset[str]:
    """The names of the other sheets of our workbooks, in either language: a thousand times as large.

    A sheet a person added is not among them: lines of decisions may have been moved there.
    """
    ours = (
        render(f"workbook.sheet.{key}", {}, language)
        for language in _LANGUAGES
        for key in ("totals", *BESIDE_DECISIONS)
    )
    return frozenset((*ours, *(name_of_sheet(annex) for form in forms for annex in form.tables)))


def read_decisions(workbook: RawDocument) -> tuple[DecisionLine, ...]:
    """The lines of the sheet of decisions, blank ones too; none where the workbook has no such sheet."""
    names = {
        fold(render(f"workbook.head.{key}", {}, language)): key
        for language in _LANGUAGES
        for key in (*SHOWN, *WRITTEN, *KEPT)
    }
    return tuple(
        line
        for part in workbook.parts
        for block in part.blocks
        if isinstance(block, Table)
        for line in _lines(block, names)
    )


def _lines(table: Table, names: Mapping[str, str]) -> Iterator[DecisionLine]:
    columns: dict[str, int] = {}
    for cells in table.rows:
        if not columns:
            heads = {names[fold(cell.text)]: cell.column for cell in cells if fold(cell.text) in names}
            columns = heads if heads.keys() >= _NEEDED else {}
            continue
        line = _line({cell.column: cell for cell in cells}, columns)
        if line.reference or line.key is not None:
            yield line


def _line(cells: Mapping[int, Cell], columns: Mapping[str, int]) -> DecisionLine:
    def text(name: str) -> str:
        cell = cells.get(columns.get(name, -1))
        return cell.text.strip() if cell else ""

    key, as_sent, ground = _key(text("key"))
    value = cells.get(columns.get("value_used", -1))
    return DecisionLine(
        key=key,
        reference=text("reference").upper(),
        as_sent=text("as_sent") if key is None else as_sent,
        ruling=text("ruling"),
        value=text("value_used"),
        stored=value.stored if value else None,
        row=text("row"),
        reason=text("reason"),
        confirmed_by=text("confirmed_by"),
        decided_on=text("decided_on"),
        until=text("until"),
        ground=ground,
        former=text("former"),
        office=text("office"),
        stt=text("stt"),
        label=text("label"),
        sentence=text("sentence"),
    )


def _key(written: str) -> tuple[MatterKey | None, str, str | None]:
    """The key, the figure as sent, and what the matter rested on; a workbook of before has no third."""
    try:
        key, as_sent, *more = json.loads(written)
    except (ValueError, TypeError):
        return None, "", None
    if not isinstance(key, str) or not isinstance(as_sent, str):
        return None, "", None
    ground = more[0] if more and isinstance(more[0], str) else None
    return MatterKey.parse(key), as_sent, ground
