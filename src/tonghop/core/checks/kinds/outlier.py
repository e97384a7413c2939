"""Outlier: a figure far from what the office itself, or offices like it, have reported.

Decides three ways, each only where there is enough to judge by. A level against the office's own earlier
levels by a robust z; a rate by the size of its last change among its own changes, and the change of a
count among the changes of the other offices of the run, both by Hidiroglou and Berthelot. What is told
first is what moves the total above most. An outlier may be right: it is a question, never an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tonghop.core.checks.expressions import exact_number, rounded
from tonghop.core.checks.found import on_row
from tonghop.core.checks.model import CheckKind, OfficeReport, ReportUnderCheck
from tonghop.core.checks.outliers import Change, find_unusual_changes, judge_level, median
from tonghop.core.checks.parameters import Parameter, ParameterKind, texts_of
from tonghop.core.findings import Argument, Finding
from tonghop.core.forms.model import CheckSpec, FormVersion, Indicator
from tonghop.core.values.model import ValueType

LEAST_PERIODS = 6
"""Fewer earlier periods tell nothing of what is usual."""
LEAST_OFFICES = 8
"""Fewer offices with a last period tell nothing of what change is usual."""

_LEVELS = frozenset({ValueType.COUNT, ValueType.QUANTITY})


@dataclass(frozen=True, slots=True)
class _Told:
    """A finding, the office it is about, and by how much it would move the total above."""

    unit: str
    moves: Decimal
    finding: Finding


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Judge every figure by the office's own earlier ones, the one that moves the total most first."""
    told = []
    for row in _rows(spec, report.form):
        figure = exact_number(report, row.code)
        earlier = [
            before
            for one in history
            if row.code in one.answers and (before := exact_number(one, row.code)) is not None
        ]
        if figure is not None and len(earlier) >= LEAST_PERIODS:
            one = _judge_own(spec, report, row, figure, earlier)
            told += [one] if one else []
    yield from (one.finding for one in sorted(told, key=lambda one: -one.moves))


def examine_across(spec: CheckSpec, reports: Sequence[OfficeReport]) -> Iterator[tuple[str, Finding]]:
    """Judge each office's change by the changes of all, the one that moves the total most first."""
    told: list[_Told] = []
    form = reports[0].report.form if reports else None
    for row in _rows(spec, form) if form else ():
        if row.value_type in _LEVELS:
            told += _judge_changes(spec, reports, row)
    yield from ((one.unit, one.finding) for one in sorted(told, key=lambda one: -one.moves))


def _judge_own(
    spec: CheckSpec, report: ReportUnderCheck, row: Indicator, figure: Decimal, earlier: Sequence[Decimal]
) -> _Told | None:
    usual = median(earlier)
    if row.value_type is ValueType.RATE:
        series = (*reversed(earlier), figure)
        changes = [Change(before, now) for before, now in zip(series, series[1:], strict=False)]
        if len(changes) - 1 not in find_unusual_changes(changes):
            return None
        kind, usual = "outlier.rate", earlier[0]
    elif judge_level(figure, earlier):
        kind = "outlier.level"
    else:
        return None
    moves = abs(figure - usual)
    decimals = 0 if row.value_type is ValueType.COUNT else 2
    arguments = {"stated": figure, "usual": rounded(usual, decimals), "moves": rounded(moves, decimals)}
    if kind == "outlier.level":
        arguments |= {"lowest": min(earlier), "highest": max(earlier)}
    n_periods = len(earlier)
    finding = on_row(
        spec,
        report,
        row.code,
        kind=kind,
        stated=figure,
        arguments={**_without_spare_zeros(arguments), "n_periods": n_periods},
    )
    return _Told("", moves, finding)


def _judge_changes(spec: CheckSpec, reports: Sequence[OfficeReport], row: Indicator) -> Iterator[_Told]:
    changed: list[tuple[OfficeReport, Change]] = []
    for office in reports:
        now = exact_number(office.report, row.code)
        last = office.history[0] if office.history else None
        before = exact_number(last, row.code) if last and row.code in last.answers else None
        if now and before:
            changed.append((office, Change(before, now)))
    if len(changed) < LEAST_OFFICES:
        return
    usual_ratio = median([change.ratio for _, change in changed])
    for at in find_unusual_changes([change for _, change in changed]):
        office, change = changed[at]
        usual = change.before * usual_ratio
        moves = abs(change.now - usual)
        finding = on_row(
            spec,
            office.report,
            row.code,
            kind="outlier.change",
            stated=change.now,
            arguments=_without_spare_zeros(
                {
                    "stated": change.now,
                    "before": change.before,
                    "ratio": rounded(change.ratio, 2),
                    "usual_ratio": rounded(usual_ratio, 2),
                    "moves": rounded(moves, 0),
                }
            )
            | {"n_offices": len(changed)},
        )
        yield _Told(office.unit, moves, finding)


def _without_spare_zeros(figures: dict[str, Decimal]) -> dict[str, Argument]:
    return {
        name: figure.quantize(Decimal(1)) if figure == figure.to_integral_value() else figure
        for name, figure in figures.items()
    }


def _rows(spec: CheckSpec, form: FormVersion) -> tuple[Indicator, ...]:
    chosen = None if spec.parameters.get("indicators", "all") == "all" else texts_of(spec, "indicators")
    kinds = _LEVELS | {ValueType.RATE}
    return tuple(
        row for row in form.indicators if row.value_type in kinds and (chosen is None or row.code in chosen)
    )


KIND = CheckKind(
    name="outlier",
    parameters={"indicators": Parameter(ParameterKind.INDICATORS_OR_ALL, is_required=False, default="all")},
    examine=examine,
    needs_history=True,
    examine_across=examine_across,
)
