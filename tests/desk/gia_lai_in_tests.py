"""A folder of simulated Gia Lai reports of several quarters, on either version of the form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import docx
from openpyxl import load_workbook
from tests.desk.offices_in_tests import heads

from tonghop.core.forms.cases import CaseDocument, PackCase
from tonghop.core.forms.model import FormVersion
from tonghop.core.periods import parse_period
from tonghop.core.reporting_units import UnitKind
from tonghop.core.rollup.consolidation import Consolidation, ReceivedReport
from tonghop.core.rollup.matters import HandledMatter
from tonghop.core.validity import Validity
from tonghop.desk.consolidate import consolidate
from tonghop.desk.fill import write_filled
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

LIBRARY = PackLibrary((SHIPPED_PACKS,))
OF_2018 = LIBRARY.find("gia-lai/chinh-phu-dien-tu@2018-11-21")
OF_2019 = LIBRARY.find("gia-lai/chinh-phu-dien-tu@2019-05-16")
OFFICE = "UBND huyện Mô Phỏng"
TOTAL, COUNTING = "procedures_total", "GL-VII-muc-do"
LEVELS = {
    TOTAL: "301",
    "services_level12": "301",
    "services_level3": "29",
    "services_level4": "0",
}
"""Fits only where each level includes the next: 301 + 29 + 0 is more than 301."""
_QUARTERS = {
    "20184": (date(2018, 10, 1), date(2018, 12, 31)),
    "20191": (date(2019, 1, 1), date(2019, 3, 31)),
    "20192": (date(2019, 4, 1), date(2019, 6, 30)),
    "20193": (date(2019, 7, 1), date(2019, 9, 30)),
}


@dataclass
class Collector:
    """One collector's folder of reports and the results beside it."""

    home: Path

    def __post_init__(self) -> None:
        (self.home / "in").mkdir()

    def receive(
        self,
        period: str,
        figures: Mapping[str, str],
        form: FormVersion = OF_2019,
        office: str = OFFICE,
    ) -> Path:
        """Put a report of that quarter into the folder."""
        assert parse_period(period) is not None
        first, last = _QUARTERS[period]
        case = PackCase(
            file="",
            name="",
            source="",
            unit_name=office,
            unit_kind=UnitKind.DISTRICT,
            simulated=True,
            document=CaseDocument(number="01/BC-UBND", dated=last, place="Mô Phỏng"),
            period=period,
            window=Validity(first, last),
            figures=figures,
        )
        path = self.home / "in" / f"{office.split()[-1]}-{period}.docx"
        write_filled(form, case, path, load_layout(LIBRARY.find_folder(form.identifier)))
        return path

    def forget(self) -> None:
        """Empty the folder of reports, as people do when the next period begins."""
        for path in (self.home / "in").iterdir():
            path.unlink()

    def run(self, today: date = date(2019, 10, 5)) -> Consolidation:
        result = consolidate(self.home / "in", self.out, forms=(OF_2018, OF_2019), today=today)
        assert [file.kind for file in result.unread] == []
        return result.consolidations[-1]

    @property
    def out(self) -> Path:
        return self.home / "out"

    def decide(self, code: str, **written: str) -> None:
        """Write on the line of the finding of that check, by the heads of its columns."""
        path = next(self.out.glob("tong-hop-*2019-05-16.xlsx"))
        book = load_workbook(path)
        sheet = book["Xử lý"]
        columns = heads(sheet)
        keys = columns["Khóa (không sửa)"]
        (line,) = [row for row in range(2, sheet.max_row + 1) if code in str(sheet.cell(row, keys).value)]
        for head, words in written.items():
            sheet.cell(line, columns[head.replace("_", " ")]).value = words
        book.save(path)

    def answer(self, piece: str, answer: str) -> Path:
        """Answer a matter of the review sheet and put the sheet among the reports."""
        letter = next(self.out.glob("phieu-ra-soat/*.docx"))
        paper = docx.Document(str(letter))
        (cells,) = [row.cells for row in paper.tables[0].rows[1:] if piece in row.cells[2].text]
        cells[3].text = answer
        returned = self.home / "in" / "tra-loi.docx"
        paper.save(str(returned))
        return returned


def the_report(consolidation: Consolidation) -> ReceivedReport:
    """The one report that is added."""
    (report,) = consolidation.added
    return report


def kinds_of(consolidation: Consolidation, code: str) -> list[str]:
    """The kinds of what a check found in the one report."""
    return [finding.kind for finding in the_report(consolidation).findings if finding.code == code]


def lines_of(consolidation: Consolidation, code: str) -> list[HandledMatter]:
    """The lines of the sheet of decisions about a check."""
    return [one for one in consolidation.handled if one.key is not None and one.key.code == code]
