"""Findings as CSV, for a spreadsheet or a script.

Decides the columns and how text is kept harmless. The file opens rightly in Excel (UTF-8 with a
byte order mark), and no cell of it is ever taken for a formula. Never decides a sentence.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

_COLUMNS = (
    "form",
    "office_code",
    "office",
    "file",
    "severity",
    "code",
    "kind",
    "stt",
    "indicator",
    "stated",
    "expected",
    "message",
    "explanations",
    "place",
)
CsvCell = Decimal | date | str | int | None
_OPENS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_findings(rows: Iterable[Mapping[str, CsvCell]]) -> bytes:
    """The findings as CSV, one a line, under a head of column names.

    Args:
        rows: by column name; a column left out, or None, is an empty cell.

    Raises:
        ValueError: a row holds a column the file does not have.
    """
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, _COLUMNS, restval="")
    writer.writeheader()
    writer.writerows({column: harmless(cell) for column, cell in row.items()} for row in rows)
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: CsvCell) -> str:
    """The text of a cell; words that a spreadsheet would take for a formula get an apostrophe before them.

    Figures keep their sign: a Decimal is never text.

    Example:
        >>> harmless("=HYPERLINK(1)"), harmless(Decimal("-3.50"))
        ("'=HYPERLINK(1)", '-3.50')
    """
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if isinstance(cell, date):
        return cell.isoformat()
    return f"'{cell}" if str(cell).lstrip(" ").startswith(_OPENS_FORMULA) else str(cell)
