"""The drill: a copy is given back on an empty server, held against itself, and what was lost is printed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo

from tonghop.config.backup import make_copy
from tonghop.config.copies import CONTENTS, FILES, CopyRefused, count_rows
from tonghop.config.restore import restore_copy, say_report
from tonghop.core.ledger import FIRST_PREVIOUS, Checkpoint, LedgerEntry, seal_entry

pytestmark = [pytest.mark.slow]
PROJECT = Path(__file__).parents[2]
AT = datetime(2026, 11, 20, 3, tzinfo=UTC)


def make_database(server: str, name: str) -> str:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return make_conninfo(server, dbname=name)


@pytest.fixture
def place() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="tonghop-sao-"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def source(postgres: str, place: Path) -> str:
    """A migrated database with three acts, and two files beside it."""
    database = make_database(postgres, f"copied_{os.getpid()}")
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "--verbosity", "0"],
        env=os.environ
        | {
            "DATABASE_URL": database,
            "DJANGO_SETTINGS_MODULE": "tonghop.config.settings",
            "TONGHOP_MODE": "demo",
        },
        cwd=PROJECT,
        check=True,
    )
    add_acts(database, 3)
    for name, text in (("evidence/a", "bằng chứng"), ("keys/ledger.key", "khóa")):
        (place / "files" / name).parent.mkdir(parents=True)
        (place / "files" / name).write_text(text)
    (place / "files" / "postgresql").mkdir()
    (place / "files" / "postgresql" / "PG_VERSION").write_text("18")
    return database


def add_acts(database: str, n_acts: int) -> Checkpoint:
    """Append acts; the head after them."""
    with psycopg.connect(database) as connection:
        head = connection.execute(
            "SELECT number, seal FROM ledger_entry ORDER BY number DESC LIMIT 1"
        ).fetchone()
        number, seal = head or (0, FIRST_PREVIOUS)
        for _ in range(n_acts):
            number += 1
            at = AT + timedelta(minutes=number)
            entry = seal_entry(LedgerEntry(number, at, "opened", "campaign:1", "p", "", seal, ""))
            seal = entry.seal
            connection.execute(
                "INSERT INTO ledger_entry (number, at, act, subject, actor, document, previous, seal) "
                "VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
                [number, at, entry.act, entry.subject, entry.actor, entry.document, entry.previous, seal],
            )
    return Checkpoint(number, seal, AT)


def test_a_copy_is_given_back_whole_and_says_what_was_lost(source: str, postgres: str, place: Path) -> None:
    copy = place / "copy.tar"
    contents = make_copy(source, place / "files", copy, AT)
    assert (contents.ledger_number, set(contents.files)) == (3, {"evidence/a", "keys/ledger.key"})
    later = add_acts(source, 4)

    empty = make_database(postgres, f"given_back_{os.getpid()}")
    report = restore_copy(copy, empty, place / "back", later)
    assert report.wrong == () and report.n_acts_lost == 4
    printed = say_report(report, "vi")
    assert "sổ cái nguyên vẹn đến mục 3" in printed
    assert "Mất: 4 việc của sổ cái, mục 4 đến 7" in printed
    assert (place / "back" / "evidence" / "a").read_text() == "bằng chứng"
    assert not (place / "back" / "postgresql").exists()
    with psycopg.connect(empty) as connection:
        assert count_rows(connection) == dict(contents.rows)
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="append only"):
            connection.execute("UPDATE ledger_entry SET act = 'khác'")

    with pytest.raises(CopyRefused, match="database_not_empty"):
        restore_copy(copy, empty, place / "again")
    with pytest.raises(CopyRefused, match="folder_not_empty"):
        restore_copy(copy, make_database(postgres, f"given_back_{os.getpid()}"), place / "back")
    with pytest.raises(CopyRefused, match="out_exists"):
        make_copy(source, place / "files", copy, AT)


def test_a_later_checkpoint_of_another_ledger_shows(source: str, postgres: str, place: Path) -> None:
    make_copy(source, place / "files", place / "copy.tar", AT)
    empty = make_database(postgres, f"given_back_{os.getpid()}")
    other = Checkpoint(2, "0" * 64, AT)
    report = restore_copy(place / "copy.tar", empty, place / "back", other)
    assert report.wrong and "2" in report.wrong[0]


@pytest.mark.parametrize("harm", ["cut", "other file", "missing file"])
def test_a_damaged_copy_changes_nothing(source: str, postgres: str, place: Path, harm: str) -> None:
    copy = place / "copy.tar"
    make_copy(source, place / "files", copy, AT)
    if harm == "cut":
        copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
    else:
        rewrite(copy, b"b\xe1\xba\xb1ng ch\xe1\xbb\xa9nX" if harm == "other file" else None)
    empty = make_database(postgres, f"given_back_{os.getpid()}")
    with pytest.raises(CopyRefused, match="damaged"):
        restore_copy(copy, empty, place / "back")
    with psycopg.connect(empty) as connection:
        assert count_rows(connection) == {}
    assert list((place / "back").iterdir()) == []


def rewrite(copy: Path, evidence: bytes | None) -> None:
    """Put other bytes in the place of the evidence, or leave it out."""
    out = BytesIO()
    with tarfile.open(copy) as former, tarfile.open(fileobj=out, mode="w") as archive:
        for member in former.getmembers():
            opened = former.extractfile(member)
            content = opened.read() if opened else b""
            if member.name == f"{FILES}evidence/a":
                if evidence is None:
                    continue
                content = evidence
                member.size = len(content)
            archive.addfile(member, BytesIO(content))
    copy.write_bytes(out.getvalue())


def test_figures_altered_on_the_way_are_told(source: str, postgres: str, place: Path) -> None:
    copy = place / "copy.tar"
    make_copy(source, place / "files", copy, AT)
    with tarfile.open(copy) as archive:
        listed = archive.extractfile(CONTENTS)
        assert listed is not None
        contents = json.loads(listed.read())
    assert contents["files"]["evidence/a"]["sha256"] == sha256("bằng chứng".encode()).hexdigest()
    contents["rows"]["ledger_entry"] = 5
    out = BytesIO()
    with tarfile.open(copy) as former, tarfile.open(fileobj=out, mode="w") as archive:
        for member in former.getmembers():
            opened = former.extractfile(member)
            content = opened.read() if opened else b""
            if member.name == CONTENTS:
                content = json.dumps(contents).encode()
                member.size = len(content)
            archive.addfile(member, BytesIO(content))
    copy.write_bytes(out.getvalue())
    report = restore_copy(copy, make_database(postgres, f"given_back_{os.getpid()}"), place / "back")
    assert report.wrong == ("Bảng ledger_entry: lúc sao có 5 dòng, nay có 3.",)
