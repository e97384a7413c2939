"""A published form version and its bytes."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class PublishedForm(models.Model):
    """One form version; ``content`` is the zip of its packs' folders, never changed."""

    digest = models.CharField(max_length=64, primary_key=True)
    identifier = models.CharField(max_length=160)
    title = models.CharField(max_length=300)
    content = models.BinaryField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)

    class Meta:
        """Latest first."""

        ordering = ("-published_at",)

    def __str__(self) -> str:
        return self.title
