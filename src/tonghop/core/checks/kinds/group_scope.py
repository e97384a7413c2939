"""Group scope: a column of an annex is filled only in the part of the annex it is asked in.

Decides by the kinds of office the form names for the column and for the part ("Cột (5) và cột (6) chỉ dành
cho … UBND cấp huyện"). Silent about rows that stand in no part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonghop.core.checks.annexes import (
    annex_name,
    annex_of,
    column_name,
    is_filled,
    names_of,
    place_of,
    rows_of,
)
from tonghop.core.checks.found import on_form
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """One finding a part: the columns filled there that are not asked there."""
    annex = annex_of(spec, report)
    for group in annex.groups.values():
        foreign = [
            column
            for column in annex.columns
            if column.answered_by
            and group.answered_by
            and not set(column.answered_by) & set(group.answered_by)
        ]
        rows = [
            row
            for row in rows_of(report, annex)
            if row.group == group.code and any(is_filled(row, column) for column in foreign)
        ]
        if rows:
            filled = [column for column in foreign if any(is_filled(row, column) for row in rows)]
            yield on_form(
                spec,
                report,
                kind="group_scope",
                place=place_of(rows),
                arguments={
                    "table": annex_name(annex),
                    "group": group.code,
                    "columns": tuple(map(column_name, filled)),
                    "rows": names_of(annex, rows),
                },
            )


KIND = CheckKind(name="group_scope", parameters={"table": Parameter(ParameterKind.TABLE)}, examine=examine)
