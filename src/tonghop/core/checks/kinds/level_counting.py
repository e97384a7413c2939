"""Level counting: levels of service are counted apart, or each level within the one before it.

Both ways are in use and most forms do not say which. Decides by the figures: apart fits where the levels
together make the total (or, with ``relation`` at_most, do not pass it), cumulatively where no level passes
the one before it. Where only the cumulative way fits, the office is asked once; what it answers stands as
a convention of its reports and the figures are held to it from then on, as are the figures of the next
report to those of the last. An office may answer on the paper: "đếm riêng", "lũy kế" beside a level.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from tonghop.core.checks.expressions import exact_number
from tonghop.core.checks.found import on_row, row_names
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, text_of, texts_of
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import CheckSpec
from tonghop.core.values.folding import fold

APART = "apart"
CUMULATIVE = "cumulative"

_WORDS = {
    APART: tuple(map(fold, ("đếm riêng", "đếm tách", "tách riêng"))),
    CUMULATIVE: tuple(map(fold, ("lũy kế", "đếm dồn", "cộng dồn"))),
}
_DENIED = fold("không")
"""With this word a remark may say how the office does not count."""


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Hold the levels to the convention declared; where none is, ask or tell that neither fits."""
    total, levels = exact_number(report, text_of(spec, "total")), _levels(spec, report)
    if total is None or levels is None:
        return
    fitting = _fitting(spec, total, levels)
    declared = declared_convention(spec, report, history)
    before = _last_counted(spec, history)
    if declared is not None:
        if declared not in fitting:
            yield _found(spec, report, total, levels, declared, spec.severity)
    elif not fitting:
        yield _found(spec, report, total, levels, "neither", spec.severity)
    elif before is not None and before not in fitting:
        yield _found(spec, report, total, levels, "changed", spec.severity)
    elif APART not in fitting and before is None:
        yield _found(spec, report, total, levels, "ask", Severity.QUESTION)


def declared_convention(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> str | None:
    """How the office says it counts: in this report or, failing that, the latest that says it."""
    for one in (report, *history):
        declared = one.conventions.get(spec.code) or _on_paper(spec, one)
        if declared is not None:
            return declared
    return None


def read_convention(words: str) -> str | None:
    """The way of counting some words name; None where they name none or both, or deny one."""
    said = fold(words)
    if _DENIED in said.split():
        return None
    named = [convention for convention, names in _WORDS.items() if any(name in said for name in names)]
    return named[0] if len(named) == 1 else None


def _on_paper(spec: CheckSpec, report: ReportUnderCheck) -> str | None:
    for code in (text_of(spec, "total"), *texts_of(spec, "levels")):
        observation = report.observations.figures.get(code)
        declared = read_convention(observation.remark) if observation else None
        if declared is not None:
            return declared
    return None


def _last_counted(spec: CheckSpec, history: Sequence[ReportUnderCheck]) -> str | None:
    """The one way that fits the last report; None where it does not tell."""
    if not history:
        return None
    total, levels = exact_number(history[0], text_of(spec, "total")), _levels(spec, history[0])
    if total is None or levels is None:
        return None
    fitting = _fitting(spec, total, levels)
    return next(iter(fitting)) if len(fitting) == 1 else None


def _levels(spec: CheckSpec, report: ReportUnderCheck) -> tuple[Decimal, ...] | None:
    figures = [exact_number(report, code) for code in texts_of(spec, "levels")]
    known = tuple(figure for figure in figures if figure is not None)
    return known if len(known) == len(figures) else None


def _fitting(spec: CheckSpec, total: Decimal, levels: Sequence[Decimal]) -> frozenset[str]:
    together = sum(levels, Decimal(0))
    is_exact = text_of(spec, "relation", "equal") == "equal"
    fitting = set()
    if together == total if is_exact else together <= total:
        fitting.add(APART)
    first = levels[0] == total if is_exact else levels[0] <= total
    if first and all(lower >= higher for lower, higher in pairwise(levels)):
        fitting.add(CUMULATIVE)
    return frozenset(fitting)


def _found(
    spec: CheckSpec,
    report: ReportUnderCheck,
    total: Decimal,
    levels: tuple[Decimal, ...],
    what: str,
    severity: Severity,
) -> Finding:
    together = sum(levels, Decimal(0))
    return on_row(
        spec,
        report,
        text_of(spec, "total"),
        kind=f"level_counting.{what}",
        severity=severity,
        stated=total,
        arguments={
            "stated": total,
            "levels": levels,
            "together": together,
            "rows": row_names(report, texts_of(spec, "levels")),
            "difference": abs(together - total),
        },
    )


KIND = CheckKind(
    name="level_counting",
    parameters={
        "total": Parameter(ParameterKind.INDICATOR),
        "levels": Parameter(ParameterKind.INDICATORS),
        "relation": Parameter(
            ParameterKind.CHOICE, is_required=False, choices=("equal", "at_most"), default="equal"
        ),
    },
    examine=examine,
    read_convention=read_convention,
)
