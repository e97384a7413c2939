"""Campaigns, submissions, cells and their history, revisions, and what people say to one another about rows.

Cell edits, revisions and the ledger are the only histories; after submission figures stand in revisions
alone.
"""

from __future__ import annotations

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from tonghop.apps.catalog.models import PublishedForm
from tonghop.core.periods import ReportingPeriod, parse_period
from tonghop.core.reporting_units import UnitKind
from tonghop.core.submission.calendar import CampaignCalendar, OfficeDeadline
from tonghop.core.submission.transitions import State
from tonghop.core.validity import Validity

PERSON = settings.AUTH_USER_MODEL


class Campaign(models.Model):
    """One form version, one period, one calendar, the letter that asks, and the frozen list of who owes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    form = models.ForeignKey(PublishedForm, on_delete=models.PROTECT, related_name="campaigns")
    title = models.CharField(max_length=300)
    period_code = models.CharField(max_length=8)
    window_from = models.DateField()
    window_to = models.DateField()
    """The cut-off: the last day figures speak of."""
    collector_code = models.CharField(max_length=40, db_index=True)
    collector_name = models.CharField(max_length=200)
    collector_above = ArrayField(models.CharField(max_length=40), default=list)
    letter_number = models.CharField(max_length=80, blank=True)
    letter_date = models.DateField(null=True, blank=True)
    letter_file = models.FileField(upload_to="letters/", blank=True)
    opens_at = models.DateTimeField()
    locks_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    opened_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    """The campaign of the level above that this one feeds."""
    is_simulated = models.BooleanField(default=False)

    class Meta:
        """Latest first."""

        ordering = ("-opens_at",)

    def __str__(self) -> str:
        return self.title

    @property
    def period(self) -> ReportingPeriod | None:
        """The period; None where its code names none."""
        return parse_period(self.period_code)

    @property
    def window(self) -> Validity:
        """The days figures speak of."""
        return Validity(self.window_from, self.window_to)

    @property
    def calendar(self) -> CampaignCalendar:
        """The calendar as core knows it."""
        return CampaignCalendar(self.opens_at, self.window_to, self.locks_at, self.closed_at)


class Submission(models.Model):
    """What one office owes in one campaign, and where its report stands.

    The office is frozen as it stood when the campaign opened. ``n_errors`` and the like are of the last
    check.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="submissions")
    unit_code = models.CharField(max_length=40)
    unit_since = models.DateField()
    unit_name = models.CharField(max_length=200)
    unit_kind = models.CharField(max_length=20)
    above = ArrayField(models.CharField(max_length=40), default=list)
    has_checker = models.BooleanField(default=False)
    due_at = models.DateTimeField()
    extended_until = models.DateTimeField(null=True, blank=True)
    extension_reason = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=20, default=State.DRAFT, db_index=True)
    state_since = models.DateTimeField()
    reason = models.TextField(blank=True)
    """Why it was last returned, sent back or reopened."""
    current = models.ForeignKey("Revision", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    """The revision on its way, or the last one sent."""
    standing = models.ForeignKey(
        "Revision", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    """The accepted revision: it holds until another is accepted."""
    initialled_by = models.ForeignKey(
        PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    prepared_by = models.ForeignKey(PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    document_number = models.CharField(max_length=80, blank=True)
    document_date = models.DateField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    receipt_code = models.CharField(max_length=20, blank=True, db_index=True)
    n_cells = models.IntegerField(default=0)
    n_errors = models.IntegerField(default=0)
    n_warnings = models.IntegerField(default=0)
    n_questions = models.IntegerField(default=0)

    class Meta:
        """One report an office and campaign."""

        ordering = ("unit_code",)
        constraints = [models.UniqueConstraint(fields=["campaign", "unit_code"], name="one_submission")]

    def __str__(self) -> str:
        return f"{self.unit_name}: {self.campaign_id}"

    @property
    def deadline(self) -> OfficeDeadline:
        """When it is owed."""
        return OfficeDeadline(self.due_at, self.extended_until)

    @property
    def kind(self) -> UnitKind:
        """The kind of office."""
        return UnitKind(self.unit_kind)


class Cell(models.Model):
    """One cell of a draft. ``line`` 0 is a row of the form; from 1 a row of the annex ``code`` begins with.

    In an annex ``code`` is ``<annex>/<column>``; ``<annex>/`` holds the printed group of the line.
    """

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="cells")
    code = models.CharField(max_length=120)
    line = models.IntegerField(default=0)
    typed = models.TextField(blank=True)
    answer = models.JSONField()
    confidence = models.CharField(max_length=10)
    reading = models.CharField(max_length=60, blank=True)
    """Why it was read so, a key of the catalogue."""
    alternatives = models.JSONField(default=list)
    remark = models.TextField(blank=True)
    version = models.IntegerField(default=1)

    class Meta:
        """One cell a place."""

        constraints = [models.UniqueConstraint(fields=["submission", "code", "line"], name="one_cell")]


class CellEdit(models.Model):
    """One change of one cell. Never changed, never deleted."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="edits")
    code = models.CharField(max_length=120)
    line = models.IntegerField(default=0)
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    way = models.CharField(max_length=20)
    """typed, pasted, uploaded, api, rolled_up."""
    base_version = models.IntegerField()

    class Meta:
        """Found by cell."""

        ordering = ("at", "id")
        indexes = [models.Index(fields=["submission", "code", "line"])]


class Revision(models.Model):
    """One immutable canonical document: exactly what is signed."""

    digest = models.CharField(max_length=64, primary_key=True)
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="revisions")
    number = models.IntegerField()
    content = models.BinaryField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(blank=True)

    class Meta:
        """Numbered from 1 within a submission."""

        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=["submission", "number"], name="one_revision")]


class PersonalAnswer(models.Model):
    """A personal answer of a revision, kept apart: deletable, while its commitment stays."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="personal_answers")
    code = models.CharField(max_length=120)
    salt = models.CharField(max_length=64)
    answer = models.JSONField()


class Explanation(models.Model):
    """What an office says to a finding, and what became of it (giải trình)."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="explanations")
    finding_code = models.CharField(max_length=40)
    indicator = models.CharField(max_length=120, blank=True)
    stated = models.CharField(max_length=60, blank=True)
    """The figure it was given for: another figure makes it stale."""
    text = models.TextField()
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    granted = models.BooleanField(null=True, blank=True)
    judged_by = models.ForeignKey(PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    judged_at = models.DateTimeField(null=True, blank=True)
    judgement = models.TextField(blank=True)
    holds_until = models.DateField(null=True, blank=True)

    class Meta:
        """One explanation a finding."""

        constraints = [
            models.UniqueConstraint(
                fields=["submission", "finding_code", "indicator"], name="one_explanation"
            )
        ]


class ReturnReason(models.Model):
    """Why a report was returned, tied to a row where it is about one."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="return_reasons")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    indicator = models.CharField(max_length=120, blank=True)
    text = models.TextField()
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()


class RowQuestion(models.Model):
    """A question about a row (hỏi về dòng này); the answer is shown to every office at that row."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="questions")
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="questions")
    indicator = models.CharField(max_length=120)
    text = models.TextField()
    asked_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Oldest first."""

        ordering = ("asked_at",)


class Evidence(models.Model):
    """A file or note kept with a row, or with the whole report where ``indicator`` is empty."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="evidence")
    indicator = models.CharField(max_length=120, blank=True)
    note = models.TextField(blank=True)
    file = models.FileField(upload_to="evidence/", blank=True)
    file_name = models.CharField(max_length=255, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()


class Reminder(models.Model):
    """A reminder to an office: in the portal always, by mail where an address is known."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="reminders")
    text = models.TextField()
    address = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    delivery = models.CharField(max_length=12, default="portal_only")
    """portal_only, waiting, delivered, failed."""
    failure = models.CharField(max_length=300, blank=True)
