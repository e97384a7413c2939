"""How well a report was read, held against its transcription by hand: counted, never judged here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from tonghop.core.intake.reading import NumberUse, Reading
from tonghop.core.observations import Observation
from tonghop.core.values.model import Answer, Coded, Confidence, Missing, Text


@dataclass(frozen=True, slots=True)
class Tally:
    """Figures read right, asked about and read wrong (or lost), and numbers left without a place."""

    right: int = 0
    asked: int = 0
    wrong: tuple[str, ...] = ()
    unplaced: int = 0


def tally(reading: Reading, figures: list[Mapping[str, str]]) -> Tally:
    """Count the figures of a reading; a blank need not stand in the document at all."""
    right = asked = 0
    wrong: list[str] = []
    for figure in figures:
        observation = reading.observations.figures.get(figure["indicator"])
        if observation is None and figure.get("missing") == "not_entered":
            continue
        if observation is not None and observation.confidence is Confidence.ASK:
            asked += 1
        elif observation is not None and "asked" not in figure and says(observation, figure):
            right += 1
        else:
            wrong.append(figure["indicator"])
    unplaced = sum(1 for number in reading.numbers if number.use is NumberUse.UNPLACED)
    return Tally(right, asked, tuple(wrong), unplaced)


def says(observation: Observation, figure: Mapping[str, str]) -> bool:
    """Whether an answer is the one transcribed, with all its parts."""
    answer = observation.answer
    parts = {"numerator": answer.numerator, "denominator": answer.denominator, "stated": answer.stated}
    if any(_shown(part) != figure.get(name) for name, part in parts.items()):
        return False
    if (answer.bound.value if answer.bound else None) != figure.get("bound"):
        return False
    return value_said(answer) == (figure["missing"] if "missing" in figure else figure.get("value"))


def value_said(answer: Answer) -> str:
    """The value of an answer as transcriptions write it; the reason where it is missing."""
    value: Any = answer.value
    if isinstance(value, Missing):
        return value.reason.value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Coded):
        return value.code
    return " ".join(value.text.split()) if isinstance(value, Text) else str(value)


def _shown(figure: Decimal | None) -> str | None:
    return None if figure is None else str(figure)
