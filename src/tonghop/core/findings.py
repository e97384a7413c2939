"""Findings: what a person should look at in a report, as values.

Decides the shape of a finding, its severity and the place it points at.
Never holds a sentence (see ``sentences``) and is never raised: findings are collected
and shown all at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

Argument = Decimal | int | str | date | tuple[Decimal | int | str | date, ...]
"""What a sentence may quote: figures, names, dates, or a list of them."""


class Severity(StrEnum):
    """How much a finding weighs, heaviest first."""

    ERROR = "error"
    """Lỗi: the form's own definition leaves no reading in which the figure is right."""
    WARNING = "warning"
    """Cảnh báo: probably wrong, or out of scope; to be explained."""
    QUESTION = "question"
    """Cần xác nhận: cannot be decided from the file; the office is asked."""
    NOTE = "note"
    """Lưu ý: worth knowing, nothing to do for the figure."""

    @property
    def weight(self) -> int:
        """0 for the heaviest; sorts findings worst first."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a document something stands.

    ``start`` and ``end`` are character offsets in the text of the named part; ``page`` counts
    from 1; ``cell`` is a spreadsheet reference such as ``D14``. What a file kind does not have is None.
    """

    part: str
    start: int | None = None
    end: int | None = None
    page: int | None = None
    sheet: str | None = None
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A mistake, or another reading, that would produce the stated figure exactly."""

    kind: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at.

    ``code`` names the rule that found it (a pack's own code, or ``BC-…`` for the engine's);
    ``kind`` names the sentence. ``stated`` and ``expected`` are the two sides, None where the
    finding is not about a figure. ``ground`` is the id of a source the pack has seen.
    """

    code: str
    kind: str
    severity: Severity
    indicator: str | None = None
    stt: str | None = None
    place: Place | None = None
    stated: Decimal | str | None = None
    expected: Decimal | str | None = None
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    explanations: tuple[Explanation, ...] = ()
    ground: str | None = None


def order_by_weight(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings worst first; equal ones keep the order they were found in."""
    return tuple(sorted(findings, key=lambda finding: finding.severity.weight))
