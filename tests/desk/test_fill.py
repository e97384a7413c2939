"""A pack's case is written as an office would send it."""

from __future__ import annotations

import pytest
from tests.papers import SMALL_FORM

from tonghop.core.forms.cases import PackCase
from tonghop.core.values.model import Missing, MissingReason
from tonghop.desk.fill import WRITERS, write_filled


def case_of(figures, *, simulated: bool = False) -> PackCase:
    return PackCase("cases/x.yaml", "", "", "UBND huyện Mẫu", None, simulated=simulated, figures=figures)


def text_of(case: PackCase, folder) -> str:
    write_filled(SMALL_FORM, case, folder / "paper.txt")
    return (folder / "paper.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("given", "row"),
    [
        ("04 dịch vụ", "\t- Tổng số dịch vụ\tdịch vụ\t04 dịch vụ\t"),
        (Missing(MissingReason.NOT_ENTERED), "\t- Tổng số dịch vụ\tdịch vụ\t\t"),
        (Missing(MissingReason.NOT_APPLICABLE), "\t- Tổng số dịch vụ\tdịch vụ\tkhông áp dụng\t"),
    ],
    ids=["an answer to the letter", "a blank as a blank", "a reason in the words offices use"],
)
def test_answers_go_out_as_they_stand_in_the_case(given, row, tmp_path):
    assert row in text_of(case_of({"services": given}), tmp_path).splitlines()


def test_a_simulated_case_says_so(tmp_path):
    assert "Số liệu mô phỏng" in text_of(case_of({}, simulated=True), tmp_path)
    assert "mô phỏng" not in text_of(case_of({}), tmp_path)


@pytest.mark.parametrize("suffix", WRITERS)
def test_every_kind_of_file_is_written_in_its_own_format(suffix, tmp_path):
    path = tmp_path / f"paper{suffix}"
    write_filled(SMALL_FORM, case_of({"services": "29"}), path)
    opens_with = {".txt": SMALL_FORM.title.encode(), ".pdf": b"%PDF-1.7"}
    assert path.read_bytes().startswith(opens_with.get(suffix, b"PK"))
