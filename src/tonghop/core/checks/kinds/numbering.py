"""Numbering: row numbers run without gap or repeat, and children carry their parent's number.

Decides for the rows of the form or for its annex tables (``scope``). Where the file prints the faults
of the form itself the finding is a note to whoever issued the form; where the file departs from the
form, and in annexes whose rows the office numbers itself, it has the severity of the check.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tonghop.core.checks.found import on_form, printed_stt
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, text_of
from tonghop.core.checks.stt import NumberingFaults, find_numbering_faults, roman_number
from tonghop.core.findings import Argument, Finding, Place, Severity
from tonghop.core.forms.model import CheckSpec, FormVersion
from tonghop.core.intake.reading import PrintedNumber

_ROMAN_HEADING = re.compile(r"([IVXL]{1,6})[./)]\s*\w")


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Look at the numbers the file prints; silent where there is no file."""
    if text_of(spec, "scope", "rows") == "tables":
        yield from _in_tables(spec, report)
    else:
        yield from _in_rows(spec, report)


def _in_rows(spec: CheckSpec, report: ReportUnderCheck) -> Iterator[Finding]:
    yield from _sections(spec, report)
    printed = [number for number in report.printed_numbers if number.table is None]
    if not printed:
        return
    of_file = find_numbering_faults(number.text for number in printed)
    of_form = find_numbering_faults(_numbers_of(report.form))
    place = printed[0].place
    yield from _tell(spec, report, _without(of_file, of_form), spec.severity, "numbering", place)
    yield from _tell(spec, report, _shared(of_file, of_form), Severity.NOTE, "numbering.form", place)
    yield from _departures(spec, report, printed)


def _sections(spec: CheckSpec, report: ReportUnderCheck) -> Iterator[Finding]:
    """Headings numbered with Roman numbers of which one follows no heading before it: XIV, then X."""
    strayed: list[str] = []
    place: Place | None = None
    before = ""
    seen: set[int] = set()
    for text in report.texts:
        heading = _ROMAN_HEADING.match(text.text.lstrip(" *"))
        number = roman_number(heading[1]) if heading else None
        if heading is None or number is None:
            continue
        if seen and number > 1 and number - 1 not in seen:
            strayed.append(f"{before} → {heading[1]}")
            place = place or text.place
        seen.add(number)
        before = heading[1]
    if strayed:
        yield on_form(
            spec,
            report,
            kind="numbering.sections",
            severity=Severity.NOTE,
            place=place,
            arguments={"pairs": tuple(strayed)},
        )


def _departures(
    spec: CheckSpec, report: ReportUnderCheck, printed: Sequence[PrintedNumber]
) -> Iterator[Finding]:
    own = {row.code: printed_stt(row.stt) for row in report.form.indicators if row.stt}
    departing = [
        number
        for number in printed
        if number.indicator in own and printed_stt(number.text) != own[number.indicator]
    ]
    if departing:
        pairs = tuple(f"{own[number.indicator or '']} → {printed_stt(number.text)}" for number in departing)
        yield on_form(
            spec, report, kind="numbering.departs", place=departing[0].place, arguments={"pairs": pairs}
        )


def _in_tables(spec: CheckSpec, report: ReportUnderCheck) -> Iterator[Finding]:
    by_table: dict[str, list[PrintedNumber]] = defaultdict(list)
    for number in report.printed_numbers:
        if number.table is not None:
            by_table[number.table].append(number)
    titles = {table.code: table.symbol or table.title for table in report.form.tables}
    for table, printed in by_table.items():
        faults = find_numbering_faults(number.text for number in printed)
        yield from _tell(
            spec,
            report,
            faults,
            spec.severity,
            "numbering.table",
            printed[0].place,
            {
                "table": titles.get(table, table),
                "n_rows": len(printed),
                "last": printed_stt(printed[-1].text),
            },
        )


def _tell(
    spec: CheckSpec,
    report: ReportUnderCheck,
    faults: NumberingFaults,
    severity: Severity,
    kind: str,
    place: Place,
    arguments: dict[str, Argument] | None = None,
) -> Iterator[Finding]:
    for fault, numbers in (
        ("skipped", faults.skipped),
        ("repeated", faults.repeated),
        ("strayed", faults.strayed),
    ):
        if numbers:
            yield on_form(
                spec,
                report,
                kind=f"{kind}.{fault}",
                severity=severity,
                place=place,
                arguments={"numbers": numbers, **(arguments or {})},
            )


def _numbers_of(form: FormVersion) -> Iterator[str]:
    """The form's own row numbers in printed order, each section's before those of its rows."""
    for section in form.sections:
        yield section.stt
        yield from (row.stt for row in form.indicators if row.section == section.code)
    yield from (definition.stt for definition in form.definitions)


def _without(faults: NumberingFaults, others: NumberingFaults) -> NumberingFaults:
    return NumberingFaults(
        tuple(number for number in faults.skipped if number not in others.skipped),
        tuple(number for number in faults.repeated if number not in others.repeated),
        tuple(number for number in faults.strayed if number not in others.strayed),
    )


def _shared(faults: NumberingFaults, others: NumberingFaults) -> NumberingFaults:
    return _without(faults, _without(faults, others))


KIND = CheckKind(
    name="numbering",
    parameters={
        "scope": Parameter(
            ParameterKind.CHOICE, is_required=False, choices=("rows", "tables"), default="rows"
        )
    },
    examine=examine,
)
