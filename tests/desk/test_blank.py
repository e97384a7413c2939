"""Blanks out and back: every pack, filled, moved about by people, and saved again by LibreOffice."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from openpyxl import load_workbook
from openpyxl.workbook import Workbook as Book
from tests.desk.blanks_in_tests import (
    FORMS,
    KBANG,
    OFFICE,
    REQUEST,
    answers_of,
    cell_of,
    check_saved,
    each_form,
    fill_paper,
    fill_sheet,
    kinds_of,
    layout_of,
    needs_office,
    values_of,
    without_marks,
)

from tonghop.core.forms.model import Column, FormVersion, TableForm, TimeNature
from tonghop.core.intake.marks import mark_of
from tonghop.core.intake.reading import NumberUse
from tonghop.core.publication.blank import BlankRequest, prepare_blank
from tonghop.core.values.model import (
    Answer,
    Confidence,
    Missing,
    MissingReason,
    Value,
    ValueType,
)
from tonghop.core.values.write import format_answer
from tonghop.desk.blank import write_blank
from tonghop.desk.check import CheckedFile, check_file
from tonghop.formats.libreoffice import convert

CHECK = 7
"""The column of marks where no former report is shown, from 1."""


@pytest.fixture
def filled(tmp_path: Path) -> tuple[Book, dict[str, Value]]:
    """A filled workbook of the form of Kbang, and what was filled in."""
    path = tmp_path / "blank.xlsx"
    write_blank(KBANG, path, REQUEST, layout_of(KBANG))
    given = answers_of(KBANG, prepare_blank(KBANG, REQUEST))
    return fill_sheet(path, given, KBANG), given


@each_form
def test_a_filled_workbook_reads_back_exactly_with_marks_and_the_same_without(
    form: FormVersion, tmp_path: Path
) -> None:
    path = tmp_path / "blank.xlsx"
    write_blank(form, path, REQUEST, layout_of(form))
    given = answers_of(form, prepare_blank(form, REQUEST))
    marked = check_saved(fill_sheet(path, given, form), tmp_path / "filled.xlsx")
    assert marked.form is not None and marked.form.digest == form.digest and marked.reading is not None
    read = values_of(marked)
    assert {code: read.get(code) for code in given} == given
    sure = {marked.reading.observations.figures[code].confidence for code in given}
    assert sure == {Confidence.EXACT}
    plain = check_saved(without_marks(fill_sheet(path, given, form)), tmp_path / "plain.xlsx")
    assert plain.form is not None and plain.form.digest == form.digest
    read = values_of(plain)
    assert {code: read.get(code) for code in given} == given


@each_form
def test_a_filled_paper_reads_back(form: FormVersion, tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    write_blank(form, path, REQUEST, layout_of(form))
    blank = prepare_blank(form, REQUEST)
    marked = {mark.get(qn("w:name")) for mark in docx.Document(str(path)).element.iter(qn("w:bookmarkStart"))}
    given = {code: value for code, value in answers_of(form, blank).items() if mark_of(code) in marked}
    fill_paper(path, given, form)
    checked = check_file(path, FORMS)
    assert checked.form is not None and checked.form.digest == form.digest
    read = values_of(checked)
    assert {code: read.get(code) for code in given} == given
    assert "marks_disagree" not in kinds_of(checked), "marks and labels of an untouched paper agree"
    to_fill = [row for row in blank.rows if row.computed is None]
    assert len(given) == sum(1 for row in to_fill if row.indicator.value_type is not ValueType.HEADING)


@needs_office
@pytest.mark.office
@each_form
@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_a_workbook_saved_by_libreoffice_reads_the_same(kind: str, form: FormVersion, tmp_path: Path) -> None:
    path = tmp_path / "blank.xlsx"
    write_blank(form, path, REQUEST, layout_of(form))
    given = answers_of(form, prepare_blank(form, REQUEST))
    content = BytesIO()
    fill_sheet(path, given, form).save(content)
    again = tmp_path / f"again.{kind}"
    again.write_bytes(convert(content.getvalue(), "xlsx", kind, kind))
    checked = check_file(again, FORMS)
    read = values_of(checked)
    assert {code: read.get(code) for code in given} == given
    assert checked.reading is not None and checked.form is not None and checked.form.digest == form.digest
    assert [n.context for n in checked.reading.numbers if n.use is NumberUse.UNPLACED] == []
    if kind != "xls":
        sure = {checked.reading.observations.figures[code].confidence for code in given}
        assert sure == {Confidence.EXACT}, "the names of the cells are kept and read"


@needs_office
@pytest.mark.office
@each_form
@pytest.mark.parametrize("kind", ["docx", "odt", "doc"])
def test_a_paper_saved_by_libreoffice_reads_the_same(kind: str, form: FormVersion, tmp_path: Path) -> None:
    path, again = tmp_path / "blank.docx", tmp_path / f"again.{kind}"
    write_blank(form, path, REQUEST, layout_of(form))
    given = answers_of(form, prepare_blank(form, REQUEST))
    marked = {mark.get(qn("w:name")) for mark in docx.Document(str(path)).element.iter(qn("w:bookmarkStart"))}
    given = {code: value for code, value in given.items() if mark_of(code) in marked}
    fill_paper(path, given, form)
    again.write_bytes(convert(path.read_bytes(), "docx", kind, kind))
    read = values_of(check_file(again, FORMS))
    assert {code: read.get(code) for code in given} == given


def test_a_renamed_sheet_and_moved_name_read_the_same(
    filled: tuple[Book, dict[str, Value]], tmp_path: Path
) -> None:
    book, given = filled
    book["Biểu mẫu"].title = "Quý 2"
    for name in book.defined_names.values():
        name.attr_text = name.attr_text.replace("'Biểu mẫu'", "'Quý 2'")
    read = values_of(check_saved(book, tmp_path / "renamed.xlsx"))
    assert {code: read.get(code) for code in given} == given


def test_rows_pushed_in_read_the_same_though_every_mark_now_points_elsewhere(
    filled: tuple[Book, dict[str, Value]], tmp_path: Path
) -> None:
    """openpyxl moves rows without their names: labels rule, and what disagrees is asked, never swapped."""
    book, given = filled
    book["Biểu mẫu"].merged_cells.ranges.clear()
    book["Biểu mẫu"].insert_rows(12, 2)
    checked = check_saved(book, tmp_path / "pushed.xlsx")
    read = values_of(checked)
    assert {code: read.get(code) for code in given} == given
    assert "marks_disagree" in kinds_of(checked)


def test_a_deleted_row_is_absent_and_no_other_row_takes_its_place(
    filled: tuple[Book, dict[str, Value]], tmp_path: Path
) -> None:
    book, given = filled
    gone = "internet_bandwidth_per_staff" if "internet_bandwidth_per_staff" in given else "documents_paper"
    cell = cell_of(book, gone)
    for column in range(1, 9):
        if not hasattr(cell.parent.cell(cell.row, column), "merged"):
            cell.parent.cell(cell.row, column).value = None
    del book.defined_names[mark_of(gone)]
    read = values_of(check_saved(book, tmp_path / "deleted.xlsx"))
    assert read.get(gone) in (None, Missing(MissingReason.NOT_ENTERED))
    assert {code: read.get(code) for code in given if code != gone} == {
        code: value for code, value in given.items() if code != gone
    }


def test_a_retyped_label_is_known_by_its_mark(filled: tuple[Book, dict[str, Value]], tmp_path: Path) -> None:
    book, given = filled
    code = "document_system_links_districts"
    cell = cell_of(book, code)
    cell.parent.cell(cell.row, 2).value = "Nối xuống huyện chưa?"
    checked = check_saved(book, tmp_path / "retyped.xlsx")
    assert values_of(checked)[code] == given[code]
    assert checked.reading is not None
    assert checked.reading.observations.figures[code].confidence is Confidence.EXACT


def test_swapped_labels_are_asked_about_with_both_figures(
    filled: tuple[Book, dict[str, Value]], tmp_path: Path
) -> None:
    book, given = filled
    first, second = "one_stop_received", "one_stop_on_time"
    cells = [cell_of(book, code) for code in (first, second)]
    labels = [cell.parent.cell(cell.row, 2) for cell in cells]
    labels[0].value, labels[1].value = labels[1].value, labels[0].value
    checked = check_saved(book, tmp_path / "swapped.xlsx")
    asked = {finding.indicator: finding for finding in checked.findings if finding.kind == "marks_disagree"}
    assert {first, second} <= set(asked)
    assert checked.reading is not None
    for code in (first, second):
        assert checked.reading.observations.figures[code].confidence is Confidence.ASK
    told = asked[first].arguments
    assert {str(told["by_label"]), str(told["by_mark"])} == {
        format_answer(Answer(given[code]), KBANG.expectation(KBANG.indicator(code)))
        for code in (first, second)
    }


@each_form
@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_a_blank_holds_the_whole_form(form: FormVersion, suffix: str, tmp_path: Path) -> None:
    """No row is absent, no copy is cut, no number stands outside the form; and what is unseen is told."""
    path = tmp_path / f"blank{suffix}"
    write_blank(form, path, REQUEST, layout_of(form))
    checked = check_file(path, FORMS)
    assert checked.reading is not None and checked.reading.absent == ()
    assert not {"document_cut", "row_absent"} & kinds_of(checked)
    assert [n.context for n in checked.reading.numbers if n.use is NumberUse.UNPLACED] == []
    unseen = prepare_blank(form, REQUEST).n_unseen
    assert (unseen > 0) == any(not row.seen for row in form.indicators)
    marks = (
        [
            cell.comment
            for line in load_workbook(path)["Biểu mẫu"].iter_rows()
            for cell in line
            if cell.comment
        ]
        if suffix == ".xlsx"
        else [mark for mark in docx.Document(str(path)).comments if "Chưa thấy bản in" in mark.text]
    )
    assert len(marks) == unseen


def test_a_blank_of_an_older_version_is_told_with_which_one(tmp_path: Path) -> None:
    path = tmp_path / "old.xlsx"
    older = next(form for form in FORMS if form.pack == KBANG.pack and form.version == "2018-11-21")
    write_blank(older, path, REQUEST, layout_of(older))
    told = [f for f in check_file(path, (KBANG,), KBANG).findings if f.kind == "blank_other_version"]
    assert [one.arguments["blank"] for one in told] == ["gia-lai/chinh-phu-dien-tu@2018-11-21"]
    assert check_file(path, FORMS).form == older, "unasked, the marks choose the form"


def test_a_blank_of_another_office_is_told_with_which_one(tmp_path: Path) -> None:
    path = tmp_path / "other.xlsx"
    write_blank(KBANG, path, REQUEST, layout_of(KBANG))
    book = load_workbook(path)
    line = next(
        c for row in book["Biểu mẫu"].iter_rows() for c in row if str(c.value).startswith("TÊN ĐƠN VỊ")
    )
    line.value = "TÊN ĐƠN VỊ BÁO CÁO: ỦY BAN NHÂN DÂN HUYỆN ĐAK ĐOA"
    told = [f for f in check_saved(book, path).findings if f.kind == "blank_other_office"]
    assert [one.arguments["unit"] for one in told] == [OFFICE]


def test_a_stock_is_carried_and_a_flow_only_shown(
    filled: tuple[Book, dict[str, Value]], tmp_path: Path
) -> None:
    book, given = filled
    former, path = tmp_path / "former.xlsx", tmp_path / "next.xlsx"
    book.save(former)
    write_blank(KBANG, path, BlankRequest(), layout_of(KBANG), former)
    carried = {code: seen for code, seen in values_of(check_file(path, FORMS)).items() if code in given}
    for code, value in given.items():
        is_stock = KBANG.indicator(code).time_nature is TimeNature.MOMENT
        if is_stock and not isinstance(value, Missing):
            assert carried[code] == value, code
        else:
            assert isinstance(carried[code], Missing), code
    sheet = load_workbook(path)["Biểu mẫu"]
    shown = {str(cells[5].value) for cells in sheet.iter_rows()}
    assert (
        format_answer(
            Answer(given["one_stop_received"]), KBANG.expectation(KBANG.indicator("one_stop_received"))
        )
        in shown
    )
    checked = check_file(path, FORMS)
    assert checked.reading is not None and checked.reading.identity.reporting_unit is not None
    assert [n.context for n in checked.reading.numbers if n.use is NumberUse.UNPLACED] == []


def test_computed_cells_are_locked_and_others_open(tmp_path: Path) -> None:
    path = tmp_path / "blank.xlsx"
    write_blank(KBANG, path, REQUEST, layout_of(KBANG))
    book = load_workbook(path)
    assert book["Biểu mẫu"].protection.sheet and book["_tonghop"].sheet_state == "hidden"
    for row in prepare_blank(KBANG, REQUEST).rows:
        if row.indicator.value_type is not ValueType.HEADING:
            cell = cell_of(book, row.indicator.code)
            assert cell.protection.locked == (row.computed is not None) == str(cell.value).startswith("=")


def annex_answer(form: FormVersion, column: Column, number: int) -> str | float:
    """What is typed into one cell of an annex; no two rows alike."""
    if column.value_type is ValueType.COUNT:
        return 40 + number
    if column.value_type is ValueType.RATE:
        return 0.25
    if column.value_type is ValueType.YES_NO:
        return "x"
    if column.value_type is ValueType.CODED:
        return next(iter(form.codelists[column.codelist or ""].codes))
    return f"Khai sinh lưu động {column.code} {'abc'[number]}"


def annexes_of(checked: CheckedFile) -> dict[str, list[tuple[str, dict[str, str]]]]:
    assert checked.reading is not None
    return {
        code: [(one.group, {name: cell.raw for name, cell in one.cells.items()}) for one in rows]
        for code, rows in checked.reading.observations.tables.items()
    }


def shown_in_annex(form: FormVersion, annex: TableForm, number: int) -> dict[str, str]:
    return {
        column.code: "25,00%" if isinstance(typed, float) else str(typed)
        for column in annex.columns
        for typed in (annex_answer(form, column, number),)
    }


def fill_annex_sheets(form: FormVersion, book: Book) -> dict[str, list[tuple[str, dict[str, str]]]]:
    """One row under each part of each annex, every column answered."""
    filled: dict[str, list[tuple[str, dict[str, str]]]] = {}
    for annex, name in zip(form.tables, [n for n in book.sheetnames if n.startswith("Bảng")], strict=True):
        sheet = book[name]
        top = next(row for row in sheet.iter_rows() if row[0].value == "STT")[0].row
        first = top + (2 if all(column.number for column in annex.columns) else 1)
        opened = [row for row in range(first, sheet.max_row) if sheet.cell(row, 1).value in annex.groups]
        for number, row in enumerate([at + 1 for at in opened] or [first]):
            for place, column in enumerate(annex.columns, start=2):
                sheet.cell(row, place).value = annex_answer(form, column, number)
            group = list(annex.groups)[number] if annex.groups else ""
            filled.setdefault(annex.code, []).append((group, shown_in_annex(form, annex, number)))
    return filled


with_annexes = pytest.mark.parametrize(
    "form", [form for form in FORMS if form.tables], ids=lambda form: f"{form.pack}@{form.version}"
)


@with_annexes
def test_annex_rows_come_back_from_a_workbook(form: FormVersion, tmp_path: Path) -> None:
    path = tmp_path / "blank.xlsx"
    write_blank(form, path, REQUEST, layout_of(form))
    book = load_workbook(path)
    filled = fill_annex_sheets(form, book)
    checked = check_saved(book, path)
    assert annexes_of(checked) == filled and filled
    assert checked.reading is not None
    assert [n.context for n in checked.reading.numbers if n.use is NumberUse.UNPLACED] == []


@with_annexes
def test_annex_rows_come_back_from_a_paper(form: FormVersion, tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    write_blank(form, path, REQUEST, layout_of(form))
    paper = docx.Document(str(path))
    filled: dict[str, list[tuple[str, dict[str, str]]]] = {}
    for annex, table in zip(form.tables, paper.tables[-len(form.tables) :], strict=True):
        n_heads = sum(row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows)
        groups = list(annex.groups)
        opened = [at for at, row in enumerate(table.rows) if row.cells[0].text in groups and at >= n_heads]
        for number, at in enumerate([at + 1 for at in opened] or [n_heads]):
            answers = [annex_answer(form, column, number) for column in annex.columns]
            for cell, typed in zip(table.rows[at].cells[1:], answers, strict=True):
                cell.text = "25,00%" if isinstance(typed, float) else str(typed)
            group = groups[number] if groups else ""
            filled.setdefault(annex.code, []).append((group, shown_in_annex(form, annex, number)))
    paper.save(str(path))
    assert annexes_of(check_file(path, FORMS)) == filled and filled


@needs_office
@pytest.mark.office
@each_form
def test_marks_in_the_sheet_stand_exactly_where_checks_find(form: FormVersion, tmp_path: Path) -> None:
    """Figures that fit nothing: LibreOffice computes the marks, ``run`` the findings."""
    path = tmp_path / "blank.xlsx"
    write_blank(form, path, REQUEST, layout_of(form))
    blank = prepare_blank(form, REQUEST)
    content = BytesIO()
    fill_sheet(path, answers_of(form, blank), form).save(content)
    path.write_bytes(convert(content.getvalue(), "xlsx", "xlsx", "xlsx"))
    checked = check_file(path, (form,), form)
    judged = {(check.code, check.indicator) for row in blank.rows for check in row.checks}
    found = {f.indicator for f in checked.findings if (f.code, f.indicator) in judged}
    computed, named = load_workbook(path, data_only=True), load_workbook(path)
    marked = set()
    for row in blank.rows:
        if row.indicator.value_type is not ValueType.HEADING:
            at = cell_of(named, row.indicator.code)
            said = computed[at.parent.title].cell(at.row, CHECK).value
            if str(said).startswith("✗"):
                marked.add(row.indicator.code)
    assert marked == found


@each_form
def test_a_workbook_prints_every_place_to_sign_side_by_side(form: FormVersion, tmp_path: Path) -> None:
    path = tmp_path / "blank.xlsx"
    write_blank(form, path, REQUEST, layout_of(form))
    sheet = load_workbook(path)["Biểu mẫu"]
    rows = [[str(cell.value) for cell in row if cell.value] for row in sheet.iter_rows()]
    for at, printed in enumerate(zip(*layout_of(form).signatures, strict=False)):
        assert list(printed) in rows[-len(printed) - at - 3 :], "on one row, the left one first"
    places = layout_of(form).signatures
    assert len(sheet.merged_cells.ranges) > len(places) or not places
