"""Tables people bring as CSV, read line by line: shared by the imports of offices and of people.

Decides the encoding, the separator and how a column is found by its heading, with or without marks. Never
stores anything, and never drops a line: what cannot be read is told with its line number.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import StringIO

from tonghop.core.findings import Argument
from tonghop.core.periods.mentions import parse_date
from tonghop.core.reporting_units.names import search_key

MOST_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class RowMistake:
    """A mistake in a line; ``key`` is a sentence. ``line`` counts from 1 with the headings; 0 is the file."""

    line: int
    key: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CsvRow:
    """A line by column, as typed, without space around."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """What stands in a column; empty where the table has no such column."""
        return self.cells.get(column, "")


def decode(content: bytes) -> str | None:
    """The text of a file: UTF-8 with or without its mark; None where it is not."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def read_rows(
    text: str, columns: Mapping[str, str], needed: Sequence[str]
) -> tuple[list[CsvRow], list[RowMistake]]:
    """The lines of a table.

    Args:
        text: the table, with headings in its first line, separated by ``;``, ``,`` or tab.
        columns: for each column our name and its heading in Vietnamese.
        needed: names of columns that must be there.

    Returns:
        Lines that hold something, and what is wrong with the table as a whole.
    """
    lines = text.splitlines()
    if not lines:
        return [], [RowMistake(0, "import.empty")]
    separator = max(";,\t", key=lines[0].count)
    reader = csv.reader(StringIO(text), delimiter=separator)
    by_heading = {search_key(heading): name for name, heading in columns.items()}
    found = [by_heading.get(search_key(heading), "") for heading in next(reader, [])]
    missing = tuple(columns[name] for name in needed if name not in found)
    if missing:
        return [], [RowMistake(1, "import.missing_columns", {"columns": missing})]
    rows = list(_rows(reader, found))
    if not rows:
        return [], [RowMistake(0, "import.empty")]
    if len(rows) > MOST_ROWS:
        return [], [RowMistake(0, "import.too_many", {"n_rows": len(rows), "most": MOST_ROWS})]
    return rows, []


def _rows(reader: Iterator[list[str]], found: Sequence[str]) -> Iterator[CsvRow]:
    for cells in reader:
        named = {name: cell.strip() for name, cell in zip(found, cells, strict=False) if name}
        if any(named.values()):
            yield CsvRow(reader.line_num, named)  # type: ignore[attr-defined]


def read_day(typed: str) -> date | None:
    """A day as 25/05/2019 or 2019-05-25; None where it is none."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return parse_date(typed)


def read_yes(typed: str) -> bool | None:
    """Có or không; None for anything else."""
    return {
        "": False,
        "khong": False,
        "no": False,
        "0": False,
        "co": True,
        "yes": True,
        "x": True,
        "1": True,
    }.get(search_key(typed))
