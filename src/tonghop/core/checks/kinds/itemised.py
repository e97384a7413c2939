"""Itemised: an annex lists single things, never the field they belong to.

Decides by the words a row's name begins with ("Lĩnh vực …"), which the pack gives. Asks, and counts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonghop.core.checks.annexes import annex_name, annex_of, columns_of, names_of, place_of, rows_of
from tonghop.core.checks.found import on_form
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, texts_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec
from tonghop.core.values.folding import fold


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """List the rows whose name begins with one of the words."""
    annex = annex_of(spec, report)
    words = tuple(f"{fold(word)} " for word in texts_of(spec, "words"))
    columns = columns_of(annex, texts_of(spec, "columns"))
    named = [
        row
        for row in rows_of(report, annex)
        if any(
            f"{fold(cell.raw)} ".startswith(words)
            for column in columns
            if (cell := row.cells.get(column.code)) is not None
        )
    ]
    if named:
        yield on_form(
            spec,
            report,
            kind="itemised",
            place=place_of(named),
            arguments={"table": annex_name(annex), "rows": names_of(annex, named)},
        )


KIND = CheckKind(
    name="itemised",
    parameters={
        "table": Parameter(ParameterKind.TABLE),
        "columns": Parameter(ParameterKind.COLUMNS),
        "words": Parameter(ParameterKind.WORDS),
    },
    examine=examine,
)
