"""The sheet "Xử lý": a line for each matter, with cells for the collector to decide in.

Decides what a line shows and which cells are to be written in. What was written is read back by
``read_decisions``. The key stands in a hidden column: sorting carries it along with its line.
"""

from __future__ import annotations

import json

from tonghop.core.findings import Argument
from tonghop.core.rollup.consolidation import Consolidation
from tonghop.core.rollup.matters import HandledMatter, MatterState, Ruling
from tonghop.core.sentences.render import Language, message_of, render
from tonghop.formats.excel.workbook.list_writer import Entry, Line, ListColumn, ListSheet

SHOWN = ("reference", "state", "office", "stt", "label", "as_sent", "sentence")
WRITTEN = ("ruling", "value_used", "row", "reason", "confirmed_by", "decided_on", "until")
KEPT = ("former", "key")
_WIDTHS = {
    "reference": 11,
    "state": 24,
    "office": 18,
    "stt": 7,
    "label": 24,
    "as_sent": 12,
    "sentence": 48,
    "ruling": 15,
    "value_used": 12,
    "row": 20,
    "reason": 26,
    "confirmed_by": 16,
    "decided_on": 12,
    "until": 12,
    "former": 24,
    "key": 10,
}
_LONGEST_CELL = 32_000


def decisions(consolidation: Consolidation, language: Language) -> ListSheet:
    """The sheet as a list, matters in the order of reports, lines without a matter last."""
    choices = tuple(render(f"decision.ruling.{ruling}", {}, language) for ruling in Ruling)
    columns = tuple(
        ListColumn(key, _WIDTHS[key], choices=choices if key == "ruling" else (), is_hidden=key == "key")
        for key in (*SHOWN, *WRITTEN, *KEPT)
    )
    lines = (_line(one, language) for one in consolidation.handled)
    return ListSheet("decisions", columns, lines, "decision.none")


def _line(one: HandledMatter, language: Language) -> Line:
    line, matter = one.line, one.matter
    shown = (
        (
            matter.key.reference,
            state_words(one, language),
            matter.office,
            matter.stt,
            matter.label,
            matter.as_sent,
            matter_words(one, language),
        )
        if matter
        else (
            line.reference if line else "",
            state_words(one, language),
            line.office if line else "",
            line.stt if line else "",
            line.label if line else "",
            line.as_sent if line else "",
            line.sentence if line else "",
        )
    )
    is_kept = line is not None and one.state not in (MatterState.CHANGED, MatterState.STALE)
    written = (
        (
            _ruling_words(one, line.ruling, language),
            line.value if line.stored is None else line.stored,
            line.row,
            line.reason,
            line.confirmed_by,
            line.decided_on,
            line.until,
        )
        if line is not None and is_kept
        else ("", "", _row_of(one), "", "", "", "")
    )
    severity = matter.finding.severity if matter and matter.finding else None
    kept = (one.former, _key_words(one))
    return Line((*shown, *(Entry(words) for words in written), *kept), severity)


def _ruling_words(one: HandledMatter, written: str, language: Language) -> str:
    return render(f"decision.ruling.{one.decision.ruling}", {}, language) if one.decision else written


def _row_of(one: HandledMatter) -> str:
    """The row a value would go to, where the matter names one."""
    subject = one.key.subject.partition("~")[0] if one.key else ""
    return "" if subject.startswith("#") else subject


def _key_words(one: HandledMatter) -> str:
    """Key, figure as sent and what the matter rests on in one text, so that all move with their line."""
    if one.key is None:
        return ""
    as_sent = one.matter.as_sent if one.matter else one.line.as_sent if one.line else ""
    rests_on = one.matter.ground if one.matter else one.line.ground if one.line else None
    return json.dumps([one.key.written, as_sent, rests_on or ""], ensure_ascii=False)[:_LONGEST_CELL]


def matter_words(one: HandledMatter, language: Language) -> str:
    """What there is to settle, in one sentence."""
    matter = one.matter
    if matter is not None and matter.finding is not None:
        return message_of(matter.finding, language)
    if matter is not None and matter.number is not None:
        context = " ".join(matter.number.context.split())
        arguments: dict[str, Argument] = {"number": matter.number.text, "context": context}
        return render("decision.unplaced", arguments, language)
    return one.line.sentence if one.line else ""


def state_words(one: HandledMatter, language: Language) -> str:
    """How a matter stands, with what the office answered and what was decided before."""
    why = render(one.problem.kind, one.problem.arguments, language) if one.problem else ""
    until = one.line.until if one.line else ""
    arguments: dict[str, Argument] = {"why": why, "former": one.former, "until": until}
    words = render(f"decision.state.{one.state}", arguments, language)
    if one.explanation:
        words = render(
            "decision.state.with_explanation", {"state": words, "explanation": one.explanation}, language
        )
    if one.former and one.state not in (MatterState.CHANGED, MatterState.STALE):
        words = render("decision.state.with_former", {"state": words, "former": one.former}, language)
    return words
