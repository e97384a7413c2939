"""Wording: one thing called in two ways in one paper.

Decides on three things that are names, where a second spelling is a slip and not a choice of words: annexes
("Bảng 3A.1" beside "PL3A.2"), offices that differ by capitals alone ("Sở Công thương", "Sở Công Thương"), and
abbreviations with and without a space ("DVCTT", "DVC TT"). No figure is affected: always a note.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from tonghop.core.checks.found import on_form
from tonghop.core.checks.model import CheckKind, PaperText, ReportUnderCheck
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import CheckSpec

_ANNEX = re.compile(
    r"\b(?:[Bb]ảng|BẢNG|[Bb]iểu|BIỂU|[Pp]hụ lục|PHỤ LỤC)\s+[*\"“]*"
    r"((?P<prefix>[A-Z]{0,3})(?P<series>\d{1,2}[A-Z]?)\.\d{1,2})\b"
)
_OFFICE = re.compile(
    r"(?:Sở|Bộ|Ban|Cục|Chi cục|Phòng|Văn phòng|Trung tâm|UBND|Ủy ban nhân dân|Công an) [^\n\t:;.,()\d]{2,60}"
)
"""The whole of a cell or line that holds nothing but the name of an office."""
_FIRST_OF_OFFICES = frozenset("SBCPVTUỦ")
_CAPITALS = re.compile(r"(?<![\w/.-])[A-ZĐ]{2,8}(?![\w/.-])")
_SPACED = re.compile(r"(?<![\w/.-])([A-ZĐ]{2,6}) ([A-ZĐ]{2,6})(?![\w/.-])")

Spellings = Mapping[str, PaperText]
"""Each spelling and the first text it stands in."""


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Look at every text of the paper; silent where there is no file."""
    texts = [PaperText(unicodedata.normalize("NFC", one.text), one.place) for one in report.texts if one.text]
    for kind, groups in (
        ("annex", _annexes(texts)),
        ("capitals", _offices(texts)),
        ("spaced", _abbreviations(texts)),
    ):
        for spellings in groups:
            yield on_form(
                spec,
                report,
                kind=f"wording.{kind}",
                severity=Severity.NOTE,
                place=list(spellings.values())[-1].place,
                arguments={"spellings": tuple(f"“{one}”" for one in spellings)},
            )


def _annexes(texts: Sequence[PaperText]) -> Iterator[Spellings]:
    """Series of annexes of which some are named with letters before the number and some without."""
    by_series: dict[str, dict[str, tuple[str, PaperText]]] = {}
    for text in texts:
        for match in _ANNEX.finditer(text.text):
            by_prefix = by_series.setdefault(match["series"], {})
            by_prefix.setdefault(match["prefix"], (match[1], text))
    for by_prefix in by_series.values():
        if len(by_prefix) > 1:
            yield dict(by_prefix.values())


def _offices(texts: Sequence[PaperText]) -> Iterator[Spellings]:
    by_name: dict[str, dict[str, PaperText]] = {}
    for text in texts:
        if text.text.lstrip()[:1] not in _FIRST_OF_OFFICES:
            continue
        name = " ".join(text.text.split())
        if _OFFICE.fullmatch(name) and not name.isupper():
            by_name.setdefault(name.casefold(), {}).setdefault(name, text)
    yield from (spellings for spellings in by_name.values() if len(spellings) > 1)


def _abbreviations(texts: Sequence[PaperText]) -> Iterator[Spellings]:
    spaced: dict[str, tuple[str, PaperText]] = {}
    for text in texts:
        for match in _SPACED.finditer(text.text):
            spaced.setdefault(match[1] + match[2], (match[0], text))
    joined: dict[str, PaperText] = {}
    for text in texts if spaced else ():
        for match in _CAPITALS.finditer(text.text):
            joined.setdefault(match[0], text)
    for name, (written, text) in spaced.items():
        if name in joined:
            yield {name: joined[name], written: text}


KIND = CheckKind(name="wording", parameters={}, examine=examine)
