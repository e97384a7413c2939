"""Whether a map between two versions of a form is true of them.

Decides whether it is whole: every row of both versions named once, and each kind of change true of the two
forms. Never decides that two rows mean the same: whoever writes the pack does, and says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tonghop.core.forms.changes import CHANGES_FILE, Change, FormChanges, RowChange
from tonghop.core.forms.faults import PackFault
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.values.folding import fold


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
