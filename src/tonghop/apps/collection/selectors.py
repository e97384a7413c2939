"""Reading campaigns and reports: cells as observations, revisions, history, the board."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet

from tonghop.apps.accounts.permissions import Scope
from tonghop.apps.catalog.selectors import load_form
from tonghop.apps.collection.models import Campaign, Cell, Revision, Submission
from tonghop.core.checks.model import ReportUnderCheck
from tonghop.core.checks.personal import conceal_personal
from tonghop.core.checks.run import run
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import FormVersion
from tonghop.core.observations import Observation, ObservationSet, TableRow
from tonghop.core.submission.revision import RevisionContent, parse_answer, read_revision
from tonghop.core.submission.transitions import EDITABLE, State
from tonghop.core.values.model import Confidence
from tonghop.formats.json.canonical import read_canonical

_NOBODY = UUID(int=0)
HISTORY_KEPT = 8
"""How many earlier reports checks look at."""


def scope_of_submission(submission: str, on: date) -> Scope | None:
    """The scope of a report named by a route: its office as frozen when the campaign opened."""
    row = Submission.objects.filter(pk=_uuid(submission)).values_list("unit_code", "above").first()
    return Scope(row[0], tuple(row[1]), on) if row else None


def scope_of_collected(submission: str, on: date) -> Scope | None:
    """The scope of a report as its collecting office acts on it.

    A collector of the office that owes the report, who collects from offices below, has no part in it.
    """
    named = Submission.objects.filter(pk=_uuid(submission))
    row = named.values_list("campaign__collector_code", "campaign__collector_above").first()
    return Scope(row[0], tuple(row[1]), on) if row else None


def scope_of_campaign(campaign: str, on: date) -> Scope | None:
    """The scope of a campaign named by a route: the collecting office."""
    row = Campaign.objects.filter(pk=_uuid(campaign)).values_list("collector_code", "collector_above").first()
    return Scope(row[0], tuple(row[1]), on) if row else None


def _uuid(written: str) -> UUID:
    """The identifier as written; one that names nothing where it is none."""
    try:
        return UUID(written)
    except ValueError:
        return _NOBODY


def find_submission(identifier: str) -> Submission | None:
    """A report with its campaign."""
    return (
        Submission.objects.select_related("campaign", "current", "standing")
        .filter(pk=_uuid(identifier))
        .first()
    )


def find_campaign(identifier: str) -> Campaign | None:
    """A campaign."""
    return Campaign.objects.filter(pk=_uuid(identifier)).first()


def campaigns_owed_by(units: Iterable[str]) -> QuerySet[Campaign]:
    """The campaigns in which offices owe a report of their own: those a campaign below may feed."""
    return Campaign.objects.filter(submissions__unit_code__in=list(units)).distinct()


def form_of(campaign: Campaign) -> FormVersion:
    """The form version of a campaign, from its stored bytes."""
    return load_form(campaign.form_id).form


def observations_of_cells(cells: Iterable[Cell], form: FormVersion) -> ObservationSet:
    """The figures of a draft; annex lines in order, each with its group. A line all blank is no line."""
    cells = tuple(cells)
    told = {(cell.code.partition("/")[0], cell.line) for cell in cells if cell.line and _says(cell)}
    figures: dict[str, Observation] = {}
    lines: dict[tuple[str, int], dict[str, Observation]] = {}
    groups: dict[tuple[str, int], str] = {}
    for cell in cells:
        annex, _, column = cell.code.partition("/")
        if not cell.line:
            figures[cell.code] = _observe(cell, cell.code)
        elif column:
            lines.setdefault((annex, cell.line), {})[column] = _observe(cell, column)
        else:
            groups[annex, cell.line] = cell.typed
    tables = {
        table.code: tuple(
            TableRow(lines[key], str(key[1]), groups.get(key, ""))
            for key in sorted(lines)
            if key[0] == table.code and key in told
        )
        for table in form.tables
        if any(key[0] == table.code for key in told)
    }
    return ObservationSet(figures, tables)


def _says(cell: Cell) -> bool:
    """Whether something stands in a cell of an annex beside its group."""
    return not cell.code.endswith("/") and bool(cell.typed.strip() or "missing" not in cell.answer)


def _observe(cell: Cell, code: str) -> Observation:
    return Observation(
        code,
        parse_answer(cell.answer),
        raw=cell.typed,
        confidence=Confidence(cell.confidence),
        reason=cell.reading,
        remark=cell.remark,
        alternatives=tuple(Decimal(one) for one in cell.alternatives),
    )


def read_content(revision: Revision) -> RevisionContent:
    """A revision's content, personal answers apart."""
    return read_revision(read_canonical(bytes(revision.content)))


