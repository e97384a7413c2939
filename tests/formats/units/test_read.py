"""The registry's files: weights come with their ground, or not at all."""

import shutil
from datetime import date
from decimal import Decimal
from importlib import resources
from pathlib import Path

import pytest

from tonghop.core.reporting_units.lineage import Lineage
from tonghop.core.reporting_units.registered import Extent, UnitKey
from tonghop.formats.units.read import load_registry, read_registry

SPLIT = UnitKey("00016", date(2025, 1, 4))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(str(resources.files("tonghop") / "units"), tmp_path / "units")
    return tmp_path / "units"


def weigh(folder: Path, successor: str, weight: str, ground: str) -> None:
    with (folder / "written" / "weights.csv").open("a", encoding="utf-8") as file:
        file.write(f"00016,2025-01-04,{successor},2025-07-01,{weight},{ground}\n")


def test_a_part_has_no_weight_until_one_is_given_with_its_ground(folder: Path) -> None:
    parts = Lineage(load_registry()).became(SPLIT)
    assert len(parts) > 1 and not any(edge.carries_figures for edge in parts)
    weigh(folder, parts[0].successor.code, "0.25", "dân số ngày 01/4/2024")
    weighed = Lineage(read_registry(folder)).became(SPLIT)
    assert [(edge.weight, edge.ground) for edge in weighed if edge.carries_figures] == [
        (Decimal("0.25"), "dân số ngày 01/4/2024")
    ]
    assert all(edge.extent is Extent.PART for edge in weighed)


@pytest.mark.parametrize(("weight", "ground"), [("0.25", ""), ("1.5", "dân số")])
def test_a_weight_without_ground_or_above_the_whole_is_refused(
    folder: Path, weight: str, ground: str
) -> None:
    weigh(folder, Lineage(load_registry()).became(SPLIT)[0].successor.code, weight, ground)
    with pytest.raises(ValueError, match="ground"):
        read_registry(folder)


def test_a_weight_of_an_edge_that_is_not_there_is_refused(folder: Path) -> None:
    weigh(folder, "99999", "0.5", "dân số")
    with pytest.raises(KeyError):
        read_registry(folder)
