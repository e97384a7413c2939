"""Every command of the tutorials runs, and prints what the tutorial says it prints.

In a tutorial a block opened by three backticks and ``sh`` is run, line after line, in an empty folder that
holds the samples; in a ``text`` block after it, each line stands in what was printed.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
TUTORIALS = sorted((PROJECT / "docs" / "tutorial").glob("[0-9]*.md"))


def blocks(page: str) -> list[tuple[str, str]]:
    return re.findall(r"^```(sh|text)\n(.*?)^```$", page, flags=re.MULTILINE | re.DOTALL)


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def beginner(tmp_path: Path) -> Path:
    """A folder as a beginner has it after setting up: the samples and the installed program."""
    shutil.copytree(PROJECT / "samples", tmp_path / "samples")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    return tmp_path


@pytest.mark.parametrize("tutorial", TUTORIALS, ids=lambda path: path.stem)
def test_every_command_of_a_tutorial_does_what_the_tutorial_says(tutorial: Path, beginner: Path) -> None:
    printed = ""
    environment = os.environ | {"COLUMNS": "120", "LANG": "C.UTF-8"}
    for language, text in blocks(tutorial.read_text()):
        if language == "text":
            for line in text.splitlines():
                assert squeezed(line) in printed
            continue
        ran = subprocess.run(
            ["sh", "-c", text], cwd=beginner, env=environment, capture_output=True, text=True, check=False
        )
        assert ran.returncode in {0, 1}, f"{text}{ran.stdout}{ran.stderr}"
        printed = squeezed(ran.stdout + ran.stderr)


def test_there_is_a_tutorial_with_commands() -> None:
    assert any(language == "sh" for path in TUTORIALS for language, _ in blocks(path.read_text()))
