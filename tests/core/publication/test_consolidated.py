"""The consolidated report says who reported, what could be added and what could not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.papers import SMALL_FORM

from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import RollUpRule
from tonghop.core.publication import OfficeFinding, compose_consolidated_report
from tonghop.core.publication.model import Document, Heading, ItemList, Paragraph, Table
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup import Coverage, RateSpread, RollUp, Total
from tonghop.core.values.model import Missing, MissingReason, Relation

OFFICES = (ReportingUnit("a", "UBND huyện A", due_on=date(2019, 5, 27)), ReportingUnit("b", "UBND huyện B"))
BOTH, ONE = Coverage(("a", "b"), ("a", "b")), Coverage(("a",), ("a", "b"))
NOBODY = Coverage((), ("a", "b"))
TOTALS = (
    Total("services", RollUpRule.SUM, Decimal(1972), BOTH),
    Total(
        "on_time_rate",
        RollUpRule.REBUILT_RATE,
        Decimal("99.52"),
        ONE,
        numerator=Decimal(3552),
        denominator=Decimal(3569),
    ),
    Total(
        "bandwidth",
        RollUpRule.REBUILT_RATE,
        Missing(MissingReason.NOT_AVAILABLE_YET),
        NOBODY,
        computable=False,
        spread=RateSpread(2, Decimal(95), Decimal(100), 1),
    ),
    Total("signed", RollUpRule.SUM, Missing(MissingReason.NOT_AVAILABLE_YET), NOBODY),
    Total("unseen", RollUpRule.SUM, Missing(MissingReason.NOT_AVAILABLE_YET), Coverage((), ())),
    Total(
        "on_time",
        RollUpRule.SUM,
        Decimal(3552),
        ONE,
        bounded=("a",),
        bound=Relation.MORE_THAN,
        undecided=("b",),
    ),
    Total(
        "linked",
        RollUpRule.SHARE_OF_YES,
        Missing(MissingReason.NOT_APPLICABLE),
        BOTH,
        codes={"yes": 1, "no": 1},
    ),
)


def compose(findings=(), language="vi") -> Document:
    roll_up = RollUp({total.indicator: total for total in TOTALS}, ("a", "b"))
    return compose_consolidated_report(
        SMALL_FORM, roll_up, OFFICES, {"a"}, findings, "Quý II/2019", language=language
    )


def rows_of(document: Document, table: int) -> list[list[str]]:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for row in tables[table].rows]


def test_offices_that_did_not_report_are_named_with_their_due_date():
    assert rows_of(compose(), 0) == [
        ["1", "UBND huyện A", "27/05/2019", "Đã gửi"],
        ["2", "UBND huyện B", "", "Chưa gửi"],
    ]


def test_totals_stand_in_form_order_with_their_coverage():
    figures = {row[1]: row[3:] for row in rows_of(compose(), 1) if len(row) > 1}
    assert figures == {
        "Tổng băng thông": [
            "Không tính được",
            "0/2",
            "2 đơn vị chỉ ghi tỷ lệ: từ 95 đến 100, 1 đơn vị ghi 100",
        ],
        "Đã kết nối": ["", "2/2", "Có: 1; Không: 1"],
        "Đúng hạn": [
            "hơn 3.552",
            "1/2",
            "1 đơn vị chỉ ghi số ước lượng; Chưa cộng 1 đơn vị vì số liệu có nhiều cách đọc",
        ],
        "– chiếm tỷ lệ": ["99,52%", "1/2", "3.552/3.569"],
        "Văn bản ký số": ["–", "0/2", ""],
        "Chưa thấy": ["", "0/0", "Không đơn vị nào phải báo cáo"],
        "Tổng số dịch vụ": ["1.972", "2/2", ""],
    }


def test_errors_and_warnings_are_listed_by_office_worst_first():
    found = [
        OfficeFinding("UBND huyện B", Finding("X-1", "no_such_kind", Severity.ERROR)),
        OfficeFinding("UBND huyện A", Finding("X-2", "no_such_kind", Severity.WARNING)),
        OfficeFinding("UBND huyện A", Finding("X-3", "no_such_kind", Severity.ERROR)),
        OfficeFinding("UBND huyện A", Finding("X-4", "no_such_kind", Severity.NOTE)),
    ]
    tail = compose(found).blocks[-4:]
    assert [block.text for block in tail if isinstance(block, Heading)] == ["UBND huyện A", "UBND huyện B"]
    assert [len(block.items) for block in tail if isinstance(block, ItemList)] == [2, 1]
    [first, _] = [block.items for block in tail if isinstance(block, ItemList)]
    assert [item.partition(":")[0] for item in first] == ["Lỗi", "Cảnh báo"]


def test_no_findings_are_said_in_words():
    last = compose().blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.text == "Không có lỗi hoặc cảnh báo nào trong các báo cáo đã nhận."


def test_the_fixed_words_follow_the_language_and_labels_do_not():
    english = compose(language="en")
    assert english.name == "CONSOLIDATED REPORT"
    assert rows_of(english, 0)[1][3] == "Not sent"
    assert any(row[1:2] == ["Tổng số dịch vụ"] for row in rows_of(english, 1))
