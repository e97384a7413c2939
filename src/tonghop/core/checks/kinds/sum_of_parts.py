"""Sum of parts: the parts of a total, added, stand to it as the form says.

Decides by ``relation``: the sum of the parts is ``equal`` to the total, ``at_most`` the total (the form
does not name every part) or ``at_least`` the total (parts may overlap). Silent unless the total and
every part are exact figures: a blank part is the business of ``blank``, and adds nothing where the form
says that a blank there means none occurred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.explanations.sums import explain_sum
from tonghop.core.checks.expressions import exact_number
from tonghop.core.checks.found import on_row, row_names
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, text_of, texts_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec
from tonghop.core.values.model import Missing, MissingReason

_LEFT_OPEN = (MissingReason.NOT_ENTERED, MissingReason.NONE_OCCURRED)


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Compare the sum of the parts with the total."""
    total, parts = text_of(spec, "total"), texts_of(spec, "parts")
    relation = text_of(spec, "relation", "equal")
    stated = exact_number(report, total)
    figures = [figure for part in parts if (figure := _added(report, part)) is not None]
    if stated is None or len(figures) < len(parts):
        return
    added = sum(figures, Decimal(0))
    if _stands(added, relation, stated):
        return
    yield on_row(
        spec,
        report,
        total,
        kind=_sentence(relation, len(parts)),
        stated=stated,
        expected=added,
        arguments={
            "stated": stated,
            "expected": added,
            "parts": tuple(figures),
            "rows": row_names(report, parts),
            "difference": abs(added - stated),
        },
        explanations=explain_sum(report, total, parts, history) if relation == "equal" else (),
    )


def _sentence(relation: str, n_parts: int) -> str:
    """A lone part is not added up: what is left of the total is named instead."""
    if relation != "equal":
        return f"sum_of_parts.{relation}"
    return "sum_of_parts.one" if n_parts == 1 else "sum_of_parts"


def _added(report: ReportUnderCheck, code: str) -> Decimal | None:
    value = report.answers[code].value
    is_none = isinstance(value, Missing) and value.reason in _LEFT_OPEN
    if is_none and report.form.indicator(code).blank_means is MissingReason.NONE_OCCURRED:
        return Decimal(0)
    return exact_number(report, code)


def _stands(added: Decimal, relation: str, stated: Decimal) -> bool:
    if relation == "at_most":
        return added <= stated
    if relation == "at_least":
        return added >= stated
    return added == stated


KIND = CheckKind(
    name="sum_of_parts",
    parameters={
        "total": Parameter(ParameterKind.INDICATOR),
        "parts": Parameter(ParameterKind.INDICATORS),
        "relation": Parameter(
            ParameterKind.CHOICE,
            is_required=False,
            choices=("equal", "at_most", "at_least"),
            default="equal",
        ),
    },
    examine=examine,
)
