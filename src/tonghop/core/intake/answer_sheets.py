"""A review sheet (phiếu đề nghị rà soát số liệu) that an office has answered and sent back.

Decides whether a document is such a sheet and which answer stands beside which matter. A sheet is known
by its property, or by its title and the references printed on it, since a property may be lost on
the way. Never judges an answer: ``rollup.answers`` does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tonghop.core.intake.raw import Cell, Paragraph, Part, PartKind, RawDocument, Table
from tonghop.core.sentences.render import render
from tonghop.core.values.folding import fold

SHEET_PROPERTY = "tonghop-phieu"
"""The document property of our sheets: form, period and office as a JSON list."""
_REFERENCE = re.compile(r"\b[A-Z2-7]{4}-[A-Z2-7]{4}\b")
_UNANSWERED = " .…_:–-"
_QUOTED = re.compile(r"^[>\s]+")


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """An answer as written; ``as_sent`` is the figure the sheet quoted, ``answer`` empty where none."""

    reference: str
    as_sent: str
    answer: str


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """An answered sheet. ``unit`` is the office's key in the run that wrote it, empty if lost."""

    lines: tuple[AnswerLine, ...]
    form: str = ""
    period: str = ""
    unit: str = ""

    @property
    def given(self) -> tuple[AnswerLine, ...]:
        """The lines with an answer on them."""
        return tuple(line for line in self.lines if line.answer)


def read_answer_sheet(document: RawDocument) -> AnswerSheet | None:
    """The answers on a review sheet; None where the document is none."""
    identity = _identity(document)
    bodies = [part for part in document.parts if part.kind is PartKind.BODY]
    if identity is None and not any(_has_title(part) for part in bodies):
        return None
    lines = tuple(line for part in bodies for line in _lines(part))
    if identity is None and not lines:
        return None
    return AnswerSheet(lines, *(identity or ("", "", "")))


def _identity(document: RawDocument) -> tuple[str, str, str] | None:
    written = document.properties.get(SHEET_PROPERTY)
    if written is None:
        return None
    try:
        form, period, unit = json.loads(written)
    except (ValueError, TypeError):
        return "", "", ""
    return str(form), str(period), str(unit)


def _has_title(part: Part) -> bool:
    title = fold(render("letter.title"))
    return any(title in fold(block.text) for block in part.blocks[:12] if isinstance(block, Paragraph))


def _lines(part: Part) -> Iterator[AnswerLine]:
    tables = [block for block in part.blocks if isinstance(block, Table)]
    in_tables = [line for table in tables for line in _table_lines(table)]
    if in_tables:
        yield from in_tables
    else:
        yield from _text_lines(part.own_text)


def _table_lines(table: Table) -> Iterator[AnswerLine]:
    wanted = {key: fold(render(f"letter.head.{key}")) for key in ("reference", "as_sent", "answer")}
    columns: dict[str, int] = {}
    for cells in table.rows:
        heads = {
            key: cell.column for cell in cells for key, head in wanted.items() if fold(cell.text) == head
        }
        if "reference" in heads and "answer" in heads:
            columns = heads
        elif columns:
            by_column = {cell.column: cell for cell in cells}
            found = _REFERENCE.search(_text(by_column, columns["reference"]).upper())
            if found is not None:
                answer = _text(by_column, columns["answer"]).strip(_UNANSWERED + "\n")
                as_sent = _text(by_column, columns.get("as_sent", -1))
                yield AnswerLine(found.group(), " ".join(as_sent.split()), answer)


def _text(by_column: dict[int, Cell], column: int) -> str:
    cell = by_column.get(column)
    return cell.text if cell else ""


def _text_lines(text: str) -> Iterator[AnswerLine]:
    """Answers in running text: "Mã ABCD-EFGH", "Số đã gửi: …", "Trả lời: …" to the next blank line."""
    sent_mark, answer_mark = (render(f"letter.mail.{key}").rstrip(":") for key in ("as_sent", "answer"))
    reference, as_sent, answer = "", "", ""
    is_answer = False
    for raw in [*text.split("\n"), ""]:
        line = _QUOTED.sub("", raw).strip()
        found = _REFERENCE.search(line)
        if found is not None and fold(line).startswith("ma "):
            if reference:
                yield AnswerLine(reference, as_sent, answer.strip(_UNANSWERED))
            reference, as_sent, answer, is_answer = found.group(), "", "", False
        elif fold(line).startswith(fold(sent_mark)):
            as_sent, is_answer = " ".join(line.partition(":")[2].split()), False
        elif fold(line).startswith(fold(answer_mark)):
            answer, is_answer = line.partition(":")[2].strip(), True
        elif is_answer and line:
            answer = f"{answer}\n{line}"
        else:
            is_answer = False
    if reference:
        yield AnswerLine(reference, as_sent, answer.strip(_UNANSWERED))
