"""Adjoining windows: the reports of one office leave no day out and count no day twice.

Decides by the windows printed on this report and on the office's last one; a window whose report is cut
off early leaves days that fall in no report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from tonghop.core.checks.found import on_form
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.findings import Finding
from tonghop.core.forms.model import CheckSpec


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Compare with the latest earlier window that begins before this one."""
    if report.window is None:
        return
    first_day = report.window.first_day
    before = next(
        (
            earlier.window
            for earlier in history
            if earlier.window is not None and earlier.window.first_day < first_day
        ),
        None,
    )
    if before is None or before.last_day is None or before.last_day + timedelta(days=1) == first_day:
        return
    if before.last_day < first_day:
        kind, since, until = "gap", before.last_day + timedelta(days=1), first_day - timedelta(days=1)
    else:
        last = report.window.last_day or before.last_day
        kind, since, until = "overlap", first_day, min(before.last_day, last)
    yield on_form(
        spec,
        report,
        kind=f"adjoining_windows.{kind}",
        arguments={
            "before_last_day": before.last_day,
            "first_day": first_day,
            "since": since,
            "until": until,
            "n_days": (until - since).days + 1,
        },
    )


KIND = CheckKind(name="adjoining_windows", parameters={}, examine=examine, needs_history=True)
