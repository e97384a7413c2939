"""Making the findings of checks: where they point and how a row is named in them.

Decides the arguments every check finding carries: form, STT, label and measure. Never judges.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from tonghop.core.checks.model import ReportUnderCheck
from tonghop.core.findings import Argument, Explanation, Finding, Place, Severity
from tonghop.core.forms.model import CheckSpec, FormVersion, Indicator
from tonghop.core.values.model import ValueType

_PLACEHOLDER = re.compile(r"\{\w+\}")


def on_row(
    spec: CheckSpec,
    report: ReportUnderCheck,
    code: str,
    *,
    kind: str | None = None,
    severity: Severity | None = None,
    stated: Decimal | str | None = None,
    expected: Decimal | str | None = None,
    arguments: dict[str, Argument] | None = None,
    explanations: tuple[Explanation, ...] = (),
) -> Finding:
    """A finding about one row; kind and severity are the check's own where none is given."""
    row = report.form.indicator(code)
    observation = report.observations.figures.get(code)
    return Finding(
        code=spec.code,
        kind=kind or spec.kind,
        severity=severity or spec.severity,
        indicator=code,
        stt=row.stt or None,
        place=observation.place if observation else None,
        stated=stated,
        expected=expected,
        arguments={
            "form": report.form.name,
            "stt": printed_stt(row.stt),
            "label": printed_label(row.label),
            "measure": measure_of(report.form, row),
            **(arguments or {}),
        },
        explanations=explanations,
    )


def on_form(
    spec: CheckSpec,
    report: ReportUnderCheck,
    *,
    kind: str,
    severity: Severity | None = None,
    place: Place | None = None,
    arguments: dict[str, Argument] | None = None,
) -> Finding:
    """A finding about the paper as a whole, or about several of its rows."""
    return Finding(
        code=spec.code,
        kind=kind,
        severity=severity or spec.severity,
        place=place,
        arguments={"form": report.form.name, **(arguments or {})},
    )


def printed_stt(stt: str) -> str:
    """An STT as quoted in a sentence: without the dot, slash or bracket that closes it."""
    return stt.strip().rstrip("./)")


def printed_label(label: str) -> str:
    """A label as quoted: to the letter, without the colon before the answer and the place of a window."""
    return " ".join(_PLACEHOLDER.sub("", label).split()).rstrip(" :")


def row_name(row: Indicator) -> str:
    """A row named inside a sentence: its STT, or its label in quotes where it prints none."""
    return printed_stt(row.stt) or f'"{printed_label(row.label)}"'


def row_names(report: ReportUnderCheck, codes: Iterable[str]) -> tuple[str, ...]:
    """Several rows named inside a sentence."""
    return tuple(row_name(report.form.indicator(code)) for code in codes)


def measure_of(form: FormVersion, row: Indicator) -> str:
    """What follows a figure of the row: "%", " hồ sơ", or nothing."""
    if row.value_type is ValueType.RATE:
        return "%"
    measure_unit = form.measure_units.get(row.measure_unit or "")
    if measure_unit is None:
        return ""
    if measure_unit.name == "%":
        return "%"
    return f" {measure_unit.name.lower() if measure_unit.whole else measure_unit.name}"
