"""The lists of several offices as one appendix: rows of one key stand once, with all who filed them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pdfplumber
import pytest
from tests.desk.gia_lai_in_tests import LIBRARY, OF_2018

from tonghop.core.forms.cases import CaseDocument, PackCase
from tonghop.core.publication.further_appendices import list_appendices
from tonghop.core.publication.model import Appendix, Document, Table
from tonghop.core.reporting_units import UnitKind
from tonghop.core.validity import Validity
from tonghop.desk.consolidate import consolidate
from tonghop.desk.fill import write_filled
from tonghop.desk.paper_files import write_pdf
from tonghop.formats.packs.layout import load_layout

SHARED = {"name": "Phần mềm chung", "lead_office": "Sở Mô phỏng", "built_by_province": "x"}
LISTED = {
    "UBND huyện Mô Phỏng A": (SHARED, {"name": "Phần mềm A", "lead_office": "Phòng A"}),
    "UBND huyện Mô Phỏng B": (SHARED, {"name": "Phần mềm B", "lead_office": "Phòng B"}),
}


@pytest.fixture(scope="module")
def blocks(tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    home: Path = tmp_path_factory.mktemp("lists")
    (home / "in").mkdir()
    for number, (office, rows) in enumerate(LISTED.items(), start=1):
        case = PackCase(
            file="",
            name="",
            source="",
            unit_name=office,
            unit_kind=UnitKind.DISTRICT,
            simulated=True,
            document=CaseDocument(number=f"0{number}/BC-UBND", dated=date(2018, 11, 26), place="Mô Phỏng"),
            period="20184",
            window=Validity(date(2018, 1, 1), date(2018, 11, 20)),
            figures={"services_level3": "29"},
            tables={"applications_table": rows},
        )
        layout = load_layout(LIBRARY.find_folder(OF_2018.identifier))
        write_filled(OF_2018, case, home / "in" / f"{number}.docx", layout)
    result = consolidate(home / "in", home / "out", forms=(OF_2018,), today=date(2018, 11, 27))
    [consolidation] = result.consolidations
    return list(list_appendices(consolidation, first_number=3, attached=("(Kèm theo)",)))


def test_a_row_of_two_offices_stands_once_and_names_both(blocks: list[object]):
    head, table = blocks[:2]
    assert isinstance(head, Appendix) and isinstance(table, Table)
    assert (head.label, head.attached, head.turned) == ("Phụ lục III", ("(Kèm theo)",), True)
    assert head.titles == ("PL3A.1: DANH SÁCH CÁC ỨNG DỤNG CHUYÊN NGÀNH",)
    filed = {row[1].text: row[-1].text for row in table.rows}
    first, second = (office.upper() for office in LISTED)  # as the form prints them
    assert filed == {"Phần mềm chung": f"{first}; {second}", "Phần mềm A": first, "Phần mềm B": second}
    assert [row[0].text for row in table.rows] == ["1", "2", "3"]


def test_it_is_printed_on_a_page_turned_on_its_side(blocks: list[object], tmp_path: Path):
    path = tmp_path / "lists.pdf"
    path.write_bytes(write_pdf(Document("Danh sách", tuple(blocks))))  # type: ignore[arg-type]
    with pdfplumber.open(path) as pdf:
        assert all(page.width > page.height for page in pdf.pages)
        assert "Phần mềm chung" in pdf.pages[0].extract_text()
