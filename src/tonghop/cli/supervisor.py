"""Keeps the portal's processes running: starts them, starts again what dies, stops them in good order.

Decides when something is dead and how soon it is started again. Knows nothing of what the processes do.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

LOOK_EVERY = 0.2
"""Seconds between two looks."""
SHORTEST_WAIT, LONGEST_WAIT = 0.2, 5.0
"""Seconds before something that died is started again: doubled each time it dies early."""
STEADY_AFTER = 30.0
"""Seconds after which a process counts as well again."""
STOP_WITHIN = 15.0
"""Seconds a process is given to finish what it does."""


class Watched(Protocol):
    """A server that runs on its own and can be looked at and brought up again."""

    def is_running(self) -> bool:
        """Whether it lives."""

    def restart(self) -> bool:
        """Try to bring it up; False where it has to be tried again."""

    def stop(self) -> None:
        """Stop it in good order."""

    @property
    def pid(self) -> int | None:
        """Its process."""


@dataclass
class Part:
    """One process and how it is started; ``name`` is a word of the catalogue under ``serve.part``."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    wait: float = SHORTEST_WAIT
    next_try: float = 0.0

    def start(self) -> None:
        """Start it as the head of a group of its own: what it starts ends with it."""
        self.process = subprocess.Popen(self.command, env=dict(self.environment), start_new_session=True)
        self.started = time.monotonic()

    def is_running(self) -> bool:
        """Whether it lives."""
        return self.process is not None and self.process.poll() is None

    def end_group(self, with_signal: int) -> None:
        """Send a signal to it and all it started."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, with_signal)


@dataclass
class Supervisor:
    """The parts of one portal and the database they live on; ``pids_file`` names their processes.

    ``tell`` is called with the name of a part that died and is started again.
    """

    parts: Sequence[Part]
    database: Watched | None
    pids_file: Path
    tell: Callable[[str], None]
    stopping: bool = False
    _database_told: bool = field(default=False)

    def start(self) -> None:
        """Start every part."""
        for part in self.parts:
            part.start()
        self._note()

    def watch(self) -> None:
        """Look after everything until ``stopping``."""
        while not self.stopping:
            self.look()
            time.sleep(LOOK_EVERY)

    def look(self) -> None:
        """Bring up what died; while the database is down nothing else is started."""
        if self.database is not None and not self.database.is_running():
            if not self._database_told:
                self.tell("postmaster")
                self._database_told = True
            if not self.database.restart():
                return
            self._database_told = False
            self._note()
        for part in self.parts:
            if not part.is_running():
                self._bring_up(part)

    def _bring_up(self, part: Part) -> None:
        now = time.monotonic()
        if part.process is not None:
            part.end_group(signal.SIGKILL)
            part.process = None
            part.wait = (
                SHORTEST_WAIT if now - part.started > STEADY_AFTER else min(part.wait * 2, LONGEST_WAIT)
            )
            part.next_try = now + part.wait
            self.tell(part.name)
        if now >= part.next_try:
            part.start()
            self._note()

    def stop(self) -> None:
        """Stop the parts, each in good order where it can, then the database."""
        for part in self.parts:
            if part.is_running() and part.process is not None:
                part.process.terminate()
        until = time.monotonic() + STOP_WITHIN
        for part in self.parts:
            if part.process is not None:
                with suppress(subprocess.TimeoutExpired):
                    part.process.wait(max(0.1, until - time.monotonic()))
                part.end_group(signal.SIGKILL)
                part.process.wait()
        if self.database is not None:
            self.database.stop()
        self.pids_file.unlink(missing_ok=True)

    def _note(self) -> None:
        """Write which processes run, so that somebody who looks after the machine finds them."""
        pids: dict[str, int | None] = {
            part.name: part.process.pid if part.process else None for part in self.parts
        }
        pids["supervisor"] = os.getpid()
        pids["postmaster"] = self.database.pid if self.database is not None else None
        aside = self.pids_file.with_suffix(".new")
        aside.write_text(json.dumps(pids), encoding="utf-8")
        aside.replace(self.pids_file)
