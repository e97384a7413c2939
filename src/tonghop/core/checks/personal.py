"""Personal answers stay in the office's own report: no finding quotes one.

Decides which findings speak of a personal row, and what of them may be said: which row it is, and what kind
of thing was found. Never drops a finding.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tonghop.core.findings import Finding, Place
from tonghop.core.forms.model import FormVersion
from tonghop.core.observations import ObservationSet, TableRow

_SAID = frozenset({"form", "stt", "label", "measure", "section", "table", "rows", "n_rows"})
_CONCEALED = "…"


def conceal_personal(
    findings: Iterable[Finding], form: FormVersion, observations: ObservationSet
) -> tuple[Finding, ...]:
    """The same findings, those on personal rows without the words and figures of the answer."""
    personal = {row.code for row in form.indicators if row.personal} | {
        f"{annex.code}.{column.code}" for annex in form.tables for column in annex.columns if column.personal
    }
    places = [
        answer.place for code in personal if (answer := observations.figures.get(code)) and answer.place
    ]
    return tuple(
        _conceal(finding)
        if finding.indicator in personal or any(_lies_in(finding.place, place) for place in places)
        else finding
        for finding in findings
    )


def without_personal(form: FormVersion, observations: ObservationSet) -> ObservationSet:
    """The figures of a report that may be added up and shown beside those of other offices."""
    personal = {row.code for row in form.indicators if row.personal}
    columns = {
        annex.code: {column.code for column in annex.columns if column.personal} for annex in form.tables
    }
    return ObservationSet(
        {code: figure for code, figure in observations.figures.items() if code not in personal},
        {
            code: tuple(_without(row, columns.get(code, set())) for row in rows)
            for code, rows in observations.tables.items()
        },
        tuple(passage for passage in observations.passages if personal.isdisjoint(passage.indicators)),
        {code: rows for code, rows in observations.added.items() if code not in personal},
    )


def _without(row: TableRow, columns: set[str]) -> TableRow:
    return replace(row, cells={code: cell for code, cell in row.cells.items() if code not in columns})


def _conceal(finding: Finding) -> Finding:
    arguments = {name: given if name in _SAID else _CONCEALED for name, given in finding.arguments.items()}
    return replace(finding, stated=None, expected=None, arguments=arguments, explanations=())


def _lies_in(inner: Place | None, outer: Place) -> bool:
    if inner is None or inner.part != outer.part or inner.start is None or inner.end is None:
        return False
    return (outer.start or 0) <= inner.start < (outer.end or 0)
