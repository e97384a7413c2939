"""Blank: a row left open is not the same as "không áp dụng" and is not zero.

Decides three things. Rows asked of the office and left open: a warning, those of one section together.
Rows the form does not ask of this kind of office and left open: to be marked "không áp dụng", with the
severity of the check where the form says so in words, a question where that is inferred. A rate given for
a whole while that of a part is left open: it may not cover all. Silent about rows where the form says what
a blank means, about rows that do not stand in the file at all (intake tells those), and, where the kind of
office is not known, about scope.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tonghop.core.checks.found import on_form, on_row, printed_label, printed_stt, row_names
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, texts_of
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import CheckSpec, FormVersion, Indicator, ScopeGround, Section
from tonghop.core.reporting_units import UnitKind
from tonghop.core.values.model import Missing, MissingReason, ValueType

_NO_ANSWER_EXPECTED = frozenset({ValueType.HEADING, ValueType.LIST})
_SHOWN_ROWS = 10


@dataclass(frozen=True, slots=True)
class _Open:
    """A row left open; ``ground`` is why it is not asked, None where it is."""

    row: Indicator
    ground: ScopeGround | None


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """List the rows left open, section by section, then figures above an open part."""
    rows = _rows_under_check(spec, report.form)
    absent = set(report.absent)
    left_open = [
        _Open(row, _scope_ground(report.form, row, report.unit_kind))
        for row in rows
        if row.code not in absent and is_left_open(report, row)
    ]
    yield from _by_section(spec, report, left_open)
    yield from _above_open_parts(spec, report, {entry.row.code for entry in left_open})


def is_left_open(report: ReportUnderCheck, row: Indicator) -> bool:
    """Whether nothing is entered in the row, and the form does not say what that means."""
    value = report.answers[row.code].value
    return (
        row.blank_means is MissingReason.NOT_ENTERED
        and isinstance(value, Missing)
        and value.reason is MissingReason.NOT_ENTERED
    )


def _rows_under_check(spec: CheckSpec, form: FormVersion) -> tuple[Indicator, ...]:
    chosen = None if spec.parameters.get("indicators", "all") == "all" else texts_of(spec, "indicators")
    return tuple(
        row
        for row in form.indicators
        if row.value_type not in _NO_ANSWER_EXPECTED
        and row.seen
        and not row.supplementary
        and (chosen is None or row.code in chosen)
    )


def _scope_ground(form: FormVersion, row: Indicator, kind: UnitKind | None) -> ScopeGround | None:
    if not form.asks(row, kind):
        return row.answered_by_ground
    if kind is not None and any(
        section.answered_by and kind not in section.answered_by
        for section in _sections_above(form, row.section)
    ):
        return ScopeGround.PRINTED
    return None


def _sections_above(form: FormVersion, code: str | None) -> Iterator[Section]:
    by_code = {section.code: section for section in form.sections}
    while code in by_code:
        section = by_code[code]
        yield section
        code = section.parent


def _by_section(spec: CheckSpec, report: ReportUnderCheck, left_open: Sequence[_Open]) -> Iterator[Finding]:
    titles = {section.code: section for section in report.form.sections}
    for ground, kind, severity in (
        (None, "blank", Severity.WARNING),
        (ScopeGround.PRINTED, "blank.not_asked", spec.severity),
        (ScopeGround.INFERRED, "blank.perhaps_not_asked", Severity.QUESTION),
    ):
        entries = [entry for entry in left_open if entry.ground is ground]
        for code, together in groupby(entries, key=lambda entry: entry.row.section):
            codes = [entry.row.code for entry in together]
            first = report.observations.figures.get(codes[0])
            yield on_form(
                spec,
                report,
                kind=kind,
                severity=severity,
                place=first.place if first else None,
                arguments={
                    "section": _section_name(titles.get(code)),
                    "rows": _first_few(row_names(report, codes)),
                    "n_rows": len(codes),
                },
            )


def _first_few(names: tuple[str, ...]) -> tuple[str, ...]:
    """Enough names to know which rows are meant; a section left wholly blank may have thirty."""
    return names if len(names) <= _SHOWN_ROWS else (*names[:_SHOWN_ROWS], "...")


def _above_open_parts(spec: CheckSpec, report: ReportUnderCheck, left_open: set[str]) -> Iterator[Finding]:
    for row in report.form.indicators:
        figure = report.observations.number(row.code)
        if figure is None or row.value_type is not ValueType.RATE:
            continue
        parts = [
            part.code
            for part in report.form.indicators
            if part.parent == row.code and part.value_type is ValueType.RATE and part.code in left_open
        ]
        if parts:
            yield on_row(
                spec,
                report,
                row.code,
                kind="blank.part",
                severity=Severity.WARNING,
                stated=figure,
                arguments={"stated": figure, "rows": row_names(report, parts)},
            )


def _section_name(section: Section | None) -> str:
    if section is None:
        return ""
    return " ".join(part for part in (printed_stt(section.stt), printed_label(section.title)) if part)


KIND = CheckKind(
    name="blank",
    parameters={"indicators": Parameter(ParameterKind.INDICATORS_OR_ALL, is_required=False, default="all")},
    examine=examine,
)
