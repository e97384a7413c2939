"""Both places to sign of a form stand under its rows in every kind of file it is written as, also blank."""

from pathlib import Path

import pytest

from tonghop.core.intake.bind import bind
from tonghop.core.intake.raw import RawDocument
from tonghop.core.periods import parse_period
from tonghop.core.publication.blank import BlankRequest
from tonghop.core.values.folding import fold
from tonghop.desk.blank import write_blank
from tonghop.desk.fill import WRITERS, compose_case
from tonghop.formats import open_document
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.load import load_cases

LIBRARY = PackLibrary((SHIPPED_PACKS,))
FORM = LIBRARY.find("gia-lai/chinh-phu-dien-tu@2018-11-21")
FOLDER = LIBRARY.find_folder(FORM.identifier)
CASE = next(case for case in load_cases(FOLDER) if Path(case.file).stem == "simulated-clean")
WORDS = ("Người khai", "(Ký và ghi rõ họ, tên)", "Thủ trưởng cơ quan", "(Ký tên, đóng dấu)")


def said(document: RawDocument) -> str:
    return fold("\n".join(part.text for part in document.parts))


@pytest.mark.parametrize("suffix", WRITERS)
def test_both_stand_behind_the_last_row_and_before_the_annexes(suffix: str) -> None:
    document = open_document(f"paper{suffix}", WRITERS[suffix](compose_case(FORM, CASE, load_layout(FOLDER))))
    text = said(document)
    last, *places = (text.index(fold(words)) for words in ("Thư điện tử công vụ", *WORDS))
    annex = text.index(fold("DANH SÁCH CÁC DỊCH VỤ CÔNG TRỰC TUYẾN MỨC ĐỘ 3 CỦA TỈNH"))
    assert all(last < place < annex for place in places)
    reading = bind(document, FORM)
    if suffix != ".xlsx":  # a sheet holds the form without its covering report, whose signer it is
        assert reading.identity.signer == CASE.document.signer
    assert reading.observations.figures["contact_email"].raw == "mo-phong@example.gov.vn"


def test_both_stand_on_the_blank_too(tmp_path: Path) -> None:
    path = tmp_path / "trong.docx"
    request = BlankRequest(unit="Văn phòng UBND tỉnh Mô Phỏng", period=parse_period("Quý IV/2018"))
    write_blank(FORM, path, request, load_layout(FOLDER))
    text = said(open_document(path.name, path.read_bytes()))
    assert all(fold(words) in text for words in WORDS)
