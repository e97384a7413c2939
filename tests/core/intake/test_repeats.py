"""Two reports in one file are told apart; a row written twice is asked about."""

from pathlib import Path

from tonghop.core.intake.bind import bind
from tonghop.core.intake.reading import NumberUse, Reading
from tonghop.formats import open_document
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary

FORM = PackLibrary((SHIPPED_PACKS,)).find("ba-ria-vung-tau/bieu-mau-7@2023-01-01")
SAMPLE = Path(__file__).parents[3] / "samples" / "bao-cao" / "mo-phong-2023.txt"


def read(text: str) -> Reading:
    return bind(open_document("paper.txt", text.encode()), FORM)


def test_a_second_report_in_the_file_is_told_once_and_mixed_with_nothing() -> None:
    text = SAMPLE.read_text("utf-8")
    alone = read(text)
    second = text.replace("4.205", "9.999").replace("2.726", "8.888")
    both = read(f"{text}\n{second}")
    assert [found.kind for found in both.findings if found.kind.startswith("two_reports")] == ["two_reports"]
    assert not any(found.kind == "row_repeated" for found in both.findings)
    figures = {code: figure.answer for code, figure in alone.observations.figures.items()}
    assert {code: figure.answer for code, figure in both.observations.figures.items()} == figures
    unplaced = [number.text for number in both.numbers if number.use is NumberUse.UNPLACED]
    assert "9.999" in unplaced and "8.888" in unplaced


def test_one_row_written_twice_is_asked_about() -> None:
    text = SAMPLE.read_text("utf-8")
    row = next(line for line in text.splitlines() if line.startswith("4.7.2."))
    reading = read(f"{text}\n{row.replace('2.726', '2.762')}\n")
    asked = [found for found in reading.findings if found.kind == "row_repeated"]
    assert [(found.indicator, found.arguments["second"]) for found in asked] == [
        ("applications_online", "2.762")
    ]
