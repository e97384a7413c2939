"""The form in which a campaign is planned: what was typed, and what of it cannot be read.

Decides how days and hours typed become a plan. Never decides who owes (``services.campaigns`` does).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.http import QueryDict
from django.utils import timezone

from tonghop.apps.collection.models import Campaign
from tonghop.apps.collection.services.campaigns import CampaignPlan
from tonghop.core.periods import Frequency, ReportingPeriod
from tonghop.core.periods.model import ROMAN
from tonghop.core.reporting_units import UnitKind
from tonghop.core.validity import Validity

OWING_KINDS = tuple(UnitKind)
_N_MONTHS = 12


def period_choices() -> tuple[tuple[str, str], ...]:
    """The periods of a year, as value and Vietnamese name without the year."""
    numbers = [(Frequency.YEAR, 1), (Frequency.HALF_YEAR, 1), (Frequency.HALF_YEAR, 2)]
    numbers += [(Frequency.NINE_MONTHS, 1)]
    numbers += [(Frequency.QUARTER, one) for one in range(1, len(ROMAN) + 1)]
    numbers += [(Frequency.MONTH, one) for one in range(1, _N_MONTHS + 1)]
    return tuple(
        (f"{frequency.value}-{number}", ReportingPeriod(0, frequency, number).name.rstrip("0").rstrip("/ "))
        for frequency, number in numbers
    )


@dataclass(frozen=True, slots=True)
class TypedPlan:
    """A plan as typed. ``plan`` is None where something cannot be read; ``faults`` says what, by field."""

    plan: CampaignPlan | None
    typed: Mapping[str, str]
    left_out: frozenset[str]
    faults: Mapping[str, str] = field(default_factory=dict)


class _Reader:
    """Reads fields one after another and notes the sentence of each that cannot be read."""

    def __init__(self, typed: Mapping[str, str]) -> None:
        self._typed = typed
        self.faults: dict[str, str] = {}

    def text(self, name: str) -> str:
        written = self._typed.get(name, "")
        if not written:
            self.faults[name] = "page.plan.empty"
        return written

    def day(self, name: str, *, may_be_empty: bool = False) -> date | None:
        written = self._typed.get(name, "")
        if not written and may_be_empty:
            return None
        try:
            return date.fromisoformat(written)
        except ValueError:
            self.faults[name] = "page.plan.no_day"
            return None

    def instant(self, name: str, *, may_be_empty: bool = False) -> datetime | None:
        written = self._typed.get(name, "")
        if not written and may_be_empty:
            return None
        try:
            read = datetime.fromisoformat(written)
        except ValueError:
            self.faults[name] = "page.plan.no_instant"
            return None
        return read if read.tzinfo else timezone.make_aware(read)

    def period(self) -> ReportingPeriod | None:
        year, (frequency, _, number) = (
            self._typed.get("year", ""),
            self._typed.get("period", "").partition("-"),
        )
        known = {value for value, _ in period_choices()}
        if f"{frequency}-{number}" not in known or not (year.isdecimal() and len(year) == 4):
            self.faults["period"] = "page.plan.no_period"
            return None
        return ReportingPeriod(int(year), Frequency(frequency), int(number))


def read_plan(post: QueryDict, parents: Mapping[str, Campaign]) -> TypedPlan:
    """The plan of a form as sent.

    Args:
        post: what was sent.
        parents: campaigns this one may feed, by identifier.
    """
    typed = {name: str(post.get(name, "")).strip() for name in post}
    left_out = frozenset(str(code) for code in post.getlist("left_out"))
    reader = _Reader(typed)
    title, collector, period = reader.text("title"), reader.text("collector"), reader.period()
    reader.text("form")
    first_day, last_day = reader.day("window_from"), reader.day("window_to")
    if first_day and last_day and last_day < first_day:
        reader.faults["window_to"] = "page.plan.window_backwards"
    letter_date = reader.day("letter_date", may_be_empty=True)
    opens_at, locks_at = reader.instant("opens_at"), reader.instant("locks_at", may_be_empty=True)
    due = {kind: reader.instant(f"due_{kind.value}", may_be_empty=True) for kind in OWING_KINDS}
    due_at: dict[UnitKind, datetime] = {kind: at for kind, at in due.items() if at is not None}
    if not due_at and not any(name.startswith("due_") for name in reader.faults):
        reader.faults["due"] = "page.plan.no_due"
    if locks_at and any(locks_at < at for at in due_at.values()):
        reader.faults["locks_at"] = "page.plan.lock_before_due"
    if reader.faults or not (first_day and last_day and opens_at and period):
        return TypedPlan(None, typed, left_out, reader.faults)
    plan = CampaignPlan(
        title=title,
        period=period,
        window=Validity(first_day, last_day),
        collector=collector,
        opens_at=opens_at,
        due_at=due_at,
        locks_at=locks_at,
        letter_number=typed.get("letter_number", ""),
        letter_date=letter_date,
        parent=parents.get(typed.get("parent", "")),
        is_simulated=typed.get("is_simulated") == "on",
        left_out=left_out,
    )
    return TypedPlan(plan, typed, left_out)
