"""What is proposed for the rows of two versions: against the map of a shipped pack, and change by change."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml
from tests.forms_in_tests import form_of, row

from tonghop.core.forms.changes import Change, build_changes
from tonghop.core.forms.diff import compare_forms
from tonghop.core.forms.model import FormVersion
from tonghop.core.values.model import ValueType
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

LIBRARY = PackLibrary((SHIPPED_PACKS,))
OLD, NEW = "gia-lai/chinh-phu-dien-tu@2018-11-21", "gia-lai/chinh-phu-dien-tu@2019-05-16"


def proposals(
    before: FormVersion, after: FormVersion
) -> dict[tuple[str, ...], tuple[Change, tuple[str, ...]]]:
    return {
        tuple(r.code for r in one.after) or tuple(r.code for r in one.before): (
            one.change,
            tuple(r.code for r in one.before),
        )
        for one in compare_forms(before, after)
    }


def test_the_map_of_the_shipped_pack_is_proposed_row_for_row() -> None:
    mapping = yaml.load((LIBRARY.find_folder(NEW) / "changes.yaml").read_text(), yaml.BaseLoader)
    kept = {(one.code,): (one.change, one.sources) for one in build_changes(mapping).rows}
    assert proposals(LIBRARY.find(OLD), LIBRARY.find(NEW)) == kept


def test_rows_that_lost_their_codes_are_found_by_their_wording() -> None:
    before = LIBRARY.find(OLD)
    recoded = replace(
        before,
        indicators=tuple(replace(one, code=f"n{place}") for place, one in enumerate(before.indicators)),
    )
    told = proposals(before, recoded)
    right = sum(told[(f"n{place}",)][1] == (one.code,) for place, one in enumerate(before.indicators))
    wrong = sum(
        told[(f"n{place}",)][1] not in ((), (one.code,)) for place, one in enumerate(before.indicators)
    )
    assert right >= 95 and wrong == 0


BEFORE = row("received", label="Tổng số hồ sơ tiếp nhận", stt="1")
CHANGES = [
    ("the same", [BEFORE], {("received",): (Change.SAME, ("received",))}),
    (
        "another label",
        [replace(BEFORE, label="Tổng số hồ sơ đã tiếp nhận")],
        {("received",): (Change.RENAMED, ("received",))},
    ),
    (
        "another code and a near label",
        [replace(BEFORE, code="taken", label="Tổng số hồ sơ tiếp nhân")],
        {("taken",): (Change.RENAMED, ("received",))},
    ),
    (
        "another type",
        [replace(BEFORE, value_type=ValueType.RATE)],
        {("received",): (Change.REDEFINED, ("received",))},
    ),
    (
        "another formula",
        [replace(BEFORE, formula="1 + 1")],
        {("received",): (Change.REDEFINED, ("received",))},
    ),
    (
        "split",
        [
            row("online", label="Tổng số hồ sơ tiếp nhận trực tuyến"),
            row("paper", label="Tổng số hồ sơ tiếp nhận trực tiếp tại bộ phận một cửa"),
        ],
        {("online", "paper"): (Change.SPLIT, ("received",))},
    ),
    (
        "another digit is another row",
        [row("level4", label="Tổng số hồ sơ mức độ 4")],
        {("level4",): (Change.NEW, ()), ("received",): (Change.DROPPED, ("received",))},
    ),
]


@pytest.mark.parametrize(("after", "told"), [case[1:] for case in CHANGES], ids=[case[0] for case in CHANGES])
def test_a_change_is_told(after: list, told: dict) -> None:  # type: ignore[type-arg]
    assert proposals(form_of(BEFORE), form_of(*after)) == told
