"""The draft to the level above says what the totals say, over which offices, and no number more."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.upward_reports import NQ36A, OFFICES, Q1, Q2_BEFORE, consolidated, earlier, received, shipped

from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.furniture import find_furniture
from tonghop.core.observations import Passage
from tonghop.core.publication.model import Appendix, Document, Heading, Paragraph, Table
from tonghop.core.publication.prose import ProseParagraph, ProsePiece, UnboundNumber, find_unbound
from tonghop.core.publication.report_marks import SOURCE
from tonghop.core.publication.report_template import plain_template
from tonghop.core.publication.upward_paper import compose_upward_paper
from tonghop.core.publication.upward_report import UpwardReport, draft_report
from tonghop.core.rollup.matters import Waiver
from tonghop.core.values.numbers import scan_numbers
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

FORM, TEMPLATE = shipped()
FIGURES = {
    "documents_registered": "2.400",
    "documents_circulated": "120.500",
    "services_total": "1.500",
    "services_level12": "1.000",
    "services_level3": "450",
    "services_level4": "50",
    "applications_online": "210",
    "province_received": "1.200",
    "province_on_time": "1.150",
    "district_received": "5.100",
    "district_on_time": "5.000",
    "certified_departments": "20",
    "documents_signed": "hơn 3.700",
}
LESS = {**FIGURES, "applications_online": "340", "province_received": "800", "province_on_time": "700"}
del LESS["district_received"]
WAIVER = Waiver("36A-x", "applications_online", "cổng dừng 10 ngày để nâng cấp", "Người Mô Phỏng")
PASSAGES = (
    Passage("Đang nâng cấp 5 trang thông tin.", "portal", "Cổng thông tin điện tử"),
    Passage("Thiếu cán bộ chuyên trách.", "", "KHÓ KHĂN, VƯỚNG MẮC"),
    Passage("Một lời ở tiêu đề lạ.", "", "PHỤ CHÚ"),
    Passage("Có 2.400 văn bản.", "document_system", "Hệ thống", indicators=("documents_registered",)),
)


def draft(*, before: bool = True, **options: object) -> UpwardReport:
    reports = [received(FORM, "a", FIGURES, PASSAGES, (WAIVER,)), received(FORM, "b", LESS)]
    then = [
        earlier(FORM, Q1, {"a": {**FIGURES, "applications_online": "300"}, "b": FIGURES, "c": FIGURES}),
        earlier(FORM, Q2_BEFORE, {"a": {**FIGURES, "applications_online": "100"}}),
    ]
    return draft_report(
        consolidated(FORM, reports), TEMPLATE, then if before else (), unit="UBND Mô Phỏng", **options
    )


def prose(report: UpwardReport) -> str:
    return "\n".join(one.text for section in report.sections for one in section.paragraphs)


def body(document: Document) -> list[Paragraph]:
    """The paragraphs before the appendices."""
    blocks = document.blocks
    first = next(place for place, block in enumerate(blocks) if isinstance(block, Appendix))
    return [block for block in blocks[:first] if isinstance(block, Paragraph)]


def test_sentences_hold_the_totals_in_the_words_of_the_template() -> None:
    text = prose(draft())
    assert "là 4.800 văn bản và có 241.000 văn bản được luân chuyển" in text
    assert "đã tiếp nhận 550 hồ sơ của các cá nhân" in text
    assert "hơn 7.400 văn bản" in text, "a bound stays a bound"


def test_a_rate_is_rebuilt_from_its_parts_and_never_averaged() -> None:
    text = prose(draft())
    assert "tỷ lệ 92,5%" in text, "1.850/2.000; the mean of 95,83 % and 87,5 % would be 91,67 %"
    assert "tỷ lệ 98,04%" in text, "5.000/5.100, over the office that gave both sides"


def test_a_rate_sent_without_its_parts_is_said_not_to_be_computable() -> None:
    only_rates = {"province_received": "800", "district_on_time_rate": "95%", "district_on_time": "9"}
    report = draft_report(consolidated(FORM, [received(FORM, "a", only_rates)]), TEMPLATE)
    assert "tỷ lệ không tính được (bao gồm" in prose(report)
    told = " ".join(one.text for one in body(compose_upward_paper(report)))
    assert "1 đơn vị chỉ ghi tỷ lệ, không kèm tử số và mẫu số, thấp nhất 95%, cao nhất 95%" in told
    [line] = [one.text for one in body(compose_upward_paper(report)) if "cấp huyện:" in one.text]
    assert "tỷ lệ đúng hạn: chưa có" not in line.lower(), "the office gave its rate"


def test_offices_that_did_not_report_are_named() -> None:
    assert f"2/3 đơn vị phải báo cáo; chưa có báo cáo của: {OFFICES['c']}." in prose(draft())


def test_offices_that_lack_one_figure_are_named_beside_it() -> None:
    told = [one.text for one in body(compose_upward_paper(draft()))]
    [line] = [one for one in told if one.startswith("- Một cửa điện tử cấp huyện")]
    assert line.endswith(f"(Số hồ sơ tiếp nhận, tỷ lệ đúng hạn: chưa có số liệu của {OFFICES['b']}.)")


def test_comparisons_say_over_how_many_offices() -> None:
    text = prose(draft())
    both = "có số liệu ở cả hai kỳ): số hồ sơ nộp trực tuyến"
    assert f"So với quý I/2018 (tính trên 2 đơn vị {both} tăng 40 hồ sơ (7,84%)." in text
    assert f"So với quý II/2017 (tính trên 1 đơn vị {both} tăng 110 hồ sơ (110%)." in text


def test_the_largest_movers_and_accepted_explanations_are_told() -> None:
    text = prose(draft())
    assert (
        f"Tăng nhiều nhất so với quý I/2018 về số hồ sơ nộp trực tuyến: {OFFICES['b']} (tăng 130 hồ sơ)."
        in text
    )
    assert (
        f"Giảm nhiều nhất so với quý I/2018 về số hồ sơ nộp trực tuyến: {OFFICES['a']} (giảm 90 hồ sơ)."
        in text
    )
    assert f"{OFFICES['a']}: “cổng dừng 10 ngày để nâng cấp”" in text


def test_without_earlier_periods_nothing_is_compared() -> None:
    assert "So với" not in prose(draft(before=False))


def test_a_sentence_without_any_figure_is_left_out() -> None:
    assert "điểm cầu" not in prose(draft())
    assert not any(section.code == "conference" for section in draft().sections)


def test_words_of_offices_stand_under_their_headings_with_names() -> None:
    sections = {section.code: [one.text for one in section.paragraphs] for section in draft().sections}
    assert sections["portal"] == [f"- {OFFICES['a']}: Đang nâng cấp 5 trang thông tin."]
    assert sections["difficulties"] == [f"- {OFFICES['a']}: Thiếu cán bộ chuyên trách."]
    assert sections["-others"] == [f"- {OFFICES['a']}: Một lời ở tiêu đề lạ."]
    assert not any("Có 2.400 văn bản" in text for texts in sections.values() for text in texts)


def test_every_digit_of_the_prose_stands_in_a_marked_figure_or_is_furniture() -> None:
    document = compose_upward_paper(draft())
    assert len(body(document)) > 10
    for paragraph in body(document):
        loose = "".join(" " * len(run.text) if run.mark else run.text for run in paragraph.runs)
        free = find_furniture(paragraph.text)
        for token in scan_numbers(loose):
            assert any(one.start <= token.start and token.end <= one.end for one in free), paragraph.text


def test_marks_are_fit_for_word_and_each_stands_once() -> None:
    marks = [run.mark for one in body(compose_upward_paper(draft())) for run in one.runs if run.mark]
    assert len(marks) == len(set(marks))
    assert all(re.fullmatch(r"[a-z][a-z0-9_]{0,39}", mark) for mark in marks)


def test_a_number_in_a_template_that_nothing_stands_behind_is_refused() -> None:
    broken = replace(TEMPLATE, opening=("{unit} có 15 huyện, thị xã.",))
    with pytest.raises(UnboundNumber, match="15"):
        draft_report(consolidated(FORM, [received(FORM, "a", FIGURES)]), broken)


def test_what_a_number_may_stand_in_without_a_figure() -> None:
    text = "2. Theo Nghị quyết số 36a/NQ-CP ngày 14/10/2015, quý II/2018, mức độ 3 và 4, Phường 7 có 12 hồ sơ"
    paragraph = ProseParagraph((ProsePiece(text),))
    assert [one.text for one in find_unbound(paragraph, ["Phường 7"])] == ["12"]
    assert [one.text for one in find_unbound(paragraph)] == ["7", "12"]
    assert find_unbound(paragraph, ["Phường 7"], quoted="chúng tôi có 12 hồ sơ") == ()


def test_print_lists_the_offices_behind_each_number() -> None:
    sources = {row[1].text: row[3].text for row in _sources(compose_upward_paper(draft()))}
    assert sources["550"] == f"{OFFICES['a']}: 210;\n{OFFICES['b']}: 340"
    assert sources["92,5%"] == f"{OFFICES['a']}: 1.150/1.200;\n{OFFICES['b']}: 700/800"
    assert sources["tăng 40 hồ sơ (7,84%)"] == f"{OFFICES['a']}: 300 → 210;\n{OFFICES['b']}: 210 → 340"


def test_on_a_screen_each_number_leads_to_its_line_there() -> None:
    document = compose_upward_paper(draft(), on_screen=True)
    lines = {row[0].mark: row[1].text for row in _sources(document)}
    led = [run for one in body(document) for run in one.runs if run.leads_to]
    assert len(led) > 20
    assert all(lines[run.leads_to] == run.text and run.leads_to.startswith(SOURCE) for run in led)


def _sources(document: Document) -> tuple[tuple, ...]:
    return [block for block in document.blocks if isinstance(block, Table)][-1].rows


def test_appendices_hold_totals_offices_and_sources() -> None:
    titles = [
        block.titles[0] for block in compose_upward_paper(draft()).blocks if isinstance(block, Appendix)
    ]
    assert titles == ["SỐ LIỆU TỔNG HỢP", "TÌNH HÌNH GỬI BÁO CÁO", "NGUỒN SỐ LIỆU"]


def test_a_form_without_a_template_is_told_line_by_line() -> None:
    report = draft_report(consolidated(FORM, [received(FORM, "a", FIGURES)]), plain_template(FORM))
    assert "- mức 3 là: 450 dịch vụ công trực tuyến." in prose(report)
    headings = [one.text for one in compose_upward_paper(report).blocks if isinstance(one, Heading)]
    assert "3. Dịch vụ công trực tuyến" in headings


@pytest.mark.parametrize("pack", [NQ36A, "gia-lai/chinh-phu-dien-tu", "ba-ria-vung-tau/bieu-mau-7"])
def test_shipped_templates_are_composed_with_nothing_reported(pack: str) -> None:
    form, template = shipped(pack)
    report = draft_report(consolidated(form, []), template)
    assert "0/3 đơn vị phải báo cáo" in prose(report)


@pytest.mark.parametrize("form", PackLibrary((SHIPPED_PACKS,)).load_all(), ids=lambda form: form.identifier)
def test_a_plain_template_prints_no_place_of_one_office_s_paper(form: FormVersion):
    template = plain_template(form)
    texts = [section.heading for section in template.sections]
    texts += [paragraph.text for section in template.sections for paragraph in section.paragraphs]
    assert texts and not any("{{" in text or "window" in text for text in texts)
