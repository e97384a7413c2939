"""Which rows of two versions of a form hold one series.

Decides by the maps of the packs alone: a row is carried from version to version where each says "same" or
"renamed" of one row, counted in the same measure. A row split or redefined breaks its series there. Never
guesses by labels.
"""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.forms.changes import Change
from tonghop.core.forms.model import FormVersion, Indicator

_JOINED = frozenset({Change.SAME, Change.RENAMED})


def join_rows(
    form: FormVersion, before: FormVersion, versions: Mapping[str, FormVersion]
) -> Mapping[str, str]:
    """The rows of an earlier version by the rows of ``form`` that carry them on.

    Args:
        form: the later version.
        before: the earlier one.
        versions: every version known, by identifier, to walk from one to the other.

    Returns:
        Code in ``form`` to code in ``before``; empty where no chain of maps leads from one to the other.
    """
    joins = {row.code: row.code for row in form.indicators}
    version = form
    while version.identifier != before.identifier:
        changes = version.changes
        earlier = versions.get(changes.since) if changes else None
        if changes is None or earlier is None or earlier.first_day >= version.first_day:
            return {}
        now = {row.code: row for row in version.indicators}
        then = {row.code: row for row in earlier.indicators}
        step = {
            change.code: change.sources[0]
            for change in changes.rows
            if change.change in _JOINED
            and len(change.sources) == 1
            and change.code in now
            and change.sources[0] in then
            and _measured_alike(version, now[change.code], earlier, then[change.sources[0]])
        }
        joins = {code: step[source] for code, source in joins.items() if source in step}
        version = earlier
    return joins


def _measured_alike(form: FormVersion, row: Indicator, before: FormVersion, earlier: Indicator) -> bool:
    names = (
        measure.name if (measure := version.measure_units.get(one.measure_unit or "")) else ""
        for version, one in ((form, row), (before, earlier))
    )
    return row.value_type is earlier.value_type and len(set(names)) == 1
