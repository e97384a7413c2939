"""People retype, reorder and reformat: a figure read stays the same or is asked about, never another.

The papers are those of the packs' own cases, and the real documents where they are at hand.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import DOCUMENTS

from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.bind import bind
from tonghop.core.intake.reading import NumberUse, Reading
from tonghop.core.values.model import Confidence, Missing, Text
from tonghop.desk.fill import write_filled
from tonghop.formats import open_document
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.load import load_cases

pytestmark = pytest.mark.slow

LIBRARY = PackLibrary((SHIPPED_PACKS,))
SEEDS = range(12)


def papers_of_cases(folder: Path) -> list[tuple[str, str, FormVersion]]:
    """Every pack's first case, written as text."""
    papers = []
    for entry in LIBRARY.entries():
        form = LIBRARY.find(entry.identifier)
        case = load_cases(entry.folder)[0]
        path = folder / f"{entry.pack.replace('/', '-')}-{entry.version}.txt"
        write_filled(form, case, path, load_layout(entry.folder))
        papers.append((path.stem, path.read_text("utf-8"), form))
    return papers


def real_papers() -> list[tuple[str, str, FormVersion]]:
    """The two real reports that are read whole, where they are at hand."""
    if DOCUMENTS is None:
        return []
    named = {
        "000_fa1c9071c35e91b9.txt": "gia-lai/chinh-phu-dien-tu@2019-05-16",
        "003_b231f82af37bc73a.txt": "ba-ria-vung-tau/bieu-mau-7@2023-01-01",
    }
    return [
        (file, (Path(DOCUMENTS) / file).read_text("utf-8"), LIBRARY.find(form))
        for file, form in named.items()
    ]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str, FormVersion]]:
    """Papers to be mistreated."""
    return papers_of_cases(tmp_path_factory.mktemp("papers")) + real_papers()


# --- what people do ---------------------------------------------------------------------------


def decompose(text: str, chance: random.Random) -> str:
    """Type with a tool that keeps marks apart from letters."""
    return unicodedata.normalize("NFD", text)


def hard_spaces(text: str, chance: random.Random) -> str:
    """Put non-breaking spaces where spaces were."""
    return re.sub(r"(?<=\w) (?=\w)", lambda m: "\u00a0" if chance.random() < 0.3 else " ", text)


def other_dashes(text: str, chance: random.Random) -> str:
    """Use whichever dash the keyboard gives."""
    return re.sub(r"(?m)^-", lambda m: chance.choice("–—−•+-"), text)


def other_case(text: str, chance: random.Random) -> str:
    """Write some labels in capitals."""
    return re.sub(
        r"(?m)^(- )?[^\d:\t]{20,}?(?=:)", lambda m: m[0].upper() if chance.random() < 0.3 else m[0], text
    )


def typing_slips(text: str, chance: random.Random) -> str:
    """Drop a letter of a long word here and there."""
    return re.sub(
        r"\b[^\W\d]{6,}\b", lambda m: m[0][:-2] + m[0][-1] if chance.random() < 0.02 else m[0], text
    )


def shuffle_rows(text: str, chance: random.Random) -> str:
    """Change the order of neighbouring table rows that have a number of their own."""
    lines = text.split("\n")
    for i in range(len(lines) - 1):
        rows = lines[i], lines[i + 1]
        if all(re.match(r"\d+(?:\.\d+)+\.?\t", row) for row in rows) and chance.random() < 0.3:
            lines[i], lines[i + 1] = rows[1], rows[0]
    return "\n".join(lines)


def drop_numbering(text: str, chance: random.Random) -> str:
    """Delete the STT column."""
    return "\n".join(line.split("\t", 1)[1] if line.count("\t") >= 3 else line for line in text.split("\n"))


def add_rows(text: str, chance: random.Random) -> str:
    """Add rows of one's own between those of the form."""
    added = []
    for line in text.split("\n"):
        added.append(line)
        if line.count("\t") >= 4 and chance.random() < 0.2:
            added.append(f"\tSố máy in đang dùng tại đơn vị\tcái\t{chance.randrange(2, 90)}\t")
    return "\n".join(added)


def repeat_heads(text: str, chance: random.Random) -> str:
    """Let the head of the table stand again over a page."""
    lines = text.split("\n")
    heads = [line for line in lines if fold_head(line)]
    repeated = []
    for line in lines:
        repeated.append(line)
        if heads and line.count("\t") >= 4 and not fold_head(line) and chance.random() < 0.1:
            repeated.extend(heads[:2])
    return "\n".join(repeated)


def fold_head(line: str) -> bool:
    """Whether a line heads a table."""
    return line.startswith("STT\t") or line.strip("\t").startswith("Đơn vị tính\t")


def move_figures(text: str, chance: random.Random) -> str:
    """Type a figure one cell to the right."""

    def move(line: str) -> str:
        cells = line.split("\t")
        if len(cells) >= 5 and cells[3].strip().isdigit() and not cells[4] and chance.random() < 0.3:
            cells[3], cells[4] = "", cells[3]
        return "\t".join(cells)

    return "\n".join(map(move, text.split("\n")))


MISTREATMENTS: list[Callable[[str, random.Random], str]] = [
    decompose,
    hard_spaces,
    other_dashes,
    other_case,
    typing_slips,
    shuffle_rows,
    drop_numbering,
    add_rows,
    repeat_heads,
    move_figures,
]


# --- what must hold ----------------------------------------------------------------------------


def read(text: str, form: FormVersion) -> Reading:
    return bind(open_document("paper.txt", text.encode("utf-8")), form)


@pytest.mark.parametrize("mistreat", MISTREATMENTS, ids=lambda f: f.__name__)
def test_a_figure_is_the_same_or_a_question(
    mistreat: Callable[[str, random.Random], str], papers: list[tuple[str, str, FormVersion]]
) -> None:
    n_kept = n_figures = 0
    for name, text, form in papers:
        before = read(text, form).observations
        for seed in SEEDS:
            mistreated = mistreat(text, random.Random(seed))
            reading = read(mistreated, form)
            for observation in reading.observations:
                is_given = not isinstance(observation.value, (Missing, Text))
                if is_given and observation.confidence is not Confidence.ASK:
                    n_figures += 1
                    assert observation.value == before.value(observation.indicator), (
                        name,
                        seed,
                        observation.indicator,
                        observation.raw,
                    )
            n_kept += sum(1 for kept in before if reading.observations.value(kept.indicator) == kept.value)
    assert n_figures > 100, "nothing was read, so nothing was shown"
    assert n_kept > n_figures / 2


@pytest.mark.parametrize("mistreat", MISTREATMENTS, ids=lambda f: f.__name__)
def test_no_digit_is_lost(
    mistreat: Callable[[str, random.Random], str], papers: list[tuple[str, str, FormVersion]]
) -> None:
    for _, text, form in papers:
        mistreated = mistreat(text, random.Random(1))
        document = open_document("paper.txt", mistreated.encode("utf-8"))
        reading = bind(document, form)
        for part in document.parts:
            told = [n for n in reading.numbers if n.place.part == part.name]
            digits = "".join(re.findall("[0-9]+", "".join(n.text for n in told)))
            assert digits == "".join(re.findall("[0-9]+", part.text))
        assert any(number.use is NumberUse.PLACED for number in reading.numbers)
