"""What stands on every paper of one office: its letterhead, how it signs, how it numbers, who receives.

Decides how these become the head and the end of a paper. The office lays them down itself; nothing of them is
guessed. Never decides who may sign (``approval`` does).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tonghop.core.approval.authority import Capacity, SigningAuthority, signature_lines
from tonghop.core.publication.model import Closing, Document, Letterhead, Paragraph, Run, Title
from tonghop.core.sentences.render import render
from tonghop.core.validity import Validity

NUMBER = "{number}"
"""Where the number stands in a sign: ``{number}/BC-UBND``."""
DOTTED = "……"


class PaperKind(StrEnum):
    """Kinds of paper that have a sign and recipients of their own."""

    REPORT = "report"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class OfficePaper:
    """How an office's papers look.

    ``superior`` is the body above, empty for a People's Committee; ``issuer`` the lines of its own name;
    ``place`` what stands before the date. ``signs`` and ``recipients`` are by kind of paper. ``collective``,
    ``head``, ``own_title`` and ``capacity`` are as of a signing authority; ``signer`` is the name under them,
    empty where it is written by hand. ``explains_figures`` says that the office approves an annex of
    explanations (*Giải trình số liệu*) on its papers.
    """

    issuer: tuple[str, ...]
    place: str
    head: str
    superior: str = ""
    collective: str = ""
    capacity: Capacity = Capacity.HEAD
    own_title: str = ""
    signer: str = ""
    signs: Mapping[PaperKind, str] = field(default_factory=dict)
    recipients: Mapping[PaperKind, tuple[str, ...]] = field(default_factory=dict)
    explains_figures: bool = False

    @property
    def name(self) -> str:
        """The name of the office on one line."""
        return " ".join(self.issuer)


def write_letterhead(
    office: OfficePaper,
    kind: PaperKind,
    year: int,
    *,
    dated: date | None = None,
    number: str = "",
    subject: str = "",
) -> Letterhead:
    """The head of a paper of that office.

    Missing: a number or a day not given yet is dotted, to be written in when the paper is issued.

    Args:
        office: whose paper.
        kind: decides the sign.
        year: of the dotted day.
        dated: the day of the paper.
        number: the number in the register of papers sent; below 10 it is printed with a 0 before it.
        subject: the trích yếu of a letter.
    """
    printed = f"{int(number):02d}" if number.isdecimal() else number or DOTTED
    sign = office.signs.get(kind, NUMBER)
    return Letterhead(
        issuer=tuple(line.upper() for line in office.issuer),
        number=sign.replace(NUMBER, printed),
        dateline=write_dateline(office.place, dated, year),
        superior=office.superior.upper(),
        subject=subject,
    )


def write_dateline(place: str, dated: date | None, year: int) -> str:
    """Place and day as printed: days under 10 and months 1 and 2 with a 0 before them."""
    if dated is None:
        when = {"day": DOTTED, "month": DOTTED, "year": str(year)}
    else:
        month = f"{dated.month:02d}" if dated.month < 3 else str(dated.month)
        when = {"day": f"{dated.day:02d}", "month": month, "year": str(dated.year)}
    return render("publication.dateline", {"place": place, **when})


def write_closing(office: OfficePaper, kind: PaperKind) -> Closing:
    """The end of a paper of that office: recipients, authority, name."""
    authority = SigningAuthority(
        person="",
        unit="",
        capacity=office.capacity,
        head=office.head.upper(),
        ground="",
        days=Validity(date.min),
        collective=office.collective.upper(),
        own_title=office.own_title.upper(),
    )
    return Closing(signature_lines(authority), office.signer, office.recipients.get(kind, ()))


def compose_sample(office: OfficePaper, on: date) -> Document:
    """A page as this office lays out its reports, for comparing by eye; it bears that day and number 1."""
    head = write_letterhead(office, PaperKind.REPORT, on.year, dated=on, number="1")
    title = (render("publication.report"), render("letterhead.sample_subject", {"office": office.name}))
    body = Paragraph((Run(render("letterhead.sample_body")),))
    blocks = (head, Title(title, ruled=True), body, write_closing(office, PaperKind.REPORT))
    return Document(render("letterhead.sample_name"), blocks, dated=on)
