"""The decisions of earlier runs: read before anything is written, and kept as a copy.

Decides which workbooks hold decisions, under whatever name and saved by whichever office program. One that
cannot be read stops the run: what a person decided must not be written over unread.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from tonghop.core.forms.model import FormVersion
from tonghop.core.rollup.matters import DecisionLine
from tonghop.core.sentences.render import render
from tonghop.desk.results import ResultsFolder, ResultsNotWritable
from tonghop.formats import Unreadable, open_document
from tonghop.formats.excel.workbook.read_decisions import read_decisions, sheets_without_decisions

COPIES = "ban-luu"
"""The folder of copies of workbooks somebody decided in, numbered as they were made."""

_SUFFIXES = frozenset({".xlsx", ".ods"})
"""Kinds of workbook the sheet is kept in: ours, and what LibreOffice saves unless told otherwise."""


@dataclass(frozen=True, slots=True)
class KeptDecisions:
    """Every line of the sheets of decisions, and the workbooks that hold a decision."""

    lines: tuple[DecisionLine, ...] = ()
    workbooks: tuple[Path, ...] = ()


def read_kept_decisions(source: Path, forms: Iterable[FormVersion]) -> KeptDecisions:
    """Read the decisions of a workbook, or of all workbooks of a folder of results, laid on these forms.

    Where a form has no workbook in the folder any more, its last copy speaks. A line that stands in two
    workbooks alike is one line.

    Raises:
        ResultsNotWritable: a workbook cannot be read.
        OSError: it cannot be opened.
    """
    current = (source,) if source.is_file() else _workbooks(source)
    without = sheets_without_decisions(forms)
    read = {path: _read(path, without) for path in current}
    of_forms = {line.key.form for lines in read.values() for line in lines if line.key is not None}
    stems = {path.stem for path in current}
    last = {path.stem.rpartition(".")[0]: path for path in _workbooks(source / COPIES)}
    for path in (path for stem, path in sorted(last.items()) if stem not in stems):
        gone = tuple(
            line for line in _read(path, without) if line.key is None or line.key.form not in of_forms
        )
        if gone:
            read[path] = gone
    deciding = (
        path for path, lines in read.items() if any(not line.is_blank or line.former for line in lines)
    )
    return KeptDecisions(tuple(_each_once(read.values())), tuple(deciding))


def _workbooks(folder: Path) -> tuple[Path, ...]:
    """The workbooks of a folder by name; none where it does not exist, nor what an open program leaves."""
    return tuple(
        path
        for path in sorted(folder.glob("*"))
        if path.suffix.lower() in _SUFFIXES and not path.name.startswith(("~$", ".")) and path.stat().st_size
    )


def _each_once(read: Iterable[Sequence[DecisionLine]]) -> Iterator[DecisionLine]:
    told: set[DecisionLine] = set()
    for lines in read:
        for line in lines:
            # What a line only shows may differ by the program that saved it.
            says = replace(line, stored=None, office="", stt="", label="", sentence="")
            if line.key is None or says not in told:
                told.add(says)
                yield line


def _read(path: Path, without: Collection[str]) -> tuple[DecisionLine, ...]:
    try:
        return read_decisions(open_document(path.name, path.read_bytes(), without))
    except Unreadable as refusal:
        reason = render(f"file.{refusal.kind}", {**refusal.arguments, "name": path.name})
        arguments = {"file": path.name, "reason": reason}
        raise ResultsNotWritable("workbook.use.decisions_unreadable", arguments) from refusal


def keep_copies(results: ResultsFolder, out: Path, kept: KeptDecisions) -> None:
    """Put earlier copies into the new results, and one of each workbook with decisions, once."""
    known: set[str] = set()
    n_copies = 0
    for path in _workbooks(out / COPIES):
        shutil.copy2(path, results.path(f"{COPIES}/{path.name}"))
        known.add(_digest(path))
        number = path.stem.rpartition(".")[2]
        n_copies = max(n_copies, int(number) if number.isdigit() else 0)
    for path in kept.workbooks:
        if _digest(path) not in known:
            n_copies += 1
            shutil.copy2(path, results.path(f"{COPIES}/{path.stem}.{n_copies:04d}{path.suffix}"))


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
