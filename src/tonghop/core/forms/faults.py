"""Faults of a pack: what its author wrote that cannot be used, where, and with which arguments.

Decides the shape of a fault. Never holds a sentence: ``pack.<kind>`` in the catalogue does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PackFault:
    """One mistake of a pack's author.

    ``kind`` names the sentence (``pack.<kind>``); ``file`` is relative to the pack's folder;
    ``path`` leads to the place inside, by codes: ``sections[internet].rows[internet_bandwidth].type``.
    """

    kind: str
    file: str
    path: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)


class PackRefused(ValueError):
    """A pack that cannot be read as a form; ``faults`` lists everything wrong with it at once."""

    def __init__(self, faults: Iterable[PackFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(f"{fault.file} {fault.path}: {fault.kind}" for fault in self.faults))
