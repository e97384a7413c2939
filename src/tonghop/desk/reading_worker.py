"""A process that reads files for another: ``python -m tonghop.desk.reading_worker``.

Decides nothing; it is where a hostile file does its harm. It takes no more memory and no more time of a core
than it is given, where the system can hold it to that. Asked through its input with a pickled ``(path, file,
link, is_named, leaves_personal, seconds)``, it answers with packed readings, each behind its length.
"""

from __future__ import annotations

import math
import os
import pickle
import signal
import struct
import sys
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from tonghop.core.checks.personal import without_personal
from tonghop.core.forms.model import FormVersion
from tonghop.core.rollup.consolidation import UnreadFile
from tonghop.desk.check import CheckedFile, check_file
from tonghop.desk.kept_readings import KeptReadings, ReadFile
from tonghop.desk.system_refusals import tell_not_opened
from tonghop.formats import Unreadable

LENGTH = struct.Struct("<Q")
MOST_MEMORY = 1 << 30
"""Bytes above what the worker has when it begins."""
OUT_OF_TIME = frozenset((-signal.SIGXCPU,) if hasattr(signal, "SIGXCPU") else ())
"""How a process ends that used up its time of a core; nothing where a system has no such limit."""
LONGEST_START = 3600
"""Seconds of a core before the first file, which no one counts."""


class Limit(StrEnum):
    """What a process can be held to."""

    MEMORY = "memory"
    CPU = "cpu"
    """Time of a core; whoever asks counts the time on the wall besides."""


def read_one(
    path: Path,
    file: str,
    link: str,
    forms: Sequence[FormVersion],
    form: FormVersion | None,
    *,
    leaves_personal: bool = True,
) -> ReadFile:
    """Read and check a file; whatever goes wrong with it is told and costs no other its reading.

    Personal answers are left in the office's file where a reading is kept for the next run.
    """
    try:
        checked = check_file(path, forms, form)
        return _leave_personal(checked) if leaves_personal else checked
    except Unreadable as refusal:
        return UnreadFile(file, link, f"file.{refusal.kind}", dict(refusal.arguments))
    except MemoryError:
        return UnreadFile(file, link, "workbook.unread.too_much_memory", {"limit": MOST_MEMORY >> 20})
    except OSError as failure:
        return UnreadFile(file, link, *tell_not_opened(file, failure))
    except Exception as failure:  # noqa: BLE001 - a file nobody foresaw must not stop a thousand others
        return UnreadFile(
            file, link, "workbook.unread.failed", {"error": f"{type(failure).__name__}: {failure}"}
        )


def _leave_personal(checked: CheckedFile) -> CheckedFile:
    if checked.form is None or checked.reading is None:
        return checked
    kept = without_personal(checked.form, checked.reading.observations)
    further = tuple(_leave_personal(report) for report in checked.further)
    return replace(checked, reading=replace(checked.reading, observations=kept), further=further)


def limit_memory(most: int = MOST_MEMORY) -> bool:
    """Hold this process to an amount of memory above what it has; False where the system cannot."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text().split()[0])
        cap = pages * resource.getpagesize() + most
        resource.setrlimit(resource.RLIMIT_AS, (cap, cap))
    except (ImportError, OSError, ValueError, AttributeError):
        return False
    return True


def limit_time(seconds: float) -> bool:
    """Hold this process to so much more time of a core; False where the system cannot."""
    try:
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        most = math.ceil(used.ru_utime + used.ru_stime + seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    except (ImportError, OSError, ValueError, AttributeError):
        return False
    return True


def serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """Answer until nothing more is asked."""
    forms: tuple[FormVersion, ...] = pickle.load(asked)  # noqa: S301 - from the process that started this one
    kept = KeptReadings(forms)
    held = {Limit.MEMORY: limit_memory(), Limit.CPU: limit_time(LONGEST_START)}
    _answer(answers, " ".join(limit for limit, is_held in held.items() if is_held).encode())
    while True:
        try:
            path, file, link, is_named, leaves_personal, seconds = pickle.load(asked)  # noqa: S301
        except EOFError:
            return
        limit_time(max(seconds, 1))
        form = forms[0] if is_named else None
        read = read_one(Path(path), file, link, forms, form, leaves_personal=leaves_personal)
        _answer(answers, kept.pack(read))


def _answer(answers: BinaryIO, content: bytes) -> None:
    answers.write(LENGTH.pack(len(content)) + content)
    answers.flush()


def main() -> None:
    """Serve on the standard streams; what a library prints goes to the error stream."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
