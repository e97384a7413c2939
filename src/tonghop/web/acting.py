"""Who acts on a page, and things a route names that are not there."""

from __future__ import annotations

from typing import TypeVar

from django.http import Http404, HttpRequest

from tonghop.apps.accounts.models import User
from tonghop.apps.collection.services.sending import Actor

Thing = TypeVar("Thing")


def person_of(request: HttpRequest) -> User:
    """Whoever is signed in; the table of permissions lets nobody else come here."""
    if not isinstance(request.user, User):
        raise TypeError("a page for everybody asks who acts")
    return request.user


def actor_of(request: HttpRequest) -> Actor:
    """Whoever acts, with the roles held for what the route names."""
    return Actor(person_of(request), getattr(request, "held_roles", frozenset()))


def found(thing: Thing | None) -> Thing:
    """The thing a route names.

    Raises:
        Http404: there is none.
    """
    if thing is None:
        raise Http404
    return thing


def words(request: HttpRequest, name: str) -> str:
    """What was typed in a field, without space around it."""
    return str(request.POST.get(name, "")).strip()
