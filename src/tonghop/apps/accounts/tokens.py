"""Tokens of programs: made once, shown once, kept as a digest, ended by a day or by somebody.

A token acts in its person's name and never reaches further than the person does. Making and revoking one
are entries of the ledger.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import transaction
from django.db.models import Q

from tonghop.apps.accounts.models import ApiToken, User
from tonghop.apps.accounts.permissions import TokenScope
from tonghop.apps.ledger import services as ledger

LONGEST_LIFE = timedelta(days=366)
"""The furthest day a token may end."""
_MARK = "tth_"
"""So that a token left in a file is known for what it is."""
_SEEN_EVERY = timedelta(minutes=1)


class TokenRefused(Exception):
    """A token that may not be made; ``ground`` is ``scopes`` or ``end``."""

    def __init__(self, ground: str) -> None:
        super().__init__(ground)
        self.ground = ground


@dataclass(frozen=True, slots=True)
class NewToken:
    """A token just made. ``text`` is what the program sends; it is kept nowhere."""

    token: ApiToken
    text: str


@transaction.atomic
def make_token(
    user: User, name: str, scopes: Iterable[TokenScope], ends_at: datetime, by: User, at: datetime
) -> NewToken:
    """Make a token for a person.

    Raises:
        TokenRefused: no scope, or an end that is past or more than ``LONGEST_LIFE`` away.
    """
    chosen = sorted({TokenScope(scope).value for scope in scopes})
    if not chosen:
        raise TokenRefused("scopes")
    if not at < ends_at <= at + LONGEST_LIFE:
        raise TokenRefused("end")
    text = _MARK + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        user=user, name=name, digest=_digest(text), scopes=chosen, ends_at=ends_at
    )
    ledger.record("token_made", f"token:{token.pk}", str(by.pk), at)
    return NewToken(token, text)


@transaction.atomic
def revoke_token(token: ApiToken, by: User, at: datetime) -> None:
    """End a token now; one that has ended stays as it is."""
    if ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=at):
        ledger.record("token_revoked", f"token:{token.pk}", str(by.pk), at)


def verify_token(text: str, at: datetime) -> ApiToken | None:
    """The token of a text, with its person; None where it is unknown, ended, revoked or its person left.

    Notes when it was last used, at most once a minute.
    """
    token = ApiToken.objects.select_related("user").filter(digest=_digest(text)).first()
    if token is None or token.revoked_at is not None or at >= token.ends_at or not token.user.is_active:
        return None
    ApiToken.objects.filter(Q(last_used_at=None) | Q(last_used_at__lt=at - _SEEN_EVERY), pk=token.pk).update(
        last_used_at=at
    )
    return token


def tokens_of(user: User) -> tuple[ApiToken, ...]:
    """A person's tokens, those that end last first."""
    return tuple(ApiToken.objects.filter(user=user).order_by("-ends_at"))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
