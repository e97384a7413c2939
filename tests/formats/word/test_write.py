"""Our Word files look as Nghị định 30/2020/NĐ-CP wants them, by what the file itself says."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pdfplumber
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from tests.papers import compose_small_form

from tonghop.core.publication.model import (
    Alignment,
    Appendix,
    Closing,
    Column,
    Document,
    Paragraph,
    Run,
    Table,
    TableCell,
    TurnedPages,
)
from tonghop.formats.text.write import write as write_text
from tonghop.formats.word.write import write


@pytest.fixture(scope="module")
def content() -> bytes:
    return write(compose_small_form({"bandwidth": "30", "services": "29"}))


@pytest.fixture(scope="module")
def paper(content):
    return docx.Document(BytesIO(content))


def test_pages_are_a4_with_the_margins_of_the_decree(paper):
    for section in paper.sections:
        assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
        assert 20 <= round(section.top_margin.mm) <= 25
        assert 20 <= round(section.bottom_margin.mm) <= 25
        assert 30 <= round(section.left_margin.mm) <= 35
        assert 15 <= round(section.right_margin.mm) <= 20


def test_the_page_number_is_centred_at_the_top_of_all_pages_but_the_first(paper):
    section = paper.sections[0]
    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == ""
    line = section.header.paragraphs[0]
    assert line.style.paragraph_format.alignment is WD_ALIGN_PARAGRAPH.CENTER
    assert line._p.find(qn("w:fldSimple")).get(qn("w:instr")) == "PAGE"


def test_every_style_used_is_times_new_roman_in_black(paper):
    names = {paragraph.style.name for paragraph in _all_lines(paper)} | {"Normal"}
    for name in names:
        style = paper.styles[name]
        fonts = style.element.rPr.rFonts
        assert fonts.get(qn("w:ascii")) == fonts.get(qn("w:cs")) == "Times New Roman"
        assert fonts.get(qn("w:asciiTheme")) is None
        assert str(style.font.color.rgb) == "000000"


def _all_lines(paper):
    cells = [cell for table in paper.tables for row in table.rows for cell in row.cells]
    return [line for place in (paper, *cells) for line in place.paragraphs]


@pytest.mark.parametrize(
    ("text", "size", "bold", "italic"),
    [
        ("ỦY BAN NHÂN DÂN", 12, True, False),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True, False),
        ("Độc lập - Tự do - Hạnh phúc", 13, True, False),
        ("Số: 07/BC-UBND", 13, False, False),
        ("Mẫu, ngày 24 tháng 5 năm 2019", 13, False, True),
        ("BÁO CÁO", 14, True, False),
        ("BIỂU MẪU 1", 14, True, False),
        ("TM. ỦY BAN NHÂN DÂN", 14, True, False),
        ("Nguyễn Văn Mẫu", 14, True, False),
        ("Nơi nhận:", 12, True, True),
        ("- Lưu: VT.", 11, False, False),
    ],
)
def test_each_part_of_the_paper_has_a_named_style_of_its_size_and_weight(paper, text, size, bold, italic):
    line = next(line for line in _all_lines(paper) if line.text == text)
    font = line.style.font
    assert (font.size, font.bold, font.italic) == (Pt(size), bold, italic)
    assert all(run.font.size is run.bold is run.italic is None for run in line.runs), "the style says it all"


def test_a_person_can_change_every_part_by_its_style(paper):
    styles = {line.style.name for line in _all_lines(paper) if line.text}
    assert styles >= {
        *("Cơ quan ban hành", "Quốc hiệu", "Tiêu ngữ", "Số, ký hiệu", "Địa danh, ngày tháng", "Tên văn bản"),
        *("Nội dung", "Heading 1", "Tên phụ lục", "Kèm theo", "Ô bảng", "Quyền hạn, chức vụ"),
        *("Họ tên người ký", "Nơi nhận", "Tên nơi nhận"),
    }


def test_body_lines_are_justified_and_indented(paper):
    [line] = [line for line in paper.paragraphs if line.text.endswith("báo cáo./.")]
    layout = line.style.paragraph_format
    assert layout.alignment is WD_ALIGN_PARAGRAPH.JUSTIFY
    assert 10 <= round(layout.first_line_indent.mm, 1) <= 12.7
    assert paper.styles["Normal"].paragraph_format.space_after >= Pt(6)
    assert 1 <= paper.styles["Normal"].paragraph_format.line_spacing <= 1.5


def test_heads_of_tables_are_repeated_and_rows_are_not_split(paper):
    table = paper.tables[-1]
    heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert heads == [True, True, False, False, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_spans_keep_one_text_each(paper):
    table = paper.tables[-1]
    assert [cell.text for cell in table.rows[0].cells] == ["STT", "Nội dung", "Kết quả", "Kết quả", "Ghi chú"]
    assert [cell.text for cell in table.rows[1].cells] == [
        "STT",
        "Nội dung",
        "Đơn vị tính",
        "Số liệu",
        "Ghi chú",
    ]


def test_the_annex_counts_its_own_pages_and_the_section_stands_in_the_order_of_the_schema(paper):
    order = [child.tag for child in paper.sections[1]._sectPr]
    numbering, columns, first_page = (qn(f"w:{name}") for name in ("pgNumType", "cols", "titlePg"))
    assert order.index(numbering) < order.index(columns) < order.index(first_page)
    assert paper.sections[1]._sectPr.find(numbering).get(qn("w:start")) == "1"


def test_the_file_names_its_language_and_no_program_as_author(paper):
    assert paper.core_properties.language == "vi-VN"
    assert paper.core_properties.author == ""
    assert paper.core_properties.title == "BIỂU MẪU 1"
    assert paper.core_properties.created is None


def test_a_row_wider_than_its_table_is_refused():
    table = Table((Column(1),), (), ((TableCell("a"), TableCell("b")),))
    with pytest.raises(ValueError, match="row 1 is wider than 1 columns: 'b'"):
        write(Document("", (table,)))


@pytest.mark.office
@pytest.mark.slow
def test_libreoffice_opens_it_and_shows_the_same_words(content, tmp_path: Path):
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not on this machine")
    (tmp_path / "paper.docx").write_bytes(content)
    command = [soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), "paper.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    shown = (tmp_path / "paper.txt").read_text(encoding="utf-8-sig").split()
    ours = write_text(compose_small_form({"bandwidth": "30", "services": "29"})).decode().split()
    assert sorted(shown) == sorted(ours)


def test_a_cell_over_rows_and_columns_and_a_row_left_short_keep_the_grid():
    rows = ((TableCell("a", row_span=2, column_span=2), TableCell("b")), (TableCell("c"),), (TableCell("d"),))
    written = docx.Document(BytesIO(write(Document("", (Table((Column(1),) * 3, (), rows),)))))
    shown = [[cell.text for cell in row.cells] for row in written.tables[0].rows]
    assert shown == [["a", "a", "b"], ["a", "a", "c"], ["d", "", ""]]


def test_no_signature_stands_alone_on_a_page():
    blocks = (Paragraph((Run("Đoạn đầu."),)), Paragraph((Run("Đoạn cuối."),)), Closing(("GIÁM ĐỐC",), "Lê B"))
    written = docx.Document(BytesIO(write(Document("Thử", blocks))))
    kept = {line.text: line.paragraph_format.keep_with_next for line in written.paragraphs if line.text}
    assert kept == {"Đoạn đầu.": None, "Đoạn cuối.": True}


def test_wide_lists_stand_on_pages_turned_on_their_side_and_the_next_appendix_upright():
    line = Paragraph((Run("a"),))
    blocks = (line, TurnedPages(), line, Appendix(("B",)), line, Appendix(("C",), turned=True), line)
    written = docx.Document(BytesIO(write(Document("Thử", blocks))))
    assert [section.page_width > section.page_height for section in written.sections] == [
        False,
        True,
        False,
        True,
    ]
    assert all(section.top_margin.mm == pytest.approx(20, abs=0.1) for section in written.sections)


@pytest.mark.office
@pytest.mark.slow
def test_libreoffice_repeats_heads_and_cuts_no_row_over_pages(tmp_path: Path):
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not on this machine")
    columns = (Column(10, Alignment.CENTRE), Column(60), Column(30, Alignment.FIGURE))
    heads = (tuple(TableCell(head) for head in ("STT", "Chỉ tiêu", "Số liệu")),)
    long = "rất dài, nhiều dòng, " * 8
    rows = tuple(
        tuple(map(TableCell, (str(n), f"Chỉ tiêu {n} {long}hết", str(n * 37)))) for n in range(1, 61)
    )
    (tmp_path / "paper.docx").write_bytes(write(Document("Bảng dài", (Table(columns, heads, rows),))))
    command = [soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), "paper.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    with pdfplumber.open(tmp_path / "paper.pdf") as pdf:
        tables = [page.extract_table() for page in pdf.pages]
        figures = [
            word for page in pdf.pages for word in page.extract_words() if word["x0"] > page.width * 0.7
        ]
    assert len(tables) > 3
    assert all(table[0] == ["STT", "Chỉ tiêu", "Số liệu"] for table in tables)
    body = [row for table in tables for row in table[1:]]
    assert [row[0] for row in body] == [str(n) for n in range(1, 61)]
    assert all(row[1].endswith("hết") for row in body)
    ends = [word["x1"] for word in figures if word["text"].isdecimal()]
    assert len(ends) == 60 and max(ends) - min(ends) < 0.5
