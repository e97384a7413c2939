"""The search for explanations: which guesses count, and how many a figure can bear.

Decides by chance. A guess is worth telling only if a figure wrong for no reason would seldom meet one:
with 101 possible whole percentages, twenty guesses explain one wrong figure in five by accident. So
guesses are made most likely first, and stop when those made so far would catch more than
``CHANCE_OF_ACCIDENT`` of all figures of that length. "95" is held against few guesses, "99,59" against
hundreds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from tonghop.core.findings import Argument, Explanation

CHANCE_OF_ACCIDENT = (1, 25)
"""One figure in twenty-five may be explained by accident: numerator and denominator."""

MOST_TOLD = 3
"""More explanations than this help nobody."""


@dataclass(frozen=True, slots=True)
class Guess:
    """One mistake someone may have made, and the figure it would have left on the paper."""

    kind: str
    figure: Decimal
    arguments: dict[str, Argument] = field(default_factory=dict)


def search(
    stated: Decimal, expected: Decimal, n_possible: int, guesses: Iterable[Guess]
) -> tuple[Explanation, ...]:
    """Keep the guesses that give the stated figure, in the order they were made, each matter once.

    Args:
        stated: the figure on the paper.
        expected: the right figure; a guess that gives it explains nothing.
        n_possible: how many figures could have stood there.
        guesses: most likely first.
    """
    times, out_of = CHANCE_OF_ACCIDENT
    bearable = max(1, n_possible * times // out_of)
    met: list[Guess] = []
    tried: set[Decimal] = set()
    for guess in guesses:
        if guess.figure == expected:
            continue
        tried.add(guess.figure)
        if len(tried) > bearable:
            break
        if guess.figure == stated and not any(_tells_the_same(guess, told) for told in met):
            met.append(guess)
    return tuple(Explanation(guess.kind, guess.arguments) for guess in met[:MOST_TOLD])


def _tells_the_same(one: Guess, other: Guess) -> bool:
    parts = ("numerator", "denominator")
    return one.kind == other.kind or (
        all(part in one.arguments and part in other.arguments for part in parts)
        and [one.arguments[part] for part in parts] == [other.arguments[part] for part in parts]
    )
