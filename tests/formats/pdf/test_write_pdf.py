"""Our PDF files are the papers they should be, by what the file itself says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pdfplumber
import pypdfium2
import pytest
from pdfminer.pdftypes import resolve1
from tests.papers import compose_small_form

from tonghop.core.findings import Severity
from tonghop.core.publication.model import (
    Addressees,
    Alignment,
    Appendix,
    Closing,
    Column,
    Document,
    Heading,
    Paragraph,
    Run,
    Signature,
    SignatureRow,
    Table,
    TableCell,
    TurnedPages,
)
from tonghop.formats.paper_style import paper_style
from tonghop.formats.pdf.kept_words import KEPT_WORDS
from tonghop.formats.pdf.read import read
from tonghop.formats.pdf.write import Attachment, write

POINTS_IN_MM = 72 / 25.4
TINOS_LINE = 1.149
"""The height of a single line, in heights of the letters: what the face itself says, and Word follows."""
VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
LETTERS = VOWELS + VOWELS.upper() + "đĐ"


@pytest.fixture(scope="module")
def content() -> bytes:
    return write(compose_small_form({"bandwidth": "30", "services": "29"}))


@pytest.fixture(scope="module")
def pages(content: bytes):
    with pdfplumber.open(BytesIO(content)) as pdf:
        yield pdf.pages


def of_text(text: str) -> Document:
    return Document("Thử", (Paragraph((Run(text),)),), dated=date(2019, 5, 24))


def long_table(n_rows: int = 60) -> Document:
    columns = (Column(10, Alignment.CENTRE), Column(60), Column(30, Alignment.FIGURE))
    heads = (tuple(TableCell(head, bold=True) for head in ("STT", "Chỉ tiêu", "Số liệu")),)
    rows = tuple(
        (TableCell(str(n)), TableCell(f"Chỉ tiêu số {n}"), TableCell(f"{n * 37}"))
        for n in range(1, n_rows + 1)
    )
    return Document("Bảng dài", (Table(columns, heads, rows),), dated=date(2019, 5, 24))


def lines_of(page) -> list[str]:
    return [line["text"] for line in page.extract_text_lines()]


def look_of(pages, text: str) -> tuple[float, str]:
    """The size and the face of the first letter of a line."""
    for page in pages:
        for found in page.search(re.escape(text)):
            return round(found["chars"][0]["size"], 1), found["chars"][0]["fontname"].split("+")[1]
    raise AssertionError(f"not printed: {text}")


def test_every_letter_is_printed_in_the_face_we_ship():
    with pdfplumber.open(BytesIO(write(of_text(" ".join(LETTERS))))) as pdf:
        printed = [letter for letter in pdf.pages[0].chars if letter["text"].strip()]
    assert {letter["text"] for letter in printed} == set(LETTERS)
    assert len(set(LETTERS)) == 12 * 12 + 2
    assert {letter["fontname"].split("+")[1] for letter in printed} == {"Tinos"}


def test_every_font_is_embedded_and_is_tinos(content: bytes):
    with pdfplumber.open(BytesIO(content)) as pdf:
        fonts = {letter["fontname"] for page in pdf.pages for letter in page.chars}
        embedded = [
            resolve1(resolve1(resolve1(font)["DescendantFonts"])[0])
            for page in pdf.pages
            for font in resolve1(page.page_obj.resources["Font"]).values()
        ]
    assert {font.split("+")[1].split("-")[0] for font in fonts} == {"Tinos"}
    assert embedded and all("FontFile2" in resolve1(font["FontDescriptor"]) for font in embedded)


@pytest.mark.parametrize(
    ("text", "size", "face"),
    [
        ("ỦY BAN NHÂN DÂN", 12, "Tinos-Bold"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "Tinos-Bold"),
        ("Độc lập - Tự do - Hạnh phúc", 13, "Tinos-Bold"),
        ("Số: 07/BC-UBND", 13, "Tinos"),
        ("Mẫu, ngày 24 tháng 5 năm 2019", 13, "Tinos-Italic"),
        ("BÁO CÁO", 14, "Tinos-Bold"),
        ("BIỂU MẪU 1", 14, "Tinos-Bold"),
        ("(Kèm theo Báo cáo", 14, "Tinos-Italic"),
        ("TM. ỦY BAN NHÂN DÂN", 14, "Tinos-Bold"),
        ("Nguyễn Văn Mẫu", 14, "Tinos-Bold"),
        ("Nơi nhận:", 12, "Tinos-BoldItalic"),
        ("- Lưu: VT.", 11, "Tinos"),
        ("1.1. Tổng băng thông", 14, "Tinos"),
    ],
)
def test_each_part_of_the_paper_has_its_size_and_weight(pages, text: str, size: float, face: str):
    assert look_of(pages, text) == (size, face)


def test_the_paper_goes_in_the_order_of_official_papers(pages):
    text = "\n".join(pages[0].extract_text_lines()[n]["text"] for n in range(len(lines_of(pages[0]))))
    order = [
        "CỘNG HÒA",
        "Độc lập",
        "Số: 07/BC-UBND",
        "BÁO CÁO",
        "Số liệu của",
        "báo cáo./.",
        "Nơi nhận:",
        "CHỦ TỊCH",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_all_letters_stand_within_the_margins():
    with pdfplumber.open(BytesIO(write(long_table()))) as pdf:
        for page in pdf.pages:
            assert (page.width, page.height) == pytest.approx(
                (210 * POINTS_IN_MM, 297 * POINTS_IN_MM), abs=0.5
            )
            body = [letter for letter in page.chars if letter["top"] > 20 * POINTS_IN_MM - 1]
            assert min(letter["x0"] for letter in body) >= 30 * POINTS_IN_MM - 0.5
            assert max(letter["x1"] for letter in body) <= 190 * POINTS_IN_MM + 0.5
            assert max(letter["bottom"] for letter in body) <= 277 * POINTS_IN_MM + 0.5


def test_pages_are_numbered_at_the_top_in_the_middle_from_the_second_and_each_appendix_anew():
    table = long_table().blocks[0]
    paper = Document(
        "Thử", (table, Appendix(("PHỤ LỤC",), label="Phụ lục I"), table), dated=date(2019, 5, 24)
    )
    with pdfplumber.open(BytesIO(write(paper))) as pdf:
        numbers = []
        for page in pdf.pages:
            above = [word for word in page.extract_words() if word["bottom"] < 19 * POINTS_IN_MM]
            numbers.append([word["text"] for word in above])
            for word in above:
                assert (word["x0"] + word["x1"]) / 2 == pytest.approx((30 + 190) / 2 * POINTS_IN_MM, abs=1)
    half = len(numbers) // 2
    assert numbers == [[], *([str(n)] for n in range(2, half + 1))] * 2


def test_an_appendix_begins_a_page_with_its_number_its_title_and_what_it_is_attached_to():
    head = Appendix(("DANH SÁCH",), ("(Kèm theo Báo cáo số 07/BC-UBND)",), "Phụ lục II")
    paper = Document("Thử", (Paragraph((Run("Thân bài."),)), head, Paragraph((Run("Dòng."),))))
    with pdfplumber.open(BytesIO(write(paper))) as pdf:
        assert lines_of(pdf.pages[1])[:3] == ["Phụ lục II", "DANH SÁCH", "(Kèm theo Báo cáo số 07/BC-UBND)"]


def test_wide_lists_stand_on_pages_turned_on_their_side_and_the_next_appendix_upright():
    paper = Document(
        "Thử",
        (
            Paragraph((Run("a"),)),
            TurnedPages(),
            Paragraph((Run("b"),)),
            Appendix(("C",)),
            Paragraph((Run("c"),)),
        ),
    )
    with pdfplumber.open(BytesIO(write(paper))) as pdf:
        assert [page.width > page.height for page in pdf.pages] == [False, True, False]


def test_heads_are_repeated_on_every_page_and_no_row_is_split():
    with pdfplumber.open(BytesIO(write(long_table()))) as pdf:
        assert len(pdf.pages) > 1
        for page in pdf.pages:
            first = next(line for line in lines_of(page) if not line.isdigit())
            assert first == "STT Chỉ tiêu Số liệu"
        rows = [row for page in pdf.pages for row in page.extract_table()[1:]]
    assert rows == [[str(n), f"Chỉ tiêu số {n}", str(n * 37)] for n in range(1, 61)]


def test_figures_stand_under_one_another():
    with pdfplumber.open(BytesIO(write(long_table(12)))) as pdf:
        words = pdf.pages[0].extract_words()
    figures = {
        word["text"]: word["x1"] for word in words if word["text"] in {str(n * 37) for n in range(1, 13)}
    }
    assert len(figures) == 12
    assert max(figures.values()) - min(figures.values()) < 0.1


def test_several_people_sign_side_by_side():
    row = SignatureRow(
        (Signature(("NGƯỜI LẬP BIỂU",), "Trần A"), Signature(("GIÁM ĐỐC",), "Lê B")), "Huế, ngày 1"
    )
    with pdfplumber.open(BytesIO(write(Document("Thử", (row,))))) as pdf:
        lines = lines_of(pdf.pages[0])
    assert lines == ["Huế, ngày 1", "NGƯỜI LẬP BIỂU GIÁM ĐỐC", "Trần A Lê B"]


def test_addressees_stand_on_one_line_or_under_one_another():
    one, several = Addressees(("UBND tỉnh.",)), Addressees(("- UBND huyện;", "- Văn phòng."))
    with pdfplumber.open(BytesIO(write(Document("Thử", (one, several))))) as pdf:
        lines = lines_of(pdf.pages[0])
    assert lines == ["Kính gửi: UBND tỉnh.", "Kính gửi:", "- UBND huyện;", "- Văn phòng."]


def test_a_note_stands_at_the_foot_of_its_page():
    run = Run("tăng 12%", note="Tính trên 10 đơn vị có mặt cả hai kỳ.")
    with pdfplumber.open(BytesIO(write(Document("Thử", (Paragraph((run,)),))))) as pdf:
        [found] = pdf.pages[0].search("Tính trên 10 đơn vị")
        assert found["top"] > 250 * POINTS_IN_MM


def test_the_file_is_tagged_in_vietnamese_and_declares_what_it_is(content: bytes):
    with pdfplumber.open(BytesIO(content)) as pdf:
        catalogue = pdf.doc.catalog
        told = resolve1(catalogue["Metadata"]).get_data().decode()
        assert resolve1(catalogue["Lang"]) == b"vi"
        assert resolve1(catalogue["MarkInfo"])["Marked"] is True
        assert "StructTreeRoot" in catalogue
    assert re.search(r"pdfaid:part>3<", told) and re.search(r"pdfaid:conformance>A<", told)
    assert re.search(r"pdfuaid:part>1<", told)
    assert "BIỂU MẪU 1" in told


def test_the_same_dated_paper_gives_the_same_bytes(content: bytes):
    assert write(compose_small_form({"bandwidth": "30", "services": "29"})) == content


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ('#import "x" $x^2$ *b* _i_ @a <b> // c', '#import "x" $x^2$ *b* _i_ @a <b> // c'),
        ("[ ] { } \\n #{1 + 1}", "[ ] { } \\n #{1 + 1}"),
        ("☑ có ✓", "☑ có ✓"),
        ("trước\x07sau \uf0a7 中\ud800", "trước\ufffdsau \ufffd \ufffd\ufffd"),
    ],
)
def test_words_are_never_code_and_what_no_font_holds_leaves_a_mark(text: str, printed: str):
    page = pypdfium2.PdfDocument(write(of_text(text)))[0].get_textpage()
    assert page.get_text_range().strip() == printed


def test_headings_never_skip_a_level():
    assert write(Document("Thử", (Heading("1. Chưa có mục lớn", 2), Heading("a) Nhỏ", 3)))).startswith(
        b"%PDF"
    )


def test_further_files_are_put_into_it():
    given = Attachment("ban-chinh.json", b'{"a":"1"}', "application/json", "Bản chính để ký")
    kept = pypdfium2.PdfDocument(write(of_text("a"), (given,)))
    attached = {kept.get_attachment(n).get_name(): n for n in range(kept.count_attachments())}
    assert attached.keys() == {KEPT_WORDS, "ban-chinh.json"}
    assert bytes(kept.get_attachment(attached["ban-chinh.json"]).get_data()) == b'{"a":"1"}'


def changed(content: bytes, kept: bytes | None) -> bytes:
    """The file with other words inside, or none."""
    document = pypdfium2.PdfDocument(content)
    if kept is None:
        document.del_attachment(0)
    else:
        document.get_attachment(0).set_data(kept)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def test_our_own_file_is_read_by_the_words_inside(content: bytes):
    marked = compose_small_form({"bandwidth": "30"})
    marked = replace(marked, properties={"tonghop.pack": "thu/mau", "tonghop.version": "2019-01-01"})
    document = read(write(marked))
    assert document.properties["tonghop.pack"] == "thu/mau"
    assert document.findings == ()
    assert "1.1. Tổng băng thông: 30 Mbps" in [
        block.text for block in document.parts[0].blocks if hasattr(block, "text")
    ]


def test_marks_point_at_the_words_they_marked():
    runs = (Run("1.1. "), Run("Tổng băng thông", mark="th_bandwidth"), Run(": 30"))
    cells = ((TableCell("3"), TableCell("Số dịch vụ", mark="th_services")),)
    paper = Document("Thử", (Heading("I. Mạng"), Paragraph(runs), Table((Column(1), Column(5)), (), cells)))
    document = read(write(paper))
    text = document.parts[0].text
    marked = {
        name: where.split(":")[1:]
        for name, where in document.properties.items()
        if name.startswith("bookmark:")
    }
    assert {name: text[int(start) : int(end)] for name, (start, end) in marked.items()} == {
        "bookmark:th_bandwidth": "Tổng băng thông",
        "bookmark:th_services": "Số dịch vụ",
    }


def test_with_the_words_inside_lost_the_pages_give_the_same(content: bytes):
    by_pages, by_words = read(changed(content, None)), read(content)
    squeezed = ["".join(document.parts[0].text.split()) for document in (by_pages, by_words)]
    assert squeezed[0] == squeezed[1]
    assert by_pages.findings == ()


@pytest.mark.parametrize(
    "kept", [b"", b"[]", b"{", b'{"shape":"tonghop-document/1"}', b"[" * 100_000, b"\xff"]
)
def test_words_inside_of_another_shape_are_passed_over(content: bytes, kept: bytes):
    assert read(changed(content, kept)).parts[0].text == read(changed(content, None)).parts[0].text


@pytest.mark.parametrize(("before", "after"), [("29", "92"), ("Mbps", "Gbps")])
def test_words_inside_that_the_pages_do_not_show_are_asked_about_and_not_used(
    content: bytes, before: str, after: str
):
    kept = bytes(pypdfium2.PdfDocument(content).get_attachment(0).get_data()).decode()
    document = read(changed(content, kept.replace(before, after).encode()))
    [found] = document.findings
    assert (found.kind, found.severity) == ("file.kept_words_differ", Severity.QUESTION)
    assert before in document.parts[0].text and after not in document.parts[0].text


def test_two_figures_exchanged_inside_are_seen():
    paper = Document(
        "Thử", (Paragraph((Run("Tiếp nhận: 12 hồ sơ"),)), Paragraph((Run("Đúng hạn: 34 hồ sơ"),)))
    )
    content = write(paper)
    kept = bytes(pypdfium2.PdfDocument(content).get_attachment(0).get_data()).decode()
    swapped = kept.replace("12", "##").replace("34", "12").replace("##", "34")
    document = read(changed(content, swapped.encode()))
    assert [found.kind for found in document.findings] == ["file.kept_words_differ"]
    assert "Tiếp nhận: 12 hồ sơ" in document.parts[0].text


@pytest.mark.parametrize("n_before", range(30, 50))
def test_a_line_that_opens_a_part_of_a_table_is_never_the_last_of_a_page(n_before: int):
    columns = (Column(10), Column(90))
    line = (TableCell("1"), TableCell("Chỉ tiêu"))
    opening = (TableCell("PHẦN HAI", column_span=2, bold=True),)
    heads = ((TableCell("STT"), TableCell("Tên")),)
    table = Table(columns, heads, (*(line for _ in range(n_before)), opening, line, line))
    with pdfplumber.open(BytesIO(write(Document("Thử", (table,))))) as pdf:
        [shown] = [lines_of(page) for page in pdf.pages if "PHẦN HAI" in lines_of(page)]
    assert shown[-1] != "PHẦN HAI"


def test_lines_of_the_body_stand_as_far_apart_as_in_word():
    text = " ".join(["Chữ"] * 120)
    with pdfplumber.open(BytesIO(write(of_text(text)))) as pdf:
        lines = pdf.pages[0].extract_text_lines()
    single = 14 * TINOS_LINE
    gaps = {round(below["top"] - above["top"], 1) for above, below in pairwise(lines)}
    assert gaps == {round(single * float(paper_style().measure("body", "line_spacing")), 1)}
    assert single <= min(gaps) <= 1.5 * single


@pytest.mark.parametrize("n_before", range(20, 32))
def test_no_signature_stands_alone_on_a_page(n_before: int):
    lines = tuple(Paragraph((Run(f"Đoạn {n}."),)) for n in range(n_before))
    paper = Document("Thử", (*lines, Closing(("GIÁM ĐỐC",), "Lê B", ("- Lưu: VT.",))))
    with pdfplumber.open(BytesIO(write(paper))) as pdf:
        [page] = [page for page in pdf.pages if "GIÁM ĐỐC" in page.extract_text()]
    assert f"Đoạn {n_before - 1}." in page.extract_text()
