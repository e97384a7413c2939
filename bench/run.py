"""Runs the measurements beside this file, prints them, and writes ``bench/out/results.json``.

A measurement is a module here with ``rows()``, which gives mappings of
``{name, peer, ours, theirs, ratio, at_least, unit}``. It asserts that both sides give the same
exact answer before it times them, and takes the median of seven interleaved runs.
For an absolute budget ``peer`` is "budget" and ``ratio`` is the budget divided by what was measured.

    python -m bench.run [NAME] [--unjudged]

With a name, only the module of that name, or the row. ``--unjudged`` shows that every measurement still
runs and that the answers are equal, for a machine that does other work at the same time: a slow row is
shown, and neither fails nor is written down.
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
Row = Mapping[str, object]


def measurements() -> list[str]:
    """The names of the modules here that measure something, in alphabetical order."""
    names = (path.stem for path in sorted(FOLDER.glob("*.py")) if path.stem != "run")
    return [name for name in names if hasattr(importlib.import_module(f"bench.{name}"), "rows")]


def measure(only: str | None) -> Iterator[Row]:
    """The rows of every measurement, or of the module named, or the row named."""
    modules = measurements()
    for module in [only] if only in modules else modules:
        for row in importlib.import_module(f"bench.{module}").rows():
            if only in (None, module, row["name"]):
                yield row


def falls_short(row: Row) -> bool:
    """Whether the ratio is under what is asked."""
    return float(str(row["ratio"])) < float(str(row["at_least"]))


def lay_out(rows: Sequence[Row]) -> Table:
    """The rows as a table for a person."""
    table = Table("work", "peer", "ours", "theirs", "unit", "ratio", "at least", "")
    for row in rows:
        ours, theirs, ratio, at_least = (
            f"{float(str(row[key])):,.4g}" for key in ("ours", "theirs", "ratio", "at_least")
        )
        verdict = "falls short" if falls_short(row) else "ok"
        table.add_row(
            str(row["name"]), str(row["peer"]), ours, theirs, str(row["unit"]), ratio, at_least, verdict
        )
    return table


def main() -> int:
    """Measure, print, write; 1 where a row falls short or the name is not known."""
    parser = argparse.ArgumentParser(prog="python -m bench.run")
    parser.add_argument("only", nargs="?", metavar="NAME")
    parser.add_argument("--unjudged", action="store_true")
    arguments = parser.parse_args()

    rows = list(measure(arguments.only))
    if not rows:
        print(f"Nothing of that name; there are: {', '.join(measurements())}")
        return 1
    Console(width=140).print(lay_out(rows))
    if arguments.unjudged:
        return 0
    if arguments.only is None:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps([dict(row) for row in rows], indent=2, ensure_ascii=False) + "\n")
        print(f"Written: {RESULTS.relative_to(FOLDER.parent)}")
    return 1 if any(falls_short(row) for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
