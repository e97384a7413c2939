"""Printed numbering: what is out of order in a run of row numbers."""

import pytest

from tonghop.core.checks.stt import NumberingFaults, arabic_numbers, find_numbering_faults, roman_number


@pytest.mark.parametrize(
    ("printed", "faults"),
    [
        ("1. 2. 3.", NumberingFaults()),
        ("1. 1.1. 1.2. 2. 2.1.", NumberingFaults()),
        ("1. 3.", NumberingFaults(skipped=("2",))),
        ("1. 2. 2. 3.", NumberingFaults(repeated=("2",))),
        ("1. 2. 5.1. 5.2.", NumberingFaults(strayed=("2 → 5.1",))),
        ("5. 6.", NumberingFaults(skipped=("1", "2", "3", "4"))),
        ("I/ 1. 2. II/ 1. 2.", NumberingFaults()),
        ("I/ 1. II/ 2.1. 2.3.", NumberingFaults(skipped=("2.2 (II)",))),
        ("1 2 3 1 2", NumberingFaults()),
        ("1. a) b) - 2.", NumberingFaults()),
    ],
)
def test_a_run_of_numbers_has_the_faults_it_shows(printed: str, faults: NumberingFaults) -> None:
    assert find_numbering_faults(printed.split()) == faults


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("3.1.", (3, 1)), ("(4)", (4,)), ("5/", (5,)), ("a)", None), ("2023", None), ("", None)],
)
def test_an_stt_is_read_as_its_numbers(text: str, numbers: tuple[int, ...] | None) -> None:
    assert arabic_numbers(text) == numbers


@pytest.mark.parametrize(
    ("text", "value"), [("I/", 1), ("IV.", 4), ("XIV", 14), ("XL", 40), ("LIX", 59), ("", None), ("A", None)]
)
def test_a_roman_stt_is_read_as_its_value(text: str, value: int | None) -> None:
    assert roman_number(text) == value
