"""Earlier periods for a run: reports of the folder itself, a folder of earlier reports, or earlier results.

Decides which reports stand for an office in an earlier period: as in a consolidation, one report an office,
its files joined, the later dated one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tonghop.core.forms.model import FormVersion
from tonghop.core.periods import ReportingPeriod
from tonghop.core.rollup.comparison import EarlierFigures, Span
from tonghop.core.rollup.consolidation import (
    ReceivedReport,
    SetAside,
    contribution_of,
    set_aside_replaced,
)
from tonghop.core.rollup.joining import join_files_of_one_report
from tonghop.desk.kept_figures import FIGURES_JSON, FiguresDamaged, FormKey, read_figures
from tonghop.desk.results import FINDINGS_JSON, ResultsNotWritable

ReadReports = Callable[[Path], Iterable[tuple[FormKey, ReceivedReport]]]
"""Reads the reports of a folder, each with the form it is laid on."""


def gather_earlier(
    sources: Sequence[Path], read_reports: ReadReports
) -> Mapping[FormKey, tuple[ReceivedReport, ...]]:
    """The reports of earlier periods, by form.

    Args:
        sources: each a folder of reports, a folder of earlier results, or its file of figures.
        read_reports: reads a folder of reports.

    Raises:
        ResultsNotWritable: earlier results hold no figures, or damaged ones.
        OSError: a file cannot be opened.
    """
    gathered: dict[FormKey, list[ReceivedReport]] = {}
    for source in sources:
        kept = source / FIGURES_JSON if source.is_dir() else source
        if kept.is_file():
            try:
                for key, reports in read_figures(kept).items():
                    gathered.setdefault(key, []).extend(reports)
            except FiguresDamaged as damage:
                raise ResultsNotWritable("upward.use.damaged", {"file": str(kept)}) from damage
        elif (source / FINDINGS_JSON).is_file():
            arguments = {"folder": str(source), "file": FIGURES_JSON}
            raise ResultsNotWritable("upward.use.no_figures", arguments)
        else:
            for key, report in read_reports(source):
                gathered.setdefault(key, []).append(report)
    return {
        key: tuple(replace(report, set_aside=SetAside.OTHER_PERIOD) for report in reports)
        for key, reports in gathered.items()
    }


def figures_before(
    form: FormVersion, period: ReportingPeriod | None, reports: Iterable[ReceivedReport]
) -> tuple[EarlierFigures, ...]:
    """The figures of the period before and of the same period of last year, where there are any.

    Args:
        form: the version all are laid on.
        period: the one consolidated; None compares with nothing.
        reports: of any period.
    """
    if period is None:
        return ()
    wanted = tuple(dict.fromkeys(span.before(period) for span in Span))
    known = tuple(reports)
    told = []
    for before in wanted:
        of_period = [replace(one, set_aside=None) for one in known if one.period == before]
        standing = set_aside_replaced(join_files_of_one_report(of_period, form))
        contributions = tuple(contribution_of(one) for one in standing if one.is_added)
        if contributions:
            told.append(EarlierFigures(before, contributions))
    return tuple(told)
