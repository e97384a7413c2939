"""The sheets of joined annexes: one list of a form over all offices, a sheet each.

Decides the columns of such a sheet: those of the annex, who filed the row, and what is to be decided.
Never joins rows (``rollup.annexes`` does).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from tonghop.core.findings import Severity
from tonghop.core.forms.model import Column, FormVersion, TableForm
from tonghop.core.publication.further_appendices import write_list_cell
from tonghop.core.rollup.consolidation import Consolidation
from tonghop.core.rollup.model import JoinedRow
from tonghop.core.sentences.render import Language, render
from tonghop.formats.excel.workbook.list_writer import Line, ListColumn, ListSheet

_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_WIDTHS = {"text": 34, "list": 34}


def annex_sheets(consolidation: Consolidation, language: Language) -> Iterator[ListSheet]:
    """A sheet for each annex somebody filed."""
    form, names = consolidation.form, {report.unit: report.name for report in consolidation.reports}
    for annex in form.tables:
        joined = consolidation.rollup.annexes.get(annex.code)
        if joined is None or not joined.rows:
            continue
        shown = [column for column in annex.columns if not column.personal]
        columns = (
            *((ListColumn("part", 7),) if annex.groups else ()),
            *(ListColumn(column.code, _width(column), head=_head(column)) for column in shown),
            ListColumn("offices", 34),
            ListColumn("to_decide", 44),
        )
        lines = _lines(form, annex, shown, joined.rows, names, language)
        yield ListSheet("annex", columns, lines, name=name_of_sheet(annex))


def name_of_sheet(annex: TableForm) -> str:
    """The annex's symbol or title, as far as a sheet can be named so."""
    return _FORBIDDEN.sub(" ", annex.symbol or annex.title)[:_LONGEST_NAME].strip()


def _lines(
    form: FormVersion,
    annex: TableForm,
    columns: list[Column],
    rows: Iterable[JoinedRow],
    names: Mapping[str, str],
    language: Language,
) -> Iterator[Line]:
    for row in rows:
        yield _line(form, annex, columns, row, names, language)


def _width(column: Column) -> int:
    return _WIDTHS.get(column.value_type.value, 14)


def _head(column: Column) -> str:
    label = re.sub(r"\s*\(?[^()]*\{\w+\}\)?", "", column.label) or column.label
    return f"{column.number} {label}".strip()


def _line(
    form: FormVersion,
    annex: TableForm,
    columns: list[Column],
    row: JoinedRow,
    names: Mapping[str, str],
    language: Language,
) -> Line:
    part = (row.group,) if annex.groups else ()
    cells = tuple(write_list_cell(form, column, row.cells[column.code], language) for column in columns)
    offices = "; ".join(names.get(unit, unit) for unit in row.units)
    to_decide = _to_decide(annex, row, names, language)
    return Line((*part, *cells, offices, to_decide), Severity.QUESTION if to_decide else None)


def _to_decide(annex: TableForm, row: JoinedRow, names: Mapping[str, str], language: Language) -> str:
    labels = {column.code: " ".join(column.label.split()) for column in annex.columns}
    told = [
        render(
            "workbook.annex.differing",
            {
                "column": labels[differing.column],
                "written": tuple(
                    f"“{words}” ({', '.join(names.get(unit, unit) for unit in units)})"
                    for words, units in differing.written.items()
                ),
            },
            language,
        )
        for differing in row.differing
    ]
    if row.undecided:
        offices = tuple(names.get(unit, unit) for unit in row.undecided)
        told.append(render("workbook.annex.undecided", {"offices": offices}, language))
    return "\n".join(told)
