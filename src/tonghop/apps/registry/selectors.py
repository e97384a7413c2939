"""Reading offices as of a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from tonghop.apps.accounts.permissions import Scope
from tonghop.apps.registry.models import Office
from tonghop.core.reporting_units.names import search_key


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


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to call in an office; empty where nobody is recorded."""

    name: str = ""
    phone: str = ""
    email: str = ""


def contacts_of(codes: Iterable[str], on: date) -> dict[str, Contact]:
    """Whom to call by office code, as of a day."""
    rows = standing_on(on).filter(code__in=list(codes))
    return {
        code: Contact(name, phone, email)
        for code, name, phone, email in rows.values_list(
            "code", "contact_name", "contact_phone", "contact_email"
        )
    }


def scope_of_office(code: str, on: date) -> Scope | None:
    """The scope of an office named by a route."""
    return Scope(code, offices_above(code, on), on) if office_on(code, on) else None


def offices_within(held: Iterable[tuple[str, bool]], on: date, named: str = "") -> QuerySet[Office]:
    """The offices of a day that roles reach, by code.

    Args:
        held: codes of offices, each with whether what lies below is reached too.
        on: the day.
        named: part of a name or code to find, with or without marks; empty finds all.
    """
    whole, below = set(), set()
    for code, covers_below in held:
        whole.add(code)
        if covers_below:
            below.add(code)
    paths = paths_on(on) if below else {}
    reached = whole | {code for code, above in paths.items() if below.intersection(above)}
    rows = standing_on(on).filter(code__in=reached).order_by("code")
    if named:
        rows = rows.filter(Q(search_key__contains=search_key(named)) | Q(code__icontains=named))
    return rows


def latest_offices(codes: Iterable[str]) -> dict[str, Office]:
    """For each code the last office that bore it, standing or ended."""
    return {one.code: one for one in Office.objects.filter(code__in=list(codes)).order_by("valid_from")}
