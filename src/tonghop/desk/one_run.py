"""One run at a time for a place of results.

Decides that a second run is refused while a first one writes there, on this machine or another that sees the
same folder. A run that was cut leaves no lock: the system takes it back.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from tonghop.desk.results import ResultsNotWritable


@contextmanager
def hold_place(out: Path) -> Iterator[None]:
    """Hold a place of results for the length of a ``with`` statement.

    Raises:
        ResultsNotWritable: another run holds it.
        OSError: the folder above it cannot be written.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    path = out.parent / f".{out.name}.lock"
    held = _open_locked(path)
    if held is None:
        raise ResultsNotWritable("workbook.use.out_busy", {"out": str(out), "holder": _holder(path)})
    try:
        held.write(f"{socket.gethostname()} ({os.getpid()})".encode())
        held.flush()
        yield
    finally:
        # Removed while held: whoever opened it meanwhile sees that it is gone and makes another.
        path.unlink(missing_ok=True)
        held.close()


def _open_locked(path: Path) -> BinaryIO | None:
    """The lock file, locked; None where another holds it."""
    while True:
        opened = path.open("a+b")
        if not _lock(opened):
            opened.close()
            return None
        if path.exists() and path.stat().st_ino == os.fstat(opened.fileno()).st_ino:
            opened.truncate(0)
            return opened
        opened.close()


def _lock(opened: BinaryIO) -> bool:
    try:
        import fcntl
    except ImportError:
        return _lock_on_windows(opened)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _lock_on_windows(opened: BinaryIO) -> bool:
    import msvcrt

    try:
        msvcrt.locking(opened.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return False
    return True


def _holder(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace") or "?"
    except OSError:
        return "?"
