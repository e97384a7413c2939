# ruff: noqa: E501  (XML stands on the lines Word and Excel write it on)
"""Reading Word files: XML as Word emits it, and files of python-docx."""

from io import BytesIO
from zipfile import ZipFile

import docx as python_docx
import pytest
from tests.formats.laws import assert_every_block_is_a_slice, slices_of, texts_of
from tests.formats.made_by_hand import cell, docx, packed, paragraph, table

from tonghop.core.intake.raw import PartKind, RawDocument, Table
from tonghop.formats.word.read import read

INSERTED = '<w:p><w:r><w:t>Tổng: </w:t></w:r><w:ins w:id="1"><w:r><w:t>301</w:t></w:r></w:ins></w:p>'
DELETED = (
    '<w:p><w:r><w:t>Tổng: 30</w:t></w:r><w:del w:id="2"><w:r><w:delText>5</w:delText></w:r></w:del>'
    "<w:r><w:t>1</w:t></w:r></w:p>"
)
FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>'
    '<w:r><w:t>99</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>330</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> hồ sơ</w:t></w:r></w:p>'
)
TICK = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/>'
    '</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> Có</w:t></w:r></w:p>'
)
HIDDEN = "<w:p><w:r><w:t>5</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>17</w:t></w:r></w:p>"
RAISED = '<w:p><w:r><w:t>1234</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>5</w:t></w:r></w:p>'
FRACTION = (
    "<w:p><m:oMath><m:f><m:num><m:r><m:t>48</m:t></m:r></m:num><m:den><m:r><m:t>28</m:t></m:r></m:den></m:f>"
    "</m:oMath></w:p>"
)

ONE_PARAGRAPH = {
    "split runs are joined": (
        '<w:p><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:t>7.</w:t></w:r><w:proofErr '
        'w:type="spellEnd"/><w:r><w:rPr><w:b/></w:rPr><w:t>794</w:t></w:r></w:p>',
        "7.794",
    ),
    "tabs, breaks and hyphens are kept": (
        "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/>"
        "<w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>",
        "a\tb\nc-d",
    ),
    "inserted words are kept": (INSERTED, "Tổng: 301"),
    "deleted words are left out": (DELETED, "Tổng: 301"),
    "a field shows its result": (FIELD, "330 hồ sơ"),
    "a tick box shows its tick": (TICK, "☒ Có"),
    "a simple field shows its result": (
        '<w:p><w:fldSimple w:instr=" DATE "><w:r><w:t>24/5/2019</w:t></w:r></w:fldSimple></w:p>',
        "24/5/2019",
    ),
    "a link shows its words": (
        '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>gialai.gov.vn</w:t></w:r></w:hyperlink></w:p>',
        "gialai.gov.vn",
    ),
    "a content control shows its words": (
        '<w:sdt><w:sdtPr><w:alias w:val="Số liệu"/></w:sdtPr><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>29'
        "</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>",
        "29",
    ),
    "a symbol is the sign a person sees": (
        '<w:p><w:r><w:sym w:font="Symbol" w:char="F0E5"/><w:t> VBĐT </w:t><w:sym w:font="Wingdings" w:char="F0FE"/>'
        "</w:r></w:p>",
        "∑ VBĐT ☑",
    ),
    "hidden words are left out": (HIDDEN, "5"),
    "a raised digit is no part of the number before it": (RAISED, "1234⁵"),
    "the two figures of a fraction stay apart": (FRACTION, "48/28"),
    "an unknown element is searched for words": (
        "<w:p><w:unknown><w:r><w:t>83</w:t></w:r></w:unknown></w:p>",
        "83",
    ),
}


@pytest.mark.parametrize("body, expected", ONE_PARAGRAPH.values(), ids=ONE_PARAGRAPH.keys())
def test_a_paragraph_reads_as_it_is_seen(body: str, expected: str) -> None:
    document = read(docx(body))
    assert_every_block_is_a_slice(document)
    assert texts_of(document.parts[0]) == [expected]


def test_paragraphs_and_tables_stand_in_the_order_of_the_body() -> None:
    body = (
        paragraph("trước")
        + table(cell(paragraph("1")) + cell(paragraph("2")))
        + paragraph("")
        + paragraph("sau")
    )
    assert texts_of(read(docx(body)).parts[0]) == ["trước", [["1", "2"]], "sau"]


def grid_of(document: RawDocument) -> list[tuple[str, int, int, int, int]]:
    assert_every_block_is_a_slice(document)
    (found,) = (block for block in document.parts[0].blocks if isinstance(block, Table))
    return [
        (one.text, one.row, one.column, one.row_span, one.column_span) for row in found.rows for one in row
    ]


