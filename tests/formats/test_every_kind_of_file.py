"""One report as text, Word, old Word, OpenDocument, PDF and Excel gives the same figures.

Three writers: ours, LibreOffice which saves ours as every kind it knows, and XML made by hand (in the tests
of each format).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tonghop.core.findings import Severity
from tonghop.core.forms.cases import PackCase
from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.bind import bind
from tonghop.core.intake.raw import RawDocument
from tonghop.core.intake.reading import NumberUse, PaperIdentity, Reading
from tonghop.core.values.model import Answer
from tonghop.desk.fill import WRITERS, compose_case
from tonghop.formats import open_document
from tonghop.formats.libreoffice import convert_all, find_libreoffice
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary
from tonghop.formats.packs.load import load_cases

LIBRARY = PackLibrary((SHIPPED_PACKS,))
CASES: dict[str, tuple[FormVersion, PackCase, Path]] = {
    f"{entry.identifier} {Path(case.file).stem}": (LIBRARY.find(entry.identifier), case, entry.folder)
    for entry in LIBRARY.entries()
    for case in load_cases(entry.folder)
}
SAVED_FROM = {
    "docx": "docx",
    "doc": "docx",
    "odt": "docx",
    "pdf": "docx",
    "xlsx": "xlsx",
    "xls": "xlsx",
    "ods": "xlsx",
}
OPENED_BY_LIBREOFFICE = {"doc": "docx", "xls": "xlsx"}

pytestmark = [
    pytest.mark.office,
    pytest.mark.slow,
    pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice (soffice) is not on this machine"),
]


def paper_of(name: str, suffix: str) -> bytes:
    form, case, folder = CASES[name]
    return WRITERS["." + suffix](compose_case(form, case, load_layout(folder)))


def saved_as(kind: str) -> dict[str, bytes]:
    """By name of a case, the paper as LibreOffice saves it; one start for all of them."""
    source = SAVED_FROM[kind]
    papers = {f"{number}.{source}": paper_of(name, source) for number, name in enumerate(CASES)}
    saved = convert_all(papers, kind, source)
    return {name: saved[f"{number}.{source}"] for number, name in enumerate(CASES)}


def opened(kind: str) -> dict[str, RawDocument]:
    """By name of a case, the paper read from that kind of file.

    What LibreOffice opens for us it opens here in one start, and the first of each form as any file is.
    """
    saved = saved_as(kind)
    target = OPENED_BY_LIBREOFFICE.get(kind)
    if target is None:
        return {name: open_document(f"report.{kind}", content) for name, content in saved.items()}
    numbered = {f"{number}.{kind}": content for number, content in enumerate(saved.values())}
    again = convert_all(numbered, target, kind)
    documents = {
        name: open_document("report", again[f"{number}.{kind}"]) for number, name in enumerate(saved)
    }
    first_of_form = {CASES[name][0].pack: name for name in reversed(CASES)}.values()
    return documents | {name: open_document(f"report.{kind}", saved[name]) for name in first_of_form}


def answers_in(reading: Reading) -> dict[str, Answer]:
    return {code: figure.answer for code, figure in reading.observations.figures.items()}


def rows_in(reading: Reading) -> dict[str, list[dict[str, Answer]]]:
    return {
        table: [{column: cell.answer for column, cell in row.cells.items()} for row in rows]
        for table, rows in reading.observations.tables.items()
    }


def left_over(reading: Reading) -> list[str]:
    return [number.text for number in reading.numbers if number.use is NumberUse.UNPLACED]


def identity_in(reading: Reading) -> PaperIdentity:
    return reading.identity


READ_ALIKE: tuple[Callable[[Reading], object], ...] = (answers_in, rows_in, left_over, identity_in)


@pytest.mark.parametrize("kind", SAVED_FROM)
def test_every_report_saved_as_another_kind_of_file_gives_the_same_figures(kind: str) -> None:
    unlike = []
    for name, document in opened(kind).items():
        form = CASES[name][0]
        source = SAVED_FROM[kind]
        ours, theirs = bind(open_document("report", paper_of(name, source)), form), bind(document, form)
        unlike += [(name, what.__name__) for what in READ_ALIKE if what(ours) != what(theirs)]
        # Nothing is asked about how a clean file was read.
        unlike += [(name, found.kind) for found in document.findings if found.severity is not Severity.NOTE]
    assert unlike == []
