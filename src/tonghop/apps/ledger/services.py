"""Writing to the ledger: one entry at a time, inside the transaction of the act it records."""

from __future__ import annotations

from datetime import datetime

from django.db import connection

from tonghop.apps.ledger.models import Entry
from tonghop.core.ledger import FIRST_PREVIOUS, LedgerEntry, seal_entry

_LOCK = 0x746F6E67
"""Any number: whoever holds this lock writes the next entry."""


def record(act: str, subject: str, actor: str, at: datetime, document: str = "") -> LedgerEntry:
    """Append one entry.

    Args:
        act: the word of the act.
        subject: what it is about, such as ``submission:<id>``; never a name or a figure.
        actor: the identifier of who did it.
        at: when, with its time zone.
        document: SHA-256, hex, of the document it is about.

    Raises:
        RuntimeError: called outside a transaction: the act and its entry must stand or fall together.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("record an act inside transaction.atomic, together with the act")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    head = Entry.objects.order_by("-number").first()
    number, previous = (head.number + 1, head.seal) if head else (1, FIRST_PREVIOUS)
    entry = seal_entry(LedgerEntry(number, at, act, subject, actor, document, previous))
    Entry.objects.create(
        number=entry.number,
        at=entry.at,
        act=entry.act,
        subject=entry.subject,
        actor=entry.actor,
        document=entry.document,
        previous=entry.previous,
        seal=entry.seal,
    )
    return entry
