"""The cell of a total: a live formula, and the value it must show before anything is recalculated.

Decides the formula of each roll-up rule. The cached value is the total that core computed, never a
second computation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from tonghop.core.forms.model import FormVersion, Indicator, RollUpRule
from tonghop.core.formulas.model import Call, Node, Number
from tonghop.core.rollup.model import RateBasis, RollUp, Total
from tonghop.core.rollup.parts import RateParts, rate_parts
from tonghop.core.rollup.rates import rate_decimals
from tonghop.core.sentences.render import Language, render
from tonghop.core.values.model import Missing, MissingReason, ValueType
from tonghop.formats.excel.formulas import quote
from tonghop.formats.excel.workbook.excel_formulas import (
    LONGEST_TEXT,
    count_equal,
    excel_expression,
)
from tonghop.formats.excel.workbook.figure_cells import code_words, number_format
from tonghop.formats.excel.workbook.grid import Grid

LONGEST_FORMULA = 8192


@dataclass(frozen=True, slots=True)
class TotalCell:
    """A formula ("" where the cell holds words that nothing computes), its value and its format."""

    formula: str
    cached: Decimal | str
    number_format: str = ""


def total_cell(
    form: FormVersion, indicator: Indicator, rollup: RollUp, grid: Grid, language: Language
) -> TotalCell:
    """The cell of one total; a row nobody owes says so."""
    total = rollup.totals[indicator.code]
    if not total.coverage.due:
        return TotalCell("", render("workbook.missing.not_applicable", {}, language))
    cell = TotalCell("", _cached(total, language), _format_of(total, language))
    formula = ""
    if total.rule is RollUpRule.SUM:
        formula = sum_formula(grid.all_offices(indicator.code), language)
    elif total.rule is RollUpRule.REBUILT_RATE:
        formula = _rate_formula(form, indicator, rollup, grid, language)
    elif total.rule is RollUpRule.SHARE_OF_YES:
        formula = _share_formula(indicator, grid, language)
    elif total.rule is RollUpRule.DISTRIBUTION:
        return _distribution_cell(form, indicator, total, grid, language)
    if not formula or len(formula) > LONGEST_FORMULA:
        return cell
    return TotalCell(formula, cell.cached, cell.number_format)


def sum_formula(cells: str, language: Language) -> str:
    """The sum of a row, or words where no office gave a number: an empty sum is not zero."""
    return f"=IF(COUNT({cells})=0,{_quoted('no_figure', language)},SUM({cells}))"


def _quoted(key: str, language: Language) -> str:
    return quote(render(f"workbook.{key}", {}, language))


def _cached(total: Total, language: Language) -> Decimal | str:
    if not total.computable:
        return render("workbook.not_computable", {}, language)
    if isinstance(total.value, Decimal):
        return total.value
    if total.value == Missing(MissingReason.UNDEFINED):
        return render("workbook.undefined", {}, language)
    is_nobody = total.value == Missing(MissingReason.NOT_AVAILABLE_YET)
    return render("workbook.no_figure" if is_nobody else "workbook.no_total", {}, language)


def _format_of(total: Total, language: Language) -> str:
    return number_format(total.value, total.bound, language) if isinstance(total.value, Decimal) else ""


def _rate_formula(
    form: FormVersion, indicator: Indicator, rollup: RollUp, grid: Grid, language: Language
) -> str:
    total = rollup.totals[indicator.code]
    if total.basis is RateBasis.STATED_PARTS:
        numerator = grid.total_reference(indicator.code, "numerator")
        denominator = grid.total_reference(indicator.code, "denominator")
        rate = f"ROUND(100*{numerator}/{denominator},{rate_decimals(indicator)})"
        return _unless_zero(denominator, rate, language)
    parts = rate_parts(indicator, {row.code: row for row in form.indicators})
    if total.basis is not RateBasis.FORMULA or parts is None:
        return ""
    return _formula_of_parts(parts, indicator, rollup, grid, language)


def _formula_of_parts(
    parts: RateParts, indicator: Indicator, rollup: RollUp, grid: Grid, language: Language
) -> str:
    """The row's own formula over the totals of its parts; over fewer offices where some lack a part."""
    reported = rollup.totals[indicator.code].coverage.reported

    def cell_of(code: str) -> str:
        if set(rollup.totals[code].coverage.reported) == set(reported):
            return grid.total_reference(code)
        return f"({grid.sum_of(code, reported)})"

    rate = excel_expression(parts.formula.root, cell_of)
    decimals = rate_decimals(indicator)
    if not _is_rounded_to(parts.formula.root, decimals):
        rate = f"ROUND({rate},{decimals})"
    return _unless_zero(excel_expression(parts.denominator, cell_of), rate, language)


def _is_rounded_to(root: Node, decimals: int) -> bool:
    """Whether the formula itself leaves no more than so many decimals."""
    match root:
        case Call(function="round" | "truncate", arguments=(_, Number(value=given))):
            return given <= decimals
        case Call(function="share", arguments=(_, _, Number(value=given))):
            return given <= decimals
        case _:
            return False


def _unless_zero(denominator: str, rate: str, language: Language) -> str:
    return f"=IF({denominator}=0,{_quoted('undefined', language)},{rate})"


def _share_formula(indicator: Indicator, grid: Grid, language: Language) -> str:
    cells = grid.all_offices(indicator.code)
    yes = count_equal(cells, render("workbook.yes", {}, language))
    said = f"({yes}+{count_equal(cells, render('workbook.no', {}, language))})"
    rate = f"ROUND(100*{yes}/{said},{rate_decimals(indicator)})"
    return f"=IF({said}=0,{_quoted('no_figure', language)},{rate})"


def _distribution_cell(
    form: FormVersion, indicator: Indicator, total: Total, grid: Grid, language: Language
) -> TotalCell:
    """How many offices gave each code, as one line of words kept up to date by the sheet."""
    listed = ("yes", "no") if indicator.value_type is ValueType.YES_NO else form.expectation(indicator).codes
    words = [code_words(form, indicator, code, language) for code in dict.fromkeys((*listed, *total.codes))]
    counts = [total.codes.get(code, 0) for code in dict.fromkeys((*listed, *total.codes))]
    nobody = render("workbook.no_figure", {}, language)
    shown = "; ".join(f"{word}: {count}" for word, count in zip(words, counts, strict=True))
    cached = shown if total.codes else nobody
    formula = _distribution_formula(words, grid.all_offices(indicator.code), nobody)
    is_writable = len(formula) <= LONGEST_FORMULA and all(len(word) < LONGEST_TEXT - 4 for word in words)
    return TotalCell(formula if is_writable and words else "", cached)


def _distribution_formula(words: Sequence[str], cells: str, nobody: str) -> str:
    counts = [count_equal(cells, word) for word in words]
    pieces = [
        f"{quote(('; ' if number else '') + word + ': ')}&{count}"
        for number, (word, count) in enumerate(zip(words, counts, strict=True))
    ]
    return f"=IF(({'+'.join(counts)})=0,{quote(nobody)},{'&'.join(pieces)})"
