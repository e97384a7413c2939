"""Share of offices: a share in an annex is a count of offices in the same row over all offices of a level.

Decides by what any report must satisfy, whoever sends it: there is a whole number of offices, not fewer than
those counted, of which they are that share, rounded as it is written. The form leaves open which level a row
is of, so rows of different totals are only asked about where more totals are needed than there are levels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_FLOOR, Decimal

from tonghop.core.checks.annexes import annex_name, annex_of, column_name, names_of, place_of, rows_of
from tonghop.core.checks.expressions import decimals_of
from tonghop.core.checks.found import on_form
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, texts_of
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import CheckSpec, Column, TableForm
from tonghop.core.observations import TableRow

_LEVELS = 2
"""Offices of districts and of communes: a row is of one or the other."""

Totals = tuple[Decimal, Decimal]
"""The least and the greatest whole number of offices a share may be of."""


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """One finding for the rows no number of offices fits, one where the rows need too many totals."""
    annex = annex_of(spec, report)
    count, share = (_column(annex, code) for code in texts_of(spec, "columns"))
    wrong: list[TableRow] = []
    fitting: list[tuple[TableRow, Totals]] = []
    for row in rows_of(report, annex):
        totals = _totals_of(row, count, share)
        if totals is not None and totals[0] > totals[1]:
            wrong.append(row)
        elif totals is not None:
            fitting.append((row, totals))
    named = {"table": annex_name(annex), "share": column_name(share), "count": column_name(count)}
    if wrong:
        written = tuple(f"{row.cells[count.code].raw} ↔ {row.cells[share.code].raw}" for row in wrong)
        yield on_form(
            spec,
            report,
            kind="share_of_offices",
            place=place_of(wrong),
            arguments={**named, "rows": names_of(annex, wrong), "written": written},
        )
    apart = _apart(fitting)
    if len(apart) > _LEVELS:
        yield on_form(
            spec,
            report,
            kind="share_of_offices.totals",
            severity=max(spec.severity, Severity.QUESTION, key=lambda severity: severity.weight),
            place=place_of(apart),
            arguments={**named, "rows": names_of(annex, apart)},
        )


def _column(annex: TableForm, code: str) -> Column:
    return next(column for column in annex.columns if column.code == code)


def _totals_of(row: TableRow, count: Column, share: Column) -> Totals | None:
    """The totals a row may be of, the least above the greatest where there is none.

    None where the row says too little to tell.
    """
    counted, stated = _number(row, count), _number(row, share)
    if counted is None or stated is None or counted <= 0 or counted != counted.to_integral_value():
        return None
    half = Decimal(5).scaleb(-decimals_of(stated) - 1)
    if stated <= half:
        return None
    # Rounded half up: stated − half ≤ 100 × counted ÷ total < stated + half.
    least = max((100 * counted / (stated + half)).to_integral_value(ROUND_FLOOR) + 1, counted)
    return least, (100 * counted / (stated - half)).to_integral_value(ROUND_FLOOR)


def _number(row: TableRow, column: Column) -> Decimal | None:
    cell = row.cells.get(column.code)
    if cell is None or cell.answer.bound is not None:
        return None
    return cell.value if isinstance(cell.value, Decimal) else None


def _apart(fitting: Sequence[tuple[TableRow, Totals]]) -> list[TableRow]:
    """The fewest totals that serve all rows, by a row that needs each: intervals pierced from the left."""
    needing: list[TableRow] = []
    pierced: Decimal | None = None
    for row, (least, greatest) in sorted(fitting, key=lambda pair: pair[1][1]):
        if pierced is None or least > pierced:
            needing.append(row)
            pierced = greatest
    return needing


KIND = CheckKind(
    name="share_of_offices",
    parameters={
        "table": Parameter(ParameterKind.TABLE),
        "columns": Parameter(ParameterKind.COLUMNS),
    },
    examine=examine,
)
