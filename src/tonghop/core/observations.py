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
class Passage:
    """A paragraph in the office's own words, as written but for line breaks and the bullet before it.

    ``section`` is the code of the narrative section it stands in, empty where the office put it under a
    heading the form does not have; ``heading`` is the heading as printed, without its number
    ("KIẾN NGHỊ, ĐỀ XUẤT"). ``indicators`` are the rows whose figures stand in it, in form order: a passage
    that names none holds words alone.
    """

    text: str
    section: str = ""
    heading: str = ""
    place: Place | None = None
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ObservationSet:
    """All a report says: at most one observation an indicator, the annex rows, and the office's own words.

    ``passages`` stand in the order of the paper.
    """

    figures: Mapping[str, Observation] = field(default_factory=dict)
    tables: Mapping[str, tuple[TableRow, ...]] = field(default_factory=dict)
    passages: tuple[Passage, ...] = ()
    added: Mapping[str, tuple[Observation, ...]] = field(default_factory=dict)
    """Rows an office added where the form leaves one open, by the code of the open row: each has a label."""

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

    def words_of(self, section: str) -> tuple[Passage, ...]:
        """The paragraphs of a narrative section, in the order of the paper; none where nothing was said."""
        return tuple(passage for passage in self.passages if passage.section == section)

    def is_missing(self, code: str) -> bool:
        """Whether there is no answer, for whatever reason."""
        return isinstance(self.value(code), Missing)
