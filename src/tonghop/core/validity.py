"""Validity: the days between which something official holds.

Decides only whether a day lies inside. Both ends are inclusive, as laws and letters write them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Validity:
    """From ``first_day`` to ``last_day``, both inclusive; ``last_day`` None means still in force."""

    first_day: date
    last_day: date | None = None

    def __post_init__(self) -> None:
        if self.last_day is not None and self.last_day < self.first_day:
            raise ValueError(
                f"last_day {self.last_day} is before first_day {self.first_day}: give them in order"
            )

    def contains(self, day: date) -> bool:
        """Whether ``day`` lies within."""
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)
