"""Checks as claims a sheet can judge while it is being filled.

Decides which checks of a form are plain arithmetic over its own rows, and writes each as a formula that
holds where the figure is wrong. Never judges: the sheet shows a mark, ``run`` says what is the matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tonghop.core.checks.parameters import readings_of, text_of, texts_of
from tonghop.core.findings import Severity
from tonghop.core.forms.model import CheckSpec, FormVersion
from tonghop.core.formulas.model import Formula
from tonghop.core.formulas.parse import parse
from tonghop.core.values.model import MissingReason

_RELATIONS = {"equal": "!=", "at_most": ">", "at_least": "<"}
_DECIMALS_TRIED = (0, 1, 2)
"""A rate fits where it is its parts' rounded to any of these, as offices write rates."""


@dataclass(frozen=True, slots=True)
class SheetCheck:
    """One check of a form on the row its finding stands at.

    ``bad`` is a claim that holds where the figure is wrong, ``expected`` the figure to compare with;
    ``kind`` names the words put before it.
    """

    code: str
    indicator: str
    kind: str
    severity: Severity
    bad: Formula
    expected: Formula


def list_sheet_checks(form: FormVersion) -> tuple[SheetCheck, ...]:
    """The checks of a form that a sheet can judge, heaviest first; others are left to ``run``."""
    found = [one for spec in form.checks if spec.kind in _KINDS for one in _KINDS[spec.kind](spec, form)]
    return tuple(sorted(found, key=lambda one: one.severity.weight))


def _sum_of_parts(spec: CheckSpec, form: FormVersion) -> Iterator[SheetCheck]:
    total, relation = text_of(spec, "total"), text_of(spec, "relation", "equal")
    added = " + ".join(_part(form, code) for code in texts_of(spec, "parts"))
    yield _check(spec, total, f"{added} {_RELATIONS[relation]} {total}", added, f"sum.{relation}")


def _part(form: FormVersion, code: str) -> str:
    """A part of a sum; where the form says a blank means none occurred, a blank adds nothing."""
    if form.indicator(code).blank_means is MissingReason.NONE_OCCURRED:
        return f"(0 if is_blank({code}) else {code})"
    return code


def _ratio(spec: CheckSpec, form: FormVersion) -> Iterator[SheetCheck]:
    rate = text_of(spec, "rate")
    if "numerator" not in spec.parameters or form.indicator(rate).formula is not None:
        return
    readings = [(text_of(spec, "numerator"), text_of(spec, "denominator"))]
    readings += [(other.numerator, other.denominator) for other in readings_of(spec, "other_readings")]
    decimals = text_of(spec, "decimals", "")
    tried = (int(decimals),) if decimals else _DECIMALS_TRIED
    misfits = [
        f"{rate} != round(100 * ({upper}) / ({lower}), {places})"
        for upper, lower in readings
        for places in tried
    ]
    upper, lower = readings[0]
    yield _check(spec, rate, " and ".join(misfits), f"round(100 * ({upper}) / ({lower}), 2)", "ratio")


def _exclusive_shares(spec: CheckSpec, form: FormVersion) -> Iterator[SheetCheck]:
    shares, limit = texts_of(spec, "shares"), text_of(spec, "limit", "100")
    added = " + ".join(f"(0 if is_blank({code}) else {code})" for code in shares)
    last = shares[-1]
    yield _check(spec, last, f"not is_blank({last}) and {added} > {limit}", added, "shares")


def _subset(spec: CheckSpec, form: FormVersion) -> Iterator[SheetCheck]:
    part, whole = text_of(spec, "part"), text_of(spec, "whole")
    yield _check(spec, part, f"{part} > {whole}", whole, "subset")


def _check(spec: CheckSpec, indicator: str, bad: str, expected: str, kind: str) -> SheetCheck:
    return SheetCheck(spec.code, indicator, kind, spec.severity, parse(bad), parse(expected))


_KINDS: Mapping[str, Callable[[CheckSpec, FormVersion], Iterator[SheetCheck]]] = {
    "sum_of_parts": _sum_of_parts,
    "ratio": _ratio,
    "exclusive_shares": _exclusive_shares,
    "subset": _subset,
}
