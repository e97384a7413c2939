"""Printed numbering (STT): what is out of order in a run of row numbers.

Decides gaps, repeats and children that do not carry their parent's number. An STT is a label, never a
key, so a fault here is a fault of the print, not of a figure. Numbers it cannot read (letters, dashes)
are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_ARABIC = re.compile(r"\(?(\d{1,3}(?:\.\d{1,3})*)[.)/]*")
_ROMAN = re.compile(r"(?=[IVXL])(X{0,3}|XL|L)(IX|IV|V?I{0,3})[./)]*")
_ROMAN_TENS = {"": 0, "X": 10, "XX": 20, "XXX": 30, "XL": 40, "L": 50}
_ROMAN_ONES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}

Numbers = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NumberingFaults:
    """What is out of order, in reading order, each with its section where there is one: "2 (II)".

    ``skipped`` are numbers that should stand and do not; ``strayed`` are pairs "5 → 3.1": a row that
    does not carry the number of the row above it.
    """

    skipped: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()
    strayed: tuple[str, ...] = ()


@dataclass(slots=True)
class _Run:
    """The numbering of one section while it is being read."""

    section: str = ""
    last_child: dict[Numbers, int] = field(default_factory=dict)
    current: Numbers = ()


def find_numbering_faults(printed: Iterable[str]) -> NumberingFaults:
    """Read row numbers in order and collect what is out of order.

    A Roman number opens a section in which numbering starts again; its rows may carry the section's
    own number ("V/" then "5.1"). A 1 after a higher number starts a new list as well.
    """
    skipped: list[str] = []
    repeated: list[str] = []
    strayed: list[str] = []
    run = _Run()
    for text in printed:
        if roman_number(text) is not None:
            run = _Run(section=text.strip(" ./)"))
            continue
        numbers = arabic_numbers(text)
        if numbers is None:
            continue
        if numbers == (1,) and run.last_child.get((), 0) > 1:
            run = _Run(section=run.section)
        _read_one(run, numbers, skipped, repeated, strayed)
    return NumberingFaults(tuple(skipped), tuple(repeated), tuple(strayed))


def arabic_numbers(text: str) -> Numbers | None:
    """The numbers of an STT, (3, 1) for "3.1."; None where the text is no such number."""
    match = _ARABIC.fullmatch(text.strip())
    return tuple(int(number) for number in match[1].split(".")) if match else None


def roman_number(text: str) -> int | None:
    """The value of a Roman STT, 4 for "IV/"; None where the text is no Roman number up to 59."""
    match = _ROMAN.fullmatch(text.strip())
    return _ROMAN_TENS[match[1]] + _ROMAN_ONES[match[2]] if match else None


def _read_one(
    run: _Run, numbers: Numbers, skipped: list[str], repeated: list[str], strayed: list[str]
) -> None:
    above, last = numbers[:-1], numbers[-1]
    before = run.last_child.get(above)
    if before is None and above and not _is_under(run, above):
        strayed.append(f"{_plain(run.current)} → {_written(run, numbers)}")
    if before is not None and last <= before:
        repeated.append(_written(run, numbers))
    else:
        skipped.extend(_written(run, (*above, number)) for number in range((before or 0) + 1, last))
    run.last_child[above] = max(last, before or 0)
    run.current = numbers


def _is_under(run: _Run, above: Numbers) -> bool:
    if run.current[: len(above)] == above:
        return True
    return not run.current and above == (roman_number(run.section),)


def _written(run: _Run, numbers: Numbers) -> str:
    return f"{_plain(numbers)} ({run.section})" if run.section else _plain(numbers)


def _plain(numbers: Numbers) -> str:
    return ".".join(str(number) for number in numbers)
