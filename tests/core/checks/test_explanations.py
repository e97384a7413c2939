"""Explanations name the mistake that was made and say nothing of a figure wrong for no reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from random import Random

import pytest
from tests.core.checks.reports import check_of, form_named

from tonghop.core.checks.model import ReportUnderCheck
from tonghop.core.checks.run import run
from tonghop.core.observations import Observation, ObservationSet
from tonghop.core.values.model import Answer

N_REPORTS = 60
N_RANDOM = 800

Figures = dict[str, Decimal]
Mistake = Callable[[Figures, Random], Decimal]

BM7_RATIO = form_named(
    "bm7",
    check_of(
        {"kind": "ratio", "rate": "online_rate", "numerator": "received_online", "denominator": "received"},
        "BM7-4.7",
    ),
)
KBANG_RATIO = form_named(
    "kbang",
    check_of(
        {"kind": "ratio", "rate": "on_time_rate", "numerator": "on_time", "denominator": "received"}, "GL-5.2"
    ),
)
BM7_SUM = form_named(
    "bm7",
    check_of(
        {"kind": "sum_of_parts", "total": "provided", "parts": ["level_3_provided", "level_4_provided"]},
        "BM7-4.6.1",
    ),
)


def bm7_figures(chance: Random) -> Figures:
    """A report without mistakes; every rate at two decimals."""
    level_3, level_4 = chance.randint(40, 120), chance.randint(130, 400)
    received = chance.randint(1500, 9000)
    figures = {
        "level_3_eligible": level_3 + chance.randint(5, 30),
        "level_3_provided": level_3,
        "level_3_used": chance.randint(5, level_3),
        "level_4_eligible": level_4 + chance.randint(5, 60),
        "level_4_provided": level_4,
        "provided": level_3 + level_4,
        "on_portal": chance.randint(50, level_3 + level_4),
        "received": received,
        "received_online": chance.randint(received // 5, received * 7 // 10),
    }
    return {code: Decimal(figure) for code, figure in figures.items()} | {
        "level_3_rate": rate(Decimal(figures["level_3_provided"]), Decimal(figures["level_3_eligible"])),
        "level_4_rate": rate(Decimal(figures["level_4_provided"]), Decimal(figures["level_4_eligible"])),
        "portal_rate": rate(Decimal(figures["on_portal"]), Decimal(figures["provided"])),
    }


def kbang_figures(chance: Random) -> Figures:
    """A report without mistakes; every rate at two decimals."""
    received = chance.randint(800, 5000)
    figures = {
        "communes": chance.randint(5, 20),
        "received": received,
        "on_time": chance.randint(received // 2, received - 10),
        "level_3_services": chance.randint(10, 90),
        "level_4_services": chance.randint(5, 60),
    }
    return {code: Decimal(figure) for code, figure in figures.items()} | {
        "fully_electronic_rate": Decimal(chance.randint(1000, 9900)).scaleb(-2),
        "communes_rate": Decimal(chance.randint(1000, 9900)).scaleb(-2),
    }


def rate(
    numerator: Decimal, denominator: Decimal, decimals: int = 2, rounding: str = ROUND_HALF_UP
) -> Decimal:
    return (100 * numerator / denominator).quantize(Decimal(1).scaleb(-decimals), rounding)


def swapped(figure: Decimal, chance: Random) -> Decimal:
    digits = list(str(figure).replace(".", ""))
    at = chance.choice([at for at in range(len(digits) - 1) if digits[at] != digits[at + 1]] or [0])
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    exponent = figure.as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal("".join(digits)).scaleb(exponent)


def rate_mistakes(numerator: str, denominator: str, neighbour: str, other: str) -> Mapping[str, Mistake]:
    """Each mistake as what it leaves on the paper, by the kind of its explanation."""

    def right(figures: Figures) -> Decimal:
        return rate(figures[numerator], figures[denominator])

    return {
        "other_denominator": lambda f, _: rate(f[numerator], f[other]),
        "other_numerator": lambda f, _: rate(f[other], f[denominator]),
        "carried_over": lambda f, _: rate(f[numerator], f[denominator] - carried(f[denominator])),
        "numerator_as_rate": lambda f, _: f[numerator],
        "fraction": lambda f, _: (f[numerator] / f[denominator]).quantize(Decimal("0.01"), ROUND_HALF_UP),
        "separator": lambda f, chance: right(f) * chance.choice([10, 100]),
        "digits_swapped": lambda f, chance: swapped(right(f), chance),
        "truncated": lambda f, _: rate(f[numerator], f[denominator], rounding=ROUND_DOWN),
        "other_rounding": lambda f, _: rate(f[numerator], f[denominator], 1).quantize(Decimal("0.01")),
        "complement": lambda f, _: 100 - right(f),
        "inverted": lambda f, _: rate(f[denominator], f[numerator]),
        "neighbour_row": lambda f, _: f[neighbour],
        "counted_together": lambda f, _: rate(f[numerator] + f[other], f[denominator]),
        "denominator_apart": lambda f, _: rate(f[numerator], f[denominator] - f[other]),
        "last_period": lambda f, chance: Decimal(chance.randint(1000, 9900)).scaleb(-2),
    }


def carried(denominator: Decimal) -> Decimal:
    return Decimal(int(denominator) // 5)


def sum_mistakes() -> Mapping[str, Mistake]:
    parts = ("level_3_provided", "level_4_provided")
    return {
        "part_left_out": lambda f, _: f["provided"] - f[parts[0]],
        "part_twice": lambda f, _: f["provided"] + f[parts[1]],
        "digits_swapped": lambda f, chance: swapped(f["provided"], chance),
        "separator": lambda f, chance: f["provided"] * chance.choice([10, 100]),
        "last_period": lambda f, chance: Decimal(chance.randint(100, 900)),
    }


RATIOS = {
    "Biểu mẫu 7": (
        BM7_RATIO,
        bm7_figures,
        "online_rate",
        "received",
        rate_mistakes("received_online", "received", "portal_rate", "provided"),
    ),
    "Kbang": (
        KBANG_RATIO,
        kbang_figures,
        "on_time_rate",
        "received",
        rate_mistakes("on_time", "received", "communes_rate", "level_3_services"),
    ),
}


def report_with(
    form_report: ReportUnderCheck, figures: Figures, remark_row: str | None = None
) -> ReportUnderCheck:
    observed = {
        code: Observation(
            code,
            Answer(figure),
            remark=f"(kỳ trước chuyển qua {carried(figure)})" if code == remark_row else "",
        )
        for code, figure in figures.items()
    }
    return ReportUnderCheck(form_report.form, ObservationSet(observed))


def first_told(report: ReportUnderCheck, history: tuple[ReportUnderCheck, ...] = ()) -> tuple[str, ...]:
    findings = run(report, history)
    assert len(findings) == 1
    return tuple(told.kind for told in findings[0].explanations)


@pytest.mark.parametrize("form", RATIOS)
def test_the_mistake_made_with_a_rate_is_told_first(form: str) -> None:
    version, make_figures, rate_row, remark_row, mistakes = RATIOS[form]
    empty = ReportUnderCheck(version, ObservationSet())
    hits: Counter[str] = Counter()
    made: Counter[str] = Counter()
    for kind, mistake in mistakes.items():
        chance = Random(f"{form} {kind}")
        for _ in range(N_REPORTS):
            figures = make_figures(chance)
            stated = mistake(figures, chance)
            earlier = replace_figure(figures, rate_row, stated) if kind == "last_period" else figures
            report = report_with(empty, replace_figure(figures, rate_row, stated), remark_row)
            if stated < 0 or not run(report):
                continue
            made[kind] += 1
            told = first_told(report, (report_with(empty, earlier),))
            hits[kind] += told[:1] == (kind,)
    tell(form, hits, made)
    assert hits.total() >= made.total() * 80 // 100
    assert min(made.values()) > N_REPORTS // 4, "every mistake was made often enough to be measured"


def test_the_mistake_made_with_a_sum_is_told_first() -> None:
    empty = ReportUnderCheck(BM7_SUM, ObservationSet())
    hits: Counter[str] = Counter()
    made: Counter[str] = Counter()
    for kind, mistake in sum_mistakes().items():
        chance = Random(kind)
        for _ in range(N_REPORTS):
            figures = bm7_figures(chance)
            stated = mistake(figures, chance)
            report = report_with(empty, replace_figure(figures, "provided", stated))
            if not run(report):
                continue
            earlier = replace_figure(figures, "provided", stated) if kind == "last_period" else figures
            made[kind] += 1
            told = first_told(report, (report_with(empty, earlier),))
            # Leaving one of two parts out leaves the other: the total is then just that row.
            accepted = {kind, "cumulative"} if kind == "part_left_out" else {kind}
            hits[kind] += bool(told) and told[0] in accepted
    tell("tổng", hits, made)
    assert hits.total() >= made.total() * 80 // 100


@pytest.mark.parametrize("decimals", [0, 1, 2])
@pytest.mark.parametrize("form", RATIOS)
def test_a_rate_wrong_for_no_reason_is_seldom_explained(form: str, decimals: int) -> None:
    version, make_figures, rate_row, remark_row, _ = RATIOS[form]
    empty = ReportUnderCheck(version, ObservationSet())
    chance = Random(f"{form} {decimals}")
    silent = wrong = 0
    while wrong < N_RANDOM:
        figures = make_figures(chance)
        stated = Decimal(chance.randint(0, 100 * 10**decimals)).scaleb(-decimals)
        report = report_with(empty, replace_figure(figures, rate_row, stated), remark_row)
        if run(report):
            wrong += 1
            silent += not first_told(report, (report_with(empty, figures),))
    print(f"{form}, {decimals} decimals: silent for {silent} of {wrong} random wrong rates")  # noqa: T201 - the rates are what is measured
    assert silent >= wrong * 95 // 100


def test_a_sum_wrong_for_no_reason_is_seldom_explained() -> None:
    empty = ReportUnderCheck(BM7_SUM, ObservationSet())
    chance = Random("sums")
    silent = wrong = 0
    while wrong < N_RANDOM:
        figures = bm7_figures(chance)
        stated = Decimal(chance.randint(0, 999))
        report = report_with(empty, replace_figure(figures, "provided", stated))
        if run(report):
            wrong += 1
            silent += not first_told(report)
    print(f"silent for {silent} of {wrong} random wrong sums")  # noqa: T201 - the rates are what is measured
    assert silent >= wrong * 95 // 100


def replace_figure(figures: Figures, code: str, figure: Decimal) -> Figures:
    return {**figures, code: figure}


def tell(what: str, hits: Counter[str], made: Counter[str]) -> None:
    print(f"{what}: first in {hits.total()} of {made.total()}")  # noqa: T201 - the rates are what is measured
    for kind, n_made in made.items():
        print(f"  {kind}: {hits[kind]} of {n_made}")  # noqa: T201 - the rates are what is measured
