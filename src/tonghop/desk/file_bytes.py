"""The bytes of a file an office sent, whole or not at all.

Decides that a file too large to be a report is not read, and that one written to meanwhile is told, not
half read. Never writes.
"""

from __future__ import annotations

import os
from pathlib import Path

from tonghop.formats import Unreadable

MEGABYTE = 1 << 20
MOST_BYTES = 64 * MEGABYTE
"""Reports with pictures are a few megabytes; the largest scan an office sent had thirty."""


def read_file_bytes(path: Path) -> bytes:
    """Read a file from disk.

    Raises:
        Unreadable: ``file_too_big``; ``changed_while_read``.
        OSError: it cannot be read.
    """
    with path.open("rb") as opened:
        before = os.fstat(opened.fileno())
        if before.st_size > MOST_BYTES:
            size = -(-before.st_size // MEGABYTE)
            limit = MOST_BYTES // MEGABYTE
            raise Unreadable("file_too_big", {"name": path.name, "size": size, "limit": limit})
        content = opened.read(MOST_BYTES + 1)
        after = os.fstat(opened.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(
        content
    ) != after.st_size:
        raise Unreadable("changed_while_read", {"name": path.name})
    return content
