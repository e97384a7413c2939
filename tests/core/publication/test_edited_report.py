"""A person's prose is carried over with its bound numbers written anew; a number bound to nothing is told."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
from docx.text.paragraph import Paragraph as WordParagraph
from tests.core.publication.test_upward_report import FIGURES, FORM, LESS, PASSAGES, TEMPLATE
from tests.upward_reports import OFFICES, consolidated, received

from tonghop.core.observations import Passage
from tonghop.core.publication.edited_report import EditedReport, read_edited_report
from tonghop.core.publication.model import Paragraph
from tonghop.core.publication.report_marks import PROPERTY, WrittenDraft
from tonghop.core.publication.upward_paper import compose_upward_paper
from tonghop.core.publication.upward_report import UpwardReport, draft_report
from tonghop.core.sentences.render import render
from tonghop.formats.word.read import read as read_word
from tonghop.formats.word.write import write as write_word

FIRST = [received(FORM, "a", FIGURES, PASSAGES), received(FORM, "b", LESS)]
MORE = [
    received(FORM, "a", {**FIGURES, "applications_online": "999"}, PASSAGES),
    received(FORM, "b", LESS),
    received(FORM, "c", FIGURES, [Passage("Đường truyền chậm.", "", "KHÓ KHĂN")]),
]


def draft(reports: list = FIRST, edited: EditedReport | None = None) -> UpwardReport:
    return draft_report(consolidated(FORM, reports), TEMPLATE, unit="UBND Mô Phỏng", edited=edited)


def edited(edit: Callable[[docx.document.Document], None], reports: list = FIRST) -> EditedReport:
    """A draft as Word keeps it, edited, and read back."""
    content = write_word(compose_upward_paper(draft()))
    word = docx.Document(io.BytesIO(content))
    edit(word)
    saved = io.BytesIO()
    word.save(saved)
    report = draft(reports)
    headings = {section.code: section.heading for section in report.sections}
    read = read_edited_report(read_word(saved.getvalue()), report.figures, headings)
    assert read is not None
    return read


def paragraph(word: docx.document.Document, opening: str) -> WordParagraph:
    return next(one for one in word.paragraphs if one.text.startswith(opening))


def run_before(place: WordParagraph, text: str) -> None:
    """Change the words of the first run, as a person typing in front of the figures does."""
    first = next(run for run in place.runs if run.text.strip())
    first.text = text


def texts(report: UpwardReport, code: str) -> list[str]:
    return [one.text for section in report.sections if section.code == code for one in section.paragraphs]


def test_a_draft_nobody_touched_reads_back_as_it_was_written() -> None:
    read = edited(lambda word: None)
    assert not read.is_edited
    assert [(one.code, one.digest) for one in read.sections] == [
        (one.code, one.digest) for one in draft().sections
    ]


def test_edited_words_stay_and_their_numbers_follow_the_figures() -> None:
    def edit(word: docx.document.Document) -> None:
        run_before(paragraph(word, "Trong quý II/2018"), "Kết quả nổi bật: Cổng của tỉnh đã nhận ")

    report = draft(MORE, edited(edit, MORE))
    assert report.is_carried_over
    assert texts(report, "online_services")[1].startswith(
        "Kết quả nổi bật: Cổng của tỉnh đã nhận 1.549 hồ sơ"
    )
    assert report.findings == ()


def test_what_nobody_touched_is_composed_anew() -> None:
    def edit(word: docx.document.Document) -> None:
        run_before(paragraph(word, "Trong quý II/2018"), "Đã nhận ")

    report = draft(MORE, edited(edit, MORE))
    assert f"{OFFICES['c']}" not in "".join(texts(report, "-opening")), "all three have reported now"
    assert "3/3 đơn vị" in "".join(texts(report, "-opening"))
    assert texts(report, "difficulties")[-1] == f"- {OFFICES['c']}: Đường truyền chậm."


def test_a_number_a_person_typed_is_told_and_pointed_at() -> None:
    def edit(word: docx.document.Document) -> None:
        paragraph(word, "Đã cấp chứng thư số").add_run(" Ngoài ra có 27 chữ ký số cá nhân.")

    report = draft(FIRST, edited(edit))
    [finding] = report.findings
    assert (finding.kind, finding.stated) == ("upward.unbound_number", "27")
    commented = [
        run.comment
        for block in compose_upward_paper(report).blocks
        if isinstance(block, Paragraph)
        for run in block.runs
        if "“27”" in run.comment
    ]
    assert len(commented) == 1


def test_a_number_typed_before_the_first_heading_is_placed_in_words() -> None:
    def edit(word: docx.document.Document) -> None:
        paragraph(word, "Báo cáo tổng hợp số liệu").add_run(" Có 8 đơn vị gửi chậm.")

    [finding] = draft(FIRST, edited(edit)).findings
    assert "mục “phần mở đầu và phần kết”, có số “8”" in render(finding.kind, finding.arguments)


def test_a_date_or_a_law_a_person_typed_is_no_number() -> None:
    def edit(word: docx.document.Document) -> None:
        paragraph(word, "Đã cấp chứng thư số").add_run(" (Nghị định số 30/2020/NĐ-CP ngày 05/3/2020)")

    assert draft(FIRST, edited(edit)).findings == ()


def test_a_figure_typed_over_is_written_anew_and_told() -> None:
    def edit(word: docx.document.Document) -> None:
        for run in paragraph(word, "Trong quý II/2018").runs:
            if run.text == "550":
                run.text = "600"

    report = draft(FIRST, edited(edit))
    [finding] = report.findings
    assert (finding.kind, finding.stated, finding.expected) == ("upward.retyped_number", "600", "550")
    assert "đã tiếp nhận 550 hồ sơ" in texts(report, "online_services")[1]


def test_a_paragraph_taken_out_stays_out_and_one_put_in_stays() -> None:
    def edit(word: docx.document.Document) -> None:
        gone = paragraph(word, f"- {OFFICES['a']}: Thiếu cán bộ")
        gone.insert_paragraph_before("Nhìn chung các đơn vị còn thiếu người.")
        gone._p.getparent().remove(gone._p)

    report = draft(MORE, edited(edit, MORE))
    assert texts(report, "difficulties") == [
        "Nhìn chung các đơn vị còn thiếu người.",
        f"- {OFFICES['c']}: Đường truyền chậm.",
    ]


def test_a_shortened_paragraph_of_an_office_keeps_the_office_s_own_numbers() -> None:
    def edit(word: docx.document.Document) -> None:
        run_before(
            paragraph(word, f"- {OFFICES['a']}: Đang nâng cấp"), "- An Mô Phỏng nâng cấp 5 trang, thêm 6."
        )

    report = draft(FIRST, edited(edit))
    assert texts(report, "portal") == ["- An Mô Phỏng nâng cấp 5 trang, thêm 6."]
    assert [finding.stated for finding in report.findings] == ["6"]


def test_a_section_taken_out_stays_out_and_a_person_s_own_stays_in_its_place() -> None:
    def edit(word: docx.document.Document) -> None:
        start = paragraph(word, "5. Chữ ký số")
        told = paragraph(word, "Đã cấp chứng thư số")
        start.insert_paragraph_before("5. An toàn thông tin")
        start.insert_paragraph_before("Chưa để xảy ra sự cố.")
        for one in (start, told):
            one._p.getparent().remove(one._p)

    report = draft(FIRST, edited(edit))
    headings = [section.heading for section in report.sections]
    assert "5. Chữ ký số" not in headings
    place = headings.index("5. An toàn thông tin")
    assert headings[place - 1] == "4. Hệ thống một cửa điện tử"
    assert report.sections[place].paragraphs[0].text == "Chưa để xảy ra sự cố."


def test_without_its_property_the_marks_alone_keep_the_numbers_right() -> None:
    content = write_word(compose_upward_paper(draft()))
    document = read_word(content)
    stripped = {key: text for key, text in document.properties.items() if key != PROPERTY}
    report = draft(MORE)
    headings = {section.code: section.heading for section in report.sections}
    read = read_edited_report(
        type(document)(document.media, document.parts, stripped), report.figures, headings
    )
    assert read is not None and read.draft is None
    again = draft(MORE, read)
    assert "đã tiếp nhận 1.549 hồ sơ" in texts(again, "online_services")[1]


def test_a_file_that_is_no_draft_is_none() -> None:
    word = docx.Document()
    word.add_paragraph("Báo cáo khác.")
    saved = io.BytesIO()
    word.save(saved)
    assert read_edited_report(read_word(saved.getvalue()), {}, {}) is None


def test_a_damaged_property_is_no_draft() -> None:
    assert WrittenDraft.parse("{}") is None
    assert WrittenDraft.parse("[") is None
    written = WrittenDraft("a/b", "20182", {"one": "x"}, {"one": "1. Một"}, ("q",), {"m": "5"}, ("one", ""))
    assert WrittenDraft.parse(written.written) == written
