"""The figures prose of the report may name, by key: what is printed, what it is, and what it is made of.

Decides how each total, count and change is printed inside a sentence. Never computes one: totals come from
``rollup.fold``, changes from ``rollup.comparison``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from tonghop.core.findings import Argument
from tonghop.core.forms.model import FormVersion, Indicator, RollUpRule
from tonghop.core.periods import ReportingPeriod
from tonghop.core.publication.report_template import COUNTED
from tonghop.core.rollup.comparison import (
    Movement,
    NotComparable,
    PeriodComparison,
    Span,
    is_in_points,
)
from tonghop.core.rollup.consolidation import Consolidation
from tonghop.core.rollup.model import Total
from tonghop.core.sentences.render import Language, render
from tonghop.core.values.model import Answer, Confidence, Missing, MissingReason
from tonghop.core.values.write import format_answer, format_number

_MOST_MOVERS = 3
"""How many offices are named as the largest rises, and as the largest falls."""

Comparisons = Mapping[Span, Mapping[str, PeriodComparison | NotComparable]]
"""What came of holding rows against earlier periods, by how the period stands to this one."""


@dataclass(frozen=True, slots=True)
class BoundFigure:
    """What stands in prose for a key. ``meaning`` says what it is; ``row`` is the indicator, if one.

    ``is_missing``: there is no figure, and a sentence of such alone is left out. ``units`` are the offices
    it is added or computed from, which ``parts_of`` tells with their figures where ``is_of_figures``;
    ``movements`` where it is a change. ``lacking`` are the names of those that owe it and gave none.
    """

    key: str
    text: str
    meaning: str
    row: str = ""
    is_missing: bool = False
    units: tuple[str, ...] = ()
    movements: tuple[Movement, ...] = ()
    lacking: tuple[str, ...] = ()
    is_of_figures: bool = False


@dataclass(frozen=True, slots=True)
class EarlierPeriods:
    """The earlier periods a report is compared with: each span's period and what came of it."""

    periods: Mapping[Span, ReportingPeriod] = field(default_factory=dict)
    comparisons: Comparisons = field(default_factory=dict)


def bind_figures(
    consolidation: Consolidation,
    earlier: EarlierPeriods,
    names: Mapping[str, str],
    language: Language = "vi",
) -> Mapping[str, BoundFigure]:
    """Every figure by its key: of each row that is added up, and of the whole report.

    Args:
        consolidation: the totals and the reports they are added from.
        earlier: what the rows were held against.
        names: what rows are called inside a sentence.
        language: of the words around figures.
    """
    binder = _Binder(consolidation, earlier, names, language)
    rows = consolidation.form.indicators
    figures = (*binder.of_report(), *(figure for row in rows for figure in binder.of_row(row)))
    return {figure.key: figure for figure in figures}


def period_words(period: ReportingPeriod) -> str:
    """A period inside a sentence: "quý II/2019", "6 tháng đầu năm 2020"."""
    name = period.name
    return f"{name[:1].lower()}{name[1:]}"


def print_total(form: FormVersion, row: Indicator, total: Total, language: Language = "vi") -> str:
    """A total as prose prints it; words where there is no figure."""
    if not total.computable:
        return render("upward.not_computable", {}, language)
    if isinstance(total.value, Missing):
        is_undefined = total.value.reason is MissingReason.UNDEFINED
        return render("upward.undefined" if is_undefined else "upward.no_figure", {}, language)
    if row.roll_up is RollUpRule.SHARE_OF_YES and isinstance(total.value, Decimal):
        return f"{format_number(total.value)}%"
    pair = (total.numerator, total.denominator) if row.roll_up is RollUpRule.SUM else (None, None)
    return format_answer(Answer(total.value, *pair, bound=total.bound), form.expectation(row))


