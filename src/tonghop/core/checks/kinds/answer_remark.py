"""Answer with a remark: a cell holds a further number beside its answer.

Decides that the office is asked what the further number means: one no row takes is not used, one a
supplementary row takes ("kỳ trước chuyển qua là") is kept apart from the answer it stands with. Dates,
document numbers and levels ("mức độ 3") inside the remark are no figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.explanations.remarks import remark_numbers
from tonghop.core.checks.found import on_row, printed_label
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.findings import Argument, Finding
from tonghop.core.forms.model import CheckSpec, Indicator
from tonghop.core.observations import Observation


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Find figures written beside answers."""
    for observation in report.observations:
        numbers = remark_numbers(observation.remark)
        if numbers:
            yield _unused(spec, report, observation, numbers)
    for row in report.form.indicators:
        if row.supplementary and row.follows is not None:
            yield from _kept_apart(spec, report, row.follows, row)


def _unused(
    spec: CheckSpec, report: ReportUnderCheck, observation: Observation, numbers: tuple[Decimal, ...]
) -> Finding:
    value = observation.value
    stated = value if isinstance(value, Decimal) else None
    raw = " ".join(observation.raw.split())
    arguments: dict[str, Argument] = {"raw": raw, "remark": observation.remark, "numbers": numbers}
    return on_row(
        spec,
        report,
        observation.indicator,
        kind="answer_remark.worded" if stated is None else "answer_remark",
        stated=stated,
        arguments=arguments if stated is None else {**arguments, "stated": stated},
    )


def _kept_apart(spec: CheckSpec, report: ReportUnderCheck, code: str, beside: Indicator) -> Iterator[Finding]:
    """A supplementary figure read out of the cell of another row; one entered by itself has no place."""
    answer, further = (report.observations.figures.get(name) for name in (code, beside.code))
    stated = report.observations.number(code)
    if answer is None or further is None or stated is None or further.place is None:
        return
    if report.observations.number(beside.code) is not None:
        yield on_row(
            spec,
            report,
            code,
            kind="answer_remark.kept_apart",
            stated=stated,
            arguments={
                "stated": stated,
                "beside": f"{printed_label(beside.label)} {' '.join(further.raw.split())}",
            },
        )


KIND = CheckKind(name="answer_remark", parameters={}, examine=examine)
