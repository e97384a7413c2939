"""A blank form as a paper: the official shape, with a mark on each label.

Decides what is dotted, what is carried, and what is said beside a row. Never changes an answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tonghop.core.forms.model import FormVersion, SectionShape, TableForm
from tonghop.core.intake.marks import mark_of
from tonghop.core.publication.annex_tables import AnnexLine, annex_blocks
from tonghop.core.publication.blank import (
    DOTTED,
    BlankForm,
    BlankRow,
    form_blocks,
    open_words,
    printed_identity,
)
from tonghop.core.publication.filled_form import compose_filled_form, section_heading, words_only_sections
from tonghop.core.publication.model import (
    Block,
    Document,
    Paragraph,
    Run,
    TurnedPages,
)
from tonghop.core.sentences.render import render
from tonghop.core.values.model import Answer, Missing, ValueType
from tonghop.core.values.write import format_answer

_ROOM = 5
"""Empty rows of an annex in Word; more are added by whoever needs them."""


def compose_blank(blank: BlankForm, annexes: Mapping[str, Sequence[AnnexLine]] | None = None) -> Document:
    """The blank as a paper: the official form, a mark on each label, what was reported before beside it.

    Args:
        blank: what to print.
        annexes: rows given out filled in already, by the code of their annex; the others have room to write.
    """
    form, request = blank.form, blank.request
    rows = {row.indicator.code: row for row in blank.rows}
    dotted = {section.code for section in form.sections if section.shape is SectionShape.LINES}
    figures = {
        code: ""
        if row.indicator.value_type is ValueType.HEADING
        else _text(form, row) or (DOTTED if row.indicator.section in dotted else "")
        for code, row in rows.items()
    }
    comments = {code: said for code, row in rows.items() if (said := say_beside(form, row))}
    paper = compose_filled_form(
        form,
        figures,
        printed_identity(request),
        blank.layout,
        words=open_words(request),
        marks={code: mark_of(code) for code in rows},
        comments=comments,
    )
    lists = [
        block
        for annex in blank.annexes
        for block in _annex_blocks(annex, blank.placeholders, (annexes or {}).get(annex.code, ()))
    ]
    turned = (TurnedPages(), *lists) if lists else ()
    blocks = (*form_blocks(paper), *turned, *_definitions(blank))
    return replace(paper, blocks=blocks, properties=blank.identity.as_properties())


def _definitions(blank: BlankForm) -> Iterator[Block]:
    """The words the form explains, under its own heading; nothing where it prints no section for them."""
    sections = words_only_sections(blank.form)
    if not sections or not blank.form.definitions:
        return
    yield section_heading(blank.form, sections[-1], blank.layout, blank.placeholders)
    for definition in blank.form.definitions:
        first, *further = definition.text.splitlines()
        yield Paragraph((Run(f"{definition.stt}. {first}" if definition.stt else first),))
        for line in further:
            yield Paragraph((Run(line),))


def _text(form: FormVersion, row: BlankRow) -> str:
    if row.value is None or isinstance(row.value, Missing):
        return ""
    return format_answer(Answer(row.value), form.expectation(row.indicator))


def write_earlier(form: FormVersion, row: BlankRow) -> str:
    """The answer of the period before in words; empty where there was none."""
    if row.earlier is None or row.indicator.value_type is ValueType.HEADING:
        return ""
    return format_answer(row.earlier, form.expectation(row.indicator))


def say_beside(form: FormVersion, row: BlankRow) -> str:
    """What is said beside a label: the answer of the period before, and that no document showed the row."""
    written = write_earlier(form, row)
    earlier = (render("blank_form.earlier", {"figure": written}),) if written else ()
    unseen = (render("blank_form.unseen"),) if row.is_unseen else ()
    return "\n".join((*earlier, *unseen))


def name_annex(annex: TableForm) -> str:
    """The printed title of an annex: "Bảng 3A.1: …"."""
    return (
        render("blank_form.annex", {"symbol": annex.symbol, "title": annex.title})
        if annex.symbol
        else annex.title
    )


def _annex_blocks(
    annex: TableForm, placeholders: Mapping[str, str], filled: Sequence[AnnexLine]
) -> Iterator[Block]:
    """An annex with its filled rows, or with room under each of its parts, and its notes."""
    parts = tuple(annex.groups) or ("",)
    room = [AnnexLine(group=part) for part in parts for _ in range(max(1, _ROOM // len(parts)))]
    yield from annex_blocks(annex, filled or room, placeholders)
    for note in annex.notes:
        yield Paragraph((Run(note, italic=True),))
