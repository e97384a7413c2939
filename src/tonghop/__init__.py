"""Tổng hợp: takes in the periodic reports of a government's offices, checks them, adds them up.

>>> import tonghop
>>> checked = tonghop.check("bao-cao.docx")                      # doctest: +SKIP
>>> [finding.kind for finding in checked.findings]               # doctest: +SKIP
['ratio', 'blank']

What it needs is imported on the first call: ``tonghop.core`` alone stays light.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tonghop.desk.check import CheckedFile
    from tonghop.desk.consolidate import ConsolidationResult
    from tonghop.formats.packs import PackLibrary

__all__ = ["check", "consolidate"]


def check(path: str | Path, *, form: str | None = None, packs: Sequence[str | Path] = ()) -> CheckedFile:
    """Read and check one file, as ``tonghop check`` does.

    Args:
        path: the report: Word, Excel or text.
        form: its form, ``gia-lai/chinh-phu-dien-tu@2019-05-16``; None to recognise it.
        packs: folders of forms of your own, beside those shipped.

    Returns:
        The figures with their places, the account of every number, and the findings, worst first.

    Raises:
        Unreadable: the file cannot be opened as a document.
        PackRefused: no such form, or mistakes in a pack.
        OSError: the file cannot be read from disk.
    """
    from tonghop.desk.check import check_file

    library = _library(packs)
    if form is not None:
        named = library.find(form)
        return check_file(Path(path), (named,), named)
    return check_file(Path(path), library.load_all())


def consolidate(
    folder: str | Path,
    out: str | Path,
    *,
    today: date,
    form: str | None = None,
    period: str | None = None,
    expect: str | Path | None = None,
    decisions: str | Path | None = None,
    packs: Sequence[str | Path] = (),
) -> ConsolidationResult:
    """Add up every report of a folder, as ``tonghop consolidate`` does.

    Args:
        folder: the reports.
        out: where the results go.
        today: the day lateness is counted to.
        form: the one form of every file; None to recognise each.
        period: a period code such as ``20192``; None for the latest the files print.
        expect: a CSV list of the offices that owe reports.
        decisions: a consolidated workbook somebody decided in; None for that in ``out``.
        packs: folders of forms of your own.

    Raises:
        ResultsNotWritable: ``out`` is no place for results.
        PackRefused: no such form, or mistakes in a pack.
        ValueError: the period or a line of the list is not understood.
    """
    from tonghop.core.periods import parse_period
    from tonghop.desk.consolidate import consolidate as consolidate_folder
    from tonghop.formats.csv.read import read_offices

    library = _library(packs)
    named = library.find(form) if form is not None else None
    asked = parse_period(period) if period is not None else None
    if period is not None and asked is None:
        raise ValueError(f"{period!r} is no period: write 201905, 20192 or 2019")
    listed = read_offices(Path(expect).read_bytes()) if expect is not None else None
    if listed is not None and listed.problems:
        lines = ", ".join(str(problem.line) for problem in listed.problems)
        raise ValueError(f"mend lines {lines} of {expect}")
    return consolidate_folder(
        Path(folder),
        Path(out),
        forms=(named,) if named else library.load_all(),
        today=today,
        form=named,
        period=asked,
        expected=listed.offices if listed else (),
        decisions=Path(decisions) if decisions is not None else None,
    )


def _library(packs: Sequence[str | Path]) -> PackLibrary:
    from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary

    return PackLibrary((SHIPPED_PACKS, *map(Path, packs)))
