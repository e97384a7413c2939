"""Publishing a form: its pack's bytes are stored for good, and reports point at their digest."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

from django.db import transaction

from tonghop.apps.accounts.models import User
from tonghop.apps.catalog.models import PublishedForm
from tonghop.apps.ledger import services as ledger
from tonghop.formats.packs.library import PackEntry, PackLibrary

_FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)


@transaction.atomic
def publish_form(library: PackLibrary, identifier: str, by: User, at: datetime) -> PublishedForm:
    """Store a form version with every pack it extends; publishing it twice gives the same record.

    Raises:
        PackRefused: no such pack, or mistakes in its files.
    """
    form = library.find(identifier)
    known = PublishedForm.objects.filter(digest=form.digest).first()
    if known is not None:
        return known
    published = PublishedForm.objects.create(
        digest=form.digest,
        identifier=form.identifier,
        title=form.title,
        content=_pack_up(_with_extended(library, identifier)),
        published_at=at,
        published_by=by,
    )
    ledger.record("form_published", f"form:{form.identifier}", str(by.pk), at, form.digest)
    return published


def _with_extended(library: PackLibrary, identifier: str) -> tuple[PackEntry, ...]:
    """The pack and those it extends, found by asking for each while it loads."""
    from tonghop.formats.packs.load import load_pack

    folders: list[Path] = [library.find_folder(identifier)]

    def remember(name: str) -> Path:
        folders.append(library.find_folder(name))
        return folders[-1]

    load_pack(folders[0], remember)
    return tuple(entry for entry in library.entries() if entry.folder in folders)


def _pack_up(entries: tuple[PackEntry, ...]) -> bytes:
    """A zip of packs, the same bytes for the same files."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry in entries:
            for path in sorted(entry.folder.rglob("*.yaml")):
                name = f"{entry.pack}/{entry.version}/{path.relative_to(entry.folder).as_posix()}"
                archive.writestr(zipfile.ZipInfo(name, _FIRST_DAY_OF_ZIP), path.read_bytes())
    return content.getvalue()
