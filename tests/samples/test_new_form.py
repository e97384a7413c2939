"""The simulated form of a new subject: written again it is the same, and Word and Excel give one draft."""

from __future__ import annotations

import runpy
from datetime import date
from pathlib import Path

import pytest
from tests.samples.test_samples import words_of

from tonghop.core.values.model import ValueType
from tonghop.desk.check import check_file
from tonghop.desk.draft_pack import draft_pack

SAMPLES = Path(__file__).parents[2] / "samples"
FOLDER = SAMPLES / "bieu-moi"
MAKE = runpy.run_path(str(SAMPLES / "make_new_form.py"))
WRITTEN = (
    "mau-tiep-cong-dan.docx",
    "mau-tiep-cong-dan.xlsx",
    *(f"da-dien/{name}" for name in MAKE["FILLED"]),
)


@pytest.mark.parametrize("name", WRITTEN)
def test_writing_it_again_gives_the_same_words(name: str, tmp_path: Path) -> None:
    MAKE["write_new_form"](tmp_path)
    assert words_of(tmp_path / name) == words_of(FOLDER / name)


def test_word_and_excel_templates_give_one_draft(tmp_path: Path) -> None:
    drafts = [
        draft_pack(
            FOLDER / f"mau-tiep-cong-dan.{kind}",
            tmp_path / kind,
            today=date(2026, 1, 1),
            name="mo-phong/tiep-dan",
        )
        for kind in ("docx", "xlsx")
    ]
    word, excel = (
        [
            line
            for line in (one.folder / "form.yaml").read_text("utf-8").splitlines()
            if not line.startswith("# BẢN")
        ]
        for one in drafts
    )
    assert word == excel


def test_a_draft_of_the_blank_reads_every_filled_copy(tmp_path: Path) -> None:
    template = FOLDER / "mau-tiep-cong-dan.docx"
    form = draft_pack(template, tmp_path, today=date(2026, 1, 1), name="mo-phong/tiep-dan").form
    asked = [row for row in form.indicators if row.value_type is not ValueType.HEADING]
    for name, (unit, figures, annex) in MAKE["FILLED"].items():
        checked = check_file(FOLDER / "da-dien" / name, (form,))
        assert checked.reading is not None and checked.reading.identity.reporting_unit == unit
        read = [checked.reading.observations.figures[row.code].raw.strip() for row in asked]
        given = [figure for figure, row in zip(figures, MAKE["ROWS"], strict=True) if row[1] != "Trong đó:"]
        assert read == given
        rows = checked.reading.observations.tables.get(form.tables[0].code, ())
        assert [tuple(cell.raw for cell in row.cells.values()) for row in rows] == [row[1:] for row in annex]
