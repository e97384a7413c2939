"""What a draft takes over from the version before: codes, units, how a row adds up; and the map between them.

Decides by the comparison of ``forms.diff``. Never takes over what the new paper says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tonghop.core.forms.build import build_form
from tonghop.core.forms.changes import Change
from tonghop.core.forms.diff import compare_forms
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.intake.drafting.mapping import DraftMapping, PlacedGuess
from tonghop.core.intake.drafting.model import Guess
from tonghop.core.values.folding import fold
from tonghop.core.values.model import Confidence, ValueType

_TAKEN = ("roll_up", "time_nature", "blank_means", "definition")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def follow_former(draft: DraftMapping, former: FormVersion) -> dict[str, Any]:
    """Give rows that stand in the former version its codes and properties; return the map of the rows.

    The draft is changed in place; what is taken over is marked as a guess where it is no print.
    """
    form = build_form(draft.form, "")
    renamed: dict[str, str] = {}
    matched: dict[str, Indicator] = {}
    taken = {row.code for row in former.indicators}
    for told in compare_forms(former, form):
        if len(told.before) == 1 and len(told.after) == 1:
            renamed[told.after[0].code] = told.before[0].code
            matched[told.before[0].code] = told.before[0]
    for row in form.indicators:  # a new row must not carry the code of another old one
        if row.code not in renamed and row.code in taken:
            renamed[row.code] = f"{row.code}_moi"
    _rename(draft, renamed)
    for section in draft.form["sections"]:
        for row in section.get("rows", []):
            before = matched.get(row["code"])
            if before is not None:
                _take_over(draft, section["code"], row, before, former)
    return _changes(former, build_form(draft.form, ""))


def _rename(draft: DraftMapping, renamed: Mapping[str, str]) -> None:
    def one(text: str) -> str:
        return _NAME.sub(lambda match: renamed.get(match[0], match[0]), text)

    for section in draft.form["sections"]:
        for row in section.get("rows", []):
            for key in ("code", "parent", "follows", "formula"):
                if key in row:
                    row[key] = one(row[key])
    for check in draft.checks["checks"]:
        given = check["parameters"]
        check["code"] = "-".join(renamed.get(part, part) for part in check["code"].rsplit("-", 1))
        for key, value in given.items():
            given[key] = (
                [renamed.get(code, code) for code in value]
                if isinstance(value, list)
                else renamed.get(value, value)
            )
    paths = {f"rows[{old}]": f"rows[{new}]" for old, new in renamed.items()}
    for at, placed in enumerate(draft.guesses):
        path = re.sub(r"rows\[\w+\]", lambda match: paths.get(match[0], match[0]), placed.path)
        path = re.sub(
            r"^checks\[(.*-)?(\w+)\]", lambda m: f"checks[{m[1] or ''}{renamed.get(m[2], m[2])}]", path
        )
        draft.guesses[at] = PlacedGuess(placed.file, path, placed.about, placed.guess)


def _take_over(
    draft: DraftMapping, section: str, row: dict[str, Any], before: Indicator, former: FormVersion
) -> None:
    """Keep of the former row what the new paper leaves open, and its name of the same unit."""
    path = f"sections[{section}].rows[{row['code']}]"
    if row["type"] != before.value_type.value and _is_open(draft, f"{path}.type"):
        row["type"] = before.value_type.value
        row.pop("codelist", None)
    if row["type"] == before.value_type.value:
        unit = former.measure_units.get(before.measure_unit or "")
        printed = draft.form.get("measure_units", {}).get(row.get("measure_unit", ""), {}).get("name", "")
        if unit is not None and (not printed or fold(printed) in map(fold, unit.words)):
            row["measure_unit"] = unit.code
            whole = "yes" if unit.whole else "no"
            known = {"name": unit.name, "whole": whole}
            draft.form.setdefault("measure_units", {})[unit.code] = (
                {**known, "written": list(unit.written)} if unit.written else known
            )
        defaults = {
            "blank_means": "not_entered",
            "time_nature": "in_period",
            "roll_up": "none",
            "definition": "",
        }
        for key in _TAKEN:
            value = str(getattr(before, key))
            if value != defaults[key]:
                row[key] = value
            else:
                row.pop(key, None)
        if before.codelist is not None and row["type"] == ValueType.CODED:
            codelist = former.codelists[before.codelist]
            row["codelist"] = codelist.code
            draft.form.setdefault("codelists", {})[codelist.code] = {
                "name": codelist.name,
                "codes": dict(codelist.codes),
            }
    guess = Guess("code", "taken_from_former", Confidence.READ, {"former": former.identifier})
    draft.guesses.append(PlacedGuess("form.yaml", f"{path}.code", row["label"], guess))


def _is_open(draft: DraftMapping, path: str) -> bool:
    """Whether nothing printed tells a property."""
    return any(
        placed.path == path and placed.guess.confidence in (Confidence.INFERRED, Confidence.ASK)
        for placed in draft.guesses
    )


def _changes(former: FormVersion, form: FormVersion) -> dict[str, Any]:
    rows: list[dict[str, Any]] = []
    for told in compare_forms(former, form):
        if told.change is Change.DROPPED:
            rows.append({"code": told.before[0].code, "change": "dropped"})
            continue
        for row in told.after:
            entry: dict[str, Any] = {"code": row.code, "change": told.change.value}
            if told.before and told.before[0].code != row.code:
                entry["before"] = [told.before[0].code]
            if told.fields:
                entry["note"] = "; ".join(
                    f"{one.name}: {one.before or '–'} → {one.after or '–'}" for one in told.fields
                )
            rows.append(entry)
    return {"since": former.identifier, "rows": rows}
