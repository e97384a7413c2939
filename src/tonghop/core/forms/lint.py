"""Lints a form: what its author wrote that cannot hold together.

Decides on the form by itself: references, codes, formulas, labels people could not tell apart, rows no
document shows. What checks need is linted in ``checks.lint``. Pure: findings are returned, all at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from tonghop.core.forms.build import CHECKS_FILE, FORM_FILE
from tonghop.core.forms.cases import GROUP, PackCase
from tonghop.core.forms.faults import PackFault
from tonghop.core.forms.model import Column, FormVersion, Indicator, RollUpRule, SectionShape
from tonghop.core.formulas.errors import FormulaError
from tonghop.core.formulas.model import Formula, FormulaType, formula_type
from tonghop.core.formulas.order import order
from tonghop.core.formulas.parse import parse
from tonghop.core.formulas.types import check_types
from tonghop.core.periods import parse_period
from tonghop.core.values.model import ValueType

_NOT_A_WORD = re.compile(r"[\W_]+")
PLACEHOLDERS = frozenset({"window", "period", "province"})
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_ROLL_UP_OF: Mapping[RollUpRule, frozenset[ValueType]] = {
    RollUpRule.SUM: frozenset({ValueType.COUNT, ValueType.QUANTITY, ValueType.PAIR}),
    RollUpRule.REBUILT_RATE: frozenset({ValueType.RATE, ValueType.QUANTITY}),
    RollUpRule.SHARE_OF_YES: frozenset({ValueType.YES_NO}),
    RollUpRule.DISTRIBUTION: frozenset({ValueType.CODED, ValueType.YES_NO}),
    RollUpRule.LIST: frozenset({ValueType.LIST, ValueType.TEXT}),
    RollUpRule.COUNT_OFFICES: frozenset(),
}


def lint(form: FormVersion, cases: Iterable[PackCase] = ()) -> tuple[PackFault, ...]:
    """Everything wrong with a form and with what its cases refer to, in the order of the files."""
    return tuple(
        chain(
            _duplicate_codes(form),
            _unknown_references(form),
            _unfit_answers(form),
            _formula_faults(form),
            _ambiguous_labels(form),
            _unknown_placeholders(form),
            _unseen_without_note(form),
            _narrative_without_phrases(form),
            *(_unknown_in_case(form, case) for case in cases),
        )
    )


def row_path(row: Indicator) -> str:
    """Where a row stands in ``form.yaml``."""
    return f"sections[{row.section}].rows[{row.code}]"


def symbols_of(form: FormVersion) -> Mapping[str, FormulaType]:
    """The kinds of the rows a formula may name; headings have no answer and are left out."""
    kinds = {row.code: formula_type(row.value_type) for row in form.indicators}
    return {code: kind for code, kind in kinds.items() if kind is not None}


def formula_fault(
    form: FormVersion, text: str, expected: Collection[FormulaType], file: str, path: str
) -> Iterator[PackFault]:
    """What is wrong with a formula over rows: not one, unknown names, the wrong kind; nothing if sound."""
    symbols, tables, codes = symbols_of(form), _tables_of(form), _codes_of(form)
    kind_of = partial(check_types, symbols=symbols, tables=tables, codes=codes)
    yield from _typed_faults(text, kind_of, expected, file, path)


def _typed_faults(
    text: str,
    kind_of: Callable[[Formula], FormulaType],
    expected: Collection[FormulaType],
    file: str,
    path: str,
) -> Iterator[PackFault]:
    try:
        given = kind_of(parse(text))
    except FormulaError as error:
        yield PackFault("formula", file, path, {"reason": str(error), "formula": text})
        return
    if given not in expected:
        wanted = ", ".join(sorted(expected))
        yield PackFault("formula_kind", file, path, {"formula": text, "given": given, "expected": wanted})


def _tables_of(form: FormVersion) -> Mapping[str, Mapping[str, FormulaType]]:
    return {
        table.code: {
            column.code: kind
            for column in table.columns
            if (kind := formula_type(column.value_type)) is not None
        }
        for table in form.tables
    }


def _codes_of(form: FormVersion) -> Mapping[str, Collection[str]]:
    return {
        row.code: tuple(codelist.codes)
        for row in form.indicators
        if (codelist := form.codelists.get(row.codelist or "")) is not None
    }


def _duplicate_codes(form: FormVersion) -> Iterator[PackFault]:
    named = (
        ("sections", [section.code for section in form.sections], FORM_FILE),
        ("rows", [row.code for row in form.indicators], FORM_FILE),
        ("tables", [table.code for table in form.tables], FORM_FILE),
        ("definitions", [definition.code for definition in form.definitions], FORM_FILE),
        *(
            (f"tables[{table.code}].columns", [column.code for column in table.columns], FORM_FILE)
            for table in form.tables
        ),
        ("checks", [check.code for check in form.checks], CHECKS_FILE),
    )
    for where, codes, file in named:
        for code, n_times in Counter(codes).items():
            if n_times > 1:
                yield PackFault("duplicate_code", file, where, {"code": code, "times": str(n_times)})


def _unknown_references(form: FormVersion) -> Iterator[PackFault]:
    rows, sections = {row.code for row in form.indicators}, {section.code for section in form.sections}
    for section in form.sections:
        path = f"sections[{section.code}].parent"
        yield from _unknown(section.parent, sections - {section.code}, "sections", FORM_FILE, path)
    for row in form.indicators:
        path = row_path(row)
        yield from _unknown(row.parent, rows - {row.code}, "rows", FORM_FILE, f"{path}.parent")
        yield from _unknown(row.follows, rows - {row.code}, "rows", FORM_FILE, f"{path}.follows")
        yield from _unknown(row.source, form.sources, "sources", FORM_FILE, f"{path}.source")
        yield from _unknown_measures(form, row, path)
    for table in form.tables:
        columns = {column.code for column in table.columns}
        for code in table.key:
            yield from _unknown(code, columns, "columns", FORM_FILE, f"tables[{table.code}].key")
        for column in table.columns:
            yield from _unknown_measures(form, column, f"tables[{table.code}].columns[{column.code}]")
    for definition in form.definitions:
        path = f"definitions[{definition.code}].source"
        yield from _unknown(definition.source, form.sources, "sources", FORM_FILE, path)
    for check in form.checks:
        yield from _unknown(
            check.source, form.sources, "sources", CHECKS_FILE, f"checks[{check.code}].source"
        )


def _unknown_measures(form: FormVersion, row: Indicator | Column, path: str) -> Iterator[PackFault]:
    yield from _unknown(
        row.measure_unit, form.measure_units, "measure_units", FORM_FILE, f"{path}.measure_unit"
    )
    yield from _unknown(row.codelist, form.codelists, "codelists", FORM_FILE, f"{path}.codelist")


def _unknown(
    code: str | None, known: Collection[str], among: str, file: str, path: str
) -> Iterator[PackFault]:
    if code is not None and code not in known:
        yield PackFault("unknown_reference", file, path, {"code": code, "among": among})


def _unfit_answers(form: FormVersion) -> Iterator[PackFault]:
    for row in form.indicators:
        path = row_path(row)
        if row.value_type is ValueType.CODED and row.codelist is None:
            yield PackFault("coded_without_codelist", FORM_FILE, path)
        fitting = _ROLL_UP_OF.get(row.roll_up)
        if fitting is not None and row.value_type not in fitting:
            yield PackFault(
                "roll_up", FORM_FILE, f"{path}.roll_up", {"roll_up": row.roll_up, "type": row.value_type}
            )


def _formula_faults(form: FormVersion) -> Iterator[PackFault]:
    sound: dict[str, Formula] = {}
    for row in form.indicators:
        if row.formula is None:
            continue
        path = f"{row_path(row)}.formula"
        faults = list(formula_fault(form, row.formula, _kinds_answering(row.value_type), FORM_FILE, path))
        yield from faults
        if not faults:
            sound[row.code] = parse(row.formula)
    for table in form.tables:
        for column in table.columns:
            if column.formula is not None:
                path = f"tables[{table.code}].columns[{column.code}].formula"
                kinds = _kinds_answering(column.value_type)
                columns = _tables_of(form)[table.code]
                yield from _typed_faults(
                    column.formula, partial(check_types, symbols=columns), kinds, FORM_FILE, path
                )
    try:
        order(sound)
    except FormulaError as error:
        yield PackFault("formula", FORM_FILE, "sections", {"reason": str(error), "formula": error.text})


def _kinds_answering(value_type: ValueType) -> Collection[FormulaType]:
    kind = formula_type(value_type)
    if kind is None:
        return frozenset()
    return (FormulaType.NUMBER, FormulaType.RATE) if kind.is_number else (kind,)


def _ambiguous_labels(form: FormVersion) -> Iterator[PackFault]:
    standing: dict[tuple[str | None, ...], list[Indicator]] = defaultdict(list)
    for row in form.indicators:
        for wording in {_folded(text) for text in (row.label, *row.aliases)}:
            standing[row.section, row.parent, row.follows, wording].append(row)
    for rows in standing.values():
        for row in rows[1:]:
            yield PackFault(
                "ambiguous_label",
                FORM_FILE,
                f"{row_path(row)}.label",
                {"label": row.label, "other": rows[0].code},
            )


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).casefold().replace("∑", "σ").replace("y", "i")
    return _NOT_A_WORD.sub(" ", plain).strip()


def _unknown_placeholders(form: FormVersion) -> Iterator[PackFault]:
    wordings = [
        *((f"sections[{section.code}].title", section.title) for section in form.sections),
        *((f"{row_path(row)}.label", row.label) for row in form.indicators),
        *(
            (f"tables[{table.code}].columns[{column.code}].label", column.label)
            for table in form.tables
            for column in table.columns
        ),
    ]
    for path, wording in wordings:
        for name in set(_PLACEHOLDER.findall(wording)) - PLACEHOLDERS:
            yield PackFault("unknown_placeholder", FORM_FILE, path, {"name": name})


def _unseen_without_note(form: FormVersion) -> Iterator[PackFault]:
    noted = {section.code for section in form.sections if not section.seen and section.note}
    for section in form.sections:
        if not section.seen and not section.note:
            yield PackFault("unseen_without_note", FORM_FILE, f"sections[{section.code}]")
    for row in form.indicators:
        if not row.seen and not row.definition and row.section not in noted:
            yield PackFault("unseen_without_note", FORM_FILE, row_path(row))
    for table in form.tables:
        if not table.seen and not table.notes:
            yield PackFault("unseen_without_note", FORM_FILE, f"tables[{table.code}]")


def _narrative_without_phrases(form: FormVersion) -> Iterator[PackFault]:
    narrative = {section.code for section in form.sections if section.shape is SectionShape.NARRATIVE}
    for row in form.indicators:
        if row.section in narrative and not row.phrases and row.value_type is not ValueType.HEADING:
            yield PackFault("narrative_without_phrases", FORM_FILE, row_path(row))


def _unknown_in_case(form: FormVersion, case: PackCase) -> Iterator[PackFault]:
    rows, checks = {row.code for row in form.indicators}, {check.code for check in form.checks}
    tables = {table.code: {GROUP, *(column.code for column in table.columns)} for table in form.tables}
    for code in case.figures:
        yield from _unknown(code, rows, "rows", case.file, "figures")
    for table, written_rows in case.tables.items():
        yield from _unknown(table, tables, "tables", case.file, "tables")
        for written in written_rows:
            for code in written:
                yield from _unknown(code, tables.get(table, {code}), "columns", case.file, f"tables.{table}")
    for table in case.printed_numbers:
        yield from _unknown(table, {"rows", *tables}, "tables", case.file, "printed_numbers")
    if case.period and parse_period(case.period) is None:
        yield PackFault("unknown_period", case.file, "period.code", {"period": case.period})
    for finding in case.findings:
        yield from _unknown(finding.code, checks, "checks", case.file, "expect.findings")
        yield from _unknown(finding.indicator, rows, "rows", case.file, "expect.findings")
    for code in case.silent:
        yield from _unknown(code, checks, "checks", case.file, "expect.silent")
