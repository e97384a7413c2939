"""The letters of a run: a review sheet for each office with something to answer, and a reminder.

Decides the names of these files. Never decides what is asked (``core.publication`` does).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from tonghop.core.publication import (
    compose_reminder,
    compose_review_mail,
    compose_review_sheet,
    list_overdue,
    matters_to_ask,
)
from tonghop.core.publication.office_paper import OfficePaper
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup.consolidation import Consolidation
from tonghop.desk.results import ResultsFolder, form_slug
from tonghop.formats.text.write import write as write_text
from tonghop.formats.word.press import press as write_word

SHEETS = "phieu-ra-soat"
REMINDER = "cong-van-don-doc"
"""Without its suffix: it is written as every kind of paper asked for."""
_LONGEST_NAME = 80


def write_letters(
    results: ResultsFolder,
    consolidations: Sequence[Consolidation],
    expected: Sequence[ReportingUnit],
    today: date,
    office: OfficePaper | None = None,
) -> None:
    """Write the review sheets, as Word and as text for a mail, and a draft reminder if anyone is missing."""
    taken: set[str] = set()
    for consolidation in consolidations:
        offices = {report.unit: report.name for report in consolidation.reports}
        of_office = matters_to_ask(consolidation)
        for unit, name in offices.items():
            asked = of_office.get(unit)
            if asked:
                stem = _file_name(name, form_slug(consolidation), taken)
                sheet = compose_review_sheet(consolidation, asked)
                results.path(f"{SHEETS}/{stem}.docx").write_bytes(write_word(sheet))
                mail = compose_review_mail(consolidation, asked)
                results.path(f"{SHEETS}/{stem}.txt").write_bytes(write_text(mail))
    overdue = list_overdue(consolidations, expected)
    if overdue:
        forms = tuple(dict.fromkeys(one.form.name for one in consolidations))
        periods = {one.period.name if one.period else "" for one in consolidations}
        period = periods.pop() if len(periods) == 1 else ""
        reminder = compose_reminder(overdue, len(expected), today, forms, period, office)
        results.write_paper(REMINDER, reminder)


def _file_name(office: str, form: str, taken: set[str]) -> str:
    """The office's name as a file name; with the form, then a number, where that is taken."""
    name = _plain(office)[:_LONGEST_NAME].strip("-") or "don-vi"
    choices = (name, f"{name}-{form}", *(f"{name}-{form}-{number}" for number in range(2, len(taken) + 3)))
    chosen = next(choice for choice in choices if choice not in taken)
    taken.add(chosen)
    return chosen


def _plain(office: str) -> str:
    """A name in small letters without marks: ``ubnd-huyen-kbang``."""
    letters = unicodedata.normalize("NFKD", office.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(one for one in letters if not unicodedata.combining(one)))
