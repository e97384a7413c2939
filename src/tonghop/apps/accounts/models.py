"""People, the roles they hold in offices, authority to sign, invitations, and tokens of programs."""

from __future__ import annotations

import uuid
from datetime import date
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from tonghop.core.approval.authority import Capacity, SigningAuthority
from tonghop.core.submission.transitions import Role
from tonghop.core.validity import Validity


class UserManager(BaseUserManager["User"]):
    """Makes accounts by mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> User:
        """A new account; without a password it can only be entered by an invitation or another system."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """One person. What a person may do is in ``RoleHolding``, never here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    full_name = models.CharField(max_length=120)
    title = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    """A demonstration account; refused in production."""
    language = models.CharField(max_length=2, default="vi")
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]
    objects = UserManager()

    def __str__(self) -> str:
        return self.full_name or self.email

    def get_full_name(self) -> str:
        """The name as shown."""
        return str(self)


class RoleHolding(models.Model):
    """A role in an office, and with ``covers_below`` in every office under it, for some days."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="holdings")
    role = models.CharField(max_length=20, choices=[(role.value, role.value) for role in Role])
    unit_code = models.CharField(max_length=40, db_index=True)
    covers_below = models.BooleanField(default=False)
    first_day = models.DateField()
    last_day = models.DateField(null=True, blank=True)

    class Meta:
        """One holding a role, office and first day."""

        constraints = [
            models.UniqueConstraint(fields=["user", "role", "unit_code", "first_day"], name="one_holding")
        ]

    def holds_on(self, on: date) -> bool:
        """Whether the holding is in force on a day."""
        return Validity(self.first_day, self.last_day).contains(on)


class SigningMandate(models.Model):
    """Authority to sign for an office, as an administrator recorded it, with its ground."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="mandates")
    unit_code = models.CharField(max_length=40, db_index=True)
    capacity = models.CharField(max_length=5, blank=True, choices=[(one.value, one.name) for one in Capacity])
    collective = models.CharField(max_length=120, blank=True)
    head = models.CharField(max_length=120)
    own_title = models.CharField(max_length=120, blank=True)
    ground = models.CharField(max_length=300)
    first_day = models.DateField()
    last_day = models.DateField(null=True, blank=True)

    def as_authority(self) -> SigningAuthority:
        """The mandate as core knows it."""
        return SigningAuthority(
            person=str(self.user_id),
            unit=self.unit_code,
            capacity=Capacity(self.capacity),
            head=self.head,
            ground=self.ground,
            days=Validity(self.first_day, self.last_day),
            collective=self.collective,
            own_title=self.own_title,
        )


class Invitation(models.Model):
    """A way in for one person, once, for some days. Only a digest of the code is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="invitations")
    code_digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)


class ApiToken(models.Model):
    """A program's way in, in a person's name, for listed scopes and until a day; only a digest is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    ends_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)
