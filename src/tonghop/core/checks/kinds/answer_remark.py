"""Answer with a remark: a cell holds a further number beside its answer.

Decides that the office is asked what the further number means, since no total can use it. Dates,
document numbers and levels ("mức độ 3") inside the remark are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.explanations.remarks import remark_numbers
from tonghop.core.checks.found import on_row
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Find figures written beside answers."""
    for observation in report.observations:
        numbers = remark_numbers(observation.remark)
        if not numbers:
            continue
        value = observation.value
        yield on_row(
            spec,
            report,
            observation.indicator,
            kind="answer_remark" if isinstance(value, Decimal) else "answer_remark.worded",
            stated=value if isinstance(value, Decimal) else None,
            arguments={
                "raw": re.sub(r"\s+", " ", observation.raw).strip(),
                "remark": observation.remark,
                "numbers": numbers,
                **({"stated": value} if isinstance(value, Decimal) else {}),
            },
        )


KIND = CheckKind(name="answer_remark", parameters={}, examine=examine)
