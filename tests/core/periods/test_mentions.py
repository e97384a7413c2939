"""Periods, windows and dates as titles and letters write them."""

from datetime import date
from unicodedata import normalize

import pytest

from tonghop.core.periods import (
    Frequency,
    ReportingPeriod,
    find_dates,
    find_periods,
    find_windows,
    parse_date,
    parse_period,
    parse_window,
)
from tonghop.core.validity import Validity


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Quý II/2019", "20192"),
        ("PHÁT TRIỂN CHÍNH PHỦ ĐIỆN TỬ QUÝ II NĂM 2019", "20192"),
        ("quý IV/ 2018", "20184"),
        ("báo cáo quý 1 năm 2020", "20201"),
        ("quý III, năm 2020", "20203"),
        ("Quý II trên địa bàn huyện, năm 2019", "20192"),
        ("6 tháng đầu năm 2020", "2020H1"),
        ("Báo cáo 9 tháng đầu năm 2023", "2023N"),
        ("06 tháng cuối năm 2020", "2020H2"),
        ("06 tháng năm 2021", "2021H1"),
        ("kết quả thực hiện năm 2020", "2020"),
        ("tháng 5/2019", "201905"),
        ("tháng 12 năm 2019", "201912"),
    ],
)
def test_a_title_names_its_period(text: str, code: str) -> None:
    period = parse_period(text)
    assert period is not None and period.code == code
    assert parse_period(normalize("NFD", text)) == period


@pytest.mark.parametrize("text", ["Quý 1", "06 tháng", "ngày 24 tháng 5 năm 2019", "giai đoạn 2016-2020", ""])
def test_a_text_without_period_or_year_names_none(text: str) -> None:
    assert parse_period(text) is None


def test_a_year_from_elsewhere_completes_a_period() -> None:
    assert parse_period("Quý 1", year=2020) == ReportingPeriod(2020, Frequency.QUARTER, 1)
    assert parse_period("06 tháng", year=2020) == ReportingPeriod(2020, Frequency.HALF_YEAR, 1)


@pytest.mark.parametrize("frequency", Frequency)
def test_code_and_name_of_a_period_read_back(frequency: Frequency) -> None:
    for number in range(1, 12 // frequency.months + 1):
        period = ReportingPeriod(2019, frequency, number)
        assert parse_period(period.code) == period
        assert parse_period(period.name) == period


@pytest.mark.parametrize(
    ("text", "first_day", "last_day"),
    [
        ("từ ngày 01/12/2018 đến ngày 20/5/2019:", date(2018, 12, 1), date(2019, 5, 20)),
        ("từ ngày 01/10/2019 đến 01/10/2020", date(2019, 10, 1), date(2020, 10, 1)),
        ("Từ 01/01 đến 20/11/2018", date(2018, 1, 1), date(2018, 11, 20)),
        ("từ 01/12 đến hết ngày 20/5/2019", date(2018, 12, 1), date(2019, 5, 20)),
        ("(01/01–20/11/2018)", date(2018, 1, 1), date(2018, 11, 20)),
        ("từ ngày 01 tháng 12 năm 2018 đến ngày 20 tháng 5 năm 2019", date(2018, 12, 1), date(2019, 5, 20)),
    ],
)
def test_a_window_is_two_days(text: str, first_day: date, last_day: date) -> None:
    assert parse_window(text) == Validity(first_day, last_day)
    assert parse_window(normalize("NFD", text)) == Validity(first_day, last_day)


@pytest.mark.parametrize(
    "text", ["từ 31/02/2019 đến 01/3/2019", "từ 20/5/2019 đến 01/12/2018", "14/14 cơ quan"]
)
def test_an_impossible_window_is_none(text: str) -> None:
    assert parse_window(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24 /5/2019", date(2019, 5, 24)),
        ("ngày 05 tháng 10 năm 2020", date(2020, 10, 5)),
        ("Kbang, ngày 24 tháng 5 năm 2019", date(2019, 5, 24)),
        ("15/3/2023", date(2023, 3, 15)),
        ("03/4/2020", date(2020, 4, 3)),
        ("24.5.2019", date(2019, 5, 24)),
        ("31/02/2019", None),
        ("13/13/2019", None),
        ("ngày … tháng 5 năm 2019", None),
        ("743/746", None),
    ],
)
def test_a_date_is_day_month_year(text: str, day: date | None) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize("text", ["743/746", "1045/1045/2019", "192.168.1.2019", "03/2014/TT-BTTTT", "14/14"])
def test_a_fraction_or_document_number_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_spans_point_into_the_text_as_written() -> None:
    text = normalize(
        "NFD", "Số: 201 ngày 24/5/2019, từ ngày 01/12/2018 đến 20/5/2019, quý II năm 2019 và năm 2020"
    )
    mentions = (*find_dates(text), *find_windows(text), *find_periods(text))
    assert [text[mention.start : mention.end] for mention in mentions] == [
        mention.text for mention in mentions
    ]
    assert len(find_dates(text)) == 3
    assert [mention.year for mention in find_periods(text)] == [2019, 2020]
