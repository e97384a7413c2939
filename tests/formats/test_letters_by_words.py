"""Old letters in Unicode faces are read as Unicode in Word and Excel, and said so; the rest stays."""

from __future__ import annotations

import pytest
from tests.formats.laws import assert_every_block_is_a_slice
from tests.formats.made_by_hand import cell, docx, paragraph, table, xlsx
from tests.formats.test_legacy_letters import in_tcvn3, in_vni

from tonghop.core.intake.raw import Cell, Paragraph, RawDocument, Table
from tonghop.formats import open_document

SAID = (
    "Ủy ban nhân dân huyện báo cáo",
    "Tổng số hồ sơ tiếp nhận: 3.569 hồ sơ",
    "Tỷ lệ giải quyết đúng hạn: 99,52%",
    "Có",
)
UNICODE = "Cộng hòa xã hội chủ nghĩa Việt Nam"


def in_word(lines: tuple[str, ...]) -> RawDocument:
    rows = table(*(cell(paragraph(line)) for line in lines))
    return open_document("a.docx", docx(f"{paragraph(lines[0])}{rows}"))


def in_excel(lines: tuple[str, ...]) -> RawDocument:
    rows = "".join(
        f'<row r="{number}"><c r="A{number}" t="inlineStr"><is><t>{line}</t></is></c></row>'
        for number, line in enumerate(lines, start=1)
    )
    return open_document("a.xlsx", xlsx(rows))


def texts_in(document: RawDocument) -> list[str]:
    pieces = (piece for part in document.parts for block in part.blocks for piece in pieces_of(block))
    return [piece.text for piece in pieces if piece.text]


def pieces_of(block: Paragraph | Table) -> list[Paragraph | Cell]:
    return [block] if isinstance(block, Paragraph) else [cell for row in block.rows for cell in row]


def told(document: RawDocument) -> list[str]:
    return [str(found.arguments["encoding"]) for found in document.findings if "encoding" in found.arguments]


@pytest.mark.parametrize("opened", [in_word, in_excel])
@pytest.mark.parametrize(("typed", "encoding"), [(in_tcvn3, "TCVN3"), (in_vni, "VNI")])
def test_a_document_typed_in_old_letters_reads_as_unicode_whatever_its_faces(opened, typed, encoding) -> None:
    document = opened(tuple(map(typed, SAID)))
    assert set(map(str.lower, texts_in(document))) == set(map(str.lower, SAID))
    assert len(told(document)) == 1 and told(document)[0].startswith(encoding)
    assert_every_block_is_a_slice(document)


@pytest.mark.parametrize("opened", [in_word, in_excel])
def test_cells_in_unicode_beside_them_stay_as_they_are(opened) -> None:
    old = tuple(in_tcvn3(line) for line in SAID[:3])
    document = opened((*old, UNICODE, "Có", "3.569"))
    assert {UNICODE, "Có", "3.569"} <= set(texts_in(document))
    assert {line.lower() for line in SAID[:3]} <= {text.lower() for text in texts_in(document)}


@pytest.mark.parametrize("opened", [in_word, in_excel])
@pytest.mark.parametrize("lines", [SAID, ("Total: £5 ± 2", "Müller & Søn © 2020", "¼ of 100 µg")])
def test_unicode_and_other_languages_are_left_alone(opened, lines: tuple[str, ...]) -> None:
    plain = tuple(line.replace("&", "and") for line in lines)
    document = opened(plain)
    assert set(texts_in(document)) == set(plain)
    assert told(document) == []
