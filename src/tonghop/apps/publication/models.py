"""Consolidations as they were made."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from tonghop.apps.collection.models import Campaign


class ConsolidationRun(models.Model):
    """One run over the revisions of a campaign, named by digest so that it can be made again."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="consolidations")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    revisions = models.JSONField(default=dict)
    """Digest by unit code."""
    state = models.CharField(max_length=10, default="waiting")
    """waiting, done, failed."""
    failure = models.TextField(blank=True)
    folder = models.CharField(max_length=200, blank=True)
    """Under the portal's files."""
    names = models.JSONField(default=list)

    class Meta:
        """Latest first."""

        ordering = ("-made_at",)