class _Binder:
    def __init__(
        self,
        consolidation: Consolidation,
        earlier: EarlierPeriods,
        names: Mapping[str, str],
        language: Language,
    ) -> None:
        self._form = consolidation.form
        self._totals = consolidation.rollup.totals
        self._reports = {report.unit: report for report in consolidation.added}
        self._consolidation = consolidation
        self._earlier = earlier
        self._names = names
        self._language: Language = language
        listed = {office.code: office.name for office in consolidation.due}
        self._offices = {**{unit: one.name for unit, one in self._reports.items()}, **listed}

    def _say(self, key: str, **arguments: Argument) -> str:
        return render(f"upward.{key}", arguments, self._language)

    def of_report(self) -> Iterator[BoundFigure]:
        """How many offices owe the report, how many sent it, who did not."""
        units = self._consolidation.rollup.units
        sent = tuple(unit for unit in units if unit in self._reports)
        missing = tuple(unit for unit in units if unit not in self._reports)
        counted = (("n_reported", sent), ("n_due", tuple(units)), ("n_missing", missing))
        for key, offices in counted:
            yield BoundFigure(key, str(len(offices)), self._say(f"means.{key}"), units=offices)
        named = ", ".join(self._offices[unit] for unit in missing) or self._say("none")
        yield BoundFigure("missing", named, self._say("means.missing"))

    def of_row(self, row: Indicator) -> Iterator[BoundFigure]:
        """A row's total, its parts, its coverage, and how it changed."""
        total = self._totals.get(row.code)
        if total is None:
            return
        told = self._told(row)
        lacking = tuple(
            self._offices[unit]
            for unit in total.coverage.due
            if unit in self._reports
            and unit not in total.coverage.reported
            and not self._gave_a_rate_alone(unit, row)
        )
        figure = print_total(self._form, row, total, self._language)
        is_missing = isinstance(total.value, Missing) and total.computable
        whole = BoundFigure(
            row.code,
            figure,
            self._means_total(told, total),
            row.code,
            is_missing,
            total.coverage.reported,
            lacking=lacking,
            is_of_figures=True,
        )
        yield whole
        for key, part in (("numerator", total.numerator), ("denominator", total.denominator)):
            text = self._say("no_figure") if part is None else format_number(part)
            meaning = self._say(f"means.{key}", row=told)
            yield replace(whole, key=f"{row.code}.{key}", text=text, meaning=meaning, is_missing=part is None)
        for key, units in (("offices", total.coverage.reported), ("due", total.coverage.due)):
            meaning = self._say(f"means.{key}", row=told)
            yield BoundFigure(f"{row.code}.{key}", str(len(units)), meaning, row.code, units=units)
        yield from self._counts(row, total)
        yield self._reasons(row, told)
        for span, period in self._earlier.periods.items():
            yield from self._change(row, span, period, told)

    def _gave_a_rate_alone(self, unit: str, row: Indicator) -> bool:
        """Whether an office gave a rate that could not be added; it is told of apart (``Total.spread``)."""
        observation = self._reports[unit].used.figures.get(row.code)
        return (
            row.roll_up is RollUpRule.REBUILT_RATE
            and observation is not None
            and observation.confidence is not Confidence.ASK
            and isinstance(observation.value, Decimal)
        )

    def _told(self, row: Indicator) -> str:
        name = self._names[row.code]
        return " ".join((row.stt, f"{name[:1].upper()}{name[1:]}")).strip()

    def _means_total(self, told: str, total: Total) -> str:
        if total.numerator is None or total.denominator is None or total.rule is RollUpRule.SUM:
            return self._say("means.total", row=told)
        key = "means.share" if total.rule is RollUpRule.SHARE_OF_YES else "means.rate"
        return self._say(key, row=told, numerator=total.numerator, denominator=total.denominator)

    def _counts(self, row: Indicator, total: Total) -> Iterator[BoundFigure]:
        if row.roll_up not in (RollUpRule.DISTRIBUTION, RollUpRule.SHARE_OF_YES):
            return
        codes = self._form.expectation(row).codes or {
            one: render(f"publication.{one}", {}, self._language) for one in ("yes", "no")
        }
        for code, name in codes.items():
            meaning = self._say("means.count", row=self._told(row), code=name)
            key = f"{row.code}.{COUNTED}{code}"
            reported = total.coverage.reported
            counted = str(total.codes.get(code, 0))
            yield BoundFigure(key, counted, meaning, row.code, not reported, reported, is_of_figures=True)

    def _change(
        self, row: Indicator, span: Span, period: ReportingPeriod, told: str
    ) -> Iterator[BoundFigure]:
        compared = self._earlier.comparisons.get(span, {}).get(row.code)
        if compared is None:
            return
        key, when = f"{row.code}.{span.value}", period_words(period)
        if isinstance(compared, NotComparable):
            meaning = self._say("means.not_comparable", row=told, period=when)
            nothing = self._say("not_comparable")
            for part in ("change", "now", "then", "offices", "risers", "fallers"):
                yield BoundFigure(f"{key}.{part}", nothing, meaning, row.code, is_missing=True)
            return
        now = print_total(self._form, row, compared.now, self._language)
        then = print_total(self._form, row, compared.then, self._language)
        n_offices = len(compared.units)
        meaning = self._say("means.change", row=told, now=now, then=then, period=when, n_offices=n_offices)
        for part, text in (
            ("change", self._amount(row, compared.change, compared.relative)),
            ("now", now),
            ("then", then),
        ):
            figure = BoundFigure(f"{key}.{part}", text, meaning, row.code, movements=compared.movements)
            yield replace(figure, units=compared.units)
        shared = self._say("means.compared", row=told, period=when)
        yield BoundFigure(f"{key}.offices", str(n_offices), shared, row.code, units=compared.units)
        rising = [one for one in compared.movements if one.change > 0][:_MOST_MOVERS]
        falling = [one for one in reversed(compared.movements) if one.change < 0][:_MOST_MOVERS]
        for part, movers in (("risers", rising), ("fallers", falling)):
            text = ", ".join(self._mover(row, one) for one in movers) or self._say("none")
            moved = tuple(movers)
            yield BoundFigure(f"{key}.{part}", text, meaning, row.code, not movers, movements=moved)

    def _mover(self, row: Indicator, one: Movement) -> str:
        return self._say("mover", office=self._offices[one.unit], change=self._amount(row, one.change, None))

    def _amount(self, row: Indicator, change: Decimal, relative: Decimal | None) -> str:
        """By how much, with its direction and unit: the words change with the figure, so they are bound."""
        if not change:
            return self._say("unchanged")
        unit = self._form.measure_units.get(row.measure_unit or "")
        name = self._say("points") if is_in_points(row) else unit.name if unit else ""
        amount = f"{format_number(abs(change))} {name}".strip()
        if relative is not None:
            amount = self._say("relative", amount=amount, relative=abs(relative))
        return self._say("rose" if change > 0 else "fell", amount=amount)

    def _reasons(self, row: Indicator, told: str) -> BoundFigure:
        """What offices explained of this row and the collector accepted, in the order of offices."""
        reasons = [
            self._say("reason", office=self._offices[unit], reason=waiver.reason.strip(" ."))
            for unit, report in self._reports.items()
            for waiver in report.waivers
            if waiver.subject == row.code and waiver.reason.strip()
        ]
        text = "; ".join(dict.fromkeys(reasons)) or self._say("none")
        meaning = self._say("means.reasons", row=told)
        return BoundFigure(f"{row.code}.reasons", text, meaning, row.code, is_missing=not reasons)
