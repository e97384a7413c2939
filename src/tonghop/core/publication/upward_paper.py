"""The draft to the level above as a paper: prose with marks, totals, who reported, sources of the figures.

Decides where marks and links stand, and that each number in print is found again in the appendix on sources.
Never changes a word of the prose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from tonghop.core.findings import Argument
from tonghop.core.publication.consolidated import offices_table, totals_table
from tonghop.core.publication.figure_parts import FigurePart, parts_of
from tonghop.core.publication.further_appendices import list_appendices, roman
from tonghop.core.publication.model import (
    Alignment,
    Appendix,
    Block,
    Closing,
    Column,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Run,
    Table,
    TableCell,
    Title,
)
from tonghop.core.publication.prose import ProseParagraph, ProsePiece, join_words
from tonghop.core.publication.report_figures import BoundFigure
from tonghop.core.publication.report_marks import (
    CLOSING_MARK,
    NOTE,
    OPENING_MARK,
    PROPERTY,
    QUOTE,
    SOURCE,
    WrittenDraft,
    figure_mark,
)
from tonghop.core.publication.upward_prose import CLOSING, OPENING
from tonghop.core.publication.upward_report import UpwardReport
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.sentences.render import render

_MOST_PARTS, _MOST_ON_SCREEN = 20, 200
"""Offices listed behind one number in print and on a screen; beyond that the workbook is named."""
_MOST_NAMED = 10
"""Offices named inside a remark; beyond that the appendix is."""


def compose_upward_paper(
    report: UpwardReport,
    *,
    on_screen: bool = False,
    letterhead: Letterhead | None = None,
    closing: Closing | None = None,
    explains_figures: bool = False,
) -> Document:
    """The draft as a document.

    Args:
        report: the draft.
        on_screen: each number leads to its line in the appendix on sources, where more offices are listed
            than in print.
        letterhead: the head of the issuing body; None leaves dotted places.
        closing: who signs, and recipients; None leaves dotted places.
        explains_figures: whether the body approves the appendix of accepted explanations.
    """
    paper = _Paper(report, on_screen=on_screen, explains_figures=explains_figures)
    return paper.compose(letterhead, closing)


class _Paper:
    def __init__(self, report: UpwardReport, *, on_screen: bool, explains_figures: bool) -> None:
        self._report = report
        self._explains_figures = explains_figures
        self._on_screen = on_screen
        self._places: Counter[str] = Counter()
        self._written: dict[str, str] = {}
        self._number = {figure.key: number for number, figure in enumerate(report.cited, start=1)}

    def _say(self, key: str, **arguments: str | int) -> str:
        return render(f"upward.{key}", arguments, self._report.language)

    def compose(self, letterhead: Letterhead | None, closing: Closing | None) -> Document:
        year = self._report.consolidation.on.year
        head = letterhead or Letterhead(
            (self._report.unit.upper() or self._say("issuer"),),
            self._say("number"),
            self._say("dateline", year=year),
        )
        foot = closing or Closing(
            (self._say("authority"),),
            self._say("signer"),
            tuple(self._say("recipients").split("\n")),
        )
        blocks: tuple[Block, ...] = (
            head,
            Title((self._say("title"), *self._report.titles), ruled=True),
            *self._prose(),
            foot,
            *self._appendices(year),
        )
        return Document(
            self._say("name"),
            blocks,
            self._report.language,
            {} if self._on_screen else {PROPERTY: self._draft().written},
        )

    def _draft(self) -> WrittenDraft:
        consolidation = self._report.consolidation
        return WrittenDraft(
            consolidation.form.pack,
            consolidation.period.code if consolidation.period else "",
            {section.code: section.digest for section in self._report.sections if section.code},
            self._report.headings,
            self._report.quotes,
            self._written,
            self._report.carried,
        )

    def _prose(self) -> Iterator[Block]:
        for section in self._report.sections:
            if section.heading:
                yield Heading(section.heading, section.level)
            is_first_quote = True
            for number, paragraph in enumerate(section.paragraphs):
                edge = {OPENING: OPENING_MARK, CLOSING: CLOSING_MARK}.get(section.code)
                runs = [Run("", mark=edge)] if edge and number == 0 else []
                comment = paragraph.comment
                if paragraph.quote and is_first_quote:
                    comment, is_first_quote = comment or self._say("choose"), False
                yield Paragraph((*runs, *self._runs(paragraph, comment)))

    def _runs(self, paragraph: ProseParagraph, comment: str) -> Iterator[Run]:
        if paragraph.quote:
            mark = self._place(f"{QUOTE}{paragraph.quote}")
            yield Run(paragraph.text, mark=mark, comment=comment)
            return
        for number, piece in enumerate(join_words(paragraph.pieces)):
            said = comment if number == 0 else ""
            if piece.key:
                yield self._figure(piece, said)
            else:
                yield Run(piece.text, comment=said)
        for remark in self._remarks(paragraph):
            yield Run(" ")
            yield Run(remark, italic=True, mark=self._place(NOTE.rstrip("_")))

    def _figure(self, piece: ProsePiece, comment: str) -> Run:
        mark = self._place(figure_mark(piece.key))
        self._written[mark] = piece.text
        leads_to = (
            f"{SOURCE}{self._number[piece.key]}" if self._on_screen and piece.key in self._number else ""
        )
        return Run(piece.text, mark=mark, comment=comment, leads_to=leads_to)

    def _place(self, stem: str) -> str:
        self._places[stem] += 1
        return f"{stem}_{self._places[stem]}"

    def _remarks(self, paragraph: ProseParagraph) -> Iterator[str]:
        """What a reader must know of the totals in a paragraph: who gave no figure, rates without parts."""
        totals = self._report.consolidation.rollup.totals
        rows = list(dict.fromkeys(piece.key for piece in paragraph.pieces if piece.key in totals))
        figures = [self._report.figures[code] for code in rows]
        lacking: dict[tuple[str, ...], list[BoundFigure]] = {}
        for figure in figures:
            if figure.lacking and not figure.is_missing:
                lacking.setdefault(figure.lacking, []).append(figure)
        for offices, of_rows in lacking.items():
            named = self._named(offices)
            if len(of_rows) == len(figures):
                yield self._say("lacking_all", offices=named)
            else:
                names = ", ".join(self._name(figure.row) for figure in of_rows)
                yield self._say("lacking", name=f"{names[:1].upper()}{names[1:]}", offices=named)
        for code in rows:
            if (spread := totals[code].spread) is not None:
                arguments: dict[str, Argument] = {
                    "name": f"{self._name(code)[:1].upper()}{self._name(code)[1:]}",
                    "n_offices": spread.n_offices,
                    "lowest": spread.lowest,
                    "highest": spread.highest,
                }
                yield render("upward.without_parts", arguments, self._report.language)

    def _name(self, code: str) -> str:
        return self._report.names[code]

    def _named(self, offices: Sequence[str]) -> str:
        if len(offices) <= _MOST_NAMED:
            return ", ".join(offices)
        return self._say("many_offices", n_offices=len(offices))

    def _appendices(self, year: int) -> Iterator[Block]:
        consolidation = self._report.consolidation
        names = {report.unit: report.name for report in consolidation.reports}
        listed = {office.code: office for office in consolidation.due}
        units = [listed.get(unit) or ReportingUnit(unit, names[unit]) for unit in consolidation.rollup.units]
        sent = {report.unit for report in consolidation.added}
        tables = (
            ("totals", totals_table(consolidation.form, consolidation.rollup, self._report.language)),
            ("offices", offices_table(units, sent, self._report.language)),
            ("sources", self._sources()),
        )
        attached = (self._say("attached", year=year),)
        for number, (key, table) in enumerate(tables, start=1):
            label = self._say("appendix", number=roman(number))
            yield Appendix((self._say(f"appendix.{key}"),), attached, label=label)
            if key == "sources":
                yield Paragraph((Run(self._say("sources.opening")),))
            yield table
        yield from list_appendices(
            consolidation,
            first_number=len(tables) + 1,
            attached=attached,
            explains_figures=self._explains_figures,
            language=self._report.language,
        )

    def _sources(self) -> Table:
        heads = tuple(
            TableCell(self._say(f"head.{key}"), bold=True) for key in ("number", "figure", "meaning", "parts")
        )
        rows = tuple(
            (
                TableCell(str(self._number[figure.key]), mark=f"{SOURCE}{self._number[figure.key]}"),
                TableCell(figure.text),
                TableCell(figure.meaning),
                TableCell(self._made_of(figure)),
            )
            for figure in self._report.cited
        )
        columns = (Column(8, Alignment.CENTRE), Column(21), Column(33), Column(38))
        return Table(columns, (heads,), rows)

    def _made_of(self, figure: BoundFigure) -> str:
        n_parts = len(figure.units) or len(figure.movements)
        n_shown = min(n_parts, _MOST_ON_SCREEN if self._on_screen else _MOST_PARTS)
        parts = islice(parts_of(figure, self._report.consolidation), n_shown)
        lines = [self._part(part) for part in parts]
        if n_more := n_parts - n_shown:
            lines.append(self._say("parts.more", n_offices=n_more))
        if figure.lacking:
            lines.append(self._say("parts.lacking", offices=", ".join(figure.lacking)))
        return ";\n".join(lines)

    def _part(self, part: FigurePart) -> str:
        if part.then:
            return self._say("part.moved", office=part.office, then=part.then, now=part.now)
        return self._say("part", office=part.office, figure=part.now) if part.now else part.office
