"""The list sheets: findings, who is missing, where each figure was read, numbers left over, files.

Decides the columns of each list and what a line shows. Never writes a cell (``list_writer`` does).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from tonghop.core.findings import Argument, Finding, Severity
from tonghop.core.observations import Observation
from tonghop.core.publication.amended import amendment_words
from tonghop.core.rollup.consolidation import (
    AnsweredFile,
    Consolidation,
    MissingOffice,
    ReceivedReport,
    UnreadFile,
)
from tonghop.core.sentences.lateness import lateness_words
from tonghop.core.sentences.places import place_words
from tonghop.core.sentences.render import Language, explanation_of, message_of, render, show
from tonghop.core.values.model import NOT_ENTERED, Answer
from tonghop.formats.excel.workbook.decision_sheet import decisions
from tonghop.formats.excel.workbook.figure_cells import written_value
from tonghop.formats.excel.workbook.grid import Grid
from tonghop.formats.excel.workbook.list_writer import Line, LineCell, Link, ListColumn, ListSheet

BESIDE_DECISIONS = ("findings", "returned", "missing", "sources", "unplaced", "files")
"""The lists but for that of decisions."""
_NOT_SENT = Observation("", NOT_ENTERED)
"""Stands for a figure the office did not send and the collector put in."""


def list_sheets(consolidation: Consolidation, grid: Grid, language: Language) -> tuple[ListSheet, ...]:
    """All lists of a consolidation, in the order of their sheets."""
    return (
        _findings(consolidation, grid, language),
        decisions(consolidation, language),
        _returned(consolidation),
        _missing(consolidation, language),
        _sources(consolidation, grid, language),
        _unplaced(consolidation, language),
        _files(consolidation, language),
    )


def _findings(consolidation: Consolidation, grid: Grid, language: Language) -> ListSheet:
    columns = (
        ListColumn("severity", 10),
        ListColumn("office", 17),
        ListColumn("stt", 7),
        ListColumn("label", 26),
        ListColumn("stated", 10),
        ListColumn("expected", 10),
        ListColumn("sentence", 46),
        ListColumn("explanations", 42),
        ListColumn("file", 17),
        ListColumn("place", 16),
        ListColumn("cell", 7),
        ListColumn("code", 13),
    )
    labels = {row.code: row.label for row in consolidation.form.indicators}
    # Once over the reports for each severity: sorting would hold the findings of every office at a time.
    lines = (
        _finding_line(report, finding, labels, grid, language)
        for severity in Severity
        for report in consolidation.reports
        for finding in report.findings
        if finding.severity is severity
    )
    return ListSheet("findings", columns, lines, "workbook.findings.none")


def _finding_line(
    report: ReceivedReport, finding: Finding, labels: Mapping[str, str], grid: Grid, language: Language
) -> Line:
    explanations = [explanation_of(explanation, language) for explanation in finding.explanations]
    cells: tuple[LineCell, ...] = (
        render(f"workbook.severity.{finding.severity}", {}, language),
        report.name,
        finding.stt or "",
        labels.get(finding.indicator or "", ""),
        "" if finding.stated is None else finding.stated,
        "" if finding.expected is None else finding.expected,
        message_of(finding, language),
        "\n".join(explanations),
        _file_link(report.link, report.file),
        place_words(finding.place, language),
        _figure_link(report, finding.indicator, grid, language),
        finding.code,
    )
    return Line(cells, finding.severity)


def _missing(consolidation: Consolidation, language: Language) -> ListSheet:
    columns = (
        ListColumn("code", 14),
        ListColumn("office", 40),
        ListColumn("kind", 22),
        ListColumn("due_on", 14),
        ListColumn("lateness", 24),
    )
    lines = [_missing_line(missing, language) for missing in consolidation.missing]
    when_empty = "workbook.missing.nobody" if consolidation.due else "workbook.missing.no_list"
    return ListSheet("missing", columns, lines, when_empty)


def _missing_line(missing: MissingOffice, language: Language) -> Line:
    office = missing.office
    kind = render(f"workbook.kind.{office.kind}", {}, language) if office.kind else ""
    due_on = show(office.due_on, language) if office.due_on else ""
    return Line((office.code, office.name, kind, due_on, lateness_words(missing.days_late, language)))


def _sources(consolidation: Consolidation, grid: Grid, language: Language) -> ListSheet:
    columns = (
        ListColumn("office", 24),
        ListColumn("stt", 8),
        ListColumn("label", 44),
        ListColumn("value", 16),
        ListColumn("value_used", 16),
        ListColumn("amended", 30),
        ListColumn("raw", 34),
        ListColumn("file", 24),
        ListColumn("place", 22),
        ListColumn("confidence", 13),
        ListColumn("how_read", 44),
        ListColumn("cell", 9),
        ListColumn("use", 22),
    )
    form = consolidation.form
    lines = (
        Line(
            (
                report.name,
                row.stt,
                row.label,
                _value_cell(written_value(form, row, observation.answer, language), observation.answer),
                _value_cell(written_value(form, row, used.answer, language), used.answer),
                amendment_words(report.amendments.get(row.code), language),
                observation.raw,
                _file_link(report.link, report.file),
                place_words(observation.place, language),
                render(f"workbook.confidence.{observation.confidence}", {}, language),
                render(observation.reason, {}, language) if observation.reason else "",
                _figure_link(report, row.code, grid, language),
                render(f"workbook.use.{report.set_aside or 'added'}", {}, language),
            )
        )
        for report in consolidation.reports
        for row in form.indicators
        if not row.personal and (used := report.used.figures.get(row.code)) is not None
        for observation in (report.observations.figures.get(row.code, _NOT_SENT),)
    )
    return ListSheet("sources", columns, lines)


def _returned(consolidation: Consolidation) -> ListSheet:
    columns = (ListColumn("office", 40), ListColumn("reasons", 80))
    lines = [Line((one.office, "\n".join(one.reasons))) for one in consolidation.returned]
    return ListSheet("returned", columns, lines, "workbook.returned.none")


def _value_cell(words: str, answer: Answer) -> str | Decimal:
    return answer.value if isinstance(answer.value, Decimal) else words


def _unplaced(consolidation: Consolidation, language: Language) -> ListSheet:
    columns = (
        ListColumn("office", 30),
        ListColumn("number_text", 14),
        ListColumn("context", 80),
        ListColumn("file", 30),
        ListColumn("place", 26),
    )
    lines = (
        Line(
            (
                report.name,
                number.text,
                number.context,
                _file_link(report.link, report.file),
                place_words(number.place, language),
            )
        )
        for report in consolidation.reports
        for number in report.unplaced
    )
    return ListSheet("unplaced", columns, lines, "workbook.unplaced.none")


def _files(consolidation: Consolidation, language: Language) -> ListSheet:
    columns = (
        ListColumn("file", 40),
        ListColumn("office", 34),
        ListColumn("document", 18),
        ListColumn("dated", 14),
        ListColumn("use", 50),
    )
    read = [
        Line(
            (
                _file_link(report.link, report.file),
                report.name,
                report.number or "",
                show(report.dated, language) if report.dated else "",
                render(f"workbook.use.{report.set_aside or 'added'}", {}, language),
            )
        )
        for report in consolidation.reports
    ]
    unread = [_unread_line(file, language) for file in consolidation.unread]
    answered = [_answered_line(sheet, language) for sheet in consolidation.answered]
    return ListSheet("files", columns, (*read, *answered, *unread))


def _answered_line(sheet: AnsweredFile, language: Language) -> Line:
    arguments: dict[str, Argument] = {"n_answers": sheet.n_answers, "n_used": sheet.n_used}
    use = render("workbook.use.answer_sheet", arguments, language)
    return Line((_file_link(sheet.link, sheet.file), sheet.office, "", "", use))


def _unread_line(unread: UnreadFile, language: Language) -> Line:
    reason = render(unread.kind, unread.arguments, language)
    use = reason if unread.is_sent else render("workbook.use.unread", {"reason": reason}, language)
    return Line((_file_link(unread.link, unread.file), "", "", "", use))


def _file_link(link: str, file: str) -> Link:
    """A link to a file; in a link ``#`` would open a place inside the file and ``%`` is an escape."""
    return Link("external:" + link.replace("%", "%25").replace("#", "%23"), file)


def _figure_link(report: ReceivedReport, indicator: str | None, grid: Grid, language: Language) -> LineCell:
    if indicator is None or not report.is_added or (indicator, "") not in grid.row_numbers:
        return ""
    reference = grid.figure_reference(report.unit, indicator)
    return Link(f"internal:'{render('workbook.sheet.totals', {}, language)}'!{reference}", reference)
