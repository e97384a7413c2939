"""``tonghop ledger``: a whole chain, a rewritten one, a cut tail, a chain written anew, and checkpoints."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner, Result
from django.core.files.storage import default_storage
from django.db import connection
from psycopg.conninfo import make_conninfo
from tests.portal.world import build_world

from tonghop.apps.ledger import selectors
from tonghop.apps.ledger.checkpoints import KEY_FILE, public_key_beside, read_checkpoint
from tonghop.apps.ledger.standalone import read_entries
from tonghop.apps.ledger.tasks import daily_checkpoint
from tonghop.cli.main import tonghop
from tonghop.core.ledger import FIRST_PREVIOUS, LedgerEntry, seal_entry

TABLE = """CREATE TABLE ledger_entry (number bigint PRIMARY KEY, at timestamptz, act varchar, subject varchar,
    actor varchar, document varchar, previous varchar, seal varchar)"""
AT = datetime(2026, 5, 20, 2, tzinfo=UTC)


def chain(n_entries: int, actor: str = "p1") -> list[LedgerEntry]:
    made: list[LedgerEntry] = []
    for number in range(1, n_entries + 1):
        previous = made[-1].seal if made else FIRST_PREVIOUS
        made.append(seal_entry(LedgerEntry(number, AT, "send", f"s:{number}", actor, "", previous)))
    return made


@pytest.fixture
def database(postgres: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A database of its own with five sound entries, named in DATABASE_URL."""
    name = f"ledger_{os.getpid()}"
    with psycopg.connect(postgres, autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {name}")
        server.execute(f"CREATE DATABASE {name}")
    address = make_conninfo(postgres, dbname=name)
    with psycopg.connect(address) as opened:
        opened.execute(TABLE)
    write(address, chain(5))
    monkeypatch.setenv("DATABASE_URL", address)
    yield address
    with psycopg.connect(postgres, autocommit=True) as server:
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def write(address: str, entries: list[LedgerEntry]) -> None:
    with psycopg.connect(address) as opened:
        opened.execute("DELETE FROM ledger_entry")
        for one in entries:
            row = (one.number, one.at, one.act, one.subject, one.actor, one.document, one.previous, one.seal)
            opened.execute("INSERT INTO ledger_entry VALUES (%s, %s, %s, %s, %s, %s, %s, %s)", row)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(tonghop, ["ledger", *map(str, arguments)])


def keep(folder: Path) -> Path:
    """A checkpoint of the ledger as it stands."""
    out = folder / "kept.json"
    made = run("checkpoint", "--out", out, "--files", folder)
    assert made.exit_code == 0, made.output
    return out


def test_a_whole_ledger_is_told_and_fits_its_checkpoint(database: str, tmp_path: Path) -> None:
    out = keep(tmp_path)
    plain = run("verify")
    assert (plain.exit_code, "nguyên vẹn: 5 mục" in plain.output) == (0, True)
    held = run("verify", "--checkpoint", out, "--files", tmp_path)
    assert (held.exit_code, "Khớp với điểm chốt mục 5" in held.output) == (0, True)
    write(database, chain(7))
    assert run("verify", "--checkpoint", out, "--files", tmp_path).exit_code == 0


def test_the_key_is_made_once_for_its_owner_alone(database: str, tmp_path: Path) -> None:
    keep(tmp_path)
    key = tmp_path / KEY_FILE
    first = key.read_bytes()
    assert key.stat().st_mode & 0o077 == 0
    assert b"PUBLIC KEY" in public_key_beside(key).read_bytes()
    keep(tmp_path)
    assert key.read_bytes() == first


def test_a_changed_entry_shows_without_a_checkpoint(database: str) -> None:
    entries = chain(5)
    entries[2] = replace(entries[2], actor="p2")
    write(database, entries)
    told = run("verify")
    assert (told.exit_code, told.output) == (1, "Nội dung mục 3 đã bị sửa sau khi ghi.\n")


def test_an_entry_taken_out_shows(database: str) -> None:
    write(database, [one for one in chain(5) if one.number != 3])
    told = run("verify")
    assert told.exit_code == 1
    assert "thiếu hoặc trùng số ở mục 4" in told.output
    assert "Mục 4 không nối" in told.output


def test_a_cut_tail_shows_only_beside_a_checkpoint(database: str, tmp_path: Path) -> None:
    out = keep(tmp_path)
    write(database, chain(4))
    assert run("verify").exit_code == 0
    told = run("verify", "--checkpoint", out, "--files", tmp_path)
    assert (told.exit_code, "bị cắt đuôi: điểm chốt biết đến mục 5" in told.output) == (1, True)


def test_a_chain_written_anew_from_the_start_shows_beside_a_checkpoint(database: str, tmp_path: Path) -> None:
    out = keep(tmp_path)
    write(database, chain(6, actor="somebody else"))
    assert run("verify").exit_code == 0
    told = run("verify", "--checkpoint", out, "--files", tmp_path)
    assert (told.exit_code, "mục 5 đã bị sửa" in told.output) == (1, True)


def test_a_changed_ledger_is_not_kept(database: str, tmp_path: Path) -> None:
    write(database, [replace(chain(1)[0], act="accept")])
    assert run("checkpoint", "--out", tmp_path / "a.json", "--files", tmp_path).exit_code == 1
    assert not (tmp_path / "a.json").exists()
    write(database, [])
    assert run("checkpoint", "--out", tmp_path / "a.json", "--files", tmp_path).exit_code == 2
    assert run("verify").output == "Sổ cái chưa có mục nào.\n"


def test_a_checkpoint_somebody_changed_or_signed_otherwise_is_not_trusted(
    database: str, tmp_path: Path
) -> None:
    out = keep(tmp_path)
    content = json.loads(out.read_text())
    content["checkpoint"]["number"] = "4"
    forged = tmp_path / "forged.json"
    forged.write_text(json.dumps(content))
    told = run("verify", "--checkpoint", forged, "--files", tmp_path)
    assert (told.exit_code, "Chữ ký của điểm chốt" in told.output) == (2, True)
    other = tmp_path / "other"
    run("checkpoint", "--out", other / "b.json", "--files", other)
    assert run("verify", "--checkpoint", other / "b.json", "--files", tmp_path).exit_code == 2
    assert (
        run("verify", "--checkpoint", other / "b.json", "--public-key", other / "keys/ledger.pub").exit_code
        == 0
    )
    assert "khóa công khai" in run("verify", "--checkpoint", out, "--files", tmp_path / "none").output
    forged.write_text("{}")
    assert "không phải điểm chốt" in run("verify", "--checkpoint", forged, "--files", tmp_path).output


def test_without_a_database_it_says_what_to_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    told = run("verify", "--files", tmp_path)
    assert (told.exit_code, "DATABASE_URL" in told.output) == (2, True)
    monkeypatch.setenv("DATABASE_URL", f"postgresql:///x?host={tmp_path}")
    told = run("verify", "--lang", "en")
    assert (told.exit_code, "cannot be read" in told.output) == (2, True)


@pytest.mark.django_db
def test_the_portals_own_table_reads_the_same_without_the_portal() -> None:
    build_world()
    connection.ensure_connection()
    entries = tuple(read_entries(connection.connection))
    assert entries == tuple(selectors.entries())
    assert entries


@pytest.mark.django_db
def test_the_daily_checkpoint_lies_under_the_portals_files() -> None:
    assert daily_checkpoint(int(AT.timestamp())) == ""
    build_world()
    written = Path(daily_checkpoint(int(AT.timestamp())))
    files = Path(default_storage.path(""))
    assert written == files / "checkpoints" / "2026-05-20.json"
    head = selectors.head(AT)
    assert read_checkpoint(written, public_key_beside(files / KEY_FILE)) == head
