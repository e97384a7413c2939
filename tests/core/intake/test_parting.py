"""Several reports put into one file are read each by itself, at its own places, and no digit twice."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tonghop.core.forms.cases import PackCase
from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.bind import bind, part_into_reports
from tonghop.core.intake.raw import RawDocument
from tonghop.core.intake.reading import Reading
from tonghop.core.publication import Document
from tonghop.desk.fill import WRITERS, compose_case
from tonghop.formats import open_document
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.load import load_cases

LIBRARY = PackLibrary((SHIPPED_PACKS,))
FORM = LIBRARY.find("ba-ria-vung-tau/bieu-mau-7@2023-01-01")
SAMPLE = Path(__file__).parents[3] / "samples" / "bao-cao" / "mo-phong-2023.txt"


def is_filled(case: PackCase) -> bool:
    return sum(isinstance(said, str) and any(map(str.isdigit, said)) for said in case.figures.values()) > 8


PAIRS = [
    pytest.param(LIBRARY.find(entry.identifier), entry.folder, cases, id=entry.pack + entry.version)
    for entry in LIBRARY.entries()
    if len(cases := [case for case in load_cases(entry.folder) if is_filled(case)][:2]) == 2
]


def papers_of(form: FormVersion, folder: Path, cases: Sequence[PackCase]) -> list[Document]:
    return [compose_case(form, case, load_layout(folder)) for case in cases]


def joined(papers: Sequence[Document]) -> Document:
    first, second = papers
    return replace(first, blocks=(*first.blocks, *second.blocks))


def answers_in(reading: Reading) -> dict[str, object]:
    return {code: figure.answer for code, figure in reading.observations.figures.items()}


def rows_in(reading: Reading) -> dict[str, list[dict[str, str]]]:
    return {
        table: [{code: cell.raw for code, cell in row.cells.items()} for row in rows]
        for table, rows in reading.observations.tables.items()
    }


def check_tiling(document: RawDocument, readings: Sequence[Reading]) -> None:
    for part in document.parts:
        covered = [0] * len(part.text)
        for reading in readings:
            for number in reading.numbers:
                if number.place.part == part.name:
                    assert part.text[number.place.start : number.place.end] == number.text
                    for offset in range(number.place.start or 0, number.place.end or 0):
                        covered[offset] += 1
        assert all(covered[at] == 1 for at, letter in enumerate(part.text) if letter in "0123456789")


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize(("form", "folder", "cases"), PAIRS)
def test_two_reports_in_one_file_read_as_each_alone(
    form: FormVersion, folder: Path, cases: list[PackCase], suffix: str
) -> None:
    papers = papers_of(form, folder, cases)
    document = open_document(f"paper{suffix}", WRITERS[suffix](joined(papers)))
    parted = part_into_reports(document, form)
    assert len(parted) == 2
    readings = [bind(report, form) for report in parted]
    check_tiling(document, readings)
    for reading, paper in zip(readings, papers, strict=True):
        alone = bind(open_document(f"paper{suffix}", WRITERS[suffix](paper)), form)
        assert answers_in(reading) == answers_in(alone)
        assert rows_in(reading) == rows_in(alone)
        assert reading.identity == alone.identity
        assert not any(found.kind.startswith("two_reports") for found in reading.findings)


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize(("form", "folder", "cases"), PAIRS)
def test_one_report_stays_one(form: FormVersion, folder: Path, cases: list[PackCase], suffix: str) -> None:
    for paper in papers_of(form, folder, cases):
        document = open_document(f"paper{suffix}", WRITERS[suffix](paper))
        assert part_into_reports(document, form) == (document,)


def test_a_blank_form_behind_a_report_is_no_second_report() -> None:
    text = SAMPLE.read_text("utf-8")
    blank = "\n".join(
        "\t".join([*cells[:3], ""]) if len(cells := line.split("\t")) > 3 and number > 8 else line
        for number, line in enumerate(text.splitlines())
    )
    for both in (f"{text}\n{blank}", f"{blank}\n{text}"):
        document = open_document("paper.txt", both.encode())
        assert len(part_into_reports(document, FORM)) == 1
        assert answers_in(bind(document, FORM)) == answers_in(
            bind(open_document("paper.txt", text.encode()), FORM)
        )


def test_a_title_repeated_over_pages_parts_nothing() -> None:
    lines = SAMPLE.read_text("utf-8").splitlines()
    again = [*lines[:30], "", *lines[:2], "", *lines[30:]]
    document = open_document("paper.txt", "\n".join(again).encode())
    assert len(part_into_reports(document, FORM)) == 1


def test_each_report_has_the_head_that_stands_over_it() -> None:
    text = SAMPLE.read_text("utf-8")
    head = "ỦY BAN NHÂN DÂN\nHUYỆN MÔ PHỎNG HAI\nSố: 9/BC-UBND\n"
    document = open_document("paper.txt", f"{text}\nNơi nhận:\n- Lưu: VT.\n{head}{text}".encode())
    first, second = (report.parts[0].own_text for report in part_into_reports(document, FORM))
    assert second.startswith(head) and first.endswith("- Lưu: VT.\n")
