"""``tonghop ledger``: hold the ledger against itself and against a checkpoint; write a checkpoint.

Exit codes: 0 whole or written, 1 something was changed, 2 no database, or a checkpoint not to be trusted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tonghop.cli.options import language_option
from tonghop.cli.speaking import SpeakingGroup
from tonghop.core.findings import Argument
from tonghop.core.ledger import Checkpoint, LedgerEntry, find_breaks
from tonghop.core.sentences.render import Language, render

if TYPE_CHECKING:
    from psycopg import Connection

EXIT_CHANGED = 1
EXIT_REFUSED = 2

files_option = click.option(
    "--files",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    metavar="THƯ-MỤC",
    help="Thư mục tệp của cổng, nơi có khóa và cơ sở dữ liệu kèm theo; không ghi là biến TONGHOP_FILES.",
)


@click.group(cls=SpeakingGroup)
def ledger() -> None:
    """Sổ cái: đối chiếu và chốt, để mọi việc sửa quá khứ đều lộ."""


@ledger.command()
@click.option(
    "--checkpoint",
    "checkpoint_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="TỆP",
    help="Điểm chốt giữ ngoài hệ thống; không có thì không thấy được đuôi bị cắt.",
)
@click.option(
    "--public-key",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="TỆP",
    help="Khóa công khai để kiểm tra chữ ký của điểm chốt; không ghi là keys/ledger.pub của cổng.",
)
@files_option
@language_option
def verify(checkpoint_file: Path | None, public_key: Path | None, files: Path | None, lang: Language) -> None:
    """Đọc cả sổ cái từ mục đầu, báo chỗ thiếu, sửa, cắt. Dùng biến DATABASE_URL."""
    from tonghop.apps.ledger.checkpoints import (
        KEY_FILE,
        CheckpointRefused,
        public_key_beside,
        read_checkpoint,
    )

    folder = _files(files)
    kept: Checkpoint | None = None
    if checkpoint_file is not None:
        try:
            kept = read_checkpoint(checkpoint_file, public_key or public_key_beside(folder / KEY_FILE))
        except CheckpointRefused as refused:
            _refuse(render(refused.key, {"file": str(refused.file)}, lang))
    with _entries(folder, lang) as entries:
        counted = _Counted(entries)
        breaks = find_breaks(counted, kept)
    for one in breaks:
        click.echo(render(f"ledger.{one.fault.value}", {"number": one.number}, lang))
    if breaks:
        sys.exit(EXIT_CHANGED)
    if not counted.number:
        click.echo(render("ledger.empty", language=lang))
        return
    click.echo(render("ledger.whole", {"n_entries": counted.number, "seal": counted.seal}, lang))
    if kept is not None:
        arguments: dict[str, Argument] = {"number": kept.number, "at": f"{kept.at:%d/%m/%Y %H:%M} UTC"}
        click.echo(render("ledger.fits_checkpoint", arguments, lang))


@ledger.command()
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="TỆP",
    help="Tệp điểm chốt sẽ ghi.",
)
@click.option(
    "--key",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="TỆP",
    help="Khóa để ký, lập mới nếu chưa có; không ghi là keys/ledger.key của cổng.",
)
@files_option
@language_option
def checkpoint(out: Path, key: Path | None, files: Path | None, lang: Language) -> None:
    """Ghi và ký điểm chốt: số và dấu của mục cuối. Sổ cái đang lộ chỗ sửa thì không chốt."""
    from tonghop.apps.ledger.checkpoints import KEY_FILE, public_key_beside, write_checkpoint

    folder = _files(files)
    with _entries(folder, lang) as entries:
        counted = _Counted(entries)
        breaks = find_breaks(counted)
    for one in breaks:
        click.echo(render(f"ledger.{one.fault.value}", {"number": one.number}, lang))
    if breaks:
        sys.exit(EXIT_CHANGED)
    if not counted.number:
        _refuse(render("ledger.empty", language=lang))
    key_file = key or folder / KEY_FILE
    write_checkpoint(Checkpoint(counted.number, counted.seal, datetime.now(UTC)), key_file, out)
    arguments: dict[str, Argument] = {
        "number": counted.number,
        "file": str(out),
        "key": str(public_key_beside(key_file)),
    }
    click.echo(render("ledger.checkpoint_written", arguments, lang))


class _Counted:
    """Entries as they go by, with the number and seal of the last one."""

    def __init__(self, entries: Iterator[LedgerEntry]) -> None:
        self._entries = entries
        self.number, self.seal = 0, ""

    def __iter__(self) -> Iterator[LedgerEntry]:
        for entry in self._entries:
            self.number, self.seal = entry.number, entry.seal
            yield entry


def _files(named: Path | None) -> Path:
    return (named or Path(os.environ.get("TONGHOP_FILES", "tonghop-files"))).resolve()


@contextmanager
def _entries(folder: Path, language: Language) -> Iterator[Iterator[LedgerEntry]]:
    """The ledger of the database the surroundings name, else of the one that comes with the demonstration."""
    import psycopg

    from tonghop.apps.ledger.standalone import read_entries

    try:
        with _connected(folder, language) as connection:
            yield read_entries(connection)
    except psycopg.Error as none:
        _refuse(render("ledger.no_database", {"cause": str(none).strip()}, language))


@contextmanager
def _connected(folder: Path, language: Language) -> Iterator[Connection]:
    import psycopg

    named = os.environ.get("DATABASE_URL")
    if named:
        with psycopg.connect(named) as connection:
            yield connection
        return
    cluster = folder / "postgresql"
    if not cluster.is_dir():
        _refuse(render("ledger.no_database", {"cause": "DATABASE_URL"}, language))
    from tonghop.cli.bundled_server import BundledServer

    was_running = (cluster / "postmaster.pid").exists()
    server = BundledServer(cluster)
    server.start()
    try:
        with psycopg.connect(server.address()) as connection:
            yield connection
    finally:
        if not was_running:
            server.stop()


def _refuse(sentence: str) -> None:
    click.echo(sentence, err=True)
    sys.exit(EXIT_REFUSED)
