"""One run at a time for a place of results.

Decides that a second run is refused while a first one writes there, on this machine or another that sees the
same folder. A run that was cut leaves nothing that stays: the system takes its lock back, and where other
machines do not see the locks of a folder, the file of the lock stops changing. Clocks are never compared.
"""

from __future__ import annotations

import errno
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import BinaryIO

from tonghop.desk.results import ResultsNotWritable

BEAT = 2.0
"""Seconds between two changes of the file by the run that holds it."""
_BEATS_WATCHED = 4
_NO_LOCKS = frozenset(
    getattr(errno, name, None) for name in ("ENOLCK", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL")
)
_LOCKED_BYTE = 1 << 30
"""Far behind what is written, so that others may read who holds the place."""


@contextmanager
def hold_place(out: Path, *, machine: str = "", beat: float = BEAT) -> Iterator[None]:
    """Hold a place of results for the length of a ``with`` statement.

    Args:
        out: the place.
        machine: the name of this machine; empty for what the system calls it.
        beat: seconds between two signs of life.

    Raises:
        ResultsNotWritable: another run holds it.
        OSError: the folder above it cannot be written.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    path = out.parent / f".{out.name}.lock"
    holder = f"{machine or socket.gethostname()} ({os.getpid()})"
    held = _open_locked(path)
    if held is None:
        raise ResultsNotWritable("workbook.use.out_busy", {"out": str(out), "holder": _holder(path)})
    other = _read(path)
    if other and _is_alive(path, other, holder, beat):
        held.close()
        raise ResultsNotWritable("workbook.use.out_busy", {"out": str(out), "holder": _holder(path)})
    _sign(held, holder, 0)
    if other and not _is_still_ours(path, holder, beat):
        held.close()
        raise ResultsNotWritable("workbook.use.out_busy", {"out": str(out), "holder": _holder(path)})
    ended = Event()
    beating = Thread(target=_beat, args=(held, holder, ended, beat), daemon=True)
    beating.start()
    try:
        yield
    finally:
        ended.set()
        beating.join()
        # Removed while held: whoever opened it meanwhile sees that it is gone and makes another.
        path.unlink(missing_ok=True)
        held.close()


def _sign(held: BinaryIO, holder: str, number: int) -> None:
    held.seek(0)
    held.write(f"{holder}\n{number:012}\n".encode())
    held.truncate()
    held.flush()


def _beat(held: BinaryIO, holder: str, ended: Event, beat: float) -> None:
    number = 0
    while not ended.wait(beat):
        number += 1
        try:
            _sign(held, holder, number)
        except OSError:
            # The disk is full or away: the run finds out by itself where it writes.
            continue


def _is_alive(path: Path, other: str, holder: str, beat: float) -> bool:
    """Whether the run that left its name still shows signs of life."""
    name, _, number = other.partition("\n")[0].rpartition(" (")
    if name == holder.rpartition(" (")[0] and os.name == "posix":
        return _is_running(number.rstrip(")"))
    for _ in range(_BEATS_WATCHED):
        time.sleep(beat)
        if _read(path) != other:
            return True
    return False


def _is_still_ours(path: Path, holder: str, beat: float) -> bool:
    """Whether nobody signed after us who found the same dead run at the same time."""
    time.sleep(beat)
    return _read(path).startswith(f"{holder}\n")


def _is_running(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ValueError, OverflowError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


def _open_locked(path: Path) -> BinaryIO | None:
    """The lock file, locked; None where another holds it."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        opened = os.fdopen(descriptor, "r+b")
        if not _lock(opened):
            opened.close()
            return None
        if path.exists() and path.stat().st_ino == os.fstat(opened.fileno()).st_ino:
            return opened
        opened.close()


def _lock(opened: BinaryIO) -> bool:
    """Lock a file; True also where its folder knows no locks, and only signs of life tell."""
    try:
        import fcntl
    except ImportError:
        return _lock_on_windows(opened)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as failure:
        if failure.errno in _NO_LOCKS:
            return True
        raise
    return True


def _lock_on_windows(opened: BinaryIO) -> bool:
    import msvcrt

    opened.seek(_LOCKED_BYTE)
    try:
        msvcrt.locking(opened.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return False
    return True


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _holder(path: Path) -> str:
    return _read(path).partition("\n")[0] or "?"
