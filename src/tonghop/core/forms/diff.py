"""What became of each row from one version of a form to another, as a proposal with its reasons.

Decides by codes, then by wording in the same place, then by nearness of wording. Never decides for good:
whoever keeps the pack reviews the proposal and writes ``changes.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from tonghop.core.forms.changes import Change
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.values.folding import fold

_NEAR = 85
"""Of 100: labels at least so alike are proposed as one row, mistyped or reworded."""
_DIGITS = re.compile(r"\d+")
_SHORTEST_TO_SPLIT = 12


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One property of a row that differs; empty text where it has none."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowDifference:
    """What is proposed for one row, or one row and what it was split into.

    ``reason`` is a key of the catalogue: by what the rows were matched.
    """

    change: Change
    before: tuple[Indicator, ...]
    after: tuple[Indicator, ...]
    reason: str
    fields: tuple[FieldChange, ...] = ()


def compare_forms(before: FormVersion, after: FormVersion) -> tuple[RowDifference, ...]:
    """Propose what became of every row: those of ``after`` in printed order, then the dropped ones.

    Every row of both forms stands in the result once.
    """
    then = {row.code: row for row in before.indicators}
    open_then = dict(then)
    matched: dict[str, tuple[Indicator, str]] = {}
    for by, reason in (
        (_by_code, "diff.by_code"),
        (_by_wording, "diff.by_wording"),
        (_by_nearness, "diff.by_nearness"),
    ):
        for row in after.indicators:
            if row.code in matched:
                continue
            found = by(row, open_then, _titles(before), _titles(after))
            if found is not None:
                matched[row.code] = (found, reason)
                del open_then[found.code]
    split = dict(_find_splits(open_then.values(), [r for r in after.indicators if r.code not in matched]))
    told: list[RowDifference] = []
    parts = {part.code for rows in split.values() for part in rows}
    for row in after.indicators:
        if row.code in matched:
            told.append(_difference(before, after, *matched[row.code], row))
        elif row.code not in parts:
            told.append(RowDifference(Change.NEW, (), (row,), "diff.nothing_like_it"))
    for code, row in open_then.items():
        if code in split:
            told.append(RowDifference(Change.SPLIT, (row,), split[code], "diff.begins_with_it"))
        else:
            told.append(RowDifference(Change.DROPPED, (row,), (), "diff.nothing_like_it"))
    return tuple(told)


def _titles(form: FormVersion) -> Mapping[str, str]:
    return {section.code: fold(section.title) for section in form.sections}


def _by_code(
    row: Indicator, open_then: Mapping[str, Indicator], then: Mapping[str, str], now: Mapping[str, str]
) -> Indicator | None:
    return open_then.get(row.code)


def _by_wording(
    row: Indicator, open_then: Mapping[str, Indicator], then: Mapping[str, str], now: Mapping[str, str]
) -> Indicator | None:
    """The one open row of the same wording; of several, the one under the same section title or number."""
    wording = fold(row.label)
    same = [other for other in open_then.values() if fold(other.label) == wording and wording]
    if len(same) > 1:
        same = [other for other in same if then.get(other.section) == now.get(row.section)] or same
    if len(same) > 1:
        same = [other for other in same if fold(other.stt) == fold(row.stt) and row.stt]
    return same[0] if len(same) == 1 else None


def _by_nearness(
    row: Indicator, open_then: Mapping[str, Indicator], then: Mapping[str, str], now: Mapping[str, str]
) -> Indicator | None:
    """The nearest open row showing the same digits, where no other is as near."""
    wording = fold(row.label)
    ranked = sorted(
        (
            (fuzz.ratio(wording, fold(other.label)), other)
            for other in open_then.values()
            if _DIGITS.findall(fold(other.label)) == _DIGITS.findall(wording)
        ),
        key=lambda pair: -pair[0],
    )
    if not ranked or ranked[0][0] < _NEAR or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
        return None
    return ranked[0][1]


def _find_splits(
    gone: Iterable[Indicator], new: Sequence[Indicator]
) -> Iterator[tuple[str, tuple[Indicator, ...]]]:
    """Rows of which two or more new ones go on with the very wording."""
    taken: set[str] = set()
    for row in gone:
        wording = fold(row.label)
        if len(wording) < _SHORTEST_TO_SPLIT:
            continue
        parts = tuple(
            other for other in new if other.code not in taken and fold(other.label).startswith(wording + " ")
        )
        if len(parts) > 1:
            taken.update(part.code for part in parts)
            yield row.code, parts


def _difference(
    before: FormVersion, after: FormVersion, was: Indicator, reason: str, row: Indicator
) -> RowDifference:
    meaning = tuple(_changed(_meaning(before, was), _meaning(after, row)))
    shown = tuple(_changed(_shown(was), _shown(row)))
    change = Change.REDEFINED if meaning else Change.RENAMED if shown or was.code != row.code else Change.SAME
    place = tuple(_changed(_place(before, was), _place(after, row)))
    return RowDifference(change, (was,), (row,), reason, (*meaning, *shown, *place))


def _meaning(form: FormVersion, row: Indicator) -> dict[str, str]:
    """What a change of breaks the series."""
    unit = form.measure_units.get(row.measure_unit or "")
    codelist = form.codelists.get(row.codelist or "")
    return {
        "value_type": row.value_type.value,
        "measure_unit": fold(unit.name) if unit else "",
        "codes": "; ".join(f"{code} = {name}" for code, name in codelist.codes.items()) if codelist else "",
        "formula": " ".join((row.formula or "").split()),
        "time_nature": row.time_nature.value,
    }


def _shown(row: Indicator) -> dict[str, str]:
    return {"label": row.label, "stt": row.stt}


def _place(form: FormVersion, row: Indicator) -> dict[str, str]:
    titles = {section.code: section.title for section in form.sections}
    return {"section": titles.get(row.section, "")}


def _changed(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[FieldChange]:
    """Properties that differ; words differ only where they read differently."""
    for name, was in before.items():
        is_words = name in ("label", "stt", "section")
        if (fold(was) != fold(after[name])) if is_words else was != after[name]:
            yield FieldChange(name, was, after[name])
