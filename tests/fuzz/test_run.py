"""The fuzzer itself runs, where it is installed: a target is driven for a moment and ends well."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def test_a_target_is_fuzzed_for_as_long_as_asked() -> None:
    pytest.importorskip("atheris", reason="make fuzz installs it; it is not on every system")
    command = [sys.executable, "-m", "fuzz.run", "2", "numbers"]
    root = Path(__file__).parents[2]
    ended = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr[-2000:]
    assert "Done" in ended.stderr
