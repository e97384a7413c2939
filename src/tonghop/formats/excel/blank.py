"""Writing a blank form as a workbook (.xlsx) to be filled.

Decides where each row stands, what its cell accepts and what the sheet says beside it. Computed cells are
locked on a sheet protected without a password: whoever must may unlock it. Never computes a figure itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.formulas.evaluate import evaluate
from tonghop.core.formulas.model import Formula, FormulaType, Name, formula_type
from tonghop.core.formulas.order import find_calls
from tonghop.core.formulas.scope import Scope
from tonghop.core.intake.marks import mark_of
from tonghop.core.publication.blank import BlankForm, BlankRow
from tonghop.core.publication.blank_paper import write_earlier
from tonghop.core.publication.layout import fill
from tonghop.core.sentences.render import render
from tonghop.core.values.model import Answer, Coded, Missing, MissingReason, Text, Value, ValueType
from tonghop.core.values.write import format_answer
from tonghop.formats.excel.blank_annex import AnnexSheet, place_annex, write_annex
from tonghop.formats.excel.blank_cells import (
    CHECK,
    EARLIER,
    FIGURE,
    HEADS_AFTER,
    LABEL,
    LINE_HEIGHT,
    MEASURE,
    NOTE,
    REASON,
    REASONS,
    STT,
    WIDTHS,
    BlankStyles,
    accept_answers,
)
from tonghop.formats.excel.formulas import (
    UNDEFINED_WORDS,
    NotInSheet,
    SheetScope,
    quote,
    write_formula,
    write_message,
)
from tonghop.formats.excel.wrapping import count_lines

SHEET = "Biểu mẫu"
IDENTITY_SHEET = "_tonghop"
_LONGEST_SHEET_NAME = 31
_ROOM_TO_SIGN = 80
"""Points, for a hand and a stamp over the name."""
"""Excel takes no longer name."""


def write_blank(blank: BlankForm) -> bytes:
    """The blank as the bytes of an .xlsx file: the form, a sheet an annex, a hidden sheet of identity."""
    content = BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"title": blank.titles[0]})
        styles = BlankStyles(book)
        annexes = {
            annex.code: place_annex(_sheet_name(annex.symbol or str(number)), annex)
            for number, annex in enumerate(blank.annexes, start=1)
        }
        _FormSheet(book, book.add_worksheet(SHEET), styles, blank, annexes).write()
        for annex in annexes.values():
            write_annex(book.add_worksheet(annex.sheet), styles, blank.form, annex, blank.placeholders)
        hidden = book.add_worksheet(IDENTITY_SHEET)
        for row, (key, text) in enumerate(blank.identity.as_properties().items()):
            hidden.write_string(row, 0, key)
            hidden.write_string(row, 1, text)
        hidden.hide()
    return content.getvalue()


def _sheet_name(symbol: str) -> str:
    return f"Bảng {symbol}".translate(str.maketrans("", "", "[]:*?/\\'"))[:_LONGEST_SHEET_NAME]


class _FormSheet:
    """The rows of the form, written from the top down."""

    def __init__(
        self,
        book: Workbook,
        sheet: Worksheet,
        styles: BlankStyles,
        blank: BlankForm,
        annexes: Mapping[str, AnnexSheet],
    ) -> None:
        self._book, self._sheet, self._styles, self._blank = book, sheet, styles, blank
        self._form: FormVersion = blank.form
        self._scope = SheetScope(
            self._cell_of,
            lambda annex, column: annexes[annex].cells_of(column),
            blank.request.unit_counts,
        )
        self._read_again = {
            code for row in blank.rows if row.computed for code in _earlier_codes(row.computed)
        }
        self._row = 0
        self._places: dict[str, int] = {}
        self._values = {row.indicator.code: Answer(row.value) for row in blank.rows if row.value is not None}
        self._shown = [column for column in WIDTHS if column != EARLIER or blank.shows_earlier]

    def write(self) -> None:
        """Write the sheet and all that goes with it."""
        for column in self._shown:
            self._sheet.set_column(self._at(column), self._at(column), WIDTHS[column])
        for line in self._blank.titles:
            self._line(line, "title")
        for line in self._blank.notes:
            self._line(line, "note_line")
        self._line(self._blank.unit_line, "bold_line")
        self._row += 1
        self._heads()
        self._place_rows()
        for section, rows in self._blank.sections:
            if section.title and section.title not in self._blank.titles:
                title = fill(section.title, self._blank.placeholders)
                self._line(f"{section.stt}. {title}" if section.stt else title, "section")
            for row in rows:
                self._write_row(row)
        self._finish()
        self._signatures()

    def _at(self, column: int) -> int:
        """The column as it stands: without a former report there is no column for it."""
        return self._shown.index(column)

    def _cell(self, code: str, column: int = FIGURE) -> str:
        return f"${chr(65 + self._at(column))}${self._places[code] + 1}"

    def _line(self, text: str, look: str) -> None:
        if text:
            self._sheet.merge_range(
                self._row, 0, self._row, len(self._shown) - 1, text, self._styles.look(look)
            )
            width = sum(WIDTHS[column] for column in self._shown)
            self._sheet.set_row(self._row, LINE_HEIGHT * count_lines(text, width))
            self._row += 1

    def _heads(self) -> None:
        top, look = self._row, self._styles.look("head")
        heads = self._blank.layout.heads
        taken: set[tuple[int, int]] = set()
        for down, cells in enumerate(heads):
            column = 0
            for cell in cells:
                while (down, column) in taken:
                    column += 1
                last = (down + cell.rows - 1, column + cell.columns - 1)
                taken.update((y, x) for y in range(down, last[0] + 1) for x in range(column, last[1] + 1))
                self._head(top + down, column, top + last[0], last[1], cell.text)
                column = last[1] + 1
        for column in self._shown[NOTE + 1 :]:
            words = render(HEADS_AFTER[column])
            self._head(top, self._at(column), top + len(heads) - 1, self._at(column), words)
        if len(heads) == 1:
            self._sheet.set_row(top, 2 * LINE_HEIGHT, look)
        self._sheet.repeat_rows(top, top + len(heads) - 1)
        self._row += len(heads)
        self._sheet.freeze_panes(self._row, 0)

    def _head(self, top: int, left: int, bottom: int, right: int, text: str, named: str = "head") -> None:
        look = self._styles.look(named)
        if (top, left) == (bottom, right):
            self._sheet.write_string(top, left, text, look)
        else:
            self._sheet.merge_range(top, left, bottom, right, text, look)

    def _place_rows(self) -> None:
        """Know where every row will stand: a formula may name a row below it."""
        at = self._row
        for section, rows in self._blank.sections:
            at += bool(section.title and section.title not in self._blank.titles)
            for row in rows:
                self._places[row.indicator.code] = at
                at += 1

    def _write_row(self, row: BlankRow) -> None:
        one, at = row.indicator, self._row
        is_heading = one.value_type is ValueType.HEADING
        look = "heading" if is_heading else "label"
        dash = "- " if not one.stt and (one.parent or one.follows) else ""
        label = f"{dash}{fill(one.label, self._blank.placeholders)}"
        stt = f"{one.stt}{self._blank.layout.table_mark}" if one.stt[-1:].isalnum() else one.stt
        self._sheet.write_string(at, self._at(STT), stt, self._styles.look("stt"))
        self._sheet.write_string(at, self._at(LABEL), label, self._styles.look(look))
        measure = self._measure(one)
        self._sheet.write_string(at, self._at(MEASURE), measure, self._styles.look("stt"))
        self._sheet.write_blank(at, self._at(NOTE), None, self._styles.look("open"))
        if self._blank.shows_earlier:
            self._earlier(row)
        if row.is_unseen:
            self._sheet.write_comment(at, self._at(LABEL), render("blank_form.unseen"))
        if is_heading:
            for column in (FIGURE, REASON, CHECK):
                self._sheet.write_blank(at, self._at(column), None, self._styles.look("label"))
        else:
            self._answer(row)
            self._mark(row)
        n_lines = max(count_lines(label, WIDTHS[LABEL]), count_lines(measure, WIDTHS[MEASURE]))
        self._sheet.set_row(at, LINE_HEIGHT * n_lines)
        self._row += 1

    def _measure(self, row: Indicator) -> str:
        unit = self._form.measure_units.get(row.measure_unit or "")
        codelist = self._form.codelists.get(row.codelist or "")
        if codelist is not None:
            return "\n".join(f"{name} = {code}" for code, name in codelist.codes.items())
        return unit.name if unit else ""

    def _earlier(self, row: BlankRow) -> None:
        """The answer of the period before, as it was reported; a number where a formula reads it."""
        at, column = self._row, self._at(EARLIER)
        answer = row.earlier
        is_read = row.indicator.code in self._read_again
        if not is_read or answer is None or not isinstance(answer.value, Decimal):
            self._sheet.write_string(at, column, write_earlier(self._form, row), self._styles.look("earlier"))
            return
        is_rate = row.indicator.value_type is ValueType.RATE
        look = self._styles.earlier(row.indicator)
        self._sheet.write_number(at, column, answer.value / 100 if is_rate else answer.value, look)

    def _cell_of(self, code: str, is_earlier: bool) -> tuple[str, FormulaType]:
        held = formula_type(self._form.indicator(code).value_type)
        is_shown = self._blank.shows_earlier or not is_earlier
        if held is None or code not in self._places or not is_shown:
            raise LookupError(code)
        return self._cell(code, EARLIER if is_earlier else FIGURE), held

    def _answer(self, row: BlankRow) -> None:
        one, at, column = row.indicator, self._row, self._at(FIGURE)
        self._book.define_name(mark_of(one.code), f"='{SHEET}'!{self._cell(one.code)}")
        is_rate = one.value_type is ValueType.RATE
        formula = self._formula(row)
        if formula is not None:
            cached = _cached(row.value, is_rate)
            look = self._styles.figure(one, self._form, is_computed=True)
            self._sheet.write_formula(at, column, f"={formula}", look, cached)
            told = {"validate": "any", "input_message": render("blank_form.computed")}
            self._sheet.data_validation(at, column, at, column, told)
            self._sheet.write_blank(at, self._at(REASON), None, self._styles.look("locked"))
            return
        look = self._styles.figure(one, self._form, is_computed=False)
        value = None if row.computed is not None else row.value
        if isinstance(value, Decimal):
            self._sheet.write_number(at, column, value / 100 if is_rate else value, look)
        elif value is None or isinstance(value, Missing):
            self._sheet.write_blank(at, column, None, look)
        else:
            self._sheet.write_string(
                at, column, format_answer(Answer(value), self._form.expectation(one)), look
            )
        accept_answers(self._sheet, at, column, one, self._form)
        reason = "" if row.is_asked else REASONS[MissingReason.NOT_APPLICABLE]
        self._sheet.write_string(at, self._at(REASON), reason, self._styles.look("open"))
        self._sheet.data_validation(
            at, self._at(REASON), at, self._at(REASON), {"validate": "list", "source": list(REASONS.values())}
        )

    def _formula(self, row: BlankRow) -> str | None:
        if row.computed is None:
            return None
        scale = 100 if row.indicator.value_type is ValueType.RATE else 1
        try:
            return write_formula(row.computed, self._scope, scale)
        except NotInSheet:
            return None

    def _mark(self, row: BlankRow) -> None:
        """The column of checks: the heaviest mark that holds, else nothing."""
        one, at, column = row.indicator, self._row, self._at(CHECK)
        figure, reason = self._cell(one.code), self._cell(one.code, REASON)
        written = f'IF(AND({figure}<>"",{reason}<>""),{quote(render("blank_form.both"))},"")'
        cached = ""
        scope = Scope(self._values)
        for check in reversed(row.checks):
            message = render(f"blank_form.{check.kind}")
            try:
                written = write_message(check.bad, check.expected, message, written, self._scope)
            except NotInSheet:
                continue
            if evaluate(check.bad, scope) is True:
                cached = f"{message}{_plain(evaluate(check.expected, scope))}"
        self._sheet.write_formula(at, column, f"={written}", self._styles.look("check"), cached)

    def _finish(self) -> None:
        first, last = min(self._places.values()), self._row - 1
        check, figure = chr(65 + self._at(CHECK)), self._at(FIGURE)
        mark = {
            "type": "formula",
            "criteria": f'=LEFT(${check}{first + 1},1)="✗"',
            "format": self._styles.bad,
        }
        self._sheet.conditional_format(first, figure, last, figure, mark)
        self._sheet.conditional_format(first, self._at(CHECK), last, self._at(CHECK), mark)
        self._sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True})
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_footer("&C&P/&N")
        self._sheet.hide_gridlines(2)

    def _signatures(self) -> None:
        """The places to sign side by side under the rows, each with room for a hand and a name."""
        places = self._blank.layout.signatures
        if not places:
            return
        top = self._row + 1
        widest = max(map(len, places))
        for (first, last), lines in zip(_share_columns(self._shown, len(places)), places, strict=True):
            titles = ["signed_title"] * (len(lines) - 2)
            looks = ["signed_day", *titles, "signed_how"][: len(lines)]
            for down, (line, look) in enumerate(zip(lines, looks, strict=True)):
                self._head(top + down, first, top + down, last, fill(line, self._blank.placeholders), look)
            self._head(top + widest, first, top + widest, last, "", "signed_name")
        self._sheet.set_row(top + widest, _ROOM_TO_SIGN)
        self._row = top + widest + 1


def _share_columns(shown: Sequence[int], n: int) -> list[tuple[int, int]]:
    """The columns as ``n`` neighbouring groups about equally wide: the first and last column of each."""
    whole = sum(WIDTHS[column] for column in shown)
    groups: list[list[int]] = [[] for _ in range(n)]
    before = 0
    for at, column in enumerate(shown):
        groups[min(n * (2 * before + WIDTHS[column]) // (2 * whole), n - 1)].append(at)
        before += WIDTHS[column]
    return [(group[0], group[-1]) for group in groups]


def _earlier_codes(formula: Formula) -> frozenset[str]:
    """The rows whose figure of the period before a formula looks at."""
    return frozenset(
        name.code
        for call in find_calls(formula.root)
        if call.function == "previous"
        for name in call.arguments
        if isinstance(name, Name)
    )


def _cached(value: Value | None, is_rate: bool) -> Decimal | str:
    if isinstance(value, Decimal):
        return value / 100 if is_rate else value
    is_undefined = isinstance(value, Missing) and value.reason is MissingReason.UNDEFINED
    return UNDEFINED_WORDS if is_undefined else ""


def _plain(value: Value) -> str:
    """A figure as the sheet joins it to words: decimal comma, no trailing zeros."""
    if isinstance(value, Decimal):
        return f"{round(value, 6).normalize():f}".replace(".", ",")
    return value.text if isinstance(value, Text) else value.code if isinstance(value, Coded) else ""
