"""A proposed form as the mappings of a pack's files, with every guess at its place.

Decides keys and codes as ``pack.schema.json`` has them. Never leaves a guess out: each one stands under the
path of what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tonghop.core.intake.drafting.answers import is_whole
from tonghop.core.intake.drafting.model import (
    Guess,
    ProposedColumn,
    ProposedForm,
    ProposedRow,
    ProposedSection,
    ProposedTable,
)
from tonghop.core.intake.drafting.naming import slug
from tonghop.core.values.folding import fold
from tonghop.core.values.model import Confidence, ValueType

_EVERY_KIND = ("department", "district", "commune")
_UNIT_CODES = {"%": "percent", "phần trăm": "percent", "m²": "m2", "m³": "m3", "km²": "km2"}
_NAMES = {"sum_of_parts": "tong", "ratio": "ty-le", "subset": "tap-con"}


@dataclass(frozen=True, slots=True)
class PlacedGuess:
    """A guess and where in which file of the pack it stands; ``about`` is the wording it is about."""

    file: str
    path: str
    about: str
    guess: Guess


@dataclass(slots=True)
class DraftMapping:
    """The mappings of ``form.yaml`` and ``checks.yaml``, and the guesses in them."""

    form: dict[str, Any]
    checks: dict[str, Any]
    guesses: list[PlacedGuess] = field(default_factory=list)


def map_form(proposed: ProposedForm, pack: str, first_day: str) -> DraftMapping:
    """The files of a pack for a proposed form.

    Args:
        proposed: the form.
        pack: ``issuer/form``.
        first_day: the first day in force, year-month-day.
    """
    draft = DraftMapping({}, {})
    form = draft.form
    form.update(pack=pack, first_day=first_day, title=proposed.title)
    if proposed.symbol:
        form["symbol"] = proposed.symbol
    form["issuer"] = proposed.issuer or "Chưa rõ cơ quan ban hành"
    form["regime"] = "định kỳ"
    form["recognised_by"] = list(proposed.recognised_by)
    form["respondents"] = list(proposed.respondents or _EVERY_KIND)
    form["frequencies"] = list(proposed.frequencies or ("quarter",))
    for guess in proposed.guesses:
        draft.guesses.append(PlacedGuess("form.yaml", guess.subject, proposed.title, guess))
    units = _units(proposed)
    if units:
        form["measure_units"] = {code: _unit(name) for code, name in units.items()}
    codelists = _codelists(proposed)
    if codelists:
        form["codelists"] = {
            code: {"name": name, "codes": dict(codes)} for code, (name, codes) in codelists.items()
        }
    formulas = _formulas(proposed)
    form["sections"] = [
        _section(proposed, section, units, codelists, formulas, draft) for section in proposed.sections
    ]
    if proposed.tables:
        form["tables"] = [_table(table, units, codelists, draft) for table in proposed.tables]
    if proposed.definitions:
        form["definitions"] = [
            _definition(at, stt, text) for at, (stt, text) in enumerate(proposed.definitions, 1)
        ]
    draft.checks["checks"] = list(_checks(proposed, draft))
    return draft


def unit_code(name: str) -> str:
    """The code of a measure unit by its name."""
    return _UNIT_CODES.get(name.casefold()) or slug(name) or "don_vi_tinh"


def _unit(name: str) -> dict[str, str]:
    return {"name": name, "whole": "yes" if is_whole(name) else "no"}


def _units(proposed: ProposedForm) -> dict[str, str]:
    """Every unit of the form by code; spellings that fold alike are one."""
    units: dict[str, str] = {}
    for holder in _holders(proposed):
        if holder.unit:
            units.setdefault(unit_code(holder.unit), holder.unit)
    return units


def _holders(proposed: ProposedForm) -> Iterator[ProposedRow | ProposedColumn]:
    yield from proposed.rows
    for table in proposed.tables:
        yield from table.columns


def _codelists(proposed: ProposedForm) -> dict[str, tuple[str, Mapping[str, str]]]:
    codelists: dict[str, tuple[str, Mapping[str, str]]] = {}
    for holder in _holders(proposed):
        if holder.codes:
            codelists.setdefault(_list_code(holder.codes), (", ".join(holder.codes.values()), holder.codes))
    return codelists


def _list_code(codes: Mapping[str, str]) -> str:
    return "_".join(("danh_muc", slug(" ".join(f"{name} {code}" for code, name in codes.items()), most=12)))


def _formulas(proposed: ProposedForm) -> dict[str, str]:
    """Rates whose two parts are told are computed; sums stay checks, so that a person can state them."""
    rates = {row.code for row in proposed.rows if row.value_type is ValueType.RATE}
    return {
        relation.target: f"100 * {relation.parts[0]} / {relation.parts[1]}"
        for relation in proposed.relations
        if relation.kind == "ratio" and relation.target in rates
    }


def _section(
    proposed: ProposedForm,
    section: ProposedSection,
    units: Mapping[str, str],
    codelists: Mapping[str, object],
    formulas: Mapping[str, str],
    draft: DraftMapping,
) -> dict[str, Any]:
    path = f"sections[{section.code}]"
    mapping: dict[str, Any] = {"code": section.code}
    if section.stt:
        mapping["stt"] = section.stt
    mapping.update(title=section.title, shape=section.shape)
    if section.parent:
        mapping["parent"] = section.parent
    if section.note:
        mapping["note"] = section.note
    if section.answered_by:
        mapping["answered_by"] = list(section.answered_by)
    for guess in _distinct(section.guesses):
        draft.guesses.append(PlacedGuess("form.yaml", f"{path}.{guess.subject}", section.title, guess))
    rows = proposed.rows_of(section.code)
    if rows:
        mapping["rows"] = [_row(row, path, formulas, proposed, draft) for row in rows]
    return mapping


def _row(
    row: ProposedRow, section: str, formulas: Mapping[str, str], proposed: ProposedForm, draft: DraftMapping
) -> dict[str, Any]:
    path = f"{section}.rows[{row.code}]"
    written: dict[str, Any] = {
        "code": row.code,
        "stt": row.stt,
        "label": row.label,
        "phrases": [row.phrase] if row.phrase else [],
        "type": row.value_type.value,
        "measure_unit": unit_code(row.unit) if row.unit else "",
        "codelist": _list_code(row.codes) if row.codes else "",
        "parent": row.parent.code if row.parent is not None and row.parent.section == row.section else "",
        "follows": row.follows.code if row.follows is not None else "",
        "answered_by": list(row.answered_by),
        **(_answered(row, formulas) if row.value_type is not ValueType.HEADING else {}),
        "definition": row.definition,
        "personal": "yes" if row.is_personal else "",
    }
    for guess in _distinct((*row.guesses, *_of_kept(row))):
        draft.guesses.append(PlacedGuess("form.yaml", f"{path}.{guess.subject}", row.label, guess))
    for relation in proposed.relations:
        if relation.target == row.code and relation.kind == "ratio" and row.code in formulas:
            draft.guesses.append(PlacedGuess("form.yaml", f"{path}.formula", row.label, relation.guess))
    return {key: value for key, value in written.items() if value}


def _answered(row: ProposedRow, formulas: Mapping[str, str]) -> dict[str, str]:
    """What holds of a row that is answered; what is usual is not written."""
    return {
        "blank_means": "none_occurred" if not fold(row.label) else "",
        "time_nature": row.time_nature if row.time_nature != "in_period" else "",
        "formula": formulas.get(row.code, ""),
        "roll_up": row.roll_up if row.roll_up != "none" else "",
    }


def _of_kept(row: ProposedRow) -> tuple[Guess, ...]:
    """What is proposed for every row with an answer: how it adds up, and over what time it is counted."""
    if row.value_type is ValueType.HEADING or row.roll_up == "none":
        return ()
    adds = Guess("roll_up", f"roll_up.{row.roll_up}", Confidence.INFERRED)
    time = Guess("time_nature", f"time.{row.time_nature}", Confidence.INFERRED)
    return (adds, time) if row.time_nature != "in_period" else (adds,)


def _table(
    table: ProposedTable, units: Mapping[str, str], codelists: Mapping[str, object], draft: DraftMapping
) -> dict[str, Any]:
    path = f"tables[{table.code}]"
    mapping: dict[str, Any] = {"code": table.code}
    if table.symbol:
        mapping["symbol"] = table.symbol
    mapping["title"] = table.title
    mapping["aliases"] = [table.heading or table.title]
    if table.key:
        mapping["key"] = list(table.key)
    if table.groups:
        mapping["groups"] = {
            code: {"title": title, **({"answered_by": list(kinds)} if kinds else {})}
            for code, (title, kinds) in table.groups.items()
        }
    if table.notes:
        mapping["notes"] = list(table.notes)
    if not table.is_numbered:
        mapping["numbered"] = "no"
    for guess in _distinct(table.guesses):
        draft.guesses.append(PlacedGuess("form.yaml", f"{path}.{guess.subject}", table.title, guess))
    mapping["columns"] = [_column(column, path, draft) for column in table.columns]
    return mapping


def _column(column: ProposedColumn, table: str, draft: DraftMapping) -> dict[str, Any]:
    mapping: dict[str, Any] = {"code": column.code}
    if column.number:
        mapping["number"] = column.number
    mapping["label"] = column.label
    if column.group:
        mapping["group"] = column.group
    mapping["type"] = column.value_type.value
    if column.unit:
        mapping["measure_unit"] = unit_code(column.unit)
    if column.codes:
        mapping["codelist"] = _list_code(column.codes)
    if column.formula:
        mapping["formula"] = column.formula
    if column.roll_up != "none":
        mapping["roll_up"] = column.roll_up
    if column.is_personal:
        mapping["personal"] = "yes"
    for guess in _distinct(column.guesses):
        path = f"{table}.columns[{column.code}].{guess.subject}"
        draft.guesses.append(PlacedGuess("form.yaml", path, column.label, guess))
    return mapping


def _definition(at: int, stt: str, text: str) -> dict[str, str]:
    told = {"stt": stt} if stt else {}
    return {"code": f"giai_thich_{at}", **told, "text": text}


def _checks(proposed: ProposedForm, draft: DraftMapping) -> Sequence[dict[str, Any]]:
    """The candidate checks: every relation, and that rates lie in 0–100 and nothing asked is left blank."""
    checks: list[dict[str, Any]] = []
    labels = {row.code: row.label for row in proposed.rows}
    taken: set[str] = set()

    def add(code: str, kind: str, parameters: dict[str, Any], guess: Guess, about: str) -> None:
        taken.add(code)
        checks.append({"code": code, "kind": kind, "severity": "warning", "parameters": parameters})
        draft.guesses.append(PlacedGuess("checks.yaml", f"checks[{code}]", about, guess))

    for relation in proposed.relations:
        parts = relation.parts
        parameters: dict[str, Any] = {"part": parts[0], "whole": relation.target}
        if relation.kind == "ratio":
            parameters = {"rate": relation.target, "numerator": parts[0], "denominator": parts[1]}
        elif relation.kind == "sum_of_parts":
            parameters = {"total": relation.target, "parts": list(parts), "relation": "equal"}
        named = parts[0] if relation.kind == "subset" else relation.target
        code = f"{_NAMES[relation.kind]}-{named}"
        if code not in taken:
            add(code, relation.kind, parameters, relation.guess, labels[relation.target])
    rates = [row.code for row in proposed.rows if row.value_type is ValueType.RATE and not row.is_personal]
    if rates:
        guess = Guess("checks", "check.range", Confidence.INFERRED)
        add("ty-le-0-100", "range", {"indicators": rates, "least": "0", "most": "100"}, guess, proposed.title)
    if any(row.value_type is not ValueType.HEADING for row in proposed.rows):
        add(
            "de-trong",
            "blank",
            {"indicators": "all"},
            Guess("checks", "check.blank", Confidence.INFERRED),
            proposed.title,
        )
    return checks


def _distinct(guesses: Sequence[Guess]) -> list[Guess]:
    kept: dict[tuple[str, str], Guess] = {}
    for guess in guesses:
        kept.setdefault((guess.subject, guess.reason), guess)
    return list(kept.values())
