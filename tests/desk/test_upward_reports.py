"""A run writes the draft to the level above; what a person made of the last one is carried over."""

from __future__ import annotations

import io
import json
import re
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from tonghop.core.forms.cases import PackCase
from tonghop.core.forms.faults import PackRefused
from tonghop.core.forms.model import FormVersion
from tonghop.core.reporting_units import ReportingUnit, UnitKind
from tonghop.desk.consolidate import ConsolidationResult, consolidate
from tonghop.desk.fill import write_filled
from tonghop.desk.kept_figures import FIGURES_JSON, describe_figures, read_figures
from tonghop.desk.results import ResultsNotWritable
from tonghop.desk.upward_reports import load_templates
from tonghop.formats.json.write import write_json
from tonghop.formats.libreoffice import convert, find_libreoffice
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary
from tonghop.formats.packs.load import load_cases

pytestmark = pytest.mark.slow

PACK = "vpcp/nghi-quyet-36a"
LIBRARY = PackLibrary((SHIPPED_PACKS,))
DRAFT = "bao-cao-cap-tren-vpcp-nghi-quyet-36a-2018-06-05"
OFFICES = {"an": "Ủy ban nhân dân tỉnh An Mô Phỏng", "binh": "Ủy ban nhân dân tỉnh Bình Mô Phỏng"}
DUE = tuple(ReportingUnit(code, name, kind=UnitKind.PROVINCE) for code, name in OFFICES.items())


@pytest.fixture(scope="module")
def forms() -> tuple[FormVersion, ...]:
    return LIBRARY.load_all()


def write_report(folder: Path, office: str, period: str = "20182", **figures: str) -> None:
    """A simulated report of one office, as a Word file."""
    pack = LIBRARY.find_folder(PACK)
    [case] = [one for one in load_cases(pack) if Path(one.file).stem == "simulated-clean"]
    changed: PackCase = replace(
        case, unit_name=OFFICES[office], period=period, figures={**case.figures, **figures}
    )
    folder.mkdir(exist_ok=True)
    write_filled(LIBRARY.find(PACK), changed, folder / f"{office}-{period}.docx", load_layout(pack))


def run(
    folder: Path, forms: Sequence[FormVersion], out: str = "out", **options: object
) -> ConsolidationResult:
    return consolidate(
        folder,
        folder.parent / out,
        forms=forms,
        today=date(2018, 6, 25),
        expected=DUE,
        templates=load_templates(LIBRARY, forms),
        unit="Văn phòng Mô Phỏng",
        **options,  # type: ignore[arg-type]
    )


def words(result: ConsolidationResult) -> str:
    return "\n".join(one.text for one in docx.Document(str(result.out / f"{DRAFT}.docx")).paragraphs)


def edit(result: ConsolidationResult, opening: str, typed: str) -> Path:
    path = result.out / f"{DRAFT}.docx"
    word = docx.Document(str(path))
    place = next(one for one in word.paragraphs if one.text.startswith(opening))
    next(run for run in place.runs if run.text.strip()).text = typed
    word.save(str(path))
    return path


