"""The report a check looks at, and the shape of a check kind.

Decides what a check may know: the form, the figures, who reports and when. A check sees no file, no
database and no clock, and never changes a figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tonghop.core.checks.parameters import Parameter
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec, FormVersion
from tonghop.core.intake.reading import PrintedNumber
from tonghop.core.observations import ObservationSet
from tonghop.core.periods import ReportingPeriod
from tonghop.core.reporting_units import UnitKind
from tonghop.core.validity import Validity
from tonghop.core.values.model import Answer


@dataclass(frozen=True, slots=True)
class ReportUnderCheck:
    """One report laid on its form.

    ``unit_kind`` None means the kind of office is not known: every row counts as asked.
    ``printed_numbers`` are the STT as the file prints them, empty where there is no file.
    ``absent`` are indicators whose row does not stand in the file at all.
    ``on`` is the day the report speaks for; it decides which checks are in force (None: all).
    """

    form: FormVersion
    observations: ObservationSet
    unit_kind: UnitKind | None = None
    printed_numbers: tuple[PrintedNumber, ...] = ()
    absent: tuple[str, ...] = ()
    on: date | None = None
    period: ReportingPeriod | None = None
    window: Validity | None = None
    answers: Mapping[str, Answer] = field(init=False, repr=False, compare=False)
    """The answer to every indicator of the form, not entered where none was read."""

    def __post_init__(self) -> None:
        answers = {row.code: self.observations.answer(row.code) for row in self.form.indicators}
        object.__setattr__(self, "answers", answers)


Examine = Callable[[CheckSpec, ReportUnderCheck, Sequence[ReportUnderCheck]], Iterable[Finding]]
"""Looks at a report with the parameters of one listed check; the sequence holds the office's earlier
reports, latest first. What it cannot judge for want of figures it leaves silent."""


@dataclass(frozen=True, slots=True)
class CheckKind:
    """A kind of check: its name in packs, the parameters it takes, and how it examines a report."""

    name: str
    parameters: Mapping[str, Parameter]
    examine: Examine
