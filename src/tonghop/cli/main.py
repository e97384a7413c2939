"""The command ``tonghop``: its subcommands and what happens to errors of wrong use.

Exit codes: 0 clean or finished, 1 with error findings, 2 unreadable file or wrong use.
"""

from __future__ import annotations

import click

from tonghop.cli.backup import backup, restore
from tonghop.cli.check import check
from tonghop.cli.consolidate import consolidate
from tonghop.cli.ledger import ledger
from tonghop.cli.letterhead import letterhead
from tonghop.cli.pack import pack
from tonghop.cli.serve import serve
from tonghop.cli.speaking import HELP_NAMES, SpeakingGroup
from tonghop.cli.units import units
from tonghop.core.sentences.render import render


@click.group(
    cls=SpeakingGroup, context_settings={"help_option_names": list(HELP_NAMES), "max_content_width": 100}
)
@click.version_option(package_name="tonghop", help=render("use.cli.version"))
def tonghop() -> None:
    """Đọc, kiểm tra và tổng hợp báo cáo định kỳ của các cơ quan."""


tonghop.add_command(backup)
tonghop.add_command(check)
tonghop.add_command(consolidate)
tonghop.add_command(ledger)
tonghop.add_command(letterhead)
tonghop.add_command(pack)
tonghop.add_command(restore)
tonghop.add_command(serve)
tonghop.add_command(units)


def run() -> None:
    """Entry point of the console script."""
    tonghop(prog_name="tonghop")
