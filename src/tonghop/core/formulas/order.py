"""Which formula needs which, and in what order to compute them.

Decides dependencies by names alone. A figure of an earlier period is no dependency: carrying a
figure over (``previous(open_at_end)``) is not a circle.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tonghop.core.formulas.errors import FormulaError
from tonghop.core.formulas.functions import EARLIER_PERIODS
from tonghop.core.formulas.model import (
    Arithmetic,
    Call,
    Comparison,
    Conditional,
    Formula,
    Logic,
    Name,
    Negation,
    Node,
    Not,
)


def dependencies(formula: Formula) -> frozenset[str]:
    """The indicators whose figure of this period the formula looks at."""
    return frozenset(name.code for name in find_names(formula.root))


def order(formulas: Mapping[str, Formula]) -> tuple[str, ...]:
    """The names of the formulas, each after those it needs; otherwise as given.

    Raises:
        FormulaError: formulas need one another in a circle; points at the name that closes it.
    """
    ordered: dict[str, None] = {}
    for name in formulas:
        _place(name, formulas, ordered)
    return tuple(ordered)


def _place(start: str, formulas: Mapping[str, Formula], ordered: dict[str, None]) -> None:
    """Walk depth first without recursion: a chain of formulas may be as long as a form."""
    path: dict[str, Iterator[Name]] = {}
    if start not in ordered:
        path[start] = find_names(formulas[start].root)
    while path:
        current = next(reversed(path))
        for name in path[current]:
            if name.code in path:
                circle = [*list(path)[list(path).index(name.code) :], name.code]
                raise FormulaError("circle", formulas[current].text, name.position, circle=" → ".join(circle))
            if name.code in formulas and name.code not in ordered:
                path[name.code] = find_names(formulas[name.code].root)
                break
        else:
            ordered[current] = None
            del path[current]


def find_names(node: Node) -> Iterator[Name]:
    """Every name of a formula read at this period, as often as it stands."""
    if isinstance(node, Name):
        yield node
    for child in children(node):
        yield from find_names(child)


def find_calls(node: Node) -> Iterator[Call]:
    """Every call of a function, also those that look elsewhere than at this period's answers."""
    if isinstance(node, Call):
        yield node
    for child in children(node):
        yield from find_calls(child)


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly inside, without those that look elsewhere than at this period's answers."""
    match node:
        case Negation(operand=operand) | Not(operand=operand):
            return (operand,)
        case Arithmetic(left=left, right=right) | Comparison(left=left, right=right):
            return (left, right)
        case Logic(operands=operands):
            return operands
        case Conditional(condition=condition, chosen=chosen, otherwise=otherwise):
            return (condition, chosen, otherwise)
        case Call(function=function) if function in (*EARLIER_PERIODS, "sum_column", "count_rows"):
            return ()
        case Call(arguments=arguments):
            return arguments
        case _:
            return ()
