"""The letter with which a form is given out (công văn đề nghị báo cáo), the blank form behind it.

Decides how the words of a form's layout, an office's letterhead and a blank become one paper. Never decides
who is asked or until when.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tonghop.core.publication.annex_tables import AnnexLine
from tonghop.core.publication.blank import DOTTED, DOTTED_DAY, BlankForm
from tonghop.core.publication.blank_paper import compose_blank
from tonghop.core.publication.filled_form import write_short_date
from tonghop.core.publication.layout import AskingLetter, fill
from tonghop.core.publication.model import Addressees, Appendix, Block, Document, Paragraph, Run
from tonghop.core.publication.office_paper import OfficePaper, PaperKind, write_closing, write_letterhead
from tonghop.core.sentences.render import render


@dataclass(frozen=True, slots=True)
class AskingDetails:
    """What one letter says beside its form: its year, number and day, the last day to send, where to send.

    Missing: what is not known yet is dotted, to be written in by hand.
    """

    year: int
    number: str = ""
    dated: date | None = None
    due_on: date | None = None
    mailbox: str = ""


def compose_asking_letter(
    blank: BlankForm,
    words: AskingLetter,
    office: OfficePaper,
    details: AskingDetails,
    annexes: Mapping[str, Sequence[AnnexLine]] | None = None,
) -> Document:
    """The letter, and behind it the form to fill with its definitions and annexes.

    Args:
        blank: the form given out.
        words: of the letter, from the form's layout.
        office: who asks.
        details: of this letter.
        annexes: rows given out filled in already, by the code of their annex.

    Raises:
        KeyError: a text of the letter holds an unknown placeholder.
    """
    head = write_letterhead(
        office, PaperKind.LETTER, details.year, dated=details.dated, number=details.number
    )
    placeholders = {
        **blank.placeholders,
        "office": office.name,
        "issuer": blank.form.issuer,
        "number": head.number,
        "date": _day(details.dated),
        "due": _day(details.due_on),
        "mailbox": details.mailbox or DOTTED,
    }
    subject = render("asking.subject", {"subject": fill(words.subject, placeholders)})
    letter: tuple[Block, ...] = (
        replace(head, subject=subject),
        Addressees(_filled(words.addressees, placeholders)),
        *(Paragraph((Run(text),)) for text in _filled(words.body, placeholders)),
        write_closing(office, PaperKind.LETTER),
    )
    form = compose_blank(_as_issued(blank), annexes)
    [first, *rows] = form.blocks
    assert isinstance(first, Appendix), "a blank begins with the head of its form"
    behind = replace(
        first,
        titles=_filled(words.titles, placeholders) or first.titles,
        attached=_filled(words.attached, placeholders) or first.attached,
    )
    return replace(form, name=subject, blocks=(*letter, behind, *rows), dated=details.dated)


def _as_issued(blank: BlankForm) -> BlankForm:
    """The form as it is issued: supporting rows serve to compute others and are no part of it."""
    sections = (
        (section, tuple(row for row in rows if not row.indicator.supplementary))
        for section, rows in blank.sections
    )
    return replace(blank, sections=tuple(sections))


def _filled(lines: Sequence[str], placeholders: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(fill(line, placeholders) for line in lines)


def _day(day: date | None) -> str:
    return write_short_date(day) if day else DOTTED_DAY
