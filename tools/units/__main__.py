"""``python -m tools.units FOLDER``: rebuild the shipped units and their page from the raw lists."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tools.units.clean import Cleaner
from tools.units.compose import Built, compose, new_side, old_side
from tools.units.differences import compare, count
from tools.units.page import PAGE, write_page
from tools.units.raw import read_conversion, read_list_after, read_list_before

BUILT = Path(__file__).parents[2] / "src" / "tonghop" / "units" / "built"
BEFORE_NAME, OLD_NAME, NEW_NAME, AFTER_NAME = (
    "danh sách ngày 4/1/2025",
    "bảng chuyển đổi, bên cũ",
    "bảng chuyển đổi, bên mới",
    "danh sách ngày 25/7/2026",
)


def build(folder: Path) -> dict[str, str]:
    """The text of every built file, by name."""
    before, after = read_list_before(folder), read_list_after(folder)
    cleaner = Cleaner(before, after)
    rows = cleaner.clean(read_conversion(folder))
    built = compose(rows, before, after)
    old, new = old_side(rows, before), new_side(rows)
    differences = [*compare(BEFORE_NAME, before, OLD_NAME, old), *compare(NEW_NAME, new, AFTER_NAME, after)]
    counts = [
        line
        for name, units in ((BEFORE_NAME, before), (OLD_NAME, old), (NEW_NAME, new), (AFTER_NAME, after))
        for line in count(name, units.values())
    ]
    dirty = sorted(cleaner.dirty, key=lambda row: (row.line, row.column))
    return {
        **_records(built),
        "dirty-rows.csv": _csv(
            ("line", "column", "found", "taken", "why"),
            ((row.line, row.column, _visible(row.found), row.taken, row.why) for row in dirty),
        ),
        "differences.csv": _csv(
            ("code", "what", "first_source", "first", "second_source", "second"),
            ((d.code, d.what, d.first_source, d.first, d.second_source, d.second) for d in differences),
        ),
        "counts.csv": _csv(
            ("source", "level", "form", "counted"), ((c.source, c.level, c.form, c.counted) for c in counts)
        ),
    }


def _records(built: Built) -> dict[str, str]:
    units = (
        (
            unit.code,
            unit.key.valid_from,
            "x" if unit.began_then else "",
            unit.known_until,
            "x" if unit.ended_then else "",
            unit.kind.value,
            unit.name,
            unit.parent or "",
            "|".join(unit.other_names),
            unit.source,
        )
        for unit in built.units
    )
    edges = (
        (
            edge.former.code,
            edge.former.valid_from,
            edge.successor.code,
            edge.successor.valid_from,
            edge.extent.value,
            edge.day or "",
            edge.note,
            edge.source,
        )
        for edge in built.successions
    )
    return {
        "units.csv": _csv(
            (
                "code",
                "valid_from",
                "began",
                "known_until",
                "ended",
                "kind",
                "name",
                "parent",
                "other_names",
                "source",
            ),
            units,
        ),
        "successions.csv": _csv(
            ("former", "former_from", "successor", "successor_from", "extent", "day", "note", "source"), edges
        ),
    }


def _visible(text: str) -> str:
    """Spaces and line ends at the edge of a cell shown, so that the report says what was there."""
    return text.replace("\n", "⏎").replace("  ", "␣␣") + ("␣" if text.endswith(" ") else "")


def _csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return file.getvalue()


def main() -> None:
    """Write every built file."""
    BUILT.mkdir(parents=True, exist_ok=True)
    for name, text in build(Path(sys.argv[1])).items():
        (BUILT / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}: {len(text.splitlines()) - 1}\n")
    PAGE.write_text(write_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
