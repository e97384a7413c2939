"""What became of each row since the version before: the map a series is carried over by.

Decides the shape of a map. Never decides that two rows mean the same: whoever writes the pack does, and
says so; whether a map is true of its two forms ``lint_changes`` tells.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

CHANGES_FILE = "changes.yaml"


class Change(StrEnum):
    """What became of a row."""

    SAME = "same"
    """The same question in the same words."""
    RENAMED = "renamed"
    """The same question in other words, or under another printed number."""
    SPLIT = "split"
    """One row before, several now."""
    REDEFINED = "redefined"
    """Counted otherwise: the series breaks here."""
    NEW = "new"
    DROPPED = "dropped"
    """No row of this version; ``code`` is that of the version before."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row and the rows of the version before it comes from; empty ``before`` is the same code."""

    code: str
    change: Change
    before: tuple[str, ...] = ()
    note: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """The codes of the version before that this entry speaks of."""
        return () if self.change is Change.NEW else self.before or (self.code,)


@dataclass(frozen=True, slots=True)
class FormChanges:
    """Every row of a version against the one before; ``since`` names that version."""

    since: str
    rows: tuple[RowChange, ...]


def build_changes(mapping: Mapping[str, Any]) -> FormChanges:
    """Make the map from the mapping of ``changes.yaml``, which the pack schema has accepted."""
    rows = tuple(
        RowChange(row["code"], Change(row["change"]), tuple(row.get("before", ())), row.get("note", ""))
        for row in mapping["rows"]
    )
    return FormChanges(mapping["since"], rows)
