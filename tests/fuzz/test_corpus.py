"""Every file the fuzzer begins from, and every one that once made it fail, passes."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.targets import TARGETS

CORPUS = Path(__file__).parents[2] / "fuzz" / "corpus"
CASES = [path for path in sorted(CORPUS.rglob("*")) if path.is_file()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_a_fuzzed_file_is_read_or_refused(case: Path) -> None:
    TARGETS[case.parent.name](case.read_bytes())


def test_every_target_has_files_to_begin_from() -> None:
    assert {case.parent.name for case in CASES} == set(TARGETS)
