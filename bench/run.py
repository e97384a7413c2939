"""Runs the measurements beside this file, prints them, and writes ``bench/out/results.json``.

A measurement is a module here with ``rows(repeats)``, which yields mappings of
``{name, peer, ours, theirs, ratio, at_least, unit}``. It asserts that both sides give the same
exact answer before it times them, and takes the median of ``repeats`` interleaved runs.
For an absolute budget ``peer`` is "budget" and ``ratio`` is the budget divided by what was measured.

    python -m bench.run [NAME...] [--once]

With names, only the modules or rows of these names are kept. ``--once`` shows that every measurement
still runs and that the answers are equal: one repeat, no judgement of speed, no file.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

FOLDER = Path(__file__).parent
RESULTS = FOLDER / "out" / "results.json"
REPEATS = 7

Row = Mapping[str, object]


def measurements() -> Iterator[str]:
    """The names of the modules here that measure something, in alphabetical order."""
    for path in sorted(FOLDER.glob("*.py")):
        if path.stem != "run" and hasattr(importlib.import_module(f"bench.{path.stem}"), "rows"):
            yield path.stem


def measure(only: Sequence[str], repeats: int) -> Iterator[Row]:
    """Rows of the measurements named, or of all; a name is a module's or a row's."""
    modules = list(measurements())
    whole = [name for name in modules if not only or name in only]
    for name in whole or modules:
        for row in importlib.import_module(f"bench.{name}").rows(repeats):
            if whole or row["name"] in only:
                yield row


def falls_short(row: Row) -> bool:
    """Whether the ratio is under what is asked."""
    return float(str(row["ratio"])) < float(str(row["at_least"]))


def shown(rows: Sequence[Row], judged: bool) -> Table:
    """The rows as a table for a person."""
    table = Table("name", "peer", "ours", "theirs", "ratio", "at least", "unit", "")
    for row in rows:
        figures = [f"{float(str(row[key])):,.4g}" for key in ("ours", "theirs", "ratio", "at_least")]
        verdict = "" if not judged else "falls short" if falls_short(row) else "ok"
        table.add_row(str(row["name"]), str(row["peer"]), *figures, str(row["unit"]), verdict)
    return table


def main() -> int:
    """Measure, print, write; 1 where a row falls short or a name is not known."""
    parser = argparse.ArgumentParser(prog="python -m bench.run")
    parser.add_argument("only", nargs="*", metavar="NAME")
    parser.add_argument("--once", action="store_true")
    arguments = parser.parse_args()

    rows = list(measure(arguments.only, 1 if arguments.once else REPEATS))
    Console(width=140).print(shown(rows, judged=not arguments.once))
    if arguments.only and not rows:
        print(f"No measurement of that name; there are: {', '.join(measurements())}")
        return 1
    if arguments.once:
        return 0
    if not arguments.only:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps([dict(row) for row in rows], indent=2, ensure_ascii=False) + "\n")
        print(f"Written: {RESULTS.relative_to(FOLDER.parent)}")
    return 1 if any(falls_short(row) for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
