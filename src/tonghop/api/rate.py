"""How many requests a token, or an address without one, may make in a minute.

Counts in the cache shared by all processes, by whole minutes. Two requests at the very same instant may count
as one: the limit keeps a program from running wild and is no measure of use.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.core.cache import cache

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left of a minute: ``most`` requests, how many more, and the seconds until the next."""

    most: int
    left: int
    seconds: int

    @property
    def is_spent(self) -> bool:
        """Whether this request is one too many."""
        return self.left < 0


def count_request(who: str, most: int, at: datetime) -> Allowance:
    """Count one request of somebody."""
    minute, second = divmod(int(at.timestamp()), _MINUTE)
    key = f"api-rate:{sha256(who.encode()).hexdigest()}:{minute}"
    cache.add(key, 0, 2 * _MINUTE)
    try:
        used = cache.incr(key)
    except ValueError:  # thrown out between the two lines
        used = 1
    return Allowance(most, most - used, _MINUTE - second)
