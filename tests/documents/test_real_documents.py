"""The real documents are read as people transcribed them by hand, and no digit of them is lost."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.documents.tally import value_said

from tonghop.core.intake.reading import NumberUse, Reading
from tonghop.core.observations import Observation
from tonghop.core.values.model import Coded, Confidence, Missing, MissingReason
from tonghop.desk.check import CheckedFile, check_file
from tonghop.formats import open_document
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

ANNEX_COLUMNS = (
    "name",
    "lead_office",
    "built_by_ministry",
    "built_by_province",
    "built_by_other",
    "used_at_province",
    "used_province_wide",
    "shares_records",
)
EXPECTED = sorted((Path(__file__).parent / "expected").glob("*.yaml"))
FORMS = PackLibrary((SHIPPED_PACKS,)).load_all()

pytestmark = [
    pytest.mark.documents,
    pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.stem, indirect=True),
]


@pytest.fixture
def expected(request: pytest.FixtureRequest) -> dict[str, Any]:
    """A transcription made by hand, every scalar a string."""
    transcription: dict[str, Any] = yaml.load(request.param.read_text("utf-8"), yaml.BaseLoader)
    return transcription


@pytest.fixture
def checked(expected: dict[str, Any], documents: Path) -> CheckedFile:
    """The document of a transcription, recognised, read and checked."""
    return check_file(documents / expected["document"], FORMS)


def _reading(checked: CheckedFile) -> Reading:
    assert checked.reading is not None
    return checked.reading


def _as_transcribed(observation: Observation) -> dict[str, str]:
    answer = observation.answer
    said = {"indicator": observation.indicator, "raw": _on_one_line(observation.raw)}
    if observation.confidence is Confidence.ASK:
        said["asked"] = "yes"
    else:
        said["missing" if isinstance(answer.value, Missing) else "value"] = value_said(answer)
    for name in ("numerator", "denominator", "stated"):
        figure: Decimal | None = getattr(answer, name)
        if figure is not None:
            said[name] = str(figure)
    if answer.bound is not None:
        said["bound"] = answer.bound.value
    if observation.printed_stt:
        said["stt"] = observation.printed_stt
    if observation.remark:
        said["remark"] = _on_one_line(observation.remark)
    return said


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def test_the_form_is_recognised_by_itself(checked: CheckedFile, expected: dict[str, Any]) -> None:
    assert checked.form is not None
    assert f"{checked.form.pack}@{checked.form.version}" == expected["form"]


def test_every_figure_is_read_as_transcribed(checked: CheckedFile, expected: dict[str, Any]) -> None:
    read = [_as_transcribed(observation) for observation in _reading(checked).observations]
    transcribed = [
        {
            name: said
            for name, said in figure.items()
            if name not in ("line", "within") and (said or name == "raw")
        }
        for figure in expected["figures"]
    ]
    assert read == transcribed


def test_the_identity_on_the_paper_is_read(checked: CheckedFile, expected: dict[str, Any]) -> None:
    identity = _reading(checked).identity
    window = identity.window
    read = {
        "reporting_unit": identity.reporting_unit,
        "unit_kind": identity.unit_kind,
        "number": identity.number,
        "date": _iso(identity.dated),
        "place": identity.place_name,
        "signer": identity.signer,
        "authority": identity.authority.split("; ") if identity.authority else None,
        "period": identity.period.code if identity.period else None,
        "window": {"from": _iso(window.first_day), "to": _iso(window.last_day)} if window else None,
    }
    assert read == {name: None if said == "null" else said for name, said in expected["identity"].items()}


def test_rows_gone_from_the_document_are_named(checked: CheckedFile, expected: dict[str, Any]) -> None:
    assert list(_reading(checked).absent) == list(expected["absent"])


def test_every_other_number_is_told_for_what_it_is(checked: CheckedFile, expected: dict[str, Any]) -> None:
    told = [
        (run, number.furniture.value if number.furniture else "unplaced")
        for number in _reading(checked).numbers
        if number.use is not NumberUse.PLACED
        for run in re.findall(r"\d+", number.text)
    ]
    in_annexes = [
        {"line": row["line"], "text": row["stt"], "kind": "row_number"} for row in _annex_rows(expected)
    ]
    others = sorted((*expected["others"], *in_annexes), key=lambda other: int(other["line"]))
    transcribed = [(run, other["kind"]) for other in others for run in re.findall(r"\d+", other["text"])]
    assert told == transcribed


def test_the_account_of_numbers_tiles_every_digit_once(
    checked: CheckedFile, expected: dict[str, Any], documents: Path
) -> None:
    document = open_document(expected["document"], (documents / expected["document"]).read_bytes())
    for part in document.parts:
        covered = [0] * len(part.text)
        for number in _reading(checked).numbers:
            if number.place.part == part.name:
                assert number.place.start is not None and number.place.end is not None
                assert part.text[number.place.start : number.place.end] == number.text
                for offset in range(number.place.start, number.place.end):
                    covered[offset] += 1
        digits = [offset for offset, character in enumerate(part.text) if character in "0123456789"]
        assert [covered[offset] for offset in digits] == [1] * len(digits)


def test_every_annex_row_is_read_as_transcribed(checked: CheckedFile, expected: dict[str, Any]) -> None:
    tables = _reading(checked).observations.tables
    read = [
        (row.printed_stt, {code: cell.raw for code, cell in row.cells.items()})
        for rows in tables.values()
        for row in rows
    ]
    transcribed = [
        (row["stt"], dict(zip(ANNEX_COLUMNS, _cells(row), strict=True))) for row in _annex_rows(expected)
    ]
    assert read == transcribed


def test_a_tick_is_yes_whatever_its_case_and_a_blank_is_not_zero(
    checked: CheckedFile, expected: dict[str, Any]
) -> None:
    rows = _reading(checked).observations.tables.get("applications_table", ())
    for row, transcribed in zip(rows, _annex_rows(expected), strict=True):
        for column, cell in zip(ANNEX_COLUMNS[2:7], transcribed["ticks"], strict=True):
            value = row.cells[column].value
            assert value is True if cell in "xX" else value == Missing(MissingReason.NOT_ENTERED)
        shares = row.cells["shares_records"].value
        assert shares == (
            Coded(said) if (said := transcribed["shares"]) else Missing(MissingReason.NOT_ENTERED)
        )


def test_the_words_of_the_office_are_kept_under_their_sections(
    checked: CheckedFile, expected: dict[str, Any]
) -> None:
    passages = _reading(checked).observations.passages
    transcribed = expected.get("passages", [])
    assert [passage.section for passage in passages] == [said["section"] for said in transcribed]
    for passage, said in zip(passages, transcribed, strict=True):
        assert passage.text.startswith(said["begins"]) and passage.text.endswith(said["ends"])


def _annex_rows(expected: dict[str, Any]) -> list[dict[str, str]]:
    return [row for rows in expected.get("tables", {}).values() for row in rows]


def _cells(row: dict[str, str]) -> tuple[str, ...]:
    return (row["name"], row["lead_office"], *(tick.strip(".") for tick in row["ticks"]), row["shares"])


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
