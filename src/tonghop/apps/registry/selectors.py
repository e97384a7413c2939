"""Reading offices as of a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from tonghop.apps.accounts.permissions import Scope
from tonghop.apps.registry.models import Office


def standing_on(on: date) -> QuerySet[Office]:
    """The offices in force on a day."""
    return Office.objects.filter(Q(valid_until=None) | Q(valid_until__gte=on), valid_from__lte=on)


def office_on(code: str, on: date) -> Office | None:
    """The office that bears a code on a day."""
    return standing_on(on).filter(code=code).first()


def offices_above(code: str, on: date) -> tuple[str, ...]:
    """The codes of the offices above one, nearest first, as of a day."""
    above: list[str] = []
    office = office_on(code, on)
    while office is not None and office.parent_code and office.parent_code not in above:
        above.append(office.parent_code)
        office = office_on(office.parent_code, on)
    return tuple(above)


def paths_on(on: date) -> dict[str, tuple[str, ...]]:
    """For every office of a day the codes above it, nearest first: one read for a whole tree."""
    parents = dict(standing_on(on).values_list("code", "parent_code"))
    return {code: _climb(code, parents) for code in parents}


def _climb(code: str, parents: dict[str, str]) -> tuple[str, ...]:
    above: list[str] = []
    while (code := parents.get(code, "")) and code not in above:
        above.append(code)
    return tuple(above)


def offices_below(code: str, on: date) -> tuple[Office, ...]:
    """Every office under one, at any depth, as of a day, by code."""
    paths = paths_on(on)
    under = [one for one, above in paths.items() if code in above]
    return tuple(standing_on(on).filter(code__in=under).order_by("code"))


def names_of(codes: Iterable[str], on: date) -> dict[str, str]:
    """Names by code as of a day."""
    return dict(standing_on(on).filter(code__in=list(codes)).values_list("code", "name"))


def scope_of_office(code: str, on: date) -> Scope | None:
    """The scope of an office named by a route."""
    return Scope(code, offices_above(code, on), on) if office_on(code, on) else None
