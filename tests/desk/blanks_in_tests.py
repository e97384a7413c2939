"""Blanks of every pack filled in as a person fills them, for tests of what comes back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from openpyxl import load_workbook
from openpyxl.workbook import Workbook as Book

from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.marks import mark_of
from tonghop.core.publication.blank import BlankForm, BlankRequest
from tonghop.core.publication.layout import PaperLayout
from tonghop.core.validity import Validity
from tonghop.core.values.model import (
    Answer,
    Coded,
    Missing,
    MissingReason,
    Text,
    Value,
    ValueType,
)
from tonghop.core.values.write import format_answer
from tonghop.desk.check import CheckedFile, check_file
from tonghop.formats.libreoffice import find_libreoffice
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

LIBRARY = PackLibrary((SHIPPED_PACKS,))
FORMS = LIBRARY.load_all()
OFFICE = "Ủy ban nhân dân huyện Kbang"
REQUEST = BlankRequest(unit=OFFICE, window=Validity(date(2019, 5, 16), date(2019, 8, 15)))
NOT_YET = Missing(MissingReason.NOT_AVAILABLE_YET)
REASON = 6
"""The column of the sheet where no former report is shown, from 1."""
KBANG = next(
    form for form in FORMS if (form.pack, form.version) == ("gia-lai/chinh-phu-dien-tu", "2019-05-16")
)

each_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.pack}@{form.version}")
needs_office = pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice is not on this machine")


def layout_of(form: FormVersion) -> PaperLayout:
    return load_layout(LIBRARY.find_folder(f"{form.pack}@{form.version}"))


def answers_of(form: FormVersion, blank: BlankForm) -> dict[str, Value]:
    """An answer for every row to fill; every seventh is not available yet."""
    given: dict[str, Value] = {}
    for number, row in enumerate(blank.rows):
        one = row.indicator
        if one.value_type is ValueType.HEADING or row.computed is not None:
            continue
        by_type: dict[ValueType, Value] = {
            ValueType.COUNT: Decimal(7000 + number),
            ValueType.QUANTITY: Decimal("30.25") + number,
            ValueType.RATE: Decimal(50) + Decimal(number) / 10,
            ValueType.PAIR: Decimal(100 + number),
            ValueType.YES_NO: number % 2 == 0,
            ValueType.TEXT: Text("Nội dung trả lời"),
            ValueType.LIST: Text("Phần mềm kế toán"),
        }
        codes = form.codelists[one.codelist].codes if one.codelist else {}
        given[one.code] = (
            NOT_YET if number % 7 == 3 else by_type.get(one.value_type) or Coded(next(iter(codes), ""))
        )
        if one.value_type is ValueType.YES_NO and number % 7 != 3:
            given[one.code] = number % 2 == 0
    return given


def cell_of(book: Book, code: str) -> Any:
    sheet, reference = book.defined_names[mark_of(code)].attr_text.rsplit("!", 1)
    return book[sheet.strip("'")][reference.replace("$", "")]


def fill_sheet(path: Path, given: dict[str, Value], form: FormVersion) -> Book:
    book = load_workbook(path)
    for code, value in given.items():
        cell = cell_of(book, code)
        cell.parent.cell(cell.row, REASON).value = None
        if isinstance(value, Missing):
            cell.parent.cell(cell.row, REASON).value = "Chưa có số liệu"
        elif form.indicator(code).value_type is ValueType.RATE:
            assert isinstance(value, Decimal)
            cell.value = value / 100
        elif isinstance(value, Decimal) and not isinstance(value, bool):
            cell.value = value
        else:
            cell.value = format_answer(Answer(value), form.expectation(form.indicator(code)))
    return book


def without_marks(book: Book) -> Book:
    for name in list(book.defined_names):
        del book.defined_names[name]
    if "_tonghop" in book.sheetnames:
        del book["_tonghop"]
    return book


def values_of(checked: CheckedFile) -> dict[str, Value]:
    assert checked.reading is not None
    return {code: seen.value for code, seen in checked.reading.observations.figures.items()}


def check_saved(book: Book, path: Path) -> CheckedFile:
    book.save(path)
    return check_file(path, FORMS)


def kinds_of(checked: CheckedFile) -> set[str]:
    return {finding.kind for finding in checked.findings}


def fill_paper(path: Path, given: dict[str, Value], form: FormVersion) -> None:
    """Write answers where a person would: behind each marked label, or in the figure cell of its row."""
    paper = docx.Document(str(path))
    starts = {mark.get(qn("w:name")): mark for mark in paper.element.iter(qn("w:bookmarkStart"))}
    for code, value in given.items():
        row = form.indicator(code)
        mark = starts[mark_of(code)]
        written = format_answer(Answer(value), form.expectation(row))
        table_row = next(mark.iterancestors(qn("w:tr")), None)
        if table_row is not None:
            cell = table_row.findall(qn("w:tc"))[3]
            docx.text.paragraph.Paragraph(cell.find(qn("w:p")), paper).add_run(written)
            continue
        for run in mark.itersiblings(qn("w:r")):
            text = run.find(qn("w:t"))
            if text is not None and "……" in (text.text or ""):
                text.text = text.text.replace("……", written, 1)
                break
    paper.save(str(path))
