"""Same figures: two offices report the same figures throughout.

Decides on figures that are neither zero nor 100: all that both give are equal, and there are at least
``least`` of them. Which of the two copied is not for us to say; both are asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.expressions import exact_number
from tonghop.core.checks.found import on_form, row_name
from tonghop.core.checks.model import CheckKind, OfficeReport
from tonghop.core.checks.parameters import Parameter, ParameterKind, number_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec
from tonghop.core.values.write import format_number, write_in_english

Figures = tuple[tuple[str, Decimal], ...]

_TELLS_NOTHING = frozenset({Decimal(0), Decimal(100)})
_N_EXAMPLES = 3


def examine_across(spec: CheckSpec, reports: Sequence[OfficeReport]) -> Iterator[tuple[str, Finding]]:
    """Group the offices by all their figures; each of a group is told the others."""
    alike: dict[Figures, list[OfficeReport]] = defaultdict(list)
    for office in reports:
        alike[_figures_of(office)].append(office)
    least = number_of(spec, "least", "5")
    for figures, offices in alike.items():
        telling = [(code, figure) for code, figure in figures if figure not in _TELLS_NOTHING]
        if len(offices) < 2 or len(telling) < least:
            continue
        for office in offices:
            names = [
                (row_name(office.report.form.indicator(code)), figure)
                for code, figure in telling[:_N_EXAMPLES]
            ]
            finding = on_form(
                spec,
                office.report,
                kind="same_figures",
                arguments={
                    "offices": tuple(other.name for other in offices if other is not office),
                    "n_rows": len(figures),
                    "examples": tuple(f"{name} ({format_number(figure)})" for name, figure in names),
                    "examples.en": tuple(f"{name} ({write_in_english(figure)})" for name, figure in names),
                },
            )
            yield office.unit, finding


def _figures_of(office: OfficeReport) -> Figures:
    return tuple(
        (row.code, figure)
        for row in office.report.form.indicators
        if (figure := exact_number(office.report, row.code)) is not None
    )


KIND = CheckKind(
    name="same_figures",
    parameters={"least": Parameter(ParameterKind.NUMBER, is_required=False, default="5")},
    examine_across=examine_across,
)
