"""A review sheet says once what it asks of many rows; each row keeps its code, its figure and its answer."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from tests.desk.gia_lai_in_tests import LEVELS, Collector, the_report

from tonghop.core.intake.answer_sheets import read_answer_sheet
from tonghop.core.publication import matters_to_ask
from tonghop.formats import open_document

pytestmark = pytest.mark.slow

SAID = {
    "one_stop_received": "Đã cập nhật đầy đủ",
    "one_stop_on_time": "Đạt",
    "documents_electronic": "Có theo dõi",
    "documents_paper": "Theo sổ công văn đến",
}
"""Words where figures are asked: one question each, in the same words."""
TOGETHER = "mục cùng một nội dung"


@pytest.fixture
def collector(tmp_path: Path) -> Collector:
    made = Collector(tmp_path)
    made.receive("20192", {**LEVELS, **SAID})
    return made


def test_every_matter_keeps_its_code_in_word_and_in_the_mail(collector: Collector) -> None:
    consolidation = collector.run()
    (asked,) = matters_to_ask(consolidation).values()
    references = {one.key.reference for one in asked if one.key is not None}
    for path in sorted(collector.out.glob("phieu-ra-soat/*")):
        sheet = read_answer_sheet(open_document(path.name, path.read_bytes()))
        assert sheet is not None
        assert [line.reference for line in sheet.lines if line.reference in references]
        assert {line.reference for line in sheet.lines} == references
        assert len(sheet.lines) == len(references)


def test_what_is_asked_of_many_rows_is_said_once(collector: Collector) -> None:
    collector.run()
    (path,) = collector.out.glob("phieu-ra-soat/*.docx")
    rows = docx.Document(str(path)).tables[0].rows
    shared = [row.cells[0].text for row in rows if TOGETHER in row.cells[0].text]
    assert shared
    for words in shared:
        said = words.partition(TOGETHER)[2].strip(": ")
        assert sum(said in row.cells[2].text for row in rows) == 1, "only the line that spans the table"


def test_a_row_of_a_group_is_answered_like_any_other(collector: Collector) -> None:
    assert the_report(collector.run()).amendments == {}
    collector.answer("Đã cập nhật đầy đủ", "3.569")
    after = the_report(collector.run())
    assert [(code, one.used.raw) for code, one in after.amendments.items()] == [
        ("one_stop_received", "3.569")
    ]
