"""A number shows as a person in Vietnam sees it, and keeps the exact figure under it."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonghop.formats.shown_numbers.show import Shown, show_number

ACCOUNTING = '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'

# Written in the file, format code, text a person sees, exact figure.
SHOWN = [
    ("301", "General", "301", "301"),
    ("201905", "General", "201905", "201905"),
    ("0.1", "General", "0,1", "0.1"),
    ("-1.5", "General", "-1,5", "-1.5"),
    ("0.333333333333333", "General", "0,333333333", "0.333333333333333"),
    ("123456789012", "General", "1,23457E+11", "123456789012"),
    ("1E-10", "General", "1E-10", "1E-10"),
    ("5", "@", "5", "5"),
    ("7794", "#,##0", "7.794", "7794"),
    ("1234567.5", "#,##0", "1.234.568", "1234567.5"),
    ("1234567.891", "#,##0.00", "1.234.567,89", "1234567.891"),
    ("99.52", "0", "100", "99.52"),
    ("99.525", "0.00", "99,53", "99.525"),
    ("0.99519999999999997", "0.00%", "99,52%", "99.52"),
    ("0.9952", "0%", "100%", "99.52"),
    ("1.71", "0%", "171%", "171"),
    ("99.52", '0.00"%"', "99,52%", "99.52"),
    ("3552", '#,##0" hồ sơ"', "3.552 hồ sơ", "3552"),
    ("7", "00", "07", "7"),
    ("1.5", "0.##", "1,5", "1.5"),
    ("2", "#.0#", "2,0", "2"),
    ("0.1", ".00", ",10", "0.1"),
    ("1234567", "#,##0,", "1.235", "1234.567"),
    ("12345.678", "0.00E+00", "1,23E+04", "12345.678"),
    ("-5", "#,##0;(#,##0)", "(5)", "-5"),
    ("-5", "[Red]-#,##0", "--5", "-5"),
    ("0", ACCOUNTING, "-", "0"),
    ("-1234", ACCOUNTING, "(1.234)", "-1234"),
    ("5", "[>=100]0.0;0", "5", "5"),
    ("100", "[>=100]0.0;0", "100,0", "100"),
    ("269382345", "0000-000-000", "0269-382-345", "269382345"),
    ("1234.5", "#,##0.00 [$₫-42A]", "1.234,50 ₫", "1234.5"),
    ("0.5", "# ?/?", "0,5", "0.5"),
    ("43609", "dd/mm/yyyy", "24/05/2019", None),
    ("43609", "d-mmm-yy", "24-Thg5-19", None),
    ("43609.5", "dd/mm/yyyy hh:mm", "24/05/2019 12:00", None),
    ("0.75", "h:mm AM/PM", "6:00 CH", None),
    ("1.5", "[h]:mm:ss", "36:00:00", None),
    ("59", "d/m/yyyy", "28/2/1900", None),
    ("61", "d/m/yyyy", "1/3/1900", None),
    ("43609", '[$-42A]"ngày" d "tháng" m "năm" yyyy', "ngày 24 tháng 5 năm 2019", None),
    ("-1", "dd/mm/yyyy", "-1", "-1"),
    ("NaN", "0", "NaN", None),
    ("1E+99999999999999999999", "0", "1E+99999999999999999999", None),
]


@pytest.mark.parametrize("written, code, text, stored", SHOWN)
def test_a_number_shows_under_its_format(written: str, code: str, text: str, stored: str | None) -> None:
    exact = None if stored is None else Decimal(stored)
    assert show_number(written, code) == Shown(text, exact)


def test_a_number_its_format_hides_is_concealed_not_lost() -> None:
    assert show_number("17", ";;;") == Shown("17", Decimal(17), is_concealed=True)


def test_a_workbook_may_count_days_from_1904() -> None:
    assert show_number("42147", "dd/mm/yyyy", since_1904=True).text == "24/05/2019"


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_whole_numbers_keep_every_digit(number: int) -> None:
    shown = show_number(str(number), "#,##0")
    assert (shown.text.replace(".", ""), shown.stored) == (str(number), Decimal(number))


@given(st.decimals(-(10**9), 10**9, places=4), st.integers(0, 4))
def test_decimals_are_rounded_half_up_and_kept_exact(figure: Decimal, places: int) -> None:
    code = "#,##0" + ("." + "0" * places if places else "")
    shown = show_number(str(figure), code)
    read_back = Decimal(shown.text.replace(".", "").replace(",", "."))
    assert read_back == figure.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    assert shown.stored == figure


@given(st.text(max_size=12), st.from_regex(r"-?[0-9]{1,12}(\.[0-9]{1,6})?", fullmatch=True))
def test_no_format_code_stops_the_reading(code: str, written: str) -> None:
    assert isinstance(show_number(written, code).text, str)
