"""What the worker does for collecting."""

from __future__ import annotations

from procrastinate.contrib.django import app

from tonghop.apps.collection.services import mailing


@app.task(name=mailing.DELIVERY)
def deliver_reminder(reminder: int) -> None:
    """Mail one reminder."""
    mailing.deliver(reminder)
