"""A checked file as people and programs get it: the Python call, and the JSON contract."""

import json
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest

import tonghop
from tonghop.core.findings import Severity
from tonghop.core.values.model import Missing
from tonghop.desk import check_report
from tonghop.desk.check_report import describe_checked_file
from tonghop.formats import Unreadable
from tonghop.formats.json.write import write_json

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "bao-cao").iterdir())
SCHEMA = json.loads((Path(check_report.__file__).parent / "check.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_json_of_a_checked_file_keeps_its_contract(path: Path, language: str) -> None:
    described = json.loads(write_json(describe_checked_file(tonghop.check(path), language)))
    VALIDATOR.validate(described)
    assert described["figures"], "a report without figures would keep any contract"


def test_the_contract_refuses_a_number_that_is_not_text() -> None:
    described = json.loads(write_json(describe_checked_file(tonghop.check(SAMPLES[0]))))
    described["figures"][0]["numerator"] = 1.5
    assert not VALIDATOR.is_valid(described)


def test_a_file_of_no_known_form_is_said_to_be_so_and_keeps_the_contract(tmp_path: Path) -> None:
    path = tmp_path / "thu.txt"
    path.write_text("Kính gửi anh Ba, tôi có 3 con gà.", encoding="utf-8")
    checked = tonghop.check(path)
    assert checked.form is None
    assert [finding.kind for finding in checked.findings] == ["form_not_recognised"]
    VALIDATOR.validate(json.loads(write_json(describe_checked_file(checked))))


def test_a_file_is_laid_on_the_form_that_is_named(tmp_path: Path) -> None:
    path = tmp_path / "rieng.txt"
    path.write_text("4.6.1.\tTổng số TTHC đang cung cấp trực tuyến\tThủ tục\t279\t\n", encoding="utf-8")
    checked = tonghop.check(path, form="ba-ria-vung-tau/bieu-mau-7@2023-01-01")
    assert checked.form is not None
    assert checked.form.pack == "ba-ria-vung-tau/bieu-mau-7"


def test_figures_findings_and_numbers_of_a_sample_are_those_of_its_paper() -> None:
    checked = tonghop.check(next(path for path in SAMPLES if path.name.startswith("vung-tau")))
    assert checked.reading is not None
    observations = checked.reading.observations
    assert observations.number("applications_received") == Decimal(7794)
    assert observations.number("applications_carried_over") == Decimal(1596)
    assert isinstance(observations.value("procedures_with_fees"), Missing)
    errors = {f.indicator: f.expected for f in checked.findings if f.severity is Severity.ERROR}
    assert errors == {
        "procedures_level3_rate": Decimal("100.00"),
        "procedures_level4_rate": Decimal("100.00"),
        "procedures_integrated_rate": Decimal("69.53"),
    }


def test_an_unreadable_file_is_refused_with_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(b"")
    with pytest.raises(Unreadable) as refusal:
        tonghop.check(path)
    assert refusal.value.kind == "empty"
