"""The outcome of checking a file as a JSON object: a documented contract (``check.schema.json``).

Decides the names and order of its fields. Decimals are strings, dates ISO, places offsets in the
text of a part. Never leaves a field out: what is not known is null.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from tonghop.core.checks.personal import without_personal
from tonghop.core.checks.without_form import UnknownForm
from tonghop.core.findings import Finding, Place
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.intake.reading import NumberAccount, NumberUse, PaperIdentity, Reading
from tonghop.core.observations import Observation, TableRow
from tonghop.core.sentences.render import Language, explanation_of, render, sentence_of
from tonghop.core.values.model import Coded, Missing, Text, Value
from tonghop.desk.check import CheckedFile


def name_report(checked: CheckedFile, place: int, file: str, language: Language = "vi") -> str:
    """What a report is called: its file, and which of the reports in it where there are several."""
    if not checked.further:
        return file
    return render("report_in_file.named", {"file": file, "number": place + 1}, language)


def describe_checked_file(checked: CheckedFile, language: Language = "vi") -> dict[str, Any]:
    """The JSON object of one checked file, ready for the JSON writer."""
    form, reading = checked.form, checked.reading
    unknown = checked.unknown
    read = reading or unknown
    identity = read.identity if read else PaperIdentity()
    return {
        "file": checked.path.name,
        "sha256": checked.sha256,
        "form": {"pack": form.pack, "version": form.version, "digest": form.digest} if form else None,
        "reporting_unit": identity.reporting_unit,
        "period": {
            "code": identity.period.code if identity.period else None,
            "from": identity.window.first_day if identity.window else None,
            "to": identity.window.last_day if identity.window else None,
        },
        "document": {
            "number": identity.number,
            "date": identity.dated,
            "place": identity.place_name,
            "signer": identity.signer,
            "authority": identity.authority,
        },
        "figures": _describe_figures(form, reading) if form and reading else [],
        "tables": _describe_tables(form, reading) if form and reading else [],
        "passages": _describe_passages(form, reading) if form and reading else [],
        "findings": [describe_finding(finding, language) for finding in checked.findings],
        "numbers": _describe_numbers(read.numbers if read else ()),
        "without_form": _describe_unknown(unknown) if unknown else None,
        "further_reports": [describe_checked_file(report, language) for report in checked.further],
    }


def _describe_unknown(unknown: UnknownForm) -> dict[str, Any]:
    """The numbers of a paper whose form is not known, each with the words that stand for a label."""
    return {
        "title": unknown.title,
        "figures": [
            {
                "text": one.text,
                "label": one.label,
                "column": one.column or None,
                "beside": one.beside or None,
                "line": one.line,
                "where": _describe_place(one.place),
            }
            for one in unknown.listed
        ],
    }


def _describe_figures(form: FormVersion, reading: Reading) -> list[dict[str, Any]]:
    titles = {section.code: f"{section.stt} {section.title}".strip() for section in form.sections}
    rows = {row.code: row for row in form.indicators}
    return [
        {
            "indicator": row.code,
            "stt": row.stt or None,
            "label": row.label,
            "context": _context(row, rows, titles),
            **_describe_observation(observation, _unit_name(form, row.measure_unit)),
            "added": [
                {"label": one.printed_label, "raw": one.raw, "where": _describe_place(one.place)}
                for one in reading.observations.added.get(row.code, ())
            ],
        }
        for row in form.indicators
        if not row.personal and (observation := reading.observations.figures.get(row.code)) is not None
    ]


def _context(row: Indicator, rows: Mapping[str, Indicator], titles: Mapping[str, str]) -> str:
    """Where the row stands in the form: section, then the headings above it."""
    above: list[str] = []
    parent = rows.get(row.parent or row.follows or "")
    while parent is not None:
        above.append(f"{parent.stt} {parent.label}".strip())
        parent = rows.get(parent.parent or parent.follows or "")
    return " › ".join([titles[row.section], *reversed(above)])


def _unit_name(form: FormVersion, code: str | None) -> str | None:
    unit = form.measure_units.get(code or "")
    return unit.name if unit else None


def _describe_observation(observation: Observation, measure_unit: str | None) -> dict[str, Any]:
    answer = observation.answer
    return {
        "value": _describe_value(answer.value),
        "missing": answer.value.reason.value if isinstance(answer.value, Missing) else None,
        "measure_unit": measure_unit,
        "raw": observation.raw,
        "numerator": answer.numerator,
        "denominator": answer.denominator,
        "stated": answer.stated,
        "bound": answer.bound.value if answer.bound else None,
        "where": _describe_place(observation.place),
        "confidence": observation.confidence.value,
        "reason": observation.reason,
    }


def _describe_value(value: Value) -> Decimal | bool | str | None:
    if isinstance(value, Missing):
        return None
    if isinstance(value, Coded):
        return value.code
    return value.text if isinstance(value, Text) else value


def _describe_place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {
        "part": place.part,
        "page": place.page,
        "sheet": place.sheet,
        "cell": place.cell,
        "start": place.start,
        "end": place.end,
    }


def _describe_tables(form: FormVersion, reading: Reading) -> list[dict[str, Any]]:
    units = {
        (table.code, column.code): _unit_name(form, column.measure_unit)
        for table in form.tables
        for column in table.columns
    }

    def describe_row(table: str, row: TableRow) -> dict[str, Any]:
        return {
            "stt": row.printed_stt or None,
            "group": row.group or None,
            "where": _describe_place(row.place),
            "cells": {
                code: _describe_observation(cell, units.get((table, code)))
                for code, cell in row.cells.items()
            },
        }

    return [
        {"table": code, "rows": [describe_row(code, row) for row in rows]}
        for code, rows in reading.observations.tables.items()
    ]


def _describe_passages(form: FormVersion, reading: Reading) -> list[dict[str, Any]]:
    return [
        {
            "section": passage.section or None,
            "heading": passage.heading,
            "text": passage.text,
            "indicators": list(passage.indicators),
            "where": _describe_place(passage.place),
        }
        for passage in without_personal(form, reading.observations).passages
    ]


def describe_finding(finding: Finding, language: Language = "vi") -> dict[str, Any]:
    """A finding as a JSON object, its sentences said in a language; the same for commands and programs."""
    return {
        "code": finding.code,
        "kind": finding.kind,
        "severity": finding.severity.value,
        "indicator": finding.indicator,
        "stt": finding.stt,
        "where": _describe_place(finding.place),
        "stated": finding.stated,
        "expected": finding.expected,
        "message": sentence_of(finding, language),
        "explanations": [
            {"kind": explanation.kind, "message": explanation_of(explanation, language)}
            for explanation in finding.explanations
        ],
    }


def _describe_numbers(numbers: tuple[NumberAccount, ...]) -> dict[str, Any]:
    return {
        "placed": sum(1 for number in numbers if number.use is NumberUse.PLACED),
        "unplaced": [
            {"text": number.text, "context": number.context, "where": _describe_place(number.place)}
            for number in numbers
            if number.use is NumberUse.UNPLACED
        ],
        "furniture": [
            {
                "text": number.text,
                "kind": number.furniture.value if number.furniture else None,
                "where": _describe_place(number.place),
            }
            for number in numbers
            if number.use is NumberUse.FURNITURE
        ],
    }
