"""Blanks of every pack after people had their hands on them: the same figures or a question, never others."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy, deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.workbook import Workbook as Book
from tests.desk.blanks_in_tests import (
    FORMS,
    REQUEST,
    answers_of,
    cell_of,
    each_form,
    fill_paper,
    fill_sheet,
    layout_of,
    needs_office,
)

from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.marks import mark_of
from tonghop.core.intake.reading import NumberUse
from tonghop.core.publication.blank import prepare_blank
from tonghop.core.values.model import Answer, Confidence, Missing, Value
from tonghop.core.values.write import format_answer
from tonghop.desk.blank import write_blank
from tonghop.desk.check import CheckedFile, check_file
from tonghop.formats.libreoffice import convert

SHEET, LABEL = "Biểu mẫu", 2
Given = dict[str, Value]


def wrong_in_silence(checked: CheckedFile, form: FormVersion, given: Given) -> dict[str, str]:
    """Answers read otherwise than given, or not at all, about which nothing is asked."""
    assert checked.reading is not None and checked.form is not None and checked.form.pack == form.pack
    figures = checked.reading.observations.figures
    told = {finding.indicator for finding in checked.findings}
    left = [number.text for number in checked.reading.numbers if number.use is NumberUse.UNPLACED]
    passages = " ".join(one.text for one in checked.reading.observations.passages)
    wrong = {}
    for code, value in given.items():
        seen = figures.get(code)
        shown = format_answer(Answer(value), form.expectation(form.indicator(code)))
        if seen is not None and (seen.value == value or seen.confidence is Confidence.ASK):
            continue
        if form.indicator(code).supplementary and isinstance(value, Missing):
            # No one has to give a supplementary row, so that "not yet" under words nobody knows says nothing.
            continue
        if seen is not None and not isinstance(seen.value, Missing):
            wrong[code] = f"{shown} read as {seen.raw}"
        elif code not in told | set(checked.reading.absent) and shown not in left and shown not in passages:
            wrong[code] = f"{shown} lost"
    return wrong


def rows_of(form: FormVersion, given: Given) -> tuple[str, str]:
    """Two rows to work on: the second and the last but one that stand on their own."""
    codes = [code for code in given if form.indicator(code).follows is None]
    return codes[1], codes[-2]


def push_down(book: Book, at: int, by: int) -> None:
    """Put rows in (or take them out, where ``by`` is negative) as Excel does: names move with their cells."""
    sheet = book[SHEET]
    sheet.merged_cells.ranges = {one for one in sheet.merged_cells.ranges if one.max_row < at}
    if by > 0:
        sheet.insert_rows(at, by)
    else:
        sheet.delete_rows(at, -by)
    for name in list(book.defined_names.values()):
        title, _, reference = name.attr_text.replace("$", "").rpartition("!")
        if title.strip("'") != SHEET or ":" in reference:
            continue
        letters, row = reference.rstrip("0123456789"), int(reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        if by < 0 and at <= row < at - by:
            del book.defined_names[name.name]
        elif row >= at:
            name.attr_text = f"'{SHEET}'!${letters}${row + by}"


def put_rows_in(book: Book, form: FormVersion, given: Given) -> None:
    row = cell_of(book, rows_of(form, given)[0]).row
    push_down(book, row, 2)
    book[SHEET].cell(row, LABEL).value = "Ghi chú của người nhập"


def take_a_row_out(book: Book, form: FormVersion, given: Given) -> None:
    code = rows_of(form, given)[1]
    push_down(book, cell_of(book, code).row, -1)
    del given[code]


def retype_a_label(book: Book, form: FormVersion, given: Given) -> None:
    for code in rows_of(form, given):
        cell = cell_of(book, code)
        cell.parent.cell(cell.row, LABEL).value = "Nhãn gõ lại"


def swap_two_rows(book: Book, form: FormVersion, given: Given) -> None:
    """Whole rows change places, and each mark goes with its row."""
    first, second = (cell_of(book, code) for code in rows_of(form, given))
    for column in range(1, 9):
        one, other = (cell.parent.cell(cell.row, column) for cell in (first, second))
        if not isinstance(one, MergedCell) and not isinstance(other, MergedCell):
            one.value, other.value = other.value, one.value
            one.number_format, other.number_format = other.number_format, one.number_format
    names = [book.defined_names[mark_of(code)] for code in rows_of(form, given)]
    names[0].attr_text, names[1].attr_text = names[1].attr_text, names[0].attr_text


def move_figures_one_down(book: Book, form: FormVersion, given: Given) -> None:
    """Two figures of rows that stand one below the other are typed a row too low; marks stay."""
    for code in rows_of(form, given):
        cell = cell_of(book, code)
        below = cell.parent.cell(cell.row + 1, cell.column)
        if not isinstance(below, MergedCell):
            below.value, below.number_format = cell.value, copy(cell.number_format)
            cell.value = None
        else:
            del given[code]


def rename_sheets(book: Book, form: FormVersion, given: Given) -> None:
    book[SHEET].title = "Quý này"
    for name in book.defined_names.values():
        name.attr_text = name.attr_text.replace(f"'{SHEET}'", "'Quý này'")


MOVES = [put_rows_in, take_a_row_out, retype_a_label, swap_two_rows, rename_sheets]
Move = Callable[[Any, FormVersion, Given], None]


def moved_workbook(form: FormVersion, move: Move, path: Path) -> tuple[bytes, Given]:
    write_blank(form, path, REQUEST, layout_of(form))
    given = answers_of(form, prepare_blank(form, REQUEST))
    book = fill_sheet(path, given, form)
    move(book, form, given)
    content = BytesIO()
    book.save(content)
    return content.getvalue(), given


@each_form
@pytest.mark.parametrize("move", MOVES, ids=lambda move: move.__name__)
@pytest.mark.parametrize("is_marked", [True, False], ids=["marked", "plain"])
def test_a_workbook_moved_about(is_marked: bool, move: Move, form: FormVersion, tmp_path: Path) -> None:
    path = tmp_path / "blank.xlsx"
    content, given = moved_workbook(form, move, path)
    path.write_bytes(content)
    if not is_marked:
        book = load_workbook(path)
        for name in list(book.defined_names):
            del book.defined_names[name]
        book.save(path)
    assert wrong_in_silence(check_file(path, FORMS), form, given) == {}


@each_form
def test_figures_typed_a_row_too_low_are_never_taken_for_the_row_above(
    form: FormVersion, tmp_path: Path
) -> None:
    path = tmp_path / "blank.xlsx"
    content, given = moved_workbook(form, move_figures_one_down, path)
    path.write_bytes(content)
    figures = check_file(path, FORMS).reading.observations.figures  # type: ignore[union-attr]
    moved = set(rows_of(form, answers_of(form, prepare_blank(form, REQUEST)))) & given.keys()
    for code in moved:
        seen = figures.get(code)
        assert seen is None or seen.value != given[code] or isinstance(seen.value, Missing)


@needs_office
@pytest.mark.office
@pytest.mark.slow
@each_form
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_workbook_moved_about_and_saved_by_libreoffice(
    kind: str, form: FormVersion, tmp_path: Path
) -> None:
    """Rows put in, one taken out, labels typed anew and sheets renamed, all in one workbook."""

    def move_all(book: Book, form: FormVersion, given: Given) -> None:
        for move in (put_rows_in, take_a_row_out, retype_a_label, rename_sheets):
            move(book, form, given)

    content, given = moved_workbook(form, move_all, tmp_path / "blank.xlsx")
    path = tmp_path / f"again.{kind}"
    path.write_bytes(convert(content, "xlsx", kind, kind))
    assert wrong_in_silence(check_file(path, FORMS), form, given) == {}


def marks_in(paper: Any) -> dict[str, Any]:
    return {mark.get(qn("w:name")): mark for mark in paper.element.iter(qn("w:bookmarkStart"))}


def holder_of(mark: Any) -> Any:
    """The table row or the paragraph a mark lies in."""
    row = next(mark.iterancestors(qn("w:tr")), None)
    return row if row is not None else next(mark.iterancestors(qn("w:p")))


def put_words_in(paper: Any, form: FormVersion, given: Given) -> None:
    holder = holder_of(marks_in(paper)[mark_of(rows_of(form, given)[0])])
    added = deepcopy(holder)
    for mark in [*added.iter(qn("w:bookmarkStart")), *added.iter(qn("w:bookmarkEnd"))]:
        mark.getparent().remove(mark)
    texts = list(added.iter(qn("w:t")))
    for text in texts:
        text.text = ""
    texts[0].text = "Ghi chú của người nhập"
    holder.addprevious(added)


def take_words_out(paper: Any, form: FormVersion, given: Given) -> None:
    marks = marks_in(paper)
    holder = holder_of(marks[mark_of(rows_of(form, given)[1])])
    gone = {mark.get(qn("w:name")) for mark in holder.iter(qn("w:bookmarkStart"))}
    holder.getparent().remove(holder)
    for code in [code for code in given if mark_of(code) in gone]:
        del given[code]


def retype_words(paper: Any, form: FormVersion, given: Given) -> None:
    marks = marks_in(paper)
    for code in rows_of(form, given):
        run = next(marks[mark_of(code)].itersiblings(qn("w:r")))
        run.find(qn("w:t")).text = "Nhãn gõ lại"


def swap_two_holders(paper: Any, form: FormVersion, given: Given) -> None:
    marks = marks_in(paper)
    first, second = (holder_of(marks[mark_of(code)]) for code in rows_of(form, given))
    if first.tag != second.tag:
        pytest.skip("the two rows of this form stand in different shapes")
    place = deepcopy(first)
    first.addprevious(place)
    second.addprevious(first)
    place.addprevious(second)
    place.getparent().remove(place)


PAPER_MOVES = [put_words_in, take_words_out, retype_words, swap_two_holders]


def moved_paper(form: FormVersion, moves: list[Move], path: Path) -> Given:
    write_blank(form, path, REQUEST, layout_of(form))
    given = answers_of(form, prepare_blank(form, REQUEST))
    marked = marks_in(docx.Document(str(path)))
    given = {code: value for code, value in given.items() if mark_of(code) in marked}
    fill_paper(path, given, form)
    paper = docx.Document(str(path))
    for move in moves:
        move(paper, form, given)
    paper.save(str(path))
    return given


@each_form
@pytest.mark.parametrize("move", PAPER_MOVES, ids=lambda move: move.__name__)
@pytest.mark.parametrize("is_marked", [True, False], ids=["marked", "plain"])
def test_a_paper_moved_about(is_marked: bool, move: Move, form: FormVersion, tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    given = moved_paper(form, [move], path)
    if not is_marked:
        paper = docx.Document(str(path))
        for mark in marks_in(paper).values():
            mark.getparent().remove(mark)
        paper.save(str(path))
    assert wrong_in_silence(check_file(path, FORMS), form, given) == {}


@needs_office
@pytest.mark.office
@pytest.mark.slow
@each_form
@pytest.mark.parametrize("kind", ["docx", "odt", "doc"])
def test_a_paper_moved_about_and_saved_by_libreoffice(kind: str, form: FormVersion, tmp_path: Path) -> None:
    path, again = tmp_path / "blank.docx", tmp_path / f"again.{kind}"
    given = moved_paper(form, [put_words_in, take_words_out, retype_words], path)
    again.write_bytes(convert(path.read_bytes(), "docx", kind, kind))
    assert wrong_in_silence(check_file(again, FORMS), form, given) == {}


@each_form
def test_a_total_row_somebody_added_to_a_form_table_is_shown_and_changes_no_figure(
    form: FormVersion, tmp_path: Path
) -> None:
    def add_total(book: Book, form: FormVersion, given: Given) -> None:
        cell = cell_of(book, rows_of(form, given)[0])
        row, column = cell.row, cell.column
        push_down(book, row, 1)
        book[SHEET].cell(row, LABEL).value = "Tổng cộng"
        book[SHEET].cell(row, column).value = 987654

    path = tmp_path / "blank.xlsx"
    content, given = moved_workbook(form, add_total, path)
    path.write_bytes(content)
    checked = check_file(path, FORMS)
    assert wrong_in_silence(checked, form, given) == {} and checked.reading is not None
    left = [one.text.replace(".", "") for one in checked.reading.numbers if one.use is NumberUse.UNPLACED]
    assert "987654" in left
