"""Rows that stand twice in one document.

Decides whether that is a row written twice, to be asked about, or a second report that could not be parted
from the first. Never mixes the two: the first is read, the figures of the second are shown as not placed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.laid import LaidForm, Slot
from tonghop.core.intake.parting import FEWEST_ROWS


def find_repeats(form: FormVersion, laid: LaidForm, offices: Sequence[str]) -> Iterator[Finding]:
    """What to say of rows that stand twice: one finding for a second report, else one a row.

    Args:
        form: the form laid on.
        laid: rows found, and those found again.
        offices: the offices the paper names as reporting.
    """
    answered = [slot for slot in laid.slots.values() if slot.text.strip()]
    again = [slot for slot in laid.repeated if slot.text.strip()]
    if len(again) >= FEWEST_ROWS and 2 * len(again) >= len(answered):
        yield _second_report(form, again, offices)
        return
    for slot in again:
        first = laid.slots[slot.indicator.code].text.strip()
        if slot.text.strip() != first:
            yield _row_again(form, slot, first)


def _second_report(form: FormVersion, again: Sequence[Slot], offices: Sequence[str]) -> Finding:
    return Finding(
        code="BC-1009",
        kind="two_reports" if len(offices) < 2 else "two_reports.named",
        severity=Severity.ERROR,
        place=again[0].place,
        arguments={"form": form.name, "n_rows": len(again), "offices": tuple(offices)},
    )


def _row_again(form: FormVersion, slot: Slot, first: str) -> Finding:
    row = slot.indicator
    return Finding(
        code="BC-1006",
        kind="row_repeated",
        severity=Severity.QUESTION,
        indicator=row.code,
        stt=row.stt or None,
        place=slot.place,
        arguments={
            "form": form.name,
            "stt": row.stt,
            "label": row.label,
            "first": first,
            "second": slot.text.strip(),
        },
    )
