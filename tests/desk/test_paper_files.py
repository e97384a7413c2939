"""Reports and letters of a run as Word, PDF and HTML, under the letterhead of the office that writes them."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html

from tonghop.cli.main import tonghop
from tonghop.core.publication.further_appendices import list_appendices
from tonghop.core.publication.model import Appendix, Table
from tonghop.core.rollup.matters import Waiver
from tonghop.desk.consolidate import ConsolidationResult, consolidate
from tonghop.formats import open_document
from tonghop.formats.csv.read import read_offices
from tonghop.formats.office_paper import read_office_paper
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

PROJECT = Path(__file__).parents[2]
SAMPLES = PROJECT / "samples"
PAGE = (PROJECT / "docs" / "reference" / "the-thuc.md").read_text(encoding="utf-8")
OFFICE = PAGE.partition("```yaml\n")[2].partition("```")[0]


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> ConsolidationResult:
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(SAMPLES / "bao-cao", folder / "bao-cao")
    return consolidate(
        folder / "bao-cao",
        folder / "out",
        forms=PackLibrary((SHIPPED_PACKS,)).load_all(),
        today=date(2023, 6, 27),
        expected=read_offices((SAMPLES / "don-vi.csv").read_bytes()).offices,
        office=read_office_paper(OFFICE.encode()),
        papers=(".docx", ".pdf", ".html"),
    )


def words_of(path: Path) -> str:
    content = path.read_bytes()
    if path.suffix == ".html":
        return " ".join(html.fromstring(content.decode()).find("body").itertext())
    return open_document(path.name, content).parts[0].text


def stems(result: ConsolidationResult, suffix: str) -> set[str]:
    return {path.stem for path in result.out.glob(f"*{suffix}")}


def test_every_report_and_letter_stands_beside_its_word_file(result: ConsolidationResult):
    papers = stems(result, ".docx")
    assert {stem.partition("-")[0] for stem in papers} == {"bao", "cong"}
    assert papers == stems(result, ".pdf") == stems(result, ".html")


def test_all_three_say_the_same(result: ConsolidationResult):
    for stem in stems(result, ".docx"):
        if stem.startswith("bao-cao-cap-tren"):
            continue  # its page lists more parts than print does
        word, pdf, page = (
            sorted("".join(words_of(result.out / f"{stem}{suffix}").split()))
            for suffix in (".docx", ".pdf", ".html")
        )
        assert word == pdf == page, stem


def test_letters_and_drafts_bear_the_letterhead_of_the_office(result: ConsolidationResult):
    for stem, number in (("cong-van-don-doc", "……/UBND-VP"), ("bao-cao-cap-tren", "……/BC-UBND")):
        for suffix in (".docx", ".pdf"):
            path = next(result.out.glob(f"{stem}*{suffix}"))
            words = words_of(path)
            for line in (
                "HUYỆN MÔ PHỎNG",
                f"Số: {number}",
                "KT. CHỦ TỊCH",
                "Nguyễn Văn Mẫu",
                "- Lưu: VT, VP.",
            ):
                assert line in words, (path.name, line)
            assert "[" not in words, "no place is left to fill that the office has filled"


def test_a_run_asks_for_word_alone_unless_told(tmp_path: Path):
    arguments = ["consolidate", str(SAMPLES / "bao-cao"), "--out", str(tmp_path / "out")]
    assert CliRunner().invoke(tonghop, arguments).exit_code == 0
    assert not list((tmp_path / "out").glob("*.pdf"))
    (tmp_path / "sai.yaml").write_text("issuer: []", encoding="utf-8")
    refused = CliRunner().invoke(tonghop, [*arguments, "--letterhead", str(tmp_path / "sai.yaml")])
    assert refused.exit_code == 2
    assert "mục issuer: chưa ghi" in refused.output


def test_explanations_are_printed_only_where_the_office_approves(result: ConsolidationResult):
    consolidation = result.consolidations[0]
    report = consolidation.added[0]
    row = next(row for row in consolidation.form.indicators if row.stt)
    waiver = Waiver("BC-1", row.code, "Số liệu tính theo năm.", "Trần Thị Mẫu", date(2023, 6, 20))
    explained = replace(report, waivers=(waiver,))
    reports = tuple(explained if one is report else one for one in consolidation.reports)
    consolidation = replace(consolidation, reports=reports)
    blocks = list(
        list_appendices(consolidation, first_number=4, attached=("(Kèm theo)",), explains_figures=True)
    )
    head, table = blocks[-2:]
    assert isinstance(head, Appendix) and isinstance(table, Table)
    assert (head.titles, head.attached, head.label) == (("GIẢI TRÌNH SỐ LIỆU",), ("(Kèm theo)",), head.label)
    told = [cell.text for cell in table.rows[0]]
    assert told == [
        "1",
        report.name,
        f"{row.stt} {row.label}",
        "Số liệu tính theo năm.",
        "Trần Thị Mẫu, 20/6/2023",
    ]
    without = list(list_appendices(consolidation, first_number=4))
    assert len(without) == len(blocks) - 2
