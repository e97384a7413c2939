"""People of an office: who does what until when, who may sign on what ground, and invitations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from django.contrib import messages
from django.core.mail import send_mail
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tonghop.apps.accounts import administration as people
from tonghop.apps.accounts import erasure, invitations
from tonghop.apps.accounts import selectors as accounts
from tonghop.apps.accounts.administration import MandateEntry, NotRecorded, PersonEntry, RoleEntry
from tonghop.apps.accounts.models import User
from tonghop.apps.collection import erasure as answers
from tonghop.apps.collection.selectors import find_submission
from tonghop.apps.registry.csv_rows import read_day
from tonghop.apps.registry.models import Office
from tonghop.apps.registry.selectors import office_on, offices_within
from tonghop.core.approval.authority import Capacity
from tonghop.core.submission.transitions import Role
from tonghop.web.acting import found, person_of, words
from tonghop.web.templatetags.sentences import say

MOST_SHOWN = 200
Choice = TypeVar("Choice", bound=StrEnum)


@require_GET
def administration(request: HttpRequest) -> HttpResponse:
    """The offices whoever looks administers, found by name or code."""
    named = request.GET.get("tim", "").strip()
    offices = offices_administered(request, named)
    shown = list(offices[:MOST_SHOWN])
    counts = accounts.count_people(one.code for one in shown)
    rows = [(one, counts.get(one.code, 0)) for one in shown]
    context = {"rows": rows, "named": named, "n_found": offices.count(), "most": MOST_SHOWN}
    return render(request, "administration/offices.html", context)


def offices_administered(request: HttpRequest, named: str = "") -> QuerySet[Office]:
    """The offices whoever looks administers today."""
    on = timezone.localdate()
    held = [
        (one.unit_code, one.covers_below)
        for one in person_of(request).holdings.all()
        if one.role == Role.ADMINISTRATOR and one.holds_on(on)
    ]
    return offices_within(held, on, named)


def offices_elsewhere(request: HttpRequest, person: User) -> tuple[str, ...]:
    """Codes of offices where a person has a role and whoever looks is no administrator."""
    reached = offices_administered(request).values_list("code", flat=True)
    return tuple(sorted(accounts.offices_of(person).difference(reached)))


@require_GET
def office_people(request: HttpRequest, office: str) -> HttpResponse:
    """The people of an office."""
    return _page(request, office)


@require_POST
def invite_person(request: HttpRequest, office: str) -> HttpResponse:
    """Record a person with a role, and make their way in where they have none."""
    entry = PersonEntry(*(words(request, name) for name in ("email", "full_name", "title", "phone")))
    by, now = person_of(request), timezone.now()
    try:
        first_day = _day(request, "first_day") or timezone.localdate()
        role = RoleEntry(
            _choice(request, "role", Role),
            office,
            words(request, "covers_below") == "1",
            first_day,
            _day(request, "last_day"),
        )
        person, _ = people.enrol_with_role(entry, role, by, now)
    except NotRecorded as refused:
        return _page(request, office, refused, status=409)
    if person.has_usable_password() or offices_elsewhere(request, person):
        messages.success(request, say("page.people.role_given", name=person.full_name))
        return redirect("office_people", office=office)
    return _invite(request, office, person)


@require_POST
def invite_again(request: HttpRequest, office: str, person: UUID) -> HttpResponse:
    """A new way in for a person who has not come in yet; earlier ones are void.

    Nobody makes a way into an account that reaches further than their own administration.
    """
    invited = found(accounts.find_person_in(office, person))
    elsewhere = offices_elsewhere(request, invited)
    if invited.has_usable_password() or elsewhere:
        refused = (
            NotRecorded("administration.not_yours", {"offices": elsewhere})
            if elsewhere
            else NotRecorded("administration.has_password", {"name": str(invited)})
        )
        return _page(request, office, refused, status=409)
    return _invite(request, office, invited)


@require_POST
def end_role(request: HttpRequest, office: str, holding: int) -> HttpResponse:
    """End a role from today."""
    held = found(accounts.find_holding(office, holding))
    people.end_role(held, timezone.localdate(), person_of(request), timezone.now())
    messages.success(request, say("page.people.role_ended", name=str(held.user)))
    return redirect("office_people", office=office)


@require_POST
def record_mandate(request: HttpRequest, office: str) -> HttpResponse:
    """Record authority to sign for the office."""
    try:
        signer = accounts.find_person_in(office, _uuid(words(request, "person")))
        if signer is None:
            raise NotRecorded("administration.no_signer")
        entry = MandateEntry(
            unit_code=office,
            capacity=_choice(request, "capacity", Capacity),
            head=words(request, "head"),
            ground=words(request, "ground"),
            first_day=_day(request, "first_day") or timezone.localdate(),
            last_day=_day(request, "last_day"),
            collective=words(request, "collective"),
            own_title=words(request, "own_title"),
        )
        people.record_mandate(signer, entry, person_of(request), timezone.now())
    except NotRecorded as refused:
        return _page(request, office, refused, status=409)
    messages.success(request, say("page.people.mandate_recorded", name=str(signer)))
    return redirect("office_people", office=office)


@require_POST
def end_mandate(request: HttpRequest, office: str, mandate: int) -> HttpResponse:
    """End an authority from today."""
    held = found(accounts.find_mandate(office, mandate))
    people.end_mandate(held, timezone.localdate(), person_of(request), timezone.now())
    messages.success(request, say("page.people.mandate_ended", name=str(held.user)))
    return redirect("office_people", office=office)


@require_http_methods(["GET", "POST"])
def erase_person(request: HttpRequest, office: str, person: UUID) -> HttpResponse:
    """Delete what is personal of an account, once its address is typed to confirm."""
    erased = found(accounts.find_person_in(office, person))
    refusal = ""
    if request.method == "POST":
        try:
            _erase(request, erased)
        except NotRecorded as refused:
            refusal = say(refused.key, **refused.arguments)
        else:
            messages.success(request, say("page.people.erased"))
            return redirect("office_people", office=office)
    context = {
        "office": found(office_on(office, timezone.localdate())),
        "person": erased,
        "refusal": refusal,
        "typed": request.POST,
    }
    return render(request, "administration/erase.html", context, status=409 if refusal else 200)


@require_http_methods(["GET", "POST"])
def erase_answers(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Delete the personal answers of a report; its revisions and digests stay."""
    report = found(find_submission(str(submission)))
    if request.method == "POST":
        n_answers = answers.erase_answers(report, person_of(request), timezone.now())
        messages.success(request, say("page.people.answers_erased", n_answers=n_answers))
        return redirect("office_people", office=report.unit_code)
    return render(request, "administration/erase_answers.html", {"report": report})


