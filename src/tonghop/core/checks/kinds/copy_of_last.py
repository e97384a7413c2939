"""Copy of the last period: everything counted in this period equals what was counted in the last.

Decides on figures that speak of a stretch of time and are not zero; stocks ("at a moment") and rates of
100 may well stay the same. Fewer than ``least`` such figures tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.expressions import exact_number
from tonghop.core.checks.found import on_form, row_name
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, number_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec, TimeNature
from tonghop.core.values.model import ValueType
from tonghop.core.values.write import format_number, write_in_english

_COUNTED = frozenset({ValueType.COUNT, ValueType.QUANTITY, ValueType.PAIR, ValueType.RATE})
_TELLS_NOTHING = frozenset({Decimal(0), Decimal(100)})
_N_EXAMPLES = 3


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Compare with the last report, row by row; silent where any figure differs."""
    if not history:
        return
    pairs = {
        row.code: (now, before)
        for row in report.form.indicators
        if row.value_type in _COUNTED
        and row.time_nature is not TimeNature.MOMENT
        and (now := exact_number(report, row.code)) is not None
        and row.code in history[0].answers
        and (before := exact_number(history[0], row.code)) is not None
    }
    telling = {code: now for code, (now, _) in pairs.items() if now not in _TELLS_NOTHING}
    is_copy = all(now == before for now, before in pairs.values())
    if not is_copy or len(telling) < number_of(spec, "least", "3"):
        return
    examples = [
        (row_name(report.form.indicator(code)), now) for code, now in list(telling.items())[:_N_EXAMPLES]
    ]
    yield on_form(
        spec,
        report,
        kind="copy_of_last",
        arguments={
            "n_rows": len(pairs),
            "last_period": history[0].period.name if history[0].period else "…",
            "examples": tuple(f"{name} ({format_number(now)})" for name, now in examples),
            "examples.en": tuple(f"{name} ({write_in_english(now)})" for name, now in examples),
        },
    )


KIND = CheckKind(
    name="copy_of_last",
    parameters={"least": Parameter(ParameterKind.NUMBER, is_required=False, default="3")},
    examine=examine,
    needs_history=True,
)
