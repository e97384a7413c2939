"""Consolidating reports already received: the same totals, workbook, reports and letters as of a folder.

Decides nothing a folder's run decides otherwise: it adds up, writes and names files by the same code. The
document of each report lies beside the results, so that a figure leads back to what its office signed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tonghop.core.forms.model import FormVersion
from tonghop.core.periods import ReportingPeriod
from tonghop.core.publication.office_paper import OfficePaper
from tonghop.core.publication.report_template import ReportTemplate
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup.consolidation import Consolidation, ReceivedReport
from tonghop.core.sentences.render import Language
from tonghop.desk.consolidate import add_up
from tonghop.desk.earlier_periods import figures_before
from tonghop.desk.letters import write_letters
from tonghop.desk.one_run import hold_place
from tonghop.desk.paper_files import EDITED
from tonghop.desk.results import ResultsFolder, write_results
from tonghop.desk.upward_reports import write_upward_reports


@dataclass(frozen=True, slots=True)
class ReceivedReports:
    """The reports of one form and period, one an office, with who owes and what was sent before.

    ``received`` hold no personal answer. ``documents`` are the signed bytes by ``ReceivedReport.link``.
    """

    form: FormVersion
    received: tuple[ReceivedReport, ...]
    due: tuple[ReportingUnit, ...]
    period: ReportingPeriod | None
    earlier: tuple[ReceivedReport, ...] = ()
    documents: Mapping[str, bytes] | None = None


def add_up_received(reports: ReceivedReports, today: date) -> Consolidation:
    """The consolidation of reports received, nothing written."""
    return add_up(reports.form, reports.received, reports.due, today, reports.period, earlier=reports.earlier)


def consolidate_received(
    reports: ReceivedReports,
    out: Path,
    today: date,
    *,
    template: ReportTemplate | None = None,
    unit: str = "",
    office: OfficePaper | None = None,
    language: Language = "vi",
    papers: Sequence[str] = EDITED,
) -> Consolidation:
    """Consolidate reports received and write the results to ``out``.

    Args:
        reports: the reports.
        out: made, or replaced where it holds earlier results.
        today: the day of the consolidation.
        template: of the report to the level above; None tells it line by line.
        unit: the body that reports to the level above.
        office: its letterhead; None leaves places to fill.
        language: of the files written.
        papers: suffixes of the kinds of file each report and letter is written as.

    Raises:
        ResultsNotWritable: ``out`` holds something else.
        OSError: the results cannot be written.
    """
    consolidation = add_up_received(reports, today)
    key = (reports.form.pack, reports.form.version)
    with hold_place(out), ResultsFolder(out, None, papers) as results:
        write_results(results, (consolidation,), (), language)
        write_letters(results, (consolidation,), reports.due, today, office)
        before = figures_before(reports.form, reports.period, (*consolidation.reports, *reports.earlier))
        templates = {key: template} if template else {}
        write_upward_reports(
            results,
            (consolidation,),
            {key: before},
            templates,
            {},
            unit=unit,
            language=language,
            office=office,
        )
        for link, content in (reports.documents or {}).items():
            results.path(link).write_bytes(content)
    return consolidation
