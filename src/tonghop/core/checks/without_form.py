"""What can be checked in a paper whose form is not known.

Decides by what the paper itself shows: a form proposed from it, with the totals, rates and numbering its own
wording states. Never calls anything an error: no form says what the figures should be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from tonghop.core.checks.model import PaperText, ReportUnderCheck
from tonghop.core.checks.run import run
from tonghop.core.findings import Finding, Place, Severity, order_by_weight
from tonghop.core.forms.build import build_form
from tonghop.core.intake.bind import bind
from tonghop.core.intake.drafting.mapping import DraftMapping, map_form
from tonghop.core.intake.drafting.propose import propose_form
from tonghop.core.intake.identity import KindOfOffice, identify, kind_by_words
from tonghop.core.intake.ledger import account_numbers
from tonghop.core.intake.listing import STT_WORDS, ListedNumber, labels_by_indicator, list_numbers
from tonghop.core.intake.raw import Cell, PartKind, RawDocument, Table
from tonghop.core.intake.reading import FurnitureKind, NumberAccount, NumberUse, PaperIdentity
from tonghop.core.periods import find_dates, find_windows
from tonghop.core.values.folding import fold
from tonghop.core.values.habit import NumberHabit, observe_habit
from tonghop.core.values.model import Confidence, Expectation, ValueType
from tonghop.core.values.read import read_answer

MOST_ROWS = 500
"""A paper with more rows is no form people fill; its numbers are listed and it is not laid on a proposal."""
_CODES = {
    "sum_of_parts": "BC-3101",
    "ratio": "BC-3102",
    "subset": "BC-3103",
    "range": "BC-3104",
    "number_style": "BC-3105",
    "numbering": "BC-3106",
}
_DATE, _COLUMN = "BC-3107", "BC-3108"
_TOTALS = frozenset(("tong so", "tong cong", "cong", "tong"))
_COUNT = Expectation(ValueType.QUANTITY)


@dataclass(frozen=True, slots=True)
class UnknownForm:
    """A paper read without its form: what it says of itself, every number, and what to look at."""

    title: str
    identity: PaperIdentity
    numbers: tuple[NumberAccount, ...]
    listed: tuple[ListedNumber, ...]
    findings: tuple[Finding, ...]


def read_without_form(document: RawDocument, kind_of_office: KindOfOffice = kind_by_words) -> UnknownForm:
    """List the numbers of a paper and run what needs no form.

    Shape: any document → every number of it once, each but furniture with its words, and findings.
    Missing: what the paper does not say of itself stays None.
    """
    proposed = propose_form(document)
    texts = tuple(_texts(document))
    plain = (*_impossible_dates(document), *_column_totals(document))
    if not 0 < len(proposed.rows) <= MOST_ROWS:
        numbers = tuple(one for part in document.parts for one in account_numbers(part, (), ()))
        identity = identify(document, kind_of_office)
        numbers, listed = _part_row_numbers(numbers, list_numbers(document, numbers))
        return UnknownForm(proposed.title, identity, numbers, listed, order_by_weight(plain))
    draft = map_form(proposed, "chua-nhan-ra/bieu", "0001-01-01")
    sureness = {placed.path: placed.guess.confidence for placed in draft.guesses}
    checks = _as_engine_checks(draft, sureness)
    form = build_form({**draft.form, "checks": checks}, "")
    reading = bind(document, form, kind_of_office)
    report = ReportUnderCheck(
        form=form,
        observations=reading.observations,
        unit_kind=reading.identity.unit_kind,
        printed_numbers=reading.printed_numbers,
        absent=reading.absent,
        on=reading.identity.dated,
        period=reading.identity.period,
        window=reading.identity.window,
        texts=texts,
    )
    rows = {row.code: row.label for row in form.indicators}
    rows |= {f"{table.code}.{column.code}": column.label for table in form.tables for column in table.columns}
    laid = labels_by_indicator(rows, reading.numbers)
    listed = tuple(
        replace(one, label=one.label or laid.get(one.place, ""))
        for one in list_numbers(document, reading.numbers)
    )
    found = (_as_of_no_form(finding) for finding in run(report) if finding.code in _CODES.values())
    numbers, listed = _part_row_numbers(reading.numbers, listed)
    return UnknownForm(proposed.title, reading.identity, numbers, listed, order_by_weight((*found, *plain)))


def _as_engine_checks(draft: DraftMapping, sureness: Mapping[str, Confidence]) -> list[dict[str, Any]]:
    """The candidate checks, under the engine's codes; what is only inferred is a question."""
    checks: list[dict[str, Any]] = []
    for check in draft.checks["checks"]:
        if check["kind"] not in _CODES:
            continue
        is_inferred = sureness.get(f"checks[{check['code']}]") is Confidence.INFERRED
        severity = "question" if is_inferred else "warning"
        checks.append({**check, "code": _CODES[check["kind"]], "severity": severity})
    for kind in ("number_style", "numbering"):
        checks.append({"code": _CODES[kind], "kind": kind, "severity": "question", "parameters": {}})
    return checks


