"""Explaining a wrong total: which mistake gives the stated figure from the parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tonghop.core.checks.explanations.digits import move_mark, swap_digits
from tonghop.core.checks.explanations.remarks import remark_numbers
from tonghop.core.checks.explanations.search import Guess, search
from tonghop.core.checks.expressions import exact_number
from tonghop.core.checks.found import row_name
from tonghop.core.checks.model import ReportUnderCheck
from tonghop.core.findings import Argument, Explanation


def explain_sum(
    report: ReportUnderCheck,
    total: str,
    parts: Sequence[str],
    history: Sequence[ReportUnderCheck] = (),
) -> tuple[Explanation, ...]:
    """What would give the stated total exactly, best first; needs the total and every part."""
    stated = exact_number(report, total)
    figures = {part: figure for part in parts if (figure := exact_number(report, part)) is not None}
    if stated is None or len(figures) < len(parts):
        return ()
    expected = sum(figures.values(), Decimal(0))
    n_possible = 10 ** max(len(str(int(abs(stated)))), len(str(int(abs(expected)))))
    return search(stated, expected, n_possible, _guesses(report, total, figures, expected, history))


def _guesses(
    report: ReportUnderCheck,
    total: str,
    figures: dict[str, Decimal],
    expected: Decimal,
    history: Sequence[ReportUnderCheck],
) -> Iterator[Guess]:
    yield from _last_period(total, history)
    for code, figure in figures.items():
        part: dict[str, Argument] = {"row": row_name(report.form.indicator(code)), "figure": figure}
        yield Guess("part_left_out", expected - figure, part)
        yield Guess("cumulative", figure, part)
        yield Guess("part_twice", expected + figure, part)
    for code in (total, *figures):
        yield from _remarks(report, code, expected)
    for swapped in swap_digits(expected):
        yield Guess("digits_swapped", swapped, {"right": expected})
    for shift, moved in move_mark(expected):
        yield Guess("separator", moved, {"right": expected, "times": Decimal(10) ** abs(shift)})
    for code, figure in figures.items():
        part = {"row": row_name(report.form.indicator(code)), "figure": figure}
        for swapped in swap_digits(figure):
            yield Guess("part_digits_swapped", expected - figure + swapped, {**part, "right": swapped})


def _remarks(report: ReportUnderCheck, code: str, expected: Decimal) -> Iterator[Guess]:
    observation = report.observations.figures.get(code)
    for number in remark_numbers(observation.remark) if observation else ():
        yield Guess("remark_added", expected + number, {"number": number})
        yield Guess("remark_left_out", expected - number, {"number": number})


def _last_period(total: str, history: Sequence[ReportUnderCheck]) -> Iterator[Guess]:
    if history and total in history[0].answers:
        figure = exact_number(history[0], total)
        if figure is not None:
            yield Guess("last_period", figure, {"figure": figure})
