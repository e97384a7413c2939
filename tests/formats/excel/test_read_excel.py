"""Reading Excel files: XML as Excel emits it, and files of openpyxl and XlsxWriter."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from tests.formats.laws import assert_every_block_is_a_slice, slices_of, texts_of
from tests.formats.made_by_hand import xlsx

from tonghop.core.intake.raw import Cell, PartKind, RawDocument
from tonghop.formats.excel.read import IDENTITY_SHEET, read

PERCENT = '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>'

SHOWN_CELLS = {
    "a shared string": ('<c r="A1" t="s"><v>0</v></c>', "<si><t>Tổng số</t></si>", "Tổng số"),
    "a shared string of several runs, without its pronunciation": (
        '<c r="A1" t="s"><v>0</v></c>',
        "<si><r><t>Tổng </t></r><r><rPr><b/></rPr><t>số</t></r><rPh><t>tong</t></rPh></si>",
        "Tổng số",
    ),
    "a raised digit": (
        '<c r="A1" t="s"><v>0</v></c>',
        '<si><r><t>1234</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>5</t></r></si>',
        "1234⁵",
    ),
    "a string in the cell": ('<c r="A1" t="inlineStr"><is><t>Có</t></is></c>', "", "Có"),
    "a number": ('<c r="A1"><v>7794</v></c>', "", "7794"),
    "a percentage": ('<c r="A1" s="1"><v>0.99519999999999997</v></c>', "", "99,52%"),
    "a truth value": ('<c r="A1" t="b"><v>1</v></c>', "", "TRUE"),
    "an error": ('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "", "#DIV/0!"),
    "a formula's saved number": ('<c r="A1"><f>SUM(B1:B3)</f><v>330</v></c>', "", "330"),
    "a formula's saved words": ('<c r="A1" t="str"><f>A2</f><v>Có</v></c>', "", "Có"),
    "a cell without its reference": ("<c><v>5</v></c>", "", "5"),
}


@pytest.mark.parametrize("cell, strings, text", SHOWN_CELLS.values(), ids=SHOWN_CELLS.keys())
def test_a_cell_shows_what_a_person_sees(cell: str, strings: str, text: str) -> None:
    document = read(xlsx(f"<row>{cell}</row>", strings=strings, formats=PERCENT))
    assert_every_block_is_a_slice(document)
    (found,) = slices_of(document.parts[0])
    assert isinstance(found, Cell)
    assert (found.text, found.reference) == (text, "A1")


def test_the_used_cells_are_one_table_and_styled_blanks_are_trimmed() -> None:
    rows = (
        '<row r="3"><c r="B3"><v>1</v></c><c r="C3" s="1"/><c r="D3"><v>2</v></c><c r="H3" s="1"/></row>'
        '<row r="5"><c r="B5"><v>3</v></c></row><row r="9000"><c r="B9000" s="1"/></row>'
    )
    part = read(xlsx(rows, formats=PERCENT)).parts[0]
    assert (part.name, part.sheet, part.kind, part.text) == ("Biểu", "Biểu", PartKind.SHEET, "1\t2\n3\t")
    places = [(cell.reference, cell.row, cell.column) for cell in slices_of(part) if isinstance(cell, Cell)]
    assert places == [("B3", 0, 0), ("D3", 0, 2), ("B5", 2, 0), ("D5", 2, 2)]


def test_an_empty_sheet_is_a_part_without_blocks() -> None:
    part = read(xlsx('<row r="1"><c r="A1" s="1"/></row>', formats=PERCENT)).parts[0]
    assert (part.text, part.blocks) == ("", ())


def test_a_merged_cell_stands_once_and_what_it_covers_is_named() -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>77</v></c></row>'
        '<row r="2"><c r="A2"><v>2</v></c></row>'
    )
    document = read(xlsx(rows, after='<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'))
    assert_every_block_is_a_slice(document)
    first = slices_of(document.parts[0])[0]
    assert isinstance(first, Cell)
    assert (first.text, first.row_span, first.column_span) == ("1", 1, 2)
    assert "77" not in document.parts[0].text
    assert [(found.kind, found.arguments["cell"]) for found in document.findings] == [
        ("file.covered_cell", "B1")
    ]


NOTICED = {
    "an error value": (
        '<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>', "",
        ("file.formula_error", {"sheet": "Biểu", "cell": "A1", "error": "#REF!"}),
    ),
    "a formula never computed": (
        '<row r="1"><c r="A1"><f>1+1</f></c></row>', "",
        ("file.formula_without_value", {"sheet": "Biểu", "cell": "A1"}),
    ),
    "hidden rows": (
        '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>1</v></c></row>'
        '<row r="4"><c r="A4"><v>1</v></c></row><row r="6" ht="0"><c r="A6"><v>1</v></c></row>'
        '<row r="7" hidden="1"/>', "",
        ("file.hidden_rows", {"sheet": "Biểu", "rows": "2-3, 6"}),
    ),
    "hidden columns": (
        '<row r="1"><c r="B1"><v>1</v></c><c r="D1"><v>1</v></c></row>',
        '<cols><col min="2" max="3" hidden="1"/></cols>',
        ("file.hidden_columns", {"sheet": "Biểu", "columns": "B"}),
    ),
}  # fmt: skip


@pytest.mark.parametrize("rows, before, expected", NOTICED.values(), ids=NOTICED.keys())
def test_what_a_person_would_not_see_is_named(rows: str, before: str, expected: tuple[str, object]) -> None:
    (found,) = read(xlsx(rows, before=before)).findings
    assert (found.kind, found.arguments) == expected


def written_by_openpyxl() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Số liệu"
    for row in (["STT", "Nội dung", "Số liệu"], [1, "Tổng số", 7794], [2, "Tỷ lệ", 0.9952]):
        sheet.append(row)
    sheet["C2"].number_format, sheet["C3"].number_format = "#,##0", "0.00%"
    sheet["D3"] = date(2019, 5, 24)
    sheet["A5"] = "Ghi chú"
    sheet.merge_cells("A5:C5")
    sheet.row_dimensions[2].hidden = True
    sheet["C3"].comment = Comment("Xem lại số 5", "A")
    hidden = book.create_sheet("Nháp")
    hidden["A1"], hidden.sheet_state = 17, "hidden"
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_file_of_openpyxl_is_read() -> None:
    document = read(written_by_openpyxl())
    assert_every_block_is_a_slice(document)
    assert [(part.name, part.kind, part.text) for part in document.parts] == [
        (
            "Số liệu",
            PartKind.SHEET,
            "STT\tNội dung\tSố liệu\t\n1\tTổng số\t7.794\t\n2\tTỷ lệ\t99,52%\t2019-05-24\nGhi chú\t",
        ),
        ("comments:Số liệu", PartKind.NOTE, "Xem lại số 5"),
        ("Nháp", PartKind.SHEET, "17"),
    ]
    assert [found.kind for found in document.findings] == ["file.hidden_rows", "file.hidden_sheet"]
    hidden = {
        cell.reference for part in document.parts for cell in cells_of(document, part.name) if cell.hidden
    }
    assert hidden == {"A2", "B2", "C2", "D2", "A1"}
    assert [cell.stored for cell in cells_of(document, "Số liệu") if cell.stored is not None] == [
        Decimal(1), Decimal(7794), Decimal(2), Decimal("99.52"),
    ]  # fmt: skip


def cells_of(document: RawDocument, name: str) -> list[Cell]:
    (part,) = (part for part in document.parts if part.name == name)
    return [cell for cell in slices_of(part) if isinstance(cell, Cell)]


def test_a_file_of_xlsxwriter_is_read_with_its_identity() -> None:
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet("Biểu mẫu 7")
    sheet.write_row(0, 0, ["STT", "Số liệu"])
    sheet.write_number(1, 0, 1)
    sheet.write_formula(1, 1, "=1+1", None, 2)
    identity = book.add_worksheet(IDENTITY_SHEET)
    identity.write_row(0, 0, ["tonghop.pack", "a/b@2019-05-16"])
    identity.very_hidden()
    book.define_name("tonghop_tong", "='Biểu mẫu 7'!$B$2")
    book.set_custom_property("tonghop.digest", "ab12")
    book.close()
    document = read(stream.getvalue())
    assert [texts_of(part) for part in document.parts] == [[[["STT", "Số liệu"], ["1", "2"]]]]
    assert document.properties == {
        "tonghop.pack": "a/b@2019-05-16",
        "tonghop.digest": "ab12",
        "name:tonghop_tong": "Biểu mẫu 7!B2",
    }
    assert document.findings == ()


def test_a_sheet_of_that_name_in_plain_sight_is_a_sheet_like_any_other() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title, book.active["A1"] = IDENTITY_SHEET, 5
    stream = BytesIO()
    book.save(stream)
    document = read(stream.getvalue())
    assert [part.text for part in document.parts] == ["5"]
    assert document.properties == {}
