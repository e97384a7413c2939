"""The transcriptions themselves: every digit of the document stands in one of their entries, once."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

EXPECTED = sorted((Path(__file__).parent / "expected").glob("*.yaml"))


CELLS_OF_ANNEX_ROW = ("stt", "name", "lead_office", "tick", "tick", "tick", "tick", "tick", "shares")


def _annex_cells(transcribed: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Every cell of a transcribed annex row as an entry of its own: one a line, from the line of the STT."""
    for row in chain.from_iterable(transcribed.get("tables", {}).values()):
        ticks = iter(row["ticks"].replace(".", " "))
        for below, cell in enumerate(CELLS_OF_ANNEX_ROW):
            written = next(ticks).strip() if cell == "tick" else row[cell]
            yield {"line": str(int(row["line"]) + below), "text": written}


@pytest.mark.documents
@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_a_transcription_accounts_for_every_run_of_digits_of_its_document(
    path: Path, documents: Path
) -> None:
    transcribed: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    lines = (documents / transcribed["document"]).read_text(encoding="utf-8").split("\n")
    raw_of = {figure["indicator"]: figure["raw"] for figure in transcribed["figures"]}
    accounted: dict[int, Counter[str]] = defaultdict(Counter)
    for entry in (*transcribed["figures"], *transcribed["others"], *_annex_cells(transcribed)):
        written = entry.get("raw", entry.get("text"))
        first, _, last = entry["line"].partition("-")
        stretch = " ".join(" ".join(lines[int(first) - 1 : int(last or first)]).split())
        assert written in stretch, entry
        if "within" in entry:
            assert written in raw_of[entry["within"]], entry
        else:
            accounted[int(first)].update(re.findall(r"\d+", written))
    for number, line in enumerate(lines, 1):
        assert Counter(re.findall(r"\d+", line)) == accounted[number], f"line {number}: {line}"
