"""The figures of a consolidation as a file, for the run of a later period: ``so-lieu.json``.

Decides what is kept: the figures used in the totals, office by office, without personal answers and words.
What is damaged is refused whole: half of a period is worse than none.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from tonghop.core.forms.model import FormVersion
from tonghop.core.observations import Observation, ObservationSet
from tonghop.core.periods import parse_period
from tonghop.core.reporting_units import UnitKind
from tonghop.core.rollup.consolidation import Consolidation, ReceivedReport
from tonghop.core.values.model import (
    Answer,
    Coded,
    Confidence,
    Missing,
    MissingReason,
    Relation,
    Text,
    Value,
)

FIGURES_JSON = "so-lieu.json"
FormKey = tuple[str, str]
"""Pack and version."""


class FiguresDamaged(ValueError):
    """A file of figures that cannot be read whole."""


def describe_figures(consolidations: Sequence[Consolidation]) -> dict[str, object]:
    """The figures used of every office, ready for the JSON writer."""
    return {
        "consolidations": (
            {
                "form": {"pack": one.form.pack, "version": one.form.version, "digest": one.form.digest},
                "period": one.period.code if one.period else None,
                "offices": (_describe_office(report, one.form) for report in one.added),
            }
            for one in consolidations
        )
    }


def _describe_office(report: ReceivedReport, form: FormVersion) -> dict[str, object]:
    used = report.used.figures
    return {
        "code": report.unit,
        "name": report.name,
        "kind": report.kind,
        "figures": {
            row.code: _describe_answer(observation.answer)
            for row in form.indicators
            if not row.personal
            and (observation := used.get(row.code)) is not None
            and observation.confidence is not Confidence.ASK
            and not isinstance(observation.value, Text)
        },
    }


def _describe_answer(answer: Answer) -> dict[str, object]:
    value = answer.value
    kept: dict[str, object] = {}
    if isinstance(value, Missing):
        kept["missing"] = value.reason
    elif isinstance(value, Coded):
        kept["code"] = value.code
    elif not isinstance(value, Text):
        kept["value"] = value
    sides = {name: getattr(answer, name) for name in ("numerator", "denominator", "stated", "bound")}
    return {**kept, **{name: side for name, side in sides.items() if side is not None}}


def read_figures(path: Path) -> Mapping[FormKey, tuple[ReceivedReport, ...]]:
    """The reports kept in a file, by form; those without a period are passed over, they belong nowhere.

    Raises:
        FiguresDamaged: the file is not one of ours, or not whole.
        OSError: it cannot be opened.
    """
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return {
            (one["form"]["pack"], one["form"]["version"]): tuple(
                _read_office(office, one["period"], path.name) for office in one["offices"]
            )
            for one in kept["consolidations"]
            if one["period"]
        }
    except (ValueError, TypeError, KeyError, InvalidOperation) as damage:
        raise FiguresDamaged(str(damage)) from damage


def _read_office(office: Mapping[str, Any], period: str, file: str) -> ReceivedReport:
    return ReceivedReport(
        file=f"{file}#{office['code']}",
        link="",
        sha256="",
        unit=office["code"],
        name=office["name"],
        kind=UnitKind(office["kind"]) if office["kind"] else None,
        observations=ObservationSet(
            {
                code: Observation(code, _read_answer(kept), confidence=Confidence.EXACT)
                for code, kept in office["figures"].items()
            }
        ),
        period=parse_period(period),
    )


def _read_answer(kept: Mapping[str, Any]) -> Answer:
    sides = {name: Decimal(kept[name]) for name in ("numerator", "denominator", "stated") if name in kept}
    return Answer(_read_value(kept), **sides, bound=Relation(kept["bound"]) if "bound" in kept else None)


def _read_value(kept: Mapping[str, Any]) -> Value:
    if "missing" in kept:
        return Missing(MissingReason(kept["missing"]))
    if "code" in kept:
        return Coded(kept["code"])
    value = kept["value"]
    return value if isinstance(value, bool) else Decimal(value)
