"""Reminders by mail: recorded at once, delivered by the worker, and the outcome kept with each.

Where no mail server is configured a reminder stands in the portal alone, and is never shown as delivered.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from procrastinate.contrib.django import app

from tonghop.apps.accounts.models import User
from tonghop.apps.collection.models import Reminder, Submission
from tonghop.apps.collection.services.campaigns import remind
from tonghop.core.sentences.render import render

DELIVERY = "deliver_reminder"
"""Name of the worker's task."""
_LONGEST_FAILURE = 300


@transaction.atomic
def send_reminders(
    submissions: list[Submission], text: str, addresses: Mapping[str, str], by: User, at: datetime
) -> list[Reminder]:
    """Record a reminder to each office that has not sent, and ask the worker to mail those with an address.

    The request to the worker stands or falls with the record.

    Args:
        submissions: of one campaign.
        text: what is said.
        addresses: mail addresses by unit code.
        by: who reminds.
        at: when.
    """
    known = addresses if settings.MAIL_IS_SENT else {}
    reminders = remind(submissions, text, known, by, at)
    for one in reminders:
        if one.delivery == "waiting":
            app.configure_task(DELIVERY).defer(reminder=one.pk)
    return reminders


def deliver(reminder: int) -> None:
    """Mail one reminder and keep what came of it; one already delivered is not mailed again."""
    with transaction.atomic():
        waiting = (
            Reminder.objects.select_for_update(of=("self",))
            .select_related("submission__campaign")
            .filter(pk=reminder, delivery="waiting")
            .first()
        )
        if waiting is None:
            return
        subject = render("page.remind.subject", {"title": waiting.submission.campaign.title})
        try:
            send_mail(subject, waiting.text, settings.DEFAULT_FROM_EMAIL, [waiting.address])
            waiting.delivery = "delivered"
        except (OSError, SMTPException) as failure:
            waiting.delivery, waiting.failure = "failed", str(failure)[:_LONGEST_FAILURE]
        waiting.save(update_fields=["delivery", "failure"])
