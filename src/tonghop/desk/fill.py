"""Filled forms as files: the figures of a pack's case, written as an office would send them.

Decides which file kinds there are and what of a case goes on the paper. Never writes a figure the
case does not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tonghop.core.forms.cases import GROUP, PackCase, WrittenAnswer
from tonghop.core.forms.model import FormVersion, TableForm
from tonghop.core.intake.reading import PaperIdentity
from tonghop.core.periods import parse_period
from tonghop.core.publication import Document, PaperLayout, compose_filled_form
from tonghop.core.publication.annex_tables import AnnexLine
from tonghop.core.sentences.render import render
from tonghop.core.values.model import Answer
from tonghop.core.values.write import format_answer
from tonghop.desk.paper_files import write_pdf
from tonghop.formats.excel.write_form import write_form as write_excel
from tonghop.formats.text.write import write as write_text
from tonghop.formats.word.write import write as write_word

WRITERS: Mapping[str, Callable[[Document], bytes]] = {
    ".docx": write_word,
    ".txt": write_text,
    ".xlsx": write_excel,
    ".pdf": write_pdf,
}
"""File kinds a filled form can be written as, by suffix."""


def write_filled(form: FormVersion, case: PackCase, path: Path, layout: PaperLayout | None = None) -> None:
    """Write the filled form of a case to ``path``; its suffix says as what.

    Raises:
        KeyError: no writer for that suffix, or the case names no indicator of the form.
    """
    path.write_bytes(WRITERS[path.suffix](compose_case(form, case, layout)))


def compose_case(form: FormVersion, case: PackCase, layout: PaperLayout | None = None) -> Document:
    """The paper of a case. A simulated case says so under every title.

    Missing: a reason is written in the words offices use; not entered is a blank.
    """
    figures = {code: _write_answer(form, code, given) for code, given in case.figures.items()}
    caution = render("publication.simulated") if case.simulated else ""
    annexes = {annex.code: _annex_lines(annex, case) for annex in form.tables if annex.code in case.tables}
    return compose_filled_form(form, figures, _identity_of(case), layout, caution=caution, annexes=annexes)


def _annex_lines(annex: TableForm, case: PackCase) -> tuple[AnnexLine, ...]:
    """The rows of an annex, numbered as the case says its file prints them, else from 1."""
    rows, numbers = case.tables[annex.code], case.printed_numbers.get(annex.code, ())
    return tuple(
        AnnexLine(
            cells={code: text for code, text in row.items() if isinstance(text, str) and code != GROUP},
            stt=numbers[at] if at < len(numbers) else str(at + 1),
            group=group if isinstance(group := row.get(GROUP, ""), str) else "",
        )
        for at, row in enumerate(rows)
    )


def _write_answer(form: FormVersion, code: str, given: WrittenAnswer) -> str:
    if isinstance(given, str):
        return given
    return format_answer(Answer(given), form.expectation(form.indicator(code)))


def _identity_of(case: PackCase) -> PaperIdentity:
    document = case.document
    return PaperIdentity(
        reporting_unit=case.unit_name,
        unit_kind=case.unit_kind,
        number=document.number or None,
        dated=document.dated,
        place_name=document.place or None,
        signer=document.signer or None,
        authority=document.authority or None,
        period=parse_period(case.period) if case.period else None,
        window=case.window,
    )
