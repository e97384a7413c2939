"""Where everything stands on the sheet of totals, settled before any cell is written.

Decides rows and columns only, so that formulas and links can point at cells not yet written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from tonghop.core.forms.model import FormVersion, Indicator, Section
from tonghop.core.rollup.consolidation import Consolidation
from tonghop.core.rollup.model import RateBasis
from tonghop.core.values.model import ValueType

HEAD_ROW = 5
"""The row of column heads, counted from 0; titles and the legend stand above it."""
STT, LABEL, MEASURE_UNIT, TOTAL, COVERAGE, NOTE = range(6)
FIRST_OFFICE = 6
MOST_ARGUMENTS = 250
"""Excel takes 255 arguments in one call."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of the sheet: a section title, an indicator, or a stated part under a rate."""

    section: Section | None = None
    indicator: Indicator | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows from ``HEAD_ROW + 1`` down, offices from ``FIRST_OFFICE`` to the right."""

    rows: tuple[GridRow, ...]
    units: tuple[str, ...]
    row_numbers: Mapping[tuple[str, str], int]
    """The row of an indicator and part ("" for the indicator itself), counted from 0."""
    columns: Mapping[str, int]
    """The column of an office, counted from 0."""

    def numbered(self) -> Iterable[tuple[int, GridRow]]:
        """Every row with its number on the sheet, counted from 0."""
        return enumerate(self.rows, start=HEAD_ROW + 1)

    def figure_reference(self, unit: str, indicator: str) -> str:
        """The cell of an office's figure, such as ``G12``."""
        return str(xl_rowcol_to_cell(self.row_numbers[indicator, ""], self.columns[unit]))

    def total_reference(self, indicator: str, part: str = "") -> str:
        """The cell of a total, such as ``D12``."""
        return str(xl_rowcol_to_cell(self.row_numbers[indicator, part], TOTAL))

    def all_offices(self, indicator: str, part: str = "") -> str:
        """The cells of all offices in a row, such as ``G12:K12``."""
        return self._stretch(
            self.row_numbers[indicator, part], FIRST_OFFICE, FIRST_OFFICE + len(self.units) - 1
        )

    def sum_of(self, indicator: str, units: Sequence[str]) -> str:
        """A sum over some offices of a row, neighbours taken together: ``SUM(G12:H12,K12:K12)``."""
        row = self.row_numbers[indicator, ""]
        stretches: list[list[int]] = []
        for column in sorted(self.columns[unit] for unit in units):
            if stretches and stretches[-1][1] == column - 1:
                stretches[-1][1] = column
            else:
                stretches.append([column, column])
        cells = [self._stretch(row, first, last) for first, last in stretches]
        groups = [cells[start : start + MOST_ARGUMENTS] for start in range(0, len(cells), MOST_ARGUMENTS)]
        return "+".join(f"SUM({','.join(group)})" for group in groups)

    @staticmethod
    def _stretch(row: int, first: int, last: int) -> str:
        return f"{xl_col_to_name(first)}{row + 1}:{xl_col_to_name(last)}{row + 1}"


def lay_out(consolidation: Consolidation) -> Grid:
    """Lay sections and rows out in printed order, with rows for the parts stated inside rates."""
    form, totals = consolidation.form, consolidation.rollup.totals
    rows: list[GridRow] = []
    for section in form.sections:
        inside = [row for row in form.indicators if row.section == section.code and not row.personal]
        if inside or _has_children(form, section):
            rows.append(GridRow(section=section))
        for indicator in inside:
            rows.append(GridRow(indicator=indicator))
            is_heading = indicator.value_type is ValueType.HEADING
            if not is_heading and totals[indicator.code].basis is RateBasis.STATED_PARTS:
                rows.append(GridRow(indicator=indicator, part="numerator"))
                rows.append(GridRow(indicator=indicator, part="denominator"))
    numbers = {
        (row.indicator.code, row.part): number
        for number, row in enumerate(rows, start=HEAD_ROW + 1)
        if row.indicator is not None
    }
    units = tuple(consolidation.rollup.units)
    return Grid(tuple(rows), units, numbers, {unit: FIRST_OFFICE + i for i, unit in enumerate(units)})


def _has_children(form: FormVersion, section: Section) -> bool:
    return any(other.parent == section.code for other in form.sections)
