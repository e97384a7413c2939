"""Tick style: one annex is ticked with one mark.

Decides on the marks as typed. Whatever its mark, a tick counts; two kinds of mark in one list mostly tell
that it was put together from several, and are told for that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tonghop.core.checks.annexes import annex_name, annex_of, is_ticked, rows_of
from tonghop.core.checks.found import on_form
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec
from tonghop.core.values.model import ValueType


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Count the marks of all tick columns together."""
    annex = annex_of(spec, report)
    rows = rows_of(report, annex)
    columns = [column for column in annex.columns if column.value_type is ValueType.YES_NO]
    ticked = [row.cells[column.code] for row in rows for column in columns if is_ticked(row, column)]
    marks = Counter(cell.raw.strip() for cell in ticked)
    if len(marks) > 1:
        counted = tuple(f"“{mark}” × {n_times}" for mark, n_times in marks.most_common())
        yield on_form(
            spec,
            report,
            kind="tick_style",
            place=ticked[0].place,
            arguments={"table": annex_name(annex), "marks": counted},
        )


KIND = CheckKind(name="tick_style", parameters={"table": Parameter(ParameterKind.TABLE)}, examine=examine)
