"""The command line and docs/reference/cli.md name the same commands and options."""

import re
from collections.abc import Iterator
from pathlib import Path

import click

from tonghop.cli.main import tonghop as program

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "cli.md").read_text()


def commands(command: click.Command, name: str = "tonghop") -> Iterator[tuple[str, click.Command]]:
    if isinstance(command, click.Group):
        for child, below in command.commands.items():
            yield from commands(below, f"{name} {child}")
    else:
        yield name, command


def chapters() -> dict[str, str]:
    parts = re.split(r"^## `(tonghop [^`]+)`$", PAGE, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_command_has_a_chapter_and_every_chapter_a_command() -> None:
    assert set(chapters()) == {name for name, _ in commands(program)}


def test_every_option_of_a_command_is_explained_in_its_chapter_and_no_other() -> None:
    for name, command in commands(program):
        given = {
            flag
            for parameter in command.params
            if isinstance(parameter, click.Option)
            for flag in (*parameter.opts, *parameter.secondary_opts)
            if flag.startswith("--")
        }
        assert set(re.findall(r"^\| `(--[\w-]+)", chapters()[name], flags=re.MULTILINE)) == given, name
