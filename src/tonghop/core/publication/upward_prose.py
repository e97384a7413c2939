"""The prose of the report to the level above, composed anew from its template.

Decides which sentences are written: those of the template whose figures are known, comparisons where two
periods can be compared, the largest movers, and the offices' own paragraphs under their headings. Never
writes a number that is bound to no figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from string import Formatter

from tonghop.core.observations import Passage
from tonghop.core.publication.prose import ProseParagraph, ProsePiece, ProseSection, require_bound
from tonghop.core.publication.report_figures import BoundFigure, EarlierPeriods, period_words
from tonghop.core.publication.report_template import (
    WORDS,
    Gathering,
    ReportTemplate,
    TemplateParagraph,
    TemplateSection,
    places_of,
)
from tonghop.core.rollup.comparison import PeriodComparison, Span
from tonghop.core.rollup.consolidation import Consolidation
from tonghop.core.sentences.parts import sentence_parts
from tonghop.core.sentences.render import Language, render
from tonghop.core.values.folding import fold

OPENING, CLOSING, OTHERS = "-opening", "-closing", "-others"
"""Codes of what stands before, after and beside the sections of a template; no template may use them."""


@dataclass(frozen=True, slots=True)
class QuotedPassage:
    """A paragraph of an office, with the office's name. ``reference`` is by what it is known again."""

    office: str
    passage: Passage
    reference: str


@dataclass(frozen=True, slots=True)
class ProseGround:
    """What prose is written from: figures by key, comparisons, the words of places, and known wordings.

    ``names`` say what rows are called inside a sentence.
    """

    figures: Mapping[str, BoundFigure]
    earlier: EarlierPeriods
    words: Mapping[str, str]
    names: Mapping[str, str]
    wordings: tuple[str, ...]
    language: Language = "vi"


def compose_prose(
    consolidation: Consolidation, template: ReportTemplate, ground: ProseGround
) -> tuple[ProseSection, ...]:
    """Opening, sections, closing, in order; a section nothing can be said in is left out.

    Raises:
        UnboundNumber: a text of the template has a number that no figure stands behind.
        KeyError: a text of the template names a place that is not there.
    """
    writer = _Writer(ground)
    opening = [paragraph for text in template.opening for paragraph in writer.paragraph(text)]
    opening.append(ProseParagraph(tuple(_coverage(consolidation, writer))))
    gathered = gather_passages(consolidation, template)
    sections = [ProseSection(OPENING, "", 1, tuple(opening))]
    for section in template.sections:
        ours = [one for each in section.paragraphs for one in writer.told(each)]
        quoted = tuple(quote_paragraph(one) for one in gathered.get(section.code, ()))
        sections.append(
            ProseSection(section.code, writer.words(section.heading), section.level, (*ours, *quoted))
        )
    if others := gathered.get(OTHERS):
        heading = render("upward.gather.others", {}, ground.language)
        sections.append(ProseSection(OTHERS, heading, 1, tuple(map(quote_paragraph, others))))
    closing = tuple(paragraph for text in template.closing for paragraph in writer.paragraph(text))
    sections.append(ProseSection(CLOSING, "", 1, closing))
    return tuple(_without_empty(sections))


def _without_empty(sections: Sequence[ProseSection]) -> Iterator[ProseSection]:
    """A heading stays for what stands under it or under the lower headings right behind it."""
    for place, section in enumerate(sections):
        below = []
        for later in sections[place + 1 :]:
            if not later.heading or later.level <= section.level:
                break
            below.append(later)
        if section.paragraphs or any(later.paragraphs for later in below):
            yield section


def gather_passages(
    consolidation: Consolidation, template: ReportTemplate
) -> Mapping[str, tuple[QuotedPassage, ...]]:
    """The offices' own paragraphs by the section of the template they belong to, in the order of offices.

    Each stands once, in the first section that asks for it; those no section asks for stand under
    ``OTHERS``. A paragraph whose figures the template tells in sentences of its own is left out.
    """
    told = {name.partition(".")[0] for text in template.texts() for name in places_of(text)}
    gathered: dict[str, dict[str, QuotedPassage]] = {}
    for report in consolidation.added:
        for passage in report.observations.passages:
            if told.intersection(passage.indicators):
                continue
            asking = (one for one in template.sections if one.gathering and _asks(one.gathering, passage))
            section: TemplateSection | None = next(asking, None)
            reference = sha256(f"{report.unit}\n{passage.text}".encode()).hexdigest()[:12]
            code = section.code if section else OTHERS
            quoted = QuotedPassage(report.name, passage, reference)
            gathered.setdefault(code, {}).setdefault(reference, quoted)
    return {code: tuple(passages.values()) for code, passages in gathered.items()}


def _asks(gathering: Gathering, passage: Passage) -> bool:
    if passage.section:
        return passage.section in gathering.sections
    heading = fold(passage.heading)
    return any(fold(phrase) in heading for phrase in gathering.headings)


def quote_paragraph(quoted: QuotedPassage, comment: str = "") -> ProseParagraph:
    """An office's paragraph under its name."""
    return ProseParagraph(
        (ProsePiece(f"- {quoted.office}: {quoted.passage.text}"),), quoted.reference, comment
    )


