"""Explaining a wrong rate: which mistake, or which other reading of the row, gives the stated figure.

Decides the mistakes people make with rates and their order, most likely first; see ``search`` for how
many are tried. Figures come from the same report, and from the office's last one where there is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tonghop.core.checks.explanations.digits import move_mark, swap_digits
from tonghop.core.checks.explanations.remarks import remark_numbers
from tonghop.core.checks.explanations.search import Guess, search
from tonghop.core.checks.expressions import (
    exact_number,
    quotient,
    rounded,
    truncated,
)
from tonghop.core.checks.found import row_name
from tonghop.core.checks.model import ReportUnderCheck
from tonghop.core.findings import Argument, Explanation
from tonghop.core.forms.model import Indicator
from tonghop.core.values.model import ValueType

_TELLS_NOTHING = frozenset({Decimal(0), Decimal(100)})
"""Rates that any two equal figures give: no reason to name two rows."""

_COUNTED = frozenset({ValueType.COUNT, ValueType.QUANTITY, ValueType.PAIR})


@dataclass(frozen=True, slots=True)
class OtherReading:
    """Another reading of a rate the pack admits, in figures; the denominator is not zero."""

    numerator: Decimal
    denominator: Decimal
    note: str
    note_in_english: str = ""

    @property
    def exact(self) -> Decimal:
        """The rate it gives, in percent, before rounding."""
        return 100 * self.numerator / self.denominator


@dataclass(frozen=True, slots=True)
class RatioUnderCheck:
    """A stated rate, the decimals it is judged at, its parts and where they come from.

    The expressions are empty where the parts stand inside the answer itself.
    """

    rate: str
    stated: Decimal
    decimals: int
    numerator: Decimal
    denominator: Decimal
    numerator_expression: str = ""
    denominator_expression: str = ""
    readings: tuple[OtherReading, ...] = ()


def fits_reading(ratio: RatioUnderCheck) -> bool:
    """Whether one of the readings the pack admits gives the stated figure, properly rounded."""
    return any(rounded(reading.exact, ratio.decimals) == ratio.stated for reading in ratio.readings)


def explain_ratio(
    report: ReportUnderCheck, ratio: RatioUnderCheck, history: Sequence[ReportUnderCheck] = ()
) -> tuple[Explanation, ...]:
    """What would give the stated rate exactly, best first; empty where nothing telling does."""
    exact = quotient(ratio.numerator, ratio.denominator)
    if exact is None:
        return ()
    expected = rounded(exact, ratio.decimals)
    guesses = _guesses(report, ratio, exact, history)
    return search(ratio.stated, expected, _n_possible(ratio), guesses)


def _n_possible(ratio: RatioUnderCheck) -> int:
    """How many figures of this length could have stood there: 101 for "95", 10 001 for "95,00"."""
    whole_digits = len(str(int(abs(ratio.stated))))
    return int(max(100, 10**whole_digits) * 10**ratio.decimals) + 1


def _guesses(
    report: ReportUnderCheck, ratio: RatioUnderCheck, exact: Decimal, history: Sequence[ReportUnderCheck]
) -> Iterator[Guess]:
    yield from _other_readings(ratio)
    yield from _other_rounding(ratio, exact)
    yield from _carried_over(report, ratio)
    yield from _wrong_kind_of_figure(ratio, exact)
    yield from _last_period(ratio, history)
    yield from _complements(report, ratio, exact)
    yield from _slips(ratio, exact)
    yield from _near_readings(ratio)
    yield from _figures_of_other_rows(report, ratio)


def _other_readings(ratio: RatioUnderCheck) -> Iterator[Guess]:
    for reading in ratio.readings:
        arguments: dict[str, Argument] = {
            "numerator": reading.numerator,
            "denominator": reading.denominator,
            "exact": rounded(reading.exact, max(2, ratio.decimals)),
            "note": reading.note,
            "note.en": reading.note_in_english or reading.note,
        }
        yield Guess("other_reading", rounded(reading.exact, ratio.decimals), arguments)
        longer: dict[str, Argument] = {**arguments, "exact": rounded(reading.exact, ratio.decimals + 2)}
        yield Guess("other_reading_truncated", truncated(reading.exact, ratio.decimals), longer)


def _other_rounding(ratio: RatioUnderCheck, exact: Decimal) -> Iterator[Guess]:
    shown: dict[str, Argument] = {"exact": rounded(exact, ratio.decimals + 2)}
    yield Guess("truncated", truncated(exact, ratio.decimals), shown)
    for decimals in range(ratio.decimals - 1, -1, -1):
        yield Guess("other_rounding", rounded(exact, decimals), {**shown, "decimals": decimals})


def _carried_over(report: ReportUnderCheck, ratio: RatioUnderCheck) -> Iterator[Guess]:
    """Numbers written beside the parts, left out of the denominator or of the numerator, or added."""
    for expression in (ratio.denominator_expression, ratio.numerator_expression):
        observation = report.observations.figures.get(expression)
        if observation is None:
            continue
        for number in remark_numbers(observation.remark):
            for kind, numerator, denominator in (
                ("carried_over", ratio.numerator, ratio.denominator - number),
                ("carried_over_numerator", ratio.numerator - number, ratio.denominator),
                ("carried_over_added", ratio.numerator, ratio.denominator + number),
            ):
                exact = quotient(numerator, denominator)
                if exact is not None and 0 <= exact:
                    yield Guess(
                        kind,
                        rounded(exact, ratio.decimals),
                        {
                            "number": number,
                            "row": row_name(report.form.indicator(expression)),
                            "remark": observation.remark.strip("() "),
                            "numerator": numerator,
                            "denominator": denominator,
                            "exact": rounded(exact, max(2, ratio.decimals)),
                        },
                    )


def _wrong_kind_of_figure(ratio: RatioUnderCheck, exact: Decimal) -> Iterator[Guess]:
    parts: dict[str, Argument] = {"numerator": ratio.numerator, "denominator": ratio.denominator}
    yield Guess("fraction", rounded(exact / 100, ratio.decimals), parts)
    yield Guess("numerator_as_rate", ratio.numerator, parts)
    yield Guess("denominator_as_rate", ratio.denominator, parts)
    inverted = quotient(ratio.denominator, ratio.numerator)
    if inverted is not None:
        yield Guess("inverted", rounded(inverted, ratio.decimals), parts)


def _last_period(ratio: RatioUnderCheck, history: Sequence[ReportUnderCheck]) -> Iterator[Guess]:
    if history:
        earlier = history[0].answers[ratio.rate] if ratio.rate in history[0].answers else None
        figure = earlier and (earlier.stated if earlier.stated is not None else earlier.value)
        if isinstance(figure, Decimal):
            yield Guess("last_period", figure, {"figure": figure})


def _complements(report: ReportUnderCheck, ratio: RatioUnderCheck, exact: Decimal) -> Iterator[Guess]:
    yield Guess("complement", rounded(100 - exact, ratio.decimals), {"exact": rounded(exact, ratio.decimals)})
    for row, figure in _nearest_rows(report, ratio.rate, {ValueType.RATE}):
        yield Guess("complement_of_row", 100 - figure, {"row": row_name(row), "figure": figure})


def _slips(ratio: RatioUnderCheck, exact: Decimal) -> Iterator[Guess]:
    right = rounded(exact, ratio.decimals)
    for figure in swap_digits(right):
        yield Guess("digits_swapped", figure, {"right": right})
    for decimals in sorted({ratio.decimals, 2, 1, 0}, reverse=True):
        written = rounded(exact, decimals)
        for shift, figure in move_mark(written):
            yield Guess("separator", figure, {"right": written, "times": Decimal(10) ** abs(shift)})


def _near_readings(ratio: RatioUnderCheck) -> Iterator[Guess]:
    """A reading the pack admits that misses the stated figure by one in the last place."""
    last_place = Decimal(1).scaleb(-ratio.decimals)
    for reading in ratio.readings:
        right = rounded(reading.exact, ratio.decimals)
        for figure in (right + last_place, right - last_place):
            yield Guess(
                "near_reading",
                figure,
                {
                    "numerator": reading.numerator,
                    "denominator": reading.denominator,
                    "exact": right,
                    "note": reading.note,
                    "note.en": reading.note_in_english or reading.note,
                },
            )


def _figures_of_other_rows(report: ReportUnderCheck, ratio: RatioUnderCheck) -> Iterator[Guess]:
    """Other rows in the place of the rate, of its parts, or added to them; nearest rows first."""
    for row, figure in _nearest_rows(report, ratio.rate, {ValueType.RATE})[:2]:
        yield Guess("neighbour_row", figure, {"row": row_name(row), "figure": figure})
    if ratio.stated in _TELLS_NOTHING:
        return
    own = {ratio.numerator_expression, ratio.denominator_expression}
    for row, figure in _nearest_rows(report, ratio.rate, _COUNTED):
        if row.code in own or figure <= 0:
            continue
        for kind, numerator, denominator in (
            ("other_denominator", ratio.numerator, figure),
            ("other_numerator", figure, ratio.denominator),
            ("counted_together", ratio.numerator + figure, ratio.denominator),
            ("counted_apart", ratio.numerator - figure, ratio.denominator),
            ("denominator_together", ratio.numerator, ratio.denominator + figure),
            ("denominator_apart", ratio.numerator, ratio.denominator - figure),
        ):
            exact = quotient(numerator, denominator)
            if exact is not None and numerator >= 0 and denominator > 0:
                yield Guess(
                    kind,
                    rounded(exact, ratio.decimals),
                    {"row": row_name(row), "numerator": numerator, "denominator": denominator},
                )


def _nearest_rows(
    report: ReportUnderCheck, code: str, kinds: frozenset[ValueType] | set[ValueType]
) -> list[tuple[Indicator, Decimal]]:
    """Rows of those kinds with a figure, the nearest to ``code`` on the form first, itself left out."""
    rows = report.form.indicators
    here = next(at for at, row in enumerate(rows) if row.code == code)
    found: list[tuple[int, Indicator, Decimal]] = []
    for at, row in enumerate(rows):
        if row.value_type in kinds and at != here:
            figure = exact_number(report, row.code)
            if figure is not None:
                found.append((abs(at - here), row, figure))
    found.sort(key=lambda entry: entry[0])
    return [(row, figure) for _, row, figure in found]
