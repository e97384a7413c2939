"""The real documents written back from their figures give the same figures, as Word and as PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from tonghop.core.approval.authority import Capacity
from tonghop.core.intake.bind import bind
from tonghop.core.observations import ObservationSet
from tonghop.core.publication import compose_filled_form
from tonghop.core.publication.annex_tables import AnnexLine
from tonghop.core.publication.asking_letter import AskingDetails, compose_asking_letter
from tonghop.core.publication.blank import BlankRequest, prepare_blank
from tonghop.core.publication.model import Closing, Paragraph
from tonghop.core.publication.office_paper import OfficePaper, PaperKind
from tonghop.core.values.model import Missing
from tonghop.desk.check import check_file
from tonghop.desk.fill import WRITERS
from tonghop.formats import open_document
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

EXPECTED = sorted((Path(__file__).parent / "expected").glob("*.yaml"))
LETTER = Path(__file__).parent / "expected" / "gia-lai-2018-q4.yaml"
OFFICE = OfficePaper(
    issuer=("Sở Thông tin", "và Truyền thông"),
    place="Gia Lai",
    head="Giám đốc",
    superior="UBND tỉnh Gia Lai",
    capacity=Capacity.DEPUTY,
    own_title="Phó Giám đốc",
    signer="Đặng Quang Khanh",
    signs={PaperKind.LETTER: "{number}/STTTT-CNTT"},
    recipients={PaperKind.LETTER: ("- Như trên;", "- UBND tỉnh (báo cáo);", "- Lưu: VT, P.CNTT.")},
)
DETAILS = AskingDetails(2018, "1213", date(2018, 11, 21), date(2018, 11, 27), "phuongnn.stttt@gialai.gov.vn")
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


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_the_letter_is_written_back_with_its_form_and_its_filled_list(suffix: str, documents: Path):
    transcribed = yaml.load(LETTER.read_text("utf-8"), yaml.BaseLoader)
    checked = check_file(documents / transcribed["document"], FORMS)
    assert checked.form is not None and checked.reading is not None
    read = checked.reading
    layout = load_layout(LIBRARY.find_folder(checked.form.identifier))
    assert layout.asking is not None
    request = BlankRequest(period=read.identity.period, window=read.identity.window)
    lists = {
        code: [
            AnnexLine({column: cell.raw for column, cell in row.cells.items()}, row.printed_stt, row.group)
            for row in rows
        ]
        for code, rows in read.observations.tables.items()
    }
    paper = compose_asking_letter(
        prepare_blank(checked.form, request, layout), layout.asking, OFFICE, DETAILS, lists
    )
    document = open_document(f"letter{suffix}", WRITERS[suffix](paper))
    again = bind(document, checked.form)
    assert replace(again.identity, place_name=None) == read.identity
    assert again.identity.place_name == "Gia Lai", "the copy is cut where the place stood"
    kept, written = (answers_of_lists(one.observations) for one in (read, again))
    assert kept == written
    assert len(written["applications_table"]) == 46
    assert all(isinstance(seen.value, Missing) for seen in again.observations.figures.values())
    # Every paragraph of the letter stands in ours to the letter, but for blanks.
    original = "".join((documents / transcribed["document"]).read_text("utf-8").split())
    words = "".join(document.parts[0].text.split())
    for number, block in enumerate(paper.blocks):
        if isinstance(block, Closing):
            break
        if isinstance(block, Paragraph):
            said = "".join(block.text.split())
            assert said in words, number
            assert said in original, block.text


def answers_of_lists(observations: ObservationSet) -> dict[str, list[tuple[str, str, dict[str, str]]]]:
    """The rows of every list as printed: number, part, cells."""
    return {
        code: [
            (row.printed_stt, row.group, {column: cell.raw.strip() for column, cell in row.cells.items()})
            for row in rows
        ]
        for code, rows in observations.tables.items()
    }
