"""The first page: in the demonstration it offers provinces and whom to be there; else it leads to work."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from tonghop.apps.accounts.models import User
from tonghop.apps.accounts.selectors import demo_holdings, find_demo_account
from tonghop.apps.registry.selectors import latest_offices
from tonghop.core.submission.transitions import Role

_ORDER = tuple(Role)


@dataclass(frozen=True, slots=True)
class OfferedPerson:
    """Somebody one may be: the account and the role."""

    account: UUID
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class OfferedOffice:
    """An office and the people of it."""

    name: str
    people: tuple[OfferedPerson, ...]


@dataclass(frozen=True, slots=True)
class OfferedProvince:
    """A province by its code; its offices, the province itself last."""

    code: str
    name: str
    offices: tuple[OfferedOffice, ...]


@require_GET
def welcome(request: HttpRequest) -> HttpResponse:
    """The first page; outside the demonstration it leads to the reader's work."""
    if not settings.IS_DEMO:
        return redirect("my_work")
    provinces = _offered_provinces()
    chosen = next((one for one in provinces if one.code == request.GET.get("tinh")), None)
    return render(request, "public/welcome.html", {"provinces": provinces, "chosen": chosen})


@require_POST
def try_account(request: HttpRequest, account: UUID) -> HttpResponse:
    """Be somebody of the demonstration. There is no such page outside it."""
    user = find_demo_account(str(account)) if settings.IS_DEMO else None
    if user is None:
        raise Http404
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    return redirect("my_work")


@require_GET
def health(_request: HttpRequest) -> HttpResponse:
    """Whether the web server answers; for whoever watches the machine."""
    return HttpResponse("ok", content_type="text/plain")


def _offered_provinces() -> tuple[OfferedProvince, ...]:
    held = sorted(demo_holdings(), key=lambda one: _ORDER.index(Role(one.role)))
    offices = latest_offices({one.unit_code for one in held})
    provinces = latest_offices({one.parent_code or one.code for one in offices.values()})
    people: dict[str, list[OfferedPerson]] = {}
    for one in held:
        people.setdefault(one.unit_code, []).append(_offered(one.user, one.role))
    return tuple(
        OfferedProvince(
            code,
            province.name,
            tuple(
                OfferedOffice(office.name, tuple(people[office.code]))
                for office in sorted(
                    offices.values(), key=lambda office: (not office.parent_code, office.code)
                )
                if code in (office.parent_code, office.code)
            ),
        )
        for code, province in sorted(provinces.items(), reverse=True)
    )


def _offered(user: User, role: str) -> OfferedPerson:
    return OfferedPerson(user.pk, user.full_name, role)
