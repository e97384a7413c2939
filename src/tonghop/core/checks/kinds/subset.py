"""Subset: what is counted within another row is not more than that row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonghop.core.checks.expressions import exact_number
from tonghop.core.checks.found import on_row, row_name
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, text_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Compare the part with its whole; silent where either is missing or only a bound."""
    part_code, whole_code = text_of(spec, "part"), text_of(spec, "whole")
    part, whole = exact_number(report, part_code), exact_number(report, whole_code)
    if part is None or whole is None or part <= whole:
        return
    whole_row = report.form.indicator(whole_code)
    yield on_row(
        spec,
        report,
        part_code,
        stated=part,
        expected=whole,
        arguments={"stated": part, "whole": whole, "whole_row": row_name(whole_row)},
    )


KIND = CheckKind(
    name="subset",
    parameters={"part": Parameter(ParameterKind.INDICATOR), "whole": Parameter(ParameterKind.INDICATOR)},
    examine=examine,
)
