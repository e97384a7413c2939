"""A draft of the official letter that reminds offices which have not sent (công văn đôn đốc).

Decides its words and order in the shape of Nghị định 30/2020/NĐ-CP. What only the issuing body knows
(its name, number, date, signer) is left to be written in. Never decides who is late: ``rollup`` does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tonghop.core.findings import Argument
from tonghop.core.publication.model import (
    Alignment,
    Closing,
    Column,
    Document,
    Letterhead,
    Paragraph,
    Run,
    Table,
    TableCell,
)
from tonghop.core.publication.office_paper import (
    OfficePaper,
    PaperKind,
    write_closing,
    write_letterhead,
)
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup.consolidation import Consolidation
from tonghop.core.sentences.lateness import lateness_words
from tonghop.core.sentences.render import render, show

_COLUMNS = (
    Column(8, Alignment.CENTRE),
    Column(34),
    Column(26),
    Column(15, Alignment.CENTRE),
    Column(17, Alignment.CENTRE),
)
_HEADS = ("stt", "office", "forms", "due_on", "late")


@dataclass(frozen=True, slots=True)
class OverdueOffice:
    """An office that has not sent, and the names of the forms it owes."""

    office: ReportingUnit
    forms: tuple[str, ...]


def list_overdue(
    consolidations: Sequence[Consolidation], expected: Sequence[ReportingUnit]
) -> tuple[OverdueOffice, ...]:
    """Who has not sent, in the order of the list; all of it where no report was read at all."""
    if not consolidations:
        return tuple(OverdueOffice(office, ()) for office in expected)
    owed: dict[str, list[str]] = {}
    for consolidation in consolidations:
        for missing in consolidation.missing:
            owed.setdefault(missing.office.code, []).append(consolidation.form.name)
    return tuple(
        OverdueOffice(office, tuple(dict.fromkeys(owed[office.code])))
        for office in expected
        if office.code in owed
    )


def compose_reminder(
    overdue: Sequence[OverdueOffice],
    n_due: int,
    on: date,
    forms: Sequence[str] = (),
    period: str = "",
    office: OfficePaper | None = None,
) -> Document:
    """The draft letter.

    Args:
        overdue: those it names, at least one.
        n_due: how many offices the list holds.
        on: the day lateness is counted to.
        forms: the names of the forms collected.
        period: as people write it; empty where the files print none.
        office: the letterhead of the body that reminds; None leaves places to fill.
    """
    year = on.year
    subject = render("reminder.subject", {"period": period}).strip()
    head = (
        write_letterhead(office, PaperKind.LETTER, year, subject=subject)
        if office is not None
        else Letterhead(
            issuer=(render("reminder.issuer"),),
            number=render("reminder.number"),
            dateline=render("reminder.dateline", {"year": year}),
            subject=subject,
        )
    )
    told: dict[str, Argument] = {
        "forms": ", ".join(forms) or render("reminder.any_form"),
        "on": on,
        "n_sent": n_due - len(overdue),
        "n_due": n_due,
    }
    heads = (tuple(TableCell(render(f"reminder.head.{key}"), bold=True) for key in _HEADS),)
    rows = tuple(_row(number, one, on) for number, one in enumerate(overdue, start=1))
    to = (Run(f"{render('reminder.to')} "), Run(f"{render('reminder.to_listed')}."))
    closing = (
        write_closing(office, PaperKind.LETTER)
        if office is not None
        else Closing(
            (render("reminder.authority"),),
            render("reminder.signer"),
            tuple(render("reminder.recipients").split("\n")),
        )
    )
    return Document(
        render("reminder.name"),
        (
            head,
            Paragraph((Run(""),)),
            Paragraph(to, Alignment.CENTRE, indented=False),
            Paragraph((Run(render("reminder.opening", told)),)),
            Table(_COLUMNS, heads, rows),
            Paragraph((Run(render("reminder.asking", {"year": year})),)),
            closing,
        ),
    )


def _row(number: int, one: OverdueOffice, on: date) -> tuple[TableCell, ...]:
    due_on = one.office.due_on
    late = (on - due_on).days if due_on else None
    return (
        TableCell(str(number)),
        TableCell(one.office.name),
        TableCell(", ".join(one.forms) or render("reminder.any_form")),
        TableCell(show(due_on) if due_on else ""),
        TableCell(lateness_words(late)),
    )
