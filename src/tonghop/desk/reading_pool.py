"""Many files read by a few processes, so that a file which kills its reader costs only itself.

Decides how many processes read, how long one file may take, and that every file is answered for, in the order
asked. Never opens a document itself.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from queue import LifoQueue
from threading import Timer
from types import TracebackType
from typing import NamedTuple

from tonghop.core.forms.model import FormVersion
from tonghop.core.rollup.consolidation import UnreadFile
from tonghop.desk.check import CheckedFile
from tonghop.desk.file_bytes import read_file_bytes
from tonghop.desk.kept_readings import KeptReadings, ReadFile
from tonghop.desk.reading_worker import LENGTH, OUT_OF_TIME, Limit
from tonghop.desk.system_refusals import NOT_OPENED, tell_not_opened
from tonghop.formats import Unreadable

WORKERS = 2
SECONDS_A_FILE = 60.0
_LONGEST_END = 1.0
"""Seconds a process whose answers ended may take to be gone."""
_TRANSIENT = (
    frozenset(
        f"workbook.unread.{reason}" for reason in ("too_slow", "too_much_memory", "reader_killed", "failed")
    )
    | NOT_OPENED
)


class FileToRead(NamedTuple):
    """A file: where it lies, its name inside the folder, and its path from the results."""

    path: Path
    file: str
    link: str


class ReadingPool:
    """Reads files in processes of their own; used in a ``with`` statement.

    Args:
        forms: the forms to recognise files among.
        form: the one form to lay every file on; None to recognise each.
        kept_in: a folder of readings kept by earlier runs; None to read every file.
        workers: how many processes.
        seconds: how long one file may take.
    """

    def __init__(
        self,
        forms: Sequence[FormVersion],
        form: FormVersion | None = None,
        *,
        kept_in: Path | None = None,
        workers: int = WORKERS,
        seconds: float = SECONDS_A_FILE,
    ) -> None:
        self._forms = (form,) if form is not None else tuple(forms)
        self._form = form
        self._kept = KeptReadings(self._forms, kept_in)
        self._seconds = seconds
        self._workers: LifoQueue[_Worker] = LifoQueue()
        self._threads = ThreadPoolExecutor(workers)
        for _ in range(workers):
            self._workers.put(_Worker(self._forms, form is not None, leaves_personal=kept_in is not None))
        self._n_workers = workers
        self._limits = frozenset(Limit)

    @property
    def notices(self) -> tuple[str, ...]:
        """The sentences a person must be told of the limits this system does not set on who reads."""
        return tuple(f"workbook.use.no_{limit}_limit" for limit in Limit if limit not in self._limits)

    def __enter__(self) -> ReadingPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._threads.shutdown(cancel_futures=True)
        while not self._workers.empty():
            self._workers.get().stop()
        if error is None:
            self._kept.drop_unused()

    def read(self, files: Iterable[FileToRead]) -> Iterator[ReadFile]:
        """What came of each file, in the order given; no more than a few are read ahead."""
        ahead: deque[Future[ReadFile]] = deque()
        for file in files:
            ahead.append(self._threads.submit(self._read, file))
            if len(ahead) > 2 * self._n_workers:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()

    def _read(self, file: FileToRead) -> ReadFile:
        try:
            key = self._kept.key(f"{file.file}\n{file.link}", read_file_bytes(file.path), self._form)
        except Unreadable as refusal:
            return UnreadFile(file.file, file.link, f"file.{refusal.kind}", dict(refusal.arguments))
        except OSError as failure:
            return UnreadFile(file.file, file.link, *tell_not_opened(file.file, failure))
        found = self._kept.find(key)
        if found is not None:
            return replace(found, path=file.path) if isinstance(found, CheckedFile) else found
        worker = self._workers.get()
        try:
            packed = worker.ask(file, self._seconds)
            self._limits &= worker.limits
            read = self._kept.unpack(packed)
        except (_TooSlow, _Killed, pickle.UnpicklingError) as failure:
            if isinstance(failure, _TooSlow):
                told = {"seconds": int(self._seconds)}
                return UnreadFile(file.file, file.link, "workbook.unread.too_slow", told)
            return UnreadFile(file.file, file.link, "workbook.unread.reader_killed")
        finally:
            self._workers.put(worker)
        if not (isinstance(read, UnreadFile) and read.kind in _TRANSIENT):
            self._kept.keep(key, packed)
        return read


class _TooSlow(Exception):
    """A file took longer than it may."""


class _Killed(Exception):
    """The process reading a file ended without an answer."""


class _Worker:
    """One process, started when first asked and again after it was killed."""

    def __init__(self, forms: Sequence[FormVersion], is_named: bool, leaves_personal: bool) -> None:
        self._forms = forms
        self._is_named = is_named
        self._leaves_personal = leaves_personal
        self._running: subprocess.Popen[bytes] | None = None
        self.limits = frozenset(Limit)
        """What this system holds the process to."""

    def ask(self, file: FileToRead, seconds: float) -> bytes:
        """The packed reading of a file.

        Raises:
            _TooSlow, _Killed: and the process is gone.
        """
        timed_out: list[bool] = []
        running = self._running or self._start()

        def give_up() -> None:
            timed_out.append(True)
            running.kill()

        timer = Timer(seconds, give_up)
        timer.start()
        try:
            question = (str(file.path), file.file, file.link, self._is_named, self._leaves_personal, seconds)
            return self._exchange(running, pickle.dumps(question))
        except (OSError, EOFError) as failure:
            is_slow = bool(timed_out) or self._how_it_ended() in OUT_OF_TIME
            self.stop()
            raise (_TooSlow() if is_slow else _Killed()) from failure
        finally:
            timer.cancel()

    def stop(self) -> None:
        """End the process, if there is one."""
        if self._running is not None:
            self._running.kill()
            self._running.communicate()
            self._running = None

    def _how_it_ended(self) -> int | None:
        """The code of a process whose answers ended, which it may still be about to do; None if unknown."""
        try:
            return self._running.wait(_LONGEST_END) if self._running is not None else None
        except subprocess.TimeoutExpired:
            return None

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tonghop.desk.reading_worker"]
        running = subprocess.Popen(  # noqa: S603 - this program itself
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._running = running
        try:
            held = self._exchange(running, pickle.dumps(tuple(self._forms))).decode().split()
            self.limits = frozenset(limit for limit in Limit if limit in held)
        except (OSError, EOFError) as failure:
            self.stop()
            raise _Killed from failure
        return running

    @staticmethod
    def _exchange(running: subprocess.Popen[bytes], question: bytes) -> bytes:
        assert running.stdin is not None and running.stdout is not None
        running.stdin.write(question)
        running.stdin.flush()
        head = running.stdout.read(LENGTH.size)
        if len(head) < LENGTH.size:
            raise EOFError
        (length,) = LENGTH.unpack(head)
        answer = running.stdout.read(length)
        if len(answer) < length:
            raise EOFError
        return answer
