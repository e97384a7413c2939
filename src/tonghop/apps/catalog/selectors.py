"""Reading published forms back from their bytes."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.files.storage import default_storage

from tonghop.apps.catalog.models import PublishedForm
from tonghop.core.forms.model import FormVersion
from tonghop.core.publication.layout import PaperLayout
from tonghop.core.publication.report_template import ReportTemplate
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary
from tonghop.formats.packs.report_template import load_report_template


class FormBytesChanged(Exception):
    """The stored bytes of a form do not give its digest any more."""


@dataclass(frozen=True, slots=True)
class LoadedForm:
    """A form version with the words around its rows."""

    form: FormVersion
    layout: PaperLayout
    template: ReportTemplate | None = None
    """Of the report to the level above."""


@lru_cache(maxsize=64)
def load_form(digest: str) -> LoadedForm:
    """The form of a digest, read from the bytes stored when it was published.

    Raises:
        PublishedForm.DoesNotExist: never published.
        FormBytesChanged: the bytes were altered since.
    """
    published = PublishedForm.objects.get(digest=digest)
    with TemporaryDirectory(prefix="tonghop-form-") as aside:
        with zipfile.ZipFile(BytesIO(bytes(published.content))) as archive:
            archive.extractall(aside)
        library = PackLibrary((Path(aside),))
        form = library.find(published.identifier)
        folder = library.find_folder(published.identifier)
        layout = load_layout(folder)
        template = load_report_template(folder, library.find_folder)
    if form.digest != digest:
        raise FormBytesChanged(f"{published.identifier}: {form.digest} is not {digest}")
    return LoadedForm(form, layout, template)


def published_forms() -> tuple[PublishedForm, ...]:
    """Every published form, latest first, without its bytes."""
    return tuple(PublishedForm.objects.defer("content"))


def find_published(digest: str) -> PublishedForm | None:
    """A published form, without its bytes."""
    return PublishedForm.objects.defer("content").filter(digest=digest).first()


def form_library() -> PackLibrary:
    """The forms shipped, and those an office laid under the portal's files in ``packs``."""
    own = Path(default_storage.path("packs"))
    return PackLibrary((SHIPPED_PACKS, own) if own.is_dir() else (SHIPPED_PACKS,))


def forms_not_published() -> tuple[str, ...]:
    """Identifiers of the library no published form bears."""
    known = set(PublishedForm.objects.values_list("identifier", flat=True))
    return tuple(one.identifier for one in form_library().entries() if one.identifier not in known)
