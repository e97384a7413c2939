"""Who asks: the person behind the token and the roles held for what the route names."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest

from tonghop.apps.accounts.models import User
from tonghop.core.submission.transitions import Role


def person_of(request: HttpRequest) -> User:
    """The person in whose name a program asks; the gate lets nobody else to these routes."""
    return cast(User, request.user)


def roles_of(request: HttpRequest) -> frozenset[Role]:
    """The roles held for the report of the route."""
    held: frozenset[Role] = request.held_roles  # type: ignore[attr-defined]
    return held
