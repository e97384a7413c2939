"""The report a collecting office sends to the level above, drafted from a roll-up.

Decides what the draft says and in which order: prose from figures, the offices' own words, totals, who
reported, and where each number comes from. A person's prose is carried over with its bound numbers written
anew. Never computes a figure, and never lets a number stand in prose that nothing stands behind without
saying so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tonghop.core.findings import Finding, Severity
from tonghop.core.periods import ReportingPeriod
from tonghop.core.publication.edited_report import EditedReport, carry_over
from tonghop.core.publication.prose import (
    ProseSection,
    find_unbound,
    keys_in,
    numbered_wordings,
)
from tonghop.core.publication.report_figures import (
    BoundFigure,
    EarlierPeriods,
    bind_figures,
    period_words,
)
from tonghop.core.publication.report_template import ReportTemplate
from tonghop.core.publication.report_template_lint import wordings_of
from tonghop.core.publication.upward_prose import ProseGround, compose_prose, gather_passages
from tonghop.core.rollup.comparison import EarlierFigures, Span, compare
from tonghop.core.rollup.consolidation import Consolidation, contribution_of
from tonghop.core.sentences.render import Language, render

_REPORT_WORD = re.compile(r"^(?:MẪU )?BÁO CÁO (?=\S)")
_AROUND = 60
"""How many letters on either side of a number a finding quotes."""


@dataclass(frozen=True, slots=True)
class UpwardReport:
    """A draft: its prose, every figure that stands in it, and what a person should look at.

    ``quotes`` are the references of all paragraphs of offices there are, whether a person kept them or not.
    ``names`` say what rows are called inside a sentence. ``headings`` are those of every section the template
    gives; ``carried`` the codes of sections in a person's words, with figures as they stand now.
    """

    consolidation: Consolidation
    sections: tuple[ProseSection, ...]
    figures: Mapping[str, BoundFigure]
    earlier: EarlierPeriods
    unit: str
    quotes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    language: Language = "vi"
    titles: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    carried: tuple[str, ...] = ()

    @property
    def is_carried_over(self) -> bool:
        """Whether a person's prose stands in it, or something they took out does not."""
        return bool(self.carried) or set(self.headings) != {section.code for section in self.sections}

    @property
    def cited(self) -> tuple[BoundFigure, ...]:
        """The figures that stand in the prose, in the order they first do."""
        keys = keys_in(paragraph for section in self.sections for paragraph in section.paragraphs)
        return tuple(self.figures[key] for key in keys if key in self.figures)


def hold_against(
    consolidation: Consolidation, earlier: Sequence[EarlierFigures], codes: Sequence[str]
) -> EarlierPeriods:
    """Hold rows against the period before and the same period of last year, where figures are at hand."""
    period = consolidation.period
    if period is None:
        return EarlierPeriods()
    by_period = {one.period: one for one in earlier}
    now = {report.unit: contribution_of(report) for report in consolidation.added}
    in_order = [now[unit] for unit in consolidation.rollup.units if unit in now]
    spans = {span: by_period[before] for span in Span if (before := span.before(period)) in by_period}
    return EarlierPeriods(
        {span: one.period for span, one in spans.items()},
        {
            span: compare(consolidation.form, in_order, one.contributions, codes, span)
            for span, one in spans.items()
        },
    )


