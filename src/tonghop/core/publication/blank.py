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
from tonghop.core.formulas.model import Call, Formula, Name, Number, Word
from tonghop.core.formulas.order import dependencies, find_calls
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
_LOOKS_ELSEWHERE = ("previous", "sum_column", "count_rows")


@dataclass(frozen=True, slots=True)
class BlankRequest:
    """For whom and for when a blank is made; all of it may be left open.

    ``earlier`` is the office's former report: shown beside, and carried where a row tells a stock.
    ``unit_counts`` says how many offices of each kind there are, for rows that divide by it.
    """

    unit: str = ""
    unit_kind: UnitKind | None = None
    period: ReportingPeriod | None = None
    window: Validity | None = None
    earlier: ObservationSet = field(default_factory=ObservationSet)
    unit_counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BlankRow:
    """One row to fill. ``computed`` is its formula where other rows of the blank give it.

    ``value`` is what stands there already, ``earlier`` the answer of the period before. ``is_unseen``
    says that no document was seen to hold the row.
    """

    indicator: Indicator
    is_asked: bool
    value: Value | None = None
    computed: Formula | None = None
    earlier: Answer | None = None
    checks: tuple[SheetCheck, ...] = ()
    is_unseen: bool = False


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
        """The annexes of the form."""
        return self.form.tables

    @property
    def n_unseen(self) -> int:
        """How many rows no document was seen to hold: the form carries them, and the blank says so."""
        return sum(1 for row in self.rows if row.is_unseen)

    @property
    def shows_earlier(self) -> bool:
        """Whether there is a former report to show beside."""
        return bool(self.request.earlier.figures)


def prepare_blank(form: FormVersion, request: BlankRequest, layout: PaperLayout | None = None) -> BlankForm:
    """Prepare a blank of a form: its rows, and the supporting ones a computed row needs.

    A row no document was seen to hold is asked as well, and marked: an office given the blank answers for
    the whole form, and a blank filled in is no cut copy.

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
    needed = {code for formula in formulas.values() for code in dependencies(formula)}
    printed = [row for row in form.indicators if not row.supplementary or row.code in needed]
    codes = {row.code for row in printed}
    computed = {
        row.code: formulas[row.code]
        for row in printed
        if row.code in formulas and _is_told(formulas[row.code], codes, form, request)
    }
    carried = {
        row.code: value
        for row in printed
        if row.code not in computed and (value := _carried(row, request.earlier)) is not None
    }
    given = {code: Answer(value) for code, value in carried.items()}
    scope = Scope(
        given,
        previous=_answers(request.earlier),
        unit_counts=request.unit_counts,
        tables={annex.code: () for annex in form.tables},
    )
    results = evaluate_all(computed, scope)
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
            is_unseen=not row.seen or row.section in unseen,
        )
        for row in printed
    )


def _rounded(row: Indicator) -> Formula:
    """The formula of a row as it is shown: rounded to the decimals of the row, else to two."""
    formula = parse(row.formula or "")
    if isinstance(formula.root, Call) and _says_decimals(formula.root):
        return formula
    if row.value_type is ValueType.COUNT:
        return formula
    places = Number(Decimal(row.decimals if row.decimals is not None else _COMPUTED_DECIMALS), 0)
    return Formula(formula.text, Call("round", (formula.root, places), 0))


def _says_decimals(call: Call) -> bool:
    return call.function in ("round", "truncate") or (call.function == "share" and len(call.arguments) > 2)


def _is_told(formula: Formula, codes: set[str], form: FormVersion, request: BlankRequest) -> bool:
    """Whether the blank holds all a formula looks at: rows, annexes, a former report, counts of offices.

    A formula of nothing but numbers is no row computed from others.
    """
    looks = list(find_calls(formula.root))
    for call in looks:
        match call.function, call.arguments:
            case "count_units", (Word(text=kind),) if kind not in request.unit_counts:
                return False
            case "previous", (Name(code=code),) if not _has_told(request.earlier, code):
                return False
            case (("sum_column" | "count_rows"), (Word(text=annex), *rest)):
                if not any(table.code == annex for table in form.tables) or (
                    call.function == "count_rows" and rest
                ):
                    return False
            case (("numerator" | "denominator" | "same_period_last_year"), _):
                return False
    looks_elsewhere = any(call.function in _LOOKS_ELSEWHERE for call in looks)
    return dependencies(formula) <= codes and (bool(dependencies(formula)) or looks_elsewhere)


def _has_told(earlier: ObservationSet, code: str) -> bool:
    """Whether the former report holds one figure for a row, or says that there is none."""
    seen = earlier.figures.get(code)
    return seen is not None and (isinstance(seen.value, Missing) or is_plain_figure(seen.answer))


def _answers(earlier: ObservationSet) -> Mapping[str, Answer]:
    return {code: seen.answer for code, seen in earlier.figures.items()}


def _carried(row: Indicator, earlier: ObservationSet) -> Value | None:
    """The stock a row of the former report told for certain; None for flows and blanks."""
    seen = earlier.figures.get(row.code)
    if seen is None or row.time_nature is not TimeNature.MOMENT or row.value_type is ValueType.HEADING:
        return None
    is_sure = seen.confidence is not Confidence.ASK and is_plain_figure(seen.answer)
    return seen.value if is_sure else None


def is_plain_figure(answer: Answer) -> bool:
    """Whether an answer is one value and nothing besides: no bound, no parts."""
    return answer.bound is None and answer.numerator is None and not isinstance(answer.value, Missing)
