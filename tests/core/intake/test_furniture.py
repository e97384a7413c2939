"""Numbers that are no figures are told for what they are; figures are left alone."""

import unicodedata

import pytest

from tonghop.core.intake.ledger import Claim, account_numbers
from tonghop.core.intake.raw import Paragraph, Part, PartKind
from tonghop.core.intake.reading import FurnitureKind, NumberUse

TOLD = [
    ("Kbang, ngày 24 tháng 5 năm 2019", {"24 tháng 5 năm 2019": FurnitureKind.DATE}),
    ("từ ngày 01/12/2018 đến ngày 20/5/2019", {"01/12/2018 đến ngày 20/5/2019": FurnitureKind.DATE}),
    ("số liệu quý II/2019", {"2019": FurnitureKind.PERIOD}),
    ("kỳ báo cáo 6 tháng", {"6": FurnitureKind.PERIOD}),
    ("năm 2017, UBND thành phố Pleiku", {"2017": FurnitureKind.PERIOD}),
    ("Số: 201 /BC-UBND", {"201": FurnitureKind.DOCUMENT_NUMBER}),
    ("Công văn số 1213/STTTT-CNTT", {"1213": FurnitureKind.DOCUMENT_NUMBER}),
    ("Thông tư số 07/2012/TT-BNV", {"07/2012": FurnitureKind.LAW}),
    ("Nghị quyết số 36a/NQ-CP", {"36": FurnitureKind.LAW}),
    ("Theo QĐ 3018 của UBND tỉnh", {"3018": FurnitureKind.LAW}),
    ("(cách tính xem tại mục 10.1)", {"10.1": FurnitureKind.REFERENCE}),
    ("tại cột (7), (8) tương ứng", {"7 8": FurnitureKind.REFERENCE}),
    ("hệ thống 01 cửa của tỉnh", {"01": FurnitureKind.NAME}),
    ("dịch vụ mức độ 3 và 4", {"3 4": FurnitureKind.NAME}),
    ("danh sách tại bảng PL3A.2", {"3 2": FurnitureKind.NAME}),
    ("- Tiêu chí 15: máy tính", {"15": FurnitureKind.NAME}),
    ("http://dichvucong.gov.vn/tra-cuu/2019", {"2019": FurnitureKind.ADDRESS}),
    ("Điện thoại: 0269 3834 567", {"0269 3834 567": FurnitureKind.ADDRESS}),
]


def account(text: str, claims: tuple[Claim, ...] = ()):
    part = Part("body", PartKind.BODY, text, (Paragraph(0, len(text), text),))
    return account_numbers(part, claims, ())


@pytest.mark.parametrize("typed", ["NFC", "NFD"])
@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text for text, _ in TOLD])
def test_furniture_is_told_for_what_it_is(text: str, told: dict[str, FurnitureKind], typed: str) -> None:
    (numbers, kind), *_ = told.items()
    accounts = account(unicodedata.normalize(typed, text))
    assert {one.furniture for one in accounts} == {kind}
    read = "".join(character for one in accounts for character in one.text if character.isdigit())
    assert read == "".join(character for character in numbers if character.isdigit())


@pytest.mark.parametrize(
    "text",
    [
        "đã tiếp nhận 176 hồ sơ",
        "hơn 3.700 văn bản",
        "tổng số 645/645 văn bản",
        "gồm 22 sở, 15 huyện",
        "đạt 99,59%",
    ],
)
def test_a_figure_no_row_claims_is_unplaced_with_its_line(text: str) -> None:
    accounts = account(text)
    assert accounts
    assert all(one.use is NumberUse.UNPLACED and one.context == text for one in accounts)


def test_a_claimed_number_is_placed_and_the_rest_of_its_line_is_told() -> None:
    text = "quý II/2019: 301 thủ tục"
    start = text.index("301")
    accounts = account(text, (Claim(start, start + 3, "procedures"),))
    assert [(one.text, one.use) for one in accounts] == [
        ("2019", NumberUse.FURNITURE),
        ("301", NumberUse.PLACED),
    ]
