"""The real documents written back from their figures give the same figures, as Word and as PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tonghop.core.intake.bind import bind
from tonghop.core.publication import compose_filled_form
from tonghop.desk.check import check_file
from tonghop.desk.fill import WRITERS
from tonghop.formats import open_document
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

EXPECTED = sorted((Path(__file__).parent / "expected").glob("*.yaml"))
LIBRARY = PackLibrary((SHIPPED_PACKS,))
FORMS = LIBRARY.load_all()

pytestmark = pytest.mark.documents


@pytest.mark.parametrize("transcribed", EXPECTED, ids=lambda path: path.stem)
@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_what_was_read_is_read_again(transcribed: Path, suffix: str, documents: Path):
    name = yaml.load(transcribed.read_text("utf-8"), yaml.BaseLoader)["document"]
    checked = check_file(documents / name, FORMS)
    assert checked.form is not None and checked.reading is not None
    figures = {code: seen.raw.strip() for code, seen in checked.reading.observations.figures.items()}
    layout = load_layout(LIBRARY.find_folder(checked.form.identifier))
    paper = compose_filled_form(checked.form, figures, checked.reading.identity, layout)
    again = bind(open_document(f"paper{suffix}", WRITERS[suffix](paper)), checked.form)
    answers = {
        code: seen.value
        for code, seen in checked.reading.observations.figures.items()
        if figures[code] and any(map(str.isdigit, figures[code]))
    }
    assert answers or not any(figures.values())
    assert {code: again.observations.figures[code].value for code in answers} == answers
    assert not again.findings or all("kept_words" not in found.kind for found in again.findings)
