"""Appendices beside the totals: the lists of all offices joined by key, and accepted explanations of figures.

Decides their columns and which rows stand in them. Never joins rows (``rollup.annexes`` does), and prints no
explanation unless the office approves the appendix.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tonghop.core.forms.model import Column as ListColumn
from tonghop.core.forms.model import FormVersion, TableForm
from tonghop.core.publication.filled_form import write_short_date
from tonghop.core.publication.model import (
    Alignment,
    Appendix,
    Block,
    Column,
    Table,
    TableCell,
)
from tonghop.core.rollup.consolidation import Consolidation
from tonghop.core.rollup.model import JoinedRow
from tonghop.core.sentences.render import Language, render
from tonghop.core.values.model import Answer, Missing, MissingReason, Value, ValueType
from tonghop.core.values.write import format_answer

_WORDY = (ValueType.TEXT, ValueType.LIST)
_TURNED_FROM = 6
"""Columns; a list of more stands on pages turned on their side."""
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def list_appendices(
    consolidation: Consolidation,
    *,
    first_number: int,
    attached: Sequence[str] = (),
    explains_figures: bool = False,
    language: Language = "vi",
) -> Iterator[Block]:
    """The further appendices of a report, numbered on from ``first_number``.

    Missing: a list nobody filed has no appendix; without an accepted explanation there is none of those.

    Args:
        consolidation: whose lists and explanations.
        first_number: of the first of them.
        attached: the lines that tie each to its report.
        explains_figures: whether the office approves the appendix of explanations.
        language: of the words around the rows.
    """
    tables = [(title, table, turned) for title, table, turned in _lists(consolidation, language)]
    if explains_figures and (explained := _explanations(consolidation, language)) is not None:
        tables.append((render("appendix.explanations", {}, language), explained, False))
    for number, (title, table, turned) in enumerate(tables, start=first_number):
        label = render("appendix.label", {"number": roman(number)}, language)
        yield Appendix((title,), tuple(attached), label, turned)
        yield table


def roman(number: int) -> str:
    """A number of an appendix: I, II, III; beyond those an office needs, the number itself.

    >>> roman(4), roman(100)
    ('IV', '100')
    """
    return _ROMAN[number - 1] if 1 <= number <= len(_ROMAN) else str(number)


def write_list_cell(form: FormVersion, column: ListColumn, value: Value, language: Language) -> str:
    """A cell of a joined list: its answer, nothing for a blank, or that it cannot be computed."""
    if value == Missing(MissingReason.NOT_AVAILABLE_YET) and column.formula is not None:
        return render("workbook.annex.not_computable", {}, language)
    return "" if isinstance(value, Missing) else format_answer(Answer(value), form.expectation(column))


def _lists(consolidation: Consolidation, language: Language) -> Iterator[tuple[str, Table, bool]]:
    names = {report.unit: report.name for report in consolidation.reports}
    for annex in consolidation.form.tables:
        joined = consolidation.rollup.annexes.get(annex.code)
        if joined is not None and joined.rows:
            table = _list_table(consolidation.form, annex, joined.rows, names, language)
            title = f"{annex.symbol}: {annex.title}" if annex.symbol else annex.title
            yield title, table, len(table.columns) > _TURNED_FROM


def _list_table(
    form: FormVersion,
    annex: TableForm,
    rows: Sequence[JoinedRow],
    names: Mapping[str, str],
    language: Language,
) -> Table:
    shown = [column for column in annex.columns if not column.personal]
    labels = [" ".join(column.label.split()) for column in shown]
    heads = ("STT", *labels, render("appendix.head.offices", {}, language))
    widths = (
        Column(6, Alignment.CENTRE),
        *(Column(24) if column.value_type in _WORDY else Column(12, Alignment.FIGURE) for column in shown),
        Column(22),
    )
    lines: list[tuple[TableCell, ...]] = []
    opened = ""
    for number, row in enumerate(rows, start=1):
        group = annex.groups.get(row.group)
        if group is not None and row.group != opened:
            opened = row.group
            lines.append(
                (TableCell(f"{group.code} {group.title}".strip(), column_span=len(widths), bold=True),)
            )
        cells = (write_list_cell(form, column, row.cells[column.code], language) for column in shown)
        filed_by = "; ".join(names.get(unit, unit) for unit in row.units)
        lines.append(tuple(map(TableCell, (str(number), *cells, filed_by))))
    return Table(widths, (tuple(TableCell(head, bold=True) for head in heads),), tuple(lines))


def _explanations(consolidation: Consolidation, language: Language) -> Table | None:
    """What was accepted as it stands: whose figure, which, why, and who confirmed it."""
    keys = ("stt", "office", "subject", "reason", "confirmed")
    waivers = [(report.name, waiver) for report in consolidation.added for waiver in report.waivers]
    if not waivers:
        return None
    labels = {row.code: f"{row.stt} {row.label}".strip() for row in consolidation.form.indicators}
    rows = []
    for number, (office, waiver) in enumerate(waivers, start=1):
        day = write_short_date(waiver.decided_on) if waiver.decided_on else ""
        confirmed = ", ".join(part for part in (waiver.confirmed_by, day) if part)
        subject = labels.get(waiver.subject, waiver.subject)
        rows.append(tuple(map(TableCell, (str(number), office, subject, waiver.reason, confirmed))))
    columns = (Column(7, Alignment.CENTRE), Column(22), Column(30), Column(26), Column(15))
    heads = tuple(TableCell(render(f"appendix.head.{key}", {}, language), bold=True) for key in keys)
    return Table(columns, (heads,), tuple(rows))
