"""The wording of shipped forms stands to the letter in the documents it was taken from."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tonghop.core.forms.model import FormVersion
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary
from tonghop.formats.packs.layout import load_layout

LIBRARY = PackLibrary((SHIPPED_PACKS,))
FORMS = LIBRARY.load_all()
PRINTED_IN = {
    "ba-ria-vung-tau/bieu-mau-7": "003_b231f82af37bc73a.txt",
    "gia-lai/chinh-phu-dien-tu": "000_fa1c9071c35e91b9.txt",
    "gia-lai/chinh-phu-dien-tu@2018-11-21": "001_4be77f8bb25fb853.txt",
    "nam-dong/tieu-chi-cap-xa": "002_15f4fa13e11e664e.txt",
    "vpcp/nghi-quyet-36a": "004_afe239b6ac3df2e2.txt",
}
CARRIED_FROM = {"gia-lai/chinh-phu-dien-tu": "001_4be77f8bb25fb853.txt"}
"""Where wording comes from that nobody has seen printed in this version of the form."""

pytestmark = [
    pytest.mark.documents,
    pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.pack}@{form.version}"),
]


def _wording(documents: Path, name: str) -> str:
    text = (documents / name).read_text(encoding="utf-8")
    return " ".join(re.sub(r"</?i>|\*\*|[<>](?=https|\))", "", text).split())


def _worded(form: FormVersion, *, seen: bool) -> Iterator[str]:
    yield from (section.title for section in form.sections if section.seen is seen)
    yield from (row.label for row in form.indicators if row.seen is seen)
    for table in form.tables:
        if table.seen is seen:
            yield table.title
            yield from (column.label for column in table.columns)


def test_the_places_to_sign_are_printed_so(form: FormVersion, documents: Path) -> None:
    printed = _wording(documents, PRINTED_IN.get(f"{form.pack}@{form.version}", PRINTED_IN[form.pack]))
    layout = load_layout(LIBRARY.find_folder(f"{form.pack}@{form.version}"))
    for place in layout.signatures:
        assert " ".join(place) in printed


def _stands_in(text: str, wording: str) -> bool:
    return all(piece.strip() in text for piece in wording.split("{window}"))


def test_every_title_and_label_seen_in_print_is_printed_so(form: FormVersion, documents: Path) -> None:
    version = f"{form.pack}@{form.version}"
    printed = _wording(documents, PRINTED_IN[version if version in PRINTED_IN else form.pack])
    assert [wording for wording in _worded(form, seen=True) if not _stands_in(printed, wording)] == []


def test_every_title_and_label_not_seen_is_that_of_the_form_before(
    form: FormVersion, documents: Path
) -> None:
    carried = list(_worded(form, seen=False))
    source = _wording(documents, CARRIED_FROM[form.pack]) if carried else ""
    assert [wording for wording in carried if not _stands_in(source, wording)] == []
