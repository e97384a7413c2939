"""Laws of reading over documents made at random: nothing lost, nothing twice, no crash."""

import zipfile
from decimal import Decimal
from io import BytesIO
from xml.sax.saxutils import escape

import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.laws import assert_every_block_is_a_slice, texts_of
from tests.formats.made_by_hand import cell, docx, level, numbered, packed, paragraph, table, xlsx

from tonghop.formats import Unreadable, open_document

WORDS = st.text(st.sampled_from("aBđ ớ1.5%,&<>-"), min_size=1, max_size=8).map(str.strip).filter(bool)
GRIDS = st.integers(1, 3).flatmap(
    lambda width: st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=1, max_size=3)
)
BLOCKS = st.lists(WORDS | GRIDS, max_size=6)


def split_paragraph(words: str) -> str:
    """A paragraph with each character in a run of its own, as Word leaves much edited text."""
    return paragraph(*(escape(letter) for letter in words))


@given(BLOCKS)
def test_every_paragraph_and_cell_of_a_word_file_is_read_once_and_in_order(blocks: list[object]) -> None:
    body = "".join(
        split_paragraph(block)
        if isinstance(block, str)
        else table(*("".join(cell(split_paragraph(words)) for words in row) for row in block)) + paragraph()
        for block in blocks
        if isinstance(block, str | list)
    )
    document = open_document("a.docx", docx(body))
    assert_every_block_is_a_slice(document)
    assert texts_of(document.parts[0]) == blocks


@given(
    st.lists(
        st.lists(st.none() | WORDS | st.integers(0, 10**12), min_size=1, max_size=4), min_size=1, max_size=4
    )
)
def test_every_cell_of_an_excel_file_is_read_with_its_exact_figure(
    rows: list[list[str | int | None]],
) -> None:
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_numbers": False})
    sheet = book.add_worksheet("Biểu")
    plain = book.add_format({"num_format": "#,##0"})
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            if isinstance(value, str):
                sheet.write_string(row, column, value)
            elif value is not None:
                sheet.write_number(row, column, value, plain)
    book.close()
    document = open_document("a.xlsx", stream.getvalue())
    assert_every_block_is_a_slice(document)
    written = {
        (row, column): value
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
        if value is not None
    }
    (part,) = document.parts
    read = {}
    for block in part.blocks:
        for one in (one for row in block.rows for one in row if one.text):
            place = (int(one.reference[1:]) - 1, ord(one.reference[0]) - 65)
            read[place] = one.text if one.stored is None else int(one.stored)
            if one.stored is not None:
                assert Decimal(one.text.replace(".", "")) == one.stored
    assert read == written


WORD_FILE = docx(
    numbered("a") + paragraph("Tổng số: 5") + table(cell(paragraph("1"), '<w:gridSpan w:val="2"/>')),
    numbering='<w:abstractNum w:abstractNumId="0">' + level(0, "decimal", "%1.") + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)
EXCEL_FILE = xlsx(
    '<row r="1" s="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1" t="s"><v>0</v></c></row>',
    strings="<si><t>Tổng</t></si>",
    formats='<numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>',
    before='<cols><col min="1" max="2" hidden="1"/></cols>',
    after='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
)


@given(st.sampled_from((WORD_FILE, EXCEL_FILE)), st.data())
def test_a_file_with_bytes_changed_is_read_or_refused(content: bytes, data: st.DataObject) -> None:
    changed = bytearray(content)
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(changed)))
    read_or_refuse(bytes(changed[:cut]) if data.draw(st.booleans()) else bytes(changed))


GARBAGE = ("", "-1", "0", "x", "1.5", "9" * 5000, "99999999", "ZZZ9999999", "1:2:3", "1e99999999999999999999")


@given(st.sampled_from((WORD_FILE, EXCEL_FILE)), st.data())
def test_a_file_with_nonsense_in_its_xml_is_read_or_refused(content: bytes, data: st.DataObject) -> None:
    with zipfile.ZipFile(BytesIO(content)) as package:
        members: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    name = data.draw(st.sampled_from(sorted(name for name in members if "/_rels/" not in name)))
    pieces = str(members[name], "utf-8").split('"') if isinstance(members[name], bytes) else []
    if len(pieces) > 1:
        at = data.draw(st.integers(0, len(pieces) // 2 - 1)) * 2 + 1
        if not pieces[at].startswith("http"):
            pieces[at] = data.draw(st.sampled_from(GARBAGE))
    members[name] = '"'.join(pieces)
    read_or_refuse(packed(members))


def read_or_refuse(content: bytes) -> None:
    try:
        document = open_document("a", content)
    except Unreadable:
        return
    assert_every_block_is_a_slice(document)
