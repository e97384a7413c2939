"""The consolidated workbook of one form: totals that stay live, and every contribution behind them.

``book`` writes the whole; ``totals_sheet`` and ``list_sheets`` its sheets; ``excel_formulas`` turns the
formulas of forms into those of Excel.
"""

from tonghop.formats.excel.workbook.book import write_workbook

__all__ = ["write_workbook"]
