"""Rows added where the form leaves one open are all kept under their labels, and add up to its answer."""

from decimal import Decimal

import pytest

from tonghop.core.intake.bind import bind
from tonghop.core.intake.reading import NumberUse, Reading
from tonghop.core.values.model import Confidence, Missing, MissingReason
from tonghop.formats import open_document
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary

FORM = PackLibrary((SHIPPED_PACKS,)).find("gia-lai/chinh-phu-dien-tu@2018-11-21")
BEFORE = """BÁO CÁO SỐ LIỆU PHÁT TRIỂN CHÍNH PHỦ ĐIỆN TỬ
VI/ Cổng thông tin điện tử của tỉnh (https://gialai.gov.vn)
2. Số lượng tin, bài, văn bản cung cấp trên Website/Portal chính thức của tỉnh:
SốTT\tTiêu chí\tSố lượng
9\tThông tin về chương trình nghiên cứu, đề tài khoa học\t2
10\tThông tin về dự án, hạng mục đầu tư, đấu thầu, mua sắm công\t7
"""
AFTER = "\tTỔNG SỐ\t1.030\n"


def read(rows: str, after: str = AFTER) -> Reading:
    return bind(open_document("paper.txt", f"{BEFORE}{rows}{after}".encode()), FORM)


def kept(reading: Reading) -> list[tuple[str, str]]:
    return [(row.printed_label, row.raw) for row in reading.observations.added.get("portal_other", ())]


@pytest.mark.parametrize("first", ["", "\t…\t12\n", "\t…\t\n"])
def test_every_added_row_is_kept_and_all_add_up(first: str) -> None:
    reading = read(f"{first}11\tTuyên truyền biển đảo\t1.005\n12\tẢnh đẹp quê hương\t16\n")
    dotted = [("…", "12")] if "12" in first else []
    assert kept(reading) == [*dotted, ("Tuyên truyền biển đảo", "1.005"), ("Ảnh đẹp quê hương", "16")]
    answer = reading.observations.figures["portal_other"]
    assert answer.value == Decimal(1033 if dotted else 1021)
    assert not [number.text for number in reading.numbers if number.use is NumberUse.UNPLACED]
    assert "rows_added" in {finding.kind for finding in reading.findings}
    assert reading.observations.number("portal_articles_total") == Decimal(1030)


def test_a_row_beside_the_dots_without_a_number_is_asked_about() -> None:
    reading = read("\t…\t\n\tTuyên truyền biển đảo\t5\n")
    assert reading.observations.figures["portal_other"].confidence is Confidence.ASK
    assert kept(reading) == [("Tuyên truyền biển đảo", "5")]
    assert "rows_added.unsure" in {finding.kind for finding in reading.findings}


def test_one_added_row_answers_under_its_own_label() -> None:
    reading = read("\tTuyên truyền biển đảo\t5\n")
    assert reading.observations.number("portal_other") == Decimal(5)
    assert kept(reading) == [("Tuyên truyền biển đảo", "5")]


def test_a_blank_open_row_says_what_a_blank_means() -> None:
    reading = read("\t…\t\n")
    assert reading.observations.value("portal_other") == Missing(MissingReason.NONE_OCCURRED)
    assert kept(reading) == []


def test_an_added_row_that_is_not_clear_keeps_the_sum_from_being_taken() -> None:
    reading = read("\tTuyên truyền biển đảo\t5\n\tẢnh đẹp quê hương\t1.2.3\n")
    answer = reading.observations.figures["portal_other"]
    assert answer.confidence is Confidence.ASK and isinstance(answer.value, Missing)
    assert "portal_other" in {finding.indicator for finding in reading.findings if finding.code == "BC-2001"}


def test_a_row_behind_the_total_is_not_added() -> None:
    reading = read("", after=f"{AFTER}\tGhi thêm cuối bảng\t77\n")
    assert kept(reading) == []
    assert [number.text for number in reading.numbers if number.use is NumberUse.UNPLACED] == ["77"]


def test_a_mistyped_row_of_the_form_is_that_row() -> None:
    reading = read("\tTuyên truyền biển đảo\t5\n\tCông báo điện tữ\t3\n")
    assert reading.observations.number("portal_gazette") == Decimal(3)
    assert kept(reading) == [("Tuyên truyền biển đảo", "5")]
