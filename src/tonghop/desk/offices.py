"""Whose report a file is: the name printed on the paper against the list of offices.

Decides only on equal names: the same words, whatever the case, the placing of tone marks or "UBND" for
"Ủy ban nhân dân". A name that merely resembles one of the list is told, with what it resembles, and
never taken for it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from tonghop.core.findings import Argument, Finding, Severity
from tonghop.core.reporting_units import ReportingUnit, UnitKind
from tonghop.core.values.folding import fold

_RESEMBLANCE = 82
"""Per cent of letters in common from which a listed name is worth showing to a person."""
_MOST_CANDIDATES = 3
_WORD = re.compile(r"\w+")
_SPELLINGS = (("ui ban nhan dan ", ""), ("ubnd ", ""), ("tp ", "thanh pho "), ("tx ", "thi xa "))


@dataclass(frozen=True, slots=True)
class IdentifiedOffice:
    """The office a report is of; ``finding`` says what a person should look at, None where it is sure."""

    unit: str
    name: str
    kind: UnitKind | None
    finding: Finding | None = None


def identify_office(
    printed: str | None, kind: UnitKind | None, file: str, offices: Sequence[ReportingUnit]
) -> IdentifiedOffice:
    """Find the office of a report.

    Args:
        printed: the name on the paper, None where it names nobody.
        kind: the kind of office that name tells.
        file: the file's path, which stands in for a missing name and decides nothing else.
        offices: the list; empty where none was given, and then the name alone is the office.
    """
    if printed is None:
        unknown = Finding(
            "BC-5001", "workbook.finding.office_unknown", Severity.QUESTION, arguments={"file": file}
        )
        return IdentifiedOffice(f"file:{file}", file, kind, unknown)
    if not offices:
        return IdentifiedOffice(office_key(printed), printed, kind)
    named = [office for office in offices if any(_is_same(printed, name) for name in _names(office))]
    if len(named) == 1:
        return IdentifiedOffice(named[0].code, named[0].name, named[0].kind or kind)
    return IdentifiedOffice(
        f"unlisted:{office_key(printed)}", printed, kind, _not_found(printed, named, offices)
    )


def _not_found(printed: str, named: Sequence[ReportingUnit], offices: Sequence[ReportingUnit]) -> Finding:
    """Why a name is none of the list: it fits several, resembles some, or is not there."""
    code, kind, severity = "BC-5004", "office_not_listed", Severity.WARNING
    arguments: dict[str, Argument] = {"office": printed}
    if named:
        code, kind, severity = "BC-5002", "office_ambiguous", Severity.QUESTION
        arguments["candidates"] = tuple(map(_shown, named))
    elif candidates := _resembling(printed, offices):
        code, kind, severity = "BC-5003", "office_resembles", Severity.QUESTION
        arguments["candidates"] = candidates
    return Finding(code, f"workbook.finding.{kind}", severity, arguments=arguments)


def _shown(office: ReportingUnit) -> str:
    return f"{office.name} ({office.code})"


def office_key(name: str) -> str:
    """A name without case, marks and the words every committee's name opens with.

    Example:
        >>> office_key("ỦY BAN NHÂN DÂN HUYỆN KBANG") == office_key("UBND huyện Kbang")
        True
    """
    key = fold(name)
    for written, plain in _SPELLINGS:
        if key.startswith(written):
            key = plain + key.removeprefix(written)
    return key


def _names(office: ReportingUnit) -> tuple[str, ...]:
    return (office.name, *office.aliases)


def _is_same(printed: str, listed: str) -> bool:
    """Whether two names are one: equal keys, and no word bearing other marks (Tân An is not Tấn An).

    A name typed without any mark has none to differ by.
    """
    if office_key(printed) != office_key(listed):
        return False
    words, listed_words = _words(printed), _words(listed)
    if not any(map(_marks, words)) or not any(map(_marks, listed_words)):
        return True
    pairs = zip(reversed(words), reversed(listed_words), strict=False)
    return all(
        _marks(word) == _marks(listed_word) for word, listed_word in pairs if fold(word) == fold(listed_word)
    )


def _words(name: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", name).lower())


def _marks(word: str) -> tuple[str, ...]:
    """The marks on a word, wherever they are placed: hòa and hoà bear the same."""
    marks = [piece for piece in unicodedata.normalize("NFD", word) if unicodedata.combining(piece)]
    return (*sorted(marks), *(piece for piece in word if piece == "đ"))


def _resembling(printed: str, offices: Sequence[ReportingUnit]) -> tuple[str, ...]:
    """The listed offices whose name, or another way of writing it, resembles the printed one, best first."""
    keys = [(office_key(name), office) for office in offices for name in _names(office)]
    found = process.extract(
        office_key(printed),
        [key for key, _ in keys],
        scorer=fuzz.ratio,
        score_cutoff=_RESEMBLANCE,
        limit=_MOST_CANDIDATES,
    )
    resembling = (keys[position][1] for _, _, position in found)
    return tuple(dict.fromkeys(map(_shown, resembling)))
