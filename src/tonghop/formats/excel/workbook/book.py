"""The whole consolidated workbook, written in one pass.

Decides the order of the sheets and the settings that keep text from being run as a formula.
"""

from __future__ import annotations

from datetime import datetime, time
from typing import BinaryIO

from xlsxwriter import Workbook

from tonghop.core.rollup.consolidation import Consolidation
from tonghop.core.sentences.render import Language, render
from tonghop.formats.excel.workbook.annex_sheets import annex_sheets
from tonghop.formats.excel.workbook.grid import lay_out
from tonghop.formats.excel.workbook.linked_sheet import LinkedSheet
from tonghop.formats.excel.workbook.list_sheets import list_sheets
from tonghop.formats.excel.workbook.list_writer import write_list
from tonghop.formats.excel.workbook.styles import Styles
from tonghop.formats.excel.workbook.totals_sheet import write_totals

_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "constant_memory": True,
}


def write_workbook(consolidation: Consolidation, target: BinaryIO, language: Language = "vi") -> None:
    """Write the workbook of one form to an open binary file.

    Totals are live formulas whose cached values are those of the roll-up; figures are numbers,
    missing ones the words of their reason. The same consolidation gives the same bytes.
    """
    grid = lay_out(consolidation)
    book = Workbook(target, _OPTIONS)
    made = datetime.combine(consolidation.on, time())
    book.set_properties({"title": consolidation.form.title, "created": made})
    styles = Styles(book)
    totals = book.add_worksheet(render("workbook.sheet.totals", {}, language))
    write_totals(totals, consolidation, grid, styles, language)
    for listed in (*list_sheets(consolidation, grid, language), *annex_sheets(consolidation, language)):
        name = listed.name or render(f"workbook.sheet.{listed.key}", {}, language)
        sheet = book.add_worksheet(name, LinkedSheet)
        write_list(sheet, listed, styles, language)
    book.close()
