"""The report a check looks at, and the shape of a check kind.

Decides what a check may know: the form, the figures, who reports and when. A check sees no file, no
database and no clock, and never changes a figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tonghop.core.checks.parameters import Parameter
from tonghop.core.findings import Finding, Place
from tonghop.core.forms.model import CheckSpec, FormVersion
from tonghop.core.intake.reading import PrintedNumber
from tonghop.core.observations import ObservationSet
from tonghop.core.periods import ReportingPeriod
from tonghop.core.reporting_units import UnitKind
from tonghop.core.validity import Validity
from tonghop.core.values.model import Answer


@dataclass(frozen=True, slots=True)
class PaperText:
    """A paragraph or cell of the paper as it stands, and where."""

    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class ReportUnderCheck:
    """One report laid on its form.

    ``unit_kind`` None means the kind of office is not known: every row counts as asked.
    ``printed_numbers`` are the STT as the file prints them, empty where there is no file.
    ``absent`` are indicators whose row does not stand in the file at all.
    ``on`` is the day the report speaks for; it decides which checks are in force (None: all).
    ``texts`` are the paragraphs and cells of the paper, empty where there is no file.
    ``conventions`` are ways of counting the office has declared, by the code of the check that asks.
    """

    form: FormVersion
    observations: ObservationSet
    unit_kind: UnitKind | None = None
    printed_numbers: tuple[PrintedNumber, ...] = ()
    absent: tuple[str, ...] = ()
    on: date | None = None
    period: ReportingPeriod | None = None
    window: Validity | None = None
    texts: tuple[PaperText, ...] = ()
    conventions: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(init=False, repr=False, compare=False)
    """The answer to every indicator of the form, not entered where none was read."""

    def __post_init__(self) -> None:
        answers = {row.code: self.observations.answer(row.code) for row in self.form.indicators}
        object.__setattr__(self, "answers", answers)


@dataclass(frozen=True, slots=True)
class OfficeReport:
    """One office among several: its report, its earlier ones (latest first), the office above it.

    ``unit`` is the office's key in the run; ``above`` the key of the office it belongs to, None where
    that is not known.
    """

    unit: str
    name: str
    report: ReportUnderCheck
    history: tuple[ReportUnderCheck, ...] = ()
    above: str | None = None


Examine = Callable[[CheckSpec, ReportUnderCheck, Sequence[ReportUnderCheck]], Iterable[Finding]]
"""Looks at a report with the parameters of one listed check; the sequence holds the office's earlier
reports, latest first. What it cannot judge for want of figures it leaves silent."""

ExamineAcross = Callable[[CheckSpec, Sequence[OfficeReport]], Iterable[tuple[str, Finding]]]
"""Looks at the reports of several offices on one form; each finding comes with the office it is about."""


def examine_nothing(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterable[Finding]:
    """One report alone shows nothing: for kinds that look across offices only."""
    return ()


@dataclass(frozen=True, slots=True)
class CheckKind:
    """A kind of check: its name in packs, the parameters it takes, and how it examines a report.

    ``needs_history``: silent without the office's earlier reports. ``examine_across`` is None for a kind
    that looks at one office only. ``read_convention`` reads the way of counting an answer names, for a kind
    that asks an office how it counts; it returns None where the answer names none, or several.
    """

    name: str
    parameters: Mapping[str, Parameter]
    examine: Examine = examine_nothing
    needs_history: bool = False
    examine_across: ExamineAcross | None = None
    read_convention: Callable[[str], str | None] | None = None
