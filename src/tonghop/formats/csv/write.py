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
from typing import BinaryIO

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
_OPENS_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def write_findings(rows: Iterable[Mapping[str, CsvCell]], target: BinaryIO) -> None:
    """Write the findings as CSV, one a line, under a head of column names.

    Args:
        rows: by column name, gone through once; a column left out, or None, is an empty cell.
        target: an open binary file; it stays open.

    Raises:
        ValueError: a row holds a column the file does not have.
    """
    text = io.TextIOWrapper(target, encoding="utf-8-sig", newline="")
    writer = csv.DictWriter(text, _COLUMNS, restval="")
    writer.writeheader()
    writer.writerows({column: harmless(cell) for column, cell in row.items()} for row in rows)
    text.detach()


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
