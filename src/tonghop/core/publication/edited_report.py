"""A draft of the report that a person edited: its prose read back, figures known again by their marks.

Decides which paragraphs of the file are prose of the report, under which heading they stand, and what the
person's prose and the newly composed one become together. Never keeps a figure as the person left it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tonghop.core.intake.raw import Paragraph, Part, PartKind, RawDocument
from tonghop.core.publication.prose import ProseParagraph, ProseSection, cut_words, refresh
from tonghop.core.publication.report_figures import BoundFigure
from tonghop.core.publication.report_marks import (
    CLOSING_MARK,
    FIGURE,
    NOTE,
    OPENING_MARK,
    PROPERTY,
    QUOTE,
    WrittenDraft,
    figure_mark,
    mark_stem,
)
from tonghop.core.publication.upward_prose import CLOSING, OPENING, QuotedPassage, quote_paragraph
from tonghop.core.sentences.render import render
from tonghop.core.values.folding import fold

_BOOKMARK = "bookmark:"
_NUMBERED = re.compile(r"\s*(?:(?P<roman>[IVXLC]+)|\d+(?:\.\d+)*)[./)]\s*\S")
_LONGEST_HEADING = 150
_SENTENCE_END = (".", ";", ",")


@dataclass(frozen=True, slots=True)
class RetypedFigure:
    """A place bound to a figure in which a person typed something else."""

    section: str
    key: str
    written: str
    typed: str


@dataclass(frozen=True, slots=True)
class EditedReport:
    """The prose of an edited draft, section by section, in the person's order.

    ``draft`` says what we had written, None where the property is lost.
    """

    sections: tuple[ProseSection, ...]
    draft: WrittenDraft | None = None
    retyped: tuple[RetypedFigure, ...] = ()

    @property
    def is_touched(self) -> bool:
        """Whether a person changed anything since we wrote it; true where the property is lost."""
        if self.draft is None or self.retyped:
            return True
        coded = {one.code: one.digest for one in self.sections if one.code}
        n_own = sum(not one.code for one in self.sections)
        return coded != dict(self.draft.sections) or n_own != self.draft.carried.count("")

    @property
    def is_edited(self) -> bool:
        """Whether it holds a person's words, of now or of an earlier run, or lacks what they took out."""
        if self.is_touched or self.draft is None or self.draft.carried:
            return True
        return set(self.draft.headings) != set(self.draft.sections)


@dataclass(frozen=True, slots=True)
class _Mark:
    name: str
    start: int
    end: int


def read_edited_report(
    document: RawDocument, keys: Collection[str], headings: Mapping[str, str]
) -> EditedReport | None:
    """The prose of a draft of ours; None where the document is none.

    Args:
        document: the file as read.
        keys: of all figures there are now.
        headings: of the template's sections, by code.
    """
    written = document.properties.get(PROPERTY)
    body = next((part for part in document.parts if part.kind is PartKind.BODY), None)
    marks = _marks(document, body.name) if body else ()
    if body is None or (written is None and not any(one.name.startswith(FIGURE) for one in marks)):
        return None
    draft = WrittenDraft.parse(written) if written else None
    known = {figure_mark(key): key for key in keys}
    reader = _Reader(body, marks, known, draft, {**headings, **(draft.headings if draft else {})})
    return reader.read()


def _marks(document: RawDocument, part: str) -> tuple[_Mark, ...]:
    marks = []
    for key, where in document.properties.items():
        name, start, end = (where.rsplit(":", 2) + ["", ""])[:3]
        if key.startswith(_BOOKMARK) and name == part and start.isdecimal() and end.isdecimal():
            marks.append(_Mark(key.removeprefix(_BOOKMARK), int(start), int(end)))
    return tuple(sorted(marks, key=lambda one: (one.start, one.end)))


