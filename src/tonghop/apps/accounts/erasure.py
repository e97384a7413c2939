"""Deleting what is personal of an account, while everything that was signed and recorded stays.

The ledger, revisions and approvals name people by identifier alone: the identifier stays, the name behind it
goes. Nothing else of the database repeats a name.
"""

from __future__ import annotations

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from tonghop.apps.accounts.administration import NotRecorded
from tonghop.apps.accounts.models import ApiToken, User
from tonghop.apps.ledger import services as ledger
from tonghop.core.periods.due import VIETNAM_CLOCK
from tonghop.core.sentences.render import render


@transaction.atomic
def erase_person(person: User, by: User, at: datetime) -> None:
    """Delete name, address, title, telephone and every way in; roles that ended and signatures stay.

    Raises:
        NotRecorded: a role is still in force: its office would not know who stopped working there.
    """
    held = User.objects.select_for_update().get(pk=person.pk)
    if any(one.holds_on(at.astimezone(VIETNAM_CLOCK).date()) for one in held.holdings.all()):
        raise NotRecorded("administration.still_working")
    for outside in (EmailAddress, Authenticator, SocialAccount):
        outside.objects.filter(user=held).delete()
    held.invitations.all().delete()
    ApiToken.objects.filter(user=held).update(name="", revoked_at=at)
    held.email = f"{held.pk}@deleted.invalid"
    held.full_name = render("page.people.deleted_person")
    held.title = held.phone = ""
    held.is_active = False
    held.last_login = None
    held.set_unusable_password()
    held.save()
    ledger.record("person_erased", f"person:{held.pk}", str(by.pk), at)
