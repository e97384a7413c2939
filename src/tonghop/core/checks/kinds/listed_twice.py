"""Listed twice: what stands in one annex does not stand in another that leaves it out.

Decides by the key columns of the annex, folded: two spellings of one service are one service.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonghop.core.checks.annexes import annex_name, annex_of, names_of, place_of, rows_of
from tonghop.core.checks.found import on_form
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec, TableForm
from tonghop.core.observations import TableRow
from tonghop.core.values.folding import fold


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """List the rows of the annex whose key stands in the other one too."""
    annex, other = annex_of(spec, report), annex_of(spec, report, "other")
    elsewhere = {_key(annex, row) for row in rows_of(report, other)}
    twice = [row for row in rows_of(report, annex) if any(key := _key(annex, row)) and key in elsewhere]
    if twice:
        yield on_form(
            spec,
            report,
            kind="listed_twice",
            place=place_of(twice),
            arguments={
                "table": annex_name(annex),
                "other": annex_name(other),
                "rows": names_of(annex, twice),
            },
        )


def _key(annex: TableForm, row: TableRow) -> tuple[str, ...]:
    return tuple(fold(row.cells[code].raw) if code in row.cells else "" for code in annex.key)


KIND = CheckKind(
    name="listed_twice",
    parameters={
        "table": Parameter(ParameterKind.TABLE),
        "other": Parameter(ParameterKind.TABLE),
    },
    examine=examine,
)
