"""A paper of no known form: every number listed once with its words, and what needs no form checked."""

from __future__ import annotations

import re

import pytest

from tonghop.core.checks.without_form import MOST_ROWS, UnknownForm, read_without_form
from tonghop.core.findings import Severity
from tonghop.core.intake.reading import NumberUse
from tonghop.formats import open_document

PAPER = """BÁO CÁO THỐNG KÊ THIẾT BỊ TRƯỜNG HỌC QUÝ I NĂM 2026 (mô phỏng)

STT	Nội dung	Đơn vị tính	Số liệu	Ghi chú
1	Tổng số máy tính	bộ	1.130
1.1	Máy tính của trường tiểu học	bộ	1.070
1.2	Máy tính của trường trung học	bộ	60
2	Tỷ lệ phòng học có máy chiếu	%	50
2.1	Tổng số phòng học	phòng	80
2.2	Số phòng học có máy chiếu	phòng	40
3	Kinh phí đã chi đến ngày 31/03/2026	triệu đồng	1.250,5

STT	Trường	Số lớp	Số máy
1	Tiểu học A	10	35
2	Tiểu học B	12	35
	Cộng	22	70

Trong quý đã tiếp nhận 15 máy mới.
"""


def read(text: str) -> UnknownForm:
    return read_without_form(open_document("thu.txt", text.encode()))


def kinds(text: str) -> list[str]:
    return [finding.kind for finding in read(text).findings]


def test_a_sound_paper_gives_nothing_to_look_at() -> None:
    assert kinds(PAPER) == []


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("máy tính	bộ	1.130", "máy tính	bộ	1.120", "sum_of_parts"),
        ("máy chiếu	%	50", "máy chiếu	%	55", "ratio"),
        ("máy chiếu	%	50", "máy chiếu	%	150", "range.above"),
        ("31/03/2026", "31/02/2026", "without_form.no_such_day"),
        ("đến ngày 31/03/2026", "từ ngày 31/03/2026 đến ngày 01/01/2026", "without_form.window_reversed"),
        ("Cộng	22	70", "Cộng	22	75", "without_form.column_total"),
        ("3	Kinh phí", "5	Kinh phí", "without_form.numbering_skipped"),
        ("3	Kinh phí", "2	Kinh phí", "without_form.numbering_repeated"),
        ("máy chiếu	%	50", "máy chiếu	%	50.5%", "number_style.dot"),
    ],
)
def test_what_needs_no_form_is_checked(before: str, after: str, kind: str) -> None:
    assert PAPER.count(before) == 1
    assert kind in kinds(PAPER.replace(before, after))


def test_nothing_is_called_an_error() -> None:
    spoilt = (
        PAPER.replace("1.130", "9")
        .replace("	50\n", "	150\n")
        .replace("31/03", "31/02")
        .replace("70\n\n", "1\n\n")
    )
    findings = read(spoilt).findings
    assert len(findings) >= 4 and all(finding.severity is not Severity.ERROR for finding in findings)


def test_numbers_are_listed_with_their_words() -> None:
    told = {(one.text, one.label, one.column, one.beside) for one in read(PAPER).listed}
    assert ("1.130", "Tổng số máy tính", "Số liệu", "bộ") in told
    assert ("12", "Tiểu học B", "Số lớp", "") in told
    assert ("15", "Trong quý đã tiếp nhận", "", "máy mới") in told
    assert all(one.place.start is not None and one.line > 1 for one in read(PAPER).listed)


@pytest.mark.parametrize(
    "text",
    [
        PAPER,
        "Kính gửi anh Ba, tôi có 3 con gà và 1.250 con vịt.",
        "1. 2. 3.\n\n4	5	6\n7	8	9\n",
        "\n".join(f"{number}. Dòng số {number}: {number * 7}" for number in range(MOST_ROWS + 20)),
        "không có số nào",
    ],
)
def test_every_digit_is_accounted_for_once(text: str) -> None:
    document = open_document("thu.txt", text.encode())
    unknown = read_without_form(document)
    [part] = document.parts
    spans = sorted((one.place.start or 0, one.place.end or 0) for one in unknown.numbers)
    assert all(before[1] <= after[0] for before, after in zip(spans, spans[1:], strict=False))
    covered = {at for start, end in spans for at in range(start, end)}
    assert {match.start() for match in re.finditer(r"\d", part.text)} <= covered
    kept = {one.place for one in unknown.numbers if one.use is not NumberUse.FURNITURE}
    assert {one.place for one in unknown.listed} == kept
