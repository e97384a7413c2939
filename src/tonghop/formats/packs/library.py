"""The library of packs: several folders searched as one.

Decides which version an identifier names. Folders are given by the caller, none has a privilege; the
same version in two folders is refused rather than guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from tonghop.core.forms.build import FORM_FILE
from tonghop.core.forms.faults import PackFault, PackRefused
from tonghop.core.forms.model import FormVersion
from tonghop.formats.packs.load import load_pack

SHIPPED_PACKS = Path(str(resources.files("tonghop") / "packs"))
"""The folder of the packs that come with the program."""


@dataclass(frozen=True, slots=True)
class PackEntry:
    """One pack version found: ``pack`` is ``issuer/form``, ``version`` the name of its folder."""

    pack: str
    version: str
    folder: Path

    @property
    def identifier(self) -> str:
        """How the version is named in commands: ``gia-lai/chinh-phu-dien-tu@2019-05-16``."""
        return f"{self.pack}@{self.version}"


@dataclass(frozen=True, slots=True)
class PackLibrary:
    """Folders of packs, each laid out ``<issuer>/<form>/<first day>/form.yaml``."""

    folders: tuple[Path, ...]

    def entries(self) -> tuple[PackEntry, ...]:
        """Every pack version, by identifier; nothing is loaded."""
        return tuple(sorted(self._found(), key=lambda entry: (entry.pack, entry.version)))

    def find(self, identifier: str) -> FormVersion:
        """Load a pack by ``issuer/form@day``: the version in force on that day; without a day, the latest.

        Raises:
            PackRefused: no such pack, the same version in two folders, or mistakes in its files.
        """
        return load_pack(self.find_folder(identifier), self.find_folder)

    def find_folder(self, identifier: str) -> Path:
        """The folder of a pack version, named as in ``find``.

        Raises:
            PackRefused: no such pack, or the same version in two folders.
        """
        pack, _, day = identifier.partition("@")
        entries = self.entries()
        of_pack = [entry for entry in entries if entry.pack == pack]
        # Versions are named by their first day, so that their order is the order of the names.
        named = [entry for entry in of_pack if entry.version == day] or [
            entry for entry in of_pack if not day or entry.version[: len(day)] <= day
        ]
        if not named:
            known = ", ".join(entry.identifier for entry in entries)
            raise PackRefused([PackFault("unknown_pack", "", "", {"pack": identifier, "known": known})])
        latest = [entry for entry in named if entry.version == named[-1].version]
        if len(latest) > 1:
            folders = ", ".join(str(entry.folder) for entry in latest)
            raise PackRefused([PackFault("pack_twice", "", "", {"pack": identifier, "folders": folders})])
        return latest[0].folder

    def load_all(self) -> tuple[FormVersion, ...]:
        """Load every pack version, by identifier.

        Raises:
            PackRefused: mistakes in the files of a pack, or the same version in two folders.
        """
        return tuple(self.find(entry.identifier) for entry in self.entries())

    def _found(self) -> Iterator[PackEntry]:
        for root in dict.fromkeys(folder.resolve() for folder in self.folders):
            for form in root.glob(f"*/*/*/{FORM_FILE}"):
                folder = form.parent
                yield PackEntry(folder.parent.relative_to(root).as_posix(), folder.name, folder)