def test_a_merged_cell_stands_once_at_its_top_left() -> None:
    body = table(
        cell(paragraph("STT"), '<w:vMerge w:val="restart"/>')
        + cell(paragraph("Số liệu"), '<w:gridSpan w:val="2"/>'),
        cell(paragraph(), "<w:vMerge/>") + cell(paragraph("Có")) + cell(paragraph("Không")),
        cell(paragraph("1")) + cell(paragraph("2")) + cell(paragraph("3")),
    )
    assert grid_of(read(docx(body))) == [
        ("STT", 0, 0, 2, 1),
        ("Số liệu", 0, 1, 1, 2),
        ("Có", 1, 1, 1, 1),
        ("Không", 1, 2, 1, 1),
        ("1", 2, 0, 1, 1),
        ("2", 2, 1, 1, 1),
        ("3", 2, 2, 1, 1),
    ]


def test_a_row_that_begins_further_right_keeps_its_columns() -> None:
    row = '<w:trPr><w:gridBefore w:val="2"/></w:trPr>' + cell(paragraph("c"))
    assert grid_of(read(docx(table(cell(paragraph("a")), row)))) == [("a", 0, 0, 1, 1), ("c", 1, 2, 1, 1)]


def test_words_of_a_covered_cell_are_left_out_and_named() -> None:
    body = table(
        cell(paragraph("1"), '<w:vMerge w:val="restart"/>') + cell(paragraph("x")),
        cell(paragraph("77"), "<w:vMerge/>") + cell(paragraph("y")),
    )
    document = read(docx(body))
    assert "77" not in document.parts[0].text
    assert [(found.kind, found.arguments["texts"]) for found in document.findings] == [
        ("file.hidden_text", "“77”")
    ]


def test_a_deleted_row_is_left_out() -> None:
    body = table(cell(paragraph("1")), "<w:trPr><w:del w:id='3'/></w:trPr>" + cell(paragraph("2")))
    assert texts_of(read(docx(body)).parts[0]) == [[["1"]]]


def test_a_table_inside_a_cell_is_text_of_that_cell() -> None:
    inner = table(cell(paragraph("x")) + cell(paragraph("y")), cell(paragraph("z")) + cell(paragraph("w")))
    body = table(cell(paragraph("a") + inner + paragraph()) + cell(paragraph("b")))
    assert texts_of(read(docx(body)).parts[0]) == [[["a\nx\ty\nz\tw", "b"]]]


def test_a_frame_round_a_table_gives_the_table_itself() -> None:
    inner = table(cell(paragraph("1")) + cell(paragraph("2")))
    body = table(cell(paragraph("Bảng 1") + inner + paragraph()))
    document = read(docx(body))
    assert_every_block_is_a_slice(document)
    assert texts_of(document.parts[0]) == ["Bảng 1", [["1", "2"]]]


TEXT_BOX = (
    "<w:p><w:r><w:t>Thân</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
    "<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>Mẫu 12</w:t></w:r></w:p>"
    "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Mẫu 12</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


def test_a_text_box_is_read_once() -> None:
    document = read(docx(TEXT_BOX))
    assert [(part.name, part.kind, part.text) for part in document.parts] == [
        ("body", PartKind.BODY, "Thân"),
        ("textbox1", PartKind.NOTE, "Mẫu 12"),
    ]


def test_headers_footers_notes_and_comments_are_parts_of_their_own() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        '<w:footerReference w:type="default" r:id="rId4"/></w:sectPr>'
    )
    document = read(
        docx(
            paragraph("Thân") + section,
            footnotes=f'<w:footnote w:type="separator" w:id="-1">{paragraph("---")}</w:footnote>'
            f'<w:footnote w:id="2">{paragraph("Chú thích 5")}</w:footnote>',
            comments=f'<w:comment w:id="0" w:author="A">{paragraph("Xem lại 7")}</w:comment>',
            header=paragraph("Trang 1"),
            footer=paragraph("Chân 2"),
        )
    )
    assert_every_block_is_a_slice(document)
    assert [(part.name, part.kind, part.text) for part in document.parts] == [
        ("body", PartKind.BODY, "Thân"),
        ("header1", PartKind.HEADER, "Trang 1"),
        ("footer1", PartKind.FOOTER, "Chân 2"),
        ("footnotes", PartKind.NOTE, "Chú thích 5"),
        ("comments", PartKind.NOTE, "Xem lại 7"),
    ]


