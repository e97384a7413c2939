"""The decisions of earlier runs: read before anything is written, and kept as a copy.

Decides which workbooks hold decisions. One that cannot be read stops the run: what a person decided
must not be written over unread.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tonghop.core.rollup.matters import DecisionLine
from tonghop.core.sentences.render import render
from tonghop.desk.results import ResultsFolder, ResultsNotWritable
from tonghop.formats import Unreadable
from tonghop.formats.excel.read import read as read_workbook
from tonghop.formats.excel.workbook.read_decisions import read_decisions

COPIES = "ban-luu"
"""The folder of copies of workbooks somebody decided in, numbered as they were made."""


@dataclass(frozen=True, slots=True)
class KeptDecisions:
    """Every line of the sheets of decisions, and the workbooks that hold a decision."""

    lines: tuple[DecisionLine, ...] = ()
    workbooks: tuple[Path, ...] = ()


def read_kept_decisions(source: Path) -> KeptDecisions:
    """Read the decisions of a workbook, or of all workbooks of a folder of results.

    Where a form has no workbook in the folder any more, its last copy speaks.

    Raises:
        ResultsNotWritable: a workbook cannot be read.
        OSError: it cannot be opened.
    """
    lines: list[DecisionLine] = []
    deciding: list[Path] = []
    for path in _workbooks(source):
        read = _read(path)
        lines.extend(read)
        if any(not line.is_blank or line.former for line in read):
            deciding.append(path)
    return KeptDecisions(tuple(lines), tuple(deciding))


def _workbooks(source: Path) -> Iterator[Path]:
    if source.is_file():
        yield source
        return
    current = sorted(path for path in source.glob("*.xlsx") if not path.name.startswith("~$"))
    current = [path for path in current if path.stat().st_size]
    yield from current
    stems = {path.stem for path in current}
    last = {path.stem.rpartition(".")[0]: path for path in sorted((source / COPIES).glob("*.xlsx"))}
    yield from (path for stem, path in sorted(last.items()) if stem not in stems)


def _read(path: Path) -> tuple[DecisionLine, ...]:
    try:
        return read_decisions(read_workbook(path.read_bytes()))
    except Unreadable as refusal:
        reason = render(f"file.{refusal.kind}", {**refusal.arguments, "name": path.name})
        arguments = {"file": path.name, "reason": reason}
        raise ResultsNotWritable("workbook.use.decisions_unreadable", arguments) from refusal


def keep_copies(results: ResultsFolder, out: Path, kept: KeptDecisions) -> None:
    """Put earlier copies into the new results, and one of each workbook with decisions, once."""
    known: set[str] = set()
    n_copies = 0
    for path in sorted((out / COPIES).glob("*.xlsx")):
        shutil.copy2(path, results.path(f"{COPIES}/{path.name}"))
        known.add(_digest(path))
        number = path.stem.rpartition(".")[2]
        n_copies = max(n_copies, int(number) if number.isdigit() else 0)
    for path in kept.workbooks:
        if _digest(path) not in known:
            n_copies += 1
            shutil.copy2(path, results.path(f"{COPIES}/{path.stem}.{n_copies:04d}.xlsx"))


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
