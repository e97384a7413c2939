"""Reports and consolidations as papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.core.files.storage import default_storage

from tonghop.apps.catalog.selectors import load_form
from tonghop.apps.collection.models import Campaign, Revision, Submission
from tonghop.apps.collection.selectors import observations_of_revision
from tonghop.apps.publication.models import ConsolidationRun
from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.reading import PaperIdentity
from tonghop.core.observations import ObservationSet
from tonghop.core.publication import Document, compose_filled_form
from tonghop.core.publication.annex_tables import AnnexLine
from tonghop.core.sentences.render import render
from tonghop.core.values.model import Missing, MissingReason, ValueType
from tonghop.core.values.write import format_answer
from tonghop.desk.paper_files import PAPER_WRITERS

PAPER_KINDS = tuple(PAPER_WRITERS)
"""Suffixes a report can be written as."""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One row of a report as it is read. ``level`` is how deep it stands; ``missing`` why it is blank."""

    code: str
    stt: str
    label: str
    measure: str
    figure: str
    remark: str
    missing: MissingReason | None
    is_heading: bool


def report_lines(form: FormVersion, observations: ObservationSet) -> tuple[ReportLine, ...]:
    """Every row of a report, in form order, with section titles as headings."""
    lines: list[ReportLine] = []
    for section in form.sections:
        rows = [row for row in form.indicators if row.section == section.code]
        rows = [row for row in rows if not row.supplementary or row.code in observations.figures]
        if rows and section.title:
            lines.append(ReportLine("", section.stt, section.title, "", "", "", None, True))
        for row in rows:
            observation = observations.figures.get(row.code)
            value = observations.value(row.code)
            unit = form.measure_units.get(row.measure_unit or "")
            is_heading = row.value_type is ValueType.HEADING
            missing = value.reason if isinstance(value, Missing) and not is_heading else None
            figure = "" if missing else format_answer(observations.answer(row.code), form.expectation(row))
            remark = observation.remark if observation else ""
            measure = unit.name if unit else ""
            lines.append(
                ReportLine(row.code, row.stt, row.label, measure, figure, remark, missing, is_heading)
            )
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class AnnexPage:
    """An annex as it is read: the labels of its columns and its lines."""

    title: str
    heads: tuple[str, ...]
    lines: tuple[AnnexLine, ...]
    rows: tuple[tuple[str, ...], ...]


def annex_pages(form: FormVersion, observations: ObservationSet) -> tuple[AnnexPage, ...]:
    """The annexes of a report that have lines."""
    return tuple(_annex_pages(form, observations))


def _annex_pages(form: FormVersion, observations: ObservationSet) -> Iterator[AnnexPage]:
    lines = _annex_lines(form, observations)
    for annex in form.tables:
        if of_annex := lines.get(annex.code):
            rows = tuple(
                (one.stt, *(one.cells.get(column.code, "") for column in annex.columns)) for one in of_annex
            )
            heads = tuple(column.label for column in annex.columns)
            yield AnnexPage(annex.title, heads, of_annex, rows)


def _annex_lines(form: FormVersion, observations: ObservationSet) -> Mapping[str, tuple[AnnexLine, ...]]:
    return {
        annex.code: tuple(
            AnnexLine(
                cells={
                    column.code: format_answer(row.cells[column.code].answer, form.expectation(column))
                    for column in annex.columns
                    if column.code in row.cells
                },
                stt=row.printed_stt or str(number),
                group=row.group,
            )
            for number, row in enumerate(observations.tables[annex.code], start=1)
        )
        for annex in form.tables
        if annex.code in observations.tables
    }


def paper_of_report(submission: Submission, revision: Revision) -> Document:
    """A revision as the paper it is filed as.

    Missing: a reason is written in the words offices use; not entered is a blank.
    """
    loaded = load_form(submission.campaign.form_id)
    observations = observations_of_revision(revision)
    figures = {
        one.indicator: format_answer(
            one.answer, loaded.form.expectation(loaded.form.indicator(one.indicator))
        )
        for one in observations
    }
    signed = revision.approvals.filter(kind="approve").first()
    identity = PaperIdentity(
        reporting_unit=submission.unit_name,
        unit_kind=submission.kind,
        number=submission.document_number or None,
        dated=submission.document_date,
        signer=signed.person_name if signed else None,
        authority="; ".join(signed.lines) if signed else None,
        period=submission.campaign.period,
        window=submission.campaign.window,
    )
    return compose_filled_form(
        loaded.form,
        figures,
        identity,
        loaded.layout,
        remarks={one.indicator: one.remark for one in observations if one.remark},
        caution=render("publication.simulated") if submission.campaign.is_simulated else "",
        annexes=_annex_lines(loaded.form, observations),
    )


def write_report(submission: Submission, revision: Revision, suffix: str) -> bytes:
    """A revision as a file.

    Raises:
        KeyError: no kind of file has that suffix.
    """
    return PAPER_WRITERS[suffix](paper_of_report(submission, revision))


def runs_of(campaign: Campaign) -> tuple[ConsolidationRun, ...]:
    """The consolidations of a campaign, latest first."""
    return tuple(campaign.consolidations.select_related("made_by"))


def run_file(campaign: Campaign, run: str, name: str) -> Path | None:
    """Where a file of a run stands; None where the run made no file of that name."""
    found = campaign.consolidations.filter(pk=run, state="done").first()
    if found is None or name not in found.names:
        return None
    return Path(default_storage.path(found.folder)) / name


def report_above(campaign: Campaign) -> Submission | None:
    """The report the collecting office owes in the campaign of the level above; None where it owes none."""
    if campaign.parent_id is None:
        return None
    owed = Submission.objects.select_related("campaign", "current", "standing")
    return owed.filter(campaign_id=campaign.parent_id, unit_code=campaign.collector_code).first()
