"""The packs we ship hold together, and their checks find in their cases what the authors wrote down."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tonghop.core.checks.rehearsal import report_of
from tonghop.core.checks.run import run
from tonghop.core.findings import Severity
from tonghop.core.forms.cases import PackCase
from tonghop.core.forms.model import FormVersion
from tonghop.core.values.model import Text
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary, lint_pack, load_cases

LIBRARY = PackLibrary((SHIPPED_PACKS,))
ENTRIES = LIBRARY.entries()
TRANSCRIPTIONS = Path(__file__).parent.parent / "documents" / "expected"
BY_ENTRY = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.identifier)
REAL = [
    ("kbang-2019-q2", "gia-lai/chinh-phu-dien-tu@2019-05-16"),
    ("vung-tau-bm7-2023", "ba-ria-vung-tau/bieu-mau-7@2023-01-01"),
    ("huong-xuan-2020", "nam-dong/tieu-chi-cap-xa@2020-02-18"),
    ("kien-giang-2018-q2", "vpcp/nghi-quyet-36a@2018-06-05"),
]
CASE_OF = {"vung-tau-bm7-2023": "cases/vung-tau-2023.yaml"}
"""Cases that are not named as their transcription."""


def _case(transcription: str, identifier: str) -> tuple[FormVersion, PackCase, dict[str, Any]]:
    folder = LIBRARY.find_folder(identifier)
    (case,) = (
        case
        for case in load_cases(folder)
        if case.file == CASE_OF.get(transcription, f"cases/{transcription}.yaml")
    )
    text = (TRANSCRIPTIONS / f"{transcription}.yaml").read_text(encoding="utf-8")
    return LIBRARY.find(identifier), case, yaml.load(text, yaml.BaseLoader)


def test_both_first_forms_are_shipped() -> None:
    assert {entry.identifier for entry in ENTRIES} >= {identifier for _, identifier in REAL}


@BY_ENTRY
def test_a_shipped_pack_has_nothing_to_correct(entry: Any) -> None:
    assert lint_pack(entry.folder, LIBRARY.find_folder) == ()


@BY_ENTRY
def test_a_simulated_case_says_so_in_its_name_and_source(entry: Any) -> None:
    for case in load_cases(entry.folder):
        if case.simulated:
            assert "Mô phỏng" in case.name and "mô phỏng" in case.source and "Mô Phỏng" in case.unit_name


@BY_ENTRY
def test_a_pack_has_a_case_that_is_wholly_clean(entry: Any) -> None:
    form = LIBRARY.find(entry.identifier)
    heaviest = [
        min((finding.severity.weight for finding in run(report_of(form, case))), default=Severity.NOTE.weight)
        for case in load_cases(entry.folder)
    ]
    assert max(heaviest) == Severity.NOTE.weight


@BY_ENTRY
def test_a_row_or_check_cites_only_a_source_somebody_has_seen(entry: Any) -> None:
    form = LIBRARY.find(entry.identifier)
    cited = {row.source for row in form.indicators} | {check.source for check in form.checks}
    assert all(form.sources[code].seen for code in cited - {None} if code is not None)


@pytest.mark.parametrize(("transcription", "identifier"), REAL)
def test_the_case_of_a_real_report_and_its_transcription_agree(transcription: str, identifier: str) -> None:
    _, case, transcribed = _case(transcription, identifier)
    given = {
        figure["indicator"]: figure["raw"]
        for figure in transcribed["figures"]
        if figure.get("missing") in (None, "attached_elsewhere")
    }
    assert case.figures == given
    identity = transcribed["identity"]
    assert case.document.number == identity["number"]
    assert case.document.dated is not None and case.document.dated.isoformat() == identity["date"]


@pytest.mark.parametrize(("transcription", "identifier"), REAL)
def test_every_row_of_the_form_stands_in_the_transcription_or_is_said_to_be_absent(
    transcription: str, identifier: str
) -> None:
    form, _, transcribed = _case(transcription, identifier)
    rows = {row.code for row in form.indicators}
    named = {figure["indicator"] for figure in transcribed["figures"]} | set(transcribed["absent"])
    unprinted = {
        row.code for row in form.indicators if row.value_type.value == "heading" or row.supplementary
    }
    assert rows - unprinted <= named <= rows


@pytest.mark.parametrize(("transcription", "identifier"), REAL)
def test_rows_absent_from_the_only_report_seen_are_the_rows_marked_unseen(
    transcription: str, identifier: str
) -> None:
    form, _, transcribed = _case(transcription, identifier)
    assert transcribed["absent"] == [
        row.code for row in form.indicators if not row.seen and not row.supplementary
    ]


@pytest.mark.parametrize(("transcription", "identifier"), REAL)
def test_the_case_of_a_real_report_is_read_as_transcribed(transcription: str, identifier: str) -> None:
    form, case, transcribed = _case(transcription, identifier)
    report = report_of(form, case)
    for figure in transcribed["figures"]:
        if "value" in figure:
            value = report.observations.value(figure["indicator"])
            said = value.text if isinstance(value, Text) else str(value).lower()
            assert said == figure["value"], figure["indicator"]
