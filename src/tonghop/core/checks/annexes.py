"""Annex rows as checks need them: which annex, its rows, and how a row or a column is named.

Decides names only. A row is named by the number printed before it, else by its first words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tonghop.core.checks.model import ReportUnderCheck
from tonghop.core.checks.parameters import text_of
from tonghop.core.findings import Place
from tonghop.core.forms.model import CheckSpec, Column, TableForm
from tonghop.core.observations import TableRow
from tonghop.core.values.model import Missing, Text

_LONGEST_NAME = 60


def annex_of(spec: CheckSpec, report: ReportUnderCheck, parameter: str = "table") -> TableForm:
    """The annex a parameter names.

    Raises:
        KeyError: the form has no such annex; linting the pack refuses it.
    """
    code = text_of(spec, parameter)
    for annex in report.form.tables:
        if annex.code == code:
            return annex
    raise KeyError(f"{report.form.pack} has no annex {code!r}")


def rows_of(report: ReportUnderCheck, annex: TableForm) -> tuple[TableRow, ...]:
    """The rows the office filed in an annex; none where it filed none."""
    return report.observations.tables.get(annex.code, ())


def columns_of(annex: TableForm, codes: Iterable[str]) -> tuple[Column, ...]:
    """Columns by their codes, in printed order."""
    wanted = set(codes)
    return tuple(column for column in annex.columns if column.code in wanted)


def annex_name(annex: TableForm) -> str:
    """An annex as people name it: its symbol, else its title."""
    return annex.symbol or annex.title


def column_name(column: Column) -> str:
    """A column named inside a sentence: its printed number, else its label in quotes."""
    return f"cột {column.number}" if column.number else f'"{" ".join(column.label.split())}"'


def row_name(annex: TableForm, row: TableRow) -> str:
    """A row named inside a sentence: its printed number, else what its first filled words say."""
    if row.printed_stt:
        return row.printed_stt.rstrip("./)")
    words = (row.cells[column.code].value for column in annex.columns if column.code in row.cells)
    first = next((value.text for value in words if isinstance(value, Text)), "…")
    return f'"{first[:_LONGEST_NAME]}"'


def names_of(annex: TableForm, rows: Sequence[TableRow]) -> tuple[str, ...]:
    """Several rows named inside a sentence."""
    return tuple(row_name(annex, row) for row in rows)


def place_of(rows: Sequence[TableRow]) -> Place | None:
    """Where the first of some rows stands."""
    return rows[0].place if rows else None


def is_filled(row: TableRow, column: Column) -> bool:
    """Whether anything stands in a cell."""
    cell = row.cells.get(column.code)
    return cell is not None and not isinstance(cell.value, Missing)


def is_ticked(row: TableRow, column: Column) -> bool:
    """Whether a cell is ticked."""
    cell = row.cells.get(column.code)
    return cell is not None and cell.value is True
