"""Reading people: who holds what in an office."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Count

from tonghop.apps.accounts.models import RoleHolding, SigningMandate, User
from tonghop.core.submission.transitions import Role


def holdings_in(code: str) -> tuple[RoleHolding, ...]:
    """Every role ever held in an office, by person."""
    rows = RoleHolding.objects.filter(unit_code=code).select_related("user")
    return tuple(rows.order_by("user__full_name", "user_id", "first_day"))


def mandates_in(code: str) -> tuple[SigningMandate, ...]:
    """Every authority to sign ever recorded for an office, latest first."""
    rows = SigningMandate.objects.filter(unit_code=code).select_related("user")
    return tuple(rows.order_by("-first_day", "user__full_name"))


def find_holding(code: str, key: int) -> RoleHolding | None:
    """A role held in an office."""
    return RoleHolding.objects.filter(unit_code=code, pk=key).select_related("user").first()


def find_mandate(code: str, key: int) -> SigningMandate | None:
    """An authority to sign for an office."""
    return SigningMandate.objects.filter(unit_code=code, pk=key).select_related("user").first()


def find_person_in(code: str, key: UUID) -> User | None:
    """A person who holds or held a role in an office."""
    return User.objects.filter(pk=key, holdings__unit_code=code).distinct().first()


def signers_in(code: str, on: date) -> tuple[User, ...]:
    """Who holds the role of signer in an office on a day."""
    holds = [one for one in holdings_in(code) if one.role == Role.SIGNER and one.holds_on(on)]
    return tuple({one.user_id: one.user for one in holds}.values())


def offices_of(person: User) -> frozenset[str]:
    """The codes of every office a person holds or held a role in."""
    return frozenset(person.holdings.values_list("unit_code", flat=True))


def count_people(codes: Iterable[str]) -> dict[str, int]:
    """How many people hold or held a role, by office."""
    rows = RoleHolding.objects.filter(unit_code__in=list(codes)).values("unit_code")
    return {row["unit_code"]: row["n"] for row in rows.annotate(n=Count("user", distinct=True))}


def demo_holdings() -> tuple[RoleHolding, ...]:
    """What the demonstration accounts somebody may sign in with hold, one role each."""
    rows = RoleHolding.objects.filter(user__is_demo=True, user__is_active=True).select_related("user")
    return tuple(one for one in rows.order_by("id") if one.user.has_usable_password())


def find_demo_account(key: str) -> User | None:
    """A demonstration account one may sign in with; None where the key names no such account."""
    return next((one.user for one in demo_holdings() if str(one.user_id) == key), None)
