"""Scope: a figure about a territory is given by an office that answers for that territory.

Decides by the kind of office: where it is known and is none of ``of``, a figure on one of the rows is
asked about. A city cannot give the rate of all districts of its province.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonghop.core.checks.found import on_form, row_names
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, texts_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec
from tonghop.core.values.model import Missing
from tonghop.core.values.write import format_number, write_in_english


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Find figures an office of this kind cannot have; the rows together make one finding."""
    if report.unit_kind is None or report.unit_kind.value in texts_of(spec, "of"):
        return
    given = [
        code
        for code in texts_of(spec, "indicators")
        if not isinstance(report.observations.value(code), Missing)
    ]
    if not given:
        return
    numbers = {code: report.observations.number(code) for code in given}
    names = row_names(report, given)
    first = report.observations.figures[given[0]]
    yield on_form(
        spec,
        report,
        kind="scope",
        place=first.place,
        arguments={
            "given": tuple(
                name if (number := numbers[code]) is None else f"{name} ({format_number(number)})"
                for code, name in zip(given, names, strict=True)
            ),
            "given.en": tuple(
                name if (number := numbers[code]) is None else f"{name} ({write_in_english(number)})"
                for code, name in zip(given, names, strict=True)
            ),
            "n_rows": len(given),
        },
    )


KIND = CheckKind(
    name="scope",
    parameters={
        "indicators": Parameter(ParameterKind.INDICATORS),
        "of": Parameter(ParameterKind.UNIT_KINDS),
    },
    examine=examine,
)
