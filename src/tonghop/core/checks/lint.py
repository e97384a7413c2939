"""Lints the checks of a form: kinds, parameters, and whether cases show each one firing and silent.

Decides by the declarations the kinds themselves give. Never runs a check: ``rehearsal`` does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from itertools import chain

from tonghop.core.checks.kinds import KINDS
from tonghop.core.checks.model import CheckKind
from tonghop.core.checks.parameters import Parameter, ParameterKind
from tonghop.core.forms.build import CHECKS_FILE
from tonghop.core.forms.cases import PackCase
from tonghop.core.forms.faults import PackFault
from tonghop.core.forms.lint import formula_fault
from tonghop.core.forms.model import CheckSpec, FormVersion
from tonghop.core.formulas.model import FormulaType
from tonghop.core.reporting_units import UnitKind

_A_NUMBER = (FormulaType.NUMBER, FormulaType.RATE)
_A_CLAIM = (FormulaType.YES_NO,)


def lint_checks(form: FormVersion, cases: Iterable[PackCase]) -> tuple[PackFault, ...]:
    """Everything wrong with the checks a form lists, in their order."""
    known = tuple(cases)
    return tuple(
        chain.from_iterable(chain(_lint_check(form, check), _untried(check, known)) for check in form.checks)
    )


def _lint_check(form: FormVersion, check: CheckSpec) -> Iterator[PackFault]:
    path = f"checks[{check.code}]"
    kind = KINDS.get(check.kind)
    if kind is None:
        yield PackFault(
            "unknown_kind",
            CHECKS_FILE,
            f"{path}.kind",
            {"kind": check.kind, "known": ", ".join(sorted(KINDS))},
        )
        return
    yield from _wrong_names(check, kind, path)
    for name, parameter in kind.parameters.items():
        if name in check.parameters:
            given = check.parameters[name]
            yield from _lint_parameter(form, parameter, given, f"{path}.parameters.{name}")


def _wrong_names(check: CheckSpec, kind: CheckKind, path: str) -> Iterator[PackFault]:
    for name in check.parameters.keys() - kind.parameters.keys():
        known = ", ".join(kind.parameters) or "–"
        yield PackFault(
            "unknown_parameter", CHECKS_FILE, path, {"name": name, "kind": kind.name, "known": known}
        )
    for name, parameter in kind.parameters.items():
        if parameter.is_required and name not in check.parameters:
            yield PackFault("missing_parameter", CHECKS_FILE, path, {"name": name, "kind": kind.name})


def _lint_parameter(form: FormVersion, parameter: Parameter, given: object, path: str) -> Iterator[PackFault]:
    match parameter.kind, given:
        case ParameterKind.INDICATOR, str():
            yield from _unknown_rows(form, [given], path)
        case (ParameterKind.TABLE, str()) | (ParameterKind.COLUMNS, [_, *_]):
            yield from _lint_annex(form, parameter, given, path)
        case ((ParameterKind.INDICATORS | ParameterKind.INDICATORS_OR_ALL), [_, *_]):
            yield from _unknown_rows(form, [str(code) for code in given], path)
        case ParameterKind.EXPRESSION, str():
            yield from formula_fault(form, given, _A_NUMBER, CHECKS_FILE, path)
        case ParameterKind.CONDITION, str():
            yield from formula_fault(form, given, _A_CLAIM, CHECKS_FILE, path)
        case ParameterKind.READINGS, [_, *_]:
            for reading in given:
                yield from _lint_reading(form, reading, path)
        case _ if not _is_as_declared(parameter, given):
            wanted = ", ".join(parameter.choices) or parameter.kind.value
            yield PackFault("wrong_parameter", CHECKS_FILE, path, {"given": str(given), "expected": wanted})


def _is_as_declared(parameter: Parameter, given: object) -> bool:
    """Whether a parameter that names no row, table or formula is what its kind asks."""
    match parameter.kind, given:
        case ParameterKind.INDICATORS_OR_ALL, "all":
            return True
        case ParameterKind.NUMBER, str():
            return _is_number(given)
        case ParameterKind.CHOICE, str():
            return given in parameter.choices
        case ParameterKind.UNIT_KINDS, [_, *_]:
            return all(kind in {known.value for known in UnitKind} for kind in given)
        case ParameterKind.WORDS, [_, *_]:
            return all(isinstance(words, str) for words in given)
        case ParameterKind.PHRASE, str() | {"vi": str(), "en": str()}:
            return True
    return False


def _lint_annex(form: FormVersion, parameter: Parameter, given: object, path: str) -> Iterator[PackFault]:
    """What a parameter that names an annex table, or columns of one, names and the form lacks."""
    if parameter.kind is ParameterKind.TABLE:
        among, known = "tables", {table.code for table in form.tables}
    else:
        among, known = "columns", {column.code for table in form.tables for column in table.columns}
    for code in given if isinstance(given, list) else [given]:
        if code not in known:
            yield PackFault("unknown_reference", CHECKS_FILE, path, {"code": str(code), "among": among})


def _lint_reading(form: FormVersion, reading: object, path: str) -> Iterator[PackFault]:
    if not isinstance(reading, Mapping) or not {"numerator", "denominator"} <= reading.keys():
        wanted = "numerator, denominator, note"
        yield PackFault("wrong_parameter", CHECKS_FILE, path, {"given": str(reading), "expected": wanted})
        return
    for side in ("numerator", "denominator"):
        yield from formula_fault(form, str(reading[side]), _A_NUMBER, CHECKS_FILE, f"{path}.{side}")


def _unknown_rows(form: FormVersion, codes: Iterable[str], path: str) -> Iterator[PackFault]:
    known = {row.code for row in form.indicators}
    for code in codes:
        if code not in known:
            yield PackFault("unknown_reference", CHECKS_FILE, path, {"code": code, "among": "rows"})


def _is_number(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False


def _untried(check: CheckSpec, cases: tuple[PackCase, ...]) -> Iterator[PackFault]:
    path = f"checks[{check.code}]"
    if not any(finding.code == check.code for case in cases for finding in case.findings):
        yield PackFault("check_never_fires", CHECKS_FILE, path, {"code": check.code})
    if not any(check.code in case.silent for case in cases):
        yield PackFault("check_never_silent", CHECKS_FILE, path, {"code": check.code})