def draft_report(
    consolidation: Consolidation,
    template: ReportTemplate,
    earlier: Sequence[EarlierFigures] = (),
    *,
    unit: str = "",
    edited: EditedReport | None = None,
    language: Language = "vi",
) -> UpwardReport:
    """Draft the report, or bring a person's prose up to date.

    Args:
        consolidation: the totals and the reports behind them.
        template: what the pack lays down for it.
        earlier: figures of earlier periods, on the same version of the form.
        unit: the name of the body that reports; a dotted place where it is not known.
        edited: an earlier draft of the same period as a person left it.
        language: of the words around figures; the template's own stay as they are.

    Raises:
        UnboundNumber: a text of the template has a number that no figure stands behind.
    """
    form = consolidation.form
    held = hold_against(consolidation, earlier, template.compared)
    labels = {row.code: " ".join(row.label.split()) for row in form.indicators}
    names = {**labels, **template.names}
    figures = bind_figures(consolidation, held, names, language)
    offices = {*(one.name for one in consolidation.due), *(one.name for one in consolidation.reports)}
    wordings = (*wordings_of(form, template), *numbered_wordings((unit, *offices)))
    ground = ProseGround(
        figures,
        held,
        _words(unit or render("upward.unit", {}, language), consolidation.period, form.title),
        names,
        wordings,
        language,
    )
    gathered = gather_passages(consolidation, template)
    sections = compose_prose(consolidation, template, ground)
    report = UpwardReport(
        consolidation,
        sections,
        figures,
        held,
        unit,
        tuple(one.reference for quoted in gathered.values() for one in quoted),
        language=language,
        titles=tuple(" ".join(text.format_map(ground.words).split()) for text in template.titles),
        names=names,
        headings={section.code: section.heading for section in sections},
    )
    if edited is None or not edited.is_edited:
        return report
    carried = carry_over(sections, edited, figures, gathered)
    said = {one.reference: one.passage.text for quoted in gathered.values() for one in quoted}
    looked, found = _look_at(carried, wordings, said, language)
    retyped = _retyped(edited, figures, language)
    ours = {section.code: section.digest for section in sections}
    own = tuple(one.code for one in carried if ours.get(one.code) != one.digest)
    return replace(report, sections=looked, findings=(*retyped, *found), carried=own)


def _words(unit: str, period: ReportingPeriod | None, title: str) -> Mapping[str, str]:
    told = period_words(period) if period else ""
    return {
        "unit": unit,
        "UNIT": unit.upper(),
        "period": told,
        "PERIOD": told.upper(),
        # The word "BÁO CÁO" already stands over the title, and before it in the opening.
        "title": _REPORT_WORD.sub("", title),
    }


def _look_at(
    sections: Iterable[ProseSection],
    wordings: tuple[str, ...],
    said: Mapping[str, str],
    language: Language,
) -> tuple[tuple[ProseSection, ...], tuple[Finding, ...]]:
    """The person's prose with a comment at each number bound to nothing, and a finding for each."""
    looked, found = [], []
    for section in sections:
        paragraphs = []
        named = section.heading or render("upward.edges", {}, language)
        for paragraph in section.paragraphs:
            tokens = find_unbound(paragraph, wordings, said.get(paragraph.quote, ""))
            for token in tokens:
                text = paragraph.text
                context = text[max(0, token.start - _AROUND) : token.end + _AROUND].strip()
                found.append(
                    Finding(
                        "BC-7001",
                        "upward.unbound_number",
                        Severity.WARNING,
                        stated=token.text,
                        arguments={"section": named, "number": token.text, "context": context},
                    )
                )
            numbers = ", ".join(token.text for token in tokens)
            comment = render("upward.unbound_comment", {"number": numbers}, language) if tokens else ""
            paragraphs.append(replace(paragraph, comment=paragraph.comment or comment))
        looked.append(replace(section, paragraphs=tuple(paragraphs)))
    return tuple(looked), tuple(found)


def _retyped(
    edited: EditedReport, figures: Mapping[str, BoundFigure], language: Language
) -> Iterator[Finding]:
    """One finding for each bound place a person typed over: it is written anew from the figures."""
    for one in edited.retyped:
        figure = figures[one.key]
        yield Finding(
            "BC-7002",
            "upward.retyped_number",
            Severity.WARNING,
            indicator=figure.row or None,
            stated=one.typed,
            expected=figure.text,
            arguments={
                "section": one.section or render("upward.edges", {}, language),
                "meaning": figure.meaning,
                "written": one.written,
                "typed": one.typed,
                "now": figure.text,
            },
        )
