"""What became of each row since the version before: the map a series is carried over by.

Decides whether a map is whole: every row of both versions named once, and each kind of change true of the
two forms. Never decides that two rows mean the same: whoever writes the pack does, and says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tonghop.core.forms.faults import PackFault
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.values.folding import fold

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


def lint_changes(changes: FormChanges, form: FormVersion, before: FormVersion) -> tuple[PackFault, ...]:
    """Everything in which a map is not true of its two forms, in their order."""
    return (*_unmapped(changes, form, before), *_untrue(changes, form, before))


def _unmapped(changes: FormChanges, form: FormVersion, before: FormVersion) -> Iterator[PackFault]:
    kept = [row.code for row in changes.rows if row.change is not Change.DROPPED]
    told = [code for row in changes.rows for code in row.sources]
    for names, rows in ((kept, form.indicators), (told, before.indicators)):
        known = {row.code for row in rows}
        for code in (row.code for row in rows if row.code not in names):
            yield PackFault("change_missing", CHANGES_FILE, "rows", {"code": code})
        for code in dict.fromkeys(name for name in names if name not in known):
            yield PackFault("unknown_reference", CHANGES_FILE, "rows", {"code": code, "among": "rows"})
    for code, n_times in Counter(kept).items():
        if n_times > 1:
            yield PackFault("duplicate_code", CHANGES_FILE, "rows", {"code": code, "times": str(n_times)})


def _untrue(changes: FormChanges, form: FormVersion, before: FormVersion) -> Iterator[PackFault]:
    now = {row.code: row for row in form.indicators}
    then = {row.code: row for row in before.indicators}
    for entry in changes.rows:
        row, sources = now.get(entry.code), [then[code] for code in entry.sources if code in then]
        if entry.change is Change.NEW and entry.code in then:
            yield _false(entry)
        if row is None or len(sources) != 1:
            continue
        if entry.change is Change.SAME and not _reads_alike(row, sources[0]):
            yield _false(entry)
        if entry.change is Change.RENAMED and _reads_alike(row, sources[0]):
            yield _false(entry)
        if entry.change in (Change.SAME, Change.RENAMED) and row.value_type is not sources[0].value_type:
            yield _false(entry)


def _reads_alike(row: Indicator, other: Indicator) -> bool:
    return fold(row.label) == fold(other.label) and fold(row.stt) == fold(other.stt)


def _false(entry: RowChange) -> PackFault:
    said = {"code": entry.code, "change": entry.change.value}
    return PackFault("change_untrue", CHANGES_FILE, f"rows[{entry.code}].change", said)
