"""Consolidations of simulated offices on a shipped form, for tests of the report to the level above."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tonghop.core.forms.model import FormVersion
from tonghop.core.observations import Observation, ObservationSet, Passage
from tonghop.core.periods import Frequency, ReportingPeriod
from tonghop.core.publication.report_template import ReportTemplate
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup import fold
from tonghop.core.rollup.comparison import EarlierFigures
from tonghop.core.rollup.consolidation import Consolidation, ReceivedReport, contribution_of
from tonghop.core.rollup.matters import Waiver
from tonghop.core.values.habit import NumberHabit
from tonghop.core.values.read import read_answer
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary
from tonghop.formats.packs.report_template import load_report_template

NQ36A = "vpcp/nghi-quyet-36a"
Q2, Q1, Q2_BEFORE = (
    ReportingPeriod(2018, Frequency.QUARTER, 2),
    ReportingPeriod(2018, Frequency.QUARTER, 1),
    ReportingPeriod(2017, Frequency.QUARTER, 2),
)
OFFICES = {"a": "UBND tỉnh An Mô Phỏng", "b": "UBND tỉnh Bình Mô Phỏng", "c": "UBND tỉnh Châu Mô Phỏng"}
Figures = Mapping[str, str]


def shipped(pack: str = NQ36A) -> tuple[FormVersion, ReportTemplate]:
    """A shipped form and its template."""
    library = PackLibrary((SHIPPED_PACKS,))
    template = load_report_template(library.find_folder(pack), library.find_folder)
    assert template is not None
    return library.find(pack), template


def observed(form: FormVersion, figures: Figures, passages: Sequence[Passage] = ()) -> ObservationSet:
    """Answers as an office writes them, read as from its paper."""
    read = {
        code: read_answer(text, form.expectation(form.indicator(code)), NumberHabit())
        for code, text in figures.items()
    }
    return ObservationSet(
        {
            code: Observation(code, one.answer, raw=figures[code], confidence=one.confidence)
            for code, one in read.items()
        },
        passages=tuple(passages),
    )


def received(
    form: FormVersion,
    unit: str,
    figures: Figures,
    passages: Sequence[Passage] = (),
    waivers: Sequence[Waiver] = (),
    period: ReportingPeriod = Q2,
) -> ReceivedReport:
    return ReceivedReport(
        file=f"{unit}.docx",
        link="",
        sha256="",
        unit=unit,
        name=OFFICES[unit],
        observations=observed(form, figures, passages),
        period=period,
        waivers=tuple(waivers),
    )


def consolidated(form: FormVersion, reports: Sequence[ReceivedReport]) -> Consolidation:
    """The reports added up, over a list of three offices."""
    due = tuple(ReportingUnit(code, name) for code, name in OFFICES.items())
    rollup = fold([contribution_of(report) for report in reports], form, due)
    return Consolidation(form, date(2018, 6, 25), tuple(reports), rollup, due, Q2)


def earlier(form: FormVersion, period: ReportingPeriod, figures: Mapping[str, Figures]) -> EarlierFigures:
    """What the offices reported for an earlier period."""
    reports = (received(form, unit, given, period=period) for unit, given in figures.items())
    return EarlierFigures(period, tuple(map(contribution_of, reports)))
