"""The plain report of a roll-up: who reported, totals with their coverage, what to look at.

Decides its order and words. Never computes a figure: totals come from ``rollup``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.publication.model import (
    Alignment,
    Block,
    Column,
    Document,
    Heading,
    ItemList,
    Paragraph,
    Run,
    Table,
    TableCell,
    Title,
)
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup import RollUp, Total
from tonghop.core.sentences.render import Language, render, sentence_of, show
from tonghop.core.values.model import Answer, Missing, ValueType
from tonghop.core.values.write import format_answer

_SHOWN_SEVERITIES = (Severity.ERROR, Severity.WARNING)
"""Questions and notes stay in the workbook: this paper is read by who decides."""


@dataclass(frozen=True, slots=True)
class OfficeFinding:
    """A finding and the name of the office whose report it was found in."""

    office: str
    finding: Finding


def compose_consolidated_report(
    form: FormVersion,
    roll_up: RollUp,
    units: Sequence[ReportingUnit],
    reported: Collection[str],
    findings: Iterable[OfficeFinding] = (),
    period: str = "",
    language: Language = "vi",
    amended: Sequence[str] = (),
) -> Document:
    """Compose the plain consolidated report of one form.

    Missing: an indicator nobody reported is shown with a dash and its coverage; a rate that came
    without its parts is said to be not computable, with what can be said of it.

    Args:
        form: the form whose figures were rolled up.
        roll_up: the totals.
        units: the offices that owe the report, in the order they are listed.
        reported: codes of those whose report was read.
        findings: what was found, in any order; errors and warnings are printed, by office.
        period: the period as people write it, such as "Quý II/2019"; empty if not known.
        language: of the fixed words; labels stay as the form prints them.
        amended: a sentence for each figure used in place of the one sent.
    """

    def say(key: str, **arguments: int | str) -> str:
        return render(f"publication.{key}", arguments, language)

    sent = [office for office in units if office.code in reported]
    notes = (form.title, *((say("period", period=period),) if period else ()), say("draft"))
    blocks: list[Block] = [
        Title((say("title"),), notes),
        Heading(say("who_reported")),
        _paragraph(say("n_reported", n_reported=len(sent), n_due=len(units))),
        offices_table(units, reported, language),
        Heading(say("totals")),
        _paragraph(say("how_added")),
        totals_table(form, roll_up, language),
        Heading(say("findings")),
        *_finding_blocks(findings, language),
        *((Heading(say("amended")), ItemList(tuple(amended))) if amended else ()),
    ]
    return Document(say("title"), tuple(blocks), language)


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def _heads(*keys: str, language: Language) -> tuple[tuple[TableCell, ...], ...]:
    return (tuple(TableCell(render(f"publication.head.{key}", {}, language), bold=True) for key in keys),)


def offices_table(units: Sequence[ReportingUnit], reported: Collection[str], language: Language) -> Table:
    """The offices that owe a report, in their order: whether each sent it, and when it is due."""
    rows = []
    for number, office in enumerate(units, start=1):
        has_sent = office.code in reported
        state = render("publication.sent" if has_sent else "publication.not_sent", {}, language)
        due = show(office.due_on, language) if office.due_on else ""
        texts = (str(number), office.name, due)
        rows.append((*map(TableCell, texts), TableCell(state, bold=not has_sent)))
    columns = (
        Column(8, Alignment.CENTRE),
        Column(52),
        Column(18, Alignment.CENTRE),
        Column(22, Alignment.CENTRE),
    )
    return Table(columns, _heads("stt", "office", "due", "state", language=language), tuple(rows))


def totals_table(form: FormVersion, roll_up: RollUp, language: Language) -> Table:
    """The totals in form order, each with its coverage and what a reader must know beside it."""
    rows: list[tuple[TableCell, ...]] = []
    for section in form.sections:
        section_rows = tuple(
            _total_row(form, indicator, roll_up.totals[indicator.code], language)
            for indicator in form.indicators
            if indicator.section == section.code and indicator.code in roll_up.totals
            if indicator.value_type is not ValueType.HEADING and not indicator.supplementary
            if not indicator.personal
        )
        if section_rows and section.title not in ("", form.title):
            rows.append((TableCell(f"{section.stt} {section.title}".strip(), column_span=6, bold=True),))
        rows.extend(section_rows)
    columns = (
        Column(8, Alignment.CENTRE),
        Column(33),
        Column(12, Alignment.CENTRE),
        Column(13, Alignment.RIGHT),
        Column(11, Alignment.CENTRE),
        Column(23),
    )
    heads = _heads("stt", "indicator", "measure_unit", "figure", "coverage", "note", language=language)
    return Table(columns, heads, tuple(rows))


def _total_row(
    form: FormVersion, indicator: Indicator, total: Total, language: Language
) -> tuple[TableCell, ...]:
    measure = form.measure_units.get(indicator.measure_unit or "")
    if not total.computable:
        figure = render("publication.not_computable", {}, language)
    elif isinstance(total.value, Missing):
        figure = "" if total.codes or not total.coverage.due else "–"
    else:
        figure = format_answer(Answer(total.value, bound=total.bound), form.expectation(indicator))
    return (
        TableCell(indicator.stt),
        TableCell(f"– {indicator.label}" if indicator.follows else indicator.label),
        TableCell(measure.name if measure else ""),
        TableCell(figure, italic=not total.computable),
        TableCell(f"{len(total.coverage.reported)}/{len(total.coverage.due)}"),
        TableCell(_note_on(form, indicator, total, language)),
    )


def _note_on(form: FormVersion, indicator: Indicator, total: Total, language: Language) -> str:
    """What a reader must know beside a total: its parts, its spread, its codes, its bounds."""
    notes: list[str] = []

    def add(key: str, **arguments: Decimal | int) -> None:
        notes.append(render(f"publication.{key}", arguments, language))

    if not total.coverage.due:
        add("nobody_due")
    if total.numerator is not None and total.denominator is not None:
        add("parts", numerator=total.numerator, denominator=total.denominator)
    if (spread := total.spread) is not None:
        add(
            "spread",
            n_offices=spread.n_offices,
            lowest=spread.lowest,
            highest=spread.highest,
            n_at_100=spread.n_at_100,
        )
    names = {
        **form.expectation(indicator).codes,
        "yes": render("publication.yes", {}, language),
        "no": render("publication.no", {}, language),
    }
    notes.extend(f"{names.get(code, code)}: {n_offices}" for code, n_offices in total.codes.items())
    left_apart = (
        ("bounded", total.bounded),
        ("undecided", total.undecided),
        ("uninvited", total.uninvited),
    )
    for key, offices in left_apart:
        if offices:
            add(key, n_offices=len(offices))
    return "; ".join(notes)


def _finding_blocks(findings: Iterable[OfficeFinding], language: Language) -> tuple[Block, ...]:
    shown = sorted(
        (found for found in findings if found.finding.severity in _SHOWN_SEVERITIES),
        key=lambda found: (found.office, found.finding.severity.weight),
    )
    if not shown:
        return (_paragraph(render("publication.no_findings", {}, language)),)
    blocks: list[Block] = []
    for office, group in groupby(shown, key=lambda found: found.office):
        items = tuple(
            f"{render(f'publication.severity.{found.finding.severity}', {}, language)}: "
            f"{sentence_of(found.finding, language)}"
            for found in group
        )
        blocks += [Heading(office, level=2), ItemList(items)]
    return tuple(blocks)
