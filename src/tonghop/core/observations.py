"""Observations (số liệu): what one office said, figure by figure, each with where it was read.

Decides how figures of one report are held and looked up. Never changes a figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from tonghop.core.findings import Place
from tonghop.core.values.model import NOT_ENTERED, Answer, Confidence, Missing, Value


@dataclass(frozen=True, slots=True)
class Observation:
    """One answer to one indicator, as read.

    ``raw`` is the text it was read from; ``printed_stt`` and ``printed_label`` are what the file
    shows there, which may differ from the form. ``reason`` is a key of the catalogue.
    """

    indicator: str
    answer: Answer
    raw: str = ""
    place: Place | None = None
    confidence: Confidence = Confidence.READ
    reason: str = ""
    printed_stt: str = ""
    printed_label: str = ""
    remark: str = ""
    alternatives: tuple[Decimal, ...] = ()

    @property
    def value(self) -> Value:
        """The figure as the office gives it, or Missing."""
        return self.answer.value


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of an annex table: observations by column code, the group it stands in, its STT."""

    cells: Mapping[str, Observation]
    printed_stt: str = ""
    group: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class ObservationSet:
    """All figures of one report: at most one observation an indicator, and the annex rows."""

    figures: Mapping[str, Observation] = field(default_factory=dict)
    tables: Mapping[str, tuple[TableRow, ...]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Observation]:
        return iter(self.figures.values())

    def answer(self, code: str) -> Answer:
        """The answer to an indicator; one never read counts as not entered."""
        observation = self.figures.get(code)
        return observation.answer if observation else NOT_ENTERED

    def value(self, code: str) -> Value:
        """The figure of an indicator; one never read counts as not entered."""
        return self.answer(code).value

    def number(self, code: str) -> Decimal | None:
        """The figure as a number, or None where it is missing or not a number."""
        value = self.value(code)
        return value if isinstance(value, Decimal) else None

    def is_missing(self, code: str) -> bool:
        """Whether there is no answer, for whatever reason."""
        return isinstance(self.value(code), Missing)
