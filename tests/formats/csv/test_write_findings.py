"""Findings as CSV: opens in Excel, runs nothing."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonghop.formats.csv.write import CsvCell, harmless, write_findings


def written(rows: list[dict[str, CsvCell]]) -> bytes:
    target = io.BytesIO()
    write_findings(rows, target)
    return target.getvalue()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_no_text_opens_a_formula(text: str) -> None:
    shown = harmless(text)
    assert not shown.lstrip(" ").startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"))
    assert shown in (text, f"'{text}")


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (Decimal("-3.50"), "-3.50"),
        (None, ""),
        (7, "7"),
        ("=1+1", "'=1+1"),
        (" @a", "' @a"),
        ("＝1+1", "'＝1+1"),
    ],
)
def test_cells(cell: Decimal | str | int | None, shown: str) -> None:
    assert harmless(cell) == shown


def test_the_file_opens_in_excel_and_keeps_line_breaks_inside_cells() -> None:
    content = written([{"message": 'ghi "100%"\nvà 95%', "stated": Decimal("99.52")}])
    assert content.startswith(b"\xef\xbb\xbfform,office_code,")
    (line,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert (line["message"], line["stated"], line["office"]) == ('ghi "100%"\nvà 95%', "99.52", "")


def test_a_column_the_file_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="colour"):
        written([{"colour": "red"}])
