"""A folder of two simulated reports, and hands that decide in the workbook and answer the letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

import docx
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tonghop.core.forms.model import FormVersion
from tonghop.core.reporting_units import ReportingUnit, UnitKind
from tonghop.core.rollup.consolidation import Consolidation, ReceivedReport
from tonghop.core.rollup.matters import HandledMatter
from tonghop.core.values.model import Value
from tonghop.desk.consolidate import consolidate
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

SAMPLE = Path(__file__).parents[2] / "samples" / "bao-cao" / "mo-phong-2023.txt"
TODAY = date(2023, 3, 27)
FORM = PackLibrary((SHIPPED_PACKS,)).find("ba-ria-vung-tau/bieu-mau-7")
MO_PHONG, VI_DU = "UBND huyện Mô Phỏng", "UBND huyện Ví Dụ"
ONLINE_TOTAL = "procedures_level34_provided"
"""4.6.1, the sum of 4.4.2 and 4.5.2."""
OFFICES = (
    ReportingUnit("mo-phong", MO_PHONG, (), UnitKind.DISTRICT, None, date(2023, 3, 20)),
    ReportingUnit("vi-du", VI_DU, (), UnitKind.DISTRICT, None, date(2023, 3, 20)),
    ReportingUnit("xa-xoi", "UBND huyện Xa Xôi", (), UnitKind.DISTRICT, None, date(2023, 3, 30)),
)


@dataclass
class Desk:
    """The folder of one collector, with what the program made of it last."""

    home: Path
    forms: tuple[FormVersion, ...] = (FORM,)
    offices: tuple[ReportingUnit, ...] = OFFICES
    texts: dict[str, str] = field(default_factory=dict)
    today: date = TODAY

    def __post_init__(self) -> None:
        (self.home / "in").mkdir()
        sample = SAMPLE.read_text(encoding="utf-8")
        self.write("mo-phong.txt", sample)
        other = sample.replace("Mô Phỏng", "Ví Dụ").replace("4.205", "3.100").replace("2.726", "2.170")
        self.write("vi-du.txt", other.replace("64,83%", "70%").replace("98,5", "97,5"))

    @property
    def out(self) -> Path:
        return self.home / "out"

    @property
    def workbook(self) -> Path:
        return next(self.out.glob("tong-hop-*.xlsx"))

    def write(self, name: str, text: str) -> None:
        self.texts[name] = text
        (self.home / "in" / name).write_text(text, encoding="utf-8")

    def change(self, name: str, before: str, after: str) -> None:
        assert before in self.texts[name]
        self.write(name, self.texts[name].replace(before, after))

    def run(self, **options: object) -> Consolidation:
        result = consolidate(
            self.home / "in",
            self.out,
            forms=self.forms,
            today=self.today,
            expected=self.offices,
            **options,  # type: ignore[arg-type]
        )
        assert [file.kind for file in result.unread] == []
        return result.consolidations[0]

    def slip(self) -> None:
        """The first office swaps two digits: 60 + 120 is 180, it writes 108."""
        self.change("mo-phong.txt", f"{ONLINE_ROW}180", f"{ONLINE_ROW}108")

    def decide(self, office: str, label: str, code: str = "", **written: object) -> None:
        """Write on the line of an office whose label begins so, as a person would."""
        book = load_workbook(self.workbook)
        sheet = book["Xử lý"]
        columns = heads(sheet)
        for row in range(2, sheet.max_row + 1):
            shown = sheet.cell(row, columns["Chỉ tiêu"]).value or sheet.cell(row, columns["Nội dung"]).value
            if sheet.cell(row, columns["Đơn vị"]).value == office and str(shown).startswith(label):
                for name, words in written.items():
                    sheet.cell(row, columns[_HEADS[name]]).value = words  # type: ignore[assignment]
                book.save(self.workbook)
                return
        raise AssertionError(f"no line of {office} for {label}")

    def letter(self, stem: str) -> Path:
        return self.out / "phieu-ra-soat" / f"{stem}.docx"

    def answer(self, stem: str, answers: Mapping[str, str]) -> Path:
        """Fill a review sheet by what its matters say, and put it among the reports."""
        paper = docx.Document(str(self.letter(stem)))
        for row in paper.tables[0].rows[1:]:
            for piece, answer in answers.items():
                if piece in row.cells[2].text:
                    row.cells[3].text = answer
        returned = self.home / "in" / f"tra-loi-{stem}.docx"
        paper.save(str(returned))
        return returned


_HEADS = {
    "ruling": "Cách xử lý",
    "value": "Số liệu sử dụng",
    "row": "Mã chỉ tiêu",
    "reason": "Lý do",
    "name": "Người xác nhận",
    "day": "Ngày xác nhận",
    "until": "Có giá trị đến",
}
ONLINE_ROW = "4.6.1.\tTổng số TTHC đang cung cấp trực tuyến mức độ 3 và 4 của địa phương\tThủ tục\t"
ONLINE_LABEL = "Tổng số TTHC đang cung cấp trực tuyến mức độ 3 và 4"


def heads(sheet: Worksheet) -> dict[str, int]:
    """Column numbers by their heads, wherever a person moved them."""
    return {str(cell.value): number for number, cell in enumerate(sheet[1], start=1)}


def totals(consolidation: Consolidation) -> dict[str, Value]:
    """Every total by its indicator."""
    return {code: total.value for code, total in consolidation.rollup.totals.items()}


def changed(before: Consolidation, after: Consolidation) -> dict[str, tuple[Value, Value]]:
    """The totals that differ."""
    old, new = totals(before), totals(after)
    return {code: (old[code], new[code]) for code in old if old[code] != new[code]}


def report_of(consolidation: Consolidation, name: str) -> ReceivedReport:
    """The report of an office that is added."""
    return next(report for report in consolidation.added if report.name == name)


def matter_at(consolidation: Consolidation, office: str, indicator: str) -> HandledMatter:
    """The one line of an office about an indicator."""
    (found,) = [
        one
        for one in consolidation.handled
        if one.key is not None
        and one.key.subject == indicator
        and (one.matter.office if one.matter else one.line.office if one.line else "") == office
    ]
    return found


def number(written: str) -> Decimal:
    """A figure written with a dot for decimals."""
    return Decimal(written)
