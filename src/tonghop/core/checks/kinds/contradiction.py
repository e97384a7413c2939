"""Contradiction: one matter answered in several places is answered the same way.

Decides only between yes and no: a figure above zero, "Có", "Đạt" say that the matter is there; zero,
"Không", "Chưa đạt" that it is not. What says neither is left out. Rows ask different things of the
matter, so their figures need not be equal; ``equal_elsewhere`` is for those that must.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.found import on_form, row_name
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, phrase_of, texts_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec
from tonghop.core.observations import Observation
from tonghop.core.values.folding import fold

_NO = ("chua", "khong")
_YES = ("dat", "co", "da", "dam bao")


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Find a matter that some rows say is there and some that it is not."""
    answered = {
        code: says
        for code in texts_of(spec, "indicators")
        if (says := _says_yes(report.observations.figures.get(code))) is not None
    }
    if set(answered.values()) != {True, False}:
        return
    first = report.observations.figures[next(iter(answered))]
    yield on_form(
        spec,
        report,
        kind="contradiction",
        place=first.place,
        arguments={
            **phrase_of(spec, "matter"),
            "answers": tuple(_quoted(report, code) for code in answered),
            "n_answers": len(answered),
        },
    )


def _says_yes(observation: Observation | None) -> bool | None:
    """What an answer says of the matter, None where it says nothing."""
    if observation is None:
        return None
    value = observation.value
    if isinstance(value, bool):
        return value
    if isinstance(value, Decimal):
        return value > 0
    words = fold(observation.raw).strip()
    if words.startswith(_NO):
        return False
    return True if words.startswith(_YES) else None


def _quoted(report: ReportUnderCheck, code: str) -> str:
    raw = " ".join(report.observations.figures[code].raw.split())
    return f"{row_name(report.form.indicator(code))}: “{raw}”"


KIND = CheckKind(
    name="contradiction",
    parameters={
        "indicators": Parameter(ParameterKind.INDICATORS),
        "matter": Parameter(ParameterKind.PHRASE),
    },
    examine=examine,
)
