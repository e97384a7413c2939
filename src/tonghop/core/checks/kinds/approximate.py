"""Approximate: "hơn 3.700" and "khoảng 30%" are bounds, which cannot be added up or compared.

Decides by how the answer was read: a figure with a bound. Never turns a bound into a figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.found import on_row
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Find figures given with words such as "hơn", "khoảng", "dưới"."""
    for observation in report.observations:
        value = observation.value
        if observation.answer.bound is not None and isinstance(value, Decimal):
            raw = " ".join(observation.raw.split())
            yield on_row(
                spec,
                report,
                observation.indicator,
                stated=raw,
                arguments={"raw": raw, "figure": value},
            )


KIND = CheckKind(name="approximate", parameters={}, examine=examine)
