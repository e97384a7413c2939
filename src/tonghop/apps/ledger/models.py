"""One table of entries; a trigger and the rights of the portal's role keep it append only."""

from __future__ import annotations

from django.db import models

from tonghop.core.ledger import LedgerEntry


class Entry(models.Model):
    """One official act, as ``core.ledger`` seals it."""

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    act = models.CharField(max_length=40)
    subject = models.CharField(max_length=120, db_index=True)
    actor = models.CharField(max_length=60)
    document = models.CharField(max_length=64, blank=True)
    previous = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)

    class Meta:
        """Ordered as written."""

        ordering = ("number",)

    def as_entry(self) -> LedgerEntry:
        """The entry as core knows it."""
        return LedgerEntry(
            self.number, self.at, self.act, self.subject, self.actor, self.document, self.previous, self.seal
        )
