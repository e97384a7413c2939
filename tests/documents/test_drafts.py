"""Each real form drafted anew from its document and held against the pack written by hand.

What is found right may not fall, what is wrong or missed may not rise: ``drafts.yaml`` holds the marks. The
counts are printed at the end of the run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tonghop.core.forms.build import build_form
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.intake.bind import bind
from tonghop.core.intake.drafting.mapping import map_form
from tonghop.core.intake.drafting.propose import propose_form
from tonghop.core.intake.raw import RawDocument
from tonghop.core.observations import Observation
from tonghop.core.values.folding import fold
from tonghop.core.values.model import ValueType
from tonghop.formats import open_document
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

LIBRARY = PackLibrary((SHIPPED_PACKS,))
KEPT: dict[str, Any] = yaml.load((Path(__file__).parent / "drafts.yaml").read_text("utf-8"), yaml.BaseLoader)
WHAT = ("rows", "types", "units", "formulas")
Relation = tuple[str, str, frozenset[str]]


def draft_of(document: RawDocument) -> FormVersion:
    draft = map_form(propose_form(document), "mo-phong/nhap", "2000-01-01")
    return build_form({**draft.form, **draft.checks}, "")


def wordings(row: Indicator) -> set[str]:
    return {fold(re.sub(r"\{\w+\}", " ", text)) for text in (row.label, *row.aliases)}


def match(
    document: RawDocument, form: FormVersion, drafted: FormVersion
) -> tuple[list[Indicator], dict[str, Indicator]]:
    """The rows of the pack that stand in the document, and the drafted row of each by its code.

    Rows are one where they are worded alike, else where their answers stand in one place.
    """
    ours, theirs = bind(document, form), bind(document, drafted)
    asked = [
        row for row in form.indicators if row.seen and not row.supplementary and row.code not in ours.absent
    ]
    left = {row.code: row for row in drafted.indicators}
    matched: dict[str, Indicator] = {}
    for same in (in_one_place, worded_alike):
        for row in asked:
            if row.code in matched:
                continue
            found = next(
                (
                    other
                    for other in left.values()
                    if same(row, other, ours.observations.figures, theirs.observations.figures)
                ),
                None,
            )
            if found is not None:
                matched[row.code] = left.pop(found.code)
    return asked, matched


def worded_alike(
    row: Indicator, other: Indicator, ours: Mapping[str, Observation], theirs: Mapping[str, Observation]
) -> bool:
    return bool(wordings(row) & wordings(other)) and fold(row.stt) == fold(other.stt)


def in_one_place(
    row: Indicator, other: Indicator, ours: Mapping[str, Observation], theirs: Mapping[str, Observation]
) -> bool:
    one, two = (
        figures[code].place if code in figures else None
        for figures, code in ((ours, row.code), (theirs, other.code))
    )
    if one is None or two is None or one.start is None or two.start is None or one.part != two.part:
        return False
    return one.start <= (two.end or 0) and two.start <= (one.end or 0) and bool(ours[row.code].raw.strip())


def relations(form: FormVersion) -> Iterator[Relation]:
    for check in form.checks:
        given = check.parameters
        if check.kind == "ratio" and "numerator" in given:
            yield "ratio", str(given["rate"]), frozenset((str(given["numerator"]), str(given["denominator"])))
        elif check.kind == "sum_of_parts" and isinstance(given["parts"], list):
            yield "sum_of_parts", str(given["total"]), frozenset(map(str, given["parts"]))
        elif check.kind == "subset":
            yield "subset", str(given["whole"]), frozenset((str(given["part"]),))
    for row in form.indicators:
        if row.formula and not any(one.parameters.get("rate") == row.code for one in form.checks):
            yield "formula", row.code, frozenset(re.findall(r"[a-z]\w+", row.formula))


def units(form: FormVersion, row: Indicator) -> set[str]:
    unit = form.measure_units.get(row.measure_unit or "")
    return {fold(word) for word in unit.words} if unit else set()


def count(document: RawDocument, form: FormVersion) -> dict[str, tuple[int, int, int]]:
    """Right, wrong and missed, of rows, types, units and formulas."""
    drafted = draft_of(document)
    asked, matched = match(document, form, drafted)
    n_drafted = len(drafted.indicators)
    pairs = [(form.indicator(code), other) for code, other in matched.items()]
    alike = sum(1 for row, other in pairs if row.value_type is other.value_type)
    told = {
        "rows": (len(matched), n_drafted - len(matched), len(asked) - len(matched)),
        "types": (alike, len(pairs) - alike, len(asked) - len(matched)),
    }
    with_unit = [(row, other) for row, other in pairs if units(form, row) or units(drafted, other)]
    with_unit = [
        (row, other)
        for row, other in with_unit
        if row.value_type is not ValueType.HEADING or other.measure_unit
    ]
    right = sum(1 for row, other in with_unit if units(form, row) & units(drafted, other))
    none = sum(1 for _, other in with_unit if not units(drafted, other))
    told["units"] = (right, len(with_unit) - right - none, none)
    names = {other.code: code for code, other in matched.items()}
    found = {
        (kind, names.get(target, f"?{target}"), frozenset(names.get(part, f"?{part}") for part in parts))
        for kind, target, parts in relations(drafted)
    }
    standing = {row.code for row in asked}
    due = {one for one in relations(form) if {one[1], *one[2]} <= standing}
    told["formulas"] = (len(found & due), len(found - due), len(due - found))
    return told


@pytest.mark.documents
@pytest.mark.parametrize("name", KEPT)
def test_a_draft_is_as_near_the_pack_as_it_was(
    name: str, documents: Path, record_property: Callable[[str, object], None]
) -> None:
    [path] = documents.glob(f"{name}*")
    counted = count(open_document(path.name, path.read_bytes()), LIBRARY.find(KEPT[name]["form"]))
    for what in WHAT:
        record_property("drafts", [name, what, *counted[what]])
    for what in WHAT:
        right, wrong, missed = counted[what]
        kept = [int(number) for number in KEPT[name][what]]
        assert right >= kept[0] and wrong <= kept[1] and missed <= kept[2], (what, counted[what], kept)
