"""What people found wrong in the five real documents is found by the checks, as heavy as they judged it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tonghop.core.checks.kinds import KINDS
from tonghop.core.checks.run import run
from tonghop.core.findings import Severity
from tonghop.desk.check import CheckedFile, check_file, report_under_check
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "errors-in-five-documents.md"
FORMS = PackLibrary((SHIPPED_PACKS,)).load_all()
FILES = {
    "201/BC-UBND": "000",
    "1213/STTTT-CNTT": "001",
    "612/BC-UBND": "002",
    "mẫu 7": "003",
    "154/BC-UBND": "004",
}
SEVERITIES = {
    "Lỗi": Severity.ERROR,
    "Cảnh báo": Severity.WARNING,
    "Cần xác nhận": Severity.QUESTION,
    "Lưu ý": Severity.NOTE,
}
SILENT = "phải im lặng"
OF_READING = {"answer_other_kind", "answer_without_percent", "document_cut", "period_not_stated"}
"""What reading itself tells, before any check."""

pytestmark = pytest.mark.documents


def entries() -> list[tuple[str, str, str]]:
    """Each line of the page: the file its chapter is about, the severity, and what finds it."""
    read: list[tuple[str, str, str]] = []
    file = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            file = next((number for name, number in FILES.items() if name in line), "")
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 5 and cells[0] not in ("dòng", "---", "văn bản"):
            read.append((file, cells[3], cells[4]))
    return read


ENTRIES = entries()


@cache
def checked(folder: Path, number: str) -> CheckedFile:
    """The document whose file name begins with that number, read and checked."""
    (path,) = folder.glob(f"{number}*.txt")
    return check_file(path, FORMS)


@pytest.mark.parametrize("number", FILES.values())
def test_every_error_people_saw_is_found_and_as_heavy(documents: Path, number: str) -> None:
    found = [(finding.kind, finding.severity) for finding in checked(documents, number).findings]
    listed = Counter(
        (finder[1], SEVERITIES[severity])
        for file, severity, said in ENTRIES
        if file == number and (finder := re.match(r"`([\w.]+)`", said))
    )
    assert listed
    for (name, severity), n_listed in listed.items():
        n_found = sum(
            kind.startswith(name) and kind[len(name) :][:1] in ("", ".") and weight is severity
            for kind, weight in found
        )
        assert n_found >= n_listed, (name, severity)


@pytest.mark.parametrize("number", FILES.values())
def test_no_error_is_told_that_people_did_not_see(documents: Path, number: str) -> None:
    seen = {finder.strip("`") for file, _, finder in ENTRIES if file == number}
    told = {
        finding.kind for finding in checked(documents, number).findings if finding.severity is Severity.ERROR
    }
    assert told <= seen


def test_the_days_between_the_form_of_2018_and_kbang_fall_in_no_report(documents: Path) -> None:
    before, now = checked(documents, "001"), checked(documents, "000")
    assert before.form and before.reading and now.form and now.reading
    report = report_under_check(now.form, now.reading)
    earlier = replace(report, window=before.reading.identity.window, period=before.reading.identity.period)
    gaps = [finding for finding in run(report, (earlier,)) if finding.kind == "adjoining_windows.gap"]
    assert [finding.arguments["n_days"] for finding in gaps] == [10]


def test_every_entry_names_the_check_that_finds_it_or_must_stay_silent() -> None:
    known = {kind.partition(".")[0] for kind in KINDS} | OF_READING
    for _, _, finder in ENTRIES:
        named = re.match(r"`(\w+)", finder)
        assert finder == SILENT or (named is not None and named[1] in known), finder
