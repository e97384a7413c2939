"""The drafts to the level above as files: Word to edit, HTML to follow a number to its parts.

Decides the names of these files and that a person's edited Word is read before it is written over, and kept
as a copy. Never decides what a draft says (``core.publication`` does).
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tonghop.core.findings import Finding
from tonghop.core.forms.faults import PackRefused
from tonghop.core.forms.model import FormVersion
from tonghop.core.publication import Document
from tonghop.core.publication.edited_report import EditedReport, read_edited_report
from tonghop.core.publication.office_paper import (
    OfficePaper,
    PaperKind,
    write_closing,
    write_letterhead,
)
from tonghop.core.publication.report_template import ReportTemplate, plain_template
from tonghop.core.publication.report_template_lint import lint_report_template
from tonghop.core.publication.upward_paper import compose_upward_paper
from tonghop.core.publication.upward_report import UpwardReport, draft_report
from tonghop.core.rollup.comparison import EarlierFigures
from tonghop.core.rollup.consolidation import Consolidation
from tonghop.core.sentences.render import Language, render
from tonghop.desk.decisions import COPIES
from tonghop.desk.results import ResultsFolder, ResultsNotWritable, form_slug
from tonghop.formats import Unreadable
from tonghop.formats.html.paper import write as write_html
from tonghop.formats.packs.library import PackLibrary
from tonghop.formats.packs.report_template import load_report_template
from tonghop.formats.word.read import read as read_word

_STEM = "bao-cao-cap-tren"
Templates = Mapping[tuple[str, str], ReportTemplate]
"""The templates of packs, by pack and version."""


@dataclass(frozen=True, slots=True)
class WrittenUpwardReport:
    """A draft that was written: its Word file, and what a person should look at in its prose."""

    file: str
    findings: tuple[Finding, ...]
    is_carried_over: bool


def load_templates(library: PackLibrary, forms: Sequence[FormVersion]) -> Templates:
    """The templates of those forms that have one.

    Raises:
        PackRefused: every mistake found in a template, at once; an unsound one would stop a run half way.
    """
    templates: dict[tuple[str, str], ReportTemplate] = {}
    for form in forms:
        template = load_report_template(library.find_folder(form.identifier), library.find_folder)
        if template is not None:
            if faults := lint_report_template(template, form):
                raise PackRefused(faults)
            templates[form.pack, form.version] = template
    return templates


def keep_edited_drafts(results: ResultsFolder, out: Path) -> Mapping[str, bytes]:
    """The drafts standing in earlier results, by file name; copies somebody edited stay in the new results.

    Raises:
        OSError: one cannot be opened.
    """
    copies = sorted((out / COPIES).glob(f"{_STEM}-*.docx"))
    for path in copies:
        shutil.copy2(path, results.path(f"{COPIES}/{path.name}"))
    return {path.name: path.read_bytes() for path in sorted(out.glob(f"{_STEM}-*.docx"))}


def write_upward_reports(
    results: ResultsFolder,
    consolidations: Sequence[Consolidation],
    earlier: Mapping[tuple[str, str], Sequence[EarlierFigures]],
    templates: Templates,
    edited: Mapping[str, bytes],
    *,
    unit: str,
    language: Language,
    office: OfficePaper | None = None,
) -> tuple[WrittenUpwardReport, ...]:
    """Write a draft for each form, with the prose of a person who edited the last one carried over.

    Args:
        results: where they go.
        consolidations: one a form.
        earlier: figures of earlier periods, by pack and version.
        templates: those of packs; a form without one is told line by line.
        edited: the drafts of the last run, by file name.
        unit: the body that reports.
        language: of the words around figures.
        office: the letterhead of that body; None leaves places to fill.

    Raises:
        ResultsNotWritable: an earlier draft cannot be read; it is not written over.
    """
    written = tuple(
        _write(results, one, earlier, templates, edited, unit, language, office)
        for one in consolidations
        if one.added
    )
    for name in edited.keys() - {one.file for one in written}:
        # No report of that form came this time: what stands in its draft is not lost with the old results.
        _keep_copy(results, name.removesuffix(".docx"), edited[name])
    return written


def _write(
    results: ResultsFolder,
    consolidation: Consolidation,
    earlier: Mapping[tuple[str, str], Sequence[EarlierFigures]],
    templates: Templates,
    edited: Mapping[str, bytes],
    unit: str,
    language: Language,
    office: OfficePaper | None,
) -> WrittenUpwardReport:
    form = consolidation.form
    key = (form.pack, form.version)
    template = templates.get(key) or plain_template(form, language)
    before = earlier.get(key, ())
    composed = draft_report(consolidation, template, before, unit=unit, language=language)
    stem = f"{_STEM}-{form_slug(consolidation)}"
    content = edited.get(f"{stem}.docx")
    kept = _read_edited(f"{stem}.docx", content, composed) if content is not None else None
    report = composed
    if content is not None and kept is not None and kept.is_edited:
        if kept.is_touched or not _is_same_period(kept, consolidation):
            _keep_copy(results, stem, content)
        if _is_same_period(kept, consolidation):
            report = draft_report(consolidation, template, before, unit=unit, edited=kept, language=language)
    # The page is always written: in it each number leads to its parts.
    results.write_paper(stem, _compose(report, office, on_screen=False), but=(".html",))
    results.path(f"{stem}.html").write_bytes(write_html(_compose(report, office, on_screen=True)))
    return WrittenUpwardReport(f"{stem}.docx", report.findings, report.is_carried_over)


def _compose(report: UpwardReport, office: OfficePaper | None, *, on_screen: bool) -> Document:
    if office is None:
        return compose_upward_paper(report, on_screen=on_screen)
    return compose_upward_paper(
        report,
        on_screen=on_screen,
        letterhead=write_letterhead(office, PaperKind.REPORT, report.consolidation.on.year),
        closing=write_closing(office, PaperKind.REPORT),
        explains_figures=office.explains_figures,
    )


def _read_edited(name: str, content: bytes, composed: UpwardReport) -> EditedReport | None:
    headings = {section.code: section.heading for section in composed.sections}
    try:
        return read_edited_report(read_word(content), composed.figures, headings)
    except Unreadable as refusal:
        reason = render(f"file.{refusal.kind}", {**refusal.arguments, "name": name})
        arguments = {"file": name, "reason": reason}
        raise ResultsNotWritable("upward.use.draft_unreadable", arguments) from refusal


def _is_same_period(kept: EditedReport, consolidation: Consolidation) -> bool:
    """Whether an edited draft speaks of the period consolidated now; one that lost its mark is taken to."""
    code = consolidation.period.code if consolidation.period else ""
    return kept.draft is None or kept.draft.period == code


def _keep_copy(results: ResultsFolder, stem: str, content: bytes) -> None:
    """Keep what a person edited, once, numbered as copies are."""
    numbered = sorted(results.path(f"{COPIES}/{stem}.docx").parent.glob(f"{stem}.*.docx"))
    digests = {sha256(path.read_bytes()).digest() for path in numbered}
    if sha256(content).digest() not in digests:
        results.path(f"{COPIES}/{stem}.{len(numbered) + 1:04d}.docx").write_bytes(content)
