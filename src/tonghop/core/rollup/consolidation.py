"""The outcome of adding up a set of files on one form: what the workbook and the report show.

Decides which report of an office counts and who is missing. Never reads a file and never
drops one: what does not count is kept, with its reason.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from tonghop.core.findings import Argument, Finding, Severity
from tonghop.core.forms.model import FormVersion, TableForm
from tonghop.core.intake.reading import NumberAccount
from tonghop.core.observations import ObservationSet
from tonghop.core.periods import ReportingPeriod
from tonghop.core.reporting_units import ReportingUnit, UnitKind
from tonghop.core.rollup.matters import (
    AmendedBy,
    Amendment,
    HandledMatter,
    MatterState,
    ReturnedOffice,
    Ruling,
    Waiver,
)
from tonghop.core.rollup.model import Contribution, DifferingWords, JoinedRow, RollUp
from tonghop.core.validity import Validity
from tonghop.core.values.model import Text

SENT_UNREAD = "file.scan"
"""The sentence of a file that was sent and cannot be read yet."""


_NAMED_A_COPY = re.compile(
    r"(?i)^(?:bản sao|copy|sao chép)(?: \(\d+\))?(?: của| of)? |"
    r" - (?:copy|bản sao)(?: \(\d+\))?(?=\.\w+$|$)|\s?\(\d+\)(?=\.\w+$)"
)


class SetAside(StrEnum):
    """Why a report that was read is not added."""

    REPLACED = "replaced"
    """Another report of the same office holds."""
    OTHER_PERIOD = "other_period"
    """It speaks of another period than the one consolidated."""
    JOINED = "joined"
    """It is part of a report in several files; its figures stand with the file that governs."""


@dataclass(frozen=True, slots=True)
class ReceivedReport:
    """One file laid on the form, with what the consolidation keeps of it.

    ``file`` is its path inside the folder; ``link`` its path from the folder of results. ``unit`` and
    ``name`` are those of the office list, or made from the printed name where there is no list.
    ``set_aside`` None means that it is added.
    """

    file: str
    link: str
    sha256: str
    unit: str
    name: str
    observations: ObservationSet
    kind: UnitKind | None = None
    number_in_file: int = 0
    """Which report of a file that holds several, counted from 1; 0 where the file holds one."""
    number: str | None = None
    dated: date | None = None
    signer: str | None = None
    period: ReportingPeriod | None = None
    window: Validity | None = None
    findings: tuple[Finding, ...] = ()
    unplaced: tuple[NumberAccount, ...] = ()
    set_aside: SetAside | None = None
    amendments: Mapping[str, Amendment] = field(default_factory=dict)
    """Figures used in place of those sent, by indicator; ``observations`` stay as sent."""
    waivers: tuple[Waiver, ...] = ()

    @property
    def corrected(self) -> ObservationSet:
        """The figures with the office's own corrections."""
        return self._with({code: one for code, one in self.amendments.items() if one.by is AmendedBy.OFFICE})

    @property
    def used(self) -> ObservationSet:
        """The figures that go into the totals: as sent, with every amendment."""
        return self._with(self.amendments)

    def _with(self, amendments: Mapping[str, Amendment]) -> ObservationSet:
        if not amendments:
            return self.observations
        used = {code: one.used for code, one in amendments.items()}
        return replace(self.observations, figures={**self.observations.figures, **used})

    @property
    def is_added(self) -> bool:
        """Whether its figures are in the totals."""
        return self.set_aside is None

    def with_finding(self, finding: Finding) -> ReceivedReport:
        """The same report with one finding more."""
        return replace(self, findings=(*self.findings, finding))


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A file that gave no report, and the sentence that says why.

    ``unit`` is the office that sent it, where that is known of a file that counts as sent.
    """

    file: str
    link: str
    kind: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    unit: str | None = None

    @property
    def is_sent(self) -> bool:
        """Whether it is a whole report all the same, only not readable yet: a scan of the paper."""
        return self.kind == SENT_UNREAD


@dataclass(frozen=True, slots=True)
class AnsweredFile:
    """A review sheet an office sent back: answers on it, and how many of them belong to a matter."""

    file: str
    link: str
    office: str
    n_answers: int
    n_used: int


@dataclass(frozen=True, slots=True)
class MissingOffice:
    """An office of the list whose report has not come; ``days_late`` None where no date is due."""

    office: ReportingUnit
    days_late: int | None


@dataclass(frozen=True, slots=True)
class Consolidation:
    """All that is known of one form after a folder was read.

    ``reports`` stand in the order of ``rollup.units``, then by file; ``due`` is the office list,
    empty where none was given. ``on`` is the day of the consolidation.
    """

    form: FormVersion
    on: date
    reports: tuple[ReceivedReport, ...]
    rollup: RollUp
    due: tuple[ReportingUnit, ...] = ()
    period: ReportingPeriod | None = None
    unread: tuple[UnreadFile, ...] = ()
    handled: tuple[HandledMatter, ...] = ()
    answered: tuple[AnsweredFile, ...] = ()

    @property
    def returned(self) -> tuple[ReturnedOffice, ...]:
        """The offices asked for another report, with the reasons, in the order of their matters."""
        reasons: dict[tuple[str, str], list[str]] = {}
        for one in self.handled:
            is_in_force = one.state is MatterState.APPLIED and one.decision is not None
            if one.matter and one.decision and is_in_force and one.decision.ruling is Ruling.RETURN:
                reasons.setdefault((one.matter.key.unit, one.matter.office), []).append(one.decision.reason)
        return tuple(ReturnedOffice(unit, name, tuple(told)) for (unit, name), told in reasons.items())

    @property
    def added(self) -> tuple[ReceivedReport, ...]:
        """The reports whose figures are in the totals."""
        return tuple(report for report in self.reports if report.is_added)

    @property
    def missing(self) -> tuple[MissingOffice, ...]:
        """The listed offices of which no report came, in the order of the list; a scan has come."""
        sent = {report.unit for report in self.added}
        sent |= {file.unit for file in self.unread if file.is_sent and file.unit is not None}
        return tuple(
            MissingOffice(office, (self.on - office.due_on).days if office.due_on else None)
            for office in self.due
            if office.code not in sent
        )


def contribution_of(report: ReceivedReport) -> Contribution:
    """What a report brings to the fold."""
    return Contribution(report.unit, report.name, report.used, report.kind)


def choose_period(reports: Sequence[ReceivedReport], asked: ReportingPeriod | None) -> ReportingPeriod | None:
    """The period to consolidate: the one asked for, else the latest that a report prints.

    None where nothing says so. Figures of two periods are never added.
    """
    printed = (report.period for report in reports if report.period is not None)
    return asked or max(printed, key=end_of_period, default=None)


def end_of_period(period: ReportingPeriod) -> tuple[int, int, int]:
    """Year, last month, and length in months: a year comes after the quarter it ends with."""
    months = period.frequency.months
    return period.year, period.number * months, months


def set_aside_other_periods(
    reports: Sequence[ReceivedReport], period: ReportingPeriod | None
) -> tuple[ReceivedReport, ...]:
    """Set aside the reports that print another period; one that prints none is taken as of this."""
    return tuple(
        replace(report, set_aside=SetAside.OTHER_PERIOD).with_finding(_other_period(report.period, period))
        if period is not None and report.period is not None and report.period != period
        else report
        for report in reports
    )


def _other_period(printed: ReportingPeriod, consolidated: ReportingPeriod) -> Finding:
    arguments = {"printed": printed.name, "consolidated": consolidated.name}
    return Finding("BC-6001", "workbook.finding.other_period", Severity.WARNING, arguments=arguments)


def set_aside_replaced(reports: Sequence[ReceivedReport]) -> tuple[ReceivedReport, ...]:
    """Keep one report an office: the later dated one; the others are set aside and stay visible.

    Where the dates do not tell which is later, the last in file order is taken and the office is to
    be asked; two copies of one file differ in nothing and only leave a note.
    """
    latest: dict[str, ReceivedReport] = {}
    for report in reports:
        if report.is_added:
            earlier = latest.get(report.unit)
            latest[report.unit] = report if earlier is None else max(earlier, report, key=_recency)
    return tuple(
        replace(report, set_aside=SetAside.REPLACED).with_finding(_replaced_by(latest[report.unit], report))
        if report.is_added and report is not latest[report.unit]
        else report
        for report in reports
    )


def give_copies_one_office(reports: Sequence[ReceivedReport]) -> tuple[ReceivedReport, ...]:
    """The reports, copies of one file being of one office also where the paper names none.

    The original stands for its copies: of equal files the one no program named a copy.
    """
    originals: dict[tuple[str, int], ReceivedReport] = {}
    for report in sorted(reports, key=lambda report: (is_named_a_copy(report.file), report.file)):
        originals.setdefault((report.sha256, report.number_in_file), report)
    told = ((report, originals[report.sha256, report.number_in_file]) for report in reports)
    return tuple(replace(report, unit=original.unit, name=original.name) for report, original in told)


def is_named_a_copy(file: str) -> bool:
    """Whether a program gave a file its name when copying: "Bản sao của …", "Copy of …", "… - Copy (2)".

    >>> is_named_a_copy("xa-1/Bản sao của bieu.docx"), is_named_a_copy("bieu (1).docx")
    (True, True)
    """
    return _NAMED_A_COPY.search(unicodedata.normalize("NFC", file.rpartition("/")[2])) is not None


def ask_of_joined_annexes(
    reports: Sequence[ReceivedReport], rollup: RollUp, form: FormVersion
) -> tuple[ReceivedReport, ...]:
    """The reports, each asked about the rows it words otherwise than most offices that filed them."""
    tables = {annex.code: annex for annex in form.tables}
    asked: dict[str, list[Finding]] = {}
    for code, joined in rollup.annexes.items():
        for row in joined.rows:
            for differing in row.differing:
                finding = _differs(form, tables[code], row, differing)
                usual = max(differing.written, key=lambda words: len(differing.written[words]))
                for words, units in differing.written.items():
                    for unit in units if words != usual else ():
                        asked.setdefault(unit, []).append(finding)
    return tuple(
        replace(report, findings=(*report.findings, *asked.get(report.unit, ())))
        if report.is_added
        else report
        for report in reports
    )


def _differs(form: FormVersion, annex: TableForm, row: JoinedRow, differing: DifferingWords) -> Finding:
    column = next(column for column in annex.columns if column.code == differing.column)
    key = [value.text for code in annex.key if isinstance(value := row.cells.get(code), Text)]
    arguments: dict[str, Argument] = {
        "form": form.name,
        "table": annex.symbol or annex.title,
        "row": f"“{' – '.join(key)}”",
        "column": " ".join(column.label.split()),
        "written": tuple(f"“{words}” × {len(units)}" for words, units in differing.written.items()),
    }
    return Finding("BC-6101", "annex_differs", Severity.QUESTION, arguments=arguments)


def _recency(report: ReceivedReport) -> tuple[date, bool, str]:
    return report.dated or date.min, not is_named_a_copy(report.file), report.file


def _replaced_by(taken: ReceivedReport, replaced: ReceivedReport) -> Finding:
    arguments: dict[str, Argument] = {"office": taken.name, "taken": taken.file, "replaced": replaced.file}
    if (taken.sha256, taken.number_in_file) == (replaced.sha256, replaced.number_in_file):
        return Finding("BC-1004", "workbook.finding.same_file_twice", Severity.NOTE, arguments=arguments)
    if taken.dated is None or replaced.dated is None or taken.dated == replaced.dated:
        return Finding(
            "BC-1005", "workbook.finding.which_report_holds", Severity.QUESTION, arguments=arguments
        )
    arguments |= {"taken_on": taken.dated, "replaced_on": replaced.dated}
    return Finding("BC-1006", "workbook.finding.report_replaced", Severity.NOTE, arguments=arguments)
