"""The shape of a sentence in the catalogue."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in both languages: ``str.format`` templates over the same named arguments."""

    vi: str
    en: str
