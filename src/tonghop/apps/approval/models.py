"""Who decided on which revision, in which capacity."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from tonghop.apps.collection.models import Revision


class Approval(models.Model):
    """A decision on one revision. ``kind`` is initial or approve.

    ``lines`` are the signature's lines as they are printed, kept as they stood. A digital signature on the
    file
    takes this same place: ``signature`` holds its digest then, and is empty for an approval in the portal.
    """

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="approvals")
    kind = models.CharField(max_length=10)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=120)
    lines = ArrayField(models.CharField(max_length=160), default=list)
    ground = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    ledger_number = models.BigIntegerField()
    signature = models.CharField(max_length=64, blank=True)

    class Meta:
        """In the order they were given."""

        ordering = ("at",)
