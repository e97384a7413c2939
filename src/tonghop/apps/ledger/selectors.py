"""Reading the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.core.files.storage import default_storage

from tonghop.apps.ledger.checkpoints import FOLDER, KEY_FILE, public_key_beside, read_checkpoint
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


def entries_upto(subject: str, number: int | None, most: int) -> tuple[LedgerEntry, ...]:
    """The latest entries first, from a number downwards, all or about one thing."""
    rows = Entry.objects.order_by("-number")
    if subject:
        rows = rows.filter(subject=subject)
    if number is not None:
        rows = rows.filter(number__lte=number)
    return tuple(row.as_entry() for row in rows[:most])


def latest_checkpoint() -> Checkpoint | None:
    """The last daily checkpoint under the portal's files; None where none was written yet.

    Raises:
        CheckpointRefused: the file was changed, or the key is another.
    """
    files = Path(default_storage.path(""))
    written = sorted((files / FOLDER).glob("*.json"))
    return read_checkpoint(written[-1], public_key_beside(files / KEY_FILE)) if written else None