def observations_of_revision(revision: Revision) -> ObservationSet:
    """The figures of a revision, with the personal answers that have not been deleted."""
    shown = read_content(revision).observations
    personal = {
        one.code: Observation(one.code, parse_answer(one.answer)) for one in revision.personal_answers.all()
    }
    return ObservationSet({**shown.figures, **personal}, shown.tables) if personal else shown


def observations_of(submission: Submission) -> ObservationSet:
    """The figures as they stand: of the draft while it is one, else of the revision on its way."""
    if State(submission.state) in EDITABLE or submission.current is None:
        return observations_of_cells(submission.cells.all(), form_of(submission.campaign))
    return observations_of_revision(submission.current)


@dataclass(frozen=True, slots=True)
class EarlierReport:
    """An accepted report of the same office on the same form, of an earlier period."""

    submission: Submission
    observations: ObservationSet
    form: FormVersion


def earlier_reports(submission: Submission) -> tuple[EarlierReport, ...]:
    """The office's accepted reports of earlier campaigns on the same form, latest first."""
    pack = submission.campaign.form.identifier.partition("@")[0]
    rows = (
        Submission.objects.filter(
            unit_code=submission.unit_code,
            standing__isnull=False,
            campaign__window_to__lt=submission.campaign.window_to,
            campaign__form__identifier__startswith=f"{pack}@",
        )
        .select_related("campaign", "standing")
        .order_by("-campaign__window_to")[:HISTORY_KEPT]
    )
    return tuple(
        EarlierReport(row, observations_of_revision(row.standing), form_of(row.campaign))
        for row in rows
        if row.standing is not None
    )


def under_check(submission: Submission, observations: ObservationSet) -> ReportUnderCheck:
    """A report as checks look at it."""
    campaign = submission.campaign
    return ReportUnderCheck(
        form=form_of(campaign),
        observations=observations,
        unit_kind=submission.kind,
        on=campaign.window_to,
        period=campaign.period,
        window=campaign.window,
    )


def findings_of(submission: Submission, observations: ObservationSet | None = None) -> tuple[Finding, ...]:
    """What a person should look at in a report as it stands, heaviest first; no personal answer is quoted."""
    form = form_of(submission.campaign)
    history = [
        under_check(one.submission, one.observations)
        for one in earlier_reports(submission)
        if one.form.pack == form.pack
    ]
    looked_at = observations if observations is not None else observations_of(submission)
    return conceal_personal(run(under_check(submission, looked_at), history), form, looked_at)


def count_by_severity(findings: Sequence[Finding]) -> Mapping[Severity, int]:
    """How many findings of each severity."""
    return {severity: sum(one.severity is severity for one in findings) for severity in Severity}


def board_of(campaign: Campaign) -> QuerySet[Submission]:
    """Every report owed in a campaign, by office."""
    return campaign.submissions.order_by("unit_code")


def work_of(units: Iterable[str]) -> QuerySet[Submission]:
    """The reports of offices, latest campaign first."""
    return (
        Submission.objects.filter(unit_code__in=list(units))
        .select_related("campaign")
        .order_by("-campaign__opens_at")
    )
