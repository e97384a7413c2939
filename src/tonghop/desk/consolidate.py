"""Consolidating a folder: read every file, add up each form, write the results beside one another.

Decides the order of these steps and that a bad file costs only itself. Results are written aside and put
in place whole: a run that is cut leaves the folder of results as it was, and the next reads only what it had
not read. Never changes a file it reads.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from tonghop.core.checks.personal import without_personal
from tonghop.core.findings import Argument, Finding
from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.reading import NumberUse, Reading
from tonghop.core.periods import ReportingPeriod
from tonghop.core.publication.office_paper import OfficePaper
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup import fold
from tonghop.core.rollup.consolidation import (
    Consolidation,
    ReceivedReport,
    UnreadFile,
    ask_of_joined_annexes,
    choose_period,
    contribution_of,
    give_copies_one_office,
    set_aside_other_periods,
    set_aside_replaced,
)
from tonghop.core.rollup.decide import settle
from tonghop.core.rollup.joining import join_files_of_one_report
from tonghop.core.rollup.matters import DecisionLine
from tonghop.core.rollup.other_versions import reports_of_other_versions
from tonghop.core.sentences.render import Language
from tonghop.desk.across import add_findings_across
from tonghop.desk.answers import ReceivedSheet, ReportPlace, correct_reports, describe_sheets
from tonghop.desk.check import CheckedFile
from tonghop.desk.check_inside import tell_message
from tonghop.desk.check_report import describe_checked_file, name_report
from tonghop.desk.collect_files import RefusedFile, collect_folder
from tonghop.desk.decisions import keep_copies, read_kept_decisions
from tonghop.desk.earlier_periods import figures_before, gather_earlier
from tonghop.desk.letters import write_letters
from tonghop.desk.offices import identify_office
from tonghop.desk.one_run import hold_place
from tonghop.desk.paper_files import EDITED
from tonghop.desk.reading_pool import FileToRead, ReadingPool
from tonghop.desk.results import CHECKS, ResultsFolder, write_results
from tonghop.desk.sent_unread import name_senders
from tonghop.desk.upward_reports import (
    Templates,
    WrittenUpwardReport,
    keep_edited_drafts,
    write_upward_reports,
)

OnProgress = Callable[[int, int, Path], None]
"""Told, before each file, how many are done, how many there are, and which comes now."""


@dataclass(frozen=True, slots=True)
class ConsolidationResult:
    """What a run made: ``out`` holds the files; one consolidation a form; ``unread`` gave no report.

    ``notices`` are the sentences a person who ran it must be told; ``drafts`` the reports to the level
    above, and ``earlier_unread`` files of earlier periods that gave no report.
    """

    out: Path
    consolidations: tuple[Consolidation, ...]
    unread: tuple[UnreadFile, ...]
    notices: tuple[str, ...] = ()
    drafts: tuple[WrittenUpwardReport, ...] = ()
    earlier_unread: tuple[UnreadFile, ...] = ()


def consolidate(
    folder: Path,
    out: Path,
    *,
    forms: Sequence[FormVersion],
    today: date,
    form: FormVersion | None = None,
    period: ReportingPeriod | None = None,
    expected: Sequence[ReportingUnit] = (),
    language: Language = "vi",
    on_progress: OnProgress | None = None,
    decisions: Path | None = None,
    previous: Sequence[Path] = (),
    templates: Templates = MappingProxyType({}),
    unit: str = "",
    office: OfficePaper | None = None,
    papers: Sequence[str] = EDITED,
) -> ConsolidationResult:
    """Consolidate every report in a folder and write the results to ``out``.

    Args:
        folder: searched with its subfolders; hidden files and what offices programs leave behind are
            passed over.
        out: made, or replaced where it holds earlier results.
        forms: the forms to recognise files among.
        today: the day of the consolidation; lateness is counted to it.
        form: the one form to lay every file on; None to recognise each.
        period: the period to add up; None for the latest the files of a form print.
        expected: the offices that owe reports, empty where no list is given.
        language: of the files written.
        on_progress: told before each file.
        decisions: a workbook, or a folder of results, somebody decided in; None for ``out`` itself.
        previous: folders of reports of earlier periods, or of their results; they are compared with and
            never added up.
        templates: of the reports to the level above; a form without one is told line by line.
        unit: the body that reports to the level above; empty for the name in ``office``, else dotted.
        office: the letterhead of that body; None leaves places to fill.
        papers: suffixes of the kinds of file each report and letter is written as.

    Raises:
        ResultsNotWritable: ``out`` holds something else, is no place for results, or holds decisions or an
            edited draft that cannot be read; or earlier results hold no figures.
        OSError: the results cannot be written.
    """
    reports: dict[tuple[str, str], list[ReceivedReport]] = {}
    known = {(version.pack, version.version): version for version in (*forms, *((form,) if form else ()))}
    unread: list[UnreadFile] = []
    sheets: list[ReceivedSheet] = []
    with (
        hold_place(out),
        ResultsFolder(out, folder, papers) as results,
        ReadingPool(forms, form, kept_in=out.parent / f".{out.name}.kept") as pool,
        TemporaryDirectory(prefix="tonghop-") as aside,
    ):
        kept = read_kept_decisions(decisions or out, known.values())
        keep_copies(results, out, kept if decisions is None else read_kept_decisions(out, known.values()))
        edited = keep_edited_drafts(results, out)
        not_read: list[UnreadFile] = []
        before = gather_earlier(
            previous, lambda source: _read_earlier(source, pool, Path(aside), expected, not_read)
        )
        files: list[FileToRead] = []
        messages: dict[str, str] = {}
        for found in collect_folder(folder, Path(aside), out):
            link = os.path.relpath(found.source, out)
            if isinstance(found, RefusedFile):
                unread.append(UnreadFile(found.name, link, found.kind, found.arguments))
            else:
                files.append(FileToRead(found.path, found.name, link))
                messages[found.name] = found.message
        places: dict[str, ReportPlace] = {}
        read = pool.read(files)
        for number, (path, file, link) in enumerate(files):
            if on_progress is not None:
                on_progress(number, len(files), path)
            checked = next(read)
            if isinstance(checked, UnreadFile):
                unread.append(checked)
                continue
            results.write_check(file, describe_checked_file(checked, language))
            if checked.answers is not None:
                sheets.append(ReceivedSheet(file, link, checked.answers))
                continue
            if checked.form is None or checked.reading is None:
                unread.append(UnreadFile(file, link, *_tell_unrecognised(checked, file)))
                continue
            told = tell_message(messages[file])
            for place, one in enumerate(checked.reports):
                if one.form is None or one.reading is None:
                    continue
                report = _receive(
                    one, one.form, one.reading, name_report(checked, place, file), link, expected
                )
                report = replace(report, findings=(*report.findings, *told))
                places[report.file] = ReportPlace(path, place)
                reports.setdefault((one.form.pack, one.form.version), []).append(report)
        reports = {key: list(give_copies_one_office(received)) for key, received in reports.items()}
        unread = name_senders(unread, expected)
        known_reports = {key: [*reports.get(key, ()), *before.get(key, ())] for key in {**reports, **before}}
        history = {
            key: (
                *before.get(key, ()),
                *reports_of_other_versions(
                    known[key], known, {one: them for one, them in known_reports.items() if one in known}
                ),
            )
            for key in reports
        }
        consolidations = tuple(
            add_up(
                known[key],
                received,
                _due_for(known[key], received, reports, expected),
                today,
                period,
                unread,
                decisions=kept.lines,
                sheets=sheets,
                places=places,
                earlier=history[key],
            )
            for key, received in sorted(reports.items())
        )
        write_results(results, consolidations, unread, language)
        write_letters(results, consolidations, expected, today, office)
        compared = {
            (one.form.pack, one.form.version): figures_before(
                one.form, one.period, (*one.reports, *history[one.form.pack, one.form.version])
            )
            for one in consolidations
        }
        drafts = write_upward_reports(
            results,
            consolidations,
            compared,
            templates,
            edited,
            unit=unit or (office.name if office else ""),
            language=language,
            office=office,
        )
        notices = pool.notices
    return ConsolidationResult(out, consolidations, tuple(unread), notices, drafts, tuple(not_read))


def _read_earlier(
    source: Path,
    pool: ReadingPool,
    aside: Path,
    expected: Sequence[ReportingUnit],
    not_read: list[UnreadFile],
) -> Iterator[tuple[tuple[str, str], ReceivedReport]]:
    """The reports of a folder of earlier periods; what gives none goes to ``not_read``."""
    files: list[FileToRead] = []
    for found in collect_folder(source, aside):
        if isinstance(found, RefusedFile):
            not_read.append(UnreadFile(found.name, str(found.source), found.kind, found.arguments))
        else:
            files.append(FileToRead(found.path, found.name, str(found.source)))
    for (_, file, link), checked in zip(files, pool.read(files), strict=True):
        if isinstance(checked, UnreadFile):
            not_read.append(checked)
            continue
        laid = [(one, one.form, one.reading) for one in checked.reports]
        for place, (one, form, reading) in enumerate(laid):
            if form is None or reading is None:
                not_read.append(UnreadFile(file, link, "workbook.unread.no_form"))
            elif reading.identity.period is None:
                not_read.append(UnreadFile(file, link, "upward.use.no_period"))
            else:
                name = name_report(checked, place, file)
                yield (form.pack, form.version), _receive(one, form, reading, name, link, expected)


def _tell_unrecognised(checked: CheckedFile, file: str) -> tuple[str, dict[str, Argument]]:
    """Why a file of no known form is not added up, and where what was read of it stands."""
    n_numbers = len(checked.unknown.listed) if checked.unknown else 0
    told: dict[str, Argument] = {
        "n_numbers": n_numbers,
        "n_findings": len(checked.findings) - 1,
        "report": f"{CHECKS}/{file}.json",
    }
    return "workbook.unread.no_form", told


def _receive(
    checked: CheckedFile,
    form: FormVersion,
    reading: Reading,
    file: str,
    link: str,
    expected: Sequence[ReportingUnit],
) -> ReceivedReport:
    """Keep of a reading only what the workbook shows, so that a thousand files fit in memory.

    Personal answers are not kept: they stay in the office's own file.
    """
    identity = reading.identity
    kept = without_personal(form, reading.observations)
    office = identify_office(identity.reporting_unit, identity.unit_kind, file, expected)
    about_office: tuple[Finding, ...] = () if office.finding is None else (office.finding,)
    return ReceivedReport(
        file=file,
        link=link,
        sha256=checked.sha256,
        number_in_file=checked.number,
        unit=office.unit,
        name=office.name,
        kind=office.kind,
        observations=replace(
            kept,
            figures={
                code: replace(observation, printed_stt="", printed_label="")
                for code, observation in kept.figures.items()
            },
        ),
        number=identity.number,
        dated=identity.dated,
        signer=identity.signer,
        period=identity.period,
        window=identity.window,
        findings=(*checked.findings, *about_office),
        unplaced=tuple(number for number in reading.numbers if number.use is NumberUse.UNPLACED),
    )


def _due_for(
    form: FormVersion,
    received: Sequence[ReceivedReport],
    reports: dict[tuple[str, str], list[ReceivedReport]],
    expected: Sequence[ReportingUnit],
) -> tuple[ReportingUnit, ...]:
    """The listed offices that owe this form: those that sent it, and those that sent no form at all.

    A list does not say which form an office owes; one that sent another form is not missed here, and
    one whose kind the form does not address is not asked.
    """
    sent_this = {report.unit for report in received}
    sent_any = {report.unit for of_form in reports.values() for report in of_form}
    return tuple(
        office
        for office in expected
        if office.code in sent_this
        or (
            office.code not in sent_any
            and (office.kind is None or not form.respondents or office.kind in form.respondents)
        )
    )


def add_up(
    form: FormVersion,
    received: Sequence[ReceivedReport],
    due: Sequence[ReportingUnit],
    today: date,
    period: ReportingPeriod | None = None,
    unread: Sequence[UnreadFile] = (),
    *,
    decisions: Sequence[DecisionLine] = (),
    sheets: Sequence[ReceivedSheet] = (),
    places: Mapping[str, ReportPlace] = MappingProxyType({}),
    earlier: Sequence[ReceivedReport] = (),
) -> Consolidation:
    """Choose the reports that hold, compare them, apply answers and decisions, and fold them."""
    chosen_period = choose_period(received, period)
    of_period = set_aside_other_periods(received, chosen_period)
    standing = set_aside_replaced(join_files_of_one_report(of_period, form))
    answered = correct_reports(
        form,
        standing,
        sheets,
        places,
        lambda reports, held: add_findings_across(form, reports, due, earlier, held),
        decisions,
    )
    lines = (*decisions, *answered.declared)
    settled = settle(form, answered.reports, lines, answered.explanations, today)
    reports = settled.reports
    rollup = fold([contribution_of(report) for report in reports if report.is_added], form, due)
    reports = ask_of_joined_annexes(reports, rollup, form)
    place = {unit: number for number, unit in enumerate(rollup.units)}
    in_order = sorted(reports, key=lambda report: (place.get(report.unit, len(place)), report.file))
    return Consolidation(
        form=form,
        on=today,
        reports=tuple(in_order),
        rollup=rollup,
        due=tuple(due),
        period=chosen_period,
        unread=tuple(unread),
        handled=settled.handled,
        answered=describe_sheets(sheets, answered.answered, {report.unit: report.name for report in reports}),
    )
