"""Reports filed on earlier versions of a form, laid on the rows of a later one.

Decides that only the rows the map of the pack joins are carried, and that such a report is history: it is
never added up with the others. Never decides that two rows mean the same (``forms.joins`` reads who does).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tonghop.core.forms.joins import join_rows
from tonghop.core.forms.model import FormVersion
from tonghop.core.observations import ObservationSet
from tonghop.core.rollup.consolidation import ReceivedReport, SetAside


def reports_of_other_versions(
    form: FormVersion,
    versions: Mapping[tuple[str, str], FormVersion],
    reports: Mapping[tuple[str, str], Sequence[ReceivedReport]],
) -> tuple[ReceivedReport, ...]:
    """The reports filed on earlier versions of a form, laid on its rows by what ``changes.yaml`` joins.

    Args:
        form: the version to lay them on.
        versions: every version known, by pack and version.
        reports: those of the folder, by the same.

    Missing: a row split, redefined, new or of another measure has no figure. Where a version between the two
    is not known, or has no map, nothing is joined.
    """
    by_identifier = {version.identifier: version for version in versions.values()}
    laid: list[ReceivedReport] = []
    for key, received in reports.items():
        before = versions[key]
        if before.pack != form.pack or before.first_day >= form.first_day:
            continue
        joins = join_rows(form, before, by_identifier)
        laid += (
            replace(
                report,
                observations=_joined(report.observations, joins),
                set_aside=SetAside.OTHER_PERIOD,
            )
            for report in received
        )
    return tuple(laid)


def _joined(observations: ObservationSet, joins: Mapping[str, str]) -> ObservationSet:
    """The figures of a report of an earlier version under the codes of the later; no annexes."""
    return ObservationSet(
        {
            code: replace(observations.figures[source], indicator=code)
            for code, source in joins.items()
            if source in observations.figures
        }
    )