class _Reader:
    def __init__(
        self,
        body: Part,
        marks: Sequence[_Mark],
        known: Mapping[str, str],
        draft: WrittenDraft | None,
        headings: Mapping[str, str],
    ) -> None:
        self._body = body
        self._marks = marks
        self._known = known
        self._draft = draft
        self._codes = {fold(heading): code for code, heading in headings.items() if heading}
        self._retyped: list[RetypedFigure] = []

    def read(self) -> EditedReport:
        sections: list[ProseSection] = [ProseSection(OPENING, "", 1, ())]
        closes_at = next((one.start for one in self._marks if one.name == CLOSING_MARK), None)
        for paragraph in self._prose():
            is_closing = closes_at is not None and paragraph.start <= closes_at <= paragraph.end
            if is_closing:
                sections.append(ProseSection(CLOSING, "", 1, ()))
            elif (opened := self._section(paragraph.text)) is not None:
                sections.append(opened)
                continue
            latest = sections[-1]
            read = self._paragraph(paragraph, latest.heading)
            if read.text.strip():
                sections[-1] = replace(latest, paragraphs=(*latest.paragraphs, read))
        return EditedReport(tuple(sections), self._draft, tuple(self._retyped))

    def _prose(self) -> Iterator[Paragraph]:
        """The paragraphs from the opening to the closing one; letterhead and signature stand in tables."""
        opens_at = next((one.start for one in self._marks if one.name == OPENING_MARK), None)
        closes_at = next((one.end for one in self._marks if one.name == CLOSING_MARK), None)
        if opens_at is None:
            opens_at = next((one.start for one in self._marks if one.name.startswith(FIGURE)), 0)
        appendix = fold(render("upward.appendix", {"number": "I"}))
        for block in self._body.blocks:
            if not isinstance(block, Paragraph) or block.end < opens_at:
                continue
            if fold(block.text) == appendix or (closes_at is not None and block.start > closes_at):
                return
            yield block

    def _section(self, text: str) -> ProseSection | None:
        """The section a heading opens; None for a paragraph. A person's own heading has no code."""
        line = " ".join(text.split())
        if (code := self._codes.get(fold(line))) is not None:
            return ProseSection(code, line, 1 if _is_roman(line) or code.startswith("-") else 2, ())
        numbered = _NUMBERED.match(line)
        if numbered is None or len(line) > _LONGEST_HEADING or line.endswith(_SENTENCE_END):
            return None
        if any(map(str.isdigit, line[numbered.end() :])) and ":" in line:
            return None
        return ProseSection("", line, 1 if numbered["roman"] else 2, ())

    def _paragraph(self, paragraph: Paragraph, section: str) -> ProseParagraph:
        """A paragraph in pieces, without the remarks on coverage we add ourselves."""
        inside = [one for one in self._marks if paragraph.start <= one.start < one.end <= paragraph.end]
        quote = next((mark_stem(one.name) for one in inside if one.name.startswith(QUOTE)), "")
        stretches, reached = [], paragraph.start
        for one in inside:
            key = self._known.get(mark_stem(one.name), "")
            if one.name.startswith(NOTE) and one.start >= reached:
                stretches.append((one.start - paragraph.start, one.end - paragraph.start, NOTE))
                reached = one.end
            elif key and one.start >= reached:
                stretches.append((one.start - paragraph.start, one.end - paragraph.start, key))
                reached = one.end
                self._look_at(one, key, section)
        pieces = list(cut_words(paragraph.text, stretches))
        while (place := next((n for n, one in enumerate(pieces) if one.key == NOTE), None)) is not None:
            del pieces[place]
            if place and not pieces[place - 1].key:
                before = pieces[place - 1]
                pieces[place - 1] = replace(before, text=before.text.rstrip())
        return ProseParagraph(tuple(pieces), quote.removeprefix(QUOTE))

    def _look_at(self, mark: _Mark, key: str, section: str) -> None:
        written = self._draft.figures.get(mark.name) if self._draft else None
        typed = " ".join(self._body.text[mark.start : mark.end].split())
        if written is not None and typed != " ".join(written.split()):
            self._retyped.append(RetypedFigure(section, key, written, typed))


def _is_roman(line: str) -> bool:
    numbered = _NUMBERED.match(line)
    return numbered is None or numbered["roman"] is not None


def carry_over(
    composed: Sequence[ProseSection],
    edited: EditedReport,
    figures: Mapping[str, BoundFigure],
    quoted: Mapping[str, Sequence[QuotedPassage]],
) -> tuple[ProseSection, ...]:
    """The person's prose with figures as they stand now, and what the person has not seen yet.

    A section nobody touched is composed anew. One the person changed keeps their words; paragraphs of
    offices that were not offered before are put behind them. One the person took out stays out; one that
    is new is put where the template has it.

    Args:
        composed: the prose as the template gives it now.
        edited: the draft as the person left it.
        figures: every figure by its key.
        quoted: the offices' own paragraphs now, by section.
    """
    anew = {section.code: section for section in composed}
    before = edited.draft.sections if edited.draft else {}
    carried = frozenset(edited.draft.carried) if edited.draft else frozenset[str]()
    printed = {key: figure.text for key, figure in figures.items()}
    seen = frozenset(edited.draft.quotes) if edited.draft else None
    kept: list[ProseSection] = []
    for section in edited.sections:
        is_ours = section.code in before and section.code not in carried
        untouched = is_ours and before[section.code] == section.digest
        if untouched and section.code in anew:
            kept.append(anew[section.code])
        elif not untouched and (section.paragraphs or section.heading):
            paragraphs = tuple(refresh(one, printed) for one in section.paragraphs)
            more = _not_offered(quoted.get(section.code, ()), seen)
            level = anew[section.code].level if section.code in anew else section.level
            kept.append(replace(section, level=level, paragraphs=(*paragraphs, *more)))
    known = {section.code for section in edited.sections} | set(
        edited.draft.headings if edited.draft else anew
    )
    for place, section in enumerate(composed):
        if section.code not in known:
            kept.insert(_place_behind(composed[:place], kept), section)
    return tuple(kept)


def _not_offered(quoted: Sequence[QuotedPassage], seen: frozenset[str] | None) -> Iterator[ProseParagraph]:
    if seen is not None:
        comment = render("upward.new_words")
        yield from (quote_paragraph(one, comment) for one in quoted if one.reference not in seen)


def _place_behind(before: Sequence[ProseSection], kept: Sequence[ProseSection]) -> int:
    places = {section.code: place for place, section in enumerate(kept)}
    return max((places[one.code] + 1 for one in before if one.code in places), default=0)
