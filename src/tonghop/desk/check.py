"""Checking one file: read it, lay it on its form, run the form's checks.

Decides the order of these steps for a file on disk. Never prints, and changes no file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from tonghop.core.checks.model import PaperText, ReportUnderCheck
from tonghop.core.checks.personal import conceal_personal
from tonghop.core.checks.run import run
from tonghop.core.checks.without_form import UnknownForm, read_without_form
from tonghop.core.findings import Finding, Place, Severity, order_by_weight
from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.answer_sheets import AnswerSheet, read_answer_sheet
from tonghop.core.intake.bind import bind, part_into_reports
from tonghop.core.intake.blank_identity import choose_marked_form
from tonghop.core.intake.identity import identify
from tonghop.core.intake.raw import Cell, PartKind, RawDocument, Table
from tonghop.core.intake.reading import Reading
from tonghop.core.intake.recognise import Likeness, choose_form, rank_forms
from tonghop.desk.file_bytes import read_file_bytes
from tonghop.desk.printed_offices import find_ended_office, kind_of_printed_office
from tonghop.formats import open_document


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file as read and checked. ``form`` and ``reading`` are None where no form was recognised."""

    path: Path
    sha256: str
    form: FormVersion | None
    reading: Reading | None
    findings: tuple[Finding, ...]
    answers: AnswerSheet | None = None
    """What an office answered, where the file is a review sheet and no report."""
    number: int = 0
    """Which report of a file that holds several this is, counted from 1; 0 where the file holds one."""
    unknown: UnknownForm | None = None
    """Its numbers, and what could be checked without a form, where none was recognised."""
    further: tuple[CheckedFile, ...] = ()
    """The other reports of the file, in its order; each reads its own stretch of the text."""

    @property
    def reports(self) -> tuple[CheckedFile, ...]:
        """Every report of the file, this one first."""
        return (self, *self.further)

    @property
    def has_errors(self) -> bool:
        """Whether any finding of any report in the file is an error."""
        return any(found.severity is Severity.ERROR for report in self.reports for found in report.findings)


def check_file(path: Path, forms: Sequence[FormVersion], form: FormVersion | None = None) -> CheckedFile:
    """Read and check one file.

    Args:
        path: the file; its name decides nothing.
        forms: the forms to recognise it among, by its wording.
        form: the form to lay it on without asking; None to recognise it.

    Raises:
        Unreadable: the file cannot be opened as a document; the exception says why and what to do.
        OSError: the file cannot be read from disk.
    """
    content = read_file_bytes(path)
    document = open_document(path.name, content)
    digest = sha256(content).hexdigest()
    answers = read_answer_sheet(document)
    if answers is not None:
        sheet = Finding("BC-1008", "answer.sheet", Severity.NOTE, arguments={"n_answers": len(answers.given)})
        return CheckedFile(path, digest, None, None, (sheet,), answers)
    if form is not None:
        return _check_reports(path, digest, document, form, (form,))
    marked = choose_marked_form(document, forms)
    if marked is not None:
        return _check_reports(path, digest, document, marked, forms)
    ranked = rank_forms(document, forms)
    # The day on the paper only tells versions of one form apart.
    chosen = choose_form(ranked, identify(document).dated if len(ranked) > 1 else None)
    if chosen is None:
        unknown = read_without_form(document, kind_of_printed_office)
        told = order_by_weight((*document.findings, _unrecognised(ranked), *unknown.findings))
        return CheckedFile(path, digest, None, None, told, unknown=unknown)
    return _check_reports(path, digest, document, chosen, forms)


def _check_reports(
    path: Path, digest: str, document: RawDocument, form: FormVersion, forms: Sequence[FormVersion]
) -> CheckedFile:
    """Check each report of a file: one as a rule, several where reports were put into one file."""
    parted = part_into_reports(document, form)
    if len(parted) == 1:
        return _check_document(path, digest, document, form)
    checked = []
    for number, report in enumerate(parted, start=1):
        own = form if number == 1 else choose_form(rank_forms(report, forms), identify(report).dated) or form
        one = _check_document(path, digest, report, own)
        told = _one_of_several(report, number, len(parted))
        checked.append(replace(one, number=number, findings=order_by_weight((*one.findings, told))))
    return replace(checked[0], further=tuple(checked[1:]))


def _one_of_several(report: RawDocument, number: int, n_reports: int) -> Finding:
    part = next(part for part in report.parts if part.kind in (PartKind.BODY, PartKind.SHEET))
    return Finding(
        code="BC-1009",
        kind="report_in_file",
        severity=Severity.NOTE,
        place=Place(part.name, *part.window, sheet=part.sheet),
        arguments={"number": number, "n_reports": n_reports},
    )


def _check_document(path: Path, digest: str, document: RawDocument, form: FormVersion) -> CheckedFile:
    reading = bind(document, form, kind_of_printed_office)
    found = run(report_under_check(form, reading, texts_of(document)))
    read = _without_repeats(reading.findings, found)
    told = (*read, *find_ended_office(reading.identity), *found)
    findings = order_by_weight(conceal_personal(told, form, reading.observations))
    return CheckedFile(path, digest, form, reading, findings)


def _without_repeats(read: Sequence[Finding], found: Sequence[Finding]) -> tuple[Finding, ...]:
    """What reading asks, but for counts in the place of rates about which a check says more."""
    counted = {finding.indicator for finding in found if finding.kind == "answer_type.of_whole"}
    return tuple(
        finding
        for finding in read
        if finding.kind != "answer_without_percent" or finding.indicator not in counted
    )


def texts_of(document: RawDocument) -> tuple[PaperText, ...]:
    """The paragraphs and cells of a document that say anything, in reading order."""
    return tuple(
        PaperText(piece.text, Place(part.name, piece.start, piece.end, page=piece.page, sheet=part.sheet))
        for part in document.parts
        for block in part.blocks
        for piece in (_cells_of(block) if isinstance(block, Table) else (block,))
        if piece.text.strip()
    )


def _cells_of(table: Table) -> tuple[Cell, ...]:
    return tuple(cell for row in table.rows for cell in row)


def report_under_check(
    form: FormVersion, reading: Reading, texts: tuple[PaperText, ...] = ()
) -> ReportUnderCheck:
    """What checks may know of a reading and of the paper it was read from."""
    return ReportUnderCheck(
        form=form,
        observations=reading.observations,
        unit_kind=reading.identity.unit_kind,
        printed_numbers=reading.printed_numbers,
        absent=reading.absent,
        on=reading.identity.dated,
        period=reading.identity.period,
        window=reading.identity.window,
        texts=texts,
    )


def _unrecognised(ranked: Sequence[Likeness]) -> Finding:
    kind = "form_ambiguous" if ranked else "form_not_recognised"
    names = tuple(likeness.form.identifier for likeness in ranked)
    return Finding("BC-1000", kind, Severity.ERROR, arguments={"forms": names})
