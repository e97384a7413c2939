"""The ledger of official acts: entries chained by hash, so that a change of the past shows.

Decides what an entry holds, its hash, and what a whole chain looks like. Entries hold identifiers and
digests,
never names or values: personal data can be deleted elsewhere without breaking the chain. Never stores
anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256

FIRST_PREVIOUS = "0" * 64
"""What stands in the place of an earlier hash in the first entry."""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One official act.

    ``number`` counts from 1 without gaps. ``at`` has a time zone. ``act`` is a word such as ``sent``;
    ``subject``
    and ``actor`` are identifiers. ``document`` is the SHA-256, hex, of what the act was about, empty where it
    was about no document. ``previous`` is the hash of the entry before, ``seal`` the hash of this one.
    """

    number: int
    at: datetime
    act: str
    subject: str
    actor: str
    document: str
    previous: str
    seal: str = ""


class LedgerFault(StrEnum):
    """What can be wrong with a chain."""

    GAP = "gap"
    """A number is missing or comes twice: an entry was taken out or put in."""
    BROKEN_LINK = "broken_link"
    """An entry does not name the seal of the one before it."""
    REWRITTEN = "rewritten"
    """What an entry says does not give its seal, or the seal is not the one a checkpoint kept."""
    CUT_TAIL = "cut_tail"
    """A checkpoint knows an entry later than the last one."""


@dataclass(frozen=True, slots=True)
class LedgerBreak:
    """One fault, and the number of the entry where it shows."""

    number: int
    fault: LedgerFault


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of the ledger as it stood at an instant, kept outside the database."""

    number: int
    seal: str
    at: datetime


def seal_entry(entry: LedgerEntry) -> LedgerEntry:
    """The entry with its seal: SHA-256 over its fields, each with its length in front, in UTF-8.

    Raises:
        ValueError: ``at`` has no time zone.
    """
    return replace(entry, seal=_seal_of(entry))


def find_breaks(
    entries: Iterable[LedgerEntry], checkpoint: Checkpoint | None = None
) -> tuple[LedgerBreak, ...]:
    """Every fault of a chain given from its first entry on, in order.

    Args:
        entries: all entries, by number.
        checkpoint: what was kept outside; without one a tail cut off cannot be seen.
    """
    breaks: list[LedgerBreak] = []
    expected, previous = 1, FIRST_PREVIOUS
    for entry in entries:
        if entry.number != expected:
            breaks.append(LedgerBreak(entry.number, LedgerFault.GAP))
        if entry.previous != previous:
            breaks.append(LedgerBreak(entry.number, LedgerFault.BROKEN_LINK))
        is_kept = checkpoint is None or checkpoint.number != entry.number or checkpoint.seal == entry.seal
        if _seal_of(entry) != entry.seal or not is_kept:
            breaks.append(LedgerBreak(entry.number, LedgerFault.REWRITTEN))
        expected, previous = entry.number + 1, entry.seal
    if checkpoint is not None and checkpoint.number >= expected:
        breaks.append(LedgerBreak(checkpoint.number, LedgerFault.CUT_TAIL))
    return tuple(breaks)


def _seal_of(entry: LedgerEntry) -> str:
    if entry.at.tzinfo is None:
        raise ValueError("an act is dated with its time zone: give `at` one")
    fields = (
        str(entry.number),
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry.act,
        entry.subject,
        entry.actor,
        entry.document,
        entry.previous,
    )
    digest = sha256()
    for written in (field.encode() for field in fields):
        digest.update(b"%d:" % len(written) + written)
    return digest.hexdigest()
