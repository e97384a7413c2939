"""The letter a form is given out with: its words, the office's letterhead, and the form as it was issued."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tonghop.core.approval.authority import Capacity
from tonghop.core.periods import parse_period
from tonghop.core.publication.asking_letter import AskingDetails, compose_asking_letter
from tonghop.core.publication.blank import BlankRequest, prepare_blank
from tonghop.core.publication.model import (
    Addressees,
    Appendix,
    Closing,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Table,
)
from tonghop.core.publication.office_paper import OfficePaper, PaperKind
from tonghop.core.validity import Validity
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

LIBRARY = PackLibrary((SHIPPED_PACKS,))
NAME = "gia-lai/chinh-phu-dien-tu@2018-11-21"
FORM = LIBRARY.find(NAME)
LAYOUT = load_layout(LIBRARY.find_folder(NAME))
OFFICE = OfficePaper(
    issuer=("Sở Mô phỏng", "và Thử nghiệm"),
    place="Mô phỏng",
    head="Giám đốc",
    superior="UBND tỉnh Mô phỏng",
    capacity=Capacity.DEPUTY,
    own_title="Phó Giám đốc",
    signs={PaperKind.LETTER: "{number}/SMP-TH"},
    recipients={PaperKind.LETTER: ("- Như trên;", "- Lưu: VT.")},
)
REQUEST = BlankRequest(period=parse_period("20184"), window=Validity(date(2018, 1, 1), date(2018, 11, 20)))


def compose(details: AskingDetails) -> Document:
    assert LAYOUT.asking is not None
    return compose_asking_letter(prepare_blank(FORM, REQUEST, LAYOUT), LAYOUT.asking, OFFICE, details)


@pytest.fixture(scope="module")
def letter() -> Document:
    return compose(
        AskingDetails(2018, "7", date(2018, 2, 5), due_on=date(2018, 11, 27), mailbox="nhan@example.vn")
    )


def body_of(paper: Document) -> str:
    end = next(at for at, block in enumerate(paper.blocks) if isinstance(block, Closing))
    return "\n".join(block.text for block in paper.blocks[:end] if isinstance(block, Paragraph))


def test_it_opens_as_a_letter_of_the_office_that_asks(letter: Document):
    head, to = letter.blocks[:2]
    assert isinstance(head, Letterhead) and isinstance(to, Addressees)
    assert (head.superior, head.issuer) == ("UBND TỈNH MÔ PHỎNG", ("SỞ MÔ PHỎNG", "VÀ THỬ NGHIỆM"))
    assert (head.number, head.dateline) == ("07/SMP-TH", "Mô phỏng, ngày 05 tháng 02 năm 2018")
    assert head.subject == "V/v báo cáo số liệu về phát triển Chính phủ điện tử Quý IV/2018"
    assert to.names == ("- Các Sở, ban, ngành thuộc tỉnh;", "- UBND các huyện, thị xã, thành phố.")


def test_it_says_what_to_send_by_when_and_where(letter: Document):
    body = body_of(letter)
    assert "cung cấp số liệu (theo Mẫu kèm theo) từ ngày 01/01/2018 đến ngày 20/11/2018" in body
    assert "gửi về Sở Mô phỏng và Thử nghiệm trước ngày 27/11/2018" in body
    assert "địa chỉ email: nhan@example.vn để tổng hợp" in body
    assert body.endswith("./.")


def test_it_ends_with_authority_and_recipients(letter: Document):
    [closing] = [block for block in letter.blocks if isinstance(block, Closing)]
    assert closing.authority == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    assert closing.recipients[-1] == "- Lưu: VT."


def test_the_form_behind_is_tied_to_the_letter_by_number_and_day(letter: Document):
    [head] = [block for block in letter.blocks if isinstance(block, Appendix)]
    assert head.titles == ("MẪU BÁO CÁO SỐ LIỆU", "PHÁT TRIỂN CHÍNH PHỦ ĐIỆN TỬ QUÝ IV/2018")
    assert head.attached == (
        "(theo Công văn số 07/SMP-TH ngày 05/02/2018",
        "của Sở Thông tin và Truyền thông tỉnh Gia Lai)",
    )


def test_what_is_not_known_yet_is_dotted():
    paper = compose(AskingDetails(2018))
    head = paper.blocks[0]
    assert isinstance(head, Letterhead)
    assert (head.number, head.dateline) == ("……/SMP-TH", "Mô phỏng, ngày …… tháng …… năm 2018")
    assert "trước ngày ……/……/……" in body_of(paper)
    assert "địa chỉ email: ……" in body_of(paper)


def test_supporting_rows_are_no_part_of_the_form_as_issued(letter: Document):
    supporting = {row.label for row in FORM.indicators if row.supplementary}
    assert supporting
    printed = "\n".join(block.text for block in letter.blocks if isinstance(block, Paragraph))
    assert not any(f"- {label}:" in printed for label in supporting)


def test_definitions_come_last_under_the_heading_of_the_form(letter: Document):
    at = next(at for at, block in enumerate(letter.blocks) if block == Heading("X/ GIẢI THÍCH TỪ NGỮ:"))
    told = [block.text for block in letter.blocks[at + 1 :] if isinstance(block, Paragraph)]
    assert len(told) == len(letter.blocks) - at - 1
    assert told[0].startswith("10.1. Tổng băng thông")
    assert len([line for line in told if line.startswith("10.")]) == len(FORM.definitions) == 5


def test_annexes_print_the_groups_over_their_columns(letter: Document):
    tables = [block for block in letter.blocks if isinstance(block, Table)]
    first = tables[-3]
    assert [(cell.text, cell.column_span, cell.row_span) for cell in first.heads[0]] == [
        ("STT", 1, 2),
        ("Tên ứng dụng", 1, 2),
        ("Cơ quan chủ trì", 1, 2),
        ("Cơ quan xây dựng ứng dụng", 3, 1),
        ("Quy mô sử dụng", 2, 1),
        (first.heads[0][-1].text, 1, 2),
    ]
    assert [cell.text for cell in first.heads[1]][-2:] == ["Tại CQNN cấp tỉnh", "Toàn tỉnh"]


def test_an_unknown_word_in_the_letter_is_refused():
    assert LAYOUT.asking is not None
    words = replace(LAYOUT.asking, body=("{nobody}",))
    with pytest.raises(KeyError):
        compose_asking_letter(prepare_blank(FORM, REQUEST, LAYOUT), words, OFFICE, AskingDetails(2018))
