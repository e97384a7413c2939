"""Blank cells: in a column answered by a code, a blank is not the code 0.

Decides where a column is filled in some rows and left blank in others: whoever counts it cannot tell
"không" from "chưa trả lời". A column nobody filled is told by intake, not here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tonghop.core.checks.annexes import (
    annex_name,
    annex_of,
    columns_of,
    is_filled,
    names_of,
    place_of,
    rows_of,
)
from tonghop.core.checks.found import on_form
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, texts_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec
from tonghop.core.values.model import MissingReason


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """One finding a column: how many rows are filled, with what, and which are blank."""
    annex = annex_of(spec, report)
    rows = rows_of(report, annex)
    for column in columns_of(annex, texts_of(spec, "columns")):
        if column.blank_means is not MissingReason.NOT_ENTERED:
            continue
        filled = [row for row in rows if is_filled(row, column)]
        blank = [row for row in rows if not is_filled(row, column)]
        if not filled or not blank:
            continue
        answers = Counter(row.cells[column.code].raw.strip() for row in filled)
        yield on_form(
            spec,
            report,
            kind="blank_cells",
            place=place_of(blank),
            arguments={
                "table": annex_name(annex),
                "column": " ".join(column.label.split()),
                "n_filled": len(filled),
                "n_rows": len(rows),
                "answers": tuple(f"{n_times} × “{answer}”" for answer, n_times in sorted(answers.items())),
                "n_blank": len(blank),
                "rows": names_of(annex, blank),
            },
        )


KIND = CheckKind(
    name="blank_cells",
    parameters={
        "table": Parameter(ParameterKind.TABLE),
        "columns": Parameter(ParameterKind.COLUMNS),
    },
    examine=examine,
)
