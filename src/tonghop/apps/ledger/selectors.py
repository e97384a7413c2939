"""Reading the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from tonghop.apps.ledger.models import Entry
from tonghop.core.ledger import Checkpoint, LedgerBreak, LedgerEntry, find_breaks


def entries() -> Iterator[LedgerEntry]:
    """Every entry by number."""
    return (row.as_entry() for row in Entry.objects.order_by("number").iterator(2000))


def entries_about(subject: str) -> tuple[LedgerEntry, ...]:
    """The acts recorded about one thing, in order."""
    return tuple(row.as_entry() for row in Entry.objects.filter(subject=subject).order_by("number"))


def head(at: datetime) -> Checkpoint | None:
    """The last entry's number and seal, as a checkpoint of that instant; None for an empty ledger."""
    row = Entry.objects.order_by("-number").first()
    return None if row is None else Checkpoint(row.number, row.seal, at)


def breaks(checkpoint: Checkpoint | None = None) -> tuple[LedgerBreak, ...]:
    """What is wrong with the ledger as it stands."""
    return find_breaks(entries(), checkpoint)
