"""The fields of answers and bodies, as OpenAPI tells them.

Decides names and kinds only. Figures are texts: a JSON number would be read back as binary. Bodies are
strict: a field that is not listed is a mistake.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from tonghop.apps.collection.services.filling import MOST_CELLS
from tonghop.apps.collection.services.importing import RowMistake
from tonghop.core.findings import Severity
from tonghop.core.submission.transitions import State

AnswerTexts = Annotated[
    dict[str, str],
    Field(
        description="One of number, text, code, yes, missing (the reason), with numerator, denominator, "
        "stated and bound where given; as in the signed document. Figures have a decimal point.",
        examples=[{"number": "99.52"}, {"missing": "not_entered"}],
    ),
]


def _plain_text(written: str) -> str:
    if any(mark < " " and mark not in "\t\n\r" for mark in written) or not _is_unicode(written):
        raise ValueError("control characters")
    return written


def _is_unicode(written: str) -> bool:
    return not any("\ud800" <= mark <= "\udfff" for mark in written)


_NO_CONTROLS = "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
PlainText = Annotated[
    str, AfterValidator(_plain_text), Field(max_length=20_000, json_schema_extra={"pattern": _NO_CONTROLS})
]
CellCode = Annotated[
    str, AfterValidator(_plain_text), Field(max_length=120, json_schema_extra={"pattern": _NO_CONTROLS})
]
Line = Annotated[int, Field(ge=0, le=1_000_000, description="0 for a row of the form, from 1 in an annex.")]


class Told(BaseModel):
    """An answer."""

    model_config = ConfigDict(extra="forbid")


class Asked(BaseModel):
    """A body."""

    model_config = ConfigDict(extra="forbid", strict=True)


class FieldMistake(Told):
    """One thing wrong in a request."""

    where: str
    code: str
    message: str


class ProblemDetails(BaseModel):
    """An error (RFC 9457). ``errors`` or ``cells`` are given where there is more to tell."""

    model_config = ConfigDict(extra="allow")
    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[FieldMistake] | None = None
    cells: list[SavedCellTold] | None = None


class FormNamed(Told):
    """A published form."""

    digest: str
    identifier: str
    title: str
    published_at: datetime


class CampaignTold(Told):
    """A campaign with its calendar."""

    id: str
    title: str
    form: str
    form_digest: str
    period: str
    first_day: date
    last_day: date
    collector: str
    collector_name: str
    letter_number: str
    letter_date: date | None
    opens_at: datetime
    locks_at: datetime | None
    closed_at: datetime | None
    is_simulated: bool


class ReceiptTold(Told):
    """What the portal confirms of a report that was sent."""

    code: str
    campaign: str
    unit_name: str
    document_number: str
    document_date: date | None
    sent_at: datetime
    digest: str
    ledger_number: int
    ledger_seal: str


class SubmissionTold(Told):
    """What an office owes in a campaign and where it stands."""

    id: str
    campaign: str
    unit: str
    unit_name: str
    unit_kind: str
    state: State
    state_since: datetime
    due_at: datetime
    extended_until: datetime | None
    extension_reason: str
    is_late: bool
    sent_at: datetime | None
    document_number: str
    document_date: date | None
    reason: str
    n_errors: int
    n_warnings: int
    n_questions: int
    current: str | None
    standing: str | None
    receipt: ReceiptTold | None


class CampaignPage(Told):
    """A page of campaigns."""

    items: list[CampaignTold]
    page: int
    per_page: int
    total: int


class SubmissionPage(Told):
    """A page of reports."""

    items: list[SubmissionTold]
    page: int
    per_page: int
    total: int


class FigureSource(StrEnum):
    """Which figures of a report are asked for."""

    DRAFT = "draft"
    CURRENT = "current"
    STANDING = "standing"


class FigureTold(Told):
    """One figure. ``typed`` and ``version`` are those of a draft's cell, null in a revision."""

    code: str
    stt: str
    label: str
    measure_unit: str | None
    answer: AnswerTexts
    remark: str
    typed: str | None
    version: int | None


class AnnexCell(Told):
    """One cell of an annex."""

    answer: AnswerTexts
    typed: str | None
    version: int | None


class AnnexLine(Told):
    """One line of an annex; cells by column."""

    line: int
    stt: str
    group: str
    cells: dict[str, AnnexCell]


