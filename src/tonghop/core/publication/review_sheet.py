"""The review sheet (phiếu đề nghị rà soát số liệu) of one office, as a paper and as words for a mail.

Decides what an office is asked: only its own matters, each with the figure it sent and a reference by
which the answer is known again (``intake.answer_sheets``). Papers to offices are in Vietnamese.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from tonghop.core.findings import Argument, Severity
from tonghop.core.intake.answer_sheets import SHEET_PROPERTY
from tonghop.core.publication.model import (
    Alignment,
    Block,
    Column,
    Document,
    Paragraph,
    Run,
    Table,
    TableCell,
    Title,
)
from tonghop.core.rollup.consolidation import Consolidation
from tonghop.core.rollup.matters import HandledMatter, MatterState, Ruling
from tonghop.core.sentences.grouping import group_findings
from tonghop.core.sentences.render import render

_OF_THE_COLLECTOR = ("BC-5", "BC-6", "BC-7")
"""Findings about the list of offices, the period chosen and decisions: no office can answer them."""
_COLUMNS = (Column(21), Column(13), Column(42), Column(24))
_HEADS = ("reference", "as_sent", "matter", "answer")


def matters_to_ask(consolidation: Consolidation) -> Mapping[str, tuple[HandledMatter, ...]]:
    """What each office is to be asked, worst first: neither settled nor answered, and it can answer.

    By the office's code; one with nothing left to answer is left out.
    """
    asked: dict[str, list[HandledMatter]] = {}
    for one in consolidation.handled:
        is_answered = one.state is MatterState.EXPLAINED or one.is_settled
        if one.matter is not None and not is_answered and _is_for_the_office(one):
            asked.setdefault(one.matter.key.unit, []).append(one)
    return {unit: tuple(sorted(group, key=_weight)) for unit, group in asked.items()}


def _is_for_the_office(one: HandledMatter) -> bool:
    finding = one.matter.finding if one.matter else None
    if finding is None:
        return True
    return finding.severity is not Severity.NOTE and not finding.code.startswith(_OF_THE_COLLECTOR)


def _weight(one: HandledMatter) -> int:
    finding = one.matter.finding if one.matter else None
    return finding.severity.weight if finding else Severity.QUESTION.weight


def compose_review_sheet(consolidation: Consolidation, asked: Sequence[HandledMatter]) -> Document:
    """The sheet to answer in: a table with an empty column, and marks by which it is known again.

    Args:
        consolidation: of the report.
        asked: the matters of one office, at least one.
    """
    first = asked[0].matter
    assert first is not None, "a matter to ask about stands in a report"
    heads = (tuple(TableCell(render(f"letter.head.{key}"), bold=True) for key in _HEADS),)
    rows: list[tuple[TableCell, ...]] = []
    for shared, lines in _grouped(asked):
        if shared:
            rows.append((TableCell(shared, column_span=len(_COLUMNS), italic=True),))
        rows += (
            (TableCell(_reference(one)), TableCell(_as_sent(one)), TableCell(words), TableCell(""))
            for one, words in lines
        )
    key = first.key
    return Document(
        f"{render('letter.title')} – {first.office}",
        (
            _title(consolidation),
            _paragraph(render("letter.to", {"office": first.office}), bold=True),
            _paragraph(render("letter.opening", _opening(asked))),
            *(_paragraph(told, bold=True) for told in _returned(asked)),
            Table(_COLUMNS, heads, tuple(rows)),
            _paragraph(render("letter.closing")),
        ),
        properties={SHEET_PROPERTY: json.dumps([key.form, key.period, key.unit], ensure_ascii=False)},
    )


def compose_review_mail(consolidation: Consolidation, asked: Sequence[HandledMatter]) -> Document:
    """The same matters as paragraphs, to be pasted into a mail and answered line by line."""
    first = asked[0].matter
    assert first is not None, "a matter to ask about stands in a report"
    blocks: list[Block] = [
        _title(consolidation),
        _paragraph(render("letter.to", {"office": first.office})),
        _paragraph(render("letter.mail.opening", _opening(asked))),
        *(_paragraph(told) for told in _returned(asked)),
    ]
    numbers = count(1)
    for shared, lines in _grouped(asked):
        if shared:
            blocks.append(_paragraph(shared))
        for one, words in lines:
            told = (
                f"{next(numbers)}. {words}",
                render("letter.mail.reference", {"reference": _reference(one)}),
                f"{render('letter.mail.as_sent')} {_as_sent(one)}",
                f"{render('letter.mail.answer')} ……",
            )
            blocks.append(_paragraph("\n".join(told)))
    blocks.append(_paragraph(render("letter.closing")))
    return Document(render("letter.title"), tuple(blocks))


def _title(consolidation: Consolidation) -> Title:
    period = consolidation.period.name if consolidation.period else ""
    of = {"title": consolidation.form.title, "period": period}
    notes = (render("letter.of", of),) if period else (consolidation.form.title,)
    return Title((render("letter.title"),), notes)


def _paragraph(text: str, *, bold: bool = False) -> Paragraph:
    return Paragraph((Run(text, bold=bold),), Alignment.JUSTIFIED)


def _opening(asked: Sequence[HandledMatter]) -> dict[str, Argument]:
    files = tuple(dict.fromkeys(one.matter.file for one in asked if one.matter))
    return {"file": files, "n_matters": len(asked)}


def _returned(asked: Sequence[HandledMatter]) -> list[str]:
    return [
        render("letter.returned", {"reason": one.decision.reason})
        for one in asked
        if one.decision is not None and one.decision.ruling is Ruling.RETURN
    ]


def _reference(one: HandledMatter) -> str:
    return one.key.reference if one.key else ""


def _as_sent(one: HandledMatter) -> str:
    sent = one.matter.as_sent if one.matter else ""
    return sent or render("letter.nothing_sent")


def _grouped(asked: Sequence[HandledMatter]) -> Iterator[tuple[str, list[tuple[HandledMatter, str]]]]:
    """The matters with their words; those that say one thing of many rows together, after what they share."""
    found = [one for one in asked if one.matter is not None and one.matter.finding is not None]
    groups = group_findings([one.matter.finding for one in found if one.matter and one.matter.finding])
    for group in groups:
        yield group.head(), [(found[at], words) for at, words in zip(group.places, group.own, strict=True)]
    for one in asked:
        if one.matter is not None and one.matter.number is not None:
            context = " ".join(one.matter.number.context.split())
            arguments: dict[str, Argument] = {"number": one.matter.number.text, "context": context}
            yield "", [(one, render("decision.unplaced", arguments))]
