"""Forms and reports of the check cases, built from their YAML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from tests.forms_in_tests import form_of, row

from tonghop.core.checks.model import OfficeReport, PaperText, ReportUnderCheck
from tonghop.core.checks.run import run, run_across
from tonghop.core.findings import Finding, Place, Severity
from tonghop.core.forms.model import CheckSpec, Column, FormVersion, ScopeGround, TableForm, TimeNature
from tonghop.core.intake.reading import PrintedNumber
from tonghop.core.measure_units import MeasureUnit
from tonghop.core.observations import Observation, ObservationSet, TableRow
from tonghop.core.periods import parse_period, parse_window
from tonghop.core.reporting_units import UnitKind
from tonghop.core.values.model import Answer, Missing, MissingReason, Relation, Text, Value, ValueType

Given = Mapping[str, Any]

_ROW = TableRow({"name": Observation("name", Answer(Text("Một dịch vụ")), raw="Một dịch vụ")})

CASES_FOLDER = Path(__file__).parents[2] / "cases"
_IN_ONE, _ACROSS = (
    yaml.load((CASES_FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for name in ("checks.yaml", "checks-of-papers.yaml")
)
_FORMS: Given = {**_IN_ONE["forms"], **_ACROSS["forms"]}
CASES: Sequence[Given] = [*_IN_ONE["cases"], *_ACROSS["cases"]]


def form_named(name: str, *checks: CheckSpec) -> FormVersion:
    given = _FORMS[name]
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
            time_nature=TimeNature(line.get("time_nature", "in_period")),
            over_100_allowed=line.get("over_100_allowed") == "yes",
        )
        for line in given["rows"]
    ]
    measure_units = {
        code: MeasureUnit(code, name, whole=True) for code, name in given.get("measure_units", {}).items()
    }
    tables = tuple(
        TableForm(code, title, (Column("name", "Tên", ValueType.TEXT),), symbol=title)
        for code, title in given.get("tables", {}).items()
    )
    return form_of(*rows, symbol=given["symbol"], measure_units=measure_units, checks=checks, tables=tables)


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


def report_of(case: Given, given: Given | None = None) -> ReportUnderCheck:
    """The report of a case; ``given`` holds the figures of another report laid on the same form."""
    checks = [check_of(case[name], name) for name in ("check", "check_too") if name in case]
    given = case if given is None else given
    n_rows: Given = given.get("table_rows", {})
    return ReportUnderCheck(
        form=form_named(case["form"], *checks),
        observations=ObservationSet(
            {code: observation_of(code, figure) for code, figure in given.get("figures", {}).items()},
            {table: (_ROW,) * int(n) for table, n in n_rows.items()},
        ),
        unit_kind=UnitKind(given["unit_kind"]) if "unit_kind" in given else None,
        printed_numbers=tuple(_printed_numbers(given)),
        absent=tuple(given.get("absent", ())),
        on=date.fromisoformat(given["on"]) if "on" in given else None,
        period=parse_period(given["period"]) if "period" in given else None,
        window=parse_window(given["window"]) if "window" in given else None,
        texts=tuple(PaperText(text) for text in given.get("texts", ())),
        conventions=given.get("conventions", {}),
    )


def findings_of(case: Given) -> tuple[Finding, ...]:
    """What a case gives: its report with the earlier ones, and beside the other offices it names."""
    report = report_of(case)
    earlier = tuple(report_of(case, given) for given in case.get("earlier", ()))
    offices = [OfficeReport("own", "Đơn vị", report, earlier, case.get("above"))]
    for number, given in enumerate(case.get("others", ())):
        history = tuple(report_of(case, before) for before in given.get("earlier", ()))
        name = given.get("name", str(number))
        offices.append(OfficeReport(name, name, report_of(case, given), history, given.get("above")))
    across = [finding for unit, finding in run_across(offices) if unit == "own"]
    alone = run(report, earlier)
    return (*alone, *(finding for finding in across if finding not in alone))


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
    for stretch in table["numbers"] if table else ():
        first, _, last = stretch.partition("..")
        for number in range(int(first), int(last or first) + 1):
            yield PrintedNumber(str(number), place, table=table["table"])
