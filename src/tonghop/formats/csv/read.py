"""The list of offices that owe a report, from a CSV file.

Its columns are ``code,name,aliases,kind,parent,due_on,valid_from``.

Decides how the list is written and names every line that is wrong, all at once. Accepts what
spreadsheets save: a byte order mark, commas or semicolons between columns. Never guesses a kind or a date.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from tonghop.core.findings import Argument
from tonghop.core.reporting_units import ReportingUnit, UnitKind

_REQUIRED = ("code", "name")
_COLUMNS = ("code", "name", "aliases", "kind", "parent", "due_on", "valid_from")
_DAYS = ("due_on", "valid_from")
_DATE_PATTERNS = ("%Y-%m-%d", "%d/%m/%Y")
_ALIAS_MARKS = "|;"


@dataclass(frozen=True, slots=True)
class ListProblem:
    """What is wrong on one line of the list, counted from 1; ``kind`` is a key of the catalogue."""

    line: int
    kind: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OfficeList:
    """The offices of the lines that are right, and the problems of those that are not."""

    offices: tuple[ReportingUnit, ...]
    problems: tuple[ListProblem, ...] = ()


def read_offices(content: bytes) -> OfficeList:
    """Read the list of offices.

    Columns may stand in any order; only ``code`` and ``name`` must be there. Aliases are parted by
    ``|`` or ``;``; ``kind`` is a kind of office such as ``district``; ``due_on`` is ``2019-06-20`` or
    ``20/6/2019``; ``parent`` may be an office outside the list. ``valid_from``, written the same way, tells
    which unit of the registry bears an official code. An empty cell means not known.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return OfficeList((), (ListProblem(1, "workbook.offices.not_utf8"),))
    head = text.partition("\n")[0]
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=";" if head.count(";") > head.count(",") else ","
    )
    columns = [column.strip().lower() for column in next(reader, [])]
    lacking = tuple(column for column in _REQUIRED if column not in columns)
    if lacking:
        arguments: dict[str, Argument] = {"columns": lacking, "known": _COLUMNS}
        return OfficeList((), (ListProblem(1, "workbook.offices.no_column", arguments),))
    lines = [
        (reader.line_num, dict(zip(columns, (cell.strip() for cell in cells), strict=False)))
        for cells in reader
        if any(cell.strip() for cell in cells)
    ]
    return _offices_of(lines)


def _offices_of(lines: Sequence[tuple[int, Mapping[str, str]]]) -> OfficeList:
    offices: list[ReportingUnit] = []
    problems: list[ListProblem] = []
    first_line: dict[str, int] = {}
    for number, cells in lines:
        wrong = _problems_of(number, cells, first_line)
        first_line.setdefault(cells.get("code", ""), number)
        if wrong:
            problems.extend(wrong)
        else:
            offices.append(_office_of(cells))
    return OfficeList(tuple(offices), tuple(problems))


def _problems_of(number: int, cells: Mapping[str, str], first_line: Mapping[str, int]) -> list[ListProblem]:
    """What is wrong with one line, all of it."""
    problems = [
        ListProblem(number, "workbook.offices.empty_cell", {"column": column})
        for column in _REQUIRED
        if not cells.get(column)
    ]
    code = cells.get("code", "")
    if code and code in first_line:
        arguments: dict[str, Argument] = {"code": code, "first_line": first_line[code]}
        problems.append(ListProblem(number, "workbook.offices.code_twice", arguments))
    kind = cells.get("kind", "")
    if kind and kind not in set(UnitKind):
        arguments = {"kind": kind, "known": tuple(UnitKind)}
        problems.append(ListProblem(number, "workbook.offices.unknown_kind", arguments))
    problems.extend(
        ListProblem(number, "workbook.offices.bad_date", {"written": written})
        for column in _DAYS
        if (written := cells.get(column, "")) and _date_of(written) is None
    )
    return problems


def _office_of(cells: Mapping[str, str]) -> ReportingUnit:
    aliases = cells.get("aliases", "").translate(str.maketrans(_ALIAS_MARKS, "|" * len(_ALIAS_MARKS)))
    return ReportingUnit(
        code=cells["code"],
        name=cells["name"],
        aliases=tuple(alias.strip() for alias in aliases.split("|") if alias.strip()),
        kind=UnitKind(cells["kind"]) if cells.get("kind") else None,
        parent=cells.get("parent") or None,
        due_on=_date_of(cells.get("due_on", "")),
        valid_from=_date_of(cells.get("valid_from", "")),
    )


def _date_of(written: str) -> date | None:
    for pattern in _DATE_PATTERNS:
        try:
            return datetime.strptime(written, pattern).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None
