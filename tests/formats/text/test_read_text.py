"""Reading plain text: encodings, pages, and the two ways tables are written."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.laws import assert_every_block_is_a_slice, slices_of, texts_of

from tonghop.core.intake.raw import Table
from tonghop.formats.text.read import read
from tonghop.formats.unreadable import Unreadable

LAYOUTS: dict[str, tuple[str, list[object]]] = {
    "one line a row": (
        "VII/ Dịch vụ:\n\nSTT\tNội dung\tSố liệu\n1.1\tTổng số:\t301\n\t- Trong đó:\t\n",
        [
            "VII/ Dịch vụ:",
            [["STT", "Nội dung", "Số liệu"], ["1.1", "Tổng số:", "301"], ["", "- Trong đó:", ""]],
        ],
    ),
    "a blank line parts two tables": (
        "1\ta\n\n2\tb\n",
        [[["1", "a"]], [["2", "b"]]],
    ),
    "one cell a line, a blank line ends the row": (
        "\tSTT\n\tNội dung\n\tSố liệu\n\n\t1\n\tTổng số\n\t301\n\n\n\t2\n\tKhác\n\t\n\nHết",
        [[["STT", "Nội dung", "Số liệu"], ["1", "Tổng số", "301"], ["2", "Khác", ""]], "Hết"],
    ),
    "a cell goes on over lines without a tab": (
        "\tSTT\n\tCơ quan\nĐánh dấu [x]\n\tQuy mô\n\n\t1\n\tX\n\t\n",
        [[["STT", "Cơ quan\nĐánh dấu [x]", "Quy mô"], ["1", "X", ""]]],
    ),
    "a cell of several paragraphs before the next cell": (
        "\tSTT\n\tTổng số\n\n(tính từ 01/01/2018):\n\tGhi chú\n\n\t1\n\t5\n\t\n",
        [[["STT", "Tổng số\n\n(tính từ 01/01/2018):", "Ghi chú"], ["1", "5", ""]]],
    ),
    "a cell of several paragraphs at the end of a row above an empty cell": (
        "\tSTT\n\tKết nối\n\n(Có: 1)\n\n\t\n\tBộ\n",
        [[["STT", "Kết nối\n\n(Có: 1)"], ["", "Bộ"]]],
    ),
    "words between two tables are no cell": (
        "\tSTT\n\tTên\n\n\t1\n\ta\n\nBẢNG 2\n\n\tSTT\n\tTên\n\n\t1\n\tb\n",
        [[["STT", "Tên"], ["1", "a"]], "BẢNG 2", [["STT", "Tên"], ["1", "b"]]],
    ),
    "an indented signature is no table": (
        "\tKT. GIÁM ĐỐC\n\nPHÓ GIÁM ĐỐC\n\n\tNơi nhận:\n",
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nơi nhận:"],
    ),
    "light markup stays": (
        "**Bảng 3A.1** <i>x</i> (<https://gialai.gov.vn>)",
        ["**Bảng 3A.1** <i>x</i> (<https://gialai.gov.vn>)"],
    ),
}


@pytest.mark.parametrize("written, expected", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_tables_and_paragraphs_are_recovered_from_lines(written: str, expected: list[object]) -> None:
    document = read(written.encode())
    assert_every_block_is_a_slice(document)
    assert texts_of(document.parts[0]) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_or_without_its_mark(encoding: str) -> None:
    assert read("Tổng số: 7.794".encode(encoding)).parts[0].text == "Tổng số: 7.794"


@pytest.mark.parametrize(
    "content, kind",
    [("Tổng".encode("cp1258", "replace") + b"\xf2\x80", "encoding"), (b"MZ\x00\x01\x02", "binary")],
)
def test_what_is_no_unicode_text_is_refused(content: bytes, kind: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(content)
    assert refusal.value.kind == kind


def test_form_feeds_count_pages() -> None:
    document = read("trang một\n\ftrang hai\n\f\fa\tb".encode())
    assert [block.page for block in slices_of(document.parts[0])] == [1, 2, 4, 4]


@given(st.text(st.sampled_from("\t\t\n\n\n\r\f a1.ặ-\xa0"), max_size=60))
def test_every_digit_of_any_text_stands_in_exactly_one_block(written: str) -> None:
    document = read(written.encode())
    assert_every_block_is_a_slice(document)
    part = document.parts[0]
    assert part.text == written
    assert sum(block.text.count("1") for block in slices_of(part)) == written.count("1")


# File, then the number of rows and the most cells in a row of each table; counted by eye in the documents.
TABLES_OF_DOCUMENTS = {
    "000_*.txt": [(11, 5), (13, 5)],
    "002_*.txt": [],
    "003_*.txt": [(12, 5), (20, 5), (9, 5)],
    "004_*.txt": [],
}


@pytest.mark.documents
@pytest.mark.parametrize("pattern, expected", TABLES_OF_DOCUMENTS.items())
def test_the_tables_of_the_real_documents_are_found_whole(
    documents: Path, pattern: str, expected: list[tuple[int, int]]
) -> None:
    (path,) = documents.glob(pattern)
    document = read(path.read_bytes())
    assert_every_block_is_a_slice(document)
    tables = [block for block in document.parts[0].blocks if isinstance(block, Table)]
    assert [(len(table.rows), max(map(len, table.rows))) for table in tables] == expected


@pytest.mark.documents
def test_the_rows_of_the_one_cell_a_line_template_are_recovered(documents: Path) -> None:
    (path,) = documents.glob("001_*.txt")
    document = read(path.read_bytes())
    assert_every_block_is_a_slice(document)
    tables = [block for block in document.parts[0].blocks if isinstance(block, Table)]
    services = next(table for table in tables if table.rows[0][1].text == "Nội dung/tiêu chí")
    assert [cell.text for cell in services.rows[4]] == [
        "1,1", "Tổng số thủ tục hành chính của đơn vị:", "thủ tục", "", "",
    ]  # fmt: skip
    assert {len(row) for row in services.rows[1:]} == {5}
    assert re.match(r"-\s+Tỷ lệ Website/Portal", services.rows[-1][1].text)
    applications = next(table for table in tables if table.rows[0][1].text == "Tên ứng dụng")
    numbered = [row for row in applications.rows if row[0].text.isdecimal()]
    # The document itself leaves 29 out and prints 30 twice.
    assert [row[0].text for row in numbered][:30] == [str(number) for number in (*range(1, 29), 30, 31)]
    assert {len(row) for row in numbered} == {9}
