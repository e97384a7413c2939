"""An annex proposed from a table: rows an office adds, or printed rows with several figures each.

Decides its columns, its parts and which column tells one row from another. Never takes the rows somebody
filled in for part of the form.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from tonghop.core.intake.drafting.answers import is_known_unit, read_bracketed_codes
from tonghop.core.intake.drafting.lines import tidy
from tonghop.core.intake.drafting.model import Guess, ProposedColumn, ProposedTable
from tonghop.core.intake.drafting.naming import name
from tonghop.core.intake.drafting.scope import kinds_named
from tonghop.core.intake.drafting.tables import filled_cells, read_head
from tonghop.core.intake.drafting.types import is_personal, roll_up_of, tell_type
from tonghop.core.intake.entries import Row
from tonghop.core.periods import find_windows
from tonghop.core.values.folding import fold
from tonghop.core.values.model import Confidence, ValueType

_TITLE = re.compile(
    r"(?i)^(?:bảng|phụ lục|biểu(?: mẫu)?|danh sách)\s*(?:số\s*)?"
    r"(?P<symbol>[A-Z]{0,4}[\d.]*\d[A-Z]?(?:\.\d+)*|[IVX]+)\s*[:.\-–]?\s*(?P<title>.*)$"
)
_LETTER = re.compile(r"[A-ZĐ]|[IVX]+")
_TICKED = re.compile(r"(?i)đánh dấu|\[x\]")
_UNIT_IN_LABEL = re.compile(r"\((%|[^\W\d][^()\d]{0,18})\)\s*$")
_SHORTEST_GROUP = 12


def propose_annex(
    rows: Sequence[Row], title: str, above: Sequence[str], taken: Collection[str]
) -> ProposedTable:
    """Propose an annex from the rows of a table, the title over it and the lines between.

    Args:
        rows: head and body.
        title: the line over the table.
        above: the lines between the row before and the table: its notes.
        taken: codes other annexes carry.
    """
    match = _TITLE.match(title)
    symbol, plain = (match["symbol"], match["title"].strip() or title) if match else ("", title)
    table = ProposedTable(name(plain, taken), plain, symbol, title)
    table.guesses.append(Guess("title", "line_over_table", Confidence.INFERRED))
    table.notes = [
        note.strip("- ") for note in above if note.strip("- ") and note != title and fold(note) != "ghi chu"
    ]
    head = read_head(rows)
    table.is_numbered = head.stt is not None
    body = rows[head.n_rows :]
    for column in head.columns:
        table.columns.append(_column(column.label, column.group, column.number, body, column.column, table))
    key = next((one for one in table.columns if one.value_type is ValueType.TEXT and _names(one.label)), None)
    key = key or next((one for one in table.columns if one.value_type is ValueType.TEXT), None)
    if key is not None:
        table.key = (key.code,)
        key.roll_up = "list"
        table.guesses.append(Guess("key", "first_naming_column", Confidence.INFERRED, {"column": key.label}))
    for row in body:
        filled = filled_cells(row)
        if (
            len(filled) == 2
            and _LETTER.fullmatch(filled[0].text.strip())
            and len(fold(filled[1].text)) > _SHORTEST_GROUP
        ):
            words = " ".join(filled[1].text.split())
            table.groups[filled[0].text.strip()] = (words, kinds_named(words) if "ành cho" in words else ())
            table.guesses.append(Guess("groups", "lettered_row", Confidence.READ, {"said": words[:80]}))
    return table


def _names(label: str) -> bool:
    return fold(label).startswith(
        ("ten ", "ho ten", "ho va ten", "noi dung", "linh vuc", "don vi", "chi tieu", "loai")
    )


def _column(
    label: str, group: str, number: str, body: Sequence[Row], at: int, table: ProposedTable
) -> ProposedColumn:
    window = find_windows(label)
    if window:
        label = f"{label[: window[0].start]}{{window}}{label[window[0].end :]}"
    unit = (
        match[1].strip()
        if (match := _UNIT_IN_LABEL.search(label)) and is_known_unit(match[1].strip())
        else ""
    )
    codes = read_bracketed_codes(label)
    if _TICKED.search(group) or _TICKED.search(label):
        value_type, guess = ValueType.YES_NO, Guess("type", "type.ticked", Confidence.READ)
    else:
        value_type, codes, guess = tell_type(label, "%" if unit == "%" else "")
        if value_type is ValueType.TEXT and guess.confidence is Confidence.ASK and _holds_figures(body, at):
            value_type, guess = ValueType.COUNT, Guess("type", "type.figures_below", Confidence.INFERRED)
        elif value_type is ValueType.TEXT and guess.confidence is Confidence.ASK and unit:
            value_type, codes, guess = tell_type(label, unit)
    column = ProposedColumn(
        label, value_type, number=number, group=tidy(_TICKED.split(group)[0]) if group else "", codes=codes
    )
    column.code = name(
        _UNIT_IN_LABEL.sub("", label),
        {other.code for other in table.columns},
        name(group, ()) if group else "",
    )
    column.unit = (
        "%"
        if value_type is ValueType.RATE
        else unit
        if value_type in (ValueType.COUNT, ValueType.QUANTITY)
        else ""
    )
    column.roll_up = roll_up_of(value_type, label)
    if value_type is ValueType.YES_NO:
        column.roll_up = "none"
    column.is_personal = is_personal(label) and value_type is ValueType.TEXT and "co quan" not in fold(label)
    column.guesses.append(guess)
    return column


def _holds_figures(body: Sequence[Row], at: int) -> bool:
    """Whether the cells under a head are figures, where somebody filled them."""
    texts = [
        cell.text.strip() for row in body for cell in row.cells if cell.column == at and cell.text.strip()
    ]
    return bool(texts) and sum(re.fullmatch(r"[\d.,]+", text) is not None for text in texts) * 2 > len(texts)