def _as_of_no_form(finding: Finding) -> Finding:
    """A finding as it stands without a form: never an error, and numbering is the paper's own."""
    if finding.kind.startswith("numbering.form."):
        kind = finding.kind.replace("numbering.form.", "without_form.numbering_")
        return replace(finding, kind=kind, severity=Severity.QUESTION)
    return replace(finding, severity=Severity.WARNING) if finding.severity is Severity.ERROR else finding


def _part_row_numbers(
    numbers: tuple[NumberAccount, ...], listed: tuple[ListedNumber, ...]
) -> tuple[tuple[NumberAccount, ...], tuple[ListedNumber, ...]]:
    """Take the numbers under a head such as STT for row numbers, in the account and off the list."""
    counted = {one.place for one in listed if fold(one.column) in STT_WORDS}
    accounts = tuple(
        replace(one, use=NumberUse.FURNITURE, furniture=FurnitureKind.ROW_NUMBER, indicator=None, context="")
        if one.place in counted and one.use is NumberUse.UNPLACED
        else one
        for one in numbers
    )
    still = {one.place for one in accounts if one.use is not NumberUse.FURNITURE}
    return accounts, tuple(one for one in listed if one.place in still)


def _texts(document: RawDocument) -> Iterator[PaperText]:
    for part in document.parts:
        for block in part.blocks:
            pieces = [cell for row in block.rows for cell in row] if isinstance(block, Table) else [block]
            for piece in pieces:
                if piece.text.strip():
                    place = Place(part.name, piece.start, piece.end, page=piece.page, sheet=part.sheet)
                    yield PaperText(piece.text, place)


def _impossible_dates(document: RawDocument) -> Iterator[Finding]:
    """Days that are in no calendar, and windows that end before they begin; incomplete ones are room left."""
    for part in document.parts:
        if part.kind not in (PartKind.BODY, PartKind.SHEET):
            continue
        for mention in find_dates(part.text):
            if mention.day is None and len(re.findall(r"\d+", mention.text)) == 3:
                place = Place(part.name, mention.start, mention.end, sheet=part.sheet)
                yield Finding(
                    _DATE,
                    "without_form.no_such_day",
                    Severity.WARNING,
                    place=place,
                    arguments={"written": mention.text},
                )
        for window in find_windows(part.text):
            days = [one.day for one in find_dates(window.text)]
            if window.window is None and len(days) == 2 and None not in days:
                place = Place(part.name, window.start, window.end, sheet=part.sheet)
                yield Finding(
                    _DATE,
                    "without_form.window_reversed",
                    Severity.WARNING,
                    place=place,
                    arguments={"written": window.text},
                )


def _column_totals(document: RawDocument) -> Iterator[Finding]:
    """Columns of a table with several figures a row whose total row is not the sum of the rows above it."""
    for part in document.parts:
        tables = [block for block in part.blocks if isinstance(block, Table)]
        habit = observe_habit(cell.text for table in tables for row in table.rows for cell in row)
        for table in tables:
            for at, row in enumerate(table.rows):
                if not any(fold(cell.text) in _TOTALS for cell in row[:2]):
                    continue
                above = [
                    one for one in table.rows[:at] if not any(fold(cell.text) in _TOTALS for cell in one[:2])
                ]
                figures = [cell for cell in row if _number(cell, habit) is not None]
                for cell in figures if len(figures) > 1 else ():
                    parts = [
                        value for one in above if (value := _value_under(one, cell.column, habit)) is not None
                    ]
                    total = _number(cell, habit)
                    if total is not None and len(parts) > 1 and sum(parts, Decimal(0)) != total:
                        yield _unlike(part.place_of(cell), _head_over(table, cell.column), total, parts)


def _unlike(place: Place, head: str, total: Decimal, parts: Sequence[Decimal]) -> Finding:
    added = sum(parts, Decimal(0))
    return Finding(
        _COLUMN,
        "without_form.column_total",
        Severity.QUESTION,
        place=place,
        stated=total,
        expected=added,
        arguments={"column": head, "stated": total, "expected": added, "n_rows": len(parts)},
    )


def _head_over(table: Table, column: int) -> str:
    heads = [
        cell.text
        for row in table.rows[:2]
        for cell in row
        if cell.column <= column < cell.column + cell.column_span and re.search(r"[^\W\d_]", cell.text)
    ]
    return " ".join((heads[-1] if heads else str(column + 1)).split())[:80]


def _value_under(row: Sequence[Cell], column: int, habit: NumberHabit) -> Decimal | None:
    return next((_number(cell, habit) for cell in row if cell.column == column), None)


def _number(cell: Cell, habit: NumberHabit) -> Decimal | None:
    """The figure of a cell that holds nothing else; None for row and column numbers, rates and words."""
    if cell.column == 0 or re.fullmatch(r"\s*\d[\d.,\s]*\s*", cell.text) is None:
        return None
    if cell.stored is not None:
        return cell.stored
    value = read_answer(cell.text, _COUNT, habit).answer.value
    return value if isinstance(value, Decimal) else None
