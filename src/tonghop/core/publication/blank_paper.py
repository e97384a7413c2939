"""A blank form as a paper: the official shape, with a mark on each label.

Decides what is dotted, what is carried, and what is said beside a row. Never changes an answer.
"""

from __future__ import annotations

from dataclasses import replace

from tonghop.core.forms.model import FormVersion, SectionShape, TableForm
from tonghop.core.intake.marks import mark_of
from tonghop.core.publication.blank import (
    DOTTED,
    BlankForm,
    BlankRow,
    form_blocks,
    open_words,
    printed_identity,
)
from tonghop.core.publication.filled_form import compose_filled_form
from tonghop.core.publication.model import (
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Run,
    Table,
    TableCell,
)
from tonghop.core.sentences.render import render
from tonghop.core.values.model import Answer, Missing, ValueType
from tonghop.core.values.write import format_answer

_ROOM = 5
"""Empty rows of an annex in Word; more are added by whoever needs them."""


def compose_blank(blank: BlankForm) -> Document:
    """The blank as a paper: the official form, a mark on each label, what was reported before beside it."""
    form, request = blank.form, blank.request
    rows = {row.indicator.code: row for row in blank.rows}
    dotted = {section.code for section in form.sections if section.shape is SectionShape.LINES}
    figures = {
        code: _text(form, row) or (DOTTED if row.indicator.section in dotted else "")
        for code, row in rows.items()
        if row.indicator.value_type is not ValueType.HEADING
    }
    comments = {
        code: render("blank_form.earlier", {"figure": written})
        for code, row in rows.items()
        if (written := write_earlier(form, row))
    }
    paper = compose_filled_form(
        form,
        figures,
        printed_identity(request),
        blank.layout,
        words=open_words(request),
        marks={code: mark_of(code) for code in rows},
        comments=comments,
    )
    annexes = tuple(block for annex in blank.annexes for block in _annex_blocks(annex))
    return replace(paper, blocks=(*form_blocks(paper), *annexes), properties=blank.identity.as_properties())


def _text(form: FormVersion, row: BlankRow) -> str:
    if row.value is None or isinstance(row.value, Missing):
        return ""
    return format_answer(Answer(row.value), form.expectation(row.indicator))


def write_earlier(form: FormVersion, row: BlankRow) -> str:
    """The answer of the period before in words; empty where there was none."""
    if row.earlier is None or row.indicator.value_type is ValueType.HEADING:
        return ""
    return format_answer(row.earlier, form.expectation(row.indicator))


def name_annex(annex: TableForm) -> str:
    """The printed title of an annex: "Bảng 3A.1: …"."""
    return (
        render("blank_form.annex", {"symbol": annex.symbol, "title": annex.title})
        if annex.symbol
        else annex.title
    )


def _annex_blocks(annex: TableForm) -> tuple[Block, ...]:
    stt = ("STT",) if annex.numbered else ()
    heads = [tuple(TableCell(text, bold=True) for text in (*stt, *(c.label for c in annex.columns)))]
    if all(column.number for column in annex.columns):
        heads.append(
            tuple(TableCell(text) for text in (*("" for _ in stt), *(c.number for c in annex.columns)))
        )
    width = len(heads[0])
    empty = tuple(tuple(TableCell("") for _ in range(width)) for _ in range(_ROOM))
    columns = (*(Column(6) for _ in stt), *(Column(14) for _ in annex.columns))
    notes = tuple(Paragraph((Run(note, italic=True),)) for note in annex.notes)
    return (Heading(name_annex(annex)), Table(columns, tuple(heads), empty), *notes)
