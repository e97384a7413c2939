"""The sheet "Tổng hợp": rows by offices, the totals before the offices so that they stay in sight.

Decides what each cell shows and how the sheet prints. Never computes a total.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from xlsxwriter.worksheet import Worksheet

from tonghop.core.findings import Argument, Severity
from tonghop.core.forms.model import Indicator
from tonghop.core.publication.amended import amendment_words
from tonghop.core.rollup.consolidation import Consolidation
from tonghop.core.rollup.matters import AmendedBy
from tonghop.core.rollup.model import Total
from tonghop.core.sentences.render import Language, render
from tonghop.core.values.model import ValueType
from tonghop.formats.excel.workbook.figure_cells import figure_cell, number_format
from tonghop.formats.excel.workbook.grid import (
    COVERAGE,
    FIRST_OFFICE,
    HEAD_ROW,
    LABEL,
    MEASURE_UNIT,
    NOTE,
    STT,
    TOTAL,
    Grid,
    GridRow,
)
from tonghop.formats.excel.workbook.styles import A4, Styles, height_for
from tonghop.formats.excel.workbook.total_cells import sum_formula, total_cell

_WIDTHS = {STT: 7, LABEL: 42, MEASURE_UNIT: 10, TOTAL: 16, COVERAGE: 9, NOTE: 28}
_OFFICE_WIDTH = 14
_OFFICES_A_PAGE = 6
_TITLE_HEIGHT = 21
_HEAD_HEIGHT = 62
_HEADS = ("stt", "label", "measure_unit", "total", "coverage", "note")


def write_totals(
    sheet: Worksheet, consolidation: Consolidation, grid: Grid, styles: Styles, language: Language
) -> None:
    """Write the whole sheet."""
    _TotalsWriter(sheet, consolidation, grid, styles, language).write()


class _TotalsWriter:
    """Writes one sheet of totals; holds what every row needs."""

    def __init__(
        self, sheet: Worksheet, consolidation: Consolidation, grid: Grid, styles: Styles, language: Language
    ) -> None:
        self._sheet = sheet
        self._consolidation = consolidation
        self._form = consolidation.form
        self._rollup = consolidation.rollup
        self._grid = grid
        self._styles = styles
        self._language = language
        self._reports = {report.unit: report for report in consolidation.added}
        self._severities = _worst_severities(consolidation)
        self._depths = _depths(consolidation)
        self._names = _names(consolidation)

    def write(self) -> None:
        self._write_titles()
        self._write_heads()
        for number, row in self._grid.numbered():
            if row.indicator is None:
                self._write_section(number, row)
            elif row.part:
                self._write_part(number, row.indicator, row.part)
            else:
                self._write_indicator(number, row.indicator)
        self._set_up_page()

    def _say(self, key: str, arguments: Mapping[str, Argument] | None = None) -> str:
        return render(f"workbook.{key}", arguments, self._language)

    def _write_words(self, row: int, column: int, words: str, look: str, indent: int = 0) -> None:
        self._sheet.write_string(row, column, words, self._styles.look(look, indent=indent))

    def _write_blanks(self, row: int, first: int, look: str) -> None:
        """Empty cells from a column to the last office, so that the row keeps its look."""
        for column in range(first, FIRST_OFFICE + len(self._grid.units)):
            self._sheet.write_blank(row, column, None, self._styles.look(look))

    def _write_titles(self) -> None:
        form, period = self._form, self._consolidation.period
        told = (
            self._say("title.period", {"period": period.name}) if period else self._say("title.no_period"),
            self._say("title.received", {"n_added": len(self._reports), "n_due": len(self._grid.units)}),
            self._say("title.made_on", {"on": self._consolidation.on}),
        )
        self._sheet.set_row(0, _TITLE_HEIGHT)
        self._write_words(0, 0, self._say("title", {"title": form.title}), "title")
        self._write_words(
            1, 0, self._say("title.form", {"pack": form.pack, "version": form.version}), "plain"
        )
        self._write_words(2, 0, ". ".join(told) + ".", "plain")
        self._write_words(3, 0, self._say("legend"), "small")

    def _write_heads(self) -> None:
        for column, key in enumerate(_HEADS):
            self._write_words(HEAD_ROW, column, self._say(f"head.{key}"), "head")
            self._sheet.set_column(column, column, _WIDTHS[column])
        for unit, column in self._grid.columns.items():
            absent = "" if unit in self._reports else f"\n({self._say('not_sent')})"
            self._write_words(HEAD_ROW, column, self._names[unit] + absent, "head")
            self._sheet.set_column(column, column, _OFFICE_WIDTH)
        self._sheet.set_row(HEAD_ROW, _HEAD_HEIGHT)

    def _write_section(self, number: int, row: GridRow) -> None:
        self._write_blanks(number, STT, "section")
        if row.section is not None:
            self._write_words(number, STT, row.section.stt, "section")
            self._write_words(number, LABEL, row.section.title, "section")
            self._sheet.set_row(number, height_for([(row.section.title, _WIDTHS[LABEL])]))

    def _write_indicator(self, number: int, indicator: Indicator) -> None:
        is_heading = indicator.value_type is ValueType.HEADING
        measure = self._form.measure_units.get(indicator.measure_unit or "")
        look = "section" if is_heading else "text"
        self._write_words(number, STT, indicator.stt, "stt")
        self._write_words(number, LABEL, indicator.label, look, self._depths[indicator.code])
        self._write_words(number, MEASURE_UNIT, measure.name if measure else "", "centre")
        texts = [(indicator.label, _WIDTHS[LABEL] - 2 * self._depths[indicator.code])]
        if is_heading:
            self._write_blanks(number, TOTAL, "section")
        else:
            texts += self._write_total(number, indicator)
            texts += self._write_figures(number, indicator)
        self._sheet.set_row(number, height_for(texts))

    def _write_total(self, number: int, indicator: Indicator) -> list[tuple[str, int]]:
        """Write the total, its coverage and its notes; returns the texts that decide the row's height."""
        total = self._rollup.totals[indicator.code]
        cell = total_cell(self._form, indicator, self._rollup, self._grid, self._language)
        look = self._styles.look("total", cell.number_format)
        if cell.formula:
            self._sheet.write_formula(number, TOTAL, cell.formula, look, cell.cached)
        elif isinstance(cell.cached, Decimal):
            self._sheet.write_number(number, TOTAL, cell.cached, look)
        else:
            self._sheet.write_string(number, TOTAL, cell.cached, look)
        coverage = f"{len(total.coverage.reported)}/{len(total.coverage.due)}"
        self._write_words(number, COVERAGE, coverage, "centre")
        notes = "\n".join(
            filter(None, (notes_on(total, self._names, self._language), self._amended(indicator.code)))
        )
        self._write_words(number, NOTE, notes, "text")
        return [(notes, _WIDTHS[NOTE]), (str(cell.cached), _WIDTHS[TOTAL])]

    def _amended(self, indicator: str) -> str:
        """Whose figure was amended, and by whom: no total hides it."""
        notes = []
        for by, key in ((AmendedBy.COLLECTOR, "amended"), (AmendedBy.OFFICE, "corrected")):
            offices = [
                report.name
                for report in self._reports.values()
                if (one := report.amendments.get(indicator)) is not None and one.by is by
            ]
            if offices:
                notes.append(render(f"workbook.note.{key}", {"offices": ", ".join(offices)}, self._language))
        return "\n".join(notes)

    def _write_figures(self, number: int, indicator: Indicator) -> list[tuple[str, int]]:
        """Write every office's figure; returns the texts that decide the row's height."""
        texts: list[tuple[str, int]] = []
        total = self._rollup.totals[indicator.code]
        due, left_out = frozenset(total.coverage.due), {*total.undecided, *total.uninvited}
        for unit, column in self._grid.columns.items():
            if unit not in self._reports:
                self._sheet.write_blank(number, column, None, self._styles.look("not_sent"))
                continue
            report = self._reports[unit]
            amendment = report.amendments.get(indicator.code)
            observation = report.used.figures.get(indicator.code)
            cell = figure_cell(
                self._form,
                indicator,
                observation,
                self._language,
                is_due=unit in due,
                is_left_out=unit in left_out,
            )
            severity = self._severities.get((unit, indicator.code))
            name = "amended" if amendment is not None else cell.look
            look = self._styles.look(name, cell.number_format, severity)
            if amendment is not None:
                comment = {"x_scale": 2, "y_scale": 1.5, "author": ""}
                self._sheet.write_comment(number, column, amendment_words(amendment, self._language), comment)
            if isinstance(cell.content, Decimal):
                self._sheet.write_number(number, column, cell.content, look)
            else:
                self._sheet.write_string(number, column, cell.content, look)
                texts.append((cell.content, _OFFICE_WIDTH))
        return texts

    def _write_part(self, number: int, indicator: Indicator, part: str) -> None:
        """A row of the numerators, or denominators, that offices wrote inside their answers."""
        total = self._rollup.totals[indicator.code]
        summed = total.numerator if part == "numerator" else total.denominator
        formula = sum_formula(self._grid.all_offices(indicator.code, part), self._language)
        self._write_blanks(number, STT, "figure")
        self._write_words(number, LABEL, self._say(part), "part")
        look = self._styles.look("total", number_format(summed or Decimal(0)))
        self._sheet.write_formula(number, TOTAL, formula, look, summed)
        for unit in total.coverage.reported:
            answer = self._reports[unit].used.answer(indicator.code)
            figure = answer.numerator if part == "numerator" else answer.denominator
            if figure is not None:
                look = self._styles.look("figure", number_format(figure))
                self._sheet.write_number(number, self._grid.columns[unit], figure, look)

    def _set_up_page(self) -> None:
        """A4 on its side, heads on every page, a few offices across a page."""
        n_offices = len(self._grid.units)
        self._sheet.freeze_panes(HEAD_ROW + 1, TOTAL + 1)
        self._sheet.set_landscape()
        self._sheet.set_paper(A4)
        self._sheet.set_margins(left=0.5, right=0.4, top=0.6, bottom=0.6)
        self._sheet.repeat_rows(HEAD_ROW)
        if n_offices > _OFFICES_A_PAGE:
            self._sheet.repeat_columns(STT, LABEL)
        self._sheet.fit_to_pages(-(-n_offices // _OFFICES_A_PAGE), 0)
        self._sheet.set_footer(f"&C{self._say('page')}")


def notes_on(total: Total, names: Mapping[str, str], language: Language) -> str:
    """What a reader must know beside a total: rates left out, bounds, figures not added."""

    def named(units: tuple[str, ...]) -> str:
        return ", ".join(names[unit] for unit in units)

    notes: list[str] = []
    if total.spread is not None:
        spread: dict[str, Argument] = {
            "n_offices": total.spread.n_offices,
            "lowest": total.spread.lowest,
            "highest": total.spread.highest,
            "n_at_100": total.spread.n_at_100,
        }
        notes.append(render("workbook.note.spread", spread, language))
    if total.basis is not None and total.numerator is not None and total.denominator is not None:
        parts = {"numerator": total.numerator, "denominator": total.denominator}
        notes.append(render("workbook.note.parts", parts, language))
    for key, units in (
        ("bounded", total.bounded),
        ("undecided", total.undecided),
        ("uninvited", total.uninvited),
    ):
        if units:
            notes.append(render(f"workbook.note.{key}", {"offices": named(units)}, language))
    return "\n".join(notes)


def _worst_severities(consolidation: Consolidation) -> dict[tuple[str, str], Severity]:
    """The heaviest severity found on each office's figure."""
    worst: dict[tuple[str, str], Severity] = {}
    for report in consolidation.added:
        for finding in report.findings:
            if finding.indicator is not None:
                key = (report.unit, finding.indicator)
                worst[key] = min(worst.get(key, finding.severity), finding.severity, key=lambda s: s.weight)
    return worst


def _depths(consolidation: Consolidation) -> dict[str, int]:
    """How deep each row stands under other rows."""
    above = {row.code: row.parent or row.follows for row in consolidation.form.indicators}
    depths: dict[str, int] = {}
    for code in above:
        depth, upper = 0, above[code]
        while upper is not None and depth < len(above):
            depth, upper = depth + 1, above.get(upper)
        depths[code] = depth
    return depths


def _names(consolidation: Consolidation) -> dict[str, str]:
    listed = {office.code: office.name for office in consolidation.due}
    return {report.unit: report.name for report in consolidation.reports} | listed
