"""Scope: the figures a formula may look at, and what each look finds.

Decides where names, earlier periods, counts of offices and annex rows are read, and what it
means that nothing is there. Never fetches: the caller gives every figure beforehand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from tonghop.core.values.model import NOT_ENTERED, Answer, Missing, MissingReason, Value

_NOT_AVAILABLE = Missing(MissingReason.NOT_AVAILABLE_YET)


@dataclass(frozen=True, slots=True)
class Scope:
    """What is known when a formula is computed, by indicator code.

    ``answers`` are this period's; one not there counts as not entered. ``previous`` and
    ``same_period_last_year`` are the answers of those periods; one not there counts as not
    available yet. ``unit_counts`` says how many offices of each kind there are. ``tables`` holds
    the rows of each annex, answers by column code; an annex not there counts as not entered.
    """

    answers: Mapping[str, Answer] = field(default_factory=dict)
    previous: Mapping[str, Answer] = field(default_factory=dict)
    same_period_last_year: Mapping[str, Answer] = field(default_factory=dict)
    unit_counts: Mapping[str, int] = field(default_factory=dict)
    tables: Mapping[str, Sequence[Mapping[str, Answer]]] = field(default_factory=dict)


def stated(scope: Scope, code: str) -> Value:
    """This period's answer to an indicator."""
    return scope.answers.get(code, NOT_ENTERED).value


def earlier(scope: Scope, function: str, code: str) -> Value:
    """The answer of an earlier period; ``function`` names which, as formulas do."""
    period = scope.previous if function == "previous" else scope.same_period_last_year
    answer = period.get(code)
    return _NOT_AVAILABLE if answer is None else answer.value


def part_of_rate(scope: Scope, function: str, code: str) -> Value:
    """The ``numerator`` or ``denominator`` stated with an answer.

    Missing for the answer's own reason, or not entered where a rate was given without its parts.
    """
    answer = scope.answers.get(code, NOT_ENTERED)
    part = answer.numerator if function == "numerator" else answer.denominator
    if part is not None:
        return part
    return answer.value if isinstance(answer.value, Missing) else NOT_ENTERED.value


def count_units(scope: Scope, kind: str) -> Value:
    """How many offices of a kind there are; not available yet where the scope does not say."""
    n_units = scope.unit_counts.get(kind)
    return _NOT_AVAILABLE if n_units is None else Decimal(n_units)


def rows(scope: Scope, table: str) -> Sequence[Mapping[str, Answer]] | None:
    """The rows of an annex, or None where the report has no such annex."""
    return scope.tables.get(table)
