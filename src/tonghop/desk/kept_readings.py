"""A checked file as bytes: to come out of a worker process, and to be found again by the next run.

Decides what such bytes may hold: values of the trade and nothing that acts. Forms are named, not written.
Never trusts them: a class that is not listed is refused before it is made.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import tonghop
from tonghop.core.forms.model import FormVersion
from tonghop.core.rollup.consolidation import UnreadFile
from tonghop.desk.check import CheckedFile

ReadFile = CheckedFile | UnreadFile
"""What came of a file."""

_DIGEST_BYTES = 32
_PLAIN = {
    "decimal": {"Decimal"},
    "datetime": {"date", "datetime"},
    "builtins": {"frozenset", "set"},
    "collections": {"OrderedDict"},
    "pathlib": {"Path", "PurePath", "PosixPath", "WindowsPath", "PurePosixPath"},
}


class KeptReadings:
    """Readings by a key of everything they depend on; in a folder, where one is given.

    Args:
        forms: the forms readings may speak of.
        folder: where readings are kept; None to keep none. What is damaged there is not used.
    """

    def __init__(self, forms: Iterable[FormVersion], folder: Path | None = None) -> None:
        self._forms = {(form.pack, form.version, form.digest): form for form in forms}
        self._folder = folder
        self._used: set[str] = set()

    def key(self, file: str, content: bytes, form: FormVersion | None) -> str:
        """Of the file's place and bytes, the forms at hand, the one asked for, and this program."""
        parts = (
            file,
            sha256(content).hexdigest(),
            *map(repr, sorted(self._forms)),
            form.digest if form else "",
        )
        return sha256("\0".join((program_digest(), *parts)).encode()).hexdigest()

    def find(self, key: str) -> ReadFile | None:
        """The reading kept under a key; None where there is none, or it is not whole."""
        if self._folder is None:
            return None
        try:
            written = (self._folder / key).read_bytes()
        except OSError:
            return None
        digest, content = written[:_DIGEST_BYTES], written[_DIGEST_BYTES:]
        if sha256(content).digest() != digest:
            return None
        self._used.add(key)
        return self.unpack(content)

    def keep(self, key: str, packed: bytes) -> None:
        """Keep a packed reading; where it cannot be kept the next run reads the file again."""
        if self._folder is None:
            return
        self._used.add(key)
        aside = self._folder / f"{key}.aside"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(sha256(packed).digest() + packed)
            aside.replace(self._folder / key)
        except OSError:
            aside.unlink(missing_ok=True)

    def drop_unused(self) -> None:
        """Remove the readings this run did not use: their files changed or are gone."""
        if self._folder is not None and self._folder.is_dir():
            for path in self._folder.iterdir():
                if path.name not in self._used:
                    path.unlink(missing_ok=True)

    def pack(self, read: ReadFile) -> bytes:
        """A reading as bytes."""
        content = BytesIO()
        _Pickler(content, protocol=pickle.HIGHEST_PROTOCOL).dump(read)
        return content.getvalue()

    def unpack(self, content: bytes) -> ReadFile:
        """The reading in bytes ``pack`` made.

        Raises:
            pickle.UnpicklingError: they hold something else.
        """
        read = _Unpickler(BytesIO(content), self._forms).load()
        if not isinstance(read, CheckedFile | UnreadFile):
            raise pickle.UnpicklingError(type(read).__name__)
        return read


class _Pickler(pickle.Pickler):
    def persistent_id(self, written: Any) -> tuple[str, str, str] | None:
        if isinstance(written, FormVersion):
            return written.pack, written.version, written.digest
        return None


class _Unpickler(pickle.Unpickler):
    def __init__(self, content: BytesIO, forms: dict[tuple[str, str, str], FormVersion]) -> None:
        super().__init__(content)
        self._forms = forms

    def persistent_load(self, named: Any) -> FormVersion:
        if named not in self._forms:
            raise pickle.UnpicklingError(str(named))
        return self._forms[named]

    def find_class(self, module: str, name: str) -> Any:
        is_ours = module.startswith("tonghop.core.") or (module, name) in _OURS
        if "." in name or not (is_ours or name in _PLAIN.get(module, ())):
            raise pickle.UnpicklingError(f"{module}.{name}")
        found = super().find_class(module, name)
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found


_OURS = frozenset((("tonghop.desk.check", "CheckedFile"),))
_program_digest: list[str] = []


def program_digest() -> str:
    """Of every file of this program: a reading is good only for the program that made it."""
    if not _program_digest:
        digest = sha256()
        folder = Path(tonghop.__file__).parent
        for path in sorted(folder.rglob("*.py")):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
        _program_digest.append(digest.hexdigest())
    return _program_digest[0]
