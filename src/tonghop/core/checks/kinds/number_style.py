"""Number style: one document uses one mark for decimals and one for thousands.

Decides from how each figure was read: "26.89%" read as 26,89 shows a dot for decimals, "7.794" read as
7794 a dot for thousands. Never re-reads a figure and never says which style is right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tonghop.core.checks.found import on_form, row_name
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec
from tonghop.core.observations import Observation

_MARKED = re.compile(r"\d+(?:[.,]\d+)+")
_N_EXAMPLES = 2


@dataclass(frozen=True, slots=True)
class _Marked:
    """A figure that shows what a mark is used for."""

    mark: str
    is_decimal: bool
    observation: Observation
    text: str


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Find a mark used both ways, or two marks used for decimals."""
    uses: dict[tuple[str, bool], list[_Marked]] = defaultdict(list)
    for observation in report.observations:
        for marked in _marks_of(observation):
            uses[marked.mark, marked.is_decimal].append(marked)
    for one, other, kind in (
        (uses[".", True], uses[".", False], "number_style.dot"),
        (uses[",", True], uses[",", False], "number_style.comma"),
        (uses[".", True], uses[",", True], "number_style.decimals"),
    ):
        if one and other:
            yield on_form(
                spec,
                report,
                kind=kind,
                place=one[0].observation.place,
                arguments={"one": _examples(report, one), "other": _examples(report, other)},
            )
            return


def _marks_of(observation: Observation) -> Iterator[_Marked]:
    answer = observation.answer
    figures = {answer.value, answer.numerator, answer.denominator, answer.stated}
    for match in _MARKED.finditer(observation.raw):
        text = match[0]
        marks = re.sub(r"\d", "", text)
        if Decimal(re.sub(r"\D", "", text)) in figures:
            yield _Marked(marks[0], False, observation, text)
        elif len(marks) == 1 and Decimal(text.replace(",", ".")) in figures:
            yield _Marked(marks, True, observation, text)


def _examples(report: ReportUnderCheck, uses: Sequence[_Marked]) -> tuple[str, ...]:
    return tuple(
        f"{use.text} ({row_name(report.form.indicator(use.observation.indicator))})"
        for use in uses[:_N_EXAMPLES]
    )


KIND = CheckKind(name="number_style", parameters={}, examine=examine)
