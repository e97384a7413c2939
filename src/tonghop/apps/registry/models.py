"""Offices by (code, first day), the tree of any day, and whom to call."""

from __future__ import annotations

from django.db import models

from tonghop.core.reporting_units import UnitKind
from tonghop.core.validity import Validity


class Office(models.Model):
    """One reporting unit under one name and parent, for some days; codes have been used twice."""

    code = models.CharField(max_length=40)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in UnitKind])
    parent_code = models.CharField(max_length=40, blank=True, db_index=True)
    search_key = models.CharField(max_length=200, db_index=True)
    """The name without marks and case: the database has no Vietnamese collation."""
    contact_name = models.CharField(max_length=120, blank=True)
    contact_email = models.EmailField(blank=True)
    contact_phone = models.CharField(max_length=40, blank=True)
    has_checker = models.BooleanField(default=False)
    is_simulated = models.BooleanField(default=False)

    class Meta:
        """The key of a unit is its code and first day."""

        ordering = ("code", "valid_from")
        constraints = [models.UniqueConstraint(fields=["code", "valid_from"], name="one_office")]

    def __str__(self) -> str:
        return self.name

    @property
    def validity(self) -> Validity:
        """The days it stands."""
        return Validity(self.valid_from, self.valid_until)