def test_a_bookmark_is_a_place_in_its_part() -> None:
    body = paragraph("Đầu") + (
        '<w:p><w:r><w:t>1. </w:t></w:r><w:bookmarkStart w:id="7" w:name="tonghop_tong"/><w:r><w:t>Tổng số</w:t></w:r>'
        '<w:bookmarkEnd w:id="7"/><w:r><w:t>: 5</w:t></w:r></w:p><w:bookmarkStart w:id="8" w:name="_GoBack"/>'
        '<w:bookmarkEnd w:id="8"/>'
    )
    document = read(docx(body))
    marks = {name: place for name, place in document.properties.items() if name.startswith("bookmark:")}
    assert marks == {"bookmark:tonghop_tong": "body:7:14"}
    assert document.parts[0].text[7:14] == "Tổng số"


def test_own_properties_are_kept() -> None:
    custom = (
        '<property fmtid="{0}" pid="2" name="tonghop.pack"><vt:lpwstr>a/b@2019-05-16</vt:lpwstr></property>'
    )
    assert read(docx(paragraph("x"), custom=custom)).properties == {"tonghop.pack": "a/b@2019-05-16"}


PAGES = {
    "as Word drew them, not twice": (
        '<w:p><w:r><w:t>a</w:t><w:br w:type="page"/></w:r></w:p>'
        "<w:p><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>c</w:t><w:lastRenderedPageBreak/><w:t>c</w:t></w:r></w:p><w:p><w:r><w:t>d</w:t></w:r></w:p>",
        [1, 2, 2, 3],
    ),
    "as a person put them": (
        '<w:p><w:r><w:t>a</w:t><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>',
        [1, 2],
    ),
    "unknown": (paragraph("a"), [None]),
    "in a table": (
        table(
            cell(paragraph("a")),
            cell("<w:p><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>" + paragraph("c")),
        ),
        [1, 2],
    ),
}


@pytest.mark.parametrize("body, pages", PAGES.values(), ids=PAGES.keys())
def test_pages_are_counted(body: str, pages: list[int | None]) -> None:
    assert [block.page for block in slices_of(read(docx(body)).parts[0])] == pages


def test_tracked_changes_are_counted_and_named() -> None:
    (found,) = read(docx(INSERTED + DELETED)).findings
    assert (found.code, found.kind, found.arguments) == (
        "BC-TRACKED-CHANGES",
        "file.tracked_changes",
        {"inserted": 1, "deleted": 1},
    )


def test_hidden_words_are_named() -> None:
    (found,) = read(docx(HIDDEN)).findings
    assert (found.kind, found.arguments) == ("file.hidden_text", {"count": 1, "texts": "“17”"})


def test_words_hidden_by_a_style_are_left_out() -> None:
    styles = '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>'
    body = '<w:p><w:r><w:t>5</w:t></w:r><w:r><w:rPr><w:rStyle w:val="An"/></w:rPr><w:t>17</w:t></w:r></w:p>'
    assert read(docx(body, styles=styles)).parts[0].text == "5"


def test_a_picture_is_named_because_its_figures_are_not_read() -> None:
    picture = "<w:p><w:r><w:drawing><a:blip r:embed='rId9'/></w:drawing></w:r></w:p>"
    assert [found.kind for found in read(docx(picture)).findings] == ["file.unread_object"]


def test_the_strict_form_of_a_document_is_read() -> None:
    strict = docx(paragraph("Tổng số: 7.794"))
    assert read(made_strict(strict)).parts[0].text == "Tổng số: 7.794"


def made_strict(content: bytes) -> bytes:
    with ZipFile(BytesIO(content)) as package:
        return packed(
            {
                name: package.read(name)
                .replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                         b"http://purl.oclc.org/ooxml/wordprocessingml/main")
                .replace(b"http://schemas.openxmlformats.org/officeDocument/2006/",
                         b"http://purl.oclc.org/ooxml/officeDocument/")
                for name in package.namelist()
            }
        )  # fmt: skip


def test_a_file_of_python_docx_is_read() -> None:
    written = python_docx.Document()
    written.add_heading("BÁO CÁO", 1)
    written.add_paragraph("Một", style="List Number")
    written.add_paragraph("Hai", style="List Number")
    written.add_paragraph("Ý", style="List Bullet")
    drawn = written.add_table(2, 3)
    for index, one in enumerate(one for row in drawn.rows for one in row.cells):
        one.text = str(index)
    drawn.cell(0, 0).merge(drawn.cell(1, 0)).text = "gộp"
    stream = BytesIO()
    written.save(stream)
    document = read(stream.getvalue())
    assert_every_block_is_a_slice(document)
    assert texts_of(document.parts[0]) == [
        "BÁO CÁO", "1. Một", "2. Hai", "• Ý", [["gộp", "1", "2"], ["4", "5"]],
    ]  # fmt: skip
