"""Forms and reports of the check cases, built from their YAML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from tests.forms_in_tests import form_of, row

from tonghop.core.checks.model import ReportUnderCheck
from tonghop.core.findings import Place, Severity
from tonghop.core.forms.model import CheckSpec, FormVersion, ScopeGround
from tonghop.core.intake.reading import PrintedNumber
from tonghop.core.measure_units import MeasureUnit
from tonghop.core.observations import Observation, ObservationSet
from tonghop.core.reporting_units import UnitKind
from tonghop.core.values.model import Answer, Missing, MissingReason, Relation, Value, ValueType

Given = Mapping[str, Any]

CASES_FILE = Path(__file__).parents[2] / "cases" / "checks.yaml"
_WRITTEN: Given = yaml.load(CASES_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
CASES: Sequence[Given] = _WRITTEN["cases"]


def form_named(name: str, *checks: CheckSpec) -> FormVersion:
    given = _WRITTEN["forms"][name]
    rows = [
        row(
            line["code"],
            ValueType(line["type"]),
            stt=line.get("stt", ""),
            label=line["label"],
            parent=line.get("parent"),
            follows=line.get("follows"),
            supplementary=line.get("supplementary") == "yes",
            measure_unit=line.get("measure_unit"),
            answered_by=tuple(UnitKind(kind) for kind in line.get("answered_by", ())),
            answered_by_ground=ScopeGround(line.get("answered_by_ground", "printed")),
        )
        for line in given["rows"]
    ]
    measure_units = {
        code: MeasureUnit(code, name, whole=True) for code, name in given.get("measure_units", {}).items()
    }
    return form_of(*rows, symbol=given["symbol"], measure_units=measure_units, checks=checks)


def check_of(given: Given, code: str) -> CheckSpec:
    first_day = given.get("first_day")
    return CheckSpec(
        code=code,
        kind=given["kind"],
        severity=Severity(given.get("severity", "error")),
        parameters={
            name: value for name, value in given.items() if name not in ("kind", "severity", "first_day")
        },
        first_day=date.fromisoformat(first_day) if first_day else None,
    )


def report_of(case: Given) -> ReportUnderCheck:
    checks = [check_of(case[name], name) for name in ("check", "check_too") if name in case]
    return ReportUnderCheck(
        form=form_named(case["form"], *checks),
        observations=ObservationSet(
            {code: observation_of(code, figure) for code, figure in case["figures"].items()}
        ),
        unit_kind=UnitKind(case["unit_kind"]) if "unit_kind" in case else None,
        printed_numbers=tuple(_printed_numbers(case)),
        absent=tuple(case.get("absent", ())),
        on=date.fromisoformat(case["on"]) if "on" in case else None,
    )


def observation_of(code: str, figure: str | Given) -> Observation:
    given: Given = {"value": figure} if isinstance(figure, str) else figure
    answer = Answer(
        value=_value_of(given),
        numerator=_number(given, "numerator"),
        denominator=_number(given, "denominator"),
        stated=_number(given, "stated"),
        bound=Relation(given["bound"]) if "bound" in given else None,
    )
    return Observation(
        indicator=code,
        answer=answer,
        raw=given.get("raw", given.get("value", "")),
        remark=given.get("remark", ""),
        place=Place("body", start=int(given["at"])) if "at" in given else None,
    )


def _value_of(given: Given) -> Value:
    return Missing(MissingReason(given["missing"])) if "missing" in given else Decimal(given["value"])


def _number(given: Given, name: str) -> Decimal | None:
    return Decimal(given[name]) if name in given else None


def _printed_numbers(case: Given) -> Iterator[PrintedNumber]:
    place = Place("body")
    for number in case.get("printed", ()):
        given: Given = {"text": number} if isinstance(number, str) else number
        yield PrintedNumber(given["text"], place, indicator=given.get("indicator"))
    table = case.get("printed_table")
    for run in table["numbers"] if table else ():
        first, _, last = run.partition("..")
        for number in range(int(first), int(last or first) + 1):
            yield PrintedNumber(str(number), place, table=table["table"])
