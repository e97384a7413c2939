"""Makes a copy of the portal while it runs: ``python -m tonghop.config.backup OUT``.

The database is dumped as of one instant. Files are copied after it: they are only ever added, so every file
the dump speaks of is there.
"""

from __future__ import annotations

import json
import os
import sys
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from tonghop.config.copies import (
    CONTENTS,
    DUMP,
    FILES,
    CopyContents,
    CopyRefused,
    count_rows,
    files_of,
    look_at,
    run_postgres_program,
    settle_on_disk,
)
from tonghop.config.environment import SettingsRefused, read_environment
from tonghop.core.findings import Argument
from tonghop.core.sentences.render import render


def make_copy(database: str, folder: Path, out: Path, at: datetime) -> CopyContents:
    """Write a copy to ``out``, whole or not at all.

    Args:
        database: the owner's connection string.
        folder: the portal's files.
        out: the file to write; one that is there is not written over.
        at: when.

    Raises:
        CopyRefused: the file is there already, or pg_dump failed.
    """
    if out.exists():
        raise CopyRefused("copies.out_exists", file=str(out))
    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="tonghop-copy-", dir=out.parent) as aside:
        dump = Path(aside) / DUMP
        number, seal, rows = _dump(database, dump)
        found = {path.relative_to(folder).as_posix(): path for path in files_of(folder)}
        contents = CopyContents(
            at, number, seal, rows, look_at(dump), {name: look_at(path) for name, path in found.items()}
        )
        listed = Path(aside) / CONTENTS
        listed.write_text(json.dumps(contents.as_json(), ensure_ascii=False, indent=1), encoding="utf-8")
        whole = Path(aside) / "whole.tar"
        with tarfile.open(whole, "w") as archive:
            archive.add(listed, CONTENTS)
            archive.add(dump, DUMP)
            for name, path in found.items():
                archive.add(path, FILES + name, recursive=False)
        settle_on_disk(whole)
        whole.replace(out)
    return contents


def _dump(database: str, out: Path) -> tuple[int, str, dict[str, int]]:
    """Dump one instant; the head of the ledger and the rows of that same instant."""
    with psycopg.connect(database) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        exported = connection.execute("SELECT pg_export_snapshot()").fetchone()
        head = connection.execute(
            "SELECT number, seal FROM ledger_entry ORDER BY number DESC LIMIT 1"
        ).fetchone()
        rows = count_rows(connection)
        run_postgres_program(
            "pg_dump",
            *("--format=custom", "--no-owner", "--no-privileges", "--schema=public"),
            *(f"--snapshot={exported[0] if exported else ''}", f"--file={out}", f"--dbname={database}"),
        )
    return (int(head[0]), str(head[1]), rows) if head else (0, "", rows)


def main(arguments: list[str]) -> int:
    """Make a copy of the portal the environment names; the exit status."""
    try:
        environment = read_environment(os.environ)
        contents = make_copy(environment.database, environment.files, Path(arguments[0]), datetime.now(UTC))
    except SettingsRefused as refused:
        sys.stderr.write(refused.told())
        return 2
    except CopyRefused as refused:
        sys.stderr.write(render(refused.key, refused.arguments) + "\n")
        return 2
    said: dict[str, Argument] = {
        "file": arguments[0],
        "n_rows": sum(contents.rows.values()),
        "n_files": len(contents.files),
        "number": contents.ledger_number,
    }
    sys.stdout.write(render("copies.made", said) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
