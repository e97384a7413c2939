"""A kind of check serves more than one form, by parameters alone."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest

from tonghop.core.checks.kinds import KINDS
from tonghop.core.checks.model import CheckKind
from tonghop.core.checks.rehearsal import find_in_case, rehearse
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary, load_cases

LIBRARY = PackLibrary((SHIPPED_PACKS,))
PACKS = [(LIBRARY.find(entry.identifier), load_cases(entry.folder)) for entry in LIBRARY.entries()]
IN_ONE_FORM = {
    "carry_over": "only Biểu mẫu 7 is seen with files carried over",
    "single_choice": "only the Gia Lai annexes of 2018 hold choices",
    "tick_style": "only the Gia Lai annexes of 2018 hold ticks",
    "blank_cells": "only the Gia Lai annexes of 2018 ask 1 or 0 in a column",
    "group_scope": "only the Gia Lai annexes of 2018 are laid out in groups",
    "itemised": "only the Gia Lai annexes of 2018 ask for single services",
    "listed_twice": "only the Gia Lai annexes of 2018 exclude one another",
}


def packs_by_kind() -> dict[str, set[str]]:
    """For each kind, the packs in a case of which it finds something."""
    fires: dict[str, set[str]] = defaultdict(set)
    for form, cases in PACKS:
        kind_of = {check.code: check.kind for check in form.checks}
        for case in cases:
            for finding in find_in_case(form, case):
                fires[kind_of[finding.code]].add(f"{form.pack}@{form.version}")
    return fires


FIRES = packs_by_kind()


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - IN_ONE_FORM.keys()))
def test_a_kind_fires_on_two_packs_by_parameters_alone(kind: str) -> None:
    assert len(FIRES[kind]) >= 2


@pytest.mark.parametrize("kind", IN_ONE_FORM)
def test_a_kind_whose_matter_is_in_one_form_only_fires_there(kind: str) -> None:
    assert len(FIRES[kind]) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_without_the_code_of_a_kind_the_cases_of_a_pack_fail(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    concerned = [(form, cases) for form, cases in PACKS if f"{form.pack}@{form.version}" in FIRES[kind]]
    registry: Any = KINDS
    monkeypatch.setitem(registry, kind, CheckKind(kind, KINDS[kind].parameters))
    assert any(rehearse(form, cases) for form, cases in concerned)
