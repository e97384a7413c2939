"""A folder of 1.000 mixed reports consolidated, against the budget: time of one core a report, and memory.

The reports are simulated: the figures of packs' own cases, each office with its own multiple of the counts,
so that sums and rates still fit. Each run is a process of its own, all its workers counted.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from tonghop.core.forms.cases import PackCase, WrittenAnswer
from tonghop.core.forms.model import FormVersion
from tonghop.core.publication import PaperLayout
from tonghop.core.values.write import format_number
from tonghop.desk.consolidate import consolidate
from tonghop.desk.fill import write_filled
from tonghop.formats.packs import PackLibrary
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.library import SHIPPED_PACKS
from tonghop.formats.packs.load import load_cases

CASES = (
    ("ba-ria-vung-tau/bieu-mau-7@2023-01-01", "simulated-clean"),
    ("gia-lai/chinh-phu-dien-tu@2019-05-16", "kbang-2019-q2"),
)
SUFFIXES = (".docx", ".xlsx", ".txt")
MILLISECONDS = 25
"""Of one core, for each report."""
GROWTH = 1.15
"""Peak memory of 1.000 reports over that of 100, at most."""


def rows() -> Iterator[dict[str, object]]:
    """Milliseconds of one core a report, and how peak memory grows from 100 reports to 1.000."""
    with tempfile.TemporaryDirectory() as scratch:
        few, many = (_measure(Path(scratch), count) for count in (100, 1000))
    assert many["read"] == 1000, "reports were lost"
    yield _row("folder-time", many["seconds"] / 1000 * 1000, MILLISECONDS, "ms/report")
    yield _row("folder-memory", many["peak"] / few["peak"], GROWTH, "× of 100 reports")


def _row(name: str, measured: float, budget: float, unit: str) -> dict[str, object]:
    return {
        "name": name, "peer": "budget", "ours": measured, "theirs": budget,
        "ratio": budget / measured, "at_least": 1, "unit": unit,
    }  # fmt: skip


def write_reports(folder: Path, count: int) -> None:
    """Write simulated reports of as many offices, by turns as Word, Excel and text."""
    library = PackLibrary((SHIPPED_PACKS,))
    papers = [_paper(library, *one) for one in CASES]
    for number in range(count):
        form, case, layout = papers[number % len(papers)]
        name = f"Phòng Văn hóa và Thông tin huyện Mô Phỏng {number}"
        figures = {code: _multiply(given, number % 7 + 1) for code, given in case.figures.items()}
        office = replace(case, unit_name=name, simulated=True, figures=figures)
        write_filled(form, office, folder / f"{number:04}{SUFFIXES[number // 2 % 3]}", layout)


def _paper(library: PackLibrary, pack: str, name: str) -> tuple[FormVersion, PackCase, PaperLayout | None]:
    folder = library.find_folder(pack)
    [case] = [case for case in load_cases(folder) if Path(case.file).stem == name]
    return library.find(pack), case, load_layout(folder)


def _multiply(given: WrittenAnswer, times: int) -> WrittenAnswer:
    if isinstance(given, str) and given.replace(".", "").isdecimal():
        return format_number(int(given.replace(".", "")) * times)
    return given


def _measure(scratch: Path, count: int) -> dict[str, float]:
    folder = scratch / f"reports-{count}"
    folder.mkdir()
    write_reports(folder, count)
    command = [sys.executable, "-m", "bench.folder", str(folder), str(scratch / f"out-{count}")]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _consolidate(folder: Path, out: Path) -> dict[str, float]:
    import resource

    forms = PackLibrary((SHIPPED_PACKS,)).load_all()
    result = consolidate(folder, out, forms=forms, today=date(2026, 1, 1))
    own, workers = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {
        "read": sum(len(consolidation.reports) for consolidation in result.consolidations),
        "seconds": own.ru_utime + own.ru_stime + workers.ru_utime + workers.ru_stime,
        "peak": max(own.ru_maxrss, workers.ru_maxrss),
    }


if __name__ == "__main__":
    print(json.dumps(_consolidate(Path(sys.argv[1]), Path(sys.argv[2]))))
