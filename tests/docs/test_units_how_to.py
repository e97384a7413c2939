"""The commands on the page about units run as they stand there, with the list of offices the page shows."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from tonghop.cli.main import tonghop

pytestmark = pytest.mark.slow

PAGE = (Path(__file__).parents[2] / "docs" / "how-to" / "don-vi-theo-thoi-gian.md").read_text()
COMMANDS = re.findall(r"^tonghop (units .+)$", PAGE, flags=re.MULTILINE)
AMBIGUOUS = "units show kbang"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_page_runs(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = re.search(r"```csv\n(.*?)```", PAGE, flags=re.DOTALL)
    assert listed is not None
    monkeypatch.chdir(tmp_path)
    Path("so-nganh.csv").write_text(listed[1], encoding="utf-8")
    ran = CliRunner().invoke(tonghop, shlex.split(command))
    assert ran.exit_code == (1 if command == AMBIGUOUS else 0), ran.output


def test_the_page_shows_every_command() -> None:
    assert {command.split()[1] for command in COMMANDS} == {"show", "tree", "count", "diff"}
