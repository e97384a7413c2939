"""Rows of a table that asks one figure a row: STT, label, unit, figure, note.

Decides from the columns' heads and the marks in the label column: what a row asks, and under which it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tonghop.core.intake.drafting.answers import WHOLE
from tonghop.core.intake.drafting.lines import tidy
from tonghop.core.intake.drafting.model import Guess, ProposedRow
from tonghop.core.intake.drafting.types import is_rate_wording, tell_type
from tonghop.core.intake.entries import ColumnRole, Row
from tonghop.core.intake.labels import split_marking
from tonghop.core.values.folding import fold
from tonghop.core.values.model import Confidence, ValueType

_AMONG = re.compile(r"^trong do$")
_AMONG_WITH = re.compile(r"^trong do\b.")
_TOTAL = frozenset(("tong so", "tong cong", "cong", "tong"))
_MARKUP = re.compile(r"</?[A-Za-z][A-Za-z0-9]*/?>")
_LETTER = re.compile(r"[a-zđ]", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXLC]+|[A-ZĐ]")
_COUNTED_IN_HEAD = re.compile(r"(?:số lượng|số)\s+(.+?)(?:\s+(?:đã|được|từ|trong|đang|\()|$)", re.IGNORECASE)


def propose_rows(rows: Sequence[Row], section: str, add: Callable[[ProposedRow], None]) -> None:
    """Give every row of a table to ``add``, in order."""
    open_above: list[tuple[int, ProposedRow]] = []
    made: list[ProposedRow] = []
    unit_of_head = ""
    has_units = any(
        row.roles is not None and row.roles.column(ColumnRole.MEASURE_UNIT) is not None for row in rows
    )
    among: ProposedRow | None = None
    for row in rows:
        if row.is_head:
            unit_of_head = unit_of_head or _unit_in_head(row)
            continue
        proposed, depth, is_dashed = _row(row, section, unit_of_head if not has_units else "", has_units)
        if proposed is None:
            continue
        if not is_dashed:
            open_above = [(level, above) for level, above in open_above if level < depth]
            among = None
            if open_above:
                proposed.parent = open_above[-1][1]
        folded = fold(proposed.label)
        if _AMONG.match(folded) and made:
            proposed.value_type, proposed.unit = ValueType.HEADING, ""
            proposed.guesses = [Guess("type", "type.among", Confidence.READ)]
            proposed.parent = among = _whole_above(made)
        elif is_dashed:
            proposed.parent = among or (open_above[-1][1] if open_above else None)
        elif _AMONG_WITH.match(folded) and made:
            proposed.parent = (
                made[-1]
                if made[-1].parent is None or not _AMONG_WITH.match(fold(made[-1].label))
                else made[-1].parent
            )
            depth = 99
        add(proposed)
        made.append(proposed)
        if not is_dashed and 0 < depth < 99:
            open_above.append((depth, proposed))
    _mark_headings(made, has_units)


def _row(row: Row, section: str, unit_of_head: str, has_units: bool) -> tuple[ProposedRow | None, int, bool]:
    label_cell = row.cell(ColumnRole.LABEL)
    filled = [cell for cell in row.cells if cell.text.strip()]
    if not filled or (len(filled) == 1 and label_cell is None):
        return None, 0, False
    if label_cell is None or not label_cell.text.strip():
        if len(filled) < 2 and not (filled and re.search(r"[^\W\d]", filled[0].text)):
            return None, 0, False
        label_cell = max(filled, key=lambda cell: sum(map(str.isalpha, cell.text)))
    stt_cell = row.cell(ColumnRole.STT)
    stt = stt_cell.text.strip() if stt_cell is not None and stt_cell is not label_cell else ""
    text = _MARKUP.sub("", label_cell.text)
    marking = split_marking(text)
    is_dashed = not stt and not marking.stt and re.match(r"\s*[-–—+•·]", text) is not None
    unit_cell = row.cell(ColumnRole.MEASURE_UNIT)
    unit = " ".join(unit_cell.text.split()) if unit_cell is not None else ""
    label = tidy(text[marking.wording_start :]) or text.strip()
    printed = (stt or marking.stt).strip(" ./)")
    value_type, codes, guess = tell_type(label, unit or unit_of_head, is_figure_column=not has_units)
    if is_rate_wording(label) and not unit:
        value_type, unit_of_head = ValueType.RATE, ""
    proposed = ProposedRow(label, value_type, section, stt=printed, codes=codes)
    proposed.unit = "" if codes or value_type is ValueType.LIST else unit or unit_of_head
    proposed.guesses.append(guess)
    if unit_of_head and not unit and proposed.unit:
        proposed.guesses.append(
            Guess("measure_unit", "unit_of_column", Confidence.INFERRED, {"unit": unit_of_head})
        )
    proposed.place = row.part.place_of(label_cell)
    is_apart = fold(label) in _TOTAL or not fold(label)
    return proposed, 0 if is_apart and not printed else _depth(printed), is_dashed


def _depth(stt: str) -> int:
    number = stt.replace(",", ".")
    if not number:
        return 3
    if number[0].isdigit():
        return 2 + number.count(".")
    if _ROMAN.fullmatch(number) and not _LETTER.fullmatch(number.lower() if len(number) > 1 else ""):
        return 1
    return 50


def _unit_in_head(row: Row) -> str:
    """What a column of figures counts, where its head says so: "Số lượng tin, bài, văn bản đã đăng tải"."""
    cell = row.cell(ColumnRole.VALUE)
    match = _COUNTED_IN_HEAD.match(cell.text.strip()) if cell is not None else None
    if match is None:
        return ""
    words = match[1].strip(" :(").casefold()
    return (
        words
        if len(words) <= 30 and (words in WHOLE or any(word in WHOLE for word in words.split(", ")))
        else ""
    )


def _whole_above(made: Sequence[ProposedRow]) -> ProposedRow:
    """The row "Trong đó" divides: the nearest above that is no part of another such division."""
    return made[-1]


def _mark_headings(made: Sequence[ProposedRow], has_units: bool) -> None:
    """Rows that only head those below: no unit in a table of units, or only lettered rows below."""
    for at, row in enumerate(made):
        has_children = any(other.parent is row for other in made)
        if row.value_type in (ValueType.HEADING, ValueType.LIST, ValueType.CODED):
            continue
        if has_units and not row.unit and not row.codes:
            if has_children or (at + 1 < len(made) and not is_rate_wording(row.label)):
                reason = "type.heading_without_unit"
            else:
                continue
        elif (
            not has_units
            and has_children
            and any(_LETTER.fullmatch(other.stt) for other in made if other.parent is row)
        ):
            reason = "type.heading_over_letters"
        else:
            continue
        row.value_type, row.unit, row.roll_up = ValueType.HEADING, "", "none"
        row.guesses = [guess for guess in row.guesses if guess.subject not in ("type", "measure_unit")]
        row.guesses.append(Guess("type", reason, Confidence.INFERRED))
