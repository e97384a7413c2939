"""Single choice: of columns that stand for one choice, a row of an annex ticks one.

Decides nothing about which tick is right. A form that does not say "only one" leaves two ticks, or none,
a question: packs then list the check with that severity.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonghop.core.checks.annexes import (
    annex_name,
    annex_of,
    columns_of,
    is_ticked,
    names_of,
    place_of,
    rows_of,
)
from tonghop.core.checks.found import on_form
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, texts_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """List the rows with several ticks, then those with none; one finding for each."""
    annex = annex_of(spec, report)
    columns = columns_of(annex, texts_of(spec, "columns"))
    rows = rows_of(report, annex)
    n_ticks = [sum(is_ticked(row, column) for column in columns) for row in rows]
    for kind, found in (
        ("single_choice", [row for row, n in zip(rows, n_ticks, strict=True) if n > 1]),
        ("single_choice.none", [row for row, n in zip(rows, n_ticks, strict=True) if n == 0]),
    ):
        if found:
            yield on_form(
                spec,
                report,
                kind=kind,
                place=place_of(found),
                arguments={
                    "table": annex_name(annex),
                    "choice": columns[0].group or columns[0].label,
                    "choices": tuple(column.label for column in columns),
                    "rows": names_of(annex, found),
                    "n_rows": len(found),
                },
            )


KIND = CheckKind(
    name="single_choice",
    parameters={
        "table": Parameter(ParameterKind.TABLE),
        "columns": Parameter(ParameterKind.COLUMNS),
    },
    examine=examine,
)
