"""``tonghop backup`` and ``tonghop restore``: a copy of the portal as one file, and giving it back.

Decides which server is meant, as ``tonghop serve`` does. The work is done by programs of the portal.
"""

from __future__ import annotations

from pathlib import Path

import click

from tonghop.cli.options import language_option
from tonghop.cli.serve import (
    demo_option,
    files_option,
    require_portal,
    run_program,
    start_bundled,
    surroundings,
)
from tonghop.core.sentences.render import Language


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar="TỆP",
    help="Tệp bản sao sẽ ghi; không ghi đè tệp đã có.",
)
@demo_option
@files_option
@language_option
def backup(out: Path, demo: bool, files: Path | None, lang: Language) -> None:
    """Ghi một bản sao của cổng: cơ sở dữ liệu và mọi tệp, trong khi cổng vẫn chạy."""
    _run("tonghop.config.backup", (str(out.resolve()),), demo, files, lang)


@click.command()
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--checkpoint",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="TỆP",
    help="Điểm chốt sổ cái giữ ở nơi khác: cho biết mất bao nhiêu việc.",
)
@click.option(
    "--public-key",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="TỆP",
    help="Khóa công khai để kiểm tra chữ ký của điểm chốt.",
)
@demo_option
@files_option
@language_option
def restore(
    file: Path,
    checkpoint: Path | None,
    public_key: Path | None,
    demo: bool,
    files: Path | None,
    lang: Language,
) -> None:
    """Khôi phục TỆP bản sao vào máy chủ trống, đối chiếu sổ cái và tệp, nói rõ mất gì."""
    arguments = [str(file.resolve()), "--lang", lang]
    for name, given in (("--checkpoint", checkpoint), ("--public-key", public_key)):
        if given is not None:
            arguments += [name, str(given.resolve())]
    _run("tonghop.config.restore", tuple(arguments), demo, files, lang)


def _run(module: str, arguments: tuple[str, ...], demo: bool, files: Path | None, language: Language) -> None:
    require_portal(language)
    environment, folder = surroundings(demo, files)
    run_program("tonghop.config.environment", environment)
    server = start_bundled(environment, folder, language)
    try:
        click.echo(run_program(module, environment, *arguments), nl=False)
    finally:
        if server is not None and not server.was_running:
            server.stop()
