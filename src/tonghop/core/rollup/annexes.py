"""Annex rows of several offices as one list: a service that many districts offer is one row.

Decides which rows are the same (by the key columns of the annex, folded), what each column of the joined
row says, and where offices write the same thing differently: that is listed, for a person to decide.
Never picks a wording silently and never counts an office twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tonghop.core.forms.model import Column, FormVersion, RollUpRule, TableForm
from tonghop.core.formulas.evaluate import evaluate
from tonghop.core.formulas.parse import parse
from tonghop.core.formulas.scope import Scope
from tonghop.core.observations import Observation, TableRow
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup.model import Contribution, DifferingWords, JoinedAnnex, JoinedRow
from tonghop.core.rollup.rates import round_rate
from tonghop.core.values.folding import fold
from tonghop.core.values.model import (
    NOT_ENTERED,
    Answer,
    Confidence,
    Missing,
    MissingReason,
    Text,
    Value,
    ValueType,
)

_WORDS = (ValueType.TEXT, ValueType.LIST)


@dataclass(frozen=True, slots=True)
class _Filed:
    """A row of one office."""

    unit: str
    row: TableRow

    def cell(self, column: Column) -> Observation | None:
        cell = self.row.cells.get(column.code)
        is_filled = cell is not None and not isinstance(cell.value, Missing)
        return cell if is_filled else None


def join_annexes(
    contributions: Sequence[Contribution], form: FormVersion, due: Sequence[ReportingUnit]
) -> Mapping[str, JoinedAnnex]:
    """Join the rows of every annex of a form.

    Shape: n offices × their rows → one row a key; rows in the order of their parts, then of their first
    office and place. The order of contributions leaves no trace.
    Missing: a blank that the form says means none occurred adds nothing; a figure with several readings
    is left out and its office named; a share of offices is NOT_AVAILABLE_YET where the list of offices
    does not say how many there are.
    """
    order = {office.code: place for place, office in enumerate(due)}
    sent = sorted(contributions, key=lambda given: (order.get(given.unit, len(order)), given.unit))
    counts = count_offices(due)
    return {annex.code: _join(annex, form, sent, counts) for annex in form.tables}


def count_offices(due: Sequence[ReportingUnit]) -> Mapping[str, int]:
    """How many offices of each kind the list names; empty where the list leaves the kind of one unsaid."""
    if any(office.kind is None for office in due):
        return {}
    return Counter(office.kind.value for office in due if office.kind is not None)


def _join(
    annex: TableForm, form: FormVersion, sent: Sequence[Contribution], counts: Mapping[str, int]
) -> JoinedAnnex:
    together: dict[tuple[str, ...], list[_Filed]] = {}
    for contribution in sent:
        for number, row in enumerate(contribution.observations.tables.get(annex.code, ())):
            words = tuple(fold(row.cells[code].raw) if code in row.cells else "" for code in annex.key)
            apart = () if any(words) else (contribution.unit, str(number))
            together.setdefault((row.group, *words, *apart), []).append(_Filed(contribution.unit, row))
    groups = list(annex.groups)
    keys = sorted(together, key=lambda key: groups.index(key[0]) if key[0] in groups else len(groups))
    return JoinedAnnex(annex.code, tuple(_join_rows(annex, form, together[key], counts) for key in keys))


def _join_rows(
    annex: TableForm, form: FormVersion, filed: Sequence[_Filed], counts: Mapping[str, int]
) -> JoinedRow:
    columns = [column for column in annex.columns if not column.personal]
    cells: dict[str, Value] = {}
    differing: list[DifferingWords] = []
    undecided: list[str] = []
    for column in columns:
        if column.roll_up is RollUpRule.REBUILT_RATE:
            continue
        known = [(entry.unit, cell) for entry in filed if (cell := entry.cell(column)) is not None]
        undecided += [unit for unit, cell in known if cell.confidence is Confidence.ASK]
        known = [(unit, cell) for unit, cell in known if cell.confidence is not Confidence.ASK]
        cells[column.code] = _joined_value(column, annex, filed, known)
        if _has_to_agree(column, annex):
            differing += _differing(column, known)
    for column in columns:
        if column.roll_up is RollUpRule.REBUILT_RATE:
            cells[column.code] = _rebuilt(column, cells, counts)
    return JoinedRow(
        group=filed[0].row.group,
        units=tuple(dict.fromkeys(entry.unit for entry in filed)),
        cells=cells,
        differing=tuple(differing),
        undecided=tuple(dict.fromkeys(undecided)),
    )


def _joined_value(
    column: Column,
    annex: TableForm,
    filed: Sequence[_Filed],
    known: Sequence[tuple[str, Observation]],
) -> Value:
    if column.roll_up is RollUpRule.COUNT_OFFICES:
        return _offices(column, annex, filed)
    if column.roll_up is RollUpRule.SUM:
        figures = [cell.value for _, cell in known if isinstance(cell.value, Decimal)]
        return sum(figures, Decimal(0)) if figures else Missing(column.blank_means)
    if not known:
        return NOT_ENTERED.value
    if column.value_type in _WORDS and column.roll_up is RollUpRule.LIST and column.code not in annex.key:
        said = {fold(cell.raw): " ".join(cell.raw.split()) for _, cell in known}
        return Text("; ".join(said.values()))
    values = Counter(_words(cell) for _, cell in known)
    most, _ = values.most_common(1)[0]
    return next(cell.value for _, cell in known if _words(cell) == most)


def _offices(column: Column, annex: TableForm, filed: Sequence[_Filed]) -> Value:
    """How many offices listed the row; not asked in a part of the annex meant for other offices."""
    group = annex.groups.get(filed[0].row.group)
    if column.answered_by and group and group.answered_by:
        if not set(column.answered_by) & set(group.answered_by):
            return Missing(MissingReason.NOT_APPLICABLE)
    return Decimal(len({entry.unit for entry in filed}))


def _rebuilt(column: Column, cells: Mapping[str, Value], counts: Mapping[str, int]) -> Value:
    if column.formula is None:
        return Missing(MissingReason.NOT_AVAILABLE_YET)
    scope = Scope({code: Answer(value) for code, value in cells.items()}, unit_counts=counts)
    rate = evaluate(parse(column.formula), scope)
    return round_rate(rate, column) if isinstance(rate, Decimal) else rate


def _has_to_agree(column: Column, annex: TableForm) -> bool:
    """Whether offices should all write the same: a name, an address, a tick; not a figure of their own."""
    return column.code in annex.key or column.roll_up is RollUpRule.NONE


def _differing(column: Column, known: Sequence[tuple[str, Observation]]) -> list[DifferingWords]:
    written: dict[str, list[str]] = {}
    for unit, cell in known:
        written.setdefault(_words(cell), []).append(unit)
    if len(written) < 2:
        return []
    by_words = {words: tuple(dict.fromkeys(units)) for words, units in written.items()}
    return [DifferingWords(column.code, by_words)]


def _words(cell: Observation) -> str:
    """A cell as written; a tick is a tick whatever its mark."""
    return "x" if cell.value is True else " ".join(cell.raw.split())
