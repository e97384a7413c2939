"""What the system said when a file could not be opened or written, in words of the catalogue.

Decides the sentence of each refusal people meet; a rare one is quoted as the system words it.
"""

from __future__ import annotations

import errno

_NOT_OPENED: dict[type[OSError], str] = {
    FileNotFoundError: "use.file_missing",
    PermissionError: "use.file_not_allowed",
    IsADirectoryError: "use.file_is_folder",
}
_NOT_WRITTEN = {
    errno.ENOENT: "use.reason.no_folder",
    errno.EACCES: "use.reason.not_allowed",
    errno.EROFS: "use.reason.not_allowed",
    errno.EISDIR: "use.reason.is_folder",
    errno.ENOSPC: "use.reason.full",
    errno.EFBIG: "use.reason.full",
}
NOT_OPENED = frozenset({*_NOT_OPENED.values(), "use.file_not_opened"})
"""Every key ``tell_not_opened`` may give."""


def tell_not_opened(file: str, failure: OSError) -> tuple[str, dict[str, str]]:
    """The key of the sentence why a file was not opened, and its arguments."""
    key = next((key for kind, key in _NOT_OPENED.items() if isinstance(failure, kind)), "use.file_not_opened")
    return key, {"file": file, "reason": failure.strerror or type(failure).__name__}


def tell_not_written(failure: OSError) -> str:
    """The key of the words why something was not written; the system's own words where none is known."""
    return _NOT_WRITTEN.get(failure.errno or 0, failure.strerror or type(failure).__name__)