def _coverage(consolidation: Consolidation, writer: _Writer) -> Iterator[ProsePiece]:
    figures = writer.ground.figures
    key = "coverage_missing" if figures["n_missing"].text != "0" else "coverage"
    names = ("n_reported", "n_due", "missing")
    told = {name: ProsePiece(figures[name].text, name) for name in names}
    yield from writer.sentence(key if consolidation.due else "coverage_unlisted", told)


class _Writer:
    def __init__(self, ground: ProseGround) -> None:
        self.ground = ground

    def words(self, text: str) -> str:
        """A text with places for words alone."""
        return text.format_map(self.ground.words)

    def paragraph(self, text: str) -> Iterator[ProseParagraph]:
        """A text with its figures in place; nothing where none of its figures is known."""
        paragraph = ProseParagraph(tuple(self._pieces(text)))
        require_bound(paragraph, self.ground.wordings)
        keys = [piece.key for piece in paragraph.pieces if piece.key]
        if not keys or not all(self.ground.figures[key].is_missing for key in keys):
            yield paragraph

    def told(self, told: TemplateParagraph) -> Iterator[ProseParagraph]:
        """A paragraph of the template, then what it is compared with; on one line where it tells one row."""
        for paragraph in self.paragraph(told.text):
            sentences = (*self._comparisons(told), *self._movers(told), *self._reasons(told))
            more = _joined(sentences, " ")
            if not more:
                yield paragraph
            elif _is_lone(told):
                yield ProseParagraph((*paragraph.pieces, ProsePiece(" "), *more))
            else:
                yield paragraph
                yield ProseParagraph(more)

    def sentence(
        self, key: str, arguments: Mapping[str, ProsePiece | Sequence[ProsePiece] | str]
    ) -> Iterator[ProsePiece]:
        """A sentence of the catalogue in pieces."""
        for words, name in sentence_parts(f"upward.{key}", self.ground.language):
            if words:
                yield ProsePiece(words)
            if name is not None:
                given = arguments[name]
                if isinstance(given, str):
                    yield ProsePiece(given)
                else:
                    yield from (given,) if isinstance(given, ProsePiece) else given

    def _pieces(self, text: str) -> Iterator[ProsePiece]:
        for words, name, _, _ in Formatter().parse(text):
            if words:
                yield ProsePiece(words)
            if name in WORDS:
                yield ProsePiece(self.ground.words[name])
            elif name is not None:
                yield self._figure(name)

    def _figure(self, key: str) -> ProsePiece:
        return ProsePiece(self.ground.figures[key].text, key)

    def _comparisons(self, told: TemplateParagraph) -> Iterator[tuple[ProsePiece, ...]]:
        """One sentence a span and set of offices; rows that cannot be compared are passed over."""
        for span, period in self.ground.earlier.periods.items():
            groups: dict[tuple[str, ...], list[str]] = {}
            for code in told.compare:
                compared = self.ground.earlier.comparisons[span].get(code)
                if isinstance(compared, PeriodComparison):
                    groups.setdefault(compared.units, []).append(code)
            for codes in groups.values():
                key = f"{codes[0]}.{span.value}"
                changes = [self._named_change(code, span, is_named=not _is_lone(told)) for code in codes]
                arguments: dict[str, ProsePiece | Sequence[ProsePiece] | str] = {
                    "period": period_words(period),
                    "n_offices": self._figure(f"{key}.offices"),
                    "changes": _joined(changes, "; "),
                }
                yield tuple(self.sentence("compare", arguments))

    def _named_change(self, code: str, span: Span, *, is_named: bool) -> Sequence[ProsePiece]:
        change = self._figure(f"{code}.{span.value}.change")
        if not is_named:
            return (change,)
        return tuple(self.sentence("change", {"name": self.ground.names[code], "change": change}))

    def _movers(self, told: TemplateParagraph) -> Iterator[tuple[ProsePiece, ...]]:
        """The offices with the largest rises and falls against the period before."""
        for code in told.movers:
            span = Span.PREVIOUS
            if not isinstance(self.ground.earlier.comparisons.get(span, {}).get(code), PeriodComparison):
                continue
            period = period_words(self.ground.earlier.periods[span])
            for part in ("risers", "fallers"):
                figure = self._figure(key := f"{code}.{span.value}.{part}")
                if not self.ground.figures[key].is_missing:
                    named: dict[str, ProsePiece | Sequence[ProsePiece] | str] = {
                        "period": period,
                        "name": self.ground.names[code],
                        "offices": figure,
                    }
                    yield tuple(self.sentence(part, named))

    def _reasons(self, told: TemplateParagraph) -> Iterator[tuple[ProsePiece, ...]]:
        """The explanations accepted for the rows a paragraph compares, comparable or not."""
        for code in dict.fromkeys((*told.movers, *told.compare)):
            figure = self.ground.figures.get(key := f"{code}.reasons")
            if figure is not None and not figure.is_missing:
                yield tuple(self.sentence("reasons", {"reasons": self._figure(key)}))


def _is_lone(told: TemplateParagraph) -> bool:
    """Whether a paragraph tells and compares one row alone, which need not be named again."""
    return {name.partition(".")[0] for name in places_of(told.text)} == set(told.compare) and (
        len(told.compare) == 1
    )


def _joined(clauses: Sequence[Sequence[ProsePiece]], sign: str) -> tuple[ProsePiece, ...]:
    pieces: list[ProsePiece] = []
    for number, clause in enumerate(clauses):
        pieces.extend((ProsePiece(sign), *clause) if number else clause)
    return tuple(pieces)
