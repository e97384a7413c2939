"""The office on a paper: its kind and unit are those of the paper's own day."""

from datetime import date
from pathlib import Path

import pytest

from tonghop.core.intake.identity import identify
from tonghop.core.intake.reading import PaperIdentity
from tonghop.core.periods import parse_window
from tonghop.core.periods.due import parse_deadline
from tonghop.core.reporting_units import UnitKind
from tonghop.core.validity import Validity
from tonghop.desk.printed_offices import find_ended_office, kind_of_printed_office, match_printed_office
from tonghop.formats import open_document
from tonghop.formats.units.read import load_registry


def paper(office: str, day: str) -> bytes:
    return f"Tên đơn vị: {office}\n\nNơi đây, {day}\n\nBÁO CÁO\n".encode()


@pytest.mark.parametrize(
    ("office", "day", "kind"),
    [
        ("UBND thành phố Vũng Tàu", "ngày 15 tháng 3 năm 2023", UnitKind.DISTRICT),
        ("UBND thành phố Đà Nẵng", "ngày 15 tháng 3 năm 2023", UnitKind.PROVINCE),
        ("UBND thành phố Huế", "ngày 15 tháng 3 năm 2023", UnitKind.DISTRICT),
        ("UBND thành phố Huế", "ngày 15 tháng 3 năm 2025", UnitKind.PROVINCE),
        ("UBND thành phố Vũng Tàu", "ngày 15 tháng 8 năm 2025", None),
        ("UBND huyện Kbang", "ngày 24 tháng 5 năm 2019", UnitKind.DISTRICT),
    ],
)
def test_a_paper_is_of_the_kind_its_office_was_that_day(office: str, day: str, kind: UnitKind | None) -> None:
    identity = identify(open_document("bao-cao.txt", paper(office, day)), kind_of_printed_office)
    assert identity.reporting_unit == office
    assert identity.unit_kind is kind


def test_by_words_alone_a_city_is_left_open() -> None:
    document = open_document("bao-cao.txt", paper("UBND thành phố Đà Nẵng", "ngày 15 tháng 3 năm 2023"))
    assert identify(document).unit_kind is None


def test_only_an_office_known_to_have_ended_is_warned_of() -> None:
    def kinds(office: str, dated: date | None) -> list[str]:
        identity = PaperIdentity(reporting_unit=office, dated=dated)
        return [finding.kind for finding in find_ended_office(identity)]

    assert kinds("UBND huyện Kbang", date(2025, 7, 1)) == ["office_ended"]
    assert kinds("UBND tỉnh Kiên Giang", date(2025, 8, 1)) == ["office_ended"]
    assert kinds("UBND huyện Không Có", date(2025, 8, 1)) == ["office_not_in_force"]
    assert kinds("UBND huyện Kbang", date(2025, 6, 30)) == []
    assert kinds("UBND huyện Kbang", date(2012, 6, 30)) == []
    assert kinds("UBND xã Kbang", date(2025, 8, 1)) == []
    assert kinds("UBND huyện Kbang", None) == []


def test_a_paper_that_names_nobody_is_matched_to_nobody() -> None:
    assert match_printed_office(PaperIdentity(dated=date(2019, 5, 24)), load_registry()) is None


@pytest.mark.documents
@pytest.mark.parametrize(
    ("file", "code", "candidates"),
    [
        ("000_*.txt", "625", {"625"}),
        ("002_*.txt", None, {"20179"}),
        ("003_*.txt", "747", {"747"}),
    ],
)
def test_the_offices_of_real_documents_are_matched_on_their_day(
    file: str, code: str | None, candidates: set[str], documents: Path
) -> None:
    path = next(documents.glob(file))
    identity = identify(open_document(path.name, path.read_bytes()), kind_of_printed_office)
    match = match_printed_office(identity, load_registry())
    assert match is not None
    assert (match.unit.code if match.unit else None) == code
    assert {unit.code for unit in match.candidates} == candidates


@pytest.mark.documents
def test_the_letter_of_a_real_document_sets_its_window_and_its_deadline(documents: Path) -> None:
    text = next(documents.glob("001_*.txt")).read_text(encoding="utf-8")
    deadline = parse_deadline(text)
    assert deadline is not None
    assert (deadline.written.split()[-1], deadline.last_day) == ("27/11/2018", date(2018, 11, 26))
    assert parse_window(text) == Validity(date(2018, 1, 1), date(2018, 11, 20))
