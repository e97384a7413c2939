"""The looks of an official paper, as ``paper_style.csv`` lays them down for every writer.

Decides how the file is read. Sizes, margins and styles are the file's affair: each line has its bounds,
where it comes from, and whether that was seen by who wrote it down. A source not seen is never cited.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FONT = "Times New Roman"
EMBEDDED_FONT = "Tinos"
"""As wide as Times New Roman letter by letter, and free to be given away."""
FONTS = Path(__file__).parent / "fonts"
STYLE_FILE = Path(__file__).parent / "paper_style.csv"

_WIDTHS = {"upper": 0.70, "lower": 0.48, "digit": 0.5, "space": 0.25}
"""Of letters of this face, in ems; near enough for the length of a rule under them."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of a part of the paper, the bounds it may be changed within, and its source."""

    value: float
    lowest: float
    highest: float
    measured_in: str
    source: str
    seen: bool


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How the words of a part look; ``name`` is that of the style a person edits in Word."""

    name: str
    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class PaperStyle:
    """All measures by part and name, and the text styles by part."""

    measures: Mapping[tuple[str, str], Measure]
    texts: Mapping[str, TextStyle] = field(default_factory=dict)

    def measure(self, part: str, name: str) -> float:
        """The value of a measure: millimetres for pages and indents, points for letters and spaces."""
        return self.measures[part, name].value

    @property
    def text_width(self) -> float:
        """The room between the margins of an upright page, in millimetres."""
        return self.measure("page", "width") - self.measure("page", "left") - self.measure("page", "right")

    def rule_under(self, part: str, text: str) -> float:
        """How long the rule under a line is, in millimetres: a share of the line's own length."""
        return estimate_width(text, self.texts[part].size) * self.measure(part, "rule") / 100


@cache
def paper_style() -> PaperStyle:
    """The style of every paper."""
    return read_paper_style(STYLE_FILE)


def read_paper_style(file: Path) -> PaperStyle:
    """Read a style file.

    Raises:
        ValueError: a value outside its own bounds; the message names its line.
    """
    measures: dict[tuple[str, str], Measure] = {}
    texts: dict[str, TextStyle] = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for number, line in enumerate(csv.DictReader(lines), start=2):
            value, lowest, highest = (float(line[name]) for name in ("value", "lowest", "highest"))
            if not lowest <= value <= highest:
                raise ValueError(f"{file.name}:{number}: {value} is not between {lowest} and {highest}")
            key = line["part"], line["measure"]
            measures[key] = Measure(
                value, lowest, highest, line["unit"], line["source"], line["seen"] == "yes"
            )
            if line["measure"] == "size":
                look = line["look"].split()
                texts[line["part"]] = TextStyle(line["style"], value, "bold" in look, "italic" in look)
    return PaperStyle(measures, texts)


def estimate_width(text: str, size: float) -> float:
    """About how wide a line of bold letters is, in millimetres, at ``size`` points."""
    ems = 0.0
    for letter in text:
        kind = "upper" if letter.isupper() else "digit" if letter.isdigit() else "lower"
        ems += _WIDTHS["space" if letter.isspace() else kind]
    return ems * size * 25.4 / 72
