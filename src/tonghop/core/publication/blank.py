"""A blank form: what an office is given to fill, prefilled where its former report tells.

Decides which rows are asked, which are computed from others, what is carried over and what is only shown
beside. A stock is carried, a flow never: what happened in one period says nothing of the next.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from tonghop.core.checks.in_sheet import SheetCheck, list_sheet_checks
from tonghop.core.forms.model import FormVersion, Indicator, Section, TableForm, TimeNature
from tonghop.core.formulas.evaluate import evaluate_all
from tonghop.core.formulas.model import Call, Formula, Number
from tonghop.core.formulas.order import dependencies
from tonghop.core.formulas.parse import parse
from tonghop.core.formulas.scope import Scope
from tonghop.core.intake.blank_identity import BlankIdentity
from tonghop.core.intake.reading import PaperIdentity
from tonghop.core.observations import ObservationSet
from tonghop.core.periods import ReportingPeriod
from tonghop.core.publication.filled_form import compose_filled_form, placeholders_of
from tonghop.core.publication.layout import PaperLayout
from tonghop.core.publication.model import (
    Appendix,
    Block,
    Document,
    Paragraph,
)
from tonghop.core.reporting_units import UnitKind
from tonghop.core.sentences.render import render
from tonghop.core.validity import Validity
from tonghop.core.values.model import Answer, Confidence, Missing, Value, ValueType

DOTTED = "……"
"""Where something is still to be written by hand."""
DOTTED_DAY = "……/……/……"
_COMPUTED_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class BlankRequest:
    """For whom and for when a blank is made; all of it may be left open.

    ``earlier`` is the office's former report: shown beside, and carried where a row tells a stock.
    """

    unit: str = ""
    unit_kind: UnitKind | None = None
    period: ReportingPeriod | None = None
    window: Validity | None = None
    earlier: ObservationSet = field(default_factory=ObservationSet)


@dataclass(frozen=True, slots=True)
class BlankRow:
    """One row to fill. ``computed`` is its formula where other rows of the blank give it.

    ``value`` is what stands there already, ``earlier`` the answer of the period before.
    """

    indicator: Indicator
    is_asked: bool
    value: Value | None = None
    computed: Formula | None = None
    earlier: Answer | None = None
    checks: tuple[SheetCheck, ...] = ()


@dataclass(frozen=True, slots=True)
class BlankForm:
    """A blank: who it is for, the lines above its rows, its rows by section, its annexes."""

    form: FormVersion
    identity: BlankIdentity
    request: BlankRequest
    layout: PaperLayout
    titles: tuple[str, ...]
    notes: tuple[str, ...]
    unit_line: str
    placeholders: Mapping[str, str]
    sections: tuple[tuple[Section, tuple[BlankRow, ...]], ...]

    @property
    def rows(self) -> tuple[BlankRow, ...]:
        """All rows in printed order."""
        return tuple(row for _, rows in self.sections for row in rows)

    @property
    def annexes(self) -> tuple[TableForm, ...]:
        """The annexes a document was seen to hold."""
        return tuple(annex for annex in self.form.tables if annex.seen)

    @property
    def shows_earlier(self) -> bool:
        """Whether there is a former report to show beside."""
        return bool(self.request.earlier.figures)


def prepare_blank(form: FormVersion, request: BlankRequest, layout: PaperLayout | None = None) -> BlankForm:
    """Prepare a blank of a form: rows a document was seen to hold, and those a computed row needs.

    Missing: a stock the former report leaves blank, or that was never read for certain, is not carried.
    """
    layout = layout or PaperLayout()
    window = request.window
    identity = BlankIdentity(
        pack=form.pack,
        version=form.version,
        digest=form.digest,
        unit=request.unit,
        period=request.period.code if request.period else "",
        window=window,
    )
    paper = compose_filled_form(form, {}, printed_identity(request), layout, words=open_words(request))
    head = next(block for block in form_blocks(paper) if isinstance(block, Appendix))
    unit_line = next((block.text for block in form_blocks(paper) if isinstance(block, Paragraph)), "")
    rows = _prepare_rows(form, request)
    return BlankForm(
        form=form,
        identity=identity,
        request=request,
        layout=layout,
        titles=head.titles,
        notes=head.attached,
        unit_line=unit_line if layout.unit_line else "",
        placeholders={**placeholders_of(form, printed_identity(request)), **open_words(request)},
        sections=tuple(
            (section, tuple(row for row in rows if row.indicator.section == section.code))
            for section in form.sections
            if section.code in _sections_shown(form, rows)
        ),
    )


def _sections_shown(form: FormVersion, rows: tuple[BlankRow, ...]) -> set[str]:
    """Sections with rows, and those they stand under."""
    parents = {section.code: section.parent for section in form.sections}
    shown: set[str] = set()
    for code in {row.indicator.section for row in rows}:
        above: str | None = code
        while above is not None and above not in shown:
            shown.add(above)
            above = parents.get(above)
    return shown


def printed_identity(request: BlankRequest) -> PaperIdentity:
    """What the paper says of whom it is for; an office not named is dotted."""
    return PaperIdentity(
        reporting_unit=request.unit or DOTTED,
        unit_kind=request.unit_kind,
        period=request.period,
        window=request.window,
    )


def open_words(request: BlankRequest) -> dict[str, str]:
    """What is dotted on the paper because it is not known yet."""
    words = {"number": DOTTED, "date": DOTTED_DAY}
    if request.period is None:
        words |= {"period": DOTTED, "PERIOD": DOTTED}
    if request.window is None or request.window.last_day is None:
        words["window"] = render("publication.window", {"first_day": DOTTED_DAY, "last_day": DOTTED_DAY})
    return words


def form_blocks(paper: Document) -> tuple[Block, ...]:
    """The form itself, without the covering report before it."""
    starts = [at for at, block in enumerate(paper.blocks) if isinstance(block, Appendix)]
    return paper.blocks[starts[0] :]


def _prepare_rows(form: FormVersion, request: BlankRequest) -> tuple[BlankRow, ...]:
    unseen = {section.code for section in form.sections if not section.seen}
    formulas = {row.code: _rounded(row) for row in form.indicators if row.formula is not None}
    shown = [row for row in form.indicators if row.seen and row.section not in unseen]
    needed = {code for row in shown if row.code in formulas for code in dependencies(formulas[row.code])}
    printed = [
        row
        for row in form.indicators
        if (row.seen and row.section not in unseen and not row.supplementary) or row.code in needed
    ]
    codes = {row.code for row in printed}
    computed = {
        row.code: formulas[row.code]
        for row in printed
        if row.code in formulas and dependencies(formulas[row.code]) and _is_plain(formulas[row.code], codes)
    }
    carried = {
        row.code: value
        for row in printed
        if row.code not in computed and (value := _carried(row, request.earlier)) is not None
    }
    given = {code: Answer(value) for code, value in carried.items()}
    results = evaluate_all(computed, Scope(given, previous=_answers(request.earlier)))
    checks: dict[str, list[SheetCheck]] = {}
    for check in list_sheet_checks(form):
        checks.setdefault(check.indicator, []).append(check)
    return tuple(
        BlankRow(
            indicator=row,
            is_asked=form.asks(row, request.unit_kind),
            value=results.get(row.code, carried.get(row.code)),
            computed=computed.get(row.code),
            earlier=request.earlier.answer(row.code) if row.code in request.earlier.figures else None,
            checks=tuple(checks.get(row.code, ())),
        )
        for row in printed
    )


def _rounded(row: Indicator) -> Formula:
    """The formula of a row as it is shown: rounded to the decimals of the row, else to two."""
    formula = parse(row.formula or "")
    if isinstance(formula.root, Call) and formula.root.function in ("round", "truncate", "share"):
        return formula
    if row.value_type is ValueType.COUNT:
        return formula
    places = Number(Decimal(row.decimals if row.decimals is not None else _COMPUTED_DECIMALS), 0)
    return Formula(formula.text, Call("round", (formula.root, places), 0))


def _is_plain(formula: Formula, codes: set[str]) -> bool:
    return dependencies(formula) <= codes


def _answers(earlier: ObservationSet) -> Mapping[str, Answer]:
    return {code: seen.answer for code, seen in earlier.figures.items()}


def _carried(row: Indicator, earlier: ObservationSet) -> Value | None:
    """The stock a row of the former report told for certain; None for flows and blanks."""
    seen = earlier.figures.get(row.code)
    if seen is None or row.time_nature is not TimeNature.MOMENT or row.value_type is ValueType.HEADING:
        return None
    is_sure = seen.confidence is not Confidence.ASK and seen.answer.bound is None
    is_plain = seen.answer.numerator is None and not isinstance(seen.value, Missing)
    return seen.value if is_sure and is_plain else None
