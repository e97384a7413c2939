"""The shipped report regimes and the working days moved by decisions.

Decides how the files are written. A decision that was not seen does not stand in them.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from importlib import resources

from tonghop.core.periods.model import Frequency
from tonghop.core.periods.regimes import ReportRegime


def load_regimes() -> tuple[ReportRegime, ...]:
    """Every shipped regime, in the order of the file."""
    return tuple(
        ReportRegime(
            code=row["code"],
            name=row["name"],
            frequencies=tuple(Frequency(word) for word in row["frequencies"].split("|")),
            cut_off_day=int(row["cut_off_day"]),
            first_day=date.fromisoformat(row["first_day"]) if row["first_day"] else None,
            citation=row["citation"] if row["seen"] == "x" else "",
        )
        for row in _rows("regimes.csv")
    )


def load_moved_days() -> tuple[Mapping[date, bool], Mapping[int, str]]:
    """Days moved by decisions, whether each is worked, and the decision by year."""
    moved: dict[date, bool] = {}
    cited: dict[int, str] = {}
    for row in _rows("moved-days.csv"):
        day = date.fromisoformat(row["day"])
        moved[day] = row["is_worked"] == "x"
        cited[day.year] = row["citation"]
    return moved, cited


def _rows(name: str) -> list[dict[str, str]]:
    text = (resources.files("tonghop") / "regimes" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
