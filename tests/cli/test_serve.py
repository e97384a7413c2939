"""What ``tonghop serve`` refuses before it starts anything."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from tonghop.cli.main import tonghop


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*os.environ]:
        if name.startswith("TONGHOP_") or name == "DATABASE_URL":
            monkeypatch.delenv(name)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_production_without_settings_is_refused_and_starts_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "files"
    ran = CliRunner().invoke(tonghop, ["serve", "--files", str(folder), "--port", str(free_port())])
    assert ran.exit_code == 2
    told = capfd.readouterr().err
    assert all(name in told for name in ("TONGHOP_SECRET_KEY", "TONGHOP_HOSTS", "DATABASE_URL", "--demo"))
    assert not folder.exists()


def test_an_address_in_use_is_told(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ran = CliRunner().invoke(tonghop, ["serve", "--demo", "--files", str(tmp_path), "--port", port])
    assert ran.exit_code == 2 and port in ran.output and "--port" in ran.output
    assert list(tmp_path.iterdir()) == []


def test_a_folder_another_portal_uses_is_told(tmp_path: Path) -> None:
    (tmp_path / "portal.json").write_text(json.dumps({"supervisor": os.getpid()}))
    ran = CliRunner().invoke(
        tonghop, ["serve", "--demo", "--files", str(tmp_path), "--port", str(free_port())]
    )
    assert ran.exit_code == 2 and str(tmp_path) in ran.output
    assert [path.name for path in tmp_path.iterdir()] == ["portal.json"]


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_copies_of_production_need_its_settings(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], command: str
) -> None:
    copy = tmp_path / "copy.tar"
    copy.write_bytes(b"")
    given = ["--out", str(tmp_path / "out.tar")] if command == "backup" else [str(copy)]
    ran = CliRunner().invoke(tonghop, [command, *given, "--files", str(tmp_path / "files")])
    assert ran.exit_code == 2
    assert "DATABASE_URL" in capfd.readouterr().err
    assert not (tmp_path / "files").exists()
