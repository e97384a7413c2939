"""Cases of a pack: reports written out as figures, with the findings they must give.

Decides the shape of a case and how one is made from the mapping of its file. Never reads an answer
(``core.values`` does) and never runs a check.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tonghop.core.forms.faults import PackFault, PackRefused
from tonghop.core.reporting_units import UnitKind
from tonghop.core.validity import Validity
from tonghop.core.values.model import Missing, MissingReason

GROUP = "group"
"""Under this name an annex row of a case says in which part of the annex it stands."""

WrittenAnswer = str | Missing
"""An answer as the office would write it, or the reason why there is none."""


@dataclass(frozen=True, slots=True)
class ExpectedFinding:
    """A finding a case must give: the check's code, and the row where the finding is about one."""

    code: str
    indicator: str | None = None


@dataclass(frozen=True, slots=True)
class CaseDocument:
    """The paper a case was taken from, as far as it says; empty where it does not."""

    number: str = ""
    dated: date | None = None
    place: str = ""
    signer: str = ""
    authority: str = ""


@dataclass(frozen=True, slots=True)
class PackCase:
    """One report as figures, and what checking it must give.

    ``simulated``: no office sent it. ``printed_numbers`` are STT as a file would print them, by annex
    code, the form's own rows under ``rows``. ``findings`` are all findings the case must give, by code;
    ``silent`` are checks that must find nothing in it. ``texts`` are lines of the paper; ``conventions``
    what the office declared, by check; ``earlier`` its earlier reports, latest first; ``others`` reports of
    other offices in the same run; ``above`` the name of the office it belongs to. Earlier and other reports
    are cases that expect nothing.
    """

    file: str
    name: str
    source: str
    unit_name: str
    unit_kind: UnitKind | None
    simulated: bool = False
    document: CaseDocument = field(default_factory=CaseDocument)
    period: str = ""
    window: Validity | None = None
    figures: Mapping[str, WrittenAnswer] = field(default_factory=dict)
    tables: Mapping[str, tuple[Mapping[str, WrittenAnswer], ...]] = field(default_factory=dict)
    printed_numbers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    texts: tuple[str, ...] = ()
    conventions: Mapping[str, str] = field(default_factory=dict)
    above: str | None = None
    earlier: tuple[PackCase, ...] = ()
    others: tuple[PackCase, ...] = ()
    findings: tuple[ExpectedFinding, ...] = ()
    silent: tuple[str, ...] = ()


def build_case(mapping: Mapping[str, Any], file: str) -> PackCase:
    """Make a case from its file's mapping, which the pack schema has accepted.

    Raises:
        PackRefused: a date that is no day of the calendar, or a window that ends before it begins.
    """
    document, period = mapping.get("document", {}), mapping.get("period", {})
    expected, unit = mapping.get("expect", {}), mapping.get("unit", {})
    try:
        dated = date.fromisoformat(document["date"]) if document.get("date") else None
        window = None
        if period.get("from"):
            window = Validity(date.fromisoformat(period["from"]), date.fromisoformat(period["to"]))
    except ValueError as error:
        raise PackRefused([PackFault("date", file, "period", {"reason": str(error)})]) from error
    return PackCase(
        file=file,
        name=mapping.get("name", ""),
        source=mapping.get("source", ""),
        unit_name=unit.get("name", ""),
        unit_kind=UnitKind(unit["kind"]) if unit.get("kind") else None,
        simulated=mapping.get("simulated") == "yes",
        document=CaseDocument(
            number=document.get("number", ""),
            dated=dated,
            place=document.get("place", ""),
            signer=document.get("signer", ""),
            authority=document.get("authority", ""),
        ),
        period=period.get("code", ""),
        window=window,
        figures=_written(mapping.get("figures", {})),
        tables={
            code: tuple(_written(row) for row in rows) for code, rows in mapping.get("tables", {}).items()
        },
        printed_numbers={
            code: tuple(numbers) for code, numbers in mapping.get("printed_numbers", {}).items()
        },
        texts=tuple(mapping.get("texts", ())),
        conventions=dict(mapping.get("conventions", {})),
        above=unit.get("above"),
        earlier=tuple(build_case(report, file) for report in mapping.get("earlier", ())),
        others=tuple(build_case(report, file) for report in mapping.get("others", ())),
        findings=_expected(expected.get("findings", ())),
        silent=tuple(expected.get("silent", ())),
    )


def _written(answers: Mapping[str, Any]) -> Mapping[str, WrittenAnswer]:
    return {
        code: given if isinstance(given, str) else Missing(MissingReason(given["missing"]))
        for code, given in answers.items()
    }


def _expected(entries: Sequence[Mapping[str, str]]) -> tuple[ExpectedFinding, ...]:
    return tuple(ExpectedFinding(entry["code"], entry.get("indicator")) for entry in entries)
