"""The table of permissions against every route there is: what the middleware lets in is what the table says.

Routes come from the resolver, not from the table, so that a page nobody listed is found here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import ResolverMatch
from django.utils import timezone
from tests.portal.world import SINCE, World, build_world

from tonghop.apps.accounts.middleware import PermissionMiddleware
from tonghop.apps.accounts.models import RoleHolding, User
from tonghop.apps.accounts.permissions import PERMISSIONS
from tonghop.core.submission.transitions import Role

OFFICE = {"submission": "625", "collected": "64", "campaign": "64", "office": "625"}
"""For each kind of thing a route names, the office it belongs to in the small province."""


@dataclass(frozen=True)
class Route:
    """One route of the resolver."""

    name: str
    pattern: URLPattern
    arguments: frozenset[str]


def every_route(
    resolver: URLResolver | None = None, spaces: tuple[str, ...] = (), above: frozenset[str] = frozenset()
) -> Iterator[Route]:
    """Every route below a resolver, named with its namespaces."""
    for entry in (resolver or get_resolver()).url_patterns:
        named = above | set(entry.pattern.regex.groupindex) | set(getattr(entry.pattern, "converters", {}))
        if isinstance(entry, URLResolver):
            yield from every_route(entry, (*spaces, *filter(None, [entry.namespace])), named)
        else:
            yield Route(":".join((*spaces, entry.name or "")), entry, named)


ROUTES = {route.name: route for route in every_route()}


def test_every_route_is_in_the_table_and_the_table_lists_nothing_else() -> None:
    assert set(ROUTES) == set(PERMISSIONS)


def test_a_route_that_names_a_thing_carries_it_and_the_table_judges_by_it() -> None:
    wrong = [
        name
        for name, permission in PERMISSIONS.items()
        if name in ROUTES and permission.names and permission.names not in ROUTES[name].arguments
    ]
    unjudged = [
        name
        for name, route in ROUTES.items()
        if name in PERMISSIONS
        and PERMISSIONS[name].signed_in
        and route.arguments & OFFICE.keys()
        and not PERMISSIONS[name].names
    ]
    assert (wrong, unjudged) == ([], [])


@pytest.fixture
def world() -> World:
    return build_world()


def lets_in(name: str, user: object, named: dict[str, object]) -> bool:
    """Whether the middleware lets somebody on to a view; a way to the sign-in page is not in."""
    request = RequestFactory().get("/")
    request.user = user  # type: ignore[assignment]
    request.resolver_match = ResolverMatch(
        lambda: None, (), named, url_name=name.rpartition(":")[2], namespaces=name.split(":")[:-1]
    )
    middleware = PermissionMiddleware(lambda _: HttpResponse())
    try:
        answer = middleware.process_view(request, None, (), named)
    except PermissionDenied:
        return False
    return answer is None


def holder(role: Role, code: str, *, covers_below: bool, **days: object) -> User:
    user = User.objects.create_user(f"{uuid4()}@example.vn", full_name=f"{role} {code} (mô phỏng)")
    RoleHolding.objects.create(
        user=user, role=role, unit_code=code, covers_below=covers_below, **{"first_day": SINCE, **days}
    )
    return user


def named_by(name: str, world: World) -> dict[str, object]:
    """The argument of a route that names a thing of Kbang, or the campaign of its province."""
    kind = PERMISSIONS[name].names
    report = str(world.submission().pk)
    things = {"submission": report, "collected": report, "campaign": str(world.campaign.pk), "office": "625"}
    return {kind: things[kind]} if kind else {}


@pytest.mark.django_db
@pytest.mark.parametrize("role", list(Role))
def test_roles_and_offices_open_exactly_what_the_table_says(world: World, role: Role) -> None:
    places = {
        "own": lambda office: (office, False),
        "above, with what is below": lambda _: ("64", True),
        "above, alone": lambda office: ("64", False) if office != "64" else ("99", False),
        "beside": lambda _: ("626", True),
        "other province": lambda _: ("99", True),
    }
    people: dict[tuple[str, bool], User] = {}
    for name, permission in PERMISSIONS.items():
        office = OFFICE.get(permission.names, "")
        for place, where in places.items():
            code, covers = where(office or "625")
            user = people.setdefault((code, covers), holder(role, code, covers_below=covers))
            holds_here = not permission.names or place == "own" or (code == "64" and covers)
            expected = not permission.signed_in or not permission.roles
            expected = expected or (role in permission.roles and holds_here)
            assert lets_in(name, user, named_by(name, world)) is expected, (name, place)


@pytest.mark.django_db
def test_roles_that_ended_or_have_not_begun_open_nothing(world: World) -> None:
    today = timezone.localdate()
    days = ({"last_day": today - timedelta(days=1)}, {"first_day": today + timedelta(days=1)})
    gone = {
        role: [holder(role, code, covers_below=True, **span) for code in ("64", "625") for span in days]
        for role in Role
    }
    for name, permission in PERMISSIONS.items():
        for role in permission.roles:
            assert not any(lets_in(name, user, named_by(name, world)) for user in gone[role]), (name, role)


@pytest.mark.django_db
def test_who_is_not_signed_in_or_was_closed_sees_only_the_open_pages(world: World) -> None:
    closed = holder(Role.ADMINISTRATOR, "64", covers_below=True)
    closed.is_active = False
    for name, permission in PERMISSIONS.items():
        for user in (AnonymousUser(), closed):
            assert lets_in(name, user, named_by(name, world)) is not permission.signed_in, name


@pytest.mark.django_db
def test_what_is_not_there_is_refused_like_what_is_not_allowed(world: World) -> None:
    user = holder(Role.ADMINISTRATOR, "64", covers_below=True)
    for name, permission in PERMISSIONS.items():
        if permission.names and permission.roles:
            assert not lets_in(name, user, {permission.names: "no such thing"}), name


def test_a_route_nobody_listed_is_refused() -> None:
    assert not lets_in("a-page-nobody-listed", AnonymousUser(), {})


def test_nobody_can_sign_up_alone() -> None:
    assert not [name for name in ROUTES if "signup" in name or "connections" in name]
