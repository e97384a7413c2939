"""The list of those asked: one line of an expected list (``offices.csv``).

Decides what a collecting office says of each office it waits for. Never uses a name as a key.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tonghop.core.reporting_units.kinds import UnitKind


@dataclass(frozen=True, slots=True)
class ReportingUnit:
    """An office that owes a report, as the collecting office lists it.

    ``code`` is the list's own key; ``aliases`` are other ways its name is written;
    ``due_on`` is None where the list gives no date. ``valid_from`` ties the office to the registry, where
    a code alone is no key (see ``registered.UnitKey``); None where the list does not say.
    """

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: UnitKind | None = None
    parent: str | None = None
    due_on: date | None = None
    valid_from: date | None = None
