"""Columns, looks and accepted answers of the sheets of a blank.

Decides how wide a column is, how a cell looks and what it lets a person type. A count refuses nothing a
form may need: what is no number can still be entered after a question, because offices write "743/746".
"""

from __future__ import annotations

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tonghop.core.forms.model import Column, FormVersion, Indicator
from tonghop.core.sentences.render import render
from tonghop.core.values.model import Answer, Expectation, Missing, MissingReason, ValueType
from tonghop.core.values.write import format_answer

STT, LABEL, MEASURE, FIGURE, NOTE, EARLIER, REASON, CHECK = range(8)
WIDTHS = {STT: 8, LABEL: 52, MEASURE: 16, FIGURE: 15, NOTE: 18, EARLIER: 15, REASON: 18, CHECK: 34}
HEADS_AFTER = {
    EARLIER: "blank_form.head.earlier",
    REASON: "blank_form.head.reason",
    CHECK: "blank_form.head.check",
}
LINE_HEIGHT = 17

_TO_CHOOSE = (
    MissingReason.NOT_APPLICABLE,
    MissingReason.NONE_OCCURRED,
    MissingReason.NOT_AVAILABLE_YET,
    MissingReason.ATTACHED_ELSEWHERE,
)
_ANY = Expectation(ValueType.TEXT)
REASONS = {reason: format_answer(Answer(Missing(reason)), _ANY).capitalize() for reason in _TO_CHOOSE}
"""Why a figure is missing, as a person chooses it."""

_BASE = {"font_name": "Times New Roman", "font_size": 12, "text_wrap": True, "valign": "vcenter"}
_LOOKS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "align": "center", "font_size": 13},
    "note_line": {"italic": True, "align": "center"},
    "bold_line": {"bold": True},
    "signed_day": {"italic": True, "align": "center", "locked": False},
    "signed_title": {"bold": True, "align": "center"},
    "signed_how": {"italic": True, "align": "center"},
    "signed_name": {"bold": True, "align": "center", "valign": "bottom", "locked": False},
    "section": {"bold": True, "border": 1, "bg_color": "#F2F2F2"},
    "head": {"bold": True, "align": "center", "border": 1, "bg_color": "#E7E6E6"},
    "stt": {"align": "center", "border": 1},
    "label": {"border": 1},
    "heading": {"border": 1, "bold": True},
    "open": {"border": 1, "locked": False},
    "locked": {"border": 1, "bg_color": "#F2F2F2"},
    "earlier": {"border": 1, "align": "right", "font_color": "#595959", "italic": True},
    "check": {"border": 1, "font_color": "#9C0006"},
}
_DECIMALS_OF_RATES = 2


class BlankStyles:
    """The looks of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        """Make the looks in ``book``."""
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}
        self.bad = book.add_format({"bg_color": "#FFC7CE", "font_color": "#9C0006"})

    def look(self, name: str, **further: object) -> Format:
        """The format of that name."""
        wanted = {**_BASE, **_LOOKS[name], **further}
        key = tuple(sorted(wanted.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(wanted)
        return self._made[key]

    def figure(self, row: Indicator | Column, form: FormVersion, *, is_computed: bool) -> Format:
        """The format of a cell for a figure: yellow to fill, grey where it is computed."""
        wanted: dict[str, object] = {"align": "left" if _is_words(row) else "right"}
        if (code := _number_format(row)) is not None:
            wanted["num_format"] = code
        if not is_computed:
            wanted["bg_color"] = "#FFFDE7"
        return self.look("locked" if is_computed else "open", **wanted)

    def earlier(self, row: Indicator) -> Format:
        """The format of a figure of the period before."""
        code = _number_format(row)
        return self.look("earlier", **({"num_format": code} if code is not None else {}))


def _number_format(row: Indicator | Column) -> str | None:
    """How figures of a row are shown: with its own decimals; None for whatever is typed."""
    match row.value_type:
        case ValueType.RATE:
            n_decimals = _DECIMALS_OF_RATES if row.decimals is None else row.decimals
            return f"0.{'0' * n_decimals}%" if n_decimals else "0%"
        case ValueType.COUNT:
            return "#,##0"
        case ValueType.CODED:
            return "@"
        case ValueType.QUANTITY if row.decimals is not None:
            return f"#,##0.{'0' * row.decimals}" if row.decimals else "#,##0"
    return None


def _is_words(row: Indicator | Column) -> bool:
    return row.value_type in (ValueType.TEXT, ValueType.LIST)


def accept_answers(
    sheet: Worksheet,
    row: int,
    column: int,
    asked: Indicator | Column,
    form: FormVersion,
    last: int | None = None,
) -> None:
    """Lay down what cells of a column, from ``row`` to ``last``, accept without a question."""
    rule = _rule(asked, form)
    if rule is not None:
        sheet.data_validation(row, column, row if last is None else last, column, rule)


def _rule(asked: Indicator | Column, form: FormVersion) -> dict[str, Any] | None:
    match asked.value_type:
        case ValueType.YES_NO:
            source = [render("blank_form.answer_yes"), render("blank_form.answer_no")]
            return {"validate": "list", "source": source, **_told("blank_form.choose")}
        case ValueType.CODED:
            codes = list(form.codelists[asked.codelist or ""].codes)
            return {"validate": "list", "source": codes, **_told("blank_form.choose")}
        case ValueType.COUNT | ValueType.QUANTITY:
            unit = form.measure_units.get(asked.measure_unit or "")
            is_whole = asked.value_type is ValueType.COUNT or (unit is not None and unit.whole)
            at_least = {"criteria": ">=", "value": 0}
            if is_whole:
                return {"validate": "integer", **at_least, **_told("blank_form.whole")}
            return {"validate": "decimal", **at_least, **_told("blank_form.decimal")}
        case ValueType.RATE:
            over = isinstance(asked, Indicator) and asked.over_100_allowed
            most: dict[str, Any] = (
                {"criteria": ">=", "value": 0}
                if over
                else {"criteria": "between", "minimum": 0, "maximum": 1}
            )
            return {"validate": "decimal", **most, **_told("blank_form.rate")}
    return None


def _told(key: str) -> dict[str, Any]:
    return {"error_type": "warning", "error_message": render(key), "input_message": render(key)}
