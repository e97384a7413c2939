"""Keeping people: who they are, the roles they hold in offices and until when, and their authority to sign.

Decides what of it may be recorded. Never decides who may record it (``permissions``), and never judges
whether the ground of an authority is lawful.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from tonghop.apps.accounts.models import RoleHolding, SigningMandate, User
from tonghop.apps.ledger import services as ledger
from tonghop.core.approval.authority import Capacity
from tonghop.core.findings import Argument
from tonghop.core.submission.transitions import Role


class NotRecorded(Exception):
    """What was entered cannot be recorded; ``key`` is its sentence."""

    def __init__(self, key: str, arguments: Mapping[str, Argument] | None = None) -> None:
        super().__init__(key)
        self.key, self.arguments = key, arguments or {}


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person as entered."""

    email: str
    full_name: str
    title: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """A role in an office as entered; no last day: until further notice."""

    role: Role
    unit_code: str
    covers_below: bool
    first_day: date
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class MandateEntry:
    """Authority to sign as entered."""

    unit_code: str
    capacity: Capacity
    head: str
    ground: str
    first_day: date
    last_day: date | None = None
    collective: str = ""
    own_title: str = ""


@transaction.atomic
def enrol(entry: PersonEntry, by: User, at: datetime) -> tuple[User, bool]:
    """The person of a mail address, recorded where not known; one already known is left as they are.

    Returns:
        The person, and whether they are new.

    Raises:
        NotRecorded: no name, or an address that is none.
    """
    try:
        validate_email(entry.email)
    except ValidationError as none:
        raise NotRecorded("administration.no_email", {"typed": entry.email}) from none
    known = User.objects.filter(email=entry.email.lower()).first()
    if known is not None:
        return known, False
    if not entry.full_name:
        raise NotRecorded("administration.no_name", {"email": entry.email})
    person = User.objects.create_user(
        entry.email, full_name=entry.full_name, title=entry.title, phone=entry.phone
    )
    ledger.record("person_enrolled", f"person:{person.pk}", str(by.pk), at)
    return person, True


@transaction.atomic
def grant_role(person: User, entry: RoleEntry, by: User, at: datetime) -> RoleHolding:
    """Record a role from a day on; the same role, office and first day again changes its end.

    Links of invitations not used yet are void: whoever holds one was given a way to less than this.

    Raises:
        NotRecorded: it would end before it begins.
    """
    _refuse_backward(entry.first_day, entry.last_day)
    holding, _ = RoleHolding.objects.update_or_create(
        user=person,
        role=entry.role,
        unit_code=entry.unit_code,
        first_day=entry.first_day,
        defaults={"covers_below": entry.covers_below, "last_day": entry.last_day},
    )
    person.invitations.filter(used_at=None).delete()
    ledger.record("role_granted", f"person:{person.pk}", str(by.pk), at)
    return holding


@transaction.atomic
def enrol_with_role(entry: PersonEntry, role: RoleEntry, by: User, at: datetime) -> tuple[User, bool]:
    """Both or neither: see ``enrol`` and ``grant_role``."""
    person, is_new = enrol(entry, by, at)
    grant_role(person, role, by, at)
    return person, is_new


@transaction.atomic
def end_role(holding: RoleHolding, on: date, by: User, at: datetime) -> None:
    """End a role: it holds until the day before; one that has not begun is taken away."""
    last_day = on - timedelta(days=1)
    if holding.first_day > last_day:
        holding.delete()
    else:
        holding.last_day = last_day
        holding.save()
    ledger.record("role_ended", f"person:{holding.user_id}", str(by.pk), at)


@transaction.atomic
def record_mandate(person: User, entry: MandateEntry, by: User, at: datetime) -> SigningMandate:
    """Record authority to sign for an office.

    Raises:
        NotRecorded: no title of the head, no ground, no collective where one signs on its behalf, or it would
            end before it begins.
    """
    _refuse_backward(entry.first_day, entry.last_day)
    for key, is_missing in {
        "administration.no_head": not entry.head,
        "administration.no_ground": not entry.ground,
        "administration.no_collective": entry.capacity is Capacity.ON_BEHALF and not entry.collective,
    }.items():
        if is_missing:
            raise NotRecorded(key)
    mandate = SigningMandate.objects.create(
        user=person,
        unit_code=entry.unit_code,
        capacity=entry.capacity,
        collective=entry.collective,
        head=entry.head,
        own_title=entry.own_title,
        ground=entry.ground,
        first_day=entry.first_day,
        last_day=entry.last_day,
    )
    ledger.record("mandate_recorded", f"person:{person.pk}", str(by.pk), at)
    return mandate


@transaction.atomic
def end_mandate(mandate: SigningMandate, on: date, by: User, at: datetime) -> None:
    """End an authority: it holds until the day before; its record stays beside what was signed with it."""
    mandate.last_day = max(mandate.first_day, on - timedelta(days=1))
    mandate.save()
    ledger.record("mandate_ended", f"person:{mandate.user_id}", str(by.pk), at)


def _refuse_backward(first_day: date, last_day: date | None) -> None:
    if last_day is not None and last_day < first_day:
        raise NotRecorded("administration.backward", {"first_day": first_day, "last_day": last_day})
