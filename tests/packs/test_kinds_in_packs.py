"""A kind of check serves more than one form, by parameters alone: it fires and stays silent on two packs.

The shipped forms come first. Annex tables to tick and to list in, and files carried over from a last period,
stand in one of them only; there a simulated form on another matter, ``made``, is the second.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from tonghop.core.checks.kinds import KINDS
from tonghop.core.checks.model import CheckKind
from tonghop.core.checks.rehearsal import find_in_case, rehearse
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary, lint_pack, load_cases

MADE = Path(__file__).parent / "made"
LIBRARY = PackLibrary((SHIPPED_PACKS, MADE))
ENTRIES = LIBRARY.entries()
PACKS = [(LIBRARY.find(entry.identifier), load_cases(entry.folder)) for entry in ENTRIES]
SHIPPED = {entry.pack for entry in ENTRIES if SHIPPED_PACKS in entry.folder.parents}


def packs_by_kind() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """For each kind, the packs in a case of which it finds something, and those a case of which it passes.

    Versions of one form are one pack. It passes a case that names the check as one that must be silent.
    """
    fires: dict[str, set[str]] = defaultdict(set)
    silent: dict[str, set[str]] = defaultdict(set)
    for form, cases in PACKS:
        kind_of = {check.code: check.kind for check in form.checks}
        for case in cases:
            found = {finding.code for finding in find_in_case(form, case) if finding.code in kind_of}
            for code in found:
                fires[kind_of[code]].add(form.pack)
            for code in set(case.silent) - found:
                silent[kind_of[code]].add(form.pack)
    return fires, silent


FIRES, SILENT = packs_by_kind()


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_fires_on_two_packs_by_parameters_alone(kind: str) -> None:
    assert len(FIRES[kind]) >= 2


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_stays_silent_on_two_packs(kind: str) -> None:
    assert len(SILENT[kind]) >= 2


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_fires_on_a_form_that_offices_file(kind: str) -> None:
    assert FIRES[kind] & SHIPPED


@pytest.mark.parametrize("kind", KINDS)
def test_without_the_code_of_a_kind_the_cases_of_each_of_its_packs_fail(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry: Any = KINDS
    monkeypatch.setitem(registry, kind, CheckKind(kind, KINDS[kind].parameters))
    failing = {form.pack for form, cases in PACKS if form.pack in FIRES[kind] and rehearse(form, cases)}
    assert failing == FIRES[kind]


def test_the_simulated_form_is_as_it_should_be() -> None:
    (entry,) = [entry for entry in ENTRIES if entry.pack not in SHIPPED]
    assert lint_pack(entry.folder, LIBRARY.find_folder) == ()
