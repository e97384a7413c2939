"""Annex count: a headline figure is the number of rows in the list that goes with it.

Decides two things: the list has another number of rows, or no list was sent at all. The latter is a question,
for a list may come in a file of its own, and only a note where the row ``list`` says that it is attached.
Silent where there is no headline figure, or where it is zero and so is the list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.expressions import exact_number
from tonghop.core.checks.found import on_row
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, text_of
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import CheckSpec
from tonghop.core.observations import TableRow
from tonghop.core.values.model import Missing, MissingReason


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Count the rows that hold anything and compare with the headline."""
    code, table_code = text_of(spec, "indicator"), text_of(spec, "table")
    headline = exact_number(report, code)
    n_rows = sum(_holds_anything(row) for row in report.observations.tables.get(table_code, ()))
    if headline is None or headline == n_rows:
        return
    table = next(table for table in report.form.tables if table.code == table_code)
    severity = spec.severity if n_rows else max(spec.severity, _of_no_list(spec, report), key=_weight)
    yield on_row(
        spec,
        report,
        code,
        kind="annex_count" if n_rows else "annex_count.no_list",
        severity=severity,
        stated=headline,
        expected=Decimal(n_rows) if n_rows else None,
        arguments={"stated": headline, "table": table.symbol or table.title, "n_rows": n_rows},
    )


def _of_no_list(spec: CheckSpec, report: ReportUnderCheck) -> Severity:
    answer = report.answers[text_of(spec, "list")] if "list" in spec.parameters else None
    is_attached = answer is not None and answer.value == Missing(MissingReason.ATTACHED_ELSEWHERE)
    return Severity.NOTE if is_attached else Severity.QUESTION


def _weight(severity: Severity) -> int:
    return severity.weight


def _holds_anything(row: TableRow) -> bool:
    return any(not isinstance(cell.value, Missing) for cell in row.cells.values())


KIND = CheckKind(
    name="annex_count",
    parameters={
        "indicator": Parameter(ParameterKind.INDICATOR),
        "table": Parameter(ParameterKind.TABLE),
        "list": Parameter(ParameterKind.INDICATOR, is_required=False),
    },
    examine=examine,
)
