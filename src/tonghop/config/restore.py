"""Gives a copy back on an empty server and looks at what came: ``python -m tonghop.config.restore FILE``.

Never writes over anything: the database must be empty and the files' folder without files of a portal.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tarfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from tonghop.apps.ledger.checkpoints import KEY_FILE, CheckpointRefused, public_key_beside, read_checkpoint
from tonghop.apps.ledger.standalone import read_entries
from tonghop.config.copies import (
    CONTENTS,
    DUMP,
    FILES,
    CopiedFile,
    CopyContents,
    CopyRefused,
    count_rows,
    files_of,
    look_at,
    read_contents,
    run_postgres_program,
)
from tonghop.config.environment import SettingsRefused, read_environment
from tonghop.core.findings import Argument
from tonghop.core.ledger import Checkpoint, LedgerFault, find_breaks
from tonghop.core.sentences.render import Language, render


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """What came back. ``wrong`` are sentences about what did not; ``n_acts_lost`` by the later checkpoint."""

    contents: CopyContents
    wrong: tuple[str, ...]
    n_acts_lost: int | None


def restore_copy(
    file: Path, database: str, folder: Path, later: Checkpoint | None = None, language: Language = "vi"
) -> RestoreReport:
    """Give a copy back and verify it.

    Args:
        file: the copy.
        database: the owner's connection string of an empty database.
        folder: where the portal's files go.
        later: a checkpoint kept outside, to tell which acts came after the copy.
        language: of the sentences.

    Raises:
        CopyRefused: no copy, a damaged one, a database or folder that is not empty; nothing was changed then.
            Or pg_restore failed, which leaves the database empty.
    """
    with psycopg.connect(database) as connection:
        if count_rows(connection):
            raise CopyRefused("copies.database_not_empty")
    if next(files_of(folder), None) is not None:
        raise CopyRefused("copies.folder_not_empty", folder=str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="copies-", dir=folder.parent) as aside:
        contents = _unpack(file, Path(aside))
        run_postgres_program(
            "pg_restore",
            *("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"),
            *("--clean", "--if-exists", f"--dbname={database}", str(Path(aside) / DUMP)),
        )
        for name in contents.files:
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(Path(aside) / FILES / name, target)
    return _verify(contents, database, folder, later, language)


def _unpack(file: Path, aside: Path) -> CopyContents:
    """Unpack exactly what the copy lists, each file with the digest it lists."""
    try:
        with tarfile.open(file) as archive:
            listed = archive.extractfile(CONTENTS)
            contents = read_contents(json.loads(listed.read()) if listed else None)
            expected: dict[str, CopiedFile] = {DUMP: contents.dump}
            expected |= {FILES + name: one for name, one in contents.files.items()}
            for name in expected:
                archive.extract(name, aside, filter="data")
    except (OSError, tarfile.TarError, KeyError, ValueError, TypeError) as damaged:
        raise CopyRefused("copies.damaged", file=str(file), reason=str(damaged)) from damaged
    for name, one in expected.items():
        if look_at(aside / name) != one:
            raise CopyRefused("copies.damaged", file=str(file), reason=name)
    return contents


def _verify(
    contents: CopyContents, database: str, folder: Path, later: Checkpoint | None, language: Language
) -> RestoreReport:
    wrong: list[str] = []
    kept = Checkpoint(contents.ledger_number, contents.ledger_seal, contents.made_at)
    with psycopg.connect(database) as connection:
        entries = tuple(read_entries(connection))
        for one in find_breaks(entries, kept if contents.ledger_number else None):
            wrong.append(render(f"ledger.{one.fault.value}", {"number": one.number}, language))
        counted = count_rows(connection)
        for table in sorted(contents.rows.keys() | counted.keys()):
            if contents.rows.get(table) != counted.get(table):
                said: dict[str, Argument] = {
                    "table": table,
                    "n_then": contents.rows.get(table, 0),
                    "n_now": counted.get(table, 0),
                }
                wrong.append(render("copies.other_rows", said, language))
        wrong.extend(_altered_revisions(connection, language))
        wrong.extend(_missing_evidence(connection, folder, language))
    lost = None
    if later is not None:
        lost = max(0, later.number - contents.ledger_number)
        wrong.extend(
            render(f"ledger.{one.fault.value}", {"number": one.number}, language)
            for one in find_breaks(entries, later)
            if one.fault is not LedgerFault.CUT_TAIL
        )
    return RestoreReport(contents, tuple(wrong), lost)


def _altered_revisions(connection: psycopg.Connection, language: Language) -> list[str]:
    with connection.cursor(name="revisions") as cursor:
        return [
            render("copies.altered_revision", {"digest": digest}, language)
            for digest, content in cursor.execute("SELECT digest, content FROM collection_revision")
            if sha256(content).hexdigest() != digest
        ]


def _missing_evidence(connection: psycopg.Connection, folder: Path, language: Language) -> list[str]:
    """Files the database speaks of that are not there, or are others."""
    rows = connection.execute(
        "SELECT file, digest FROM collection_evidence WHERE file <> '' "
        "UNION ALL SELECT letter_file, '' FROM collection_campaign WHERE letter_file <> ''"
    ).fetchall()
    return [
        render("copies.missing_file", {"file": name}, language)
        for name, digest in rows
        if not (folder / name).is_file() or (digest and look_at(folder / name).sha256 != digest)
    ]


def say_report(report: RestoreReport, language: Language) -> str:
    """What came back, what is wrong with it and what was lost, a line each."""
    contents = report.contents
    at = f"{contents.made_at:%H:%M:%S %d/%m/%Y} UTC"
    said: dict[str, Argument] = {"n_rows": sum(contents.rows.values()), "n_files": len(contents.files)}
    lines = [render("copies.given_back", said, language)]
    lines += report.wrong or (render("copies.verified", {"number": contents.ledger_number}, language),)
    if report.n_acts_lost is None:
        lines.append(render("copies.lost_after", {"at": at}, language))
    elif report.n_acts_lost:
        first = contents.ledger_number + 1
        lost: dict[str, Argument] = {
            "at": at,
            "n_acts": report.n_acts_lost,
            "first": first,
            "last": first + report.n_acts_lost - 1,
        }
        lines.append(render("copies.lost_acts", lost, language))
    else:
        lines.append(render("copies.nothing_lost", {"at": at}, language))
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    """Give a copy back where the environment names; 1 where what came is not what the copy lists."""
    parser = argparse.ArgumentParser(prog="tonghop.config.restore")
    parser.add_argument("file", type=Path)
    parser.add_argument("--checkpoint", type=Path)
    parser.add_argument("--public-key", type=Path)
    parser.add_argument("--lang", choices=["vi", "en"], default="vi")
    asked = parser.parse_args(arguments)
    try:
        environment = read_environment(os.environ)
        later = None
        if asked.checkpoint is not None:
            public = asked.public_key or public_key_beside(environment.files / KEY_FILE)
            later = read_checkpoint(asked.checkpoint, public)
        report = restore_copy(asked.file, environment.database, environment.files, later, asked.lang)
    except SettingsRefused as refused:
        sys.stderr.write(refused.told(asked.lang))
        return 2
    except CheckpointRefused as refused:
        sys.stderr.write(render(refused.key, {"file": str(refused.file)}, asked.lang) + "\n")
        return 2
    except CopyRefused as refused:
        sys.stderr.write(render(refused.key, refused.arguments, asked.lang) + "\n")
        return 2
    sys.stdout.write(say_report(report, asked.lang))
    return 1 if report.wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
