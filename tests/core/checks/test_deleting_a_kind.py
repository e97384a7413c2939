"""No kind of check is there for nothing: with its code taken out, a case of its own fails.

Kinds of annex rows are held to the same on the cases of packs (``tests/packs/test_kinds_in_packs.py``).
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.core.checks.annex_kinds import ANNEX_KINDS
from tests.core.checks.reports import CASES, Given, findings_of

from tonghop.core.checks.kinds import KINDS
from tonghop.core.checks.model import CheckKind


def gives_what_it_names(case: Given) -> bool:
    return [finding.kind for finding in findings_of(case)] == [
        expected["kind"] for expected in case["expect"]
    ]


@pytest.mark.parametrize("name", sorted(KINDS.keys() - ANNEX_KINDS))
def test_without_its_code_a_case_of_the_kind_fails(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = [case for case in CASES if case["check"]["kind"] == name]
    registry: Any = KINDS
    monkeypatch.setitem(registry, name, CheckKind(name, KINDS[name].parameters))
    assert not all(gives_what_it_names(case) for case in cases)
