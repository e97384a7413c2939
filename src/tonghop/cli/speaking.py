"""What the command line library says by itself, in Vietnamese: headings of help, and errors of wrong use.

Decides only the words; which use is wrong the library decides. Our own messages pass through unchanged.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NoReturn

import click

from tonghop.core.findings import Argument
from tonghop.core.sentences.render import render

HELP_NAMES = ("-h", "--help")
_HEADINGS = {"Options": "use.cli.options", "Commands": "use.cli.commands"}
_SAID_OF_VALUES: Mapping[re.Pattern[str], str] = {
    re.compile(pattern, re.DOTALL): key
    for pattern, key in (
        (r"'(?P<given>.*)' is not one of (?P<choices>.*)\.", "use.cli.not_a_choice"),
        (r"(?:File|Directory|Path) '(?P<given>.*)' does not exist\.", "use.cli.not_there"),
        (r"(?:File|Directory|Path) '(?P<given>.*)' is a directory\.", "use.cli.is_folder"),
        (r"(?:File|Directory|Path) '(?P<given>.*)' is a file\.", "use.cli.is_file"),
        (r"'(?P<given>.*)' is not a valid \w+( range)?\.", "use.cli.not_a_number"),
        (r"Got unexpected extra arguments? \((?P<given>.*)\)", "use.cli.too_many"),
        (r"Option '(?P<option>.*)' requires an argument\.", "use.cli.option_without_value"),
        (r"Option '(?P<option>.*)' does not take a value\.", "use.cli.option_with_value"),
    )
}
"""Sentences of the library about what was typed, and ours in their place."""


class SpeakingFormatter(click.HelpFormatter):
    """Help with Vietnamese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line."""
        super().write_usage(prog, args, prefix or f"{render('use.cli.usage')} ")

    def write_heading(self, heading: str) -> None:
        """A heading; one the library does not know is ours already."""
        super().write_heading(render(_HEADINGS[heading]) if heading in _HEADINGS else heading)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Options or commands with their help, and what the library adds to it in brackets."""
        super().write_dl([(name, _added(words)) for name, words in rows], col_max, col_spacing)


def _added(words: str) -> str:
    """Help whose closing brackets say in our words what an option defaults to, and that it must be given."""
    at = words.rfind("  [")
    if at < 0:
        return words
    inside = (
        words[at:]
        .replace("default: ", render("use.cli.default"))
        .replace("required", render("use.cli.required"))
    )
    return words[:at] + inside


class SpeakingContext(click.Context):
    """A context whose help is formatted by ``SpeakingFormatter``."""

    formatter_class = SpeakingFormatter


class SpeakingGroup(click.Group):
    """The command at the root: it and all below speak Vietnamese, also when used wrongly."""

    context_class = SpeakingContext

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command and let it and those below it speak."""
        _teach(cmd)
        super().add_command(cmd, name)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run; exits with the codes of the library: 1 where a person broke it off, 2 for wrong use."""
        _teach(self)
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        try:
            code = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except click.Abort:
            click.echo(render("use.cli.aborted"), err=True)
            sys.exit(1)
        except click.ClickException as failure:
            _tell(failure)
        sys.exit(code if isinstance(code, int) else 0)


def _teach(command: click.Command) -> None:
    command.context_class = SpeakingContext
    command.options_metavar = render("use.cli.options_place")
    # The option is made once and kept: with the names all commands inherit from the root.
    option = command.get_help_option(SpeakingContext(command, help_option_names=list(HELP_NAMES)))
    if option is not None:
        option.help = render("use.cli.help")
    if isinstance(command, click.Group):
        command.subcommand_metavar = render("use.cli.command_place")
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        _teach(below)


def _tell(failure: click.ClickException) -> NoReturn:
    context = failure.ctx if isinstance(failure, click.UsageError) else None
    if isinstance(failure, click.exceptions.NoArgsIsHelpError):
        failure.show()
    else:
        if context is not None:
            click.echo(context.get_usage(), err=True, color=context.color)
            command = context.command_path
            click.echo(render("use.cli.try_help", {"command": command}) + "\n", err=True)
        click.echo(render("use.cli.error", {"message": words_of(failure)}), err=True)
    sys.exit(failure.exit_code)


def words_of(failure: click.ClickException) -> str:
    """What is wrong, in Vietnamese where the library has a sentence of its own for it."""
    if isinstance(failure, click.NoSuchOption):
        key, name = "use.cli.no_option", failure.option_name
        return render(key, {"name": name}) + _perhaps(failure.possibilities)
    if isinstance(failure, click.exceptions.NoSuchCommand):
        return render("use.cli.no_command", {"name": failure.command_name}) + _perhaps(failure.possibilities)
    if isinstance(failure, click.MissingParameter):
        return render("use.cli.missing", {"name": _name_of(failure)})
    if failure.message == "Missing command.":
        return render("use.cli.missing_command")
    said = next((found for found in map(_translated(failure), _SAID_OF_VALUES) if found), failure.message)
    if isinstance(failure, click.BadParameter):
        return render("use.cli.of_value", {"name": _name_of(failure), "message": said})
    return said


def _translated(failure: click.ClickException) -> Callable[[re.Pattern[str]], str]:
    def translate(pattern: re.Pattern[str]) -> str:
        match = pattern.fullmatch(failure.message)
        # The library quotes as programmers do.
        said = match.groupdict() if match else {}
        arguments: dict[str, Argument] = {name: words.replace("'", "") for name, words in said.items()}
        return render(_SAID_OF_VALUES[pattern], arguments) if match else ""

    return translate


def _name_of(failure: click.BadParameter) -> str:
    if failure.param is None:
        return ""
    context = failure.ctx or SpeakingContext(click.Command(""))
    return failure.param.get_error_hint(context).replace("'", "")


def _perhaps(possibilities: Iterable[str] | None) -> str:
    known = tuple(sorted(possibilities or ()))
    return " " + render("use.cli.perhaps", {"names": known}) if known else ""