def test_a_draft_is_written_to_edit_and_to_follow_on_a_screen(
    tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    write_report(tmp_path / "in", "an")
    result = run(tmp_path / "in", forms)
    assert [draft.file for draft in result.drafts] == [f"{DRAFT}.docx"]
    assert "1/2 đơn vị phải báo cáo; chưa có báo cáo của: Ủy ban nhân dân tỉnh Bình" in words(result)
    page = (result.out / f"{DRAFT}.html").read_text(encoding="utf-8")
    led = set(re.findall(r'href="#(nguon_\d+)"', page))
    assert len(led) > 15
    assert led <= set(re.findall(r'id="(nguon_\d+)"', page))


def test_the_period_before_comes_from_the_folder_itself(tmp_path: Path, forms: Sequence[FormVersion]) -> None:
    write_report(tmp_path / "in", "an", applications_online="210")
    write_report(tmp_path / "in", "an", "20181", applications_online="200")
    told = words(run(tmp_path / "in", forms))
    assert "So với quý I/2018 (tính trên 1 đơn vị có số liệu ở cả hai kỳ)" in told
    assert "số hồ sơ nộp trực tuyến tăng 10 hồ sơ (5%)" in told


@pytest.mark.parametrize("source", ["reports", "results"])
def test_earlier_periods_come_from_another_folder(
    source: str, tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    for office in OFFICES:
        write_report(tmp_path / "in", office, applications_online="210")
        write_report(tmp_path / "before", office, "20172", applications_online="100")
    previous = tmp_path / "before"
    if source == "results":
        previous = run(tmp_path / "before", forms, out="before-out").out
    told = words(run(tmp_path / "in", forms, previous=[previous]))
    assert "So với quý II/2017 (tính trên 2 đơn vị có số liệu ở cả hai kỳ)" in told
    assert "số hồ sơ nộp trực tuyến tăng 220 hồ sơ (110%)" in told
    result = run(tmp_path / "in", forms, previous=[previous])
    assert len(result.consolidations[0].added) == 2, "earlier reports are never added up"


def test_an_earlier_file_that_cannot_be_used_is_named(tmp_path: Path, forms: Sequence[FormVersion]) -> None:
    write_report(tmp_path / "in", "an")
    (tmp_path / "before").mkdir()
    (tmp_path / "before" / "thư.txt").write_text("Kính gửi các đơn vị.", encoding="utf-8")
    result = run(tmp_path / "in", forms, previous=[tmp_path / "before"])
    assert [(one.file, one.kind) for one in result.earlier_unread] == [("thư.txt", "workbook.unread.no_form")]


def test_damaged_or_old_results_are_refused_with_a_reason(
    tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    write_report(tmp_path / "in", "an")
    before = run(tmp_path / "in", forms, out="before-out").out
    (before / FIGURES_JSON).write_text('{"consolidations": [{}]}', encoding="utf-8")
    with pytest.raises(ResultsNotWritable) as refusal:
        run(tmp_path / "in", forms, previous=[before])
    assert refusal.value.key == "upward.use.damaged"
    (before / FIGURES_JSON).unlink()
    with pytest.raises(ResultsNotWritable) as refusal:
        run(tmp_path / "in", forms, previous=[before])
    assert refusal.value.key == "upward.use.no_figures"


def test_kept_figures_read_back_as_they_were_used(tmp_path: Path, forms: Sequence[FormVersion]) -> None:
    write_report(tmp_path / "in", "an", documents_signed="hơn 9.700")
    [one] = run(tmp_path / "in", forms).consolidations
    path = tmp_path / "kept.json"
    described = describe_figures([one])
    path.write_text(write_json(json.loads(_streamed(described))), encoding="utf-8")
    [(key, reports)] = read_figures(path).items()
    assert key == (one.form.pack, one.form.version)
    [report], [used] = reports, [each.used for each in one.added]
    assert report.period == one.period
    kept = {code: seen.answer for code, seen in report.observations.figures.items()}
    assert kept == {code: used.answer(code) for code in kept}
    assert len(kept) > 20


def _streamed(described: dict[str, object]) -> str:
    from tonghop.formats.json.write import stream_json

    target = io.StringIO()
    stream_json(described, target, open_levels=6)
    return target.getvalue()


def test_an_edited_draft_is_carried_over_kept_as_a_copy_and_its_numbers_follow(
    tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    write_report(tmp_path / "in", "an", applications_online="210")
    result = run(tmp_path / "in", forms)
    edit(result, "Trong quý II/2018", "Người dân đã nộp trực tuyến, ngoài 12 hồ sơ giấy, ")
    write_report(tmp_path / "in", "binh", applications_online="300")
    again = run(tmp_path / "in", forms)
    assert "Người dân đã nộp trực tuyến, ngoài 12 hồ sơ giấy, 510 hồ sơ" in words(again)
    assert "2/2 đơn vị phải báo cáo." in words(again)
    [draft] = again.drafts
    assert draft.is_carried_over
    assert [(one.kind, one.stated) for one in draft.findings] == [("upward.unbound_number", "12")]
    copies = sorted(path.name for path in (again.out / "ban-luu").iterdir())
    assert copies == [f"{DRAFT}.0001.docx"]
    third = run(tmp_path / "in", forms)
    assert "ngoài 12 hồ sơ giấy, 510 hồ sơ" in words(third), "an edited draft stays edited"
    assert sorted(path.name for path in (third.out / "ban-luu").iterdir()) == copies


def test_a_draft_of_another_period_is_kept_and_not_carried_over(
    tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    write_report(tmp_path / "in", "an")
    edit(run(tmp_path / "in", forms), "Trong quý II/2018", "Lời của kỳ trước: ")
    write_report(tmp_path / "in", "an", "20183")
    again = run(tmp_path / "in", forms)
    assert "Lời của kỳ trước" not in words(again)
    assert (again.out / "ban-luu" / f"{DRAFT}.0001.docx").is_file()


def test_a_draft_is_kept_when_no_report_of_its_form_comes(
    tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    write_report(tmp_path / "in", "an")
    edited = edit(run(tmp_path / "in", forms), "Trong quý II/2018", "Lời đã sửa: ").read_bytes()
    (tmp_path / "in" / "an-20182.docx").unlink()
    (tmp_path / "in" / "thư.txt").write_text("Kính gửi các đơn vị.", encoding="utf-8")
    again = run(tmp_path / "in", forms)
    assert again.drafts == ()
    assert (again.out / "ban-luu" / f"{DRAFT}.0001.docx").read_bytes() == edited


def test_a_draft_that_cannot_be_read_is_not_written_over(
    tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    write_report(tmp_path / "in", "an")
    path = run(tmp_path / "in", forms).out / f"{DRAFT}.docx"
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(ResultsNotWritable) as refusal:
        run(tmp_path / "in", forms)
    assert refusal.value.key == "upward.use.draft_unreadable"
    assert path.stat().st_size == 3000


def test_an_unsound_template_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    shipped = LIBRARY.find_folder(PACK)
    folder = Path(shutil.copytree(shipped, tmp_path / PACK / shipped.name))
    report = folder / "report.yaml"
    broken = report.read_text(encoding="utf-8").replace("{conference_points} điểm cầu", "20 điểm cầu")
    report.write_text(broken, encoding="utf-8")
    library = PackLibrary((tmp_path,))
    with pytest.raises(PackRefused) as refusal:
        load_templates(library, library.load_all())
    assert [fault.kind for fault in refusal.value.faults] == ["report_unbound_number"]


@pytest.mark.office
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice (soffice) is not on this machine")
def test_a_draft_saved_by_another_office_program_keeps_its_marks(
    tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    write_report(tmp_path / "in", "an", applications_online="210")
    result = run(tmp_path / "in", forms)
    path = edit(result, "Trong quý II/2018", "Người dân đã nộp trực tuyến ")
    path.write_bytes(convert(path.read_bytes(), "docx", "docx", "docx"))
    write_report(tmp_path / "in", "binh", applications_online="300")
    again = run(tmp_path / "in", forms)
    assert "Người dân đã nộp trực tuyến 510 hồ sơ" in words(again)
    assert again.drafts[0].findings == ()