class AnnexTold(Told):
    """An annex as filled."""

    table: str
    rows: list[AnnexLine]


class FiguresTold(Told):
    """The figures of a report, personal answers left out."""

    of: FigureSource
    revision: str | None
    form: str
    figures: list[FigureTold]
    tables: list[AnnexTold]


class PlaceTold(Told):
    """Where in a document something stands."""

    part: str
    page: int | None
    sheet: str | None
    cell: str | None
    start: int | None
    end: int | None


class ExplanationTold(Told):
    """A mistake that would give the stated figure."""

    kind: str
    message: str


class FindingTold(Told):
    """What a person should look at; the fields of ``tonghop check --json``."""

    code: str
    kind: str
    severity: Severity
    indicator: str | None
    stt: str | None
    where: PlaceTold | None
    stated: Decimal | str | None
    expected: Decimal | str | None
    message: str
    explanations: list[ExplanationTold]


class FindingsTold(Told):
    """The findings of a report, heaviest first."""

    of: FigureSource
    revision: str | None
    findings: list[FindingTold]


class RevisionTold(Told):
    """A revision: exactly what was signed."""

    number: int
    digest: str
    made_at: datetime
    reason: str
    is_current: bool
    is_standing: bool


class RevisionList(Told):
    """The revisions of a report, by number."""

    revisions: list[RevisionTold]


class CellGiven(Asked):
    """A cell to save. ``base_version`` is the version last seen, 0 for an empty cell."""

    code: CellCode
    line: Line = 0
    typed: PlainText
    base_version: int = Field(ge=0, le=2_147_483_647)
    remark: PlainText | None = None


class CellsGiven(Asked):
    """Cells to save."""

    cells: list[CellGiven] = Field(min_length=1, max_length=MOST_CELLS)


class SavedCellTold(Told):
    """What became of a cell: ``status`` 200 saved, 409 left, with what ``stands`` there since."""

    code: str
    line: int
    status: int
    version: int
    answer: AnswerTexts
    stands: str | None


class CellsSaved(Told):
    """Every cell of the request was saved."""

    cells: list[SavedCellTold]


class RowGiven(Asked):
    """A figure to import: ``value`` as written on paper, or ``number`` with a decimal point."""

    code: CellCode
    line: Line = 0
    value: PlainText | None = None
    number: str | None = Field(default=None, pattern=r"^-?[0-9]{1,20}(\.[0-9]{1,10})?$")
    remark: PlainText | None = None


class RowsGiven(Asked):
    """Figures to import, all or none."""

    rows: list[RowGiven] = Field(min_length=1, max_length=MOST_CELLS)


class RowFaultTold(Told):
    """A row that cannot be taken, by its place from 1."""

    row: int
    code: str
    line: int
    mistake: RowMistake
    message: str


class RowChangeTold(Told):
    """What a row changes."""

    row: int
    code: str
    line: int
    before: str
    after: str
    answer: AnswerTexts


class ImportTold(Told):
    """What an import did, or with ``dry_run`` would do. With a fault nothing is written."""

    dry_run: bool
    is_written: bool
    n_rows: int
    n_unchanged: int
    faults: list[RowFaultTold]
    changes: list[RowChangeTold]


class FormList(Told):
    """The published forms, latest first."""

    forms: list[FormNamed]


class FormRow(Told):
    """A row or a column of a form."""

    code: str
    label: str
    stt: str
    section: str | None
    parent: str | None
    value_type: str
    measure_unit: str | None
    decimals: int | None
    codes: dict[str, str]
    formula: str | None
    roll_up: str
    blank_means: str
    answered_by: list[str]
    definition: str
    is_personal: bool


class FormSection(Told):
    """A titled stretch of a form."""

    code: str
    stt: str
    title: str
    shape: str


class FormTable(Told):
    """An annex."""

    code: str
    title: str
    symbol: str
    key: list[str]
    columns: list[FormRow]


class FormCheck(Told):
    """A check a form lists."""

    code: str
    kind: str
    severity: Severity
    parameters: dict[str, Any]


class FormTold(Told):
    """The definition of a form."""

    pack: str
    version: str
    digest: str
    title: str
    symbol: str
    issuer: str
    frequencies: list[str]
    respondents: list[str]
    sections: list[FormSection]
    rows: list[FormRow]
    tables: list[FormTable]
    checks: list[FormCheck]


ProblemDetails.model_rebuild()
