"""Every real report, as it came and as every kind of file we write, is read without a wrong figure.

What is read right may not fall, what is asked or left without a place may not rise: ``kept.yaml`` holds
the marks. The counts are printed at the end of the run.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.documents.tally import tally

from tonghop.core.forms.cases import PackCase
from tonghop.core.intake.bind import bind
from tonghop.desk.fill import WRITERS, compose_case
from tonghop.formats import open_document
from tonghop.formats.libreoffice import convert_all, find_libreoffice
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary
from tonghop.formats.packs.load import load_cases

FOLDER = Path(__file__).parent
LIBRARY = PackLibrary((SHIPPED_PACKS,))
EXPECTED = {path.stem: path for path in sorted((FOLDER / "expected").glob("*.yaml"))}
KEPT: dict[str, Any] = yaml.load((FOLDER / "kept.yaml").read_text("utf-8"), yaml.BaseLoader)


def transcription(name: str) -> dict[str, Any]:
    transcribed: dict[str, Any] = yaml.load(EXPECTED[name].read_text("utf-8"), yaml.BaseLoader)
    return transcribed


CASES: dict[str, tuple[Path, PackCase]] = {
    case.document.number: (entry.folder, case)
    for entry in LIBRARY.entries()
    for case in load_cases(entry.folder)
    if not case.simulated
}
"""The cases of real reports, by the number of the document, with the folder of their pack."""
WRITTEN = [name for name in EXPECTED if transcription(name)["identity"]["number"] in CASES]
SAVED_BY_LIBREOFFICE = {"docx": ("doc", "odt", "pdf"), "xlsx": ("xls", "ods")}


def paper_of(name: str, suffix: str) -> bytes:
    """A real report written anew by us."""
    transcribed = transcription(name)
    folder, case = CASES[transcribed["identity"]["number"]]
    return WRITERS[suffix](compose_case(LIBRARY.find(transcribed["form"]), case, load_layout(folder)))


def hold(name: str, kind: str, content: bytes, record_property: Callable[[str, object], None]) -> None:
    """Read a file, tell the counts, and hold them to the marks."""
    transcribed = transcription(name)
    form = LIBRARY.find(transcribed["form"])
    counted = tally(bind(open_document("report", content), form), transcribed["figures"])
    wrong = len(counted.wrong)
    record_property("documents", [name, kind, counted.right, counted.asked, wrong, counted.unplaced])
    kept = KEPT[name]
    assert counted.wrong == ()
    assert counted.right >= int(kept["right"])
    assert counted.asked <= int(kept["asked"])
    assert counted.unplaced <= int(kept["unplaced"])


@pytest.mark.documents
@pytest.mark.parametrize("name", EXPECTED)
def test_a_real_report_is_read_as_well_as_before(
    name: str, documents: Path, record_property: Callable[[str, object], None]
) -> None:
    content = (documents / transcription(name)["document"]).read_bytes()
    hold(name, "original", content, record_property)


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize("name", WRITTEN)
def test_a_real_report_written_anew_is_read_as_well_as_before(
    name: str, suffix: str, record_property: Callable[[str, object], None]
) -> None:
    hold(name, suffix, paper_of(name, suffix), record_property)


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice (soffice) is not on this machine")
@pytest.mark.parametrize(
    ("source", "kind"), [(source, kind) for source, kinds in SAVED_BY_LIBREOFFICE.items() for kind in kinds]
)
def test_real_reports_saved_by_libreoffice_are_read_as_well_as_before(
    source: str, kind: str, subtests: pytest.Subtests, record_property: Callable[[str, object], None]
) -> None:
    papers = {f"{name}.{source}": paper_of(name, f".{source}") for name in WRITTEN}
    for file, content in convert_all(papers, kind, source).items():
        with subtests.test(file):
            hold(Path(file).stem, f".{kind}", content, record_property)
