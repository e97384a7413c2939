"""Whether the whole form stands in the document, and what the paper does not say of itself.

Decides which rows are gone from the end (the copy may be cut) and which from the middle. Never
asks for rows that no document shows or that the office is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from tonghop.core.findings import Argument, Finding, Severity
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.intake.reading import PaperIdentity

_SHOWN_LABELS = 5


def find_absences(form: FormVersion, laid: Set[str], identity: PaperIdentity) -> tuple[Finding, ...]:
    """Findings about rows that do not stand in the document and identity it does not state."""
    return (*_absent_rows(form, laid, identity), *_unstated(form, identity))


def _absent_rows(form: FormVersion, laid: Set[str], identity: PaperIdentity) -> Iterator[Finding]:
    rows = [row for row in form.indicators if not row.supplementary]
    present = [position for position, row in enumerate(rows) if row.code in laid]
    if not present:
        return
    tail = rows[present[-1] + 1 :]
    middle = [
        row
        for row in rows[: present[-1]]
        if row.code not in laid and row.seen and form.asks(row, identity.unit_kind)
    ]
    if tail:
        yield _finding(
            form,
            "BC-1001",
            "document_cut",
            Severity.WARNING,
            last=rows[present[-1]].label,
            next=tail[0].label,
            n=len(tail),
        )
    if middle:
        yield _finding(
            form,
            "BC-1002",
            "row_absent",
            Severity.WARNING,
            n=len(middle),
            labels=tuple(_named(row) for row in middle[:_SHOWN_LABELS])
            + (("…",) if len(middle) > _SHOWN_LABELS else ()),
        )


def _unstated(form: FormVersion, identity: PaperIdentity) -> Iterator[Finding]:
    if identity.period is None and identity.window is None:
        yield _finding(form, "BC-1003", "period_not_stated", Severity.QUESTION)
    if identity.reporting_unit is None:
        yield _finding(form, "BC-1004", "unit_not_stated", Severity.QUESTION)
    if identity.dated is not None and identity.dated < form.first_day:
        yield _finding(
            form,
            "BC-1005",
            "form_not_in_force",
            Severity.QUESTION,
            dated=identity.dated,
            first_day=form.first_day,
        )


def _named(row: Indicator) -> str:
    return f"{row.stt} {row.label}".strip()


def _finding(form: FormVersion, code: str, kind: str, severity: Severity, **arguments: Argument) -> Finding:
    return Finding(code, kind, severity, arguments={"form": form.name, **arguments})
