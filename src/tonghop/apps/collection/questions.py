"""Reading what offices ask about rows of a form, over every campaign on it."""

from __future__ import annotations

from datetime import date

from tonghop.apps.accounts.models import User
from tonghop.apps.accounts.permissions import Scope, roles_in
from tonghop.apps.collection.models import RowQuestion


def questions_on_form(digest: str, reader: User, on: date) -> tuple[RowQuestion, ...]:
    """What offices asked about the rows of a form, oldest first.

    Only of campaigns whose collecting office the reader holds a role for.
    """
    rows = RowQuestion.objects.filter(campaign__form_id=digest).select_related("campaign", "submission")
    return tuple(
        one
        for one in rows
        if roles_in(reader, Scope(one.campaign.collector_code, tuple(one.campaign.collector_above), on))
    )
