"""All rules and formulas of one form: 30 computed rows and 60 rules over 130 figures.

The peer is simpleeval with every expression parsed beforehand, on the same Decimals, in the same
order, its functions written plainly. Its answers and ours are asserted equal to the digit.
The budget is on a form as offices fill it: one figure in ten missing, some denominators zero.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import partial

from simpleeval import SimpleEval  # type: ignore[import-untyped]

from tonghop.core.formulas.arithmetic import ARITHMETIC
from tonghop.core.formulas.evaluate import evaluate_all
from tonghop.core.formulas.fuse import fuse
from tonghop.core.formulas.parse import parse
from tonghop.core.formulas.scope import Scope
from tonghop.core.values.model import Answer, Missing, MissingReason, Value

N_FIGURES = 130
N_RUNS = 7
N_FORMS_A_RUN = 20
N_PASSES_A_RUN = 10
N_FORMS_FOR_P99 = 2_000
BUDGET_MICROSECONDS = 1_000

Row = dict[str, str | int | float]
Compute = Callable[[Scope], dict[str, Value]]


def rows() -> list[Row]:
    """The two rows of the results file."""
    expressions = _expressions()
    formulas = {name: parse(text) for name, text in expressions.items()}
    fused, peer = fuse(formulas), _peer(expressions)
    forms = [Scope(_figures(seed)) for seed in range(N_FORMS_A_RUN)]
    for form in forms:
        _assert_equal(fused(form), peer(form))
    ours, theirs = _interleaved(fused, peer, forms)

    gapped = [Scope(_with_gaps(_figures(seed), seed)) for seed in range(N_FORMS_FOR_P99)]
    for form in gapped[:20]:
        _assert_equal(fused(form), evaluate_all(formulas, form))
    name = "all rules and formulas of one form"
    return [
        _row(name, "simpleeval, pre-parsed", ours, theirs, 10),
        _row(f"{name}, p99", "budget", _p99(fused, gapped), BUDGET_MICROSECONDS, 1),
    ]


def _row(name: str, peer: str, ours: float, theirs: float, at_least: int) -> Row:
    return {
        "name": name,
        "peer": peer,
        "ours": round(ours, 1),
        "theirs": round(theirs, 1),
        "ratio": round(theirs / ours, 2),
        "at_least": at_least,
        "unit": "µs/form",
    }


def _expressions() -> dict[str, str]:
    """30 computed rows, then 60 rules: sums, rates, implications and ranges, 15 each."""
    written: dict[str, str] = {}
    for i in range(15):
        parts = ", ".join(f"f{(7 * i + j) % N_FIGURES}" for j in range(5))
        written[f"total{i}"] = f"sum({parts})"
        written[f"rate{i}"] = f"share(f{(11 * i) % N_FIGURES}, total{i}, 2)"
    for i in range(15):
        a, b, c = (f"f{(step * i + step) % N_FIGURES}" for step in (13, 17, 19))
        written[f"sum_holds{i}"] = f"{a} + {b} + {c} <= total{i} + 500"
        written[f"rate_holds{i}"] = f"round(100 * {a} / {b}, 1) == rate{i}"
        written[f"implies{i}"] = f"not ({a} > 0) or {b} >= {c}"
        written[f"within{i}"] = f"0 <= rate{i} and rate{i} <= 100"
    return written


def _figures(seed: int) -> dict[str, Answer]:
    return {f"f{i}": Answer(Decimal((seed * 7_919 + i * 104_729) % 9_973 + 1)) for i in range(N_FIGURES)}


def _with_gaps(figures: Mapping[str, Answer], seed: int) -> dict[str, Answer]:
    """One figure in ten missing, each reason in turn; one in thirty zero."""
    reasons = list(MissingReason)
    gapped = dict(figures)
    for i, code in enumerate(figures):
        if (seed + i) % 10 == 0:
            gapped[code] = Answer(Missing(reasons[(seed + i // 10) % len(reasons)]))
        elif (seed + i) % 30 == 5:
            gapped[code] = Answer(Decimal(0))
    return gapped


def _peer(expressions: Mapping[str, str]) -> Compute:
    evaluator = SimpleEval(functions={"sum": _sum, "share": _share, "round": _round})
    parsed = {name: (text, evaluator.parse(text)) for name, text in expressions.items()}

    def compute(form: Scope) -> dict[str, Value]:
        names = {code: answer.value for code, answer in form.answers.items()}
        evaluator.names = names
        with localcontext(ARITHMETIC):
            for name, (text, tree) in parsed.items():
                names[name] = evaluator.eval(text, previously_parsed=tree)
        return {name: names[name] for name in parsed}

    return compute


def _sum(*parts: Decimal) -> Decimal:
    total = parts[0]
    for part in parts[1:]:
        total += part
    return total


def _round(number: Decimal, places: int) -> Decimal:
    return number.quantize(_QUANTA[places], ROUND_HALF_UP)


def _share(part: Decimal, whole: Decimal, places: int) -> Decimal:
    return (100 * part / whole).quantize(_QUANTA[places], ROUND_HALF_UP)


_QUANTA = [Decimal(1).scaleb(-places) for places in range(11)]


def _assert_equal(ours: dict[str, Value], theirs: dict[str, Value]) -> None:
    assert {name: str(value) for name, value in ours.items()} == {
        name: str(value) for name, value in theirs.items()
    }


def _interleaved(ours: Compute, theirs: Compute, forms: list[Scope]) -> tuple[float, float]:
    """Median microseconds a form of each, over runs that take turns."""
    timed: dict[Compute, list[float]] = {ours: [], theirs: []}
    for _ in range(N_RUNS):
        for compute, taken in timed.items():
            taken.append(_microseconds(partial(_compute_all, compute, forms)) / (len(forms) * N_PASSES_A_RUN))
    return statistics.median(timed[ours]), statistics.median(timed[theirs])


def _compute_all(compute: Compute, forms: list[Scope]) -> None:
    for form in forms * N_PASSES_A_RUN:
        compute(form)


def _microseconds(run: Callable[[], object]) -> float:
    """Time of this thread on a processor: other work on the machine is no part of the answer."""
    start = time.thread_time_ns()
    run()
    return (time.thread_time_ns() - start) / 1_000


def _p99(compute: Compute, forms: list[Scope]) -> float:
    """The 99th percentile of one form, the median of runs of it."""
    runs = [
        statistics.quantiles([_microseconds(partial(compute, form)) for form in forms], n=100)[98]
        for _ in range(N_RUNS)
    ]
    return statistics.median(runs)
