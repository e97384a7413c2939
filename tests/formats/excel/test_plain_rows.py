"""Rows read without a tree hold what the definition of a cell reads from the tree; else they are not read."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tonghop.formats.excel.cells import CellReader, read_cells
from tonghop.formats.excel.plain_rows import take_plain_rows, take_plain_strings
from tonghop.formats.excel.sheet import read_sheet
from tonghop.formats.shown_numbers.format_code import parse_format_code
from tonghop.formats.shown_numbers.show import _choose_section, _show_digits, show_number

SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
WORDS = st.text("aĐ ộ\n12.,%_x0D", max_size=8)
STYLE = st.sampled_from(("", ' s="1"', ' s="2"', ' s="9"'))
CELL = st.one_of(
    st.builds(
        '<c r="{}7"{}><v>{}</v></c>'.format, st.sampled_from("ACZ"), STYLE, st.decimals(allow_nan=False)
    ),
    st.builds('<c r="B7"{} t="s"><v>{}</v></c>'.format, STYLE, st.integers(0, 5)),
    st.builds('<c r="D7"{} t="str"><f>A1</f><v>{}</v></c>'.format, STYLE, WORDS),
    st.builds('<c r="E7" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>'.format, WORDS),
    st.builds('<c r="F7"{}><f>{}</f></c>'.format, STYLE, st.sampled_from(("A1+1", "A1&gt;1"))),
    st.sampled_from(
        (
            '<c r="G7" s="1"/>',
            '<c r="H7" t="e"><v>#DIV/0!</v></c>',
            '<c r="I7" t="b"><v>1</v></c>',
            '<c r="J7" t="str"><v>a&amp;b</v></c>',
            '<c t="str"><v>no place</v></c>',
            '<c r="K7"><v></v></c>',
            '<c r="L7"><f>SUM(A1:A2)</f><v></v></c>',
            " ",
        )
    ),
)
ROW = st.builds(
    "<row{}>{}</row>".format,
    st.sampled_from(("", ' r="3"', ' r="7" spans="1:9"', ' r="8" hidden="1"', ' r="9" ht="0"')),
    st.lists(CELL, max_size=5).map("".join),
)
ROWS = st.lists(ROW | st.sampled_from(('<row r="4" hidden="true"/>', "\n")), max_size=5).map("".join)


def reader() -> CellReader:
    return CellReader(["Hộ", " lùi ", ""], ("General", "#,##0", "0.00%"), since_1904=False)


@given(ROWS)
def test_rows_with_nothing_hidden_are_laid_as_any_row_is(rows: str) -> None:
    content = SHEET.format(rows)
    # A hidden column far outside hides nothing, but has each row looked at cell by cell.
    far = content.replace("<sheetData>", '<cols><col min="999" max="999" hidden="1"/></cols><sheetData>')
    plain, looked_at = (etree.fromstring(written) for written in (content, far))
    cells = read_cells(plain, reader())
    assert read_sheet("Biểu", plain, cells, False) == read_sheet("Biểu", looked_at, cells, False)


@given(ROWS)
def test_plain_rows_hold_what_the_tree_holds(rows: str) -> None:
    content = SHEET.format(rows).encode()
    plain = take_plain_rows(content, reader())
    if plain is not None:
        assert plain[0] == SHEET.format("").encode()
        assert plain[1] == read_cells(etree.fromstring(content), reader())


def test_what_a_program_writes_is_plain() -> None:
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ("Hộ", 7794, 0.5))
    sheet.write_formula(1, 0, "=SUM(B1:C1)", None, 7794.5)
    book.close()
    parts = ZipFile(stream)
    assert take_plain_rows(parts.read("xl/worksheets/sheet1.xml"), reader()) is not None
    assert take_plain_strings(parts.read("xl/sharedStrings.xml")) == ["Hộ"]


@pytest.mark.parametrize(
    "content",
    [
        SHEET.format('<row r="1"><!-- <c r="A1"><v>1</v></c> --></row>').encode(),
        SHEET.format('<row r="1"><c r="A1"><v>1</v></c></row>').encode("utf-16"),
        b'<?xml version="1.0" encoding="latin-1"?>' + SHEET.format('<row r="1"></row>').encode("latin-1"),
        SHEET.format('<row r="1"><c r="A1"><v>1</v></row>').encode(),
        SHEET.format('<row r="1"><c r="A1"><v>1</v></c>').encode(),
        SHEET.format('<c r="A1"><v>1</v></c>').encode(),
    ],
)
def test_what_is_not_plain_is_left_to_the_tree(content: bytes) -> None:
    assert take_plain_rows(content, reader()) is None


@given(st.decimals(-(10**14), 10**14, places=6), st.sampled_from(("#,##0", "0.00%", "0.0", "#,##0.00", "0")))
def test_plain_formats_show_what_taking_them_apart_shows(figure: Decimal, code: str) -> None:
    shown = show_number(str(figure), code)
    section, _ = _choose_section(parse_format_code(code), figure)
    stored = shown.stored
    assert stored is not None
    assert shown.text == _show_digits(stored, section).strip()
