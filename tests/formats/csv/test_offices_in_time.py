"""A line of the list of offices may say since when its official code is meant."""

from datetime import date

import pytest

from tonghop.formats.csv.read import read_offices


@pytest.mark.parametrize(
    ("written", "meant"), [("2025-07-01", date(2025, 7, 1)), ("1/7/2025", date(2025, 7, 1)), ("", None)]
)
def test_an_official_code_comes_with_the_day_it_is_meant_from(written: str, meant: date | None) -> None:
    listed = read_offices(f"code,name,valid_from\n91,UBND tỉnh An Giang,{written}\n".encode())
    assert listed.problems == ()
    assert [office.valid_from for office in listed.offices] == [meant]


def test_a_day_that_is_none_is_told() -> None:
    listed = read_offices("code,name,valid_from\n91,UBND tỉnh An Giang,hôm qua\n".encode())
    assert [(problem.kind, problem.arguments["written"]) for problem in listed.problems] == [
        ("workbook.offices.bad_date", "hôm qua")
    ]
