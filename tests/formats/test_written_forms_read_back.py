"""What we write, we read: a form filled from a case gives the same answers from every kind of file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonghop.core.forms.cases import PackCase
from tonghop.core.intake.bind import bind
from tonghop.core.intake.reading import NumberUse, Reading
from tonghop.core.values.folding import fold
from tonghop.core.values.model import Missing
from tonghop.desk.fill import WRITERS, write_filled
from tonghop.formats import open_document
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary
from tonghop.formats.packs.load import load_cases

LIBRARY = PackLibrary((SHIPPED_PACKS,))
FORMS = {entry.identifier: LIBRARY.find(entry.identifier) for entry in LIBRARY.entries()}
CASES = [
    pytest.param(entry.identifier, case, id=f"{entry.pack} {Path(case.file).stem}")
    for entry in LIBRARY.entries()
    for case in load_cases(entry.folder)
]


_READINGS: dict[tuple[str, str, str], Reading] = {}


def read_back(identifier: str, case: PackCase, path: Path) -> Reading:
    """What is read in a filled form written to ``path``; each is written and read once."""
    key = (identifier, case.file, path.suffix)
    if key not in _READINGS:
        write_filled(FORMS[identifier], case, path, load_layout(LIBRARY.find_folder(identifier)))
        _READINGS[key] = bind(open_document(path.name, path.read_bytes()), FORMS[identifier])
    return _READINGS[key]


@pytest.mark.parametrize(("identifier", "case"), CASES)
def test_every_answer_is_found_where_it_was_written(identifier: str, case: PackCase, tmp_path: Path):
    for suffix in WRITERS:
        reading = read_back(identifier, case, tmp_path / f"paper{suffix}")
        for code, given in case.figures.items():
            observation = reading.observations.figures[code]
            if isinstance(given, Missing):
                assert observation.value == given, (suffix, code)
            else:
                assert observation.raw.startswith(given), (suffix, code)


@pytest.mark.parametrize(("identifier", "case"), CASES)
def test_the_only_number_left_over_is_one_the_office_wrote_beside_an_answer(
    identifier: str, case: PackCase, tmp_path: Path
):
    written_beside = [found for found in case.findings if found.code.endswith("remark")]
    for suffix in WRITERS:
        reading = read_back(identifier, case, tmp_path / f"paper{suffix}")
        left_over = [number for number in reading.numbers if number.use is NumberUse.UNPLACED]
        assert len(left_over) == len(written_beside), (suffix, left_over)


@pytest.mark.parametrize(("identifier", "case"), CASES)
def test_every_kind_of_file_gives_the_same_answers(identifier: str, case: PackCase, tmp_path: Path):
    first, *others = (
        {code: figure.answer for code, figure in reading.observations.figures.items()}
        for suffix in WRITERS
        for reading in [read_back(identifier, case, tmp_path / f"paper{suffix}")]
    )
    assert all(answers == first for answers in others)


@pytest.mark.parametrize(("identifier", "case"), [case for case in CASES if case.values[1].tables])
def test_annex_rows_are_found_whole_where_they_were_written(identifier: str, case: PackCase, tmp_path: Path):
    for suffix in WRITERS:
        reading = read_back(identifier, case, tmp_path / f"paper{suffix}")
        for table, rows in case.tables.items():
            written = sorted(rows, key=lambda row: str(row.get("group", "")))
            read = reading.observations.tables[table]
            assert [row.group for row in read] == [row.get("group", "") for row in written], (suffix, table)
            for row, given in zip(read, written, strict=True):
                filled = {code: cell.raw for code, cell in row.cells.items() if cell.raw}
                assert filled == {c: text for c, text in given.items() if text and c != "group"}, suffix


@pytest.mark.parametrize(("identifier", "case"), [case for case in CASES if case.values[1].document.number])
def test_a_written_report_says_whose_it_is_and_of_which_day(identifier: str, case: PackCase, tmp_path: Path):
    for suffix in WRITERS:
        identity = read_back(identifier, case, tmp_path / f"paper{suffix}").identity
        assert (identity.number, identity.dated) == (case.document.number, case.document.dated), suffix
        assert fold(identity.reporting_unit or "") == fold(case.unit_name), suffix
        assert identity.period is None or identity.period.code == case.period, suffix
