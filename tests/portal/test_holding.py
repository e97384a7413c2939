"""A portal that runs loses nothing it acknowledged and keeps nothing half, whatever is killed under it.

Web server, worker and PostgreSQL are killed with no warning, each while figures are saved over HTTP and while
a report is submitted.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import pytest
from tests.portal.holding_pair import PAIR

pytestmark = [pytest.mark.slow]

PROJECT = Path(__file__).parents[2]
PATIENCE = 90.0


@dataclass
class Portal:
    """A portal that runs: ``tonghop serve --demo`` with a folder and a port of its own."""

    folder: Path
    port: int
    process: subprocess.Popen[str]
    environment: dict[str, str] = field(default_factory=dict)

    def pid(self, part: str) -> int:
        return int(json.loads((self.folder / "portal.json").read_text())[part])

    def run(self, *arguments: str) -> Any:
        ran = subprocess.run(
            [sys.executable, "-m", "tests.portal.holding_programs", *arguments],
            env=self.environment,
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr
        return json.loads(ran.stdout)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.portal.holding_programs", *arguments],
            env=self.environment,
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )


def wait_until(holds: Callable[[], bool], what: str) -> None:
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until, what
        time.sleep(0.1)


@pytest.fixture(scope="module")
def portal() -> Iterator[Portal]:
    folder = Path(tempfile.mkdtemp(prefix="tonghop-ben-"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    named = {"DATABASE_URL", "TONGHOP_MODE", "TONGHOP_FILES", "DJANGO_SETTINGS_MODULE"}
    environment = {name: value for name, value in os.environ.items() if name not in named}
    process = subprocess.Popen(
        [sys.executable, "-c", "from tonghop.cli.main import run; run()"]
        + ["serve", "--demo", "--files", str(folder), "--port", str(port)],
        env=environment,
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    printed: list[str] = []
    for line in process.stdout:
        printed.append(line)
        if f":{port}/" in line:
            break
    assert f":{port}/" in printed[-1], "".join(printed)
    threading.Thread(target=process.stdout.read, daemon=True).start()
    sockets = (folder / "postgresql" / "postmaster.pid").read_text().splitlines()[4]
    environment |= {
        "DATABASE_URL": f"postgresql://postgres@/tonghop?host={sockets}",
        "DJANGO_SETTINGS_MODULE": "tonghop.config.settings",
        "TONGHOP_MODE": "demo",
        "TONGHOP_FILES": str(folder),
        "PYTHONPATH": str(PROJECT),
    }
    yield Portal(folder, port, process, environment)
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0
    assert not (folder / "portal.json").exists()
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def begun(portal: Portal) -> dict[str, Any]:
    return dict(portal.run("begin"))


class Saver(threading.Thread):
    """Saves one figure after another into a pair of cells, and keeps what was acknowledged."""

    def __init__(self, portal: Portal, begun: dict[str, Any], first: int) -> None:
        super().__init__(daemon=True)
        self.address = f"http://127.0.0.1:{portal.port}/api/v1/submissions/{begun['submission']}/cells"
        self.token, self.versions = begun["token"], begun["versions"]
        self.n, self.acknowledged, self.failed = first, list[int](), 0
        self.ended = False

    def run(self) -> None:
        while not self.ended:
            try:
                self._save()
            except (urllib.error.URLError, ConnectionError, TimeoutError, OSError) as failure:
                if isinstance(failure, urllib.error.HTTPError) and failure.code == 409:
                    self._look_again(failure)
                self.failed += 1
                time.sleep(0.2)
            time.sleep(0.12)

    def _save(self) -> None:
        cells = [{"code": code, "typed": str(self.n), "base_version": self.versions[code]} for code in PAIR]
        request = urllib.request.Request(
            self.address,
            json.dumps({"cells": cells}).encode(),
            {"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"},
            method="PATCH",
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            told = json.loads(answer.read())
        self.versions.update({cell["code"]: cell["version"] for cell in told["cells"]})
        self.acknowledged.append(self.n)
        self.n += 1

    def _look_again(self, failure: urllib.error.HTTPError) -> None:
        told = json.loads(failure.read())
        self.versions.update({cell["code"]: cell["version"] for cell in told["cells"]})


def kill_web(portal: Portal) -> None:
    os.kill(portal.pid("web"), signal.SIGKILL)


def kill_process_of_web(portal: Portal) -> None:
    for child in psutil.Process(portal.pid("web")).children(recursive=True):
        child.kill()


def kill_worker(portal: Portal) -> None:
    os.kill(portal.pid("worker"), signal.SIGKILL)


def kill_postmaster(portal: Portal) -> None:
    os.kill(portal.pid("postmaster"), signal.SIGKILL)


KILLS = [kill_web, kill_process_of_web, kill_worker, kill_postmaster]


@pytest.mark.parametrize("kill", KILLS, ids=lambda kill: kill.__name__)
def test_saves_hold(portal: Portal, begun: dict[str, Any], kill: Callable[[Portal], None]) -> None:
    saver = Saver(portal, begun, (KILLS.index(kill) + 1) * 100_000)
    saver.start()
    for pause in (0.31, 0.17):
        seen = len(saver.acknowledged)
        wait_until(lambda seen=seen: len(saver.acknowledged) >= seen + 5, "no figure is saved")  # type: ignore[misc]
        time.sleep(pause)
        kill(portal)
        seen = len(saver.acknowledged)
        wait_until(lambda seen=seen: len(saver.acknowledged) >= seen + 5, "the portal did not come back")  # type: ignore[misc]
    saver.ended = True
    saver.join(30)
    stands = portal.run("verify", begun["submission"], begun["office"])
    first, second = (stands["edits"][code] for code in PAIR)
    assert {str(n) for n in saver.acknowledged} <= set(first), "an acknowledged figure is not in the history"
    assert first[-len(saver.acknowledged) :] == second[-len(saver.acknowledged) :], "half a save was kept"
    for code in PAIR:
        typed, version = stands["cells"][code]
        assert typed == stands["edits"][code][-1] and int(typed) >= saver.acknowledged[-1]
        assert version == len(stands["edits"][code]), "a cell and its history part"
    assert stands["breaks"] == []


@pytest.mark.parametrize("killed", ["the submitting process", "the postmaster"])
def test_submissions_hold(portal: Portal, begun: dict[str, Any], killed: str) -> None:
    acknowledged: list[str] = []
    for n_acts, pause in ((3, 0.02), (4, 0.09), (5, 0.16)):
        program = portal.start("submit", begun["office"])
        assert program.stdout is not None
        for _ in range(n_acts):
            acknowledged.append(program.stdout.readline().strip())
        time.sleep(pause)
        if killed == "the postmaster":
            former = portal.pid("postmaster")
            kill_postmaster(portal)
            wait_until(lambda former=former: portal.pid("postmaster") != former, "PostgreSQL stayed down")  # type: ignore[misc]
        program.kill()
        acknowledged.extend(line.strip() for line in program.stdout)
    assert all(acknowledged), "an act was not acknowledged before the kill"
    stands = portal.run("verify", begun["submission"], begun["office"])
    submitted = [line.split()[1] for line in acknowledged if line.startswith("submit")]
    acts = [act for act, _ in stands["acts"]]
    assert set(submitted) <= set(stands["revisions"])
    assert [digest for act, digest in stands["acts"] if act == "submit"] == stands["revisions"]
    assert acts == ["submit", "send_back"] * (len(acts) // 2) + ["submit"] * (len(acts) % 2)
    assert stands["state"] == ("awaiting_signature" if acts[-1] == "submit" else "draft")
    assert stands["current"] == stands["revisions"][-1]
    assert stands["altered"] == [] and stands["breaks"] == []
