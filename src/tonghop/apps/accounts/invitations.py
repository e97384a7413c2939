"""Invitations: a way in for one person, once. Only the digest of a code is kept.

Decides when a code still opens the door. Never sends mail: whoever invites hands the link over, by mail or
otherwise.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import transaction

from tonghop.apps.accounts.models import Invitation, User
from tonghop.apps.ledger import services as ledger

DAYS_OPEN = 7
"""How long an invitation opens the door."""


@transaction.atomic
def invite(user: User, by: User, at: datetime) -> str:
    """A new one-time code for a person; codes given earlier and not used are void.

    Returns:
        The code, which is stored nowhere.
    """
    user.invitations.filter(used_at=None).delete()
    code = secrets.token_urlsafe(32)
    Invitation.objects.create(
        user=user, code_digest=_digest(code), made_at=at, ends_at=at + timedelta(days=DAYS_OPEN)
    )
    ledger.record("invited", f"person:{user.pk}", str(by.pk), at)
    return code


def invited_by(code: str, at: datetime) -> User | None:
    """The person a code lets in at an instant; None where it is unknown, used or over."""
    found = _open_invitation(code, at)
    return found.user if found else None


@transaction.atomic
def accept_invitation(code: str, password: str, at: datetime) -> User | None:
    """Set the password of the person invited and use the code up; None where it no longer holds."""
    held = _open_invitation(code, at, is_held=True)
    if held is None:
        return None
    held.user.set_password(password)
    held.user.save()
    held.used_at = at
    held.save()
    ledger.record("invitation_accepted", f"person:{held.user_id}", str(held.user_id), at)
    return held.user


def _open_invitation(code: str, at: datetime, *, is_held: bool = False) -> Invitation | None:
    rows = Invitation.objects.select_related("user").filter(
        code_digest=_digest(code), used_at=None, ends_at__gt=at, user__is_active=True
    )
    return (rows.select_for_update(of=("self",)) if is_held else rows).first()


def _digest(code: str) -> str:
    return sha256(code.encode()).hexdigest()
