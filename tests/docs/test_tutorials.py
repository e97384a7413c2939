"""Every command of the tutorials runs, and prints what the tutorial says it prints.

In a tutorial a block opened by three backticks and ``sh`` is run in a folder that holds only the samples and
the program; what a ``text`` block after it shows stands in what was printed, frames and line breaks apart.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

PROJECT = Path(__file__).parents[2]
TUTORIALS = sorted((PROJECT / "docs" / "tutorial").glob("[0-9]*.md"))
RUN_TOO = [
    page
    for page in sorted((PROJECT / "docs" / "how-to").glob("*.md"))
    if ".venv/bin/tonghop" in page.read_text()
]
"""How-to pages that name the program as a tutorial does are run as one."""


def blocks(page: str) -> list[tuple[str, str]]:
    return re.findall(r"^```(sh|text)\n(.*?)^```$", page, flags=re.MULTILINE | re.DOTALL)


def squeezed(text: str) -> str:
    """The words alone: without frames of tables and however the lines are broken."""
    return " ".join(re.sub(r"[\u2500-\u257f]", " ", text).split())


@pytest.fixture
def beginner(tmp_path: Path) -> Path:
    """A folder as a beginner has it after setting up: the samples and the installed program."""
    shutil.copytree(PROJECT / "samples", tmp_path / "samples")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    return tmp_path


@pytest.mark.parametrize("tutorial", [*TUTORIALS, *RUN_TOO], ids=lambda path: path.stem)
def test_every_command_of_a_tutorial_does_what_the_tutorial_says(tutorial: Path, beginner: Path) -> None:
    printed = ""
    environment = os.environ | {"COLUMNS": "120", "PYTHONUTF8": "1"}
    for language, text in blocks(tutorial.read_text()):
        if language == "text":
            assert squeezed(text) in printed
            continue
        ran = subprocess.run(
            ["sh", "-c", text], cwd=beginner, env=environment, capture_output=True, text=True, check=False
        )
        whole = ran.stdout + ran.stderr
        assert ran.returncode in {0, 1} and "Traceback" not in whole, f"{text}{whole}"
        printed = squeezed(whole)


def test_there_is_a_tutorial_with_commands() -> None:
    assert any(language == "sh" for path in TUTORIALS for language, _ in blocks(path.read_text()))