def _erase(request: HttpRequest, person: User) -> None:
    elsewhere = offices_elsewhere(request, person)
    if elsewhere:
        raise NotRecorded("administration.not_yours", {"offices": elsewhere})
    if words(request, "confirm").lower() != person.email:
        raise NotRecorded("administration.not_confirmed")
    erasure.erase_person(person, person_of(request), timezone.now())


def _page(
    request: HttpRequest, code: str, refused: NotRecorded | None = None, *, status: int = 200
) -> HttpResponse:
    on = timezone.localdate()
    context = {
        "office": found(office_on(code, on)),
        "holdings": [(one, one.holds_on(on)) for one in accounts.holdings_in(code)],
        "mandates": [(one, one.as_authority().days.contains(on)) for one in accounts.mandates_in(code)],
        "personal_reports": answers.reports_with_answers(code),
        "signers": accounts.signers_in(code, on),
        "roles": list(Role),
        "capacities": list(Capacity),
        "today": on,
        "typed": request.POST,
        "refusal": say(refused.key, **refused.arguments) if refused else "",
    }
    return render(request, "administration/office.html", context, status=status)


def _invite(request: HttpRequest, office: str, person: User) -> HttpResponse:
    """Make a link and show it once; send it too where that was asked for."""
    now = timezone.now()
    code = invitations.invite(person, person_of(request), now)
    link = request.build_absolute_uri(reverse("accept_invitation", args=[code]))
    until = f"{timezone.localtime(now + timedelta(days=invitations.DAYS_OPEN)):%H:%M %d/%m/%Y}"
    text = say("page.account.mail.invitation", name=person.full_name, until=until)
    context: Mapping[str, object] = {
        "office": found(office_on(office, timezone.localdate())),
        "person": person,
        "link": link,
        "text": text,
        "mailing": _mail(person, f"{text}\n\n{link}") if words(request, "mail") == "1" else "",
    }
    return render(request, "administration/invited.html", context)


def _mail(person: User, text: str) -> str:
    """Send an invitation, and say what became of it: whoever invites can still hand the link over."""
    try:
        send_mail(say("page.account.mail.invitation_subject"), text, None, [person.email])
    except OSError:
        return say("page.people.not_mailed", email=person.email)
    return say("page.people.mailed", email=person.email)


def _choice(request: HttpRequest, name: str, kind: type[Choice]) -> Choice:
    try:
        return kind(words(request, name))
    except ValueError as unknown:
        raise NotRecorded("administration.not_chosen", {"field": say(f"page.people.{name}")}) from unknown


def _day(request: HttpRequest, name: str) -> date | None:
    typed = words(request, name)
    day = read_day(typed) if typed else None
    if typed and day is None:
        raise NotRecorded("import.not_a_day", {"column": say(f"page.people.{name}"), "typed": typed})
    return day


def _uuid(typed: str) -> UUID:
    try:
        return UUID(typed)
    except ValueError as none:
        raise NotRecorded("administration.no_signer") from none
