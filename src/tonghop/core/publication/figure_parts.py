"""What a figure in prose is made of, office by office.

Decides how the contribution of an office is printed beside the figure it stands behind. Never computes one:
both sides of an office's rate come from ``rollup.fold`` over that office alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tonghop.core.forms.model import FormVersion, Indicator, RollUpRule
from tonghop.core.publication.report_figures import BoundFigure
from tonghop.core.rollup import fold
from tonghop.core.rollup.comparison import narrow_form
from tonghop.core.rollup.consolidation import Consolidation, ReceivedReport, contribution_of
from tonghop.core.values.model import Answer, Missing
from tonghop.core.values.write import format_answer, format_number


@dataclass(frozen=True, slots=True)
class FigurePart:
    """What one office brings to a figure, as printed; ``then`` is its earlier figure where it is a change."""

    office: str
    now: str = ""
    then: str = ""


def parts_of(figure: BoundFigure, consolidation: Consolidation) -> Iterator[FigurePart]:
    """The offices behind a figure, in their order; with what each brings, where it brings a figure.

    An office of a change without a figure of its own, such as a rate over nothing, is named alone.
    """
    form = consolidation.form
    names = {office.code: office.name for office in consolidation.due}
    reports = {report.unit: report for report in consolidation.added}
    names |= {unit: report.name for unit, report in reports.items() if unit not in names}
    row = form.indicator(figure.row) if figure.row else None
    if row is None:
        yield from (FigurePart(names[unit]) for unit in figure.units)
    elif figure.movements:
        expectation = form.expectation(row)
        moved = {one.unit: one for one in figure.movements}
        for unit in figure.units or moved:
            if (one := moved.get(unit)) is None:
                yield FigurePart(names[unit])
            else:
                now, then = (format_answer(Answer(side), expectation) for side in (one.now, one.then))
                yield FigurePart(names[unit], now, then)
    elif not figure.is_of_figures:
        yield from (FigurePart(names[unit]) for unit in figure.units)
    else:
        narrow = narrow_form(form, [row]) if row.roll_up is RollUpRule.REBUILT_RATE else None
        for unit in figure.units:
            text = (
                _sides(reports[unit], row, narrow) if narrow is not None else _sent(reports[unit], row, form)
            )
            yield FigurePart(names[unit], text)


def _sides(report: ReceivedReport, row: Indicator, narrow: FormVersion) -> str:
    """Both sides an office's rate is rebuilt from, "3.552/3.569"."""
    own = fold([contribution_of(report)], narrow).totals[row.code]
    return "/".join(format_number(side) for side in (own.numerator, own.denominator) if side is not None)


def _sent(report: ReceivedReport, row: Indicator, form: FormVersion) -> str:
    observation = report.used.figures.get(row.code)
    if observation is None:
        return ""
    if isinstance(observation.value, Missing):
        return observation.raw
    return format_answer(observation.answer, form.expectation(row))
