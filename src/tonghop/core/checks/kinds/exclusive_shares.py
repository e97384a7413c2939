"""Exclusive shares: shares of one whole that cannot overlap do not pass its limit together.

Decides on the shares that are given: a blank one can only make the sum larger. Needs at least two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.expressions import exact_number
from tonghop.core.checks.found import on_row, row_names
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, number_of, texts_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Add the shares that are given and compare with the limit; the finding points at the last one."""
    given = {
        code: share for code in texts_of(spec, "shares") if (share := exact_number(report, code)) is not None
    }
    limit, added = number_of(spec, "limit", "100"), sum(given.values(), Decimal(0))
    if len(given) < 2 or added <= limit:
        return
    *others, last = given
    yield on_row(
        spec,
        report,
        last,
        stated=added,
        expected=limit,
        arguments={
            "stated": given[last],
            "shares": tuple(given.values()),
            "others": row_names(report, others),
            "added": added,
            "limit": limit,
        },
    )


KIND = CheckKind(
    name="exclusive_shares",
    parameters={
        "shares": Parameter(ParameterKind.INDICATORS),
        "limit": Parameter(ParameterKind.NUMBER, is_required=False, default="100"),
    },
    examine=examine,
)
