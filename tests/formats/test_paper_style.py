"""The measures of an official paper are data with bounds and sources; no source unseen is cited."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonghop.core.sentences import catalogue
from tonghop.formats.paper_style import STYLE_FILE, estimate_width, paper_style, read_paper_style


def test_every_measure_says_where_it_comes_from():
    for key, measure in paper_style().measures.items():
        assert measure.source, key
        assert measure.lowest <= measure.value <= measure.highest, key


def test_margins_are_those_of_official_papers():
    bounds = {
        side: (paper_style().measures["page", side].lowest, paper_style().measures["page", side].highest)
        for side in ("top", "bottom", "left", "right")
    }
    assert bounds == {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}


def test_a_source_that_was_not_seen_stands_in_no_sentence():
    unseen = {measure.source for measure in paper_style().measures.values() if not measure.seen}
    assert unseen
    for key, sentence in catalogue.CATALOGUE.items():
        for source in unseen:
            assert source not in sentence.vi and source not in sentence.en, key


def test_a_value_outside_its_own_bounds_is_refused(tmp_path: Path):
    changed = tmp_path / "paper_style.csv"
    written = STYLE_FILE.read_text(encoding="utf-8")
    changed.write_text(written.replace("page,left,30,30,35", "page,left,29,30,35"), encoding="utf-8")
    with pytest.raises(ValueError, match=r"paper_style.csv:6: 29.0 is not between 30.0 and 35.0"):
        read_paper_style(changed)


def test_the_width_of_a_line_is_near_what_is_drawn():
    """Against Tinos bold at 13 points: 53,5 mm as measured in a PDF of ours."""
    assert estimate_width("Độc lập - Tự do - Hạnh phúc", 13) == pytest.approx(53.5, rel=0.1)
