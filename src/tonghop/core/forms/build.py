"""Makes a form version from the mapping of a pack's files.

Decides what a key left out means, and that a row inherits who answers it from its section. Never
reads a file, and never judges whether the form makes sense: ``lint`` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tonghop.core.codelists import Codelist
from tonghop.core.findings import Severity
from tonghop.core.forms.faults import PackFault, PackRefused
from tonghop.core.forms.model import (
    CheckSpec,
    Column,
    Definition,
    FormVersion,
    Indicator,
    RollUpRule,
    ScopeGround,
    Section,
    SectionShape,
    Source,
    TableForm,
    TableGroup,
    TimeNature,
)
from tonghop.core.measure_units import MeasureUnit
from tonghop.core.reporting_units import UnitKind
from tonghop.core.values.model import MissingReason, ValueType

FORM_FILE = "form.yaml"
CHECKS_FILE = "checks.yaml"

Scalars = Mapping[str, Any]
"""A mapping as read from YAML: every scalar a string."""


def build_form(mapping: Scalars, digest: str) -> FormVersion:
    """Make a form version from the mapping of ``form.yaml`` with the ``checks`` of ``checks.yaml``.

    The mapping is one the pack schema has accepted: every scalar is a string and every closed word is
    one of its list.

    Raises:
        PackRefused: a day that is not in the calendar.
    """
    faults = list(_date_faults(mapping))
    if faults:
        raise PackRefused(faults)
    sections = mapping.get("sections", [])
    return FormVersion(
        pack=mapping["pack"],
        first_day=date.fromisoformat(mapping["first_day"]),
        last_day=_day(mapping.get("last_day")),
        edition=mapping.get("edition", "1"),
        digest=digest,
        title=mapping["title"],
        symbol=mapping.get("symbol", ""),
        issuer=mapping["issuer"],
        regime=mapping["regime"],
        recognised_by=tuple(mapping["recognised_by"]),
        respondents=_unit_kinds(mapping["respondents"]),
        frequencies=tuple(mapping["frequencies"]),
        sections=tuple(_section(section) for section in sections),
        indicators=tuple(_indicator(row, section) for section in sections for row in section.get("rows", [])),
        tables=tuple(_table(table) for table in mapping.get("tables", [])),
        checks=tuple(_check(check) for check in mapping.get("checks", [])),
        codelists={
            code: Codelist(code, entry["name"], dict(entry["codes"]))
            for code, entry in mapping.get("codelists", {}).items()
        },
        measure_units={
            code: MeasureUnit(code, entry["name"], tuple(entry.get("written", ())), _yes(entry, "whole"))
            for code, entry in mapping.get("measure_units", {}).items()
        },
        sources={
            code: Source(code, entry["citation"], _yes(entry, "seen"))
            for code, entry in mapping.get("sources", {}).items()
        },
        notes=tuple(mapping.get("notes", ())),
        short_name=mapping.get("short_name", ""),
        definitions=tuple(_definition(entry) for entry in mapping.get("definitions", ())),
    )


def _date_faults(mapping: Scalars) -> list[PackFault]:
    days = [(FORM_FILE, key, mapping[key]) for key in ("first_day", "last_day") if mapping.get(key)]
    days += [
        (CHECKS_FILE, f"checks[{check['code']}].first_day", check["first_day"])
        for check in mapping.get("checks", [])
        if check.get("first_day")
    ]
    return [
        PackFault("date", file, path, {"reason": written})
        for file, path, written in days
        if not _is_day(written)
    ]


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def _definition(entry: Scalars) -> Definition:
    return Definition(entry["code"], entry["text"].strip(), entry.get("stt", ""), entry.get("source"))


def _section(section: Scalars) -> Section:
    return Section(
        code=section["code"],
        title=section["title"],
        stt=section.get("stt", ""),
        shape=SectionShape(section.get("shape", SectionShape.LINES)),
        parent=section.get("parent"),
        note=section.get("note", ""),
        answered_by=_unit_kinds(section.get("answered_by", ())),
        seen=_yes(section, "seen", default=True),
    )


def _indicator(row: Scalars, section: Scalars) -> Indicator:
    scope = row if row.get("answered_by") else section
    return Indicator(
        code=row["code"],
        label=row["label"],
        value_type=ValueType(row["type"]),
        section=section["code"],
        stt=row.get("stt", ""),
        aliases=tuple(row.get("aliases", ())),
        phrases=tuple(row.get("phrases", ())),
        parent=row.get("parent"),
        follows=row.get("follows"),
        measure_unit=row.get("measure_unit"),
        decimals=_whole_number(row.get("decimals")),
        codelist=row.get("codelist"),
        answered_by=_unit_kinds(scope.get("answered_by", ())),
        answered_by_ground=ScopeGround(scope.get("answered_by_ground", ScopeGround.PRINTED)),
        blank_means=MissingReason(row.get("blank_means", MissingReason.NOT_ENTERED)),
        time_nature=TimeNature(row.get("time_nature", TimeNature.IN_PERIOD)),
        formula=row.get("formula"),
        roll_up=RollUpRule(row.get("roll_up", RollUpRule.NONE)),
        over_100_allowed=_yes(row, "over_100_allowed"),
        definition=row.get("definition", ""),
        source=row.get("source"),
        seen=_yes(row, "seen", default=_yes(section, "seen", default=True)),
        supplementary=_yes(row, "supplementary"),
        personal=_yes(row, "personal"),
    )


def _table(table: Scalars) -> TableForm:
    return TableForm(
        code=table["code"],
        title=table["title"],
        columns=tuple(_column(column) for column in table["columns"]),
        symbol=table.get("symbol", ""),
        aliases=tuple(table.get("aliases", ())),
        key=tuple(table.get("key", ())),
        groups={code: _group(code, group) for code, group in table.get("groups", {}).items()},
        notes=tuple(table.get("notes", ())),
        numbered=_yes(table, "numbered", default=True),
        seen=_yes(table, "seen", default=True),
    )


def _group(code: str, group: Scalars) -> TableGroup:
    return TableGroup(code, group["title"], _unit_kinds(group.get("answered_by", ())))


def _column(column: Scalars) -> Column:
    return Column(
        code=column["code"],
        label=column["label"],
        value_type=ValueType(column["type"]),
        number=column.get("number", ""),
        measure_unit=column.get("measure_unit"),
        decimals=_whole_number(column.get("decimals")),
        codelist=column.get("codelist"),
        group=column.get("group", ""),
        blank_means=MissingReason(column.get("blank_means", MissingReason.NOT_ENTERED)),
        formula=column.get("formula"),
        roll_up=RollUpRule(column.get("roll_up", RollUpRule.NONE)),
        answered_by=_unit_kinds(column.get("answered_by", ())),
        personal=_yes(column, "personal"),
    )


def _check(check: Scalars) -> CheckSpec:
    return CheckSpec(
        code=check["code"],
        kind=check["kind"],
        severity=Severity(check["severity"]),
        parameters=check.get("parameters", {}),
        source=check.get("source"),
        first_day=_day(check.get("first_day")),
    )


def _yes(mapping: Scalars, key: str, *, default: bool = False) -> bool:
    return bool(mapping[key] == "yes") if key in mapping else default


def _whole_number(written: str | None) -> int | None:
    return int(written) if written is not None else None


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _unit_kinds(written: Any) -> tuple[UnitKind, ...]:
    return tuple(UnitKind(kind) for kind in written)
